# What one room adds to the pages of another.
house-votes = Votes
house-statements = Statements to weigh
house-waiting = Statements waiting
house-seeds = Starting statements
house-moderate = Moderation
