//! Toguna, the program: what is read, simulated, computed and reported.

pub mod conversation;
pub mod report;
pub mod words;
