# What was left out of a result, and why.

notes-moderated = { $count ->
    [one] One statement was taken out by moderation: its votes do not shape the map or any list.
   *[other] { $count } statements were taken out by moderation: their votes do not shape the map or any list.
}
notes-no-votes = { $count ->
    [one] One statement has no votes: nothing can be said of it.
   *[other] { $count } statements have no votes: nothing can be said of them.
}
notes-silent = { $count ->
    [one] One person is listed but never voted: this person is not counted.
   *[other] { $count } people are listed but never voted: they are not counted.
}
notes-few-votes = { $count ->
    [one] One person gave fewer than { $votes } votes: this person counts in the totals and in the declared groups, but is in no opinion group.
   *[other] { $count } people gave fewer than { $votes } votes each: they count in the totals and in the declared groups, but are in no opinion group.
}
notes-ungrouped = { $count ->
    [one] One person has no group in the grouping that was given: this person counts in the totals only.
   *[other] { $count } people have no group in the grouping that was given: they count in the totals only.
}
notes-few-people = Too few people gave enough votes: no opinion groups were looked for.
notes-no-stability = How stable the groups are was not measured, because it was not asked for.
notes-no-gap-test = Whether a gap parts the groups was not tested, because it was not asked for: the groups may be parts of one cloud.
notes-superseded = { $count ->
    [one] One earlier vote was replaced by a later vote of the same person on the same statement.
   *[other] { $count } earlier votes were replaced by later votes of the same people on the same statements.
}
notes-waiting = { $count ->
    [one] One statement still waits to be looked at by the team: it does not count yet.
   *[other] { $count } statements still wait to be looked at by the team: they do not count yet.
}
notes-taken-back = { $count ->
    [one] One statement was taken back by whoever said it: it does not count any more.
   *[other] { $count } statements were taken back by those who said them: they do not count any more.
}
notes-people-left-out = The places of single people on the map are left out of this file, so that nobody is recognised.
