# Les parts et les clés du coffre : ce qui ne va pas dans ce qui a été tapé.
vault-letters-sign = « { $sign } » n’y apparaît jamais : seulement des chiffres et les lettres de A à Z sans I, L, O ni U. Relisez.
vault-letters-length = Il y a { $found } lettres et chiffres ; il en faut { $expected }. Il en manque, ou il y en a en double.
vault-letters-group = Le groupe { $group }, à la ligne { $line }, n’est pas juste. Relisez-le lettre par lettre.
vault-share-none = Ce n’est pas une part d’un coffre. Une part, ce sont les 18 groupes sur la feuille d’une personne de confiance.
vault-share-shape = Entre 2 et { $most } personnes de confiance peuvent se partager une clé, et il peut en falloir entre deux et toutes pour ouvrir.
vault-share-few = { $given } parts sur { $needed } sont là. Il en manque encore { $missing }, d’autres personnes de confiance.
vault-share-twice = La part numéro { $number } est là deux fois. Elle compte une fois : prenez celle d’une autre personne de confiance.
vault-share-other-vault = La part à la place { $place } est du coffre { $found } ; la première est du coffre { $expected }. Comparez les noms en haut des feuilles.
vault-share-other-dealing = La part à la place { $place } vient d’une autre cérémonie que la première. Les anciennes et les nouvelles feuilles ne vont pas ensemble : prenez des feuilles du même jour.
vault-share-not-the-key = Ces parts ne donnent pas la clé du coffre { $vault }. L’une d’elles est fausse ou abîmée : essayez avec celle d’une autre personne de confiance.
vault-key-other = Ce n’est pas la clé publique d’un coffre. Prenez la ligne que la cérémonie appelle « clé publique », et ne donnez jamais une part à un serveur.
vault-key-weak = Cette clé ne protège rien. Refaites la cérémonie.
vault-open-foreign = Cela a été scellé avec une autre clé, ou modifié depuis.
vault-open-cut = Il en manque une partie.
vault-open-no-contact = Cela s’ouvre, et il n’y a pas de contact dedans.
vault-contact-too-long = Le tout est trop long. Raccourcissez un peu.
vault-file-format = Ce n’est pas un fichier de contacts scellés. Prenez-en un sur la page « Contacts » du dialogue.
vault-file-line = La ligne { $line } est abîmée. Reprenez le fichier.
vault-file-cut = { $found ->
    [one] Le fichier s’arrête après un contact. Reprenez-le.
    [many] Le fichier s’arrête après { $found } de contacts. Reprenez-le.
   *[other] Le fichier s’arrête après { $found } contacts. Reprenez-le.
}

# Ce que l’équipe a fait du coffre.
vault-act-key = a mis en service une clé pour les contacts : coffre { $about }
vault-act-key-asked = a demandé une autre clé pour les contacts : coffre { $about }
vault-act-key-agreed = a accepté une autre clé pour les contacts : coffre { $about }
vault-act-key-refused = a refusé ou annulé une autre clé pour les contacts : coffre { $about }
vault-act-rule-two = a décidé que deux personnes doivent être d’accord pour ouvrir le coffre
vault-act-rule-asked = a demandé qu’une seule personne suffise pour ouvrir le coffre
vault-act-rule-agreed = a accepté qu’une seule personne suffise pour ouvrir le coffre
vault-act-rule-refused = a refusé ou annulé qu’une seule personne suffise pour ouvrir le coffre
vault-act-asked = a demandé une ouverture du coffre : { $about }
vault-act-agreed = a accepté une ouverture du coffre : { $about }
vault-act-refused = a refusé ou arrêté une ouverture du coffre : { $about }
vault-act-fetched = a retiré des contacts scellés, au nombre indiqué d’abord : { $about }
vault-act-resealed = a rapporté des contacts scellés pour la nouvelle clé : { $about }
vault-act-old-destroyed = a détruit des sceaux d’une clé antérieure : { $about }
vault-act-destroyed = a détruit tous les contacts ; sceaux : { $about }
