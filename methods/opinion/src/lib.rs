//! From many votes on many statements to the map of opinion, its groups, and what every group agrees on.
//!
//! Nothing here reads a file, a clock or a random source: votes, settings and a seed come in, and the same ones give the same bits,
//! whatever the order of the votes, the way they were changed, and the number of threads.
//!
//! In the order in which data flows:
//! - [`votes`]: who said what, in two bytes a vote (`rows`, `sources`);
//! - [`opinion_map`]: the votes kept current one by one, with the whole-number sums behind the axes (`cross_products`);
//! - the axes (`axes`, `lanczos`) and everybody's place on the map;
//! - the groups (`cells`, `kmeans`), as many as gaps support (`gap`, `dip`), and their stability (`grouping`);
//! - figures of each group (`counts`, `figures`, `distributions`), what every side agrees on (`common_ground`)
//!   and how many voices it takes to overturn that (`flip_cost`);
//! - [`analysis`]: what can be asked and everything that comes out of [`analyse()`];
//! - [`next_statement`]: whom to ask what next;
//! - [`coordination`], [`bursts`] and [`leave_out`]: who votes too much alike, who came all at once, what hangs on one source alone.

mod analyse;
pub mod analysis;
mod axes;
pub mod bursts;
mod cells;
mod common_ground;
pub mod coordination;
mod counts;
mod cross_products;
mod dip;
mod distributions;
mod figures;
mod flip_cost;
mod gap;
mod grouping;
mod kmeans;
mod lanczos;
pub mod leave_out;
pub mod next_statement;
pub mod opinion_map;
mod random;
mod rows;
mod sources;
pub mod votes;

pub use analyse::{analyse, with_declared};
pub use distributions::jeffreys_interval;
pub use grouping::adjusted_rand;
