//! Tests look at pages through their tags and their text; the pages are our own, so a scanner does.

/// A start or end tag (its name then begins with a slash), with what follows it.
#[derive(Debug, Clone)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    attributes: Vec<(&'a str, String)>,
    after: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute; empty if it has none.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }

    /// Everything up to the tag that ends this one.
    pub(super) fn until_end(&self) -> &str {
        self.after.split_once(&format!("</{}", self.name)).map_or(self.after, |(inside, _)| inside)
    }

    /// The text up to the next tag.
    pub(super) fn content(&self) -> String {
        decode(self.after.split('<').next().unwrap_or_default())
    }
}

/// All tags of a page, in their order.
pub(super) fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let end = end_of_tag(rest);
        let inside = rest[..end].trim_end_matches('/');
        rest = rest.get(end + 1..).unwrap_or_default();
        let (name, attributes) = inside.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((inside, ""));
        tags.push(Tag { name, attributes: read_attributes(attributes), after: rest });
    }
    tags
}

fn end_of_tag(rest: &str) -> usize {
    let mut quote = None;
    for (place, letter) in rest.char_indices() {
        match (quote, letter) {
            (None, '>') => return place,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), letter) if open == letter => quote = None,
            _ => {}
        }
    }
    rest.len()
}

fn read_attributes(text: &str) -> Vec<(&str, String)> {
    let mut attributes = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let name_end = rest.find(|c: char| c == '=' || c.is_ascii_whitespace()).unwrap_or(rest.len());
        let name = &rest[..name_end];
        rest = &rest[name_end..];
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let (raw, left) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                _ => after.split_once(|c: char| c.is_ascii_whitespace()).unwrap_or((after, "")),
            };
            value = decode(raw);
            rest = left;
        }
        attributes.push((name, value));
        rest = rest.trim_start();
    }
    attributes
}

/// The text that a person sees: without tags, with entities as what they mean, single spaces, and no marks of direction.
pub(super) fn text(page: &str) -> String {
    let body = page.split_once("<body").map_or(page, |(_, body)| body);
    let mut out = String::new();
    let mut rest = body.split_once('>').map_or(body, |(_, rest)| rest);
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let end = end_of_tag(tag);
        let is_inline =
            ["a", "/a", "b", "/b", "bdi", "/bdi", "i", "/i", "em", "/em", "strong", "/strong", "code", "/code", "span", "/span"]
                .contains(&tag[..end].split_ascii_whitespace().next().unwrap_or_default());
        if !is_inline {
            out.push(' ');
        }
        rest = tag.get(end + 1..).unwrap_or_default();
    }
    out.push_str(rest);
    plain(&decode(&out))
}

/// Text with single plain spaces and without the marks that keep directions apart.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, entity)) = rest.split_once('&') {
        out.push_str(before);
        let Some((name, after)) = entity.split_once(';').filter(|(name, _)| name.len() < 10) else {
            out.push('&');
            rest = entity;
            continue;
        };
        let number = name
            .strip_prefix('#')
            .and_then(|number| number.strip_prefix('x').map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok()));
        match (name, number.and_then(char::from_u32)) {
            (_, Some(letter)) => out.push(letter),
            ("amp", _) => out.push('&'),
            ("lt", _) => out.push('<'),
            ("gt", _) => out.push('>'),
            ("quot", _) => out.push('"'),
            ("nbsp", _) => out.push('\u{a0}'),
            _ => {
                out.push('&');
                rest = entity;
                continue;
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_text_are_read_as_a_browser_would() {
        let page = "<html><body class=x><p>One<b>&amp;</b> two</p><!-- <a> --><input name=\"a\" value='b &#34;c&quot; > d' checked></body>";
        let tags = tags(page);
        let input = tags.iter().find(|tag| tag.name == "input").unwrap();
        assert_eq!(input.attribute("value"), Some("b \"c\" > d"));
        assert_eq!(input.attribute("checked"), Some(""));
        assert_eq!(input.attribute("name"), Some("a"));
        assert_eq!(text("<body><p>One<b>&amp;</b> two</p>\n<p>\u{2068}three\u{2069}</p>"), "One& two three");
        assert_eq!(decode("&unknown; & &#x41;"), "&unknown; & A");
    }
}
