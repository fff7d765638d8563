//! Toguna, the program: what is read, simulated, computed, reported and served.

pub mod cli;
pub mod demo;
pub mod read;
pub mod serve;
pub mod simulate;
pub mod words;
