//! Programs that gather news follow a dialogue without anybody having to visit it: an Atom feed (RFC 4287) of its public events.

use std::fmt::Write;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use toguna_process::Dialogues;
use toguna_process::dialogues::in_its_language;
use toguna_process::model::Dialogue;
use toguna_web::etag::Etag;
use toguna_web::{PageError, Visit};

use crate::events::{Event, tag_uri, written};
use crate::queries::outside as queries;
use crate::webhooks::message::entry_uri;

/// So many events are in a feed; readers keep what they have seen.
const MOST: u32 = 50;

/// `GET /d/{slug}/events.atom`.
pub(super) async fn show(dialogues: Dialogues, visit: Visit, slug: String) -> Result<Response, PageError> {
    let dialogue = dialogues.public(&slug).await?;
    let visit = in_its_language(&visit, &dialogue);
    let number = dialogue.number;
    let events = visit.site.store.read(move |tx| queries::events(tx, number, MOST)).await?;
    let last = events.first().map_or(0, |event| event.number);
    let tag = Etag::of(&["feed", &slug, &last.to_string(), &dialogue.seq.to_string(), visit.language.tag()]);
    if let Some(unchanged) = visit.if_unchanged(&tag) {
        return Ok(unchanged);
    }
    let mut response = written_feed(&visit, &dialogue, &events).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/atom+xml; charset=utf-8"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(visit.language.tag()));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let Ok(tag) = HeaderValue::from_str(tag.as_str()) {
        headers.insert(header::ETAG, tag);
    }
    Ok(response)
}

fn written_feed(visit: &Visit, dialogue: &Dialogue, events: &[Event]) -> String {
    let (site, words, tag) = (&visit.site, visit.words(), visit.language.tag());
    let text = dialogue.text(tag);
    let slug = &dialogue.draft.slug;
    let base_url = &site.settings().base_url;
    let first_day = dialogue.created_day;
    let updated = events.iter().map(|event| event.day).max().unwrap_or(first_day);
    let at = |page: &str| escaped(&site.url(&format!("/d/{slug}{page}")));
    let mut out = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n");
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<id>{}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{}T00:00:00Z</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <author><name>{}</name></author>\n<generator version=\"{}\">Toguna</generator>\n",
        escaped(&tag_uri(base_url, first_day, slug)),
        escaped(&text.title),
        escaped(&text.question),
        written(updated),
        at(&format!("/events.atom?lang={tag}")),
        at(""),
        escaped(&text.title),
        env!("CARGO_PKG_VERSION"),
    );
    for event in events {
        let said = event.what.in_words(words);
        let _ = write!(
            out,
            "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{day}T00:00:00Z</updated>\n<published>{day}T00:00:00Z</published>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<category term=\"{}\"/>\n<content>{}</content>\n</entry>\n",
            escaped(&entry_uri(base_url, slug, event)),
            escaped(&said),
            at(event.what.page()),
            event.what.name(),
            escaped(&format!("{said} ({})", words.date(event.day))),
            day = written(event.day),
        );
    }
    out.push_str("</feed>\n");
    out
}

/// Text as it may stand in XML 1.0: what has a meaning there is spelled, and what may not stand there at all is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_people_write_stands_in_xml_as_text() {
        assert_eq!(escaped("a<b>&\"c\"\u{8}\u{ffff}\n]]>é"), "a&lt;b&gt;&amp;&quot;c&quot; ]]&gt;é");
    }
}
