//! What people say: statements, votes, moderation, which statement next.
