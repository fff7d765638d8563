# الفريق، في كل صفحة من صفحاته.
people-team = توغونا: الفريق
people-signed-in-as = دخلتم باسم { $name }.
people-sign-out = خروج

# الدخول.
people-sign-in = الدخول
people-sign-in-first = من فضلكم سجّلوا الدخول أولًا، ثم تصلون مباشرة إلى الصفحة التي أردتموها.
people-sign-in-who = هذه الصفحة لمن يديرون الحوارات. أما المشاركة في حوار فلا تحتاج إلى حساب: افتحوا رابط الحوار.
people-nobody-yet = ليس لأحد حساب هنا بعد. من شغّل توغونا يجد رابط الحساب الأول حيث شغّله.
people-name = اسمكم
people-passphrase = عبارتكم السرية
people-not-known = هذا الاسم وهذه العبارة لا يتطابقان. من فضلكم راجعوهما معًا.
people-signed-out = لم تعودوا داخلين
people-signed-out-next = لم يُحفظ شيء. انسخوا ما كتبتموه، في الأسفل أو من الصفحة السابقة، ثم سجّلوا الدخول وافتحوا الصفحة من جديد والصقوه هناك.
people-signed-out-now = خرجتم بأمان.

# من يجوز له ماذا.
people-to-team = إلى حواراتكم
people-not-coordinator = لا يمكنكم إعداد حوار بعد
people-not-coordinator-next = من ينسّق حوارًا يمكنه إعداد غيره. اطلبوا ذلك من منسّق أو من المسؤول عن هذا التوغونا.
people-role-lacks = دوركم في هذا الحوار لا يسمح بذلك
people-role-lacks-next = لم يتغيّر شيء. إن كان دوركم مختلفًا حين فتحتم الصفحة، فقد غيّره أحدهم منذ ذلك الحين. انسخوا ما كتبتم إن كان ظاهرًا أدناه، واسألوا من ينسّق الحوار.
people-role-lacks-page = ترون ما يفتحه دوركم. إن كانت مهمتكم تحتاج إلى هذه الصفحة أيضًا فاسألوا من ينسّق الحوار.
people-not-on-team = لستم من فريق هذا الحوار
people-not-on-team-next = لم يتغيّر شيء. إن كنتم فيه قبل لحظة، فقد غيّر أحدهم دوركم منذ ذلك الحين. انسخوا ما كتبتم إن كان ظاهرًا أدناه، واسألوا من ينسّق الحوار.
people-not-on-team-page = صفحاته لا تُفتح إلا لفريقه. إن كنتم منه فاطلبوا دعوة ممن ينسّق الحوار.
people-nothing-here = لا شيء هنا لكم
people-nothing-here-next = لم يتغيّر شيء. إما أن هذا الحوار غير موجود، أو أنكم لستم، أو لم تعودوا، من فريقه. انسخوا ما كتبتم إن كان ظاهرًا أدناه، واسألوا من ينسّق.

# الحساب الأول.
people-set-up-kicker = توغونا جديدة
people-set-up = إنشاء الحساب الأول
people-set-up-lead = بهذا الحساب تُعدّون الحوارات وتعتنون بكل ما في هذا الموقع.
people-set-up-button = إنشاء الحساب
people-set-up-forget = لا أحد يستطيع أن يعيد لكم عبارة نسيتموها، ولا الخادم نفسه، لأنه لا يعرفها. اكتبوها واحفظوها حيث لا يجدها غيركم.
people-name-hint = كما يعرفكم الفريق. المشاركون لا يرونه.
people-passphrase-hint = { $least } حرفًا على الأقل. كلما طالت كانت أكثر أمانًا: خذوا أربع كلمات أو خمسًا لا يجمعها أحد. لا حاجة إلى رموز.
people-passphrase-again = العبارة السرية مرة أخرى
people-passphrase-short = هذه قصيرة: خذوا { $least } حرفًا على الأقل، أي أربع كلمات أو خمسًا.
people-passphrase-long = هذه طويلة: خذوا أقل من 250 حرفًا.
people-passphrase-plain = هذه تكرر الحروف نفسها. خذوا أربع كلمات أو خمسًا مختلفة.
people-passphrase-name = هذه لا تكاد تزيد على اسمكم. خذوا كلمات أخرى.
people-passphrase-tried-first = كثيرون يختارون هذه العبارة أو مثلها، فهي أول ما يُجرَّب. خذوا أربع كلمات أو خمسًا لا صلة بينها.
people-passphrases-differ = هذه ليست كالتي فوقها. اكتبوا الاثنتين من جديد.
people-welcome = أهلًا بكم يا { $name }. حسابكم جاهز.
people-link-wrong = هذا الرابط لا يفتح شيئًا
people-link-wrong-next = راجعوه حرفًا حرفًا. في كل تشغيل تُظهر توغونا رابطًا جديدًا، ولا تعمل الروابط القديمة.
people-link-used = هذا الرابط استُعمل من قبل
people-link-used-next = الحساب الأول موجود. إن كان لكم فسجّلوا الدخول. وإن لم تنشئوه أنتم فأخبروا فورًا من شغّل توغونا.

# مفاتيح البرامج.
people-tokens = مفاتيح البرامج
people-tokens-lead = بالمفتاح يعمل برنامج لكم في حوار: بوابة للرسائل القصيرة، أو أداة تقرأ العبارات، أو نسخة احتياطية. أعطوا كل برنامج مفتاحًا خاصًّا به، فتستطيعون سحب واحد دون إيقاف غيره.
people-tokens-none = لا يوجد مفتاح بعد. لا يحتاج أحد إلى مفتاح للمشاركة في حوار أو لإدارته.
people-tokens-owner = أنشأه { $name }
people-tokens-new = مفتاح جديد
people-tokens-name = ما الغرض منه؟
people-tokens-name-hint = اسم تعرفونه به لاحقًا، مثل «بوابة سيغو».
people-tokens-dialogue = لأي حوار؟
people-tokens-dialogue-hint = حوار واحد أكثر أمانًا: من يجد المفتاح لا يصل إلى أبعد منه.
people-tokens-dialogue-missing = من فضلكم اختاروا حوارًا.
people-tokens-all = كل الحوارات التي أنتم من فرقها، والقادمة أيضًا
people-tokens-not-joined = حوار لستم من فريقه
people-tokens-scopes = ماذا يجوز له؟
people-tokens-scopes-missing = من فضلكم اختاروا أمرًا واحدًا على الأقل مما يجوز له.
people-scope-read = قراءة ما يراه الفريق
people-scope-moderate = قبول العبارات ورفضها
people-scope-export = استخراج كل ما قيل
people-scope-import = إدخال الأصوات
people-tokens-days = لأي مدة؟
people-tokens-days-missing = من فضلكم اختاروا مدة صلاحيته.
people-tokens-days-of = { $days ->
    [365] سنة واحدة
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
}
people-tokens-make = إنشاء المفتاح
people-tokens-safe = لا يحتفظ الخادم بأي نسخة من المفتاح. إذا ضاع أو رآه شخص آخر فأبطلوه وأنشئوا غيره.
people-tokens-how = كيف تستعمله البرامج
people-tokens-too-many = لديكم { $limit } مفتاحًا بالفعل. من فضلكم أبطلوا واحدًا لم تعودوا تحتاجون إليه.
people-tokens-twice = أُنشئ هذا المفتاح من قبل وعُرض حينها. إن لم تحتفظوا به فأبطلوه وأنشئوا غيره.
people-tokens-made = مفتاحكم جاهز
people-tokens-made-lead = انسخوه الآن إلى إعدادات البرنامج:
people-tokens-made-once = لن يظهر إلا هذه المرة. لا ترسلوه بالبريد الإلكتروني أو في محادثة، ولا تكتبوه في ملف يستطيع غيركم قراءته.
people-tokens-back = احتفظت به
people-tokens-until = صالح حتى { $day }
people-tokens-ended = انتهت صلاحيته في { $day }
people-tokens-revoked = أُبطل
people-tokens-unused = لم يُستعمل قط
people-tokens-used = آخر استعمال له في { $day }
people-tokens-revoke = إبطال
people-tokens-revoke-this = إبطال المفتاح «{ $name }»
people-tokens-revoked-now = لم يعد المفتاح «{ $name }» يفتح شيئًا.
people-tokens-gone = مفاتيح لم تعد تفتح شيئًا
