account-recover-code = Recovery code for { $name }: { $code }
account-last-administrator = { $name } is the only administrator, and somebody has to be one. Make somebody else an administrator first: toguna account administrator NAME
account-recover-how = Start the server, open { $path } on it, and give the name, this code and a new passphrase. The code is good once and is shown only now.
account-in-use = a server has the database { $file } open. Stop it, make the code, and start it again: nothing is lost meanwhile.
account-none = there is no account yet. Start “toguna serve” and open the link that it prints.
