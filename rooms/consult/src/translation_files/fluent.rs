//! Texts as a Fluent file: one message each, with the original in the comment above it. Tools for translators read and write this.
//!
//! What Fluent would understand as something else than words (braces; at the beginning of a further line also `[`, `*` and `.`) is
//! written as a literal in braces, so that every text comes back as it was.

use std::borrow::Cow;
use std::fmt::Write as _;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::{parser, unicode};
use toguna_process::model::Dialogue;

use super::{FileFault, FileFaultKind, Found, Sent, mark, mark_of_dialogue};

const LANGUAGE: &str = "language:";
const MARK: &str = "mark:";
const BEGINNING: &str = "Toguna, texts to be translated";
const END: &str = "end of the file";

/// A file with these texts for those who translate into `language`. `note` says of a text what its translator should know.
pub fn write(dialogue: &Dialogue, language: &str, texts: &[Sent<'_>], note: impl Fn(&Sent<'_>) -> String) -> String {
    let of_dialogue = mark_of_dialogue(dialogue);
    let question = dialogue.text(language);
    let mut file = String::new();
    let mut head = |line: &str| comment(&mut file, "###", line);
    head(BEGINNING);
    head(&format!("{LANGUAGE} {language}"));
    head(&question.title);
    head(&question.question);
    for sent in texts {
        let text = sent.text;
        file.push('\n');
        for line in note(sent).lines().filter(|line| !line.is_empty()) {
            comment(&mut file, "#", line);
        }
        // One line of the comment for each line of the original.
        for line in text.original.text.split('\n') {
            comment(&mut file, "#", &format!("[{}] {line}", text.original.language));
        }
        comment(&mut file, "#", &format!("{MARK} {}", mark(&of_dialogue, &text.original.text)));
        // Writing into a string does not fail.
        let _ = writeln!(file, "{} ={}", text.key.name(), value(sent.translation));
    }
    file.push('\n');
    comment(&mut file, "###", END);
    file
}

fn comment(file: &mut String, sign: &str, line: &str) {
    file.push_str(sign);
    file.push(' ');
    file.push_str(line);
    while file.ends_with(' ') {
        file.pop();
    }
    file.push('\n');
}

/// A text behind the sign of equality.
fn value(text: &str) -> String {
    if text.is_empty() {
        return " { \"\" }".to_owned();
    }
    let lines: Vec<String> = text.split('\n').map(escaped).collect();
    match lines.as_slice() {
        [line] => format!(" {line}"),
        lines => lines.iter().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("\n    {line}") }).collect(),
    }
}

fn escaped(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let last = line.chars().count().saturating_sub(1);
    for (place, letter) in line.chars().enumerate() {
        let is_lost = (place == 0 || place == last) && letter.is_whitespace();
        if matches!(letter, '{' | '}') || (place == 0 && matches!(letter, '[' | '*' | '.')) || is_lost {
            let _ = write!(out, "{{ \"{letter}\" }}");
        } else {
            out.push(letter);
        }
    }
    out
}

/// The texts of a Fluent file.
///
/// # Errors
/// Where and why it is none.
pub fn read(text: &str) -> Result<Vec<Found>, FileFault> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let resource = parser::parse(text.as_str()).map_err(|(_, errors)| {
        let place = errors.first().map_or(0, |error| error.pos.start);
        let (line, column) = place_of(&text, place);
        FileFault { line, column, what: FileFaultKind::NotUnderstood }
    })?;
    let lines = lines_of_messages(&text);
    let mut language = None;
    let (mut is_begun, mut is_ended) = (false, false);
    let mut found: Vec<Found> = Vec::new();
    let mut seen_of = std::collections::BTreeMap::<&str, usize>::new();
    for entry in &resource.body {
        match entry {
            Entry::ResourceComment(comment) => {
                for line in &comment.content {
                    is_begun |= *line == BEGINNING;
                    is_ended |= *line == END;
                    language = language.or(line.strip_prefix(LANGUAGE).map(str::trim));
                }
            }
            Entry::Message(message) => {
                let name = message.id.name;
                let turn = seen_of.entry(name).or_default();
                let line = lines.iter().filter(|(other, _)| *other == name).nth(*turn).map_or(1, |(_, line)| *line);
                *turn += 1;
                found.push(Found {
                    line,
                    name: name.to_owned(),
                    language: language.map(str::to_owned),
                    text: words(message),
                    mark: mark_in(message).map(str::to_owned),
                    translator: None,
                });
            }
            _ => {}
        }
    }
    if is_begun && !is_ended {
        return Err(FileFault { line: text.lines().count().max(1), column: 0, what: FileFaultKind::CutOff });
    }
    Ok(found)
}

/// The words of a message; `None` where it holds something that is no words.
fn words(message: &Message<&str>) -> Option<String> {
    let pattern: &Pattern<&str> = message.value.as_ref().filter(|_| message.attributes.is_empty())?;
    let mut words = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                let value: Cow<'_, str> = unicode::unescape_unicode_to_string(value);
                words.push_str(&value);
            }
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(words)
}

fn mark_in<'a>(message: &Message<&'a str>) -> Option<&'a str> {
    message.comment.as_ref()?.content.iter().find_map(|line| line.strip_prefix(MARK)).map(str::trim)
}

/// The names that stand at the beginning of a line before a sign of equality, with their lines.
fn lines_of_messages(text: &str) -> Vec<(&str, usize)> {
    let name = |line: &'_ str| -> Option<usize> {
        let end = line.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_')?;
        (end > 0 && line[end..].trim_start().starts_with('=')).then_some(end)
    };
    text.lines().zip(1..).filter_map(|(line, number)| name(line).map(|end| (&line[..end], number))).collect()
}

fn place_of(text: &str, place: usize) -> (usize, usize) {
    let mut place = place.min(text.len());
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    let before = &text[..place];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.split('\n').count(), before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn there_and_back(text: &str) -> Option<String> {
        let file = format!("statement-0 ={}\n", value(text));
        let found = read(&file).unwrap_or_else(|error| panic!("{error}: {file}"));
        found[0].text.clone()
    }

    #[test]
    fn what_fluent_would_misunderstand_comes_back_as_it_was() {
        for text in [
            "la paix",
            "{ $name }",
            "}{",
            "[a] = b",
            "*",
            ".attr = x",
            "# no comment",
            "a\n[b]\n*c\n.d",
            "un\n\ndeux\n\n# trois",
            "\"quoted\"",
            "back\\slash \\u0041",
            "-term = x",
            "السلام، أولا",
            "ߒߞߏ",
            "a = b",
            "=",
            "statement-1 = x",
            "",
        ] {
            assert_eq!(there_and_back(text).as_deref(), Some(text), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_text_that_is_kept_comes_back(text in "[a-z{}\\[\\]*.#=\\\\\"\n é\u{628}-]{0,60}") {
            let kept = toguna_web::text::clean_lines(&text, 1000).unwrap_or_default();
            prop_assert_eq!(there_and_back(&kept), Some(kept));
        }

        #[test]
        fn no_bytes_break_the_reader(text in "\\PC{0,80}") {
            let _ = read(&text);
        }
    }

    #[test]
    fn a_fault_has_its_line_and_a_placeholder_is_no_words() {
        let broken = read("statement-0 = bon\nstatement-1 = { ouvert\n").unwrap_err();
        assert_eq!((broken.line, broken.what), (3, FileFaultKind::NotUnderstood));
        let found = read("statement-0 = Bon { $name }\nstatement-1 = a\n    .b = c\n\n# mark: abc\nstatement-2 = d\n").unwrap();
        assert_eq!(found.iter().map(|it| (it.line, it.text.as_deref())).collect::<Vec<_>>(), [(1, None), (2, None), (6, Some("d"))]);
        assert_eq!(found[2].mark.as_deref(), Some("abc"));
        let cut = read(&format!("### {BEGINNING}\n### {LANGUAGE} bm\n\nstatement-0 = Kɔlɔn ka d")).unwrap_err();
        assert_eq!(cut.what, FileFaultKind::CutOff);
    }
}
