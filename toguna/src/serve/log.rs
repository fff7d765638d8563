//! A log is read by many and kept for long: it says what the server does, and nothing of who was there.
//!
//! Lines about single requests hold no address, no browser and no name; but a line a moment after a voice, put beside the order of the
//! voices in the database, would tell the moment at which each was given. They are therefore left out unless somebody asks for them
//! (`--log requests`).

use tracing_subscriber::EnvFilter;
use tracing_subscriber::util::SubscriberInitExt;

use super::settings::LogFormat;

/// What the words for `--log` stand for; anything else is a filter as `tracing` knows it.
fn filter(log: &str) -> String {
    const NO_REQUESTS: &str = "toguna_web::guard=error,rustls_acme=info";
    match log {
        "quiet" => "error".to_owned(),
        "info" => format!("info,{NO_REQUESTS}"),
        "requests" => "info".to_owned(),
        "debug" => "debug,hyper=info,rustls=info".to_owned(),
        other => other.to_owned(),
    }
}

/// Starts the log of this process, on standard error. Only the first call counts.
pub fn start(log: &str, format: LogFormat) {
    let filter = EnvFilter::builder().parse_lossy(filter(log));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false);
    // A second start in the same process, as in tests, goes on with the first one's log.
    let _ = match format {
        LogFormat::Plain => lines.finish().try_init(),
        LogFormat::Json => lines.json().flatten_event(true).finish().try_init(),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_stands_for_a_filter_that_can_be_read() {
        for word in ["quiet", "info", "requests", "debug", "toguna=trace"] {
            assert!(EnvFilter::builder().parse(filter(word)).is_ok(), "{word}");
        }
    }
}
