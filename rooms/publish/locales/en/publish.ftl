# What a dialogue is taken elsewhere with.
publish-export = Take this dialogue elsewhere
publish-simulated = Everything in this dialogue is made up, to show or to teach.
# What each format is good for.
publish-format-jsonl = Everything, one record a line. Another installation of Toguna reads it back as it was; keep it, or move the dialogue.
publish-format-polis = The files that Polis exports. Other tools for such dialogues read them; so does “toguna analyse”. They are made for programs, not for spreadsheets.
publish-format-csv = Tables as CSV files, for any spreadsheet and for statistics programs.
publish-format-xlsx = The same tables as one workbook, for Excel, LibreOffice and others.
publish-audience-team = These files are for the team. They hold what single people said, under pseudonyms: keep them as safe as the server.
publish-audience-public = These files may be shown to anybody. They hold no pseudonyms, no hours, no wordings that the team has not accepted, and no groups that would point at somebody.
# What is not in it.
publish-left-out = Not in it:
publish-left-pseudonyms = pseudonyms: { $count ->
    [one] one person has a number instead
   *[other] { $count } people have numbers instead
}
publish-left-rare-groups = { $count ->
    [one] the groups of one person
   *[other] the groups of { $count } people
}, because fewer than 10 declared the same, or to hide such people
publish-left-wordings = { $count ->
    [one] the wording of one statement that was not accepted
   *[other] the wordings of { $count } statements that were not accepted
}
publish-left-authors = who said what: { $count ->
    [one] one statement has an author
   *[other] { $count } statements have authors
}
publish-left-uncounted-votes = { $count ->
    [one] one vote that does not count
   *[other] { $count } votes that do not count
}: set aside, in quarantine, or followed by a later one
publish-left-times = hours: times are told to the day
publish-left-sources = the sources through which voices came
publish-left-acts = who moderated what, and when
publish-left-ways-back = { $count ->
    [one] the way back of one person (cookie and return code)
   *[other] the ways back of { $count } people (cookies and return codes)
}: where the dialogue is taken in, they can no longer come back to their voice
publish-left-invitation-codes = { $count ->
    [one] one invitation code
   *[other] { $count } invitation codes
}: secrets stay here
publish-left-team = accounts of the team and their passphrases
publish-left-recordings = recordings: what was spoken, and what was read aloud
publish-left-journal = the journal of this installation
publish-left-no-room-in-polis = what these files have no room for: kinds of statements, translations, what matters to whom, reasons of moderation
# Tables and their columns.
publish-table-statements = What was said, and how many said what to it. Only votes that count.
publish-table-groups = The same for each declared group.
publish-table-participants = Everybody whose voice counts, with what they declared.
publish-table-votes = Every vote that counts.
publish-table-sources = The ways by which voices came in.
publish-table-moderation = How many statements stand where, and why.
publish-column-statement = number of the statement
publish-column-kind = challenge, opportunity, solution or value
publish-column-standing = accepted; waiting for the team; rejected by it; withdrawn by who said it
publish-column-reason = why it was taken out
publish-column-merged-into = the statement that says the same and stays
publish-column-said = when it was said
publish-column-seed = 1: from the team; 0: from a participant
publish-column-language = language of the wording
publish-column-text = the wording
publish-column-agree = how many agree
publish-column-disagree = how many disagree
publish-column-pass = how many pass
publish-column-seen = how many weighed it
publish-column-matters = to how many it matters
publish-column-own-matters = 1: it matters to this person
publish-column-dimension = what people declared
publish-column-value = the group
publish-column-participant = the person: a pseudonym, or a number in these files only
publish-column-joined = when this person came
publish-column-source = number of the source; 0 is the open link
publish-column-vote = 1 agrees, −1 disagrees, 0 passes
publish-column-probability = the chance with which the statement was drawn for this person; empty where they chose it
publish-column-cast = when the vote was cast
publish-column-source-kind = what kind of source it is
publish-column-source-name = its name
publish-column-most = how many people may come in by it at most
publish-column-set-aside = 1: nothing that came by it counts
publish-column-created = the day on which it was made
publish-column-people = how many people came in by it
publish-column-statements = how many statements
# The team’s page.
publish-tab-export = Take away
publish-export-lead = A dialogue belongs to those who hold it. Here you take it out of this installation as a file: to keep it, to look at it with other tools, or to go on elsewhere. Each file says what is not in it.
publish-export-languages = Some files have room for one wording of each statement. The button takes what was said as it was said; beside it are the languages of the dialogue.
publish-for-public = For everybody
publish-for-team = For the team alone
publish-take-jsonl = Everything (JSON Lines)
publish-take-polis = Polis files (zip)
publish-take-csv = Tables (CSV in a zip)
publish-take-xlsx = Workbook (Excel)
publish-export-back = Take it back in
publish-export-back-how = Whoever runs another installation takes the file with everything for the team, and gives this command there:
