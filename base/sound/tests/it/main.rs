//! Recordings of every kind, and what comes instead of them.

mod damage;
mod disguise;
mod files;
mod foreign;
mod kinds;
mod voice;
