//! The team reads aloud what others cannot read: with the microphone of the phone, or from a file. One language at a time.

use askama::Template;
use axum::response::Response;
use sha2::{Digest as _, Sha256};
use toguna_people::roles::acts::Noted;
use toguna_process::model::{Dialogue, TextField};
use toguna_process::pages::Owned;
use toguna_process::spoken::own_name;
use toguna_sound::{Limits, MOST_BYTES};
use toguna_store::{Command, StoreError};
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Problems, Upload, Visit};
use uuid::Uuid;

use super::labels::field_key;
use super::sound::{player, prepare, recorder, why_not};
use super::voice::keep;
use crate::languages::to_record;
use crate::model::{Standing, Wording};
use crate::put_recording::{PutRecording, RemoveRecording, text_of};
use crate::queries::recordings::count_spoken;
use crate::queries::statements;
use crate::recording::{About, Answer, Group, Recording, Script, forget_gone, recordings, recordings_of};
use crate::refusal::Refusal;
use crate::translation::{TextKey, digest, hex};

/// Statements on one page.
const SHOWN: usize = 20;
/// The texts of a dialogue that are heard.
const TEXTS: [TextField; 4] = [TextField::Title, TextField::Question, TextField::Description, TextField::Consent];

#[derive(Template)]
#[template(path = "consult/recordings.html")]
struct Page<'a> {
    words: &'a Words,
    /// Languages of the dialogue: path, name, tag, whether it is this one.
    languages: Vec<(String, &'a str, &'a str, bool)>,
    upload: Html,
    remove: Html,
    items: Vec<Item>,
    tag: &'a str,
    spoken: Option<(String, u64)>,
    before: Option<String>,
    after: Option<String>,
    number: usize,
}

/// One thing that can be read aloud.
struct Item {
    name: String,
    label: String,
    /// What is read aloud: in the language, or the original where it is not written in it.
    text: Option<Wording>,
    /// That it is not written in the language and is told from the original.
    unwritten: Option<String>,
    seen: String,
    /// What is there: a player, whether its text has changed since, whether it is the author's own voice.
    there: Option<(Option<Html>, bool, bool)>,
    recorder: Html,
    command: Html,
    removing: Html,
}

/// A recording that was not taken, and why.
struct Again {
    about: About,
    problem: String,
}

/// `GET /team/d/{slug}/recordings?in=bm&page=2`.
pub(crate) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let asked = visit.plain_query("in").unwrap_or_default();
    let tag = owned.dialogue.languages().find(|tag| *tag == asked).or(owned.dialogue.languages().next()).unwrap_or_default().to_owned();
    let number = visit.plain_query("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, 10_000);
    page(&visit, &owned, &tag, number, None).await
}

/// `POST /team/d/{slug}/recordings`: `about`, `in`, `seen` (the digest of the text that was read), `recording`.
pub(crate) async fn take(visit: Visit, owned: Owned, form: Upload<MOST_BYTES>) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let about = About::from_name(form.text("about")).ok_or(PageError::BadInput("nothing that is read aloud".into()))?;
    let tag =
        owned.dialogue.languages().find(|tag| *tag == form.text("in")).ok_or(PageError::BadInput("no language of this dialogue".into()))?;
    let tag = tag.to_owned();
    let number = form.number("page").unwrap_or(1).clamp(1, 10_000);
    let dialogue = owned.dialogue.number;
    let again = |problem: String| Some(Again { about, problem });
    let limits = limits_of(about);
    let Some(bytes) = form.file("recording") else {
        return page(&visit, &owned, &tag, number, again(words.plain("consult-sound-missing"))).await;
    };
    let sent = Sha256::digest(bytes).into();
    let prepared = match prepare(site, bytes.to_vec(), limits, false).await? {
        Ok(prepared) => prepared,
        Err(refused) => return page(&visit, &owned, &tag, number, again(why_not(words, refused))).await,
    };
    let language = tag.clone();
    let read = site.store.read(move |tx| {
        Ok::<_, StoreError>(match text_of(tx, dialogue, about, &language) {
            Err(Refusal::Store(error)) => return Err(error),
            other => other.ok(),
        })
    });
    let text = read.await?.ok_or(PageError::NotFound)?.map(|now| digest(&now.text));
    if text.is_some_and(|text| hex(&text) != form.text("seen")) {
        return page(&visit, &owned, &tag, number, again(words.plain("consult-recordings-changed"))).await;
    }
    let header = site.header(form.command_id()?, Some(dialogue), 0, site.now());
    let (account, language) = (owned.member.account.id, tag.clone());
    let done = keep(site, dialogue, prepared, |id, sealed, seconds| {
        noted(PutRecording { header, dialogue, about, language, text, sent, id, sealed, seconds }, account, "consult-audit-recording", &tag)
    });
    let done = done.await?;
    forget_gone(&site.store, &site.keys).await?;
    match done {
        Ok(_) => {
            let back = format!("{}#r-{}", path(&owned, &tag, number), about.name());
            Ok(visit.go_saying(&back, &Flash::good(words.plain("consult-recordings-kept"))))
        }
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(Refusal::ChangedSince) => page(&visit, &owned, &tag, number, again(words.plain("consult-recordings-changed"))).await,
        Err(_) => Err(PageError::NotFound),
    }
}

/// `POST /team/d/{slug}/recordings/remove`: `about`, `in`.
pub(crate) async fn remove(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let site = &visit.site;
    let about = About::from_name(form.text("about")).ok_or(PageError::BadInput("nothing that is read aloud".into()))?;
    let tag =
        owned.dialogue.languages().find(|tag| *tag == form.text("in")).ok_or(PageError::BadInput("no language of this dialogue".into()))?;
    let (dialogue, language) = (owned.dialogue.number, tag.to_owned());
    let header = site.header(form.command_id()?, Some(dialogue), 0, site.now());
    let command = RemoveRecording { header, dialogue, about, language };
    let done = site.store.write(noted(command, owned.member.account.id, "consult-audit-recording-removed", tag)).await;
    forget_gone(&site.store, &site.keys).await?;
    match done {
        Ok(_) => {
            let back = path(&owned, tag, form.number("page").unwrap_or(1).clamp(1, 10_000));
            Ok(visit.go_saying(&back, &Flash::good(visit.words().plain("consult-recordings-removed"))))
        }
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(_) => Err(PageError::NotFound),
    }
}

/// What the team did with a recording in a language.
fn noted<C: Command>(command: C, account: Uuid, what: &'static str, tag: &str) -> Noted<C> {
    Noted { about: tag.to_owned(), ..Noted::new(command, account, what) }
}

fn limits_of(about: About) -> Limits {
    match about {
        About::Text(TextKey::Dialogue(_)) => Limits::TEXT,
        _ => Limits::STATEMENT,
    }
}

fn path(owned: &Owned, tag: &str, page: usize) -> String {
    owned.path(&format!("/recordings?in={tag}&page={page}"))
}

/// What can be read aloud, with all that is written of it and what is there.
type Row = (About, Script, Option<Recording>);

/// Everything that can be read aloud in a dialogue, but statements.
fn things(dialogue: &Dialogue) -> Vec<(About, Script)> {
    let text = |field| (About::Text(TextKey::Dialogue(field)), Script::of_field(field, dialogue));
    let texts = TEXTS.map(text).into_iter().filter(|(_, script)| script.original().is_some());
    let answers = Answer::ALL.map(|answer| (About::Answer(answer), Script::default()));
    let groups = (0..).zip(&dialogue.draft.dimensions).flat_map(|(dimension, known)| {
        let values = (0..known.values.len()).map(Some);
        std::iter::once(None).chain(values).map(move |value| Group { dimension, value })
    });
    let groups = groups.map(|group| (About::Group(group), Script::of_group(group, dialogue)));
    std::iter::once((About::Name, Script::default())).chain(texts).chain(answers).chain(groups).collect()
}

async fn page(visit: &Visit, owned: &Owned, tag: &str, number: usize, again: Option<Again>) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = std::sync::Arc::clone(&owned.dialogue);
    let language = tag.to_owned();
    let skipped = (number - 1) * SHOWN;
    let read = visit.site.store.read(move |tx| {
        let all = recordings(tx, dialogue.number)?;
        let mut rows: Vec<Row> = Vec::new();
        if number == 1 {
            rows.extend(things(&dialogue).into_iter().map(|(about, script)| (about, script, all.find(about, &language).cloned())));
        }
        let mut said = statements(tx, dialogue.number)?;
        said.retain(|one| one.standing == Standing::Accepted);
        for one in said.iter().skip(skipped).take(SHOWN) {
            let about = About::Text(TextKey::Statement(one.number));
            let there = recordings_of(tx, dialogue.number, one.number)?.find(about, &language).cloned();
            rows.push((about, Script::of_statement(one), there));
        }
        Ok::<_, StoreError>((rows, said.len(), count_spoken(tx, dialogue.number)?))
    });
    let (rows, said, waiting) = read.await?;
    let mut problems = Problems::new();
    let mut items = Vec::new();
    for row in rows {
        let problem = again.as_ref().filter(|again| again.about == row.0).map(|again| again.problem.as_str());
        if let Some(problem) = problem {
            problems.add(&row.0.name(), problem.to_owned());
        }
        items.push(item(visit, owned, row, tag, problem)?);
    }
    let template = Page {
        words,
        languages: to_record(&owned.dialogue).into_iter().map(|own| (path(owned, own, 1), own_name(own), own, own == tag)).collect(),
        upload: visit.upload_form(&owned.path("/recordings")),
        remove: visit.form(&owned.path("/recordings/remove")),
        items,
        tag,
        spoken: (waiting > 0).then(|| (owned.path("/spoken"), waiting)),
        before: (number > 1).then(|| path(owned, tag, number - 1)),
        after: (skipped + SHOWN < said).then(|| path(owned, tag, number + 1)),
        number,
    };
    owned.page(visit, &words.plain("consult-recordings"), &Html::of(&template)?)?.recording().problems(&problems)?.respond()
}

fn item(visit: &Visit, owned: &Owned, row: Row, tag: &str, problem: Option<&str>) -> Result<Item, PageError> {
    let words = visit.words();
    let (about, script, there) = row;
    let text = script.in_language(tag);
    let label = match about {
        About::Text(TextKey::Dialogue(field)) => words.plain(field_key(field)),
        About::Text(TextKey::Statement(number)) => words.say("consult-translate-statement", &[("number", number.to_string().into())]),
        About::Answer(Answer::Agree) => words.plain("consult-agree"),
        About::Answer(Answer::Pass) => words.plain("consult-pass"),
        About::Answer(Answer::Disagree) => words.plain("consult-disagree"),
        About::Answer(Answer::Matters) => words.plain("consult-matters"),
        About::Name => words.say("consult-recordings-name", &[("language", own_name(tag).into())]),
        About::Group(Group { value: None, .. }) => words.plain("consult-recordings-question"),
        About::Group(Group { value: Some(_), .. }) => words.plain("consult-recordings-group"),
    };
    let there = match there {
        Some(there) => {
            let address = owned.path(&format!("/recordings/{}", there.id));
            let heard = if there.is_own_voice { None } else { Some(player(words, &address, there.seconds)?) };
            Some((heard, !script.is_said_by(&there), there.is_own_voice))
        }
        None => None,
    };
    let name = about.name();
    Ok(Item {
        seen: text.map(|text| hex(&digest(&text.text))).unwrap_or_default(),
        unwritten: text
            .filter(|text| text.language != tag)
            .map(|_| words.say("consult-recordings-unwritten", &[("language", own_name(tag).into())])),
        recorder: recorder(words, &name, limits_of(about), true, problem)?,
        command: visit.command_field(),
        removing: visit.command_field(),
        name,
        label,
        text: text.cloned(),
        there,
    })
}
