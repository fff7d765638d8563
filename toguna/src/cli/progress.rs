//! Long work shows that it goes on, to somebody who watches and to nobody else.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// One line on standard error that says what is being done, and goes away in the end.
#[derive(Debug, Clone)]
pub struct Progress {
    line: ProgressBar,
}

impl Progress {
    /// Nothing is ever drawn unless somebody is `watched`.
    pub fn new(watched: bool) -> Self {
        if !watched {
            return Self { line: ProgressBar::hidden() };
        }
        let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {prefix}") {
            line.set_style(style);
        }
        Self { line }
    }

    /// What is done from now on.
    pub fn step(&self, what: String) {
        self.line.set_prefix("");
        self.line.set_message(what);
        self.line.enable_steady_tick(Duration::from_millis(120));
    }

    /// How much of the present step is done, where that is known.
    pub fn part(&self, done: u64, of: Option<u64>) {
        if let Some(of) = of.filter(|of| *of > 0) {
            self.line.set_prefix(format!("{:>3} %", (100 * done.min(of)) / of));
        }
    }

    /// Takes the line away, so that results stand alone.
    pub fn clear(&self) {
        self.line.finish_and_clear();
    }
}
