//! Whoever runs an analysis wants its gist at once: a summary of at most some sixty lines of plain text.

use toguna_opinion::analysis::{Analysis, Direction, Settings, Side, Tally};

use super::disclosure::Told;
use super::flip::flip_sentence;
use super::notes::all_notes;
use super::sides::{Sides, share};
use super::{headline, unheard};
use crate::conversation::Conversation;
use toguna_opinion::jeffreys_interval;
use toguna_tongues::{Argument, Words};

const NARROWEST: usize = 40;
const WIDEST: usize = 100;
const STATEMENTS_SHOWN: usize = 5;
const OTHERS_SHOWN: usize = 2;
const GROUPS_SHOWN: usize = 6;
const NOTES_SHOWN: usize = 3;
/// Columns of a statement's text before it is cut: where it stands first, and elsewhere.
const TEXT_OF_AGREED: usize = 110;
const TEXT_OF_OTHERS: usize = 52;

/// The summary, each line ended by a newline and at most `width` columns wide (40 to 100 are kept to).
pub fn summary(conversation: &Conversation, analysis: &Analysis, settings: &Settings, words: &Words, width: usize) -> String {
    let told = Told::of(analysis, &conversation.dimensions, None);
    let sides = Sides::new(conversation, analysis, &told);
    let mut page = Summary { conversation, sides, words, width: width.clamp(NARROWEST, WIDEST), out: String::new() };
    page.opening();
    page.statements("terminal-agreed", &analysis.common_ground, STATEMENTS_SHOWN, true);
    page.statements("terminal-refused", &analysis.common_refusal, OTHERS_SHOWN, false);
    page.statements("terminal-so-far", &analysis.agreed_so_far, OTHERS_SHOWN, true);
    page.apart();
    page.groups();
    page.unheard();
    page.notes(settings);
    page.out
}

struct Summary<'a> {
    conversation: &'a Conversation,
    sides: Sides<'a>,
    words: &'a Words,
    width: usize,
    out: String,
}

impl Summary<'_> {
    fn opening(&mut self) {
        let analysis = self.sides.analysis;
        if self.conversation.simulated {
            self.paragraph(0, &self.words.plain("simulated-banner"));
        }
        if let Some(topic) = &self.conversation.topic {
            self.paragraph(0, &printable(topic));
        }
        let facts = [
            ("people", Argument::from(analysis.participants)),
            ("statements", Argument::from(analysis.statements_voted)),
            ("votes", Argument::from(analysis.votes)),
        ];
        self.paragraph(0, &self.words.say("report-facts", &facts));
        self.out.push('\n');
        self.paragraph(0, &headline::sentence(self.sides, self.words));
        for sentence in headline::more(self.sides, self.words) {
            self.paragraph(0, &sentence);
        }
    }

    fn statements(&mut self, heading: &str, statements: &[u32], shown: usize, agree: bool) {
        if statements.is_empty() {
            return;
        }
        self.heading(heading);
        let text = if shown == STATEMENTS_SHOWN { TEXT_OF_AGREED } else { TEXT_OF_OTHERS };
        for &statement in statements.iter().take(shown) {
            let result = &self.sides.analysis.statements[statement as usize];
            let figures = self.figures(result.tally, agree);
            self.paragraph(2, &format!("{figures}  {}", self.statement(statement, text)));
            if agree && (self.sides.parted() || self.sides.declared() > 0) {
                self.weakest(statement);
            }
            if let Some(flip) = flip_sentence(self.sides, statement as usize, self.words) {
                self.paragraph(6, &flip);
            }
        }
        self.more(statements.len().saturating_sub(shown));
    }

    fn weakest(&mut self, statement: u32) {
        let place = statement as usize;
        let Some(side) = self.sides.analysis.statements[place].common_ground.weakest else { return };
        let name = ("side", Argument::from(self.side(side)));
        let line = if self.sides.may_show(place, side) {
            let figures = self.figures(self.sides.figures(place, side).0, true);
            self.words.say("terminal-weakest", &[name, ("figures", Argument::from(figures))])
        } else {
            self.words.say("terminal-held-back", &[name])
        };
        self.paragraph(6, &line);
    }

    fn apart(&mut self) {
        let analysis = self.sides.analysis;
        if analysis.divisive.is_empty() {
            return;
        }
        self.heading("terminal-apart");
        for &statement in analysis.divisive.iter().take(OTHERS_SHOWN) {
            let Some((more, less)) = analysis.statements[statement as usize].divided else { continue };
            self.paragraph(2, &self.statement(statement, TEXT_OF_OTHERS));
            let arguments = [("more", Argument::from(self.pole(statement, more))), ("less", Argument::from(self.pole(statement, less)))];
            self.paragraph(6, &self.words.say("terminal-poles", &arguments));
        }
        self.more(analysis.divisive.len().saturating_sub(OTHERS_SHOWN));
    }

    fn pole(&self, statement: u32, side: Side) -> String {
        let place = statement as usize;
        let name = self.side(side);
        if !self.sides.may_show(place, side) {
            return format!("{name} ({})", self.words.plain("held-back-short"));
        }
        let figures = self.figures(self.sides.figures(place, side).0, true);
        self.words.say("terminal-pole", &[("side", Argument::from(name)), ("figures", Argument::from(figures))])
    }

    fn groups(&mut self) {
        let analysis = self.sides.analysis;
        self.heading("terminal-groups");
        let key = match (self.sides.parted(), analysis.group_count) {
            (_, toguna_opinion::analysis::GroupCount::Found) => "groups-found",
            (_, toguna_opinion::analysis::GroupCount::OneCloud) => "groups-one-cloud",
            (_, toguna_opinion::analysis::GroupCount::TooFewPeople) => "groups-too-few-people",
            (_, toguna_opinion::analysis::GroupCount::Forced) => "groups-forced",
            (_, toguna_opinion::analysis::GroupCount::Given) => "groups-given",
        };
        self.paragraph(2, &self.words.say(key, &[("groups", Argument::from(analysis.groups.len()))]));
        if !self.sides.parted() {
            return;
        }
        let placed: usize = analysis.groups.iter().map(|group| group.size).sum();
        for group in analysis.groups.iter().take(GROUPS_SHOWN) {
            let share = self.words.percent(share(group.size as u32, placed as u32));
            let size = self.words.say("group-size", &[("people", Argument::from(group.size)), ("share", Argument::from(share))]);
            let title = self.words.say("group-title", &[("letter", Argument::from(printable(&group.name)))]);
            let mut line = self.words.say("terminal-group", &[("title", Argument::from(title)), ("size", Argument::from(size))]);
            if let (Some(stability), Some(stable)) = (group.stability, group.stable) {
                let word = self.words.plain(if stable { "terminal-stable" } else { "terminal-unstable" });
                line = format!("{line} — {word} ({})", self.words.decimal(stability, 2));
            }
            self.paragraph(2, &line);
            if let Some(first) = group.representative.first() {
                let agree = first.direction == Direction::Agree;
                let word = self.words.plain(if agree { "direction-agree" } else { "direction-disagree" });
                let interval = self.interval(first.voted, first.seen);
                self.paragraph(6, &format!("{word}: {interval}  {}", self.statement(first.statement, TEXT_OF_OTHERS)));
            }
        }
        self.more(analysis.groups.len().saturating_sub(GROUPS_SHOWN));
    }

    fn unheard(&mut self) {
        if headline::in_play(self.sides.analysis) == 0 {
            return;
        }
        self.heading("terminal-unheard");
        let untested = unheard::untested(self.sides);
        if untested.is_empty() {
            self.paragraph(2, &self.words.plain("terminal-everybody-tested"));
        }
        for (side, statements) in untested.iter().take(STATEMENTS_SHOWN) {
            let arguments = [("side", Argument::from(self.side(*side))), ("count", Argument::from(statements.len()))];
            self.paragraph(2, &self.words.say("terminal-untested", &arguments));
        }
        self.more(untested.len().saturating_sub(STATEMENTS_SHOWN));
    }

    fn notes(&mut self, settings: &Settings) {
        let notes = all_notes(self.conversation, self.sides.analysis, settings);
        if notes.is_empty() {
            return;
        }
        self.heading("terminal-notes");
        for note in notes.iter().take(NOTES_SHOWN) {
            self.paragraph(2, &printable(&note.in_words(self.words)));
        }
        self.more(notes.len().saturating_sub(NOTES_SHOWN));
    }

    /// "84% [80–88] n 412"
    fn figures(&self, tally: Tally, agree: bool) -> String {
        self.interval(if agree { tally.agree } else { tally.disagree }, tally.seen)
    }

    fn interval(&self, count: u32, seen: u32) -> String {
        let [lower, upper] = jeffreys_interval(count, seen);
        let share = self.words.percent(share(count, seen));
        let seen = self.words.number(u64::from(seen));
        let (lower, upper) = (self.words.percent_figure(lower), self.words.percent_figure(upper));
        self.words.figures(format!("{share} [{lower}–{upper}] n {seen}"))
    }

    fn side(&self, side: Side) -> String {
        printable(&self.sides.name(side, self.words))
    }

    fn statement(&self, statement: u32, most_columns: usize) -> String {
        let statement = &self.conversation.statements[statement as usize];
        let mut text = statement.text.as_deref().map_or_else(|| self.words.plain("statement-unnamed"), printable);
        let mut columns = 0;
        let cut = text.char_indices().find(|(_, c)| {
            columns += columns_of(*c);
            columns > most_columns
        });
        if let Some((cut, _)) = cut {
            text.truncate(cut);
            text.push('…');
        }
        format!("#{} {text}", printable(&statement.id))
    }

    fn heading(&mut self, key: &str) {
        self.out.push('\n');
        self.paragraph(0, &self.words.plain(key));
    }

    fn more(&mut self, hidden: usize) {
        if hidden > 0 {
            self.paragraph(2, &self.words.say("terminal-more", &[("count", Argument::from(hidden))]));
        }
    }

    /// Wrapped at spaces, and within a word only where the word is longer than a line; lines after the first are indented two more.
    fn paragraph(&mut self, indent: usize, text: &str) {
        let mut column = 0;
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let length: usize = word.chars().map(columns_of).sum();
            if column == 0 {
                self.out.push_str(&" ".repeat(indent));
                column = indent;
            } else if column + 1 + length > self.width && column > indent + 2 {
                column = self.next_line(indent + 2);
            } else {
                self.out.push(' ');
                column += 1;
            }
            for c in word.chars() {
                if column + columns_of(c) > self.width {
                    column = self.next_line(indent + 2);
                }
                self.out.push(c);
                column += columns_of(c);
            }
        }
        self.out.push('\n');
    }

    fn next_line(&mut self, indent: usize) -> usize {
        self.out.push('\n');
        self.out.push_str(&" ".repeat(indent));
        indent
    }
}

/// Columns that a character takes in a terminal: two for the wide letters of East Asia and for pictures, none for a combining mark.
fn columns_of(c: char) -> usize {
    match c {
        '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}' | '\u{200B}'..='\u{200D}' | '\u{FE00}'..='\u{FE0F}' => 0,
        '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{303E}'
        | '\u{3041}'..='\u{A4CF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{1F300}'..='\u{1FAFF}'
        | '\u{20000}'..='\u{3FFFD}' => 2,
        _ => 1,
    }
}

/// The text on one line without anything that could steer a terminal: no control characters, no direction overrides.
fn printable(text: &str) -> String {
    let steers = |c: char| c.is_control() || matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}');
    let isolates = |c: &char| matches!(c, '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(|c| !isolates(c))
        .map(|c| if steers(c) { ' ' } else { c })
        .collect::<String>()
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Shape, dialogue, words};
    use super::*;
    use toguna_tongues::Language;

    fn lines(shape: Shape, language: Language, width: usize) -> String {
        let (conversation, analysis) = dialogue(shape);
        summary(&conversation, &analysis, &Settings::default(), &words(language), width)
    }

    #[test]
    fn a_summary_fits_a_screen_and_its_width() {
        for language in Language::ALL {
            let text = lines(Shape { groups: 5, ..Shape::default() }, language, 100);
            assert!(text.lines().count() <= 60, "{} lines\n{text}", text.lines().count());
            for line in text.lines() {
                assert!(line.chars().map(columns_of).sum::<usize>() <= 100, "{line}");
            }
        }
    }

    #[test]
    fn the_first_sentence_is_what_all_sides_share() {
        let text = lines(Shape::default(), Language::En, 100);
        let sentence = text.lines().nth(3).unwrap();
        assert!(sentence.starts_with("All 3 opinion groups and all 14 declared groups agree on "), "{sentence}");
    }

    #[test]
    fn wide_letters_without_spaces_stay_within_the_width() {
        let (mut conversation, analysis) = dialogue(Shape::default());
        for statement in &mut conversation.statements {
            statement.text = Some("我覺得載客的司機都應該保意外險".repeat(6));
        }
        let text = summary(&conversation, &analysis, &Settings::default(), &words(Language::En), 80);
        for line in text.lines() {
            assert!(line.chars().map(columns_of).sum::<usize>() <= 80, "{line}");
        }
    }

    #[test]
    fn an_empty_dialogue_still_says_something() {
        let text = lines(Shape { participants: 0, statements: 0, groups: 1, declared: &[], text_length: 0 }, Language::Fr, 80);
        assert!(text.contains("Personne n’a encore voté."), "{text}");
    }

    #[test]
    fn figures_in_an_arabic_summary_keep_their_order_and_nothing_stays_open() {
        let text = lines(Shape::default(), Language::Ar, 100);
        assert!(text.lines().any(|line| line.contains("%] ") || line.contains("] n ")), "{text}");
        for line in text.lines() {
            assert_eq!(line.matches('\u{2066}').count(), line.matches('\u{2069}').count(), "{line}");
        }
    }

    #[test]
    fn nothing_in_the_input_can_steer_the_terminal() {
        let (mut conversation, analysis) = dialogue(Shape::default());
        conversation.topic = Some("a\u{1b}[2Jb\u{202e}c\nd".to_owned());
        for statement in &mut conversation.statements {
            statement.text = Some("x\u{1b}]0;y\u{7}\r\n".to_owned());
        }
        let text = summary(&conversation, &analysis, &Settings::default(), &words(Language::En), 80);
        assert!(text.chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')));
    }
}
