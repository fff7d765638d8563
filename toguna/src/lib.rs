//! Toguna, the program: what is read, simulated, computed and reported.

pub mod cli;
pub mod demo;
pub mod read;
pub mod simulate;
pub mod words;
