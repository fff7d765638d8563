//! Stories of a consultation, each told on every engine.

mod api;
mod desk;
mod hostile;
mod house;
mod story;
mod village;
mod walk;
mod weight;
