# Taking dialogues in and out.
carry-no-database = there is no database at { $path }. Start “toguna serve” once and make an account, or say with --database or --data where it is.
carry-in-use = a server has the database { $file } open. Stop it first; to take a dialogue out while it runs, use the page “Take this dialogue elsewhere” of the team.
carry-no-account = there is no account to which the dialogue could belong. Start “toguna serve”, open the link that it prints, make an account, stop the server, and give this command again.
carry-which-account = there are several accounts: say with --owner whose dialogue it becomes ({ $names })
carry-no-such-account = there is no account named “{ $name }”; there are: { $names }
carry-no-such-dialogue = { $count ->
    [0] there is no dialogue named “{ $slug }”, and no other one
   *[other] there is no dialogue named “{ $slug }”; there are: { $slugs }
}
carry-no-such-language = the dialogue is not held in this language; its languages are: { $languages }
carry-slug-wrong = “{ $slug }” cannot stand in a link: use small letters from a to z, digits, and hyphens between them
carry-slug-taken = another dialogue has the short name “{ $slug }”. Choose another one with --slug: { $other } is free.
carry-slug-half-made = an import of other files has stopped half way under the name “{ $slug }”. Give its command again to finish it, or choose another name with --slug: { $other } is free.
carry-is-here = this dialogue is here already, as “{ $other }”. Nothing was changed.
carry-is-half-made = the import of this dialogue has stopped half way, under the name “{ $other }”. Give the command again with --slug { $other } to finish it.
carry-finished = the dialogue was changed while it came in. Nothing more was taken in.
carry-fault = { $field }: { $what }
carry-language-wrong = “{ $tag }” is no code of a language: codes have two or three letters, such as fr, ar or bm
carry-exists = { $path } is there already. Choose another place, or write over it with --force.
carry-carrying = Carrying the dialogue in…
carry-consent = This dialogue was begun elsewhere. If you take part, what you say is kept under a pseudonym and shown in the results. You can take it back at any time.
carry-imported = The dialogue is here as “{ $slug }”: { $people }, { $statements }, { $votes }.
carry-superseded = { $count ->
    [one] One vote was followed by a later one of the same person, and was left out.
   *[other] { $count } votes were followed by later ones of the same person, and were left out.
}
carry-wordless = { $count ->
    [one] One statement has no wording in the files. Its votes count, but nobody can be asked about it: take it out before you open the dialogue.
   *[other] { $count } statements have no wording in the files. Their votes count, but nobody can be asked about them: take them out before you open the dialogue.
}
carry-wordless-out = { $count ->
    [one] One statement has no wording in the files, and was taken out.
   *[other] { $count } statements have no wording in the files, and were taken out.
}
carry-cut-title = The title was too long and was cut; the question has more of it.
carry-cut-question = The question was too long and was cut.
carry-cut-description = The description was too long and was cut.
carry-cut-label = Names of groups were too long and were cut.
carry-no-language = Nobody said in which language the statements are; with --language they would be shown as what they are.
carry-is-closed = The dialogue is closed: everybody sees its results, nobody can vote. Open it on the team’s page to go on.
carry-is-open = The dialogue is open.
carry-no-way-back = Who took part before cannot come back with their old code: such secrets do not travel.
carry-is-stopped = the dialogue “{ $slug }” is stopped, and nothing of it is handed out. Start the server; when two people of the team have started the dialogue again, on its page “Stop everything”, give this command again.
carry-everything-is-stopped = everything on this installation is stopped, and nothing is handed out. Start the server; when an administrator has asked to start it again, and another one or somebody who leads a dialogue has agreed, give this command again.
carry-exported = Written: { $path } ({ $people }, { $statements }, { $votes })
# What is wrong with a file of lines.
carry-lines-no-record = this is no record of a dialogue ({ $reason }): write the file again with “toguna export”
carry-lines-other-format = this is no file that “toguna export --format jsonl” has written: check the path
carry-lines-other-version = the file has version { $found } of its format, and this program knows version { $known }: use the Toguna that wrote it, or a newer one
carry-lines-for-the-public = the file was made for the public and lacks what a dialogue needs: take one that was written with --for team
carry-lines-cut = the file ends here, before its last line: it was cut off on the way; get it again
carry-lines-changed = the file was changed after it was written: its last line does not fit what stands before it; get it again
carry-lines-goes-on = something stands after the last line: take it out
carry-lines-too-long = the line is longer than any record
carry-lines-value = the value of “{ $field }” cannot stand here
carry-lines-unknown = “{ $field }” names somebody or something that is not in the file
carry-lines-gap = something is missing before this line: there is a gap in “{ $field }”
carry-lines-order = the record stands here twice, or in the wrong place
carry-lines-too-many = there are more of these than a dialogue can have
carry-lines-ring = statements are merged into one another in a ring
