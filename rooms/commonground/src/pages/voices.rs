//! Voices that act together, as far as votes and times can tell: shown to the team, decided by a person, undone with one press.

use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use toguna_consult::quarantine::{PutInQuarantine, TakeBackFromQuarantine};
use toguna_consult::queries::{Quarantine, quarantines};
use toguna_consult::refusal::Refusal;
use toguna_consult::source::AsideReason;
use toguna_opinion::coordination::Likeness;
use toguna_opinion::leave_out::Difference;
use toguna_opinion::votes::Vote;
use toguna_process::Dialogues;
use toguna_process::pages::{Above, Owned};
use toguna_store::StoreError;
use toguna_tongues::{Argument, Words};
use toguna_web::{Access, Flash, Form, Html, PageError, Problems, Right, Routes, Site, Visit};
use uuid::Uuid;

use super::results::aside_key;
use crate::findings::{Findings, FoundBurst, FoundCluster, Known, Without};
use crate::live::Live;

/// Statements that a difference names; more are counted.
const NAMED: usize = 5;

/// The team's page of this room.
pub fn team_routes(site: &Site, live: &Live, dialogues: Dialogues, above: Above) -> Routes {
    let known = Known::default();
    let shown = Shared { live: live.clone(), known };
    let decided = shown.clone();
    Routes::new(site)
        .get("/team/d/{slug}/voices", Access::May(Right::Guard), move |visit, owned| show(shown.clone(), visit, owned))
        .post("/team/d/{slug}/voices", Access::May(Right::Guard), move |visit, owned, form| decide(decided.clone(), visit, owned, form))
        .with(dialogues)
        .with(above)
}

#[derive(Clone)]
struct Shared {
    live: Live,
    known: Known,
}

#[derive(Template)]
#[template(path = "ground/voices.html")]
struct VoicesPage<'a> {
    words: &'a Words,
    /// Why there is nothing to show yet.
    waiting: Option<String>,
    lead: String,
    suspect: Vec<ClusterItem>,
    alike: Vec<ClusterItem>,
    bursts: Vec<String>,
    no_bursts: String,
    without: Vec<WithoutItem>,
    no_without: String,
    quarantines: Vec<QuarantineItem>,
    /// The ways in, for whoever may look after them.
    sources: Option<String>,
}

struct ClusterItem {
    key: String,
    title: String,
    meaning: String,
    came: String,
    chance: String,
    answers: Vec<Answer>,
    without: Vec<String>,
    form: Html,
    command: Html,
    fault: Option<String>,
}

struct Answer {
    text: String,
    language: String,
    said: String,
}

struct WithoutItem {
    title: String,
    lines: Vec<String>,
}

struct QuarantineItem {
    text: String,
    put: i64,
    form: Html,
    command: Html,
}

async fn show(shared: Shared, visit: Visit, owned: Owned) -> Result<Response, PageError> {
    page(&shared, &visit, &owned, &Problems::new()).await
}

async fn decide(shared: Shared, visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let (dialogue, account) = (owned.dialogue.number, Some(owned.member.account.id));
    let header = site.header(form.command_id()?, Some(dialogue), 0, site.now());
    let back = owned.path("/voices");
    let done = match form.text("act") {
        "quarantine" => {
            let key = form.text("cluster");
            let Some(reason) = AsideReason::from_word(form.text("reason")) else {
                let mut problems = Problems::new();
                problems.add(&format!("reason-{key}"), words.plain("ground-voices-reason-missing"));
                return page(&shared, &visit, &owned, &problems).await;
            };
            let Some(cluster) = shared.known.cluster(dialogue, |cluster| key_of(&visit, dialogue, &cluster.people) == key) else {
                return Ok(visit.go_saying(&back, &Flash::attention(words.plain("ground-voices-gone"))));
            };
            site.store.write(PutInQuarantine { header, dialogue, participants: cluster.people, reason, account }).await
        }
        "back" => {
            let put = form.number("put").ok_or(PageError::BadInput("nothing to take back".into()))?;
            site.store.write(TakeBackFromQuarantine { header, dialogue, put, account }).await
        }
        _ => return Err(PageError::BadInput("an act that is none".into())),
    };
    let key = if form.text("act") == "back" { "ground-voices-taken-back" } else { "ground-voices-put" };
    match done {
        Ok(done) => Ok(visit.go_saying(&back, &Flash::good(words.say(key, &[("count", Argument::from(done.answer.people))])))),
        Err(Refusal::Store(StoreError::Forgotten { .. } | StoreError::IdReused { .. })) => Ok(visit.go(&back)),
        Err(Refusal::Store(error)) => Err(error.into()),
        Err(_) => Err(PageError::BadInput("more people than one act may set aside".into())),
    }
}

async fn page(shared: &Shared, visit: &Visit, owned: &Owned, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let dialogue = owned.dialogue.number;
    let store = &visit.site.store;
    let put = store.read(move |tx| quarantines(tx, dialogue)).await?;
    let snapshot = shared.live.snapshot(dialogue);
    let found = match &snapshot {
        Some(snapshot) => shared.known.of(store, &owned.dialogue, snapshot.seq, &snapshot.settings).await?,
        None => None,
    };
    let waiting = match (&snapshot, &found) {
        (None, _) => Some(words.plain("ground-voices-not-open")),
        (Some(_), None) => Some(words.plain("ground-voices-computing")),
        _ => None,
    };
    let show = Shown { visit, owned, words, problems };
    let template = show.template(waiting, found.as_ref(), put);
    let response = owned.page(visit, &words.plain("ground-voices"), &Html::of(&template)?)?.problems(problems)?;
    response.respond()
}

/// What every line of the page knows.
#[derive(Clone, Copy)]
struct Shown<'a> {
    visit: &'a Visit,
    owned: &'a Owned,
    words: &'a Words,
    problems: &'a Problems,
}

impl<'a> Shown<'a> {
    fn template(self, waiting: Option<String>, found: Option<&Arc<Findings>>, put: Vec<Quarantine>) -> VoicesPage<'a> {
        let words = self.words;
        let of = |suspect: bool| {
            let clusters = found.into_iter().flat_map(|found| found.clusters.iter().map(move |cluster| (found, cluster)));
            clusters
                .filter(|(_, cluster)| (cluster.likeness != Likeness::Alike) == suspect)
                .map(|(found, cluster)| self.cluster(found, cluster))
                .collect::<Vec<_>>()
        };
        let (suspect, alike) = (of(true), of(false));
        let people: BTreeSet<Uuid> = found
            .iter()
            .flat_map(|found| &found.clusters)
            .filter(|cluster| cluster.likeness != Likeness::Alike)
            .flat_map(|cluster| cluster.people.iter().copied())
            .collect();
        let counts = [("people", Argument::from(people.len())), ("all", Argument::from(found.map_or(0, |found| found.people)))];
        let can_be_seen = found.is_some_and(|found| found.bursts_can_be_seen);
        VoicesPage {
            words,
            waiting,
            lead: if people.is_empty() { words.plain("ground-voices-none") } else { words.say("ground-voices-some", &counts) },
            suspect,
            alike,
            bursts: found.map_or_else(Vec::new, |found| found.bursts.iter().map(|burst| self.burst(found, burst)).collect()),
            no_bursts: words.plain(if can_be_seen { "ground-voices-no-bursts" } else { "ground-voices-bursts-unseen" }),
            without: found.map_or_else(Vec::new, |found| found.without.iter().map(|without| self.without(found, without)).collect()),
            no_without: words.plain("ground-voices-one-source"),
            quarantines: put.into_iter().map(|quarantine| self.quarantine(quarantine)).collect(),
            sources: self.owned.may(Right::Gather).then(|| self.owned.path("/sources")),
        }
    }

    fn cluster(self, found: &Findings, cluster: &FoundCluster) -> ClusterItem {
        let words = self.words;
        let (title, meaning) = match cluster.likeness {
            Likeness::Copies => ("ground-voices-copies", "ground-voices-copies-meaning"),
            Likeness::OneAnswer => ("ground-voices-one-answer", "ground-voices-one-answer-meaning"),
            Likeness::Departures => ("ground-voices-departures", "ground-voices-departures-meaning"),
            Likeness::Alike => ("ground-voices-alike-one", "ground-voices-alike-meaning"),
        };
        let counts = [("count", Argument::from(cluster.people.len())), ("answers", Argument::from(cluster.answers))];
        let part = |(source, people): &(i64, usize)| {
            let name = self.source(found, *source);
            words.say("ground-voices-source-part", &[("source", Argument::from(name)), ("count", Argument::from(*people))])
        };
        let sources = cluster.sources.iter().take(NAMED).map(part).collect::<Vec<_>>().join(words.list_mark());
        let came = [("sources", Argument::from(sources)), ("when", Argument::from(self.when(cluster.span)))];
        let key = key_of(self.visit, self.owned.dialogue.number, &cluster.people);
        ClusterItem {
            title: words.say(title, &counts),
            meaning: words.plain(meaning),
            came: words.say("ground-voices-came", &came),
            chance: words.say("ground-voices-chance", &[("expected", Argument::from(words.decimal(cluster.expected, 1)))]),
            answers: cluster.telling.iter().filter_map(|(statement, vote, share)| self.answer(found, *statement, *vote, *share)).collect(),
            without: self.difference(found, &cluster.difference),
            form: self.visit.form(&self.owned.path("/voices")),
            command: self.visit.command_field(),
            fault: self.problems.of(&format!("reason-{key}")).map(str::to_owned),
            key,
        }
    }

    fn answer(self, found: &Findings, statement: u32, vote: Vote, share: f64) -> Option<Answer> {
        let wording = found.statements.get(statement as usize)?.wording(self.visit.language.tag())?;
        let key = match vote {
            Vote::Agree => "ground-voices-agree",
            Vote::Pass => "ground-voices-pass",
            Vote::Disagree => "ground-voices-disagree",
        };
        Some(Answer {
            text: wording.text.clone(),
            language: wording.language.clone(),
            said: self.words.say(key, &[("share", Argument::from(self.words.percent(share)))]),
        })
    }

    fn burst(self, found: &Findings, burst: &FoundBurst) -> String {
        let key = if burst.is_joining { "ground-voices-burst-people" } else { "ground-voices-burst-votes" };
        let arguments = [
            ("count", Argument::from(burst.count)),
            ("source", Argument::from(self.source(found, burst.source))),
            ("when", Argument::from(self.cell(burst.begins))),
            ("expected", Argument::from(self.words.decimal(burst.expected, 1))),
        ];
        self.words.say(key, &arguments)
    }

    fn without(self, found: &Findings, without: &Without) -> WithoutItem {
        let count = ("count", Argument::from(without.people));
        let title = match without.source {
            Some(source) => self.words.say("ground-voices-without", &[("source", Argument::from(self.source(found, source))), count]),
            None => self.words.say("ground-voices-without-small", &[count]),
        };
        WithoutItem { title, lines: self.difference(found, &without.difference) }
    }

    /// What changes, a sentence each.
    fn difference(self, found: &Findings, difference: &Difference) -> Vec<String> {
        let words = self.words;
        let mut lines = Vec::new();
        let lists = [
            ("ground-voices-left", &difference.left),
            ("ground-voices-entered", &difference.entered),
            ("ground-voices-refusals-left", &difference.refusals_left),
            ("ground-voices-refusals-entered", &difference.refusals_entered),
        ];
        for (key, statements) in lists.into_iter().filter(|(_, statements)| !statements.is_empty()) {
            let quoted = |statement: &u32| {
                let wording = found.statements.get(*statement as usize)?.wording(self.visit.language.tag())?;
                Some(words.say("ground-voices-quote", &[("text", Argument::from(wording.text.as_str()))]))
            };
            let mut named: Vec<String> = statements.iter().take(NAMED).filter_map(quoted).collect();
            if statements.len() > NAMED {
                named.push(words.say("and-more", &[("count", Argument::from(statements.len() - NAMED))]));
            }
            let arguments = [("count", Argument::from(statements.len())), ("statements", Argument::from(named.join(words.list_mark())))];
            lines.push(words.say(key, &arguments));
        }
        if lines.is_empty() {
            lines.push(words.plain("ground-voices-same"));
        }
        let (before, after) = difference.groups;
        let groups = [
            ("before", Argument::from(before)),
            ("after", Argument::from(after)),
            ("likeness", Argument::from(words.decimal(difference.likeness, 2))),
        ];
        lines.push(words.say("ground-voices-groups", &groups));
        lines
    }

    fn quarantine(self, quarantine: Quarantine) -> QuarantineItem {
        let arguments = [
            ("count", Argument::from(quarantine.people.unsigned_abs())),
            ("day", Argument::from(self.words.date(quarantine.day))),
            ("why", Argument::from(self.words.plain(aside_key(quarantine.reason)))),
        ];
        QuarantineItem {
            text: self.words.say("ground-voices-in-quarantine", &arguments),
            put: quarantine.put,
            form: self.visit.form(&self.owned.path("/voices")),
            command: self.visit.command_field(),
        }
    }

    fn source(self, found: &Findings, number: i64) -> String {
        found.source(number).map_or_else(|| self.words.plain("ground-voices-open-link"), |source| source.name.clone())
    }

    /// A span of time, as coarse as the dialogue keeps it.
    fn when(self, (first, last): (i64, i64)) -> String {
        if first == last {
            return self.cell(first);
        }
        let arguments = [("first", Argument::from(self.cell(first))), ("last", Argument::from(self.cell(last)))];
        self.words.say("ground-voices-span", &arguments)
    }

    fn cell(self, begins: i64) -> String {
        let day = self.words.date(begins.div_euclid(86_400));
        let precision = self.owned.dialogue.draft.precision_seconds;
        if precision >= 7 * 86_400 {
            self.words.say("ground-voices-week", &[("day", Argument::from(day))])
        } else if precision >= 86_400 {
            day
        } else {
            let hour = begins.rem_euclid(86_400) / 3_600;
            self.words.say("ground-voices-hour", &[("day", Argument::from(day)), ("hour", Argument::from(format!("{hour:02}:00")))])
        }
    }
}

/// A name for a cluster that tells nothing of who is in it.
fn key_of(visit: &Visit, dialogue: i64, people: &[Uuid]) -> String {
    let mut bytes = Vec::with_capacity(people.len() * 16 + 8);
    bytes.extend_from_slice(&dialogue.to_be_bytes());
    for person in people {
        bytes.extend_from_slice(person.as_bytes());
    }
    let code = visit.site.seal().code("cluster", &[&bytes]);
    code[..8].iter().fold(String::new(), |mut key, byte| {
        use std::fmt::Write as _;
        let _ = write!(key, "{byte:02x}");
        key
    })
}

/// The message with a reason, where a template asks.
fn reason_key(reason: impl Borrow<AsideReason>) -> &'static str {
    aside_key(*reason.borrow())
}
