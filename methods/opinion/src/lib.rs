//! From many votes on many statements to the map of opinion, its groups, and what every group agrees on.
//!
//! In the order in which data flows:
//! [`votes`] holds who said what, in two bytes a vote; [`analysis`] says what can be asked of it and what comes out.

pub mod analysis;
mod axes;
mod common_ground;
mod cross_products;
mod dip;
mod distributions;
mod figures;
mod lanczos;
mod random;
mod rows;
mod sources;
pub mod votes;
