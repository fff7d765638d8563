//! For how long what is kept: what there is now, and on which day it goes, before anything is decided.

use askama::Template;
use axum::Extension;
use axum::response::Response;
use toguna_people::roles::acts::Noted;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, Right, Visit};

use super::Owned;
use crate::care::queries;
use crate::care::retention::{CHOICES_DAYS, Due, Field, Perishables, Rule, SetRetention, ended_day, goes_on};
use crate::model::day_of;

#[derive(Template)]
#[template(path = "process/retention.html")]
struct RetentionPage<'a> {
    words: &'a Words,
    may_change: bool,
    is_undecided: bool,
    backups_go: String,
    rows: Vec<Row>,
    erased: Vec<String>,
    form: Html,
    command: Html,
}

struct Row {
    name: String,
    what: String,
    field: &'static str,
    now: String,
    when: String,
    choices: Vec<(String, String, bool)>,
}

/// The name of a kind.
pub(super) fn name_of(words: &Words, field: Field) -> String {
    words.plain(match field {
        Field::Rejected => "process-keep-rejected",
        Field::Recordings => "process-keep-recordings",
        Field::Contacts => "process-keep-contacts",
        Field::Groups => "process-keep-groups",
        Field::Times => "process-keep-times",
        Field::TeamActs => "process-keep-team-acts",
    })
}

fn what_goes(words: &Words, field: Field) -> String {
    words.plain(match field {
        Field::Rejected => "process-keep-rejected-what",
        Field::Recordings => "process-keep-recordings-what",
        Field::Contacts => "process-keep-contacts-what",
        Field::Groups => "process-keep-groups-what",
        Field::Times => "process-keep-times-what",
        Field::TeamActs => "process-keep-team-acts-what",
    })
}

/// How long something is kept, in words.
pub(super) fn how_long(words: &Words, field: Field, days: Option<i64>) -> String {
    let count = |days: i64| [("days", u64::try_from(days).unwrap_or(0).into())];
    match days {
        None => words.plain("process-keep-always"),
        Some(days) if field.counts_by_itself() => words.say("process-keep-days-itself", &count(days)),
        Some(days) => words.say("process-keep-days", &count(days)),
    }
}

/// `GET /team/d/{slug}/retention`.
pub(super) async fn show(visit: Visit, owned: Owned, Extension(perishables): Extension<Perishables>) -> Result<Response, PageError> {
    let words = visit.words();
    let today = day_of(visit.site.now());
    let (number, state, closes_day) = (owned.dialogue.number, owned.dialogue.state, owned.dialogue.draft.closes_day);
    let read = visit.site.store.read(move |tx| {
        let count = |field| Ok((field, perishables.count(tx, number, Due { field, until: i64::MAX })?));
        let counts = Field::ALL.into_iter().map(count).collect::<Result<Vec<_>, StoreError>>()?;
        let ended = ended_day(tx, number, state, closes_day, today)?;
        Ok::<_, StoreError>((counts, queries::rules(tx, number)?, ended, queries::erased(tx, number)?))
    });
    let (counts, rules, ended, erased) = read.await?;
    let (may_change, is_undecided) = (owned.may(Right::Lead), rules.is_empty());
    let rows = counts.iter().map(|(field, count)| {
        let rule = rules.iter().find(|rule| rule.field == *field).copied();
        // As long as nothing is decided, what is proposed is chosen for whoever may save it.
        let proposed = Some(field.proposed_days()).filter(|_| may_change && is_undecided);
        let days = rule.map(|rule| rule.days).or(proposed);
        let mut choices = vec![(String::new(), words.plain("process-keep-always"), days.is_none())];
        let own = days.filter(|days| !CHOICES_DAYS.contains(days));
        choices.extend(CHOICES_DAYS.into_iter().chain(own).map(|choice| {
            let mut name = how_long(words, *field, Some(choice));
            if choice == field.proposed_days() {
                name = words.say("process-keep-proposed", &[("what", name.into())]);
            }
            (choice.to_string(), name, days == Some(choice))
        }));
        Row {
            name: name_of(words, *field),
            what: what_goes(words, *field),
            field: field.word(),
            now: words.say("process-keep-now", &[("count", u64::try_from(*count).unwrap_or(0).into())]),
            when: when(words, *field, rule, ended),
            choices,
        }
    });
    let went = |(day, field, count): &(i64, Field, i64)| {
        let arguments = [
            ("day", words.date(*day).into()),
            ("what", name_of(words, *field).into()),
            ("count", u64::try_from(*count).unwrap_or(0).into()),
        ];
        words.say("process-keep-went", &arguments)
    };
    let template = RetentionPage {
        words,
        may_change,
        is_undecided,
        backups_go: backups_go(&visit),
        rows: rows.collect(),
        erased: erased.iter().map(went).collect(),
        form: visit.form(&owned.path("/retention")),
        command: visit.command_field(),
    };
    owned.page(&visit, &words.plain("process-keep"), &Html::of(&template)?)?.respond()
}

/// For how long backups are kept, as far as whoever runs the site says it.
pub(super) fn backups_go(visit: &Visit) -> String {
    match visit.site.settings().backup_days {
        Some(days) => visit.words().say("process-keep-backups-days", &[("days", u64::from(days).into())]),
        None => visit.words().plain("process-keep-backups-unknown"),
    }
}

/// When it goes, in a sentence.
fn when(words: &Words, field: Field, rule: Option<Rule>, ended: Option<i64>) -> String {
    let Some(rule) = rule else { return words.plain("process-keep-stays") };
    if field.counts_by_itself() {
        return words.say("process-keep-each", &[("days", u64::try_from(rule.days).unwrap_or(0).into())]);
    }
    match goes_on(rule, ended) {
        Some(day) => words.say("process-keep-goes", &[("day", words.date(day).into())]),
        None => words.plain("process-keep-not-ended"),
    }
}

/// `POST /team/d/{slug}/retention`.
pub(super) async fn take(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let site = &visit.site;
    let mut rules = Vec::new();
    for field in Field::ALL {
        let said = form.text(field.word());
        if said.is_empty() {
            continue;
        }
        let days = said.parse::<i64>().ok().filter(|days| (1..=36_500).contains(days));
        rules.push((field, days.ok_or(PageError::BadInput("days that are no number of days".into()))?));
    }
    let dialogue = owned.dialogue.number;
    let header = site.header(form.command_id()?, Some(dialogue), 0, site.now());
    let command = SetRetention { header, dialogue, rules };
    site.store.write(Noted::new(command, owned.member.account.id, "process-act-retention")).await?;
    Ok(visit.go_saying(&owned.path("/retention"), &Flash::good(visit.words().plain("process-keep-saved"))))
}
