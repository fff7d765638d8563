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

publish-embed-dialogue = Un dialogue ouvert à tous
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
