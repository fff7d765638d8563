//! Stories of what is seen of a dialogue from elsewhere, and of dialogues that travel, each told on every engine.

mod embeds;
mod feed;
mod history;
mod hooks;
mod lines;
mod tables;
mod taking;
mod village;
