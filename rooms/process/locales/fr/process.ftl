# La première page de l’équipe.
process-home = Vos dialogues
process-none = Il n’y a pas encore de dialogue. Trois étapes suffisent :
process-none-1 = Vous préparez un dialogue : une question, à qui elle s’adresse, et ce que deviendront les réponses. Seule l’équipe le voit.
process-none-2 = Vous ajoutez quelques premiers énoncés, vous relisez tout, et vous l’ouvrez.
process-none-3 = Vous le faites connaître : par un lien, un message, une affiche ou la radio. Alors les voix arrivent, et vous voyez ce que tous les côtés partagent.
process-new = Un nouveau dialogue
process-people = { $people ->
    [0] Personne n’a encore pris part.
    [one] { $people } personne prend part.
   *[other] { $people } personnes prennent part.
}
process-simulated = Ce dialogue est simulé : toutes ses personnes et toutes ses voix sont inventées.

# Où en est un dialogue.
process-state-draft = Brouillon
process-state-open = Ouvert
process-state-paused = En pause
process-state-closed = Clos
process-stands-draft = Seule l’équipe le voit.
process-stands-open = Tout le monde peut prendre part.
process-stands-open-until = Tout le monde peut prendre part, jusqu’au { $day } compris.
process-stands-opens-on = Tout le monde le voit. Les voix arriveront à partir du { $day }.
process-stands-paused = Aucune voix n’arrive pour le moment. Ce qui a été dit reste, et tout le monde voit les résultats.
process-stands-ended-on = Le dernier jour était le { $day }. Tout le monde voit les résultats.
process-stands-closed = Plus aucune voix n’arrive. Tout le monde voit les résultats.

# Les pages d’un dialogue.
process-tabs = Les pages de ce dialogue
process-tab-overview = Vue d’ensemble
process-tab-edit = Modifier
process-tab-preview = Aperçu
process-tab-share = Partager
process-fact-people = Personnes
process-fact-withdrawn = Retraits
process-see-public = Le voir comme tout le monde le voit
process-before-opening = Avant de l’ouvrir
process-before-1 = Ajoutez quelques énoncés de différentes sortes, pour que les premières personnes aient quelque chose à peser. Écrivez-en aussi avec lesquels vous n’êtes pas d’accord.
process-before-2 = Lisez l’aperçu dans chaque langue, de préférence avec quelqu’un qui ne connaît pas le dialogue.
process-before-3 = Demandez-vous qui pourrait se mettre en danger en prenant part, et si les groupes demandés pourraient trahir quelqu’un.
process-what-next = Ce que vous pouvez faire maintenant
process-open = Ouvrir le dialogue
process-open-meaning = Une fois ouvert, toute personne qui a le lien peut prendre part. Le lien, les langues et les groupes ne pourront plus être retirés ; on pourra seulement en ajouter.
process-pause = Mettre en pause
process-pause-meaning = Pendant une pause, personne ne peut voter ni rien dire. Tout ce qui a été dit reste, et vous pouvez reprendre à tout moment. Une pause aide quand le ton monte, ou quand il faut corriger quelque chose.
process-go-on = Reprendre
process-go-on-meaning = Les voix arrivent de nouveau, comme avant la pause.
process-close = Clore le dialogue
process-close-meaning = Une fois clos, le dialogue ne reçoit plus ni votes ni énoncés. Les résultats restent ouverts à tous, et chacun peut encore retirer ce qu’il a dit. Vous pourrez rouvrir le dialogue plus tard.
process-reopen = Rouvrir
process-reopen-meaning = Les voix arrivent de nouveau. Si le dernier jour est passé, changez-le aussi.
process-now-open = Le dialogue est ouvert.
process-now-paused = Le dialogue est en pause.
process-now-closed = Le dialogue est clos. Remerciez ceux qui ont parlé, et rapportez-leur les résultats.
process-state-changed-since = Rien n’a changé : quelqu’un d’autre a été plus rapide. Voici où en est le dialogue.
process-close-ask = Clore ce dialogue ?
process-close-sure = Oui, le clore
process-close-not = Non, le laisser comme il est
process-duplicate = Copier comme modèle
process-duplicate-meaning = Une copie reprend les textes, les langues, les groupes et les premiers énoncés dans un nouveau brouillon. Aucune voix n’est copiée.

# Le formulaire.
process-new-lead = Rien n’est public tant que vous n’ouvrez pas le dialogue. Vous pouvez enregistrer maintenant et continuer plus tard.
process-edit = Modifier le dialogue
process-drawn-up = Le dialogue est enregistré comme brouillon. Seule l’équipe le voit, jusqu’à ce que vous l’ouvriez.
process-changed = Vos modifications sont enregistrées.
process-draw-up = Enregistrer comme brouillon
process-save = Enregistrer les modifications
process-cancel = Ne pas enregistrer
process-languages = Dans quelles langues posez-vous la question ?
process-languages-hint = Cochez celles que les gens lisent, ou qu’on leur lit. Chacune a ses propres textes plus bas ; ce que vous laissez vide dans une autre langue que la première se traduit plus tard, sous « Traduire ».
process-more-languages = D’autres langues
process-other-languages = Encore d’autres
process-other-languages-hint = Par leurs codes internationaux, séparés par des virgules : wo, ha, zgh.
process-show-fields = Montrer les champs pour ces langues
process-first = Quelle langue vient en premier ?
process-first-hint = On la montre aux personnes dont la langue n’est pas parmi celles-ci.
process-title = Titre
process-title-hint = Quelques mots dont on se souviendra.
process-question = La question posée à tous
process-question-hint = Une question ouverte, à laquelle on ne peut pas répondre seulement par oui ou par non.
process-description = De quoi il s’agit
process-description-hint = Qui demande, pourquoi maintenant, et ce que deviendront les réponses. Vous pouvez laisser ce champ vide.
process-consent = Ce que l’on accepte en prenant part
process-consent-hint = Des mots simples, que l’on peut lire à voix haute. Ne promettez que ce que vous pouvez tenir.
process-dimensions = Groupes que l’on peut indiquer
process-dimensions-hint = Une question par ligne, les réponses après deux points : « sexe : femmes, hommes ». Dans chaque langue, les mêmes lignes dans le même ordre. Personne n’est obligé de répondre. Demandez le moins possible : peu de réponses et de grands groupes protègent les gens.
process-rules = Règles
process-slug = Nom court dans le lien
process-slug-hint = Des minuscules sans accent, des chiffres et des traits d’union ; le lien sera { $link } suivi de ce nom. Si vous laissez ce champ vide, le nom est tiré du titre.
process-slug-stays = Des gens ont peut-être déjà ce lien : il reste donc comme il est.
process-opens = Premier jour
process-opens-hint = Laissez vide si l’on peut prendre part dès que vous ouvrez le dialogue.
process-closes = Dernier jour
process-closes-hint = Laissez vide si vous le fermerez vous-même.
process-moderation = Quand quelqu’un lit-il les nouveaux énoncés ?
process-moderation-before = Avant que les autres les voient
process-moderation-before-note = Le choix sûr : rien de ce qui met quelqu’un en danger n’est montré. Il faut une personne qui lise chaque jour.
process-moderation-after = Après
process-moderation-after-note = Les énoncés sont montrés tout de suite. Ne choisissez cela que là où une parole ne peut faire de mal à personne.
process-precision = Avec quelle précision garde-t-on l’heure d’une voix ?
process-precision-hint = Moins c’est précis, plus il est difficile de savoir qui a parlé.
process-precision-hour = À l’heure près
process-precision-day = Au jour près
process-precision-week = À la semaine près
process-conflict = Quelqu’un a modifié ce dialogue pendant que vous écriviez
process-conflict-next = Rien n’est encore enregistré, et rien de vous n’est perdu : vos mots sont dans les champs. La liste dit quels champs diffèrent, et chacun d’eux ce qui s’y trouve maintenant. Si vous enregistrez, vos mots prennent sa place.
process-now-says = Maintenant, on y lit : { $text }
process-nothing = rien

# Le texte de consentement que nous proposons.
process-consent-1 = Vous lisez ce que disent les autres et vous dites si vous êtes d’accord. Vous pouvez ajouter vos propres mots. Tout est mis ensemble, et tout le monde peut lire les résultats.
process-consent-2 = Nous ne demandons ni votre nom, ni votre numéro, ni votre adresse. N’écrivez pas de noms dans ce que vous dites, ni le vôtre ni celui d’un autre.
process-consent-3 = Vous pouvez laisser de côté n’importe quelle question. Prendre part ne coûte rien, et personne n’est traité autrement parce qu’il prend part ou non.
process-consent-4 = Vous pouvez tout reprendre à tout moment, même plus tard. Votre code de retour vous ramène à ce que vous avez dit.
process-consent-5 = Si vous avez une question, demandez à : [… écrivez ici à qui et comment s’adresser]

# Ce qui peut ne pas aller dans le formulaire.
process-fault-in = { $field } : { $text }
process-fault-in-language = { $field } ({ $language }) : { $text }
process-fault-missing = Écrivez quelque chose ici.
process-fault-too-long = C’est trop long : { $limit } caractères au plus.
process-fault-slug-letters = Seulement des minuscules de a à z, des chiffres, et des traits d’union entre eux.
process-fault-slug-taken = Un autre dialogue porte ce nom court. Choisissez-en un autre.
process-fault-slug-fixed = Des gens ont peut-être déjà ce lien : il ne peut plus changer.
process-fault-ends-before = Le dernier jour vient avant le premier. Changez l’un des deux.
process-fault-too-many = C’est trop : { $limit } au plus.
process-fault-too-few-values = Chaque ligne a besoin d’au moins deux réponses au choix.
process-fault-twice = Quelque chose se trouve ici deux fois. Enlevez-en une.
process-fault-in-use = Des gens ont peut-être déjà utilisé ce que vous avez enlevé ou déplacé. Vous pouvez ajouter quelque chose à la fin, ou corriger l’écriture, mais tout reste à sa place.
process-fault-not-offered = Choisissez l’une de ces réponses.
process-fault-no-language = Ce n’est pas un code de langue. Un code a deux ou trois lettres, comme wo pour le wolof.
process-fault-day = Ce n’est pas un jour. Écrivez-le comme 25/12/2026.
process-fault-whom = À l’endroit entre crochets, écrivez à qui on peut s’adresser, ou enlevez-le.
process-line-no-colon = Ligne { $line } : mettez deux points entre la question et ses réponses, comme dans « sexe : femmes, hommes ».
process-line-no-name = Ligne { $line } : écrivez la question avant les deux points.
process-line-few-values = Ligne { $line } : écrivez au moins deux réponses, séparées par des virgules.
process-line-other-lines = Il y a ici { $here } lignes, et { $there } en { $first }. Écrivez les mêmes lignes dans le même ordre.
process-line-other-values = La ligne { $line } a ici { $here } réponses, et { $there } en { $first }. Écrivez les mêmes réponses dans le même ordre.

# L’aperçu.
process-preview-kicker = Voici ce que l’on lit avant de prendre part
process-in-languages = Langues de ce dialogue
process-preview-consent = Ce que l’on accepte
process-preview-groups = Groupes que l’on peut indiquer
process-preview-groups-note = Personne n’est obligé de répondre. « Je préfère ne pas le dire » est toujours parmi les réponses.
process-preview-no-groups = Ce dialogue ne demande aucun groupe. Vous verrez alors où s’accordent ceux qui votent de la même façon, mais pas si femmes et hommes, ou éleveurs et agriculteurs, s’accordent.

# Le faire connaître.
process-share = Le faire connaître
process-share-draft = Le dialogue est encore un brouillon : qui suit le lien ne trouve rien. Ouvrez-le d’abord.
process-qr = Le lien du dialogue, en code pour appareils photo
process-share-qr = L’appareil photo d’un téléphone lit ce code et ouvre le lien.
process-share-poster = Une feuille à imprimer et à accrocher, dans chaque langue.
process-share-words = Des mots à faire passer
process-share-copy = Touchez un texte pour le sélectionner en entier, puis copiez-le.
process-share-sms = Message court (SMS)
process-share-chat = Message pour WhatsApp, Telegram ou Signal
process-share-radio = À lire à la radio
process-share-any = Pour les messages
process-share-sms-text = { $question } Dites votre mot, c’est gratuit et sans nom : { $link }
process-share-chat-text = { $title }. { $question } Dites ce que vous en pensez, et voyez ce que tous les côtés partagent. C’est gratuit et prend quelques minutes. Personne ne demande votre nom. { $link } Faites passer à des personnes qui ne pensent pas comme vous.
process-share-radio-text = { $title }. Nous avons une question pour vous toutes et tous : { $question } Chacun peut répondre, femmes et hommes, jeunes et anciens. On ne demande pas votre nom, et vous ne payez rien. Avec un téléphone qui a internet, ouvrez cette adresse, je la dis lentement : { $link }. Je répète : { $link }. Si vous n’avez pas de téléphone, demandez à quelqu’un en qui vous avez confiance de l’ouvrir pour vous.
process-poster = Affiche
process-poster-back = Retour au partage
process-poster-print = Imprimez-la depuis le menu de votre navigateur, sur du papier A4. Seule la feuille est imprimée.
process-poster-how = Visez le code avec l’appareil photo de votre téléphone, ou tapez l’adresse.
process-poster-free = C’est gratuit. Personne ne demande votre nom.
process-to-translations = Qui a traduit ces textes, et qui les a relus

# Les personnes d’un dialogue.
process-tab-people = Personnes
process-people-title = Personnes et rôles
process-people-lead = Qui est dans l’équipe de ce dialogue, et dans quel rôle. Ne donnez à chacun que ce qu’il lui faut ; une personne peut avoir plusieurs rôles.
process-people-you = (vous)
process-people-since = Dans l’équipe depuis le { $day }
process-role = Rôle
process-role-is-last = personne d’autre ne conduit le dialogue : pour partir, invitez d’abord quelqu’un à la coordination
process-role-take = Retirer ce rôle
process-role-take-this = Retirer ce rôle : { $role }, { $name }
process-role-leave = Quitter ce rôle
process-role-leave-this = Quitter ce rôle : { $role }
process-role-leave-note = L’effet est immédiat. Seule une personne qui coordonne peut vous le rendre.
process-role-give = Donner un autre rôle à
process-role-give-button = Donner le rôle
process-role-missing = Choisissez un rôle.
process-role-given = C’est fait : le rôle vaut dès maintenant.
process-role-not-given = Rien n’a été modifié : cette personne a déjà ce rôle, ou n’est plus dans l’équipe.
process-role-own-trustee = Rien n’a été changé : personne ne se fait soi-même personne de confiance, car une seule personne pourrait alors demander les contacts et donner l’accord. Une autre personne qui coordonne peut vous donner ce rôle.
process-role-taken = C’est fait : le rôle est retiré, avec tout ce qu’il permettait.
process-role-not-there = Rien n’a été modifié : cette personne n’avait plus ce rôle.
process-role-last = Rien n’a été modifié : personne d’autre ne conduit ce dialogue. Invitez d’abord quelqu’un à la coordination.
process-invite = Inviter quelqu’un
process-invite-lead = Une invitation est pour une seule personne et sert une fois. Vous voyez ici qui est venu par elle.
process-invite-role = Dans quel rôle ?
process-invite-days = Combien de temps vaut-elle ?
process-invite-days-of = { $days ->
    [one] { $days } jour
    [many] { $days } jours
   *[other] { $days } jours
}
process-invite-days-missing = Choisissez combien de temps elle vaut.
process-invite-button = Faire l’invitation
process-invite-too-many = Il y a déjà { $limit } invitations ouvertes. Retirez celles qui ne servent plus.
process-invite-made = L’invitation est prête
process-invite-for = Rôle : { $role }. Remettez-la en main propre, ou envoyez-la à une seule personne par une voie sûre.
process-invite-type = Pour saisir le code :
process-invite-qr = Le lien de l’invitation comme code pour appareil photo
process-invite-once = Elle sert une fois, jusqu’au { $day }. Si elle a déjà servi quand votre invité arrive, quelqu’un d’autre l’avait : retirez son rôle à cette personne.
process-invite-safe = Elle n’est montrée que cette fois. Si vous la perdez, retirez-la et faites-en une autre.
process-invite-back = Retour aux personnes
process-invitations = Invitations
process-invitation-open = De { $name }, ouverte jusqu’au { $day }
process-invitation-used = Utilisée par { $name } le { $day }
process-invitation-run-out = De { $name }, plus valable depuis le { $day }
process-invitation-withdrawn = De { $name }, faite le { $day }, retirée
process-invitation-take-back = La retirer
process-invitation-is-back = L’invitation n’ouvre plus rien.
process-invitation-not-open = Rien n’a été modifié : cette invitation n’est plus ouverte.
process-people-gone = une personne qui est partie

# Ce que l’équipe a fait.
process-tab-acts = Ce que l’équipe a fait
process-acts = Ce que l’équipe a fait
process-acts-lead = Qui a fait quoi, et quel jour. Pas à quelle heure : cela dirait qui veillait, et où. La coordination, le comité de pilotage et les personnes de confiance peuvent lire tout ce qui est ici.
process-acts-none = Rien n’a encore été fait.
process-acts-to = Ce que l’équipe a fait
process-acts-table = Le tout comme tableau (CSV)
process-acts-times = { $count ->
    [one] { $what } ({ $count } fois)
    [many] { $what } ({ $count } fois)
   *[other] { $what } ({ $count } fois)
}
process-acts-earlier = Plus tôt
process-acts-later = Plus tard
process-act-drew-up = a préparé le dialogue
process-act-edited = a changé ses textes ou ses règles
process-act-opened = a ouvert le dialogue
process-act-paused = a mis le dialogue en pause
process-act-closed = a clos le dialogue
# Tout arrêter quand quelqu’un est en danger.
process-freeze = Tout arrêter
process-freeze-when = Si quelqu’un est en danger : arrêtez ce dialogue partout, tout de suite. Aucune voix n’est perdue.
process-freeze-now = Arrêter ce dialogue maintenant
process-freeze-not = Pas maintenant
process-freeze-everything = Arrêter tous les dialogues
process-freeze-everything-now = Arrêter tous les dialogues maintenant
process-freeze-what = Ce qui se passe alors
process-freeze-what-1 = En quelques secondes, qui ouvre une page du dialogue lit seulement qu’elle est au repos : la question, les résultats, les pages intégrées ailleurs et le fil.
process-freeze-what-2 = Personne ne peut participer, revenir avec un code, parler ni voter. Les programmes sont renvoyés, et les messages vers d’autres programmes attendent.
process-freeze-what-3 = Rien ne peut être exporté, pas même par vous. Les autres pages de l’équipe restent, pour que vous voyiez ce qui se passe.
process-freeze-what-4 = Rien n’est effacé. Pour reprendre, il faut deux personnes.
process-freeze-limits = Ce qui a déjà été lu, imprimé, copié ou envoyé ne peut pas être rappelé. Si la machine elle-même est en danger, éteignez-la aussi.
process-frozen-by = { $name } l’a arrêté le { $day }.
process-frozen-since = Il a été arrêté le { $day }, sur la machine elle-même.
process-frozen-meaning = Personne hors de l’équipe n’en voit rien. Rien n’a été effacé.
process-frozen-now = C’est arrêté. En quelques secondes, personne hors de l’équipe ne voit plus rien.
process-frozen-before = C’était déjà arrêté.
process-frozen-banner = Ce dialogue est arrêté : personne hors de l’équipe ne le voit.
process-frozen-banner-more = Pourquoi, et comment il reprend
process-thaw = Reprendre
process-thaw-two = Il faut deux personnes : l’une demande, l’autre accepte. Ainsi, personne ne peut y être forcé seul. Si vous êtes la seule personne à avoir un compte, invitez d’abord quelqu’un.
process-thaw-ask = Demander à reprendre
process-thaw-asked = Vous avez demandé. Dès qu’une deuxième personne accepte, le dialogue reprend.
process-thaw-still-asked = Vous avez déjà demandé. Une deuxième personne doit accepter.
process-thaw-asked-by = { $name } a demandé le { $day } à reprendre.
process-thaw-wait = Une deuxième personne doit accepter sur cette page, avec son propre compte.
process-thaw-agree = J’accepte : reprendre
process-thaw-keep = Laisser arrêté
process-kept-frozen = C’est toujours arrêté. Qui veut reprendre doit demander à nouveau.
process-thawed = Le dialogue a repris : tous ceux qui ont le lien le voient.
process-was-not-frozen = Il n’était pas arrêté.
process-freeze-when-all = Si quelqu’un est en danger : arrêtez tous les dialogues partout, tout de suite. Aucune voix n’est perdue.
process-frozen-meaning-all = Personne hors des équipes ne voit plus rien de cette installation. Rien n’a été effacé.
process-frozen-banner-all = Tous les dialogues sont arrêtés : personne hors des équipes ne les voit.
process-thaw-two-all = Il faut deux personnes : une personne qui administre demande, et une autre accepte : une deuxième qui administre, ou qui conduit un dialogue. Ainsi, personne ne peut y être forcé seul. S’il n’y a personne d’autre, invitez d’abord quelqu’un dans l’équipe d’un dialogue, pour le conduire.
process-thaw-not-you = Vous pouvez arrêter un dialogue, mais pas le faire reprendre : il faut pour cela deux personnes qui le conduisent. Prévenez-les.
process-thaw-not-asked = Une personne qui administre doit d’abord demander. Ensuite, vous pourrez accepter sur cette page.
process-thawed-all = Tous les dialogues ont repris : tous ceux qui ont un lien les voient.
process-state-stopped = Arrêté
process-stands-stopped = Il est arrêté : personne hors de l’équipe n’en voit rien, et aucune voix n’entre.
process-acts-machine = quelqu’un sur la machine elle-même
process-act-frozen-all = a arrêté tous les dialogues
process-act-kept-frozen-all = a laissé tous les dialogues arrêtés
process-act-thaw-all = a voulu que tous les dialogues reprennent
process-somebody-gone = Une personne qui n’a plus de compte

# Ce que les gens ont accepté.
process-consent-versions = Ce que les gens ont accepté
process-consent-versions-lead = Chaque changement d’un texte de consentement crée une nouvelle version. Qui a accepté une version antérieure est interrogé à nouveau avant de continuer à parler ; ce qui a été donné reste, et peut être retiré à tout moment. De chaque personne, seul le numéro de la version est gardé.
process-consent-none = Personne ne peut encore accepter quoi que ce soit : la première version commence à l’ouverture du dialogue.
process-consent-earlier = { $count ->
    [one] Une personne a accepté une version antérieure et n’est pas revenue depuis.
   *[other] { $count } personnes ont accepté une version antérieure et ne sont pas revenues depuis.
}
process-consent-version = Version { $number }
process-consent-from = Montrée à partir du
process-consent-agreed = L’ont acceptée en dernier
process-consent-digest = Le SHA-256 du texte commence par

# Combien de temps les choses sont gardées.
process-keep = Durées de conservation
process-keep-lead = Ce qui n’est plus utile peut encore faire du mal. Décidez ici combien de temps chaque chose est gardée ; ensuite elle s’efface d’elle-même, sans que personne ait à y penser.
process-keep-there = Aujourd’hui
process-keep-how-long = Garder
process-keep-now = { $count ->
    [0] rien
   *[other] { $count }
}
process-keep-contacts = Contacts
process-keep-contacts-what = Noms, téléphones et adresses scellés de qui veut être joint.
process-keep-recordings = Enregistrements
process-keep-recordings-what = Les voix telles qu’elles ont été enregistrées. Leurs clés sont détruites.
process-keep-rejected = Paroles écartées
process-keep-rejected-what = Ce que des gens ont dit et que l’équipe a rejeté. La décision et sa raison restent ; elle ne peut plus être annulée.
process-keep-groups = Groupes déclarés
process-keep-groups-what = Qui appartient à quel groupe. Les résultats par groupe s’effacent avec eux : imprimez-les ou gardez-les d’abord.
process-keep-times = Moments
process-keep-times-what = Quand les gens sont venus, ont voté et parlé. L’ordre et les jours du journal restent.
process-keep-team-acts = Qui a fait quoi dans l’équipe
process-keep-team-acts-what = Les noms à côté des décisions. Les décisions restent.
process-keep-always = tant que le dialogue est ici
process-keep-days = { $days ->
    [one] un jour après la fin
   *[other] { $days } jours après la fin
}
process-keep-days-itself = { $days ->
    [one] un jour après avoir été écartée
   *[other] { $days } jours après avoir été écartée
}
process-keep-proposed = { $what } (proposé)
process-keep-stays = Cela reste.
process-keep-each = { $days ->
    [one] Chacune, un jour après avoir été écartée.
   *[other] Chacune, { $days } jours après avoir été écartée.
}
process-keep-goes = Tout, le { $day }.
process-keep-not-ended = Les jours se comptent à partir de la fin du dialogue : quand vous le fermez, ou après son dernier jour.
process-keep-undecided = Rien n’est encore décidé : rien ne s’efface de soi-même. Ce que nous proposons est choisi ci-dessous et vaudra quand vous l’aurez enregistré.
process-keep-undecided-others = Rien n’est encore décidé : rien ne s’efface de soi-même. Qui conduit le dialogue décide.
process-keep-next-day = Rien ne s’efface avant demain : d’ici là, vous pouvez changer d’avis. Ce qui est effacé ne peut pas revenir. Tant qu’un dialogue est arrêté, rien ne s’efface.
process-keep-save = Enregistrer
process-keep-saved = C’est enregistré. Rien ne s’efface avant demain.
process-keep-backups = Et les sauvegardes ?
process-keep-backups-what = Les enregistrements sont scellés, chacun avec sa propre clé, rangée à part de la base de données. Quand la clé est détruite, les copies de la base les oublient aussi. Les contacts y restent scellés pour les dépositaires. Tout le reste demeure dans les sauvegardes faites auparavant, tel qu’il était ce jour-là : formulations rejetées, groupes déclarés, heures, actes de l’équipe. Les sauvegardes ne l’oublient que lorsqu’on les efface.
process-keep-backups-days = { $days ->
    [one] Qui tient cette installation dit que chaque sauvegarde est effacée après un jour : ce qui s’est effacé ici l’est alors là aussi.
   *[other] Qui tient cette installation dit que chaque sauvegarde est effacée après { $days } jours : ce qui s’est effacé ici l’est là aussi, autant de jours plus tard.
}
process-keep-backups-unknown = Qui tient cette installation n’a pas dit combien de temps les sauvegardes sont gardées. Demandez d’effacer chacune après un nombre fixe de jours, et de le régler (backup-days).
process-keep-history = Ce qui s’est effacé de soi-même
process-keep-went = { $day } : { $what } ({ $count })
process-dossier = Pour l’autorité de protection des données
process-dossier-lead = Voici le registre et l’analyse que demandent les lois sur la protection des données (articles 30 et 35 du RGPD ; au Mali, la loi 2013-015 et l’autorité APDP), autant que cette installation les connaît par vos réglages. Remplissez les lignes que vous seuls connaissez, et faites lire le tout par quelqu’un qui connaît votre droit.
process-dossier-download = L’emporter comme fichier de texte
process-dossier-print = Ou imprimez cette page depuis le menu de votre navigateur.
process-dossier-who = Qui en répond
process-dossier-fill-organisation = Organisation
process-dossier-fill-address = Adresse, téléphone, courriel
process-dossier-fill-officer = Délégué à la protection des données, s’il y en a un
process-dossier-fill-receipt = Numéro de la déclaration ou de l’autorisation (au Mali : APDP)
process-dossier-what = De quoi il s’agit
process-dossier-title = Titre
process-dossier-question = Question
process-dossier-purpose = Dans quel but
process-dossier-purpose-usual = Entendre ce que les gens pensent de la question, et trouver ce qui rassemble tous les côtés.
process-dossier-state = Où il en est
process-dossier-address = Où il se trouve
process-dossier-consent = À quel titre
process-dossier-basis = Toute personne qui participe accepte d’abord le texte ci-dessous. On ne demande à personne pourquoi, et rien n’en dépend.
process-dossier-back = Le consentement peut être retiré à tout moment, sur la page « retirer ma voix » : votes, groupes et paroles sont alors effacés.
process-dossier-version = La version { $number } du texte vaut depuis le { $day } ; { $count ->
    [one] une personne l’a acceptée
   *[other] { $count } personnes l’ont acceptée
} en dernier. Qui a accepté une version antérieure est interrogé à nouveau.
process-dossier-consent-text = Le texte
process-dossier-data = Les données de qui, et lesquelles
process-dossier-people = Personnes qui participent
process-dossier-withdrawn = Personnes qui ont tout retiré
process-dossier-pseudonym = Chacune est un pseudonyme tiré au hasard. Ni nom, ni téléphone, ni adresse, ni appareil, ni navigateur n’est demandé ou gardé.
process-dossier-voices = Gardé pour chacune : les votes, ce qu’elle a dit, les groupes qu’elle a déclarés, des moments réduits à l’heure ou plus grossiers, et la source par laquelle elle est venue (un lien ouvert, un lot de cartes, une séance).
process-dossier-groups = Elles peuvent dire d’elles-mêmes, ou préférer ne pas le dire
process-dossier-no-groups = On ne demande à personne à quels groupes il appartient.
process-dossier-contacts = Qui veut être joint laisse un contact, à part de tout cela. Il est scellé aussitôt avec une clé que le serveur ne détient pas ; des personnes de confiance l’ouvrent ensemble.
process-dossier-sensitive = Des avis sur une telle question, et certains groupes, peuvent révéler des convictions politiques ou religieuses ou une origine : des données que la loi protège davantage (article 9 du RGPD).
process-dossier-not-kept = De l’équipe : les noms des comptes, ce qu’ils ont décidé et quel jour.
process-dossier-backups = Les sauvegardes contiennent ce qui était là quand elles ont été faites, aussi les formulations rejetées, les groupes déclarés et les heures effacés depuis. Les enregistrements scellés y sont oubliés aussi quand leurs clés sont détruites.
process-dossier-fill-backups = Où sont les sauvegardes, et qui les efface
process-dossier-receivers = Qui les reçoit
process-dossier-public = Tout le monde : les résultats en chiffres, sans pseudonymes ; les groupes de moins de dix personnes sont retenus, avec ce qui les trahirait.
process-dossier-team = L’équipe : à chaque personne ce que demande son rôle. Emporter les voix demande un droit particulier, et c’est noté.
process-dossier-elsewhere = Personne d’autre : les pages ne chargent rien d’autres serveurs, et ce programme n’envoie rien ailleurs, sauf des messages sur ce qui est déjà public, si un administrateur en a réglé.
process-dossier-fill-host = Qui fait tourner la machine
process-dossier-fill-country = Dans quel pays elle se trouve
process-dossier-measures = Comment c’est protégé
process-dossier-measure-way = Entre les téléphones et le serveur, tout est chiffré en chemin (TLS), sous l’adresse de cette installation.
process-dossier-measure-way-open = Attention : l’adresse de cette installation ne commence pas par https. Ce que disent les gens va vers le serveur sans chiffrement, et qui écoute le réseau peut le lire. Mettez https en place avant que des gens participent.
process-dossier-measure-hashes = Cookies et codes ne sont gardés qu’en empreintes ; rien qui parle d’un appareil ne se trouve dans la base ni dans le journal du serveur.
process-dossier-measure-names = Contacts et enregistrements sont scellés ; leurs clés sont rangées à part de la base de données.
process-dossier-measure-roles = Des rôles avec aussi peu de droits que possible ; les actes de l’équipe sont notés et peuvent être annulés.
process-dossier-measure-stop = Une pression arrête tout en quelques secondes, sur chaque serveur ; il faut deux personnes pour reprendre.
process-dossier-measure-small = Rien n’est public avant que l’équipe l’ait lu, sauf si elle en a décidé autrement ; les petits groupes sont retenus.
process-dossier-rights = Ce que les gens peuvent demander
process-dossier-right-see = Voir tout ce qui est gardé d’eux : la page « ma voix », dans leur langue, à tout moment.
process-dossier-right-back = Changer et retirer : la même page, et « retirer ma voix ». Sur un autre téléphone avec leur code de retour.
process-dossier-fill-contact = Où ils peuvent encore demander ou se plaindre
process-dossier-risks = Ce qui pourrait encore arriver à des gens, et avec quelle gravité
process-dossier-risk-seized = Quelqu’un prend la machine : il lit les votes et les énoncés, mais aucun nom. Chiffrez son disque.
process-dossier-risk-phone = Quelqu’un prend un téléphone : tant que la voix n’est pas rangée, il voit ce qu’elle a dit.
process-dossier-risk-figure = Plusieurs résultats ensemble peuvent parler d’un petit groupe. Réunissez les petits groupes avant d’ouvrir.
process-dossier-risk-wording = Ce que quelqu’un écrit peut le trahir. Lisez avant que ce soit public.
process-dossier-risk-liar = Quelqu’un participe pour nuire. Des sources peuvent être mises de côté, et l’équipe voit les voix qui agissent ensemble.
process-dossier-fill-risk = Risques propres à votre lieu
process-dossier-fill-decision = Ce que vous en avez décidé
process-dossier-signed = Décidé
process-dossier-fill-day = Jour
process-dossier-fill-name = Nom et signature
process-none-member = Vous n’êtes dans aucune équipe en ce moment. Une invitation vous y fait entrer.
process-act-frozen = a arrêté le dialogue
process-act-kept-frozen = a laissé le dialogue arrêté
process-act-thaw = a voulu que le dialogue reprenne
process-act-retention = a décidé des durées de conservation
