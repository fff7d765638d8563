//! A result must reach a donor's inbox, a wall in a village hall and a phone in the sun: one page in one file, that needs no script, no
//! font and no network, and prints well.
//!
//! What comes from the input is escaped by the template engine; only drawings made of numbers are put in as they are.

pub(crate) mod lists;
pub(crate) mod map;
pub(crate) mod people;
mod shapes;
mod strip;
pub(crate) mod table;
mod writer;

use askama::Template;
use toguna_opinion::analysis::{Analysis, GroupCount, Settings};

use self::lists::{Divided, List};
use self::map::MapSection;
use self::people::{Portrait, Unheard};
use self::table::{StatementTable, TriedRow};
pub(crate) use self::writer::{Text, Writer};
use super::disclosure::Told;
use super::headline;
use super::notes::all_notes;
use super::sides::Sides;
use crate::conversation::Conversation;
use toguna_tongues::{Argument, Words};

/// The report as one HTML page. `words` gives the language, and should be words for a page, so that names of another direction do not
/// disturb its sentences.
///
/// Below 200 kB (250 kB in Arabic, whose letters take two bytes) for 200 statements and any number of people: the map draws at most 480
/// marks, and each list shows its first 15 statements in full and refers to the table of all statements for the others.
///
/// # Errors
/// Only when the template cannot be written, which nothing in the input can bring about.
pub fn page(conversation: &Conversation, analysis: &Analysis, settings: &Settings, words: &Words) -> Result<String, askama::Error> {
    let told = Told::of(analysis, &conversation.dimensions, None);
    Page::new(conversation, Sides::new(conversation, analysis, &told), settings, words).render()
}

const STYLE: &str = include_str!("../../../templates/report/style.css");
const STYLE_FROM_RIGHT_TO_LEFT: &str = include_str!("../../../templates/report/style-rtl.css");

#[derive(Template)]
#[template(path = "report/page.html", whitespace = "minimize")]
struct Page<'a> {
    words: &'a Words,
    style: &'static str,
    /// What a page written from right to left has beside it; empty otherwise.
    style_of_direction: &'static str,
    language: &'static str,
    direction: &'static str,
    title: String,
    description: Option<&'a str>,
    simulated: bool,
    facts: String,
    headline: String,
    headline_more: Vec<String>,
    agreed: List<'a>,
    refused: List<'a>,
    so_far: List<'a>,
    refused_so_far: List<'a>,
    divided: Vec<Divided<'a>>,
    map: MapSection<'a>,
    portraits: Vec<Portrait<'a>>,
    unheard: Unheard<'a>,
    table: StatementTable<'a>,
    method: Method<'a>,
    tried: Vec<TriedRow>,
    has_declared: bool,
    parted: bool,
    /// From how many voices on a side is heard.
    untested_rule: String,
    /// The level of the headings within a section.
    level: u8,
}

struct Method<'a> {
    group_count: String,
    interval: String,
    notes: Vec<String>,
    files: Vec<(&'a str, &'a str)>,
    command: String,
    made_by: String,
}

impl<'a> Page<'a> {
    fn new(conversation: &'a Conversation, sides: Sides<'a>, settings: &'a Settings, words: &'a Words) -> Self {
        let analysis = sides.analysis;
        let writer = Writer::for_report(conversation, sides, words, settings);
        Self {
            words,
            style: STYLE,
            style_of_direction: if words.language().is_right_to_left() { STYLE_FROM_RIGHT_TO_LEFT } else { "" },
            language: words.language().tag(),
            direction: words.direction(),
            title: conversation.topic.clone().unwrap_or_else(|| words.plain("report-untitled")),
            description: conversation.description.as_deref(),
            simulated: conversation.simulated,
            facts: words.say(
                "report-facts",
                &[
                    ("people", Argument::from(analysis.participants)),
                    ("statements", Argument::from(analysis.statements_voted)),
                    ("votes", Argument::from(analysis.votes)),
                ],
            ),
            headline: headline::sentence(sides, words),
            headline_more: headline::more(sides, words),
            agreed: writer.agreed(),
            refused: writer.refused(),
            so_far: writer.so_far(),
            refused_so_far: writer.refused_so_far(),
            divided: writer.divided(),
            map: writer.map(),
            portraits: writer.portraits(),
            unheard: writer.unheard(),
            table: writer.statement_table(),
            method: method(writer, settings),
            tried: writer.tried(),
            has_declared: sides.declared() > 0,
            parted: sides.parted(),
            untested_rule: writer.untested_rule(),
            level: 3,
        }
    }
}

fn method<'a>(writer: Writer<'a>, settings: &Settings) -> Method<'a> {
    let Writer { conversation, sides, words, .. } = writer;
    let command = command(sides, settings);
    Method {
        group_count: words.say(
            group_count_reason(sides.analysis),
            &[("groups", Argument::from(sides.analysis.groups.len())), ("tried", Argument::from(settings.max_groups))],
        ),
        interval: words.plain("method-interval"),
        notes: all_notes(conversation, sides.analysis, settings).iter().map(|note| note.in_words(words)).collect(),
        files: conversation.files.iter().map(|(name, digest)| (name.as_str(), digest.as_str())).collect(),
        command,
        made_by: words.say("report-made-by", &[("version", Argument::from(env!("CARGO_PKG_VERSION")))]),
    }
}

/// The command that makes the same figures from the same files.
pub(crate) fn command(sides: Sides<'_>, settings: &Settings) -> String {
    let usual = Settings::default();
    let mut command = format!("toguna analyse PATH --seed {} --min-votes {}", settings.seed, settings.min_votes);
    let mut option = |needed: bool, text: String| {
        if needed {
            command.push(' ');
            command.push_str(&text);
        }
    };
    option(settings.min_voices != usual.min_voices, format!("--min-voices {}", settings.min_voices));
    option(settings.max_groups != usual.max_groups, format!("--max-groups {}", settings.max_groups));
    option(settings.bootstrap != usual.bootstrap, format!("--bootstrap {}", settings.bootstrap));
    option(!settings.gap_test, "--no-gap-test".to_owned());
    option(sides.analysis.group_count == GroupCount::Forced, format!("--k {}", sides.analysis.groups.len()));
    option(sides.declared() > 0, "--groups FILE".to_owned());
    option(sides.analysis.group_count == GroupCount::Given, "--labels FILE".to_owned());
    option(true, "--json -".to_owned());
    command
}

pub(crate) fn group_count_reason(analysis: &Analysis) -> &'static str {
    match analysis.group_count {
        GroupCount::Found => "method-groups-found",
        GroupCount::OneCloud => "method-groups-one-cloud",
        GroupCount::TooFewPeople => "method-groups-too-few-people",
        GroupCount::Forced => "method-groups-forced",
        GroupCount::Given => "method-groups-given",
    }
}

#[cfg(test)]
mod tests;
