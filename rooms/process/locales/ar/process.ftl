# الصفحة الأولى للفريق.
process-home = حواراتكم
process-none = لا يوجد حوار بعد. يكفي ثلاث خطوات:
process-none-1 = تُعدّون حوارًا: سؤالًا، ولمن يوجَّه، وما مصير الأجوبة. لا يراه إلا الفريق.
process-none-2 = تضيفون بعض العبارات الأولى، وتراجعون كل شيء مرة أخرى، ثم تفتحونه.
process-none-3 = تعرّفون الناس به: برابط أو رسالة أو ملصق أو عبر الإذاعة. عندئذ تصل الأصوات، وترون ما تتفق عليه كل الأطراف.
process-new = حوار جديد
process-people = { $people ->
    [0] لم يشارك أحد بعد.
    [zero] لم يشارك أحد بعد.
    [one] يشارك شخص واحد.
    [two] يشارك شخصان.
    [few] يشارك { $people } أشخاص.
    [many] يشارك { $people } شخصًا.
   *[other] يشارك { $people } شخص.
}
process-simulated = هذا الحوار مصطنع: كل من فيه وكل ما فيه من أصوات من نسج الخيال.

# حال الحوار.
process-state-draft = مسودة
process-state-open = مفتوح
process-state-paused = متوقف مؤقتًا
process-state-closed = مغلق
process-stands-draft = لا يراه إلا الفريق.
process-stands-open = يمكن للجميع أن يشاركوا.
process-stands-open-until = يمكن للجميع أن يشاركوا حتى نهاية يوم { $day }.
process-stands-opens-on = يراه الجميع، وتصل الأصوات ابتداءً من { $day }.
process-stands-paused = لا تصل أصوات الآن. ما قيل محفوظ، والنتائج يراها الجميع.
process-stands-ended-on = كان آخر يوم { $day }. النتائج يراها الجميع.
process-stands-closed = لم تعد تصل أصوات. النتائج يراها الجميع.

# صفحات الحوار الواحد.
process-tabs = صفحات هذا الحوار
process-tab-overview = نظرة عامة
process-tab-edit = تعديل
process-tab-preview = معاينة
process-tab-share = نشر
process-fact-people = الأشخاص
process-fact-withdrawn = المنسحبون
process-see-public = انظروا إليه كما يراه الجميع
process-before-opening = قبل أن تفتحوه
process-before-1 = أضيفوا بعض العبارات من أنواع مختلفة حتى يجد أوائل المشاركين ما يَزِنونه. واكتبوا أيضًا عبارات لا توافقون عليها أنتم.
process-before-2 = اقرؤوا المعاينة بكل اللغات، والأفضل مع شخص لا يعرف الحوار.
process-before-3 = فكروا فيمن قد تعرّضه المشاركة للخطر، وفيما إذا كانت المجموعات التي تسألون عنها قد تكشف أحدًا.
process-what-next = ما يمكنكم فعله الآن
process-open = فتح الحوار
process-open-meaning = بعد فتحه يستطيع كل من لديه الرابط أن يشارك. وعندئذ لا يمكن حذف الرابط ولا اللغات ولا المجموعات، بل الإضافة إليها فقط.
process-pause = إيقاف مؤقت
process-pause-meaning = أثناء التوقف لا يستطيع أحد أن يصوّت أو يقول شيئًا. كل ما قيل يبقى محفوظًا، ويمكنكم المتابعة في أي وقت. يفيد التوقف إذا احتدّت النفوس أو احتاج شيء إلى تصحيح.
process-go-on = متابعة
process-go-on-meaning = تصل الأصوات من جديد كما كانت قبل التوقف.
process-close = إغلاق الحوار
process-close-meaning = بعد الإغلاق لا تصل أصوات ولا عبارات. تبقى النتائج مفتوحة للجميع، ويستطيع كل شخص أن يسحب ما قاله. ويمكنكم فتح الحوار من جديد لاحقًا.
process-reopen = فتحه من جديد
process-reopen-meaning = تصل الأصوات من جديد. إذا كان آخر يوم قد مضى فغيّروه أيضًا.
process-now-open = الحوار مفتوح.
process-now-paused = الحوار متوقف مؤقتًا.
process-now-closed = الحوار مغلق. اشكروا من تكلموا، وأعيدوا إليهم النتائج.
process-state-changed-since = لم يتغير شيء: سبقكم شخص آخر. هذه حال الحوار الآن.
process-close-ask = هل تريدون إغلاق هذا الحوار؟
process-close-sure = نعم، أغلقوه
process-close-not = لا، اتركوه كما هو
process-duplicate = نسخه قالبًا
process-duplicate-meaning = تأخذ النسخة النصوص واللغات والمجموعات والعبارات الأولى إلى مسودة جديدة. ولا يُنسخ أي صوت.

# الاستمارة.
process-new-lead = لا يُنشر شيء قبل أن تفتحوا الحوار. يمكنكم الحفظ الآن والمتابعة لاحقًا.
process-edit = تعديل الحوار
process-drawn-up = حُفظ الحوار مسودةً. لا يراه إلا الفريق حتى تفتحوه.
process-changed = حُفظت تعديلاتكم.
process-draw-up = حفظ كمسودة
process-save = حفظ التعديلات
process-cancel = عدم الحفظ
process-languages = بأي لغات تسألون؟
process-languages-hint = اختاروا اللغات التي يقرؤها الناس أو تُقرأ لهم. لكل لغة نصوصها أدناه، وما تتركونه فارغًا في لغة أخرى غير الأولى يُترجم لاحقًا في «الترجمة».
process-more-languages = المزيد من اللغات
process-other-languages = لغات غيرها
process-other-languages-hint = برموزها الدولية، وبينها فواصل: wo, ha, zgh.
process-show-fields = إظهار حقول هذه اللغات
process-first = أي لغة تأتي أولًا؟
process-first-hint = تُعرض على من ليست لغتهم بين هذه اللغات.
process-title = العنوان
process-title-hint = كلمات قليلة يتذكره الناس بها.
process-question = السؤال الموجَّه إلى الجميع
process-question-hint = سؤال مفتوح لا يكفي في جوابه نعم أو لا.
process-description = عمّ يدور
process-description-hint = من يسأل، ولماذا الآن، وما مصير الأجوبة. يمكنكم تركه فارغًا.
process-consent = ما يوافق عليه الناس إذا شاركوا
process-consent-hint = كلمات بسيطة يمكن أن تُقرأ بصوت عالٍ. لا تَعِدوا إلا بما تستطيعون الوفاء به.
process-dimensions = المجموعات التي يمكن للناس ذكرها
process-dimensions-hint = سؤال في كل سطر، وأجوبته بعد نقطتين: «الجنس: نساء، رجال». الأسطر نفسها بالترتيب نفسه في كل لغة. لا أحد مُلزم بالجواب. اسألوا عن أقل ما يمكن: قلة الأجوبة وكبر المجموعات يحميان الناس.
process-rules = القواعد
process-slug = الاسم القصير في الرابط
process-slug-hint = حروف لاتينية صغيرة وأرقام وشرطات؛ يصير الرابط { $link } وبعده هذا الاسم. إذا تركتموه فارغًا صُنع من العنوان.
process-slug-stays = ربما وصل هذا الرابط إلى الناس، ولذلك يبقى كما هو.
process-opens = أول يوم
process-opens-hint = اتركوه فارغًا إذا كانت المشاركة ممكنة منذ أن تفتحوا الحوار.
process-closes = آخر يوم
process-closes-hint = اتركوه فارغًا إذا كنتم ستغلقونه بأنفسكم.
process-moderation = متى يقرأ أحدٌ العبارات الجديدة؟
process-moderation-before = قبل أن يراها الآخرون
process-moderation-before-note = الخيار الآمن: لا يُعرض ما يعرّض أحدًا للخطر. وهو يحتاج إلى من يقرأ كل يوم.
process-moderation-after = بعد ذلك
process-moderation-after-note = تُعرض العبارات فورًا. لا تختاروا هذا إلا حيث لا يمكن أن يؤذي الكلامُ أحدًا.
process-precision = بأي دقة يُحفظ وقت الصوت؟
process-precision-hint = كلما قلّت الدقة صعبت معرفة من تكلم.
process-precision-hour = إلى الساعة
process-precision-day = إلى اليوم
process-precision-week = إلى الأسبوع
process-conflict = عدّل شخص آخر هذا الحوار وأنتم تكتبون
process-conflict-next = لم يُحفظ شيء بعد، ولم يضع شيء مما كتبتم: كلماتكم في الحقول. وتبيّن القائمة الحقول المختلفة وما في كل منها الآن. إذا حفظتم حلّت كلماتكم محله.
process-now-says = المكتوب الآن: { $text }
process-nothing = لا شيء

# نص الموافقة الذي نقترحه.
process-consent-1 = تقرؤون ما يقوله الآخرون وتقولون هل توافقون. ويمكنكم أن تضيفوا كلماتكم. يُجمع كل ذلك معًا، ويستطيع الجميع قراءة النتائج.
process-consent-2 = لا نسأل عن اسمكم ولا رقمكم ولا عنوانكم. ومن فضلكم لا تكتبوا أسماء فيما تقولون، لا أسماءكم ولا أسماء غيركم.
process-consent-3 = يمكنكم ترك أي سؤال. المشاركة لا تكلف شيئًا، ولا يُعامَل أحد معاملة مختلفة لأنه شارك أو لم يشارك.
process-consent-4 = يمكنكم سحب كل شيء في أي وقت، ولو لاحقًا. رمز العودة يعيدكم إلى ما قلتموه.
process-consent-5 = إن كان لديكم سؤال فاسألوا: [… اكتبوا هنا من يُسأل وكيف]

# ما قد يكون خطأ في الاستمارة.
process-fault-in = { $field }: { $text }
process-fault-in-language = { $field } ({ $language }): { $text }
process-fault-missing = يُرجى كتابة شيء هنا.
process-fault-too-long = هذا أطول من المسموح، وهو { $limit } حرفًا على الأكثر.
process-fault-slug-letters = استعملوا فقط الحروف الصغيرة من a إلى z والأرقام، وبينها شرطات.
process-fault-slug-taken = لحوار آخر هذا الاسم القصير. اختاروا غيره.
process-fault-slug-fixed = ربما وصل هذا الرابط إلى الناس، فلم يعد تغييره ممكنًا.
process-fault-ends-before = آخر يوم يسبق أول يوم. غيّروا أحدهما.
process-fault-too-many = هذا كثير: الحد الأقصى { $limit }.
process-fault-too-few-values = يحتاج كل سطر إلى جوابين على الأقل للاختيار بينهما.
process-fault-twice = هنا شيء مكتوب مرتين. احذفوا أحدهما.
process-fault-in-use = ربما استعمل الناس ما حذفتموه أو نقلتموه. يمكنكم أن تضيفوا شيئًا في النهاية أو أن تصححوا الكتابة، لكن كل شيء يبقى في مكانه.
process-fault-not-offered = اختاروا واحدًا من هذه.
process-fault-no-language = هذا ليس رمز لغة. للرمز حرفان أو ثلاثة، مثل wo للولوفية.
process-fault-day = هذا ليس يومًا. اكتبوه مثل 25/12/2026.
process-fault-whom = اكتبوا في الموضع الذي بين القوسين من يمكن سؤاله، أو احذفوه.
process-line-no-colon = السطر { $line }: ضعوا نقطتين بين السؤال وأجوبته، مثل «الجنس: نساء، رجال».
process-line-no-name = السطر { $line }: اكتبوا السؤال قبل النقطتين.
process-line-few-values = السطر { $line }: اكتبوا جوابين على الأقل، بينهما فاصلة.
process-line-other-lines = عدد الأسطر هنا { $here }، وفي { $first } { $there }. اكتبوا الأسطر نفسها بالترتيب نفسه.
process-line-other-values = السطر { $line }: عدد الأجوبة هنا { $here }، وفي { $first } { $there }. اكتبوا الأجوبة نفسها بالترتيب نفسه.

# المعاينة.
process-preview-kicker = هذا ما يقرؤه الناس قبل أن يشاركوا
process-in-languages = لغات هذا الحوار
process-preview-consent = ما يوافقون عليه
process-preview-groups = المجموعات التي يمكنهم ذكرها
process-preview-groups-note = لا أحد مُلزم بالجواب. وبين الأجوبة دائمًا «أفضّل ألا أقول».
process-preview-no-groups = لا يسأل هذا الحوار عن مجموعات. سترون إذن أين يتفق من يصوّتون تصويتًا متشابهًا، لا هل يتفق النساء والرجال أو الرعاة والمزارعون.

# التعريف به.
process-share = التعريف بالحوار
process-share-draft = ما زال الحوار مسودة: من يتبع الرابط لا يجد شيئًا. افتحوه أولًا.
process-qr = رابط الحوار رمزًا تقرؤه الكاميرا
process-share-qr = كاميرا الهاتف تقرأ هذا الرمز وتفتح الرابط.
process-share-poster = ورقة تُطبع وتُعلَّق، بكل لغة.
process-share-words = كلمات للنشر
process-share-copy = المسوا نصًا لتحديده كله، ثم انسخوه.
process-share-sms = رسالة قصيرة (SMS)
process-share-chat = رسالة لواتساب أو تيليغرام أو سيغنال
process-share-radio = نص يُقرأ في الإذاعة
process-share-any = للرسائل
process-share-sms-text = { $question } قولوا كلمتكم، مجانًا وبلا اسم: { $link }
process-share-chat-text = { $title }. { $question } قولوا رأيكم، وانظروا ما تتفق عليه كل الأطراف. المشاركة مجانية وتستغرق دقائق قليلة، ولا أحد يسأل عن اسمكم. { $link } ومن فضلكم أرسلوه إلى من يفكرون بغير ما تفكرون.
process-share-radio-text = { $title }. لدينا سؤال واحد لكم جميعًا: { $question } لكل إنسان أن يجيب، نساءً ورجالًا، شبابًا وشيوخًا. لا نسأل عن اسمكم ولا تدفعون شيئًا. من هاتف فيه إنترنت افتحوا هذا العنوان، وأقوله ببطء: { $link }. مرة أخرى: { $link }. ومن ليس لديه هاتف فليطلب ممن يثق به أن يفتحه له.
process-poster = ملصق
process-poster-back = العودة إلى النشر
process-poster-print = اطبعوه من قائمة المتصفح على ورق A4. لا تُطبع إلا الورقة.
process-poster-how = وجّهوا كاميرا الهاتف إلى الرمز، أو اكتبوا العنوان.
process-poster-free = المشاركة مجانية، ولا أحد يسأل عن اسمكم.
process-to-translations = من ترجم هذه النصوص ومن راجعها

# أشخاص الحوار.
process-tab-people = الأشخاص
process-people-title = الأشخاص والأدوار
process-people-lead = من في فريق هذا الحوار، وبأي دور. لا تعطوا أحدًا أكثر مما يحتاج إليه؛ وقد تكون لشخص واحد عدة أدوار.
process-people-you = (أنتم)
process-people-since = في الفريق منذ { $day }
process-role = الدور
process-role-is-last = لا يقود الحوار غير هذا الشخص: ادعوا منسّقًا آخر أولًا قبل المغادرة
process-role-take = نزع هذا الدور
process-role-take-this = نزع هذا الدور: { $role }، { $name }
process-role-leave = ترك هذا الدور
process-role-leave-this = ترك هذا الدور: { $role }
process-role-leave-note = يسري ذلك فورًا. ولا يعيده إليكم إلا منسّق.
process-role-give = إعطاء دور آخر إلى
process-role-give-button = إعطاء الدور
process-role-missing = من فضلكم اختاروا دورًا.
process-role-given = تم: يسري الدور من الآن.
process-role-not-given = لم يتغيّر شيء: لهذا الشخص الدور من قبل، أو لم يعد في الفريق.
process-role-own-trustee = لم يتغير شيء: لا يجعل أحد نفسه أمينًا، وإلا لأمكن لشخص واحد أن يطلب بيانات الاتصال وأن يوافق. يستطيع منسّق آخر أن يمنحك هذا الدور.
process-role-taken = تم: نُزع الدور وكل ما كان يسمح به.
process-role-not-there = لم يتغيّر شيء: لم يعد لهذا الشخص هذا الدور.
process-role-last = لم يتغيّر شيء: لا أحد غيره يقود هذا الحوار. ادعوا منسّقًا آخر أولًا.
process-invite = دعوة شخص
process-invite-lead = الدعوة لشخص واحد وتصلح مرة واحدة. وترون هنا من جاء بها.
process-invite-role = بأي دور؟
process-invite-days = كم تبقى صالحة؟
process-invite-days-of = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
process-invite-days-missing = من فضلكم اختاروا كم تبقى صالحة.
process-invite-button = إنشاء الدعوة
process-invite-too-many = هناك { $limit } دعوة مفتوحة. من فضلكم اسحبوا ما لم يعد لازمًا منها.
process-invite-made = الدعوة جاهزة
process-invite-for = الدور: { $role }. سلّموها باليد، أو أرسلوها إلى شخص واحد بطريق تثقون به.
process-invite-type = لكتابة الرمز:
process-invite-qr = رابط الدعوة رمزًا للكاميرا
process-invite-once = تصلح مرة واحدة، حتى { $day }. وإن وُجدت مستعملة حين يأتي ضيفكم، فقد كانت عند غيره: انزعوا دور ذلك الشخص.
process-invite-safe = لا تُعرض إلا هذه المرة. إن فقدتموها فاسحبوها وأنشئوا غيرها.
process-invite-back = العودة إلى الأشخاص
process-invitations = الدعوات
process-invitation-open = من { $name }، مفتوحة حتى { $day }
process-invitation-used = استعملها { $name } في { $day }
process-invitation-run-out = من { $name }، انتهت في { $day }
process-invitation-withdrawn = من { $name }، أُنشئت في { $day }، سُحبت
process-invitation-take-back = سحبها
process-invitation-is-back = لم تعد الدعوة تفتح شيئًا.
process-invitation-not-open = لم يتغيّر شيء: لم تعد هذه الدعوة مفتوحة.
process-people-gone = شخص غادر

# ما فعله الفريق.
process-tab-acts = ما فعله الفريق
process-acts = ما فعله الفريق
process-acts-lead = من فعل ماذا، وفي أي يوم. لا في أي ساعة: فذلك يدل على من كان مستيقظًا وأين. يقرأ ما هنا المنسّقون واللجنة التوجيهية والأمناء.
process-acts-none = لم يُفعل شيء بعد.
process-acts-to = ما فعله الفريق
process-acts-table = كل ذلك جدولًا (CSV)
process-acts-times = { $count ->
    [zero] { $what } ({ $count } مرة)
    [one] { $what } (مرة واحدة)
    [two] { $what } (مرتين)
    [few] { $what } ({ $count } مرات)
    [many] { $what } ({ $count } مرة)
   *[other] { $what } ({ $count } مرة)
}
process-acts-earlier = الأقدم
process-acts-later = الأحدث
process-act-drew-up = أعدّ الحوار
process-act-edited = غيّر نصوصه أو قواعده
process-act-opened = فتح الحوار
process-act-paused = أوقف الحوار مؤقتًا
process-act-closed = أغلق الحوار
# إيقاف كل شيء عندما يكون أحد في خطر.
process-freeze = إيقاف كل شيء
process-freeze-when = إذا كان أحد في خطر: أوقفوا هذا الحوار في كل مكان، فورًا. لا يضيع أي صوت.
process-freeze-now = أوقف هذا الحوار الآن
process-freeze-not = ليس الآن
process-freeze-everything = إيقاف جميع الحوارات
process-freeze-everything-now = أوقف جميع الحوارات الآن
process-freeze-what = ما الذي يحدث عندئذ
process-freeze-what-1 = خلال ثوانٍ، لا يقرأ من يفتح صفحة من الحوار إلا أنها متوقفة: السؤال والنتائج والصفحات المدرجة في مواقع أخرى وموجز الأخبار.
process-freeze-what-2 = لا يستطيع أحد أن يشارك أو يعود برمز أو يتكلم أو يصوّت. تُرَدّ البرامج، وتنتظر الرسائل الموجهة إلى برامج أخرى.
process-freeze-what-3 = لا يمكن إخراج شيء، ولا حتى من قِبلكم. تبقى صفحات الفريق الأخرى لتروا ما يحدث.
process-freeze-what-4 = لا يُمحى شيء. ولاستئنافه لا بد من شخصين.
process-freeze-limits = ما قُرئ أو طُبع أو نُسخ أو أُرسل من قبل لا يمكن استرداده. وإذا كان الجهاز نفسه في خطر فأطفئوه أيضًا.
process-frozen-by = أوقفه { $name } في { $day }.
process-frozen-since = أُوقف في { $day }، على الجهاز نفسه.
process-frozen-meaning = لا يرى أحد خارج الفريق شيئًا منه. لم يُمحَ شيء.
process-frozen-now = تم الإيقاف. خلال ثوانٍ لن يرى أحد خارج الفريق شيئًا.
process-frozen-before = كان متوقفًا من قبل.
process-frozen-banner = هذا الحوار متوقف: لا يراه أحد خارج الفريق.
process-frozen-banner-more = لماذا، وكيف يُستأنف
process-thaw = الاستئناف
process-thaw-two = لا بد من شخصين: أحدهما يطلب والآخر يوافق. هكذا لا يُجبَر أحد على ذلك وحده. إذا كنت الوحيد الذي لديه حساب فادعُ شخصًا آخر أولًا.
process-thaw-ask = طلب الاستئناف
process-thaw-asked = لقد طلبت. يُستأنف الحوار حالما يوافق شخص آخر.
process-thaw-still-asked = لقد طلبت من قبل. يجب أن يوافق شخص آخر.
process-thaw-asked-by = طلب { $name } الاستئناف في { $day }.
process-thaw-wait = يجب أن يوافق شخص آخر في هذه الصفحة، بحسابه الخاص.
process-thaw-agree = أوافق: استئناف
process-thaw-keep = إبقاؤه متوقفًا
process-kept-frozen = بقي متوقفًا. من أراد الاستئناف فعليه أن يطلب من جديد.
process-thawed = استؤنف الحوار: يراه كل من لديه الرابط.
process-was-not-frozen = لم يكن متوقفًا.
process-freeze-when-all = إذا كان أحد في خطر: أوقفوا جميع الحوارات في كل مكان، فورًا. لا يضيع أي صوت.
process-frozen-meaning-all = لا يرى أحد خارج الفرق شيئًا من هذا الموقع. لم يُمحَ شيء.
process-frozen-banner-all = جميع الحوارات متوقفة: لا يراها أحد خارج الفرق.
process-thaw-two-all = لا بد من شخصين: مشرف يطلب، وشخص آخر يوافق: مشرف ثانٍ، أو من يقود حوارًا. هكذا لا يُجبَر أحد على ذلك وحده. إذا لم يكن هناك أحد آخر فادعُ أولًا شخصًا إلى فريق حوار ليقوده.
process-thaw-not-you = يمكنك إيقاف حوار، لا استئنافه: يحتاج ذلك إلى شخصين يقودانه. أخبرهما.
process-thaw-not-asked = يجب أن يطلب مشرف أولًا. بعد ذلك يمكنك أن توافق في هذه الصفحة.
process-thawed-all = استؤنفت جميع الحوارات: يراها كل من لديه رابط.
process-state-stopped = موقَف
process-stands-stopped = إنه متوقف: لا يرى أحد خارج الفريق شيئًا منه، ولا يدخل أي صوت.
process-acts-machine = شخص على الجهاز نفسه
process-act-frozen-all = أوقف جميع الحوارات
process-act-kept-frozen-all = أبقى جميع الحوارات متوقفة
process-act-thaw-all = أراد استئناف جميع الحوارات
process-somebody-gone = شخص لم يعد لديه حساب

# ما وافق عليه الناس.
process-consent-versions = ما وافق عليه الناس
process-consent-versions-lead = كل تغيير في نص الموافقة يُنشئ نسخة جديدة. من وافق على نسخة سابقة يُسأل من جديد قبل أن يواصل الكلام؛ ويبقى ما قدّمه، وله أن يسحبه في أي وقت. لا يُحفظ عن كل شخص إلا رقم النسخة.
process-consent-none = لا يستطيع أحد أن يوافق على شيء بعد: تبدأ النسخة الأولى عند فتح الحوار.
process-consent-earlier = { $count ->
    [one] وافق شخص واحد على نسخة سابقة ولم يعد منذ ذلك الحين.
    [two] وافق شخصان على نسخة سابقة ولم يعودا منذ ذلك الحين.
    [few] وافق { $count } أشخاص على نسخة سابقة ولم يعودوا منذ ذلك الحين.
    [many] وافق { $count } شخصًا على نسخة سابقة ولم يعودوا منذ ذلك الحين.
   *[other] وافق { $count } شخص على نسخة سابقة ولم يعودوا منذ ذلك الحين.
}
process-consent-version = النسخة { $number }
process-consent-from = معروضة منذ
process-consent-agreed = آخر ما وافقوا عليه
process-consent-digest = تبدأ بصمة SHA-256 للنص بـ

# مدة الاحتفاظ.
process-keep = مدة الاحتفاظ بالأشياء
process-keep-lead = ما لم يعد لازمًا قد يظل مؤذيًا. قرّروا هنا كم يُحتفظ بكل نوع؛ ثم يزول من تلقاء نفسه دون أن يحتاج أحد إلى تذكّره.
process-keep-there = الموجود الآن
process-keep-how-long = يُحتفظ به
process-keep-now = { $count ->
    [0] لا شيء
   *[other] { $count }
}
process-keep-contacts = بيانات الاتصال
process-keep-contacts-what = أسماء وهواتف وعناوين مختومة لمن يريد أن يُتصل به.
process-keep-recordings = التسجيلات
process-keep-recordings-what = الأصوات كما سُجلت. تُتلف مفاتيحها.
process-keep-rejected = العبارات المستبعدة
process-keep-rejected-what = ما قاله الناس ورفضه الفريق. يبقى القرار وسببه، ولا يمكن التراجع عنه بعد ذلك.
process-keep-groups = المجموعات المعلنة
process-keep-groups-what = من ينتمي إلى أي مجموعة. تزول معها النتائج بحسب المجموعة: اطبعوها أو احفظوها أولًا.
process-keep-times = الأوقات
process-keep-times-what = متى جاء الناس وصوّتوا وتكلموا. يبقى الترتيب وتبقى الأيام في السجل.
process-keep-team-acts = من فعل ماذا في الفريق
process-keep-team-acts-what = الأسماء المرافقة للقرارات. تبقى القرارات.
process-keep-always = ما دام الحوار هنا
process-keep-days = { $days ->
    [one] يوم واحد بعد النهاية
    [two] يومان بعد النهاية
    [few] { $days } أيام بعد النهاية
    [many] { $days } يومًا بعد النهاية
   *[other] { $days } يوم بعد النهاية
}
process-keep-days-itself = { $days ->
    [one] يوم واحد بعد الاستبعاد
    [two] يومان بعد الاستبعاد
    [few] { $days } أيام بعد الاستبعاد
    [many] { $days } يومًا بعد الاستبعاد
   *[other] { $days } يوم بعد الاستبعاد
}
process-keep-proposed = { $what } (مقترح)
process-keep-stays = يبقى.
process-keep-each = { $days ->
    [one] كل عبارة بعد يوم من استبعادها.
    [two] كل عبارة بعد يومين من استبعادها.
    [few] كل عبارة بعد { $days } أيام من استبعادها.
    [many] كل عبارة بعد { $days } يومًا من استبعادها.
   *[other] كل عبارة بعد { $days } يوم من استبعادها.
}
process-keep-goes = كله في { $day }.
process-keep-not-ended = تُحسب أيامه من نهاية الحوار: حين تغلقونه، أو بعد يومه الأخير.
process-keep-undecided = لم يُقرَّر شيء بعد، فلا يزول شيء من تلقاء نفسه. ما نقترحه مختار أدناه، ويسري حين تحفظونه.
process-keep-undecided-others = لم يُقرَّر شيء بعد، فلا يزول شيء من تلقاء نفسه. يقرّر ذلك من يقود الحوار.
process-keep-next-day = لا يزول شيء قبل الغد: حتى ذلك الحين يمكنكم تغيير رأيكم. ما زال لا يعود. وما دام الحوار متوقفًا لا يزول شيء.
process-keep-save = حفظ
process-keep-saved = تم الحفظ. لا يزول شيء قبل الغد.
process-keep-backups = والنسخ الاحتياطية؟
process-keep-backups-what = التسجيلات مختومة، لكل منها مفتاح خاص محفوظ بعيدًا عن قاعدة البيانات. حين يُتلف المفتاح تنساها نسخ قاعدة البيانات أيضًا. وتبقى جهات الاتصال فيها مختومة للأمناء. أما كل ما عدا ذلك فيبقى في النسخ الاحتياطية السابقة كما كان في يومها: الصياغات المرفوضة والمجموعات المعلنة والأوقات وأعمال الفريق. لا تنساه النسخ إلا حين تُحذف.
process-keep-backups-days = { $days ->
    [zero] يقول من يدير هذا الموقع إن كل نسخة احتياطية تُحذف في يومها.
    [one] يقول من يدير هذا الموقع إن كل نسخة احتياطية تُحذف بعد يوم واحد: عندئذ يكون ما زال هنا قد زال هناك أيضًا.
    [two] يقول من يدير هذا الموقع إن كل نسخة احتياطية تُحذف بعد يومين: عندئذ يكون ما زال هنا قد زال هناك أيضًا.
    [few] يقول من يدير هذا الموقع إن كل نسخة احتياطية تُحذف بعد { $days } أيام: بعد هذه المدة من زواله هنا يكون قد زال هناك أيضًا.
    [many] يقول من يدير هذا الموقع إن كل نسخة احتياطية تُحذف بعد { $days } يومًا: بعد هذه المدة من زواله هنا يكون قد زال هناك أيضًا.
   *[other] يقول من يدير هذا الموقع إن كل نسخة احتياطية تُحذف بعد { $days } يوم: بعد هذه المدة من زواله هنا يكون قد زال هناك أيضًا.
}
process-keep-backups-unknown = لم يقل من يدير هذا الموقع كم تُحفظ النسخ الاحتياطية. اطلبوا حذف كل نسخة بعد عدد ثابت من الأيام، وضبط ذلك (backup-days).
process-keep-history = ما زال من تلقاء نفسه
process-keep-went = { $day }: { $what } ({ $count })
process-dossier = لسلطة حماية البيانات
process-dossier-lead = هذا هو السجل والتقييم اللذان تطلبهما قوانين حماية البيانات (المادتان 30 و35 من اللائحة العامة لحماية البيانات؛ وفي مالي القانون 2013-015 وهيئة APDP)، بقدر ما تعرفه هذه المنظومة من إعداداتكم. املؤوا السطور التي لا يعرفها غيركم، ودعوا من يعرف قانونكم يقرؤه.
process-dossier-download = أخذه ملفًّا نصيًّا
process-dossier-print = أو اطبعوا هذه الصفحة من قائمة المتصفح.
process-dossier-who = من المسؤول عنه
process-dossier-fill-organisation = المنظمة
process-dossier-fill-address = العنوان والهاتف والبريد
process-dossier-fill-officer = مسؤول حماية البيانات إن وُجد
process-dossier-fill-receipt = رقم التصريح أو الترخيص (في مالي: APDP)
process-dossier-what = ما هو
process-dossier-title = العنوان
process-dossier-question = السؤال
process-dossier-purpose = الغرض
process-dossier-purpose-usual = سماع ما يراه الناس في السؤال، وإيجاد ما يجمع كل الأطراف.
process-dossier-state = أين وصل
process-dossier-address = مكانه
process-dossier-consent = على أي أساس
process-dossier-basis = كل من يشارك يوافق أولًا على النص أدناه. لا يُسأل أحد عن السبب، ولا يتوقف عليه شيء.
process-dossier-back = يمكن سحب الموافقة في أي وقت، في صفحة «سحب صوتي»: عندئذ تُمحى الأصوات والمجموعات والعبارات.
process-dossier-version = النسخة { $number } من النص سارية منذ { $day }؛ { $count ->
    [one] وافق عليها آخر مرة شخص واحد
    [two] وافق عليها آخر مرة شخصان
    [few] وافق عليها آخر مرة { $count } أشخاص
    [many] وافق عليها آخر مرة { $count } شخصًا
   *[other] وافق عليها آخر مرة { $count } شخص
}. ومن وافق على نسخة سابقة يُسأل من جديد.
process-dossier-consent-text = النص
process-dossier-data = بيانات من، وأي بيانات
process-dossier-people = المشاركون
process-dossier-withdrawn = من سحبوا كل شيء
process-dossier-pseudonym = كل واحد منهم اسم مستعار عشوائي. لا يُطلب ولا يُحفظ اسم ولا هاتف ولا عنوان ولا جهاز ولا متصفح.
process-dossier-voices = يُحفظ عن كل واحد: أصواته، وما قاله، والمجموعات التي أعلنها، وأوقات مقرّبة إلى الساعة أو أكثر، والمصدر الذي جاء منه (رابط مفتوح أو دفعة بطاقات أو جلسة).
process-dossier-groups = لهم أن يقولوا عن أنفسهم، أو يفضّلوا ألا يقولوا
process-dossier-no-groups = لا يُسأل أحد إلى أي مجموعات ينتمي.
process-dossier-contacts = من أراد أن يُتصل به يترك بيانات اتصاله بمعزل عن كل ذلك. تُختم فورًا بمفتاح لا يملكه الخادم؛ ويفتحها الأمناء معًا.
process-dossier-sensitive = الآراء في مثل هذا السؤال، وبعض المجموعات، قد تكشف معتقدات سياسية أو دينية أو أصلًا: وهي بيانات يحميها القانون حماية أشد (المادة 9 من اللائحة العامة).
process-dossier-not-kept = عن الفريق: أسماء الحسابات، وما قرروه وفي أي يوم.
process-dossier-backups = تحوي النسخ الاحتياطية ما كان موجودًا حين أُخذت، ومنه الصياغات المرفوضة والمجموعات المعلنة والأوقات التي زالت بعد ذلك. والتسجيلات المختومة تُنسى فيها أيضًا حين تُتلف مفاتيحها.
process-dossier-fill-backups = أين النسخ الاحتياطية، ومن يحذفها
process-dossier-receivers = من يحصل عليها
process-dossier-public = الجميع: نتائج بالأرقام دون أسماء مستعارة؛ وتُحجب المجموعات التي تقل عن عشرة أشخاص مع ما قد يكشفها.
process-dossier-team = الفريق: لكل شخص ما يلزم دوره. إخراج الأصوات يحتاج إلى حق خاص، ويُسجَّل.
process-dossier-elsewhere = لا أحد غيرهم: لا تُحمّل الصفحات شيئًا من خواديم أخرى، ولا يرسل هذا البرنامج إلى غيره إلا رسائل عمّا هو علني أصلًا، إذا أعدّها مشرف.
process-dossier-fill-host = من يدير الجهاز
process-dossier-fill-country = في أي بلد يوجد
process-dossier-measures = كيف تُحمى
process-dossier-measure-way = كل ما ينتقل بين الهواتف والخادم مشفّر (TLS)، تحت عنوان هذا الموقع.
process-dossier-measure-way-open = تنبيه: عنوان هذا الموقع لا يبدأ بـ https. ما يقوله الناس ينتقل إلى الخادم بلا تشفير، ويستطيع من يتنصت على الشبكة أن يقرأه. فعّلوا https قبل أن يشارك الناس.
process-dossier-measure-hashes = لا يُحفظ من ملفات الارتباط والرموز إلا بصماتها؛ ولا شيء يدل على جهاز في قاعدة البيانات ولا في سجل الخادم.
process-dossier-measure-names = بيانات الاتصال والتسجيلات مختومة، ومفاتيحها محفوظة بعيدًا عن قاعدة البيانات.
process-dossier-measure-roles = أدوار بأقل ما يلزم من الحقوق؛ أفعال الفريق مسجّلة ويمكن التراجع عنها.
process-dossier-measure-stop = ضغطة واحدة توقف كل شيء خلال ثوانٍ على كل خادم؛ ولا يُستأنف إلا بشخصين.
process-dossier-measure-small = لا شيء علني قبل أن يقرأه الفريق ما لم يقرر غير ذلك؛ وتُحجب المجموعات الصغيرة.
process-dossier-rights = ما يحق للناس طلبه
process-dossier-right-see = أن يروا كل ما يُحفظ عنهم: صفحة «صوتي»، بلغتهم، في أي وقت.
process-dossier-right-back = أن يغيّروا ويسحبوا: الصفحة نفسها، و«سحب صوتي». وعلى هاتف آخر برمز العودة.
process-dossier-fill-contact = أين يمكنهم أيضًا أن يسألوا أو يشتكوا
process-dossier-risks = ما قد يصيب الناس مع ذلك، وما مدى خطورته
process-dossier-risk-seized = يستولي أحد على الجهاز: يقرأ الأصوات والعبارات، لا الأسماء. شفّروا قرصه.
process-dossier-risk-phone = يستولي أحد على هاتف: ما دام الصوت لم يُرفع عنه يرى ما قاله.
process-dossier-risk-figure = قد تكشف عدة نتائج معًا مجموعة صغيرة. اجمعوا المجموعات الصغيرة قبل الفتح.
process-dossier-risk-wording = قد يكشف ما يكتبه المرء عن نفسه. اقرؤوه قبل أن يصير علنيًّا.
process-dossier-risk-liar = يشارك أحد ليؤذي. يمكن وضع المصادر جانبًا، ويرى الفريق الأصوات التي تعمل معًا.
process-dossier-fill-risk = مخاطر خاصة بمكانكم
process-dossier-fill-decision = ما قررتموه بشأنها
process-dossier-signed = تقرر
process-dossier-fill-day = اليوم
process-dossier-fill-name = الاسم والتوقيع
process-none-member = لستم في أي فريق الآن. وبدعوة تدخلون فريقًا.
process-act-frozen = أوقف الحوار
process-act-kept-frozen = أبقى الحوار متوقفًا
process-act-thaw = أراد استئناف الحوار
process-act-retention = قرر مدة الاحتفاظ بالأشياء
