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

publish-event-opened = الحوار مفتوح، والأصوات تصل.
publish-event-paused = الحوار متوقف مؤقتًا.
publish-event-closed = انتهى الحوار.
publish-event-texts = تغيّر ما يقوله الحوار عن نفسه.
publish-event-consent = تغيّر ما يوافق عليه من يشارك.
publish-event-some-statements = أُضيفت بضع عبارات يمكن وزنها.
publish-event-statements = { $count ->
    [zero] لم تُضف أي عبارة.
    [one] أُضيفت عبارة واحدة يمكن وزنها.
    [two] أُضيفت عبارتان يمكن وزنهما.
    [few] أُضيفت { $count } عبارات يمكن وزنها.
    [many] أُضيفت { $count } عبارة يمكن وزنها.
   *[other] أُضيفت { $count } عبارة يمكن وزنها.
}
publish-event-gained = { $gained ->
    [zero] لم تصر أي عبارة أرضية مشتركة.
    [one] صارت عبارة واحدة أرضية مشتركة.
    [two] صارت عبارتان أرضية مشتركة.
    [few] صارت { $gained } عبارات أرضية مشتركة.
    [many] صارت { $gained } عبارة أرضية مشتركة.
   *[other] صارت { $gained } عبارة أرضية مشتركة.
}
publish-event-lost = { $lost ->
    [zero] لم تخرج أي عبارة من الأرضية المشتركة.
    [one] لم تعد عبارة واحدة أرضية مشتركة.
    [two] لم تعد عبارتان أرضية مشتركة.
    [few] لم تعد { $lost } عبارات أرضية مشتركة.
    [many] لم تعد { $lost } عبارة أرضية مشتركة.
   *[other] لم تعد { $lost } عبارة أرضية مشتركة.
}
publish-event-people = { $people ->
    [zero] لم يشارك أحد بعد.
    [one] شارك شخص واحد.
    [two] شارك شخصان.
    [few] شارك { $people } أشخاص.
    [many] شارك { $people } شخصًا.
   *[other] شارك { $people } شخص.
}

publish-topic-state = الافتتاح والتوقف والنهاية
publish-topic-texts = تغيّر نصوصه
publish-topic-statements = العبارات المضافة
publish-topic-ground = تغيّر الأرضية المشتركة
publish-topic-people = عشرة أشخاص، مئة، ألف

publish-hooks-lead = يُبلَّغ برنامج في مكان آخر برسالة موقّعة من هذا الموقع كلما جدّ خبر عن هذا الحوار.
publish-hooks-off = الإشعارات الآلية معطّلة في هذا الخادم. ويمكن لمن يديره أن يسمّي المضيفين الذين يجوز أن تذهب إليهم الرسائل (الإعداد webhook-host).
publish-hooks-none = لا يُبلَّغ أي برنامج بعد.
publish-hooks-promise = الرسالة التي لا تصل تُعاد محاولتها ثماني مرات خلال يوم تقريبًا، ثم تنتظر هنا. وقد تصل الرسائل بأي ترتيب، وأحيانًا مرتين. وهي لا تقول إلا ما يمكن للجميع رؤيته.
publish-hook-add = إضافة إشعار آلي
publish-hook-hosts = يجوز أن تذهب الرسائل إلى هؤلاء المضيفين:
publish-hook-url = عنوان البرنامج
publish-hook-url-hint = يبدأ بـ https:// ولا يزيد على 500 حرف.
publish-hook-topics = ما يُبلَّغ به
publish-hook-since = منذ { $day }: { $topics }
publish-hook-secret = سرّ هذا الإشعار
publish-hook-secret-once = انسخوه الآن إلى البرنامج الذي يتلقى الرسائل، فلن يُعرض مرة أخرى. وبه يتحقق البرنامج من أن الرسالة من هنا.
publish-hook-gone = قال البرنامج هناك إنه لا يريد شيئًا بعد الآن. ولا يُرسل شيء حتى تعيدوا محاولة رسالة.
publish-hook-last = آخر الرسائل
publish-hook-nothing-yet = لم يُرسل شيء بعد.
publish-hook-test-message = تجربة
publish-hook-delivered = وصلت.
publish-hook-waiting = في الطريق.
publish-hook-tries-on = { $tries ->
    [zero] لم تُحاول بعد.
    [one] حووِلت مرة واحدة، وستُعاد المحاولة.
    [two] حووِلت مرتين، وستُعاد المحاولة.
    [few] حووِلت { $tries } مرات، وستُعاد المحاولة.
    [many] حووِلت { $tries } مرة، وستُعاد المحاولة.
   *[other] حووِلت { $tries } مرة، وستُعاد المحاولة.
}
publish-hook-gave-up = { $tries ->
    [zero] تُركت دون محاولة.
    [one] تُركت بعد محاولة واحدة.
    [two] تُركت بعد محاولتين.
    [few] تُركت بعد { $tries } محاولات.
    [many] تُركت بعد { $tries } محاولة.
   *[other] تُركت بعد { $tries } محاولة.
}
publish-hook-failed-address = لم يعد العنوان مسموحًا به في هذا الخادم.
publish-hook-failed-no-name = اسم المضيف لا يقود إلى أي مكان.
publish-hook-failed-not-public = اسم المضيف يقود إلى عنوان غير عام.
publish-hook-failed-no-connection = لم يتم أي اتصال.
publish-hook-failed-no-trust = لا يمكن الوثوق بشهادة المضيف.
publish-hook-failed-too-slow = لم يُجب البرنامج هناك خلال عشر ثوانٍ.
publish-hook-failed-no-answer = ما عاد لم يكن جوابًا.
publish-hook-failed-refused = أجاب البرنامج هناك بـ { $status }، ولا يُعدّ واصلًا إلا ما بين 200 و299.
publish-hook-again = إعادة المحاولة
publish-hook-test = إرسال تجربة
publish-hook-more = سرّ جديد أو إزالة
publish-hook-turn = إنشاء سرّ جديد
publish-hook-turn-meaning = إن كان السرّ قد عُرف، فأنشئوا سرًّا جديدًا. ومنذ ذلك الحين لا يوقّع القديم شيئًا.
publish-hook-remove = إزالة هذا الإشعار
publish-hook-remove-meaning = لا يُبلَّغ البرنامج بشيء بعد ذلك، ويزول ما يُعرف عن رسائله.
publish-hook-tested = تجربة في الطريق. افتحوا هذه الصفحة مرة أخرى لتروا هل وصلت.
publish-hook-tried-again = تُعاد محاولة الرسالة.
publish-hook-removed = أُزيل الإشعار.
publish-hook-fault-address = هذا ليس عنوان برنامج. والأسماء بخطوط أخرى تُكتب كما تنتقل، بدءًا بـ xn--.
publish-hook-fault-long = العنوان أطول من 500 حرف.
publish-hook-fault-https = يجب أن يبدأ العنوان بـ https://
publish-hook-fault-userinfo = رجاءً احذفوا الاسم قبل علامة @. فالتوقيع يُظهر من يرسل.
publish-hook-fault-number = رجاءً اكتبوا اسم المضيف بدل رقم.
publish-hook-fault-host = هذا المضيف ليس في قائمة هذا الخادم. ويمكن لمن يديره أن يضيفه.
publish-hook-fault-port = لا تذهب الرسائل إلا إلى المنفذين 443 و8443.
publish-hook-fault-topics = رجاءً اختاروا واحدًا على الأقل.

# ما فعله الفريق، لمن يسهرون عليه.
publish-act-hook-added = جعل برنامجًا في مكان آخر يُبلَّغ: { $about }
publish-act-hook-removed = لم يعد برنامج في مكان آخر يُبلَّغ: { $about }
publish-act-exported = أخرج كل ما قيل ({ $about })
publish-act-exported-public = أخرج ما يمكن أن يراه الجميع ({ $about })
