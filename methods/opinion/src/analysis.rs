//! What can be asked of a table of votes, and everything that the answer holds.
//!
//! People and statements are named here by their place in the caller's lists (`0, 1, 2, …`); the caller owns the names.

/// A declared dimension of social groups: region, sex, generation, livelihood, …
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// The name of the dimension, as the process declared it.
    pub name: String,
    /// The names of its values, in the order in which results list them. At most 65,535.
    pub values: Vec<String>,
    /// For each participant the place of their value in `values`, or `None` where nothing was declared.
    pub value_of: Vec<Option<u16>>,
}

/// Where the opinion groups come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Grouping {
    /// Found from the votes: as many groups as the data support, perhaps one.
    Found,
    /// Found from the votes, but this many groups (2 to 26), whether the data support them or not.
    Forced(usize),
    /// Given: for each participant the place of their group in `names`, or `None` when not grouped.
    Given {
        /// The groups' names in the order in which results list them.
        names: Vec<String>,
        /// One entry for each participant.
        group_of: Vec<Option<u16>>,
    },
}

/// How an analysis is made. `Settings::default()` is what the guide describes.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// A person is placed in a group only with at least this many votes (never more than there are statements). Default 7.
    pub min_votes: u32,
    /// The largest number of opinion groups that is tried, 1 to 26. Default 8.
    pub max_groups: usize,
    /// Starts of k-means for each number of groups; the best one counts. Default 20.
    pub restarts: u32,
    /// Resamples of the people behind each group's stability; 0 leaves stability out. Default 100.
    pub bootstrap: u32,
    /// Whether two groups must be parted by a gap to count as two. Default true.
    pub gap_test: bool,
    /// A statement is *untested* in a group with fewer voices on it than this. Default 5.
    pub min_voices: u32,
    /// Seed of every random choice. Default 1.
    pub seed: u64,
    /// Threads that may be used, at least 1. The result is the same, to the bit, for any number.
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { min_votes: 7, max_groups: 8, restarts: 20, bootstrap: 100, gap_test: true, min_voices: 5, seed: 1, threads: 1 }
    }
}

/// The two axes of the map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Components {
    /// Mean vote on each statement, −1 to +1, among those who voted; 0 for a moderated statement or one without votes.
    pub mean: Vec<f64>,
    /// The two principal components, unit vectors over the statements. The loading of largest size is positive.
    pub loadings: [Vec<f64>; 2],
    /// Variance of the mean-imputed votes along each component, divisor N − 1.
    pub explained_variance: [f64; 2],
    /// Variance of the mean-imputed votes in all directions.
    pub total_variance: f64,
}

/// One group of people, found or given, as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct OpinionGroup {
    /// `A`, `B`, … from the largest group to the smallest when found; as given otherwise.
    pub name: String,
    /// Number of people in it.
    pub size: usize,
    /// Mean place of its members on the map.
    pub centre: [f64; 2],
    /// Mean Jaccard similarity, 0 to 1, between the group and its nearest counterpart in resampled data. `None` if not asked for, or groups were given.
    pub stability: Option<f64>,
    /// Whether `stability` reaches [`STABLE_FROM`]. `None` as above.
    pub stable: Option<bool>,
    /// What most sets this group apart from all others, at most five statements, agreements first (the selection of Polis).
    pub representative: Vec<Representative>,
}

/// From this mean Jaccard similarity on, a group is called stable (Hennig 2007, "Cluster-wise assessment of cluster stability", §3: 0.75).
pub const STABLE_FROM: f64 = 0.75;

/// The way a vote points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Agreement.
    Agree,
    /// Disagreement.
    Disagree,
}

/// A statement that represents a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Representative {
    /// Its place in the caller's list.
    pub statement: u32,
    /// Whether the group stands out by agreeing or by disagreeing.
    pub direction: Direction,
    /// Members who voted in that direction.
    pub voted: u32,
    /// Members who saw the statement.
    pub seen: u32,
    /// Smoothed share (`pa` or `pd`).
    pub share: f64,
    /// z of the share against one half (`pat` or `pdt`).
    pub share_z: f64,
    /// Ratio to the share among all others (`ra` or `rd`).
    pub ratio: f64,
    /// z of the difference to all others (`rat` or `rdt`).
    pub ratio_z: f64,
    /// Benjamini–Hochberg adjusted p-value over all groups, statements and directions.
    pub q: f64,
    /// Chosen first as the statement with which the group agrees best.
    pub best_agree: bool,
}

/// How a set of people voted on one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Votes `+1`.
    pub agree: u32,
    /// Votes `−1`.
    pub disagree: u32,
    /// All who saw it: agree, disagree and pass together.
    pub seen: u32,
}

impl Tally {
    /// Votes `0`.
    pub fn pass(self) -> u32 {
        self.seen - self.agree - self.disagree
    }
}

/// A tally of one opinion group with the figures of Polis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupFigures {
    /// The counts behind the figures.
    pub tally: Tally,
    /// Smoothed share of agreement, (agree + 1) / (seen + 2).
    pub pa: f64,
    /// The same for disagreement.
    pub pd: f64,
    /// z of agreement against one half.
    pub pat: f64,
    /// z of disagreement against one half.
    pub pdt: f64,
    /// Ratio of `pa` to that of all other groups together.
    pub ra: f64,
    /// Ratio of `pd` to that of all other groups together.
    pub rd: f64,
    /// z of the difference in agreement to all other groups together.
    pub rat: f64,
    /// The same for disagreement.
    pub rdt: f64,
    /// 90 % interval of agreement among those who saw the statement: 5 % and 95 % points of the Jeffreys posterior.
    pub agreement: [f64; 2],
}

/// A tally of one declared group with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DeclaredFigures {
    /// Place in the list of dimensions.
    pub dimension: u16,
    /// Place in the dimension's list of values.
    pub value: u16,
    /// The counts behind the figures.
    pub tally: Tally,
    /// 90 % interval of agreement among those who saw the statement: 5 % and 95 % points of the Jeffreys posterior.
    pub agreement: [f64; 2],
}

/// A group that the common ground is asked of: an opinion group, or a value of a declared dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Place in [`Analysis::groups`].
    Opinion(u16),
    /// Place of the dimension, then of its value.
    Declared(u16, u16),
}

/// What is known of a statement as common ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every side was heard, and in each one the lower bound of agreement is above one half.
    Agreed,
    /// Every side was heard, and in each one the lower bound of disagreement is above one half.
    Refused,
    /// Every side that was heard agrees, but at least one side was not heard enough.
    AgreedSoFar,
    /// Every side that was heard refuses, but at least one side was not heard enough.
    RefusedSoFar,
    /// At least one side that was heard neither agrees for sure nor refuses for sure, or sides differ.
    Open,
    /// No side was heard enough.
    Untested,
    /// Taken out by moderation.
    Moderated,
}

/// The common ground of one statement.
#[derive(Debug, Clone, PartialEq)]
pub struct CommonGround {
    /// The least of the sides' 5 % lower bounds of agreement; `None` when no side was heard enough.
    pub score: Option<f64>,
    /// The least of the sides' 5 % lower bounds of disagreement.
    pub refusal_score: Option<f64>,
    /// The side with the least lower bound of agreement.
    pub weakest: Option<Side>,
    /// Sides with fewer than `min_voices` voices on the statement.
    pub untested_in: Vec<Side>,
    /// The least number of further voices, all of one mind and all in one side, that would change the verdict: against it where every
    /// side heard agrees (or for it where every one refuses), in the side where it takes the fewest; for it where one side alone stands in
    /// the way of agreement. `None` otherwise.
    pub flip_cost: Option<u32>,
    /// The side in which that number is enough.
    pub flip_side: Option<Side>,
    /// The conclusion in one word.
    pub verdict: Verdict,
    /// Geometric mean over the opinion groups of the smoothed agreement: (∏ pa)^(1/G).
    pub geometric_mean: f64,
}

/// All that is known of one statement.
#[derive(Debug, Clone, PartialEq)]
pub struct StatementResult {
    /// Whether moderation has taken it out of the map and of every list.
    pub moderated: bool,
    /// Votes of everybody.
    pub tally: Tally,
    /// 90 % Jeffreys interval of agreement among everybody who saw it.
    pub agreement: [f64; 2],
    /// Distance from the middle of the map of a person whose only vote is to agree with it: √M · (1 − mean) · ‖loadings‖.
    pub extremity: f64,
    /// Weight in the choice of the next statement (Polis's priority; 49 for a statement about the process itself).
    pub priority: f64,
    /// Group-informed consensus: product over the opinion groups of `pa`.
    pub consensus_agree: f64,
    /// Its twin: product over the opinion groups of `pd`.
    pub consensus_disagree: f64,
    /// Common ground over opinion groups and declared groups.
    pub common_ground: CommonGround,
    /// How far sides are surely apart: the largest, over pairs of sides of one dimension, of one side's lower bound of agreement minus the
    /// other's upper bound. Above 0 the statement divides.
    pub divisiveness: Option<f64>,
    /// The two sides behind `divisiveness`: the more agreeing first.
    pub divided: Option<(Side, Side)>,
    /// One entry for each opinion group.
    pub by_group: Vec<GroupFigures>,
    /// One entry for each value of each declared dimension.
    pub by_declared: Vec<DeclaredFigures>,
}

/// Why there are as many groups as there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupCount {
    /// Two or more groups, each parted from its neighbours by a gap.
    Found,
    /// One cloud: no way to part the people leaves a gap between the parts.
    OneCloud,
    /// Too few people with enough votes on statements that are left to look for groups, or to make as many as were forced.
    TooFewPeople,
    /// The caller forced the number.
    Forced,
    /// The caller gave the groups.
    Given,
}

/// What was tried for one number of groups.
#[derive(Debug, Clone, PartialEq)]
pub struct TriedCount {
    /// Number of groups.
    pub k: usize,
    /// Number of people in each, largest first.
    pub sizes: Vec<usize>,
    /// Mean simplified silhouette, −1 to 1 (distance to the own centre against the nearest other centre).
    pub silhouette: f64,
    /// The largest p-value of the gap test over neighbouring groups; `None` when the test was not made.
    pub gap_p: Option<f64>,
    /// Whether every group is large enough and every pair of neighbours is parted by a gap.
    pub supported: bool,
}

/// Everything found in a table of votes.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// People with at least one vote.
    pub participants: usize,
    /// Statements with at least one vote.
    pub statements_voted: usize,
    /// Votes that count.
    pub votes: u64,
    /// The axes of the map.
    pub components: Components,
    /// Each participant's place on the map; `[0, 0]` for somebody without votes.
    pub positions: Vec<[f64; 2]>,
    /// Each participant's number of votes.
    pub vote_counts: Vec<u32>,
    /// Each participant's place in `groups`, or `None` when not grouped.
    pub group_of: Vec<Option<u16>>,
    /// The opinion groups.
    pub groups: Vec<OpinionGroup>,
    /// Why there are that many groups.
    pub group_count: GroupCount,
    /// What was tried to find the number of groups.
    pub tried: Vec<TriedCount>,
    /// One entry for each statement, in the caller's order.
    pub statements: Vec<StatementResult>,
    /// Places of the statements that every side agrees on, best first.
    pub common_ground: Vec<u32>,
    /// Places of the statements that every side refuses, clearest first.
    pub common_refusal: Vec<u32>,
    /// Places of the statements that every side heard agrees on while some side was not heard enough, best first.
    pub agreed_so_far: Vec<u32>,
    /// Places of the statements that every side heard refuses while some side was not heard enough, clearest first.
    pub refused_so_far: Vec<u32>,
    /// Places of the statements on which sides are surely apart, widest first; at most ten.
    pub divisive: Vec<u32>,
    /// Consensus of everybody taken together (the lists of Polis): at most five agreements and five disagreements.
    pub consensus: [Vec<u32>; 2],
}

impl Analysis {
    /// Number of opinion groups.
    pub fn k(&self) -> usize {
        self.groups.len()
    }
}
