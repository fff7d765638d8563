//! Tools for dialogues of this kind read the files that Polis exports. `toguna analyse` on them says what the live map says: people stand
//! in the order of their pseudonyms, statements in that of their numbers, and each vote is the one that counts.
//!
//! What these files have no room for: kinds of statements, translations, sources, what matters to whom, why something was taken out. All
//! that is not accepted is written as taken out (`moderated` −1), since that is how it is counted here.

use std::collections::BTreeSet;
use std::io::{self, Write as _};

use toguna_consult::model::Standing;
use toguna_consult::queries::counting;
use toguna_opinion::votes::Vote;
use toguna_store::Tx;
use toguna_tongues::Words;

use super::counted::{Counted, each_person};
use super::discretion::Declared;
use super::lines::leave_for_the_public;
use super::parcel::Parcel;
use super::tables::read_me;
use super::{ExportError, Exported, Format, Order, Progress, leave_secrets};
use crate::import::foreign::is_title;
use crate::queries::carried;
use crate::records::StatementRecord;
use crate::spelled::Moment;

/// Votes between two words about the progress.
const EVERY: u64 = 8_192;

/// Writes the files into a parcel: `summary.csv`, `comments.csv`, `votes.csv`, `participants-votes.csv`, `groups.csv` where the dialogue
/// asks for groups, and `README.txt` in the language of `words`.
///
/// # Errors
/// Where it cannot be read or written.
pub fn write(
    tx: &mut Tx<'_>,
    order: &Order,
    words: &Words,
    parcel: &mut dyn Parcel,
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
        exported.leave("pseudonyms", counted.voters.len() as u64);
        exported.leave("uncounted-votes", counted.kept - counted.votes);
        exported.leave_all("sources");
        exported.leave_all("acts");
    }
    exported.leave_all("no-room-in-polis");
    leave_secrets(tx, order, &mut exported)?;

    parcel.begin("summary.csv")?;
    write_summary(order, &statements, &counted, parcel)?;
    parcel.begin("comments.csv")?;
    write_comments(order, &statements, &counted, parcel)?;

    let all = counted.votes * 2;
    let mut done = 0;
    parcel.begin("votes.csv")?;
    parcel.write_all(b"timestamp,datetime,comment-id,voter-id,vote\n")?;
    let (mut person, mut line) = (0_u32, Vec::with_capacity(80));
    each_person(tx, number, &counting, |_, votes| {
        person += 1;
        for vote in votes {
            line.clear();
            let at = time(vote.said.cast_at, order.is_public());
            writeln!(line, "{},{},{},{person},{}", at * 1_000, datetime(at), vote.statement, vote.said.vote.number())?;
            parcel.write_all(&line)?;
        }
        done += votes.len() as u64;
        progress(done, all);
        Ok(())
    })?;

    parcel.begin("participants-votes.csv")?;
    write_header(&statements, parcel)?;
    let mut said = vec![0_u32; counted.voters.len()];
    for statement in &statements {
        if let Some(number) = statement.author.and_then(|author| counted.number_of(author)) {
            said[number as usize - 1] += 1;
        }
    }
    let mut person = 0_u32;
    each_person(tx, number, &counting, |_, votes| {
        person += 1;
        let said = if order.is_public() { 0 } else { said[person as usize - 1] };
        let votes_for = |wanted| votes.iter().filter(|vote| vote.said.vote == wanted).count();
        line.clear();
        write!(line, "{person},,{said},{},{},{}", votes.len(), votes_for(Vote::Agree), votes_for(Vote::Disagree))?;
        let mut written = 0;
        for vote in votes {
            let place = usize::try_from(vote.statement).unwrap_or(0);
            line.resize(line.len() + (place + 1).saturating_sub(written), b',');
            write!(line, "{}", vote.said.vote.number())?;
            written = place + 1;
        }
        line.resize(line.len() + statements.len().saturating_sub(written), b',');
        line.push(b'\n');
        done += votes.len() as u64;
        if done % EVERY < votes.len() as u64 {
            progress(done, all);
        }
        parcel.write_all(&line)
    })?;

    if !order.dialogue.draft.dimensions.is_empty() {
        parcel.begin("groups.csv")?;
        write_groups(order, &counted, &declared, parcel)?;
    }
    parcel.begin("README.txt")?;
    parcel.write_all(read_me(order, Format::Polis, words, &exported, &[]).as_bytes())?;
    Ok(exported)
}

fn write_summary(order: &Order, statements: &[StatementRecord], counted: &Counted, out: &mut dyn Parcel) -> io::Result<()> {
    let text = order.text();
    let commenters: BTreeSet<_> = statements.iter().filter_map(|statement| statement.author).collect();
    // Where a dialogue came from Polis its topic stands for the question too, and its description is what Polis calls so.
    let description = if is_title(&text.question, &text.title) { &text.description } else { &text.question };
    writeln!(out, "topic,{}", quoted(&text.title))?;
    // Which number agrees cannot be told from files in which people disagree with most of what is said.
    writeln!(out, "vote-sign,polis")?;
    if order.dialogue.draft.simulated {
        writeln!(out, "simulated,true")?;
    }
    writeln!(out, "voters,{}", counted.voters.len())?;
    writeln!(out, "voters-in-conv,{}", counted.voters.len())?;
    writeln!(out, "commenters,{}", commenters.len())?;
    writeln!(out, "comments,{}", statements.len())?;
    writeln!(out, "conversation-description,{}", quoted(description))
}

fn write_comments(order: &Order, statements: &[StatementRecord], counted: &Counted, out: &mut dyn Parcel) -> io::Result<()> {
    writeln!(out, "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body")?;
    for statement in statements {
        let is_accepted = statement.standing == Standing::Accepted.word();
        // As in the files that such statements come from: votes on something whose wording nobody has.
        if is_accepted && statement.texts.is_empty() {
            continue;
        }
        let is_shown = is_accepted || !order.is_public();
        let moderated = match (is_accepted, statement.reviewed) {
            (true, true) => 1,
            (true, false) => 0,
            (false, _) => -1,
        };
        let at = if is_shown { time(statement.said.0, order.is_public()) } else { 0 };
        let author = statement.author.filter(|_| !order.is_public()).and_then(|author| counted.number_of(author));
        // Other tools want a number: people are numbered from 1, and 0 is the team, or whoever is not told.
        let author = author.unwrap_or(0);
        let tally = usize::try_from(statement.number).ok().and_then(|place| counted.tallies.get(place)).copied().unwrap_or_default();
        let own = order.language.as_deref().and_then(|language| statement.texts.iter().find(|text| text.language == language));
        let text = own.or(statement.texts.first()).filter(|_| is_shown).map_or("", |text| &text.text);
        write!(out, "{},{},{},{author},{},{},", at * 1_000, datetime(at), statement.number, tally.agree, tally.disagree)?;
        writeln!(out, "{moderated},{},{},{}", statement.meta, statement.author.is_none(), quoted(text))?;
    }
    Ok(())
}

fn write_header(statements: &[StatementRecord], out: &mut dyn Parcel) -> io::Result<()> {
    write!(out, "participant,group-id,n-comments,n-votes,n-agree,n-disagree")?;
    for statement in statements {
        write!(out, ",{}", statement.number)?;
    }
    writeln!(out)
}

fn write_groups(order: &Order, counted: &Counted, declared: &Declared, out: &mut dyn Parcel) -> io::Result<()> {
    let dimensions = &order.dialogue.draft.dimensions;
    write!(out, "participant")?;
    for dimension in dimensions {
        write!(out, ",{}", quoted(order.in_language(&dimension.label)))?;
    }
    writeln!(out)?;
    for number in 1..=counted.voters.len() as u32 {
        write!(out, "{number}")?;
        for (place, dimension) in (0..).zip(dimensions) {
            let value = declared.value(number, place).and_then(|value| dimension.values.get(usize::try_from(value).ok()?));
            write!(out, ",{}", quoted(value.map_or("", |label| order.in_language(label))))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// A time as it may be told, in seconds.
fn time(seconds: i64, is_public: bool) -> i64 {
    if is_public { Moment(seconds).day().0 * toguna_process::model::SECONDS_PER_DAY } else { seconds }
}

fn datetime(seconds: i64) -> String {
    Moment(seconds).text().unwrap_or_default()
}

/// As it is, in quotes where RFC 4180 asks for them: these files are for programs, and every word comes back as it was.
fn quoted(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
