//! The one button for the worst moment: it stops a dialogue everywhere, without a second question. Ending that takes two people: two who lead
//! the dialogue, or, where everything is stopped, an administrator and whoever else leads a dialogue. Most houses have one administrator.

use askama::Template;
use axum::response::Response;
use toguna_people::Member;
use toguna_people::accounts::Role;
use toguna_people::roles::acts::Noted;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Right, Visit};
use uuid::Uuid;

use super::Owned;
use crate::care::following::refresh;
use crate::care::freeze::{Freeze, Froze, KeepFrozen, Thaw, Thawed, act_of};
use crate::care::queries::{self, EVERYTHING};

/// Where everything is stopped.
pub(super) const EVERYTHING_PATH: &str = "/team/freeze";
/// Where everything is started again.
pub(super) const THAW_EVERYTHING_PATH: &str = "/team/thaw";

#[derive(Template)]
#[template(path = "process/freeze.html")]
struct FreezePage<'a> {
    words: &'a Words,
    is_everything: bool,
    /// What is stopped, in a sentence.
    stopped: Option<String>,
    /// Who has asked to end it, in a sentence.
    asked: Option<String>,
    /// Whether that was whoever reads this.
    asked_self: bool,
    /// What this person may do about it.
    may: May,
    freeze: Html,
    thaw: Html,
    keep: Html,
    command: Html,
    back: String,
}

#[derive(Template)]
#[template(path = "process/frozen_banner.html")]
struct Banner<'a> {
    words: &'a Words,
    text: String,
    path: Option<String>,
}

/// What somebody may do about a stop.
#[derive(Debug, Clone, Copy)]
struct May {
    /// Stop it, if it is not.
    stop: bool,
    /// Be the first to ask that it ends.
    ask: bool,
    /// Agree to that as the second one, or say no.
    agree: bool,
}

/// What stands above every page of the team about a stopped dialogue, with the way to its end for those who may go there.
pub(super) fn banner(visit: &Visit, owned: &Owned) -> Result<String, PageError> {
    let frozen = visit.site.frozen();
    if frozen.is_everything() {
        return everything_banner(visit, &owned.member, owned.may(Right::Lead));
    }
    if !frozen.covers(&owned.dialogue.draft.slug) {
        return Ok(String::new());
    }
    let (words, path) = (visit.words(), owned.may(Right::Freeze).then(|| owned.path("/freeze")));
    Ok(Banner { words, text: words.plain("process-frozen-banner"), path }.render()?)
}

/// What stands above the team's pages while everything is stopped. `leads`: the person leads a dialogue, or may draw one up.
pub(super) fn everything_banner(visit: &Visit, member: &Member, leads: bool) -> Result<String, PageError> {
    if !visit.site.frozen().is_everything() {
        return Ok(String::new());
    }
    let path = match member.account.role {
        Role::Administrator => Some(EVERYTHING_PATH.to_owned()),
        Role::Coordinator => Some(THAW_EVERYTHING_PATH.to_owned()),
        Role::Member => leads.then(|| THAW_EVERYTHING_PATH.to_owned()),
    };
    let words = visit.words();
    Ok(Banner { words, text: words.plain("process-frozen-banner-all"), path }.render()?)
}

async fn body(visit: &Visit, dialogue: i64, account: Uuid, may: May, paths: [&str; 3]) -> Result<Html, PageError> {
    let words = visit.words();
    let found = visit.site.store.read(move |tx| queries::freeze_of(tx, dialogue)).await?;
    let [own, thaw, back] = paths;
    let stopped = found.as_ref().map(|freeze| {
        let day = ("day", words.date(freeze.day).into());
        match &freeze.name {
            Some(name) => words.say("process-frozen-by", &[day, ("name", name.as_str().into())]),
            None => words.say("process-frozen-since", &[day]),
        }
    });
    let asked = found.as_ref().filter(|freeze| freeze.asked_by.is_some()).map(|freeze| {
        let day = ("day", words.date(freeze.asked_day.unwrap_or(freeze.day)).into());
        let name = freeze.asked_name.clone().unwrap_or_else(|| words.plain("process-somebody-gone"));
        words.say("process-thaw-asked-by", &[day, ("name", name.into())])
    });
    let template = FreezePage {
        words,
        is_everything: dialogue == EVERYTHING,
        stopped,
        asked,
        asked_self: found.is_some_and(|freeze| freeze.asked_by == Some(account)),
        may,
        freeze: visit.form(own),
        thaw: visit.form(thaw),
        keep: visit.form(thaw),
        command: visit.command_field(),
        back: back.to_owned(),
    };
    Html::of(&template)
}

pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let (own, thaw, back) = (owned.path("/freeze"), owned.path("/thaw"), owned.path(""));
    let leads = owned.may(Right::Lead);
    let may = May { stop: true, ask: leads, agree: leads };
    let content = body(&visit, owned.dialogue.number, owned.member.account.id, may, [&own, &thaw, &back]).await?;
    owned.page(&visit, &visit.words().plain("process-freeze"), &content)?.respond()
}

pub(super) async fn take(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let flash = stop(&visit, &form, owned.dialogue.number, owned.member.account.id).await?;
    Ok(visit.go_saying(&owned.path("/freeze"), &flash))
}

pub(super) async fn take_thaw(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let flash = end(&visit, &form, owned.dialogue.number, owned.member.account.id, true).await?;
    Ok(visit.go_saying(&owned.path("/freeze"), &flash))
}

pub(super) async fn show_everything(visit: Visit, member: Member) -> Result<Response, PageError> {
    everything(&visit, &member, "process-freeze-everything").await
}

/// The same for whoever leads a dialogue: she is who agrees where there is one administrator.
pub(super) async fn show_thaw_everything(visit: Visit, member: Member) -> Result<Response, PageError> {
    everything(&visit, &member, "process-thaw").await
}

async fn everything(visit: &Visit, member: &Member, title: &str) -> Result<Response, PageError> {
    let is_administrator = member.is_administrator();
    let may = May { stop: is_administrator, ask: is_administrator, agree: true };
    let content = body(visit, EVERYTHING, member.account.id, may, [EVERYTHING_PATH, THAW_EVERYTHING_PATH, "/team"]).await?;
    member.page(visit, &visit.words().plain(title), &content)?.respond()
}

pub(super) async fn take_everything(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let flash = stop(&visit, &form, EVERYTHING, member.account.id).await?;
    Ok(visit.go_saying(EVERYTHING_PATH, &flash))
}

pub(super) async fn thaw_everything(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let flash = end(&visit, &form, EVERYTHING, member.account.id, member.is_administrator()).await?;
    Ok(visit.go_saying(THAW_EVERYTHING_PATH, &flash))
}

async fn stop(visit: &Visit, form: &Form, dialogue: i64, account: Uuid) -> Result<Flash, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let header = site.header(form.command_id()?, (dialogue != EVERYTHING).then_some(dialogue), 0, site.now());
    let command = Freeze { header, dialogue, account: Some(account) };
    let act = act_of(dialogue, "process-act-frozen", "process-act-frozen-all");
    let froze = site.store.write(Noted::new(command, account, act)).await?.answer;
    refresh(site).await?;
    Ok(Flash::good(words.plain(match froze {
        Froze::Now => "process-frozen-now",
        Froze::Before => "process-frozen-before",
    })))
}

async fn end(visit: &Visit, form: &Form, dialogue: i64, account: Uuid, may_ask: bool) -> Result<Flash, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let header = site.header(form.command_id()?, (dialogue != EVERYTHING).then_some(dialogue), 0, site.now());
    if form.text("do") == "keep" {
        let act = act_of(dialogue, "process-act-kept-frozen", "process-act-kept-frozen-all");
        site.store.write(Noted::new(KeepFrozen { header, dialogue, account }, account, act)).await?;
        return Ok(Flash::good(words.plain("process-kept-frozen")));
    }
    let act = act_of(dialogue, "process-act-thaw", "process-act-thaw-all");
    let thawed = site.store.write(Noted::new(Thaw { header, dialogue, account, may_ask }, account, act)).await?.answer;
    refresh(site).await?;
    Ok(match thawed {
        Thawed::Asked => Flash::attention(words.plain("process-thaw-asked")),
        Thawed::StillAsked => Flash::attention(words.plain("process-thaw-still-asked")),
        Thawed::Ended if dialogue == EVERYTHING => Flash::good(words.plain("process-thawed-all")),
        Thawed::Ended => Flash::good(words.plain("process-thawed")),
        Thawed::NotAsked => Flash::attention(words.plain("process-thaw-not-asked")),
        Thawed::WasNot => Flash::attention(words.plain("process-was-not-frozen")),
    })
}
