# The team's first page.
process-home = Your dialogues
process-none = There is no dialogue yet. It takes three steps:
process-none-1 = You draw up a dialogue: a question, who is asked, and what becomes of the answers. Only the team sees it.
process-none-2 = You add a few first statements, look at everything once more, and open it.
process-none-3 = You make it known: by a link, a message, a poster or the radio. Then voices come in, and you see what all sides share.
process-new = A new dialogue
process-people = { $people ->
    [0] Nobody has taken part yet.
    [one] { $people } person takes part.
   *[other] { $people } people take part.
}
process-simulated = This dialogue is simulated: all its people and voices are made up.

# Where a dialogue stands.
process-state-draft = Draft
process-state-open = Open
process-state-paused = Paused
process-state-closed = Closed
process-stands-draft = Only the team sees it.
process-stands-open = Everybody can take part.
process-stands-open-until = Everybody can take part, up to and including { $day }.
process-stands-opens-on = Everybody sees it. Voices come in from { $day } on.
process-stands-paused = No voices come in for now. What was said stays, and everybody sees the results.
process-stands-ended-on = The last day was { $day }. Everybody sees the results.
process-stands-closed = No more voices come in. Everybody sees the results.

# Pages of one dialogue.
process-tabs = Pages of this dialogue
process-tab-overview = Overview
process-tab-edit = Change
process-tab-preview = Preview
process-tab-share = Share
process-fact-people = People
process-fact-withdrawn = Withdrawn
process-see-public = See it as everybody sees it
process-before-opening = Before you open it
process-before-1 = Add a few statements of different kinds, so that the first people find something to weigh. Write some that you do not agree with yourself.
process-before-2 = Read the preview, in every language, best with somebody who does not know the dialogue.
process-before-3 = Think about who might be in danger by taking part, and whether the groups you ask for could give somebody away.
process-what-next = What you can do now
process-open = Open the dialogue
process-open-meaning = Once it is open, everybody who has the link can take part. Its link, languages and groups can then no longer be taken away, only added to.
process-pause = Pause
process-pause-meaning = During a pause nobody can vote or say anything. Everything that was said stays, and you can go on at any time. A pause helps if tempers rise, or if something has to be put right.
process-go-on = Go on
process-go-on-meaning = Voices come in again, as before the pause.
process-close = Close the dialogue
process-close-meaning = After closing, no votes and no statements come in any more. The results stay open to everybody, and people can still take back what they said. You can open the dialogue again later.
process-reopen = Open it again
process-reopen-meaning = Voices come in again. If the last day has passed, change it as well.
process-now-open = The dialogue is open.
process-now-paused = The dialogue is paused.
process-now-closed = The dialogue is closed. Thank those who spoke, and bring the results back to them.
process-state-changed-since = Nothing was changed: somebody else was quicker. This is how it stands now.
process-close-ask = Close this dialogue?
process-close-sure = Yes, close it
process-close-not = No, leave it as it is
process-duplicate = Copy as a template
process-duplicate-meaning = A copy takes over texts, languages, groups and first statements into a new draft. No voice is copied.

# The form.
process-new-lead = Nothing is public until you open the dialogue. You can save now and go on later.
process-edit = Change the dialogue
process-drawn-up = The dialogue is saved as a draft. Only the team sees it until you open it.
process-changed = Your changes are saved.
process-draw-up = Save as a draft
process-save = Save the changes
process-cancel = Do not save
process-languages = In which languages do you ask?
process-languages-hint = Tick those that people read or have read to them. Each one gets its own texts below; what you leave empty in a further language is translated later, under “Translate”.
process-more-languages = More languages
process-other-languages = Still others
process-other-languages-hint = By their international codes, with commas between them: wo, ha, zgh.
process-show-fields = Show the fields for these languages
process-first = Which language comes first?
process-first-hint = It is shown to people whose own language is not among them.
process-title = Title
process-title-hint = A few words under which people will remember it.
process-question = The question to everybody
process-question-hint = One open question that nobody can answer with yes or no alone.
process-description = What it is about
process-description-hint = Who asks, why now, and what will become of the answers. You may leave it empty.
process-consent = What people agree to by taking part
process-consent-hint = Plain words that can be read aloud. Only promise what you can keep.
process-dimensions = Groups that people may name
process-dimensions-hint = One question a line, the answers after a colon: “sex: women, men”. In every language the same lines in the same order. Nobody has to answer. Ask for as little as you can: few answers, and large groups, protect people.
process-rules = Rules
process-slug = Short name in the link
process-slug-hint = Small letters without accents, digits and hyphens; the link becomes { $link } with this name behind it. Leave it empty and it is made from the title.
process-slug-stays = People may have this link already, so it stays as it is.
process-opens = First day
process-opens-hint = Leave it empty if people may take part as soon as you open it.
process-closes = Last day
process-closes-hint = Leave it empty if you will close it yourself.
process-moderation = When does somebody read new statements?
process-moderation-before = Before others see them
process-moderation-before-note = The safe choice: nothing that endangers somebody is shown. It asks for somebody who reads every day.
process-moderation-after = Afterwards
process-moderation-after-note = Statements are shown at once. Choose this only where nobody can be harmed by what is said.
process-precision = How exactly is the time of a voice kept?
process-precision-hint = The less exactly, the harder it is to find out who spoke.
process-precision-hour = To the hour
process-precision-day = To the day
process-precision-week = To the week
process-conflict = Somebody changed this dialogue while you were writing
process-conflict-next = Nothing was saved yet, and nothing of yours is lost: your words are in the fields. The list says which fields differ, and each of them what stands there now. If you save, yours take its place.
process-now-says = Now it says: { $text }
process-nothing = nothing

# The consent text that we offer.
process-consent-1 = You read what others say and say whether you agree. You can add your own words. Everything is put together, and everybody can read the results.
process-consent-2 = We do not ask for your name, your number or your address. Please do not write names in what you say, neither yours nor others’.
process-consent-3 = You can leave out any question. It costs nothing to take part, and nobody is treated differently for taking part or not.
process-consent-4 = You can take back everything at any time, even later. Your return code leads you back to what you said.
process-consent-5 = If you have a question, ask: [… write here whom people can ask, and how]

# What may be wrong in the form.
process-fault-in = { $field }: { $text }
process-fault-in-language = { $field } ({ $language }): { $text }
process-fault-missing = Please write something here.
process-fault-too-long = This is too long: please use at most { $limit } characters.
process-fault-slug-letters = Please use only small letters from a to z, digits, and hyphens between them.
process-fault-slug-taken = Another dialogue has this short name. Please choose another one.
process-fault-slug-fixed = People may have this link already, so it cannot be changed any more.
process-fault-ends-before = The last day comes before the first. Please change one of them.
process-fault-too-many = These are too many: please use at most { $limit }.
process-fault-too-few-values = Each line needs at least two answers to choose from.
process-fault-twice = Something stands here twice. Please take one of them out.
process-fault-in-use = People may already have used what you took away or moved. You can add something at the end, or correct how it is written, but everything stays in its place.
process-fault-not-offered = Please choose one of these.
process-fault-no-language = This is no code of a language. A code has two or three letters, such as wo for Wolof.
process-fault-day = This is no day. Please write it as in 25/12/2026.
process-fault-whom = Please write at the place in brackets whom people can ask, or take it out.
process-line-no-colon = Line { $line }: please put a colon between the question and its answers, as in “sex: women, men”.
process-line-no-name = Line { $line }: please write the question before the colon.
process-line-few-values = Line { $line }: please write at least two answers, with commas between them.
process-line-other-lines = Here are { $here } lines, and { $there } in { $first }. Please write the same lines in the same order.
process-line-other-values = Line { $line } has { $here } answers here, and { $there } in { $first }. Please write the same answers in the same order.

# The preview.
process-preview-kicker = This is what people read before they take part
process-in-languages = Languages of this dialogue
process-preview-consent = What they agree to
process-preview-groups = Groups that they may name
process-preview-groups-note = Nobody has to answer. “I would rather not say” is always among the answers.
process-preview-no-groups = This dialogue asks for no groups. You will then see where people who vote alike agree, but not whether women and men, or herders and farmers, do.

# Making it known.
process-share = Make it known
process-share-draft = The dialogue is still a draft: whoever follows the link finds nothing. Open it first.
process-qr = The link to the dialogue as a code for cameras
process-share-qr = The camera of a phone reads this code and opens the link.
process-share-poster = One sheet to print and hang up, in each language.
process-share-words = Words to pass on
process-share-copy = Touch a text to select all of it, then copy it.
process-share-sms = Text message (SMS)
process-share-chat = Message for WhatsApp, Telegram or Signal
process-share-radio = To be read out on the radio
process-share-any = For messages
process-share-sms-text = { $question } Have your say, free and without your name: { $link }
process-share-chat-text = { $title }. { $question } Say what you think, and see what all sides share. It is free and takes a few minutes. Nobody asks for your name. { $link } Please pass it on to people who think differently from you.
process-share-radio-text = { $title }. We have one question for all of you: { $question } Everybody may answer, women and men, young and old. You need no name and pay nothing. With a phone that has internet, open this address; I say it slowly: { $link }. Again: { $link }. If you have no phone, ask somebody whom you trust to open it for you.
process-poster = Poster
process-poster-back = Back to sharing
process-poster-print = Print it from the menu of your browser, on A4 paper. Only the sheet is printed.
process-poster-how = Point the camera of your phone at the code, or type the address.
process-poster-free = It is free. Nobody asks for your name.
process-to-translations = Who translated these texts, and who has looked them over

# The people of a dialogue.
process-tab-people = People
process-people-title = People and roles
process-people-lead = Who is on the team of this dialogue, and in which role. Give everybody only what they need; somebody may have several roles.
process-people-you = (you)
process-people-since = On the team since { $day }
process-role = Role
process-role-is-last = the only one who leads: invite another coordinator first if you want to go
process-role-take = Take this role
process-role-take-this = Take this role: { $role }, { $name }
process-role-leave = Give up this role
process-role-leave-this = Give up this role: { $role }
process-role-leave-note = It holds at once. Only a coordinator can give it back to you.
process-role-give = Give another role to
process-role-give-button = Give the role
process-role-missing = Please choose a role.
process-role-given = Done: the role holds from now on.
process-role-not-given = Nothing was changed: they have this role already, or are no longer on the team.
process-role-own-trustee = Nothing was changed: nobody makes themselves a trustee, since one person could then ask for the contacts and agree. Another coordinator can give you this role.
process-role-taken = Done: the role is gone, and what it allowed with it.
process-role-not-there = Nothing was changed: they did not have this role any more.
process-role-last = Nothing was changed: nobody else leads this dialogue. Invite another coordinator first.
process-invite = Invite somebody
process-invite-lead = An invitation is for one person and works once. You see here who came by it.
process-invite-role = In which role?
process-invite-days = How long should it hold?
process-invite-days-of = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
process-invite-days-missing = Please choose how long it holds.
process-invite-button = Make the invitation
process-invite-too-many = There are { $limit } open invitations already. Please take back those that are no longer needed.
process-invite-made = The invitation is ready
process-invite-for = Role: { $role }. Hand it over in person, or send it to one person by a way that you trust.
process-invite-type = To type the code in:
process-invite-qr = The link of the invitation as a code for cameras
process-invite-once = It works once, until { $day }. If it has been used when your guest comes, somebody else had it: take that person’s role away.
process-invite-safe = It is shown this once. If you lose it, take it back and make another.
process-invite-back = Back to the people
process-invitations = Invitations
process-invitation-open = From { $name }, open until { $day }
process-invitation-used = Used by { $name } on { $day }
process-invitation-run-out = From { $name }, ran out on { $day }
process-invitation-withdrawn = From { $name }, made on { $day }, taken back
process-invitation-take-back = Take it back
process-invitation-is-back = The invitation no longer opens anything.
process-invitation-not-open = Nothing was changed: this invitation is not open any more.
process-people-gone = somebody who has left

# What the team did.
process-tab-acts = What the team did
process-acts = What the team did
process-acts-lead = Who did what, and on which day. Not at what time: that would tell who was awake, and where. Everything here can be read by the coordinators, the steering committee and the trustees.
process-acts-none = Nothing has been done yet.
process-acts-to = What the team did
process-acts-table = All of it as a table (CSV)
process-acts-times = { $count ->
    [one] { $what } (once)
   *[other] { $what } ({ $count } times)
}
process-acts-earlier = Earlier
process-acts-later = Later
process-act-drew-up = drew up the dialogue
process-act-edited = changed its texts or rules
process-act-opened = opened the dialogue
process-act-paused = paused the dialogue
process-act-closed = closed the dialogue
# Stopping everything when somebody is in danger.
process-freeze = Stop everything
process-freeze-when = If somebody is in danger: stop this dialogue everywhere, at once. No voice is lost.
process-freeze-now = Stop this dialogue now
process-freeze-not = Not now
process-freeze-everything = Stop all dialogues
process-freeze-everything-now = Stop all dialogues now
process-freeze-what = What happens then
process-freeze-what-1 = Within seconds, whoever opens a page of the dialogue reads only that it is resting: the question, the results, the embedded pages and the feed.
process-freeze-what-2 = Nobody can take part, come back with a code, speak or vote. Programs are turned away, and messages to other programs wait.
process-freeze-what-3 = Nothing can be taken out, not even by you. Your team’s other pages stay, so that you can see what happens.
process-freeze-what-4 = Nothing is deleted. To start it again, two people are needed.
process-freeze-limits = What people have already read, printed, copied or been sent cannot be called back. If the machine itself is in danger, turn it off as well.
process-frozen-by = { $name } stopped it on { $day }.
process-frozen-since = It was stopped on { $day }, on the machine itself.
process-frozen-meaning = Nobody outside the team sees anything of it. Nothing was deleted.
process-frozen-now = It is stopped. Within seconds nobody outside the team sees anything any more.
process-frozen-before = It was already stopped.
process-frozen-banner = This dialogue is stopped: nobody outside the team sees it.
process-frozen-banner-more = Why, and how it starts again
process-thaw = Start it again
process-thaw-two = Two people are needed: one asks, another one agrees. So nobody can be forced to do it alone. If you are the only one with an account, invite a second person first.
process-thaw-ask = Ask to start it again
process-thaw-asked = You have asked. As soon as a second person agrees, it starts again.
process-thaw-still-asked = You have asked already. A second person has to agree.
process-thaw-asked-by = { $name } asked on { $day } to start it again.
process-thaw-wait = A second person has to agree on this page, signed in with an account of their own.
process-thaw-agree = I agree: start it again
process-thaw-keep = Keep it stopped
process-kept-frozen = It stays stopped. Whoever wants to start it again has to ask anew.
process-thawed = It has started again: everybody who has the link sees it.
process-was-not-frozen = It was not stopped.
process-freeze-when-all = If somebody is in danger: stop all dialogues everywhere, at once. No voice is lost.
process-frozen-meaning-all = Nobody outside the teams sees anything of this installation. Nothing was deleted.
process-frozen-banner-all = All dialogues are stopped: nobody outside the teams sees them.
process-thaw-two-all = Two people are needed: an administrator asks, and another person agrees: a second administrator, or whoever leads a dialogue. So nobody can be forced to do it alone. If there is nobody else, invite somebody onto the team of a dialogue first, to lead it.
process-thaw-not-you = You can stop a dialogue, but not start it again: that takes two people who lead it. Tell them.
process-thaw-not-asked = An administrator has to ask first. Then you can agree on this page.
process-thawed-all = All dialogues have started again: everybody who has a link sees them.
process-state-stopped = Stopped
process-stands-stopped = It is stopped: nobody outside the team sees anything of it, and no voice comes in.
process-acts-machine = somebody at the machine itself
process-act-frozen-all = stopped all dialogues
process-act-kept-frozen-all = kept all dialogues stopped
process-act-thaw-all = wanted all dialogues to start again
process-somebody-gone = Somebody who has no account any more

# What people agreed to.
process-consent-versions = What people agreed to
process-consent-versions-lead = Each change of a consent text makes a new version. Whoever agreed to an earlier one is asked again before they speak on; what they gave stays, and they can take it back at any time. Of each person only the number of the version is kept.
process-consent-none = Nobody can agree to anything yet: the first version begins when the dialogue is opened.
process-consent-earlier = { $count ->
    [one] One person agreed to an earlier version and has not been back since.
   *[other] { $count } people agreed to an earlier version and have not been back since.
}
process-consent-version = Version { $number }
process-consent-from = Shown from
process-consent-agreed = Agreed to it last
process-consent-digest = SHA-256 of the text begins with

# For how long what is kept.
process-keep = How long things are kept
process-keep-lead = What is no longer needed can still hurt. Decide here for how long each kind is kept; then it goes by itself, and nobody has to remember.
process-keep-there = There now
process-keep-how-long = Keep it
process-keep-now = { $count ->
    [0] nothing
   *[other] { $count }
}
process-keep-contacts = Contacts
process-keep-contacts-what = Sealed names, phones and addresses of those who want to be reached.
process-keep-recordings = Recordings
process-keep-recordings-what = Voices as they were recorded. Their keys are destroyed.
process-keep-rejected = Wordings that were taken out
process-keep-rejected-what = What people said and the team rejected. The decision and its reason stay; it cannot be undone any more.
process-keep-groups = Declared groups
process-keep-groups-what = Who belongs to which group. Results by group go with them: print or keep them first.
process-keep-times = Times
process-keep-times-what = When people came, voted and spoke. Their order and the days in the journal stay.
process-keep-team-acts = Who of the team did what
process-keep-team-acts-what = The names beside decisions. The decisions stay.
process-keep-always = as long as the dialogue is here
process-keep-days = { $days ->
    [one] one day after the end
   *[other] { $days } days after the end
}
process-keep-days-itself = { $days ->
    [one] one day after it was taken out
   *[other] { $days } days after it was taken out
}
process-keep-proposed = { $what } (proposed)
process-keep-stays = It stays.
process-keep-each = { $days ->
    [one] Each one, a day after it was taken out.
   *[other] Each one, { $days } days after it was taken out.
}
process-keep-goes = All of it on { $day }.
process-keep-not-ended = Its days count from the end of the dialogue: when you close it, or after its last day.
process-keep-undecided = Nothing is decided yet, so nothing goes by itself. What we propose is chosen below: it holds once you save it.
process-keep-undecided-others = Nothing is decided yet, so nothing goes by itself. Whoever leads the dialogue decides.
process-keep-next-day = Nothing goes before tomorrow: until then you can change your mind. What went cannot be brought back. While a dialogue is stopped, nothing goes.
process-keep-save = Save
process-keep-saved = Saved. Nothing goes before tomorrow.
process-keep-backups = And the backups?
process-keep-backups-what = Recordings are sealed, each with a key of its own that lies apart from the database. When the key is destroyed, the copies of the database forget them too. Contacts stay sealed there for the trustees. Everything else stays in backups that were made before, as it was on that day: rejected wordings, declared groups, times, acts of the team. Backups forget it only when they are deleted.
process-keep-backups-days = { $days ->
    [one] Whoever runs this installation says that each backup is deleted after one day: then what went here has gone there as well.
   *[other] Whoever runs this installation says that each backup is deleted after { $days } days: so long after it went here, it has gone there as well.
}
process-keep-backups-unknown = Whoever runs this installation has not said for how long backups are kept. Ask them to delete each one after a fixed number of days, and to set it (backup-days).
process-keep-history = What has gone by itself
process-keep-went = { $day }: { $what } ({ $count })
process-dossier = For the data-protection authority
process-dossier-lead = This is the record and the assessment that data-protection laws ask for (articles 30 and 35 of the GDPR; in Mali, law 2013-015 and the authority APDP), as far as this installation knows it from your settings. Fill in the lines that only you know, and have somebody read it who knows your law.
process-dossier-download = Take it as a text file
process-dossier-print = Or print this page from the menu of your browser.
process-dossier-who = Who answers for it
process-dossier-fill-organisation = Organisation
process-dossier-fill-address = Address, phone, e-mail
process-dossier-fill-officer = Data-protection officer, if there is one
process-dossier-fill-receipt = Number of the declaration or authorisation (in Mali: APDP)
process-dossier-what = What it is
process-dossier-title = Title
process-dossier-question = Question
process-dossier-purpose = What for
process-dossier-purpose-usual = To hear what people think about the question, and to find what all sides share.
process-dossier-state = Where it stands
process-dossier-address = Where it is
process-dossier-consent = By what right
process-dossier-basis = Everybody who takes part agrees first to the text below. Nobody is asked for a reason, and nothing depends on it.
process-dossier-back = The consent can be taken back at any time, on the page “leave”: votes, groups and wordings are erased then.
process-dossier-version = Version { $number } of the text holds since { $day }; { $count ->
    [one] one person
   *[other] { $count } people
} agreed to it last. Whoever agreed to an earlier one is asked again.
process-dossier-consent-text = The text
process-dossier-data = Whose data, and which
process-dossier-people = People who take part
process-dossier-withdrawn = People who took everything back
process-dossier-pseudonym = Each of them is a random pseudonym. No name, phone, address, device or browser is asked for or kept.
process-dossier-voices = Kept of each: votes, what they said, the groups that they declared, times cut down to the hour or coarser, and the source by which they came (an open link, a batch of cards, a session).
process-dossier-groups = They may say of themselves, or rather not
process-dossier-no-groups = Nobody is asked to which groups they belong.
process-dossier-contacts = Whoever wants to be reached leaves a contact apart from all that. It is sealed at once to a key that the server does not hold; trustees open it together.
process-dossier-sensitive = Opinions on such a question, and some groups, may show political or religious convictions or origin: data that the law protects more strictly (article 9 of the GDPR).
process-dossier-not-kept = Of the team: names of accounts, what they decided and on which day.
process-dossier-backups = Backups hold what was there when they were made, also rejected wordings, declared groups and times that went since. Sealed recordings are forgotten there too when their keys are destroyed.
process-dossier-fill-backups = Where backups are, and who deletes them
process-dossier-receivers = Who gets it
process-dossier-public = Everybody: results as figures, without pseudonyms; groups of fewer than ten people are held back, together with what would give them away.
process-dossier-team = The team: each person what their role needs. Taking voices out needs a right of its own, and is noted.
process-dossier-elsewhere = Nobody else: pages load nothing from other servers, and this program sends nothing elsewhere but messages about what is public anyway, if an administrator sets them up.
process-dossier-fill-host = Who runs the machine
process-dossier-fill-country = In which country it stands
process-dossier-measures = How it is protected
process-dossier-measure-way = Between phones and the server everything travels encrypted (TLS), under the address of this installation.
process-dossier-measure-way-open = Attention: the address of this installation does not begin with https. What people say travels to the server without encryption, and whoever listens in the network can read it. Set up https before people take part.
process-dossier-measure-hashes = Cookies and codes are kept as hashes only; nothing that tells of a device stands in the database or in the log.
process-dossier-measure-names = Contacts and recordings are sealed; their keys lie apart from the database.
process-dossier-measure-roles = Roles with as few rights as they need; acts of the team are noted and can be undone.
process-dossier-measure-stop = One press stops everything within seconds, on every server; two people start it again.
process-dossier-measure-small = Nothing is public before the team has read it, unless it decided otherwise; small groups are held back.
process-dossier-rights = What people can ask for
process-dossier-right-see = To see all that is kept of them: the page “mine”, in their language, at any time.
process-dossier-right-back = To change and to take back: the same page, and “leave”. On another phone with their return code.
process-dossier-fill-contact = Where else they can ask or complain
process-dossier-risks = What could still happen to people, and how grave it would be
process-dossier-risk-seized = Somebody takes the machine: they read votes and statements, but no names. Encrypt its disk.
process-dossier-risk-phone = Somebody takes a phone: as long as the voice is not put away, they see what it said.
process-dossier-risk-figure = Several results together may tell of a small group. Merge small groups before you open.
process-dossier-risk-wording = What somebody writes may give them away. Read before it is public.
process-dossier-risk-liar = Somebody takes part to harm. Sources can be set aside, and the team sees voices that act together.
process-dossier-fill-risk = Risks of your own place
process-dossier-fill-decision = What you decided about them
process-dossier-signed = Decided
process-dossier-fill-day = Day
process-dossier-fill-name = Name and signature
process-none-member = You are on no team just now. With an invitation you come onto one.
process-act-frozen = stopped the dialogue
process-act-kept-frozen = kept the dialogue stopped
process-act-thaw = wanted the dialogue to start again
process-act-retention = decided how long things are kept
