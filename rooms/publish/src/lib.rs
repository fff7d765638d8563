//! What goes out into the world and comes in from it: whoever holds a dialogue must be able to take it elsewhere, and others to see what
//! it says where they are.

pub mod queries;

use toguna_tongues::Locale;

/// The words of this room in every language, for [`toguna_tongues::Tongues::new`].
pub const LOCALES: &[Locale] = toguna_tongues::locales!["publish.ftl"];
