# Ce que les commandes disent de leur propre travail.
cli-cannot-write = impossible d’écrire « { $path } » : { $reason }. Choisissez un autre endroit, ou faites-y de la place.
cli-cannot-print = impossible d’écrire sur la sortie standard : { $reason }.
cli-reading = Lecture de { $path }…
cli-computing = Recherche des groupes et de ce qu’ils partagent…
cli-simulating = Les personnes prennent la parole…
cli-writing = Écriture des fichiers…
cli-written = Écrit : { $path }
cli-simulated = Simulé : { $people }, { $statements }, { $votes }.
cli-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
cli-statements = { $count ->
    [one] { $count } énoncé
   *[other] { $count } énoncés
}
cli-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
cli-export-written = Les votes sont dans { $folder }, comme un export de Polis ; groups.csv contient les groupes déclarés, labels.csv la réponse plantée.
# Ce qui ne va pas dans les arguments.
wrong-use = { $what }. Tout ce qui peut être demandé : « --help ».
wrong-meant = { $what } (vouliez-vous écrire « { $meant } » ?)
wrong-option = l’option « { $option } » n’existe pas
wrong-command = la commande « { $command } » n’existe pas
wrong-value = « { $value } » ne convient pas à « { $option } »
wrong-choice = « { $value } » ne convient pas à « { $option } » : { $choices }
wrong-no-value = « { $option } » demande une valeur
wrong-twice = « { $option } » ne peut être donné qu’une fois
wrong-together = « { $option } » et « { $other } » ne vont pas ensemble
wrong-missing = il manque quelque chose : { $option }
wrong-over-input = le résultat serait écrit par-dessus { $path }, dont il est tiré : choisissez un autre endroit
wrong-two-results = les deux résultats seraient écrits dans { $path } : donnez à chacun son endroit

# Tout arrêter.
cli-freeze-done = { $count ->
    [one] Arrêté. En quelques secondes, personne hors de l’équipe n’en voit plus rien. Deux personnes de l’équipe ensemble le font reprendre, sur sa page « Tout arrêter ».
   *[other] { $count } dialogues arrêtés. En quelques secondes, personne hors de l’équipe n’en voit plus rien. Deux personnes de l’équipe ensemble les font reprendre, chacun sur sa page « Tout arrêter ».
}
cli-freeze-done-all = Tout est arrêté. En quelques secondes, personne hors des équipes ne voit plus rien. Pour reprendre, une personne qui administre demande sur la page « Arrêter tous les dialogues », et une autre qui administre ou qui conduit un dialogue accepte.
cli-freeze-not-yet = le serveur qui tient la base de données n’a pas encore répondu. La demande reste dans { $file } : le serveur y obéit dès qu’il le peut, aussi à son prochain démarrage.
cli-freeze-unknown = aucun dialogue ne s’appelle { $slugs }. { $stopped ->
    [0] Rien n’a été arrêté.
   *[other] Les autres que vous avez nommés sont arrêtés.
} { $there ->
    [0] Il n’y a aucun dialogue ici.
   *[other] Les dialogues ici s’appellent { $known }.
}
