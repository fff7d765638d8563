//! Stories of what is seen of a dialogue from elsewhere, each told on every engine.

mod embeds;
mod village;
