//! The statements that a reader should see first: agreed, refused, agreed so far, divided.

use std::fmt::Write;

use toguna_opinion::analysis::{Side, Tally};

use super::map::colour;
use super::shapes::outline;
use super::strip::{DrawnStrip, Strip, along};
use super::{Text, Writer};
use crate::report::flip::flip_sentence;
use crate::report::sides::share;
use toguna_opinion::jeffreys_interval;
use toguna_tongues::Argument;

/// Sides that are named before "and … more".
const SIDES_NAMED: usize = 6;

/// A list of statements of one verdict.
pub(crate) struct List<'a> {
    pub(crate) items: Vec<Item<'a>>,
    /// How many more there are in the table of all statements.
    pub(crate) more: Option<String>,
}

/// One statement of a list.
pub(crate) struct Item<'a> {
    pub(crate) id: &'a str,
    pub(crate) text: Option<Text<'a>>,
    pub(crate) strip: DrawnStrip,
    /// The share of everybody, alone.
    pub(crate) share: String,
    /// "agree" or "disagree".
    pub(crate) said: String,
    /// Its interval and the number of voices.
    pub(crate) sure: String,
    /// The least sure side, and what it would take to change the verdict.
    pub(crate) weakest: String,
    /// How many voices would overturn it.
    pub(crate) flip: String,
    /// The sides not heard enough, where there are some.
    pub(crate) untested: String,
}

/// A statement on which two sides are surely apart.
pub(crate) struct Divided<'a> {
    pub(crate) id: &'a str,
    pub(crate) text: Option<Text<'a>>,
    /// SVG made of numbers alone; empty when neither side may be shown.
    pub(crate) strip: String,
    /// The more agreeing side first.
    pub(crate) poles: [Pole; 2],
}

/// One of two opposed sides.
pub(crate) struct Pole {
    pub(crate) name: String,
    pub(crate) figures: String,
}

/// Which answer a list is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    Agree,
    Disagree,
}

impl Answer {
    fn count(self, tally: Tally) -> u32 {
        match self {
            Self::Agree => tally.agree,
            Self::Disagree => tally.disagree,
        }
    }
}

impl<'a> Writer<'a> {
    pub(crate) fn agreed(self) -> List<'a> {
        self.list(&self.sides.analysis.common_ground, Answer::Agree)
    }

    pub(crate) fn refused(self) -> List<'a> {
        self.list(&self.sides.analysis.common_refusal, Answer::Disagree)
    }

    pub(crate) fn so_far(self) -> List<'a> {
        self.list(&self.sides.analysis.agreed_so_far, Answer::Agree)
    }

    pub(crate) fn refused_so_far(self) -> List<'a> {
        self.list(&self.sides.analysis.refused_so_far, Answer::Disagree)
    }

    fn list(self, statements: &[u32], answer: Answer) -> List<'a> {
        let hidden = statements.len().saturating_sub(self.shown);
        List {
            items: statements.iter().take(self.shown).map(|&statement| self.item(statement, answer)).collect(),
            more: (hidden > 0).then(|| self.words.say("list-more", &[("count", Argument::from(hidden))])),
        }
    }

    fn item(self, statement: u32, answer: Answer) -> Item<'a> {
        let result = &self.sides.analysis.statements[statement as usize];
        let tally = result.tally;
        let interval = jeffreys_interval(answer.count(tally), tally.seen);
        let said = match answer {
            Answer::Agree => "share-agree",
            Answer::Disagree => "share-disagree",
        };
        Item {
            id: self.id(statement),
            text: self.text(statement),
            strip: self.strip(statement, answer).drawn(),
            share: self.words.percent(share(answer.count(tally), tally.seen)),
            said: self.words.plain(said),
            sure: self.sure(interval, tally.seen),
            weakest: self.weakest(statement, answer),
            flip: flip_sentence(self.sides, statement as usize, self.words).unwrap_or_default(),
            untested: self.untested_in(&self.named_as_unheard(statement)),
        }
    }

    /// "80–88%, 412 voices"
    pub(crate) fn sure(self, interval: [f64; 2], seen: u32) -> String {
        // No line breaks between the ends of an interval.
        let interval = self.words.percent_range(interval).replace('–', "–\u{2060}");
        self.words.say("share-sure", &[("interval", Argument::from(interval)), ("voices", Argument::from(seen))])
    }

    fn strip(self, statement: u32, answer: Answer) -> Strip {
        let place = statement as usize;
        let tally = self.sides.analysis.statements[place].tally;
        let mut strip = Strip {
            everybody: (jeffreys_interval(answer.count(tally), tally.seen), share(answer.count(tally), tally.seen)),
            groups: Vec::new(),
            declared: Vec::new(),
        };
        for side in self.sides.all() {
            let tally = self.sides.figures(place, side).0;
            if tally.seen < self.min_voices || !self.sides.may_show(place, side) {
                continue;
            }
            let share = share(answer.count(tally), tally.seen);
            match side {
                Side::Opinion(group) if self.sides.parted() => strip.groups.push((usize::from(group), share)),
                Side::Opinion(_) => {}
                Side::Declared(..) => strip.declared.push(share),
            }
        }
        strip
    }

    /// The side whose lower bound of the answer is least among those heard.
    fn least_sure(self, statement: u32, answer: Answer) -> Option<Side> {
        if answer == Answer::Agree {
            return self.sides.analysis.statements[statement as usize].common_ground.weakest;
        }
        let lower = |side: Side| {
            let tally = self.sides.figures(statement as usize, side).0;
            (tally.seen >= self.min_voices).then(|| (jeffreys_interval(answer.count(tally), tally.seen)[0], side))
        };
        self.sides.all().filter_map(lower).min_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, side)| side)
    }

    fn weakest(self, statement: u32, answer: Answer) -> String {
        let place = statement as usize;
        let Some(side) = self.least_sure(statement, answer).filter(|_| self.sides.parted() || self.sides.declared() > 0) else {
            return String::new();
        };
        let name = self.sides.name(side, self.words);
        if !self.sides.may_show(place, side) {
            return self.words.say("weakest-held-back", &[("side", Argument::from(name))]);
        }
        let tally = self.sides.figures(place, side).0;
        let figures = self.share_and_sure(answer, tally);
        self.words.say("weakest", &[("side", Argument::from(name)), ("figures", Argument::from(figures))])
    }

    fn share_and_sure(self, answer: Answer, tally: Tally) -> String {
        let count = answer.count(tally);
        let share = self.words.percent(share(count, tally.seen));
        format!("{share} ({})", self.sure(jeffreys_interval(count, tally.seen), tally.seen))
    }

    /// The sides of which it may be said that they were not heard enough on a statement.
    fn named_as_unheard(self, statement: u32) -> Vec<Side> {
        let place = statement as usize;
        let unheard = &self.sides.analysis.statements[place].common_ground.untested_in;
        unheard.iter().copied().filter(|side| self.sides.told.may_name_as_unheard(place, *side)).collect()
    }

    pub(crate) fn untested_in(self, sides: &[Side]) -> String {
        if sides.is_empty() {
            return String::new();
        }
        let mut names: Vec<String> = sides.iter().take(SIDES_NAMED).map(|&side| self.sides.name(side, self.words)).collect();
        let hidden = sides.len().saturating_sub(SIDES_NAMED);
        if hidden > 0 {
            names.push(self.words.say("and-more", &[("count", Argument::from(hidden))]));
        }
        self.words.say("untested-in", &[("sides", Argument::from(names.join(self.words.list_mark())))])
    }

    pub(crate) fn divided(self) -> Vec<Divided<'a>> {
        let analysis = self.sides.analysis;
        analysis
            .divisive
            .iter()
            .filter_map(|&statement| {
                let (more, less) = analysis.statements[statement as usize].divided?;
                Some(Divided {
                    id: self.id(statement),
                    text: self.text(statement),
                    strip: self.opposed(statement, [more, less]),
                    poles: [more, less].map(|side| self.pole(statement, side)),
                })
            })
            .collect()
    }

    fn pole(self, statement: u32, side: Side) -> Pole {
        let place = statement as usize;
        let figures = if self.sides.may_show(place, side) {
            let figures = self.share_and_sure(Answer::Agree, self.sides.figures(place, side).0);
            self.words.say("pole-agree", &[("figures", Argument::from(figures))])
        } else {
            self.words.plain("held-back")
        };
        Pole { name: self.sides.name(side, self.words), figures }
    }

    /// One bar above the other: each side's interval, with its share.
    fn opposed(self, statement: u32, sides: [Side; 2]) -> String {
        let mut bars = String::new();
        for (row, side) in sides.into_iter().enumerate() {
            if !self.sides.may_show(statement as usize, side) {
                continue;
            }
            let (tally, [lower, upper]) = self.sides.figures(statement as usize, side);
            let y = if row == 0 { 10 } else { 24 };
            let class = match side {
                Side::Opinion(group) => format!("g{}", colour(usize::from(group))),
                Side::Declared(..) if row == 0 => "s0".to_owned(),
                Side::Declared(..) => "s1".to_owned(),
            };
            let [lower, upper, middle] = [lower, upper, share(tally.agree, tally.seen)].map(along);
            // Writing to a string cannot fail.
            let _ = write!(bars, "<path class=\"bar {class}\" d=\"M{lower:.1} {y}H{upper:.1}\"/>");
            match side {
                Side::Opinion(group) => {
                    let _ = write!(bars, "<path class=\"mark {class}\" d=\"");
                    outline(&mut bars, usize::from(group), middle, f64::from(y), 5.0);
                    bars.push_str("\"/>");
                }
                Side::Declared(..) => {
                    let _ = write!(bars, "<path class=pt d=\"M{middle:.1} {}v10\"/>", y - 5);
                }
            }
        }
        if bars.is_empty() { bars } else { format!("<path class=axis d=\"M6 17H234M120 3V31\"/>{bars}") }
    }
}
