//! Stories of a consultation, each told on every engine.

mod acts;
mod api;
mod api_more;
mod consent;
mod counts;
mod desk;
mod hostile;
mod house;
mod retention;
mod story;
mod translate_desk;
mod translate_files;
mod translation;
mod village;
mod walk;
mod ways;
mod weight;
