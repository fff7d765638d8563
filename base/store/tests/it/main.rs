//! Stories about a small forest, told on both engines: what is kept, what is refused, what is erased, and what survives.

mod erasure;
mod faults;
mod forest;
mod inserts;
mod jobs;
mod migrations;
mod queries;
mod voices;
