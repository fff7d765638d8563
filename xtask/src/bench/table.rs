//! Figures are read in a table, and a table that a chore writes is never typed over by hand.

use std::fmt::{self, Display, Formatter};

use anyhow::{Context, Result};

use super::measure::Cost;

/// One conversation: the program like for like with its peer, the program with everything on, and the peer.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) like_for_like: Cost,
    pub(crate) everything: Cost,
    pub(crate) peer: Cost,
}

impl Row {
    /// How many times more CPU time the peer takes: than like for like, and than everything on.
    fn ratios(&self) -> [f64; 2] {
        let ratio = |ours: Cost| self.peer.cpu.as_secs_f64() / ours.cpu.as_secs_f64().max(1e-6);
        [ratio(self.like_for_like), ratio(self.everything)]
    }
}

impl Display for Row {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let cost = |cost: Cost| format!("{:.3} s, {:.0} MB", cost.cpu.as_secs_f64(), cost.peak_mb());
        let [like_for_like, everything] = self.ratios();
        write!(
            f,
            "| {} | {} | {} | {} | {like_for_like:.0}× | {everything:.0}× |",
            self.name,
            cost(self.like_for_like),
            cost(self.everything),
            cost(self.peer)
        )
    }
}

/// All that one bench has to say.
pub(crate) struct Tables {
    pub(crate) rounds: u8,
    pub(crate) machine: String,
    pub(crate) floor_mb: f64,
    pub(crate) rows: Vec<Row>,
    /// What `toguna-bench` reported.
    pub(crate) million: Option<serde_json::Value>,
}

impl Display for Tables {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "Machine: {}. Medians of {} runs each.", self.machine, self.rounds - 1)?;
        writeln!(f, "CPU seconds (user and system) and largest resident memory of the whole process;")?;
        writeln!(f, "nothing below {:.1} MB can be told apart.\n", self.floor_mb)?;
        writeln!(f, "| conversation | toguna, like for like | toguna, everything | red-dwarf 0.4.0 | like for like | everything |")?;
        writeln!(f, "|---|---:|---:|---:|---:|---:|")?;
        for row in &self.rows {
            writeln!(f, "{row}")?;
        }
        let Some(figures) = self.million.as_ref().and_then(serde_json::Value::as_object) else { return Ok(()) };
        writeln!(f, "\nThe engine alone, from votes in memory:\n\n| figure | value |\n|---|---:|")?;
        for (name, value) in figures {
            writeln!(f, "| {} | {value} |", name.replace('_', " "))?;
        }
        Ok(())
    }
}

/// The text with what stands between `<!-- NAME:begin -->` and `<!-- NAME:end -->` replaced.
pub(crate) fn put_between_markers(text: &str, name: &str, table: &str) -> Result<String> {
    let [begin, end] = ["begin", "end"].map(|edge| format!("<!-- {name}:{edge} -->"));
    let (before, rest) = text.split_once(&begin).with_context(|| format!("the text has no `{begin}`"))?;
    let (_, after) = rest.split_once(&end).with_context(|| format!("the text has no `{end}` after `{begin}`"))?;
    Ok(format!("{before}{begin}\n{}\n{end}{after}", table.trim_end()))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn cost(seconds: f64, mb: u64) -> Cost {
        Cost { cpu: Duration::from_secs_f64(seconds), wall: Duration::ZERO, peak: mb * 1_000_000 }
    }

    #[test]
    fn a_row_says_how_many_times_more_the_peer_takes() {
        let row = Row { name: "x".to_owned(), like_for_like: cost(0.25, 10), everything: cost(0.5, 12), peer: cost(25.0, 1800) };
        assert_eq!(row.to_string(), "| x | 0.250 s, 10 MB | 0.500 s, 12 MB | 25.000 s, 1800 MB | 100× | 50× |");
    }

    #[test]
    fn a_table_replaces_only_what_stands_between_its_markers() {
        let text = "a\n<!-- t:begin -->\nold\n<!-- t:end -->\nb\n";
        let new = put_between_markers(text, "t", "new\n").unwrap();
        assert_eq!(new, "a\n<!-- t:begin -->\nnew\n<!-- t:end -->\nb\n");
        assert!(put_between_markers("a", "t", "new").is_err());
    }
}
