# Leaving a contact.
consult-contact = Stay reachable
consult-contact-lead = If you like, leave a way to reach you. Nobody has to: your voice counts just the same.
consult-contact-who = What you write is sealed at once. This server cannot open it again: that takes { $needed } of { $trustees } trustees together, each with a part of the key on paper.
consult-contact-apart = It is kept apart from what you say here. Nothing joins the two.
consult-contact-away = You can destroy it whenever you like, with a word that you get now.
consult-contact-name = Name
consult-contact-name-hint = The way you want to be called. It may stay empty.
consult-contact-phone = Telephone
consult-contact-email = E-mail
consult-contact-other = Another way
consult-contact-other-hint = Through whom or where, for example: “at the shop beside the mosque, after the afternoon prayer”.
consult-contact-language = Which language shall we speak with you?
consult-contact-purposes = What may we reach you for?
consult-contact-result = To bring you the result
consult-contact-panel = To invite you to a panel
consult-contact-purposes-missing = Choose at least one thing that we may reach you for.
consult-contact-no-way = Write at least one way: telephone, e-mail or another.
consult-contact-phone-wrong = A telephone number has at least six digits. Please look again.
consult-contact-email-wrong = An e-mail address looks like name@example.org. Please look again.
consult-contact-send = Seal and keep
consult-contact-remove-link = I left a contact and want it destroyed
consult-contact-kept = Sealed
consult-contact-kept-lead = Nobody can read it any more, neither on this phone nor on the server, until the trustees open it together. With this word, and only with it, you destroy it:
consult-contact-kept-add = Give this word to the person. With it, and only with it, she destroys what you wrote down:
consult-contact-kept-word = Write it down and type it at
consult-contact-kept-once = It is shown this once. Keep it like a key: it does not say who you are.
consult-contact-on = Go on
consult-contact-none = This dialogue keeps no contacts.
consult-contact-word = Your word
consult-contact-remove = Destroy a contact
consult-contact-remove-lead = Type the word that you got when you left your contact.
consult-contact-remove-hint = Four groups of five letters and digits. Capitals, blanks and dashes do not matter.
consult-contact-remove-do = Destroy it
consult-contact-remove-lost = Lost the word? Nobody here can find your contact without it, since nothing says whose it is. Ask the team: they can ask the trustees to leave yours out.
consult-contact-remove-none = Nothing lies under this word in this dialogue. Perhaps it was destroyed before.
consult-contact-removed = Destroyed
consult-contact-removed-lead = Your contact is gone. Safety copies of the server that were made before may still hold it, sealed, until they are replaced.
consult-contact-link = Hear the result, or be invited: stay reachable
consult-contact-add = Write down a contact for somebody
consult-contact-add-lead = For somebody who asked you to, at a meeting for instance. Write nothing that she did not agree to, and let her keep the word that comes next.
consult-contact-agreed = Has the person agreed?
consult-contact-agreed-yes = Yes: she knows what it is for, who can open it, and how it is destroyed
consult-contact-agreed-missing = Without the person’s agreement nothing is kept.

# The team’s page.
consult-vault = Contacts
consult-vault-tab = Contacts
consult-vault-lead = People who want to hear the result, or to be invited, leave a way to reach them. It is sealed at once; this server has no key to open it, and neither have you.
consult-vault-people = { $count ->
    [0] Nobody has left a contact yet.
    [one] One person has left a contact.
   *[other] { $count } people have left a contact.
}
consult-vault-none = There is no key yet, so no contacts are taken. Hold the ceremony with people whom all sides trust.
consult-vault-name = Vault { $vault }
consult-vault-key-facts = opened by { $needed } of { $trustees } trustees together · key of { $day }
consult-vault-of-all = This is the key of the whole installation.
consult-vault-old = { $count ->
    [one] One contact is still sealed to the earlier vault { $vault }.
   *[other] { $count } contacts are still sealed to the earlier vault { $vault }.
}
consult-vault-old-destroy = Destroy the old seals
consult-vault-openings = Openings
consult-vault-asked-by = Asked by { $name }, { $day }
consult-vault-agreed-by = Agreed to by { $name }, { $day }
consult-vault-refused-by = Refused by { $name }, { $day }
consult-vault-sealed = { $count ->
    [0] no sealed contact
    [one] one sealed contact
   *[other] { $count } sealed contacts
}
consult-vault-fetched = { $times ->
    [one] Fetched once; last by { $name }, { $day }: { $contacts }
   *[other] Fetched { $times } times; last by { $name }, { $day }: { $contacts }
}
consult-vault-gone = somebody whose account is gone
consult-vault-state-asked = Waits for a second person
consult-vault-state-open = Open for seven days from the agreement
consult-vault-state-over = Over
consult-vault-state-refused = Refused or stopped
consult-vault-agree = Agree
consult-vault-refuse = Refuse or stop
consult-vault-ask = Ask for an opening
consult-vault-ask-two = A second person of the team has to agree. Then trustees come together and open. Who asked, why, who agreed and how many contacts were fetched stays here for everybody who sees this page.
consult-vault-ask-one = It is open at once; trustees then come together. Who asked, why and how many contacts were fetched stays here for everybody who sees this page.
consult-vault-reason = What for?
consult-vault-reason-hint = For instance: “Invite people for the panel of 12 May in Ségou”. No names.
consult-vault-reason-short = Say in a sentence what the contacts are needed for.
consult-vault-ask-do = Ask
consult-vault-asked = Asked. Now a second person has to agree.
consult-vault-asked-open = Asked. The trustees can come together.
consult-vault-agreed = You agreed. For seven days, trustees can open.
consult-vault-refused = Refused. Nothing can be fetched.
consult-vault-rule = Two people
consult-vault-rule-two = A second person has to agree before sealed contacts are handed out.
consult-vault-rule-one = One person is enough for sealed contacts to be handed out.
consult-vault-rule-to-one = Ask that one person be enough
consult-vault-rule-to-two = Require a second person
consult-vault-rule-set = Kept.
consult-vault-key = The key
consult-vault-key-change = Has a sheet fallen into wrong hands? Then make a new key, seal the contacts to it anew, and destroy the old sheets. If a sheet was only lost, those who are left make new sheets of the same key.
consult-vault-destroy = Destroy all contacts
consult-vault-destroy-lead = { $count ->
    [0] There is nothing to destroy.
    [one] One person’s contact goes, for good.
   *[other] The contacts of { $count } people go, for good.
}
consult-vault-destroy-copies = Safety copies that were made before still hold them, sealed. If the trustees also burn their sheets, nobody can ever open those.
consult-vault-destroy-sure = To be sure, write { $name }
consult-vault-destroy-unsure = Write the short name of the dialogue.
consult-vault-destroy-do = Destroy them
consult-vault-destroyed = Destroyed.
consult-vault-back = Back to the contacts
consult-vault-no-key = There is no key any more to which it could be sealed. Load the page anew.
consult-vault-known-key = This key was set before. A new ceremony makes a new key.
consult-vault-answered = That was answered before.
consult-vault-same-person = Whoever asked cannot agree. Another person has to.
consult-vault-not-agreed = This opening is not open: nobody has agreed yet, somebody refused, or seven days are over. Ask anew.
consult-vault-other-key = These contacts are not sealed to the key that is in use now. Nothing was changed.
consult-vault-would-lose = Some contacts are not sealed to the new key yet. Nothing was destroyed.
consult-vault-came-later = Only somebody who had the role already when this was asked can agree. Ask anew if need be.
consult-vault-nobody-else = There is nobody yet who could agree. First bring somebody else onto the team as a trustee (for the key of the installation: another administrator), then ask again. Nothing was changed.
consult-vault-fetched-before = These contacts were fetched before the key that is in use now was set; some may have been corrected since. Fetch them again and seal those. Nothing was changed.
consult-vault-rule-waits = Asked. Two people have to agree until a second person agrees to this.
consult-vault-key-waits = Asked. A second person has to agree before contacts are sealed to vault { $vault }; until then the key stays as it is.
consult-vault-changes = Changes of the vault
consult-vault-changes-wait = A change waits for a second person. Agree only if you know what it is for and know the name of the vault from your own sheet.
consult-vault-changes-lead = All who lead this dialogue and all its trustees see this here. Compare the name of the vault with the sheets: if you do not know it, say so before anybody leaves a contact.
consult-vault-change-key = Contacts are to be sealed to vault { $vault }
consult-vault-change-rule = One person is to be enough for an opening
consult-vault-change-asked = By { $name }, { $day }
consult-vault-change-alone = No second person was needed: nobody had left a contact, or one person was enough.
consult-vault-change-done = It holds
consult-vault-change-agreed = You agreed. It holds from now on.
consult-vault-change-refused = Refused. Everything stays as it is.
consult-vault-old-destroy-lead = The seals to the earlier vault { $vault } go, for good. The contacts stay, sealed to the new key: make sure first that its sheets open them.
consult-vault-reseal-sure = Are you sure?
consult-vault-reseal-sure-yes = Yes: the sheets of the new key were tried, and the name of its vault stands on them
consult-vault-reseal-unsure = Tick first that the sheets of the new key were tried: what is sealed to a key whose sheets are wrong can never be opened.

# The ceremony.
consult-vault-ceremony = The ceremony of the key
consult-vault-ceremony-lead = A key is made, cut into parts, and never put together again except to open. Each trustee keeps one part on paper.
consult-vault-ceremony-again = There is a key already. New contacts are sealed to the new one; the others stay with the old one until trustees seal them anew.
consult-vault-step-meet = Come together in one room: people whom different sides trust, who would not all be seized on one day. No telephones on the table, nobody behind the screen.
consult-vault-step-make = Make the key: below, or on a computer that was never on a network, with “toguna vault new”.
consult-vault-step-write = Print each sheet, or copy it by hand, and give it to one person. Nobody photographs it.
consult-vault-step-try = Try it: let trustees type their parts from the paper.
consult-vault-step-set = Only then use the key. What is sealed to a key whose sheets are wrong can never be opened.
consult-vault-trustees = How many trustees?
consult-vault-needed = How many are needed to open?
consult-vault-make = Make the key
consult-vault-sheet = Part { $number } of { $trustees }
consult-vault-dealing = Ceremony { $dealing }
consult-vault-qr = The same letters as a square code
consult-vault-sheet-keep = Keep this sheet where nobody else finds it. Alone it opens nothing: { $needed } of { $trustees } have to come together. Never send it, and never type it into a page other than that of an opening.
consult-vault-print = Print the sheets
consult-vault-try = Try it
consult-vault-try-why = Type the parts from the paper, not from the screen.
consult-vault-try-do = Try
consult-vault-tried = The parts make the key. The sheets are gone from this screen; now use the key.
consult-vault-set = Use the key
consult-vault-set-why = Only the public half goes to the server. It seals and cannot open.
consult-vault-public = Public key
consult-vault-public-hint = Sixteen groups of letters and digits. It is filled in once the parts were tried, or copy it from “toguna vault new”.
consult-vault-set-do = Use this key
consult-vault-key-set = From now on contacts are sealed to vault { $vault }.
consult-vault-no-crypto = This browser cannot do it here: it is too old, or the address does not begin with https. Use another browser, or “toguna vault” on a computer.

# Opening.
consult-vault-open = Open the vault
consult-vault-open-why = The sealed contacts are fetched, and written down as fetched. They open only where the trustees’ parts come together; nothing that was opened goes back to the server.
consult-vault-which = Which contacts?
consult-vault-which-one = Vault { $vault }: { $count }
consult-vault-fetch = Fetch the sealed contacts as a file
consult-vault-open-cli = On a computer that was never on a network, the file is opened with
consult-vault-open-here = Open here
consult-vault-open-here-why = Each trustee types her own part. Close other programs, and let nobody watch.
consult-vault-share-at = Part at place { $place }
consult-vault-one-more = One more part
consult-vault-open-do = Fetch and open
consult-vault-opening-now = { $done } of { $all }…
consult-vault-opened = Opened: { $done }. Not opened: { $closed }.
consult-vault-table = Contacts. They are on this screen only.
consult-vault-save = Save as a table
consult-vault-print-table = Print
consult-vault-forget = Done: forget everything
consult-vault-save-care = A saved table is open to everybody who finds it. Destroy it as soon as people were called.
consult-vault-by-team = written down by the team
consult-vault-file-cut = The file breaks off. Fetch it again.
consult-vault-failed = That did not work. Nothing was changed; try again.
consult-vault-reseal = Seal them to the new key
consult-vault-reseal-why = Once opened here, they can be sealed to the key that is in use now; or bring the file that “toguna vault rotate” wrote.
consult-vault-reseal-do = Seal all to the new key
consult-vault-reseal-file = File that was sealed anew
consult-vault-reseal-bring = Bring the file
consult-vault-brought = { $count ->
    [0] Nothing was kept: those people took their contacts back.
    [one] One contact is sealed to the new key.
   *[other] { $count } contacts are sealed to the new key.
}

# The installation.
consult-vault-installation = The key of the installation
consult-vault-installation-lead = Every dialogue that has no key of its own seals to this one.
consult-vault-installation-none = There is none yet: dialogues without a key of their own take no contacts.
