# Shares and keys of the vault: what is wrong with what was typed.
vault-letters-sign = “{ $sign }” does not occur there: only digits and the letters A to Z without I, L, O and U. Read it once more.
vault-letters-length = There are { $found } letters and digits; there should be { $expected }. Something is missing, or is there twice.
vault-letters-group = Group { $group }, on line { $line }, is not right. Read it again, letter by letter.
vault-share-none = This is not a share of a vault. A share is the 18 groups on a trustee’s sheet.
vault-share-shape = Between 2 and { $most } trustees can share a key, and between two and all of them can be needed to open.
vault-share-few = { $given } of { $needed } shares are here. Still missing: { $missing }, from other trustees.
vault-share-twice = Share number { $number } is there twice. It counts once: take another trustee’s.
vault-share-other-vault = The share at place { $place } belongs to vault { $found }; the first one belongs to vault { $expected }. Compare the names at the top of the sheets.
vault-share-other-dealing = The share at place { $place } comes from another ceremony than the first one. Old and new sheets do not fit together: take sheets with the same day.
vault-share-not-the-key = These shares do not give the key of vault { $vault }. One of them is forged or was damaged: try with another trustee’s.
vault-key-other = This is not the public key of a vault. Take the line that the ceremony names “public key”, and never give a share to a server.
vault-key-weak = This key protects nothing. Hold the ceremony again.
vault-open-foreign = It was sealed with another key, or was changed since.
vault-open-cut = Part of it is missing.
vault-open-no-contact = It opens, and there is no contact in it.
vault-contact-too-long = All of it together is too long. Please shorten it.
vault-file-format = This is not a file of sealed contacts. Fetch one on the page “Contacts” of the dialogue.
vault-file-line = Line { $line } is damaged. Fetch the file again.
vault-file-cut = { $found ->
    [one] The file breaks off after one contact. Fetch it again.
   *[other] The file breaks off after { $found } contacts. Fetch it again.
}

# What the team did with the vault.
vault-act-key = set a key for contacts: vault { $about }
vault-act-key-asked = asked for another key for contacts: vault { $about }
vault-act-key-agreed = agreed to another key for contacts: vault { $about }
vault-act-key-refused = refused or called off another key for contacts: vault { $about }
vault-act-rule-two = decided that two people have to agree to an opening of the vault
vault-act-rule-asked = asked that one person be enough for an opening of the vault
vault-act-rule-agreed = agreed that one person is enough for an opening of the vault
vault-act-rule-refused = refused or called off that one person be enough for an opening of the vault
vault-act-asked = asked for an opening of the vault: { $about }
vault-act-agreed = agreed to an opening of the vault: { $about }
vault-act-refused = refused or stopped an opening of the vault: { $about }
vault-act-fetched = fetched sealed contacts, as many as stand first here: { $about }
vault-act-resealed = brought back contacts that were sealed to the new key: { $about }
vault-act-old-destroyed = destroyed seals of an earlier key: { $about }
vault-act-destroyed = destroyed all contacts; seals: { $about }
