//! An attack on everything that anybody may read of a dialogue: every number on its public pages, in its files and by its API is gathered,
//! what is unknown is written as a linear program over it, and no group below the limit may come out.
//!
//! The attacker knows the rule, the totals, and every figure that the rule lets through: more than the pages print, of which it is shown
//! that they print nothing else.

mod attack;
mod look;
mod series;
mod village;
