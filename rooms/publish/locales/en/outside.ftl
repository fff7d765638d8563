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
