//! A figure is worth little without what else the machine did meanwhile: how busy its processors were with us and with others.

use std::collections::{BTreeMap, BTreeSet};

/// Ticks of the processors so far: all busy ones, and those of the processes that belong to the measurement.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Ticks {
    busy: f64,
    all: f64,
    ours: f64,
    server: f64,
}

impl Ticks {
    /// Counts for the server, for these processes, all that descend from them and this one.
    pub(crate) fn count(server: u32, processes: &[u32]) -> Self {
        let stat = std::fs::read_to_string("/proc/stat").unwrap_or_default();
        let numbers: Vec<f64> =
            stat.lines().next().unwrap_or_default().split_whitespace().skip(1).filter_map(|number| number.parse().ok()).collect();
        let all: f64 = numbers.iter().take(8).sum();
        let idle: f64 = numbers.iter().skip(3).take(2).sum();
        let mut ours: BTreeSet<u32> = processes.iter().copied().filter(|id| *id > 1).collect();
        ours.insert(std::process::id());
        Self { busy: all - idle, all, ours: ticks_of(&ours), server: ticks_of(&BTreeSet::from([server])) }
    }

    /// Seconds of processor time that the server took since `before`. A tick is a hundredth of a second.
    pub(crate) fn server_since(self, before: Self) -> f64 {
        (self.server - before.server) / 100.0
    }

    /// The share of all processor time that nobody needed since `before`, 0 to 1.
    pub(crate) fn idle_since(self, before: Self) -> f64 {
        1.0 - (self.busy - before.busy) / (self.all - before.all).max(1.0)
    }

    /// The share of all processor time that other programs took since `before`, 0 to 1.
    pub(crate) fn others_since(self, before: Self) -> f64 {
        (((self.busy - before.busy) - (self.ours - before.ours)) / (self.all - before.all).max(1.0)).max(0.0)
    }
}

/// Ticks of these processes and of all that descend from them.
fn ticks_of(ours: &BTreeSet<u32>) -> f64 {
    let Ok(entries) = std::fs::read_dir("/proc") else { return 0.0 };
    let mut all: BTreeMap<u32, (u32, f64)> = BTreeMap::new();
    for id in entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok()) {
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{id}/stat")) else { continue };
        let fields: Vec<&str> = stat.rsplit_once(") ").map_or("", |(_, rest)| rest).split(' ').collect();
        let field = |place: usize| fields.get(place).and_then(|field| field.parse::<f64>().ok()).unwrap_or_default();
        all.insert(id, (field(1) as u32, field(11) + field(12)));
    }
    let is_ours = |mut id: u32| {
        // No family is deeper than this.
        for _ in 0..8 {
            if ours.contains(&id) {
                return true;
            }
            let Some((parent, _)) = all.get(&id) else { return false };
            id = *parent;
        }
        false
    };
    all.iter().filter(|(id, _)| is_ours(**id)).map(|(_, (_, ticks))| ticks).sum()
}

/// Resident memory of a process in MB (10^6 bytes): now, and at most so far.
pub(crate) fn memory_mb(process: u32) -> (f64, f64) {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.split_whitespace().next().and_then(|number| number.parse::<f64>().ok()).unwrap_or_default() * 1024.0 / 1e6
    };
    (of("VmRSS:"), of("VmHWM:"))
}
