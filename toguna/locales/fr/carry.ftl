# Faire entrer et sortir des dialogues.
carry-no-database = il n’y a pas de base de données à { $path }. Lancez « toguna serve » une fois et créez un compte, ou dites avec --database ou --data où elle se trouve.
carry-in-use = un serveur tient ouverte la base de données { $file }. Arrêtez-le d’abord ; pour sortir un dialogue pendant qu’il tourne, utilisez la page « Emporter ce dialogue ailleurs » de l’équipe.
carry-no-account = il n’y a pas de compte à qui le dialogue pourrait appartenir. Lancez « toguna serve », ouvrez le lien qu’il affiche, créez un compte, arrêtez le serveur, et donnez cette commande à nouveau.
carry-which-account = il y a plusieurs comptes : dites avec --owner à qui le dialogue appartiendra ({ $names })
carry-no-such-account = il n’y a pas de compte nommé « { $name } » ; il y a : { $names }
carry-no-such-dialogue = { $count ->
    [0] il n’y a pas de dialogue nommé « { $slug } », ni aucun autre
   *[other] il n’y a pas de dialogue nommé « { $slug } » ; il y a : { $slugs }
}
carry-no-such-language = le dialogue ne se tient pas dans cette langue ; ses langues sont : { $languages }
carry-slug-wrong = « { $slug } » ne peut pas figurer dans un lien : utilisez de petites lettres de a à z, des chiffres, et des traits d’union entre eux
carry-slug-taken = un autre dialogue porte le nom court « { $slug } ». Choisissez-en un autre avec --slug : { $other } est libre.
carry-slug-half-made = une reprise d’autres fichiers s’est arrêtée à mi-chemin sous le nom « { $slug } ». Redonnez sa commande pour la finir, ou choisissez un autre nom avec --slug : { $other } est libre.
carry-is-here = ce dialogue est déjà ici, sous le nom « { $other } ». Rien n’a été changé.
carry-is-half-made = la reprise de ce dialogue s’est arrêtée à mi-chemin, sous le nom « { $other } ». Redonnez la commande avec --slug { $other } pour la finir.
carry-finished = le dialogue a été changé pendant qu’il entrait. Rien de plus n’a été repris.
carry-fault = { $field } : { $what }
carry-language-wrong = « { $tag } » n’est pas le code d’une langue : les codes ont deux ou trois lettres, comme fr, ar ou bm
carry-exists = { $path } existe déjà. Choisissez un autre endroit, ou remplacez-le avec --force.
carry-carrying = Le dialogue entre…
carry-consent = Ce dialogue a commencé ailleurs. Si vous y prenez part, ce que vous dites est gardé sous un pseudonyme et montré dans les résultats. Vous pouvez le retirer à tout moment.
carry-imported = Le dialogue est ici, sous le nom « { $slug } » : { $people }, { $statements }, { $votes }.
carry-superseded = { $count ->
    [one] Un vote était suivi d’un autre de la même personne, et a été laissé de côté.
   *[other] { $count } votes étaient suivis d’autres de la même personne, et ont été laissés de côté.
}
carry-wordless = { $count ->
    [one] Un énoncé n’a pas de texte dans les fichiers. Ses votes comptent, mais on ne peut le demander à personne : écartez-le avant d’ouvrir le dialogue.
   *[other] { $count } énoncés n’ont pas de texte dans les fichiers. Leurs votes comptent, mais on ne peut les demander à personne : écartez-les avant d’ouvrir le dialogue.
}
carry-wordless-out = { $count ->
    [one] Un énoncé n’a pas de texte dans les fichiers, et a été écarté.
   *[other] { $count } énoncés n’ont pas de texte dans les fichiers, et ont été écartés.
}
carry-cut-title = Le titre était trop long et a été coupé ; la question en montre davantage.
carry-cut-question = La question était trop longue et a été coupée.
carry-cut-description = La description était trop longue et a été coupée.
carry-cut-label = Des noms de groupes étaient trop longs et ont été coupés.
carry-no-language = Personne n’a dit dans quelle langue sont les énoncés ; avec --language, ils seraient montrés pour ce qu’ils sont.
carry-is-closed = Le dialogue est clos : tout le monde voit ses résultats, personne ne peut voter. Ouvrez-le sur la page de l’équipe pour continuer.
carry-is-open = Le dialogue est ouvert.
carry-no-way-back = Qui a participé avant ne peut pas revenir avec son ancien code : de tels secrets ne voyagent pas.
carry-is-stopped = le dialogue « { $slug } » est arrêté, et rien n’en est remis. Lancez le serveur ; quand deux personnes de l’équipe l’auront remis en marche, depuis sa page « Tout arrêter », donnez cette commande à nouveau.
carry-everything-is-stopped = tout est arrêté sur cette installation, et rien n’est remis. Lancez le serveur ; quand une personne qui administre aura demandé la reprise, et qu’une autre, ou une personne qui mène un dialogue, aura donné son accord, redonnez cette commande.
carry-exported = Écrit : { $path } ({ $people }, { $statements }, { $votes })
# Ce qui ne va pas dans un fichier de lignes.
carry-lines-no-record = ce n’est pas un enregistrement d’un dialogue ({ $reason }) : écrivez le fichier à nouveau avec « toguna export »
carry-lines-other-format = ce n’est pas un fichier écrit par « toguna export --format jsonl » : vérifiez le chemin
carry-lines-other-version = le fichier est dans la version { $found } de son format, et ce programme connaît la version { $known } : utilisez le Toguna qui l’a écrit, ou un plus récent
carry-lines-for-the-public = le fichier a été fait pour le public et n’a pas ce qu’il faut à un dialogue : prenez-en un écrit avec --for team
carry-lines-cut = le fichier s’arrête ici, avant sa dernière ligne : il a été coupé en chemin ; procurez-vous-le à nouveau
carry-lines-changed = le fichier a été changé après avoir été écrit : sa dernière ligne ne va pas avec ce qui précède ; procurez-vous-le à nouveau
carry-lines-goes-on = quelque chose suit la dernière ligne : enlevez-le
carry-lines-too-long = la ligne est plus longue que tout enregistrement
carry-lines-value = la valeur de « { $field } » ne peut pas figurer ici
carry-lines-unknown = « { $field } » nomme quelqu’un ou quelque chose qui n’est pas dans le fichier
carry-lines-gap = il manque quelque chose avant cette ligne : il y a un trou dans « { $field } »
carry-lines-order = l’enregistrement est là deux fois, ou au mauvais endroit
carry-lines-too-many = il y en a plus qu’un dialogue ne peut en avoir
carry-lines-ring = des énoncés sont fusionnés les uns dans les autres en cercle
