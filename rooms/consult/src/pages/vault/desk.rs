//! What the team sees of the vault: how many, never who; who asked for an opening, and why; and how to ask.

use askama::Template;
use axum::response::Response;
use toguna_people::vault::change::{AnswerChange, SetRule};
use toguna_people::vault::keeping::{DestroyContacts, Destroying, VaultRefusal};
use toguna_people::vault::opening::{AnswerOpening, AskOpening, Opening, OpeningState, REASON_LIMIT, Standing, standing};
use toguna_process::pages::Owned;
use toguna_tongues::Words;
use toguna_web::text::clean_lines;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Right, Visit};
use uuid::Uuid;

use super::changes::{Answers, Changes};
use super::{home, refused};

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

#[derive(Template)]
#[template(path = "consult/vault/desk.html")]
struct Desk<'a> {
    words: &'a Words,
    people: String,
    key: Option<ShownKey>,
    /// What is still sealed to earlier keys.
    old: Vec<OldKey>,
    /// What this person may do.
    may: May,
    openings: Vec<Shown>,
    changes: Html,
    ask: Html,
    ask_command: Html,
    reason: Field<'a>,
    rule: Html,
    rule_command: Html,
    needs_two: bool,
    add: String,
    ceremony: String,
    destroy: String,
    is_empty: bool,
}

struct May {
    ask: bool,
    add: bool,
    lead: bool,
}

struct ShownKey {
    name: String,
    facts: String,
    is_own: bool,
}

struct OldKey {
    said: String,
    /// Once everything is sealed to the current key too: where the old seals are destroyed.
    destroy: Option<String>,
}

struct Shown {
    reason: String,
    facts: Vec<String>,
    state: String,
    /// Who may still answer: agreeing, refusing.
    agree: Option<(Html, Html)>,
    refuse: Option<(Html, Html)>,
    id: Uuid,
    open: Option<String>,
}

#[derive(Template)]
#[template(path = "consult/vault/destroy.html")]
struct Destroy<'a> {
    words: &'a Words,
    title: String,
    lead: String,
    /// The number of an old key, where only its seals go.
    vault: Option<i64>,
    form: Html,
    command: Html,
    sure: Field<'a>,
    back: String,
}

/// `GET /team/d/{slug}/contacts`.
pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    page(&visit, &owned, "", &Problems::new()).await
}

/// `POST /team/d/{slug}/contacts/ask`.
pub(super) async fn ask(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let mut problems = Problems::new();
    let reason = problems.take("reason", clean_lines(form.text("reason"), REASON_LIMIT), |error| error.say(words)).unwrap_or_default();
    if problems.is_empty() && reason.chars().filter(|letter| letter.is_alphabetic()).count() < 10 {
        problems.add("reason", words.plain("consult-vault-reason-short"));
    }
    if !problems.is_empty() {
        return page(&visit, &owned, form.text("reason"), &problems).await;
    }
    let number = owned.dialogue.number;
    let header = site.header(form.command_id()?, Some(number), 0, site.now());
    let command = AskOpening { header, dialogue: number, reason, account: owned.member.account.id };
    let key = match site.store.write(command).await {
        Ok(done) if done.answer => "consult-vault-asked-open",
        Ok(_) => "consult-vault-asked",
        Err(refusal) => return say(&visit, &owned, refusal),
    };
    Ok(visit.go_saying(&home(&owned), &Flash::good(words.plain(key))))
}

/// `POST /team/d/{slug}/openings/answer`: `opening`, and `answer` = `agree` or `refuse`.
pub(super) async fn answer(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (opening, agrees) = asked_answer(&form, "opening")?;
    answered(&visit, &owned, &form, opening, agrees).await
}

/// To what a form answers, by the field that names it, and whether it agrees.
pub(super) fn asked_answer(form: &Form, field: &str) -> Result<(Uuid, bool), PageError> {
    let agrees = match form.text("answer") {
        "agree" => true,
        "refuse" => false,
        _ => return Err(PageError::BadInput("no answer to what was asked".into())),
    };
    let id = Uuid::parse_str(form.text(field)).map_err(|_| PageError::BadInput("no identifier of what was asked".into()))?;
    Ok((id, agrees))
}

/// `POST /team/d/{slug}/openings/change` and `/contacts/change`: `change`, and `answer` = `agree` or `refuse`.
pub(super) async fn answer_change(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let site = &visit.site;
    let (change, agrees) = asked_answer(&form, "change")?;
    let number = owned.dialogue.number;
    let header = site.header(form.command_id()?, Some(number), 0, site.now());
    let command = AnswerChange { header, dialogue: number, change, agrees, account: owned.member.account.id };
    match site.store.write(command).await {
        Ok(_) => {
            let key = if agrees { "consult-vault-change-agreed" } else { "consult-vault-change-refused" };
            Ok(visit.go_saying(&home(&owned), &Flash::good(visit.words().plain(key))))
        }
        Err(refusal) => say(&visit, &owned, refusal),
    }
}

async fn answered(visit: &Visit, owned: &Owned, form: &Form, opening: Uuid, agrees: bool) -> Result<Response, PageError> {
    let site = &visit.site;
    let number = owned.dialogue.number;
    let header = site.header(form.command_id()?, Some(number), 0, site.now());
    let command = AnswerOpening { header, dialogue: number, opening, agrees, account: owned.member.account.id };
    match site.store.write(command).await {
        Ok(_) => {
            let key = if agrees { "consult-vault-agreed" } else { "consult-vault-refused" };
            Ok(visit.go_saying(&home(owned), &Flash::good(visit.words().plain(key))))
        }
        Err(refusal) => say(visit, owned, refusal),
    }
}

/// `POST /team/d/{slug}/contacts/stop`: whoever may ask may also call off.
pub(super) async fn stop(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let opening = Uuid::parse_str(form.text("opening")).map_err(|_| PageError::BadInput("no identifier of an opening".into()))?;
    answered(&visit, &owned, &form, opening, false).await
}

/// `POST /team/d/{slug}/contacts/rule`: `two` = `yes` or `no`.
pub(super) async fn rule(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let site = &visit.site;
    let number = owned.dialogue.number;
    let header = site.header(form.command_id()?, Some(number), 0, site.now());
    let two_people = form.text("two") != "no";
    let command = SetRule { header, dialogue: number, two_people, account: owned.member.account.id };
    match site.store.write(command).await {
        Ok(done) => {
            let key = if done.answer { "consult-vault-rule-set" } else { "consult-vault-rule-waits" };
            Ok(visit.go_saying(&home(&owned), &Flash::good(visit.words().plain(key))))
        }
        Err(refusal) => say(&visit, &owned, refusal),
    }
}

/// `GET /team/d/{slug}/contacts/destroy`; with `?vault=…`, of old seals.
pub(super) async fn ask_destroy(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let vault = visit.plain_query("vault").and_then(|vault| vault.parse().ok());
    destroying(&visit, &owned, vault, &Problems::new()).await
}

/// `POST /team/d/{slug}/contacts/destroy`: everything, or with `vault` old seals, once `sure` is the short name.
pub(super) async fn destroy(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let vault = form.number::<i64>("vault");
    if form.text("sure").trim() != owned.dialogue.draft.slug {
        let mut problems = Problems::new();
        problems.add("sure", words.plain("consult-vault-destroy-unsure"));
        return destroying(&visit, &owned, vault, &problems).await;
    }
    let what = vault.map_or(Destroying::All, |vault| Destroying::OldSeals { vault });
    let number = owned.dialogue.number;
    let header = site.header(form.command_id()?, Some(number), 0, site.now());
    let command = DestroyContacts { header, dialogue: number, what, account: owned.member.account.id };
    match site.store.write(command).await {
        Ok(_) => {
            site.store.scrub_table("vault_contact").await?;
            Ok(visit.go_saying(&home(&owned), &Flash::good(words.plain("consult-vault-destroyed"))))
        }
        Err(refusal) => say(&visit, &owned, refusal),
    }
}

async fn destroying(visit: &Visit, owned: &Owned, vault: Option<i64>, problems: &Problems) -> Result<Response, PageError> {
    let (words, number, account) = (visit.words(), owned.dialogue.number, owned.member.account.id);
    let found = visit.site.store.read(move |tx| standing(tx, number, account)).await?;
    let slug = &owned.dialogue.draft.slug;
    let old = vault.and_then(|vault| found.keys.iter().find(|kept| kept.number == vault));
    let title = words.plain(if old.is_some() { "consult-vault-old-destroy" } else { "consult-vault-destroy" });
    let template = Destroy {
        words,
        lead: match old {
            Some(kept) => words.say("consult-vault-old-destroy-lead", &[("vault", kept.key.name().to_string().into())]),
            None => words.say("consult-vault-destroy-lead", &[("count", found.people.into())]),
        },
        title: title.clone(),
        vault: old.map(|kept| kept.number),
        form: visit.form(&owned.path("/contacts/destroy")),
        command: visit.command_field(),
        sure: Field::line("sure", words.say("consult-vault-destroy-sure", &[("name", slug.as_str().into())])).required().among(problems),
        back: home(owned),
    };
    owned.page(visit, &title, &Html::of(&template)?)?.problems(problems)?.respond()
}

pub(super) fn say(visit: &Visit, owned: &Owned, refusal: VaultRefusal) -> Result<Response, PageError> {
    let told = refused(refusal, visit.words())?;
    Ok(visit.go_saying(&home(owned), &Flash::attention(told)))
}

async fn page(visit: &Visit, owned: &Owned, reason: &str, problems: &Problems) -> Result<Response, PageError> {
    let (words, number, account) = (visit.words(), owned.dialogue.number, owned.member.account.id);
    let found = visit.site.store.read(move |tx| standing(tx, number, account)).await?;
    let day = visit.site.now().as_second().div_euclid(DAY_SECONDS);
    let key = found.current.map(|kept| ShownKey {
        name: kept.key.name().to_string(),
        facts: words.say(
            "consult-vault-key-facts",
            &[
                ("needed", u64::from(kept.key.needed).into()),
                ("trustees", u64::from(kept.key.trustees).into()),
                ("day", words.date(kept.set_day).as_str().into()),
            ],
        ),
        is_own: kept.dialogue != 0,
    });
    let page = if owned.may(Right::Open) {
        Some("/openings/change")
    } else if owned.may(Right::Lead) {
        Some("/contacts/change")
    } else {
        None
    };
    let answers = Answers { dialogue: number, action: page.map(|page| owned.path(page)), may_agree: &found.may_agree };
    let template = Desk {
        words,
        changes: Html::of(&Changes::new(visit, &found.changes, &answers))?,
        people: words.say("consult-vault-people", &[("count", found.people.into())]),
        key,
        old: old_keys(visit, owned, &found),
        may: May { ask: owned.may(Right::Contacts), add: owned.may(Right::Gather), lead: owned.may(Right::Lead) },
        openings: found.openings.iter().map(|opening| shown(visit, owned, opening, &found, day)).collect(),
        ask: visit.form(&owned.path("/contacts/ask")),
        ask_command: visit.command_field(),
        reason: Field::lines("reason", words.plain("consult-vault-reason"), 3)
            .hint(words.plain("consult-vault-reason-hint"))
            .value(reason)
            .required()
            .among(problems),
        rule: visit.form(&owned.path("/contacts/rule")),
        rule_command: visit.command_field(),
        needs_two: found.needs_two,
        add: owned.path("/contacts/add"),
        ceremony: owned.path("/contacts/ceremony"),
        destroy: owned.path("/contacts/destroy"),
        is_empty: found.people == 0,
    };
    owned.page(visit, &words.plain("consult-vault"), &Html::of(&template)?)?.problems(problems)?.respond()
}

fn old_keys(visit: &Visit, owned: &Owned, found: &Standing) -> Vec<OldKey> {
    let Some(current) = found.current else { return Vec::new() };
    let sealed_to = |vault: i64| found.counts.iter().find(|(number, _)| *number == vault).map_or(0, |(_, count)| *count);
    let is_moved = sealed_to(current.number) >= found.people;
    let old = found.keys.iter().filter(|kept| kept.number != current.number && sealed_to(kept.number) > 0);
    old.map(|kept| OldKey {
        said: visit
            .words()
            .say("consult-vault-old", &[("count", sealed_to(kept.number).into()), ("vault", kept.key.name().to_string().into())]),
        destroy: (is_moved && owned.may(Right::Lead)).then(|| owned.path(&format!("/contacts/destroy?vault={}", kept.number))),
    })
    .collect()
}

fn shown(visit: &Visit, owned: &Owned, opening: &Opening, found: &Standing, day: i64) -> Shown {
    let words = visit.words();
    let gone = words.plain("consult-vault-gone");
    let who = |name: &Option<String>| name.clone().unwrap_or_else(|| gone.clone());
    let said = |key: &str, name: &Option<String>, day: i64| {
        words.say(key, &[("name", who(name).as_str().into()), ("day", words.date(day).as_str().into())])
    };
    let mut facts = vec![said("consult-vault-asked-by", &opening.asked_name, opening.asked_day)];
    if let Some(answered) = opening.answered_day.filter(|_| opening.answered_by != Some(opening.asked_by)) {
        let key = if opening.state == OpeningState::Agreed { "consult-vault-agreed-by" } else { "consult-vault-refused-by" };
        facts.push(said(key, &opening.answered_name, answered));
    }
    if let Some(fetched) = opening.fetched_day {
        let (name, on) = (who(&opening.fetched_name), words.date(fetched));
        let contacts = words.say("consult-vault-sealed", &[("count", opening.contacts.into())]);
        let counts = [
            ("times", opening.fetched.into()),
            ("contacts", contacts.as_str().into()),
            ("name", name.as_str().into()),
            ("day", on.as_str().into()),
        ];
        facts.push(words.say("consult-vault-fetched", &counts));
    }
    let is_open = opening.is_open(day);
    let state = match opening.state {
        OpeningState::Asked => "consult-vault-state-asked",
        OpeningState::Agreed if is_open => "consult-vault-state-open",
        OpeningState::Agreed => "consult-vault-state-over",
        OpeningState::Refused => "consult-vault-state-refused",
    };
    let (opens, asks) = (owned.may(Right::Open), owned.may(Right::Contacts));
    let action = owned.path(if opens { "/openings/answer" } else { "/contacts/stop" });
    let form = || (visit.form(&action), visit.command_field());
    let is_asked = opening.state == OpeningState::Asked;
    Shown {
        reason: opening.reason.clone(),
        facts,
        state: words.plain(state),
        agree: (opens && found.may_agree.contains(&opening.id)).then(form),
        refuse: ((opens || asks) && (is_asked || is_open)).then(form),
        id: opening.id,
        open: (opens && is_open).then(|| format!("{}?opening={}", owned.path("/openings/open"), opening.id)),
    }
}
