# ترك وسيلة اتصال.
consult-contact = ابقوا على صلة
consult-contact-lead = إن شئتم فاتركوا وسيلة للوصول إليكم. لا أحد ملزم بذلك: صوتكم محسوب في كل حال.
consult-contact-who = ما تكتبونه يُختم فورًا، ولا يستطيع هذا الخادم أن يفتحه بعد ذلك: يلزم أن يجتمع { $needed } من { $trustees } من الأمناء، ومع كل منهم حصة من المفتاح على ورقة.
consult-contact-apart = يُحفظ بعيدًا عما تقولونه هنا، ولا شيء يربط بينهما.
consult-contact-away = تستطيعون إتلافه متى شئتم بكلمة تحصلون عليها الآن.
consult-contact-name = الاسم
consult-contact-name-hint = كما تحبون أن تُنادَوا. يمكن أن يبقى فارغًا.
consult-contact-phone = الهاتف
consult-contact-email = البريد الإلكتروني
consult-contact-other = وسيلة أخرى
consult-contact-other-hint = عن طريق من أو أين، مثلًا: «في الدكان قرب المسجد بعد صلاة العصر».
consult-contact-language = بأي لغة نكلمكم؟
consult-contact-purposes = لأي أمر يمكن أن نتصل بكم؟
consult-contact-result = لنحمل إليكم النتيجة
consult-contact-panel = لندعوكم إلى هيئة
consult-contact-purposes-missing = من فضلكم اختاروا أمرًا واحدًا على الأقل.
consult-contact-no-way = اكتبوا وسيلة واحدة على الأقل: الهاتف أو البريد الإلكتروني أو غيرهما.
consult-contact-phone-wrong = في رقم الهاتف ستة أرقام على الأقل. من فضلكم راجعوه.
consult-contact-email-wrong = البريد الإلكتروني يشبه name@example.org. من فضلكم راجعوه.
consult-contact-send = اختم واحفظ
consult-contact-remove-link = تركت وسيلة اتصال وأريد إتلافها
consult-contact-kept = خُتم
consult-contact-kept-lead = لم يعد أحد يستطيع قراءته، لا في هذا الهاتف ولا في الخادم، إلى أن يفتحه الأمناء معًا. بهذه الكلمة، وبها وحدها، تتلفونه:
consult-contact-kept-add = أعطوا صاحب البيانات هذه الكلمة. بها، وبها وحدها، يُتلف ما كتبتم:
consult-contact-kept-word = اكتبوها على ورقة، وأدخلوها في
consult-contact-kept-once = تظهر هذه المرة فقط. احفظوها كما يُحفظ المفتاح: لا تدل على من أنتم.
consult-contact-on = متابعة
consult-contact-none = هذا الحوار لا يحفظ بيانات اتصال.
consult-contact-word = كلمتكم
consult-contact-remove = إتلاف بيانات اتصال
consult-contact-remove-lead = اكتبوا الكلمة التي حصلتم عليها حين تركتم وسيلة الاتصال.
consult-contact-remove-hint = أربع مجموعات من خمسة حروف وأرقام لاتينية. لا تهم الحروف الكبيرة ولا المسافات ولا الشرطات.
consult-contact-remove-do = أتلِفها
consult-contact-remove-lost = ضاعت الكلمة؟ لا يستطيع أحد هنا أن يجد بياناتكم من دونها، إذ لا شيء يدل على صاحبها. كلموا الفريق: يمكنه أن يطلب من الأمناء ترك بياناتكم جانبًا.
consult-contact-remove-none = لا شيء تحت هذه الكلمة في هذا الحوار. ربما أُتلف من قبل.
consult-contact-removed = أُتلف
consult-contact-removed-lead = لم تعد بياناتكم موجودة. قد تبقى مختومة في نسخ أمان سابقة للخادم إلى أن تُستبدل.
consult-contact-link = لمعرفة النتيجة أو للدعوة: ابقوا على صلة
consult-contact-add = كتابة وسيلة اتصال لشخص آخر
consult-contact-add-lead = لمن طلب منكم ذلك، في لقاء مثلًا. لا تكتبوا شيئًا لم يوافق عليه، واتركوا له الكلمة التي تظهر بعد ذلك.
consult-contact-agreed = هل وافق صاحب البيانات؟
consult-contact-agreed-yes = نعم: يعرف الغرض منها ومن يستطيع فتحها وكيف تُتلف
consult-contact-agreed-missing = لا يُحفظ شيء دون موافقة صاحبه.

# صفحة الفريق.
consult-vault = بيانات الاتصال
consult-vault-tab = بيانات الاتصال
consult-vault-lead = من يريد معرفة النتيجة أو أن يُدعى يترك وسيلة للوصول إليه. تُختم فورًا، وليس لهذا الخادم مفتاح يفتحها، ولا لكم.
consult-vault-people = { $count ->
    [0] لم يترك أحد وسيلة اتصال بعد.
    [zero] لم يترك أحد وسيلة اتصال بعد.
    [one] ترك شخص واحد وسيلة اتصال.
    [two] ترك شخصان وسيلة اتصال.
    [few] ترك { $count } أشخاص وسيلة اتصال.
    [many] ترك { $count } شخصًا وسيلة اتصال.
   *[other] ترك { $count } شخص وسيلة اتصال.
}
consult-vault-none = لا مفتاح بعد، فلا تُؤخذ بيانات اتصال. أقيموا المراسم مع من تثق بهم كل الأطراف.
consult-vault-name = الخزنة { $vault }
consult-vault-key-facts = يفتحها معًا { $needed } من { $trustees } من الأمناء · مفتاح { $day }
consult-vault-of-all = هذا مفتاح الموقع كله.
consult-vault-old = { $count ->
    [zero] لا شيء مختوم للخزنة السابقة { $vault }.
    [one] بيانات شخص واحد ما زالت مختومة للخزنة السابقة { $vault }.
    [two] بيانات شخصين ما زالت مختومة للخزنة السابقة { $vault }.
    [few] بيانات { $count } أشخاص ما زالت مختومة للخزنة السابقة { $vault }.
    [many] بيانات { $count } شخصًا ما زالت مختومة للخزنة السابقة { $vault }.
   *[other] بيانات { $count } شخص ما زالت مختومة للخزنة السابقة { $vault }.
}
consult-vault-old-destroy = إتلاف الأختام القديمة
consult-vault-openings = مرات الفتح
consult-vault-asked-by = طلبه { $name } في { $day }
consult-vault-agreed-by = وافق عليه { $name } في { $day }
consult-vault-refused-by = رفضه { $name } في { $day }
consult-vault-sealed = { $count ->
    [0] لا بيانات مختومة
    [zero] لا بيانات مختومة
    [one] بيانات شخص واحد مختومة
    [two] بيانات شخصين مختومة
    [few] بيانات { $count } أشخاص مختومة
    [many] بيانات { $count } شخصًا مختومة
   *[other] بيانات { $count } شخص مختومة
}
consult-vault-fetched = { $times ->
    [zero] لم تُؤخذ البيانات. آخر من طلبها { $name } في { $day }: { $contacts }
    [one] أُخذت البيانات مرة واحدة، أخذها { $name } في { $day }: { $contacts }
    [two] أُخذت البيانات مرتين، وآخر من أخذها { $name } في { $day }: { $contacts }
    [few] أُخذت البيانات { $times } مرات، وآخر من أخذها { $name } في { $day }: { $contacts }
    [many] أُخذت البيانات { $times } مرة، وآخر من أخذها { $name } في { $day }: { $contacts }
   *[other] أُخذت البيانات { $times } مرة، وآخر من أخذها { $name } في { $day }: { $contacts }
}
consult-vault-gone = شخص لم يعد له حساب
consult-vault-state-asked = ينتظر شخصًا ثانيًا
consult-vault-state-open = مفتوح سبعة أيام منذ الموافقة
consult-vault-state-over = انتهى
consult-vault-state-refused = رُفض أو أُوقف
consult-vault-agree = موافقة
consult-vault-refuse = رفض أو إيقاف
consult-vault-ask = طلب فتح
consult-vault-ask-two = يجب أن يوافق شخص ثانٍ من الفريق، ثم يجتمع الأمناء ويفتحون. من طلب ولماذا ومن وافق وعدد البيانات المأخوذة: كل ذلك يبقى هنا أمام كل من يرى هذه الصفحة.
consult-vault-ask-one = يُفتح فورًا ثم يجتمع الأمناء. من طلب ولماذا وعدد البيانات المأخوذة: كل ذلك يبقى هنا أمام كل من يرى هذه الصفحة.
consult-vault-reason = لأي غرض؟
consult-vault-reason-hint = مثلًا: «دعوة أشخاص إلى هيئة 12 مايو في سيغو». بلا أسماء.
consult-vault-reason-short = قولوا في جملة لأي شيء تلزم البيانات.
consult-vault-ask-do = طلب
consult-vault-asked = سُجّل الطلب. يلزم الآن أن يوافق شخص ثانٍ.
consult-vault-asked-open = سُجّل الطلب. يمكن للأمناء أن يجتمعوا.
consult-vault-agreed = وافقتم. يستطيع الأمناء الفتح خلال سبعة أيام.
consult-vault-refused = رُفض. لا يمكن أخذ شيء.
consult-vault-rule = شخصان
consult-vault-rule-two = يجب أن يوافق شخص ثانٍ قبل تسليم البيانات المختومة.
consult-vault-rule-one = يكفي شخص واحد لتسليم البيانات المختومة.
consult-vault-rule-to-one = طلب الاكتفاء بشخص واحد
consult-vault-rule-to-two = اشتراط شخص ثانٍ
consult-vault-rule-set = حُفظ.
consult-vault-key = المفتاح
consult-vault-key-change = هل وقعت ورقة في يد لا تُؤتمن؟ اصنعوا مفتاحًا جديدًا واختموا به البيانات من جديد وأتلفوا الأوراق القديمة. وإن ضاعت ورقة فقط صنع الباقون أوراقًا جديدة للمفتاح نفسه.
consult-vault-destroy = إتلاف كل بيانات الاتصال
consult-vault-destroy-lead = { $count ->
    [0] لا شيء ليُتلف.
    [zero] لا شيء ليُتلف.
    [one] تزول بيانات شخص واحد نهائيًا.
    [two] تزول بيانات شخصين نهائيًا.
    [few] تزول بيانات { $count } أشخاص نهائيًا.
    [many] تزول بيانات { $count } شخصًا نهائيًا.
   *[other] تزول بيانات { $count } شخص نهائيًا.
}
consult-vault-destroy-copies = تبقى مختومة في نسخ أمان سابقة. فإن أحرق الأمناء أوراقهم أيضًا لم يستطع أحد فتحها أبدًا.
consult-vault-destroy-sure = للتأكيد اكتبوا { $name }
consult-vault-destroy-unsure = اكتبوا الاسم القصير للحوار.
consult-vault-destroy-do = أتلِفها
consult-vault-destroyed = أُتلفت.
consult-vault-back = العودة إلى بيانات الاتصال
consult-vault-no-key = لم يعد هناك مفتاح للختم. حمّلوا الصفحة من جديد.
consult-vault-known-key = استُعمل هذا المفتاح من قبل. مراسم جديدة تصنع مفتاحًا جديدًا.
consult-vault-answered = أُجيب عن هذا من قبل.
consult-vault-same-person = من طلب لا يوافق على طلبه. يلزم شخص آخر.
consult-vault-not-agreed = هذا الفتح غير متاح: لم يوافق أحد بعد، أو رفض أحدهم، أو مضت سبعة أيام. اطلبوا من جديد.
consult-vault-other-key = هذه البيانات ليست مختومة بالمفتاح المستعمل الآن. لم يتغير شيء.
consult-vault-would-lose = بعض البيانات لم تُختم بعد بالمفتاح الجديد. لم يُتلف شيء.
consult-vault-came-later = لا يوافق إلا من كان له هذا الدور حين قُدّم الطلب. قدّموا طلبًا جديدًا إن لزم.
consult-vault-nobody-else = لا أحد بعد يستطيع أن يوافق. أضيفوا أولًا شخصًا آخر إلى الفريق أمينًا (ولمفتاح الموقع كله: مديرًا آخر)، ثم اطلبوا من جديد. لم يتغير شيء.
consult-vault-fetched-before = أُخذت هذه البيانات قبل اعتماد المفتاح المستعمل الآن، وربما صُحّح بعضها منذ ذلك. خذوها من جديد واختموها. لم يتغير شيء.
consult-vault-rule-waits = سُجّل الطلب. تبقى موافقة شخصين لازمة إلى أن يوافق شخص ثانٍ على هذا.
consult-vault-key-waits = سُجّل الطلب. يجب أن يوافق شخص ثانٍ قبل أن تُختم البيانات للخزنة { $vault }، ويبقى المفتاح كما هو حتى ذلك.
consult-vault-changes = تغييرات الخزنة
consult-vault-changes-wait = تغيير ينتظر شخصًا ثانيًا. لا توافقوا إلا إذا عرفتم الغرض منه وكان اسم الخزنة مكتوبًا على ورقتكم.
consult-vault-changes-lead = يرى هذا هنا كل منسّقي هذا الحوار وكل أمنائه. قارنوا اسم الخزنة بالأوراق، فإن لم تعرفوه فقولوا ذلك قبل أن يترك أحد بياناته.
consult-vault-change-key = ختم البيانات للخزنة { $vault }
consult-vault-change-rule = الاكتفاء بشخص واحد للفتح
consult-vault-change-asked = من { $name } في { $day }
consult-vault-change-alone = لم يلزم شخص ثانٍ: لم يكن أحد قد ترك بياناته، أو كان شخص واحد يكفي.
consult-vault-change-done = معمول به
consult-vault-change-agreed = وافقتم. يُعمل به من الآن.
consult-vault-change-refused = رُفض. يبقى كل شيء كما هو.
consult-vault-old-destroy-lead = تزول أختام الخزنة السابقة { $vault } نهائيًا. تبقى البيانات مختومة بالمفتاح الجديد: تأكدوا أولًا من أن أوراقه تفتحها.
consult-vault-reseal-sure = هل أنتم متأكدون؟
consult-vault-reseal-sure-yes = نعم: جُرّبت أوراق المفتاح الجديد، واسم خزنته مكتوب عليها
consult-vault-reseal-unsure = ضعوا العلامة أولًا على أن أوراق المفتاح الجديد جُرّبت: ما يُختم بمفتاح أوراقه خاطئة لا يُفتح أبدًا.

# المراسم.
consult-vault-ceremony = مراسم المفتاح
consult-vault-ceremony-lead = يُصنع مفتاح ويُقسم حصصًا، ولا يجتمع مرة أخرى إلا للفتح. يحفظ كل أمين حصة على ورقة.
consult-vault-ceremony-again = هناك مفتاح بالفعل. تُختم البيانات الجديدة بالمفتاح الجديد، وتبقى الأخرى مع القديم إلى أن يختمها الأمناء من جديد.
consult-vault-step-meet = اجتمعوا في غرفة واحدة: أشخاص تثق بهم أطراف مختلفة، ولا يُقبض عليهم كلهم في يوم واحد. لا هواتف على الطاولة، ولا أحد خلف الشاشة.
consult-vault-step-make = اصنعوا المفتاح: في الأسفل، أو بالأمر «toguna vault new» على حاسوب لم يتصل بشبكة قط.
consult-vault-step-write = اطبعوا كل ورقة أو انسخوها باليد، وسلّموها لشخص واحد. لا يصوّرها أحد.
consult-vault-step-try = جرّبوا: يكتب الأمناء حصصهم من الورق.
consult-vault-step-set = عندئذ فقط استعملوا المفتاح. ما يُختم بمفتاح أوراقه خاطئة لا يُفتح أبدًا.
consult-vault-trustees = كم عدد الأمناء؟
consult-vault-needed = كم يلزم منهم للفتح؟
consult-vault-make = صنع المفتاح
consult-vault-sheet = الحصة { $number } من { $trustees }
consult-vault-dealing = المراسم { $dealing }
consult-vault-qr = الحروف نفسها في رمز مربع
consult-vault-sheet-keep = احفظوا هذه الورقة حيث لا يجدها غيركم. وحدها لا تفتح شيئًا: يجب أن يجتمع { $needed } من { $trustees }. لا ترسلوها أبدًا، ولا تكتبوها في صفحة غير صفحة الفتح.
consult-vault-print = طباعة الأوراق
consult-vault-try = تجربة
consult-vault-try-why = اكتبوا الحصص من الورق لا من الشاشة.
consult-vault-try-do = تجربة
consult-vault-tried = الحصص تصنع المفتاح. زالت الأوراق من هذه الشاشة، فاستعملوا المفتاح الآن.
consult-vault-set = استعمال المفتاح
consult-vault-set-why = لا يذهب إلى الخادم إلا النصف العلني. يختم ولا يفتح.
consult-vault-public = المفتاح العلني
consult-vault-public-hint = ست عشرة مجموعة من حروف وأرقام. يُملأ بعد تجربة الحصص، أو انسخوه من «toguna vault new».
consult-vault-set-do = استعمال هذا المفتاح
consult-vault-key-set = من الآن تُختم البيانات للخزنة { $vault }.
consult-vault-no-crypto = هذا المتصفح لا يستطيع ذلك هنا: إما أنه قديم جدًا، أو أن العنوان لا يبدأ بـ https. خذوا متصفحًا آخر، أو «toguna vault» على حاسوب.

# الفتح.
consult-vault-open = فتح الخزنة
consult-vault-open-why = تُؤخذ البيانات المختومة ويُسجّل ذلك. لا تُفتح إلا حيث تجتمع حصص الأمناء، ولا يعود إلى الخادم شيء مما فُتح.
consult-vault-which = أي بيانات؟
consult-vault-which-one = الخزنة { $vault }: { $count }
consult-vault-fetch = أخذ البيانات المختومة في ملف
consult-vault-open-cli = على حاسوب لم يتصل بشبكة قط يُفتح الملف بالأمر
consult-vault-open-here = الفتح هنا
consult-vault-open-here-why = يكتب كل أمين حصته بنفسه. أغلقوا البرامج الأخرى، ولا ينظر أحد.
consult-vault-share-at = الحصة في الموضع { $place }
consult-vault-one-more = حصة أخرى
consult-vault-open-do = أخذ وفتح
consult-vault-opening-now = { $done } من { $all }…
consult-vault-opened = فُتح: { $done }. لم يُفتح: { $closed }.
consult-vault-table = بيانات الاتصال. ليست إلا على هذه الشاشة.
consult-vault-save = حفظ في جدول
consult-vault-print-table = طباعة
consult-vault-forget = انتهينا: نسيان كل شيء
consult-vault-save-care = الجدول المحفوظ مفتوح لكل من يجده. أتلفوه حالما يُتصل بالناس.
consult-vault-by-team = كتبه الفريق
consult-vault-file-cut = الملف ينقطع. خذوه من جديد.
consult-vault-failed = لم ينجح ذلك. لم يتغير شيء، جرّبوا مرة أخرى.
consult-vault-reseal = ختمها بالمفتاح الجديد
consult-vault-reseal-why = بعد فتحها هنا يمكن ختمها بالمفتاح المستعمل الآن، أو أحضروا الملف الذي كتبه «toguna vault rotate».
consult-vault-reseal-do = ختم الكل بالمفتاح الجديد
consult-vault-reseal-file = ملف خُتم من جديد
consult-vault-reseal-bring = إحضار الملف
consult-vault-brought = { $count ->
    [0] لم يُحفظ شيء: استعاد هؤلاء بياناتهم.
    [zero] لم يُحفظ شيء: استعاد هؤلاء بياناتهم.
    [one] بيانات شخص واحد مختومة بالمفتاح الجديد.
    [two] بيانات شخصين مختومة بالمفتاح الجديد.
    [few] بيانات { $count } أشخاص مختومة بالمفتاح الجديد.
    [many] بيانات { $count } شخصًا مختومة بالمفتاح الجديد.
   *[other] بيانات { $count } شخص مختومة بالمفتاح الجديد.
}

# الموقع كله.
consult-vault-installation = مفتاح الموقع
consult-vault-installation-lead = كل حوار ليس له مفتاح خاص يختم بهذا.
consult-vault-installation-none = لا مفتاح بعد: الحوارات التي بلا مفتاح لا تأخذ بيانات اتصال.
