//! The results of one snapshot, page by page. Each page says its result in a sentence before anything else.

use askama::Template;
use toguna_consult::source::AsideReason;
use toguna_process::model::{DialogueText, State};
use toguna_tongues::{Argument, Words};
use toguna_web::{Html, PageError};

use super::View;
use crate::live::Snapshot;
use crate::report::headline;
use crate::report::html::lists::{Divided, List};
use crate::report::html::map::{self, MapSection};
use crate::report::html::people::{Portrait, Unheard};
use crate::report::html::table::{StatementTable, TriedRow};
use crate::report::html::{Writer, command, group_count_reason};
use crate::report::sides::Sides;

/// Statements of a list that a phone loads at first; all are in the table of all statements.
const SHOWN_ON_A_PAGE: usize = 8;

/// Writes what a page says, without the frame around it.
pub(super) fn write(snapshot: &Snapshot, view: View, part: usize, words: &Words) -> Result<Html, PageError> {
    let conversation = snapshot.conversation(words.language());
    let analysis = &snapshot.public;
    let writer = Writer {
        conversation: &conversation,
        sides: Sides::new(&conversation, analysis, &snapshot.told),
        words,
        min_voices: snapshot.settings.min_voices,
        shown: SHOWN_ON_A_PAGE,
        is_public: true,
    };
    let frame = Frame { snapshot, words, text: snapshot.dialogue.text(words.language().tag()) };
    let banner = if snapshot.dialogue.draft.simulated { words.plain("simulated-banner") } else { String::new() };
    let page = match view {
        View::Shared => Html::of(&frame.shared(writer)),
        View::Differ => Html::of(&frame.differ(writer)),
        View::Map => Html::of(&frame.map(writer)),
        View::Portraits => Html::of(&frame.portraits(writer)),
        View::Missing => Html::of(&frame.missing(writer)),
        View::How => Html::of(&frame.how(writer)),
        View::All => Html::of(&frame.all(writer, part)),
    }?;
    if banner.is_empty() {
        return Ok(page);
    }
    Ok(Html::trusted(format!("<p class=\"simulated\" role=\"note\">{}</p>{page}", Html::text(&banner))))
}

/// What every page knows of its dialogue.
#[derive(Clone, Copy)]
struct Frame<'a> {
    snapshot: &'a Snapshot,
    words: &'a Words,
    text: &'a DialogueText,
}

#[derive(Template)]
#[template(path = "ground/shared.html", whitespace = "minimize")]
struct Shared<'a> {
    frame: Frame<'a>,
    words: &'a Words,
    headline: String,
    headline_more: Vec<String>,
    facts: String,
    /// How many people the team has set aside, and why; empty when there are none.
    aside: String,
    /// What there is to say where nothing is agreed.
    nothing: Option<String>,
    agreed: List<'a>,
    refused: List<'a>,
    so_far: List<'a>,
    refused_so_far: List<'a>,
    has_declared: bool,
    parted: bool,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "ground/differ.html", whitespace = "minimize")]
struct Differ<'a> {
    frame: Frame<'a>,
    words: &'a Words,
    headline: String,
    divided: Vec<Divided<'a>>,
}

#[derive(Template)]
#[template(path = "ground/map.html", whitespace = "minimize")]
struct MapPage<'a> {
    words: &'a Words,
    map: MapSection<'a>,
    parted: bool,
    level: u8,
}

#[derive(Template)]
#[template(path = "ground/portraits.html", whitespace = "minimize")]
struct PortraitsPage<'a> {
    words: &'a Words,
    sentence: String,
    portraits: Vec<Portrait<'a>>,
    level: u8,
}

#[derive(Template)]
#[template(path = "ground/missing.html", whitespace = "minimize")]
struct Missing<'a> {
    frame: Frame<'a>,
    words: &'a Words,
    headline: String,
    unheard: Unheard<'a>,
    untested_rule: String,
    is_empty: bool,
    level: u8,
}

#[derive(Template)]
#[template(path = "ground/how.html", whitespace = "minimize")]
struct How<'a> {
    frame: Frame<'a>,
    words: &'a Words,
    untested_rule: String,
    group_count: String,
    tried: Vec<TriedRow>,
    notes: Vec<String>,
    command: String,
    made_by: String,
    is_handed_out: bool,
}

#[derive(Template)]
#[template(path = "ground/all.html", whitespace = "minimize")]
struct All<'a> {
    words: &'a Words,
    table: StatementTable<'a>,
    /// Which statements of how many, where they do not fit on one page.
    part: Option<String>,
    before: Option<String>,
    next: Option<String>,
}

/// Statements of the long table on one page: so many weigh what a phone on a slow network loads at once.
const ROWS_OF_A_PART: usize = 40;
/// The same where statements are read in translation, each with its original beneath.
const TRANSLATED_ROWS_OF_A_PART: usize = 25;

impl<'a> Frame<'a> {
    /// The address of a page beside this one.
    fn path(self, page: &str) -> String {
        format!("/d/{}/{page}", self.snapshot.dialogue.draft.slug)
    }

    fn dialogue(self) -> String {
        format!("/d/{}", self.snapshot.dialogue.draft.slug)
    }

    fn shared(self, writer: Writer<'a>) -> Shared<'a> {
        let (words, analysis) = (self.words, writer.sides.analysis);
        let of = [
            ("people", Argument::from(analysis.participants)),
            ("statements", Argument::from(headline::in_play(analysis))),
            ("votes", Argument::from(analysis.votes)),
        ];
        Shared {
            frame: self,
            words,
            headline: headline::sentence(writer.sides, words),
            headline_more: headline::more(writer.sides, words),
            facts: if self.snapshot.people().is_none() { String::new() } else { words.say("report-facts", &of) },
            aside: self.aside(),
            nothing: crate::brief::nothing(analysis, writer.min_voices, words),
            agreed: writer.agreed(),
            refused: writer.refused(),
            so_far: writer.so_far(),
            refused_so_far: writer.refused_so_far(),
            has_declared: writer.sides.declared() > 0,
            parted: writer.sides.parted(),
            is_open: self.snapshot.dialogue.state == State::Open,
        }
    }

    fn aside(self) -> String {
        let aside = &self.snapshot.aside;
        let all: u64 = aside.iter().map(|(_, count)| count).sum();
        let part = |(reason, count): &(AsideReason, u64)| {
            let why = self.words.plain(aside_key(*reason));
            if aside.len() == 1 {
                return why;
            }
            self.words.say("ground-aside-part", &[("why", Argument::from(why)), ("count", Argument::from(*count))])
        };
        let why = aside.iter().map(part).collect::<Vec<_>>().join(self.words.list_mark());
        if all == 0 {
            String::new()
        } else {
            self.words.say("ground-aside", &[("count", Argument::from(all)), ("why", Argument::from(why))])
        }
    }

    fn differ(self, writer: Writer<'a>) -> Differ<'a> {
        let analysis = writer.sides.analysis;
        let counts = [("apart", Argument::from(analysis.divisive.len())), ("statements", Argument::from(headline::in_play(analysis)))];
        let headline = match analysis.divisive.len() {
            _ if analysis.votes == 0 => self.words.plain("headline-no-votes"),
            0 => self.words.plain("apart-none"),
            _ => self.words.say("ground-differ", &counts),
        };
        Differ { frame: self, words: self.words, headline, divided: writer.divided() }
    }

    fn map(self, writer: Writer<'a>) -> MapPage<'a> {
        MapPage { words: self.words, map: writer.map(), parted: writer.sides.parted(), level: 2 }
    }

    fn portraits(self, writer: Writer<'a>) -> PortraitsPage<'a> {
        PortraitsPage {
            words: self.words,
            sentence: map::sentence(writer.sides.analysis, self.words),
            portraits: writer.portraits(),
            level: 2,
        }
    }

    fn missing(self, writer: Writer<'a>) -> Missing<'a> {
        let unheard = writer.unheard();
        let few: usize = unheard.dimensions.iter().map(|dimension| dimension.values.iter().filter(|(_, _, few)| *few).count()).sum();
        let analysis = writer.sides.analysis;
        let headline = if analysis.votes == 0 {
            self.words.plain("headline-no-votes")
        } else if unheard.dimensions.is_empty() {
            self.words.plain("ground-missing-unasked")
        } else if few > 0 {
            let counts = [("groups", Argument::from(few)), ("fewest", Argument::from(crate::report::disclosure::FEWEST_SHOWN))];
            self.words.say("ground-missing-few", &counts)
        } else {
            self.words.say("ground-missing-none", &[("fewest", Argument::from(crate::report::disclosure::FEWEST_SHOWN))])
        };
        Missing {
            frame: self,
            words: self.words,
            headline,
            unheard,
            untested_rule: writer.untested_rule(),
            is_empty: analysis.votes == 0,
            level: 2,
        }
    }

    fn how(self, writer: Writer<'a>) -> How<'a> {
        let (words, settings, analysis) = (self.words, &self.snapshot.settings, writer.sides.analysis);
        let counts = [("groups", Argument::from(analysis.groups.len())), ("tried", Argument::from(settings.max_groups))];
        let notes = crate::report::all_notes(writer.conversation, analysis, settings);
        How {
            frame: self,
            words,
            untested_rule: writer.untested_rule(),
            group_count: words.say(group_count_reason(analysis), &counts),
            tried: writer.tried(),
            notes: notes.iter().map(|note| note.in_words(words)).collect(),
            command: command(writer.sides, settings),
            made_by: words.say("report-made-by", &[("version", Argument::from(env!("CARGO_PKG_VERSION")))]),
            is_handed_out: self.snapshot.told.is_whole(analysis),
        }
    }

    /// The table from its statement number `part` · `rows` on; its last part where there are not so many.
    fn all(self, writer: Writer<'a>, part: usize) -> All<'a> {
        let mut table = writer.statement_table();
        let statements = table.rows.len();
        let is_translated = table.rows.iter().any(|row| row.text.is_some_and(|text| text.beneath.is_some()));
        let rows = if is_translated { TRANSLATED_ROWS_OF_A_PART } else { ROWS_OF_A_PART };
        let last = statements.saturating_sub(1) / rows;
        let part = part.min(last);
        let first = part * rows;
        table.rows.drain(..first);
        table.rows.truncate(rows);
        let numbers =
            [("first", Argument::from(first + 1)), ("last", Argument::from(first + table.rows.len())), ("all", Argument::from(statements))];
        let address = |part: usize| format!("{}?part={part}", self.path("all"));
        All {
            words: self.words,
            part: (last > 0).then(|| self.words.say("ground-all-part", &numbers)),
            before: part.checked_sub(1).map(address),
            next: (part < last).then(|| address(part + 1)),
            table,
        }
    }
}

/// Why voices are set aside, in a few words.
pub(super) fn aside_key(reason: AsideReason) -> &'static str {
    match reason {
        AsideReason::Copies => "ground-aside-copies",
        AsideReason::PassedOn => "ground-aside-passed-on",
        AsideReason::Trial => "ground-aside-trial",
        AsideReason::Mistake => "ground-aside-mistake",
    }
}
