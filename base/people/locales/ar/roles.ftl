# الأدوار في فريق الحوار.
roles-coordinator = التنسيق
roles-facilitator = التيسير
roles-note-taker = تدوين المحاضر
roles-interpreter = الترجمة الفورية
roles-moderator = الإشراف
roles-analyst = التحليل
roles-observer = المراقبة
roles-committee = اللجنة التوجيهية
roles-trustee = أمين
roles-administrator = الإدارة
roles-coordinator-does = يقود الحوار ويُسأل عنه. ولا يفتح المنسّق وحده بيانات الاتصال المختومة.
roles-facilitator-does = يدعو الناس ويعقد الاجتماعات. وعند الخطر يمكنه إيقاف كل شيء فورًا.
roles-note-taker-does = يكتب ما يقال في الاجتماع.
roles-interpreter-does = يترجم، ويستمع إلى من تكلّموا بدل الكتابة.
roles-moderator-does = يقرأ ما قيل ويقرّر ما يزنه الآخرون.
roles-analyst-does = ينظر في معنى الأصوات وهل يمكن الوثوق بها.
roles-observer-does = يرى كيف يسير الحوار، ولا يرى شيئًا مما قيل قبل أن يراه الجميع. مناسب للجهات المانحة.
roles-committee-does = تسهر على من يقودون: ترى النتائج مبكرًا وما فعله الفريق، ويمكنها إيقاف كل شيء.
roles-trustee-does = يحفظ حصة من مفتاح بيانات الاتصال المختومة، ويرى كل مرة يطلبها فيها أحد.

# ما يسمح به الدور.
roles-right-see = رؤية حال الحوار
roles-right-prepare = إعداده: النصوص واللغات والفئات وعبارات الفريق
roles-right-gather = دعوة الناس: المداخل والبطاقات والروابط والملصقات
roles-right-record = إدخال أصوات الآخرين
roles-right-translate = الترجمة
roles-right-hear = الاستماع إلى التسجيلات وكتابتها
roles-right-moderate = قراءة العبارات وقبولها وردّها
roles-right-guard = وضع أصوات جانبًا وإعادتها
roles-right-analyse = رؤية النتائج قبل الجميع، والأرقام بحسب صاحب العبارة
roles-right-export = إخراج كل ما قيل
roles-right-contacts = رؤية عدد بيانات الاتصال المختومة، وطلب فتحها
roles-right-open = المشاركة في فتح بيانات الاتصال المختومة
roles-right-freeze = إيقاف كل شيء فورًا
roles-right-lead = القيادة: الفتح والإغلاق، والأشخاص والأدوار، ومدة الحفظ
roles-right-audit = رؤية ما فعله الفريق
roles-may = ما يسمح به هذا الدور

# المجيء بدعوة.
roles-invited = دعوة
roles-invited-by = يدعوكم { $name } إلى فريق هذا الحوار. دوركم: { $role }.
roles-invited-as = أنتم مدعوون إلى فريق هذا الحوار. دوركم: { $role }.
roles-invited-once = هذه الدعوة لكم وحدكم. تصلح مرة واحدة، حتى { $day }. من فضلكم لا تمرّروها إلى غيركم.
roles-join = إنشاء الحساب والانضمام
roles-join-as = الانضمام باسم { $name }
roles-join-other = إن لم يكن هذا أنتم، فسجّلوا الخروج أولًا أدناه، ثم افتحوا الدعوة من جديد.
roles-new-account = هذه أول مرة لكم هنا
roles-has-account = لديكم حساب من قبل
roles-name-taken = هذا الاسم يحمله أحد هنا. إن كان أنتم، فسجّلوا الدخول أدناه. وإلا فأضيفوا اسمًا ثانيًا أو مكانكم.
roles-joined = أنتم الآن في الفريق. دوركم: { $role }.
roles-invited-ask = لديّ دعوة
roles-invited-ask-lead = اكتبوا الرمز الذي أُعطي لكم. هو لأعضاء الفريق؛ أما المشاركة في حوار فلا تحتاج إلى رمز.
roles-code = الرمز
roles-code-hint = ستة عشر حرفًا ورقمًا، مثل ABCD-EFGH-JKLM-NPQR. بأحرف صغيرة أو كبيرة، مع الشرطات أو دونها.
roles-code-go = متابعة
roles-code-wrong = لا يمكن أن يكون هذا رمزًا: فيه ستة عشر حرفًا ورقمًا، وليس فيه I ولا O ولا 0 ولا 1. من فضلكم تحققوا منه.
roles-invitation-unknown = لا توجد دعوة كهذه
roles-invitation-unknown-next = تحققوا من الرمز حرفًا حرفًا، أو اسألوا من دعاكم.
roles-invitation-used = استُعملت هذه الدعوة من قبل
roles-invitation-used-next = جاء بها أحد في { $day }. إن كان أنتم، فسجّلوا الدخول. وإن لم يكن أنتم، فأخبروا { $name } فورًا: ربما وصلت دعوتكم إلى غيركم.
roles-invitation-own = لا يمكنك الانضمام بدعوة أنشأتها بنفسك
roles-invitation-own-next = لا يجعل أحد نفسه أمينًا، وإلا لأمكن لشخص واحد أن يطلب بيانات الاتصال وأن يوافق. سلّم الدعوة إلى من هي له.
roles-invitation-run-out = انتهت هذه الدعوة
roles-invitation-run-out-next = كانت صالحة حتى { $day }. اطلبوا من { $name } دعوة جديدة.
roles-invitation-withdrawn = لم تعد هذه الدعوة صالحة
roles-invitation-withdrawn-next = سُحبت الدعوة. اسألوا { $name } إن استغربتم ذلك.
roles-gone = شخص غادر

# ما فعله الفريق.
roles-act-invited = دعا أحدًا: { $about }
roles-act-invitation-withdrawn = سحب دعوة: { $about }
roles-act-joined = انضم إلى الفريق بدعوة: { $about }
roles-act-given = أعطى { $whom } دورًا: { $about }
roles-act-taken = أخذ دورًا من { $whom }: { $about }
roles-act-left = ترك دورًا: { $about }
people-act-token-made = أنشأ مفتاحًا لبرنامج
