# Ce que dit « toguna tongues ».
tongues-unreadable = impossible de lire « { $path } » : { $reason }. Les fichiers de messages sont des textes en UTF-8.
tongues-no-tag = « { $path } » : le nom de ce dossier n’est pas un code de langue. Nommez-le bm, ffm, mey, bm-Nkoo…
tongues-unknown = « { $path } » : cette langue n’est pas dans le tableau. Mettez-en une ligne dans language.tsv, à côté de ses messages : code, écriture, nom propre, nom anglais, nom français, langue d’appui (en, fr ou ar), zéro ou -, séparés par des tabulations.
tongues-too-much = « { $path } » est trop grand : un fichier de messages a 256 Ko au plus, et les pages parlent { $most } langues au plus.
tongues-nothing = « { $path } » ne contient pas de messages : il y faut des fichiers *.ftl, ou des dossiers qui en ont. « toguna tongues begin » les crée.
tongues-listed = * les pages la parlent aussi. Un dialogue peut se tenir dans toutes ces langues, et dans toute autre par son code.
tongues-tag-wrong = « { $tag } » n’est pas un code de langue : écrivez bm, ffm, mey, bm-Nkoo…
tongues-begun = { $count } fichiers avec les mots de la langue { $language } sont dans { $folder }. Traduisez-les ; les fichiers déjà présents n’ont pas été touchés.
tongues-begun-row = Cette langue n’est pas dans le tableau : écrivez son nom, son écriture et ses autres noms dans { $file }.
tongues-head = { $name } : { $said } messages sur { $all }
tongues-as-parent = { $count ->
    [one]   Un message dit encore la même chose qu’en { $parent }.
   *[other]   { $count } messages disent encore la même chose qu’en { $parent }.
}
tongues-faults = illisible ({ $count }) :
tongues-missing = manque ({ $count }) :
tongues-left-over = en trop, personne ne les demande ({ $count }) :
tongues-differing = autres variables ({ $count }) :
tongues-variables = { $place } : le programme donne { $asked }, et le message nomme { $found }
tongues-plurals = sans une forme du singulier ou du pluriel que la langue possède ({ $count }) :
tongues-torn = il faut une espace insécable avant ou après ces signes ({ $count }) :
tongues-more = … et { $count } de plus ; --all les nomme.
tongues-wanting = { $count ->
    [one] une langue sur { $all } n’est pas encore entière. Ce qui manque est dit dans la langue d’appui.
   *[other] { $count } langues sur { $all } ne sont pas encore entières. Ce qui manque est dit dans la langue d’appui de chacune.
}
