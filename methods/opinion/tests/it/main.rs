//! What the opinion engine promises, on real conversations, on planted ones, and on random histories.

mod flipping;
mod golden;
mod planted;
mod properties;
mod real_data;
mod retold;
mod together;
