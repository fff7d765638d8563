//! Stories of a consultation, each told on every engine.

mod acts;
mod api;
mod api_more;
mod consent;
mod counts;
mod desk;
mod hostile;
mod house;
mod notes;
mod retention;
mod speak;
mod story;
mod traces;
mod translate_desk;
mod translate_files;
mod translation;
mod vault;
mod vault_alone;
mod village;
mod voices;
mod walk;
mod ways;
mod weight;
