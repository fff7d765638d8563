# Ce que la lecture a décidé ou laissé de côté.
notes-read-file-order = Les votes n’ont pas d’heure. Quand une personne a voté deux fois sur un énoncé, c’est le vote placé plus bas dans le fichier qui compte.
notes-read-mixed-times = L’heure de certains votes est en secondes, celle d’autres en millisecondes. Quand une personne a voté deux fois sur un énoncé, le mauvais vote a pu être compté.
notes-read-ties = { $count ->
    [one] Une fois, une personne a donné deux votes différents sur un énoncé au même moment. C’est le vote placé plus bas dans le fichier qui compte.
   *[other] { $count } fois, une personne a donné deux votes différents sur un énoncé au même moment. C’est le vote placé plus bas dans le fichier qui compte.
}
notes-read-matrix-only = Les votes ont été lus dans le tableau des participants, qui ne garde que le dernier vote de chaque personne sur chaque énoncé.
notes-read-no-comments = Le fichier comments.csv manque : on ne connaît ni le texte des énoncés, ni ceux qui ont été rejetés.
notes-read-no-moderation = Le fichier comments.csv ne dit pas quels énoncés ont été rejetés : tous sont comptés.
notes-read-unlisted = { $count ->
    [one] { $count } énoncé a reçu des votes mais n’est pas dans comments.csv : on ne connaît pas son texte, et on ne sait pas s’il a été rejeté.
   *[other] { $count } énoncés ont reçu des votes mais ne sont pas dans comments.csv : on ne connaît pas leur texte, et on ne sait pas s’ils ont été rejetés.
}
notes-read-unquoted = { $count ->
    [one] Le texte de { $count } énoncé contient des virgules ou des guillemets sans être entre guillemets. Il a été lu jusqu’à la fin de sa ligne.
   *[other] Le texte de { $count } énoncés contient des virgules ou des guillemets sans être entre guillemets. Il a été lu jusqu’à la fin de chaque ligne.
}
notes-read-odd-authors = { $count ->
    [one] Dans comments.csv, l’auteur de { $count } énoncé est un nombre négatif : les colonnes sont peut-être mélangées, et avec elles les énoncés rejetés.
   *[other] Dans comments.csv, l’auteur de { $count } énoncés est un nombre négatif : les colonnes sont peut-être mélangées, et avec elles les énoncés rejetés.
}
notes-read-unknown-columns = Des colonnes que Toguna ne connaît pas ont été laissées de côté dans { $file } : { $columns }.
notes-read-statements-differ = { $count ->
    [one] Les fichiers se contredisent : pour { $count } énoncé, comments.csv compte d’autres votes que ceux qui ont été lus.
   *[other] Les fichiers se contredisent : pour { $count } énoncés, comments.csv compte d’autres votes que ceux qui ont été lus.
}
notes-read-participants-differ = { $count ->
    [one] Les fichiers se contredisent : pour { $count } participant, le tableau des participants montre d’autres votes ou d’autres nombres que ceux qui ont été lus.
   *[other] Les fichiers se contredisent : pour { $count } participants, le tableau des participants montre d’autres votes ou d’autres nombres que ceux qui ont été lus.
}
notes-read-sign-usual = Aucun autre fichier ne montre si +1 veut dire « d’accord ». On l’a lu ainsi, comme dans les exports de Polis.
notes-read-sign-inverted = Dans cet export, −1 veut dire « d’accord » : ses autres fichiers le montrent. Tous les votes ont été retournés.
notes-read-sign-given = Le signe des votes a été donné sur la ligne de commande : --vote-sign { $sign }.
notes-read-sign-against-files = Le signe des votes a été donné sur la ligne de commande (--vote-sign { $sign }), contre ce que montrent les fichiers de l’export.
notes-read-summary-cut = Le fichier summary.csv n’a pas été compris à partir de la ligne { $line }, où il manque une virgule ou un guillemet, ou bien il y en a un de trop. La suite a été laissée de côté.
notes-read-groups-unknown = { $count ->
    [one] Le tableau des groupes nomme { $count } participant qui n’est pas dans ce dialogue.
   *[other] Le tableau des groupes nomme { $count } participants qui ne sont pas dans ce dialogue.
}
notes-read-groups-missing = { $count ->
    [one] Le tableau des groupes ne place nulle part { $count } participant de ce dialogue.
   *[other] Le tableau des groupes ne place nulle part { $count } participants de ce dialogue.
}
