# What the readers decided or left out.
notes-read-file-order = The votes have no time. Where somebody voted twice on a statement, the vote that comes later in the file counts.
notes-read-mixed-times = Some votes have their time in seconds and others in milliseconds. Where somebody voted twice on a statement, the wrong vote may have been counted.
notes-read-ties = { $count ->
    [one] One person gave two different votes on one statement at the same moment. The one that comes later in the file counts.
   *[other] { $count } times, a person gave two different votes on one statement at the same moment. The one that comes later in the file counts.
}
notes-read-matrix-only = The votes were read from the table of participants, which holds only the last vote of each person on each statement.
notes-read-no-comments = The file comments.csv is missing: the wording of the statements is not known, nor which ones were rejected.
notes-read-no-moderation = The file comments.csv does not say which statements were rejected: all of them are counted.
notes-read-unlisted = { $count ->
    [one] One statement has votes but is not in comments.csv: its wording is not known, nor whether it was rejected.
   *[other] { $count } statements have votes but are not in comments.csv: their wording is not known, nor whether they were rejected.
}
notes-read-unquoted = { $count ->
    [one] The wording of one statement holds commas or quotes and is not put in quotes. It was taken up to the end of its line.
   *[other] The wordings of { $count } statements hold commas or quotes and are not put in quotes. They were taken up to the end of their lines.
}
notes-read-odd-authors = { $count ->
    [one] In comments.csv one statement has a negative number for its author: the columns may be mixed up, and with them which statements were rejected.
   *[other] In comments.csv { $count } statements have a negative number for their author: the columns may be mixed up, and with them which statements were rejected.
}
notes-read-unknown-columns = Columns that Toguna does not know were left out of { $file }: { $columns }.
notes-read-statements-differ = { $count ->
    [one] The files disagree: for one statement, comments.csv counts other votes than those that were read.
   *[other] The files disagree: for { $count } statements, comments.csv counts other votes than those that were read.
}
notes-read-participants-differ = { $count ->
    [one] The files disagree: for one participant, the table of participants shows other votes or other counts than those that were read.
   *[other] The files disagree: for { $count } participants, the table of participants shows other votes or other counts than those that were read.
}
notes-read-sign-usual = No other file shows whether +1 means “agree”. It was taken to mean “agree”, as in the exports of Polis.
notes-read-sign-inverted = In this export −1 means “agree”, as its other files show. All votes were turned round.
notes-read-sign-given = The sign of the votes was given on the command line: --vote-sign { $sign }.
notes-read-sign-against-files = The sign of the votes was given on the command line (--vote-sign { $sign }), against what the files of the export show.
notes-read-summary-cut = The file summary.csv could not be understood from line { $line } on, where a comma or a quote is missing or too many. What follows there was left out.
notes-read-groups-unknown = { $count ->
    [one] The table of groups names one participant who is not in this dialogue.
   *[other] The table of groups names { $count } participants who are not in this dialogue.
}
notes-read-groups-missing = { $count ->
    [one] The table of groups places one participant of this dialogue nowhere.
   *[other] The table of groups places { $count } participants of this dialogue nowhere.
}
