# Ce que d’autres voient d’un dialogue là où ils sont : cadres, fil, webhooks.

publish-elsewhere = Sur d’autres sites
publish-elsewhere-lead = Un journal, une radio ou une mairie peut montrer ce dialogue sur sa propre page.
publish-elsewhere-safe = Ce qui est montré ne contient aucun script, ne pose aucun cookie et ne demande rien à un autre serveur. On n’y lit que ce que tout le monde peut voir ici, selon les mêmes règles.
publish-elsewhere-draft = Ce dialogue n’est pas encore ouvert. D’ici là, les autres n’en voient rien.
publish-elsewhere-languages = Langue de ce qui est montré
publish-elsewhere-copy = À copier dans la page
publish-elsewhere-preview = Tel qu’on le verra
publish-elsewhere-alone = L’ouvrir seul

publish-embed-results = Le résultat
publish-embed-results-shows = Montre la question, ce que tous les côtés partagent en une phrase, les énoncés les plus sûrs avec leurs chiffres, et un lien vers tout le résultat. Il suit les voix.
publish-embed-results-title = Ce que tous les côtés partagent : { $dialogue }
publish-embed-invitation = L’invitation
publish-embed-invitation-shows = Montre la question, combien de personnes ont pris part dès qu’elles sont au moins dix, et un bouton qui ouvre le dialogue sur une page à lui.
publish-embed-invitation-title = Prendre part : { $dialogue }

publish-embed-dialogue = Un dialogue ouvert à toutes et à tous
publish-embed-take-part = Prendre part
publish-embed-how = Cela prend quelques minutes. Il ne faut ni nom ni compte.
publish-embed-whole = Voir tout le résultat
publish-embed-more = { $count ->
    [one] Et encore un énoncé sur lequel tous les côtés sont d’accord.
   *[other] Et encore { $count } énoncés sur lesquels tous les côtés sont d’accord.
}
publish-embed-people = { $people ->
    [one] Une personne a pris part.
   *[other] { $people } personnes ont pris part.
}
publish-embed-opens = Ce dialogue ouvre le { $day }.
publish-embed-opens-soon = Ce dialogue ouvre bientôt.
publish-embed-paused = Ce dialogue fait une pause. Ce qui a été dit reste.
publish-embed-ended = Ce dialogue est terminé. Son résultat reste.

publish-feed = Nouvelles pour les lecteurs de fils
publish-feed-about = Les programmes qui rassemblent des nouvelles (Atom) peuvent suivre ce dialogue : quand il ouvre ou se ferme, quand ses textes changent, combien d’énoncés s’y sont ajoutés en un jour, ce qui est devenu terrain d’entente. Seulement des jours, et rien sur une seule personne.

publish-hooks = Webhooks
publish-hooks-about = Un autre programme peut recevoir aussitôt les mêmes nouvelles.
publish-hooks-look-after = Gérer les webhooks

publish-event-opened = Le dialogue est ouvert : les voix arrivent.
publish-event-paused = Le dialogue fait une pause.
publish-event-closed = Le dialogue est terminé.
publish-event-texts = Ce que le dialogue dit de lui-même a changé.
publish-event-consent = Ce que l’on accepte en prenant part a changé.
publish-event-some-statements = Quelques énoncés de plus peuvent être pesés.
publish-event-statements = { $count ->
    [one] Un énoncé de plus peut être pesé.
   *[other] { $count } énoncés de plus peuvent être pesés.
}
publish-event-gained = { $gained ->
    [one] Un énoncé est devenu terrain d’entente.
   *[other] { $gained } énoncés sont devenus terrain d’entente.
}
publish-event-lost = { $lost ->
    [one] Un énoncé n’est plus terrain d’entente.
   *[other] { $lost } énoncés ne sont plus terrain d’entente.
}
publish-event-people = { $people ->
    [one] Une personne a pris part.
   *[other] { $people } personnes ont pris part.
}

publish-topic-state = Ouverture, pause, fin
publish-topic-texts = Changements de ses textes
publish-topic-statements = Énoncés ajoutés
publish-topic-ground = Changements du terrain d’entente
publish-topic-people = Dix, cent, mille personnes

publish-hooks-lead = Un programme ailleurs reçoit un message, signé par ce site, à chaque nouvelle de ce dialogue.
publish-hooks-off = Les webhooks sont désactivés sur ce serveur. La personne qui le gère peut nommer les hôtes auxquels des messages peuvent être envoyés (réglage webhook-host).
publish-hooks-none = Aucun programme n’est encore prévenu.
publish-hooks-promise = Un message qui n’arrive pas est essayé huit fois sur un jour environ, puis attend ici. Les messages peuvent arriver dans n’importe quel ordre, et parfois deux fois. Ils ne disent que ce que tout le monde peut voir.
publish-hook-add = Ajouter un webhook
publish-hook-hosts = Des messages peuvent être envoyés à ces hôtes :
publish-hook-url = Adresse du programme
publish-hook-url-hint = Elle commence par https:// et compte au plus 500 caractères.
publish-hook-topics = De quoi il est prévenu
publish-hook-since = Depuis le { $day } : { $topics }
publish-hook-secret = Le secret de ce webhook
publish-hook-secret-once = Copiez-le maintenant dans le programme qui reçoit les messages : il ne sera plus montré. Avec lui, le programme vérifie qu’un message vient d’ici.
publish-hook-gone = Le programme a dit qu’il ne veut plus rien recevoir. Rien n’est envoyé tant que vous ne réessayez pas un message.
publish-hook-last = Derniers messages
publish-hook-nothing-yet = Rien n’a encore été envoyé.
publish-hook-test-message = Essai
publish-hook-delivered = Arrivé.
publish-hook-waiting = En route.
publish-hook-tries-on = { $tries ->
    [one] Essayé une fois ; sera réessayé.
   *[other] Essayé { $tries } fois ; sera réessayé.
}
publish-hook-gave-up = { $tries ->
    [one] Abandonné après un essai.
   *[other] Abandonné après { $tries } essais.
}
publish-hook-failed-address = L’adresse n’est plus permise sur ce serveur.
publish-hook-failed-no-name = Le nom de l’hôte ne mène nulle part.
publish-hook-failed-not-public = Le nom de l’hôte mène à une adresse qui n’est pas publique.
publish-hook-failed-no-connection = Aucune connexion ne s’est faite.
publish-hook-failed-no-trust = Le certificat de l’hôte n’est pas digne de confiance.
publish-hook-failed-too-slow = Le programme n’a pas répondu en dix secondes.
publish-hook-failed-no-answer = Ce qui est revenu n’était pas une réponse.
publish-hook-failed-refused = Le programme a répondu { $status } ; seuls 200 à 299 valent comme arrivés.
publish-hook-again = Réessayer
publish-hook-test = Envoyer un essai
publish-hook-more = Nouveau secret, ou retirer
publish-hook-turn = Faire un nouveau secret
publish-hook-turn-meaning = Si le secret a pu être connu, faites-en un nouveau. L’ancien ne signe plus rien dès lors.
publish-hook-remove = Retirer ce webhook
publish-hook-remove-meaning = Le programme n’est plus prévenu de rien, et ce que l’on sait de ses messages disparaît.
publish-hook-tested = Un essai est en route. Rouvrez cette page pour voir s’il est arrivé.
publish-hook-tried-again = Le message est réessayé.
publish-hook-removed = Le webhook est retiré.
publish-hook-fault-address = Ce n’est pas l’adresse d’un programme. Les noms en d’autres écritures s’écrivent comme ils voyagent, en commençant par xn--.
publish-hook-fault-long = L’adresse compte plus de 500 caractères.
publish-hook-fault-https = L’adresse doit commencer par https://
publish-hook-fault-userinfo = Veuillez laisser de côté le nom avant le @. La signature montre qui envoie.
publish-hook-fault-number = Veuillez donner le nom de l’hôte au lieu d’un nombre.
publish-hook-fault-host = Cet hôte n’est pas sur la liste de ce serveur. La personne qui le gère peut l’ajouter.
publish-hook-fault-port = Les messages ne vont qu’aux ports 443 et 8443.
publish-hook-fault-topics = Veuillez en choisir au moins un.

# Ce que l’équipe a fait, pour qui veille sur elle.
publish-act-hook-added = fait prévenir un autre programme : { $about }
publish-act-hook-removed = ne fait plus prévenir un autre programme : { $about }
publish-act-exported = a emporté tout ce qui a été dit ({ $about })
publish-act-exported-public = a emporté ce que tout le monde peut voir ({ $about })
