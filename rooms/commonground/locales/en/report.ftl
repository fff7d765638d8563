# The report of a dialogue, on a page.

report-untitled = What people said
report-facts = { $people ->
    [one] One person
   *[other] { $people } people
} · { $statements ->
    [one] one statement
   *[other] { $statements } statements
} · { $votes ->
    [one] one vote
   *[other] { $votes } votes
}
report-made-by = Made with Toguna { $version }, free software: anyone may run it, read it and check it.
simulated-banner = Simulated: nobody said this. These voices were made by a computer to show how a result looks.

nav-skip = Skip to the result
nav-label = Parts of this page

colon = :

## Sides

side-opinion = group { $letter }
side-everybody = everybody
side-declared = { $value } ({ $dimension })
who-groups-and-declared = { $groups ->
    [2] Both opinion groups
   *[other] All { $groups } opinion groups
} and { $declared ->
    [one] the declared group
   *[other] all { $declared } declared groups
}
who-groups = { $groups ->
    [2] Both opinion groups
   *[other] All { $groups } opinion groups
}
who-everybody-and-declared = { $declared ->
    [one] People taken together and the declared group
   *[other] People taken together and all { $declared } declared groups
}
who-everybody = The people who took part

## The sentence that comes first

headline-agreed = { $who } agree on { $agreed } of { $statements ->
    [one] one statement
   *[other] { $statements } statements
}.
headline-so-far = { $agreed ->
    [one] On one
   *[other] On { $agreed }
} of { $statements ->
    [one] one statement
   *[other] { $statements } statements
} every side that was heard agrees, but not every side has been heard enough.
headline-none = { $statements ->
    [one] The one statement is not yet common ground.
   *[other] None of the { $statements } statements is common ground yet.
}
headline-no-votes = Nobody has voted yet.
headline-nothing-left = Nothing can be weighed: every statement was taken out by moderation.
headline-refused = { $refused ->
    [one] All sides refuse one statement.
   *[other] All sides refuse { $refused } statements.
}
headline-also-so-far = { $agreed ->
    [one] On one more, every side that was heard agrees, but some sides have not been heard enough.
   *[other] On { $agreed } more, every side that was heard agrees, but some sides have not been heard enough.
}

## Lists of statements

section-shared = What all sides share
section-refused = What all sides refuse
section-so-far = Agreed so far, not yet tested everywhere
section-refused-so-far = Refused so far, not yet tested everywhere
section-apart = Where sides differ
no-common-ground = There is no statement of which we can be sure that every side agrees. That is a result too: look below at what some sides share, and at who has not been heard.
refused-intro = On these statements all sides are together as well: they say no.
so-far-intro = Every side with enough voices agrees. The sides named under each statement have not been heard enough: this is a promise to ask them, not an agreement.
refused-so-far-intro = Every side with enough voices says no. The sides named under each statement have not been heard enough.
apart-none = There is no statement on which two sides are surely apart.
apart-intro = On these statements two sides are surely apart: even at the edges of their intervals they do not meet. The widest come first.
list-more = { $count ->
    [one] One more is in the table of all statements.
   *[other] { $count } more are in the table of all statements.
}
share-agree = agree
share-disagree = disagree
share-sure = { $voices ->
    [one] { $interval }, one voice
   *[other] { $interval }, { $voices } voices
}
weakest = Least sure: { $side }, { $figures }.
weakest-held-back = Least sure: { $side }; figures not shown, to protect a small group.
flip-agreed = { $voices ->
    [one] One more voice against it in { $side } would end this agreement.
   *[other] { $voices } more voices against it, all in { $side }, would end this agreement.
}
flip-agreed-all = { $voices ->
    [one] One more voice against it would end this agreement.
   *[other] { $voices } more voices against it would end this agreement.
}
flip-refused = { $voices ->
    [one] One more voice for it in { $side } would end this refusal.
   *[other] { $voices } more voices for it, all in { $side }, would end this refusal.
}
flip-refused-all = { $voices ->
    [one] One more voice for it would end this refusal.
   *[other] { $voices } more voices for it would end this refusal.
}
flip-held-back = A few more voices in a small group could change this.
flip-short-against = falls with { $voices } more against
flip-short-for = falls with { $voices } more for
pole-agree = { $figures } agree
held-back = figures not shown, to protect a small group
held-back-short = not shown
untested-in = Not yet tested in: { $sides }.
and-more = { $count ->
    [one] one more
   *[other] { $count } more
}
statement-unnamed = (the wording is not in the input)
statement-moderated = taken out by moderation
strip-everybody = How to read the drawings, from 0% on the left to 100% on the right: the bar is the interval of everybody together, with the share inside it.
strip-groups = The shapes above are the opinion groups.
strip-declared = The lines below are the declared groups.
strip-half = The tall line is one half.

## The map

section-map = The map of opinion
groups-found = People form { $groups } groups who vote alike, parted by gaps.
groups-one-cloud = Opinion is one cloud: nothing parts people into camps.
groups-too-few-people = Too few people have weighed enough statements to look for groups.
groups-forced = { $groups ->
    [one] People are shown as one group, because whoever made this report asked for it.
   *[other] People are shown in { $groups } groups, because whoever made this report asked for that number.
}
groups-given = { $groups ->
    [one] People are shown in one group that was given, not found.
   *[other] People are shown in { $groups } groups that were given, not found.
}
map-title = Map of opinion
map-description-groups = Each mark stands for people of one group who vote nearly alike. The { $groups } groups have different shapes and colours; a letter stands at the middle of each. The table below gives the same in figures.
map-description-cloud = Each mark stands for people who vote nearly alike. They form one cloud. The table below says what pulls people to each side.
map-reading = People who vote alike stand close together. The dotted lines cross where somebody stands who votes as people do on average.
map-mark = { $people ->
    [one] Each mark is one person.
   *[other] A larger mark is more people: the largest is { $people }.
}
map-carried = This flat picture carries { $share } of all the differences between votes; the rest cannot be seen on it.
map-nobody = Nobody can be placed on a map yet.
map-table = The groups on the map
axes-title = What pulls people across the map
axis-across = To the right, and the opposite to the left
axis-up = Upwards, and the opposite downwards
direction-agree = They agree
direction-disagree = They disagree

## Groups

section-groups = Each group’s portrait
groups-intro = What sets each group most apart from the others. A group is made of people who voted alike; nobody chose to belong to it.
group-title = Group { $letter }
group-everybody = Everybody placed
group-size = { $people ->
    [one] One person, { $share } of those placed
   *[other] { $people } people, { $share } of those placed
}
stability-stable = Stable: when people are drawn again at random, the group comes back much the same ({ $value } of 1).
stability-unstable = Not stable: when people are drawn again at random, the group changes ({ $value } of 1, below 0.75). Do not build on it.
stability-unknown = How stable this group is was not measured.
portrait-none = Nothing sets this group apart for sure.
portrait-outside = All other groups: { $figures }

## Who was not heard

section-unheard = Who was not heard
unheard-few-votes = { $people ->
    [one] One person gave too few votes, or has no group, and is not on the map. This person’s votes count in the totals.
   *[other] { $people } people gave too few votes, or have no group, and are not on the map. Their votes count in the totals.
}
unheard-no-dimensions = Nobody was asked about region, sex, age or livelihood, so this report cannot say which parts of society were not heard.
unheard-intro = How many people of each declared group voted at least once. Compare it with how many such people there are where you work.
unheard-undeclared = { $people ->
    [one] One person declared nothing here.
   *[other] { $people } people declared nothing here.
}
unheard-all-tested = Every side has been heard enough on every statement.
unheard-untested = Sides not heard enough, and on what
unheard-statements = { $count ->
    [one] one statement
   *[other] { $count } statements
}
unheard-more-sides = { $count ->
    [one] One more side was not heard enough on some statement.
   *[other] { $count } more sides were not heard enough on some statement.
}
voices-nobody = nobody
voices-few = fewer than { $fewest }
voices-held-back = not shown

## All statements

section-all = All statements
all-intro = Every statement, from the surest common ground down.
all-legend = Agreement in percent, then its 90% interval; in the columns of the groups, then the number of voices. The last column gives the least sure side and the lower bound of its agreement: above 50 in every side, a statement is common ground.
column-number = Number
column-statement = Statement
column-verdict = Result
column-agree = Agree %
column-voices = Voices
column-disagree = Disagree
column-pass = Pass
column-weakest = Least sure side
column-group = Group
column-groups = Groups
column-people = People
column-share = Share
column-place = Middle (across · up)
column-stability = Stability
column-declared = Declared group
column-sizes = Sizes
column-silhouette = Silhouette
column-gap = Gap test, p
column-supported = Supported
column-file = File
verdict-agreed = common ground
verdict-refused = refused by all
verdict-agreed-so-far = agreed so far
verdict-refused-so-far = refused so far
verdict-open = open
verdict-untested = not heard enough
verdict-moderated = taken out
yes = yes
no = no

## Method and limits

section-method = How this was made, and its limits
method-who-title = Who speaks here
method-who = People took part because they chose to or were invited. They are not a sample of the population: no figure here says what share of all people thinks so. What the figures can show is whether sides that often differ were found together.
method-interval-title = What the intervals mean
method-interval = A share of few voices says little. The interval beside each share holds the true share of people like those who answered with 90% credibility (5% and 95% points of the Jeffreys posterior). It knows nothing of those who stayed away. Passing counts as having weighed a statement without agreeing.
method-common-ground-title = When a statement is common ground
method-common-ground = A statement is common ground when, in every opinion group and in every declared group, the lower end of the interval of agreement is above one half. One side that is unsure is enough to withhold the word.
method-untested = { $voices ->
    [one] A side with no voice on a statement counts as not heard, never as agreeing.
   *[other] A side with fewer than { $voices } voices on a statement counts as not heard, never as agreeing.
}
method-votes-title = What a vote is
method-votes = +1 is agree, −1 is disagree, 0 is pass. When somebody voted twice on a statement, the later vote counts.
method-map-title = How the map is drawn
method-map = The two directions in which votes differ most (principal components), with missing votes filled by the mean of the statement, and each person moved outwards in the measure in which they saw fewer statements. The sides left and right, up and down, have no meaning of their own.
method-groups-title = Why this number of groups
method-groups-found = Up to { $tried } groups were tried. { $groups } is what the data support: each pair of neighbouring groups is parted by a gap, and no group is tiny.
method-groups-one-cloud = Up to { $tried } groups were tried. However people were parted, no gap remained between the parts: to speak of camps would invent them.
method-groups-too-few-people = With so few people, any grouping would be chance.
method-groups-forced = { $groups } groups were asked for by whoever made this report, whether the data support that number or not.
method-groups-given = The groups were given with the data; this report only describes them.
method-tried = What was tried
method-small-title = Small groups are protected
method-small = Figures of a declared group with fewer than 10 voices are not shown, and neither are those from which they could be computed. The file for machines made by the command below holds them: keep it safe.
method-left-out-title = What was left out
method-nothing-left-out = Nothing was left out.
method-again-title = Check it yourself
method-again = Anyone who has the same files gets the same figures, to the last digit, with this command:
method-files = The files that were read
