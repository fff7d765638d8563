//! Codes are shown once, to be cut out and handed on: as cards with a code for cameras, and as a table. What they follow from is on this
//! page alone; once it is left, nobody can print them again, and nothing tells who got which.

use std::fmt::Write as _;

use askama::Template;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use toguna_process::pages::{Owned, code_for_cameras, spelled};
use toguna_process::spoken;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Problems, Visit};
use uuid::Uuid;

use super::sources::{Filled, page, read_most, read_name, whole_number};
use crate::invitation_code::InvitationCode;
use crate::make_source::MakeSource;
use crate::queries::{source, source_figures};
use crate::refusal::Refusal;
use crate::source::{CODES_LIMIT, SourceKind};

/// Cards on one page: ten sheets of paper.
const CARDS_OF_A_PART: u32 = 120;
/// Length of the secret that the codes of a batch follow from.
const SECRET_LETTERS: usize = 22;

#[derive(Template)]
#[template(path = "consult/cards.html")]
struct CardSheet<'a> {
    words: &'a Words,
    sheet: &'a Words,
    name: &'a str,
    count: u64,
    title: &'a str,
    title_tag: &'a str,
    title_dir: &'static str,
    path: String,
    cards: Vec<Card>,
    csv_form: Html,
    part_form: Html,
    secret: &'a str,
    source: i64,
    parts: Vec<u32>,
    part: u32,
    back: String,
}

struct Card {
    code: String,
    drawing: Html,
}

/// What the secret of a new source is sealed for: only the server makes them, and each for one dialogue.
pub(crate) fn making(dialogue: i64) -> String {
    format!("make-source/{dialogue}")
}

/// `POST /team/d/{slug}/sources/make`: `kind`, `name`, and for a batch the number of `codes`. The answer of a batch are its cards.
pub(crate) async fn make(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let dialogue = owned.dialogue.number;
    let secret = secret_of(&visit, &owned, &form)?;
    let mut problems = Problems::new();
    let kind = SourceKind::from_word(form.text("kind")).filter(|kind| SourceKind::MADE.contains(kind));
    if kind.is_none() {
        problems.add("kind", words.plain("consult-source-kind-missing"));
    }
    let name = read_name(words, &form, "name", &mut problems);
    let most = read_most(words, &form, "most", &mut problems);
    let codes = match kind {
        Some(SourceKind::Batch) => {
            let read = whole_number(form.text("codes")).filter(|codes| (1..=CODES_LIMIT).contains(codes)).ok_or(());
            let wrong = |()| words.say("consult-source-codes-wrong", &[("limit", CODES_LIMIT.unsigned_abs().into())]);
            problems.take("codes", read, wrong)
        }
        _ => Some(0),
    };
    let (Some(kind), Some(name), Some(codes), true) = (kind, name, codes, problems.is_empty()) else {
        let kept = |field: &str, most: usize| form.text(field).chars().take(most).collect();
        let filled = Filled { kind, name: kept("name", 200), codes: kept("codes", 20), most: kept("most", 20) };
        return page(&visit, &owned, &filled, &problems).await;
    };
    let link_key = (kind == SourceKind::Session).then(|| first_half(site.seal().code("link-key", &[secret.as_bytes()])));
    let code_hashes = if let Some(key) = &link_key {
        vec![InvitationCode::of_session(site.seal(), dialogue, key).hash(site.seal(), dialogue)]
    } else {
        let (seal, secret) = (site.seal().clone(), secret.to_owned());
        // Ten thousand codes take a moment in which others want their pages.
        let hashes = tokio::task::spawn_blocking(move || {
            let places = 0..u32::try_from(codes).unwrap_or(0);
            places.map(|place| InvitationCode::of_batch(&seal, dialogue, &secret, place).hash(&seal, dialogue)).collect()
        });
        hashes.await.map_err(|error| PageError::Internal(format!("codes could not be made: {error}")))?
    };
    let id = uuid::Builder::from_custom_bytes(first_half(site.seal().code("make-source", &[secret.as_bytes()]))).into_uuid();
    let header = site.header(id, Some(dialogue), 0, site.now());
    let account: Option<Uuid> = Some(owned.member.account.id);
    match site.store.write(MakeSource { header, dialogue, kind, name, most, code_hashes, link_key, account }).await {
        Ok(done) if kind == SourceKind::Batch => cards(&visit, &owned, done.answer.number, secret, form.text("secret"), 0).await,
        Ok(_) => Ok(visit.go_saying(&owned.path("/sources"), &Flash::good(words.plain("consult-source-made")))),
        Err(Refusal::TooMany { limit }) => {
            let mut problems = Problems::new();
            problems.add("name", words.say("consult-source-too-many", &[("limit", limit.unsigned_abs().into())]));
            page(&visit, &owned, &Filled::default(), &problems).await
        }
        // The same form came with other content: the first one stands, and its cards may be on another tab.
        Err(Refusal::Store(StoreError::Forgotten { .. } | StoreError::IdReused { .. })) => {
            Ok(visit.go_saying(&owned.path("/sources"), &Flash::attention(words.plain("consult-source-made-already"))))
        }
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(_) => Err(PageError::Internal("a source was refused for a reason that sources do not have".to_owned())),
    }
}

/// `POST /team/d/{slug}/sources/cards`: another part of the cards of the batch that was just made.
pub(crate) async fn sheet(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let secret = secret_of(&visit, &owned, &form)?;
    let number = form.number("source").ok_or(PageError::BadInput("no source".into()))?;
    cards(&visit, &owned, number, secret, form.text("secret"), form.number("part").unwrap_or(0)).await
}

/// `POST /team/d/{slug}/sources/codes.csv`: the codes of the batch that was just made, one a line, with their links.
pub(crate) async fn csv(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let secret = secret_of(&visit, &owned, &form)?;
    let number = form.number("source").ok_or(PageError::BadInput("no source".into()))?;
    let (_, count) = batch(&visit, &owned, number, secret).await?;
    let base = visit.site.url(&owned.public_path(""));
    let mut table = String::from("code,link\r\n");
    for place in 0..count {
        let code = InvitationCode::of_batch(visit.site.seal(), owned.dialogue.number, secret, place);
        let _ = write!(table, "{code},{base}?code={}\r\n", code.signs());
    }
    let mut response = table.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{}-codes-{number}.csv\"", owned.dialogue.draft.slug)) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

fn secret_of<'f>(visit: &Visit, owned: &Owned, form: &'f Form) -> Result<&'f str, PageError> {
    let secret = visit.site.seal().open(&making(owned.dialogue.number), form.text("secret"));
    secret.filter(|secret| secret.len() == SECRET_LETTERS).ok_or(PageError::BadInput("no sealed secret of a source".into()))
}

/// The name of the batch and how many codes it has, if this is the secret that it was made with.
async fn batch(visit: &Visit, owned: &Owned, number: i64, secret: &str) -> Result<(String, u32), PageError> {
    let (site, dialogue) = (&visit.site, owned.dialogue.number);
    let first = InvitationCode::of_batch(site.seal(), dialogue, secret, 0).hash(site.seal(), dialogue);
    let read = site.store.read(move |tx| {
        let belongs = crate::queries::invitation(tx, dialogue, &first)?.is_some_and(|found| found.source == number);
        let found = source(tx, dialogue, number)?.filter(|_| belongs);
        let codes = source_figures(tx, dialogue)?.get(&number).map_or(0, |figures| figures.codes);
        Ok::<_, StoreError>(found.map(|found| (found.name, codes)))
    });
    let (name, codes) = read.await?.ok_or(PageError::NotFound)?;
    Ok((name, u32::try_from(codes).unwrap_or(0)))
}

async fn cards(visit: &Visit, owned: &Owned, number: i64, secret: &str, sealed: &str, part: u32) -> Result<Response, PageError> {
    let (name, count) = batch(visit, owned, number, secret).await?;
    let (site, dialogue) = (&visit.site, owned.dialogue.number);
    let link = site.url(&owned.public_path(""));
    let words = visit.words();
    let text = owned.dialogue.text(visit.language.tag());
    let sheet = spoken::page_language(&text.language).or_else(|| owned.dialogue.languages().find_map(spoken::page_language));
    let parts: Vec<u32> = (0..count.div_ceil(CARDS_OF_A_PART)).collect();
    let part = part.min(parts.len().saturating_sub(1) as u32);
    let drawn = words.plain("consult-source-link-drawn");
    let places = part * CARDS_OF_A_PART..((part + 1) * CARDS_OF_A_PART).min(count);
    let cards: Result<Vec<Card>, PageError> = places
        .map(|place| {
            let code = InvitationCode::of_batch(site.seal(), dialogue, secret, place);
            Ok(Card { code: code.to_string(), drawing: code_for_cameras(&format!("{link}?code={}", code.signs()), &drawn)? })
        })
        .collect();
    let template = CardSheet {
        words,
        sheet: site.words(sheet.unwrap_or(visit.language)),
        name: &name,
        count: u64::from(count),
        title: &text.title,
        title_tag: &text.language,
        title_dir: spoken::direction(&text.language),
        path: spelled(&link).to_owned(),
        cards: cards?,
        csv_form: visit.form(&owned.path("/sources/codes.csv")),
        part_form: visit.form(&owned.path("/sources/cards")),
        secret: sealed,
        source: number,
        parts,
        part,
        back: owned.path("/sources"),
    };
    // The name in the header is printed too: it is the dialogue's, not the team's.
    owned.page(visit, &words.plain("consult-cards"), &Html::of(&template)?)?.respond()
}

fn first_half(code: [u8; 32]) -> [u8; 16] {
    let mut half = [0; 16];
    half.copy_from_slice(&code[..16]);
    half
}
