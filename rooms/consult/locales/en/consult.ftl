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
consult-consent-aside = The team may set voices aside, for example when many are copies of one another. Nothing is erased then, and the results page says how many they are and why.
consult-consent-again = Please read this once more
consult-consent-again-why = The text that you agreed to has changed since. Nothing of what you gave is touched. Please read what it says now before you go on.
consult-consent-again-yes = I agree and go on
consult-consent-again-look = Only look at what we share
consult-consent-again-leave = I do not agree: take back my voice
consult-consent-before = What it said before
consult-consent-changed-again = The text has just changed once more. Please read what it says now.
consult-consent-kept = What you just gave is kept on this page: it counts as soon as you agree.
consult-consent-speak-again = The text has changed. Please read it, and then say what you said once more: your recording was not kept.
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
consult-leave-recordings = { $count ->
    [one] the recording of your voice
   *[other] the { $count } recordings of your voice
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
consult-moderate-empty = Everything has been read. Well done.
consult-moderate-seed = from the team
consult-moderate-shown-already = Others see it already.
consult-moderate-alike = Nearly the same was said here:
consult-moderate-choose = Choose a reason
consult-moderate-reason = Why not? Its author will read this.

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
consult-notes = What a meeting said
consult-notes-why = What people said where there were no phones, for others to weigh.
consult-notes-how = One idea a line, in their words, without names, and without places where somebody could be found. Nobody’s vote is counted with it; it waits until the team has read it.
consult-notes-added = { $count ->
    [one] Noted. It waits for the team.
   *[other] { $count } statements are noted. They wait for the team.
}
consult-notes-ended = This dialogue has ended and takes nothing more. Copy what you wrote.

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

# Coming in with a code.
consult-code-title = Come in with a code
consult-code-field = The code on your card
consult-code-hint = 12 letters and digits. Capitals, spaces and hyphens do not matter.
consult-code-send = Come in
consult-code-nobody-knows = The code only shows that you were invited. Nobody can tell which code you came with.
consult-code-good = Your code is good. Please read this, and take part.
consult-code-not-twelve = A code has 12 letters and digits. Please look whether one is missing, or one too many. (The number for coming back belongs on the page “I have been here before”.)
consult-code-slip = One letter or digit is wrong, or two have changed places. Please look at it once more.
consult-code-unknown = We do not find this code in this dialogue. Please look whether the card is from here.
consult-code-used = Somebody has come in with this code already. If it was you, come back with your own number. If not, please ask whoever gave you the card for another one.
consult-code-closed = This way of coming in is closed. Please ask whoever gave you the card or the link.
consult-way-full = As many people have come in by this way as can. Please ask whoever invited you for another one.
consult-by-invitation = People take part in this dialogue by invitation. If you have a code, write it here.
consult-have-code = I have a code
consult-not-invited = You are not in yet

# Sources.
consult-sources = Sources
consult-sources-why = A source is a way by which people come in. Each can have a limit, be closed, or be set aside if something is wrong with it; the others are not touched.
consult-sources-by-invitation = By invitation only: the open link takes nobody in.
consult-sources-to-voices = Look for voices that act together, and see the results without each source
consult-source-open-link = The open link
consult-source-kind = What kind of way?
consult-source-kind-missing = Please choose what kind of way it is.
consult-source-kind-open = for everybody who has the address
consult-source-kind-batch = Codes on cards
consult-source-kind-batch-note = Each code is good for one person. Print them, cut them out, hand them over.
consult-source-kind-session = The link of a session
consult-source-kind-session-note = One link for everybody at one meeting. Close it when the meeting ends.
consult-source-kind-gateway = An import or a gateway
consult-source-kind-gateway-note = For voices that were given elsewhere. It has no link.
consult-source-name = Name
consult-source-name-hint = For example the place and the day. Please no name of a person.
consult-source-codes = How many codes?
consult-source-codes-hint = Only for cards: 1 to { $limit }.
consult-source-codes-wrong = Please give a number from 1 to { $limit }.
consult-source-most = At most so many people
consult-source-most-hint = Leave it empty for no limit.
consult-source-most-wrong = Please give a whole number, at most { $limit }, or leave it empty.
consult-source-most-short = At most
consult-source-make = Make it
consult-source-made = The source is there.
consult-source-made-already = This form has made a source already. Here it is.
consult-source-too-many = A dialogue has at most { $limit } sources.
consult-source-people = People
consult-source-votes = Votes
consult-source-codes-made = Codes
consult-source-codes-used = Used
consult-source-open = takes people in
consult-source-full = full
consult-source-closed = closed
consult-source-aside = set aside: { $reason }
consult-source-one-day = Active on { $first }
consult-source-days = Active from { $first } to { $last }
consult-source-one-week = Active in the week of { $first }
consult-source-weeks = Active from the week of { $first } to the week of { $last }
consult-source-link = The link and its square code
consult-source-link-drawn = Code for cameras: the link for coming in
consult-source-link-note = Show it at the meeting, and close the source afterwards. Whoever has the link can come in.
consult-source-new = A new source
consult-source-change = Change:
consult-source-keep = Keep
consult-source-changed = Kept.
consult-source-close-note = Nobody more comes in by it. Whoever is in stays in.
consult-source-close-link-note = Then people take part by invitation only. Whoever is in stays in.
consult-source-open-note = People can come in by it again.
consult-source-do-close = Close it
consult-source-do-close-link = By invitation only
consult-source-do-open = Open it again
consult-source-is-closed = Closed. Nobody more comes in by it.
consult-source-is-open = Open again.
consult-source-aside-note = Nothing that came by it counts any more. Nothing is erased: you can take it back exactly. The results page says how many voices are set aside, and why.
consult-aside-why = Why? Everybody can read this.
consult-aside-reason-missing = Please choose a reason: everybody has a right to it.
consult-aside-copies = many voices are copies of one another
consult-aside-passed-on = codes or links went to others than those invited
consult-aside-trial = a trial by the team
consult-aside-mistake = came in by mistake, or twice
consult-source-do-aside = Set aside
consult-source-is-aside = Set aside. The results are counted afresh without it.
consult-source-back-note = All that came by it counts again, exactly as before.
consult-source-do-back = Take back
consult-source-is-back = Taken back. The results are counted afresh with it.
consult-source-acts = What was done
consult-source-undo = Undo
consult-source-undone = Undone.
consult-source-changed-since = This was undone already, or something else was done since. Nothing was changed.
consult-source-act-made = { $day }: “{ $source }” was made.
consult-source-act-changed = { $day }: the name or the limit of “{ $source }” was changed.
consult-source-act-closed = { $day }: “{ $source }” was closed.
consult-source-act-opened = { $day }: “{ $source }” was opened again.
consult-source-act-aside = { $day }: “{ $source }” was set aside.
consult-source-act-back = { $day }: “{ $source }” was taken back.
consult-source-act-undone = { $day }: something done to “{ $source }” was undone.

# Cards.
consult-cards = Cards with codes
consult-cards-once = { $count ->
    [one] One code for “{ $source }”. It is shown only now: print or save it before you leave this page.
   *[other] { $count } codes for “{ $source }”. They are shown only now: print or save them before you leave this page.
}
consult-cards-print = Print this page and cut along the lines. Nobody, not even you, can see later who came with which card.
consult-cards-csv = Save as a table
consult-cards-done = I have them. Go on
consult-card-good-for-one = Good for one person. Free of charge, and without your name.
# The desk of those who translate.
consult-tab-translate = Translate
consult-tab-voices = Voices that act together
consult-translate = Translate
consult-translate-why = Everybody reads first in their own language. Write what was said, no more and no less; somebody else then looks it over.
consult-translate-one-language = This dialogue has one language only, so there is nothing to translate.
consult-translate-add-language = Add a language
consult-translate-from = From
consult-translate-to = into
consult-translate-choose = Show
consult-translate-progress = { $done } of { $all } translated, { $over } of them looked over
consult-translate-views = Which texts
consult-translate-missing = Not translated
consult-translate-stale = To be seen again
consult-translate-waiting = To be looked over
consult-translate-all = All
consult-translate-empty = Nothing to do here. Thank you.
consult-translate-statement = Statement { $number }
consult-translate-original = The original:
consult-translate-unsigned = It was typed in elsewhere, and nobody’s name stands with it. Is it right? Then save it: it is yours from then on, and somebody else can look it over.
consult-translate-is-stale = Translated by { $name } on { $day }. The original has changed since.
consult-translate-own = You translated it on { $day }. Somebody else has to look it over.
consult-translate-waits = Translated by { $name } on { $day }. Nobody has looked it over yet.
consult-translate-is-looked-over = Translated by { $name } on { $day }, looked over by { $other }.
consult-translate-save = Save
consult-translate-save-stale = It is right: save
consult-translate-save-all = Save everything
consult-translate-keys = Ctrl + Enter saves and goes on. Each button saves everything that you have changed on this page.
consult-translate-review = I have looked it over: it is right
consult-translate-remove = Take away
consult-translate-remove-meaning = People will read the original again. The translation is erased.
consult-translate-remove-sure = Yes, take it away
consult-translate-saved = { $count ->
    [one] { $count } translation has been saved.
   *[other] { $count } translations have been saved.
}
consult-translate-nothing = Nothing was different, so nothing was changed.
consult-translate-reviewed = Looked over. Thank you.
consult-translate-removed = The translation was taken away.
consult-translate-again = Everything else is saved. These could not be saved; your words are here.
consult-translate-now-says = Somebody has changed it since you opened this page. Now it says: “{ $text }”. Your words are below; to put them in its place, save again.
consult-translate-now-says-by = { $name } has changed it since you opened this page. Now it says: “{ $text }”. Your words are below; to put them in its place, save again.
consult-translate-original-changed = The original has changed since you opened this page. Here it is as it stands now. Do your words still fit? Then save again.
consult-translate-same-person = You translated this yourself. Somebody else has to look it over.
consult-translate-nothing-to-look-over = There is no translation here that could be looked over now.
consult-translate-needed = The dialogue needs this text in each of its languages. You can change it, but not take it away.
consult-translate-files = Files for translators: take along, bring back

# Files for translators.
consult-files = Files for translators
consult-files-why = Somebody who translates elsewhere gets the texts as a file, and sends it back filled in.
consult-files-back = Back to the desk
consult-files-take = Take along
consult-files-take-meaning = Fluent is the format of tools for translators; a table opens in every spreadsheet. Nothing is in these files that was not accepted by moderation.
consult-files-fluent-todo = Fluent, what is left to do
consult-files-table-todo = Table (CSV), what is left to do
consult-files-fluent-all = Fluent, everything
consult-files-table-all = Table (CSV), everything
consult-files-bring = Bring back
consult-files-bring-meaning = You first see what the file would do. Nothing is changed before you say yes.
consult-files-file = The file, at most 2 MB
consult-files-paste = Or paste its text here
consult-files-paste-hint = Works without a file, and with rows copied from a spreadsheet.
consult-files-translator = Who translated it?
consult-files-translator-hint = The name of the person. It is shown to the team only; somebody else then looks the translations over.
consult-files-translator-missing = Please write who translated it.
consult-files-language = Language, if the file does not say it
consult-files-look = See what it would do
consult-files-note-limit = at most { $limit } characters
consult-files-note-stale = the original has changed since it was translated
consult-files-note-waiting = not looked over yet
consult-files-note-looked-over = looked over
consult-files-plan = What the file would do
consult-files-plan-changed = Somebody has changed something in the meantime, so nothing was done. This is what the file would do now.
consult-files-plan-nothing = There is nothing in this file that is not there already. Nothing was changed.
consult-files-other = Another file
consult-files-plan-lead = { $count ->
    [one] { $count } translation by { $name } would be taken in.
   *[other] { $count } translations by { $name } would be taken in.
}
consult-files-sure = Yes, take them in
consult-files-not = No, change nothing
consult-files-left = Left out
consult-files-new = New: { $count }
consult-files-changed = In place of another translation: { $count }
consult-files-older = The original has changed since the file went out; kept as “to be seen again”: { $count }
consult-files-same = There already: { $count }
consult-files-outdated = The original has changed since the file went out, and there is a translation already: { $count }
consult-files-empty = Nothing written: { $count }
consult-files-unknown = No such text in this dialogue: { $count }
consult-files-original = Said in this very language: { $count }
consult-files-twice = A second time in the same file: { $count }
consult-files-not-words = Something else than words, such as { "{" } $name { "}" }: { $count }
consult-files-bad = Cannot be taken as it is: { $count }
consult-files-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
consult-files-line = Line { $line }
consult-files-place = Line { $line }, character { $column }
consult-files-fault = { $place }: { $why } Nothing was changed.
consult-files-fault-not-utf8 = there are letters here that cannot be read. Please save the file again as “CSV UTF-8” or “UTF-8”.
consult-files-fault-empty = There is nothing in the file. Please choose one, or paste its text.
consult-files-fault-cut-off = the file breaks off here. Please get it once more, whole.
consult-files-fault-not-understood = this cannot be understood. Look for a missing sign of equality, quotation mark or brace.
consult-files-fault-no-columns = the first row must name the columns “id” and “translation”.
consult-files-fault-other-dialogue = this text belongs to another dialogue.
consult-files-fault-too-many = a file may hold at most 20,000 texts.
consult-files-fault-language = this dialogue is not held in “{ $language }”.

# Beside a text in the form of a dialogue.
consult-mark-unsigned = Typed in by the team; nobody has looked it over.
consult-mark-stale = The original has changed since this was translated.
consult-mark-waiting = Nobody has looked this translation over yet.
consult-mark-looked-over = This translation was looked over.

# Speaking and listening.
consult-sound-listen = Listen
consult-sound-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
consult-sound-missing = There is no recording yet. Please record one, or choose a file.
consult-sound-too-large = This file is too large. Please record a shorter one, of at most 6 MB.
consult-sound-too-long = This recording is too long. Please say it again in at most { $seconds } seconds.
consult-sound-too-short = This recording is too short: nothing is said in it. Please record it again.
consult-sound-silent = Nothing can be heard in this recording. Please hold the phone closer, and record it again.
consult-sound-archive = This is an archive, not a recording. Please choose a sound file.
consult-sound-picture = This is a picture, not a recording. Please choose a sound file.
consult-sound-none = This is no recording. Please choose a sound file.
consult-sound-unreadable = This kind of sound file cannot be read here. Please record it again on this page, or choose a file in MP4, WebM, Ogg, MP3 or WAV. On many phones, the settings of the recorder let you choose the kind: take AAC or MP4, not AMR or 3GP.
consult-sound-broken = This recording is damaged or breaks off. Please record it again.
consult-sound-gone = This recording is not there
consult-sound-gone-next = It was taken back, written down or recorded anew, or its text has changed. Please go back to the page before.
consult-record-start = Record
consult-record-stop = Stop
consult-record-again = Again
consult-record-file = A recording from your phone
consult-record-kinds = A sound file: MP4, WebM, Ogg, MP3 or WAV.
consult-record-running = Recording. Speak now.
consult-record-full = Recorded. You can listen to it before you send it.
consult-record-denied = This page may not use the microphone. You can allow it in your browser, or choose a file.
consult-speak = Say it aloud
consult-speak-disguise = Disguise my voice
consult-speak-share = Others may hear my voice
consult-speak-more = What becomes of my voice
consult-speak-what-stays = Somebody of the team listens and writes down what you said. Then the recording is destroyed, unless you allow others to hear it. A disguise makes your voice higher or lower. It hides neither your words nor your way of speaking: somebody who knows you well might still know you.
consult-speak-language = In which language do you speak?
consult-say-write = Or write it
consult-spoken-waits = Thank you. Somebody of the team will listen to it and write it down.
consult-spoken-standing = Nobody has written this down yet.
consult-spoken-was = You said something aloud ({ $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}). The recording is gone.
consult-spoken-take-back = Take it back
consult-spoken-taken-back = It is taken back, and the recording is gone.
# Texts that can be heard.
consult-listen-to = Listen: { $what }
consult-listen-in = { $what }, in { $language }
consult-listen-question = the question
consult-listen-description = what it is about
consult-listen-statement = the statement
consult-listen-answers = Listen to the answers
consult-consent-heard = I have heard it, and I agree
