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
people-signed-out-next = Nothing was saved. Copy what you wrote, below or on the page before. Then sign in, open the page again and paste it there.
people-signed-out-now = You are signed out.

# Who may do what.
people-to-team = To your dialogues
people-not-coordinator = You cannot draw up a dialogue yet
people-not-coordinator-next = Whoever coordinates a dialogue may draw up others. Ask a coordinator or the administrator of this Toguna.
people-role-lacks = Your role in this dialogue does not allow this
people-role-lacks-next = Nothing was changed. If your role was other than now when you opened the page, somebody has changed it since. Copy what you wrote, if it stands below, and ask a coordinator of the dialogue.
people-role-lacks-page = You see what your role opens. If your task needs this page too, ask a coordinator of the dialogue.
people-not-on-team = You are not on the team of this dialogue
people-not-on-team-next = Nothing was changed. If you were on it a moment ago, somebody has changed your role since. Copy what you wrote, if it stands below, and ask a coordinator of the dialogue.
people-not-on-team-page = Its pages are open to its team alone. If you belong to it, ask a coordinator of the dialogue for an invitation.
people-nothing-here = There is nothing here for you
people-nothing-here-next = Nothing was changed. Either there is no such dialogue, or you are not, or no longer, on its team. Copy what you wrote, if it stands below, and ask a coordinator.

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
people-passphrase-tried-first = Many people take this one, or one like it, so it is tried first. Please take four or five words that have nothing to do with each other.
people-passphrases-differ = This is not the same as above. Please write both again.
people-welcome = Welcome, { $name }. Your account is ready.
people-link-wrong = This link opens nothing
people-link-wrong-next = Please check it letter by letter. Each time Toguna is started, it shows a new link, and older ones no longer work.
people-link-used = This link was already used
people-link-used-next = The first account is there. If it is yours, sign in. If you did not make it, tell the person who started this Toguna at once.

# Keys for programs.
people-tokens = Keys for programs
people-tokens-lead = With a key, a program of yours works in a dialogue: a gateway for text messages, a tool that reads statements, a backup. Give each program a key of its own, so that you can take one away without stopping the others.
people-tokens-none = There is no key yet. Nobody needs one to take part or to lead a dialogue.
people-tokens-owner = Made by { $name }
people-tokens-new = A new key
people-tokens-name = What is it for?
people-tokens-name-hint = A name by which you know it again, such as “Gateway in Ségou”.
people-tokens-dialogue = For which dialogue?
people-tokens-dialogue-hint = One dialogue is safer: whoever finds the key gets no further.
people-tokens-dialogue-missing = Please choose a dialogue.
people-tokens-all = All dialogues on whose teams you are, later ones too
people-tokens-not-joined = A dialogue on whose team you are not
people-tokens-scopes = What may it do?
people-tokens-scopes-missing = Please choose at least one thing that it may do.
people-scope-read = Read what the team sees
people-scope-moderate = Accept and reject statements
people-scope-export = Take out everything that was said
people-scope-import = Bring in voices
people-tokens-days = For how long?
people-tokens-days-missing = Please choose how long it holds.
people-tokens-days-of = { $days ->
    [365] One year
    [one] { $days } day
   *[other] { $days } days
}
people-tokens-make = Make the key
people-tokens-safe = The server keeps no copy of a key. If one is lost or seen by somebody else, revoke it and make another.
people-tokens-how = How programs use it
people-tokens-too-many = You have { $limit } keys already. Please revoke one that you no longer need.
people-tokens-twice = This key was made already, and shown then. If you did not keep it, revoke it and make another.
people-tokens-made = Your key is ready
people-tokens-made-lead = Copy it now into the settings of the program:
people-tokens-made-once = It is shown this once. Do not send it by e-mail or in a chat, and do not write it into a file that others can read.
people-tokens-back = I have kept it
people-tokens-until = holds until { $day }
people-tokens-ended = ran out on { $day }
people-tokens-revoked = revoked
people-tokens-unused = never used
people-tokens-used = last used on { $day }
people-tokens-revoke = Revoke
people-tokens-revoke-this = Revoke the key “{ $name }”
people-tokens-revoked-now = The key “{ $name }” opens nothing any more.
people-tokens-gone = Keys that open nothing any more
