# ما يقوله «toguna tongues».
tongues-unreadable = تعذّرت قراءة «{ $path }»: { $reason }. ملفات الرسائل نصوص بترميز UTF-8.
tongues-no-tag = «{ $path }»: اسم هذا المجلد ليس رمزًا للغة. سمّوه bm أو ffm أو mey أو bm-Nkoo…
tongues-unknown = «{ $path }»: هذه اللغة ليست في الجدول. ضعوا سطرًا مثل سطوره في language.tsv بجانب رسائلها: الرمز، والخط، والاسم عند أهلها، والاسم الإنجليزي، والاسم الفرنسي، واللغة المرافقة (en أو fr أو ar)، والصفر أو -، وبينها علامات جدولة.
tongues-too-much = «{ $path }» أكبر من اللازم: لملف الرسائل 256 كيلوبايت على الأكثر، ولا تتكلم الصفحات أكثر من { $most } لغة.
tongues-nothing = لا رسائل في «{ $path }»: موضع ملفات *.ftl هنا، أو مجلدات فيها هذه الملفات. الأمر «toguna tongues begin» يصنعها.
tongues-listed = * تتكلمها الصفحات أيضًا. يمكن أن يُعقد الحوار بكل هذه اللغات، وبأي لغة أخرى برمزها.
tongues-tag-wrong = «{ $tag }» ليس رمزًا للغة: اكتبوا bm أو ffm أو mey أو bm-Nkoo…
tongues-begun = في { $folder } عدد { $count } من الملفات بكلمات اللغة { $language }. ترجموها؛ وما كان هناك من قبل بقي كما هو.
tongues-begun-row = هذه اللغة ليست في الجدول: اكتبوا اسمها وخطها وأسماءها الأخرى في { $file }.
tongues-head = { $name }: { $said } من { $all } رسالة
tongues-as-parent = { $count ->
    [one]   رسالة واحدة ما زالت كما في { $parent }.
    [two]   رسالتان ما زالتا كما في { $parent }.
    [few]   { $count } رسائل ما زالت كما في { $parent }.
    [many]   { $count } رسالة ما زالت كما في { $parent }.
   *[other]   { $count } رسالة ما زالت كما في { $parent }.
}
tongues-faults = لا يُقرأ ({ $count }):
tongues-missing = ناقص ({ $count }):
tongues-left-over = زائد لا يطلبه أحد ({ $count }):
tongues-differing = متغيرات أخرى ({ $count }):
tongues-variables = { $place }: يعطي البرنامج { $asked }، وتسمّي الرسالة { $found }
tongues-plurals = تنقصه صيغة من صيغ المفرد والجمع في هذه اللغة ({ $count }):
tongues-torn = تلزم مسافة غير منقسمة قبل هذه العلامات أو بعدها ({ $count }):
tongues-more = … و{ $count } غيرها؛ الخيار --all يسمّيها.
tongues-wanting = { $count ->
    [one] لغة واحدة من { $all } لم تكتمل بعد. ما ينقصها يُقال باللغة المرافقة.
    [two] لغتان من { $all } لم تكتملا بعد. ما ينقصهما يُقال باللغة المرافقة.
    [few] { $count } لغات من { $all } لم تكتمل بعد. ما ينقصها يُقال باللغة المرافقة.
    [many] { $count } لغة من { $all } لم تكتمل بعد. ما ينقصها يُقال باللغة المرافقة.
   *[other] { $count } لغة من { $all } لم تكتمل بعد. ما ينقصها يُقال باللغة المرافقة.
}
