//! A test must be able to say what time it is: everything that needs the time asks the clock that was handed in.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use jiff::Timestamp;

/// Tells the time of day, and how much time has passed.
pub trait Clock: Send + Sync {
    /// The time of day.
    fn now(&self) -> Timestamp;

    /// Time since some fixed beginning. It never goes back, even when the time of day is corrected: durations are measured with it.
    fn elapsed(&self) -> Duration;
}

/// The clock of the machine: the one place that looks at it.
#[derive(Debug)]
pub struct SystemClock {
    start: Instant,
}

impl SystemClock {
    /// A clock whose elapsed time begins now.
    #[expect(clippy::disallowed_methods, reason = "this is the clock that is handed in everywhere else")]
    pub fn new() -> Self {
        Self { start: Instant::now() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock that is handed in everywhere else")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }
}

/// A clock that stands still until it is moved: for tests.
#[derive(Debug)]
pub struct FixedClock {
    start: Timestamp,
    passed: Mutex<Duration>,
}

impl FixedClock {
    /// A clock that stands at `start`.
    pub fn at(start: Timestamp) -> Self {
        Self { start, passed: Mutex::new(Duration::ZERO) }
    }

    /// Moves the clock on.
    pub fn advance(&self, by: Duration) {
        *self.passed.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        let passed = self.elapsed();
        // Only a test that moves the clock by thousands of years would leave the range; it then stands at its start.
        i64::try_from(passed.as_millis())
            .ok()
            .and_then(|passed| Timestamp::from_millisecond(self.start.as_millisecond().saturating_add(passed)).ok())
            .unwrap_or(self.start)
    }

    fn elapsed(&self) -> Duration {
        *self.passed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
