//! A field that was filled in wrongly must say so beside itself, keep what was filled in, and be easy to get to.

use std::borrow::Cow;

use askama::Template;
use toguna_tongues::Words;

use crate::html::Html;

/// What is wrong with a form, field by field, in the person's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Problem {
    field: String,
    text: String,
}

impl Problems {
    /// Nothing wrong so far.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes what is wrong with a field. The first note of a field counts.
    pub fn add(&mut self, field: &str, text: impl Into<String>) {
        if self.of(field).is_none() {
            self.0.push(Problem { field: field.to_owned(), text: text.into() });
        }
    }

    /// The value of `result`, or nothing after noting what is wrong with the field in the words of `say`.
    ///
    /// ```
    /// use toguna_web::{Problems, clean_text};
    /// let mut problems = Problems::new();
    /// let title = problems.take("title", clean_text("  ", 80), |_| "Please give a title.".to_owned());
    /// assert_eq!(title, None);
    /// assert_eq!(problems.of("title"), Some("Please give a title."));
    /// ```
    pub fn take<T, E>(&mut self, field: &str, result: Result<T, E>, say: impl FnOnce(E) -> String) -> Option<T> {
        result.map_err(|error| self.add(field, say(error))).ok()
    }

    /// What is wrong with a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|problem| problem.field == field).map(|problem| problem.text.as_str())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The list of everything that is wrong, each a link to its field; empty if nothing is. [`crate::Page::problems`] puts it on top.
    pub(crate) fn summary(&self, words: &Words) -> Result<Html, crate::PageError> {
        if self.is_empty() {
            return Ok(Html::default());
        }
        Html::of(&Summary { words, problems: &self.0 })
    }
}

#[derive(Template)]
#[template(path = "web/problems.html")]
struct Summary<'a> {
    words: &'a Words,
    problems: &'a [Problem],
}

/// A field of one or several lines: label above, hint, then the problem, then the field itself. In a template: `{{ field }}`.
#[derive(Debug, Clone, Template)]
#[template(path = "web/field.html")]
pub struct Field<'a> {
    name: &'a str,
    label: String,
    kind: &'static str,
    rows: u32,
    value: String,
    hint: Option<String>,
    problem: Option<String>,
    is_required: bool,
    autocomplete: &'static str,
    input_mode: Option<&'static str>,
    language: Option<(Cow<'static, str>, &'static str)>,
}

impl askama::filters::HtmlSafe for Field<'_> {}

impl<'a> Field<'a> {
    fn new(name: &'a str, label: impl Into<String>, kind: &'static str) -> Self {
        Self {
            name,
            label: label.into(),
            kind,
            rows: 0,
            value: String::new(),
            hint: None,
            problem: None,
            is_required: false,
            autocomplete: "off",
            input_mode: None,
            language: None,
        }
    }

    /// One line of text.
    pub fn line(name: &'a str, label: impl Into<String>) -> Self {
        Self::new(name, label, "text")
    }

    /// Several lines of text; `rows` is how many are shown.
    pub fn lines(name: &'a str, label: impl Into<String>, rows: u32) -> Self {
        Self { rows, ..Self::new(name, label, "text") }
    }

    /// A passphrase. What was filled in is never written back.
    pub fn passphrase(name: &'a str, label: impl Into<String>, is_new: bool) -> Self {
        Self { autocomplete: if is_new { "new-password" } else { "current-password" }, ..Self::new(name, label, "password") }
    }

    /// A row of digits, such as a return code: a phone shows its number keys.
    pub fn digits(name: &'a str, label: impl Into<String>) -> Self {
        Self { input_mode: Some("numeric"), ..Self::new(name, label, "text") }
    }

    /// A day.
    pub fn day(name: &'a str, label: impl Into<String>) -> Self {
        Self::new(name, label, "date")
    }

    /// What is filled in already.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        if self.kind != "password" {
            self.value = value.into();
        }
        self
    }

    /// A sentence that helps to fill it in.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with it, if its name is among the problems.
    #[must_use]
    pub fn among(mut self, problems: &Problems) -> Self {
        self.problem = problems.of(self.name).map(str::to_owned);
        self
    }

    /// It has to be filled in: the browser says so before anything is sent.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.is_required = true;
        self
    }

    /// What browsers may fill in (`username`).
    #[must_use]
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        self.autocomplete = what;
        self
    }

    /// The text is to be written in this language, whatever the language of the page.
    #[must_use]
    pub fn in_language(mut self, language: toguna_tongues::Language) -> Self {
        self.language = Some((language.tag().into(), language.direction()));
        self
    }

    /// The text is to be written in the language with this tag (BCP 47), which runs in this direction: `ltr` or `rtl`.
    #[must_use]
    pub fn in_tongue(mut self, tag: impl Into<String>, direction: &'static str) -> Self {
        self.language = Some((Cow::Owned(tag.into()), direction));
        self
    }
}

/// One of several, or some of several: a group of large buttons or boxes under one question. In a template: `{{ choice }}`.
#[derive(Debug, Clone, Template)]
#[template(path = "web/choice.html")]
pub struct Choice<'a> {
    name: &'a str,
    legend: String,
    kind: &'static str,
    hint: Option<String>,
    problem: Option<String>,
    options: Vec<ChoiceOption>,
}

#[derive(Debug, Clone)]
struct ChoiceOption {
    value: String,
    label: String,
    note: Option<String>,
    /// The tag and direction of the label, where it is not in the language of the page.
    language: Option<(String, &'static str)>,
    sign: Option<Html>,
    is_chosen: bool,
}

impl askama::filters::HtmlSafe for Choice<'_> {}

impl<'a> Choice<'a> {
    fn new(name: &'a str, legend: impl Into<String>, kind: &'static str) -> Self {
        Self { name, legend: legend.into(), kind, hint: None, problem: None, options: Vec::new() }
    }

    /// One of several.
    pub fn one(name: &'a str, legend: impl Into<String>) -> Self {
        Self::new(name, legend, "radio")
    }

    /// Some of several, or none.
    pub fn some(name: &'a str, legend: impl Into<String>) -> Self {
        Self::new(name, legend, "checkbox")
    }

    /// Something to choose.
    #[must_use]
    pub fn option(mut self, value: impl Into<String>, label: impl Into<String>, is_chosen: bool) -> Self {
        self.options.push(ChoiceOption { value: value.into(), label: label.into(), note: None, language: None, sign: None, is_chosen });
        self
    }

    /// A sentence about the option added last.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        if let Some(last) = self.options.last_mut() {
            last.note = Some(note.into());
        }
        self
    }

    /// The label of the option added last is in the language with this tag (BCP 47), which runs in this direction: `ltr` or `rtl`.
    #[must_use]
    pub fn in_tongue(mut self, tag: impl Into<String>, direction: &'static str) -> Self {
        if let Some(last) = self.options.last_mut() {
            last.language = Some((tag.into(), direction));
        }
        self
    }

    /// A sign before the option added last, for those who do not read.
    #[must_use]
    pub fn sign(mut self, sign: Html) -> Self {
        if let Some(last) = self.options.last_mut() {
            last.sign = Some(sign);
        }
        self
    }

    /// A sentence that helps to choose.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with it, if its name is among the problems.
    #[must_use]
    pub fn among(mut self, problems: &Problems) -> Self {
        self.problem = problems.of(self.name).map(str::to_owned);
        self
    }
}
