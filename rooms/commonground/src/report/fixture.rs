//! Analyses made by hand, for the tests of the report: any size, plausible figures, every verdict.

use std::collections::BTreeMap;

use toguna_opinion::analysis::{
    Analysis, CommonGround, Components, DeclaredFigures, Dimension, Direction, GroupCount, GroupFigures, OpinionGroup, Representative,
    Side, StatementResult, Tally, TriedCount, Verdict,
};
use toguna_opinion::votes::VoteTable;

use crate::conversation::{Conversation, Note, NoteArgument, Statement};
use toguna_opinion::jeffreys_interval;
use toguna_tongues::{Language, Words};

/// The words of this crate in a language, as plain text.
pub(super) fn words(language: Language) -> Words {
    Words::new(language, &[crate::LOCALES])
}

/// The same words for a page.
pub(super) fn words_for_page(language: Language) -> Words {
    Words::for_page(language, &[crate::LOCALES])
}

/// The size and shape of a dialogue to make.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    pub(super) participants: usize,
    pub(super) statements: usize,
    pub(super) groups: usize,
    /// Values of each declared dimension.
    pub(super) declared: &'static [usize],
    /// Characters of a statement's text; 0 for none.
    pub(super) text_length: usize,
}

impl Default for Shape {
    fn default() -> Self {
        Self { participants: 1_200, statements: 60, groups: 3, declared: &[8, 2, 4], text_length: 90 }
    }
}

/// A small generator whose numbers are spread well enough for a test (a linear congruential generator, high bits).
struct Dice(u64);

impl Dice {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    fn bell(&mut self) -> f64 {
        (0..6).map(|_| self.unit()).sum::<f64>() - 3.0
    }
}

const WORDS: [&str; 12] = ["Wells", "herders", "and", "farmers", "share", "the", "market", "road", "before", "rain", "with", "neighbours"];

fn text(dice: &mut Dice, length: usize) -> Option<String> {
    let mut text = String::new();
    while text.len() < length {
        text.push_str(WORDS[(dice.unit() * 12.0) as usize]);
        text.push(' ');
    }
    text.truncate(length);
    (length > 0).then(|| text.trim().to_owned())
}

fn tally(dice: &mut Dice, people: usize, share: f64) -> Tally {
    let seen = (people as f64 * (0.35 + 0.3 * dice.unit())) as u32;
    let agree = ((f64::from(seen) * (share + 0.03 * dice.bell())).max(0.0) as u32).min(seen);
    let disagree = (f64::from(seen - agree) * (0.6 + 0.3 * dice.unit())) as u32;
    Tally { agree, disagree, seen }
}

fn sum(tallies: impl Iterator<Item = Tally>) -> Tally {
    tallies.fold(Tally::default(), |a, b| Tally { agree: a.agree + b.agree, disagree: a.disagree + b.disagree, seen: a.seen + b.seen })
}

fn dimension(place: usize, values: usize, participants: usize, dice: &mut Dice) -> Dimension {
    let names = ["region", "sex", "generation", "livelihood"];
    // The last value of each dimension is rare, so that small cells appear.
    let value_of = (0..participants)
        .map(|_| {
            let at = dice.unit();
            if at < 0.006 { Some(values as u16 - 1) } else { Some((dice.unit() * (values - 1).max(1) as f64) as u16) }
        })
        .collect();
    Dimension {
        name: names[place % 4].to_owned(),
        values: (1..=values).map(|value| format!("{} {value}", names[place % 4])).collect(),
        value_of,
    }
}

/// A dialogue of this shape with its analysis. The same shape gives the same dialogue.
pub(super) fn dialogue(shape: Shape) -> (Conversation, Analysis) {
    let mut dice = Dice(7);
    let n = shape.participants;
    let groups = shape.groups.max(1);
    let dimensions: Vec<Dimension> =
        shape.declared.iter().enumerate().map(|(place, &values)| dimension(place, values, n, &mut dice)).collect();
    let group_of: Vec<Option<u16>> =
        (0..n).map(|person| (person % 13 != 5 || n < 13).then(|| (dice.unit().powf(1.4) * groups as f64) as u16)).collect();
    let centres: Vec<[f64; 2]> = (0..groups)
        .map(|group| {
            let angle = group as f64 * std::f64::consts::TAU / groups as f64 + 0.5;
            if groups == 1 { [0.0, 0.0] } else { [3.2 * angle.cos(), 2.4 * angle.sin()] }
        })
        .collect();
    let positions = group_of
        .iter()
        .map(|group| group.map_or([0.2 * dice.bell(), 0.2 * dice.bell()], |g| centres[usize::from(g)].map(|c| c + 1.1 * dice.bell())))
        .collect();
    let sizes: Vec<usize> = (0..groups).map(|group| group_of.iter().filter(|g| **g == Some(group as u16)).count()).collect();
    let statements: Vec<StatementResult> = (0..shape.statements).map(|place| statement(place, &sizes, &dimensions, &mut dice)).collect();
    let conversation = conversation(shape, dimensions, &statements, &mut dice);
    let analysis = analysis(&statements, group_of, positions, &sizes, &centres, &mut dice);
    (conversation, analysis)
}

fn conversation(shape: Shape, dimensions: Vec<Dimension>, statements: &[StatementResult], dice: &mut Dice) -> Conversation {
    Conversation {
        topic: Some("How do we live together around the well?".to_owned()),
        description: Some("Asked in eight regions before the rains.".to_owned()),
        participants: (0..shape.participants).map(|person| person.to_string()).collect(),
        statements: statements
            .iter()
            .enumerate()
            .map(|(place, result)| Statement {
                id: place.to_string(),
                text: text(dice, shape.text_length),
                moderated: result.moderated,
                seed: place < 5,
                ..Statement::default()
            })
            .collect(),
        votes: VoteTable::new(shape.participants, shape.statements).into(),
        superseded: 31,
        files: BTreeMap::from([("votes.csv".to_owned(), "ab".repeat(32))]),
        dimensions,
        simulated: false,
        notes: vec![Note { key: "notes-silent", arguments: vec![("count", NoteArgument::Count(2))] }],
    }
}

fn statement(place: usize, sizes: &[usize], dimensions: &[Dimension], dice: &mut Dice) -> StatementResult {
    let moderated = place % 19 == 18;
    let shared = match place % 5 {
        0 | 1 => 0.72 + 0.2 * dice.unit(),
        2 => 0.15,
        _ => f64::NAN,
    };
    let by_group: Vec<GroupFigures> = sizes
        .iter()
        .map(|&size| {
            let share = if shared.is_nan() { 0.1 + 0.8 * dice.unit() } else { shared };
            let tally = tally(dice, size, share);
            let seen = f64::from(tally.seen) + 2.0;
            let (pa, pd) = ((f64::from(tally.agree) + 1.0) / seen, (f64::from(tally.disagree) + 1.0) / seen);
            GroupFigures {
                tally,
                pa,
                pd,
                pat: (pa - 0.5) * 9.0,
                pdt: (pd - 0.5) * 9.0,
                ra: pa / 0.5,
                rd: pd / 0.5,
                rat: dice.bell(),
                rdt: dice.bell(),
                agreement: jeffreys_interval(tally.agree, tally.seen),
            }
        })
        .collect();
    let tally_all = sum(by_group.iter().map(|figures| figures.tally));
    let mean_share = f64::from(tally_all.agree) / f64::from(tally_all.seen.max(1));
    let mut by_declared = Vec::new();
    for (d, dimension) in dimensions.iter().enumerate() {
        let mut people = vec![0; dimension.values.len()];
        for value in dimension.value_of.iter().flatten() {
            people[usize::from(*value)] += 1;
        }
        for (v, people) in people.into_iter().enumerate() {
            let tally = tally(dice, people, mean_share);
            by_declared.push(DeclaredFigures {
                dimension: d as u16,
                value: v as u16,
                tally,
                agreement: jeffreys_interval(tally.agree, tally.seen),
            });
        }
    }
    let common_ground = common_ground(moderated, place, &by_group, &by_declared);
    let surest = (0..by_group.len()).max_by(|&a, &b| by_group[a].agreement[0].total_cmp(&by_group[b].agreement[0]));
    let least = (0..by_group.len()).min_by(|&a, &b| by_group[a].agreement[1].total_cmp(&by_group[b].agreement[1]));
    let divided = surest.zip(least).filter(|(a, b)| a != b);
    StatementResult {
        moderated,
        tally: tally_all,
        agreement: jeffreys_interval(tally_all.agree, tally_all.seen),
        extremity: dice.unit(),
        priority: 3.0 * dice.unit(),
        consensus_agree: by_group.iter().map(|figures| figures.pa).product(),
        consensus_disagree: by_group.iter().map(|figures| figures.pd).product(),
        divisiveness: divided.map(|(a, b)| by_group[a].agreement[0] - by_group[b].agreement[1]),
        divided: divided.map(|(a, b)| (Side::Opinion(a as u16), Side::Opinion(b as u16))),
        common_ground,
        by_group,
        by_declared,
    }
}

fn common_ground(moderated: bool, place: usize, by_group: &[GroupFigures], by_declared: &[DeclaredFigures]) -> CommonGround {
    let sides: Vec<(Side, Tally)> = by_group
        .iter()
        .enumerate()
        .map(|(group, figures)| (Side::Opinion(group as u16), figures.tally))
        .chain(by_declared.iter().map(|figures| (Side::Declared(figures.dimension, figures.value), figures.tally)))
        .collect();
    // The rare values leave nearly every statement untested in somebody; here only one in three counts it.
    let (heard, unheard): (Vec<_>, Vec<_>) = sides.into_iter().partition(|(_, tally)| tally.seen >= 5);
    let untested_in: Vec<Side> = if place.is_multiple_of(3) { unheard.iter().map(|(side, _)| *side).collect() } else { Vec::new() };
    let lowest = |count: fn(Tally) -> u32| {
        heard.iter().map(|(side, tally)| (jeffreys_interval(count(*tally), tally.seen)[0], *side)).min_by(|a, b| a.0.total_cmp(&b.0))
    };
    let agree = lowest(|tally| tally.agree).filter(|_| !moderated);
    let refuse = lowest(|tally| tally.disagree).filter(|_| !moderated);
    let verdict = match (agree.map(|a| a.0), refuse.map(|r| r.0)) {
        _ if moderated => Verdict::Moderated,
        (Some(lower), _) if lower > 0.5 && untested_in.is_empty() => Verdict::Agreed,
        (Some(lower), _) if lower > 0.5 => Verdict::AgreedSoFar,
        (_, Some(lower)) if lower > 0.5 && untested_in.is_empty() => Verdict::Refused,
        (_, Some(lower)) if lower > 0.5 => Verdict::RefusedSoFar,
        (None, _) => Verdict::Untested,
        _ => Verdict::Open,
    };
    CommonGround {
        score: agree.map(|a| a.0),
        refusal_score: refuse.map(|r| r.0),
        weakest: agree.map(|a| a.1),
        untested_in,
        flip_cost: (verdict == Verdict::Agreed).then_some(12),
        flip_side: (verdict == Verdict::Agreed).then_some(Side::Opinion(0)),
        verdict,
        geometric_mean: by_group.iter().map(|figures| figures.pa.ln()).sum::<f64>().exp(),
    }
}

fn analysis(
    statements: &[StatementResult],
    group_of: Vec<Option<u16>>,
    positions: Vec<[f64; 2]>,
    sizes: &[usize],
    centres: &[[f64; 2]],
    dice: &mut Dice,
) -> Analysis {
    let of = |verdict: Verdict| -> Vec<u32> {
        let mut list: Vec<u32> =
            (0..statements.len() as u32).filter(|&s| statements[s as usize].common_ground.verdict == verdict).collect();
        list.sort_by(|&a, &b| {
            let score = |s: u32| statements[s as usize].common_ground.score.unwrap_or(0.0);
            score(b).total_cmp(&score(a))
        });
        list
    };
    let mut divisive: Vec<u32> =
        (0..statements.len() as u32).filter(|&s| statements[s as usize].divisiveness.is_some_and(|d| d > 0.0)).collect();
    divisive.truncate(10);
    let loadings = [0, 1].map(|_| statements.iter().map(|_| 0.2 * dice.bell()).collect());
    Analysis {
        participants: group_of.len(),
        statements_voted: statements.len(),
        votes: statements.iter().map(|statement| u64::from(statement.tally.seen)).sum(),
        components: Components {
            mean: statements.iter().map(|_| 0.3 * dice.bell()).collect(),
            loadings,
            explained_variance: [3.1, 1.2],
            total_variance: 17.0,
        },
        vote_counts: group_of.iter().map(|group| if group.is_some() { 24 } else { 3 }).collect(),
        groups: sizes
            .iter()
            .enumerate()
            .map(|(place, &size)| OpinionGroup {
                name: char::from(b'A' + place as u8).to_string(),
                size,
                centre: centres[place],
                stability: Some(if place == 2 { 0.58 } else { 0.93 }),
                stable: Some(place != 2),
                representative: representative(place, statements),
            })
            .collect(),
        group_count: if sizes.len() > 1 { GroupCount::Found } else { GroupCount::OneCloud },
        tried: (2..=4)
            .map(|k| TriedCount { k, sizes: vec![9, 7], silhouette: 0.41, gap_p: Some(0.02), supported: k == sizes.len() })
            .collect(),
        statements: statements.to_vec(),
        common_ground: of(Verdict::Agreed),
        common_refusal: of(Verdict::Refused),
        agreed_so_far: of(Verdict::AgreedSoFar),
        refused_so_far: of(Verdict::RefusedSoFar),
        divisive,
        consensus: [of(Verdict::Agreed).into_iter().take(5).collect(), Vec::new()],
        group_of,
        positions,
    }
}

fn representative(group: usize, statements: &[StatementResult]) -> Vec<Representative> {
    let mut order: Vec<usize> = (0..statements.len()).collect();
    order.sort_by(|&a, &b| statements[b].by_group[group].pat.abs().total_cmp(&statements[a].by_group[group].pat.abs()));
    order
        .into_iter()
        .take(5)
        .map(|statement| {
            let figures = &statements[statement].by_group[group];
            let agree = figures.pat > 0.0;
            Representative {
                statement: statement as u32,
                direction: if agree { Direction::Agree } else { Direction::Disagree },
                voted: if agree { figures.tally.agree } else { figures.tally.disagree },
                seen: figures.tally.seen,
                share: if agree { figures.pa } else { figures.pd },
                share_z: figures.pat,
                ratio: figures.ra,
                ratio_z: figures.rat,
                q: 0.01,
                best_agree: false,
            }
        })
        .collect()
}
