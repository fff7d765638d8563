//! Beneath the chosen lists stands everything, so that nobody has to trust the choice.

use toguna_opinion::analysis::{Side, StatementResult, Verdict};

use super::{Text, Writer};
use crate::report::flip::flip_short;
use crate::report::sides::agreeing;
use toguna_tongues::Argument;

/// The table of all statements, from the surest common ground down.
pub(crate) struct StatementTable<'a> {
    /// Headings of the columns of the opinion groups: empty when people are not parted.
    pub(crate) groups: Vec<&'a str>,
    pub(crate) rows: Vec<StatementRow<'a>>,
}

/// One statement.
pub(crate) struct StatementRow<'a> {
    pub(crate) id: &'a str,
    /// `None` where the input has no text.
    pub(crate) text: Option<Text<'a>>,
    /// Moderation has taken it out: its words are not repeated.
    pub(crate) moderated: bool,
    pub(crate) verdict: String,
    /// How many voices would overturn it; empty where it is neither agreed nor refused.
    pub(crate) flip: String,
    /// Share and interval in percent without the sign; both empty when nobody saw it.
    pub(crate) share: String,
    pub(crate) interval: String,
    pub(crate) voices: String,
    pub(crate) disagree: String,
    pub(crate) pass: String,
    /// Share, interval and voices of each opinion group.
    pub(crate) groups: Vec<(String, String, String)>,
    /// The least sure side and its lower bound.
    pub(crate) weakest: String,
    pub(crate) score: String,
}

/// What was tried for one number of groups.
pub(crate) struct TriedRow {
    pub(crate) count: String,
    pub(crate) sizes: String,
    pub(crate) silhouette: String,
    pub(crate) gap: String,
    pub(crate) supported: String,
}

impl<'a> Writer<'a> {
    pub(crate) fn statement_table(self) -> StatementTable<'a> {
        let results = &self.sides.analysis.statements;
        let mut order: Vec<u32> =
            (0..results.len() as u32).filter(|&place| !self.is_public || !results[place as usize].moderated).collect();
        let score = |place: u32| results[place as usize].common_ground.score.unwrap_or(-1.0);
        order.sort_by(|&a, &b| {
            let moderated = results[a as usize].moderated.cmp(&results[b as usize].moderated);
            moderated.then(score(b).total_cmp(&score(a))).then(a.cmp(&b))
        });
        StatementTable {
            groups: if self.sides.parted() {
                self.sides.analysis.groups.iter().map(|group| group.name.as_str()).collect()
            } else {
                Vec::new()
            },
            rows: order.into_iter().map(|statement| self.row(statement)).collect(),
        }
    }

    fn row(self, statement: u32) -> StatementRow<'a> {
        let place = statement as usize;
        let result: &StatementResult = &self.sides.analysis.statements[place];
        let words = self.words;
        let weighed = result.tally.seen > 0;
        // What a handful said of a statement says what each of them said.
        let is_told = !self.is_public || !weighed || result.tally.seen >= self.min_voices;
        let told = |figure: String| if is_told { figure } else { "–".to_owned() };
        let few = || words.say("voices-few", &[("fewest", Argument::from(self.min_voices))]);
        // Left to right in every language: the style of the table sees to that, with fewer bytes than isolates in every cell.
        let interval = |[lower, upper]: [f64; 2]| format!("{}–{}", words.percent_figure(lower), words.percent_figure(upper));
        let weakest = result.common_ground.weakest.filter(|_| !result.moderated && (self.sides.parted() || self.sides.declared() > 0));
        StatementRow {
            id: self.id(statement),
            text: self.text(statement),
            moderated: result.moderated,
            verdict: words.plain(verdict_key(result.common_ground.verdict)),
            flip: if is_told { flip_short(self.sides, place, words) } else { String::new() },
            share: if weighed { told(words.percent_figure(agreeing(result.tally))) } else { String::new() },
            interval: if weighed && is_told { interval(result.agreement) } else { String::new() },
            voices: if is_told { words.number(u64::from(result.tally.seen)) } else { few() },
            disagree: told(words.number(u64::from(result.tally.disagree))),
            pass: told(words.number(u64::from(result.tally.pass()))),
            groups: if self.sides.parted() {
                let cell = |(figures, group): (&toguna_opinion::analysis::GroupFigures, u16)| {
                    if figures.tally.seen == 0 || !self.sides.may_show(place, Side::Opinion(group)) {
                        return ("–".to_owned(), String::new(), String::new());
                    }
                    let voices = words.number(u64::from(figures.tally.seen));
                    (words.percent_figure(agreeing(figures.tally)), interval(figures.agreement), voices)
                };
                result.by_group.iter().zip(0..).map(cell).collect()
            } else {
                Vec::new()
            },
            weakest: weakest.map_or_else(String::new, |side| self.sides.name(side, words)),
            score: match (weakest, result.common_ground.score) {
                (Some(side), Some(score)) if self.sides.may_show(place, side) => words.percent_figure(score),
                (Some(_), _) => words.plain("held-back-short"),
                (None, Some(score)) if !result.moderated => words.percent_figure(score),
                _ => String::new(),
            },
        }
    }

    pub(crate) fn tried(self) -> Vec<TriedRow> {
        let words = self.words;
        self.sides
            .analysis
            .tried
            .iter()
            .map(|tried| TriedRow {
                count: words.number(tried.k as u64),
                sizes: tried.sizes.iter().map(|&size| words.number(size as u64)).collect::<Vec<_>>().join(" · "),
                silhouette: words.decimal(tried.silhouette, 2),
                gap: tried.gap_p.map_or_else(|| "–".to_owned(), |p| words.decimal(p, 3)),
                supported: words.plain(if tried.supported { "yes" } else { "no" }),
            })
            .collect()
    }
}

/// The verdict in a few words.
pub(crate) fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agreed => "verdict-agreed",
        Verdict::Refused => "verdict-refused",
        Verdict::AgreedSoFar => "verdict-agreed-so-far",
        Verdict::RefusedSoFar => "verdict-refused-so-far",
        Verdict::Open => "verdict-open",
        Verdict::Untested => "verdict-untested",
        Verdict::Moderated => "verdict-moderated",
    }
}
