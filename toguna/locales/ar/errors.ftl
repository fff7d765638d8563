# لماذا رُفض ملف: المكان، وما الخطأ فيه، وما العمل.
error-sentence = { $place }: { $what }
error-line = السطر { $line }
error-column = العمود { $column }
error-not-found = لا يوجد ملف أو مجلد بهذا الاسم: تحققوا من المسار
error-unreadable = تعذّرت قراءته ({ $reason }): تحققوا من أن الملف موجود وأن لكم حق فتحه
error-not-an-export = هذا ليس تصديرًا من Polis ({ $reason }): أعطوا مجلد التصدير أو ملف { "\u2066" }.zip{ "\u2069" } الخاص به، أو ملفه votes.csv أو participants-votes.csv، كما هو أو بصيغة { "\u2066" }.gz{ "\u2069" }
error-export-no-votes-file = لا يوجد فيه votes.csv ولا participants-votes.csv
error-export-several-folders = في الأرشيف ملفات تصدير في مجلدات عدة
error-export-other-columns = سطره الأول لا يسمّي أعمدة votes.csv ولا أعمدة participants-votes.csv
error-export-participant-among-votes = عموده participant يقع بعد n-disagree، بين الأصوات
error-ambiguous = قد يكون المقصود { $other } كذلك: أبقوا واحدًا منهما فقط
error-empty = الملف فارغ: صدّروه من جديد
error-no-votes = ليس في الملف أي صوت: لا شيء يمكن تحليله
error-missing-column = لا يوجد عمود «{ $column }» بين { $found }: خذوا الملف كما صُدّر، مفصولًا بفواصل، مع سطره الأول
error-duplicate-column = هناك عمودان باسم «{ $column }»: احذفوا أحدهما
error-wrong-field-count = { $found ->
    [one] في هذا السطر خانة واحدة
    [two] في هذا السطر خانتان
    [few] في هذا السطر { $found } خانات
    [many] في هذا السطر { $found } خانة
   *[other] في هذا السطر { $found } خانة
}، وفي السطر الأول { $expected }: لعل سطرًا قُطع، أو نصًا فيه فواصل لم يوضع بين علامتي اقتباس
error-unterminated-quote = يبدأ هنا نص بين علامتي اقتباس ولا ينتهي: أضيفوا علامة الإغلاق، أو صدّروا الملف من جديد
error-stray-quote = هناك علامة اقتباس في وسط خانة: ضعوا الخانة كلها بين علامتي اقتباس، وضاعفوا كل علامة داخلها
error-nul = هناك بايت صفري لا يوجد في أي نص: الملف تالف أو ليس ملفًا نصيًا؛ صدّروه من جديد
error-not-utf8 = النص ليس بترميز UTF-8: احفظوا الملف بصيغة «CSV UTF-8»، أو صدّروه من جديد
error-field-too-long = هناك خانة أطول من الحد، وهو { $limit } بايت: لعل علامة اقتباس ناقصة، أو أن الملف ليس ملف CSV
error-row-too-long = هناك سطر أطول من الحد، وهو { $limit } بايت: هذا ليس ملف CSV من تصدير
error-too-many-columns = عدد الأعمدة أكبر من { $limit }: هذا ليس ملف CSV من تصدير
error-not-a-vote = «{ $value }» ليس واحدًا من { "\u2066" }−1{ "\u2069" } و0 و1: صحّحوا الصوت أو صدّروا الملف من جديد
error-not-a-number = «{ $value }» ليس عددًا صحيحًا: صحّحوه أو صدّروا الملف من جديد
error-not-a-flag = «{ $value }» ليس true (صحيح) ولا false (خطأ): صحّحوه أو صدّروا الملف من جديد
error-not-a-moderation = «{ $value }» ليس واحدًا من { "\u2066" }−1{ "\u2069" } (مرفوضة) و0 (لم تُراجَع) و1 (مقبولة): صحّحوه أو صدّروا الملف من جديد
error-empty-name = الاسم ناقص: اكتبوه أو احذفوا السطر
error-name-too-long = الاسم أطول من الحد، وهو { $limit } بايت: أسماء المشاركين والعبارات قصيرة
error-duplicate-statement = العبارة «{ $name }» مذكورة مرة ثانية: أبقوا سطرًا واحدًا لكل عبارة
error-duplicate-participant = المشارك «{ $name }» مذكور مرة ثانية: أبقوا سطرًا واحدًا لكل مشارك
error-two-places = وُضع المشارك «{ $name }» في مكان آخر قبل هذا السطر: أبقوا سطرًا واحدًا لكل مشارك
error-no-rows = لم يُذكر أي مشارك: اكتبوا سطرًا لكل مشارك تحت السطر الأول
error-no-dimension = لا يوجد عمود غير «participant»: أضيفوا عمودًا لكل نوع من الفئات الاجتماعية، كالمنطقة أو الجنس
error-too-many-votes = عدد الأصوات أكبر من { $limit }: قسّموا الحوار
error-too-many-names = عدد الأسماء أكبر من { $limit }: قسّموا الحوار
error-too-many-dimensions = عدد الأبعاد أكبر من { $limit }: قسّموا الحوار
error-too-many-values = عدد القيم المختلفة أكبر من { $limit }: قسّموا الحوار
error-truncated-gzip = الملف المضغوط مقطوع قبل نهايته: انسخوه أو نزّلوه من جديد
error-corrupt-gzip = الملف المضغوط تالف ({ $reason }): انسخوه أو نزّلوه من جديد
error-not-gzip = ينتهي الاسم بـ { "\u2066" }.gz{ "\u2069" } لكن الملف غير مضغوط: احذفوا { "\u2066" }.gz{ "\u2069" } من اسمه
error-corrupt-zip = الأرشيف تالف ({ $reason }): انسخوه أو نزّلوه من جديد
error-encrypted-zip = الأرشيف مقفل بكلمة سر: فكّوا ضغطه وأعطوا المجلد
error-twice-in-zip = في الأرشيف «{ $name }» مرتين: فكّوا ضغطه، وأبقوا الملف الصحيح، ثم أعطوا المجلد
error-unsafe-zip-path = في الأرشيف المسار الخطر «{ $path }»: لا تثقوا به؛ اطلبوا تصديرًا جديدًا
error-unpacks-too-large = بعد فك الضغط يصير أكبر بكثير من أي تصدير بهذا الحجم (توقفت القراءة بعد { $bytes } بايت): لا تثقوا به
error-sign-unknown = لا يُعرف هل تعني { "\u2066" }+1{ "\u2069" } «موافق» أم «غير موافق»: { $reason }؛ انظروا إلى صوت تعرفونه، ثم أضيفوا «{ "\u2066" }--vote-sign polis{ "\u2069" }» ({ "\u2066" }+1{ "\u2069" } موافق) أو «{ "\u2066" }--vote-sign inverted{ "\u2069" }» ({ "\u2066" }−1{ "\u2069" } موافق)
error-sign-contradiction = الأعداد في ملفات هذا التصدير يناقض بعضها بعضًا
error-sign-mostly-disagreement = الملفات متفقة فيما بينها، لكن { $share } من الأصوات تكون عدم موافقة، كما في تصديرات قُلبت إشاراتها
error-sign-nothing-to-compare = لا يوجد ملف آخر للمقارنة، و{ $share } من الأصوات تكون عدم موافقة
