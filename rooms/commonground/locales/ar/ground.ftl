# نتائج حوار ما زال جاريًا.

ground-title = { $page } · { $dialogue }
ground-tabs = النتائج
ground-tab-shared = ما نتفق عليه
ground-tab-differ = ما نختلف فيه
ground-tab-map = الخريطة
ground-tab-portraits = كل مجموعة
ground-tab-missing = من الغائب
ground-tab-how = كيف حُسب هذا
ground-tab-all = كل العبارات
ground-take-part = شاركوا في هذا الحوار

ground-no-votes = ما إن يزن الناس العبارات حتى تروا هنا ما يتفقون عليه.
ground-too-few = لم يتكلم بعد عدد كافٍ من الناس لنقول ما المتفق عليه. لا تُحسب عبارة إلا إذا بلغ عدد من وزنوها في أحد الأطراف { $voices } على الأقل. ولا يُعدّ السكوت موافقة أبدًا.
ground-no-common-ground = لا توجد بعد عبارة نثق بأن كل الأطراف توافق عليها. وهذه نتيجة أيضًا. انظروا ما نختلف فيه، ومن الغائب.
ground-differ = في { $apart ->
    [one] عبارة واحدة
    [two] عبارتين
    [few] { $apart } عبارات
    [many] { $apart } عبارة
   *[other] { $apart } عبارة
} من أصل { $statements } يتباعد طرفان تباعدًا أكيدًا.
ground-map-from = تُرسم الخريطة حين يبلغ عدد من يمكن وضعهم عليها { $fewest }، كي لا يُعرف عليها أحد.
ground-map-gathered = المجموعة التي يقل عدد أفرادها عن { $fewest } تُرسم علامة واحدة، كي لا يُعرف فيها أحد.
ground-no-portraits = لذلك لا توجد صورة لأي مجموعة. وفي صفحة ما نتفق عليه ما يجمع الناس.
ground-missing-few = { $groups ->
    [one] من فئة واحدة مصرَّح بها تكلم أقل من { $fewest } أشخاص.
    [two] من فئتين مصرَّح بهما تكلم أقل من { $fewest } أشخاص في كل منهما.
    [few] من { $groups } فئات مصرَّح بها تكلم أقل من { $fewest } أشخاص في كل منها.
    [many] من { $groups } فئة مصرَّح بها تكلم أقل من { $fewest } أشخاص في كل منها.
   *[other] من { $groups } فئة مصرَّح بها تكلم أقل من { $fewest } أشخاص في كل منها.
}
ground-missing-none = من كل فئة مصرَّح بها تكلم { $fewest } أشخاص على الأقل.
ground-missing-unasked = لم يُسأل أحد إلى أي فئة ينتمي، فلا نستطيع أن نقول من الغائب.
ground-how-live-title = ما مدى حداثة هذه النتائج
ground-how-live = يُعاد حساب كل شيء من جميع الأصوات كلما صوّت أحد، في أقل من ثانية غالبًا. أما أرقام فئة مصرَّح بها فتتبع حين يكون 10 أشخاص على الأقل قد غيّروها. وإذا سحب شخص صوته مُحي فورًا، ويبقى ما يُعرض هنا على حاله حتى يغيّر 10 أشخاص على الأقل شيئًا، كي لا يقرأ أحد ذلك الصوت في الفرق.
ground-how-small = لا تُعرض أرقام فئة مصرَّح بها لها أقل من 10 أصوات، ولا الأرقام التي يمكن استنتاجها منها. ولا يظهر على الخريطة أحد ينتمي إلى مجموعة أفرادها أقل من 10.
ground-how-again = برنامج Toguna برنامج حر، والأصوات نفسها تعطي دائمًا الأرقام نفسها حتى آخر منزلة. من يحفظ أصوات هذا الحوار يستطيع أن يعيد حساب كل شيء بهذا الأمر، وكذلك كل من تُسلَّم إليه الأصوات:
ground-how-json = كل الأرقام في ملف للبرامج (JSON)، من غير الأشخاص واحدًا واحدًا
ground-how-no-json = ملف كل الأرقام غير متاح هنا: بعض الفئات المصرَّح بها صغيرة، أو غيّرها عدد قليل من الأشخاص، إلى حد أن الملف يكشف رأي أفراد بعينهم.
ground-json-refused = هذا الملف لا يُسلَّم

ground-all-part = العبارات من { $first } إلى { $last } من أصل { $all }
ground-all-next = العبارات التالية
ground-all-before = العبارات السابقة

# تحت عبارة تُقرأ مترجمة.
ground-translated = مترجمة ولم تُراجَع بعد. الأصل
ground-looked-over = مترجمة ومُراجَعة. الأصل
ground-outdated = الأصل، وقد تغيّر منذ ترجمته. الترجمة السابقة
# ما وضعه الفريق جانبًا.
ground-aside = { $count ->
    [zero] لا صوت موضوع جانبًا.
    [one] وضع الفريق صوت شخص واحد جانبًا فلا يُحسب: { $why }.
    [two] وضع الفريق صوتي شخصين جانبًا فلا يُحسبان: { $why }.
    [few] وضع الفريق أصوات { $count } أشخاص جانبًا فلا تُحسب: { $why }.
    [many] وضع الفريق أصوات { $count } شخصًا جانبًا فلا تُحسب: { $why }.
   *[other] وضع الفريق أصوات { $count } شخص جانبًا فلا تُحسب: { $why }.
}
ground-aside-part = { $why } ({ $count })
ground-aside-copies = أصوات كثيرة نسخ بعضها من بعض
ground-aside-passed-on = وصلت رموز أو روابط إلى غير المدعوين
ground-aside-trial = تجربة من الفريق
ground-aside-mistake = دخلت خطأً أو مرتين
ground-how-aside = يمكن لشخص من الفريق، لا لآلة، أن يضع أصواتًا جانبًا. لا يُمحى منها شيء، ويمكن إعادتها، وتقول صفحة «ما نتفق عليه» كم عددها ولماذا.

# أصوات تعمل معًا، للفريق.
ground-voices = أصوات تعمل معًا
ground-voices-why = لا شيء يُقرَّر هنا من تلقاء نفسه. انظروا إلى كل حالة، واسألوا من حولكم إن أمكن، ولا تضعوا أصواتًا جانبًا إلا إذا كنتم واثقين. من يوضع صوته جانبًا يستطيع مواصلة إبداء الرأي ولا يُعرض مفصولًا عن غيره. لا يُمحى شيء، ويمكنكم التراجع. تقول صفحة النتائج كم عددها ولماذا.
ground-voices-none = لم تُعثر على أصوات تشبه النسخ.
ground-voices-some = { $people ->
    [zero] لا صوت يبدو أنه لا يعبّر عن نفسه.
    [one] صوت واحد من { $all } يبدو أنه لا يعبّر عن نفسه.
    [two] صوتان من { $all } يبدو أنهما لا يعبّران عن نفسيهما.
    [few] { $people } أصوات من { $all } يبدو أنها لا تعبّر عن نفسها.
    [many] { $people } صوتًا من { $all } يبدو أنها لا تعبّر عن نفسها.
   *[other] { $people } صوت من { $all } يبدو أنها لا تعبّر عن نفسها.
}
ground-voices-not-open = لا شيء يُنظر إليه قبل افتتاح الحوار.
ground-voices-computing = الحساب جارٍ. من فضلكم افتحوا هذه الصفحة بعد قليل.
ground-voices-copies = { $count ->
    [zero] لا أحد
    [one] شخص واحد له نفس الإجابات ({ $answers }) مثل غيره
    [two] شخصان لهما نفس الإجابات ({ $answers }) أو تكاد
    [few] { $count } أشخاص لهم نفس الإجابات ({ $answers }) أو تكاد
    [many] { $count } شخصًا لهم نفس الإجابات ({ $answers }) أو تكاد
   *[other] { $count } شخص لهم نفس الإجابات ({ $answers }) أو تكاد
}
ground-voices-copies-meaning = المتفقون يختلفون قليلًا مع ذلك، كلٌّ على طريقته، فيقف حولهم آخرون. أما هؤلاء فلا يكاد يقف حولهم أحد. البرنامج الآلي يبدو هكذا، وقد تبدو هكذا أسرة على هاتف واحد، أو أناس قيل لهم بماذا يجيبون.
ground-voices-one-answer = { $count ->
    [zero] لا أحد
    [one] شخص واحد أجاب عن كل شيء الإجابة نفسها
    [two] شخصان أجابا عن كل شيء الإجابة نفسها
    [few] { $count } أشخاص أجابوا عن كل شيء الإجابة نفسها
    [many] { $count } شخصًا أجابوا عن كل شيء الإجابة نفسها
   *[other] { $count } شخص أجابوا عن كل شيء الإجابة نفسها
}
ground-voices-one-answer-meaning = بعض المستعجلين يضغطون الزر نفسه دائمًا، والبرنامج البسيط يفعل ذلك أيضًا. انظروا متى جاؤوا ومن أين.
ground-voices-departures = { $count ->
    [zero] لا أحد
    [one] شخص واحد مثل سائر مجموعته إلا في { $answers } من الإجابات
    [two] شخصان مثل سائر مجموعتهما إلا في { $answers } من الإجابات نفسها
    [few] { $count } أشخاص مثل سائر مجموعتهم إلا في { $answers } من الإجابات نفسها
    [many] { $count } شخصًا مثل سائر مجموعتهم إلا في { $answers } من الإجابات نفسها
   *[other] { $count } شخص مثل سائر مجموعتهم إلا في { $answers } من الإجابات نفسها
}
ground-voices-departures-meaning = يجيبون مثل مجموعتهم عن كل ما عدا ذلك، ويخالفونها كلهم في هذه. من يريد تغيير نتيجة واحدة قد يختبئ هكذا، وقد يبدو هكذا أيضًا أناس لهم رأي ثابت واحد.
ground-voices-alike = أناس على رأي واحد
ground-voices-alike-why = هؤلاء يجيبون إجابات متشابهة جدًا، كلٌّ على طريقته. القرية التي تشاورت تبدو هكذا، والحملة أيضًا. لا حاجة إلى فعل شيء، إلا إذا كنتم تعرفون أكثر.
ground-voices-alike-show = { $count ->
    [zero] لا شيء
    [one] عرضها
    [two] عرض الاثنتين
    [few] عرض { $count } مجموعات
    [many] عرض { $count } مجموعة
   *[other] عرض { $count } مجموعة
}
ground-voices-alike-one = { $count ->
    [zero] لا أحد
    [one] شخص واحد يشبه غيره كثيرًا
    [two] شخصان يتشابهان كثيرًا في { $answers } من الإجابات
    [few] { $count } أشخاص يتشابهون كثيرًا في { $answers } من الإجابات
    [many] { $count } شخصًا يتشابهون كثيرًا في { $answers } من الإجابات
   *[other] { $count } شخص يتشابهون كثيرًا في { $answers } من الإجابات
}
ground-voices-alike-meaning = يقف حولهم آخرون أقل شبهًا بهم قليلًا: هكذا يبدو الناس الذين هم على رأي واحد.
ground-voices-came = جاؤوا عن طريق { $sources }؛ { $when }.
ground-voices-source-part = { $source } ({ $count })
ground-voices-open-link = الرابط المفتوح
ground-voices-span = بين { $first } و{ $last }
ground-voices-week = أسبوع { $day }
ground-voices-hour = { $day }، { $hour } UTC
ground-voices-chance = لو أجاب كل واحد وحده كما تجيب مجموعته، لبدا نحو { $expected } من الأشخاص هكذا مصادفةً.
ground-voices-say = ما يقولونه، وكم من الآخرين يقولون مثله:
ground-voices-agree = موافق (الآخرون: { $share })
ground-voices-pass = تخطٍّ (الآخرون: { $share })
ground-voices-disagree = غير موافق (الآخرون: { $share })
ground-voices-without-them = النتائج بدونهم:
ground-voices-same = ما يتفق عليه الجميع وما يرفضونه يبقى كما هو.
ground-voices-left = { $count ->
    [zero] لا شيء
    [one] لم يعد مشتركًا بين الجميع: { $statements }
    [two] لم تعودا مشتركتين بين الجميع: { $statements }
    [few] لم تعد مشتركة بين الجميع ({ $count }): { $statements }
    [many] لم تعد مشتركة بين الجميع ({ $count }): { $statements }
   *[other] لم تعد مشتركة بين الجميع ({ $count }): { $statements }
}
ground-voices-entered = { $count ->
    [zero] لا شيء
    [one] تصبح مشتركة بين الجميع أيضًا: { $statements }
    [two] تصبحان مشتركتين بين الجميع أيضًا: { $statements }
    [few] تصبح مشتركة بين الجميع أيضًا ({ $count }): { $statements }
    [many] تصبح مشتركة بين الجميع أيضًا ({ $count }): { $statements }
   *[other] تصبح مشتركة بين الجميع أيضًا ({ $count }): { $statements }
}
ground-voices-refusals-left = { $count ->
    [zero] لا شيء
    [one] لم تعد مرفوضة من الجميع: { $statements }
    [two] لم تعودا مرفوضتين من الجميع: { $statements }
    [few] لم تعد مرفوضة من الجميع ({ $count }): { $statements }
    [many] لم تعد مرفوضة من الجميع ({ $count }): { $statements }
   *[other] لم تعد مرفوضة من الجميع ({ $count }): { $statements }
}
ground-voices-refusals-entered = { $count ->
    [zero] لا شيء
    [one] تصبح مرفوضة من الجميع أيضًا: { $statements }
    [two] تصبحان مرفوضتين من الجميع أيضًا: { $statements }
    [few] تصبح مرفوضة من الجميع أيضًا ({ $count }): { $statements }
    [many] تصبح مرفوضة من الجميع أيضًا ({ $count }): { $statements }
   *[other] تصبح مرفوضة من الجميع أيضًا ({ $count }): { $statements }
}
ground-voices-quote = «{ $text }»
ground-voices-groups = مجموعات الرأي: { $before } معهم، و{ $after } بدونهم. تشابه التقسيمين: { $likeness } (1: الأشخاص أنفسهم معًا).
ground-voices-reason = لماذا؟ يستطيع الجميع قراءة هذا.
ground-voices-choose = اختاروا سببًا
ground-voices-reason-missing = من فضلكم اختاروا سببًا: من حق الجميع أن يعرفوه.
ground-voices-put-do = وضع هذه الأصوات جانبًا
ground-voices-put = { $count ->
    [zero] كانت موضوعة جانبًا من قبل.
    [one] وُضع صوت واحد جانبًا. تُحسب النتائج من جديد بدونه.
    [two] وُضع صوتان جانبًا. تُحسب النتائج من جديد بدونهما.
    [few] وُضعت { $count } أصوات جانبًا. تُحسب النتائج من جديد بدونها.
    [many] وُضع { $count } صوتًا جانبًا. تُحسب النتائج من جديد بدونها.
   *[other] وُضع { $count } صوت جانبًا. تُحسب النتائج من جديد بدونها.
}
ground-voices-gone = تغيرت الأصوات منذ إعداد هذه الصفحة. من فضلكم انظروا إليها مرة أخرى.
ground-voices-bursts = كثيرون دفعة واحدة
ground-voices-bursts-why = أشخاص أو أصوات في وقت واحد أكثر مما تجعلنا أوقات المصدر نفسه الأخرى نتوقع. البث الإذاعي أو اللقاء يفعل ذلك، والبرنامج الآلي أيضًا. الأوقات ليست أدق مما يحفظه هذا الحوار.
ground-voices-no-bursts = لا يوجد وقت جاء فيه عدد كبير على غير المعتاد.
ground-voices-bursts-unseen = لا يمكن قول شيء بعد: الأوقات المختلفة قليلة جدًا للمقارنة.
ground-voices-burst-people = { $count ->
    [zero] لم يأتِ أحد.
    [one] جاء شخص واحد عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
    [two] جاء شخصان عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
    [few] جاء { $count } أشخاص عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
    [many] جاء { $count } شخصًا عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
   *[other] جاء { $count } شخص عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
}
ground-voices-burst-votes = { $count ->
    [zero] لم يأتِ صوت.
    [one] جاء صوت واحد عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
    [two] جاء صوتان عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
    [few] جاءت { $count } أصوات عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
    [many] جاء { $count } صوتًا عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
   *[other] جاء { $count } صوت عن طريق { $source }، { $when }؛ وتجعلنا الأوقات الأخرى نتوقع { $expected }.
}
ground-voices-without-each = النتائج بدون كل مصدر
ground-voices-without-why = إذا كانت النتيجة متعلقة بمصدر واحد فقط فقولوا ذلك عند عرضها.
ground-voices-without = { $count ->
    [zero] بدون «{ $source }» (لا أحد)
    [one] بدون «{ $source }» (شخص واحد)
    [two] بدون «{ $source }» (شخصان)
    [few] بدون «{ $source }» ({ $count } أشخاص)
    [many] بدون «{ $source }» ({ $count } شخصًا)
   *[other] بدون «{ $source }» ({ $count } شخص)
}
ground-voices-without-small = { $count ->
    [zero] بدون كل المصادر الصغيرة معًا (لا أحد)
    [one] بدون كل المصادر الصغيرة معًا (شخص واحد)
    [two] بدون كل المصادر الصغيرة معًا (شخصان)
    [few] بدون كل المصادر الصغيرة معًا ({ $count } أشخاص)
    [many] بدون كل المصادر الصغيرة معًا ({ $count } شخصًا)
   *[other] بدون كل المصادر الصغيرة معًا ({ $count } شخص)
}
ground-voices-one-source = جاءت كل الأصوات من مصدر واحد، أو المصادر الأخرى أصغر من أن تُترك دون كشف ما قاله أشخاص منفردون.
ground-voices-quarantine = موضوعة جانبًا
ground-voices-in-quarantine = { $count ->
    [zero] { $day }: لا أحد، لأن: { $why }
    [one] { $day }: شخص واحد، لأن: { $why }
    [two] { $day }: شخصان، لأن: { $why }
    [few] { $day }: { $count } أشخاص، لأن: { $why }
    [many] { $day }: { $count } شخصًا، لأن: { $why }
   *[other] { $day }: { $count } شخص، لأن: { $why }
}
ground-voices-take-back = إعادة
ground-voices-taken-back = { $count ->
    [zero] كانت معادة من قبل.
    [one] صوت واحد يُحسب من جديد.
    [two] صوتان يُحسبان من جديد.
    [few] { $count } أصوات تُحسب من جديد.
    [many] { $count } صوتًا تُحسب من جديد.
   *[other] { $count } صوت تُحسب من جديد.
}
ground-voices-to-sources = الاعتناء بالمصادر
