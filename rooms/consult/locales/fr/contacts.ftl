# Laisser un contact.
consult-contact = Rester joignable
consult-contact-lead = Si vous voulez, laissez un moyen de vous joindre. Personne n’y est obligé : votre voix compte tout autant.
consult-contact-who = Ce que vous écrivez est scellé aussitôt. Ce serveur ne peut plus l’ouvrir : il y faut { $needed } personnes de confiance sur { $trustees }, ensemble, chacune avec une part de la clé sur papier.
consult-contact-apart = C’est gardé à part de ce que vous dites ici. Rien ne relie les deux.
consult-contact-away = Vous pouvez le détruire quand vous voulez, avec un mot que vous recevez maintenant.
consult-contact-name = Nom
consult-contact-name-hint = Comme vous voulez qu’on vous appelle. Vous pouvez laisser vide.
consult-contact-phone = Téléphone
consult-contact-email = Adresse électronique
consult-contact-other = Un autre moyen
consult-contact-other-hint = Par qui, ou bien où, par exemple : « à la boutique près de la mosquée, après la prière de l’après-midi ».
consult-contact-language = En quelle langue vous parler ?
consult-contact-purposes = Pour quoi pouvons-nous vous joindre ?
consult-contact-result = Pour vous rapporter le résultat
consult-contact-panel = Pour vous inviter à un panel
consult-contact-purposes-missing = Choisissez au moins une chose pour laquelle vous joindre.
consult-contact-no-way = Écrivez au moins un moyen : téléphone, adresse électronique ou autre.
consult-contact-phone-wrong = Un numéro de téléphone a au moins six chiffres. Vérifiez.
consult-contact-email-wrong = Une adresse électronique ressemble à nom@example.org. Vérifiez.
consult-contact-send = Sceller et garder
consult-contact-remove-link = J’ai laissé un contact et je veux le détruire
consult-contact-kept = C’est scellé
consult-contact-kept-lead = Plus personne ne peut le lire, ni sur ce téléphone ni sur le serveur, tant que les personnes de confiance ne l’ouvrent pas ensemble. Avec ce mot, et seulement avec lui, vous le détruisez :
consult-contact-kept-add = Donnez ce mot à la personne. Avec lui, et seulement avec lui, elle détruit ce que vous avez noté :
consult-contact-kept-word = Écrivez-le et tapez-le sur
consult-contact-kept-once = Il n’est montré que cette fois. Gardez-le comme une clé : il ne dit pas qui vous êtes.
consult-contact-on = Continuer
consult-contact-none = Ce dialogue ne garde pas de contacts.
consult-contact-word = Votre mot
consult-contact-remove = Détruire un contact
consult-contact-remove-lead = Tapez le mot que vous avez reçu en laissant votre contact.
consult-contact-remove-hint = Quatre groupes de cinq lettres et chiffres. Majuscules, espaces et traits ne comptent pas.
consult-contact-remove-do = Le détruire
consult-contact-remove-lost = Le mot est perdu ? Sans lui, personne ici ne peut trouver votre contact, puisque rien ne dit à qui il est. Parlez-en à l’équipe : elle peut demander aux personnes de confiance de laisser le vôtre de côté.
consult-contact-remove-none = Il n’y a rien sous ce mot dans ce dialogue. Peut-être que c’est déjà détruit.
consult-contact-removed = C’est détruit
consult-contact-removed-lead = Votre contact n’est plus là. Des copies de sécurité du serveur faites avant peuvent encore le contenir, scellé, jusqu’à ce qu’elles soient remplacées.
consult-contact-link = Connaître le résultat, être invité(e) : rester joignable
consult-contact-add = Noter un contact pour quelqu’un
consult-contact-add-lead = Pour une personne qui vous l’a demandé, lors d’une réunion par exemple. N’écrivez rien qu’elle n’ait accepté, et laissez-lui le mot qui vient ensuite.
consult-contact-agreed = La personne a-t-elle accepté ?
consult-contact-agreed-yes = Oui : elle sait à quoi cela sert, qui peut l’ouvrir et comment le détruire
consult-contact-agreed-missing = Sans l’accord de la personne, rien n’est gardé.

# La page de l’équipe.
consult-vault = Contacts
consult-vault-tab = Contacts
consult-vault-lead = Les personnes qui veulent connaître le résultat, ou être invitées, laissent un moyen de les joindre. Il est scellé aussitôt ; ce serveur n’a pas de clé pour l’ouvrir, et vous non plus.
consult-vault-people = { $count ->
    [0] Personne n’a encore laissé de contact.
    [one] Une personne a laissé un contact.
    [many] { $count } de personnes ont laissé un contact.
   *[other] { $count } personnes ont laissé un contact.
}
consult-vault-none = Il n’y a pas encore de clé, donc aucun contact n’est pris. Faites la cérémonie avec des personnes en qui tous les côtés ont confiance.
consult-vault-name = Coffre { $vault }
consult-vault-key-facts = ouvert par { $needed } personnes de confiance sur { $trustees }, ensemble · clé du { $day }
consult-vault-of-all = C’est la clé de toute l’installation.
consult-vault-old = { $count ->
    [one] Un contact est encore scellé pour l’ancien coffre { $vault }.
    [many] { $count } de contacts sont encore scellés pour l’ancien coffre { $vault }.
   *[other] { $count } contacts sont encore scellés pour l’ancien coffre { $vault }.
}
consult-vault-old-destroy = Détruire les anciens sceaux
consult-vault-openings = Ouvertures
consult-vault-asked-by = Demandée par { $name }, { $day }
consult-vault-agreed-by = Acceptée par { $name }, { $day }
consult-vault-refused-by = Refusée par { $name }, { $day }
consult-vault-sealed = { $count ->
    [0] aucun contact scellé
    [one] un contact scellé
    [many] { $count } de contacts scellés
   *[other] { $count } contacts scellés
}
consult-vault-fetched = { $times ->
    [one] Prise une fois ; en dernier par { $name }, { $day } : { $contacts }
    [many] Prise { $times } de fois ; en dernier par { $name }, { $day } : { $contacts }
   *[other] Prise { $times } fois ; en dernier par { $name }, { $day } : { $contacts }
}
consult-vault-gone = quelqu’un dont le compte n’existe plus
consult-vault-state-asked = Attend une deuxième personne
consult-vault-state-open = Ouverte pendant sept jours après l’accord
consult-vault-state-over = Terminée
consult-vault-state-refused = Refusée ou arrêtée
consult-vault-agree = Accepter
consult-vault-refuse = Refuser ou arrêter
consult-vault-ask = Demander une ouverture
consult-vault-ask-two = Une deuxième personne de l’équipe doit accepter. Ensuite, les personnes de confiance se réunissent et ouvrent. Qui a demandé, pourquoi, qui a accepté et combien de contacts ont été pris reste écrit ici pour toutes les personnes qui voient cette page.
consult-vault-ask-one = C’est ouvert aussitôt ; les personnes de confiance se réunissent ensuite. Qui a demandé, pourquoi et combien de contacts ont été pris reste écrit ici pour toutes les personnes qui voient cette page.
consult-vault-reason = Pour quoi faire ?
consult-vault-reason-hint = Par exemple : « Inviter des personnes au panel du 12 mai à Ségou ». Pas de noms.
consult-vault-reason-short = Dites en une phrase à quoi les contacts doivent servir.
consult-vault-ask-do = Demander
consult-vault-asked = C’est demandé. Il faut maintenant l’accord d’une deuxième personne.
consult-vault-asked-open = C’est demandé. Les personnes de confiance peuvent se réunir.
consult-vault-agreed = Vous avez accepté. Pendant sept jours, les personnes de confiance peuvent ouvrir.
consult-vault-refused = C’est refusé. Rien ne peut être pris.
consult-vault-rule = Deux personnes
consult-vault-rule-two = Une deuxième personne doit accepter avant que des contacts scellés soient remis.
consult-vault-rule-one = Une seule personne suffit pour que des contacts scellés soient remis.
consult-vault-rule-to-one = Demander qu’une seule personne suffise
consult-vault-rule-to-two = Exiger une deuxième personne
consult-vault-rule-set = C’est noté.
consult-vault-key = La clé
consult-vault-key-change = Une feuille est tombée en de mauvaises mains ? Faites une nouvelle clé, scellez de nouveau les contacts pour elle, et détruisez les anciennes feuilles. Si une feuille est seulement perdue, les personnes qui restent font de nouvelles feuilles de la même clé.
consult-vault-destroy = Détruire tous les contacts
consult-vault-destroy-lead = { $count ->
    [0] Il n’y a rien à détruire.
    [one] Le contact d’une personne disparaît, pour de bon.
    [many] Les contacts de { $count } de personnes disparaissent, pour de bon.
   *[other] Les contacts de { $count } personnes disparaissent, pour de bon.
}
consult-vault-destroy-copies = Des copies de sécurité faites avant les contiennent encore, scellés. Si les personnes de confiance brûlent aussi leurs feuilles, personne ne pourra jamais les ouvrir.
consult-vault-destroy-sure = Pour être sûr, écrivez { $name }
consult-vault-destroy-unsure = Écrivez le nom court du dialogue.
consult-vault-destroy-do = Les détruire
consult-vault-destroyed = C’est détruit.
consult-vault-back = Retour aux contacts
consult-vault-no-key = Il n’y a plus de clé pour sceller cela. Rechargez la page.
consult-vault-known-key = Cette clé a déjà servi. Une nouvelle cérémonie fait une nouvelle clé.
consult-vault-answered = Il y a déjà une réponse.
consult-vault-same-person = La personne qui a demandé ne peut pas accepter. Il en faut une autre.
consult-vault-not-agreed = Cette ouverture n’est pas ouverte : personne n’a encore accepté, quelqu’un a refusé, ou les sept jours sont passés. Demandez de nouveau.
consult-vault-other-key = Ces contacts ne sont pas scellés pour la clé qui sert maintenant. Rien n’a été changé.
consult-vault-would-lose = Des contacts ne sont pas encore scellés pour la nouvelle clé. Rien n’a été détruit.
consult-vault-came-later = Seule une personne qui avait déjà ce rôle au moment de la demande peut accepter. Faites au besoin une nouvelle demande.
consult-vault-nobody-else = Il n’y a encore personne qui puisse accepter. Faites d’abord venir dans l’équipe une autre personne comme personne de confiance (pour la clé de l’installation : une autre personne qui administre), puis demandez de nouveau. Rien n’a été changé.
consult-vault-fetched-before = Ces contacts ont été pris avant la mise en service de la clé actuelle ; certains ont pu être corrigés depuis. Prenez-les de nouveau et scellez ceux-là. Rien n’a été changé.
consult-vault-rule-waits = C’est demandé. Deux personnes doivent être d’accord tant qu’une deuxième personne n’a pas accepté ce changement.
consult-vault-key-waits = C’est demandé. Une deuxième personne doit accepter avant que des contacts soient scellés pour le coffre { $vault } ; d’ici là, la clé reste la même.
consult-vault-changes = Changements du coffre
consult-vault-changes-wait = Un changement attend une deuxième personne. N’acceptez que si vous savez à quoi il sert et si le nom du coffre figure sur votre propre feuille.
consult-vault-changes-lead = Les personnes qui coordonnent ce dialogue et toutes ses personnes de confiance voient ceci. Comparez le nom du coffre avec les feuilles : si vous ne le connaissez pas, dites-le avant que quelqu’un laisse un contact.
consult-vault-change-key = Sceller les contacts pour le coffre { $vault }
consult-vault-change-rule = Une seule personne suffirait pour une ouverture
consult-vault-change-asked = Par { $name }, { $day }
consult-vault-change-alone = Aucune deuxième personne n’était nécessaire : personne n’avait laissé de contact, ou une seule personne suffisait.
consult-vault-change-done = C’est en vigueur
consult-vault-change-agreed = Vous avez accepté. C’est en vigueur dès maintenant.
consult-vault-change-refused = C’est refusé. Tout reste comme avant.
consult-vault-old-destroy-lead = Les sceaux de l’ancien coffre { $vault } disparaissent, pour de bon. Les contacts restent, scellés pour la nouvelle clé : assurez-vous d’abord que ses feuilles les ouvrent.
consult-vault-reseal-sure = Êtes-vous sûr ?
consult-vault-reseal-sure-yes = Oui : les feuilles de la nouvelle clé ont été essayées, et le nom de son coffre y figure
consult-vault-reseal-unsure = Cochez d’abord que les feuilles de la nouvelle clé ont été essayées : ce qui est scellé pour une clé dont les feuilles sont fausses ne s’ouvre plus jamais.

# La cérémonie.
consult-vault-ceremony = La cérémonie de la clé
consult-vault-ceremony-lead = Une clé est faite, coupée en parts, et plus jamais réunie sauf pour ouvrir. Chaque personne de confiance garde une part sur papier.
consult-vault-ceremony-again = Il y a déjà une clé. Les nouveaux contacts sont scellés pour la nouvelle ; les autres restent avec l’ancienne jusqu’à ce que les personnes de confiance les scellent de nouveau.
consult-vault-step-meet = Réunissez-vous dans une même pièce : des personnes en qui différents côtés ont confiance, et qu’on n’arrêterait pas toutes le même jour. Pas de téléphone sur la table, personne derrière l’écran.
consult-vault-step-make = Faites la clé : ci-dessous, ou avec « toguna vault new » sur un ordinateur qui n’a jamais été sur un réseau.
consult-vault-step-write = Imprimez chaque feuille, ou recopiez-la à la main, et donnez-la à une personne de confiance. Personne ne la photographie.
consult-vault-step-try = Essayez : que les personnes de confiance tapent leurs parts depuis le papier.
consult-vault-step-set = Ensuite seulement, utilisez la clé. Ce qui est scellé pour une clé dont les feuilles sont fausses ne s’ouvre plus jamais.
consult-vault-trustees = Combien de personnes de confiance ?
consult-vault-needed = Combien en faut-il pour ouvrir ?
consult-vault-make = Faire la clé
consult-vault-sheet = Part { $number } sur { $trustees }
consult-vault-dealing = Cérémonie { $dealing }
consult-vault-qr = Les mêmes lettres en code carré
consult-vault-sheet-keep = Gardez cette feuille là où personne d’autre ne la trouve. Seule, elle n’ouvre rien : { $needed } personnes de confiance sur { $trustees } doivent se réunir. Ne l’envoyez jamais, et ne la tapez sur aucune autre page que celle d’une ouverture.
consult-vault-print = Imprimer les feuilles
consult-vault-try = Essayer
consult-vault-try-why = Tapez les parts depuis le papier, pas depuis l’écran.
consult-vault-try-do = Essayer
consult-vault-tried = Les parts donnent bien la clé. Les feuilles ont quitté cet écran ; utilisez maintenant la clé.
consult-vault-set = Utiliser la clé
consult-vault-set-why = Seule la moitié publique va au serveur. Elle scelle et ne peut pas ouvrir.
consult-vault-public = Clé publique
consult-vault-public-hint = Seize groupes de lettres et de chiffres. Elle se remplit une fois les parts essayées, ou copiez-la depuis « toguna vault new ».
consult-vault-set-do = Utiliser cette clé
consult-vault-key-set = Désormais, les contacts sont scellés pour le coffre { $vault }.
consult-vault-no-crypto = Ce navigateur ne peut pas le faire ici : il est trop ancien, ou l’adresse ne commence pas par https. Prenez un autre navigateur, ou « toguna vault » sur un ordinateur.

# Ouvrir.
consult-vault-open = Ouvrir le coffre
consult-vault-open-why = Les contacts scellés sont pris, et c’est noté. Ils ne s’ouvrent que là où les parts des personnes de confiance se réunissent ; rien de ce qui a été ouvert ne retourne au serveur.
consult-vault-which = Quels contacts ?
consult-vault-which-one = Coffre { $vault } : { $count }
consult-vault-fetch = Prendre les contacts scellés dans un fichier
consult-vault-open-cli = Sur un ordinateur qui n’a jamais été sur un réseau, le fichier s’ouvre avec
consult-vault-open-here = Ouvrir ici
consult-vault-open-here-why = Chaque personne de confiance tape sa propre part. Fermez les autres programmes, et que personne ne regarde.
consult-vault-share-at = Part à la place { $place }
consult-vault-one-more = Une part de plus
consult-vault-open-do = Prendre et ouvrir
consult-vault-opening-now = { $done } sur { $all }…
consult-vault-opened = Ouverts : { $done }. Pas ouverts : { $closed }.
consult-vault-table = Les contacts. Ils ne sont que sur cet écran.
consult-vault-save = Enregistrer comme tableau
consult-vault-print-table = Imprimer
consult-vault-forget = Terminé : tout oublier
consult-vault-save-care = Un tableau enregistré est ouvert à qui le trouve. Détruisez-le dès que les personnes ont été appelées.
consult-vault-by-team = noté par l’équipe
consult-vault-file-cut = Le fichier s’arrête trop tôt. Reprenez-le.
consult-vault-failed = Cela n’a pas marché. Rien n’a été changé ; essayez encore.
consult-vault-reseal = Les sceller pour la nouvelle clé
consult-vault-reseal-why = Une fois ouverts ici, ils peuvent être scellés pour la clé qui sert maintenant ; ou apportez le fichier que « toguna vault rotate » a écrit.
consult-vault-reseal-do = Tout sceller pour la nouvelle clé
consult-vault-reseal-file = Fichier scellé de nouveau
consult-vault-reseal-bring = Apporter le fichier
consult-vault-brought = { $count ->
    [0] Rien n’a été gardé : ces personnes ont repris leurs contacts.
    [one] Un contact est scellé pour la nouvelle clé.
    [many] { $count } de contacts sont scellés pour la nouvelle clé.
   *[other] { $count } contacts sont scellés pour la nouvelle clé.
}

# L’installation.
consult-vault-installation = La clé de l’installation
consult-vault-installation-lead = Chaque dialogue qui n’a pas sa propre clé scelle pour celle-ci.
consult-vault-installation-none = Il n’y en a pas encore : les dialogues sans clé ne prennent pas de contacts.
