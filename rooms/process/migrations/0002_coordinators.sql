-- Whoever drew up a dialogue coordinates it. From here on the membership decides; the owner only tells who drew it up.
INSERT INTO membership (dialogue, account, role, since_day)
SELECT number, owner, 'coordinator', created_day FROM dialogue WHERE owner IN (SELECT id FROM account);
