//! Toguna.
fn main() {}
