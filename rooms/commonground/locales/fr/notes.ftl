# Ce qui a été laissé de côté, et pourquoi.

notes-moderated = { $count ->
    [one] Un énoncé a été retiré par la modération : ses votes ne pèsent ni sur la carte ni sur les listes.
   *[other] { $count } énoncés ont été retirés par la modération : leurs votes ne pèsent ni sur la carte ni sur les listes.
}
notes-no-votes = { $count ->
    [one] Un énoncé n’a reçu aucun vote : on ne peut rien en dire.
   *[other] { $count } énoncés n’ont reçu aucun vote : on ne peut rien en dire.
}
notes-silent = { $count ->
    [one] Une personne inscrite n’a jamais voté : elle n’est pas comptée.
   *[other] { $count } personnes inscrites n’ont jamais voté : elles ne sont pas comptées.
}
notes-few-votes = { $count ->
    [one] Une personne a donné moins de { $votes } votes : elle compte dans les totaux et dans les groupes déclarés, mais n’est dans aucun groupe d’opinion.
   *[other] { $count } personnes ont donné chacune moins de { $votes } votes : elles comptent dans les totaux et dans les groupes déclarés, mais ne sont dans aucun groupe d’opinion.
}
notes-ungrouped = { $count ->
    [one] Une personne n’a pas de groupe dans la répartition fournie : elle ne compte que dans les totaux.
   *[other] { $count } personnes n’ont pas de groupe dans la répartition fournie : elles ne comptent que dans les totaux.
}
notes-few-people = Trop peu de personnes ont donné assez de votes : aucun groupe d’opinion n’a été cherché.
notes-no-stability = La stabilité des groupes n’a pas été mesurée, car elle n’était pas demandée.
notes-no-gap-test = On n’a pas vérifié si un vide sépare les groupes, car ce n’était pas demandé : ils peuvent être des parties d’un seul nuage.
notes-superseded = { $count ->
    [one] Un vote antérieur a été remplacé par un vote plus récent de la même personne sur le même énoncé.
   *[other] { $count } votes antérieurs ont été remplacés par des votes plus récents des mêmes personnes sur les mêmes énoncés.
}
notes-waiting = { $count ->
    [one] Un énoncé attend encore d’être examiné par l’équipe : il ne compte pas encore.
   *[other] { $count } énoncés attendent encore d’être examinés par l’équipe : ils ne comptent pas encore.
}
notes-taken-back = { $count ->
    [one] Un énoncé a été retiré par la personne qui l’avait dit : il ne compte plus.
   *[other] { $count } énoncés ont été retirés par les personnes qui les avaient dits : ils ne comptent plus.
}
notes-people-left-out = La place de chaque personne sur la carte n’est pas dans ce fichier, pour que personne ne soit reconnu.
