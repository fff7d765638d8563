//! Anyone must be able to check a result or carry it further: the whole analysis as one JSON document, `toguna.analysis/1`.
//!
//! Its keys are described in `docs/formats/analysis-1.schema.json`. One participant, group or statement stands on each line, so that two
//! results can be compared line by line. The same analysis always gives the same bytes.

mod lines;
mod statements;

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, Serializer};
use toguna_opinion::analysis::{Analysis, Dimension, Direction, GroupCount, OpinionGroup, Representative, Settings, Side, TriedCount};

use self::lines::OneEachLine;
use self::statements::Statements;
use super::notes::all_notes;
use crate::conversation::{Conversation, Note, Statement};
use toguna_tongues::Words;

/// Name and version of the format.
pub const SCHEMA: &str = "toguna.analysis/1";

/// The analysis as JSON, ended by a newline. `words` gives the language of the notes; nothing else depends on it.
///
/// Numbers are written with as many digits as it takes to read them back to the bit; what is not finite is `null`. Figures of every
/// declared group are in it, however small the group: it is a file to keep, not a page to hand out.
pub fn analysis_json(conversation: &Conversation, analysis: &Analysis, settings: &Settings, words: &Words) -> Vec<u8> {
    let people = analysis.participants.saturating_mul(90);
    let sides = analysis.groups.len() * 220 + conversation.dimensions.iter().map(|d| d.values.len()).sum::<usize>() * 140;
    let mut out = Vec::with_capacity(people + analysis.statements.len() * (700 + sides) + 4096);
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, OneEachLine::default());
    let document = document(conversation, analysis, settings, words);
    // Writing to memory cannot fail, and every map here has text for keys.
    if document.serialize(&mut serializer).is_err() {
        out.clear();
    }
    out.push(b'\n');
    out
}

/// The analysis as anybody may have it: [`analysis_json`] without the people one by one, each of whom is a group of one.
///
/// Figures of declared groups are in it all the same: hand it out only where none of them would be held back on a page.
pub(crate) fn public_json(conversation: &Conversation, analysis: &Analysis, settings: &Settings, words: &Words) -> Vec<u8> {
    let mut document = document(conversation, analysis, settings, words);
    document.participants.are_listed = false;
    let left_out = Note { key: "notes-people-left-out", arguments: Vec::new() };
    document.notes.push(NoteOut { code: "people-left-out", text: left_out.in_words(words) });
    let mut out = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, OneEachLine::default());
    // Writing to memory cannot fail, and every map here has text for keys.
    if document.serialize(&mut serializer).is_err() {
        out.clear();
    }
    out.push(b'\n');
    out
}

fn document<'a>(conversation: &'a Conversation, analysis: &'a Analysis, settings: &'a Settings, words: &'a Words) -> Document<'a> {
    let ids = Ids { statements: &conversation.statements, groups: &analysis.groups, dimensions: &conversation.dimensions };
    let voted: Vec<u32> = (0..analysis.statements.len() as u32).filter(|&s| analysis.statements[s as usize].tally.seen > 0).collect();
    let select = |values: &[f64]| voted.iter().map(|&s| values[s as usize]).collect::<Vec<_>>();
    Document {
        schema: SCHEMA,
        simulated: conversation.simulated,
        topic: conversation.topic.as_deref(),
        description: conversation.description.as_deref(),
        input: Input {
            participants: analysis.participants,
            statements: analysis.statements_voted,
            statements_listed: analysis.statements.len(),
            votes: analysis.votes,
            superseded: conversation.superseded,
            files: &conversation.files,
        },
        settings: SettingsUsed {
            min_votes: settings.min_votes,
            max_groups: settings.max_groups,
            restarts: settings.restarts,
            bootstrap: settings.bootstrap,
            gap_test: settings.gap_test,
            min_voices: settings.min_voices,
            seed: settings.seed,
        },
        pca: Pca {
            statement_ids: ids.list(&voted),
            mean: select(&analysis.components.mean),
            components: [select(&analysis.components.loadings[0]), select(&analysis.components.loadings[1])],
            explained_variance: analysis.components.explained_variance,
            total_variance: analysis.components.total_variance,
        },
        participants: Participants { conversation, analysis, are_listed: true },
        k: analysis.groups.len(),
        group_count: GroupCountOut { reason: analysis.group_count, tried: &analysis.tried },
        groups: analysis.groups.iter().map(|group| GroupOut { group, ids }).collect(),
        dimensions: conversation.dimensions.iter().map(|dimension| DimensionOut { dimension, analysis }).collect(),
        statements: Statements { conversation, analysis, ids },
        common_ground: ids.list(&analysis.common_ground),
        common_refusal: ids.list(&analysis.common_refusal),
        agreed_so_far: ids.list(&analysis.agreed_so_far),
        refused_so_far: ids.list(&analysis.refused_so_far),
        divisive: ids.list(&analysis.divisive),
        consensus: Consensus { agree: ids.list(&analysis.consensus[0]), disagree: ids.list(&analysis.consensus[1]) },
        notes: all_notes(conversation, analysis, settings)
            .iter()
            .map(|note| NoteOut { code: note.key.strip_prefix("notes-").unwrap_or(note.key), text: note.in_words(words) })
            .collect(),
    }
}

/// Names for places in lists.
#[derive(Clone, Copy)]
struct Ids<'a> {
    statements: &'a [Statement],
    groups: &'a [OpinionGroup],
    dimensions: &'a [Dimension],
}

impl<'a> Ids<'a> {
    fn statement(self, place: u32) -> &'a str {
        &self.statements[place as usize].id
    }

    fn list(self, places: &[u32]) -> Vec<&'a str> {
        places.iter().map(|&place| self.statement(place)).collect()
    }

    fn side(self, side: Side) -> SideOut<'a> {
        match side {
            Side::Opinion(group) => SideOut::Opinion { group: &self.groups[usize::from(group)].name },
            Side::Declared(dimension, value) => {
                let dimension = &self.dimensions[usize::from(dimension)];
                SideOut::Declared { dimension: &dimension.name, value: &dimension.values[usize::from(value)] }
            }
        }
    }
}

#[derive(serde::Serialize)]
struct Document<'a> {
    schema: &'static str,
    simulated: bool,
    topic: Option<&'a str>,
    description: Option<&'a str>,
    input: Input<'a>,
    settings: SettingsUsed,
    pca: Pca<'a>,
    participants: Participants<'a>,
    k: usize,
    group_count: GroupCountOut<'a>,
    groups: Vec<GroupOut<'a>>,
    dimensions: Vec<DimensionOut<'a>>,
    statements: Statements<'a>,
    common_ground: Vec<&'a str>,
    common_refusal: Vec<&'a str>,
    agreed_so_far: Vec<&'a str>,
    refused_so_far: Vec<&'a str>,
    divisive: Vec<&'a str>,
    consensus: Consensus<'a>,
    notes: Vec<NoteOut<'a>>,
}

#[derive(serde::Serialize)]
struct Input<'a> {
    participants: usize,
    statements: usize,
    statements_listed: usize,
    votes: u64,
    superseded: u64,
    files: &'a BTreeMap<String, String>,
}

/// All settings but the number of threads, which changes nothing.
#[derive(serde::Serialize)]
struct SettingsUsed {
    min_votes: u32,
    max_groups: usize,
    restarts: u32,
    bootstrap: u32,
    gap_test: bool,
    min_voices: u32,
    seed: u64,
}

#[derive(serde::Serialize)]
struct Pca<'a> {
    statement_ids: Vec<&'a str>,
    mean: Vec<f64>,
    components: [Vec<f64>; 2],
    explained_variance: [f64; 2],
    total_variance: f64,
}

#[derive(serde::Serialize)]
struct Consensus<'a> {
    agree: Vec<&'a str>,
    disagree: Vec<&'a str>,
}

#[derive(serde::Serialize)]
struct NoteOut<'a> {
    code: &'a str,
    text: String,
}

#[derive(serde::Serialize)]
#[serde(untagged)]
enum SideOut<'a> {
    Opinion { group: &'a str },
    Declared { dimension: &'a str, value: &'a str },
}

struct Participants<'a> {
    conversation: &'a Conversation,
    analysis: &'a Analysis,
    are_listed: bool,
}

impl Serialize for Participants<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Participant<'a> {
            id: &'a str,
            x: f64,
            y: f64,
            votes: u32,
            group: Option<&'a str>,
        }
        let analysis = self.analysis;
        let people = if self.are_listed { analysis.positions.len() } else { 0 };
        serializer.collect_seq((0..people).filter(|&person| analysis.vote_counts[person] > 0).map(|person| Participant {
            id: &self.conversation.participants[person],
            x: analysis.positions[person][0],
            y: analysis.positions[person][1],
            votes: analysis.vote_counts[person],
            group: analysis.group_of[person].map(|group| analysis.groups[usize::from(group)].name.as_str()),
        }))
    }
}

struct GroupCountOut<'a> {
    reason: GroupCount,
    tried: &'a [TriedCount],
}

impl Serialize for GroupCountOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Tried<'a> {
            k: usize,
            sizes: &'a [usize],
            silhouette: f64,
            gap_p: Option<f64>,
            supported: bool,
        }
        let list: Vec<Tried<'_>> = self
            .tried
            .iter()
            .map(|t| Tried { k: t.k, sizes: &t.sizes, silhouette: t.silhouette, gap_p: t.gap_p, supported: t.supported })
            .collect();
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("reason", group_count_code(self.reason))?;
        map.serialize_entry("tried", &list)?;
        map.end()
    }
}

fn group_count_code(reason: GroupCount) -> &'static str {
    match reason {
        GroupCount::Found => "found",
        GroupCount::OneCloud => "one_cloud",
        GroupCount::TooFewPeople => "too_few_people",
        GroupCount::Forced => "forced",
        GroupCount::Given => "given",
    }
}

struct GroupOut<'a> {
    group: &'a OpinionGroup,
    ids: Ids<'a>,
}

impl Serialize for GroupOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let group = self.group;
        let mut map = serializer.serialize_map(Some(6))?;
        map.serialize_entry("id", &group.name)?;
        map.serialize_entry("size", &group.size)?;
        map.serialize_entry("centre", &group.centre)?;
        map.serialize_entry("stability", &group.stability)?;
        map.serialize_entry("stable", &group.stable)?;
        let representative: Vec<RepresentativeOut<'_>> =
            group.representative.iter().map(|representative| RepresentativeOut::new(representative, self.ids)).collect();
        map.serialize_entry("representative", &representative)?;
        map.end()
    }
}

#[derive(serde::Serialize)]
struct RepresentativeOut<'a> {
    statement: &'a str,
    direction: &'static str,
    voted: u32,
    seen: u32,
    share: f64,
    share_z: f64,
    ratio: f64,
    ratio_z: f64,
    q: f64,
    best_agree: bool,
}

impl<'a> RepresentativeOut<'a> {
    fn new(from: &Representative, ids: Ids<'a>) -> Self {
        Self {
            statement: ids.statement(from.statement),
            direction: match from.direction {
                Direction::Agree => "agree",
                Direction::Disagree => "disagree",
            },
            voted: from.voted,
            seen: from.seen,
            share: from.share,
            share_z: from.share_z,
            ratio: from.ratio,
            ratio_z: from.ratio_z,
            q: from.q,
            best_agree: from.best_agree,
        }
    }
}

struct DimensionOut<'a> {
    dimension: &'a Dimension,
    analysis: &'a Analysis,
}

impl Serialize for DimensionOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Value<'a> {
            name: &'a str,
            participants: u32,
        }
        let mut people = vec![0; self.dimension.values.len()];
        for (value, _) in self.dimension.value_of.iter().zip(&self.analysis.vote_counts).filter(|(_, votes)| **votes > 0) {
            if let Some(value) = value {
                people[usize::from(*value)] += 1;
            }
        }
        let values: Vec<Value<'_>> =
            self.dimension.values.iter().zip(people).map(|(name, participants)| Value { name, participants }).collect();
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("name", &self.dimension.name)?;
        map.serialize_entry("values", &values)?;
        map.end()
    }
}

#[cfg(test)]
mod tests;
