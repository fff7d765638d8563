//! A person should read in her own language without having to ask for it.

use axum::http::{HeaderMap, header};
use toguna_tongues::Language;

/// The language for a request: the one asked for in the address, else the one chosen earlier, else the first that the browser prefers and
/// the site offers. Nothing if none of them says anything.
pub fn negotiate(offered: &[Language], query: Option<&str>, chosen: Option<&str>, headers: &HeaderMap) -> Option<Language> {
    let offered_tag = |tag: &str| Language::from_tag(tag).filter(|language| offered.contains(language));
    asked_in(query).and_then(offered_tag).or_else(|| chosen.and_then(offered_tag)).or_else(|| {
        let preferred = preferred(headers);
        let parent = |tag: &str| Some(toguna_tongues::parent(toguna_tongues::tongue(tag)?.tag)).filter(|parent| offered.contains(parent));
        // Whoever reads none of them, and speaks one that is known, reads the language that goes with it: French with Bamanankan.
        preferred.iter().copied().find_map(offered_tag).or_else(|| preferred.iter().copied().find_map(parent))
    })
}

/// The language asked for in the address, as written there.
pub(crate) fn asked_in(query: Option<&str>) -> Option<&str> {
    query?.split('&').find_map(|pair| pair.strip_prefix("lang="))
}

/// The query without the language asked for, for links that ask for another.
pub(crate) fn without_language(query: Option<&str>) -> String {
    query.unwrap_or_default().split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect::<Vec<_>>().join("&")
}

/// The tags in a browser's `Accept-Language` that are wanted at all, best first; of equals, the first.
pub fn preferred(headers: &HeaderMap) -> Vec<&str> {
    let Some(header) = headers.get(header::ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok()) else { return Vec::new() };
    // Nobody wants more than a few languages; a longer list is somebody playing.
    let mut wanted: Vec<(u32, &str)> = header
        .split(',')
        .take(20)
        .filter_map(|part| {
            let mut pieces = part.split(';');
            let tag = pieces.next()?.trim();
            let weight = match pieces.find_map(|piece| piece.trim().strip_prefix("q=")) {
                None => 1000,
                Some(weight) => weight
                    .trim()
                    .parse::<f64>()
                    .ok()
                    .filter(|weight| (0.0..=1.0).contains(weight))
                    .map(|weight| (weight * 1000.0) as u32)?,
            };
            (weight > 0).then_some((weight, tag))
        })
        .collect();
    wanted.sort_by_key(|&(weight, _)| std::cmp::Reverse(weight));
    wanted.into_iter().map(|(_, tag)| tag).collect()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn negotiated(query: Option<&str>, chosen: Option<&str>, header: &str) -> Option<Language> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_str(header).unwrap());
        negotiate(&Language::ALL, query, chosen, &headers)
    }

    #[test]
    fn the_address_goes_before_the_choice_and_the_choice_before_the_browser() {
        assert_eq!(negotiated(Some("a=1&lang=ar"), Some("fr"), "en"), Some(Language::Ar));
        assert_eq!(negotiated(Some("a=1&lang=xx"), Some("fr"), "en"), Some(Language::Fr));
        assert_eq!(negotiated(None, None, "de, en;q=0.5, fr;q=0.9"), Some(Language::Fr));
        assert_eq!(negotiated(None, Some("nonsense"), "fr-ML;q=0.7,ar-EG;q=0.7"), Some(Language::Fr));
        assert_eq!(negotiated(None, None, "de;q=1, fr;q=0, *;q=0.1, ;;q=x"), None);
        // Spoken, and not by the pages: the language that goes with it, unless another one is wanted too.
        assert_eq!(negotiated(None, None, "mey"), Some(Language::Ar));
        assert_eq!(negotiated(None, None, "bm, de"), Some(Language::Fr));
        assert_eq!(negotiated(None, None, "bm, en;q=0.1"), Some(Language::En));
    }

    #[test]
    fn a_language_that_the_site_does_not_offer_is_not_spoken() {
        let headers = HeaderMap::new();
        assert_eq!(negotiate(&[Language::En], Some("lang=fr"), Some("fr"), &headers), None);
    }

    #[test]
    fn the_picker_keeps_the_rest_of_the_address() {
        assert_eq!(without_language(Some("page=2&lang=fr&kind=a%26b")), "page=2&kind=a%26b");
        assert_eq!(without_language(None), "");
    }
}
