# One's own account.
doors-account = My account
doors-account-lead = How you get in here, who has been in, and what is kept of you.
doors-account-since = Your account was made on { $day }.
doors-administrator = Administrator
doors-coordinator = Coordinator
doors-member = Member, by roles in dialogues
doors-back = My account
doors-passphrase-now = Your passphrase
doors-passphrase-ask = Please give your passphrase, so that nobody can do this in your absence.
doors-passphrase-wrong = This is not your passphrase.

# The passphrase.
doors-change = Change your passphrase
doors-change-now = Your passphrase until now
doors-change-new = Your new passphrase
doors-change-again = The new passphrase once more
doors-change-ends = Everywhere else you will be signed out. Here you stay.
doors-change-button = Change it
doors-changed = Your passphrase is changed. Everywhere else you are signed out.
doors-change-same = This is the old one. Please take another.

# Recovery codes.
doors-codes = Recovery codes
doors-codes-lead = If you lose your passphrase or your phone, a recovery code lets you in again. There are ten, each is good once. Print them or copy them, and keep them where only you find them.
doors-codes-none = You have no recovery codes. If you forget your passphrase, you get in again only through an administrator or whoever runs the server.
doors-codes-left = { $left ->
    [0] None of your { $made } recovery codes is left. Make new ones.
    [one] One of your { $made } recovery codes is left, made on { $day }.
   *[other] { $left } of your { $made } recovery codes are left, made on { $day }.
}
doors-codes-make = Make ten codes
doors-codes-again = Make ten new codes
doors-codes-replace = The ones that you have now will open nothing any more.
doors-codes-were-made = Your codes were made already, and nothing was changed: the ones that you were shown hold. They are not shown again. If you have not kept them, make new ones here.
doors-codes-made = Your recovery codes
doors-codes-once = They are shown this once. Print this page or copy them by hand. Do not keep them on the phone that you sign in with.
doors-codes-how = To use one: open { $address }, give your name and one code, and choose a new passphrase. Then strike the code out.
doors-codes-kept = I have kept them
doors-codes-of = For { $name }, made on { $day }

# Getting in with a recovery code.
doors-recover = Get in with a recovery code
doors-recover-link = Passphrase forgotten or phone lost?
doors-recover-lead = Take one of the ten codes that you printed. It is then used up, and you choose a new passphrase.
doors-recover-code = A recovery code
doors-recover-code-hint = Sixteen signs, such as 7k3m-0p9x-…; capitals and hyphens do not matter.
doors-recover-button = Let me in
doors-recover-wrong = This name and this code do not go together, or the code was used before. Please check both.
doors-recover-no-code = This is not a whole code: sixteen signs in four groups.
doors-recover-none = Without a code
doors-recover-none-help = Ask an administrator of this Toguna. If you are the only one, whoever runs the server can make you a code with “toguna account recover”.
doors-recovered = { $left ->
    [0] You are in, with your new passphrase. That was your last recovery code: make new ones now.
    [one] You are in, with your new passphrase. One recovery code is left.
   *[other] You are in, with your new passphrase. { $left } recovery codes are left.
}

# Who was in.
doors-sign-ins = Who has been in
doors-sign-ins-open = { $count ->
    [one] Your account is open in one browser: this one.
   *[other] Your account is open in { $count } browsers, this one among them.
}
doors-sign-ins-lead = Of the last { $days } days, by the day. No hour, no place and no device is kept. If there is a sign-in that was not yours, sign out everywhere and change your passphrase.
doors-sign-ins-none = Nothing yet.
doors-sign-ins-day = Day
doors-sign-ins-way = How
doors-sign-ins-times = Times
doors-way-passphrase = Passphrase
doors-way-passkey = Passkey
doors-way-recovery = Recovery code
doors-way-provider = Account elsewhere
doors-way-link = Link
doors-out = Sign out everywhere
doors-out-hint = Every browser in which your account is open is signed out at once, this one too.
doors-out-now = You are signed out everywhere.

# Passkeys.
doors-passkeys = Passkeys
doors-passkeys-lead = With a passkey you sign in by unlocking your phone, your computer or a security key. It works on this site only, so nobody can lure it from you. Your passphrase stays as a second way in.
doors-passkeys-count = { $count ->
    [0] You have no passkey.
    [one] You have one passkey.
   *[other] You have { $count } passkeys.
}
doors-passkeys-open = Look at them, add one
doors-passkeys-none = You have none yet.
doors-passkeys-new = A new passkey
doors-passkeys-name = Where is it?
doors-passkeys-name-hint = A name by which you know it again, such as “My phone” or “Blue security key”.
doors-passkeys-next = Go on
doors-passkeys-paper = A phone can be lost: make recovery codes as well.
doors-passkeys-not-here = This Toguna cannot have passkeys: browsers make them only for a site with a name and an encrypted connection (https).
doors-passkeys-too-many = You have { $limit } passkeys already. Please remove one that you no longer need.
doors-passkeys-lost = If a device was lost or stolen, remove its passkey here and sign out everywhere. Removing it here does not delete it on the device; there it opens nothing any more.
doors-passkey-made = made on { $day }
doors-passkey-used = last used on { $day }
doors-passkey-unused = never used
doors-passkey-travels = may be copied to your other devices by their maker
doors-passkey-stays = stays on this one device
doors-passkey-remove = Remove
doors-passkey-remove-this = Remove the passkey “{ $name }”
doors-passkey-removed = The passkey “{ $name }” opens nothing any more.
doors-passkey-added = The passkey “{ $name }” is ready. You can sign in with it from now on.
doors-passkey-touch = Now your device asks you to unlock it: with a finger, your face or its number.
doors-passkey-make = Make the passkey
doors-passkey-sign-in = Sign in with a passkey
doors-passkey-waits = Your device is waiting for you.
doors-passkey-left = Nothing happened. Try again when you are ready, or use your passphrase.
doors-passkey-there = This device already has a passkey of yours.
doors-passkey-doubt = That did not work. Please try once more; if it fails again, use your passphrase.
doors-passkey-late = That took too long, or was sent twice. Please try once more.
doors-passkey-unknown = Nobody here has this passkey. It may have been removed. Use your passphrase or a recovery code.
doors-passkey-copied = This passkey may have been copied, so it was not taken. Use your passphrase, and remove this passkey from your account.
doors-passkey-without = This browser cannot make a passkey: it needs script, and a device with a lock. You lose nothing: your passphrase and your recovery codes always work.

# What is kept, and leaving.
doors-kept = What is kept of you
doors-kept-lead = Your name, how you get in, by the day when you did, your keys for programs, and what you did in dialogues. Nothing else.
doors-data = Everything that is kept of you, as a file (JSON)
doors-leave = Delete my account
doors-leave-lead = This cannot be undone.
doors-leave-gone = Your name, your passphrase, your passkeys and codes, your sign-ins and your keys for programs are erased. Programs that use your keys stop working at once.
doors-leave-stays = What you did in dialogues stays, since others built on it, but without your name. Nobody can take part in your place.
doors-leave-joined = You are on the team of these dialogues. They stay as they are:
doors-leave-alone = You are the only one who coordinates a dialogue. Give that role to somebody else first, on its page “People and roles”.
doors-leave-last = You are the only administrator: nobody could look after this Toguna. Make somebody else an administrator first.
doors-leave-first = You may want to keep a copy first:
doors-leave-button = Delete my account for good
doors-leave-not = Keep it
doors-left = Your account is deleted. Thank you for what you did.

# An account elsewhere.
doors-provider = Signing in with { $name }
doors-provider-lead = If you have an account with { $name }, it can open your account here. Nothing else is taken from it: no address, no picture, no list. Your passphrase stays as well.
doors-provider-open = Look at it
doors-provider-none = They are not linked.
doors-provider-since = Linked since { $day }.
doors-provider-link = Link them
doors-provider-unlink = Take the link away
doors-provider-unlinked = The link is gone. Your account elsewhere opens nothing here any more.
doors-provider-away = You now go to { $name } and sign in there. Then you come back here.
doors-provider-go = Go on with { $name }
doors-provider-linked = Your account is linked with { $name }. You can sign in with it from now on.
doors-provider-late = That took too long, or was begun in another browser. Please try once more.
doors-provider-declined = { $name } did not let you through, or you changed your mind. Nothing was changed.
doors-provider-failed = It did not work out with { $name }. Please try later, or use your passphrase. Whoever runs this server finds more in its log.
doors-provider-unknown = { $name } knows you, but no account here is linked with it. Sign in with your passphrase, and link it on the page “My account”. If you have no account here, ask for an invitation.
doors-provider-taken = That account with { $name } opens somebody else’s account here. Nothing was changed.

# Every account, for an administrator.
doors-accounts = Accounts
doors-accounts-open = See who has an account, and help
doors-accounts-lead = Everybody who has an account on this Toguna. Here you help somebody who can no longer get in, and say who else looks after it.
doors-accounts-alone = You are the only administrator. Make somebody else one too, so that this Toguna is not lost if you cannot come.
doors-accounts-last = Last here on { $day }.
doors-accounts-never = Not here in the last { $days } days.
doors-accounts-dialogues = { $count ->
    [0] On no team.
    [one] On the team of one dialogue.
   *[other] On the teams of { $count } dialogues.
}
doors-accounts-you = this is you
doors-accounts-acts = What was done here
doors-accounts-no-acts = Nothing yet.
doors-accounts-gone = This account is not there any more.
doors-help = Help with an account
doors-help-what = What is to be done?
doors-help-choose = Please choose what is to be done.
doors-help-noted = It is noted that you did it, and whose account it is reads so at the next sign-in.
doors-help-button = Do it
doors-help-not = Do nothing
doors-help-code = Make a one-time code
doors-help-code-hint = For somebody who lost passphrase, phone and codes. Be sure who asks: whoever has the code has the account. It is shown once and holds for { $hours } hours.
doors-help-code-made = Give this code to { $name }, in a way that nobody else hears or reads. It is shown this once.
doors-help-code-how = To use it: open { $address }, give the name and the code, and choose a new passphrase. It is good once, for { $hours } hours. Any code that was made before opens nothing any more.
doors-help-code-was-made = This form has made a code already, and it holds. It is not shown again. If nobody has written it down, make another here.
doors-office-give = Make this person an administrator
doors-office-give-hint = An administrator may do everything that you may do here.
doors-office-given = { $name } is an administrator.
doors-office-take = Take the office of administrator
doors-office-take-hint = What remains: drawing up dialogues, and what the roles in dialogues allow.
doors-office-taken = { $name } is no administrator any more.
doors-office-last = Somebody has to look after this Toguna: make somebody else an administrator first.
doors-help-out = Sign out everywhere
doors-help-out-hint = If a phone or a computer was lost: every browser in which the account is open is signed out at once.
doors-help-out-done = { $name } is signed out everywhere.
doors-close = Close the account
doors-close-hint = It cannot be undone. Name, passphrase, passkeys, codes and keys for programs are erased; what was done in dialogues stays, without the name.
doors-closed = The account of { $name } is closed.
doors-close-alone = { $name } is the only one who coordinates a dialogue. Give that role to somebody else first, on its page “People and roles”.
doors-act-line = { $day }, { $who }: { $what }.
doors-act-office-given = made { $whom } an administrator
doors-act-office-taken = took the office of administrator from { $whom }
doors-act-code-made = made a one-time code for { $whom }
doors-act-signed-out = signed { $whom } out everywhere
doors-act-closed = closed an account
doors-somebody-gone = Somebody who has no account any more
doors-on-the-machine = Whoever runs the server
doors-told = Since you were last here: { $what } If you know nothing of it, ask at once.
doors-done = What others did to your account
