account-recover-code = Code de secours pour { $name } : { $code }
account-recover-how = Démarrez le serveur, ouvrez-y { $path }, et donnez le nom, ce code et une nouvelle phrase secrète. Le code sert une fois et n’est montré que maintenant.
