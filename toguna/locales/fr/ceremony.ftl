# toguna vault
cli-vault-name = Coffre { $vault }
cli-vault-shape = { $needed } personnes de confiance sur { $trustees } peuvent l’ouvrir ensemble.
cli-vault-public = Clé publique (pas un secret ; pour la page « Contacts » du serveur) :
cli-vault-public-next = Copiez-la en entier. Qui l’a peut sceller, et ne peut pas ouvrir.
cli-vault-sheet = Part { $number } sur { $trustees }
cli-vault-dealing = Cérémonie { $dealing }
cli-vault-sheet-keep = Gardez cette feuille là où personne d’autre ne la trouve, et ne la photographiez jamais. Seule, elle n’ouvre rien : { $needed } personnes de confiance sur { $trustees } doivent se réunir. Ne la tapez sur aucune page sauf celle de l’ouverture, et ne l’envoyez jamais.
cli-vault-share-wrong = part { $place } : { $wrong }
cli-vault-file = impossible de lire « { $path } » : { $reason }
cli-vault-other-vault = ces parts ouvrent le coffre { $found } ; le fichier a été scellé pour le coffre { $expected }.
cli-vault-opened = { $count ->
    [one] Un contact est ouvert dans { $path }. Détruisez le fichier quand vous aurez fini.
    [many] { $count } de contacts sont ouverts dans { $path }. Détruisez le fichier quand vous aurez fini.
   *[other] { $count } contacts sont ouverts dans { $path }. Détruisez le fichier quand vous aurez fini.
}
cli-vault-closed = { $count ->
    [one] un contact ne s’ouvre pas : il a été scellé pour une autre clé, ou modifié. Tous les autres ont été écrits.
    [many] { $count } de contacts ne s’ouvrent pas : ils ont été scellés pour une autre clé, ou modifiés. Tous les autres ont été écrits.
   *[other] { $count } contacts ne s’ouvrent pas : ils ont été scellés pour une autre clé, ou modifiés. Tous les autres ont été écrits.
}
cli-vault-same-key = c’est la clé pour laquelle les contacts sont déjà scellés. Faites-en une nouvelle avec : toguna vault new
cli-vault-rotated = { $count ->
    [one] Un contact a été scellé pour la nouvelle clé dans { $path }. Apportez le fichier sur la page « Contacts ».
    [many] { $count } de contacts ont été scellés pour la nouvelle clé dans { $path }. Apportez le fichier sur la page « Contacts ».
   *[other] { $count } contacts ont été scellés pour la nouvelle clé dans { $path }. Apportez le fichier sur la page « Contacts ».
}
