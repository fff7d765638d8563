//! The pages of the team: what dialogues there are, drawing one up, leading it, and making it known.

mod edit;
mod form;
mod freeze;
mod home;
mod overview;
mod owned;
mod poster;
mod preview;
mod qr;
mod share;
mod sketch;
mod state;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use toguna_tongues::Words;
use toguna_web::{Access, PageError, Routes, Site, Visit};

use crate::dialogues::Dialogues;
use crate::model::{Dialogue, DialogueText};
use crate::spoken;

pub use owned::{Owned, may_lead};
pub use qr::drawing as code_for_cameras;
pub use share::spelled;

/// A figure about a dialogue that another room knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What is counted.
    pub label: String,
    /// How much, as it is written in the language of the page.
    pub figure: String,
    /// A path with more about it.
    pub path: Option<String>,
}

/// The future of [`RoomsAbove::facts`].
pub type Facts<'a> = Pin<Box<dyn Future<Output = Result<Vec<Fact>, PageError>> + Send + 'a>>;

/// The future of [`RoomsAbove::marks`].
pub type Marks<'a> = Pin<Box<dyn Future<Output = Result<Vec<(String, String)>, PageError>> + Send + 'a>>;

/// What the rooms above this one add to the team's pages of a dialogue. Whoever puts the rooms together hands it in.
pub trait RoomsAbove: Send + Sync + 'static {
    /// Figures beside the number of people, such as votes, and statements that wait.
    fn facts<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> Facts<'a>;

    /// What is known of the dialogue's own texts in its further languages: the name of the form's field (`question-ar`) and a sentence.
    fn marks<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> Marks<'a> {
        let _ = (visit, dialogue);
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    /// Further pages of the team for this dialogue, as pairs of path and name; they stand between the overview and the share page.
    fn tabs(&self, words: &Words, dialogue: &Dialogue) -> Vec<(String, String)>;
}

/// No rooms above.
#[derive(Debug, Clone, Copy)]
pub struct Roof;

impl RoomsAbove for Roof {
    fn facts<'a>(&'a self, _: &'a Visit, _: &'a Dialogue) -> Facts<'a> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    fn tabs(&self, _: &Words, _: &Dialogue) -> Vec<(String, String)> {
        Vec::new()
    }
}

/// What [`Owned`] needs; a room above whose routes use it too hands both on with [`Routes::with`].
pub type Above = Arc<dyn RoomsAbove>;

/// The pages of this room.
pub fn routes(site: &Site, dialogues: Dialogues, above: Above) -> Routes {
    Routes::new(site)
        .get("/team", Access::Team, home::show)
        .get("/team/new", Access::Team, edit::show_new)
        .post("/team/new", Access::Team, edit::take_new)
        .get("/team/d/{slug}", Access::Team, overview::show)
        .get("/team/d/{slug}/edit", Access::Team, edit::show)
        .post("/team/d/{slug}/edit", Access::Team, edit::take)
        .get("/team/d/{slug}/preview", Access::Team, preview::show)
        .get("/team/d/{slug}/close", Access::Team, state::ask)
        .post("/team/d/{slug}/state", Access::Team, state::take)
        .get("/team/d/{slug}/share", Access::Team, share::show)
        .get("/team/d/{slug}/poster", Access::Team, poster::show)
        .with(dialogues)
        .with(above)
}

/// The pages that see to it that nobody is hurt.
pub fn care_routes(site: &Site, dialogues: Dialogues, above: Above) -> Routes {
    Routes::new(site)
        .get("/team/d/{slug}/freeze", Access::Team, freeze::show)
        .post("/team/d/{slug}/freeze", Access::Team, freeze::take)
        .post("/team/d/{slug}/thaw", Access::Team, freeze::take_thaw)
        .get(freeze::EVERYTHING_PATH, Access::Administrator, freeze::show_everything)
        .post(freeze::EVERYTHING_PATH, Access::Administrator, freeze::take_everything)
        .post("/team/thaw", Access::Administrator, freeze::thaw_everything)
        .with(dialogues)
        .with(above)
}

/// A text of a dialogue with what HTML needs to know of it.
#[derive(Debug, Clone, Copy)]
struct Said<'a> {
    text: &'a str,
    tag: &'a str,
    dir: &'static str,
}

impl<'a> Said<'a> {
    fn new(text: &'a str, tag: &'a str) -> Self {
        Self { text, tag, dir: spoken::direction(tag) }
    }

    fn title(text: &'a DialogueText) -> Self {
        Self::new(&text.title, &text.language)
    }

    fn question(text: &'a DialogueText) -> Self {
        Self::new(&text.question, &text.language)
    }
}

/// What the dialogue says of itself, in the language of the page if it can.
fn text_for<'a>(visit: &Visit, dialogue: &'a Dialogue) -> &'a DialogueText {
    dialogue.text(visit.language.tag())
}

/// The text that the address asks for with `?in=`, or else the one for the language of the page.
fn text_asked_for<'a>(visit: &Visit, dialogue: &'a Dialogue) -> &'a DialogueText {
    dialogue.text(visit.plain_query("in").unwrap_or(visit.language.tag()))
}

/// Links to the same page for each language of the dialogue, if there are several: path, name, tag, whether it is this one.
struct InLanguage<'a> {
    path: String,
    name: &'a str,
    tag: &'a str,
    dir: &'static str,
    is_this: bool,
}

fn in_languages<'a>(path: &str, dialogue: &'a Dialogue, this: &str) -> Vec<InLanguage<'a>> {
    let link = |tag: &'a str| InLanguage {
        path: format!("{path}?in={tag}"),
        name: spoken::own_name(tag),
        tag,
        dir: spoken::direction(tag),
        is_this: tag == this,
    };
    if dialogue.draft.texts.len() > 1 { dialogue.languages().map(link).collect() } else { Vec::new() }
}
