//! Stories of a consultation, each told on every engine.

mod story;
mod village;
