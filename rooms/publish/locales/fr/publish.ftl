# Avec quoi un dialogue est emporté ailleurs.
publish-export = Emporter ce dialogue ailleurs
publish-simulated = Tout dans ce dialogue est inventé, pour montrer ou pour enseigner.
# À quoi sert chaque format.
publish-format-jsonl = Tout, un enregistrement par ligne. Une autre installation de Toguna le relit tel quel ; pour garder le dialogue, ou pour le déplacer.
publish-format-polis = Les fichiers que Polis exporte. D’autres outils pour de tels dialogues les lisent, et « toguna analyse » aussi. Ils sont faits pour des programmes, pas pour un tableur.
publish-format-csv = Des tableaux en fichiers CSV, pour tout tableur et pour les logiciels de statistique.
publish-format-xlsx = Les mêmes tableaux en un classeur, pour Excel, LibreOffice et d’autres.
publish-audience-team = Ces fichiers sont pour l’équipe. Ils contiennent ce que chaque personne a dit, sous un pseudonyme : gardez-les aussi sûrement que le serveur.
publish-audience-public = Ces fichiers peuvent être montrés à tout le monde. Ils ne contiennent ni pseudonymes, ni heures, ni textes que l’équipe n’a pas acceptés, ni groupes qui désigneraient quelqu’un.
# Ce qui n’y est pas.
publish-left-out = N’y figurent pas :
publish-left-pseudonyms = les pseudonymes : { $count ->
    [one] une personne a un numéro à la place
   *[other] { $count } personnes ont un numéro à la place
}
publish-left-rare-groups = { $count ->
    [one] les groupes d’une personne
   *[other] les groupes de { $count } personnes
}, parce que moins de 10 ont déclaré la même chose, ou pour cacher ces personnes
publish-left-wordings = { $count ->
    [one] le texte d’un énoncé qui n’a pas été accepté
   *[other] les textes de { $count } énoncés qui n’ont pas été acceptés
}
publish-left-authors = qui a dit quoi : { $count ->
    [one] un énoncé a un auteur
   *[other] { $count } énoncés ont un auteur
}
publish-left-uncounted-votes = { $count ->
    [one] un vote qui ne compte pas
   *[other] { $count } votes qui ne comptent pas
} : mis de côté, en quarantaine, ou suivi d’un autre
publish-left-times = les heures : les dates sont données au jour près
publish-left-sources = les sources par lesquelles les voix sont venues
publish-left-acts = qui a modéré quoi, et quand
publish-left-ways-back = { $count ->
    [one] le chemin de retour d’une personne (cookie et code de retour)
   *[other] les chemins de retour de { $count } personnes (cookies et codes de retour)
} : là où le dialogue est repris, elles ne pourront plus revenir à leur voix
publish-left-invitation-codes = { $count ->
    [one] un code d’invitation
   *[other] { $count } codes d’invitation
} : les secrets restent ici
publish-left-team = les comptes de l’équipe et leurs phrases de passe
publish-left-recordings = les enregistrements : ce qui a été dit et ce qui a été lu à voix haute
publish-left-journal = le journal de cette installation
publish-left-no-room-in-polis = ce pour quoi ces fichiers n’ont pas de place : sortes d’énoncés, traductions, ce qui compte pour chacun, raisons de la modération
# Les tableaux et leurs colonnes.
publish-table-statements = Ce qui a été dit, et combien ont répondu quoi. Seulement les votes qui comptent.
publish-table-groups = La même chose pour chaque groupe déclaré.
publish-table-participants = Toutes les personnes dont la voix compte, avec ce qu’elles ont déclaré.
publish-table-votes = Chaque vote qui compte.
publish-table-sources = Les chemins par lesquels les voix sont venues.
publish-table-moderation = Combien d’énoncés sont dans quel état, et pourquoi.
publish-column-statement = numéro de l’énoncé
publish-column-kind = défi (challenge), atout (opportunity), solution ou valeur (value)
publish-column-standing = accepté (accepted) ; en attente de l’équipe (waiting) ; écarté par elle (rejected) ; retiré par qui l’a dit (withdrawn)
publish-column-reason = pourquoi il a été écarté
publish-column-merged-into = l’énoncé qui dit la même chose et qui reste
publish-column-said = quand il a été dit
publish-column-seed = 1 : de l’équipe ; 0 : d’une personne participante
publish-column-language = langue du texte
publish-column-text = le texte
publish-column-agree = combien sont d’accord
publish-column-disagree = combien ne sont pas d’accord
publish-column-pass = combien passent
publish-column-seen = combien l’ont pesé
publish-column-matters = pour combien il compte
publish-column-own-matters = 1 : il compte pour cette personne
publish-column-dimension = ce que les gens ont déclaré
publish-column-value = le groupe
publish-column-participant = la personne : un pseudonyme, ou un numéro dans ces fichiers seulement
publish-column-joined = quand cette personne est venue
publish-column-source = numéro de la source ; 0 est le lien ouvert
publish-column-vote = 1 d’accord, −1 pas d’accord, 0 passe
publish-column-probability = la chance avec laquelle l’énoncé a été tiré pour cette personne ; vide là où elle l’a choisi
publish-column-cast = quand le vote a été donné
publish-column-source-kind = quelle sorte de source c’est
publish-column-source-name = son nom
publish-column-most = combien de personnes peuvent venir par elle, au plus
publish-column-set-aside = 1 : rien de ce qui est venu par elle ne compte
publish-column-created = le jour où elle a été faite
publish-column-people = combien de personnes sont venues par elle
publish-column-statements = combien d’énoncés
# La page de l’équipe.
publish-tab-export = Emporter
publish-export-lead = Un dialogue appartient à celles et ceux qui le tiennent. Ici, vous le sortez de cette installation en un fichier : pour le garder, pour le regarder avec d’autres outils, ou pour continuer ailleurs. Chaque fichier dit ce qui n’y est pas.
publish-export-languages = Certains fichiers n’ont de place que pour un seul texte par énoncé. Le bouton prend ce qui a été dit comme il a été dit ; à côté se trouvent les langues du dialogue.
publish-for-public = Pour tout le monde
publish-for-team = Pour l’équipe seule
publish-take-jsonl = Tout (JSON Lines)
publish-take-polis = Fichiers de Polis (zip)
publish-take-csv = Tableaux (CSV dans un zip)
publish-take-xlsx = Classeur (Excel)
publish-export-back = Le faire revenir
publish-export-back-how = Qui tient une autre installation prend le fichier qui contient tout, pour l’équipe, et y donne cette commande :
