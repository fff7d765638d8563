# Le cadre de chaque page.
web-skip = Aller au contenu
web-languages = Langues
web-feed = Nouvelles de ce dialogue
web-footer = Toguna : toutes les voix y sont assises à la même hauteur.
web-footer-about = Qu’est-ce que Toguna ?

# Formulaires.
web-problems = Quelque chose est à corriger
web-problems-title = À vérifier : { $title }
web-text-empty = Écrivez quelque chose ici, s’il vous plaît.
web-text-too-long = { $many ->
    [one] Il y a { $many } caractère de trop.
    [many] Il y a { $many } caractères de trop.
   *[other] Il y a { $many } caractères de trop.
}
web-text-no-letters = Utilisez des mots, s’il vous plaît, pour que les autres puissent vous comprendre.

# Erreurs : ce qui s’est passé, et que faire ensuite.
web-error-not-found = Il n’y a pas de page ici
web-error-not-found-next = Vérifiez l’adresse : il manque peut-être une lettre. Si quelqu’un vous a donné ce lien, demandez-le-lui encore une fois.
web-error-gone = Cette page n’est plus là
web-error-gone-next = Elle a été retirée pour toujours. Si vous en avez encore besoin, demandez aux personnes qui animent le dialogue.
web-error-forbidden = Cette page ne vous est pas ouverte
web-error-forbidden-next = Si vous pensez qu’elle devrait l’être, demandez aux personnes qui animent le dialogue.
web-error-not-allowed = Cette page ne s’ouvre pas ainsi
web-error-not-allowed-next = Revenez à la page précédente et repartez de là.
web-error-forged = Nous ne sommes pas sûrs que cet envoi vienne de vous
web-error-forged-next = Rien n’a été changé. Revenez en arrière, rechargez la page et envoyez le formulaire encore une fois.
web-error-stale = Cette page est restée ouverte longtemps
web-error-stale-next = Pour votre sécurité, rien n’a été envoyé. Revenez en arrière, rechargez la page et envoyez le formulaire encore une fois.
web-error-stale-again = Pour votre sécurité, rien n’a encore été envoyé. Ce que vous avez rempli est toujours là : voulez-vous l’envoyer maintenant ?
web-error-resend = Oui, envoyer maintenant
web-error-too-large = C’est trop long pour être envoyé
web-error-too-large-next = Rien n’a été envoyé. Revenez en arrière et raccourcissez votre texte.
web-error-file-too-large = Ce fichier est trop lourd pour être envoyé
web-error-file-too-large-next = Rien n’a été envoyé. Revenez en arrière et choisissez un fichier plus léger, ou faites un enregistrement plus court.
web-error-slow = La connexion était trop lente
web-error-slow-next = Votre message n’est pas arrivé et rien n’a été changé. Revenez en arrière et envoyez-le encore une fois.
web-error-not-a-form = Nous ne pouvons pas lire cet envoi
web-error-not-a-form-next = Seuls les formulaires de ces pages peuvent être lus. Revenez en arrière et envoyez le formulaire depuis sa page.
web-error-bad-input = Nous ne pouvons pas lire cet envoi
web-error-bad-input-next = Rien n’a été changé. Revenez en arrière, rechargez la page et essayez encore une fois.
web-error-too-many = Trop de demandes à la fois
web-error-too-many-next = Attendez un instant et essayez de nouveau. Ce que vous avez envoyé avant est bien gardé.
web-error-closed = Ce dialogue ne reçoit pas de voix en ce moment
web-error-closed-next = Ce qui a été dit est gardé. Vous pouvez toujours regarder ce que les gens partagent.
web-error-conflict = Quelqu’un d’autre a changé la même chose en même temps
web-error-conflict-next = Votre changement n’a pas été enregistré. Revenez en arrière, rechargez la page et regardez ce qui s’y trouve maintenant.
web-error-unavailable = Nous ne pouvons pas répondre pour le moment
web-error-unavailable-next = Beaucoup de gens sont là en même temps, ou une réparation est en cours. Essayez de nouveau dans un instant. Ce que vous avez envoyé avant est bien gardé.
web-error-resting = Cette page est au repos
web-error-resting-next = Elle n’est pas accessible pour le moment. Vous pouvez la fermer et revenir un autre jour.
web-error-internal = Quelque chose n’a pas marché de notre côté
web-error-internal-next = Ce n’est pas votre faute. Revenez en arrière et essayez encore une fois. Si cela se répète, parlez-en aux personnes qui animent le dialogue, avec ce numéro :
web-error-kept = Voici ce que vous avez écrit ; vous pouvez le copier
web-error-number = Numéro :

# Ce qu’est Toguna.
web-about-title = Qu’est-ce que Toguna ?
web-about-shelter = Dans un village dogon, le toguna est l’abri où l’on se réunit pour régler ce qui divise. Son toit est si bas que personne ne peut s’y lever en colère : chacun est assis, chacun écoute.
web-about-does = Ce site est un tel abri. Chacun peut dire ce qui compte pour la paix et peser ce que disent les autres. Puis tout le monde voit, aussitôt, ce que tous les côtés partagent et où ils diffèrent.
web-about-safe = Vous participez sans donner votre nom. Nous ne gardons ni numéro de téléphone, ni adresse, ni trace de votre téléphone. Vous pouvez retirer à tout moment ce que vous avez dit.
web-about-free = Toguna est un logiciel libre sous licence AGPL, version 3 ou ultérieure : chacun peut l’utiliser, vérifier comment il marche et l’améliorer.

# Pour qui écrit des programmes.
web-programs-title = Pour les programmes
web-programs-lead = Ce que l’on fait ici sur des pages, un programme peut le faire aussi : une passerelle de SMS prend part au nom de quelqu’un, demande l’énoncé suivant et donne la réponse. Tout le monde peut lire les résultats.
web-programs-description = Chaque appel, avec ce qu’il prend et ce qu’il donne
web-programs-begin = Pour commencer
web-programs-join = Un programme prend part au nom d’une personne qui a accepté le texte de consentement du dialogue. Il reçoit un secret, que porte ensuite chaque appel de cette personne.
web-programs-vote = Un vote et l’énoncé suivant sont un seul appel. Chaque appel porte un identifiant fait par le programme : envoyé deux fois, il compte une fois.
web-programs-team = Les programmes de l’équipe portent une clé, que l’équipe crée sur ses pages.
web-programs-problems = Quand quelque chose est refusé
web-programs-problems-lead = La réponse contient alors un code, et dit en anglais que faire. Un programme se guide sur le code, et parle aux gens avec leurs propres mots.
web-programs-code = Code
web-programs-status = Statut
web-programs-means = Ce que cela veut dire, et que faire
