//! The one button for the worst moment: it stops a dialogue everywhere, without a second question. Ending that takes two people.

use askama::Template;
use axum::response::Response;
use toguna_people::Member;
use toguna_people::roles::acts::Noted;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Right, Visit};
use uuid::Uuid;

use super::Owned;
use crate::care::following::refresh;
use crate::care::freeze::{Freeze, Froze, KeepFrozen, Thaw, Thawed};
use crate::care::queries::{self, EVERYTHING};

/// Where everything is stopped.
pub(super) const EVERYTHING_PATH: &str = "/team/freeze";

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
    may_end: bool,
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
    path: &'a str,
}

/// What stands above every page of the team about a stopped dialogue.
pub(super) fn banner(visit: &Visit, slug: &str) -> Result<String, PageError> {
    if !visit.site.frozen().covers(slug) {
        return Ok(String::new());
    }
    let path = if visit.site.frozen().is_everything() { EVERYTHING_PATH.to_owned() } else { format!("/team/d/{slug}/freeze") };
    Ok(Banner { words: visit.words(), path: &path }.render()?)
}

async fn body(visit: &Visit, dialogue: i64, account: Uuid, may_end: bool, paths: [&str; 3]) -> Result<Html, PageError> {
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
        may_end,
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
    let content = body(&visit, owned.dialogue.number, owned.member.account.id, owned.may(Right::Lead), [&own, &thaw, &back]).await?;
    owned.page(&visit, &visit.words().plain("process-freeze"), &content)?.respond()
}

pub(super) async fn take(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let flash = stop(&visit, &form, owned.dialogue.number, owned.member.account.id).await?;
    Ok(visit.go_saying(&owned.path("/freeze"), &flash))
}

pub(super) async fn take_thaw(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let flash = end(&visit, &form, owned.dialogue.number, owned.member.account.id).await?;
    Ok(visit.go_saying(&owned.path("/freeze"), &flash))
}

pub(super) async fn show_everything(visit: Visit, member: Member) -> Result<Response, PageError> {
    let content = body(&visit, EVERYTHING, member.account.id, true, [EVERYTHING_PATH, "/team/thaw", "/team"]).await?;
    member.page(&visit, &visit.words().plain("process-freeze-everything"), &content)?.respond()
}

pub(super) async fn take_everything(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let flash = stop(&visit, &form, EVERYTHING, member.account.id).await?;
    Ok(visit.go_saying(EVERYTHING_PATH, &flash))
}

pub(super) async fn thaw_everything(visit: Visit, member: Member, form: Form) -> Result<Response, PageError> {
    let flash = end(&visit, &form, EVERYTHING, member.account.id).await?;
    Ok(visit.go_saying(EVERYTHING_PATH, &flash))
}

async fn stop(visit: &Visit, form: &Form, dialogue: i64, account: Uuid) -> Result<Flash, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let header = site.header(form.command_id()?, (dialogue != EVERYTHING).then_some(dialogue), 0, site.now());
    let command = Freeze { header, dialogue, account: Some(account) };
    let froze = site.store.write(Noted::new(command, account, "process-act-frozen")).await?.answer;
    refresh(site).await?;
    Ok(Flash::good(words.plain(match froze {
        Froze::Now => "process-frozen-now",
        Froze::Before => "process-frozen-before",
    })))
}

async fn end(visit: &Visit, form: &Form, dialogue: i64, account: Uuid) -> Result<Flash, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let header = site.header(form.command_id()?, (dialogue != EVERYTHING).then_some(dialogue), 0, site.now());
    if form.text("do") == "keep" {
        site.store.write(Noted::new(KeepFrozen { header, dialogue, account }, account, "process-act-kept-frozen")).await?;
        return Ok(Flash::good(words.plain("process-kept-frozen")));
    }
    let thawed = site.store.write(Noted::new(Thaw { header, dialogue, account }, account, "process-act-thaw")).await?.answer;
    refresh(site).await?;
    Ok(match thawed {
        Thawed::Asked => Flash::attention(words.plain("process-thaw-asked")),
        Thawed::StillAsked => Flash::attention(words.plain("process-thaw-still-asked")),
        Thawed::Ended => Flash::good(words.plain("process-thawed")),
        Thawed::WasNot => Flash::attention(words.plain("process-was-not-frozen")),
    })
}
