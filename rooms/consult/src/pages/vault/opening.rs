//! Sealed contacts are handed out, to be opened elsewhere: by a script in the trustees' browser, or from a file on the command line. Nothing
//! that was opened comes back; what was sealed anew to another key does.

use askama::Template;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use toguna_people::vault::keeping::BringResealed;
use toguna_people::vault::opening::{FetchSealed, standing};
use toguna_people::vault::{SealedFile, queries};
use toguna_process::pages::Owned;
use toguna_tongues::Words;
use toguna_web::fields::Choice;
use toguna_web::{Flash, Form, Html, PageError, Upload, Visit};
use uuid::Uuid;

use super::ceremony::said_by_script;
use super::desk::say;
use super::home;

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

#[derive(Template)]
#[template(path = "consult/vault/open.html")]
struct Open<'a> {
    words: &'a Words,
    opening: Uuid,
    reason: &'a str,
    fetch: Html,
    fetch_command: Html,
    vaults: Choice<'a>,
    needed: u8,
    bring: Html,
    bring_command: Html,
    sure: Choice<'a>,
    /// The key to which contacts can be sealed anew, if some are sealed to an older one.
    newer: Option<String>,
    says: Vec<(&'static str, String)>,
    back: String,
}

/// `GET /team/d/{slug}/openings/open?opening=…`.
pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let (words, number, account) = (visit.words(), owned.dialogue.number, owned.member.account.id);
    let found = visit.site.store.read(move |tx| standing(tx, number, account)).await?;
    let asked = visit.plain_query("opening").and_then(|id| Uuid::parse_str(id).ok());
    let day = visit.site.now().as_second().div_euclid(DAY_SECONDS);
    let Some(opening) = found.openings.iter().find(|opening| Some(opening.id) == asked && opening.is_open(day)) else {
        return Ok(visit.go_saying(&home(&owned), &Flash::attention(words.plain("consult-vault-not-agreed"))));
    };
    let mut vaults = Choice::one("vault", words.plain("consult-vault-which"));
    let held: Vec<_> = found.keys.iter().rev().filter(|kept| found.counts.iter().any(|(vault, _)| *vault == kept.number)).collect();
    for kept in &held {
        let count = found.counts.iter().find(|(vault, _)| *vault == kept.number).map_or(0, |(_, count)| *count);
        let label = words.say("consult-vault-which-one", &[("vault", kept.key.name().to_string().into()), ("count", count.into())]);
        vaults = vaults.option(kept.number.to_string(), label, held.first().is_some_and(|first| first.number == kept.number));
    }
    let current = found.current;
    let newer = current.filter(|current| held.iter().any(|kept| kept.number != current.number)).map(|current| current.key.text());
    let template = Open {
        words,
        opening: opening.id,
        reason: &opening.reason,
        fetch: visit.form(&owned.path("/openings/fetch")),
        fetch_command: visit.command_field(),
        vaults,
        needed: held.first().map_or(2, |kept| kept.key.needed),
        bring: visit.upload_form(&owned.path("/openings/resealed")),
        bring_command: visit.command_field(),
        sure: Choice::some("sure", words.plain("consult-vault-reseal-sure")).option(
            "yes",
            words.plain("consult-vault-reseal-sure-yes"),
            false,
        ),
        newer,
        says: said_by_script(words),
        back: home(&owned),
    };
    owned.page(&visit, &words.plain("consult-vault-open"), &Html::of(&template)?)?.at_the_vault().respond()
}

/// `POST /team/d/{slug}/openings/fetch`: `opening` and `vault`. The file of sealed contacts.
pub(super) async fn fetch(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let site = &visit.site;
    let opening = Uuid::parse_str(form.text("opening")).map_err(|_| PageError::BadInput("no identifier of an opening".into()))?;
    let vault: i64 = form.number("vault").ok_or(PageError::BadInput("no number of a vault".into()))?;
    let number = owned.dialogue.number;
    // A form that is sent again is another fetch: each is written down.
    let header = site.header(site.new_id(site.now()), Some(number), 0, site.now());
    let command = FetchSealed { header, dialogue: number, opening, vault, account: owned.member.account.id };
    if let Err(refusal) = site.store.write(command).await {
        return say(&visit, &owned, refusal);
    }
    let slug = owned.dialogue.draft.slug.clone();
    let dialogue = slug.clone();
    // Not by `read`: on PostgreSQL, what is read while the rows are being mixed may find the table empty. Whoever writes waits for that.
    let file = site.store.transact(move |tx| {
        let key = queries::keys(tx, number)?.into_iter().find(|kept| kept.number == vault);
        let rows = queries::contacts(tx, number, vault)?;
        Ok::<_, toguna_store::StoreError>(key.map(|kept| SealedFile { dialogue: dialogue.clone(), key: kept.key, rows }))
    });
    let file = file.await?.ok_or(PageError::NotFound)?;
    let mut response = file.write().into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{slug}.vault\"")) {
        headers.insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// `POST /team/d/{slug}/openings/resealed`: `opening`, `file` with contacts that were sealed to the current key, and `sure`.
pub(super) async fn bring(visit: Visit, owned: Owned, form: Upload) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let opening = Uuid::parse_str(form.text("opening")).map_err(|_| PageError::BadInput("no identifier of an opening".into()))?;
    let text = form.file("file").map(|bytes| std::str::from_utf8(bytes).unwrap_or_default()).unwrap_or_default();
    let back = format!("{}?opening={opening}", owned.path("/openings/open"));
    if !form.checked("sure") {
        return Ok(visit.go_saying(&back, &Flash::attention(words.plain("consult-vault-reseal-unsure"))));
    }
    let file = match SealedFile::read(text) {
        Ok(file) => file,
        Err(error) => return Ok(visit.go_saying(&back, &Flash::attention(error.say(words)))),
    };
    let number = owned.dialogue.number;
    let header = site.header(form.command_id()?, Some(number), 0, site.now());
    let (key, rows, account) = (file.key.bytes, file.rows, owned.member.account.id);
    match site.store.write(BringResealed { header, dialogue: number, opening, key, rows, account }).await {
        Ok(done) => {
            let said = words.say("consult-vault-brought", &[("count", done.answer.into())]);
            Ok(visit.go_saying(&home(&owned), &Flash::good(said)))
        }
        Err(refusal) => say(&visit, &owned, refusal),
    }
}
