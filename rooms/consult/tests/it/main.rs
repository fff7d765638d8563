//! Stories of a consultation, each told on every engine.

mod acts;
mod api;
mod counts;
mod desk;
mod hostile;
mod house;
mod story;
mod translation;
mod village;
mod walk;
mod weight;
