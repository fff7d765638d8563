# The team, on every page of theirs.
people-team = Toguna: the team
people-signed-in-as = You are signed in as { $name }.
people-sign-out = Sign out

# Signing in.
people-sign-in = Sign in
people-sign-in-first = Please sign in first. Then you go straight on to the page that you wanted.
people-sign-in-who = This is for the people who run dialogues. To take part in one, you need no account: open the link of the dialogue.
people-nobody-yet = Nobody has an account here yet. Whoever started this Toguna finds the link for the first account where it was started.
people-name = Your name
people-passphrase = Your passphrase
people-not-known = This name and this passphrase do not go together. Please check both.
people-signed-out = You are no longer signed in
people-signed-out-next = Nothing was saved. Go back to the page before and copy what you wrote. Then sign in, open the page again and paste it there.
people-signed-out-now = You are signed out.

# The first account.
people-set-up-kicker = A new Toguna
people-set-up = Make the first account
people-set-up-lead = With it you draw up dialogues, and look after everything on this Toguna.
people-set-up-button = Make the account
people-set-up-forget = Nobody can tell you a forgotten passphrase, not even the server: it does not know it. Write it down and keep it where only you find it.
people-name-hint = As the team knows you. Participants do not see it.
people-passphrase-hint = At least { $least } characters. The longer, the safer: take four or five words that nobody would put together. No capitals or signs are needed.
people-passphrase-again = The passphrase once more
people-passphrase-short = This is too short: please take at least { $least } characters, four or five words.
people-passphrase-long = This is too long: please take fewer than 250 characters.
people-passphrase-plain = This repeats the same few letters. Please take four or five different words.
people-passphrase-name = This is little more than your name. Please take other words.
people-passphrases-differ = This is not the same as above. Please write both again.
people-welcome = Welcome, { $name }. Your account is ready.
people-link-wrong = This link opens nothing
people-link-wrong-next = Please check it letter by letter. Each time Toguna is started, it shows a new link, and older ones no longer work.
people-link-used = This link was already used
people-link-used-next = The first account is there. If it is yours, sign in. If you did not make it, tell the person who started this Toguna at once.
