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
doors-codes-none = You have no recovery codes. If you forget your passphrase, nobody can let you in.
doors-codes-left = { $left ->
    [0] None of your { $made } recovery codes is left. Make new ones.
    [one] One of your { $made } recovery codes is left, made on { $day }.
   *[other] { $left } of your { $made } recovery codes are left, made on { $day }.
}
doors-codes-make = Make ten codes
doors-codes-again = Make ten new codes
doors-codes-replace = The ones that you have now will open nothing any more.
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
