# La démonstration, et ce qu’elle dit à la personne qui la lance.
demo-title = Vivre ensemble dans notre commune (simulé)
demo-consent = Ceci est une démonstration : aucune des personnes qui répondent ici n’existe, sauf vous. Ce que vous dites reste sur cette machine et s’efface à la fin de la démonstration.
demo-simulated = Un dialogue simulé : 1 200 personnes imaginées ont donné leur avis sur 60 énoncés. Personne n’a dit cela.
demo-participant = Participer : { $link }
demo-results = Voir les résultats : { $link }
demo-team = Les pages de l’équipe (ce lien ne sert qu’une fois) : { $link }
demo-ready = La démonstration est prête. Ctrl-C y met fin ; il n’en reste rien.
demo-gone = Terminé. Il ne reste rien de la démonstration.
demo-failed = la démonstration n’a pas pu être préparée : { $reason }. C’est une erreur du programme ; merci de la signaler.
