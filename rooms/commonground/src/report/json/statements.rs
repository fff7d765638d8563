//! The largest part of the document: every statement with the figures of every side.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use toguna_opinion::analysis::{Analysis, Dimension, GroupFigures, OpinionGroup, StatementResult, Verdict};

use super::{Ids, SideOut};
use crate::conversation::{Conversation, Statement};

pub(super) struct Statements<'a> {
    pub(super) conversation: &'a Conversation,
    pub(super) analysis: &'a Analysis,
    pub(super) ids: Ids<'a>,
}

impl Serialize for Statements<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.analysis.statements.len()))?;
        for (statement, result) in self.conversation.statements.iter().zip(&self.analysis.statements) {
            list.serialize_element(&StatementOut { statement, result, ids: self.ids })?;
        }
        list.end()
    }
}

struct StatementOut<'a> {
    statement: &'a Statement,
    result: &'a StatementResult,
    ids: Ids<'a>,
}

impl Serialize for StatementOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { statement, result, ids } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &statement.id)?;
        map.serialize_entry("text", &statement.text)?;
        map.serialize_entry("moderated", &result.moderated)?;
        map.serialize_entry("meta", &statement.meta)?;
        map.serialize_entry("seed", &statement.seed)?;
        map.serialize_entry("agree", &result.tally.agree)?;
        map.serialize_entry("disagree", &result.tally.disagree)?;
        map.serialize_entry("pass", &result.tally.pass())?;
        map.serialize_entry("seen", &result.tally.seen)?;
        map.serialize_entry("lower", &result.agreement[0])?;
        map.serialize_entry("upper", &result.agreement[1])?;
        map.serialize_entry("extremity", &result.extremity)?;
        map.serialize_entry("priority", &result.priority)?;
        map.serialize_entry("consensus_agree", &result.consensus_agree)?;
        map.serialize_entry("consensus_disagree", &result.consensus_disagree)?;
        map.serialize_entry("common_ground", &CommonGroundOut::new(result, *ids))?;
        map.serialize_entry("divisiveness", &result.divisiveness)?;
        map.serialize_entry("divided", &result.divided.map(|(more, less)| [ids.side(more), ids.side(less)]))?;
        map.serialize_entry("by_group", &ByGroup { figures: &result.by_group, groups: ids.groups })?;
        map.serialize_entry("by_declared", &ByDeclared { result, dimensions: ids.dimensions })?;
        map.end()
    }
}

#[derive(serde::Serialize)]
struct CommonGroundOut<'a> {
    verdict: &'static str,
    score: Option<f64>,
    refusal_score: Option<f64>,
    weakest: Option<SideOut<'a>>,
    untested_in: Vec<SideOut<'a>>,
    flip_cost: Option<u32>,
    flip_side: Option<SideOut<'a>>,
    geometric_mean: f64,
}

impl<'a> CommonGroundOut<'a> {
    fn new(result: &StatementResult, ids: Ids<'a>) -> Self {
        let ground = &result.common_ground;
        Self {
            verdict: match ground.verdict {
                Verdict::Agreed => "agreed",
                Verdict::Refused => "refused",
                Verdict::AgreedSoFar => "agreed_so_far",
                Verdict::RefusedSoFar => "refused_so_far",
                Verdict::Open => "open",
                Verdict::Untested => "untested",
                Verdict::Moderated => "moderated",
            },
            score: ground.score,
            refusal_score: ground.refusal_score,
            weakest: ground.weakest.map(|side| ids.side(side)),
            untested_in: ground.untested_in.iter().map(|&side| ids.side(side)).collect(),
            flip_cost: ground.flip_cost,
            flip_side: ground.flip_side.map(|side| ids.side(side)),
            geometric_mean: ground.geometric_mean,
        }
    }
}

struct ByGroup<'a> {
    figures: &'a [GroupFigures],
    groups: &'a [OpinionGroup],
}

impl Serialize for ByGroup<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Figures<'a> {
            group: &'a str,
            agree: u32,
            disagree: u32,
            pass: u32,
            seen: u32,
            pa: f64,
            pd: f64,
            pat: f64,
            pdt: f64,
            ra: f64,
            rd: f64,
            rat: f64,
            rdt: f64,
            lower: f64,
            upper: f64,
        }
        serializer.collect_seq(self.figures.iter().zip(self.groups).map(|(figures, group)| Figures {
            group: &group.name,
            agree: figures.tally.agree,
            disagree: figures.tally.disagree,
            pass: figures.tally.pass(),
            seen: figures.tally.seen,
            pa: figures.pa,
            pd: figures.pd,
            pat: figures.pat,
            pdt: figures.pdt,
            ra: figures.ra,
            rd: figures.rd,
            rat: figures.rat,
            rdt: figures.rdt,
            lower: figures.agreement[0],
            upper: figures.agreement[1],
        }))
    }
}

struct ByDeclared<'a> {
    result: &'a StatementResult,
    dimensions: &'a [Dimension],
}

impl Serialize for ByDeclared<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Figures<'a> {
            dimension: &'a str,
            value: &'a str,
            agree: u32,
            disagree: u32,
            pass: u32,
            seen: u32,
            lower: f64,
            upper: f64,
        }
        serializer.collect_seq(self.result.by_declared.iter().map(|figures| {
            let dimension = &self.dimensions[usize::from(figures.dimension)];
            Figures {
                dimension: &dimension.name,
                value: &dimension.values[usize::from(figures.value)],
                agree: figures.tally.agree,
                disagree: figures.tally.disagree,
                pass: figures.tally.pass(),
                seen: figures.tally.seen,
                lower: figures.agreement[0],
                upper: figures.agreement[1],
            }
        }))
    }
}
