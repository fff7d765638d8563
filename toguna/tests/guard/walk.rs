//! What a page offers must open: each role goes wherever the pages lead it, from the first one after signing in, and meets no closed door.

use std::collections::BTreeSet;

use toguna_people::roles::DialogueRole;
use toguna_web::routes::{RouteEntry, Verb};
use toguna_web::testing::Seen;
use toguna_web::{Access, Rights};

use crate::cast::{Cast, DRAFT, OPEN, Who, on_each_engine};

/// Where somebody of the team is after signing in.
const FIRST: &str = "/team";
/// No role sees more pages than this; a walk that goes on is one in circles.
const MOST_PAGES: usize = 400;

/// Whether a path is one of this route: each parameter stands for what lies between two strokes.
fn is_of(entry: &RouteEntry, path: &str) -> bool {
    let (wanted, found): (Vec<&str>, Vec<&str>) = (entry.path.split('/').collect(), path.split('/').collect());
    wanted.len() == found.len() && wanted.iter().zip(&found).all(|(wanted, found)| wanted.starts_with('{') || wanted == found)
}

/// Whether a form of this page would be taken from somebody with these rights.
fn is_taken(cast: &Cast, method: &str, path: &str, rights: Rights, who: Who) -> bool {
    let verb = if method == "post" { Verb::Post } else { Verb::Get };
    let place = path.split(['?', '#']).next().unwrap_or(path);
    let entry = cast.table.iter().filter(|entry| entry.method == verb && is_of(entry, place));
    // A route without parameters goes before one that has some.
    let Some(entry) = entry.min_by_key(|entry| entry.path.matches('{').count()) else { return false };
    match entry.access {
        Access::May(right) => rights.has(right),
        Access::Administrator => who == Who::Administrator,
        Access::Coordinator => !matches!(who, Who::InRole(role) if role != DialogueRole::Coordinator),
        Access::Anyone | Access::Team | Access::Participant | Access::SetUp => true,
        Access::Machine | Access::Token(_) => false,
    }
}

/// Paths of this site that a page leads to, without the places within pages.
fn ways(page: &Seen) -> impl Iterator<Item = String> {
    let here = page.path.split(['?', '#']).next().unwrap_or_default().to_owned();
    page.links().into_iter().filter_map(move |link| {
        let link = link.split('#').next().unwrap_or_default().to_owned();
        match link.as_bytes().first() {
            Some(b'/') if !link.starts_with("//") => Some(link),
            Some(b'?') => Some(format!("{here}{link}")),
            _ => None,
        }
    })
}

/// Every page of the team that somebody of this kind is led to; what was wrong on the way comes second.
async fn walk(cast: &Cast, who: Who, tag: &str) -> (BTreeSet<String>, Vec<String>) {
    let (browser, _) = cast.browser(who).await;
    let browser = browser.in_language(tag);
    let (mut seen, mut wrong, mut waiting) = (BTreeSet::new(), Vec::new(), vec![(FIRST.to_owned(), String::new())]);
    while let Some((path, from)) = waiting.pop() {
        // Pages for everybody are walked elsewhere, and another language is the same way again.
        if path.contains("lang=") || !seen.insert(path.clone()) {
            continue;
        }
        assert!(seen.len() < MOST_PAGES, "{who:?} walks in circles: {seen:?}");
        let page = browser.get(&path).await;
        if page.status.as_u16() != 200 {
            wrong.push(format!("{from} offers {path}, which answers {}", page.status));
            continue;
        }
        if !page.header("content-type").starts_with("text/html") {
            continue;
        }
        for name in page.misnamed() {
            wrong.push(format!("{path}: {name}"));
        }
        for (method, action) in page.forms() {
            if action.starts_with('/') && !is_taken(cast, &method, &action, who.rights(), who) {
                wrong.push(format!("{path} has a form to {action}, which would be refused"));
            }
        }
        if path.starts_with("/team") {
            waiting.extend(ways(&page).map(|way| (way, path.clone())));
        }
    }
    (seen, wrong)
}

#[test]
fn each_role_is_offered_only_what_opens_and_is_led_to_a_page_for_each_of_its_rights() {
    on_each_engine(async |cast| {
        let roles = DialogueRole::ALL.map(Who::InRole);
        let mut found = Vec::new();
        for who in roles.into_iter().chain([Who::Leader, Who::Colleague, Who::Administrator]) {
            let (seen, wrong) = walk(cast, who, "en").await;
            found.extend(wrong.iter().map(|wrong| format!("{who:?}: {wrong}")));
            // Each right has a page, and the pages lead there.
            for right in who.rights().iter() {
                let of_right = |entry: &&RouteEntry| entry.method == Verb::Get && matches!(entry.access, Access::May(it) if it == right);
                let routes: Vec<&RouteEntry> = cast.table.iter().filter(of_right).collect();
                assert!(!routes.is_empty(), "{right:?} has no page");
                for slug in [OPEN, DRAFT] {
                    let of = format!("/team/d/{slug}");
                    let is_one = |path: &str| {
                        let place = path.split('?').next().unwrap_or_default();
                        (place == of || place.starts_with(&format!("{of}/"))) && routes.iter().any(|entry| is_of(entry, place))
                    };
                    if !seen.iter().any(|path| is_one(path)) {
                        found.push(format!("{who:?} may {right:?} in {slug}, and no page leads there"));
                    }
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn what_leads_from_page_to_page_opens_and_is_called_by_its_words_in_french_and_arabic() {
    on_each_engine(async |cast| {
        for tag in ["fr", "ar"] {
            let (_, wrong) = walk(cast, Who::Leader, tag).await;
            assert!(wrong.is_empty(), "{tag}:\n{}", wrong.join("\n"));
        }
    });
}
