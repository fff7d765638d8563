# What `toguna tongues` says.
tongues-unreadable = cannot read "{ $path }": { $reason }. Files of messages are texts in UTF-8.
tongues-no-tag = "{ $path }": the name of this folder is no tag of a language. Call it bm, ffm, mey, bm-Nkoo…
tongues-unknown = "{ $path }": this language is not in the table. Put one row of the table into language.tsv beside its messages: tag, script, own name, English name, French name, parent (en, fr or ar), zero or -, parted by tabs.
tongues-too-much = "{ $path }" is too large: a file of messages has at most 256 KB, and all pages together speak at most { $most } languages.
tongues-nothing = "{ $path }" holds no messages: *.ftl files belong there, or folders with them. `toguna tongues begin` makes them.
tongues-listed = * the pages speak it too. A dialogue can be held in all of these, and in any other language by its tag.
tongues-tag-wrong = "{ $tag }" is no tag of a language: write bm, ffm, mey, bm-Nkoo…
tongues-begun = { $count } files with the words of { $language } are in { $folder }. Put them into words; files that were there already have stayed as they were.
tongues-begun-row = This language is not in the table: write its own name, its script and its other names into { $file }.
tongues-head = { $name }: { $said } of { $all } messages
tongues-as-parent = { $count ->
    [one]   One of them still says what { $parent } says.
   *[other]   { $count } of them still say what { $parent } says.
}
tongues-faults = cannot be read ({ $count }):
tongues-missing = missing ({ $count }):
tongues-left-over = left over: nobody asks for these ({ $count }):
tongues-differing = other variables ({ $count }):
tongues-variables = { $place }: the program gives { $asked }, and it names { $found }
tongues-plurals = without a form of singular or plural that the language has ({ $count }):
tongues-torn = a no-break space is wanted before or after these signs ({ $count }):
tongues-more = … and { $count } more; --all names them.
tongues-wanting = { $count ->
    [one] one of { $all } languages is not whole yet. Pages say what is missing in the language that goes with it.
   *[other] { $count } of { $all } languages are not whole yet. Pages say what is missing in the language that goes with each.
}
