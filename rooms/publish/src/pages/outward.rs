//! The team finds the way to these pages beside those of the other rooms.

use std::fmt;

use toguna_process::model::Dialogue;
use toguna_process::pages::{Above, Facts, Marks, RoomsAbove};
use toguna_tongues::Words;
use toguna_web::Visit;

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

    fn tabs(&self, words: &Words, dialogue: &Dialogue) -> Vec<(String, String)> {
        let mut tabs = self.0.tabs(words, dialogue);
        tabs.push((format!("/team/d/{}/export", dialogue.draft.slug), words.plain("publish-tab-export")));
        tabs.push((format!("/team/d/{}/embed", dialogue.draft.slug), words.plain("publish-elsewhere")));
        tabs
    }
}
