# What others see of a dialogue where they are: frames, the feed, webhooks.

publish-elsewhere = On other sites
publish-elsewhere-lead = A newspaper, a radio or a town hall can show this dialogue on its own page.
publish-elsewhere-safe = What they show holds no script, sets no cookie, and asks nothing of any other server. It says only what everybody may see here, under the same rules.
publish-elsewhere-draft = This dialogue is not open yet. Until it is, others see nothing of it.
publish-elsewhere-languages = Language of what is shown
publish-elsewhere-copy = To be copied into the page
publish-elsewhere-preview = As it will be seen
publish-elsewhere-alone = Open it alone

publish-embed-results = The result
publish-embed-results-shows = Shows the question, what all sides share in a sentence, the surest statements with their figures, and a link to the whole result. It follows the voices.
publish-embed-results-title = What all sides share: { $dialogue }
publish-embed-invitation = The invitation
publish-embed-invitation-shows = Shows the question, how many people have taken part once they are at least ten, and a button that opens the dialogue on a page of its own.
publish-embed-invitation-title = Take part: { $dialogue }

publish-embed-dialogue = A dialogue open to all
publish-embed-take-part = Take part
publish-embed-how = It takes a few minutes. No name and no account is needed.
publish-embed-whole = See the whole result
publish-embed-more = { $count ->
    [one] And one more statement that all sides agree on.
   *[other] And { $count } more statements that all sides agree on.
}
publish-embed-people = { $people ->
    [one] One person has taken part.
   *[other] { $people } people have taken part.
}
publish-embed-opens = This dialogue opens on { $day }.
publish-embed-opens-soon = This dialogue opens soon.
publish-embed-paused = This dialogue rests for a while. What has been said stays.
publish-embed-ended = This dialogue has ended. Its result stays.

publish-feed = News for readers of feeds
publish-feed-about = Programs that gather news (Atom) can follow this dialogue: when it opens or closes, when its texts change, how many statements were added on a day, what has become common ground. Days only, and nothing about single people.

publish-hooks = Webhooks
publish-hooks-about = Another program can be told of the same news at once.
publish-hooks-look-after = Look after webhooks

publish-event-opened = The dialogue is open: voices come in.
publish-event-paused = The dialogue rests for a while.
publish-event-closed = The dialogue has ended.
publish-event-texts = What the dialogue says of itself has changed.
publish-event-consent = What people agree to by taking part has changed.
publish-event-some-statements = A few more statements can be weighed.
publish-event-statements = { $count ->
    [one] One more statement can be weighed.
   *[other] { $count } more statements can be weighed.
}
publish-event-gained = { $gained ->
    [one] One statement has become common ground.
   *[other] { $gained } statements have become common ground.
}
publish-event-lost = { $lost ->
    [one] One statement is common ground no more.
   *[other] { $lost } statements are common ground no more.
}
publish-event-people = { $people ->
    [one] One person has taken part.
   *[other] { $people } people have taken part.
}

publish-topic-state = Opens, rests, ends
publish-topic-texts = Changes of its texts
publish-topic-statements = Statements that were added
publish-topic-ground = Changes of common ground
publish-topic-people = Ten, a hundred, a thousand people

publish-hooks-lead = A program elsewhere is told by a message, signed by this site, whenever there is news of this dialogue.
publish-hooks-off = Webhooks are off on this server. Whoever runs it can name the hosts to which messages may go (setting webhook-host).
publish-hooks-none = No program is told yet.
publish-hooks-promise = A message that does not arrive is tried eight times over about a day, and then waits here. Messages may arrive in any order, and now and then twice. They say only what everybody may see.
publish-hook-add = Add a webhook
publish-hook-hosts = Messages may go to these hosts:
publish-hook-url = Address of the program
publish-hook-url-hint = It begins with https:// and is at most 500 characters long.
publish-hook-topics = What it is told of
publish-hook-since = Since { $day }: { $topics }
publish-hook-secret = The secret of this webhook
publish-hook-secret-once = Copy it now into the program that receives the messages: it is not shown again. The program checks with it that a message comes from here.
publish-hook-gone = The program there has said that it wants nothing any more. Nothing is sent until you try a message again.
publish-hook-last = Last messages
publish-hook-nothing-yet = Nothing has been sent yet.
publish-hook-test-message = Test
publish-hook-delivered = Has arrived.
publish-hook-waiting = On its way.
publish-hook-tries-on = { $tries ->
    [one] Tried once; will be tried again.
   *[other] Tried { $tries } times; will be tried again.
}
publish-hook-gave-up = { $tries ->
    [one] Given up after one try.
   *[other] Given up after { $tries } tries.
}
publish-hook-failed-address = The address is not allowed on this server any more.
publish-hook-failed-no-name = The name of the host leads nowhere.
publish-hook-failed-not-public = The name of the host leads to an address that is not public.
publish-hook-failed-no-connection = No connection came about.
publish-hook-failed-no-trust = The certificate of the host cannot be trusted.
publish-hook-failed-too-slow = The program there did not answer within ten seconds.
publish-hook-failed-no-answer = What came back was no answer.
publish-hook-failed-refused = The program there answered { $status }; only 200 to 299 count as arrived.
publish-hook-again = Try again
publish-hook-test = Send a test
publish-hook-more = New secret, or remove
publish-hook-turn = Make a new secret
publish-hook-turn-meaning = If the secret may have become known, make a new one. The old one signs nothing from then on.
publish-hook-remove = Remove this webhook
publish-hook-remove-meaning = The program is told nothing any more, and what is known of its messages goes.
publish-hook-tested = A test is on its way. Open this page again to see whether it has arrived.
publish-hook-tried-again = The message is tried again.
publish-hook-removed = The webhook is removed.
publish-hook-fault-address = This is no address of a program. Names in other scripts are written as they travel, beginning with xn--.
publish-hook-fault-long = The address is longer than 500 characters.
publish-hook-fault-https = The address must begin with https://
publish-hook-fault-userinfo = Please leave out the name before the @. The signature shows who sends.
publish-hook-fault-number = Please give the name of the host instead of a number.
publish-hook-fault-host = This host is not on the list of this server. Whoever runs it can add it.
publish-hook-fault-port = Messages go only to the ports 443 and 8443.
publish-hook-fault-topics = Please choose at least one.

# What the team did, for those who watch over it.
publish-act-hook-added = had a program elsewhere told: { $about }
publish-act-hook-removed = no longer has a program elsewhere told: { $about }
publish-act-exported = took out everything that was said ({ $about })
publish-act-exported-public = took out what everybody may see ({ $about })
