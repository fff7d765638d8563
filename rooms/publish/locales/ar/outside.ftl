# ما يراه الآخرون من الحوار حيث هم: الإطارات والموجز والإشعارات.

publish-elsewhere = في مواقع أخرى
publish-elsewhere-lead = يمكن لصحيفة أو إذاعة أو بلدية أن تعرض هذا الحوار في صفحتها.
publish-elsewhere-safe = ما يُعرض لا يحوي أي برنامج، ولا يضع أي ملف تعريف، ولا يطلب شيئًا من خادم آخر. ولا يقول إلا ما يمكن للجميع رؤيته هنا، وفق القواعد نفسها.
publish-elsewhere-draft = لم يُفتح هذا الحوار بعد. وحتى يُفتح لا يرى الآخرون منه شيئًا.
publish-elsewhere-languages = لغة ما يُعرض
publish-elsewhere-copy = للنسخ في الصفحة
publish-elsewhere-preview = كما سيُرى
publish-elsewhere-alone = فتحه وحده

publish-embed-results = النتيجة
publish-embed-results-shows = تعرض السؤال، وما تشترك فيه كل الأطراف في جملة، وأوثق العبارات مع أرقامها، ورابطًا إلى النتيجة كلها. وهي تتبع الأصوات.
publish-embed-results-title = ما تشترك فيه كل الأطراف: { $dialogue }
publish-embed-invitation = الدعوة
publish-embed-invitation-shows = تعرض السؤال، وعدد من شاركوا متى بلغوا عشرة على الأقل، وزرًّا يفتح الحوار في صفحة خاصة به.
publish-embed-invitation-title = شاركوا: { $dialogue }

publish-embed-dialogue = حوار مفتوح للجميع
publish-embed-take-part = المشاركة
publish-embed-how = يستغرق ذلك بضع دقائق، دون اسم ودون حساب.
publish-embed-whole = النتيجة كلها
publish-embed-more = { $count ->
    [zero] لا عبارات أخرى تتفق عليها كل الأطراف.
    [one] وعبارة واحدة أخرى تتفق عليها كل الأطراف.
    [two] وعبارتان أخريان تتفق عليهما كل الأطراف.
    [few] و{ $count } عبارات أخرى تتفق عليها كل الأطراف.
    [many] و{ $count } عبارة أخرى تتفق عليها كل الأطراف.
   *[other] و{ $count } عبارة أخرى تتفق عليها كل الأطراف.
}
publish-embed-people = { $people ->
    [zero] لم يشارك أحد بعد.
    [one] شارك شخص واحد.
    [two] شارك شخصان.
    [few] شارك { $people } أشخاص.
    [many] شارك { $people } شخصًا.
   *[other] شارك { $people } شخص.
}
publish-embed-opens = يُفتح هذا الحوار في { $day }.
publish-embed-opens-soon = يُفتح هذا الحوار قريبًا.
publish-embed-paused = هذا الحوار متوقف مؤقتًا. وما قيل فيه باقٍ.
publish-embed-ended = انتهى هذا الحوار. ونتيجته باقية.

publish-feed = أخبار لقارئات الموجزات
publish-feed-about = يمكن للبرامج التي تجمع الأخبار (Atom) أن تتابع هذا الحوار: متى يُفتح أو يُغلق، ومتى تتغير نصوصه، وكم عبارة أُضيفت في يوم، وما الذي صار أرضية مشتركة. أيام فقط، ولا شيء عن أشخاص بعينهم.

publish-hooks = الإشعارات الآلية
publish-hooks-about = يمكن إبلاغ برنامج آخر بالأخبار نفسها فورًا.
publish-hooks-look-after = إدارة الإشعارات الآلية
