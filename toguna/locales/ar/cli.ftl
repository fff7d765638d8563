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
