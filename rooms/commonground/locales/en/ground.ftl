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
ground-how-live = Everything is computed anew from all votes whenever somebody votes, usually within a second. When somebody takes back their voice, it no longer counts in anything.
ground-how-small = Figures of a declared group with fewer than 10 voices are not shown, and neither are those from which they could be computed. On the map, nobody is shown who belongs to a group of fewer than 10 people.
ground-how-again = Toguna is free software, and the same votes always give the same figures, to the last digit. Whoever keeps the votes of this dialogue can compute everything again with this command, and so can anybody to whom they hand the votes:
ground-how-json = All figures as a file for programs (JSON), without the people one by one
ground-how-no-json = The file with all figures is not offered here: some declared groups are so small that it would tell what single people think.
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
