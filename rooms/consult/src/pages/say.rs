//! Somebody says something of their own. Before it is sent they see who says nearly the same, so that one idea does not become five.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use toguna_process::model::Moderation;
use toguna_process::spoken::own_name;
use toguna_sound::Limits;
use toguna_tongues::Words;
use toguna_web::fields::Choice;
use toguna_web::text::clean_statement;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, signs};

use super::consent::{self, Carried};
use super::here::Taking;
use super::labels::{kind_example_key, kind_key, kind_symbol};
use super::sound::recorder;
use crate::add_statement::AddStatement;
use crate::languages::{is_same_speech, to_speak, to_write};
use crate::model::{Kind, STATEMENT_LIMIT, Standing, Statement, Wording};
use crate::near_duplicates::near_duplicates;
use crate::queries::statements;
use crate::refusal::Refusal;

/// Near duplicates that are shown: more would not be read.
const SHOWN: usize = 3;

#[derive(Template)]
#[template(path = "consult/say.html")]
struct Say<'a> {
    words: &'a Words,
    form: Html,
    command: Html,
    kind: Choice<'a>,
    text: Field<'a>,
    languages: Vec<(&'a str, &'a str, bool)>,
    is_seen_at_once: bool,
    rules: String,
    speak: Speak<'a>,
}

/// The form of those who speak.
struct Speak<'a> {
    form: Html,
    command: Html,
    recorder: Html,
    languages: Vec<(&'a str, &'a str, bool)>,
    is_disguised: bool,
    is_shared: bool,
}

#[derive(Template)]
#[template(path = "consult/alike.html")]
struct Alike<'a> {
    words: &'a Words,
    form: Html,
    command: Html,
    kind: Kind,
    own: &'a Wording,
    found: Vec<(&'a Statement, Wording)>,
    weigh: String,
}

/// What was filled in.
#[derive(Default)]
pub(super) struct Filled<'a> {
    pub(super) kind: Option<Kind>,
    pub(super) text: &'a str,
    pub(super) language: Option<&'a str>,
    /// The language of what was spoken.
    pub(super) spoken_in: Option<&'a str>,
    /// Spoken in one's own voice: the box for a disguise was not ticked.
    pub(super) is_plain: bool,
    /// Others may hear it.
    pub(super) is_shared: bool,
}

/// `GET /d/{slug}/say`.
pub(crate) async fn ask(here: Taking) -> Result<Response, PageError> {
    if here.takes_voices().is_err() {
        return Ok(here.visit.go(&here.path("")));
    }
    if let Some(asked) = consent::asks_again(&here).await? {
        return Ok(asked);
    }
    page(&here, &Filled::default(), &Problems::new())
}

/// `POST /d/{slug}/say`. With `edit` it shows the form again; without `sure` it looks for near duplicates first.
pub(crate) async fn add(here: Taking, form: Form) -> Result<Response, PageError> {
    let words = here.words();
    let languages = to_write(&here.dialogue);
    let language = languages.iter().copied().find(|tag| *tag == form.text("language"));
    let filled = Filled { kind: Kind::from_word(form.text("kind")), text: form.text("text"), language, ..Filled::default() };
    if form.checked("edit") {
        return page(&here, &filled, &Problems::new());
    }
    let mut problems = Problems::new();
    let text = problems.take("text", clean_statement(filled.text, STATEMENT_LIMIT), |error| error.say(words));
    if filled.kind.is_none() {
        problems.add("kind", words.plain("consult-say-kind-missing"));
    }
    let (Some(kind), Some(text)) = (filled.kind, text) else { return page(&here, &filled, &problems) };
    let language = language.unwrap_or(&here.text().language).to_owned();
    let wording = Wording { language, text };
    if here.takes_voices().is_ok() && !form.checked("sure") {
        let dialogue = here.dialogue.number;
        let all = here.visit.site.store.read(move |tx| statements(tx, dialogue)).await?;
        let alike = alike_to(&wording.text, &all, here.visit.language.tag());
        if !alike.is_empty() {
            return show_alike(&here, kind, &wording, alike);
        }
    }
    send(&here, &form, &filled, kind, wording).await
}

async fn send(here: &Taking, form: &Form, filled: &Filled<'_>, kind: Kind, wording: Wording) -> Result<Response, PageError> {
    let (site, words) = (&here.visit.site, here.words());
    let command = AddStatement {
        header: site.header(form.command_id()?, Some(here.dialogue.number), here.voice.source, site.now()),
        dialogue: here.dialogue.number,
        participant: here.voice.participant,
        kind,
        wording: wording.clone(),
    };
    let mut problems = Problems::new();
    match site.store.write(command).await {
        Ok(done) => {
            let key = if done.answer.standing == Standing::Accepted { "consult-said-shown" } else { "consult-said-waiting" };
            return Ok(here.visit.go_saying(&here.path("/weigh"), &Flash::good(words.plain(key))));
        }
        Err(Refusal::SaidAlready { number, visible: true }) => {
            let dialogue = here.dialogue.number;
            let found = site.store.read(move |tx| crate::queries::statement(tx, dialogue, number)).await?;
            let same = found.iter().filter_map(|same| Some((same, same.texts.first()?.clone()))).collect();
            return show_alike(here, kind, &wording, same);
        }
        Err(Refusal::SaidAlready { .. }) => problems.add("text", words.plain("consult-say-said-already")),
        Err(Refusal::TooMany { limit }) => {
            problems.add("text", words.say("consult-say-too-many", &[("limit", (limit.unsigned_abs()).into())]));
        }
        Err(Refusal::Wording { .. }) => problems.add("text", words.plain("web-text-no-letters")),
        Err(Refusal::AgreeAgain { .. }) => return consent::show(here, Some(Carried::of("say", form))).await,
        Err(refusal) => return here.refused(refusal, Some(&wording.text), "/mine"),
    }
    page(here, filled, &problems)
}

/// Statements that others weigh and that say nearly the same as `text` in some language, each in the wording that is read best.
fn alike_to<'a>(text: &str, all: &'a [Statement], language: &str) -> Vec<(&'a Statement, Wording)> {
    let accepted = all.iter().filter(|statement| statement.standing == Standing::Accepted);
    let wordings: Vec<(&Statement, &Wording)> =
        accepted.flat_map(|statement| statement.texts.iter().map(move |wording| (statement, wording))).collect();
    let found = near_duplicates(text, wordings.iter().map(|(_, wording)| wording.text.as_str()), SHOWN * 3);
    let mut alike: Vec<(&Statement, Wording)> = Vec::new();
    for (place, _) in found {
        let (statement, like) = wordings[place];
        if alike.len() < SHOWN && alike.iter().all(|(other, _)| other.number != statement.number) {
            // The wording that is alike is shown, unless the same statement can be read in the page's language.
            alike.push((statement, statement.wording(language).filter(|wording| wording.language == language).unwrap_or(like).clone()));
        }
    }
    alike
}

fn show_alike(here: &Taking, kind: Kind, own: &Wording, alike: Vec<(&Statement, Wording)>) -> Result<Response, PageError> {
    let words = here.words();
    let template = Alike {
        words,
        form: here.visit.form(&here.path("/say")),
        command: here.visit.command_field(),
        kind,
        own,
        found: alike,
        weigh: here.path("/weigh"),
    };
    here.page(&words.plain("consult-alike"), &template)?.status(StatusCode::OK).respond()
}

pub(super) fn page(here: &Taking, filled: &Filled<'_>, problems: &Problems) -> Result<Response, PageError> {
    let words = here.words();
    let mut kind = Choice::one("kind", words.plain("consult-say-kind"));
    for each in Kind::ALL {
        kind = kind.option(each.word(), words.plain(kind_key(each)), filled.kind == Some(each));
        kind = kind.note(words.plain(kind_example_key(each))).sign(kind_symbol(each));
    }
    let text = Field::lines("text", words.plain("consult-say-text"), 4)
        .hint(words.say("consult-say-hint", &[("limit", STATEMENT_LIMIT.into())]))
        .value(filled.text)
        .required();
    let chosen = filled.language.unwrap_or(&here.text().language);
    let spoken_in = filled.spoken_in.unwrap_or(&here.reads);
    let to_speak = to_speak(&here.dialogue).into_iter().map(|tag| (tag, own_name(tag), is_same_speech(tag, spoken_in)));
    let speak = Speak {
        form: here.visit.upload_form(&here.path("/say/voice")),
        command: here.visit.command_field(),
        recorder: recorder(words, "recording", Limits::STATEMENT, false, problems.of("recording"))?,
        languages: to_speak.collect(),
        is_disguised: !filled.is_plain,
        is_shared: filled.is_shared,
    };
    let template = Say {
        words,
        speak,
        form: here.visit.form(&here.path("/say")),
        command: here.visit.command_field(),
        kind: kind.among(problems),
        text: text.among(problems),
        languages: to_write(&here.dialogue).into_iter().map(|tag| (tag, own_name(tag), tag == chosen)).collect(),
        is_seen_at_once: here.dialogue.draft.moderation == Moderation::After,
        rules: here.path("/rules"),
    };
    here.page(&words.plain("consult-say"), &template)?.recording().problems(problems)?.respond()
}
