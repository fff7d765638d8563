//! Somebody holds a card with a code: they type it, or their phone reads it, and it goes with them to the yes. Nothing of it stays on the
//! phone but the form.

use askama::Template;
use axum::response::Response;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Field, Form, Html, PageError, Problems, signs};

use super::here::Here;
use crate::invitation_code::{CodeFault, InvitationCode};
use crate::queries::{invitation, people_of_source, source};
use crate::source::{NotInvited, OPEN_LINK};

/// Longest text that is given back to somebody who mistyped a code.
const GIVEN_BACK: usize = 40;

#[derive(Template)]
#[template(path = "consult/code.html")]
struct CodePage<'a> {
    words: &'a Words,
    form: Html,
    code: Field<'a>,
    front: String,
    come_back: String,
}

/// The way by which somebody would come in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Way {
    /// The source.
    pub(crate) source: i64,
    /// Whether it is open to them.
    pub(crate) standing: Result<(), NotInvited>,
}

/// `GET /d/{slug}/code`.
pub(crate) async fn ask(here: Here) -> Result<Response, PageError> {
    page(&here, "", &Problems::new())
}

/// `POST /d/{slug}/code`: few tries are taken from one place.
pub(crate) async fn find(here: Here, form: Form) -> Result<Response, PageError> {
    let typed = form.text("code");
    let mut problems = Problems::new();
    if let Some(code) = problems.take("code", InvitationCode::parse(typed), |fault| fault_in_words(here.words(), fault)) {
        let way = way(&here, Some(&code)).await?;
        match way.standing {
            Ok(()) => return Ok(here.visit.go(&format!("{}?code={}", here.path(""), code.signs()))),
            Err(why) => problems.add("code", here.words().plain(not_invited_key(why))),
        }
    }
    let typed: String = typed.chars().take(GIVEN_BACK).collect();
    page(&here, &typed, &problems)
}

/// Which way a code opens, or that of the open link.
pub(crate) async fn way(here: &Here, code: Option<&InvitationCode>) -> Result<Way, StoreError> {
    let site = &here.visit.site;
    let dialogue = here.dialogue.number;
    let code_hash = code.map(|code| code.hash(site.seal(), dialogue));
    site.store
        .read(move |tx| {
            let missing = Way { source: OPEN_LINK, standing: Err(NotInvited::NoSuchCode) };
            let found = match &code_hash {
                Some(code_hash) => match invitation(tx, dialogue, code_hash)? {
                    Some(found) => Some(found),
                    None => return Ok(missing),
                },
                None => None,
            };
            let number = found.map_or(OPEN_LINK, |found| found.source);
            let Some(source) = source(tx, dialogue, number)? else { return Ok(missing) };
            if found.is_some_and(|found| found.used) {
                return Ok(Way { source: number, standing: Err(NotInvited::Used) });
            }
            let people = if source.most.is_some() { people_of_source(tx, dialogue, number)? } else { 0 };
            Ok(Way { source: number, standing: source.admits(people) })
        })
        .await
}

/// The field for a code, with what is wrong with it.
pub(crate) fn field<'a>(words: &Words, typed: &str, problems: &Problems) -> Field<'a> {
    Field::line("code", words.plain("consult-code-field")).hint(words.plain("consult-code-hint")).value(typed).required().among(problems)
}

/// Why a text is no code.
pub(crate) fn fault_in_words(words: &Words, fault: CodeFault) -> String {
    words.plain(match fault {
        CodeFault::NotTwelve => "consult-code-not-twelve",
        CodeFault::Slip => "consult-code-slip",
    })
}

/// The message that says why somebody cannot come in by a way.
pub(crate) fn not_invited_key(why: NotInvited) -> &'static str {
    match why {
        NotInvited::ByInvitation => "consult-by-invitation",
        NotInvited::NoSuchCode => "consult-code-unknown",
        NotInvited::Used => "consult-code-used",
        NotInvited::Closed => "consult-code-closed",
        NotInvited::Full => "consult-way-full",
    }
}

fn page(here: &Here, typed: &str, problems: &Problems) -> Result<Response, PageError> {
    let words = here.words();
    let template = CodePage {
        words,
        form: here.visit.form(&here.path("/code")),
        code: field(words, typed, problems),
        front: here.path(""),
        come_back: here.path("/return"),
    };
    here.page(&words.plain("consult-code-title"), &template)?.problems(problems)?.respond()
}
