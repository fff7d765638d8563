//! Which statements of a dialogue are looked at: five hundred of them are worked through in pieces, and one is found again by a word.

use toguna_web::Visit;

use crate::model::{Kind, Standing, Statement, folded};

/// How many statements can be shown at a time.
pub(super) const SIZES: [usize; 3] = [25, 100, 500];

/// Which statements, by where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// Nobody of the team has read them.
    Waiting,
    /// Others weigh them.
    Accepted,
    /// Taken out.
    Rejected,
    /// Merged into another one.
    Merged,
    /// All of them.
    All,
}

impl View {
    pub(super) const ALL: [Self; 5] = [Self::Waiting, Self::Accepted, Self::Rejected, Self::Merged, Self::All];

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Merged => "merged",
            Self::All => "all",
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Waiting => "consult-desk-waiting",
            Self::Accepted => "consult-desk-accepted",
            Self::Rejected => "consult-desk-rejected",
            Self::Merged => "consult-desk-merged",
            Self::All => "consult-desk-all",
        }
    }

    /// Whether a statement belongs to it. What was withdrawn belongs to none: nothing is left of it.
    pub(super) fn holds(self, statement: &Statement) -> bool {
        let is_merged = statement.merged_into.is_some();
        match (self, statement.standing) {
            (_, Standing::Withdrawn) => false,
            (Self::Waiting, _) => !statement.reviewed,
            (Self::Accepted, standing) => statement.reviewed && standing == Standing::Accepted,
            (Self::Rejected, standing) => standing == Standing::Rejected && !is_merged,
            (Self::Merged, _) => is_merged,
            (Self::All, _) => true,
        }
    }
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) view: View,
    pub(super) kind: Option<Kind>,
    /// The language in which they were said.
    pub(super) language: Option<String>,
    /// Words that occur in them, or the number of one.
    pub(super) words: String,
    pub(super) most: usize,
    /// From 1.
    pub(super) page: usize,
}

impl Filter {
    /// As the address has it; what it does not say, or says wrongly, is as if it were not asked for.
    pub(super) fn of(visit: &Visit) -> Self {
        let number = |name: &str| visit.plain_query(name).and_then(|number| number.parse::<usize>().ok());
        let view = visit.plain_query("view").and_then(|word| View::ALL.into_iter().find(|view| view.word() == word));
        let words: String = visit.query_text("words").unwrap_or_default().chars().take(100).collect();
        Self {
            view: view.unwrap_or(View::Waiting),
            kind: visit.plain_query("kind").and_then(Kind::from_word),
            language: visit.plain_query("in").filter(|tag| !tag.is_empty()).map(str::to_owned),
            words: words.trim().to_owned(),
            most: number("most").filter(|most| SIZES.contains(most)).unwrap_or(SIZES[0]),
            page: number("page").unwrap_or(1).clamp(1, 10_000),
        }
    }

    /// The address of the list, with everything that differs from the plain one.
    pub(super) fn path(&self, desk: &str) -> String {
        let mut pairs = Vec::new();
        if self.view != View::Waiting {
            pairs.push(format!("view={}", self.view.word()));
        }
        pairs.extend(self.kind.map(|kind| format!("kind={}", kind.word())));
        pairs.extend(self.language.as_ref().map(|tag| format!("in={tag}")));
        if !self.words.is_empty() {
            pairs.push(format!("words={}", percent(&self.words)));
        }
        if self.most != SIZES[0] {
            pairs.push(format!("most={}", self.most));
        }
        if self.page != 1 {
            pairs.push(format!("page={}", self.page));
        }
        if pairs.is_empty() { desk.to_owned() } else { format!("{desk}?{}", pairs.join("&")) }
    }

    /// Whether more than the view narrows the list.
    pub(super) fn is_narrow(&self) -> bool {
        self.kind.is_some() || self.language.is_some() || !self.words.is_empty()
    }

    /// Whether a statement is among those that are looked for.
    pub(super) fn finds(&self, statement: &Statement, words: &str) -> bool {
        self.view.holds(statement)
            && self.kind.is_none_or(|kind| kind == statement.kind)
            && self.language.as_ref().is_none_or(|tag| statement.texts.first().is_some_and(|wording| wording.language == *tag))
            && (words.is_empty()
                || words.parse() == Ok(statement.number)
                || statement.texts.iter().any(|wording| folded(&wording.text).contains(words)))
    }
}

fn percent(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_only_what_is_not_plain() {
        let plain = Filter { view: View::Waiting, kind: None, language: None, words: String::new(), most: 25, page: 1 };
        assert_eq!(plain.path("/desk"), "/desk");
        let narrow = Filter {
            view: View::All,
            kind: Some(Kind::Value),
            language: Some("ar".to_owned()),
            words: "l’eau & b".to_owned(),
            most: 100,
            page: 3,
        };
        assert_eq!(narrow.path("/desk"), "/desk?view=all&kind=value&in=ar&words=l%E2%80%99eau%20%26%20b&most=100&page=3");
    }
}
