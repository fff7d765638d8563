//! Texts go out to translators as files and come back: first it is shown what a file would do, then it is done, after a yes.
//!
//! Between the two nothing is kept on the server: the text of the file goes with the page and comes back with the yes.

use askama::Template;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use toguna_people::accounts::NAME_LIMIT;
use toguna_people::roles::acts::Noted;
use toguna_process::pages::Owned;
use toguna_process::spoken::{direction, own_name};
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::text::clean_optional;
use toguna_web::{Field, Flash, Html, PageError, Problems, Upload, Visit};

use super::super::labels::{field_key, kind_key};
use crate::import_translations::ImportTranslations;
use crate::translation::{TextKey, TranslationRefused, TranslationState, hex, translatables};
use crate::translation_files::plan::{Fate, Planned, digest_of, plan};
use crate::translation_files::{Extent, FileFault, FileFaultKind, Found, Sent, fluent, read, sent, table};

/// Texts of one fate that are named before "and … more".
const NAMED: usize = 50;

#[derive(Template)]
#[template(path = "consult/translate_files.html")]
struct Files<'a> {
    words: &'a Words,
    back: String,
    exports: Vec<Export<'a>>,
    form: Html,
    languages: Vec<(&'a str, &'a str, bool)>,
    translator: Field<'a>,
    text: Field<'a>,
    file_problem: Option<String>,
}

struct Export<'a> {
    tag: &'a str,
    name: &'a str,
    /// Where the files are: a path, the message with its name.
    files: Vec<(String, &'static str)>,
}

/// `GET /team/d/{slug}/translate/files`.
pub(crate) async fn choose(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let to = visit.plain_query("to").unwrap_or_default();
    page(&visit, &owned, to, "", "", &Problems::new())
}

fn page(visit: &Visit, owned: &Owned, to: &str, translator: &str, text: &str, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let chosen = owned.dialogue.languages().find(|tag| *tag == to).or(owned.dialogue.languages().nth(1)).unwrap_or_default();
    let export = |tag| Export {
        tag,
        name: own_name(tag),
        files: [
            ("todo", "ftl", "consult-files-fluent-todo"),
            ("todo", "csv", "consult-files-table-todo"),
            ("all", "ftl", "consult-files-fluent-all"),
            ("all", "csv", "consult-files-table-all"),
        ]
        .map(|(what, format, key)| (owned.path(&format!("/translate/export?to={tag}&what={what}&format={format}")), key))
        .to_vec(),
    };
    let template = Files {
        words,
        back: owned.path(&format!("/translate?to={chosen}")),
        exports: owned.dialogue.languages().map(export).collect(),
        form: visit.upload_form(&owned.path("/translate/import")),
        languages: owned.dialogue.languages().map(|tag| (tag, own_name(tag), tag == chosen)).collect(),
        translator: Field::line("translator", words.plain("consult-files-translator"))
            .hint(words.plain("consult-files-translator-hint"))
            .value(translator)
            .among(problems),
        text: Field::lines("text", words.plain("consult-files-paste"), 4).hint(words.plain("consult-files-paste-hint")).value(text),
        file_problem: problems.of("file").map(str::to_owned),
    };
    owned.page(visit, &words.plain("consult-files"), &Html::of(&template)?)?.problems(problems)?.respond()
}

/// `GET /team/d/{slug}/translate/export?to=bm&what=todo|all&format=ftl|csv`.
pub(crate) async fn export(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let asked = |name| visit.plain_query(name).unwrap_or_default();
    let to = owned.dialogue.languages().find(|tag| *tag == asked("to")).ok_or(PageError::NotFound)?;
    let extent = if asked("what") == "all" { Extent::All } else { Extent::ToDo };
    let dialogue = std::sync::Arc::clone(&owned.dialogue);
    let all = visit.site.store.read(move |tx| translatables(tx, &dialogue)).await?;
    let texts = sent(&all, to, extent);
    let note = |sent: &Sent<'_>| note(words, sent);
    let (file, format, kind) = if asked("format") == "csv" {
        (table::write(&owned.dialogue, to, &texts, note), "csv", "text/csv; charset=utf-8")
    } else {
        (fluent::write(&owned.dialogue, to, &texts, note), "ftl", "text/plain; charset=utf-8")
    };
    let mut response = file.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    let name = format!("attachment; filename=\"{}-{to}.{format}\"", owned.dialogue.draft.slug);
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// What a translator should know of a text: what it is, how long it may be, and how its translation stands.
fn note(words: &Words, sent: &Sent<'_>) -> String {
    let what = match (sent.text.key, sent.text.kind) {
        (TextKey::Dialogue(field), _) => words.plain(field_key(field)),
        (TextKey::Statement(_), Some(kind)) => words.plain(kind_key(kind)),
        (TextKey::Statement(_), None) => String::new(),
    };
    let limit = words.say("consult-files-note-limit", &[("limit", sent.text.key.limit().into())]);
    let standing = match sent.state {
        Some(TranslationState::Stale) => words.plain("consult-files-note-stale"),
        Some(TranslationState::Waiting | TranslationState::Unsigned) => words.plain("consult-files-note-waiting"),
        Some(TranslationState::LookedOver) => words.plain("consult-files-note-looked-over"),
        None => String::new(),
    };
    [what, limit, standing].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[derive(Template)]
#[template(path = "consult/translate_plan.html")]
struct Plan<'a> {
    words: &'a Words,
    form: Html,
    command: Html,
    to: &'a str,
    translator: &'a str,
    text: &'a str,
    digest: String,
    has_changed: bool,
    count: u64,
    taken: Vec<Part<'a>>,
    left: Vec<Part<'a>>,
    back: String,
}

/// The texts of one fate.
struct Part<'a> {
    heading: String,
    texts: Vec<Told<'a>>,
    more: Option<String>,
}

struct Told<'a> {
    line: String,
    name: &'a str,
    language: &'a str,
    dir: &'static str,
    now: Option<&'a str>,
    text: Option<&'a str>,
    problem: Option<String>,
}

/// `POST /team/d/{slug}/translate/import`: a `file`, or its `text`; `sure` is the digest of the plan that somebody says yes to.
pub(crate) async fn import(visit: Visit, owned: Owned, form: Upload) -> Result<Response, PageError> {
    let words = visit.words();
    let mut problems = Problems::new();
    let translator = clean_optional(form.text("translator"), NAME_LIMIT).map_err(|error| problems.add("translator", error.say(words)));
    let translator = translator.unwrap_or_default();
    let bytes = form.file("file").unwrap_or_else(|| form.text("text").as_bytes());
    if bytes.len() > toguna_web::upload::MOST_FILE_BYTES {
        return Err(PageError::TooLarge);
    }
    let text = String::from_utf8_lossy(bytes);
    let again = |problems: &Problems| {
        // What was pasted comes back; a file is chosen again.
        let pasted = if form.file("file").is_some() { "" } else { form.text("text") };
        page(&visit, &owned, form.text("to"), form.text("translator"), pasted, problems)
    };
    let dialogue = std::sync::Arc::clone(&owned.dialogue);
    let all = visit.site.store.read(move |tx| translatables(tx, &dialogue)).await?;
    let laid_out = read(bytes).and_then(|found| {
        let named = the_one_translator(&found);
        Ok((plan(found, &owned.dialogue, &all, form.text("to"))?, named))
    });
    let (planned, named) = match laid_out {
        Ok(laid_out) => laid_out,
        Err(fault) => {
            problems.add("file", say_fault(words, &fault));
            return again(&problems);
        }
    };
    let translator = if translator.is_empty() { named.unwrap_or_default() } else { translator };
    if translator.is_empty() && problems.is_empty() {
        problems.add("translator", words.plain("consult-files-translator-missing"));
    }
    if !problems.is_empty() {
        return again(&problems);
    }
    let digest = hex(&digest_of(&planned));
    let sure = form.text("sure");
    if sure != digest {
        return show_plan(&visit, &owned, &planned, form.text("to"), &translator, &text, !sure.is_empty());
    }
    let entries = planned.into_iter().filter_map(|planned| planned.entry).collect();
    let site = &visit.site;
    let header = site.header(form.command_id()?, Some(owned.dialogue.number), 0, site.now());
    let desk = owned.path("/translate");
    let command = ImportTranslations { header, dialogue: owned.dialogue.number, translator, entries };
    match site.store.write(Noted::new(command, owned.member.account.id, "consult-audit-translation-file")).await {
        Ok(done) => {
            Ok(visit.go_saying(&desk, &Flash::good(words.say("consult-translate-saved", &[("count", done.answer.changed.into())]))))
        }
        Err(TranslationRefused::Store(StoreError::Forgotten { .. })) => Ok(visit.go(&desk)),
        Err(TranslationRefused::Store(error)) => Err(error.into()),
        // Between the reading and the writing somebody was faster: what the file would do is another thing now.
        Err(_) => Err(PageError::Conflict),
    }
}

/// The one name that a file gives for all its translations.
fn the_one_translator(found: &[Found]) -> Option<String> {
    let mut names = found.iter().filter_map(|found| found.translator.as_deref());
    let first = names.next()?;
    let is_one = names.all(|name| crate::translation::is_same_person(name, first));
    clean_optional(first, NAME_LIMIT).ok().filter(|name| is_one && !name.is_empty())
}

fn show_plan(
    visit: &Visit,
    owned: &Owned,
    planned: &[Planned],
    to: &str,
    translator: &str,
    text: &str,
    has_changed: bool,
) -> Result<Response, PageError> {
    let words = visit.words();
    let mut parts: Vec<(bool, Part<'_>)> = Vec::new();
    for fate in Fate::ALL {
        parts.extend(part(words, planned, fate_key(fate), fate.is_taken(), |other| other == fate));
    }
    parts.extend(part(words, planned, "consult-files-bad", false, |other| matches!(other, Fate::Bad(_))));
    let (taken, left): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(is_taken, _)| *is_taken);
    let count = planned.iter().filter(|planned| planned.entry.is_some()).count() as u64;
    let template = Plan {
        words,
        form: visit.upload_form(&owned.path("/translate/import")),
        command: visit.command_field(),
        to,
        translator,
        text,
        digest: hex(&digest_of(planned)),
        has_changed,
        count,
        taken: taken.into_iter().map(|(_, part)| part).collect(),
        left: left.into_iter().map(|(_, part)| part).collect(),
        back: owned.path("/translate/files"),
    };
    let page = owned.page(visit, &words.plain("consult-files-plan"), &Html::of(&template)?)?;
    if has_changed { page.status(StatusCode::CONFLICT) } else { page }.respond()
}

fn part<'a>(words: &Words, planned: &'a [Planned], key: &str, is_taken: bool, is_of: impl Fn(Fate) -> bool) -> Option<(bool, Part<'a>)> {
    let of: Vec<&Planned> = planned.iter().filter(|planned| is_of(planned.fate)).collect();
    let hidden = of.len().saturating_sub(NAMED);
    let told = of.iter().take(NAMED).map(|planned| Told {
        line: words.say("consult-files-line", &[("line", planned.line.into())]),
        name: &planned.name,
        language: &planned.language,
        dir: direction(&planned.language),
        now: planned.now.as_deref().filter(|_| planned.entry.is_some()),
        text: planned.entry.as_ref().map(|entry| entry.text.as_str()),
        problem: if let Fate::Bad(error) = planned.fate { Some(error.say(words)) } else { None },
    });
    let heading = words.say(key, &[("count", of.len().into())]);
    let more = (hidden > 0).then(|| words.say("consult-files-more", &[("count", hidden.into())]));
    (!of.is_empty()).then(|| (is_taken, Part { heading, texts: told.collect(), more }))
}

fn fate_key(fate: Fate) -> &'static str {
    match fate {
        Fate::New => "consult-files-new",
        Fate::Changed => "consult-files-changed",
        Fate::Older => "consult-files-older",
        Fate::Same => "consult-files-same",
        Fate::Outdated => "consult-files-outdated",
        Fate::Empty => "consult-files-empty",
        Fate::Unknown => "consult-files-unknown",
        Fate::Original => "consult-files-original",
        Fate::Twice => "consult-files-twice",
        Fate::NotWords => "consult-files-not-words",
        Fate::Bad(_) => "consult-files-bad",
    }
}

fn say_fault(words: &Words, fault: &FileFault) -> String {
    let why = match &fault.what {
        FileFaultKind::NotUtf8 => words.plain("consult-files-fault-not-utf8"),
        FileFaultKind::Empty => return words.plain("consult-files-fault-empty"),
        FileFaultKind::CutOff => words.plain("consult-files-fault-cut-off"),
        FileFaultKind::NotUnderstood => words.plain("consult-files-fault-not-understood"),
        FileFaultKind::NoColumns => words.plain("consult-files-fault-no-columns"),
        FileFaultKind::OtherDialogue => words.plain("consult-files-fault-other-dialogue"),
        FileFaultKind::TooMany => words.plain("consult-files-fault-too-many"),
        FileFaultKind::NoSuchLanguage(said) => words.say("consult-files-fault-language", &[("language", said.as_str().into())]),
    };
    let line = match fault.column {
        0 => words.say("consult-files-line", &[("line", fault.line.into())]),
        column => words.say("consult-files-place", &[("line", fault.line.into()), ("column", column.into())]),
    };
    words.say("consult-files-fault", &[("place", line.as_str().into()), ("why", why.as_str().into())])
}
