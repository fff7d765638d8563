# Ce qui se dit sur chaque page d’un dialogue.
consult-simulated = Dialogue inventé pour montrer comment cela marche.
consult-tabs = Pages de ce dialogue
consult-tab-weigh = Peser
consult-tab-say = Dire
consult-tab-shared = En commun
consult-tab-mine = Ma voix
consult-to-shared = Voir ce que nous partageons
consult-to-mine = Voir ma voix
consult-go-on = Continuer à peser
consult-unknown = La voix que ce téléphone avait n’est pas connue dans ce dialogue, ou ne l’est plus. Rien n’a été changé.
consult-not-yet = Ce dialogue commence le { $day }. Merci de revenir à ce moment-là.
consult-not-yet-known = Ce dialogue n’a pas encore commencé. Merci de revenir plus tard.
consult-paused = Ce dialogue se repose un moment. Tout ce qui a été dit est gardé.
consult-closed = Ce dialogue est terminé. Merci à toutes les personnes qui ont parlé. Ce qui a été dit est gardé, et vous pouvez le consulter.
consult-refused = Votre voix n’a pas pu entrer pour le moment
consult-refused-kept = Voici vos mots. Vous pouvez les copier et les garder :

# La liste des dialogues.
consult-list = Dialogues
consult-list-empty = Aucun dialogue n’est encore ouvert ici.
consult-list-empty-next = Revenez plus tard, ou demandez aux personnes qui vous ont donné cette adresse.
consult-list-none-open = Aucun dialogue ne reçoit de voix en ce moment.
consult-list-others = Autres dialogues
consult-list-from = Commence le { $day }
consult-list-paused = Se repose un moment
consult-list-closed = Terminé ; les résultats peuvent être lus
consult-until = Ouvert jusqu’au { $day }

# La première page.
consult-front = Un dialogue ouvert à toutes et à tous
consult-consent = Avant de participer
consult-consent-aside = L’équipe peut mettre des voix de côté, par exemple quand beaucoup sont des copies les unes des autres. Rien n’est alors effacé, et la page des résultats dit combien elles sont et pourquoi.
consult-consent-again = Merci de relire ce texte
consult-consent-again-why = Le texte que vous avez accepté a changé depuis. Rien de ce que vous avez donné n’est touché. Lisez ce qu’il dit maintenant avant de continuer.
consult-consent-again-yes = J’accepte et je continue
consult-consent-again-look = Regarder seulement ce qui nous rassemble
consult-consent-again-leave = Je n’accepte pas : retirer ma voix
consult-consent-before = Ce qu’il disait avant
consult-consent-changed-again = Le texte vient de changer encore une fois. Lisez ce qu’il dit maintenant.
consult-consent-kept = Ce que vous venez de donner est gardé sur cette page : cela compte dès que vous acceptez.
consult-consent-speak-again = Le texte a changé. Lisez-le, puis dites encore une fois ce que vous avez dit : votre enregistrement n’a pas été gardé.
consult-agree-and-join = Je suis d’accord et je participe
consult-been-here = J’ai déjà participé
consult-not-me = Ce n’est pas moi : une autre personne a utilisé ce téléphone

# Après l’entrée.
consult-welcome = Bienvenue
consult-code = Voici votre numéro pour revenir
consult-code-keep = Notez-le, ou apprenez-le comme un numéro de téléphone. Avec lui, vous retrouvez votre voix sur n’importe quel téléphone.
consult-code-secret = Ne le dites à personne. Il ne contient aucun nom, et nous ne pouvons pas le retrouver pour vous.
consult-welcome-next = Je l’ai gardé. Continuer

# Les groupes.
consult-groups = Quelques mots sur vous
consult-groups-why = Cela nous aide à voir si tous les côtés sont entendus, et ce qu’ils partagent tous. Rien ne vous oblige à répondre. Personne n’est jamais montré seul.
consult-groups-skip = Passer cette page
consult-groups-prefer-not = Je préfère ne pas le dire
consult-groups-choose = Pas de réponse
consult-groups-send = Garder et continuer
consult-groups-kept = Merci, c’est gardé. Vous pouvez le changer à tout moment sous « Ma voix ».

# Peser.
consult-weigh = Qu’en dites-vous ?
consult-what-do-you-say = Qu’en dites-vous ?
consult-agree = D’accord
consult-pass = Je passe
consult-disagree = Pas d’accord
consult-matters = C’est important pour moi
consult-weighed-before = Jusqu’ici, vous avez dit :
consult-taken-out = Cet énoncé vient d’être retiré ; votre réponse n’était donc plus nécessaire. En voici un autre.
consult-thanks = Merci !
consult-thanks-weighed = { $count ->
    [one] Vous avez pesé { $count } énoncé. Votre voix compte dès maintenant.
   *[other] Vous avez pesé { $count } énoncés. Votre voix compte dès maintenant.
}
consult-nothing-left = Vous avez pesé tout ce qu’il y a. Votre voix est gardée.
consult-come-back-later = De nouveaux énoncés arrivent encore. Revenez dans quelques jours : il y aura de quoi peser.

# Dire quelque chose.
consult-say = Dire quelque chose
consult-say-text = Que voulez-vous dire ?
consult-say-hint = Une seule idée, avec vos propres mots. { $limit } caractères au plus.
consult-say-kind = De quoi s’agit-il ?
consult-say-kind-missing = Merci de choisir de quoi il s’agit.
consult-kind-challenge = Un défi
consult-kind-challenge-example = Ce qui empêche la paix : « Le puits est à sec depuis mars. »
consult-kind-opportunity = Un atout
consult-kind-opportunity-example = Ce qui aide déjà la paix : « Nos anciens parlent encore avec les leurs. »
consult-kind-solution = Une solution
consult-kind-solution-example = Ce qu’il faudrait faire : « Fixons ensemble le jour des troupeaux. »
consult-kind-value = Une valeur
consult-kind-value-example = Ce à quoi tenir : « L’hôte est en sécurité sous chaque toit. »
consult-say-language = Dans quelle langue l’avez-vous écrit ?
consult-say-next-waiting = Une personne de l’équipe le lit d’abord. Ensuite, les autres peuvent le peser.
consult-say-next-shown = Les autres peuvent le peser tout de suite. Une personne de l’équipe le lit après.
consult-say-no-names = Merci de ne nommer personne, ni aucun lieu où l’on pourrait trouver quelqu’un.
consult-say-send = Envoyer
consult-say-said-already = Ces mêmes mots ont déjà été dits.
consult-say-too-many = { $limit ->
    [one] { $limit } de vos énoncés attend encore d’être lu. Merci de patienter jusque-là.
   *[other] Déjà { $limit } de vos énoncés attendent d’être lus. Merci de patienter jusqu’à ce que quelques-uns l’aient été.
}
consult-said-waiting = Merci ! Une personne de l’équipe va le lire avant que les autres le voient. Vous verrez ce qu’il devient sous « Ma voix ».
consult-said-shown = Merci ! Les autres peuvent maintenant le peser. Vous le retrouvez sous « Ma voix ».
consult-alike = Quelqu’un a dit presque la même chose
consult-alike-next = Si l’un de ces énoncés dit ce que vous pensez, pesez-le : il en sera plus fort.
consult-alike-weigh = Peser celui-ci
consult-alike-own = Ce que vous avez écrit
consult-alike-sure = Le mien est différent : l’envoyer
consult-alike-edit = Changer mes mots

# Ma voix.
consult-mine = Ma voix
consult-mine-code = Mon numéro pour revenir
consult-mine-said = Ce que j’ai dit
consult-mine-said-nothing = Rien encore.
consult-mine-votes = Ce que j’ai pesé
consult-mine-votes-nothing = Rien encore.
consult-mine-matters = c’est important pour moi
consult-mine-change = Changer
consult-changed = C’est changé. Ce que vous dites maintenant est ce qui compte.
consult-page-before = Page précédente
consult-page-after = Page suivante
consult-mine-groups = Ce que j’ai dit de moi
consult-mine-groups-nothing = Rien.
consult-mine-groups-change = Changer ce que j’ai dit de moi
consult-standing-waiting = Attend d’être lu par l’équipe.
consult-standing-accepted = Les autres le pèsent.
consult-standing-rejected = N’est pas montré aux autres.
consult-standing-withdrawn = Retiré.
consult-reason-duplicate = Il dit ce qu’un autre énoncé dit déjà.
consult-reason-off-topic = Il ne répond pas à la question de ce dialogue.
consult-reason-several-ideas = Il contient plusieurs idées à la fois ; personne ne peut donc le peser.
consult-reason-attack = Il attaque des personnes.
consult-reason-names-somebody = Il nomme quelqu’un, ou un lieu où l’on pourrait trouver quelqu’un.
consult-reason-unclear = On ne comprend pas bien ce qu’il veut dire.
consult-mine-go = Terminer
consult-rest-why = Une autre personne utilise aussi ce téléphone ? Alors terminez ici. Votre voix est gardée ; le téléphone oublie qu’elle est à vous.
consult-rest = Terminer sur ce téléphone
consult-rested = C’est terminé. Rien sur ce téléphone ne dit que vous étiez là. Votre numéro vous ramène.
consult-mine-leave = Tout retirer et partir

# Partir.
consult-leave = Tout retirer ?
consult-leave-erased = Ceci sera effacé pour toujours :
consult-leave-votes = { $count ->
    [0] votre place dans ce dialogue
    [one] votre réponse à { $count } énoncé
   *[other] vos réponses à { $count } énoncés
}
consult-leave-statements = { $count ->
    [one] { $count } énoncé que vous avez ajouté
   *[other] les { $count } énoncés que vous avez ajoutés
}
consult-leave-recordings = { $count ->
    [one] l’enregistrement de votre voix
   *[other] les { $count } enregistrements de votre voix
}
consult-leave-groups = ce que vous avez dit de vous
consult-leave-code = votre numéro pour revenir
consult-leave-stays = Ceci, nous ne pouvons pas le reprendre :
consult-leave-printed = ce qui a été imprimé ou lu à voix haute avant, et ce dont les gens se souviennent
consult-leave-copies = les copies de sécurité que l’équipe a faites avant, jusqu’à ce qu’elles soient remplacées
consult-leave-mark = une marque vide qui dit que quelqu’un est parti ; elle ne mène à personne
consult-leave-sure = On ne peut pas revenir en arrière. Vous pourrez participer de nouveau, comme une nouvelle personne.
consult-leave-yes = Oui, tout effacer
consult-leave-no = Non, je reste
consult-left = Tout ce que vous avez dit est effacé. Merci d’avoir été là.

# Revenir.
consult-return = Bon retour parmi nous
consult-return-code = Votre numéro pour revenir
consult-return-hint = 12 chiffres. Les espaces ne comptent pas.
consult-return-send = Retrouver ma voix
consult-return-not-twelve = Le numéro a 12 chiffres. Regardez s’il en manque un, ou s’il y en a un de trop.
consult-return-slip = Un chiffre est faux, ou deux ont changé de place. Merci de regarder encore une fois.
consult-return-unknown = Nous ne trouvons pas ce numéro dans ce dialogue. Regardez s’il vient bien d’ici, et non d’un autre dialogue.
consult-return-lost = Vous avez perdu votre numéro ? Alors nous ne pouvons pas retrouver votre voix. Vous pouvez recommencer comme une nouvelle personne.
consult-return-front = Retour à la première page

# La modération.
consult-moderate = Lire les énoncés
consult-moderate-views = Vues
consult-moderate-empty = Tout a été lu. Bravo.
consult-moderate-seed = de l’équipe
consult-moderate-shown-already = Les autres le voient déjà.
consult-moderate-alike = Presque la même chose a été dite ici :
consult-moderate-choose = Choisir une raison
consult-moderate-reason = Pourquoi pas ? La personne qui l’a dit le lira.

# Les énoncés de l’équipe.
consult-seeds = Premiers énoncés
consult-seeds-why = Il faut quelque chose à peser. Écrivez dix à trente énoncés de tous les côtés, comme les gens les diraient.
consult-seeds-count = { $count ->
    [0] Il n’y en a pas encore.
    [one] Il y en a { $count } pour le moment.
   *[other] Il y en a { $count } pour le moment.
}
consult-seeds-kind = De quoi s’agit-il ?
consult-seeds-languages = La même ligne dans chaque langue est le même énoncé. Vous pouvez laisser une langue vide.
consult-seeds-lines = Énoncés, un par ligne :
consult-seeds-send = Ajouter
consult-seeds-added = { $count ->
    [one] { $count } énoncé a été ajouté.
   *[other] { $count } énoncés ont été ajoutés.
}
consult-seeds-line = Ligne { $line } : { $fault }
consult-seeds-uneven = Il y a { $lines } lignes ici et { $first } en { $language }. À chaque énoncé sa ligne, ou laissez cette langue vide.
consult-seeds-too-many = Merci d’ajouter au plus { $limit } énoncés à la fois.
consult-seeds-full = Un dialogue contient au plus { $limit } énoncés. Ceux qui dépassent ce nombre n’ont pas été ajoutés.
consult-notes = Ce qu’a dit une réunion
consult-notes-why = Ce que des gens ont dit là où il n’y avait pas de téléphones, pour que d’autres le pèsent.
consult-notes-how = Une idée par ligne, avec leurs mots, sans noms, et sans lieux où l’on pourrait trouver quelqu’un. Aucune voix n’est comptée avec cela ; cela attend que l’équipe l’ait lu.
consult-notes-added = { $count ->
    [one] C’est noté. L’équipe doit encore le lire.
    [many] { $count } d’énoncés sont notés. L’équipe doit encore les lire.
   *[other] { $count } énoncés sont notés. L’équipe doit encore les lire.
}
consult-notes-ended = Ce dialogue est fini et ne prend plus rien. Copiez ce que vous avez écrit.

# Pour la vue d’ensemble de l’équipe.
consult-duplicated = Voici votre nouveau brouillon. Personne ne le voit avant que vous l’ouvriez.
consult-fact-votes = Votes
consult-fact-statements = Énoncés
consult-fact-waiting = À lire

# Ce qui se dit d’un texte qui n’est pas tel qu’il a été dit.
consult-read-in = Lire ce que les gens disent en
consult-reading-translated = Traduit par l’équipe, pas encore relu. Lire l’original.
consult-reading-looked-over = Traduit par l’équipe et relu. Lire l’original.
consult-reading-outdated = Voici l’original : il a changé depuis sa traduction. Lire l’ancienne traduction.

# Entrer avec un code.
consult-code-title = Entrer avec un code
consult-code-field = Le code de votre carte
consult-code-hint = 12 lettres et chiffres. Majuscules, espaces et tirets ne comptent pas.
consult-code-send = Entrer
consult-code-nobody-knows = Le code montre seulement que vous avez une invitation. Personne ne peut savoir avec quel code on est entré.
consult-code-good = Votre code est bon. Lisez ceci, s’il vous plaît, et participez.
consult-code-not-twelve = Un code a 12 lettres et chiffres. Regardez s’il en manque un, ou s’il y en a un de trop. (Le numéro pour revenir se donne sur la page « J’ai déjà participé ».)
consult-code-slip = Une lettre ou un chiffre est faux, ou deux ont changé de place. Regardez encore une fois, s’il vous plaît.
consult-code-unknown = Nous ne trouvons pas ce code dans ce dialogue. Regardez si la carte vient bien d’ici.
consult-code-used = Quelqu’un est déjà entré avec ce code. Si c’était vous, revenez avec votre propre numéro. Sinon, demandez une autre carte à la personne qui vous l’a donnée.
consult-code-closed = Cette entrée est fermée. Demandez à la personne qui vous a donné la carte ou le lien.
consult-way-full = Cette entrée a reçu autant de personnes qu’elle peut. Demandez une autre invitation à la personne qui vous a invité.
consult-by-invitation = On participe à ce dialogue sur invitation. Si vous avez un code, écrivez-le ici.
consult-have-code = J’ai un code
consult-not-invited = Vous n’êtes pas encore entré

# Sources.
consult-sources = Sources
consult-sources-why = Une source est un chemin par lequel les gens entrent. Chacune peut avoir une limite, être fermée, ou être mise de côté si quelque chose ne va pas ; les autres n’en sont pas touchées.
consult-sources-by-invitation = Sur invitation seulement : le lien ouvert ne fait entrer personne.
consult-sources-to-voices = Chercher les voix qui agissent ensemble, et voir les résultats sans chaque source
consult-source-open-link = Le lien ouvert
consult-source-kind = Quel genre de chemin ?
consult-source-kind-missing = Choisissez le genre de chemin, s’il vous plaît.
consult-source-kind-open = pour tous ceux qui ont l’adresse
consult-source-kind-batch = Des codes sur des cartes
consult-source-kind-batch-note = Chaque code vaut pour une personne. Imprimez-les, découpez-les, remettez-les en main propre.
consult-source-kind-session = Le lien d’une séance
consult-source-kind-session-note = Un seul lien pour tous ceux qui sont à une réunion. Fermez-le quand elle finit.
consult-source-kind-gateway = Un import ou une passerelle
consult-source-kind-gateway-note = Pour des voix données ailleurs. Il n’y a pas de lien.
consult-source-name = Nom
consult-source-name-hint = Par exemple le lieu et le jour. Pas de nom de personne, s’il vous plaît.
consult-source-codes = Combien de codes ?
consult-source-codes-hint = Pour les cartes seulement : de 1 à { $limit }.
consult-source-codes-wrong = Donnez un nombre de 1 à { $limit }, s’il vous plaît.
consult-source-most = Autant de personnes au plus
consult-source-most-hint = Laissez vide s’il n’y a pas de limite.
consult-source-most-wrong = Donnez un nombre entier, { $limit } au plus, ou laissez vide.
consult-source-most-short = Au plus
consult-source-make = La créer
consult-source-made = La source est là.
consult-source-made-already = Ce formulaire a déjà créé une source. La voici.
consult-source-too-many = Un dialogue a { $limit } sources au plus.
consult-source-people = Personnes
consult-source-votes = Votes
consult-source-codes-made = Codes
consult-source-codes-used = Utilisés
consult-source-open = fait entrer
consult-source-full = complète
consult-source-closed = fermée
consult-source-aside = mise de côté : { $reason }
consult-source-one-day = Active le { $first }
consult-source-days = Active du { $first } au { $last }
consult-source-one-week = Active la semaine du { $first }
consult-source-weeks = Active de la semaine du { $first } à la semaine du { $last }
consult-source-link = Le lien et son code carré
consult-source-link-drawn = Code pour appareil photo : le lien pour entrer
consult-source-link-note = Montrez-le à la réunion, puis fermez la source. Toute personne qui a le lien peut entrer.
consult-source-new = Une nouvelle source
consult-source-change = Changer :
consult-source-keep = Enregistrer
consult-source-changed = Enregistré.
consult-source-close-note = Plus personne n’entre par là. Ceux qui sont entrés restent.
consult-source-close-link-note = On participe alors sur invitation seulement. Ceux qui sont entrés restent.
consult-source-open-note = On peut de nouveau entrer par là.
consult-source-do-close = Fermer
consult-source-do-close-link = Sur invitation seulement
consult-source-do-open = Rouvrir
consult-source-is-closed = Fermée. Plus personne n’entre par là.
consult-source-is-open = Rouverte.
consult-source-aside-note = Rien de ce qui est venu par là ne compte plus. Rien n’est effacé : vous pouvez tout reprendre exactement. La page des résultats dit combien de voix sont mises de côté, et pourquoi.
consult-aside-why = Pourquoi ? Tout le monde peut le lire.
consult-aside-reason-missing = Choisissez une raison, s’il vous plaît : chacun y a droit.
consult-aside-copies = beaucoup de voix sont des copies les unes des autres
consult-aside-passed-on = des codes ou des liens sont allés à d’autres que les invités
consult-aside-trial = un essai de l’équipe
consult-aside-mistake = venues par erreur, ou deux fois
consult-source-do-aside = Mettre de côté
consult-source-is-aside = Mise de côté. Les résultats sont recomptés sans elle.
consult-source-back-note = Tout ce qui est venu par là compte de nouveau, exactement comme avant.
consult-source-do-back = Reprendre
consult-source-is-back = Reprise. Les résultats sont recomptés avec elle.
consult-source-acts = Ce qui a été fait
consult-source-undo = Annuler
consult-source-undone = Annulé.
consult-source-changed-since = C’était déjà annulé, ou autre chose a été fait depuis. Rien n’a changé.
consult-source-act-made = { $day } : « { $source } » a été créée.
consult-source-act-changed = { $day } : le nom ou la limite de « { $source } » a changé.
consult-source-act-closed = { $day } : « { $source } » a été fermée.
consult-source-act-opened = { $day } : « { $source } » a été rouverte.
consult-source-act-aside = { $day } : « { $source } » a été mise de côté.
consult-source-act-back = { $day } : « { $source } » a été reprise.
consult-source-act-undone = { $day } : quelque chose sur « { $source } » a été annulé.

# Cartes.
consult-cards = Cartes avec codes
consult-cards-once = { $count ->
    [one] Un code pour « { $source } ». Il n’est montré que maintenant : imprimez-le ou enregistrez-le avant de quitter cette page.
   *[other] { $count } codes pour « { $source } ». Ils ne sont montrés que maintenant : imprimez-les ou enregistrez-les avant de quitter cette page.
}
consult-cards-print = Imprimez cette page et découpez le long des lignes. Personne, pas même vous, ne peut voir plus tard qui est venu avec quelle carte.
consult-cards-csv = Enregistrer comme tableau
consult-cards-done = Je les ai. Continuer
consult-card-good-for-one = Vaut pour une personne. C’est gratuit, et sans votre nom.
# L’atelier de traduction.
consult-tab-translate = Traduire
consult-tab-voices = Les voix qui agissent ensemble
consult-translate = Traduire
consult-translate-why = Chacun lit d’abord dans sa langue. Écrivez ce qui a été dit, ni plus ni moins ; une autre personne relit ensuite.
consult-translate-one-language = Ce dialogue n’a qu’une langue : il n’y a rien à traduire.
consult-translate-add-language = Ajouter une langue
consult-translate-from = De
consult-translate-to = vers
consult-translate-choose = Afficher
consult-translate-progress = { $done } sur { $all } traduits, dont { $over } relus
consult-translate-views = Quels textes
consult-translate-missing = À traduire
consult-translate-stale = À revoir
consult-translate-waiting = À relire
consult-translate-all = Tous
consult-translate-empty = Rien à faire ici. Merci.
consult-translate-statement = Énoncé { $number }
consult-translate-original = L’original :
consult-translate-unsigned = Ce texte a été saisi ailleurs, sans nom de traducteur. Il est juste ? Alors enregistrez-le : il sera à votre nom, et une autre personne pourra le relire.
consult-translate-is-stale = Traduit par { $name } le { $day }. L’original a changé depuis.
consult-translate-own = Vous l’avez traduit le { $day }. Une autre personne doit le relire.
consult-translate-waits = Traduit par { $name } le { $day }. Personne ne l’a encore relu.
consult-translate-is-looked-over = Traduit par { $name } le { $day }, relu par { $other }.
consult-translate-save = Enregistrer
consult-translate-save-stale = C’est juste : enregistrer
consult-translate-save-all = Tout enregistrer
consult-translate-keys = Ctrl + Entrée enregistre et passe au suivant. Chaque bouton enregistre tout ce que vous avez changé sur cette page.
consult-translate-review = J’ai relu : c’est juste
consult-translate-remove = Enlever
consult-translate-remove-meaning = Les gens liront de nouveau l’original. La traduction sera effacée.
consult-translate-remove-sure = Oui, l’enlever
consult-translate-saved = { $count ->
    [one] { $count } traduction a été enregistrée.
   *[other] { $count } traductions ont été enregistrées.
}
consult-translate-nothing = Rien n’était différent : rien n’a été changé.
consult-translate-reviewed = C’est relu. Merci.
consult-translate-removed = La traduction a été enlevée.
consult-translate-again = Tout le reste est enregistré. Ceci n’a pas pu l’être ; vos mots sont ici.
consult-translate-now-says = Quelqu’un l’a changé depuis que vous avez ouvert cette page. On y lit maintenant : « { $text } ». Vos mots sont ci-dessous ; pour les mettre à sa place, enregistrez de nouveau.
consult-translate-now-says-by = { $name } l’a changé depuis que vous avez ouvert cette page. On y lit maintenant : « { $text } ». Vos mots sont ci-dessous ; pour les mettre à sa place, enregistrez de nouveau.
consult-translate-original-changed = L’original a changé depuis que vous avez ouvert cette page. Le voici tel qu’il est maintenant. Vos mots conviennent encore ? Alors enregistrez de nouveau.
consult-translate-same-person = C’est vous qui l’avez traduit. Une autre personne doit le relire.
consult-translate-nothing-to-look-over = Il n’y a pas ici de traduction à relire en ce moment.
consult-translate-needed = Le dialogue a besoin de ce texte dans chacune de ses langues. Vous pouvez le changer, mais pas l’enlever.
consult-translate-files = Fichiers pour les traducteurs : emporter, rapporter

# Fichiers pour les traducteurs.
consult-files = Fichiers pour les traducteurs
consult-files-why = Une personne qui traduit ailleurs reçoit les textes dans un fichier et le renvoie rempli.
consult-files-back = Retour à l’atelier
consult-files-take = Emporter
consult-files-take-meaning = Fluent est le format des outils de traduction ; un tableau s’ouvre dans tous les tableurs. Ces fichiers ne contiennent que ce que la modération a accepté.
consult-files-fluent-todo = Fluent, ce qui reste à faire
consult-files-table-todo = Tableau (CSV), ce qui reste à faire
consult-files-fluent-all = Fluent, tout
consult-files-table-all = Tableau (CSV), tout
consult-files-bring = Rapporter
consult-files-bring-meaning = Vous voyez d’abord ce que le fichier ferait. Rien ne change avant votre oui.
consult-files-file = Le fichier, 2 Mo au plus
consult-files-paste = Ou collez son texte ici
consult-files-paste-hint = Cela marche sans fichier, et avec des lignes copiées d’un tableur.
consult-files-translator = Qui l’a traduit ?
consult-files-translator-hint = Le nom de la personne. Seule l’équipe le voit ; une autre personne relit ensuite.
consult-files-translator-missing = Merci d’écrire qui l’a traduit.
consult-files-language = Langue, si le fichier ne la dit pas
consult-files-look = Voir ce qu’il ferait
consult-files-note-limit = { $limit } caractères au plus
consult-files-note-stale = l’original a changé depuis la traduction
consult-files-note-waiting = pas encore relu
consult-files-note-looked-over = relu
consult-files-plan = Ce que le fichier ferait
consult-files-plan-changed = Quelqu’un a changé quelque chose entre-temps : rien n’a été fait. Voici ce que le fichier ferait maintenant.
consult-files-plan-nothing = Il n’y a rien dans ce fichier qui ne soit déjà là. Rien n’a été changé.
consult-files-other = Un autre fichier
consult-files-plan-lead = { $count ->
    [one] { $count } traduction de { $name } serait reprise.
   *[other] { $count } traductions de { $name } seraient reprises.
}
consult-files-sure = Oui, les reprendre
consult-files-not = Non, ne rien changer
consult-files-left = Laissés de côté
consult-files-new = Nouveaux : { $count }
consult-files-changed = À la place d’une autre traduction : { $count }
consult-files-older = L’original a changé depuis l’envoi du fichier ; gardés comme « à revoir » : { $count }
consult-files-same = Déjà là : { $count }
consult-files-outdated = L’original a changé depuis l’envoi du fichier, et une traduction existe déjà : { $count }
consult-files-empty = Rien d’écrit : { $count }
consult-files-unknown = Aucun texte de ce nom dans ce dialogue : { $count }
consult-files-original = Dits dans cette langue même : { $count }
consult-files-twice = Une deuxième fois dans le même fichier : { $count }
consult-files-not-words = Autre chose que des mots, comme { "{" } $name { "}" } : { $count }
consult-files-bad = Ne peuvent pas être repris tels quels : { $count }
consult-files-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
consult-files-line = Ligne { $line }
consult-files-place = Ligne { $line }, caractère { $column }
consult-files-fault = { $place } : { $why } Rien n’a été changé.
consult-files-fault-not-utf8 = des lettres y sont illisibles. Merci d’enregistrer le fichier en « CSV UTF-8 » ou « UTF-8 ».
consult-files-fault-empty = Il n’y a rien dans le fichier. Merci d’en choisir un, ou de coller son texte.
consult-files-fault-cut-off = le fichier s’arrête ici. Merci de le reprendre en entier.
consult-files-fault-not-understood = ceci ne se comprend pas. Cherchez un signe égal, un guillemet ou une accolade qui manque.
consult-files-fault-no-columns = la première ligne doit nommer les colonnes « id » et « translation ».
consult-files-fault-other-dialogue = ce texte vient d’un autre dialogue.
consult-files-fault-too-many = un fichier contient au plus 20 000 textes.
consult-files-fault-language = ce dialogue ne se tient pas en « { $language } ».

# À côté d’un texte dans le formulaire d’un dialogue.
consult-mark-unsigned = Saisi par l’équipe, pas encore relu.
consult-mark-stale = L’original a changé depuis cette traduction.
consult-mark-waiting = Cette traduction n’a pas encore été relue.
consult-mark-looked-over = Cette traduction a été relue.

# Parler et écouter.
consult-sound-listen = Écouter
consult-sound-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
consult-sound-missing = Il n’y a pas encore d’enregistrement. Merci d’enregistrer, ou de choisir un fichier.
consult-sound-too-large = Ce fichier est trop lourd. Merci d’enregistrer plus court : 6 Mo au plus.
consult-sound-too-long = Cet enregistrement est trop long. Merci de le redire en { $seconds } secondes au plus.
consult-sound-too-short = Cet enregistrement est trop court : on n’y entend rien. Merci d’enregistrer à nouveau.
consult-sound-silent = On n’entend rien dans cet enregistrement. Merci de tenir le téléphone plus près et d’enregistrer à nouveau.
consult-sound-archive = Ceci est une archive, pas un enregistrement. Merci de choisir un fichier son.
consult-sound-picture = Ceci est une image, pas un enregistrement. Merci de choisir un fichier son.
consult-sound-none = Ceci n’est pas un enregistrement. Merci de choisir un fichier son.
consult-sound-unreadable = Ce type de fichier son ne peut pas être lu ici. Merci d’enregistrer à nouveau sur cette page, ou de choisir un fichier MP4, WebM, Ogg, MP3 ou WAV. Sur beaucoup de téléphones, les réglages de l’enregistreur permettent de choisir le type : prenez AAC ou MP4, pas AMR ni 3GP.
consult-sound-broken = Cet enregistrement est abîmé ou coupé. Merci d’enregistrer à nouveau.
consult-sound-gone = Cet enregistrement n’est pas là
consult-sound-gone-next = Il a été retiré, écrit ou enregistré à nouveau, ou son texte a changé. Merci de revenir à la page précédente.
consult-record-start = Enregistrer
consult-record-stop = Arrêter
consult-record-again = Recommencer
consult-record-file = Un enregistrement de votre téléphone
consult-record-kinds = Un fichier son : MP4, WebM, Ogg, MP3 ou WAV.
consult-record-running = L’enregistrement a commencé. Parlez maintenant.
consult-record-full = C’est enregistré. Vous pouvez l’écouter avant de l’envoyer.
consult-record-denied = Cette page ne peut pas utiliser le micro. Vous pouvez l’autoriser dans le navigateur, ou choisir un fichier.
consult-speak = Le dire à voix haute
consult-speak-disguise = Déguiser ma voix
consult-speak-share = Les autres peuvent entendre ma voix
consult-speak-more = Ce que devient ma voix
consult-speak-what-stays = Une personne de l’équipe écoute et écrit ce que vous avez dit. Ensuite, l’enregistrement est détruit, sauf si vous permettez aux autres de l’entendre. Le déguisement rend votre voix plus aiguë ou plus grave. Il ne cache ni vos mots ni votre façon de parler : quelqu’un qui vous connaît bien pourrait encore vous reconnaître.
consult-speak-language = Dans quelle langue parlez-vous ?
consult-say-write = Ou bien l’écrire
consult-spoken-waits = Merci. Une personne de l’équipe va l’écouter et l’écrire.
consult-spoken-standing = Personne ne l’a encore écrit.
consult-spoken-was = Vous avez dit quelque chose à voix haute ({ $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}). L’enregistrement n’existe plus.
consult-spoken-take-back = Le retirer
consult-spoken-taken-back = C’est retiré, et l’enregistrement n’existe plus.
# Les textes qui s’écoutent.
consult-listen-to = Écouter : { $what }
consult-listen-in = { $what }, en { $language }
consult-listen-question = la question
consult-listen-description = de quoi il s’agit
consult-listen-statement = l’énoncé
consult-listen-answers = Écouter les réponses
consult-consent-heard = J’ai écouté, et je suis d’accord
