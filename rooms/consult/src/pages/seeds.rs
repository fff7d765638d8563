//! Nobody weighs an empty page: the team puts in the first statements, several at once, one a line.
//!
//! In the same way somebody brings what was said at a meeting without phones; that is not the team's own, so it waits for moderation.

use askama::Template;
use axum::response::Response;
use toguna_people::roles::acts::Noted;
use toguna_process::pages::Owned;
use toguna_process::spoken::{direction, own_name};
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::fields::Choice;
use toguna_web::text::clean_statement;
use toguna_web::{Flash, Form, Html, PageError, Problems, Seal, Visit};
use uuid::Uuid;

use super::labels::{kind_example_key, kind_key};
use crate::add_statement::{AddSeed, NoteStatement};
use crate::model::{Kind, STATEMENT_LIMIT, Standing, Wording, folded};
use crate::queries::statements;
use crate::refusal::Refusal;

/// Lines of one form.
const MOST_LINES: usize = 100;

/// Whose statements are put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// The team's own, accepted at once.
    Teams,
    /// What was said at a meeting.
    Meetings,
}

impl Whose {
    fn path(self, owned: &Owned) -> String {
        owned.path(if self == Self::Teams { "/seeds" } else { "/notes" })
    }

    fn title(self) -> &'static str {
        if self == Self::Teams { "consult-seeds" } else { "consult-notes" }
    }
}

#[derive(Template)]
#[template(path = "consult/seeds.html")]
struct Seeds<'a> {
    words: &'a Words,
    form: Html,
    command: Html,
    kind: Choice<'a>,
    boxes: Vec<Lines<'a>>,
    title: &'static str,
    /// How many of the team are there already, and where their order is changed. Nothing for what was said at a meeting.
    team: Option<(u64, String)>,
    several_languages: bool,
}

struct Lines<'a> {
    field: String,
    tag: &'a str,
    name: &'a str,
    dir: &'static str,
    value: String,
    problem: Option<String>,
}

/// `GET /team/d/{slug}/seeds`.
pub(crate) async fn ask(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    page(&visit, &owned, Whose::Teams, None, |_| String::new(), &Problems::new()).await
}

/// `GET /team/d/{slug}/notes`.
pub(crate) async fn ask_notes(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    page(&visit, &owned, Whose::Meetings, None, |_| String::new(), &Problems::new()).await
}

/// `POST /team/d/{slug}/notes`: as [`add`], for what was said at a meeting.
pub(crate) async fn add_notes(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    take(&visit, &owned, Whose::Meetings, &form).await
}

/// `POST /team/d/{slug}/seeds`: one box for each language of the dialogue (`lines-fr`); the same line in each is the same statement.
/// Either all lines are taken, or none and what is wrong is said line by line.
pub(crate) async fn add(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    take(&visit, &owned, Whose::Teams, &form).await
}

async fn take(visit: &Visit, owned: &Owned, whose: Whose, form: &Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let kind = Kind::from_word(form.text("kind"));
    let mut problems = Problems::new();
    if kind.is_none() {
        problems.add("kind", words.plain("consult-say-kind-missing"));
    }
    let dialogue = owned.dialogue.number;
    let known = site.store.read(move |tx| statements(tx, dialogue)).await?;
    let known: Vec<String> = known
        .iter()
        .filter(|statement| statement.standing != Standing::Withdrawn)
        .filter_map(|statement| statement.texts.first().map(|wording| folded(&wording.text)))
        .collect();
    let seeds = read_lines(visit, owned, form, &known, &mut problems);
    let (Some(kind), true) = (kind, problems.is_empty()) else {
        return page(visit, owned, whose, kind, |field| form.text(field).to_owned(), &problems).await;
    };
    let (id, count) = (form.command_id()?, seeds.len());
    for (place, wordings) in seeds.into_iter().enumerate() {
        let first = wordings.first().map(|wording| wording.language.clone()).unwrap_or_default();
        let header = site.header(line_id(site.seal(), id, place), Some(dialogue), 0, site.now());
        let by = owned.member.account.id;
        let done = match whose {
            Whose::Teams => site.store.write(Noted::new(AddSeed { header, dialogue, kind, wordings }, by, "consult-audit-seed")).await,
            Whose::Meetings => {
                site.store.write(Noted::new(NoteStatement { header, dialogue, kind, wordings }, by, "consult-audit-noted")).await
            }
        };
        match done {
            // Somebody else said the same a moment ago: it is there, which is what was wanted.
            Ok(_) | Err(Refusal::SaidAlready { .. } | Refusal::Store(StoreError::Forgotten { .. })) => {}
            Err(Refusal::Store(error)) => return Err(error.into()),
            Err(Refusal::TooMany { limit }) => {
                problems.add(&format!("lines-{first}"), words.say("consult-seeds-full", &[("limit", limit.unsigned_abs().into())]));
                return page(visit, owned, whose, Some(kind), |field| form.text(field).to_owned(), &problems).await;
            }
            Err(Refusal::NotOpen(_)) => {
                problems.add(&format!("lines-{first}"), words.plain("consult-notes-ended"));
                return page(visit, owned, whose, Some(kind), |field| form.text(field).to_owned(), &problems).await;
            }
            Err(_) => return Err(PageError::BadInput("a statement that is none".into())),
        }
    }
    let said = if whose == Whose::Teams { "consult-seeds-added" } else { "consult-notes-added" };
    Ok(visit.go_saying(&whose.path(owned), &Flash::good(words.say(said, &[("count", count.into())]))))
}

/// The statements of a form, each in as many languages as it has; what is wrong is noted with the number of its line.
fn read_lines(visit: &Visit, owned: &Owned, form: &Form, known: &[String], problems: &mut Problems) -> Vec<Vec<Wording>> {
    let words = visit.words();
    let boxes: Vec<(&str, Vec<&str>)> = owned
        .dialogue
        .languages()
        .map(|tag| (tag, lines_of(form.text(&format!("lines-{tag}")))))
        .filter(|(_, lines)| !lines.is_empty())
        .collect();
    let Some((first, first_lines)) = boxes.first() else {
        let tag = owned.dialogue.languages().next().unwrap_or_default();
        problems.add(&format!("lines-{tag}"), words.plain("web-text-empty"));
        return Vec::new();
    };
    if first_lines.len() > MOST_LINES {
        problems.add(&format!("lines-{first}"), words.say("consult-seeds-too-many", &[("limit", MOST_LINES.into())]));
        return Vec::new();
    }
    let mut seeds: Vec<Vec<Wording>> = vec![Vec::new(); first_lines.len()];
    for (tag, lines) in &boxes {
        let field = format!("lines-{tag}");
        if lines.len() != first_lines.len() {
            let counts = [("lines", lines.len().into()), ("first", first_lines.len().into()), ("language", own_name(first).into())];
            problems.add(&field, words.say("consult-seeds-uneven", &counts));
            continue;
        }
        let mut faults = Vec::new();
        let mut before: Vec<String> = known.to_vec();
        for (place, line) in lines.iter().enumerate() {
            let fault = match clean_statement(line, STATEMENT_LIMIT) {
                Err(error) => Some(error.say(words)),
                Ok(text) if !text.chars().any(char::is_alphabetic) => Some(words.plain("web-text-no-letters")),
                Ok(text) if tag == first && before.contains(&folded(&text)) => Some(words.plain("consult-say-said-already")),
                Ok(text) => {
                    before.push(folded(&text));
                    seeds[place].push(Wording { language: (*tag).to_owned(), text });
                    None
                }
            };
            faults.extend(
                fault.map(|fault| words.say("consult-seeds-line", &[("line", (place + 1).into()), ("fault", fault.as_str().into())])),
            );
        }
        if !faults.is_empty() {
            problems.add(&field, faults.join(" "));
        }
    }
    seeds
}

fn lines_of(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Each line is a command of its own, with an identifier that comes from the form's: sent twice, it is done once.
fn line_id(seal: &Seal, form: Uuid, place: usize) -> Uuid {
    let code = seal.code("seed-line", &[form.as_bytes(), &(place as u64).to_be_bytes()]);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&code[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

async fn page(
    visit: &Visit,
    owned: &Owned,
    whose: Whose,
    chosen: Option<Kind>,
    value: impl Fn(&str) -> String,
    problems: &Problems,
) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = owned.dialogue.number;
    let all = visit.site.store.read(move |tx| statements(tx, dialogue)).await?;
    let mut kind = Choice::one("kind", words.plain("consult-seeds-kind"));
    for each in Kind::ALL {
        kind = kind.option(each.word(), words.plain(kind_key(each)), chosen == Some(each)).note(words.plain(kind_example_key(each)));
    }
    let boxes = owned.dialogue.languages().map(|tag| {
        let field = format!("lines-{tag}");
        Lines {
            value: value(&field),
            problem: problems.of(&field).map(str::to_owned),
            tag,
            name: own_name(tag),
            dir: direction(tag),
            field,
        }
    });
    let count = all.iter().filter(|statement| statement.seed && statement.standing == Standing::Accepted).count() as u64;
    let template = Seeds {
        title: whose.title(),
        team: (whose == Whose::Teams).then(|| (count, owned.path("/order"))),
        words,
        form: visit.form(&whose.path(owned)),
        command: visit.command_field(),
        kind: kind.among(problems),
        boxes: boxes.collect(),
        several_languages: owned.dialogue.languages().count() > 1,
    };
    owned.page(visit, &words.plain(whose.title()), &Html::of(&template)?)?.problems(problems)?.respond()
}
