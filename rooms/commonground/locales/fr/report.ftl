# Le rapport d’un dialogue, sur une page.

report-untitled = Ce que les gens ont dit
report-facts = { $people ->
    [one] Une personne
   *[other] { $people } personnes
} · { $statements ->
    [one] un énoncé
   *[other] { $statements } énoncés
} · { $votes ->
    [one] un vote
   *[other] { $votes } votes
}
report-made-by = Fait avec Toguna { $version }, logiciel libre : chacun peut l’utiliser, le lire et le vérifier.
simulated-banner = Simulation : personne n’a dit cela. Ces voix ont été fabriquées par un ordinateur pour montrer à quoi ressemble un résultat.

nav-skip = Aller au résultat
nav-label = Parties de cette page

colon = { "\u00A0" }:

## Les côtés

side-opinion = groupe { $letter }
side-everybody = tout le monde
side-declared = { $value } ({ $dimension })
who-groups-and-declared = { $groups ->
    [2] Les deux groupes d’opinion
   *[other] Les { $groups } groupes d’opinion
} et { $declared ->
    [one] le groupe déclaré
   *[other] les { $declared } groupes déclarés
}
who-groups = { $groups ->
    [2] Les deux groupes d’opinion
   *[other] Les { $groups } groupes d’opinion
}
who-everybody-and-declared = { $declared ->
    [one] Les participants pris ensemble et le groupe déclaré
   *[other] Les participants pris ensemble et les { $declared } groupes déclarés
}
who-everybody = Les participants

## La phrase qui vient en premier

headline-agreed = { $who } s’accordent sur { $agreed } des { $statements } énoncés.
headline-so-far = { $agreed ->
    [one] Sur un énoncé
   *[other] Sur { $agreed } énoncés
} parmi { $statements }, tous les côtés entendus sont d’accord, mais tous n’ont pas encore été assez entendus.
headline-none = { $statements ->
    [one] Le seul énoncé n’est pas encore un terrain d’entente.
   *[other] Aucun des { $statements } énoncés n’est encore un terrain d’entente.
}
headline-no-votes = Personne n’a encore voté.
headline-nothing-left = Il n’y a rien à peser : tous les énoncés ont été retirés par la modération.
headline-refused = { $refused ->
    [one] Tous les côtés refusent un énoncé.
   *[other] Tous les côtés refusent { $refused } énoncés.
}
headline-also-so-far = { $agreed ->
    [one] Sur un autre, tous les côtés entendus sont d’accord, mais certains n’ont pas été assez entendus.
   *[other] Sur { $agreed } autres, tous les côtés entendus sont d’accord, mais certains n’ont pas été assez entendus.
}

## Listes d’énoncés

section-shared = Ce que tous partagent
section-refused = Ce que tous refusent
section-so-far = D’accord jusqu’ici, pas encore vérifié partout
section-refused-so-far = Refusé jusqu’ici, pas encore vérifié partout
section-apart = Là où les côtés diffèrent
no-common-ground = Il n’y a aucun énoncé dont on puisse être sûr que tous les côtés l’approuvent. C’est aussi un résultat : voyez plus bas ce que certains partagent, et qui n’a pas été entendu.
refused-intro = Sur ces énoncés aussi, tous les côtés se retrouvent : ils disent non.
so-far-intro = Tous les côtés qui ont assez de voix sont d’accord. Les côtés nommés sous chaque énoncé n’ont pas été assez entendus : c’est une promesse d’aller leur demander, pas un accord.
refused-so-far-intro = Tous les côtés qui ont assez de voix disent non. Les côtés nommés sous chaque énoncé n’ont pas été assez entendus.
apart-none = Il n’y a aucun énoncé sur lequel deux côtés soient sûrement éloignés.
apart-intro = Sur ces énoncés, deux côtés sont sûrement éloignés : même au bord de leurs intervalles, ils ne se rejoignent pas. Les plus éloignés viennent d’abord.
list-more = { $count ->
    [one] Un autre se trouve dans le tableau de tous les énoncés.
   *[other] { $count } autres se trouvent dans le tableau de tous les énoncés.
}
share-agree = d’accord
share-disagree = pas d’accord
share-sure = { $voices ->
    [one] { $interval }, { $voices } voix
   *[other] { $interval }, { $voices } voix
}
weakest = Le moins sûr : { $side }, { $figures }.
weakest-held-back = Le moins sûr : { $side } ; chiffres non montrés, pour protéger un petit groupe.
flip-agreed = { $voices ->
    [one] Une seule voix contre de plus chez { $side } mettrait fin à cet accord.
   *[other] { $voices } voix contre de plus, toutes chez { $side }, mettraient fin à cet accord.
}
flip-agreed-all = { $voices ->
    [one] Une seule voix contre de plus mettrait fin à cet accord.
   *[other] { $voices } voix contre de plus mettraient fin à cet accord.
}
flip-refused = { $voices ->
    [one] Une seule voix pour de plus chez { $side } mettrait fin à ce refus.
   *[other] { $voices } voix pour de plus, toutes chez { $side }, mettraient fin à ce refus.
}
flip-refused-all = { $voices ->
    [one] Une seule voix pour de plus mettrait fin à ce refus.
   *[other] { $voices } voix pour de plus mettraient fin à ce refus.
}
flip-held-back = Quelques voix de plus dans un petit groupe pourraient changer ce résultat.
flip-short-against = tombe avec { $voices } contre de plus
flip-short-for = tombe avec { $voices } pour de plus
pole-agree = { $figures } d’accord
held-back = chiffres non montrés, pour protéger un petit groupe
held-back-short = non montré
untested-in = Pas encore vérifié chez : { $sides }.
and-more = { $count ->
    [one] un autre
   *[other] { $count } autres
}
statement-unnamed = (le texte n’est pas dans les données)
statement-moderated = retiré par la modération
strip-everybody = Comment lire les dessins, de 0 % à gauche à 100 % à droite : la barre est l’intervalle de tout le monde ensemble, avec sa part au milieu.
strip-groups = Les formes au-dessus sont les groupes d’opinion.
strip-declared = Les traits en dessous sont les groupes déclarés.
strip-half = Le grand trait est la moitié.

## La carte

section-map = La carte des opinions
groups-found = Les gens forment { $groups } groupes qui votent de façon semblable, séparés par des vides.
groups-one-cloud = L’opinion est un seul nuage : rien ne sépare les gens en camps.
groups-too-few-people = Trop peu de personnes ont pesé assez d’énoncés pour chercher des groupes.
groups-forced = { $groups ->
    [one] Les gens sont montrés en un seul groupe, parce que l’auteur de ce rapport l’a demandé.
   *[other] Les gens sont montrés en { $groups } groupes, parce que l’auteur de ce rapport a demandé ce nombre.
}
groups-given = { $groups ->
    [one] Les gens sont montrés dans un groupe qui a été fourni, pas trouvé.
   *[other] Les gens sont montrés dans { $groups } groupes qui ont été fournis, pas trouvés.
}
map-title = Carte des opinions
map-description-groups = Chaque marque représente des personnes d’un même groupe qui votent presque pareil. Les { $groups } groupes ont des formes et des couleurs différentes ; une lettre se tient au milieu de chacun. Le tableau ci-dessous donne la même chose en chiffres.
map-description-cloud = Chaque marque représente des personnes qui votent presque pareil. Elles forment un seul nuage. Le tableau ci-dessous dit ce qui attire les gens de chaque côté.
map-reading = Les personnes qui votent de façon semblable sont proches. Les lignes pointillées se croisent là où se tient quelqu’un qui vote comme la moyenne.
map-mark = { $people ->
    [one] Chaque marque est une personne.
   *[other] Une marque plus grande, ce sont plus de personnes : la plus grande en compte { $people }.
}
map-carried = Cette image plate porte { $share } de toutes les différences entre les votes ; le reste ne s’y voit pas.
map-nobody = Personne ne peut encore être placé sur une carte.
map-table = Les groupes sur la carte
axes-title = Ce qui attire les gens d’un côté ou de l’autre
axis-across = Vers la droite, et le contraire vers la gauche
axis-up = Vers le haut, et le contraire vers le bas
direction-agree = D’accord
direction-disagree = Pas d’accord

## Les groupes

section-groups = Le portrait de chaque groupe
groups-intro = Ce qui distingue le plus chaque groupe des autres. Un groupe réunit des personnes qui ont voté de façon semblable ; personne n’a choisi d’en être.
group-title = Groupe { $letter }
group-everybody = Toutes les personnes placées
group-size = { $people ->
    [one] Une personne, { $share } de celles qui sont placées
   *[other] { $people } personnes, { $share } de celles qui sont placées
}
stability-stable = Stable : quand on tire de nouveau les personnes au hasard, le groupe revient presque pareil ({ $value } sur 1).
stability-unstable = Pas stable : quand on tire de nouveau les personnes au hasard, le groupe change ({ $value } sur 1, au-dessous de 0,75). Ne bâtissez pas dessus.
stability-unknown = La stabilité de ce groupe n’a pas été mesurée.
portrait-none = Rien ne distingue sûrement ce groupe.
portrait-outside = Tous les autres groupes : { $figures }

## Qui n’a pas été entendu

section-unheard = Qui n’a pas été entendu
unheard-few-votes = { $people ->
    [one] Une personne a donné trop peu de votes, ou n’a pas de groupe, et n’est pas sur la carte. Ses votes comptent dans les totaux.
   *[other] { $people } personnes ont donné trop peu de votes, ou n’ont pas de groupe, et ne sont pas sur la carte. Leurs votes comptent dans les totaux.
}
unheard-no-dimensions = On n’a demandé à personne sa région, son sexe, son âge ou son moyen d’existence : ce rapport ne peut donc pas dire quelles parties de la société n’ont pas été entendues.
unheard-intro = Combien de personnes de chaque groupe déclaré ont voté au moins une fois. Comparez avec le nombre de ces personnes là où vous travaillez.
unheard-undeclared = { $people ->
    [one] Une personne n’a rien déclaré ici.
   *[other] { $people } personnes n’ont rien déclaré ici.
}
unheard-all-tested = Tous les côtés ont été assez entendus sur tous les énoncés.
unheard-untested = Les côtés pas assez entendus, et sur quoi
unheard-statements = { $count ->
    [one] un énoncé
   *[other] { $count } énoncés
}
unheard-more-sides = { $count ->
    [one] Un autre côté n’a pas été assez entendu sur certains énoncés.
   *[other] { $count } autres côtés n’ont pas été assez entendus sur certains énoncés.
}
voices-nobody = personne
voices-few = moins de { $fewest }
voices-held-back = non montré

## Tous les énoncés

section-all = Tous les énoncés
all-intro = Tous les énoncés, du terrain d’entente le plus sûr au moins sûr.
all-legend = L’accord en pour cent, puis son intervalle à 90 % ; dans les colonnes des groupes, ensuite le nombre de voix. La dernière colonne donne le côté le moins sûr et la borne basse de son accord : au-dessus de 50 chez tous, un énoncé est un terrain d’entente.
column-number = Numéro
column-statement = Énoncé
column-verdict = Résultat
column-agree = Accord %
column-voices = Voix
column-disagree = Contre
column-pass = Passe
column-weakest = Côté le moins sûr
column-group = Groupe
column-groups = Groupes
column-people = Personnes
column-share = Part
column-place = Milieu (largeur · hauteur)
column-stability = Stabilité
column-declared = Groupe déclaré
column-sizes = Tailles
column-silhouette = Silhouette
column-gap = Test du vide, p
column-supported = Confirmé
column-file = Fichier
verdict-agreed = terrain d’entente
verdict-refused = refusé par tous
verdict-agreed-so-far = d’accord jusqu’ici
verdict-refused-so-far = refusé jusqu’ici
verdict-open = ouvert
verdict-untested = pas assez entendu
verdict-moderated = retiré
yes = oui
no = non

## Méthode et limites

section-method = Comment ce résultat est fait, et ses limites
method-who-title = Qui parle ici
method-who = Les gens ont participé parce qu’ils l’ont choisi ou qu’on les a invités. Ils ne sont pas un échantillon de la population : aucun chiffre ici ne dit quelle part de tous les gens pense ainsi. Ce que les chiffres peuvent montrer, c’est que des côtés souvent opposés se sont retrouvés.
method-interval-title = Ce que disent les intervalles
method-interval = La part d’un petit nombre de voix dit peu de chose. L’intervalle à côté de chaque part contient, avec une crédibilité de 90 %, la vraie part chez des personnes semblables à celles qui ont répondu (points à 5 % et à 95 % de la loi a posteriori de Jeffreys). Il ne sait rien de celles qui ne sont pas venues. Passer compte comme avoir pesé un énoncé sans l’approuver.
method-common-ground-title = Quand un énoncé est un terrain d’entente
method-common-ground = Un énoncé est un terrain d’entente quand, dans chaque groupe d’opinion et dans chaque groupe déclaré, le bas de l’intervalle de l’accord est au-dessus de la moitié. Un seul côté incertain suffit pour ne pas employer ce mot.
method-untested = { $voices ->
    [one] Un côté sans voix sur un énoncé compte comme non entendu, jamais comme d’accord.
   *[other] Un côté qui a moins de { $voices } voix sur un énoncé compte comme non entendu, jamais comme d’accord.
}
method-votes-title = Ce qu’est un vote
method-votes = +1 veut dire d’accord, −1 pas d’accord, 0 passe. Quand quelqu’un a voté deux fois sur un énoncé, le dernier vote compte.
method-map-title = Comment la carte est dessinée
method-map = Les deux directions dans lesquelles les votes diffèrent le plus (composantes principales), les votes manquants étant remplacés par la moyenne de l’énoncé, et chaque personne étant déplacée vers l’extérieur dans la mesure où elle a vu moins d’énoncés. La gauche et la droite, le haut et le bas n’ont pas de sens par eux-mêmes.
method-groups-title = Pourquoi ce nombre de groupes
method-groups-found = On a essayé jusqu’à { $tried } groupes. Les données en soutiennent { $groups } : un vide sépare chaque paire de groupes voisins, et aucun groupe n’est minuscule.
method-groups-one-cloud = On a essayé jusqu’à { $tried } groupes. De quelque façon qu’on sépare les gens, aucun vide ne restait entre les parties : parler de camps serait les inventer.
method-groups-too-few-people = Avec si peu de personnes, tout regroupement serait un hasard.
method-groups-forced = L’auteur de ce rapport a demandé { $groups } groupes, que les données soutiennent ce nombre ou non.
method-groups-given = Les groupes ont été fournis avec les données ; ce rapport ne fait que les décrire.
method-tried = Ce qui a été essayé
method-small-title = Les petits groupes sont protégés
method-small = Les chiffres d’un groupe déclaré qui a moins de 10 voix ne sont pas montrés, ni ceux dont on pourrait les déduire. Le fichier pour les machines que produit la commande ci-dessous les contient : gardez-le en lieu sûr.
method-left-out-title = Ce qui a été laissé de côté
method-nothing-left-out = Rien n’a été laissé de côté.
method-again-title = Vérifiez vous-même
method-again = Quiconque a les mêmes fichiers obtient les mêmes chiffres, jusqu’au dernier, avec cette commande :
method-files = Les fichiers qui ont été lus
