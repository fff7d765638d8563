# toguna vault
cli-vault-name = Vault { $vault }
cli-vault-shape = { $needed } of { $trustees } trustees can open it together.
cli-vault-public = Public key (no secret; for the page “Contacts” of the server):
cli-vault-public-next = Copy it whole. Whoever has it can seal, and cannot open.
cli-vault-sheet = Share { $number } of { $trustees }
cli-vault-dealing = Ceremony { $dealing }
cli-vault-sheet-keep = Keep this sheet where nobody else finds it, and never photograph it. It opens nothing alone: { $needed } of { $trustees } trustees have to come together. Do not type it into any page but that of the opening, and never send it.
cli-vault-share-wrong = share { $place }: { $wrong }
cli-vault-file = cannot read "{ $path }": { $reason }
cli-vault-other-vault = these shares open vault { $found }; the file was sealed to vault { $expected }.
cli-vault-opened = { $count ->
    [one] One contact is open in { $path }. Destroy the file when you are done.
   *[other] { $count } contacts are open in { $path }. Destroy the file when you are done.
}
cli-vault-closed = { $count ->
    [one] one contact did not open: it was sealed to another key, or was changed. All others were written.
   *[other] { $count } contacts did not open: they were sealed to another key, or were changed. All others were written.
}
cli-vault-same-key = this is the key to which the contacts are sealed already. Make a new one with: toguna vault new
cli-vault-rotated = { $count ->
    [one] One contact was sealed to the new key in { $path }. Bring it to the page of the opening, each file by itself where there are several.
   *[other] { $count } contacts were sealed to the new key in { $path }. Bring it to the page of the opening, each file by itself where there are several.
}
