# Son propre compte.
doors-account = Mon compte
doors-account-lead = Comment vous entrez ici, qui est entré, et ce qui est gardé de vous.
doors-account-since = Votre compte a été créé le { $day }.
doors-administrator = Administration
doors-coordinator = Coordination
doors-member = Membre de l’équipe, par ses rôles dans les dialogues
doors-back = Mon compte
doors-passphrase-now = Votre phrase secrète
doors-passphrase-ask = Donnez votre phrase secrète, pour que personne ne puisse le faire en votre absence.
doors-passphrase-wrong = Ce n’est pas votre phrase secrète.

# La phrase secrète.
doors-change = Changer votre phrase secrète
doors-change-now = Votre phrase secrète jusqu’ici
doors-change-new = Votre nouvelle phrase secrète
doors-change-again = La nouvelle phrase secrète, encore une fois
doors-change-ends = Partout ailleurs, vous serez déconnecté(e). Ici, vous restez.
doors-change-button = La changer
doors-changed = Votre phrase secrète est changée. Partout ailleurs, vous êtes déconnecté(e).
doors-change-same = C’est l’ancienne. Prenez-en une autre.

# Les codes de secours.
doors-codes = Codes de secours
doors-codes-lead = Si vous perdez votre phrase secrète ou votre téléphone, un code de secours vous laisse entrer. Il y en a dix, chacun sert une fois. Imprimez-les ou recopiez-les, et gardez-les là où personne d’autre ne les trouve.
doors-codes-none = Vous n’avez pas de codes de secours. Si vous oubliez votre phrase secrète, vous ne rentrez que par l’administration ou par la personne qui gère le serveur.
doors-codes-left = { $left ->
    [0] Aucun de vos { $made } codes de secours ne reste. Faites-en de nouveaux.
    [one] Il reste { $left } de vos { $made } codes de secours, faits le { $day }.
   *[other] Il reste { $left } de vos { $made } codes de secours, faits le { $day }.
}
doors-codes-make = Faire dix codes
doors-codes-again = Faire dix nouveaux codes
doors-codes-replace = Ceux que vous avez maintenant n’ouvriront plus rien.
doors-codes-were-made = Vos codes sont déjà faits, et rien n’a changé : ceux qui vous ont été montrés sont valables. Ils ne sont plus montrés. Si vous ne les avez pas gardés, faites-en de nouveaux ici.
doors-codes-made = Vos codes de secours
doors-codes-once = Ils ne sont montrés qu’une fois. Imprimez cette page ou recopiez-les à la main. Ne les gardez pas sur le téléphone avec lequel vous entrez.
doors-codes-how = Pour en utiliser un : ouvrez { $address }, donnez votre nom et un code, et choisissez une nouvelle phrase secrète. Puis barrez le code.
doors-codes-kept = Je les ai gardés
doors-codes-of = Pour { $name }, faits le { $day }

# Entrer avec un code de secours.
doors-recover = Entrer avec un code de secours
doors-recover-link = Phrase oubliée ou téléphone perdu ?
doors-recover-lead = Prenez l’un des dix codes que vous avez imprimés. Il ne servira plus, et vous choisissez une nouvelle phrase secrète.
doors-recover-code = Un code de secours
doors-recover-code-hint = Seize signes, comme 7k3m-0p9x-… ; les majuscules et les traits d’union ne comptent pas.
doors-recover-button = Entrer
doors-recover-wrong = Ce nom et ce code ne vont pas ensemble, ou le code a déjà servi. Vérifiez les deux.
doors-recover-no-code = Ce n’est pas un code entier : seize signes en quatre groupes.
doors-recover-none = Sans code
doors-recover-none-help = Demandez à l’administration de ce Toguna. Si personne d’autre ne l’administre, qui gère le serveur peut vous faire un code avec « toguna account recover ».
doors-recovered = { $left ->
    [0] Vous voilà de retour, avec votre nouvelle phrase secrète. C’était votre dernier code de secours : faites-en de nouveaux maintenant.
    [one] Vous voilà de retour, avec votre nouvelle phrase secrète. Il reste { $left } code de secours.
   *[other] Vous voilà de retour, avec votre nouvelle phrase secrète. Il reste { $left } codes de secours.
}

# Qui est entré.
doors-sign-ins = Qui est entré
doors-sign-ins-open = { $count ->
    [one] Votre compte est ouvert dans { $count } navigateur : celui-ci.
   *[other] Votre compte est ouvert dans { $count } navigateurs, dont celui-ci.
}
doors-sign-ins-lead = Des { $days } derniers jours, par jour. Aucune heure, aucun lieu et aucun appareil ne sont gardés. Si une entrée n’est pas de vous, déconnectez-vous partout et changez votre phrase secrète.
doors-sign-ins-none = Rien encore.
doors-sign-ins-day = Jour
doors-sign-ins-way = Comment
doors-sign-ins-times = Fois
doors-way-passphrase = Phrase secrète
doors-way-passkey = Clé d’accès
doors-way-recovery = Code de secours
doors-way-provider = Compte ailleurs
doors-way-link = Lien
doors-out = Se déconnecter partout
doors-out-hint = Chaque navigateur où votre compte est ouvert est déconnecté aussitôt, celui-ci aussi.
doors-out-now = Vous êtes déconnecté(e) partout.

# Les clés d’accès.
doors-passkeys = Clés d’accès
doors-passkeys-lead = Avec une clé d’accès, vous entrez en déverrouillant votre téléphone, votre ordinateur ou une clé de sécurité. Elle ne marche que sur ce site : personne ne peut vous la soutirer. Votre phrase secrète reste une deuxième façon d’entrer.
doors-passkeys-count = { $count ->
    [0] Vous n’avez pas de clé d’accès.
    [one] Vous avez { $count } clé d’accès.
   *[other] Vous avez { $count } clés d’accès.
}
doors-passkeys-open = Les voir, en ajouter une
doors-passkeys-none = Vous n’en avez pas encore.
doors-passkeys-new = Une nouvelle clé d’accès
doors-passkeys-name = Où est-elle ?
doors-passkeys-name-hint = Un nom auquel vous la reconnaissez, comme « Mon téléphone » ou « Clé de sécurité bleue ».
doors-passkeys-next = Continuer
doors-passkeys-paper = Un téléphone se perd : faites aussi des codes de secours.
doors-passkeys-not-here = Ce Toguna ne peut pas avoir de clés d’accès : les navigateurs n’en font que pour un site qui a un nom et une connexion chiffrée (https).
doors-passkeys-too-many = Vous avez déjà { $limit } clés d’accès. Retirez-en une dont vous n’avez plus besoin.
doors-passkeys-lost = Si un appareil est perdu ou volé, retirez ici sa clé et déconnectez-vous partout. La retirer ici ne l’efface pas sur l’appareil ; là-bas, elle n’ouvre plus rien.
doors-passkey-made = faite le { $day }
doors-passkey-used = utilisée pour la dernière fois le { $day }
doors-passkey-unused = jamais utilisée
doors-passkey-travels = peut être copiée sur vos autres appareils par leur fabricant
doors-passkey-stays = reste sur ce seul appareil
doors-passkey-remove = Retirer
doors-passkey-remove-this = Retirer la clé d’accès « { $name } »
doors-passkey-removed = La clé d’accès « { $name } » n’ouvre plus rien.
doors-passkey-added = La clé d’accès « { $name } » est prête. Vous pouvez désormais entrer avec elle.
doors-passkey-touch = Votre appareil va vous demander de le déverrouiller : avec un doigt, votre visage ou son numéro.
doors-passkey-make = Faire la clé d’accès
doors-passkey-sign-in = Entrer avec une clé d’accès
doors-passkey-waits = Votre appareil vous attend.
doors-passkey-left = Rien ne s’est passé. Réessayez quand vous voulez, ou prenez votre phrase secrète.
doors-passkey-there = Cet appareil a déjà une clé d’accès de vous.
doors-passkey-doubt = Cela n’a pas marché. Essayez encore une fois ; sinon, prenez votre phrase secrète.
doors-passkey-late = C’était trop long, ou envoyé deux fois. Essayez encore une fois.
doors-passkey-unknown = Personne ici n’a cette clé d’accès. Elle a peut-être été retirée. Prenez votre phrase secrète ou un code de secours.
doors-passkey-copied = Cette clé d’accès a peut-être été copiée ; elle n’a pas été acceptée. Prenez votre phrase secrète, et retirez cette clé de votre compte.
doors-passkey-without = Ce navigateur ne peut pas faire de clé d’accès : il faut du script, et un appareil qui se verrouille. Vous ne perdez rien : votre phrase secrète et vos codes de secours marchent toujours.

# Ce qui est gardé, et partir.
doors-kept = Ce qui est gardé de vous
doors-kept-lead = Votre nom, comment vous entrez, les jours où vous êtes entré(e), vos clés pour programmes, et ce que vous avez fait dans les dialogues. Rien d’autre.
doors-data = Tout ce qui est gardé de vous, en un fichier (JSON)
doors-leave = Supprimer mon compte
doors-leave-lead = On ne peut pas revenir en arrière.
doors-leave-gone = Votre nom, votre phrase secrète, vos clés d’accès et vos codes, vos entrées et vos clés pour programmes sont effacés. Les programmes qui utilisent vos clés s’arrêtent aussitôt.
doors-leave-stays = Ce que vous avez fait dans les dialogues reste, car d’autres s’y sont appuyés, mais sans votre nom. Personne ne peut agir à votre place.
doors-leave-joined = Vous êtes dans l’équipe de ces dialogues. Ils restent tels quels :
doors-leave-alone = Personne d’autre ne coordonne l’un de vos dialogues. Donnez d’abord ce rôle à quelqu’un, sur sa page « Personnes et rôles ».
doors-leave-last = Personne d’autre n’administre ce Toguna : il resterait sans soin. Confiez d’abord l’administration à quelqu’un.
doors-leave-first = Vous voudrez peut-être d’abord en garder une copie :
doors-leave-button = Supprimer mon compte pour toujours
doors-leave-not = Le garder
doors-left = Votre compte est supprimé. Merci de ce que vous avez fait.

# Un compte ailleurs.
doors-provider = Entrer avec { $name }
doors-provider-lead = Si vous avez un compte chez { $name }, il peut ouvrir votre compte ici. Rien d’autre n’en est pris : ni adresse, ni image, ni liste. Votre phrase secrète reste aussi.
doors-provider-open = Regarder
doors-provider-none = Ils ne sont pas liés.
doors-provider-since = Liés depuis le { $day }.
doors-provider-link = Les lier
doors-provider-unlink = Enlever le lien
doors-provider-unlinked = Le lien n’est plus. Votre compte ailleurs n’ouvre plus rien ici.
doors-provider-away = Vous allez maintenant chez { $name } pour y entrer. Puis vous reviendrez ici.
doors-provider-go = Continuer avec { $name }
doors-provider-linked = Votre compte est lié à { $name }. Vous pouvez désormais entrer ainsi.
doors-provider-late = C’était trop long, ou commencé dans un autre navigateur. Essayez encore une fois.
doors-provider-declined = { $name } ne vous a pas laissé passer, ou vous avez changé d’avis. Rien n’a changé.
doors-provider-failed = Cela n’a pas marché avec { $name }. Essayez plus tard, ou prenez votre phrase secrète. Qui gère ce serveur en trouve plus dans son journal.
doors-provider-unknown = { $name } vous connaît, mais aucun compte ici n’y est lié. Entrez avec votre phrase secrète, et liez-le sur la page « Mon compte ». Si vous n’avez pas de compte ici, demandez une invitation.
doors-provider-taken = Ce compte chez { $name } ouvre ici le compte de quelqu’un d’autre. Rien n’a changé.

# Tous les comptes, pour qui administre.
doors-accounts = Comptes
doors-accounts-open = Voir qui a un compte, et aider
doors-accounts-lead = Toutes les personnes qui ont un compte sur ce Toguna. Ici vous aidez qui ne peut plus entrer, et vous dites qui d’autre en prend soin.
doors-accounts-alone = Vous êtes la seule personne à administrer ce Toguna. Confiez aussi l’administration à quelqu’un d’autre, pour qu’il ne soit pas perdu si vous ne pouvez pas venir.
doors-accounts-last = Dernière venue le { $day }.
doors-accounts-never = Pas de venue ces { $days } derniers jours.
doors-accounts-dialogues = { $count ->
    [0] Dans aucune équipe.
    [one] Dans l’équipe d’un dialogue.
   *[other] Dans les équipes de { $count } dialogues.
}
doors-accounts-you = c’est vous
doors-accounts-acts = Ce qui a été fait ici
doors-accounts-no-acts = Rien pour le moment.
doors-accounts-gone = Ce compte n’existe plus.
doors-help = Aider pour un compte
doors-help-what = Que faut-il faire ?
doors-help-choose = Merci de choisir ce qu’il faut faire.
doors-help-noted = Il est noté que c’est vous, et la personne concernée le lira à sa prochaine connexion.
doors-help-button = Le faire
doors-help-not = Ne rien faire
doors-help-code = Faire un code à usage unique
doors-help-code-hint = Pour qui a perdu phrase secrète, téléphone et codes. Assurez-vous de qui demande : qui a le code a le compte. Il n’est montré qu’une fois et vaut { $hours } heures.
doors-help-code-made = Donnez ce code à { $name }, sans que personne d’autre ne l’entende ni ne le lise. Il n’est montré que cette fois.
doors-help-code-how = Pour s’en servir : ouvrir { $address }, donner le nom et le code, et choisir une nouvelle phrase secrète. Il vaut une fois, pendant { $hours } heures. Tout code fait auparavant n’ouvre plus rien.
doors-help-code-was-made = Ce formulaire a déjà fait un code, et il est valable. Il n’est plus montré. Si personne ne l’a noté, faites-en un autre ici.
doors-office-give = Confier l’administration à cette personne
doors-office-give-hint = Qui administre peut faire tout ce que vous pouvez faire ici.
doors-office-given = { $name } administre maintenant ce Toguna.
doors-office-take = Retirer l’administration
doors-office-take-hint = Ce qui reste : préparer des dialogues, et ce que permettent les rôles dans les dialogues.
doors-office-taken = { $name } n’administre plus ce Toguna.
doors-office-last = Quelqu’un doit prendre soin de ce Toguna : confiez d’abord l’administration à une autre personne.
doors-help-out = Déconnecter partout
doors-help-out-hint = Si un téléphone ou un ordinateur est perdu : tous les navigateurs où le compte est ouvert sont déconnectés aussitôt.
doors-help-out-done = Le compte de { $name } est déconnecté partout.
doors-close = Fermer le compte
doors-close-hint = C’est définitif. Nom, phrase secrète, clés d’accès, codes et clés pour programmes sont effacés ; ce qui a été fait dans les dialogues reste, sans le nom.
doors-closed = Le compte de { $name } est fermé.
doors-close-alone = { $name } est la seule personne à coordonner un dialogue. Donnez d’abord ce rôle à quelqu’un d’autre, sur sa page « Personnes et rôles ».
doors-act-line = { $day }, { $who } : { $what }.
doors-act-office-given = a confié l’administration à { $whom }
doors-act-office-taken = a retiré l’administration à { $whom }
doors-act-code-made = a fait un code à usage unique pour { $whom }
doors-act-signed-out = a déconnecté partout le compte de { $whom }
doors-act-closed = a fermé un compte
doors-somebody-gone = Une personne qui n’a plus de compte
doors-on-the-machine = La personne qui tient le serveur
doors-told = Depuis votre dernière venue : { $what } Si vous n’en savez rien, renseignez-vous tout de suite.
doors-done = Ce que d’autres ont fait sur votre compte
