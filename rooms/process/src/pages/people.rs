//! Who is on the team of a dialogue, in which roles, and who may come: whoever leads it adds and takes roles here. Nobody is added without
//! their doing, so people come by an invitation; and the last coordinator stays.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use toguna_people::pages::invited::path_of;
use toguna_people::roles::DialogueRole;
use toguna_people::roles::invitation::{self, DAYS, Invitation, MOST_OPEN, NewInvitation, TeamCode};
use toguna_people::roles::membership::{self, Giving, Membership, Removal};
use toguna_people::roles::words::does;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::fields::Choice;
use toguna_web::{Flash, Form, Html, PageError, Problems, Right, Visit, base64};
use uuid::Uuid;

use super::{Owned, qr, spelled};

const PAGE: &str = "/people";
/// Letters of the secret behind a new invitation.
const SECRET_LETTERS: std::ops::RangeInclusive<usize> = 16..=64;

#[derive(Template)]
#[template(path = "process/people.html")]
struct People<'a> {
    words: &'a Words,
    team: Vec<Person>,
    invite: Html,
    secret: String,
    role: Choice<'a>,
    days: Choice<'a>,
    invitations: Vec<Invited>,
    to_acts: Option<String>,
}

struct Person {
    account: Uuid,
    name: String,
    is_self: bool,
    since: String,
    roles: Vec<Held>,
    /// Roles that can be added.
    others: Vec<(&'static str, String)>,
    form: Html,
}

struct Held {
    word: &'static str,
    name: String,
    /// What it says on the button that takes it, for those who do not see beside what it stands.
    take: String,
    /// Whether taking it would leave the dialogue without a coordinator.
    is_last: bool,
    form: Html,
}

struct Invited {
    role: String,
    says: String,
    /// The hash of an open one, with the form that takes it back.
    open: Option<(String, Html)>,
}

#[derive(Template)]
#[template(path = "process/invitation.html")]
struct Made<'a> {
    words: &'a Words,
    title: &'a str,
    role: String,
    does: String,
    until: String,
    link: String,
    type_in: String,
    code: String,
    qr: Html,
    back: String,
}

/// `GET /team/d/{slug}/people`.
pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    page(&visit, &owned, None, &Problems::new()).await
}

/// `POST /team/d/{slug}/people`: `act` says what is done: `give` or `take` a `role` to or from an `account`, or `withdraw` an `invitation`.
pub(super) async fn change(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let (dialogue, by) = (owned.dialogue.number, owned.member.account.id);
    let hour = site.now().as_second().div_euclid(3_600);
    let day = hour.div_euclid(24);
    let back = owned.path(PAGE);
    if form.text("act") == "withdraw" {
        let hash: Option<[u8; 32]> = base64::decode(form.text("invitation")).and_then(|hash| hash.try_into().ok());
        let hash = hash.ok_or(PageError::BadInput("no invitation".into()))?;
        let is_back = site.store.transact(move |tx| invitation::withdraw(tx, dialogue, &hash, by, hour)).await?;
        let flash = if is_back {
            Flash::good(words.plain("process-invitation-is-back"))
        } else {
            Flash::attention(words.plain("process-invitation-not-open"))
        };
        return Ok(visit.go_saying(&back, &flash));
    }
    let account = Uuid::parse_str(form.text("account")).map_err(|_| PageError::BadInput("no account".into()))?;
    let Some(role) = DialogueRole::from_word(form.text("role")) else {
        let mut problems = Problems::new();
        problems.add(&format!("role-{account}"), words.plain("process-role-missing"));
        return page(&visit, &owned, None, &problems).await;
    };
    let flash = match form.text("act") {
        "give" => match site.store.transact(move |tx| membership::give(tx, dialogue, (account, role), by, day)).await? {
            Giving::Given => Flash::good(words.plain("process-role-given")),
            Giving::NothingNew => Flash::attention(words.plain("process-role-not-given")),
            Giving::OwnTrustee => Flash::attention(words.plain("process-role-own-trustee")),
        },
        "take" => match site.store.transact(move |tx| membership::take(tx, dialogue, (account, role), by, day)).await? {
            Removal::Removed => Flash::good(words.plain("process-role-taken")),
            Removal::NotThere => Flash::attention(words.plain("process-role-not-there")),
            Removal::LastCoordinator => Flash::attention(words.plain("process-role-last")),
        },
        _ => return Err(PageError::BadInput("an act that is none".into())),
    };
    // Whoever gave up the lead cannot see this page any more.
    let is_out = account == by && role.rights().has(Right::Lead) && !owned.member.is_administrator() && form.text("act") == "take";
    Ok(visit.go_saying(if is_out { "/team" } else { &back }, &flash))
}

/// What the secret of a new invitation is sealed for.
fn making(dialogue: i64) -> String {
    format!("team-invitation/{dialogue}")
}

/// `POST /team/d/{slug}/people/invite`: makes an invitation and shows its code, this once; the same form again shows the same.
pub(super) async fn invite(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let dialogue = owned.dialogue.number;
    let secret = site.seal().open(&making(dialogue), form.text("secret")).filter(|secret| SECRET_LETTERS.contains(&secret.len()));
    let secret = secret.ok_or(PageError::BadInput("no sealed secret of an invitation".into()))?;
    let mut problems = Problems::new();
    let role = DialogueRole::from_word(form.text("role"));
    if role.is_none() {
        problems.add("role", words.plain("process-role-missing"));
    }
    let days = form.number("days").filter(|days| DAYS.contains(days));
    if days.is_none() {
        problems.add("days", words.plain("process-invite-days-missing"));
    }
    let (Some(role), Some(days)) = (role, days) else { return page(&visit, &owned, Some(&form), &problems).await };
    let code = TeamCode::of(site.seal(), dialogue, secret);
    let hour = site.now().as_second().div_euclid(3_600);
    let new = NewInvitation { code_hash: code.hash(site.seal()), dialogue, role, by: owned.member.account.id, hour, days };
    let made = site.store.transact(move |tx| {
        let is_made = invitation::make(tx, &new)?;
        let known = invitation::list(tx, dialogue)?.into_iter().find(|known| known.code_hash == new.code_hash);
        Ok::<_, StoreError>(known.filter(|_| is_made))
    });
    let Some(made) = made.await? else {
        problems.add("role", words.say("process-invite-too-many", &[("limit", (MOST_OPEN as u64).into())]));
        return page(&visit, &owned, Some(&form), &problems).await;
    };
    if !made.is_open(hour) {
        return Ok(visit.go_saying(&owned.path(PAGE), &Flash::attention(words.plain("process-invitation-not-open"))));
    }
    let link = site.url(&path_of(&code));
    let template = Made {
        words,
        title: owned.title(&visit),
        role: words.plain(made.role.key()),
        does: words.plain(does(made.role)),
        until: words.date(made.expires.div_euclid(24)),
        type_in: spelled(&site.url(toguna_people::pages::invited::PATH)).to_owned(),
        code: code.to_string(),
        qr: qr::drawing(&link, &words.plain("process-invite-qr"))?,
        link,
        back: owned.path(PAGE),
    };
    owned.page(&visit, &words.plain("process-invite-made"), &Html::of(&template)?)?.status(StatusCode::CREATED).respond()
}

async fn page(visit: &Visit, owned: &Owned, filled: Option<&Form>, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = owned.dialogue.number;
    let read =
        visit.site.store.read(move |tx| Ok::<_, StoreError>((membership::team(tx, dialogue)?, invitation::list(tx, dialogue)?))).await?;
    let (team, invitations) = read;
    let hour = visit.site.now().as_second().div_euclid(3_600);
    let chosen = |field: &str, value: &str| filled.is_some_and(|form| form.text(field) == value);
    let mut role = Choice::one("role", words.plain("process-invite-role"));
    for each in DialogueRole::ALL {
        role = role.option(each.word(), words.plain(each.key()), chosen("role", each.word())).note(words.plain(does(each)));
    }
    let mut days = Choice::one("days", words.plain("process-invite-days"));
    for count in DAYS {
        let label = words.say("process-invite-days-of", &[("days", count.unsigned_abs().into())]);
        let value = count.to_string();
        days = days.option(&value, label, filled.map_or(count == DAYS[2], |_| chosen("days", &value)));
    }
    let template = People {
        words,
        team: people(visit, owned, team),
        invite: visit.form(&owned.path("/people/invite")),
        secret: visit.site.seal().seal(&making(dialogue), &visit.site.random_token()),
        role: role.among(problems),
        days: days.among(problems),
        invitations: invitations.iter().map(|known| invited(visit, owned, known, hour)).collect(),
        to_acts: owned.may(Right::Audit).then(|| owned.path("/acts")),
    };
    owned.page(visit, &words.plain("process-people-title"), &Html::of(&template)?)?.problems(problems)?.respond()
}

/// Everybody on the team once, with their roles; whoever has been on it longest comes first.
fn people(visit: &Visit, owned: &Owned, team: Vec<Membership>) -> Vec<Person> {
    let words = visit.words();
    let coordinators = team.iter().filter(|one| one.role == DialogueRole::Coordinator).count();
    let mut order: Vec<Uuid> = Vec::new();
    let mut by_account: BTreeMap<Uuid, Vec<Membership>> = BTreeMap::new();
    for one in team {
        if !by_account.contains_key(&one.account) {
            order.push(one.account);
        }
        by_account.entry(one.account).or_default().push(one);
    }
    let person = |account: Uuid| {
        let mut held = by_account.remove(&account).unwrap_or_default();
        held.sort_by_key(|one| one.role);
        let name = held.first().map(|one| one.name.clone()).unwrap_or_default();
        let since = held.iter().map(|one| one.since_day).min().unwrap_or_default();
        let act = if account == owned.member.account.id { "process-role-leave-this" } else { "process-role-take-this" };
        let roles = held.iter().map(|one| {
            let role = words.plain(one.role.key());
            Held {
                word: one.role.word(),
                take: words.say(act, &[("role", role.as_str().into()), ("name", name.as_str().into())]),
                name: role,
                is_last: one.role == DialogueRole::Coordinator && coordinators < 2,
                form: visit.form(&owned.path(PAGE)),
            }
        });
        let is_self = account == owned.member.account.id;
        // Nobody makes themselves a trustee, so it is not offered.
        let others = DialogueRole::ALL
            .into_iter()
            .filter(|role| held.iter().all(|one| one.role != *role) && !(is_self && *role == DialogueRole::Trustee));
        Person {
            account,
            is_self,
            since: words.say("process-people-since", &[("day", words.date(since).as_str().into())]),
            roles: roles.collect(),
            others: others.map(|role| (role.word(), words.plain(role.key()))).collect(),
            form: visit.form(&owned.path(PAGE)),
            name,
        }
    };
    order.into_iter().map(person).collect()
}

fn invited(visit: &Visit, owned: &Owned, known: &Invitation, hour: i64) -> Invited {
    let words = visit.words();
    let gone = || words.plain("process-people-gone");
    let by = known.made_by_name.clone().unwrap_or_else(gone);
    let open = known.is_open(hour);
    let (key, who, day) = match (&known.used_by, known.used_day) {
        (Some(_), Some(day)) => ("process-invitation-used", known.used_by_name.clone().unwrap_or_else(gone), day),
        _ if known.is_withdrawn => ("process-invitation-withdrawn", by, known.made_day),
        _ if open => ("process-invitation-open", by, known.expires.div_euclid(24)),
        _ => ("process-invitation-run-out", by, known.expires.div_euclid(24)),
    };
    Invited {
        role: words.plain(known.role.key()),
        says: words.say(key, &[("name", who.as_str().into()), ("day", words.date(day).as_str().into())]),
        open: open.then(|| (base64::encode(&known.code_hash), visit.form(&owned.path(PAGE)))),
    }
}
