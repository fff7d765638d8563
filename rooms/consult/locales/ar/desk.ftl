# مكتب الفريق: صفحاته وقوائمه.
consult-desk = المكتب
consult-desk-read = قراءة العبارات
consult-desk-order = ما يُسأل عنه أولًا
consult-desk-log = ما جرى عمله
consult-desk-authors = عبارات مَن
consult-desk-waiting = للقراءة
consult-desk-accepted = المقبولة
consult-desk-rejected = المستبعدة
consult-desk-merged = المضمومة
consult-desk-all = الكل
consult-desk-sift = البحث عن شيء
consult-desk-words = كلمات أو رقم
consult-desk-kind = النوع
consult-desk-language = قيلت بلغة
consult-desk-any = أي كان
consult-desk-find = بحث
consult-desk-none-found = لم يوجد شيء كهذا.
consult-desk-none-here = لا يوجد شيء هنا.
consult-desk-bare = لم يقل أحد شيئًا بعد.
consult-desk-draft = يستطيع الناس الكلام حالما تفتحون الحوار.
consult-desk-range = { $first }–{ $last } من { $count }
consult-desk-at-a-time = في كل مرة:
consult-desk-statements = { $count ->
    [zero] لا عبارات
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $count } عبارات
    [many] { $count } عبارة
   *[other] { $count } عبارة
}

# ما يمكن عمله بالعبارة.
consult-desk-accept = قبول
consult-desk-reject = استبعاد…
consult-desk-join = ضم إلى عبارة أخرى…
consult-desk-join-this = ضم إلى
consult-desk-join-number = إلى أي رقم؟
consult-desk-join-hint = تذهب هذه العبارة وتبقى الأخرى، وتُحسب هناك الأصوات على كلتيهما. تجدون الأرقام في «الكل».
consult-desk-join-send = ضم
consult-desk-is-joined = مضمومة إلى
consult-desk-joined-here = ضُمت إلى هذه العبارة:
consult-desk-split = فصل
consult-desk-correct = تصحيح خطأ كتابي…
consult-desk-correct-label = كما ينبغي أن تُكتب
consult-desk-correct-hint = الأخطاء الكتابية فقط، وما دام لم يبدِ أحد آخر رأيه فيها. ويرى صاحبها ما غيّرتموه.
consult-desk-correct-send = تصحيح
consult-desk-choose = اختيار
consult-desk-undo = تراجع
consult-desk-acts = ما جرى عمله بها
consult-desk-latest = آخر ما عملتموه:
consult-desk-many = عدة عبارات معًا
consult-desk-choose-all = اختيار كل المعروض
consult-desk-accept-chosen = قبول كل ما اختير
consult-desk-reject-chosen = استبعاد كل ما اختير لسبب واحد:
consult-desk-keys = المفاتيح
consult-desk-key-move = التالية، السابقة
consult-desk-keys-on = استعمال هذه المفاتيح في هذه الصفحة

# ما جرى عمله.
consult-desk-did-accept = قُبلت العبارة № { $number }. يستطيع الآخرون الآن أن يبدوا رأيهم فيها.
consult-desk-did-reject = استُبعدت العبارة № { $number }. يقرأ صاحبها السبب في صفحة «صوتي».
consult-desk-did-merge = ضُمت العبارة № { $number } إلى № { $into }. تُحسب هناك الأصوات على كلتيهما.
consult-desk-did-split = عادت العبارة № { $number } قائمة بنفسها كما كانت.
consult-desk-did-correct = صُححت العبارة № { $number }. يرى صاحبها ما كانت عليه.
consult-desk-did-undo = { $count ->
    [zero] لم يتغير شيء.
    [one] تم التراجع. عادت العبارة كما كانت.
    [two] تم التراجع. عادت عبارتان كما كانتا.
    [few] تم التراجع. عادت { $count } عبارات كما كانت.
    [many] تم التراجع. عادت { $count } عبارة كما كانت.
   *[other] تم التراجع. عادت { $count } عبارة كما كانت.
}
consult-desk-did-accept-chosen = { $count ->
    [0] لم يتغير شيء: كلها مقبولة من قبل.
    [zero] لم يتغير شيء: كلها مقبولة من قبل.
    [one] قُبلت عبارة واحدة.
    [two] قُبلت عبارتان.
    [few] قُبلت { $count } عبارات.
    [many] قُبلت { $count } عبارة.
   *[other] قُبلت { $count } عبارة.
}
consult-desk-did-reject-chosen = { $count ->
    [0] لم يتغير شيء: كلها مستبعدة من قبل.
    [zero] لم يتغير شيء: كلها مستبعدة من قبل.
    [one] استُبعدت عبارة واحدة.
    [two] استُبعدت عبارتان.
    [few] استُبعدت { $count } عبارات.
    [many] استُبعدت { $count } عبارة.
   *[other] استُبعدت { $count } عبارة.
}

# لماذا لم يُعمل شيء.
consult-desk-none-chosen = من فضلكم اختاروا العبارات أولًا.
consult-desk-gone = لم تعد هذه العبارة موجودة: سحبها صاحبها، أو لا يوجد هذا الرقم. لم يتغير شيء.
consult-desk-changed = { $count ->
    [zero] سبقكم غيركم. لم يتغير شيء.
    [one] سبقكم غيركم إلى { $numbers }. لم يتغير شيء. من فضلكم انظروا إليها مرة أخرى.
    [two] سبقكم غيركم إلى بعضها: { $numbers }. لم يتغير شيء في أي منها. من فضلكم انظروا إليها مرة أخرى.
    [few] سبقكم غيركم إلى بعضها: { $numbers }. لم يتغير شيء في أي منها. من فضلكم انظروا إليها مرة أخرى.
    [many] سبقكم غيركم إلى بعضها: { $numbers }. لم يتغير شيء في أي منها. من فضلكم انظروا إليها مرة أخرى.
   *[other] سبقكم غيركم إلى بعضها: { $numbers }. لم يتغير شيء في أي منها. من فضلكم انظروا إليها مرة أخرى.
}
consult-desk-later = { $count ->
    [zero] جرى شيء بعد ذلك. لم يتغير شيء.
    [one] جرى شيء للعبارة { $numbers } بعد ذلك. تراجعوا عنه أولًا. لم يتغير شيء.
    [two] جرى شيء لبعضها بعد ذلك: { $numbers }. تراجعوا عنه أولًا. لم يتغير شيء.
    [few] جرى شيء لبعضها بعد ذلك: { $numbers }. تراجعوا عنه أولًا. لم يتغير شيء.
    [many] جرى شيء لبعضها بعد ذلك: { $numbers }. تراجعوا عنه أولًا. لم يتغير شيء.
   *[other] جرى شيء لبعضها بعد ذلك: { $numbers }. تراجعوا عنه أولًا. لم يتغير شيء.
}
consult-desk-is-merged = هي مضمومة إلى { $numbers }. افصلوها أولًا. لم يتغير شيء.
consult-desk-not-merged = ليست مضمومة إلى غيرها. لم يتغير شيء.
consult-desk-into-itself = لا تُضم العبارة إلى نفسها. لم يتغير شيء.
consult-desk-into-waiting = العبارة الأخرى لم تُقرأ بعد. اقبلوها أولًا. لم يتغير شيء.
consult-desk-into-merged = العبارة الأخرى مضمومة هي نفسها إلى { $numbers }. اختاروا تلك. لم يتغير شيء.
consult-desk-into-taken-out = العبارة الأخرى مستبعدة. لم يتغير شيء.
consult-desk-another = ستصير بذلك عبارة أخرى. لكم أن تصححوا الأخطاء الكتابية؛ وإن لم تريدوها كما هي فاستبعدوها مع ذكر السبب.
consult-desk-weighed = أبدى آخرون رأيهم في هذه الكلمات من قبل، فتبقى كما هي.
consult-desk-said-already = العبارة { $numbers } تقول الشيء نفسه. يمكنكم ضم إحداهما إلى الأخرى.
consult-desk-too-many = من فضلكم لا تزيدوا في المرة الواحدة على { $limit }. لم يتغير شيء.
consult-desk-undone-already = تم التراجع عن ذلك من قبل.
consult-desk-nothing-to-undo = لا يمكن التراجع عن هذا. لم يتغير شيء.

# ما يُسأل عنه أولًا.
consult-desk-order-why = يُسأل الجميع عن هذه العبارات قبل غيرها، وبهذا الترتيب. وبعدها تقرر الصدفة، حتى تُسمع كل عبارة.
consult-desk-order-most = لا أكثر من { $limit }. والقليل أفضل: ما يأتي أولًا يبدي فيه أكثر الناس رأيهم، ثم يتوقفون بعد حين.
consult-desk-order-none = لا شيء يُسأل عنه أولًا حتى الآن.
consult-desk-order-nothing = لا يوجد بعد ما يُختار. اكتبوا العبارات الأولى أو اقبلوا بعضها.
consult-desk-order-up = إلى أعلى
consult-desk-order-down = إلى أسفل
consult-desk-order-clear = لا يُسأل عنها أولًا
consult-desk-order-clear-all = لا يُسأل عن شيء أولًا
consult-desk-order-others = غيرها
consult-desk-order-add = يُسأل عنها أولًا
consult-desk-order-seeds = { $count ->
    [zero] لا عبارات أخرى للفريق
    [one] يُسأل أولًا عن عبارة الفريق الأخرى أيضًا
    [two] يُسأل أولًا عن عبارتي الفريق الأخريين أيضًا
    [few] يُسأل أولًا عن { $count } عبارات أخرى للفريق أيضًا
    [many] يُسأل أولًا عن { $count } عبارة أخرى للفريق أيضًا
   *[other] يُسأل أولًا عن { $count } عبارة أخرى للفريق أيضًا
}
consult-desk-order-kept = حُفظ الترتيب.
consult-desk-order-full = لا يُسأل أولًا عن أكثر من { $limit } من العبارات. لم يتغير شيء.

# السجل.
consult-desk-log-why = كل ما عمله الفريق بالعبارات، آخره أولًا. يمكن التراجع عما هنا ما دام لم يُبنَ عليه شيء بعده.
consult-desk-log-only = ما جرى عمله بالعبارة
consult-desk-log-all = الكل
consult-desk-log-empty = لم يُعمل شيء بعد.
consult-desk-log-count = { $count ->
    [zero] لا سطور
    [one] سطر واحد
    [two] سطران
    [few] { $count } سطور
    [many] { $count } سطرًا
   *[other] { $count } سطر
}
consult-desk-log-table = في جدول (CSV)
consult-desk-log-itself = من تلقاء نفسه
consult-desk-log-more = { $count ->
    [zero] ولا غيرها
    [one] وواحدة أخرى
    [two] واثنتان أخريان
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
consult-desk-log-undone = تم التراجع عنه.
consult-desk-log-partly = { $count ->
    [zero] لم يتم التراجع عنه.
    [one] تم التراجع عنه في واحدة منها.
    [two] تم التراجع عنه في اثنتين منها.
    [few] تم التراجع عنه في { $count } منها.
    [many] تم التراجع عنه في { $count } منها.
   *[other] تم التراجع عنه في { $count } منها.
}
consult-act-accept = قبول
consult-act-reject = استبعاد
consult-act-merge = ضم إلى عبارة أخرى
consult-act-split = فصل
consult-act-correct = تصحيح
consult-act-undo = تراجع
consult-act-redo = إعادة
consult-act-apart = عادت قائمة بنفسها لأن الأخرى سُحبت
consult-act-place = مكان آخر في الترتيب

# عبارات مَن.
consult-desk-authors-why = ما صار إليه كلام الناس بحسب ما يقولونه عن أنفسهم. يساعدكم على أن تروا هل تسمعون بعضهم أقل من غيرهم.
consult-desk-authors-none = لم يقل أحد شيئًا بعد.
consult-desk-authors-no-groups = لا يسأل هذا الحوار الناس عن أنفسهم، فلا شيء يُقارن.
consult-desk-authors-held = لا تُعرض فئات أصحابها أقل من هذا العدد، حتى لا يُعرف أحد: { $limit }.
consult-desk-authors-group = الفئة
consult-desk-authors-people = الأشخاص
consult-desk-authors-said = ما قيل
consult-desk-authors-unsaid = لم يذكروا
consult-desk-authors-all = الجميع
consult-desk-authors-held-back = لا يُعرض: الأشخاص قليلون
consult-short-duplicate = قيلت من قبل
consult-short-off-topic = سؤال آخر
consult-short-several-ideas = عدة أفكار
consult-short-attack = هجوم
consult-short-names-somebody = أسماء
consult-short-unclear = غير واضحة
consult-desk-authors-stands-out = انظروا هنا: استُبعدت من عبارات «{ $group }» نسبة { $share }، ومن عبارات غيرهم كلهم نسبة { $others }. والفرق لا يقل يقينًا عن { $least }.
consult-desk-authors-how = كيف تجري المقارنة
consult-desk-authors-method = { $count ->
    [0] لم يتقرر شيء بعد، فلا شيء يُقارن.
    [zero] لم يتقرر شيء بعد، فلا شيء يُقارن.
    [one] نسبة المستبعد مما تقرر، لكل فئة ولغيرها كلهم، بمجال ثقة 95%. قورنت فئة واحدة. إنه سبب لإعادة القراءة وليس دليلًا.
    [two] نسبة المستبعد مما تقرر، لكل فئة ولغيرها كلهم، بمجال ثقة 95%. قورنت فئتان. إنه سبب لإعادة القراءة وليس دليلًا.
    [few] نسبة المستبعد مما تقرر، لكل فئة ولغيرها كلهم، بمجال ثقة 95%. قورنت { $count } فئات: ومع كثرتها قد تبرز إحداها صدفة. إنه سبب لإعادة القراءة وليس دليلًا.
    [many] نسبة المستبعد مما تقرر، لكل فئة ولغيرها كلهم، بمجال ثقة 95%. قورنت { $count } فئة: ومع كثرتها قد تبرز إحداها صدفة. إنه سبب لإعادة القراءة وليس دليلًا.
   *[other] نسبة المستبعد مما تقرر، لكل فئة ولغيرها كلهم، بمجال ثقة 95%. قورنت { $count } فئة: ومع كثرتها قد تبرز إحداها صدفة. إنه سبب لإعادة القراءة وليس دليلًا.
}

# صفحة القواعد للجميع.
consult-rules = كيف نعتني بالعبارات
consult-rules-before = يقرأ أحد أعضاء الفريق كل عبارة قبل أن يراها الآخرون.
consult-rules-after = يرى الآخرون العبارات فورًا، ثم يقرؤها أحد أعضاء الفريق.
consult-rules-who = الفريق هم من يقودون هذا الحوار ومن يعتنون بهذا الموقع. وهم لا يرون من قال ماذا. وكل ما يعملونه مكتوب ويمكن التراجع عنه.
consult-rules-reasons = لماذا تُستبعد عبارة
consult-rules-only = لسبب من هذه الأسباب فقط. ويقرأ صاحبها السبب في صفحة «صوتي». ولا يُستبعد شيء لأنه لا يعجب أحدًا.
consult-rules-times = { $count ->
    [0] لم يحدث حتى الآن.
    [zero] لم يحدث حتى الآن.
    [one] مرة واحدة حتى الآن.
    [two] مرتين حتى الآن.
    [few] { $count } مرات حتى الآن.
    [many] { $count } مرة حتى الآن.
   *[other] { $count } مرة حتى الآن.
}
consult-rule-duplicate = الفكرة نفسها مرتين تقسم أصواتها. ويستطيع الآخرون أن يبدوا رأيهم فيها في العبارة الأخرى.
consult-rule-off-topic = تتحدث عن شيء لا يسأل عنه هذا الحوار. وقد يكون مهمًّا جدًّا في مكان آخر.
consult-rule-several-ideas = قد يوافق المرء على نصفها دون نصفها الآخر. وإذا قيلت في عبارتين أمكن إبداء الرأي في كلتيهما.
consult-rule-attack = تحط من قدر أناس أو فئة أو تهددهم أو تشتمهم. ويمكن قول الهم نفسه عما يحدث دون مهاجمة من هم.
consult-rule-names-somebody = قد يعرّض اسم أو مكان صغير أحدًا للخطر. ويمكن قول الشيء نفسه بدونه.
consult-rule-unclear = لن يعرف الآخرون على ماذا يوافقون. وإذا قيلت بكلمات أخرى أمكن إبداء الرأي فيها.
consult-rules-same = حين تقول عبارتان الشيء نفسه
consult-rules-merge = للفريق أن يضم إحداهما إلى الأخرى. فتبقى واحدة وتُحسب لها الأصوات على كلتيهما. ومن أبدى رأيه في الاثنتين بقي له جوابه على التي تبقى؛ ومن عدة أجوبة أخرى يُحسب آخرها. وإذا سحب صاحب العبارة الباقية عبارته عادت الأخريات قائمة بنفسها. ويمكن التراجع عن الضم تمامًا.
consult-rules-slips = الأخطاء الكتابية
consult-rules-correct = ما دام لم يبدِ أحد آخر رأيه في العبارة فللفريق أن يصحح خطأ كتابيًّا فيها. ويرى صاحبها ما كانت عليه. وبعد ذلك لا يغير أحد الكلمات.
consult-rules-first = ما يُسأل عنه أولًا
consult-rules-placed = { $count ->
    [0] لا شيء: تقرر الصدفة أي عبارة ترونها بعد ذلك، حتى تُسمع كلها.
    [zero] لا شيء: تقرر الصدفة أي عبارة ترونها بعد ذلك، حتى تُسمع كلها.
    [one] يُسأل الجميع أولًا عن عبارة واحدة لأن الفريق يريد ذلك. وبعدها تقرر الصدفة.
    [two] يُسأل الجميع أولًا عن عبارتين، بترتيب وضعه الفريق. وبعدهما تقرر الصدفة.
    [few] يُسأل الجميع أولًا عن { $count } عبارات، بترتيب وضعه الفريق. وبعدها تقرر الصدفة.
    [many] يُسأل الجميع أولًا عن { $count } عبارة، بترتيب وضعه الفريق. وبعدها تقرر الصدفة.
   *[other] يُسأل الجميع أولًا عن { $count } عبارة، بترتيب وضعه الفريق. وبعدها تقرر الصدفة.
}
consult-rules-so-far = حتى الآن
consult-rules-said = { $count ->
    [0] لم يُقل شيء بعد.
    [zero] لم يُقل شيء بعد.
    [one] توجد عبارة واحدة.
    [two] توجد عبارتان.
    [few] توجد { $count } عبارات.
    [many] توجد { $count } عبارة.
   *[other] توجد { $count } عبارة.
}
consult-rules-accepted = { $count ->
    [0] لم تُقرأ أي عبارة وتُقبل.
    [zero] لم تُقرأ أي عبارة وتُقبل.
    [one] قُرئت عبارة واحدة وقُبلت.
    [two] قُرئت عبارتان وقُبلتا.
    [few] قُرئت { $count } عبارات وقُبلت.
    [many] قُرئت { $count } عبارة وقُبلت.
   *[other] قُرئت { $count } عبارة وقُبلت.
}
consult-rules-taken-out = { $count ->
    [0] لم تُستبعد أي عبارة.
    [zero] لم تُستبعد أي عبارة.
    [one] استُبعدت عبارة واحدة.
    [two] استُبعدت عبارتان.
    [few] استُبعدت { $count } عبارات.
    [many] استُبعدت { $count } عبارة.
   *[other] استُبعدت { $count } عبارة.
}
consult-rules-merged = { $count ->
    [0] لم تُضم أي عبارة إلى غيرها.
    [zero] لم تُضم أي عبارة إلى غيرها.
    [one] ضُمت عبارة واحدة إلى غيرها.
    [two] ضُمت عبارتان إلى غيرهما.
    [few] ضُمت { $count } عبارات إلى غيرها.
    [many] ضُمت { $count } عبارة إلى غيرها.
   *[other] ضُمت { $count } عبارة إلى غيرها.
}
consult-rules-waiting = { $count ->
    [0] لا تنتظر أي عبارة القراءة.
    [zero] لا تنتظر أي عبارة القراءة.
    [one] تنتظر عبارة واحدة القراءة.
    [two] تنتظر عبارتان القراءة.
    [few] تنتظر { $count } عبارات القراءة.
    [many] تنتظر { $count } عبارة القراءة.
   *[other] تنتظر { $count } عبارة القراءة.
}
consult-rules-object = إن لم توافقوا
consult-rules-object-how = قولوها بكلمات أخرى فتُقرأ من جديد. أو تكلموا مع من أعطوكم عنوان هذا الحوار واذكروا لهم كلمات العبارة. فهم يستطيعون التراجع عن أي قرار، ولا يلزمكم أن تقولوا إنها عبارتكم.
consult-rules-kept = ما استُبعد يُحفظ حتى يسحبه صاحبه. وتُحفظ الأصوات عليه أيضًا، وتُحسب من جديد إذا جرى التراجع عن القرار.

# ما صارت إليه عبارة المرء.
consult-mine-joined = ضمها الفريق إلى هذه العبارة التي تقول الشيء نفسه. تُحسب هناك الأصوات على كلتيهما:
consult-mine-joined-weigh = إبداء الرأي فيها
consult-mine-joined-elsewhere = ضمها الفريق إلى عبارة أخرى تقول الشيء نفسه ولا يراها الآخرون الآن.
consult-mine-corrected = صحح الفريق خطأ كتابيًّا. كنتم قد كتبتم:
consult-mine-rules = كيف نعتني بالعبارات

# ما فعله الفريق على مكاتبه، لمن يسهرون عليه.
consult-audit-statements = العبارات: { $what }
consult-audit-aside = وضع أصواتًا جانبًا واحدًا واحدًا
consult-audit-source-aside = وضع جانبًا ما جاء من مدخل
consult-audit-source-back = أعاد ما كان موضوعًا جانبًا من مدخل
consult-audit-source = أنشأ مدخلًا أو غيّره
consult-audit-seed = أضاف عبارة للفريق
consult-audit-noted = دوّن عبارة من اجتماع
consult-audit-translated = ترجم نصًا
consult-audit-looked-over = راجع ترجمة
consult-audit-translation-removed = حذف ترجمة
consult-audit-translation-file = أدخل ملف ترجمات
consult-audit-spoken-written = كتب ما قيل بالصوت
consult-audit-spoken-rejected = لم يقبل ما قيل بالصوت
consult-audit-recording = قرأ نصًّا بصوت مسموع ({ $about })
consult-audit-recording-removed = أزال تسجيلًا ({ $about })
# ما قيل بصوت مسموع، وما يُقرأ بصوت مسموع.
consult-fact-spoken = تسجيلات تنتظر الكتابة
consult-spoken = ما قيل بالصوت
consult-spoken-lead = قال أناس هذا بأصواتهم. استمعوا واكتبوا ما قالوه بكلماتهم وبلغتهم. يصبح بعد ذلك عبارة كسائر العبارات، ويقرر المشرفون في شأنها.
consult-spoken-empty = لا شيء ينتظر الكتابة.
consult-spoken-count = { $count ->
    [zero] لا تسجيلات تنتظر الكتابة
    [one] تسجيل واحد ينتظر الكتابة
    [two] تسجيلان ينتظران الكتابة
    [few] { $count } تسجيلات تنتظر الكتابة
    [many] { $count } تسجيلًا ينتظر الكتابة
   *[other] { $count } تسجيل ينتظر الكتابة
}
consult-spoken-shared = يمكن للآخرين سماع هذا الصوت
consult-spoken-kept = يُتلف فور كتابته
consult-spoken-text = ما يُقال فيه
consult-spoken-hint = كلمة بكلمة، وفكرة واحدة. من فضلكم اتركوا الأسماء والأماكن التي قد يُعثر فيها على أحد.
consult-spoken-language = بأي لغة
consult-spoken-write = كتابته
consult-spoken-reject = عدم قبوله
consult-spoken-reject-why = يقرأ من قاله السبب. ويُتلف التسجيل فورًا، ولا يمكن التراجع عن ذلك.
consult-spoken-did-write = تمت كتابته، وهو العبارة رقم { $number }.
consult-spoken-did-reject = لم يُقبل، وأُتلف التسجيل.
consult-spoken-gone = لم يعد هذا التسجيل موجودًا: كتبه شخص آخر، أو سُحب.
consult-recordings = التسجيلات
consult-recordings-lead = كثير من الناس لا يقرؤون. اقرؤوا هنا كل نص بصوت مسموع، ببطء ووضوح، بكل لغة. ويسمعه الناس حين يضغطون.
consult-recordings-languages = لغات التسجيلات
consult-recordings-name = اسم اللغة: { $language }
consult-recordings-unwritten = هذا النص غير مكتوب باللغة { $language }. قولوه بها كاملًا: يسمعه من يختار هذه اللغة.
consult-recordings-question = سؤال عن الفئات
consult-recordings-group = اسم فئة
consult-recordings-none = لا يوجد تسجيل بعد
consult-recordings-own-voice = صوت من قالها محفوظ هنا لأنه سمح بذلك. إذا سجّلتم من جديد أُتلف ذلك الصوت.
consult-recordings-outdated = تغيّر النص منذ ذلك الحين. لا يسمع أحد هذا التسجيل حتى يُقرأ من جديد.
consult-recordings-changed = تغيّر النص وأنتم تقرؤونه. من فضلكم اقرؤوا النص الجديد.
consult-recordings-record = التسجيل أو اختيار ملف
consult-recordings-anew = التسجيل من جديد
consult-recordings-keep = حفظ هذا التسجيل
consult-recordings-remove = إزالة التسجيل
consult-recordings-kept = حُفظ التسجيل.
consult-recordings-removed = أُزيل التسجيل وأُتلف.
