//! Whoever runs the server must see how it fares, without seeing who is there: counters by route, kept in memory.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Upper edges of the histogram of durations, in milliseconds.
const EDGES_MS: [u64; 9] = [1, 5, 10, 25, 50, 100, 250, 1000, 5000];

/// Counts of requests since the start.
#[derive(Debug, Default)]
pub struct Metrics {
    /// By the pattern of the route, then by method.
    routes: Mutex<BTreeMap<String, BTreeMap<&'static str, [u64; 5]>>>,
    durations: [AtomicU64; EDGES_MS.len() + 1],
    total_microseconds: AtomicU64,
    gauges: Mutex<BTreeMap<&'static str, i64>>,
}

impl Metrics {
    /// Counts one answer: `route` is the pattern of the route, never the address itself.
    pub fn count(&self, method: &'static str, route: &str, status: u16, took: Duration) {
        let class = usize::from((status / 100).clamp(1, 5) - 1);
        let milliseconds = took.as_millis() as u64;
        let bucket = EDGES_MS.iter().position(|&edge| milliseconds < edge).unwrap_or(EDGES_MS.len());
        self.durations[bucket].fetch_add(1, Ordering::Relaxed);
        self.total_microseconds.fetch_add(took.as_micros() as u64, Ordering::Relaxed);
        let mut routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        if !routes.contains_key(route) {
            routes.insert(route.to_owned(), BTreeMap::new());
        }
        if let Some(methods) = routes.get_mut(route) {
            methods.entry(method).or_default()[class] += 1;
        }
    }

    /// Sets a figure that goes up and down, such as the number of open dialogues.
    pub fn set(&self, name: &'static str, value: i64) {
        self.gauges.lock().unwrap_or_else(PoisonError::into_inner).insert(name, value);
    }

    /// Everything as text in the Prometheus format.
    pub fn text(&self) -> String {
        let mut out = String::new();
        out.push_str(
            "# HELP toguna_requests_total Requests answered, by route and class of status.\n# TYPE toguna_requests_total counter\n",
        );
        let routes = self.routes.lock().unwrap_or_else(PoisonError::into_inner);
        for (route, method, classes) in
            routes.iter().flat_map(|(route, methods)| methods.iter().map(move |(method, classes)| (route, method, classes)))
        {
            for (class, count) in classes.iter().enumerate().filter(|&(_, &count)| count > 0) {
                let _ = writeln!(out, "toguna_requests_total{{route=\"{route}\",method=\"{method}\",status=\"{}xx\"}} {count}", class + 1);
            }
        }
        drop(routes);
        out.push_str(
            "# HELP toguna_request_seconds Time from the first line of a request to its answer.\n# TYPE toguna_request_seconds histogram\n",
        );
        let mut below = 0;
        for (edge, bucket) in EDGES_MS.iter().zip(&self.durations) {
            below += bucket.load(Ordering::Relaxed);
            let _ = writeln!(out, "toguna_request_seconds_bucket{{le=\"{}\"}} {below}", *edge as f64 / 1000.0);
        }
        below += self.durations[EDGES_MS.len()].load(Ordering::Relaxed);
        let total = self.total_microseconds.load(Ordering::Relaxed) as f64 / 1e6;
        let _ = writeln!(
            out,
            "toguna_request_seconds_bucket{{le=\"+Inf\"}} {below}\ntoguna_request_seconds_sum {total}\ntoguna_request_seconds_count {below}"
        );
        for (name, value) in &*self.gauges.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = writeln!(out, "# TYPE toguna_{name} gauge\ntoguna_{name} {value}");
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_route_and_class_of_status() {
        let metrics = Metrics::default();
        metrics.count("GET", "/d/{slug}", 200, Duration::from_millis(3));
        metrics.count("GET", "/d/{slug}", 200, Duration::from_millis(30));
        metrics.count("GET", "/d/{slug}", 404, Duration::from_mins(1));
        metrics.set("open_dialogues", 2);
        let text = metrics.text();
        for line in [
            "toguna_requests_total{route=\"/d/{slug}\",method=\"GET\",status=\"2xx\"} 2",
            "toguna_requests_total{route=\"/d/{slug}\",method=\"GET\",status=\"4xx\"} 1",
            "toguna_request_seconds_bucket{le=\"0.005\"} 1",
            "toguna_request_seconds_bucket{le=\"0.05\"} 2",
            "toguna_request_seconds_bucket{le=\"+Inf\"} 3",
            "toguna_request_seconds_sum 60.033",
            "toguna_open_dialogues 2",
        ] {
            assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
        }
    }
}
