//! One key for a whole installation: every dialogue without one of its own seals to it.

use askama::Template;
use axum::response::Response;
use toguna_people::Member;
use toguna_people::vault::keeping::SetKey;
use toguna_people::vault::queries;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Problems, Visit};

use super::ceremony::{Steps, typed_key};
use super::refused;

const PATH: &str = "/team/vault";
/// The place of a key that is no dialogue's.
const INSTALLATION: i64 = 0;

#[derive(Template)]
#[template(path = "consult/vault/installation.html")]
struct Installation<'a> {
    words: &'a Words,
    key: Option<(String, String)>,
    steps: Html,
}

/// `GET /team/vault`.
pub(super) async fn show(visit: Visit, member: Member) -> Result<Response, PageError> {
    page(&visit, &member, &Problems::new()).await
}

/// `POST /team/vault`: the public half of a key.
pub(super) async fn set(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let mut problems = Problems::new();
    let Some(key) = typed_key(&form, words, &mut problems) else { return page(&visit, &member, &problems).await };
    let header = site.header(form.command_id()?, None, 0, site.now());
    match site.store.write(SetKey { header, dialogue: INSTALLATION, key, account: member.account.id }).await {
        Ok(_) => {
            let said = words.say("consult-vault-key-set", &[("vault", key.name().to_string().into())]);
            Ok(visit.go_saying(PATH, &Flash::good(said)))
        }
        Err(refusal) => {
            problems.add("key", refused(refusal, words)?);
            page(&visit, &member, &problems).await
        }
    }
}

async fn page(visit: &Visit, member: &Member, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let keys = visit.site.store.read(|tx| queries::keys(tx, INSTALLATION)).await?;
    let current = keys.iter().rev().find(|kept| kept.is_current);
    let template = Installation {
        words,
        key: current.map(|kept| {
            let day = words.date(kept.set_day);
            let facts = [
                ("needed", u64::from(kept.key.needed).into()),
                ("trustees", u64::from(kept.key.trustees).into()),
                ("day", day.as_str().into()),
            ];
            (kept.key.name().to_string(), words.say("consult-vault-key-facts", &facts))
        }),
        steps: Html::of(&Steps::new(visit, PATH, current.is_some(), "", problems))?,
    };
    let page = member.page(visit, &words.plain("consult-vault-installation"), &Html::of(&template)?)?;
    page.problems(problems)?.at_the_vault().respond()
}
