//! Ten codes on paper: shown once, and worth nothing as soon as there are new ones. Each form makes codes once: whoever loads the page anew
//! on which they are shown, and so sends the form again, is told that they were made, and those that they printed stay good.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Field, Form, Html, PageError, Problems, Visit};

use super::{CODES, PATH, ask_passphrase, is_really, say_codes};
use crate::doors::recovery::{self, COUNT, RecoveryCode};
use crate::member::{Member, hour_of};
use crate::pages::recover;

#[derive(Template)]
#[template(path = "people/account/codes.html")]
struct Ask<'a> {
    words: &'a Words,
    state: String,
    has_codes: bool,
    /// Whether this form has made codes before.
    were_made: bool,
    form: Html,
    mark: String,
    passphrase: Field<'a>,
}

#[derive(Template)]
#[template(path = "people/account/codes_made.html")]
struct Made<'a> {
    words: &'a Words,
    of: String,
    codes: Vec<String>,
    how: String,
    back: &'static str,
}

/// `GET /team/account/codes`.
pub(super) async fn show(visit: Visit, member: Member) -> Result<Response, PageError> {
    page(&visit, &member, false, &Problems::new()).await
}

/// `POST /team/account/codes`: makes new ones and shows them, this once.
pub(super) async fn make(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let mut problems = Problems::new();
    if !is_really(&visit, &member, &form, &mut problems).await? {
        return page(&visit, &member, false, &problems).await;
    }
    let (site, words) = (&visit.site, visit.words());
    let codes: Vec<RecoveryCode> = (0..COUNT).map(|_| RecoveryCode::new(site.random())).collect();
    let (account, seal, made, day) = (member.account.id, site.seal().clone(), codes.clone(), hour_of(site.now()).div_euclid(24));
    let had = form.text("mark").to_owned();
    if !site.store.transact(move |tx| recovery::replace(tx, &seal, account, &made, day, &had)).await? {
        return page(&visit, &member, true, &problems).await;
    }
    let (day, address) = (words.date(day), site.url(recover::PATH));
    let template = Made {
        words,
        of: words.say("doors-codes-of", &[("name", member.account.name.as_str().into()), ("day", day.as_str().into())]),
        codes: codes.iter().map(ToString::to_string).collect(),
        how: words.say("doors-codes-how", &[("address", address.as_str().into())]),
        back: PATH,
    };
    member.page(&visit, &words.plain("doors-codes-made"), &Html::of(&template)?)?.status(StatusCode::CREATED).respond()
}

async fn page(visit: &Visit, member: &Member, were_made: bool, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let account = member.account.id;
    let seal = visit.site.seal().clone();
    let read = visit.site.store.read(move |tx| Ok::<_, StoreError>((recovery::state(tx, account)?, recovery::mark(tx, &seal, account)?)));
    let (codes, mark) = read.await?;
    let template = Ask {
        words,
        state: say_codes(words, codes),
        has_codes: codes.left > 0,
        were_made,
        form: visit.form(CODES),
        mark,
        passphrase: ask_passphrase(words, problems),
    };
    let shown = member.page(visit, &words.plain("doors-codes"), &Html::of(&template)?)?;
    if were_made { shown.status(StatusCode::CONFLICT).respond() } else { shown.problems(problems)?.respond() }
}
