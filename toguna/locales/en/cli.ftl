# What the commands say about their own work.
cli-cannot-write = cannot write "{ $path }": { $reason }. Choose another place, or make room there.
cli-cannot-print = cannot write to standard output: { $reason }.
cli-reading = Reading { $path }…
cli-computing = Looking for groups and for what they share…
cli-simulating = Letting the people speak…
cli-writing = Writing the files…
cli-written = Written: { $path }
cli-simulated = Simulated: { $people }, { $statements }, { $votes }.
cli-people = { $count ->
    [one] one person
   *[other] { $count } people
}
cli-statements = { $count ->
    [one] one statement
   *[other] { $count } statements
}
cli-votes = { $count ->
    [one] one vote
   *[other] { $count } votes
}
cli-export-written = The votes are in { $folder }, as a Polis export; groups.csv holds the declared groups, labels.csv the planted answer.
# What is wrong with the arguments.
wrong-use = { $what }. What can be asked: `--help`.
wrong-meant = { $what } (did you mean `{ $meant }`?)
wrong-option = there is no option `{ $option }`
wrong-command = there is no command `{ $command }`
wrong-value = `{ $value }` does not fit `{ $option }`
wrong-choice = `{ $value }` does not fit `{ $option }`: { $choices }
wrong-no-value = `{ $option }` needs a value
wrong-twice = `{ $option }` can be said only once
wrong-together = `{ $option }` and `{ $other }` cannot be said together
wrong-missing = something is missing: { $option }
wrong-over-input = the result would be written over { $path }, from which it is made: choose another place
wrong-two-results = both results would be written to { $path }: give each a place of its own

# Stopping everything.
cli-freeze-done = { $count ->
    [one] Stopped. Within seconds nobody outside the team sees anything of it. Two people of the team together start it again, on its page “Stop everything”.
   *[other] { $count } dialogues stopped. Within seconds nobody outside the team sees anything of them. Two people of the team together start each again, on its page “Stop everything”.
}
cli-freeze-done-all = Everything is stopped. Within seconds nobody outside the teams sees anything. To start it again, an administrator asks on the page “Stop all dialogues”, and another administrator or whoever leads a dialogue agrees.
cli-freeze-not-yet = the server that has the database open has not answered yet. The request stays in { $file }: the server obeys it as soon as it can, also at its next start.
cli-freeze-unknown = no dialogue is called { $slugs }. { $stopped ->
    [0] Nothing was stopped.
   *[other] The others that you named are stopped.
} { $there ->
    [0] There is no dialogue here.
   *[other] The dialogues here are called { $known }.
}
