//! The team's desk: made for somebody who has five hundred statements to read tonight. Every act is one press of a key or a button, says
//! what it did, and can be undone; everything works without script and without a mouse.
//!
//! What waits is read in the [`list`], where the [`act`]s come from; the [`order`] says what is asked first; the [`log`] keeps what was
//! done; [`authors`] shows whose statements are taken out.

pub(super) mod act;
pub(super) mod authors;
mod filter;
pub(super) mod list;
pub(super) mod log;
pub(super) mod order;

use askama::Template;
use toguna_process::pages::Owned;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Right, Seal};
use uuid::Uuid;

#[derive(Template)]
#[template(path = "consult/desk/rooms.html")]
struct Rooms<'a> {
    words: &'a Words,
    links: Vec<(String, &'static str, bool)>,
}

/// The way between the pages of the desk; `here` is the one that is shown.
fn rooms(words: &Words, owned: &Owned, here: &str) -> Result<Html, PageError> {
    let pages = [
        ("/moderate", "consult-desk-read", Right::Moderate),
        ("/order", "consult-desk-order", Right::Prepare),
        ("/log", "consult-desk-log", Right::Moderate),
        ("/authors", "consult-desk-authors", Right::Analyse),
    ];
    let open = pages.into_iter().filter(|(_, _, right)| owned.may(*right));
    let mut links: Vec<(String, &'static str, bool)> = open.map(|(page, key, _)| (owned.path(page), key, page == here)).collect();
    if owned.dialogue.is_public() {
        links.push((owned.public_path("/rules"), "consult-rules", false));
    }
    Html::of(&Rooms { words, links })
}

/// The identifier of the command behind a press of a button. It comes from the form's and from all that was pressed: the same button twice
/// is one command, another button of the same page another one.
fn command_id(seal: &Seal, form: Uuid, pressed: &str) -> Uuid {
    let code = seal.code("desk", &[form.as_bytes(), pressed.as_bytes()]);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&code[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
