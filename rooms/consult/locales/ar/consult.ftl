# ما يقال في كل صفحة من صفحات الحوار.
consult-simulated = حوار مصطنع ليُرى كيف يعمل: لا أحد هنا حقيقي.
consult-tabs = صفحات هذا الحوار
consult-tab-weigh = رأيي
consult-tab-say = أقول
consult-tab-shared = المشترك
consult-tab-mine = صوتي
consult-to-shared = انظروا ما نتفق عليه
consult-to-mine = انظروا صوتكم
consult-go-on = متابعة إبداء الرأي
consult-unknown = الصوت الذي كان في هذا الهاتف غير معروف في هذا الحوار، أو لم يعد معروفًا. لم يتغير شيء.
consult-not-yet = يبدأ هذا الحوار في { $day }. من فضلكم عودوا حينها.
consult-not-yet-known = لم يبدأ هذا الحوار بعد. من فضلكم عودوا لاحقًا.
consult-paused = هذا الحوار في استراحة قصيرة. كل ما قيل محفوظ.
consult-closed = انتهى هذا الحوار. شكرًا لكل من تكلم. ما قيل محفوظ، ويمكنكم الاطلاع عليه.
consult-refused = لم يتمكن صوتكم من الدخول الآن
consult-refused-kept = هذه كلماتكم. يمكنكم نسخها والاحتفاظ بها:

# قائمة الحوارات.
consult-list = الحوارات
consult-list-empty = لا يوجد هنا حوار مفتوح بعد.
consult-list-empty-next = من فضلكم عودوا لاحقًا، أو اسألوا من أعطاكم هذا العنوان.
consult-list-none-open = لا يستقبل أي حوار أصواتًا الآن.
consult-list-others = حوارات أخرى
consult-list-from = يبدأ في { $day }
consult-list-paused = في استراحة قصيرة
consult-list-closed = انتهى، ويمكن قراءة نتائجه
consult-until = مفتوح حتى { $day }

# الصفحة الأولى.
consult-front = حوار مفتوح للجميع
consult-consent = قبل أن تشاركوا
consult-consent-aside = قد يضع الفريق أصواتًا جانبًا، مثلًا إذا كانت أصوات كثيرة نسخًا بعضها من بعض. عندئذ لا يُمحى شيء، وتقول صفحة النتائج كم عددها ولماذا.
consult-consent-again = نرجو قراءة هذا النص مرة أخرى
consult-consent-again-why = تغيّر النص الذي وافقتم عليه منذ ذلك الحين. لم يُمسّ شيء مما قدّمتموه. اقرؤوا ما يقوله الآن قبل أن تتابعوا.
consult-consent-again-yes = أوافق وأتابع
consult-consent-again-look = الاطلاع فقط على ما يجمعنا
consult-consent-again-leave = لا أوافق: سحب صوتي
consult-consent-before = ما كان يقوله من قبل
consult-consent-changed-again = تغيّر النص مرة أخرى للتو. اقرؤوا ما يقوله الآن.
consult-consent-kept = ما قدّمته للتو محفوظ في هذه الصفحة: يُحسب حالما توافق.
consult-consent-speak-again = تغيّر النص. اقرأه من فضلك، ثم قل ما قلته مرة أخرى: لم يُحفظ تسجيلك.
consult-agree-and-join = أوافق وأشارك
consult-been-here = كنت هنا من قبل
consult-not-me = لست أنا: شخص آخر استعمل هذا الهاتف

# بعد الدخول.
consult-welcome = أهلًا بكم
consult-code = هذا رقمكم للعودة
consult-code-keep = اكتبوه، أو احفظوه كما تحفظون رقم هاتف. به تجدون صوتكم من جديد على أي هاتف.
consult-code-secret = لا تخبروا به أحدًا. ليس فيه أي اسم، ولا نستطيع نحن أن نجده لكم إذا ضاع.
consult-welcome-next = حفظته. متابعة

# المجموعات.
consult-groups = كلمات قليلة عنكم
consult-groups-why = هذا يساعدنا على أن نرى هل سُمعت كل الأطراف، وما الذي تتفق عليه كلها. لستم ملزمين بالإجابة. لا يُعرض أحد وحده أبدًا.
consult-groups-skip = تجاوز هذه الصفحة
consult-groups-prefer-not = أفضّل ألا أقول
consult-groups-choose = بلا إجابة
consult-groups-send = حفظ ومتابعة
consult-groups-kept = شكرًا، حُفظ ذلك. يمكنكم تغييره في أي وقت في صفحة «صوتي».

# إبداء الرأي.
consult-weigh = ما رأيكم في هذا؟
consult-what-do-you-say = ما رأيكم؟
consult-agree = أوافق
consult-pass = أتجاوز
consult-disagree = لا أوافق
consult-matters = هذا مهم لي
consult-weighed-before = قلتم حتى الآن:
consult-taken-out = سُحبت تلك العبارة قبل قليل، فلم تعد هناك حاجة إلى رأيكم فيها. وهذه عبارة أخرى.
consult-thanks = شكرًا لكم!
consult-thanks-weighed = { $count ->
    [zero] صوتكم محسوب من الآن.
    [one] أبديتم رأيكم في عبارة واحدة. صوتكم محسوب من الآن.
    [two] أبديتم رأيكم في عبارتين. صوتكم محسوب من الآن.
    [few] أبديتم رأيكم في { $count } عبارات. صوتكم محسوب من الآن.
    [many] أبديتم رأيكم في { $count } عبارة. صوتكم محسوب من الآن.
   *[other] أبديتم رأيكم في { $count } عبارة. صوتكم محسوب من الآن.
}
consult-nothing-left = أبديتم رأيكم في كل ما هو موجود. صوتكم محفوظ.
consult-come-back-later = ما زال الناس يضيفون عبارات جديدة. عودوا بعد أيام قليلة، فستجدون المزيد.

# قول شيء.
consult-say = أقول شيئًا
consult-say-text = ماذا تريدون أن تقولوا؟
consult-say-hint = فكرة واحدة بكلماتكم أنتم. { $limit } حرفًا على الأكثر.
consult-say-kind = ما نوعها؟
consult-say-kind-missing = من فضلكم اختاروا نوعها.
consult-kind-challenge = تحدٍّ
consult-kind-challenge-example = ما يعيق السلام: «البئر جافة منذ مارس.»
consult-kind-opportunity = فرصة
consult-kind-opportunity-example = ما يعين على السلام من قبل: «شيوخنا ما زالوا يكلمون شيوخهم.»
consult-kind-solution = حل
consult-kind-solution-example = ما ينبغي فعله: «لنحدد معًا يوم دخول القطعان.»
consult-kind-value = قيمة
consult-kind-value-example = ما ينبغي أن نتمسك به: «الضيف آمن تحت كل سقف.»
consult-say-language = بأي لغة كتبتموها؟
consult-say-next-waiting = يقرؤها أحد أعضاء الفريق أولًا. ثم يستطيع الآخرون أن يبدوا رأيهم فيها.
consult-say-next-shown = يستطيع الآخرون أن يبدوا رأيهم فيها على الفور. ثم يقرؤها أحد أعضاء الفريق.
consult-say-no-names = من فضلكم لا تذكروا اسم أحد، ولا مكانًا قد يُعثر فيه على أحد.
consult-say-send = إرسال
consult-say-said-already = قيلت هذه الكلمات نفسها من قبل.
consult-say-too-many = { $limit ->
    [zero] لا يمكن إضافة عبارة الآن.
    [one] ما زالت واحدة من عباراتكم تنتظر القراءة. من فضلكم انتظروا حتى تُقرأ.
    [two] ما زالت اثنتان من عباراتكم تنتظران القراءة. من فضلكم انتظروا حتى تُقرأ إحداهما.
    [few] ما زالت { $limit } من عباراتكم تنتظر القراءة. من فضلكم انتظروا حتى يُقرأ بعضها.
    [many] ما زالت { $limit } من عباراتكم تنتظر القراءة. من فضلكم انتظروا حتى يُقرأ بعضها.
   *[other] ما زالت { $limit } من عباراتكم تنتظر القراءة. من فضلكم انتظروا حتى يُقرأ بعضها.
}
consult-said-waiting = شكرًا لكم! سيقرؤها أحد أعضاء الفريق قبل أن يراها الآخرون. وتجدون ما يصير إليه أمرها في صفحة «صوتي».
consult-said-shown = شكرًا لكم! يستطيع الآخرون الآن أن يبدوا رأيهم فيها. وتجدونها في صفحة «صوتي».
consult-alike = قال أحدهم الشيء نفسه تقريبًا
consult-alike-next = إن كانت واحدة من هذه تقول ما تقصدون، فأبدوا رأيكم فيها: فبذلك تقوى.
consult-alike-weigh = أبدي رأيي في هذه
consult-alike-own = ما كتبتموه
consult-alike-sure = عبارتي مختلفة: أرسلها
consult-alike-edit = أغيّر كلماتي

# صوتي.
consult-mine = صوتي
consult-mine-code = رقمي للعودة
consult-mine-said = ما قلته
consult-mine-said-nothing = لا شيء بعد.
consult-mine-votes = ما أبديت رأيي فيه
consult-mine-votes-nothing = لا شيء بعد.
consult-mine-matters = هذا مهم لي
consult-mine-change = تغيير
consult-changed = تم التغيير. ما تقولونه الآن هو المحسوب.
consult-page-before = الصفحة السابقة
consult-page-after = الصفحة التالية
consult-mine-groups = ما قلته عن نفسي
consult-mine-groups-nothing = لا شيء.
consult-mine-groups-change = تغيير ما قلته عن نفسي
consult-standing-waiting = تنتظر أن يقرأها الفريق.
consult-standing-accepted = يبدي الآخرون رأيهم فيها.
consult-standing-rejected = لا تُعرض على الآخرين.
consult-standing-withdrawn = سُحبت.
consult-reason-duplicate = تقول ما تقوله عبارة أخرى من قبل.
consult-reason-off-topic = لا تجيب عن سؤال هذا الحوار.
consult-reason-several-ideas = فيها عدة أفكار معًا، فلا يستطيع أحد أن يبدي رأيه فيها.
consult-reason-attack = تهاجم أشخاصًا.
consult-reason-names-somebody = تذكر اسم شخص، أو مكانًا قد يُعثر فيه على أحد.
consult-reason-unclear = ليس واضحًا ما المقصود منها.
consult-mine-go = إنهاء
consult-rest-why = هل يستعمل شخص آخر هذا الهاتف أيضًا؟ أنهوا إذن من هنا. صوتكم محفوظ، والهاتف ينسى أنه صوتكم.
consult-rest = إنهاء على هذا الهاتف
consult-rested = تم الإنهاء. لا شيء في هذا الهاتف يدل على أنكم كنتم هنا. رقمكم يعيدكم.
consult-mine-leave = سحب كل شيء والمغادرة

# المغادرة.
consult-leave = سحب كل شيء؟
consult-leave-erased = سيُمحى هذا إلى الأبد:
consult-leave-votes = { $count ->
    [0] مكانكم في هذا الحوار
    [zero] مكانكم في هذا الحوار
    [one] رأيكم في عبارة واحدة
    [two] رأيكم في عبارتين
    [few] رأيكم في { $count } عبارات
    [many] رأيكم في { $count } عبارة
   *[other] رأيكم في { $count } عبارة
}
consult-leave-statements = { $count ->
    [zero] العبارات التي أضفتموها
    [one] العبارة التي أضفتموها
    [two] العبارتان اللتان أضفتموهما
    [few] { $count } عبارات أضفتموها
    [many] { $count } عبارة أضفتموها
   *[other] { $count } عبارة أضفتموها
}
consult-leave-recordings = { $count ->
    [zero] تسجيلات صوتكم
    [one] تسجيل صوتكم
    [two] تسجيلا صوتكم
    [few] { $count } تسجيلات لصوتكم
    [many] { $count } تسجيلًا لصوتكم
   *[other] { $count } تسجيل لصوتكم
}
consult-leave-groups = ما قلتموه عن أنفسكم
consult-leave-code = رقمكم للعودة
consult-leave-stays = وهذا لا نستطيع استرجاعه:
consult-leave-printed = ما طُبع أو قُرئ بصوت عالٍ من قبل، وما يتذكره الناس
consult-leave-copies = نسخ الأمان التي حفظها الفريق من قبل، إلى أن تُستبدل
consult-leave-mark = علامة فارغة على أن شخصًا غادر، ولا تدل على أحد
consult-leave-sure = لا رجوع عن ذلك. ويمكنكم أن تشاركوا من جديد كشخص جديد.
consult-leave-yes = نعم، امحوا كل شيء
consult-leave-no = لا، سأبقى
consult-left = مُحي كل ما قلتموه. شكرًا لأنكم كنتم هنا.

# العودة.
consult-return = أهلًا بعودتكم
consult-return-code = رقمكم للعودة
consult-return-hint = 12 رقمًا. الفراغات لا تهم.
consult-return-send = البحث عن صوتي
consult-return-not-twelve = في هذا الرقم 12 خانة. من فضلكم انظروا هل تنقص خانة أو تزيد.
consult-return-slip = هناك خانة خاطئة، أو خانتان تبادلتا مكانيهما. من فضلكم انظروا مرة أخرى.
consult-return-unknown = لا نجد هذا الرقم في هذا الحوار. من فضلكم تأكدوا من أنه من هنا، لا من حوار آخر.
consult-return-lost = هل ضاع رقمكم؟ إذن لا نستطيع أن نجد صوتكم السابق. يمكنكم أن تبدؤوا من جديد كشخص جديد.
consult-return-front = العودة إلى الصفحة الأولى

# قراءة العبارات.
consult-moderate = قراءة العبارات
consult-moderate-views = طرق العرض
consult-moderate-empty = قُرئ كل شيء. أحسنتم.
consult-moderate-seed = من الفريق
consult-moderate-shown-already = يراها الآخرون من قبل.
consult-moderate-alike = قيل الشيء نفسه تقريبًا هنا:
consult-moderate-choose = اختاروا سببًا
consult-moderate-reason = لماذا لا؟ سيقرأ صاحبها هذا السبب.

# عبارات الفريق.
consult-seeds = العبارات الأولى
consult-seeds-why = يحتاج الناس إلى شيء يبدون رأيهم فيه. اكتبوا من عشر عبارات إلى ثلاثين من كل الأطراف، كما يقولها الناس.
consult-seeds-count = { $count ->
    [0] لا توجد أي عبارة بعد.
    [zero] لا توجد أي عبارة بعد.
    [one] توجد عبارة واحدة حتى الآن.
    [two] توجد عبارتان حتى الآن.
    [few] توجد { $count } عبارات حتى الآن.
    [many] توجد { $count } عبارة حتى الآن.
   *[other] توجد { $count } عبارة حتى الآن.
}
consult-seeds-kind = ما نوعها؟
consult-seeds-languages = السطر نفسه في كل لغة هو العبارة نفسها. يمكنكم ترك لغة فارغة.
consult-seeds-lines = العبارات، واحدة في كل سطر:
consult-seeds-send = إضافة
consult-seeds-added = { $count ->
    [zero] لم تُضف أي عبارة.
    [one] أُضيفت عبارة واحدة.
    [two] أُضيفت عبارتان.
    [few] أُضيفت { $count } عبارات.
    [many] أُضيفت { $count } عبارة.
   *[other] أُضيفت { $count } عبارة.
}
consult-seeds-line = السطر { $line }: { $fault }
consult-seeds-uneven = هنا عدد الأسطر { $lines }، وفي { $language } عددها { $first }. لكل عبارة سطرها، أو اتركوا هذه اللغة فارغة.
consult-seeds-too-many = من فضلكم لا تضيفوا في المرة الواحدة أكثر من هذا العدد من العبارات: { $limit }.
consult-seeds-full = لا يتسع الحوار لأكثر من هذا العدد من العبارات: { $limit }. ما زاد عليه لم يُضف.
consult-notes = ما قيل في اجتماع
consult-notes-why = ما قاله الناس حيث لا هواتف، ليزنه غيرهم.
consult-notes-how = فكرة واحدة في كل سطر، بكلماتهم، بلا أسماء ولا أماكن قد يُعثر فيها على أحد. لا يُحسب معها صوت أحد، وتنتظر حتى يقرأها الفريق.
consult-notes-added = { $count ->
    [zero] لم يُدوَّن شيء.
    [one] دُوّنت العبارة، وهي تنتظر الفريق.
    [two] دُوّنت عبارتان، وهما تنتظران الفريق.
    [few] دُوّنت { $count } عبارات، وهي تنتظر الفريق.
    [many] دُوّنت { $count } عبارة، وهي تنتظر الفريق.
   *[other] دُوّنت { $count } عبارة، وهي تنتظر الفريق.
}
consult-notes-ended = انتهى هذا الحوار ولا يقبل شيئًا بعد. انسخوا ما كتبتموه.

# لنظرة الفريق العامة.
consult-duplicated = هذه مسودتكم الجديدة. لا يراها أحد حتى تفتحوها.
consult-fact-votes = الأصوات
consult-fact-statements = العبارات
consult-fact-waiting = للقراءة

# ما يُقال عن نص ليس كما قيل.
consult-read-in = اقرؤوا ما يقوله الناس باللغة
consult-reading-translated = ترجمه الفريق ولم يُراجَع بعد. اقرؤوا الأصل.
consult-reading-looked-over = ترجمه الفريق وراجعه شخص آخر. اقرؤوا الأصل.
consult-reading-outdated = هذا هو الأصل، وقد تغيّر منذ ترجمته. اقرؤوا الترجمة السابقة.

# الدخول برمز.
consult-code-title = الدخول برمز
consult-code-field = الرمز المكتوب على بطاقتكم
consult-code-hint = 12 حرفًا ورقمًا. لا تهم الحروف الكبيرة أو الصغيرة ولا المسافات ولا الشرطات.
consult-code-send = دخول
consult-code-nobody-knows = الرمز يدل فقط على أنكم مدعوون. لا يمكن لأحد أن يعرف بأي رمز دخلتم.
consult-code-good = رمزكم صحيح. من فضلكم اقرؤوا ما يلي وشاركوا.
consult-code-not-twelve = في الرمز 12 حرفًا ورقمًا. انظروا من فضلكم هل ينقص واحد أو يزيد واحد. (رقم العودة مكانه صفحة «كنت هنا من قبل».)
consult-code-slip = هناك حرف أو رقم خاطئ، أو تبادل اثنان مكانيهما. انظروا إليه مرة أخرى من فضلكم.
consult-code-unknown = لا نجد هذا الرمز في هذا الحوار. انظروا من فضلكم هل البطاقة من هنا.
consult-code-used = دخل شخص بهذا الرمز من قبل. إن كنتم أنتم فعودوا برقمكم الخاص، وإلا فاطلبوا بطاقة أخرى ممن أعطاكم هذه.
consult-code-closed = هذا المدخل مغلق. اسألوا من أعطاكم البطاقة أو الرابط.
consult-way-full = دخل من هذا المدخل كل من يمكنه الدخول. اطلبوا دعوة أخرى ممن دعاكم.
consult-by-invitation = المشاركة في هذا الحوار بدعوة. إن كان لديكم رمز فاكتبوه هنا.
consult-have-code = لديّ رمز
consult-not-invited = لم تدخلوا بعد

# المصادر.
consult-sources = المصادر
consult-sources-why = المصدر هو الطريق الذي يدخل منه الناس. يمكن أن يكون لكل مصدر حد، وأن يُغلق، وأن يوضع جانبًا إذا كان فيه خلل، ولا تتأثر المصادر الأخرى.
consult-sources-by-invitation = بدعوة فقط: الرابط المفتوح لا يُدخل أحدًا.
consult-sources-to-voices = البحث عن أصوات تعمل معًا، والنظر إلى النتائج بدون كل مصدر
consult-source-open-link = الرابط المفتوح
consult-source-kind = ما نوع هذا الطريق؟
consult-source-kind-missing = من فضلكم اختاروا نوع الطريق.
consult-source-kind-open = لكل من لديه العنوان
consult-source-kind-batch = رموز على بطاقات
consult-source-kind-batch-note = كل رمز صالح لشخص واحد. اطبعوها وقصوها وسلّموها باليد.
consult-source-kind-session = رابط جلسة
consult-source-kind-session-note = رابط واحد لكل من يحضر لقاءً واحدًا. أغلقوه عندما ينتهي اللقاء.
consult-source-kind-gateway = استيراد أو بوابة
consult-source-kind-gateway-note = لأصوات أُعطيت في مكان آخر. ليس له رابط.
consult-source-name = الاسم
consult-source-name-hint = مثلًا المكان واليوم. من فضلكم لا تكتبوا اسم شخص.
consult-source-codes = كم رمزًا؟
consult-source-codes-hint = للبطاقات فقط: من 1 إلى { $limit }.
consult-source-codes-wrong = من فضلكم اكتبوا عددًا من 1 إلى { $limit }.
consult-source-most = عدد الأشخاص على الأكثر
consult-source-most-hint = اتركوه فارغًا إن لم يكن هناك حد.
consult-source-most-wrong = من فضلكم اكتبوا عددًا صحيحًا لا يتجاوز { $limit }، أو اتركوه فارغًا.
consult-source-most-short = على الأكثر
consult-source-make = إنشاء
consult-source-made = أُنشئ المصدر.
consult-source-made-already = هذه الاستمارة أنشأت مصدرًا من قبل، وهو هنا.
consult-source-too-many = للحوار { $limit } مصدر على الأكثر.
consult-source-people = الأشخاص
consult-source-votes = الأصوات
consult-source-codes-made = الرموز
consult-source-codes-used = المستعمل منها
consult-source-open = يستقبل الناس
consult-source-full = مكتمل
consult-source-closed = مغلق
consult-source-aside = موضوع جانبًا: { $reason }
consult-source-one-day = نشِط في { $first }
consult-source-days = نشِط من { $first } إلى { $last }
consult-source-one-week = نشِط في أسبوع { $first }
consult-source-weeks = نشِط من أسبوع { $first } إلى أسبوع { $last }
consult-source-link = الرابط ورمزه المربع
consult-source-link-drawn = رمز للكاميرا: رابط الدخول
consult-source-link-note = اعرضوه في اللقاء، ثم أغلقوا المصدر. كل من لديه الرابط يستطيع الدخول.
consult-source-new = مصدر جديد
consult-source-change = تغيير:
consult-source-keep = حفظ
consult-source-changed = حُفظ.
consult-source-close-note = لا يدخل منه أحد بعد ذلك. من دخل يبقى.
consult-source-close-link-note = عندئذ تكون المشاركة بدعوة فقط. من دخل يبقى.
consult-source-open-note = يستطيع الناس الدخول منه من جديد.
consult-source-do-close = إغلاق
consult-source-do-close-link = بدعوة فقط
consult-source-do-open = فتح من جديد
consult-source-is-closed = أُغلق. لا يدخل منه أحد بعد الآن.
consult-source-is-open = فُتح من جديد.
consult-source-aside-note = لا يُحسب بعد ذلك شيء مما جاء منه. لا يُمحى شيء: يمكنكم إعادته كما كان تمامًا. تقول صفحة النتائج كم صوتًا وُضع جانبًا ولماذا.
consult-aside-why = لماذا؟ يستطيع الجميع قراءة هذا.
consult-aside-reason-missing = من فضلكم اختاروا سببًا: من حق الجميع أن يعرفوه.
consult-aside-copies = أصوات كثيرة نسخ بعضها من بعض
consult-aside-passed-on = وصلت رموز أو روابط إلى غير المدعوين
consult-aside-trial = تجربة من الفريق
consult-aside-mistake = دخلت خطأً أو مرتين
consult-source-do-aside = وضع جانبًا
consult-source-is-aside = وُضع جانبًا. تُحسب النتائج من جديد بدونه.
consult-source-back-note = كل ما جاء منه يُحسب من جديد، كما كان تمامًا.
consult-source-do-back = إعادة
consult-source-is-back = أُعيد. تُحسب النتائج من جديد معه.
consult-source-acts = ما جرى
consult-source-undo = تراجع
consult-source-undone = تم التراجع.
consult-source-changed-since = جرى التراجع عن هذا من قبل، أو جرى شيء آخر بعده. لم يتغير شيء.
consult-source-act-made = { $day }: أُنشئ «{ $source }».
consult-source-act-changed = { $day }: تغير اسم «{ $source }» أو حده.
consult-source-act-closed = { $day }: أُغلق «{ $source }».
consult-source-act-opened = { $day }: فُتح «{ $source }» من جديد.
consult-source-act-aside = { $day }: وُضع «{ $source }» جانبًا.
consult-source-act-back = { $day }: أُعيد «{ $source }».
consult-source-act-undone = { $day }: جرى التراجع عن شيء في «{ $source }».

# البطاقات.
consult-cards = بطاقات برموز
consult-cards-once = { $count ->
    [zero] لا رموز لمصدر «{ $source }».
    [one] رمز واحد لمصدر «{ $source }». لا يُعرض إلا الآن: اطبعوه أو احفظوه قبل مغادرة هذه الصفحة.
    [two] رمزان لمصدر «{ $source }». لا يُعرضان إلا الآن: اطبعوهما أو احفظوهما قبل مغادرة هذه الصفحة.
    [few] { $count } رموز لمصدر «{ $source }». لا تُعرض إلا الآن: اطبعوها أو احفظوها قبل مغادرة هذه الصفحة.
    [many] { $count } رمزًا لمصدر «{ $source }». لا تُعرض إلا الآن: اطبعوها أو احفظوها قبل مغادرة هذه الصفحة.
   *[other] { $count } رمز لمصدر «{ $source }». لا تُعرض إلا الآن: اطبعوها أو احفظوها قبل مغادرة هذه الصفحة.
}
consult-cards-print = اطبعوا هذه الصفحة وقصوا على الخطوط. لا يستطيع أحد بعد ذلك، حتى أنتم، أن يعرف من دخل بأي بطاقة.
consult-cards-csv = حفظ كجدول
consult-cards-done = أخذتها. متابعة
consult-card-good-for-one = صالحة لشخص واحد. بلا مقابل وبلا اسمكم.
# ركن الترجمة.
consult-tab-translate = الترجمة
consult-tab-voices = أصوات تعمل معًا
consult-translate = الترجمة
consult-translate-why = يقرأ كل واحد أولًا بلغته. اكتبوا ما قيل، لا أكثر ولا أقل، ثم يراجعه شخص آخر.
consult-translate-one-language = لهذا الحوار لغة واحدة، فلا شيء للترجمة.
consult-translate-add-language = إضافة لغة
consult-translate-from = من
consult-translate-to = إلى
consult-translate-choose = عرض
consult-translate-progress = تُرجم { $done } من { $all }، ورُوجع منها { $over }
consult-translate-views = أي نصوص
consult-translate-missing = للترجمة
consult-translate-stale = لإعادة النظر
consult-translate-waiting = للمراجعة
consult-translate-all = الكل
consult-translate-empty = لا شيء هنا الآن. شكرًا.
consult-translate-statement = العبارة { $number }
consult-translate-original = الأصل:
consult-translate-unsigned = كُتب هذا النص في مكان آخر بلا اسم مترجم. هل هو صحيح؟ احفظوه إذن: يصير باسمكم، ويمكن لشخص آخر أن يراجعه.
consult-translate-is-stale = ترجمه { $name } في { $day }، وقد تغيّر الأصل منذ ذلك.
consult-translate-own = ترجمتموه في { $day }. يجب أن يراجعه شخص آخر.
consult-translate-waits = ترجمه { $name } في { $day }، ولم يراجعه أحد بعد.
consult-translate-is-looked-over = ترجمه { $name } في { $day }، وراجعه { $other }.
consult-translate-save = حفظ
consult-translate-save-stale = هو صحيح: حفظ
consult-translate-save-all = حفظ الكل
consult-translate-keys = ‏Ctrl + Enter يحفظ وينتقل إلى التالي. كل زر يحفظ كل ما غيّرتموه في هذه الصفحة.
consult-translate-review = راجعتُه: هو صحيح
consult-translate-remove = إزالة
consult-translate-remove-meaning = سيقرأ الناس الأصل من جديد، وتُمحى الترجمة.
consult-translate-remove-sure = نعم، إزالة الترجمة
consult-translate-saved = { $count ->
    [one] حُفظت ترجمة واحدة.
    [two] حُفظت ترجمتان.
    [few] حُفظت { $count } ترجمات.
    [many] حُفظت { $count } ترجمة.
   *[other] حُفظت { $count } ترجمة.
}
consult-translate-nothing = لم يختلف شيء، فلم يتغيّر شيء.
consult-translate-reviewed = تمت المراجعة. شكرًا.
consult-translate-removed = أُزيلت الترجمة.
consult-translate-again = حُفظ كل ما عدا ذلك. هذه النصوص لم يمكن حفظها، وكلماتكم هنا.
consult-translate-now-says = غيّره شخص آخر منذ فتحتم هذه الصفحة، ونصه الآن: «{ $text }». كلماتكم في الأسفل؛ لوضعها مكانه احفظوا مرة أخرى.
consult-translate-now-says-by = غيّره { $name } منذ فتحتم هذه الصفحة، ونصه الآن: «{ $text }». كلماتكم في الأسفل؛ لوضعها مكانه احفظوا مرة أخرى.
consult-translate-original-changed = تغيّر الأصل منذ فتحتم هذه الصفحة، وهذا نصه الآن. هل ما زالت كلماتكم تناسبه؟ احفظوا إذن مرة أخرى.
consult-translate-same-person = أنتم من ترجمه. يجب أن يراجعه شخص آخر.
consult-translate-nothing-to-look-over = لا توجد هنا الآن ترجمة للمراجعة.
consult-translate-needed = يحتاج الحوار إلى هذا النص بكل لغة من لغاته. يمكنكم تغييره، لا إزالته.
consult-translate-files = ملفات للمترجمين: للأخذ والإعادة

# ملفات للمترجمين.
consult-files = ملفات للمترجمين
consult-files-why = من يترجم في مكان آخر يتلقى النصوص في ملف ويعيده مملوءًا.
consult-files-back = العودة إلى ركن الترجمة
consult-files-take = للأخذ
consult-files-take-meaning = ‏Fluent هي صيغة أدوات المترجمين، والجدول يُفتح في كل برامج الجداول. ليس في هذه الملفات إلا ما قبله الإشراف.
consult-files-fluent-todo = ‏Fluent، ما بقي
consult-files-table-todo = جدول (CSV)، ما بقي
consult-files-fluent-all = ‏Fluent، الكل
consult-files-table-all = جدول (CSV)، الكل
consult-files-bring = للإعادة
consult-files-bring-meaning = ترون أولًا ما سيفعله الملف. لا يتغيّر شيء قبل أن تقولوا نعم.
consult-files-file = الملف، 2 ميغابايت على الأكثر
consult-files-paste = أو الصقوا نصه هنا
consult-files-paste-hint = يصلح بلا ملف، ومع صفوف منسوخة من برنامج جداول.
consult-files-translator = من ترجمه؟
consult-files-translator-hint = اسم الشخص. لا يراه إلا الفريق، ثم يراجع شخص آخر الترجمات.
consult-files-translator-missing = يُرجى كتابة اسم من ترجمه.
consult-files-language = اللغة، إن لم يذكرها الملف
consult-files-look = عرض ما سيفعله
consult-files-note-limit = { $limit } حرفًا على الأكثر
consult-files-note-stale = تغيّر الأصل منذ ترجمته
consult-files-note-waiting = لم يُراجَع بعد
consult-files-note-looked-over = رُوجع
consult-files-plan = ما سيفعله الملف
consult-files-plan-changed = غيّر شخص شيئًا في هذه الأثناء، فلم يُفعل شيء. هذا ما سيفعله الملف الآن.
consult-files-plan-nothing = ليس في هذا الملف شيء غير موجود هنا. لم يتغيّر شيء.
consult-files-other = ملف آخر
consult-files-plan-lead = { $count ->
    [one] ستُؤخذ ترجمة واحدة لـ{ $name }.
    [two] ستُؤخذ ترجمتان لـ{ $name }.
    [few] ستُؤخذ { $count } ترجمات لـ{ $name }.
    [many] ستُؤخذ { $count } ترجمة لـ{ $name }.
   *[other] ستُؤخذ { $count } ترجمة لـ{ $name }.
}
consult-files-sure = نعم، خذها
consult-files-not = لا، لا تغيّر شيئًا
consult-files-left = ما تُرك
consult-files-new = جديدة: { $count }
consult-files-changed = بدل ترجمة أخرى: { $count }
consult-files-older = تغيّر الأصل منذ خروج الملف، وتُحفظ «لإعادة النظر»: { $count }
consult-files-same = موجودة من قبل: { $count }
consult-files-outdated = تغيّر الأصل منذ خروج الملف، وهناك ترجمة من قبل: { $count }
consult-files-empty = لم يُكتب فيها شيء: { $count }
consult-files-unknown = لا نص بهذا الاسم في هذا الحوار: { $count }
consult-files-original = قيلت بهذه اللغة نفسها: { $count }
consult-files-twice = مرة ثانية في الملف نفسه: { $count }
consult-files-not-words = شيء غير الكلمات، مثل { "{" } $name { "}" }: { $count }
consult-files-bad = لا يمكن أخذها كما هي: { $count }
consult-files-more = { $count ->
    [one] وواحد آخر
    [two] واثنان آخران
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
consult-files-line = السطر { $line }
consult-files-place = السطر { $line }، الحرف { $column }
consult-files-fault = { $place }: { $why } لم يتغيّر شيء.
consult-files-fault-not-utf8 = فيه حروف لا تُقرأ. يُرجى حفظ الملف من جديد بصيغة «CSV UTF-8» أو «UTF-8».
consult-files-fault-empty = لا شيء في الملف. يُرجى اختيار ملف أو لصق نصه.
consult-files-fault-cut-off = ينقطع الملف هنا. يُرجى إحضاره كاملًا من جديد.
consult-files-fault-not-understood = هذا غير مفهوم. ابحث عن علامة مساواة أو علامة اقتباس أو قوس ناقص.
consult-files-fault-no-columns = يجب أن يسمّي الصف الأول العمودين «id» و«translation».
consult-files-fault-other-dialogue = هذا النص من حوار آخر.
consult-files-fault-too-many = يحتوي الملف على 20,000 نص على الأكثر.
consult-files-fault-language = هذا الحوار ليس بلغة «{ $language }».

# بجانب نص في استمارة الحوار.
consult-mark-unsigned = كتبه الفريق ولم يُراجَع بعد.
consult-mark-stale = تغيّر الأصل منذ هذه الترجمة.
consult-mark-waiting = لم تُراجَع هذه الترجمة بعد.
consult-mark-looked-over = رُوجعت هذه الترجمة.

# الكلام والاستماع.
consult-sound-listen = استماع
consult-sound-seconds = { $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}
consult-sound-missing = لا يوجد تسجيل بعد. من فضلكم سجّلوا أو اختاروا ملفًا.
consult-sound-too-large = هذا الملف كبير جدًا. من فضلكم سجّلوا تسجيلًا أقصر، لا يزيد على 6 ميغابايت.
consult-sound-too-long = هذا التسجيل طويل جدًا. من فضلكم قولوه مرة أخرى في { $seconds } ثانية على الأكثر.
consult-sound-too-short = هذا التسجيل قصير جدًا ولا يُسمع فيه كلام. من فضلكم سجّلوا مرة أخرى.
consult-sound-silent = لا يُسمع شيء في هذا التسجيل. من فضلكم قرّبوا الهاتف وسجّلوا مرة أخرى.
consult-sound-archive = هذا ملف مضغوط وليس تسجيلًا. من فضلكم اختاروا ملف صوت.
consult-sound-picture = هذه صورة وليست تسجيلًا. من فضلكم اختاروا ملف صوت.
consult-sound-none = هذا ليس تسجيلًا. من فضلكم اختاروا ملف صوت.
consult-sound-unreadable = لا يمكن قراءة هذا النوع من ملفات الصوت هنا. من فضلكم سجّلوا مرة أخرى في هذه الصفحة، أو اختاروا ملفًا من نوع MP4 أو WebM أو Ogg أو MP3 أو WAV. في كثير من الهواتف تتيح إعدادات المسجّل اختيار النوع: اختاروا AAC أو MP4، لا AMR ولا 3GP.
consult-sound-broken = هذا التسجيل تالف أو مقطوع. من فضلكم سجّلوا مرة أخرى.
consult-sound-gone = هذا التسجيل غير موجود
consult-sound-gone-next = سُحب أو كُتب أو سُجّل من جديد، أو تغيّر نصه. من فضلكم عودوا إلى الصفحة السابقة.
consult-record-start = تسجيل
consult-record-stop = إيقاف
consult-record-again = من جديد
consult-record-file = تسجيل من هاتفكم
consult-record-kinds = ملف صوت: MP4 أو WebM أو Ogg أو MP3 أو WAV.
consult-record-running = التسجيل جارٍ. تكلّموا الآن.
consult-record-full = تم التسجيل. يمكنكم الاستماع إليه قبل إرساله.
consult-record-denied = لا يُسمح لهذه الصفحة باستعمال الميكروفون. يمكنكم السماح بذلك في المتصفح، أو اختيار ملف.
consult-speak = أقوله بصوتي
consult-speak-disguise = تمويه صوتي
consult-speak-share = يمكن للآخرين سماع صوتي
consult-speak-more = ما مصير صوتي؟
consult-speak-what-stays = يستمع أحد أعضاء الفريق ويكتب ما قلتم. ثم يُتلف التسجيل، إلا إذا سمحتم للآخرين بسماعه. التمويه يجعل صوتكم أعلى أو أخفض. وهو لا يخفي كلماتكم ولا طريقة كلامكم: فمن يعرفكم جيدًا قد يعرفكم مع ذلك.
consult-speak-language = بأي لغة تتكلمون؟
consult-say-write = أو أكتبه
consult-spoken-waits = شكرًا لكم. سيستمع إليه أحد أعضاء الفريق ويكتبه.
consult-spoken-standing = لم يكتبه أحد بعد.
consult-spoken-was = قلتم شيئًا بصوتكم ({ $seconds ->
    [zero] { $seconds } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانية
   *[other] { $seconds } ثانية
}). لم يعد التسجيل موجودًا.
consult-spoken-take-back = سحبه
consult-spoken-taken-back = تم سحبه، ولم يعد التسجيل موجودًا.
# النصوص التي يمكن سماعها.
consult-listen-to = استمعوا: { $what }
consult-listen-in = { $what }، باللغة { $language }
consult-listen-question = السؤال
consult-listen-description = عمّ يدور الحوار
consult-listen-statement = العبارة
consult-listen-answers = الاستماع إلى الأجوبة
consult-consent-heard = سمعتُ، وأوافق
