//! Programs that gather news follow a dialogue: what they are told, when, and that it is Atom.

use std::io::Write;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use toguna_process::model::State;
use toguna_publish::telling::Teller;
use tokio::sync::Notify;

use crate::village::in_each_village;

const FEED: &str = "/d/le-puits/events.atom";

/// What a strict reader of XML finds wrong with a feed by the rules of RFC 4287; nothing where there is no Python.
fn flaws(feed: &str) -> Option<String> {
    const READER: &str = r#"
import re, sys, xml.etree.ElementTree as tree
ns = "{http://www.w3.org/2005/Atom}"
root = tree.fromstring(sys.stdin.buffer.read())
flaws = []
def check(what, rule):
    if not rule: flaws.append(what)
check("root", root.tag == ns + "feed")
when = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")
tag = re.compile(r"tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:\S+$")
def one(node, name):
    found = node.findall(ns + name)
    check(f"one {name} in {node.tag}", len(found) == 1 and (found[0].text or "").strip())
    return found[0].text if found else ""
ids = []
for node in [root] + root.findall(ns + "entry"):
    ids.append(one(node, "id"))
    check("id " + ids[-1], tag.match(ids[-1]))
    one(node, "title")
    check("updated", when.match(one(node, "updated")))
    links = [link.get("rel", "alternate") for link in node.findall(ns + "link")]
    check("alternate", links.count("alternate") == 1)
    check("links", all(link.get("href", "").startswith("https://") for link in node.findall(ns + "link")))
check("self", [link.get("rel") for link in root.findall(ns + "link")].count("self") == 1)
check("author", root.find(ns + "author/" + ns + "name").text)
check("twice", len(set(ids)) == len(ids))
check("language", root.get("{http://www.w3.org/XML/1998/namespace}lang"))
print("; ".join(flaws))
"#;
    let mut python = Command::new("python3").args(["-c", READER]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    python.stdin.take().unwrap().write_all(feed.as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success(), "{feed}");
    Some(String::from_utf8(output.stdout).unwrap().trim().to_owned())
}

#[test]
fn a_feed_tells_what_the_team_does_at_once_and_what_people_do_when_the_day_is_over() {
    in_each_village(async |village| {
        let teller = Teller::new(&village.site, &village.live, Arc::new(Notify::new()));
        village.client.get(FEED).await.expect(404);
        let mut statements = vec![village.seed("Le puits.").await, village.seed("La nuit.").await];
        teller.look().await.unwrap();
        village.lead_to(State::Open).await;
        village.settled().await;
        assert_eq!(teller.look().await.unwrap(), 1);
        let feed = village.client.get(FEED).await;
        feed.expect(200).says("The dialogue is open: voices come in.");
        assert_eq!(feed.header("content-type"), "application/atom+xml; charset=utf-8");
        assert!(feed.body.contains("<title>The &lt;well&gt;</title>"));

        for number in 0..11 {
            statements.push(village.seed(&format!("Une parole, {number}.")).await);
        }
        village.crowd(120, &statements[..2]).await;
        village.settled().await;
        assert_eq!(teller.look().await.unwrap(), 0, "nothing of what people do shows before the day is over");
        village.clock.advance(Duration::from_hours(24));
        assert_eq!(teller.look().await.unwrap(), 3);
        assert_eq!(teller.look().await.unwrap(), 0);
        let feed = village.client.get(FEED).await;
        feed.says("11 more statements can be weighed.").says("100 people have taken part.").says("One statement has become common ground.");
        assert!(!feed.body.contains("120"), "only the milestone");
        let yesterday = "<updated>2026-03-03T00:00:00Z</updated>";
        assert_eq!(feed.body.matches(yesterday).count(), 5, "the feed and four events of that day");
        assert!(!feed.body.contains("T12:") && !feed.body.contains("T11:"), "days only");

        // One more statement is told without its number.
        village.seed("Encore une.").await;
        village.settled().await;
        village.clock.advance(Duration::from_hours(24));
        teller.look().await.unwrap();
        village.client.get(FEED).await.says("A few more statements can be weighed.");

        village.lead_to(State::Closed).await;
        village.settled().await;
        teller.look().await.unwrap();
        let ended = village.client.get(&format!("{FEED}?lang=fr")).await;
        ended.says("Le dialogue est terminé.").says("100 personnes ont pris part.");
        for language in ["fr", "en", "ar"] {
            let feed = village.client.get(&format!("{FEED}?lang={language}")).await;
            feed.expect(200);
            if let Some(flaws) = flaws(&feed.body) {
                assert_eq!(flaws, "", "{}", feed.body);
            }
        }
    });
}

#[test]
fn a_feed_is_found_from_the_pages_and_sent_again_only_when_there_is_news() {
    in_each_village(async |village| {
        let teller = Teller::new(&village.site, &village.live, Arc::new(Notify::new()));
        village.lead_to(State::Open).await;
        village.settled().await;
        teller.look().await.unwrap();
        for page in ["/d/le-puits", "/d/le-puits/shared", "/d/le-puits/how"] {
            let link = "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/d/le-puits/events.atom\"";
            assert!(village.client.get(page).await.body.contains(link), "{page}");
        }
        let feed = village.client.get(FEED).await;
        let knowing = village.client.clone().with_header("if-none-match", feed.header("etag"));
        let again = knowing.get(FEED).await;
        again.expect(304);
        assert!(again.bytes.is_empty());
        knowing.get(&format!("{FEED}?lang=ar")).await.expect(200);
        let ids = |body: &str| body.matches("<id>").count();
        assert_eq!(ids(&feed.body), 2);
        village.lead_to(State::Paused).await;
        teller.look().await.unwrap();
        let later = knowing.get(FEED).await;
        later.expect(200).says("The dialogue rests for a while.");
        assert_eq!(ids(&later.body), 3);
        let first_entry = feed.body.split("<id>").nth(2).unwrap().split("</id>").next().unwrap();
        assert!(later.body.contains(first_entry), "an event keeps its name");
    });
}

#[test]
fn several_tellers_tell_each_event_once() {
    in_each_village(async |village| {
        village.lead_to(State::Open).await;
        village.settled().await;
        let teller = || Teller::new(&village.site, &village.live, Arc::new(Notify::new()));
        let (one, other, third) = (teller(), teller(), teller());
        let (a, b, c) = tokio::join!(one.look(), other.look(), third.look());
        assert_eq!(a.unwrap() + b.unwrap() + c.unwrap(), 1);
        assert_eq!(village.client.get(FEED).await.body.matches("<entry>").count(), 1);
    });
}
