# Les résultats d’un dialogue en cours.

ground-title = { $page } · { $dialogue }
ground-tabs = Résultats
ground-tab-shared = Ce que nous partageons
ground-tab-differ = Là où nous divergeons
ground-tab-map = La carte
ground-tab-portraits = Chaque groupe
ground-tab-missing = Qui manque
ground-tab-how = Comment c’est calculé
ground-tab-all = Tous les énoncés
ground-take-part = Participer à ce dialogue

ground-no-votes = Dès que des personnes auront pesé des énoncés, vous verrez ici ce qu’elles partagent.
ground-too-few = Trop peu de personnes ont parlé pour dire ce qui est partagé. Un énoncé ne compte que si au moins { $voices } personnes d’un côté l’ont pesé. Le silence n’est jamais pris pour un accord.
ground-no-common-ground = Il n’y a encore aucun énoncé dont nous soyons sûrs que tous les côtés l’approuvent. C’est aussi un résultat. Voyez là où nous divergeons, et qui manque.
ground-differ = { $apart ->
    [one] Sur un énoncé
   *[other] Sur { $apart } énoncés
} parmi { $statements }, deux côtés sont sûrement éloignés.
ground-map-from = La carte est dessinée à partir de { $fewest } personnes placées, pour que personne n’y soit reconnu.
ground-map-gathered = Un groupe de moins de { $fewest } personnes est dessiné d’une seule marque, pour que personne n’y soit reconnu.
ground-no-portraits = Il n’y a donc de portrait d’aucun groupe. La page de ce que nous partageons dit ce que les gens ont en commun.
ground-missing-few = { $groups ->
    [one] Dans un groupe déclaré, moins de { $fewest } personnes ont parlé.
   *[other] Dans { $groups } groupes déclarés, moins de { $fewest } personnes ont parlé.
}
ground-missing-none = Dans chaque groupe déclaré, au moins { $fewest } personnes ont parlé.
ground-missing-unasked = On n’a demandé à personne à quel groupe il appartient : nous ne pouvons pas dire qui manque.
ground-how-live-title = À quel point c’est frais
ground-how-live = Tout est recalculé à partir de tous les votes dès que quelqu’un vote, le plus souvent en moins d’une seconde. Les chiffres d’un groupe déclaré suivent dès qu’au moins 10 personnes les ont changés. Quand une personne retire sa parole, celle-ci est effacée aussitôt ; ce qui est montré ici attend alors qu’au moins 10 personnes aient changé quelque chose, pour que nul ne lise cette parole dans la différence.
ground-how-small = Les chiffres d’un groupe déclaré qui a moins de 10 voix ne sont pas montrés, ni ceux dont on pourrait les déduire. Sur la carte, personne n’est montré qui appartient à un groupe de moins de 10 personnes.
ground-how-again = Toguna est un logiciel libre, et les mêmes votes donnent toujours les mêmes chiffres, jusqu’à la dernière décimale. Qui garde les votes de ce dialogue peut tout recalculer avec cette commande, comme toute personne à qui ces votes sont remis :
ground-how-json = Tous les chiffres dans un fichier pour les programmes (JSON), sans les personnes une à une
ground-how-no-json = Le fichier de tous les chiffres n’est pas proposé ici : certains groupes déclarés sont si petits, ou ont été changés par si peu de personnes, qu’il dirait ce que pensent des personnes précises.
ground-json-refused = Ce fichier n’est pas remis

ground-all-part = Énoncés { $first } à { $last } sur { $all }
ground-all-next = Énoncés suivants
ground-all-before = Énoncés précédents

# Sous un énoncé lu en traduction.
ground-translated = Traduit, pas encore relu. L’original
ground-looked-over = Traduit et relu. L’original
ground-outdated = L’original, qui a changé depuis sa traduction. L’ancienne traduction
# Ce que l’équipe a mis de côté.
ground-aside = { $count ->
    [one] La voix d’une personne est mise de côté par l’équipe et ne compte pas : { $why }.
   *[other] Les voix de { $count } personnes sont mises de côté par l’équipe et ne comptent pas : { $why }.
}
ground-aside-part = { $why } ({ $count })
ground-aside-copies = beaucoup de voix sont des copies les unes des autres
ground-aside-passed-on = des codes ou des liens sont allés à d’autres que les invités
ground-aside-trial = un essai de l’équipe
ground-aside-mistake = venues par erreur, ou deux fois
ground-how-aside = Une personne de l’équipe peut mettre des voix de côté, jamais une machine. Rien n’en est effacé, elles peuvent être reprises, et « Ce que nous partageons » dit combien elles sont et pourquoi.

# Les voix coordonnées, pour l’équipe.
ground-voices = Les voix qui agissent ensemble
ground-voices-why = Rien n’est décidé ici tout seul. Regardez chaque cas, renseignez-vous si vous pouvez, et ne mettez des voix de côté que si vous êtes sûr. Les personnes mises de côté peuvent continuer à donner leur avis et ne sont pas montrées à part ; rien n’est effacé, et vous pouvez revenir en arrière. La page des résultats dit combien sont mises de côté, et pourquoi.
ground-voices-none = Aucune voix trouvée ne ressemble à une copie.
ground-voices-some = { $people ->
    [one] Une voix sur { $all } semble ne pas parler pour elle-même.
   *[other] { $people } voix sur { $all } semblent ne pas parler pour elles-mêmes.
}
ground-voices-not-open = Il n’y a rien à regarder avant l’ouverture du dialogue.
ground-voices-computing = Le calcul est en cours. Rouvrez cette page dans un instant, s’il vous plaît.
ground-voices-copies = { $count ->
    [one] Une personne avec les mêmes { $answers } réponses que d’autres
   *[other] { $count } personnes avec les mêmes { $answers } réponses, ou presque
}
ground-voices-copies-meaning = Des gens d’accord diffèrent quand même un peu, chacun à sa façon, et d’autres se tiennent autour d’eux. Autour de ceux-ci il n’y a presque personne. Un programme ressemble à cela ; une famille sur un seul téléphone aussi, ou des gens à qui on a dit quoi répondre.
ground-voices-one-answer = { $count ->
    [one] Une personne qui a donné la même réponse à tout
   *[other] { $count } personnes qui ont donné la même réponse à tout
}
ground-voices-one-answer-meaning = Des gens pressés appuient toujours sur le même bouton ; un programme simple aussi. Regardez quand et par où ils sont venus.
ground-voices-departures = { $count ->
    [one] Une personne comme le reste de son groupe, sauf pour { $answers } réponses
   *[other] { $count } personnes comme le reste de leur groupe, sauf pour les mêmes { $answers } réponses
}
ground-voices-departures-meaning = Sur tout le reste elles répondent comme leur groupe, et sur celles-ci toutes contre lui. Qui veut déplacer un seul résultat peut se cacher ainsi ; des gens avec une opinion ferme peuvent aussi ressembler à cela.
ground-voices-alike = Des gens du même avis
ground-voices-alike-why = Ceux-ci répondent à peu près pareil, chacun à sa façon. Un village qui en a parlé ressemble à cela, une campagne aussi. Il n’y a rien à faire, sauf si vous en savez plus.
ground-voices-alike-show = { $count ->
    [one] Le montrer
   *[other] Montrer les { $count }
}
ground-voices-alike-one = { $count ->
    [one] Une personne qui ressemble beaucoup à d’autres
   *[other] { $count } personnes qui se ressemblent beaucoup sur { $answers } réponses
}
ground-voices-alike-meaning = D’autres se tiennent autour d’elles, un peu moins semblables : c’est ainsi que se présentent des gens du même avis.
ground-voices-came = Venues par { $sources } ; { $when }.
ground-voices-source-part = { $source } ({ $count })
ground-voices-open-link = le lien ouvert
ground-voices-span = entre { $first } et { $last }
ground-voices-week = la semaine du { $day }
ground-voices-hour = { $day }, { $hour } UTC
ground-voices-chance = Si chacun répondait pour soi comme le fait son groupe, environ { $expected } personnes ressembleraient à cela par hasard.
ground-voices-say = Ce qu’elles disent, et combien des autres disent la même chose :
ground-voices-agree = d’accord (les autres : { $share })
ground-voices-pass = passe (les autres : { $share })
ground-voices-disagree = pas d’accord (les autres : { $share })
ground-voices-without-them = Les résultats sans elles :
ground-voices-same = Ce que tous partagent et ce que tous refusent reste pareil.
ground-voices-left = { $count ->
    [one] N’est plus partagé par tous : { $statements }
   *[other] Ne sont plus partagés par tous ({ $count }) : { $statements }
}
ground-voices-entered = { $count ->
    [one] Serait aussi partagé par tous : { $statements }
   *[other] Seraient aussi partagés par tous ({ $count }) : { $statements }
}
ground-voices-refusals-left = { $count ->
    [one] N’est plus refusé par tous : { $statements }
   *[other] Ne sont plus refusés par tous ({ $count }) : { $statements }
}
ground-voices-refusals-entered = { $count ->
    [one] Serait aussi refusé par tous : { $statements }
   *[other] Seraient aussi refusés par tous ({ $count }) : { $statements }
}
ground-voices-quote = « { $text } »
ground-voices-groups = Groupes d’opinion : { $before } avec, { $after } sans. Ressemblance des deux répartitions : { $likeness } (1 : les mêmes personnes ensemble).
ground-voices-reason = Pourquoi ? Tout le monde peut le lire.
ground-voices-choose = Choisissez une raison
ground-voices-reason-missing = Choisissez une raison, s’il vous plaît : chacun y a droit.
ground-voices-put-do = Mettre ces voix de côté
ground-voices-put = { $count ->
    [0] Elles étaient déjà mises de côté.
    [one] Une voix est mise de côté. Les résultats sont recomptés sans elle.
   *[other] { $count } voix sont mises de côté. Les résultats sont recomptés sans elles.
}
ground-voices-gone = Les voix ont changé depuis que cette page a été faite. Regardez encore une fois, s’il vous plaît.
ground-voices-bursts = Beaucoup à la fois
ground-voices-bursts-why = Plus de personnes ou de votes à un moment que les autres moments de la même source ne le laissent attendre. Une émission ou une réunion fait cela, un programme aussi. Les moments ne sont pas plus précis que ce que ce dialogue garde.
ground-voices-no-bursts = Il n’y a pas de moment où il en est venu étonnamment beaucoup.
ground-voices-bursts-unseen = On ne peut encore rien dire : il y a trop peu de moments différents à comparer.
ground-voices-burst-people = { $count } personnes sont venues par { $source }, { $when } ; les autres moments en laissent attendre { $expected }.
ground-voices-burst-votes = { $count } votes sont venus par { $source }, { $when } ; les autres moments en laissent attendre { $expected }.
ground-voices-without-each = Les résultats sans chaque source
ground-voices-without-why = Si un résultat ne tient qu’à une seule source, dites-le quand vous le présentez.
ground-voices-without = { $count ->
    [one] Sans « { $source } » (une personne)
   *[other] Sans « { $source } » ({ $count } personnes)
}
ground-voices-without-small = { $count ->
    [one] Sans toutes les petites sources ensemble (une personne)
   *[other] Sans toutes les petites sources ensemble ({ $count } personnes)
}
ground-voices-one-source = Toutes les voix sont venues par une seule source, ou les autres sont trop petites pour être laissées de côté sans dire ce que des personnes seules ont répondu.
ground-voices-quarantine = Mises de côté
ground-voices-in-quarantine = { $count ->
    [one] { $day } : une personne, parce que : { $why }
   *[other] { $day } : { $count } personnes, parce que : { $why }
}
ground-voices-take-back = Reprendre
ground-voices-taken-back = { $count ->
    [0] Elles étaient déjà reprises.
    [one] Une voix compte de nouveau.
   *[other] { $count } voix comptent de nouveau.
}
ground-voices-to-sources = S’occuper des sources
