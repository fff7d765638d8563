# Le résumé dans un terminal.

terminal-agreed = Ce que tous partagent
terminal-refused = Ce que tous refusent
terminal-so-far = D’accord jusqu’ici
terminal-apart = Là où les côtés diffèrent le plus
terminal-groups = Groupes d’opinion
terminal-unheard = Pas assez entendus
terminal-notes = Laissé de côté
terminal-more = { $count ->
    [one] … et un autre
   *[other] … et { $count } autres
}
terminal-weakest = le moins sûr : { $side } { $figures }
terminal-held-back = le moins sûr : { $side } (peu de voix : chiffres non montrés)
terminal-poles = { $more } face à { $less }
terminal-pole = { $side } { $figures }
terminal-stable = stable
terminal-unstable = pas stable
terminal-group = { $title } : { $size }
terminal-untested = { $count ->
    [one] { $side } : un énoncé
   *[other] { $side } : { $count } énoncés
}
terminal-everybody-tested = Tous les côtés ont été assez entendus sur tous les énoncés.
