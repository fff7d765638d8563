//! Tables that are opened in a spreadsheet: as CSV files in a zip, or as one workbook. No cell in them is ever a formula.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Seek, Write};

use toguna_consult::queries::counting;
use toguna_store::Tx;
use toguna_tongues::Words;
use toguna_web::csv;

use super::counted::{Counted, Tally, each_person};
use super::discretion::{Declared, name};
use super::lines::leave_for_the_public;
use super::parcel::{Parcel, Zipped};
use super::workbook::Workbook;
use super::{ExportError, Exported, Format, Order, Progress, leave_secrets};
use crate::queries::carried;
use crate::records::StatementRecord;
use crate::spelled::{Day, Moment};

/// Votes between two words about the progress.
const EVERY: u64 = 8_192;

/// One field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Cell<'a> {
    Text(&'a str),
    Number(i64),
    Real(f64),
    Empty,
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Cell<'_> {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell<'_> {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

/// Where tables go, one after another, row by row.
pub(super) trait Tables {
    /// Ends the table before and begins one with this name and these columns.
    fn begin(&mut self, name: &str, columns: &[String]) -> io::Result<()>;
    /// Adds a row to it.
    fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()>;
    /// Adds a text that is no table.
    fn text(&mut self, name: &str, text: &str) -> io::Result<()>;
}

/// Tables as CSV files in a parcel.
struct CsvFiles<'a> {
    parcel: &'a mut dyn Parcel,
    row: csv::Writer,
}

impl Tables for CsvFiles<'_> {
    fn begin(&mut self, name: &str, columns: &[String]) -> io::Result<()> {
        self.parcel.begin(&format!("{name}.csv"))?;
        self.row = csv::Writer::new();
        for column in columns {
            self.row.text(column);
        }
        self.row.end();
        self.parcel.write_all(self.row.take().as_bytes())
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        for cell in cells {
            match cell {
                Cell::Text(text) => self.row.text(text),
                Cell::Number(number) => self.row.number(number),
                Cell::Real(number) => self.row.number(number),
                Cell::Empty => self.row.text(""),
            };
        }
        self.row.end();
        self.parcel.write_all(self.row.take().as_bytes())
    }

    fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.parcel.begin(&format!("{name}.txt"))?;
        self.parcel.write_all(text.as_bytes())
    }
}

/// Names of columns, each with the message that says what it holds.
type Columns = &'static [(&'static str, &'static str)];

const STATEMENTS: Columns = &[
    ("statement", "publish-column-statement"),
    ("kind", "publish-column-kind"),
    ("standing", "publish-column-standing"),
    ("reason", "publish-column-reason"),
    ("merged-into", "publish-column-merged-into"),
    ("said", "publish-column-said"),
    ("seed", "publish-column-seed"),
    ("language", "publish-column-language"),
    ("text", "publish-column-text"),
    ("agree", "publish-column-agree"),
    ("disagree", "publish-column-disagree"),
    ("pass", "publish-column-pass"),
    ("seen", "publish-column-seen"),
    ("matters", "publish-column-matters"),
];
const GROUP_COUNTS: Columns = &[
    ("statement", "publish-column-statement"),
    ("dimension", "publish-column-dimension"),
    ("value", "publish-column-value"),
    ("agree", "publish-column-agree"),
    ("disagree", "publish-column-disagree"),
    ("pass", "publish-column-pass"),
    ("seen", "publish-column-seen"),
];
const PARTICIPANTS: Columns = &[("participant", "publish-column-participant"), ("joined", "publish-column-joined")];
const VOTES: Columns = &[
    ("participant", "publish-column-participant"),
    ("statement", "publish-column-statement"),
    ("vote", "publish-column-vote"),
    ("matters", "publish-column-own-matters"),
    ("probability", "publish-column-probability"),
    ("cast", "publish-column-cast"),
];
const SOURCES: Columns = &[
    ("source", "publish-column-source"),
    ("source-kind", "publish-column-source-kind"),
    ("source-name", "publish-column-source-name"),
    ("most", "publish-column-most"),
    ("set-aside", "publish-column-set-aside"),
    ("created", "publish-column-created"),
    ("people", "publish-column-people"),
];
const MODERATION: Columns =
    &[("standing", "publish-column-standing"), ("reason", "publish-column-reason"), ("statements", "publish-column-statements")];
const SOURCE_OF_PERSON: (&str, &str) = ("source", "publish-column-source");

/// Writes CSV files into a parcel.
///
/// # Errors
/// Where it cannot be read or written.
pub fn write_csv(
    tx: &mut Tx<'_>,
    order: &Order,
    words: &Words,
    parcel: &mut dyn Parcel,
    progress: Progress<'_>,
) -> Result<Exported, ExportError> {
    let mut files = CsvFiles { parcel, row: csv::Writer::new() };
    write(tx, order, Format::Csv, words, &mut files, progress)
}

/// Writes a workbook.
///
/// # Errors
/// Where it cannot be read or written.
pub fn write_xlsx<W: Write + Seek>(
    tx: &mut Tx<'_>,
    order: &Order,
    words: &Words,
    out: W,
    progress: Progress<'_>,
) -> Result<(Exported, W), ExportError> {
    let mut book = Workbook::new(Zipped::new(out));
    let exported = write(tx, order, Format::Xlsx, words, &mut book, progress)?;
    Ok((exported, book.finish()?))
}

fn write(
    tx: &mut Tx<'_>,
    order: &Order,
    format: Format,
    words: &Words,
    tables: &mut dyn Tables,
    progress: Progress<'_>,
) -> Result<Exported, ExportError> {
    let number = order.dialogue.number;
    let counting = counting(tx, number)?;
    let statements = carried::statements(tx, number)?;
    let counted = Counted::read(tx, number, &counting, statements.len())?;
    let declared = Declared::read(tx, number, &counted, order.is_public())?;
    let mut exported =
        Exported { people: counted.voters.len() as u64, statements: statements.len() as u64, votes: counted.votes, left_out: Vec::new() };
    if order.is_public() {
        leave_for_the_public(&statements, &counted, &declared, &mut exported);
    } else {
        exported.leave("uncounted-votes", counted.kept - counted.votes);
        exported.leave_all("acts");
    }
    leave_secrets(tx, order, &mut exported)?;

    let columns = |columns: &[(&str, &str)]| columns.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
    let mut of_people = PARTICIPANTS.to_vec();
    if !order.is_public() {
        of_people.push(SOURCE_OF_PERSON);
    }
    let own_columns = of_people.len();
    let dimensions = order.dialogue.draft.dimensions.iter();
    of_people.extend(dimensions.map(|dimension| (order.in_language(&dimension.label), "publish-column-dimension")));
    let mut explained = vec![Explained { name: "statements", what: "publish-table-statements", columns: STATEMENTS.to_vec() }];
    if !order.dialogue.draft.dimensions.is_empty() {
        explained.push(Explained { name: "groups", what: "publish-table-groups", columns: GROUP_COUNTS.to_vec() });
    }
    explained.push(Explained { name: "participants", what: "publish-table-participants", columns: of_people.clone() });
    explained.push(Explained { name: "votes", what: "publish-table-votes", columns: VOTES.to_vec() });
    if !order.is_public() {
        explained.push(Explained { name: "sources", what: "publish-table-sources", columns: SOURCES.to_vec() });
    }
    explained.push(Explained { name: "moderation", what: "publish-table-moderation", columns: MODERATION.to_vec() });
    tables.text("README", &read_me(order, format, words, &exported, &explained))?;

    tables.begin("statements", &columns(STATEMENTS))?;
    for statement in &statements {
        write_statement(order, statement, &counted, tables)?;
    }
    // One walk for the votes, and before it a table of what groups said, for which all of them must be counted.
    let mut by_group: BTreeMap<(i64, i64, i64), Tally> = BTreeMap::new();
    if !order.dialogue.draft.dimensions.is_empty() {
        let mut person = 0;
        each_person(tx, number, &counting, |_, votes| {
            person += 1;
            for group in declared.of(person).iter().filter(|group| group.value >= 0) {
                for vote in votes {
                    by_group.entry((vote.statement, group.dimension, group.value)).or_default().add(&vote.said);
                }
            }
            Ok(())
        })?;
        tables.begin("groups", &columns(GROUP_COUNTS))?;
        for ((statement, dimension, value), tally) in &by_group {
            let place = |number: &i64| usize::try_from(*number).ok();
            let asked = place(dimension).and_then(|dimension| order.dialogue.draft.dimensions.get(dimension));
            let offered = asked.zip(place(value)).and_then(|(asked, value)| asked.values.get(value));
            let (asked, offered) =
                (asked.map_or("", |asked| order.in_language(&asked.label)), offered.map_or("", |label| order.in_language(label)));
            tables.row(&[
                (*statement).into(),
                asked.into(),
                offered.into(),
                tally.agree.into(),
                tally.disagree.into(),
                tally.pass.into(),
                tally.seen().into(),
            ])?;
        }
    }
    tables.begin("participants", &columns(&of_people))?;
    let by_source = write_participants(tx, order, &counted, &declared, own_columns, tables)?;
    tables.begin("votes", &columns(VOTES))?;
    let (mut person, mut done) = (0, 0);
    each_person(tx, number, &counting, |id, votes| {
        person += 1;
        let who = name(id, person, order.is_public());
        for vote in votes {
            let cast = moment(vote.said.cast_at, order.is_public());
            let person = if order.is_public() { Cell::Number(i64::from(person)) } else { Cell::Text(&who) };
            tables.row(&[
                person,
                vote.statement.into(),
                i64::from(vote.said.vote.number()).into(),
                i64::from(vote.said.matters).into(),
                // What is asked next depends on what somebody declared.
                vote.said.probability.filter(|_| !order.is_public()).map_or(Cell::Empty, Cell::Real),
                cast.as_str().into(),
            ])?;
            done += 1;
            if done % EVERY == 0 {
                progress(done, counted.votes);
            }
        }
        Ok(())
    })?;
    if !order.is_public() {
        tables.begin("sources", &columns(SOURCES))?;
        let mut known: BTreeMap<i64, _> = carried::sources(tx, number)?.into_iter().map(|source| (source.number, Some(source))).collect();
        for source in by_source.keys() {
            known.entry(*source).or_insert(None);
        }
        for (number, source) in known {
            let people = by_source.get(&number).copied().unwrap_or(0);
            let created = source.as_ref().and_then(|source| Day(source.created_day).text());
            tables.row(&[
                number.into(),
                source.as_ref().map(|source| &source.kind).into(),
                source.as_ref().map(|source| &source.name).into(),
                source.as_ref().and_then(|source| source.most).into(),
                i64::from(source.as_ref().is_some_and(|source| source.set_aside)).into(),
                created.as_ref().into(),
                people.into(),
            ])?;
        }
    }
    tables.begin("moderation", &columns(MODERATION))?;
    let mut standings: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for statement in &statements {
        *standings.entry((&statement.standing, &statement.reason)).or_default() += 1;
    }
    for ((standing, reason), count) in standings {
        tables.row(&[standing.into(), reason.into(), count.into()])?;
    }
    Ok(exported)
}

fn write_statement(order: &Order, statement: &StatementRecord, counted: &Counted, tables: &mut dyn Tables) -> io::Result<()> {
    let is_shown = !order.is_public() || statement.standing == "accepted";
    let own = order.language.as_deref().and_then(|language| statement.texts.iter().find(|text| text.language == language));
    let text = own.or(statement.texts.first()).filter(|_| is_shown);
    let said = if is_shown { moment(statement.said.0, order.is_public()) } else { String::new() };
    let tally = usize::try_from(statement.number).ok().and_then(|place| counted.tallies.get(place)).copied().unwrap_or_default();
    tables.row(&[
        statement.number.into(),
        (&statement.kind).into(),
        (&statement.standing).into(),
        (&statement.reason).into(),
        statement.merged_into.into(),
        said.as_str().into(),
        i64::from(statement.author.is_none()).into(),
        text.map(|text| &text.language).into(),
        text.map(|text| &text.text).into(),
        tally.agree.into(),
        tally.disagree.into(),
        tally.pass.into(),
        tally.seen().into(),
        tally.matters.into(),
    ])
}

/// Everybody of whom something counts; how many came by each source.
fn write_participants(
    tx: &mut Tx<'_>,
    order: &Order,
    counted: &Counted,
    declared: &Declared,
    own_columns: usize,
    tables: &mut dyn Tables,
) -> Result<BTreeMap<i64, u64>, ExportError> {
    let mut by_source: BTreeMap<i64, u64> = BTreeMap::new();
    let dimensions = &order.dialogue.draft.dimensions;
    super::walk(|check| {
        carried::each_participant(tx, order.dialogue.number, |person| {
            if !person.withdrawn {
                *by_source.entry(person.source).or_default() += 1;
            }
            let Some(number) = counted.number_of(person.id) else { return Ok(()) };
            let (who, joined) = (name(person.id, number, false), moment(person.joined.0, order.is_public()));
            let who = if order.is_public() { Cell::Number(i64::from(number)) } else { Cell::Text(&who) };
            let mut row = vec![who, joined.as_str().into()];
            if own_columns > PARTICIPANTS.len() {
                row.push(person.source.into());
            }
            for (place, dimension) in (0..).zip(dimensions) {
                let value = declared.value(number, place).and_then(|value| dimension.values.get(usize::try_from(value).ok()?));
                row.push(value.map(|label| order.in_language(label)).into());
            }
            check(tables.row(&row))
        })
    })?;
    Ok(by_source)
}

/// A time as it may be told: to the day for the public.
fn moment(seconds: i64, is_public: bool) -> String {
    let text = if is_public { Moment(seconds).day().text() } else { Moment(seconds).text() };
    text.unwrap_or_default()
}

/// A table with what it and its columns hold, as messages.
pub(super) struct Explained<'a> {
    name: &'a str,
    what: &'a str,
    columns: Vec<(&'a str, &'a str)>,
}

/// What whoever opens the files must know: which dialogue it is, for whom the files were made, what each column is, what is not there.
pub(super) fn read_me(order: &Order, format: Format, words: &Words, exported: &Exported, tables: &[Explained<'_>]) -> String {
    let text = order.text();
    let mut out = format!("{}\n{}\n\n", text.title, text.question);
    let mut line = |text: String| {
        // Writing into a string does not fail.
        let _ = writeln!(out, "{text}");
    };
    line(words.plain(format.what_for()));
    line(words.plain(order.audience.what_for()));
    if order.dialogue.draft.simulated {
        line(words.plain("publish-simulated"));
    }
    for table in tables {
        line(format!("\n{}\n{}", table.name, words.plain(table.what)));
        for (column, what) in &table.columns {
            line(format!("  {column}: {}", words.plain(what)));
        }
    }
    line(format!("\n{}", words.plain("publish-left-out")));
    for left in &exported.left_out {
        line(format!("  - {}", left.in_words(words)));
    }
    out
}
