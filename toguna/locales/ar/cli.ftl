# ما تقوله الأوامر عن عملها.
cli-cannot-write = تعذّرت الكتابة في «{ $path }»: { $reason }. اختاروا مكانًا آخر، أو أفسحوا مكانًا هناك.
cli-cannot-print = تعذّرت الكتابة في المخرج القياسي: { $reason }.
cli-reading = قراءة { $path }…
cli-computing = البحث عن المجموعات وعمّا يجمعها…
cli-simulating = الأشخاص يتكلمون…
cli-writing = كتابة الملفات…
cli-written = كُتب: { $path }
cli-simulated = محاكاة: { $people }، { $statements }، { $votes }.
cli-people = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
cli-statements = { $count ->
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $count } عبارات
    [many] { $count } عبارة
   *[other] { $count } عبارة
}
cli-votes = { $count ->
    [one] صوت واحد
    [two] صوتان
    [few] { $count } أصوات
    [many] { $count } صوتًا
   *[other] { $count } صوت
}
cli-export-written = الأصوات في { $folder }، بصيغة تصدير Polis؛ وفي groups.csv الفئات المصرَّح بها، وفي labels.csv الجواب المزروع.
# ما الخطأ في ما كُتب بعد الأمر.
wrong-use = { $what }. كل ما يمكن طلبه: «--help».
wrong-meant = { $what } (أتقصدون «{ $meant }»؟)
wrong-option = لا يوجد خيار «{ $option }»
wrong-command = لا يوجد أمر «{ $command }»
wrong-value = القيمة «{ $value }» لا تناسب «{ $option }»
wrong-choice = القيمة «{ $value }» لا تناسب «{ $option }»: { $choices }
wrong-no-value = يحتاج «{ $option }» إلى قيمة
wrong-twice = لا يُكتب «{ $option }» إلا مرة واحدة
wrong-together = لا يجتمع «{ $option }» و«{ $other }»
wrong-missing = ينقص شيء: { $option }
wrong-over-input = ستُكتب النتيجة فوق { $path } الذي استُخرجت منه: اختاروا مكانًا آخر
wrong-two-results = ستُكتب النتيجتان معًا في { $path }: اختاروا لكل منهما مكانًا

# إيقاف كل شيء.
cli-freeze-done = { $count ->
    [one] تم الإيقاف. خلال ثوانٍ لن يرى أحد خارج الفريق شيئا منه. يستأنفه شخصان من الفريق معا، في صفحته «إيقاف كل شيء».
   *[other] تم إيقاف الحوارات، وعددها { $count }. خلال ثوانٍ لن يرى أحد خارج الفريق شيئا منها. يستأنف كلا منها شخصان من الفريق معا، في صفحته «إيقاف كل شيء».
}
cli-freeze-done-all = تم إيقاف كل شيء. خلال ثوانٍ لن يرى أحد خارج الفريق شيئا. يستأنفه مشرفان اثنان معا، في صفحة «إيقاف جميع الحوارات».
cli-freeze-not-yet = لم يجب بعد الخادوم الذي يفتح قاعدة البيانات. يبقى الطلب في { $file }: يطيعه الخادوم حالما يستطيع، وعند تشغيله القادم أيضا.
cli-freeze-unknown = لا يوجد حوار باسم { $slugs }. أُوقفت الحوارات الأخرى التي ذكرتموها.
