//! The pages of the team: what dialogues there are, drawing one up, leading it, and making it known.

mod acts;
mod consent;
mod dossier;
mod edit;
mod form;
mod freeze;
mod home;
mod overview;
mod owned;
mod people;
mod poster;
mod preview;
mod qr;
mod retention;
mod session;
mod share;
mod sketch;
mod state;

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use toguna_tongues::Words;
use toguna_web::routes::Verb;
use toguna_web::{Access, PageError, Right, Routes, Site, Visit};

use crate::care::retention::Perishables;
use crate::dialogues::Dialogues;
use crate::model::{Dialogue, DialogueText};
use crate::spoken;

pub use owned::Owned;
pub use qr::drawing as code_for_cameras;
pub use share::spelled;

/// The way to one of the team's pages of a dialogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// Its path.
    pub path: String,
    /// Its name, in the language of the page.
    pub name: String,
    /// The right that its route asks for.
    pub right: Right,
}

impl Tab {
    /// The page of this dialogue whose path ends so (`/moderate`), with the message that names it.
    pub fn new(words: &Words, dialogue: &Dialogue, page: &str, key: &str, right: Right) -> Self {
        Self { path: format!("/team/d/{}{page}", dialogue.draft.slug), name: words.plain(key), right }
    }
}

/// A figure about a dialogue that another room knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What is counted.
    pub label: String,
    /// How much, as it is written in the language of the page.
    pub figure: String,
    /// A path with more about it; the figure leads there if it is one of the [tabs](RoomsAbove::tabs) that the person may open.
    pub path: Option<String>,
}

/// The future of [`RoomsAbove::facts`].
pub type Facts<'a> = Pin<Box<dyn Future<Output = Result<Vec<Fact>, PageError>> + Send + 'a>>;

/// The future of [`RoomsAbove::marks`].
pub type Marks<'a> = Pin<Box<dyn Future<Output = Result<Vec<(String, String)>, PageError>> + Send + 'a>>;

/// Acts of one kind that a person of the team did on one day at a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskAct {
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// The person's name, if they still have an account.
    pub name: Option<String>,
    /// What was done, in the language of the page.
    pub what: String,
    /// How many times.
    pub count: u64,
}

/// The future of [`RoomsAbove::acts`].
pub type DeskActs<'a> = Pin<Box<dyn Future<Output = Result<Vec<DeskAct>, PageError>> + Send + 'a>>;

/// What the rooms above this one add to the team's pages of a dialogue. Whoever puts the rooms together hands it in.
pub trait RoomsAbove: Send + Sync + 'static {
    /// Figures beside the number of people, such as votes, and statements that wait.
    fn facts<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> Facts<'a>;

    /// What is known of the dialogue's own texts in its further languages: the name of the form's field (`question-ar`) and a sentence.
    fn marks<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> Marks<'a> {
        let _ = (visit, dialogue);
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    /// What the team did at the desks of these rooms, counted by person and day.
    fn acts<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> DeskActs<'a> {
        let _ = (visit, dialogue);
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    /// Further pages of the team for this dialogue; they stand between the overview and the share page. Whoever may not open one does not
    /// see it.
    fn tabs(&self, words: &Words, dialogue: &Dialogue) -> Vec<Tab>;
}

/// No rooms above.
#[derive(Debug, Clone, Copy)]
pub struct Roof;

impl RoomsAbove for Roof {
    fn facts<'a>(&'a self, _: &'a Visit, _: &'a Dialogue) -> Facts<'a> {
        Box::pin(std::future::ready(Ok(Vec::new())))
    }

    fn tabs(&self, _: &Words, _: &Dialogue) -> Vec<Tab> {
        Vec::new()
    }
}

/// What [`Owned`] needs; a room above whose routes use it too hands both on with [`Routes::with`].
pub type Above = Arc<dyn RoomsAbove>;

/// The pages of this room.
pub fn routes(site: &Site, dialogues: Dialogues, above: Above) -> Routes {
    Routes::new(site)
        .get(session::PATH, Access::Anyone, session::show)
        .get("/team", Access::Team, home::show)
        .get("/team/new", Access::Coordinator, edit::show_new)
        .post("/team/new", Access::Coordinator, edit::take_new)
        .get("/team/d/{slug}", Access::May(Right::See), overview::show)
        .get("/team/d/{slug}/edit", Access::May(Right::Prepare), edit::show)
        .post("/team/d/{slug}/edit", Access::May(Right::Prepare), edit::take)
        .get("/team/d/{slug}/preview", Access::May(Right::See), preview::show)
        .get("/team/d/{slug}/close", Access::May(Right::Lead), state::ask)
        .post("/team/d/{slug}/state", Access::May(Right::Lead), state::take)
        .get("/team/d/{slug}/share", Access::May(Right::Gather), share::show)
        .get("/team/d/{slug}/poster", Access::May(Right::Gather), poster::show)
        .get("/team/d/{slug}/people", Access::May(Right::Lead), people::show)
        .post("/team/d/{slug}/people", Access::May(Right::Lead), people::change)
        .post("/team/d/{slug}/people/invite", Access::May(Right::Lead), people::invite)
        .get("/team/d/{slug}/acts", Access::May(Right::Audit), acts::show)
        .take_out(Verb::Get, "/team/d/{slug}/acts.csv", Access::May(Right::Audit), acts::table)
        .with(dialogues)
        .with(above)
}

/// The pages that see to it that nobody is hurt.
pub fn care_routes(site: &Site, dialogues: Dialogues, above: Above, perishables: Perishables) -> Routes {
    Routes::new(site)
        .get("/team/d/{slug}/freeze", Access::May(Right::Freeze), freeze::show)
        .post("/team/d/{slug}/freeze", Access::May(Right::Freeze), freeze::take)
        .post("/team/d/{slug}/thaw", Access::May(Right::Lead), freeze::take_thaw)
        .get("/team/d/{slug}/consent", Access::May(Right::See), consent::show)
        .get("/team/d/{slug}/retention", Access::May(Right::See), retention::show)
        .post("/team/d/{slug}/retention", Access::May(Right::Lead), retention::take)
        .with(perishables)
        .get("/team/d/{slug}/dossier", Access::May(Right::Lead), dossier::show)
        .get("/team/d/{slug}/dossier.txt", Access::May(Right::Lead), dossier::file)
        .get(freeze::EVERYTHING_PATH, Access::Administrator, freeze::show_everything)
        .post(freeze::EVERYTHING_PATH, Access::Administrator, freeze::take_everything)
        .get(freeze::THAW_EVERYTHING_PATH, Access::Coordinator, freeze::show_thaw_everything)
        .post(freeze::THAW_EVERYTHING_PATH, Access::Coordinator, freeze::thaw_everything)
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
