//! Stories of what is seen of a dialogue from elsewhere, and of dialogues that travel, each told on every engine.

mod embeds;
mod history;
mod lines;
mod village;
