# The summary on a terminal.

terminal-agreed = What all sides share
terminal-refused = What all sides refuse
terminal-so-far = Agreed so far
terminal-apart = Where sides differ most
terminal-groups = Opinion groups
terminal-unheard = Not heard enough
terminal-notes = Left out
terminal-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
terminal-weakest = least sure: { $side } { $figures }
terminal-held-back = least sure: { $side } (few voices: figures not shown)
terminal-poles = { $more } against { $less }
terminal-pole = { $side } { $figures }
terminal-stable = stable
terminal-unstable = not stable
terminal-group = { $title }: { $size }
terminal-untested = { $count ->
    [one] { $side }: one statement
   *[other] { $side }: { $count } statements
}
terminal-everybody-tested = Every side has been heard enough on every statement.
