# Le bureau de l’équipe : ses pages et ses vues.
consult-desk = Le bureau
consult-desk-read = Lire les énoncés
consult-desk-order = Demandés d’abord
consult-desk-log = Ce qui a été fait
consult-desk-authors = Les énoncés de qui
consult-desk-waiting = À lire
consult-desk-accepted = Acceptés
consult-desk-rejected = Écartés
consult-desk-merged = Réunis
consult-desk-all = Tous
consult-desk-sift = Chercher quelque chose
consult-desk-words = Des mots, ou un numéro
consult-desk-kind = Sorte
consult-desk-language = Dit en
consult-desk-any = Peu importe
consult-desk-find = Chercher
consult-desk-none-found = Rien de tel n’a été trouvé.
consult-desk-none-here = Il n’y a rien ici.
consult-desk-bare = Personne n’a encore rien dit.
consult-desk-draft = On pourra parler dès que vous aurez ouvert le dialogue.
consult-desk-range = { $first }–{ $last } sur { $count }
consult-desk-at-a-time = À la fois :
consult-desk-statements = { $count ->
    [one] { $count } énoncé
   *[other] { $count } énoncés
}

# Ce que l’on peut faire d’un énoncé.
consult-desk-accept = Accepter
consult-desk-reject = Écarter…
consult-desk-join = Réunir avec un autre…
consult-desk-join-this = Réunir avec
consult-desk-join-number = Avec quel numéro ?
consult-desk-join-hint = Celui-ci s’en va, l’autre reste, et les votes sur les deux y comptent. Les numéros se trouvent sous « Tous ».
consult-desk-join-send = Réunir
consult-desk-is-joined = Réuni avec
consult-desk-joined-here = Réunis avec celui-ci :
consult-desk-split = Séparer
consult-desk-correct = Corriger une faute…
consult-desk-correct-label = Comme il faut l’écrire
consult-desk-correct-hint = Seulement les fautes, et seulement tant que personne d’autre ne l’a pesé. La personne qui l’a dit voit ce que vous avez changé.
consult-desk-correct-send = Corriger
consult-desk-choose = Choisir
consult-desk-undo = Annuler
consult-desk-acts = Ce qui lui a été fait
consult-desk-latest = Vous venez de faire :
consult-desk-many = Plusieurs à la fois
consult-desk-choose-all = Choisir tous ceux qui sont montrés
consult-desk-accept-chosen = Accepter tous ceux qui sont choisis
consult-desk-reject-chosen = Écarter tous ceux qui sont choisis, pour une seule raison :
consult-desk-keys = Touches
consult-desk-key-move = suivant, précédent
consult-desk-keys-on = Utiliser ces touches sur cette page

# Ce qui a été fait.
consult-desk-did-accept = Le № { $number } est accepté. Les autres peuvent maintenant le peser.
consult-desk-did-reject = Le № { $number } est écarté. La personne qui l’a dit lit la raison sous « Ma voix ».
consult-desk-did-merge = Le № { $number } est réuni avec le № { $into }. Les votes sur les deux y comptent.
consult-desk-did-split = Le № { $number } est de nouveau seul, comme avant.
consult-desk-did-correct = Le № { $number } est corrigé. La personne qui l’a dit voit ce que c’était.
consult-desk-did-undo = { $count ->
    [one] C’est annulé. L’énoncé est comme avant.
   *[other] C’est annulé. { $count } énoncés sont comme avant.
}
consult-desk-did-accept-chosen = { $count ->
    [0] Rien n’a changé : tous sont déjà acceptés.
    [one] { $count } énoncé est accepté.
   *[other] { $count } énoncés sont acceptés.
}
consult-desk-did-reject-chosen = { $count ->
    [0] Rien n’a changé : tous sont déjà écartés.
    [one] { $count } énoncé est écarté.
   *[other] { $count } énoncés sont écartés.
}

# Pourquoi quelque chose n’a pas été fait.
consult-desk-none-chosen = Merci de choisir d’abord les énoncés.
consult-desk-gone = Cet énoncé n’est plus là : la personne qui l’a dit l’a retiré, ou ce numéro n’existe pas. Rien n’a changé.
consult-desk-changed = { $count ->
    [one] Quelqu’un d’autre a été plus rapide avec { $numbers }. Rien n’a changé. Merci de le regarder encore une fois.
   *[other] Quelqu’un d’autre a été plus rapide avec certains : { $numbers }. Rien n’a changé, pour aucun. Merci de les regarder encore une fois.
}
consult-desk-later = { $count ->
    [one] Quelque chose a été fait plus tard à { $numbers }. Annulez d’abord cela. Rien n’a changé.
   *[other] Quelque chose a été fait plus tard à certains : { $numbers }. Annulez d’abord cela. Rien n’a changé.
}
consult-desk-is-merged = Il est réuni avec { $numbers }. Séparez-le d’abord. Rien n’a changé.
consult-desk-not-merged = Il n’est pas réuni avec un autre. Rien n’a changé.
consult-desk-into-itself = Un énoncé ne peut pas être réuni avec lui-même. Rien n’a changé.
consult-desk-into-waiting = L’autre énoncé n’a pas encore été lu. Acceptez-le d’abord. Rien n’a changé.
consult-desk-into-merged = L’autre énoncé est lui-même réuni avec { $numbers }. Choisissez celui-là. Rien n’a changé.
consult-desk-into-taken-out = L’autre énoncé est écarté. Rien n’a changé.
consult-desk-another = Ce serait un autre énoncé. Vous pouvez corriger des fautes ; si vous n’en voulez pas tel quel, écartez-le avec une raison.
consult-desk-weighed = D’autres ont déjà pesé ces mots : ils restent comme ils sont.
consult-desk-said-already = { $numbers } dit déjà la même chose. Vous pouvez réunir les deux.
consult-desk-too-many = Au plus { $limit } à la fois, merci. Rien n’a changé.
consult-desk-undone-already = C’était déjà annulé.
consult-desk-nothing-to-undo = Cela ne peut pas être annulé. Rien n’a changé.

# Ce qui est demandé d’abord.
consult-desk-order-why = Ces énoncés sont demandés à tout le monde avant tous les autres, dans cet ordre. Ensuite le hasard décide, pour que chaque énoncé soit entendu.
consult-desk-order-most = Au plus { $limit }. Mieux vaut en choisir peu : ce qui vient d’abord est pesé par le plus grand nombre, et l’on s’arrête au bout d’un moment.
consult-desk-order-none = Rien n’est demandé d’abord pour le moment.
consult-desk-order-nothing = Il n’y a encore rien à choisir. Écrivez les premiers énoncés, ou acceptez-en.
consult-desk-order-up = Monter
consult-desk-order-down = Descendre
consult-desk-order-clear = Ne plus demander d’abord
consult-desk-order-clear-all = Ne rien demander d’abord
consult-desk-order-others = Les autres
consult-desk-order-add = Demander d’abord
consult-desk-order-seeds = { $count ->
    [one] Demander d’abord aussi l’autre énoncé de l’équipe
   *[other] Demander d’abord aussi les { $count } autres énoncés de l’équipe
}
consult-desk-order-kept = L’ordre est gardé.
consult-desk-order-full = Au plus { $limit } énoncés peuvent être demandés d’abord. Rien n’a changé.

# Le relevé.
consult-desk-log-why = Tout ce que l’équipe a fait aux énoncés, le dernier d’abord. Ce qui est ici peut être annulé, tant que rien de plus récent ne repose dessus.
consult-desk-log-only = Ce qui a été fait au
consult-desk-log-all = Tout
consult-desk-log-empty = Rien n’a encore été fait.
consult-desk-log-count = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
consult-desk-log-table = En tableau (CSV)
consult-desk-log-itself = de soi-même
consult-desk-log-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
consult-desk-log-undone = Cela a été annulé.
consult-desk-log-partly = { $count ->
    [one] Cela a été annulé pour { $count } d’entre eux.
   *[other] Cela a été annulé pour { $count } d’entre eux.
}
consult-act-accept = Accepté
consult-act-reject = Écarté
consult-act-merge = Réuni avec un autre
consult-act-split = Séparé
consult-act-correct = Corrigé
consult-act-undo = Annulé
consult-act-redo = Refait
consult-act-apart = De nouveau seul, parce que l’autre a été retiré
consult-act-place = Autre place dans l’ordre

# Les énoncés de qui.
consult-desk-authors-why = Ce que sont devenues les paroles, selon ce que les gens disent d’eux-mêmes. Cela vous aide à voir si vous entendez certains moins que d’autres.
consult-desk-authors-none = Personne n’a encore rien dit.
consult-desk-authors-no-groups = Ce dialogue ne demande rien aux gens sur eux-mêmes : il n’y a rien à comparer.
consult-desk-authors-held = Les groupes de moins de { $limit } personnes ne sont pas montrés, pour que personne ne puisse être reconnu.
consult-desk-authors-group = Groupe
consult-desk-authors-people = Personnes
consult-desk-authors-said = Dits
consult-desk-authors-unsaid = Ne l’ont pas dit
consult-desk-authors-all = Tout le monde
consult-desk-authors-held-back = Pas montré : trop peu de personnes
consult-short-duplicate = Déjà dit
consult-short-off-topic = Autre question
consult-short-several-ideas = Plusieurs idées
consult-short-attack = Attaque
consult-short-names-somebody = Noms
consult-short-unclear = Pas clair
consult-desk-authors-stands-out = Regardez ici : des énoncés de « { $group } », { $share } ont été écartés ; de tous les autres, { $others }. C’est sûrement au moins { $least } de plus.
consult-desk-authors-how = Comment on compare
consult-desk-authors-method = { $count ->
    [0] Rien n’a encore été décidé : rien n’est comparé.
   *[other] La part écartée de ce qui a été décidé, pour chaque groupe et pour tous les autres, avec un intervalle de 95 %. Groupes comparés : { $count }. Quand il y en a beaucoup, l’un d’eux peut ressortir par hasard. C’est une raison de relire, pas une preuve.
}

# La page publique des règles.
consult-rules = Comment on prend soin des énoncés
consult-rules-before = Quelqu’un de l’équipe lit chaque énoncé avant que les autres le voient.
consult-rules-after = Les autres voient les énoncés tout de suite. Quelqu’un de l’équipe les lit ensuite.
consult-rules-who = L’équipe, ce sont les personnes qui mènent ce dialogue et celles qui prennent soin de ce site. Elles ne voient pas qui a dit quoi. Tout ce qu’elles font est noté et peut être annulé.
consult-rules-reasons = Pourquoi un énoncé est écarté
consult-rules-only = Seulement pour l’une de ces raisons. La personne qui l’a dit lit la raison sous « Ma voix ». Rien n’est écarté parce que cela déplaît à quelqu’un.
consult-rules-times = { $count ->
    [0] Jamais pour le moment.
    [one] { $count } fois pour le moment.
   *[other] { $count } fois pour le moment.
}
consult-rule-duplicate = La même idée deux fois partagerait ses voix. Les autres peuvent déjà la peser dans l’autre énoncé.
consult-rule-off-topic = Il parle de ce que ce dialogue ne demande pas. Cela peut être très important ailleurs.
consult-rule-several-ideas = On peut être d’accord avec une moitié et pas avec l’autre. Redit en deux énoncés, les deux peuvent être pesés.
consult-rule-attack = Il rabaisse, menace ou insulte des gens ou un groupe. Le même souci peut être dit en parlant de ce qui se passe, sans attaquer ce que les gens sont.
consult-rule-names-somebody = Un nom ou un petit lieu peut mettre quelqu’un en danger. La même chose peut être dite sans lui.
consult-rule-unclear = Les autres ne sauraient pas avec quoi ils sont d’accord. Redit autrement, il peut être pesé.
consult-rules-same = Quand deux énoncés disent la même chose
consult-rules-merge = L’équipe peut les réunir. L’un reste, et les votes sur les deux comptent pour lui. Qui a pesé les deux garde la réponse donnée à celui qui reste ; de plusieurs autres, la dernière compte. Si celui qui reste est retiré par la personne qui l’a dit, les autres sont de nouveau seuls. Cela peut être annulé exactement.
consult-rules-slips = Les fautes d’écriture
consult-rules-correct = Tant que personne d’autre n’a pesé un énoncé, l’équipe peut y corriger une faute d’écriture. La personne qui l’a dit voit ce que c’était. Ensuite, personne ne change les mots.
consult-rules-first = Ce qui est demandé d’abord
consult-rules-placed = { $count ->
    [0] Rien : le hasard décide quel énoncé vous voyez ensuite, pour que tous soient entendus.
    [one] { $count } énoncé est demandé d’abord à tout le monde, parce que l’équipe le veut. Ensuite le hasard décide.
   *[other] { $count } énoncés sont demandés d’abord à tout le monde, dans un ordre fixé par l’équipe. Ensuite le hasard décide.
}
consult-rules-so-far = Jusqu’ici
consult-rules-said = { $count ->
    [0] Rien n’a encore été dit.
    [one] { $count } énoncé est là.
   *[other] { $count } énoncés sont là.
}
consult-rules-accepted = { $count ->
    [0] Aucun n’a été lu et accepté.
    [one] { $count } a été lu et accepté.
   *[other] { $count } ont été lus et acceptés.
}
consult-rules-taken-out = { $count ->
    [0] Aucun n’a été écarté.
    [one] { $count } a été écarté.
   *[other] { $count } ont été écartés.
}
consult-rules-merged = { $count ->
    [0] Aucun n’a été réuni avec un autre.
    [one] { $count } a été réuni avec un autre.
   *[other] { $count } ont été réunis avec d’autres.
}
consult-rules-waiting = { $count ->
    [0] Aucun n’attend d’être lu.
    [one] { $count } attend d’être lu.
   *[other] { $count } attendent d’être lus.
}
consult-rules-object = Si vous n’êtes pas d’accord
consult-rules-object-how = Redites-le autrement : il sera lu de nouveau. Ou parlez aux personnes qui vous ont donné l’adresse de ce dialogue, et dites-leur les mots de l’énoncé. Elles peuvent annuler toute décision, et vous n’avez pas à dire qu’il était de vous.
consult-rules-kept = Ce qui est écarté est gardé jusqu’à ce que la personne qui l’a dit le retire. Les votes aussi sont gardés, et comptent de nouveau si la décision est annulée.

# Ce qu’est devenu son propre énoncé.
consult-mine-joined = L’équipe l’a réuni avec celui-ci, qui dit la même chose. Les votes sur les deux y comptent :
consult-mine-joined-weigh = Le peser
consult-mine-joined-elsewhere = L’équipe l’a réuni avec un autre, qui dit la même chose et que les autres ne voient pas en ce moment.
consult-mine-corrected = L’équipe a corrigé une faute. Vous aviez écrit :
consult-mine-rules = Comment on prend soin des énoncés

# Ce que l’équipe a fait à ses bureaux, pour qui veille sur elle.
consult-audit-statements = énoncés : { $what }
consult-audit-aside = a mis des voix de côté, une à une
consult-audit-source-aside = a mis de côté ce qui est venu par une voie d’accès
consult-audit-source-back = a repris ce qui avait été mis de côté d’une voie d’accès
consult-audit-source = a fait ou changé une voie d’accès
consult-audit-seed = a ajouté un énoncé de l’équipe
consult-audit-noted = a noté un énoncé d’une réunion
consult-audit-translated = a traduit un texte
consult-audit-looked-over = a relu une traduction
consult-audit-translation-removed = a retiré une traduction
consult-audit-translation-file = a repris un fichier de traductions
consult-audit-spoken-written = a mis par écrit une parole enregistrée
consult-audit-spoken-rejected = n’a pas retenu une parole enregistrée
consult-audit-recording = a lu un texte à voix haute ({ $about })
consult-audit-recording-removed = a retiré un enregistrement ({ $about })
# Ce qui a été dit à voix haute, et ce qui est lu à voix haute.
consult-fact-spoken = enregistrements à écrire
consult-spoken = Paroles enregistrées
consult-spoken-lead = Des personnes ont dit ceci à voix haute. Écoutez, et écrivez ce qu’elles ont dit, avec leurs mots et dans leur langue. C’est alors un énoncé comme les autres, et la modération en décide.
consult-spoken-empty = Rien n’attend d’être écrit.
consult-spoken-count = { $count ->
    [one] { $count } enregistrement attend d’être écrit
   *[other] { $count } enregistrements attendent d’être écrits
}
consult-spoken-shared = les autres peuvent entendre cette voix
consult-spoken-kept = détruit dès qu’il est écrit
consult-spoken-text = Ce qui est dit
consult-spoken-hint = Mot pour mot, une seule idée. Merci de laisser de côté les noms, et les lieux où l’on pourrait trouver quelqu’un.
consult-spoken-language = Dans quelle langue
consult-spoken-write = L’écrire
consult-spoken-reject = Ne pas le retenir
consult-spoken-reject-why = La personne qui l’a dit lit la raison. L’enregistrement est détruit aussitôt ; on ne peut pas revenir en arrière.
consult-spoken-did-write = C’est écrit : énoncé № { $number }.
consult-spoken-did-reject = Ce n’est pas retenu, et l’enregistrement est détruit.
consult-spoken-gone = Cet enregistrement n’existe plus : quelqu’un d’autre l’a écrit, ou il a été retiré.
consult-recordings = Enregistrements
consult-recordings-lead = Beaucoup de personnes ne lisent pas. Lisez ici chaque texte à voix haute, lentement et clairement, dans chaque langue. On l’entend en touchant le bouton.
consult-recordings-languages = Langues des enregistrements
consult-recordings-name = Le nom de la langue : { $language }
consult-recordings-unwritten = Ceci n’est pas écrit en { $language }. Dites-le en { $language }, en entier : les personnes qui choisissent cette langue l’entendent.
consult-recordings-question = Question sur les groupes
consult-recordings-group = Nom d’un groupe
consult-recordings-none = Pas encore d’enregistrement
consult-recordings-own-voice = La voix de la personne qui l’a dit est gardée ici, parce qu’elle l’a permis. Si vous enregistrez à nouveau, cette voix est détruite.
consult-recordings-outdated = Le texte a changé depuis. Personne n’entend cet enregistrement avant qu’il soit lu à nouveau.
consult-recordings-changed = Le texte a changé pendant que vous le lisiez. Merci de lire le nouveau.
consult-recordings-record = Enregistrer ou choisir un fichier
consult-recordings-anew = Enregistrer à nouveau
consult-recordings-keep = Garder cet enregistrement
consult-recordings-remove = Enlever l’enregistrement
consult-recordings-kept = L’enregistrement est gardé.
consult-recordings-removed = L’enregistrement est enlevé et détruit.
