# The demonstration, and what it says to whoever starts it.
demo-title = Living together in our commune (simulated)
demo-consent = This is a demonstration: nobody who answers here exists, except you. What you say stays on this machine and is erased when the demonstration ends.
demo-simulated = A simulated dialogue: 1,200 imagined people have weighed 60 statements. Nobody said any of this.
demo-participant = Take part: { $link }
demo-results = See the results: { $link }
demo-team = The pages of the team (this link works once): { $link }
demo-ready = The demonstration is ready. Ctrl-C ends it; nothing is left behind.
demo-gone = Ended. Nothing is left of the demonstration.
demo-failed = the demonstration could not be put together: { $reason }. This is a mistake in the program; please report it.
