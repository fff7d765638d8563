//! The people behind the figures: each group's portrait, what parts them on the map, and who was not heard.

use toguna_opinion::analysis::{Direction, Representative, Side, Tally};

use super::shapes::emblem;
use super::{Text, Writer};
use crate::report::disclosure::FEWEST_SHOWN;
use crate::report::headline;
use crate::report::sides::share;
use crate::report::unheard::{self, Voices};
use toguna_opinion::jeffreys_interval;
use toguna_tongues::Argument;

/// Statements named for an axis.
const AXIS_STATEMENTS: usize = 4;
/// Sides listed among those not heard enough.
const UNTESTED_SIDES: usize = 12;
/// Statements named for each of them.
const UNTESTED_STATEMENTS: usize = 12;

/// A group in the map's legend and table.
pub(crate) struct GroupRow<'a> {
    pub(crate) number: usize,
    pub(crate) emblem: String,
    pub(crate) name: &'a str,
    pub(crate) title: String,
    pub(crate) people: String,
    pub(crate) share: String,
    pub(crate) place: String,
    pub(crate) stability: String,
}

/// One direction of the map in words; the opposite answers pull the opposite way.
pub(crate) struct Axis<'a> {
    pub(crate) name: String,
    /// Statements that pull there: id, text, and whether it is agreeing or disagreeing that pulls.
    pub(crate) pulls: Vec<(&'a str, Option<Text<'a>>, String)>,
}

/// One group in words.
pub(crate) struct Portrait<'a> {
    pub(crate) number: usize,
    pub(crate) emblem: String,
    pub(crate) title: String,
    pub(crate) size: String,
    pub(crate) stability: String,
    pub(crate) stable: bool,
    pub(crate) statements: Vec<PortraitStatement<'a>>,
}

/// What sets a group apart.
pub(crate) struct PortraitStatement<'a> {
    pub(crate) id: &'a str,
    pub(crate) text: Option<Text<'a>>,
    pub(crate) direction: String,
    pub(crate) agrees: bool,
    pub(crate) inside: String,
    pub(crate) outside: String,
}

/// Who was not heard.
pub(crate) struct Unheard<'a> {
    /// Whether there is any statement on which somebody could be heard.
    pub(crate) something_left: bool,
    pub(crate) few_votes: Option<String>,
    pub(crate) dimensions: Vec<UnheardDimension<'a>>,
    pub(crate) untested: Vec<UntestedSide<'a>>,
    pub(crate) untested_more: Option<String>,
}

/// The voices of one declared dimension.
pub(crate) struct UnheardDimension<'a> {
    pub(crate) name: &'a str,
    /// Value, number of people in words, and whether too few of them spoke.
    pub(crate) values: Vec<(&'a str, String, bool)>,
    pub(crate) undeclared: Option<String>,
}

/// A side that too few statements were put to.
pub(crate) struct UntestedSide<'a> {
    pub(crate) name: String,
    pub(crate) count: String,
    pub(crate) statements: Vec<&'a str>,
    pub(crate) cut: bool,
}

impl<'a> Writer<'a> {
    fn placed(self) -> usize {
        self.sides.analysis.groups.iter().map(|group| group.size).sum()
    }

    fn group_title(self, name: &str) -> String {
        if self.sides.parted() {
            self.words.say("group-title", &[("letter", Argument::from(name))])
        } else {
            self.words.plain("group-everybody")
        }
    }

    fn stability(self, stability: Option<f64>, stable: Option<bool>) -> String {
        match (stability, stable) {
            (Some(value), Some(stable)) => self.words.say(
                if stable { "stability-stable" } else { "stability-unstable" },
                &[("value", Argument::from(self.words.decimal(value, 2)))],
            ),
            _ => self.words.plain("stability-unknown"),
        }
    }

    pub(crate) fn group_rows(self) -> Vec<GroupRow<'a>> {
        let placed = self.placed();
        self.sides
            .analysis
            .groups
            .iter()
            .enumerate()
            .map(|(number, group)| GroupRow {
                number: super::map::colour(number),
                emblem: emblem(number),
                name: &group.name,
                title: self.group_title(&group.name),
                people: self.words.number(group.size as u64),
                share: self.words.percent(share(group.size as u32, placed as u32)),
                place: format!("{} · {}", self.words.decimal(group.centre[0], 2), self.words.decimal(group.centre[1], 2)),
                stability: group.stability.map_or_else(|| "–".to_owned(), |value| self.words.decimal(value, 2)),
            })
            .collect()
    }

    pub(crate) fn axes(self) -> Vec<Axis<'a>> {
        let names = [self.words.plain("axis-across"), self.words.plain("axis-up")];
        let mut axes = Vec::new();
        for (loadings, name) in self.sides.analysis.components.loadings.iter().zip(names) {
            let mut order: Vec<u32> = (0..loadings.len() as u32).filter(|&s| loadings[s as usize].abs() > 1e-9).collect();
            order.sort_by(|&a, &b| loadings[b as usize].abs().total_cmp(&loadings[a as usize].abs()).then(a.cmp(&b)));
            order.truncate(AXIS_STATEMENTS);
            if order.is_empty() {
                continue;
            }
            let pulls = order
                .iter()
                .map(|&statement| {
                    let agree = loadings[statement as usize] > 0.0;
                    (
                        self.id(statement),
                        self.text(statement),
                        self.words.plain(if agree { "direction-agree" } else { "direction-disagree" }),
                    )
                })
                .collect();
            axes.push(Axis { name, pulls });
        }
        axes
    }

    pub(crate) fn portraits(self) -> Vec<Portrait<'a>> {
        if !self.sides.parted() {
            return Vec::new();
        }
        let placed = self.placed() as u32;
        let analysis = self.sides.analysis;
        analysis
            .groups
            .iter()
            .enumerate()
            .map(|(number, group)| Portrait {
                number: super::map::colour(number),
                emblem: emblem(number),
                title: self.group_title(&group.name),
                size: self.words.say(
                    "group-size",
                    &[
                        ("people", Argument::from(group.size)),
                        ("share", Argument::from(self.words.percent(share(group.size as u32, placed)))),
                    ],
                ),
                stability: self.stability(group.stability, group.stable),
                stable: group.stable != Some(false),
                statements: group
                    .representative
                    .iter()
                    .filter(|representative| self.sides.may_show(representative.statement as usize, Side::Opinion(number as u16)))
                    .map(|representative| self.portrait_statement(number, representative))
                    .collect(),
            })
            .collect()
    }

    fn portrait_statement(self, group: usize, representative: &Representative) -> PortraitStatement<'a> {
        let result = &self.sides.analysis.statements[representative.statement as usize];
        let agrees = representative.direction == Direction::Agree;
        let count = |tally: Tally| if agrees { tally.agree } else { tally.disagree };
        let others = result
            .by_group
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != group)
            .fold((0, 0), |(voted, seen), (_, figures)| (voted + count(figures.tally), seen + figures.tally.seen));
        let figures = |(voted, seen): (u32, u32)| {
            format!("{} ({})", self.words.percent(share(voted, seen)), self.sure(jeffreys_interval(voted, seen), seen))
        };
        PortraitStatement {
            id: self.id(representative.statement),
            text: self.text(representative.statement),
            direction: self.words.plain(if agrees { "direction-agree" } else { "direction-disagree" }),
            agrees,
            inside: figures((representative.voted, representative.seen)),
            outside: self.words.say("portrait-outside", &[("figures", Argument::from(figures(others)))]),
        }
    }

    pub(crate) fn unheard(self) -> Unheard<'a> {
        let analysis = self.sides.analysis;
        let few_votes = (0..analysis.group_of.len()).filter(|&p| analysis.vote_counts[p] > 0 && analysis.group_of[p].is_none()).count();
        let mut untested = unheard::untested(self.sides);
        let hidden = untested.len().saturating_sub(UNTESTED_SIDES);
        untested.truncate(UNTESTED_SIDES);
        Unheard {
            something_left: headline::in_play(analysis) > 0,
            few_votes: (few_votes > 0 && few_votes < analysis.participants)
                .then(|| self.words.say("unheard-few-votes", &[("people", Argument::from(few_votes))])),
            dimensions: unheard::voices(self.sides)
                .into_iter()
                .map(|dimension| UnheardDimension {
                    name: dimension.name,
                    values: dimension
                        .values
                        .iter()
                        .map(|value| (value.name, self.voices(value.voices), !matches!(value.voices, Voices::People(_) | Voices::HeldBack)))
                        .collect(),
                    undeclared: dimension
                        .undeclared
                        .filter(|people| *people > 0)
                        .map(|people| self.words.say("unheard-undeclared", &[("people", Argument::from(people))])),
                })
                .collect(),
            untested: untested
                .into_iter()
                .map(|(side, statements)| UntestedSide {
                    name: self.sides.name(side, self.words),
                    count: self.words.say("unheard-statements", &[("count", Argument::from(statements.len()))]),
                    cut: statements.len() > UNTESTED_STATEMENTS,
                    statements: statements.iter().take(UNTESTED_STATEMENTS).map(|&statement| self.id(statement)).collect(),
                })
                .collect(),
            untested_more: (hidden > 0).then(|| self.words.say("unheard-more-sides", &[("count", Argument::from(hidden))])),
        }
    }

    fn voices(self, voices: Voices) -> String {
        match voices {
            Voices::People(people) => self.words.number(u64::from(people)),
            Voices::Nobody => self.words.plain("voices-nobody"),
            Voices::Few => self.words.say("voices-few", &[("fewest", Argument::from(FEWEST_SHOWN))]),
            Voices::HeldBack => self.words.plain("voices-held-back"),
        }
    }
}
