# What is said on every page of a dialogue.
consult-simulated = Made up, to show how it works: nobody here is real.
consult-tabs = Pages of this dialogue
consult-tab-weigh = Weigh
consult-tab-say = Say
consult-tab-shared = In common
consult-tab-mine = My voice
consult-to-shared = See what we share
consult-to-mine = See my voice
consult-go-on = Go on weighing
consult-unknown = This phone’s earlier voice is not known in this dialogue, or no longer. Nothing was changed.
consult-not-yet = This dialogue begins on { $day }. Please come back then.
consult-not-yet-known = This dialogue has not begun yet. Please come back later.
consult-paused = This dialogue is resting for a while. Everything that was said is kept.
consult-closed = This dialogue has ended. Thank you to everybody who spoke. What was said is kept, and you can look at it.
consult-refused = Your voice could not come in just now
consult-refused-kept = These are your words. You can copy them and keep them:

# The list of dialogues.
consult-list = Dialogues
consult-list-empty = No dialogue is open here yet.
consult-list-empty-next = Please come back later, or ask the people who gave you this address.
consult-list-none-open = No dialogue is taking voices just now.
consult-list-others = Other dialogues
consult-list-from = Begins on { $day }
consult-list-paused = Resting for a while
consult-list-closed = Ended; its results can be read
consult-until = Open until { $day }

# The first page.
consult-front = A dialogue open to all
consult-consent = Before you take part
consult-agree-and-join = I agree and take part
consult-been-here = I have been here before
consult-not-me = This is not me: somebody else used this phone

# After joining.
consult-welcome = Welcome
consult-code = This is your number for coming back
consult-code-keep = Write it down, or learn it like a phone number. With it you find your voice again on any phone.
consult-code-secret = Tell it to nobody. It holds no name, and we cannot find it again for you.
consult-welcome-next = I have kept it. Go on

# Groups.
consult-groups = A few words about you
consult-groups-why = This helps us to see whether all sides are heard, and what all of them share. You need not answer. Nobody is ever shown alone.
consult-groups-skip = Skip this
consult-groups-prefer-not = I prefer not to say
consult-groups-choose = No answer
consult-groups-send = Keep and go on
consult-groups-kept = Thank you, this is kept. You can change it at any time under “My voice”.

# Weighing.
consult-weigh = What do you say to this?
consult-what-do-you-say = What do you say?
consult-agree = Agree
consult-pass = Pass
consult-disagree = Disagree
consult-matters = This matters to me
consult-weighed-before = So far you said:
consult-taken-out = That statement was taken out a moment ago, so your answer to it was not needed. Here is another one.
consult-thanks = Thank you!
consult-thanks-weighed = { $count ->
    [one] You have weighed one statement. Your voice counts from now on.
   *[other] You have weighed { $count } statements. Your voice counts from now on.
}
consult-nothing-left = You have weighed everything that there is. Your voice is kept.
consult-come-back-later = People keep adding new statements. Come back in a few days: there will be more to weigh.

# Saying something.
consult-say = Say something
consult-say-text = What do you want to say?
consult-say-hint = One idea, in your own words. At most { $limit } characters.
consult-say-kind = What is it?
consult-say-kind-missing = Please choose what it is.
consult-kind-challenge = A challenge
consult-kind-challenge-example = What stands in the way of peace: “The well has been dry since March.”
consult-kind-opportunity = An opportunity
consult-kind-opportunity-example = What helps peace already: “Our elders still speak with theirs.”
consult-kind-solution = A solution
consult-kind-solution-example = What should be done: “Let us set the day of the herds together.”
consult-kind-value = A value
consult-kind-value-example = What we should hold to: “A guest is safe under every roof.”
consult-say-language = In which language did you write it?
consult-say-next-waiting = Somebody of the team reads it first. Then others can weigh it.
consult-say-next-shown = Others can weigh it at once. Somebody of the team reads it afterwards.
consult-say-no-names = Please name nobody, and no place where somebody could be found.
consult-say-send = Send it
consult-say-said-already = These same words have been said already.
consult-say-too-many = { $limit ->
    [one] One of your statements is still waiting to be read. Please wait for that first.
   *[other] Already { $limit } of your statements are waiting to be read. Please wait until some of them have been.
}
consult-said-waiting = Thank you! Somebody of the team will read it before others see it. You find what becomes of it under “My voice”.
consult-said-shown = Thank you! Others can weigh it now. You find it under “My voice”.
consult-alike = Somebody has said nearly the same
consult-alike-next = If one of these says what you mean, weigh it: that makes it stronger.
consult-alike-weigh = Weigh this one
consult-alike-own = What you wrote
consult-alike-sure = Mine is different: send it
consult-alike-edit = Change my words

# One's own voice.
consult-mine = My voice
consult-mine-code = My number for coming back
consult-mine-said = What I said
consult-mine-said-nothing = Nothing yet.
consult-mine-votes = How I weighed
consult-mine-votes-nothing = Nothing yet.
consult-mine-matters = this matters to me
consult-mine-change = Change
consult-changed = Changed. What you say now is what counts.
consult-page-before = Previous page
consult-page-after = Next page
consult-mine-groups = What I said about myself
consult-mine-groups-nothing = Nothing.
consult-mine-groups-change = Change what I said about myself
consult-standing-waiting = Waiting to be read by the team.
consult-standing-accepted = Others weigh it.
consult-standing-rejected = Not shown to others.
consult-standing-withdrawn = Taken back.
consult-reason-duplicate = It says what another statement says already.
consult-reason-off-topic = It does not answer the question of this dialogue.
consult-reason-several-ideas = It holds several ideas at once, so that nobody can weigh it.
consult-reason-attack = It attacks people.
consult-reason-names-somebody = It names somebody, or a place where somebody could be found.
consult-reason-unclear = It is not clear what is meant.
consult-mine-go = Finish
consult-rest-why = Does somebody else use this phone too? Then finish here. Your voice is kept; the phone forgets that it is yours.
consult-rest = Finish on this phone
consult-rested = Finished. Nothing on this phone tells that you were here. Your number brings you back.
consult-mine-leave = Take everything back and leave

# Leaving.
consult-leave = Take everything back?
consult-leave-erased = This will be erased for ever:
consult-leave-votes = { $count ->
    [0] your place in this dialogue
    [one] your answer to one statement
   *[other] your answers to { $count } statements
}
consult-leave-statements = { $count ->
    [one] the statement that you added
   *[other] the { $count } statements that you added
}
consult-leave-groups = what you said about yourself
consult-leave-code = your number for coming back
consult-leave-stays = This we cannot take back:
consult-leave-printed = what was printed or read out before, and what people remember
consult-leave-copies = safety copies that the team made earlier, until they are replaced
consult-leave-mark = an empty mark that somebody left; it leads to nobody
consult-leave-sure = It cannot be undone. You may take part again as somebody new.
consult-leave-yes = Yes, erase everything
consult-leave-no = No, I stay
consult-left = Everything that you said is erased. Thank you for having been here.

# Coming back.
consult-return = Welcome back
consult-return-code = Your number for coming back
consult-return-hint = 12 digits. Spaces do not matter.
consult-return-send = Find my voice
consult-return-not-twelve = The number has 12 digits. Please look whether one is missing, or one too many.
consult-return-slip = One digit is wrong, or two have changed places. Please look at it once more.
consult-return-unknown = We do not find this number in this dialogue. Please look whether it is from here, and not from another dialogue.
consult-return-lost = Have you lost your number? Then we cannot find your earlier voice. You can begin again as somebody new.
consult-return-front = Back to the first page

# Moderation.
consult-moderate = Read statements
consult-moderate-views = Views
consult-moderate-queue = { $count ->
    [0] Nothing to read
    [one] One to read
   *[other] { $count } to read
}
consult-moderate-decided = Decided
consult-moderate-empty = Everything has been read. Well done.
consult-moderate-nothing-decided = Nothing has been decided yet.
consult-moderate-seed = from the team
consult-moderate-shown-already = Others see it already.
consult-moderate-alike = Nearly the same was said here:
consult-moderate-accept = Accept: others weigh it
consult-moderate-reason = Why not? Its author will read this.
consult-moderate-choose = Choose a reason
consult-moderate-reason-missing = Please choose a reason: the author has a right to it.
consult-moderate-reject = Reject
consult-moderate-accepted = Accepted. Others can weigh it now.
consult-moderate-rejected = Rejected. Its author finds the reason under “My voice”.
consult-moderate-gone = Its author has taken this statement back.

# Statements of the team.
consult-seeds = First statements
consult-seeds-why = People need something to weigh. Write ten to thirty statements from all sides, as people would say them.
consult-seeds-count = { $count ->
    [0] There is none yet.
    [one] There is one so far.
   *[other] There are { $count } so far.
}
consult-seeds-kind = What are they?
consult-seeds-languages = The same line in each language is the same statement. You can leave a language empty.
consult-seeds-lines = Statements, one per line:
consult-seeds-send = Add them
consult-seeds-added = { $count ->
    [one] One statement was added.
   *[other] { $count } statements were added.
}
consult-seeds-line = Line { $line }: { $fault }
consult-seeds-uneven = There are { $lines } lines here and { $first } in { $language }. Each statement needs its line, or leave this language empty.
consult-seeds-too-many = Please add at most { $limit } statements at a time.
consult-seeds-full = A dialogue holds at most { $limit } statements. Those above this number were not added.

# For the team’s overview.
consult-duplicated = Here is your new draft. Nobody sees it until you open it.
consult-fact-votes = Votes
consult-fact-statements = Statements
consult-fact-waiting = To read

# What is said of a text that is not as it was said.
consult-read-in = Read what people say in
consult-reading-translated = Translated by the team; nobody has looked it over yet. Read the original.
consult-reading-looked-over = Translated by the team and looked over. Read the original.
consult-reading-outdated = This is the original: it has changed since it was translated. Read the older translation.
