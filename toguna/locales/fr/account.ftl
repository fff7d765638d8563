account-recover-code = Code de secours pour { $name } : { $code }
account-last-administrator = { $name } est la seule personne à administrer, et il en faut une. Confiez d’abord l’administration à quelqu’un d’autre : toguna account administrator NOM
account-recover-how = Démarrez le serveur, ouvrez-y { $path }, et donnez le nom, ce code et une nouvelle phrase secrète. Le code sert une fois et n’est montré que maintenant.
account-in-use = un serveur tient ouverte la base de données { $file }. Arrêtez-le, faites le code, puis redémarrez-le : rien ne se perd entre-temps.
account-none = il n’y a pas encore de compte. Démarrez « toguna serve » et ouvrez le lien qu’il imprime.
