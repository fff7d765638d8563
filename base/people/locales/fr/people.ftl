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
people-signed-out-next = Rien n’a été enregistré. Revenez à la page précédente et copiez ce que vous avez écrit. Puis connectez-vous, ouvrez de nouveau la page et collez-le.
people-signed-out-now = Vous êtes déconnecté(e).

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
people-passphrases-differ = Ce n’est pas la même phrase qu’au-dessus. Écrivez de nouveau les deux.
people-welcome = Bienvenue, { $name }. Votre compte est prêt.
people-link-wrong = Ce lien n’ouvre rien
people-link-wrong-next = Vérifiez-le lettre par lettre. À chaque démarrage, Toguna montre un nouveau lien, et les anciens ne marchent plus.
people-link-used = Ce lien a déjà servi
people-link-used-next = Le premier compte existe. S’il est à vous, connectez-vous. Si ce n’est pas vous qui l’avez créé, prévenez tout de suite la personne qui a démarré ce Toguna.
