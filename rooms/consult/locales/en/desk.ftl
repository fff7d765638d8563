# The team’s desk: its pages and views.
consult-desk = The desk
consult-desk-read = Read statements
consult-desk-order = Asked first
consult-desk-log = What was done
consult-desk-authors = Whose statements
consult-desk-waiting = To read
consult-desk-accepted = Accepted
consult-desk-rejected = Taken out
consult-desk-merged = Joined
consult-desk-all = All
consult-desk-sift = Look for something
consult-desk-words = Words, or a number
consult-desk-kind = Kind
consult-desk-language = Said in
consult-desk-any = Any
consult-desk-find = Find
consult-desk-none-found = Nothing like that was found.
consult-desk-none-here = There is nothing here.
consult-desk-bare = Nobody has said anything yet.
consult-desk-draft = People can say something as soon as you have opened the dialogue.
consult-desk-range = { $first }–{ $last } of { $count }
consult-desk-at-a-time = At a time:
consult-desk-statements = { $count ->
    [one] one statement
   *[other] { $count } statements
}

# What can be done to a statement.
consult-desk-accept = Accept
consult-desk-reject = Take out…
consult-desk-join = Join with another one…
consult-desk-join-this = Join with
consult-desk-join-number = With which number?
consult-desk-join-hint = This one goes, the other one stays, and the votes on both count there. You find numbers under “All”.
consult-desk-join-send = Join
consult-desk-is-joined = Joined with
consult-desk-joined-here = Joined with this one:
consult-desk-split = Take apart
consult-desk-correct = Correct a slip…
consult-desk-correct-label = As it should be written
consult-desk-correct-hint = Only slips, and only while nobody else has weighed it. Its author sees what you changed.
consult-desk-correct-send = Correct
consult-desk-choose = Choose
consult-desk-undo = Undo
consult-desk-acts = What was done to it
consult-desk-latest = You did last:
consult-desk-many = Several at once
consult-desk-choose-all = Choose all that are shown
consult-desk-accept-chosen = Accept all that are chosen
consult-desk-reject-chosen = Take out all that are chosen, for one reason:
consult-desk-keys = Keys
consult-desk-key-move = next, previous
consult-desk-keys-on = Use these keys on this page

# What was done.
consult-desk-did-accept = № { $number } is accepted. Others can weigh it now.
consult-desk-did-reject = № { $number } is taken out. Its author reads the reason under “My voice”.
consult-desk-did-merge = № { $number } is joined with № { $into }. The votes on both count there.
consult-desk-did-split = № { $number } stands by itself again, as before.
consult-desk-did-correct = № { $number } is corrected. Its author sees what it was.
consult-desk-did-undo = { $count ->
    [one] Undone. The statement stands as before.
   *[other] Undone. { $count } statements stand as before.
}
consult-desk-did-accept-chosen = { $count ->
    [0] Nothing changed: all of them are accepted already.
    [one] One statement is accepted.
   *[other] { $count } statements are accepted.
}
consult-desk-did-reject-chosen = { $count ->
    [0] Nothing changed: all of them are taken out already.
    [one] One statement is taken out.
   *[other] { $count } statements are taken out.
}

# Why something was not done.
consult-desk-none-chosen = Please choose the statements first.
consult-desk-gone = This statement is not there any more: its author has taken it back, or there is no such number. Nothing was changed.
consult-desk-changed = { $count ->
    [one] Somebody else was quicker with { $numbers }. Nothing was changed. Please look at it again.
   *[other] Somebody else was quicker with some of them: { $numbers }. Nothing was changed on any. Please look at them again.
}
consult-desk-later = { $count ->
    [one] Something was done to { $numbers } later. Undo that first. Nothing was changed.
   *[other] Something was done to some of them later: { $numbers }. Undo that first. Nothing was changed.
}
consult-desk-is-merged = It is joined with { $numbers }. Take it apart first. Nothing was changed.
consult-desk-not-merged = It is not joined with another one. Nothing was changed.
consult-desk-into-itself = A statement cannot be joined with itself. Nothing was changed.
consult-desk-into-waiting = The other statement has not been read yet. Accept that one first. Nothing was changed.
consult-desk-into-merged = The other statement is itself joined with { $numbers }. Choose that one. Nothing was changed.
consult-desk-into-taken-out = The other statement is taken out. Nothing was changed.
consult-desk-another = That would be another statement. You may correct slips; if you do not want it as it is, take it out with a reason.
consult-desk-weighed = Others have weighed these words already, so they stay as they are.
consult-desk-said-already = { $numbers } says the same already. You can join the two.
consult-desk-too-many = At most { $limit } at a time, please. Nothing was changed.
consult-desk-undone-already = That was undone already.
consult-desk-nothing-to-undo = That cannot be undone. Nothing was changed.

# What is asked first.
consult-desk-order-why = These statements are asked of everybody before all others, in this order. After them chance decides, so that every statement is heard.
consult-desk-order-most = At most { $limit }. A few are best: what comes first is weighed by most, and people stop after a while.
consult-desk-order-none = Nothing is asked first so far.
consult-desk-order-nothing = There is nothing to choose from yet. Write the first statements, or accept some.
consult-desk-order-up = Up
consult-desk-order-down = Down
consult-desk-order-clear = Do not ask first
consult-desk-order-clear-all = Ask nothing first
consult-desk-order-others = Others
consult-desk-order-add = Ask first
consult-desk-order-seeds = { $count ->
    [one] Ask the team’s other statement first too
   *[other] Ask the team’s other { $count } statements first too
}
consult-desk-order-kept = The order is kept.
consult-desk-order-full = At most { $limit } statements can be asked first. Nothing was changed.

# The log.
consult-desk-log-why = Everything that the team did to statements, the last first. What is here can be undone, as long as nothing later stands on it.
consult-desk-log-only = What was done to
consult-desk-log-all = Everything
consult-desk-log-empty = Nothing has been done yet.
consult-desk-log-count = { $count ->
    [one] One entry
   *[other] { $count } entries
}
consult-desk-log-table = As a table (CSV)
consult-desk-log-itself = by itself
consult-desk-log-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
consult-desk-log-undone = It was undone.
consult-desk-log-partly = { $count ->
    [one] It was undone for one of them.
   *[other] It was undone for { $count } of them.
}
consult-act-accept = Accepted
consult-act-reject = Taken out
consult-act-merge = Joined with another one
consult-act-split = Taken apart
consult-act-correct = Corrected
consult-act-undo = Undone
consult-act-redo = Done again
consult-act-apart = Came apart, because the other one was taken back
consult-act-place = Another place in the order

# Whose statements.
consult-desk-authors-why = What became of what people said, by what they say about themselves. It helps you to see whether you hear some less than others.
consult-desk-authors-none = Nobody has said anything yet.
consult-desk-authors-no-groups = This dialogue does not ask people about themselves, so there is nothing to compare.
consult-desk-authors-held = Groups of fewer than { $limit } people are not shown, so that nobody can be recognised.
consult-desk-authors-group = Group
consult-desk-authors-people = People
consult-desk-authors-said = Said
consult-desk-authors-unsaid = Did not say
consult-desk-authors-all = Everybody
consult-desk-authors-held-back = Not shown: too few people
consult-short-duplicate = Said already
consult-short-off-topic = Other question
consult-short-several-ideas = Several ideas
consult-short-attack = Attack
consult-short-names-somebody = Names
consult-short-unclear = Unclear
consult-desk-authors-stands-out = Look here: of the statements of “{ $group }”, { $share } were taken out; of all others { $others }. That is surely at least { $least } more.
consult-desk-authors-how = How it is compared
consult-desk-authors-method = { $count ->
    [0] Nothing has been decided yet, so nothing is compared.
   *[other] The share that was taken out of what was decided, for each group and for all others, with an interval of 95 %. { $count } groups were compared: with many, one may stand out by chance. It is a reason to read again, not a proof.
}

# The public page of rules.
consult-rules = How statements are looked after
consult-rules-before = Somebody of the team reads every statement before others see it.
consult-rules-after = Statements are seen by others at once. Somebody of the team reads them afterwards.
consult-rules-who = The team are the people who lead this dialogue and those who look after this site. They do not see who said what. Everything that they do is written down and can be undone.
consult-rules-reasons = Why a statement is taken out
consult-rules-only = Only for one of these reasons. Whoever said it reads the reason under “My voice”. Nothing is taken out because somebody does not like it.
consult-rules-times = { $count ->
    [0] Never so far.
    [one] Once so far.
   *[other] { $count } times so far.
}
consult-rule-duplicate = The same idea twice would divide its voices. Others can already weigh it in the other statement.
consult-rule-off-topic = It is about something that this dialogue does not ask. It may well be important elsewhere.
consult-rule-several-ideas = Somebody may agree with one half and not with the other. Said again as two statements, both can be weighed.
consult-rule-attack = It belittles, threatens or insults people or a group. The same worry can be said about what happens, without attacking who they are.
consult-rule-names-somebody = A name or a small place can put somebody in danger. The same can be said without it.
consult-rule-unclear = Others would not know what they agree with. Said again in other words, it can be weighed.
consult-rules-same = When two statements say the same
consult-rules-merge = The team can join them. One stays, and the votes on both count for it. Whoever has weighed both keeps the answer that they gave to the one that stays; of several others, the latest counts. If the one that stays is taken back by its author, the others stand by themselves again. Joining can be undone exactly.
consult-rules-slips = Slips of the pen
consult-rules-correct = As long as nobody else has weighed a statement, the team may correct a slip in its spelling. Its author sees what it was. After that, nobody changes the words.
consult-rules-first = What is asked first
consult-rules-placed = { $count ->
    [0] Nothing: chance decides which statement you see next, so that all are heard.
    [one] One statement is asked of everybody first, because the team wants it so. After it chance decides.
   *[other] { $count } statements are asked of everybody first, in an order that the team has set. After them chance decides.
}
consult-rules-so-far = So far
consult-rules-said = { $count ->
    [0] Nothing has been said yet.
    [one] One statement is there.
   *[other] { $count } statements are there.
}
consult-rules-accepted = { $count ->
    [0] None has been read and accepted.
    [one] One was read and accepted.
   *[other] { $count } were read and accepted.
}
consult-rules-taken-out = { $count ->
    [0] None was taken out.
    [one] One was taken out.
   *[other] { $count } were taken out.
}
consult-rules-merged = { $count ->
    [0] None was joined with another one.
    [one] One was joined with another one.
   *[other] { $count } were joined with others.
}
consult-rules-waiting = { $count ->
    [0] None is waiting to be read.
    [one] One is waiting to be read.
   *[other] { $count } are waiting to be read.
}
consult-rules-object = If you do not agree
consult-rules-object-how = Say it again in other words: it will be read anew. Or speak with the people who gave you the address of this dialogue, and tell them the words of the statement. They can undo every decision, and you need not say that it was yours.
consult-rules-kept = What was taken out is kept until its author takes it back. The votes on it are kept too, and count again if the decision is undone.

# What became of one’s own statement.
consult-mine-joined = The team has joined it with this one, which says the same. The votes on both count there:
consult-mine-joined-weigh = Weigh it
consult-mine-joined-elsewhere = The team has joined it with another one, which says the same and which others do not see now.
consult-mine-corrected = The team has corrected a slip. You had written:
consult-mine-rules = How statements are looked after

# What the team did at its desks, for those who watch over it.
consult-audit-statements = statements: { $what }
consult-audit-aside = set voices aside, one by one
consult-audit-source-aside = set aside what came by a way in
consult-audit-source-back = took back what had been set aside of a way in
consult-audit-source = made or changed a way in
consult-audit-seed = added a statement of the team
consult-audit-noted = noted a statement of a meeting
consult-audit-translated = translated a text
consult-audit-looked-over = looked a translation over
consult-audit-translation-removed = took a translation out
consult-audit-translation-file = took in a file of translations
consult-audit-spoken-written = wrote down what was spoken
consult-audit-spoken-rejected = did not take in what was spoken
consult-audit-recording = read a text aloud ({ $about })
consult-audit-recording-removed = took a recording away ({ $about })
# What was spoken, and what is read aloud.
consult-fact-spoken = recordings to write down
consult-spoken = What was spoken
consult-spoken-lead = People said this aloud. Listen, and write down what they said in their own words and their own language. From then on it is a statement like any other, and moderation decides on it.
consult-spoken-empty = Nothing waits to be written down.
consult-spoken-count = { $count ->
    [one] { $count } recording waits to be written down
   *[other] { $count } recordings wait to be written down
}
consult-spoken-shared = others may hear this voice
consult-spoken-kept = destroyed once it is written down
consult-spoken-text = What is said
consult-spoken-hint = Word for word, one idea. Please leave out names, and places where somebody could be found.
consult-spoken-language = In which language
consult-spoken-write = Write it down
consult-spoken-reject = Do not take it in
consult-spoken-reject-why = The person who said it reads the reason. The recording is destroyed at once; this cannot be undone.
consult-spoken-did-write = It is written down, as statement № { $number }.
consult-spoken-did-reject = It is not taken in, and the recording is destroyed.
consult-spoken-gone = That recording is no longer there: somebody else has written it down, or it was taken back.
consult-recordings = Recordings
consult-recordings-lead = Many people do not read. Read each text aloud here, slowly and clearly, in each language. People hear it when they tap.
consult-recordings-languages = Languages of the recordings
consult-recordings-name = The name of the language: { $language }
consult-recordings-unwritten = This is not written in { $language }. Say it in { $language }, in full: whoever chooses that language hears it.
consult-recordings-question = Question about groups
consult-recordings-group = Name of a group
consult-recordings-none = No recording yet
consult-recordings-own-voice = The voice of the person who said it is kept here, because they allowed it. If you record it anew, that voice is destroyed.
consult-recordings-outdated = The text has changed since. Nobody hears this recording until it is read aloud again.
consult-recordings-changed = The text has changed while you were reading it. Please read the new one aloud.
consult-recordings-record = Record or choose a file
consult-recordings-anew = Record it anew
consult-recordings-keep = Keep this recording
consult-recordings-remove = Take the recording away
consult-recordings-kept = The recording is kept.
consult-recordings-removed = The recording is taken away and destroyed.
