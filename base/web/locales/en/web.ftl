# The frame of every page.
web-skip = Skip to the content
web-languages = Languages
web-feed = News of this dialogue
web-footer = Toguna: where all voices sit at the same height.
web-footer-about = What is Toguna?

# Forms.
web-problems = Something is not right yet
web-problems-title = Please check: { $title }
web-text-empty = Please write something here.
web-text-too-long = { $many ->
    [one] This is one character too long.
   *[other] This is { $many } characters too long.
}
web-text-no-letters = Please use words, so that others can understand you.

# Errors: what happened, and what to do next.
web-error-not-found = There is no page here
web-error-not-found-next = Please check the address: perhaps a letter is missing. If somebody gave you this link, ask that person for it again.
web-error-gone = This page is no longer here
web-error-gone-next = It was taken away for good. Ask the people who run the dialogue if you still need it.
web-error-forbidden = This page is not open to you
web-error-forbidden-next = If you think that it should be, ask the people who run the dialogue.
web-error-not-allowed = This page cannot be opened in this way
web-error-not-allowed-next = Please go back to the page before, and start from there.
web-error-forged = We could not be sure that this came from you
web-error-forged-next = Nothing was changed. Please go back, load the page again and send the form once more.
web-error-stale = This page was open for a long time
web-error-stale-next = To keep you safe, nothing was sent. Please go back, load the page again and send the form once more.
web-error-stale-again = To keep you safe, nothing has been sent yet. What you filled in is still here: do you want to send it now?
web-error-resend = Yes, send it now
web-error-too-large = This is too long to send
web-error-too-large-next = Nothing was sent. Please go back and make your text shorter.
web-error-file-too-large = This file is too large to send
web-error-file-too-large-next = Nothing was sent. Please go back and choose a smaller file, or make a shorter recording.
web-error-slow = The connection was too slow
web-error-slow-next = Your message did not arrive, and nothing was changed. Please go back and send it again.
web-error-not-a-form = We cannot read what was sent
web-error-not-a-form-next = Only the forms on these pages can be read. Please go back and send the form from there.
web-error-bad-input = We cannot read what was sent
web-error-bad-input-next = Nothing was changed. Please go back, load the page again and try once more.
web-error-too-many = Too many requests at once
web-error-too-many-next = Please wait a moment and try again. What you sent before is safe.
web-error-closed = This dialogue is not taking voices now
web-error-closed-next = What was said before is kept. You can still look at what people share.
web-error-conflict = Somebody else changed this at the same time
web-error-conflict-next = Your change was not saved. Please go back, load the page again and look at what is there now.
web-error-unavailable = We cannot answer right now
web-error-unavailable-next = Many people are here at once, or something is being repaired. Please try again in a moment. What you sent before is safe.
web-error-resting = This page is resting
web-error-resting-next = It cannot be reached for now. You can close it, and come back another day.
web-error-internal = Something went wrong on our side
web-error-internal-next = It is not your fault. Please go back and try again. If it happens again, tell the people who run the dialogue, with this number:
web-error-kept = This is what you wrote; you can copy it
web-error-number = Number:

# What Toguna is.
web-about-title = What is Toguna?
web-about-shelter = In a Dogon village, the toguna is the shelter where people meet to settle what divides them. Its roof is so low that nobody can stand up in anger: everybody sits, and everybody listens.
web-about-does = This site is such a shelter. Anybody can say what matters for peace and weigh what others say. Then everybody sees, at once, what all sides share and where they differ.
web-about-safe = You take part without giving your name. We keep no phone number, no address, and no trace of your phone. You can withdraw what you said at any time.
web-about-free = Toguna is free software under the AGPL licence, version 3 or later: anybody may use it, check how it works, and make it better.

# For those who write programs.
web-programs-title = For programs
web-programs-lead = What people do here on pages, a program can do as well: a gateway for text messages joins for somebody, asks for the next statement, and gives the answer. Results can be read by everybody.
web-programs-description = Every call, with what it takes and gives
web-programs-begin = How to begin
web-programs-join = A program joins for a person who has agreed to the consent text of the dialogue. It gets a secret, which every later call of that person carries.
web-programs-vote = A vote and the next statement are one call. Each carries an id that the program makes: sent twice, it is counted once.
web-programs-team = Programs of the team carry a key, which the team makes on its pages.
web-programs-problems = When something is refused
web-programs-problems-lead = The answer then holds a code and says in English what to do. A program goes by the code, and speaks to people in their own words.
web-programs-code = Code
web-programs-status = Status
web-programs-means = What it means, and what to do
