//! A dialogue is drawn up, changed, opened, closed and opened again: told once and run on each engine.

mod authorization;
mod caring;
mod drawing_up;
mod freezing;
mod house;
mod pages;
mod people;
mod story;
