//! Where the team makes keys for its programs, sees what they may do, and takes them away.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::http::StatusCode;
use axum::response::Response;
use toguna_store::{StoreError, Tx};
use toguna_tongues::Words;
use toguna_web::api::secret;
use toguna_web::fields::Choice;
use toguna_web::routes::Scope;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit, clean_text, hash_token, text};
use uuid::Uuid;

use crate::gate::{DialogueNumbers, Joined};
use crate::member::{Member, hour_of};
use crate::roles::acts::{self, NewAct};
use crate::tokens::{self, ApiToken, MOST_TOKENS, Making, NAME_LIMIT, NewToken};

/// Where they are looked after.
pub(crate) const PATH: &str = "/team/tokens";
/// For how long a token may be made, in days; the second is proposed.
const DAYS: [i64; 4] = [7, 30, 90, tokens::MOST_DAYS];
/// The value of the choice of a dialogue that means all.
const ALL: &str = "all";

#[derive(Template)]
#[template(path = "people/tokens.html")]
struct Tokens<'a> {
    words: &'a Words,
    form: Html,
    command: Html,
    name: Field<'a>,
    dialogue: Choice<'a>,
    scopes: Choice<'a>,
    days: Choice<'a>,
    living: Vec<Shown<'a>>,
    ended: Vec<Shown<'a>>,
}

struct Shown<'a> {
    token: &'a ApiToken,
    /// Whose it is, where that is somebody else.
    owner: Option<&'a str>,
    facts: String,
    form: Html,
}

#[derive(Template)]
#[template(path = "people/token.html")]
struct Made<'a> {
    words: &'a Words,
    name: &'a str,
    secret: &'a str,
    back: &'static str,
}

/// `GET /team/tokens`.
pub(super) async fn show(
    visit: Visit,
    member: Member,
    Extension(dialogues): Extension<Arc<dyn DialogueNumbers>>,
) -> Result<Response, PageError> {
    page(&visit, &member, &*dialogues, None, &Problems::new()).await
}

/// `POST /team/tokens`: makes one and shows its secret, this once.
pub(super) async fn make(
    visit: Visit,
    member: Member,
    Extension(dialogues): Extension<Arc<dyn DialogueNumbers>>,
    form: Form,
) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let joined = dialogues.joined(&member.account, visit.language.tag()).await?;
    let mut problems = Problems::new();
    let name = problems.take("name", clean_text(form.text("name"), NAME_LIMIT), |error| error.say(words)).unwrap_or_default();
    let scopes: Vec<Scope> = form.all("scopes").filter_map(Scope::from_word).collect();
    if scopes.is_empty() {
        problems.add("scopes", words.plain("people-tokens-scopes-missing"));
    }
    let days = form.number("days").filter(|days| DAYS.contains(days));
    if days.is_none() {
        problems.add("days", words.plain("people-tokens-days-missing"));
    }
    let chosen = form.text("dialogue");
    let dialogue = joined.iter().find(|joined| joined.slug == chosen).map(|joined| joined.number);
    if dialogue.is_none() && chosen != ALL {
        problems.add("dialogue", words.plain("people-tokens-dialogue-missing"));
    }
    let (Some(days), true) = (days, problems.is_empty()) else {
        return page(&visit, &member, &*dialogues, Some(&form), &problems).await;
    };
    let secret = secret::make(site);
    let new = NewToken {
        id: form.command_id()?,
        token_hash: hash_token(&secret),
        name: name.clone(),
        account: member.account.id,
        dialogue,
        scopes,
        hour: hour_of(site.now()),
        days,
    };
    match site.store.transact(move |tx| make_noted(tx, &new)).await? {
        Making::Made => {
            let content = Html::of(&Made { words, name: &name, secret: &secret, back: PATH })?;
            member.page(&visit, &words.plain("people-tokens-made"), &content)?.status(StatusCode::CREATED).respond()
        }
        Making::ThereAlready => Ok(visit.go_saying(PATH, &Flash::attention(words.plain("people-tokens-twice")))),
        Making::TooMany => {
            problems.add("name", words.say("people-tokens-too-many", &[("limit", MOST_TOKENS.unsigned_abs().into())]));
            page(&visit, &member, &*dialogues, Some(&form), &problems).await
        }
    }
}

/// A key of one dialogue is an act in it; one of all is an act on the installation.
fn make_noted(tx: &mut Tx<'_>, new: &NewToken) -> Result<Making, StoreError> {
    let making = tokens::make(tx, new)?;
    if making == Making::Made {
        acts::note(tx, &NewAct::new(new.dialogue, new.account, new.hour.div_euclid(24), "people-act-token-made"))?;
    }
    Ok(making)
}

/// `POST /team/tokens/revoke`: `id` is the token's.
pub(super) async fn revoke(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let id = Uuid::parse_str(form.text("id")).map_err(|_| PageError::BadInput("no identifier of a token".into()))?;
    let by = member.account.clone();
    let name = visit.site.store.transact(move |tx| tokens::revoke(tx, id, &by)).await?.ok_or(PageError::NotFound)?;
    let said = visit.words().say("people-tokens-revoked-now", &[("name", name.as_str().into())]);
    Ok(visit.go_saying(PATH, &Flash::good(said)))
}

async fn page(
    visit: &Visit,
    member: &Member,
    dialogues: &dyn DialogueNumbers,
    filled: Option<&Form>,
    problems: &Problems,
) -> Result<Response, PageError> {
    let words = visit.words();
    let by = member.account.clone();
    let joined = dialogues.joined(&by, visit.language.tag()).await?;
    let all = visit.site.store.read(move |tx| tokens::list(tx, &by)).await?;
    let hour = hour_of(visit.site.now());
    let (living, ended): (Vec<_>, Vec<_>) = all.iter().partition(|token| token.holds(hour));
    let is_chosen = |field: &str, value: &str, usual: bool| filled.map_or(usual, |form| form.all(field).any(|chosen| chosen == value));

    let mut dialogue = Choice::one("dialogue", words.plain("people-tokens-dialogue")).hint(words.plain("people-tokens-dialogue-hint"));
    for joined in &joined {
        dialogue = dialogue.option(&joined.slug, &joined.title, is_chosen("dialogue", &joined.slug, false));
    }
    dialogue = dialogue.option(ALL, words.plain("people-tokens-all"), is_chosen("dialogue", ALL, joined.is_empty()));
    let mut scopes = Choice::some("scopes", words.plain("people-tokens-scopes"));
    for scope in Scope::ALL {
        scopes = scopes.option(scope.word(), words.plain(scope_key(scope)), is_chosen("scopes", scope.word(), false));
    }
    let mut days = Choice::one("days", words.plain("people-tokens-days"));
    for count in DAYS {
        let label = words.say("people-tokens-days-of", &[("days", count.unsigned_abs().into())]);
        days = days.option(count.to_string(), label, is_chosen("days", &count.to_string(), count == DAYS[1]));
    }
    let name = filled.map_or("", |form| form.text("name"));
    let template = Tokens {
        words,
        form: visit.form(PATH),
        command: visit.command_field(),
        name: Field::line("name", words.plain("people-tokens-name"))
            .hint(words.plain("people-tokens-name-hint"))
            .value(text::clean_optional(name, NAME_LIMIT * 2).unwrap_or_default())
            .required()
            .among(problems),
        dialogue: dialogue.among(problems),
        scopes: scopes.among(problems),
        days: days.among(problems),
        living: living.into_iter().map(|token| shown(visit, member, &joined, token, hour)).collect(),
        ended: ended.into_iter().map(|token| shown(visit, member, &joined, token, hour)).collect(),
    };
    member.page(visit, &words.plain("people-tokens"), &Html::of(&template)?)?.problems(problems)?.respond()
}

fn shown<'a>(visit: &Visit, member: &Member, joined: &'a [Joined], token: &'a ApiToken, hour: i64) -> Shown<'a> {
    let words = visit.words();
    let place = match token.dialogue {
        None => words.plain("people-tokens-all"),
        Some(number) => {
            let known = joined.iter().find(|joined| joined.number == number).map(|joined| joined.title.clone());
            known.unwrap_or_else(|| words.plain("people-tokens-not-joined"))
        }
    };
    let scopes: Vec<String> = token.scopes.iter().map(|scope| words.plain(scope_key(*scope))).collect();
    let until = if token.is_revoked {
        words.plain("people-tokens-revoked")
    } else {
        let key = if token.holds(hour) { "people-tokens-until" } else { "people-tokens-ended" };
        words.say(key, &[("day", words.date(token.expires.div_euclid(24)).as_str().into())])
    };
    let used = match token.last_used_day {
        None => words.plain("people-tokens-unused"),
        Some(day) => words.say("people-tokens-used", &[("day", words.date(day).as_str().into())]),
    };
    Shown {
        token,
        owner: (token.account.id != member.account.id).then_some(token.account.name.as_str()),
        facts: [place, scopes.join(words.list_mark()), until, used].join(" · "),
        form: visit.form(&format!("{PATH}/revoke")),
    }
}

fn scope_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Read => "people-scope-read",
        Scope::Moderate => "people-scope-moderate",
        Scope::Export => "people-scope-export",
        Scope::Import => "people-scope-import",
    }
}
