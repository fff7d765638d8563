-- What was merged is asked for with every vote, and mostly there is nothing: the look must cost nothing.
CREATE INDEX statement_merged ON statement (dialogue, number) WHERE merged_into IS NOT NULL;
-- What was done to one statement.
CREATE INDEX moderation_act_statement ON moderation_act (dialogue, statement, seq);
