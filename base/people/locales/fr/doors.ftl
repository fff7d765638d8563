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
doors-codes-none = Vous n’avez pas de codes de secours. Si vous oubliez votre phrase secrète, personne ne pourra vous laisser entrer.
doors-codes-left = { $left ->
    [0] Aucun de vos { $made } codes de secours ne reste. Faites-en de nouveaux.
    [one] Il reste { $left } de vos { $made } codes de secours, faits le { $day }.
   *[other] Il reste { $left } de vos { $made } codes de secours, faits le { $day }.
}
doors-codes-make = Faire dix codes
doors-codes-again = Faire dix nouveaux codes
doors-codes-replace = Ceux que vous avez maintenant n’ouvriront plus rien.
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
