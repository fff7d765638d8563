# Roles on the team of a dialogue.
roles-coordinator = Coordinator
roles-facilitator = Facilitator
roles-note-taker = Note-taker
roles-interpreter = Interpreter
roles-moderator = Moderator
roles-analyst = Analyst
roles-observer = Observer
roles-committee = Steering committee
roles-trustee = Trustee
roles-administrator = Administrator
roles-coordinator-does = Leads the dialogue and answers for it. Sealed contacts stay closed to a coordinator alone.
roles-facilitator-does = Brings people in and holds meetings. In danger, can stop everything at once.
roles-note-taker-does = Writes down what a meeting says.
roles-interpreter-does = Translates, and hears people who spoke instead of writing.
roles-moderator-does = Reads what was said and decides what others weigh.
roles-analyst-does = Looks at what the voices mean, and whether they can be trusted.
roles-observer-does = Sees how the dialogue goes, and nothing that anybody said before everybody does. Good for donors.
roles-committee-does = Watches over those who lead: sees results early and what the team did, and can stop everything.
roles-trustee-does = Holds a share of the key to sealed contacts, and sees each time that somebody asks for them.

# What a role may do.
roles-right-see = See where the dialogue stands
roles-right-prepare = Prepare it: texts, languages, groups, statements of the team
roles-right-gather = Gather people: ways in, cards, links, posters
roles-right-record = Bring in voices of others
roles-right-translate = Translate
roles-right-hear = Hear recordings and write them down
roles-right-moderate = Read statements, accept and reject them
roles-right-guard = Set voices aside, and take them back
roles-right-analyse = See results before everybody does, and figures by author
roles-right-export = Take out everything that was said
roles-right-contacts = See how many contacts are sealed, and ask for them to be opened
roles-right-open = Take part in opening sealed contacts
roles-right-freeze = Stop everything at once
roles-right-lead = Lead: open and close, people and roles, how long things are kept
roles-right-audit = See what the team did
roles-may = What this role may do

# Coming by an invitation.
roles-invited = An invitation
roles-invited-by = { $name } invites you onto the team of this dialogue. Your role: { $role }.
roles-invited-as = You are invited onto the team of this dialogue. Your role: { $role }.
roles-invited-once = This invitation is for you alone. It works once, until { $day }. Please do not pass it on.
roles-join = Make the account and join
roles-join-as = Join as { $name }
roles-join-other = If that is not you, sign out first, below. Then open the invitation again.
roles-new-account = You are new here
roles-has-account = You have an account already
roles-name-taken = Somebody here has this name already. If it is you, sign in below. If not, please add a second name or your place.
roles-joined = You are on the team. Your role: { $role }.
roles-invited-ask = I have an invitation
roles-invited-ask-lead = Type the code that you were given. It is for people of the team; to take part in a dialogue, you need none.
roles-code = The code
roles-code-hint = Sixteen letters and digits, as in ABCD-EFGH-JKLM-NPQR. Small or large letters, with or without dashes.
roles-code-go = Go on
roles-code-wrong = This cannot be such a code: it has sixteen letters and digits, and never I, O, 0 or 1. Please check it.
roles-invitation-unknown = There is no such invitation
roles-invitation-unknown-next = Please check the code letter by letter, or ask whoever invited you.
roles-invitation-used = This invitation was already used
roles-invitation-used-next = Somebody came by it on { $day }. If that was you, sign in. If it was not, tell { $name } at once: somebody else may have had your invitation.
roles-invitation-own = You cannot come by your own invitation
roles-invitation-own-next = Nobody makes themselves a trustee: then one person could ask for the contacts and agree. Give the invitation to whom it is for.
roles-invitation-run-out = This invitation has run out
roles-invitation-run-out-next = It held until { $day }. Ask { $name } for a new one.
roles-invitation-withdrawn = This invitation no longer holds
roles-invitation-withdrawn-next = It was taken back. Ask { $name } if that surprises you.
roles-gone = somebody who has left

# What the team did.
roles-act-invited = invited somebody: { $about }
roles-act-invitation-withdrawn = took an invitation back: { $about }
roles-act-joined = came onto the team by an invitation: { $about }
roles-act-given = gave { $whom } a role: { $about }
roles-act-taken = took a role from { $whom }: { $about }
roles-act-left = gave up a role: { $about }
people-act-token-made = made a key for a program
