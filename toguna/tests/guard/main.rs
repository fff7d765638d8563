//! Who may do what, tried on the whole program: every route that the router has, as everybody who could come to it.

mod advisories;
mod cast;
mod matrix;
mod walk;
