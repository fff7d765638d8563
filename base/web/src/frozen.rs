//! When somebody is in danger, a dialogue must vanish at once from everywhere, and a lookup before each page must not be the price of it.
//!
//! What is stopped stands in the store; each process holds a copy here, which its follower keeps current. The guard asks the copy before
//! anything else: one flag in memory as long as nothing is stopped. The team's own pages stay, so that somebody can end it again; taking
//! out what was said does not.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use crate::rights::Right;
use crate::routes::Access;

/// What is stopped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stopped {
    /// Everything on this installation.
    pub everything: bool,
    /// Dialogues by short name, each with whether the public knew of it.
    pub slugs: BTreeMap<String, bool>,
    /// The same dialogues by number.
    pub numbers: BTreeSet<i64>,
}

impl Stopped {
    /// Whether nothing is stopped.
    pub fn is_nothing(&self) -> bool {
        !self.everything && self.slugs.is_empty() && self.numbers.is_empty()
    }
}

/// This process's copy of what is stopped. Clones share it.
#[derive(Debug, Clone, Default)]
pub struct Frozen {
    inner: Arc<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    is_any: AtomicBool,
    stopped: RwLock<Stopped>,
}

impl Frozen {
    /// Puts what holds from now on in the place of what held.
    pub fn set(&self, stopped: Stopped) {
        let is_any = !stopped.is_nothing();
        *self.inner.stopped.write().unwrap_or_else(PoisonError::into_inner) = stopped;
        self.inner.is_any.store(is_any, Ordering::Release);
    }

    /// Whether anything is stopped.
    pub fn is_any(&self) -> bool {
        self.inner.is_any.load(Ordering::Acquire)
    }

    /// Whether everything is.
    pub fn is_everything(&self) -> bool {
        self.is_any() && self.inner.stopped.read().unwrap_or_else(PoisonError::into_inner).everything
    }

    /// Whether the dialogue with this short name is, by itself or with everything.
    pub fn covers(&self, slug: &str) -> bool {
        self.is_any() && {
            let stopped = self.inner.stopped.read().unwrap_or_else(PoisonError::into_inner);
            stopped.everything || stopped.slugs.contains_key(slug)
        }
    }

    /// Whether the dialogue with this number is.
    pub fn covers_number(&self, dialogue: i64) -> bool {
        self.is_any() && {
            let stopped = self.inner.stopped.read().unwrap_or_else(PoisonError::into_inner);
            stopped.everything || stopped.numbers.contains(&dialogue)
        }
    }

    /// Whether a route rests: `takes_out` and `pattern`, its path, as it was registered; `slug` is the dialogue of the address.
    pub(crate) fn closes(&self, access: Access, takes_out: bool, pattern: &str, slug: Option<&str>) -> bool {
        let stopped = self.inner.stopped.read().unwrap_or_else(PoisonError::into_inner);
        let known = slug.and_then(|slug| stopped.slugs.get(slug));
        // What was said, and who to reach, leaves the server neither for programs nor by the team's pages.
        if takes_out {
            return stopped.everything || known.is_some();
        }
        match access {
            // A draft that nobody could see is not given away by being stopped.
            Access::Anyone if !is_of_the_team(pattern) => stopped.everything || known.is_some_and(|was_public| *was_public),
            Access::Participant => stopped.everything || known.is_some_and(|was_public| *was_public),
            // Nor are the pages open from which it is taken.
            Access::Token(_) | Access::May(Right::Export | Right::Open) => stopped.everything || known.is_some(),
            // Whoever looks after the machine, and the team's way in and its tools.
            Access::Anyone
            | Access::Machine
            | Access::SetUp
            | Access::May(_)
            | Access::Team
            | Access::Coordinator
            | Access::Administrator => false,
        }
    }
}

fn is_of_the_team(pattern: &str) -> bool {
    pattern == "/team" || pattern.starts_with("/team/") || pattern.starts_with("/assets/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::Scope;

    fn one(slug: &str, was_public: bool) -> Frozen {
        let frozen = Frozen::default();
        frozen.set(Stopped { everything: false, slugs: [(slug.to_owned(), was_public)].into(), numbers: [7].into() });
        frozen
    }

    #[test]
    fn nothing_is_stopped_to_begin_with_and_again_after_the_end() {
        let frozen = Frozen::default();
        assert!(!frozen.is_any() && !frozen.covers("le-puits"));
        let frozen = one("le-puits", true);
        assert!(frozen.is_any() && frozen.covers("le-puits") && frozen.covers_number(7) && !frozen.covers("le-marche"));
        frozen.set(Stopped::default());
        assert!(!frozen.is_any() && !frozen.covers("le-puits"));
    }

    #[test]
    fn one_dialogue_rests_and_its_neighbour_does_not() {
        let frozen = one("le-puits", true);
        for access in [Access::Anyone, Access::Participant, Access::Token(Scope::Read)] {
            assert!(frozen.closes(access, false, "/d/{slug}/weigh", Some("le-puits")), "{access:?}");
            assert!(!frozen.closes(access, false, "/d/{slug}/weigh", Some("le-marche")), "{access:?}");
        }
        assert!(!frozen.closes(Access::Anyone, false, "/about", None));
        assert!(!frozen.closes(Access::May(Right::See), false, "/team/d/{slug}", Some("le-puits")));
        assert!(frozen.closes(Access::May(Right::Export), false, "/team/d/{slug}/export/{format}", Some("le-puits")));
        for (slug, rests) in [("le-puits", true), ("le-marche", false)] {
            assert_eq!(frozen.closes(Access::May(Right::Moderate), true, "/team/d/{slug}/log.csv", Some(slug)), rests, "{slug}");
        }
    }

    #[test]
    fn a_draft_is_not_given_away_by_being_stopped() {
        let frozen = one("secret", false);
        assert!(!frozen.closes(Access::Anyone, false, "/d/{slug}", Some("secret")), "as for every draft: not found");
        assert!(frozen.closes(Access::Token(Scope::Export), false, "/api/v1/dialogues/{slug}/exports/{format}", Some("secret")));
    }

    #[test]
    fn when_everything_rests_the_team_and_the_machine_get_in() {
        let frozen = Frozen::default();
        frozen.set(Stopped { everything: true, ..Stopped::default() });
        assert!(frozen.closes(Access::Anyone, false, "/about", None) && frozen.closes(Access::Anyone, false, "/api/v1/dialogues", None));
        assert!(frozen.closes(Access::Participant, false, "/d/{slug}/weigh", Some("le-puits")));
        for pattern in ["/team/login", "/assets/{name}"] {
            assert!(!frozen.closes(Access::Anyone, false, pattern, None), "{pattern}");
        }
        assert!(!frozen.closes(Access::Machine, false, "/healthz", None) && !frozen.closes(Access::Team, false, "/team", None));
    }
}
