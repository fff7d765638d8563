//! A page is put together from markup that is known to be safe and from text that is not: the two are different types here.

use std::borrow::Cow;
use std::fmt;

use askama::Template;

use crate::error::PageError;

/// Markup that may go into a page as it stands. Everything else is escaped by the templates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(Cow<'static, str>);

impl Html {
    /// The markup of a template. Errors: [`PageError::Internal`] when the template cannot be written.
    pub fn of(template: &impl Template) -> Result<Self, PageError> {
        Ok(Self(Cow::Owned(template.render()?)))
    }

    /// Markup written down in the program.
    pub const fn fixed(markup: &'static str) -> Self {
        Self(Cow::Borrowed(markup))
    }

    /// Markup that the caller has put together and vouches for, such as a drawing in SVG.
    pub fn trusted(markup: String) -> Self {
        Self(Cow::Owned(markup))
    }

    /// Any text, escaped.
    pub fn text(text: &str) -> Self {
        Self(Cow::Owned(escape(text)))
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_for_content_and_attributes() {
        assert_eq!(Html::text("<a href='x' title=\"y\"> & é").as_str(), "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt; &amp; é");
    }
}
