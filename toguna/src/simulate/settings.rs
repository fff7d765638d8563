//! What to plant.

use thiserror::Error;

/// How opinions lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shape {
    /// Groups of people, each with its own probability of agreeing with each statement.
    #[default]
    Groups,
    /// One round cloud: two traits of equal weight, normally distributed.
    Round,
    /// One elongated cloud: a strong trait and a weak one, normally distributed. There are two ends and no gap.
    Elongated,
}

/// A declared dimension and how its values are spread over the planted groups.
#[derive(Debug, Clone, PartialEq)]
pub struct SimulatedDimension {
    /// Name of the dimension.
    pub name: String,
    /// Names of its values.
    pub values: Vec<String>,
    /// For each planted group the weight of each value. Weights need not sum to one.
    pub weights: Vec<Vec<f64>>,
    /// Share of the people who declare nothing, 0 to 1.
    pub undeclared: f64,
}

impl SimulatedDimension {
    /// A dimension of which each group prefers some values, in turn: `relation` 0 means that the dimension has nothing to do with opinion,
    /// 1 that every group has values of its own (where there are enough values).
    pub fn related(name: &str, values: Vec<String>, groups: usize, relation: f64, undeclared: f64) -> Self {
        let count = values.len();
        let weights = (0..groups)
            .map(|group| {
                let prefers = |value: usize| if count >= groups { value % groups == group } else { value == group % count };
                let own = (0..count).filter(|value| prefers(*value)).count() as f64;
                let weight = |value| (1.0 - relation) / count as f64 + if prefers(value) { relation / own } else { 0.0 };
                (0..count).map(weight).collect()
            })
            .collect();
        Self { name: name.to_owned(), values, weights, undeclared }
    }
}

/// A session that was cut short: people of one declared value were asked only the first statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortSession {
    /// Place of the dimension.
    pub dimension: usize,
    /// Place of the value in the dimension.
    pub value: u16,
    /// So many of the first statements were asked, at least one.
    pub statements: usize,
}

/// What to plant. `SimulationSettings::default()` is a dialogue of three groups of ordinary size.
#[derive(Debug, Clone, PartialEq)]
pub struct SimulationSettings {
    /// Number of people, at least 1. Default 1,000.
    pub participants: usize,
    /// Number of statements, at least 1. Default 100.
    pub statements: usize,
    /// Number of planted groups, 1 to 26; 1 is one crowd of one mind. Counts only for [`Shape::Groups`]. Default 3.
    pub groups: usize,
    /// Size of each group relative to the others; empty for groups of equal size. Default empty.
    pub group_shares: Vec<f64>,
    /// How opinions lie. Default groups.
    pub shape: Shape,
    /// Mean number of statements that a person votes on. Each person's number is 1 plus a geometric one, cut off at the number of
    /// statements: many vote on a few, a few vote on nearly all. Default 30.
    pub mean_votes: f64,
    /// Probability with which a group takes its side on a statement that divides, 0.5 to 1. Default 0.85.
    pub strength: f64,
    /// Share of the statements that every group agrees with (probabilities 0.8 to 0.95). Default 0.2.
    pub common_share: f64,
    /// Share of the statements that every group refuses (probabilities of agreeing 0.05 to 0.2). Default 0.05.
    pub refused_share: f64,
    /// Probability of passing. Default 0.08.
    pub pass_rate: f64,
    /// Share of the statements that moderation has taken out. Default 0.
    pub moderated_share: f64,
    /// Probability that a vote replaces an earlier, different one. Default 0.01.
    pub revote_rate: f64,
    /// Declared dimensions. Default none.
    pub dimensions: Vec<SimulatedDimension>,
    /// Sessions that were cut short. Default none.
    pub short_sessions: Vec<ShortSession>,
    /// Seed of every random choice. Default 1.
    pub seed: u64,
}

impl Default for SimulationSettings {
    fn default() -> Self {
        Self {
            participants: 1_000,
            statements: 100,
            groups: 3,
            group_shares: Vec::new(),
            shape: Shape::Groups,
            mean_votes: 30.0,
            strength: 0.92,
            common_share: 0.2,
            refused_share: 0.05,
            pass_rate: 0.08,
            moderated_share: 0.0,
            revote_rate: 0.01,
            dimensions: Vec::new(),
            short_sessions: Vec::new(),
            seed: 1,
        }
    }
}

/// The most groups that can be planted: one for each letter.
pub(crate) const MOST_GROUPS: usize = 26;

/// Why nothing can be planted with these settings.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum SettingsError {
    /// No people, or more than can be numbered.
    #[error("the number of participants must be from 1 to 4,000,000,000")]
    Participants,
    /// No statements, or more than can be numbered.
    #[error("the number of statements must be from 1 to 1,000,000")]
    Statements,
    /// The number of groups is out of range.
    #[error("the number of groups must be from 1 to 26, and at most the number of participants")]
    Groups,
    /// The shares do not fit the groups.
    #[error("there must be one share above zero for each of the {0} groups")]
    GroupShares(usize),
    /// A probability or share is out of range.
    #[error("{0} must be from {1} to 1")]
    OutOfRange(&'static str, f64),
    /// The shares of common ground and of refusal leave no room.
    #[error("the shares of common ground and of refusal must not exceed 1 together")]
    Shares,
    /// The mean number of votes cannot be reached.
    #[error("the mean number of votes must be from 1 to the number of statements, {0}")]
    MeanVotes(usize),
    /// A dimension does not fit the groups.
    #[error("dimension \"{0}\" needs a name, at least one value, and one weight for each value in each group, not all of them zero")]
    Dimension(String),
    /// A short session names a value that is not there.
    #[error("a short session must name a declared value that exists and at least one statement")]
    ShortSession,
    /// The agreement that was handed in does not fit.
    #[error("the planted agreement must be one probability, 0 to 1, for each statement and group")]
    Agreement,
}

impl SimulationSettings {
    /// Number of groups as planted: a cloud is one group.
    pub fn planted_groups(&self) -> usize {
        if self.shape == Shape::Groups { self.groups } else { 1 }
    }

    pub(super) fn check(&self) -> Result<(), SettingsError> {
        let groups = self.planted_groups();
        if !(1..=4_000_000_000).contains(&self.participants) {
            return Err(SettingsError::Participants);
        }
        if !(1..=1_000_000).contains(&self.statements) {
            return Err(SettingsError::Statements);
        }
        if !(1..=MOST_GROUPS.min(self.participants)).contains(&groups) {
            return Err(SettingsError::Groups);
        }
        let shares_fit = self.group_shares.len() == groups && self.group_shares.iter().all(|share| share.is_finite() && *share > 0.0);
        if self.shape == Shape::Groups && !self.group_shares.is_empty() && !shares_fit {
            return Err(SettingsError::GroupShares(groups));
        }
        let probabilities = [
            ("the strength of agreement", self.strength, 0.5),
            ("the share of common ground", self.common_share, 0.0),
            ("the share of refusal", self.refused_share, 0.0),
            ("the rate of passing", self.pass_rate, 0.0),
            ("the share of moderated statements", self.moderated_share, 0.0),
            ("the rate of changed votes", self.revote_rate, 0.0),
        ];
        for (name, value, least) in probabilities {
            if !(least..=1.0).contains(&value) {
                return Err(SettingsError::OutOfRange(name, least));
            }
        }
        if self.common_share + self.refused_share > 1.0 {
            return Err(SettingsError::Shares);
        }
        if !(1.0..=self.statements as f64).contains(&self.mean_votes) {
            return Err(SettingsError::MeanVotes(self.statements));
        }
        for dimension in &self.dimensions {
            dimension.check(groups)?;
        }
        let exists = |short: &ShortSession| {
            let values = self.dimensions.get(short.dimension).map_or(0, |dimension| dimension.values.len());
            usize::from(short.value) < values && short.statements > 0
        };
        if self.short_sessions.iter().all(exists) { Ok(()) } else { Err(SettingsError::ShortSession) }
    }
}

impl SimulatedDimension {
    fn check(&self, groups: usize) -> Result<(), SettingsError> {
        if !(0.0..=1.0).contains(&self.undeclared) {
            return Err(SettingsError::OutOfRange("the share of people who declare nothing", 0.0));
        }
        let weights_fit = |weights: &Vec<f64>| {
            let valid = weights.len() == self.values.len() && weights.iter().all(|weight| weight.is_finite() && *weight >= 0.0);
            valid && weights.iter().any(|weight| *weight > 0.0)
        };
        let named = !self.name.is_empty() && (1..=usize::from(u16::MAX)).contains(&self.values.len());
        let fits = named && self.weights.len() == groups && self.weights.iter().all(weights_fit);
        if fits { Ok(()) } else { Err(SettingsError::Dimension(self.name.clone())) }
    }
}
