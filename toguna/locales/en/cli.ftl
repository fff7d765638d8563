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
