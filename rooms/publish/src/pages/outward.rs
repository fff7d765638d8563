//! The team finds the way to these pages beside those of the other rooms.

use std::fmt;

use toguna_process::model::Dialogue;
use toguna_process::pages::{Above, DeskActs, Facts, Marks, RoomsAbove, Tab};
use toguna_tongues::Words;
use toguna_web::{Right, Visit};

/// The rooms below this one, with a tab for what is shown elsewhere.
pub struct Outward(pub Above);

impl fmt::Debug for Outward {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Outward")
    }
}

impl RoomsAbove for Outward {
    fn facts<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> Facts<'a> {
        self.0.facts(visit, dialogue)
    }

    fn marks<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> Marks<'a> {
        self.0.marks(visit, dialogue)
    }

    fn acts<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> DeskActs<'a> {
        self.0.acts(visit, dialogue)
    }

    fn tabs(&self, words: &Words, dialogue: &Dialogue) -> Vec<Tab> {
        let mut tabs = self.0.tabs(words, dialogue);
        tabs.push(Tab::new(words, dialogue, "/export", "publish-tab-export", Right::Export));
        tabs.push(Tab::new(words, dialogue, "/embed", "publish-elsewhere", Right::Gather));
        tabs
    }
}
