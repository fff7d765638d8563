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
consult-moderate-queue = { $count ->
    [0] لا شيء للقراءة
    [zero] لا شيء للقراءة
    [one] واحدة للقراءة
    [two] اثنتان للقراءة
    [few] { $count } للقراءة
    [many] { $count } للقراءة
   *[other] { $count } للقراءة
}
consult-moderate-decided = ما تقرر
consult-moderate-empty = قُرئ كل شيء. أحسنتم.
consult-moderate-nothing-decided = لم يتقرر شيء بعد.
consult-moderate-seed = من الفريق
consult-moderate-shown-already = يراها الآخرون من قبل.
consult-moderate-alike = قيل الشيء نفسه تقريبًا هنا:
consult-moderate-accept = قبول: يبدي الآخرون رأيهم فيها
consult-moderate-reason = لماذا لا؟ سيقرأ صاحبها هذا السبب.
consult-moderate-choose = اختاروا سببًا
consult-moderate-reason-missing = من فضلكم اختاروا سببًا: فذلك حق لصاحبها.
consult-moderate-reject = رفض
consult-moderate-accepted = قُبلت. يستطيع الآخرون الآن أن يبدوا رأيهم فيها.
consult-moderate-rejected = رُفضت. يجد صاحبها السبب في صفحة «صوتي».
consult-moderate-gone = سحب صاحب هذه العبارة عبارته.

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

# لنظرة الفريق العامة.
consult-duplicated = هذه مسودتكم الجديدة. لا يراها أحد حتى تفتحوها.
consult-fact-votes = الأصوات
consult-fact-statements = العبارات
consult-fact-waiting = للقراءة

# ما يُقال عن نص ليس كما قيل.
consult-read-in = اقرأ ما يقوله الناس باللغة
consult-reading-translated = ترجمه الفريق ولم يُراجَع بعد. اقرأ الأصل.
consult-reading-looked-over = ترجمه الفريق وراجعه شخص آخر. اقرأ الأصل.
consult-reading-outdated = هذا هو الأصل، وقد تغيّر منذ ترجمته. اقرأ الترجمة السابقة.
