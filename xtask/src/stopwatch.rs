//! Chores say how long they took. This is the one place of the project's chores that looks at the clock.

use std::time::{Duration, Instant};

/// Time that runs from [`Stopwatch::start`] on.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts counting.
    #[expect(clippy::disallowed_methods, reason = "a chore measures itself; nothing is computed from it")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// Wall time since the start.
    pub(crate) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}
