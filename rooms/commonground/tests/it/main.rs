//! Stories of results that follow the voices, each told on every engine.

mod following;
mod leaving;
mod measure;
mod memory;
mod pages;
mod setting_aside;
mod village;
mod voices;
