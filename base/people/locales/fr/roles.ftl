# Les rôles dans l’équipe d’un dialogue.
roles-coordinator = Coordination
roles-facilitator = Facilitation
roles-note-taker = Prise de notes
roles-interpreter = Interprétation
roles-moderator = Modération
roles-analyst = Analyse
roles-observer = Observation
roles-committee = Comité de pilotage
roles-trustee = Personne de confiance
roles-administrator = Administration
roles-coordinator-does = Conduit le dialogue et en répond. Seule, la coordination n’ouvre pas les contacts scellés.
roles-facilitator-does = Fait venir les gens et tient les réunions. En cas de danger, peut tout arrêter d’un coup.
roles-note-taker-does = Écrit ce que dit une réunion.
roles-interpreter-does = Traduit, et écoute les personnes qui ont parlé au lieu d’écrire.
roles-moderator-does = Lit ce qui a été dit et décide de ce que les autres pèsent.
roles-analyst-does = Regarde ce que les voix veulent dire, et si l’on peut s’y fier.
roles-observer-does = Voit comment va le dialogue, et rien de ce qui a été dit avant tout le monde. Convient aux bailleurs.
roles-committee-does = Veille sur la conduite du dialogue : voit tôt les résultats et ce que l’équipe a fait, et peut tout arrêter.
roles-trustee-does = Garde une part de la clé des contacts scellés, et voit chaque fois que quelqu’un les demande.

# Ce qu’un rôle permet.
roles-right-see = Voir où en est le dialogue
roles-right-prepare = Le préparer : textes, langues, groupes, énoncés de l’équipe
roles-right-gather = Faire venir : voies d’accès, cartes, liens, affiches
roles-right-record = Apporter la voix des autres
roles-right-translate = Traduire
roles-right-hear = Écouter les enregistrements et les écrire
roles-right-moderate = Lire les énoncés, les accepter et les écarter
roles-right-guard = Mettre des voix de côté, et les reprendre
roles-right-analyse = Voir les résultats avant tout le monde, et les chiffres par auteur
roles-right-export = Emporter tout ce qui a été dit
roles-right-contacts = Voir combien de contacts sont scellés, et demander leur ouverture
roles-right-open = Prendre part à l’ouverture des contacts scellés
roles-right-freeze = Tout arrêter d’un coup
roles-right-lead = Conduire : ouvrir et clore, personnes et rôles, durées de conservation
roles-right-audit = Voir ce que l’équipe a fait
roles-may = Ce que ce rôle permet

# Venir par une invitation.
roles-invited = Une invitation
roles-invited-by = { $name } vous invite dans l’équipe de ce dialogue. Votre rôle : { $role }.
roles-invited-as = Vous êtes invité, invitée dans l’équipe de ce dialogue. Votre rôle : { $role }.
roles-invited-once = Cette invitation est pour vous seul, vous seule. Elle sert une fois, jusqu’au { $day }. Ne la transmettez pas.
roles-join = Créer le compte et rejoindre
roles-join-as = Rejoindre comme { $name }
roles-join-other = Si ce n’est pas vous, déconnectez d’abord ce compte, ci-dessous. Puis ouvrez de nouveau l’invitation.
roles-new-account = Vous êtes ici pour la première fois
roles-has-account = Vous avez déjà un compte
roles-name-taken = Quelqu’un porte déjà ce nom ici. Si c’est vous, connectez-vous ci-dessous. Sinon, ajoutez un second nom ou votre lieu.
roles-joined = Vous êtes dans l’équipe. Votre rôle : { $role }.
roles-invited-ask = J’ai une invitation
roles-invited-ask-lead = Saisissez le code que vous avez reçu. Il est pour les personnes de l’équipe ; pour prendre part à un dialogue, il n’en faut pas.
roles-code = Le code
roles-code-hint = Seize lettres et chiffres, comme ABCD-EFGH-JKLM-NPQR. Petites ou grandes lettres, avec ou sans tirets.
roles-code-go = Continuer
roles-code-wrong = Ce ne peut pas être un tel code : il a seize lettres et chiffres, et jamais I, O, 0 ni 1. Vérifiez-le.
roles-invitation-unknown = Cette invitation n’existe pas
roles-invitation-unknown-next = Vérifiez le code lettre par lettre, ou demandez à qui vous a invité.
roles-invitation-used = Cette invitation a déjà servi
roles-invitation-used-next = Quelqu’un est venu par elle le { $day }. Si c’était vous, connectez-vous. Sinon, prévenez tout de suite { $name } : une autre personne a peut-être eu votre invitation.
roles-invitation-own = Vous ne pouvez pas venir par votre propre invitation
roles-invitation-own-next = Personne ne se fait soi-même personne de confiance : une seule personne pourrait alors demander les contacts et donner l’accord. Remettez l’invitation à la personne à qui elle est destinée.
roles-invitation-run-out = Cette invitation n’est plus valable
roles-invitation-run-out-next = Elle valait jusqu’au { $day }. Demandez-en une nouvelle à { $name }.
roles-invitation-withdrawn = Cette invitation ne vaut plus
roles-invitation-withdrawn-next = Elle a été retirée. Demandez à { $name } si cela vous surprend.
roles-gone = une personne qui est partie

# Ce que l’équipe a fait.
roles-act-invited = a invité quelqu’un : { $about }
roles-act-invitation-withdrawn = a retiré une invitation : { $about }
roles-act-joined = a rejoint l’équipe par une invitation : { $about }
roles-act-given = a donné un rôle à { $whom } : { $about }
roles-act-taken = a retiré un rôle à { $whom } : { $about }
roles-act-left = a quitté un rôle : { $about }
people-act-token-made = a fait une clé pour un programme
