//! Where a dialogue is kept: SQLite or PostgreSQL behind one transaction type, with group commit and a journal.
