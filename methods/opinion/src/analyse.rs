//! Everything that a table of votes says, put together.

use crate::analysis::{
    Analysis, CommonGround, Components, DeclaredFigures, Dimension, GroupCount, GroupFigures, Grouping, OpinionGroup, Settings, Side,
    StatementResult, Tally, Verdict,
};
use crate::axes::{components, counts_pairs, positions};
use crate::common_ground::{Voices, common_ground};
use crate::counts::Counts;
use crate::cross_products::CrossProducts;
use crate::distributions::Jeffreys;
use crate::figures::{Z90, agreement_interval, choose_representatives, figures, share, share_z};
use crate::grouping::{Found, find, is_stable};
use crate::votes::VoteTable;

/// Priority of a statement about the process itself: asked before nearly all others.
const META_PRIORITY: f64 = 49.0;
/// Statements in a list of what everybody agrees or disagrees with, and in the list of what divides.
const MOST_CONSENSUS: usize = 5;
const MOST_DIVISIVE: usize = 10;

/// The map of opinion, its groups, and what every side agrees on.
///
/// The result depends on the votes that count, the dimensions, the grouping and the settings alone, to the last bit: not on the order in
/// which votes came, nor on how they were changed until they stood as they do, nor on `settings.threads`.
///
/// Cost for N people, M statements and n votes a person: O(Σ n²) additions or a few dozen passes over the votes for the axes, whichever is
/// less (always the latter beyond 4,000 statements: its memory does not grow with M²), then a few passes over the votes.
///
/// Lists that are too long or too short for the table are taken as far as they go; people beyond their end are in no group.
///
/// ```
/// use toguna_opinion::analysis::{Grouping, Settings};
/// use toguna_opinion::votes::{Vote, VoteTable};
///
/// // Ten people agree with statement 0; on statement 1 they are five against five.
/// let mut table = VoteTable::new(10, 2);
/// for person in 0..10 {
///     table.cast(person, 0, Vote::Agree, 0);
///     table.cast(person, 1, if person < 5 { Vote::Agree } else { Vote::Disagree }, 0);
/// }
/// let analysis = toguna_opinion::analyse(&table, &[], &Grouping::Found, &Settings::default());
/// assert_eq!(analysis.components.mean, [1.0, 0.0]);
/// assert!((analysis.components.loadings[0][1] - 1.0).abs() < 1e-12);
/// assert_eq!(analysis.groups.len(), 2);
/// assert_eq!(analysis.common_ground, [0]);
/// assert_eq!(analysis.divisive, [1]);
/// ```
pub fn analyse(table: &VoteTable, dimensions: &[Dimension], grouping: &Grouping, settings: &Settings) -> Analysis {
    let pairs = counts_pairs(table).then(|| CrossProducts::of_table(table, settings.threads));
    analyse_with(table, pairs.as_ref(), dimensions, grouping, settings)
}

/// [`analyse`] with the pairs of the same table counted beforehand, or `None` to go without.
pub(crate) fn analyse_with(
    table: &VoteTable,
    pairs: Option<&CrossProducts>,
    dimensions: &[Dimension],
    grouping: &Grouping,
    settings: &Settings,
) -> Analysis {
    analyse_on(table, components(table, pairs, settings.threads), dimensions, grouping, settings)
}

/// [`analyse`] with the axes found beforehand.
pub(crate) fn analyse_on(
    table: &VoteTable,
    components: Components,
    dimensions: &[Dimension],
    grouping: &Grouping,
    settings: &Settings,
) -> Analysis {
    let positions = positions(table, &components, settings.threads);
    let placed = place_people(table, &positions, grouping, settings);
    let counts = Counts::of(table, placed.groups.len(), |p| placed.group_of.get(p).copied().flatten(), settings.threads);
    let everybody = Counts::of(table, 1, |_| Some(0), settings.threads);
    let declared: Vec<Counts> = dimensions.iter().map(|d| Counts::of_dimension(table, d, settings.threads)).collect();

    let statements_voted = (0..table.statements()).filter(|&j| table.seen(j as u32) > 0).count();
    let jeffreys = Jeffreys::new();
    let mut statements: Vec<StatementResult> = (0..table.statements())
        .map(|j| {
            let by_group = figures_by_group(&counts, placed.groups.len(), j, &jeffreys);
            let by_declared = figures_by_declared(dimensions, &declared, j, &jeffreys);
            let extremity =
                (statements_voted as f64).sqrt() * (1.0 - components.mean[j]) * components.loadings[0][j].hypot(components.loadings[1][j]);
            describe(table, j, everybody.tally(0, j), extremity, by_group, by_declared, settings, &jeffreys)
        })
        .collect();

    let mut groups = placed.groups;
    let eligible: Vec<u32> = (0..table.statements() as u32).filter(|&j| table.seen(j) > 0 && !table.is_moderated(j)).collect();
    if groups.len() > 1 {
        let mut by_group: Vec<Vec<GroupFigures>> = statements.iter_mut().map(|s| std::mem::take(&mut s.by_group)).collect();
        choose_representatives(&mut groups, &by_group, &eligible);
        statements.iter_mut().zip(&mut by_group).for_each(|(s, figures)| s.by_group = std::mem::take(figures));
    }

    let lists = Lists::of(&statements, &eligible);

    Analysis {
        participants: table.voters(),
        statements_voted,
        votes: table.votes(),
        vote_counts: (0..table.participants() as u32).map(|p| table.row_len(p) as u32).collect(),
        common_ground: lists.common_ground,
        common_refusal: lists.common_refusal,
        agreed_so_far: lists.agreed_so_far,
        refused_so_far: lists.refused_so_far,
        consensus: [consensus(&statements, &eligible, |t| t.agree), consensus(&statements, &eligible, |t| t.disagree)],
        divisive: lists.divisive,
        components,
        positions,
        group_of: placed.group_of,
        groups,
        group_count: placed.group_count,
        tried: placed.tried,
        statements,
    }
}

/// Which statements belong on which list.
struct Lists {
    common_ground: Vec<u32>,
    common_refusal: Vec<u32>,
    agreed_so_far: Vec<u32>,
    refused_so_far: Vec<u32>,
    divisive: Vec<u32>,
}

impl Lists {
    fn of(statements: &[StatementResult], eligible: &[u32]) -> Self {
        let ranked = |verdict: Verdict, score: fn(&CommonGround) -> Option<f64>| {
            let mut list: Vec<u32> =
                eligible.iter().copied().filter(|&j| statements[j as usize].common_ground.verdict == verdict).collect();
            let key = |j: u32| score(&statements[j as usize].common_ground).unwrap_or(0.0);
            list.sort_by(|&a, &b| key(b).total_cmp(&key(a)).then(a.cmp(&b)));
            list
        };
        let apart = |j: u32| statements[j as usize].divisiveness.unwrap_or(0.0);
        let mut divisive: Vec<u32> = eligible.iter().copied().filter(|&j| apart(j) > 0.0).collect();
        divisive.sort_by(|&a, &b| apart(b).total_cmp(&apart(a)).then(a.cmp(&b)));
        divisive.truncate(MOST_DIVISIVE);
        Self {
            common_ground: ranked(Verdict::Agreed, |g| g.score),
            common_refusal: ranked(Verdict::Refused, |g| g.refusal_score),
            agreed_so_far: ranked(Verdict::AgreedSoFar, |g| g.score),
            refused_so_far: ranked(Verdict::RefusedSoFar, |g| g.refusal_score),
            divisive,
        }
    }
}

/// The same analysis with other figures of the declared groups, and everything that follows from them: verdicts, the sides named, flip
/// costs, what divides, and the lists. For whoever may not be told all of them.
///
/// `tallies`: for each statement one for each value of each dimension, as in [`StatementResult::by_declared`]; a tally of nobody stands
/// for a group that is to count as not heard. Statements beyond its end keep their figures.
pub fn with_declared(analysis: &Analysis, tallies: &[Vec<Tally>], settings: &Settings) -> Analysis {
    let jeffreys = Jeffreys::new();
    let mut told = analysis.clone();
    for (statement, tallies) in told.statements.iter_mut().zip(tallies) {
        if statement.by_declared.iter().zip(tallies).all(|(figures, tally)| figures.tally == *tally) {
            continue;
        }
        for (figures, tally) in statement.by_declared.iter_mut().zip(tallies) {
            figures.tally = *tally;
            figures.agreement = agreement_interval(*tally, &jeffreys);
        }
        let ground = &statement.common_ground;
        let (ground, parted) =
            conclude(&statement.by_group, &statement.by_declared, settings, statement.moderated, ground.geometric_mean, &jeffreys);
        statement.common_ground = ground;
        statement.divisiveness = parted.map(|(gap, _, _)| gap);
        statement.divided = parted.map(|(_, more, less)| (more, less));
    }
    let eligible: Vec<u32> = (0..told.statements.len() as u32)
        .filter(|&j| told.statements[j as usize].tally.seen > 0 && !told.statements[j as usize].moderated)
        .collect();
    let Lists { common_ground, common_refusal, agreed_so_far, refused_so_far, divisive } = Lists::of(&told.statements, &eligible);
    Analysis { common_ground, common_refusal, agreed_so_far, refused_so_far, divisive, ..told }
}

struct Placed {
    groups: Vec<OpinionGroup>,
    group_of: Vec<Option<u16>>,
    group_count: GroupCount,
    tried: Vec<crate::analysis::TriedCount>,
}

fn place_people(table: &VoteTable, positions: &[[f64; 2]], grouping: &Grouping, settings: &Settings) -> Placed {
    let people = table.participants();
    if let Grouping::Given { names, group_of } = grouping {
        let known = |p: usize| group_of.get(p).copied().flatten().filter(|g| usize::from(*g) < names.len() && table.row_len(p as u32) > 0);
        let group_of: Vec<Option<u16>> = (0..people).map(known).collect();
        let groups = names.iter().enumerate().map(|(g, name)| group(name.clone(), g as u16, &group_of, positions, None)).collect();
        return Placed { groups, group_of, group_count: GroupCount::Given, tried: Vec::new() };
    }
    let voted = (0..table.statements()).filter(|&j| table.seen(j as u32) > 0).count();
    let enough = (settings.min_votes as usize).min(voted).max(1);
    // Where moderation has taken everything out, people stand in one point for want of statements, not because they think alike.
    let something_left = (0..table.statements() as u32).any(|j| table.seen(j) > 0 && !table.is_moderated(j));
    let placed: Vec<usize> = (0..people).filter(|&p| something_left && table.row_len(p as u32) >= enough).collect();
    let places: Vec<[f64; 2]> = placed.iter().map(|&p| positions[p]).collect();
    let forced = if let Grouping::Forced(k) = grouping { Some(*k) } else { None };
    let Found { group_count, tried, centres, group: found, stability } = find(&places, settings, forced);
    let mut group_of = vec![None; people];
    for (&p, &g) in placed.iter().zip(&found) {
        group_of[p] = Some(u16::from(g));
    }
    let count = if placed.is_empty() { 0 } else { centres.len() };
    let groups = (0..count)
        .map(|g| {
            let name = char::from(b'A' + g as u8).to_string();
            group(name, g as u16, &group_of, positions, stability.as_ref().map(|s| s[g]))
        })
        .collect();
    Placed { groups, group_of, group_count, tried }
}

fn group(name: String, g: u16, group_of: &[Option<u16>], positions: &[[f64; 2]], stability: Option<f64>) -> OpinionGroup {
    let (mut size, mut sum) = (0, [0.0; 2]);
    for (place, _) in positions.iter().zip(group_of).filter(|(_, mine)| **mine == Some(g)) {
        size += 1;
        sum = [sum[0] + place[0], sum[1] + place[1]];
    }
    let centre = sum.map(|s| s / f64::from(size.max(1)));
    OpinionGroup { name, size: size as usize, centre, stability, stable: stability.map(is_stable), representative: Vec::new() }
}

fn figures_by_group(counts: &Counts, groups: usize, statement: usize, jeffreys: &Jeffreys) -> Vec<GroupFigures> {
    let tallies: Vec<Tally> = (0..groups).map(|g| counts.tally(g, statement)).collect();
    let all = tallies.iter().fold(Tally::default(), |sum, t| Tally {
        agree: sum.agree + t.agree,
        disagree: sum.disagree + t.disagree,
        seen: sum.seen + t.seen,
    });
    let rest = |t: &Tally| Tally { agree: all.agree - t.agree, disagree: all.disagree - t.disagree, seen: all.seen - t.seen };
    tallies.iter().map(|t| figures(*t, rest(t), jeffreys)).collect()
}

fn figures_by_declared(dimensions: &[Dimension], declared: &[Counts], statement: usize, jeffreys: &Jeffreys) -> Vec<DeclaredFigures> {
    let mut all = Vec::new();
    for (d, (dimension, counts)) in dimensions.iter().zip(declared).enumerate() {
        for value in 0..dimension.values.len() {
            let tally = counts.tally(value, statement);
            let agreement = agreement_interval(tally, jeffreys);
            all.push(DeclaredFigures { dimension: d as u16, value: value as u16, tally, agreement });
        }
    }
    all
}

#[allow(clippy::too_many_arguments, reason = "each is a column of the result, and the one caller names them all")]
fn describe(
    table: &VoteTable,
    statement: usize,
    tally: Tally,
    extremity: f64,
    by_group: Vec<GroupFigures>,
    by_declared: Vec<DeclaredFigures>,
    settings: &Settings,
    jeffreys: &Jeffreys,
) -> StatementResult {
    let moderated = table.is_moderated(statement as u32);
    let consensus_agree: f64 = by_group.iter().map(|f| f.pa).product();
    let geometric_mean = if by_group.is_empty() { 0.0 } else { consensus_agree.powf(1.0 / by_group.len() as f64) };
    let (common_ground, parted) = conclude(&by_group, &by_declared, settings, moderated, geometric_mean, jeffreys);
    StatementResult {
        moderated,
        tally,
        agreement: agreement_interval(tally, jeffreys),
        extremity,
        priority: if table.is_meta(statement as u32) { META_PRIORITY } else { priority(&by_group, extremity) },
        consensus_agree,
        consensus_disagree: by_group.iter().map(|f| f.pd).product(),
        common_ground,
        divisiveness: parted.map(|(gap, _, _)| gap),
        divided: parted.map(|(_, more, less)| (more, less)),
        by_group,
        by_declared,
    }
}

/// What follows from the figures of all sides: the common ground, and the two sides that are surely furthest apart.
fn conclude(
    by_group: &[GroupFigures],
    by_declared: &[DeclaredFigures],
    settings: &Settings,
    moderated: bool,
    geometric_mean: f64,
    jeffreys: &Jeffreys,
) -> (CommonGround, Option<(f64, Side, Side)>) {
    let opinion = by_group.iter().enumerate().map(|(g, f)| (Side::Opinion(g as u16), f.tally, f.agreement));
    let social = by_declared.iter().map(|f| (Side::Declared(f.dimension, f.value), f.tally, f.agreement));
    let sides: Vec<(Side, Tally, [f64; 2])> = opinion.chain(social).collect();
    let voices: Vec<Voices> = sides.iter().map(|&(side, tally, [lower, _])| Voices { side, tally, lower }).collect();
    let ground = common_ground(&voices, settings.min_voices, moderated, geometric_mean, jeffreys);
    (ground, widest_gap(&sides, settings.min_voices))
}

/// How much a statement deserves the next voices (Polis): ((1 − p)(E + 1)a · (1 + 8 · 2^(−seen/5)))², with p and a the smoothed shares of
/// passes and agreements among the people in groups, and E the extremity.
fn priority(by_group: &[GroupFigures], extremity: f64) -> f64 {
    let (mut agree, mut pass, mut seen) = (0, 0, 0);
    for f in by_group {
        agree += f.tally.agree;
        pass += f.tally.pass();
        seen += f.tally.seen;
    }
    let importance = (1.0 - share(pass, seen)) * (extremity + 1.0) * share(agree, seen);
    (importance * (1.0 + 8.0 * (-f64::from(seen) / 5.0).exp2())).powi(2)
}

/// The most certain distance between two sides of one kind (opinion groups, or values of one dimension): the largest lower bound of
/// agreement less the smallest upper bound, with both sides.
fn widest_gap(sides: &[(Side, Tally, [f64; 2])], min_voices: u32) -> Option<(f64, Side, Side)> {
    let kind = |side: &Side| match side {
        Side::Opinion(_) => None,
        Side::Declared(dimension, _) => Some(*dimension),
    };
    let mut widest: Option<(f64, Side, Side)> = None;
    for same in sides.chunk_by(|a, b| kind(&a.0) == kind(&b.0)) {
        let heard = || same.iter().filter(|s| s.1.seen >= min_voices.max(1));
        let more = heard().reduce(|a, b| if b.2[0] > a.2[0] { b } else { a });
        let less = heard().reduce(|a, b| if b.2[1] < a.2[1] { b } else { a });
        if let (Some(more), Some(less)) = (more, less)
            && more.0 != less.0
        {
            let gap = more.2[0] - less.2[1];
            if widest.is_none_or(|(w, _, _)| gap > w) {
                widest = Some((gap, more.0, less.0));
            }
        }
    }
    widest
}

/// What everybody taken together agrees (or disagrees) with: share above one half at 90 %, ranked by share times z, at most five (Polis).
fn consensus(statements: &[StatementResult], eligible: &[u32], hits: fn(&Tally) -> u32) -> Vec<u32> {
    let figures = |j: u32| {
        let tally = &statements[j as usize].tally;
        (share(hits(tally), tally.seen), share_z(hits(tally), tally.seen))
    };
    let mut list: Vec<u32> = eligible.iter().copied().filter(|&j| figures(j).0 > 0.5 && figures(j).1 > Z90).collect();
    let weight = |j: u32| figures(j).0 * figures(j).1;
    list.sort_by(|&a, &b| weight(b).total_cmp(&weight(a)).then(a.cmp(&b)));
    list.truncate(MOST_CONSENSUS);
    list
}
