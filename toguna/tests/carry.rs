//! A dialogue that was held with Polis comes in, goes out again and says the same; and nothing comes in that should not.

#[path = "carry/account.rs"]
mod account;
#[path = "carry/live.rs"]
mod live;
#[path = "carry/polis.rs"]
mod polis;
#[path = "carry/program.rs"]
mod program;
#[path = "readers/shared.rs"]
mod shared;
#[path = "carry/stopped.rs"]
mod stopped;
