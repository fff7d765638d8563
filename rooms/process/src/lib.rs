//! A dialogue: its question, languages, social groups and rules.
