# ما يُنقل به الحوار إلى مكان آخر.
publish-export = نقل هذا الحوار إلى مكان آخر
publish-simulated = كل ما في هذا الحوار مختلق، للعرض أو للتعليم.
# ما تصلح له كل صيغة.
publish-format-jsonl = كل شيء، سجل في كل سطر. يقرؤه تثبيت آخر من «توغونا» كما كان؛ للحفظ أو لنقل الحوار.
publish-format-polis = الملفات التي تصدّرها «Polis». تقرؤها أدوات أخرى لمثل هذه الحوارات، ويقرؤها «toguna analyse» أيضا. وُضعت للبرامج لا لجداول البيانات.
publish-format-csv = جداول في ملفات CSV، لكل برنامج جداول ولبرامج الإحصاء.
publish-format-xlsx = الجداول نفسها في مصنف واحد، لبرامج Excel وLibreOffice وغيرها.
publish-audience-team = هذه الملفات للفريق. فيها ما قاله كل شخص باسم مستعار: احفظوها كما تحفظون الخادم.
publish-audience-public = يجوز عرض هذه الملفات على أي كان. ليس فيها أسماء مستعارة ولا ساعات ولا نصوص لم يقبلها الفريق ولا فئات تدل على شخص بعينه.
# ما ليس فيها.
publish-left-out = ليس فيها:
publish-left-pseudonyms = الأسماء المستعارة: { $count ->
    [zero] لا أحد
    [one] لشخص واحد رقم بدلا منها
    [two] لشخصين رقمان بدلا منها
    [few] لـ{ $count } أشخاص أرقام بدلا منها
    [many] لـ{ $count } شخصا أرقام بدلا منها
   *[other] لـ{ $count } شخص أرقام بدلا منها
}
publish-left-rare-groups = { $count ->
    [zero] فئات لا أحد
    [one] فئات شخص واحد
    [two] فئات شخصين
    [few] فئات { $count } أشخاص
    [many] فئات { $count } شخصا
   *[other] فئات { $count } شخص
}، لأن من صرّحوا بالشيء نفسه أقل من عشرة، أو لإخفاء هؤلاء
publish-left-wordings = { $count ->
    [zero] لا نص
    [one] نص عبارة واحدة لم تُقبل
    [two] نصا عبارتين لم تُقبلا
    [few] نصوص { $count } عبارات لم تُقبل
    [many] نصوص { $count } عبارة لم تُقبل
   *[other] نصوص { $count } عبارة لم تُقبل
}
publish-left-authors = من قال ماذا: { $count ->
    [zero] لا عبارة لها صاحب
    [one] عبارة واحدة لها صاحب
    [two] عبارتان لهما صاحب
    [few] { $count } عبارات لها أصحاب
    [many] { $count } عبارة لها أصحاب
   *[other] { $count } عبارة لها أصحاب
}
publish-left-uncounted-votes = { $count ->
    [zero] لا صوت
    [one] صوت واحد لا يُحسب
    [two] صوتان لا يُحسبان
    [few] { $count } أصوات لا تُحسب
    [many] { $count } صوتا لا تُحسب
   *[other] { $count } صوت لا تُحسب
}: نُحّيت جانبا، أو حُجرت، أو تلاها صوت آخر
publish-left-times = الساعات: لا يُذكر من الوقت إلا اليوم
publish-left-sources = المصادر التي جاءت منها الأصوات
publish-left-acts = من أشرف على ماذا ومتى
publish-left-ways-back = { $count ->
    [zero] لا طريق عودة
    [one] طريق عودة شخص واحد (ملف الارتباط ورمز العودة)
    [two] طريقا عودة شخصين (ملفا الارتباط ورمزا العودة)
    [few] طرق عودة { $count } أشخاص (ملفات الارتباط ورموز العودة)
    [many] طرق عودة { $count } شخصا (ملفات الارتباط ورموز العودة)
   *[other] طرق عودة { $count } شخص (ملفات الارتباط ورموز العودة)
}: حيث يُؤخذ الحوار لن يستطيعوا العودة إلى أصواتهم
publish-left-invitation-codes = { $count ->
    [zero] لا رمز دعوة
    [one] رمز دعوة واحد
    [two] رمزا دعوة
    [few] { $count } رموز دعوة
    [many] { $count } رمز دعوة
   *[other] { $count } رمز دعوة
}: الأسرار تبقى هنا
publish-left-team = حسابات الفريق وعبارات مرورها
publish-left-recordings = التسجيلات: ما قيل وما قُرئ بصوت مسموع
publish-left-journal = سجل هذا التثبيت
publish-left-no-room-in-polis = ما لا مكان له في هذه الملفات: أنواع العبارات، والترجمات، وما يهم كل شخص، وأسباب الإشراف
# الجداول وأعمدتها.
publish-table-statements = ما قيل، وكم شخصا أجاب بماذا. الأصوات المحسوبة فقط.
publish-table-groups = الشيء نفسه لكل فئة مصرَّح بها.
publish-table-participants = كل من يُحسب صوته، مع ما صرّح به.
publish-table-votes = كل صوت محسوب.
publish-table-sources = الطرق التي جاءت منها الأصوات.
publish-table-moderation = كم عبارة في أي حال، ولماذا.
publish-column-statement = رقم العبارة
publish-column-kind = تحدٍّ (challenge) أو فرصة (opportunity) أو حل (solution) أو قيمة (value)
publish-column-standing = مقبولة (accepted)، أو تنتظر الفريق (waiting)، أو استبعدها (rejected)، أو سحبها من قالها (withdrawn)
publish-column-reason = لماذا استُبعدت
publish-column-merged-into = العبارة التي تقول الشيء نفسه وتبقى
publish-column-said = متى قيلت
publish-column-seed = 1: من الفريق؛ 0: من أحد المشاركين
publish-column-language = لغة النص
publish-column-text = النص
publish-column-agree = كم شخصا يوافق
publish-column-disagree = كم شخصا لا يوافق
publish-column-pass = كم شخصا تخطّى
publish-column-seen = كم شخصا وزنها
publish-column-matters = كم شخصا تهمه
publish-column-own-matters = 1: تهم هذا الشخص
publish-column-dimension = ما صرّح به الناس
publish-column-value = الفئة
publish-column-participant = الشخص: اسم مستعار، أو رقم في هذه الملفات وحدها
publish-column-joined = متى جاء هذا الشخص
publish-column-source = رقم المصدر؛ 0 هو الرابط المفتوح
publish-column-vote = 1 يوافق، −1 لا يوافق، 0 تخطٍّ
publish-column-probability = احتمال سحب العبارة لهذا الشخص؛ فارغ حيث اختارها بنفسه
publish-column-cast = متى أُعطي الصوت
publish-column-source-kind = نوع المصدر
publish-column-source-name = اسمه
publish-column-most = أكثر من يجوز أن يأتي منه
publish-column-set-aside = 1: لا يُحسب شيء مما جاء منه
publish-column-created = اليوم الذي أُنشئ فيه
publish-column-people = كم شخصا جاء منه
publish-column-statements = كم عبارة
# صفحة الفريق.
publish-tab-export = نقل
publish-export-lead = الحوار ملك لمن يعقدونه. من هنا تخرجونه من هذا التثبيت ملفا: لحفظه، أو للنظر فيه بأدوات أخرى، أو لمواصلته في مكان آخر. يقول كل ملف ما ليس فيه.
publish-export-languages = في بعض الملفات مكان لنص واحد من كل عبارة. يأخذ الزر ما قيل كما قيل؛ وبجانبه لغات الحوار.
publish-for-public = للجميع
publish-for-team = للفريق وحده
publish-take-jsonl = كل شيء (JSON Lines)
publish-take-polis = ملفات Polis (zip)
publish-take-csv = جداول (CSV في zip)
publish-take-xlsx = مصنف (Excel)
publish-export-back = إعادته
publish-export-back-how = من يدير تثبيتا آخر يأخذ الملف الذي فيه كل شيء للفريق، ويعطي هناك هذا الأمر:
