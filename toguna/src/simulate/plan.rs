//! What is planted, settled before anybody speaks: how each group answers each statement, and which statements come first.

use rand_chacha::ChaCha8Rng;
use toguna_opinion::votes::VoteTable;

use super::chance::{Alias, Stream, VoteCount, below, between, generator, happens, normal, shuffle};
use super::settings::{SettingsError, Shape, SimulationSettings};
use super::voices::Voices;

/// Everything that is settled before the first person speaks.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(super) settings: SimulationSettings,
    pub(super) opinions: Opinions,
    pub(super) moderated: Vec<bool>,
    pub(super) exposure: Alias,
    pub(super) vote_count: VoteCount,
    /// Number of people of each group.
    pub(super) group_sizes: Vec<usize>,
}

/// What a person's answer depends on.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Opinions {
    /// For each statement each group's probability of agreeing, among those who do not pass.
    ByGroup(Vec<Vec<f64>>),
    /// For each statement the weights of a person's two traits and an offset: agreement has probability 1 / (1 + exp(−(w·traits + offset))).
    ByTraits(Vec<([f64; 2], f64)>),
}

/// Statements near the beginning are three times as likely to be voted on as those near the end: they were there earlier.
const EARLIEST_TO_LATEST: f64 = 3.0;

impl Plan {
    /// Settles what `settings` leave to chance.
    pub fn draw(settings: SimulationSettings) -> Result<Self, SettingsError> {
        settings.check()?;
        let mut random = generator(settings.seed, Stream::Plan);
        let opinions = match settings.shape {
            Shape::Groups => Opinions::ByGroup(draw_agreement(&settings, &mut random)),
            Shape::Round => Opinions::ByTraits(draw_traits(settings.statements, 1.0, &mut random)),
            Shape::Elongated => Opinions::ByTraits(draw_traits(settings.statements, 0.2, &mut random)),
        };
        Ok(Self::settle(settings, opinions, &mut random))
    }

    /// Plants the agreement that is handed in: for each statement each group's probability of agreeing, among those who do not pass.
    /// `strength`, `common_share` and `refused_share` of the settings have no effect.
    pub fn with_agreement(settings: SimulationSettings, agreement: Vec<Vec<f64>>) -> Result<Self, SettingsError> {
        settings.check()?;
        let fits = |row: &Vec<f64>| row.len() == settings.planted_groups() && row.iter().all(|share| (0.0..=1.0).contains(share));
        if settings.shape != Shape::Groups || agreement.len() != settings.statements || !agreement.iter().all(fits) {
            return Err(SettingsError::Agreement);
        }
        let mut random = generator(settings.seed, Stream::Plan);
        Ok(Self::settle(settings, Opinions::ByGroup(agreement), &mut random))
    }

    fn settle(settings: SimulationSettings, opinions: Opinions, random: &mut ChaCha8Rng) -> Self {
        let count = settings.statements;
        let moderated_count = (settings.moderated_share * count as f64).round() as usize;
        let mut moderated: Vec<bool> = (0..count).map(|statement| statement < moderated_count).collect();
        shuffle(random, &mut moderated);
        let lateness = |statement| statement as f64 / (count.max(2) - 1) as f64;
        let exposure: Vec<f64> = (0..count).map(|statement| 1.0 / (1.0 + (EARLIEST_TO_LATEST - 1.0) * lateness(statement))).collect();
        Self {
            exposure: Alias::new(&exposure),
            vote_count: VoteCount::new(settings.mean_votes, count),
            group_sizes: apportion(settings.participants, settings.planted_groups(), &settings.group_shares),
            settings,
            opinions,
            moderated,
        }
    }

    /// What was asked for.
    pub fn settings(&self) -> &SimulationSettings {
        &self.settings
    }

    /// Each group's probability of agreeing with a statement, among those who do not pass; `None` in a single cloud.
    pub fn agreement(&self, statement: usize) -> Option<&[f64]> {
        match &self.opinions {
            Opinions::ByGroup(agreement) => agreement.get(statement).map(Vec::as_slice),
            Opinions::ByTraits(_) => None,
        }
    }

    /// The people, one after another.
    pub fn voices(&self) -> Voices<'_> {
        Voices::new(self)
    }

    /// The votes alone, with nothing else held in memory: the same votes as in [`Plan::simulate`].
    pub fn vote_table(&self) -> VoteTable {
        let mut voices = self.voices();
        let mut table = VoteTable::from_rows(self.settings.participants, self.settings.statements, |_, row| {
            voices.speak(row);
        });
        for statement in (0..self.moderated.len()).filter(|statement| self.moderated[*statement]) {
            table.set_moderated(statement as u32, true);
        }
        table
    }
}

fn draw_agreement(settings: &SimulationSettings, random: &mut ChaCha8Rng) -> Vec<Vec<f64>> {
    let (count, groups) = (settings.statements, settings.groups);
    let common = (settings.common_share * count as f64).round() as usize;
    let refused = ((settings.refused_share * count as f64).round() as usize).min(count - common);
    let mut agreement: Vec<Vec<f64>> = (0..count)
        .map(|statement| {
            if statement < common {
                (0..groups).map(|_| between(random, 0.8, 0.95)).collect()
            } else if statement < common + refused {
                (0..groups).map(|_| between(random, 0.05, 0.2)).collect()
            } else {
                divided(settings, random)
            }
        })
        .collect();
    shuffle(random, &mut agreement);
    agreement
}

/// A statement on which at least one group takes the other side; a single group is undecided about it.
fn divided(settings: &SimulationSettings, random: &mut ChaCha8Rng) -> Vec<f64> {
    let groups = settings.groups;
    if groups == 1 {
        return vec![between(random, 0.3, 0.7)];
    }
    // Neither 0 (nobody agrees) nor 2^groups − 1 (all do).
    let sides = 1 + below(random, (1 << groups) - 2);
    (0..groups)
        .map(|group| {
            let certainty = (settings.strength + between(random, -0.07, 0.07)).clamp(0.5, 0.99);
            if sides >> group & 1 == 1 { certainty } else { 1.0 - certainty }
        })
        .collect()
}

fn draw_traits(count: usize, second_trait: f64, random: &mut ChaCha8Rng) -> Vec<([f64; 2], f64)> {
    (0..count)
        .map(|_| {
            let offset = 0.8 * normal(random);
            if second_trait < 1.0 {
                let side = if happens(random, 0.5) { 1.0 } else { -1.0 };
                ([side * between(random, 1.0, 2.0), second_trait * normal(random)], offset)
            } else {
                // Two independent normal weights point in every direction alike.
                ([normal(random), normal(random)], offset)
            }
        })
        .collect()
}

/// Whole numbers of people in proportion to the shares (largest remainders), at least one for each group.
fn apportion(participants: usize, groups: usize, shares: &[f64]) -> Vec<usize> {
    let shares = if shares.len() == groups { shares.to_vec() } else { vec![1.0; groups] };
    let total: f64 = shares.iter().sum();
    let spare = participants - groups;
    let exact: Vec<f64> = shares.iter().map(|share| (share / total * participants as f64 - 1.0).max(0.0)).collect();
    let scale = spare as f64 / exact.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let wanted: Vec<f64> = exact.iter().map(|size| size * scale).collect();
    let mut sizes: Vec<usize> = wanted.iter().map(|size| *size as usize + 1).collect();
    let mut by_remainder: Vec<usize> = (0..groups).collect();
    by_remainder.sort_by(|&a, &b| wanted[b].fract().total_cmp(&wanted[a].fract()));
    let missing = participants - sizes.iter().sum::<usize>();
    for place in 0..missing {
        sizes[by_remainder[place % groups]] += 1;
    }
    sizes
}
