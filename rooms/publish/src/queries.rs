//! Every statement that this room says to the store.

use toguna_store::Part;

/// What this room keeps in the store.
pub const PART: Part = Part { name: "publish", migrations: &[], statements: &[] };
