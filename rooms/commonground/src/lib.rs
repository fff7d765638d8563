//! What it means: the opinion map kept current, results and reports.
//!
//! A [`conversation`] is a dialogue with its votes, wherever they came from; [`report`] makes of it and its analysis what people and
//! machines read. [`live`] keeps the map of each public dialogue in memory while people speak, on what it asks of the store
//! ([`queries`]); the `guide` asks it which statement a person weighs next, and [`pages`] show everybody what it says now; [`brief`] says it where there is little room; [`findings`]
//! are what the team should know before it trusts a result.

pub mod api;
pub mod brief;
pub mod conversation;
pub mod findings;
mod guide;
pub mod live;
pub mod pages;
pub mod queries;
pub mod report;

use toguna_tongues::Locale;

/// The messages of results and reports.
pub const LOCALES: &[Locale] = toguna_tongues::locales!["ground.ftl", "notes.ftl", "report.ftl", "terminal.ftl"];

/// What this room asks of the store.
pub const PARTS: &[&toguna_store::Part] = &[&queries::PART];

#[cfg(test)]
mod tests {
    use toguna_tongues::check::Messages;

    #[test]
    fn the_messages_hold() {
        assert_eq!(Messages::of(env!("CARGO_MANIFEST_DIR"), crate::LOCALES).asked(&["notes-", "ground-"]).findings(), [""; 0]);
    }
}
