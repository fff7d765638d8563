//! Everything of a dialogue, one record a line, in an order that depends on nothing but the dialogue: what is read back and written again
//! has the same bytes. For the public the same with what may be known by anybody.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use serde::Serialize;
use sha2::{Digest, Sha256};
use toguna_consult::counting::Counting;
use toguna_consult::model::Standing;
use toguna_consult::queries::counting;
use toguna_consult::source::Source;
use toguna_store::Tx;

use super::counted::{Counted, each_person};
use super::discretion::Declared;
use super::{ExportError, Exported, Order, Progress, leave_secrets, walk};
use crate::queries::carried::{self, KeptVote};
use crate::records::{
    ActRecord, DialogueRecord, End, FORMAT, FileHeader, LabelRecord, LeftOut, PublicParticipant, PublicRecord, PublicStatement, PublicVote,
    QuarantineRecord, Record, SourceActRecord, SourceRecord, StatementRecord, TextRecord, TranslationRecord, VERSION, VoteRecord,
};
use crate::spelled::{Day, Hex, Moment};

/// What a file for the team never holds, in the words of its header.
pub const NEVER: [&str; 9] = [
    "participant-secrets",
    "return-codes",
    "invitation-codes",
    "session-links",
    "accounts",
    "webhooks",
    "journal",
    "change-numbers",
    "recordings",
];

/// Votes between two words about the progress.
const EVERY: u64 = 8_192;

/// Lines on their way out: counted, and part of a digest.
struct Lines<'a> {
    out: &'a mut dyn Write,
    digest: Sha256,
    count: u64,
    line: Vec<u8>,
}

impl<'a> Lines<'a> {
    fn new(out: &'a mut dyn Write) -> Self {
        Self { out, digest: Sha256::new(), count: 0, line: Vec::with_capacity(512) }
    }

    fn put(&mut self, record: &impl Serialize) -> io::Result<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, record)?;
        self.line.push(b'\n');
        self.digest.update(&self.line);
        self.count += 1;
        self.out.write_all(&self.line)
    }

    /// Writes the last line, which is no part of what it counts.
    fn finish<T: Serialize>(self, last: impl FnOnce(End) -> T) -> io::Result<()> {
        let end = End { lines: self.count, sha256: Hex(self.digest.finalize().to_vec()) };
        self.out.write_all(&serde_json::to_vec(&last(end))?)?;
        self.out.write_all(b"\n")
    }
}

/// Writes the lines of a dialogue.
///
/// # Errors
/// Where it cannot be read or written.
pub fn write(tx: &mut Tx<'_>, order: &Order, out: &mut dyn Write, progress: Progress<'_>) -> Result<Exported, ExportError> {
    if order.is_public() { for_the_public(tx, order, out, progress) } else { for_the_team(tx, order, out, progress) }
}

fn for_the_team(tx: &mut Tx<'_>, order: &Order, out: &mut dyn Write, progress: Progress<'_>) -> Result<Exported, ExportError> {
    let number = order.dialogue.number;
    let mut exported = Exported::default();
    leave_secrets(tx, order, &mut exported)?;
    let mut lines = Lines::new(out);
    let left_out = NEVER.iter().map(|what| LeftOut { what: (*what).to_owned(), count: None }).collect();
    lines.put(&FileHeader { format: FORMAT.to_owned(), version: VERSION, audience: order.audience.word().to_owned(), left_out })?;
    lines.put(&Record::Dialogue(dialogue_record(order)))?;
    for record in texts(order) {
        lines.put(&Record::Text(record))?;
    }
    for record in labels(order) {
        lines.put(&Record::Label(record))?;
    }
    for source in carried::sources(tx, number)? {
        lines.put(&Record::Source(SourceRecord {
            number: source.number,
            kind: source.kind,
            name: source.name,
            most: source.most,
            closed: source.closed,
            set_aside: source.set_aside,
            reason: source.reason,
            created: Day(source.created_day),
        }))?;
    }
    walk(|check| {
        carried::each_participant(tx, number, |person| {
            exported.people += 1;
            check(lines.put(&Record::Participant(person)))
        })
    })?;
    for statement in carried::statements(tx, number)? {
        exported.statements += 1;
        lines.put(&Record::Statement(statement))?;
    }
    exported.votes = votes(tx, number, &mut lines, progress)?;
    let names = carried::names(tx)?;
    let name = |account: Option<uuid::Uuid>| account.and_then(|account| names.get(&account).cloned());
    let aside = carried::quarantine(tx, number)?;
    let batch = places(aside.iter().map(|kept| kept.seq).collect());
    for kept in aside {
        lines.put(&Record::Quarantine(QuarantineRecord {
            participant: kept.participant,
            batch: batch(kept.seq),
            reason: kept.reason,
            account: name(kept.account),
            day: Day(kept.day),
        }))?;
    }
    for kept in carried::translations(tx, number)? {
        lines.put(&Record::Translation(TranslationRecord {
            statement: Some(kept.statement).filter(|statement| *statement >= 0),
            field: kept.field,
            language: kept.language,
            translator: kept.translator,
            reviewer: kept.reviewer,
            original_sha256: Hex(kept.original_digest),
            text_sha256: Hex(kept.text_digest),
            day: Day(kept.day),
        }))?;
    }
    let acts = carried::acts(tx, number)?;
    let place = places(acts.iter().flat_map(|act| std::iter::once(act.seq).chain(act.undone)).collect());
    for act in acts {
        lines.put(&Record::Act(ActRecord {
            act: place(act.seq),
            statement: act.statement,
            what: act.act,
            reason: act.reason,
            before: act.before,
            after: act.after,
            account: name(act.account),
            day: Day(act.day),
            undone_by: act.undone.map(&place),
        }))?;
    }
    let acts = carried::source_acts(tx, number)?;
    let place = places(acts.iter().flat_map(|act| std::iter::once(act.seq).chain(act.undone)).collect());
    for act in acts {
        lines.put(&Record::SourceAct(SourceActRecord {
            act: place(act.seq),
            source: act.source,
            what: act.act,
            before: without_key(&act.before),
            account: name(act.account),
            day: Day(act.day),
            undone_by: act.undone.map(&place),
        }))?;
    }
    lines.finish(Record::End)?;
    Ok(exported)
}

/// The journal's numbers stay here: what counts is their order, from 1.
fn places(seqs: BTreeSet<i64>) -> impl Fn(i64) -> u32 {
    let places: BTreeMap<i64, u32> = seqs.into_iter().zip(1..).collect();
    move |seq| places.get(&seq).copied().unwrap_or(0)
}

/// A source as it was, without that from which its link follows.
fn without_key(source: &str) -> String {
    match serde_json::from_str::<Source>(source) {
        Ok(source) => serde_json::to_string(&Source { link_key: None, ..source }).unwrap_or_default(),
        // Nothing was there before.
        Err(_) => String::new(),
    }
}

/// Every vote of every person; where the order decides which one counts, with its rank.
fn votes(tx: &mut Tx<'_>, dialogue: i64, lines: &mut Lines<'_>, progress: Progress<'_>) -> Result<u64, ExportError> {
    let counting = counting(tx, dialogue)?;
    let all = toguna_consult::queries::count_votes(tx, dialogue)? as u64;
    let mut of_one: Vec<KeptVote> = Vec::new();
    let mut written = 0;
    let mut give = |votes: &mut Vec<KeptVote>, lines: &mut Lines<'_>| -> io::Result<()> {
        let ranks = ranks(&counting, votes);
        for (vote, rank) in votes.drain(..).zip(ranks) {
            lines.put(&Record::Vote(VoteRecord {
                participant: vote.participant,
                statement: vote.statement,
                source: vote.source,
                vote: vote.vote as i8,
                matters: vote.matters,
                probability: vote.probability,
                cast: Moment(vote.cast_at),
                rank,
            }))?;
            written += 1;
            if written % EVERY == 0 {
                progress(written, all);
            }
        }
        Ok(())
    };
    walk(|check| {
        carried::each_kept_vote(tx, dialogue, |vote| {
            if of_one.last().is_some_and(|last| last.participant != vote.participant) {
                check(give(&mut of_one, lines))?;
            }
            of_one.push(vote);
            Ok(())
        })?;
        check(give(&mut of_one, lines))
    })?;
    Ok(written)
}

/// For each vote of one person its place, from 1, among those on the same matter; none where it stands alone.
fn ranks(counting: &Counting, votes: &[KeptVote]) -> Vec<Option<u32>> {
    let mut matters: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    let mut several: BTreeMap<i64, u32> = BTreeMap::new();
    for vote in votes {
        let root = counting.root(vote.statement);
        matters.entry(root).or_default().insert(vote.seq);
        *several.entry(root).or_default() += 1;
    }
    let rank = |vote: &KeptVote| {
        let root = counting.root(vote.statement);
        let stands_alone = several.get(&root).is_none_or(|votes| *votes < 2);
        if stands_alone { None } else { matters.get(&root).map(|seqs| seqs.range(..=vote.seq).count() as u32) }
    };
    votes.iter().map(rank).collect()
}

fn dialogue_record(order: &Order) -> DialogueRecord {
    let (dialogue, draft) = (&order.dialogue, &order.dialogue.draft);
    DialogueRecord {
        id: dialogue.id,
        slug: draft.slug.clone(),
        state: dialogue.state.word().to_owned(),
        created: Day(dialogue.created_day),
        opens: draft.opens_day.map(Day),
        closes: draft.closes_day.map(Day),
        moderation: draft.moderation.word().to_owned(),
        precision_seconds: draft.precision_seconds,
        simulated: draft.simulated,
    }
}

fn texts(order: &Order) -> impl Iterator<Item = TextRecord> {
    order.dialogue.draft.texts.iter().map(|text| TextRecord {
        language: text.language.clone(),
        title: text.title.clone(),
        question: text.question.clone(),
        description: text.description.clone(),
        consent: text.consent.clone(),
    })
}

/// Dimensions in their order, each with its own name first, then its values in theirs; names by language.
fn labels(order: &Order) -> Vec<LabelRecord> {
    let mut labels = Vec::new();
    for (number, dimension) in (0..).zip(&order.dialogue.draft.dimensions) {
        let values = dimension.values.iter().zip(0..).map(|(label, value)| (label, Some(value)));
        for (label, value) in std::iter::once((&dimension.label, None)).chain(values) {
            let mut names: Vec<&(String, String)> = label.names.iter().collect();
            names.sort();
            labels.extend(names.into_iter().map(|(language, label)| LabelRecord {
                dimension: number,
                value,
                language: language.clone(),
                label: label.clone(),
            }));
        }
    }
    labels
}

fn for_the_public(tx: &mut Tx<'_>, order: &Order, out: &mut dyn Write, progress: Progress<'_>) -> Result<Exported, ExportError> {
    let number = order.dialogue.number;
    let counting = counting(tx, number)?;
    let statements = carried::statements(tx, number)?;
    let counted = Counted::read(tx, number, &counting, statements.len())?;
    let declared = Declared::read(tx, number, &counted, true)?;
    let mut exported =
        Exported { people: counted.voters.len() as u64, statements: statements.len() as u64, votes: counted.votes, left_out: Vec::new() };
    leave_for_the_public(&statements, &counted, &declared, &mut exported);
    leave_secrets(tx, order, &mut exported)?;
    let mut lines = Lines::new(out);
    let said = |left: &super::Left| LeftOut { what: left.what.to_owned(), count: (left.count > 0).then_some(left.count) };
    let left_out = exported.left_out.iter().map(said).collect();
    lines.put(&FileHeader { format: FORMAT.to_owned(), version: VERSION, audience: order.audience.word().to_owned(), left_out })?;
    lines.put(&PublicRecord::Dialogue(dialogue_record(order)))?;
    for record in texts(order) {
        lines.put(&PublicRecord::Text(record))?;
    }
    for record in labels(order) {
        lines.put(&PublicRecord::Label(record))?;
    }
    for number in 1..=counted.voters.len() as u32 {
        lines.put(&PublicRecord::Participant(PublicParticipant { number, groups: declared.of(number).to_vec() }))?;
    }
    for statement in statements {
        let is_public = statement.standing == Standing::Accepted.word();
        lines.put(&PublicRecord::Statement(PublicStatement {
            number: statement.number,
            kind: statement.kind,
            standing: statement.standing,
            reason: statement.reason,
            said: is_public.then(|| statement.said.day()),
            merged_into: statement.merged_into,
            meta: statement.meta,
            texts: if is_public { statement.texts } else { Vec::new() },
        }))?;
    }
    let (mut participant, mut written) = (0, 0);
    each_person(tx, number, &counting, |_, votes| {
        participant += 1;
        for vote in votes {
            lines.put(&PublicRecord::Vote(PublicVote {
                participant,
                statement: vote.statement,
                vote: vote.said.vote.number(),
                matters: vote.said.matters,
                probability: None,
                cast: Some(Moment(vote.said.cast_at).day()),
            }))?;
            written += 1;
            if written % EVERY == 0 {
                progress(written, counted.votes);
            }
        }
        Ok(())
    })?;
    lines.finish(PublicRecord::End)?;
    Ok(exported)
}

/// What the public does not get, in every format alike.
pub(super) fn leave_for_the_public(statements: &[StatementRecord], counted: &Counted, declared: &Declared, exported: &mut Exported) {
    let hidden = |statement: &&StatementRecord| statement.standing != Standing::Accepted.word() && !statement.texts.is_empty();
    exported.leave("pseudonyms", counted.voters.len() as u64);
    exported.leave("rare-groups", declared.hidden);
    exported.leave("wordings", statements.iter().filter(hidden).count() as u64);
    exported.leave("authors", statements.iter().filter(|statement| statement.author.is_some()).count() as u64);
    exported.leave("uncounted-votes", counted.kept - counted.votes);
    exported.leave_all("times");
    exported.leave_all("sources");
    exported.leave_all("acts");
}
