account-recover-code = Recovery code for { $name }: { $code }
account-recover-how = Start the server, open { $path } on it, and give the name, this code and a new passphrase. The code is good once and is shown only now.
