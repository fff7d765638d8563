# The results of a dialogue while it goes on.

ground-title = { $page } · { $dialogue }
ground-tabs = Results
ground-tab-shared = What we share
ground-tab-differ = Where we differ
ground-tab-map = The map
ground-tab-portraits = Each group
ground-tab-missing = Who is missing
ground-tab-how = How this is computed
ground-tab-all = All statements
ground-take-part = Take part in this dialogue

ground-no-votes = As soon as people have weighed statements, you will see here what they share.
ground-too-few = Too few people have spoken yet to say what is shared. A statement is only counted when at least { $voices } people of a side have weighed it. Silence is never taken for agreement.
ground-no-common-ground = There is no statement yet of which we can be sure that every side agrees. That is a result too. See where we differ, and who is missing.
ground-differ = { $apart ->
    [one] On one
   *[other] On { $apart }
} of { $statements ->
    [one] one statement
   *[other] { $statements } statements
}, two sides are surely apart.
ground-map-from = The map is drawn once { $fewest } people can be placed on it, so that nobody is recognised on it.
ground-map-gathered = A group of fewer than { $fewest } people is drawn as one mark, so that nobody is recognised in it.
ground-no-portraits = So there is no portrait of any group. What all sides share says what people have in common.
ground-missing-few = { $groups ->
    [one] From one declared group, fewer than { $fewest } people have spoken.
   *[other] From { $groups } declared groups, fewer than { $fewest } people each have spoken.
}
ground-missing-none = From every declared group, at least { $fewest } people have spoken.
ground-missing-unasked = Nobody was asked which group they belong to, so we cannot say who is missing.
ground-how-live-title = How fresh this is
ground-how-live = Everything is computed anew from all votes whenever somebody votes, usually within a second. The figures of a declared group follow once at least 10 people have changed them. When somebody takes back their voice, it is erased at once; what is shown here then rests until at least 10 people have changed something, so that nobody can read that voice in the difference.
ground-how-small = Figures of a declared group with fewer than 10 voices are not shown, and neither are those from which they could be computed. On the map, nobody is shown who belongs to a group of fewer than 10 people.
ground-how-again = Toguna is free software, and the same votes always give the same figures, to the last digit. Whoever keeps the votes of this dialogue can compute everything again with this command, and so can anybody to whom they hand the votes:
ground-how-json = All figures as a file for programs (JSON), without the people one by one
ground-how-no-json = The file with all figures is not offered here: some declared groups are so small, or have been changed by so few people, that it would tell what single people think.
ground-json-refused = This file is not handed out

ground-all-part = Statements { $first } to { $last } of { $all }
ground-all-next = Next statements
ground-all-before = Previous statements

# Beneath a statement that is read in translation.
ground-translated = Translated, not yet looked over. The original
ground-looked-over = Translated and looked over. The original
ground-outdated = The original, changed since it was translated. The older translation
# What the team has set aside.
ground-aside = { $count ->
    [one] The voice of one person is set aside by the team and does not count: { $why }.
   *[other] The voices of { $count } people are set aside by the team and do not count: { $why }.
}
ground-aside-part = { $why } ({ $count })
ground-aside-copies = many voices are copies of one another
ground-aside-passed-on = codes or links went to others than those invited
ground-aside-trial = a trial by the team
ground-aside-mistake = came in by mistake, or twice
ground-how-aside = A person of the team may set voices aside, never a machine. Nothing of them is erased, they can be taken back, and “What we share” says how many they are and why.

# Coordinated voices, for the team.
ground-voices = Voices that act together
ground-voices-why = Nothing is decided here by itself. Look at each case, ask around if you can, and set voices aside only when you are sure. Whoever is set aside can go on weighing and is not shown apart from others; nothing is erased, and you can take it back. The results page says how many are set aside, and why.
ground-voices-none = No voices were found that look like copies.
ground-voices-some = { $people ->
    [one] One voice looks as if it did not speak for itself, of { $all } in all.
   *[other] { $people } voices look as if they did not speak for themselves, of { $all } in all.
}
ground-voices-not-open = There is nothing to look at before the dialogue opens.
ground-voices-computing = This is being computed. Please open this page again in a moment.
ground-voices-copies = { $count ->
    [one] One person with the same { $answers } answers as others
   *[other] { $count } people with the same { $answers } answers, or nearly
}
ground-voices-copies-meaning = People who agree still differ a little, each in their own way, so others stand around them. Around these there is hardly anybody. A script looks like this; so may a family on one phone, or people who were told what to answer.
ground-voices-one-answer = { $count ->
    [one] One person who gave the same answer to everything
   *[other] { $count } people who gave the same answer to everything
}
ground-voices-one-answer-meaning = Some people in haste press one button all the time; a simple script does too. Look at when and how they came.
ground-voices-departures = { $count ->
    [one] One person who is like the rest of the group but for { $answers } answers
   *[other] { $count } people who are like the rest of their group but for the same { $answers } answers
}
ground-voices-departures-meaning = They answer like their group on everything else, and all of them against it on these. Whoever wants to move one result may hide like this; a number of people with one firm opinion can look like this too.
ground-voices-alike = People of one mind
ground-voices-alike-why = These answer much alike, each in their own way. A village that talked it over looks like this, and so does a campaign. There is nothing to be done about it, unless you know more.
ground-voices-alike-show = { $count ->
    [one] Show it
   *[other] Show the { $count } of them
}
ground-voices-alike-one = { $count ->
    [one] One person who is much like others
   *[other] { $count } people who are much alike on { $answers } answers
}
ground-voices-alike-meaning = Others stand around them who are a little less like them: that is how people of one mind look.
ground-voices-came = They came by { $sources }; { $when }.
ground-voices-source-part = { $source } ({ $count })
ground-voices-open-link = the open link
ground-voices-span = between { $first } and { $last }
ground-voices-week = the week of { $day }
ground-voices-hour = { $day }, { $hour } UTC
ground-voices-chance = If everybody answered on their own as their group does, about { $expected } people would look like this by chance.
ground-voices-say = What they say, and how many of the others say the same:
ground-voices-agree = agree (others: { $share })
ground-voices-pass = pass (others: { $share })
ground-voices-disagree = disagree (others: { $share })
ground-voices-without-them = The results without them:
ground-voices-same = What all sides share and refuse stays the same.
ground-voices-left = { $count ->
    [one] No longer shared by all: { $statements }
   *[other] No longer shared by all ({ $count }): { $statements }
}
ground-voices-entered = { $count ->
    [one] Shared by all as well: { $statements }
   *[other] Shared by all as well ({ $count }): { $statements }
}
ground-voices-refusals-left = { $count ->
    [one] No longer refused by all: { $statements }
   *[other] No longer refused by all ({ $count }): { $statements }
}
ground-voices-refusals-entered = { $count ->
    [one] Refused by all as well: { $statements }
   *[other] Refused by all as well ({ $count }): { $statements }
}
ground-voices-quote = “{ $text }”
ground-voices-groups = Opinion groups: { $before } with them, { $after } without. Likeness of the two groupings: { $likeness } (1: the same people together).
ground-voices-reason = Why? Everybody can read this.
ground-voices-choose = Choose a reason
ground-voices-reason-missing = Please choose a reason: everybody has a right to it.
ground-voices-put-do = Set these voices aside
ground-voices-put = { $count ->
    [0] They were set aside already.
    [one] One voice is set aside. The results are counted afresh without it.
   *[other] { $count } voices are set aside. The results are counted afresh without them.
}
ground-voices-gone = The voices have changed since this page was made. Please look at it once more.
ground-voices-bursts = Many at once
ground-voices-bursts-why = More people or votes at one time than the other times of the same source let us expect. A broadcast or a meeting does this, and a script does. Times are only as fine as this dialogue keeps them.
ground-voices-no-bursts = There is no time at which unusually many came.
ground-voices-bursts-unseen = Nothing can be said yet: there are too few different times to compare.
ground-voices-burst-people = { $count } people came by { $source }, { $when }; other times let us expect { $expected }.
ground-voices-burst-votes = { $count } votes came by { $source }, { $when }; other times let us expect { $expected }.
ground-voices-without-each = The results without each source
ground-voices-without-why = If a result hangs on one source alone, say so when you present it.
ground-voices-without = { $count ->
    [one] Without “{ $source }” (one person)
   *[other] Without “{ $source }” ({ $count } people)
}
ground-voices-without-small = { $count ->
    [one] Without all smaller sources together (one person)
   *[other] Without all smaller sources together ({ $count } people)
}
ground-voices-one-source = All voices came by one source, or the others are too small to be left out without telling what single people said.
ground-voices-quarantine = Set aside
ground-voices-in-quarantine = { $count ->
    [one] { $day }: one person, because: { $why }
   *[other] { $day }: { $count } people, because: { $why }
}
ground-voices-take-back = Take back
ground-voices-taken-back = { $count ->
    [0] They were taken back already.
    [one] One voice counts again.
   *[other] { $count } voices count again.
}
ground-voices-to-sources = Look after the sources
