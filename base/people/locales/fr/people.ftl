# L’équipe, sur chacune de ses pages.
people-team = Toguna : l’équipe
people-signed-in-as = Vous êtes connecté(e) sous le nom { $name }.
people-sign-out = Se déconnecter

# Se connecter.
people-sign-in = Se connecter
people-sign-in-first = Connectez-vous d’abord. Vous irez ensuite directement à la page que vous vouliez.
people-sign-in-who = Cette page est pour les personnes qui animent les dialogues. Pour prendre part à un dialogue, pas besoin de compte : ouvrez le lien du dialogue.
people-nobody-yet = Personne n’a encore de compte ici. La personne qui a démarré ce Toguna trouve le lien pour le premier compte là où elle l’a démarré.
people-name = Votre nom
people-passphrase = Votre phrase secrète
people-not-known = Ce nom et cette phrase secrète ne vont pas ensemble. Vérifiez les deux.
people-signed-out = Vous n’êtes plus connecté(e)
people-signed-out-next = Rien n’a été enregistré. Copiez ce que vous avez écrit, ci-dessous ou sur la page précédente. Puis connectez-vous, ouvrez de nouveau la page et collez-le.
people-signed-out-now = Vous êtes déconnecté(e).

# Qui peut faire quoi.
people-to-team = Vers vos dialogues
people-not-coordinator = Vous ne pouvez pas encore préparer de dialogue
people-not-coordinator-next = Qui coordonne un dialogue peut en préparer d’autres. Adressez-vous à une personne qui coordonne ou à l’administration de ce Toguna.
people-role-lacks = Votre rôle dans ce dialogue ne le permet pas
people-role-lacks-next = Rien n’a été modifié. Si votre rôle était différent quand vous avez ouvert la page, quelqu’un l’a changé depuis. Copiez ce que vous avez écrit, s’il figure ci-dessous, et adressez-vous à une personne qui coordonne le dialogue.
people-role-lacks-page = Vous voyez ce que votre rôle ouvre. S’il vous faut aussi cette page pour votre tâche, adressez-vous à une personne qui coordonne le dialogue.
people-not-on-team = Vous n’êtes pas dans l’équipe de ce dialogue
people-not-on-team-next = Rien n’a été modifié. Si vous en faisiez partie il y a un instant, quelqu’un a changé votre rôle depuis. Copiez ce que vous avez écrit, s’il figure ci-dessous, et adressez-vous à une personne qui coordonne le dialogue.
people-not-on-team-page = Ses pages ne s’ouvrent qu’à son équipe. Si vous en faites partie, demandez une invitation à une personne qui coordonne le dialogue.
people-nothing-here = Il n’y a rien ici pour vous
people-nothing-here-next = Rien n’a été modifié. Soit ce dialogue n’existe pas, soit vous n’êtes pas, ou plus, dans son équipe. Copiez ce que vous avez écrit, s’il figure ci-dessous, et adressez-vous à une personne qui coordonne.

# Le premier compte.
people-set-up-kicker = Un nouveau Toguna
people-set-up = Créer le premier compte
people-set-up-lead = Avec ce compte, vous préparez des dialogues et vous prenez soin de tout ce Toguna.
people-set-up-button = Créer le compte
people-set-up-forget = Personne ne peut vous redonner une phrase oubliée, même pas le serveur : il ne la connaît pas. Écrivez-la et gardez-la là où vous seul(e) la trouverez.
people-name-hint = Tel que l’équipe vous connaît. Les participants ne le voient pas.
people-passphrase-hint = Au moins { $least } caractères. Plus c’est long, plus c’est sûr : prenez quatre ou cinq mots que personne ne mettrait ensemble. Ni majuscules ni signes ne sont nécessaires.
people-passphrase-again = La phrase secrète, encore une fois
people-passphrase-short = C’est trop court : prenez au moins { $least } caractères, quatre ou cinq mots.
people-passphrase-long = C’est trop long : prenez moins de 250 caractères.
people-passphrase-plain = Ce sont toujours les mêmes lettres. Prenez quatre ou cinq mots différents.
people-passphrase-name = C’est à peine plus que votre nom. Prenez d’autres mots.
people-passphrase-tried-first = Beaucoup de gens prennent celle-ci, ou une semblable : c’est la première que l’on essaie. Prenez quatre ou cinq mots qui n’ont rien à voir entre eux.
people-passphrases-differ = Ce n’est pas la même phrase qu’au-dessus. Écrivez de nouveau les deux.
people-welcome = Bienvenue, { $name }. Votre compte est prêt.
people-link-wrong = Ce lien n’ouvre rien
people-link-wrong-next = Vérifiez-le lettre par lettre. À chaque démarrage, Toguna montre un nouveau lien, et les anciens ne marchent plus.
people-link-used = Ce lien a déjà servi
people-link-used-next = Le premier compte existe. S’il est à vous, connectez-vous. Si ce n’est pas vous qui l’avez créé, prévenez tout de suite la personne qui a démarré ce Toguna.

# Les clés pour programmes.
people-tokens = Clés pour programmes
people-tokens-lead = Avec une clé, un de vos programmes travaille dans un dialogue : une passerelle de SMS, un outil qui lit les énoncés, une sauvegarde. Donnez à chaque programme sa propre clé : vous pourrez en retirer une sans arrêter les autres.
people-tokens-none = Il n’y a pas encore de clé. Personne n’en a besoin pour prendre part à un dialogue ou pour le conduire.
people-tokens-owner = Créée par { $name }
people-tokens-new = Une nouvelle clé
people-tokens-name = À quoi sert-elle ?
people-tokens-name-hint = Un nom auquel vous la reconnaîtrez, par exemple « Passerelle de Ségou ».
people-tokens-dialogue = Pour quel dialogue ?
people-tokens-dialogue-hint = Un seul dialogue, c’est plus sûr : qui trouve la clé ne va pas plus loin.
people-tokens-dialogue-missing = Choisissez un dialogue.
people-tokens-all = Tous les dialogues dont vous êtes de l’équipe, les prochains aussi
people-tokens-not-joined = Un dialogue dont vous n’êtes pas de l’équipe
people-tokens-scopes = Que peut-elle faire ?
people-tokens-scopes-missing = Choisissez au moins une chose qu’elle peut faire.
people-scope-read = Lire ce que voit l’équipe
people-scope-moderate = Accepter et écarter des énoncés
people-scope-export = Extraire tout ce qui a été dit
people-scope-import = Apporter des voix
people-tokens-days = Pour combien de temps ?
people-tokens-days-missing = Choisissez pour combien de temps elle vaut.
people-tokens-days-of = { $days ->
    [365] Un an
    [one] { $days } jour
   *[other] { $days } jours
}
people-tokens-make = Créer la clé
people-tokens-safe = Le serveur ne garde aucune copie d’une clé. Si elle est perdue, ou si quelqu’un d’autre l’a vue, révoquez-la et créez-en une autre.
people-tokens-how = Comment les programmes s’en servent
people-tokens-too-many = Vous avez déjà { $limit } clés. Révoquez-en une dont vous n’avez plus besoin.
people-tokens-twice = Cette clé a déjà été créée, et montrée à ce moment-là. Si vous ne l’avez pas gardée, révoquez-la et créez-en une autre.
people-tokens-made = Votre clé est prête
people-tokens-made-lead = Copiez-la maintenant dans les réglages du programme :
people-tokens-made-once = Elle n’est montrée que cette fois. Ne l’envoyez ni par courriel ni dans une discussion, et ne l’écrivez pas dans un fichier que d’autres peuvent lire.
people-tokens-back = Je l’ai gardée
people-tokens-until = vaut jusqu’au { $day }
people-tokens-ended = a expiré le { $day }
people-tokens-revoked = révoquée
people-tokens-unused = jamais utilisée
people-tokens-used = utilisée la dernière fois le { $day }
people-tokens-revoke = Révoquer
people-tokens-revoke-this = Révoquer la clé « { $name } »
people-tokens-revoked-now = La clé « { $name } » n’ouvre plus rien.
people-tokens-gone = Clés qui n’ouvrent plus rien
