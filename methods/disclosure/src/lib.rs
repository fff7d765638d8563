//! A figure of a handful of people can point at one of them. So small groups are held back; and because whoever knows the total can
//! subtract, others are held back with them, until nothing but "fewer than so many" can be found out about a small one.
//!
//! - [`PUBLIC`] and [`INSIDE`] are the limits, for everybody and for the team;
//! - [`Table::tell`] decides of the groups of one dimension which may be told;
//! - [`moving`](fn@moving) decides, where figures were told before, which may follow what has happened since: two tables whose difference is one
//!   person tell what that person said;
//! - [`Kept`] does both for a table that goes on.
//!
//! Nothing that shows or hands out a count of a declared group decides this for itself.

mod kept;
mod moving;
mod table;

pub use kept::Kept;
pub use moving::{change, moving};
pub use table::{Cell, Table, Telling};

/// From this many people on a group is told in what everybody may see.
pub const PUBLIC: u32 = 10;
/// From this many people on a group is told to the team.
pub const INSIDE: u32 = 5;

/// How the people of one group answered, one count for each answer. Where they were asked nothing, their number and noughts.
pub type Counts = [u32; 3];

/// People of whom nothing but their number is told.
pub fn people(count: u32) -> Counts {
    [count, 0, 0]
}

pub(crate) fn size(counts: Counts) -> u32 {
    counts.iter().sum()
}
