account-recover-code = Code de secours pour { $name } : { $code }
account-last-administrator = { $name } est la seule personne à administrer, et il en faut une. Confiez d’abord l’administration à quelqu’un d’autre : toguna account administrator NOM
account-recover-how = Démarrez le serveur, ouvrez-y { $path }, et donnez le nom, ce code et une nouvelle phrase secrète. Le code sert une fois et n’est montré que maintenant.
