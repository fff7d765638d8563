//! What the readers take and what they refuse, on small inputs of our own; then real exports against what other programs read in them.

#[path = "readers/exports.rs"]
mod exports;
#[path = "readers/refusals.rs"]
mod refusals;
#[path = "readers/shared.rs"]
mod shared;
#[path = "readers/small.rs"]
mod small;
#[path = "readers/variants.rs"]
mod variants;
