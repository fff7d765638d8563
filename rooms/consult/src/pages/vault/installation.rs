//! One key for a whole installation: every dialogue without one of its own seals to it.

use askama::Template;
use axum::response::Response;
use toguna_people::Member;
use toguna_people::vault::change::{AnswerChange, INSTALLATION, SetKey};
use toguna_people::vault::opening::standing;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Problems, Visit};

use super::ceremony::{Steps, set_key, typed_key};
use super::changes::{Answers, Changes};
use super::desk::asked_answer;
use super::refused;

const PATH: &str = "/team/vault";

#[derive(Template)]
#[template(path = "consult/vault/installation.html")]
struct Installation<'a> {
    words: &'a Words,
    key: Option<(String, String)>,
    steps: Html,
    changes: Html,
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
        Ok(done) => {
            let said = words.say(set_key(done.answer), &[("vault", key.name().to_string().into())]);
            Ok(visit.go_saying(PATH, &Flash::good(said)))
        }
        Err(refusal) => {
            problems.add("key", refused(refusal, words)?);
            page(&visit, &member, &problems).await
        }
    }
}

/// `POST /team/vault/answer`: `change`, and `answer` = `agree` or `refuse`.
pub(super) async fn answer(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let (change, agrees) = asked_answer(&form, "change")?;
    let header = site.header(form.command_id()?, None, 0, site.now());
    let command = AnswerChange { header, dialogue: INSTALLATION, change, agrees, account: member.account.id };
    let flash = match site.store.write(command).await {
        Ok(_) if agrees => Flash::good(words.plain("consult-vault-change-agreed")),
        Ok(_) => Flash::good(words.plain("consult-vault-change-refused")),
        Err(refusal) => Flash::attention(refused(refusal, words)?),
    };
    Ok(visit.go_saying(PATH, &flash))
}

async fn page(visit: &Visit, member: &Member, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let account = member.account.id;
    let found = visit.site.store.read(move |tx| standing(tx, INSTALLATION, account)).await?;
    let current = found.current;
    let answers = Answers { dialogue: INSTALLATION, action: Some("/team/vault/answer".to_owned()), may_agree: &found.may_agree };
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
        changes: Html::of(&Changes::new(visit, &found.changes, &answers))?,
    };
    let page = member.page(visit, &words.plain("consult-vault-installation"), &Html::of(&template)?)?;
    page.problems(problems)?.at_the_vault().respond()
}
