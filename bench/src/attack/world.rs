//! An imagined country with a planted answer, and those who want another one.

use toguna_opinion::analysis::{Analysis, Side};
use toguna_opinion::votes::Vote;

use crate::Chance;

/// Statements of a dialogue: the first quarter is agreed in every group, the second leans, the rest divides.
pub(super) const STATEMENTS: u32 = 40;
/// Hours in which people come: ten days.
pub(super) const HOURS: u32 = 240;
/// Regions that people declare.
pub(super) const REGIONS: u16 = 3;
/// People of each opinion group.
const GROUPS: [usize; 3] = [450, 270, 180];
/// The part of the statements that somebody weighs.
const WEIGHED: f64 = 0.7;

/// Somebody, as the team knows them, and whether they speak for themselves, as only we know.
pub(super) struct Person {
    pub(super) region: u16,
    pub(super) source: i64,
    pub(super) hour: u32,
    /// Who of the same hour comes first.
    pub(super) order: u64,
    pub(super) row: Vec<(u32, Vote)>,
    pub(super) attacks: bool,
    /// Whether it is counted how many of them are flagged: attackers, and honest people who might be taken for some.
    pub(super) marked: bool,
}

/// What is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nobody attacks.
    Nobody,
    /// 150 throw-away participants from one script, within an hour, by the open link.
    Script,
    /// S1: the same row a hundred times.
    Copies,
    /// S2: ordinary rows of the largest group, and three targets.
    Camouflage,
    /// S3: the same row, drop by drop.
    Drip,
    /// S4: a facilitator hands out a batch of cards to one hand.
    Facilitator,
    /// S5: camouflage in the smallest group.
    Smallest,
    /// S8: a ring that has cards of every batch.
    Ring,
    /// Camouflage with one target: nothing but the source can tell.
    OneTarget,
    /// S6: a village that talked it over; each keeps to it with this chance in a hundred.
    Village(u8),
    /// S7: people who heard an appeal on the radio, within an hour.
    Radio,
}

impl Kind {
    pub(super) const ATTACKS: [Self; 9] = [
        Self::Nobody,
        Self::Script,
        Self::Copies,
        Self::Camouflage,
        Self::Drip,
        Self::Facilitator,
        Self::Smallest,
        Self::Ring,
        Self::OneTarget,
    ];
    pub(super) const HONEST: [Self; 5] = [Self::Village(70), Self::Village(80), Self::Village(90), Self::Village(98), Self::Radio];

    pub(super) fn name(self) -> String {
        match self {
            Self::Nobody => "nobody".to_owned(),
            Self::Script => "one script, 150 throw-away participants in an hour".to_owned(),
            Self::Copies => "S1: the same row".to_owned(),
            Self::Camouflage => "S2: camouflaged in the largest group, 3 targets".to_owned(),
            Self::Drip => "S3: the same row, over ten days".to_owned(),
            Self::Facilitator => "S4: a facilitator's batch, camouflaged, 3 targets".to_owned(),
            Self::Smallest => "S5: camouflaged in the smallest group, 3 targets".to_owned(),
            Self::Ring => "S8: cards of every batch, camouflaged, 3 targets".to_owned(),
            Self::OneTarget => "camouflaged in the largest group, 1 target".to_owned(),
            Self::Village(keeps) => format!("S6: a village of 60 that talked it over, {keeps} % of answers kept to"),
            Self::Radio => "S7: 150 people after a radio appeal, within an hour".to_owned(),
        }
    }

    pub(super) fn accounts(self) -> usize {
        match self {
            Self::Nobody => 0,
            Self::Script | Self::Radio => 150,
            Self::Village(_) => 60,
            _ => 90,
        }
    }
}

/// What groups lean to, and the numbers from which everything follows.
pub(super) struct World {
    chance: Chance,
    leanings: Vec<[f64; 3]>,
    order: u64,
}

impl World {
    pub(super) fn new(seed: u64) -> Self {
        let mut chance = Chance(seed.wrapping_mul(7_919));
        let quarter = STATEMENTS / 4;
        let leanings = (0..STATEMENTS)
            .map(|statement| {
                std::array::from_fn(|_| match statement / quarter {
                    0 => 0.72 + 0.2 * chance.uniform(),
                    1 => 0.5 + 0.25 * chance.uniform(),
                    _ => [0.12, 0.3, 0.7, 0.88][(chance.uniform() * 4.0) as usize],
                })
            })
            .collect();
        Self { chance, leanings, order: 0 }
    }

    pub(super) fn honest(&mut self) -> Vec<Person> {
        let mut people = Vec::new();
        for (group, size) in GROUPS.into_iter().enumerate() {
            for place in 0..size {
                let source = if place % 2 == 0 { 0 } else { 1 + (place / 2 % 5) as i64 };
                let hour = self.hour();
                people.push(self.person(group, source, hour, |_, _, own| own));
            }
        }
        people
    }

    /// Whoever comes besides, with what they know of the results so far.
    pub(super) fn attackers(&mut self, kind: Kind, before: &Analysis) -> Vec<Person> {
        let script = |statement: u32| if statement.wrapping_mul(2_654_435_761) >> 20 & 1 == 0 { Vote::Disagree } else { Vote::Agree };
        let hour = 18 + (self.chance.uniform() * 200.0) as u32;
        let mut people = Vec::new();
        for place in 0..kind.accounts() {
            let anytime = self.hour();
            let (group, source, hour) = match kind {
                Kind::Script | Kind::Copies | Kind::Radio => (place % 3, 0, hour),
                Kind::Nobody | Kind::Camouflage | Kind::OneTarget => (0, 0, anytime),
                Kind::Drip => (place % 3, 0, anytime),
                Kind::Facilitator => (0, 3, anytime),
                Kind::Smallest => (2, 0, anytime),
                Kind::Ring => (0, 1 + (place % 5) as i64, anytime),
                Kind::Village(_) => (0, 6, hour),
            };
            let targets = targets(before, if kind == Kind::OneTarget { 1 } else { 3 });
            let mut person = self.person(group, source, hour, |chance, statement, own| match kind {
                Kind::Script | Kind::Copies | Kind::Drip => script(statement),
                Kind::Village(keeps) if chance.uniform() < f64::from(keeps) / 100.0 => script(statement),
                Kind::Village(_) | Kind::Radio => own,
                _ if targets.contains(&statement) => Vote::Disagree,
                _ => own,
            });
            person.attacks = !matches!(kind, Kind::Village(_) | Kind::Radio);
            person.marked = true;
            if person.attacks {
                // Nobody forgets what they came for.
                person.row.retain(|(statement, _)| !targets.contains(statement));
                let said = |statement: u32| match kind {
                    Kind::Script | Kind::Copies | Kind::Drip => script(statement),
                    _ => Vote::Disagree,
                };
                person.row.extend(targets.iter().map(|statement| (*statement, said(*statement))));
                person.row.sort_unstable();
            }
            people.push(person);
        }
        people
    }

    fn person(&mut self, group: usize, source: i64, hour: u32, say: impl Fn(&mut Chance, u32, Vote) -> Vote) -> Person {
        let region = if self.chance.uniform() < 0.6 { group as u16 } else { (self.chance.uniform() * 3.0) as u16 };
        let mut row = Vec::new();
        for statement in 0..STATEMENTS {
            let own = match self.chance.uniform() {
                part if part < 0.08 => Vote::Pass,
                _ if self.chance.uniform() < self.leanings[statement as usize][group] => Vote::Agree,
                _ => Vote::Disagree,
            };
            let vote = say(&mut self.chance, statement, own);
            if self.chance.uniform() < WEIGHED {
                row.push((statement, vote));
            }
        }
        self.order = self.chance.next();
        Person { region: region.min(REGIONS - 1), source, hour, order: self.order, row, attacks: false, marked: false }
    }

    /// People come in the evening rather than at night.
    fn hour(&mut self) -> u32 {
        let day = (self.chance.uniform() * f64::from(HOURS / 24)) as u32;
        let hour = 6 + ((self.chance.uniform() + self.chance.uniform()) * 8.5) as u32;
        (day * 24 + hour).min(HOURS - 1)
    }
}

/// The statements of the common ground that hold by the fewest voices, in whatever side.
fn targets(before: &Analysis, count: usize) -> Vec<u32> {
    let mut ground: Vec<(u32, u32, Option<Side>)> = before
        .common_ground
        .iter()
        .map(|statement| {
            let ground = &before.statements[*statement as usize].common_ground;
            (ground.flip_cost.unwrap_or(u32::MAX), *statement, ground.flip_side)
        })
        .collect();
    ground.sort_by_key(|(cost, statement, _)| (*cost, *statement));
    ground.into_iter().take(count).map(|(_, statement, _)| statement).collect()
}
