# الملخص على الطرفية.

terminal-agreed = ما يجمع كل الأطراف
terminal-refused = ما ترفضه كل الأطراف
terminal-so-far = متفق عليه حتى الآن
terminal-apart = حيث تختلف الأطراف أكثر
terminal-groups = مجموعات الرأي
terminal-unheard = لم يُسمعوا بما يكفي
terminal-notes = ما تُرك جانبًا
terminal-more = { $count ->
    [one] … وواحد آخر
    [two] … واثنان آخران
    [few] … و{ $count } غير ذلك
    [many] … و{ $count } غير ذلك
   *[other] … و{ $count } غير ذلك
}
terminal-weakest = الأقل يقينًا: { $side } { $figures }
terminal-held-back = الأقل يقينًا: { $side } (أصوات قليلة: لا تُعرض الأرقام)
terminal-poles = { $more } مقابل { $less }
terminal-pole = { $side } { $figures }
terminal-stable = ثابتة
terminal-unstable = غير ثابتة
terminal-group = { $title }: { $size }
terminal-untested = { $side }: { $count ->
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $count } عبارات
    [many] { $count } عبارة
   *[other] { $count } عبارة
}
terminal-everybody-tested = سُمع كل طرف بما يكفي في كل عبارة.
