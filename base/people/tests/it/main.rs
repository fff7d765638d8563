//! Accounts, sign-ins and participants, told once and run on each engine.

mod account;
mod guide;
mod leaving;
mod offices;
mod pages;
mod passkeys;
mod provider;
mod seized;
mod story;
mod tokens;
mod village;
