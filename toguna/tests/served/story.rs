//! The whole of it, without a browser: a team sets up, creates and shares a dialogue; people take part, each in another way; the team
//! moderates; and the results change.

use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use toguna::serve::house::{self, Ground};
use toguna_publish::webhooks::address::Allowed;
use toguna_store::Options;
use toguna_store::testing::engines;
use toguna_web::limits::Budgets;
use toguna_web::testing::{Client, Seen};
use toguna_web::{Settings, SystemClock};

/// A passphrase that is long enough and says nothing.
pub(crate) const PASSPHRASE: &str = "seven herons over the grey river";
/// The short name of the dialogue.
pub(crate) const SLUG: &str = "the-well";
/// What the team asks people to weigh, in English and in Arabic.
const SEEDS: [(&str, &str); 3] = [
    ("The well should be open to herders after sunset.", "ينبغي أن تُفتح البئر للرعاة بعد الغروب."),
    ("Women should sit on the committee of the well.", "ينبغي أن تجلس النساء في لجنة البئر."),
    ("Whoever breaks the rope repairs it.", "من قطع الحبل فعليه إصلاحه."),
];
/// What somebody adds.
const SAID: &str = "Children must not fetch water alone at night.";

#[test]
fn a_dialogue_is_set_up_held_moderated_and_read_on_both_engines() {
    for scratch in engines() {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let store = house::open_store(&scratch.location, Options::default()).unwrap();
        runtime.block_on(async {
            let settings = Settings { budgets: Budgets::unlimited(), default_language: toguna::words::Language::En, ..Settings::default() };
            let ground = Ground {
                store: store.clone(),
                keys: toguna_keys::Keys::in_memory([6; 32]).unwrap(),
                is_shared: scratch.engine == "postgres",
                key: [3; 32],
                clock: Arc::new(SystemClock::new()),
                seed: [4; 32],
                set_up: [5; 16],
                settings,
                webhooks: Allowed::default(),
                provider: None,
                database: None,
            };
            let house = house::build(ground).await.unwrap();
            let set_up = house.set_up.path().unwrap();
            let browser = Client::new(house.routes.into_router());
            tell(|_| browser.another(), &set_up).await;
            store.scrub().await.unwrap();
        });
        // Whoever follows the store must let go of it before the tables go.
        drop(runtime);
        store.close();
    }
}

/// What was seen on the way that must not be found anywhere afterwards.
#[derive(Debug, Default)]
pub(crate) struct Secrets {
    /// Return codes as they were shown.
    pub(crate) codes: Vec<String>,
    /// Values of cookies.
    pub(crate) cookies: Vec<String>,
}

/// Tells the story. `browser` gives another browser for each number: another person at another address.
pub(crate) async fn tell(browser: impl Fn(u8) -> Client, set_up: &str) -> Secrets {
    let mut secrets = Secrets::default();
    let team = browser(1);
    open_dialogue(&team, set_up).await;

    // Somebody who answers everything and adds a statement.
    let first = browser(2);
    secrets.codes.push(take_part(&first, Some("0")).await);
    let page = first.get(&path("/weigh")).await;
    page.form("/weigh").press("vote", "1").await.expect(200);
    first.get(&path("/weigh")).await.form("/weigh").tick("matters", "1").press("vote", "1").await.expect(200);
    let page = first.get(&path("/say")).await;
    let page = page.form("/say").force("kind", "challenge").set("text", SAID).submit().await;
    let page = if page.path.ends_with("/say") && page.has(SAID) { page.form("/say").press("sure", "1").await } else { page };
    page.expect(200);
    first.get(&path("/mine")).await.expect(200).says(SAID);

    // Somebody who reads Arabic and skips the questions.
    let arabic = browser(3).in_language("ar");
    secrets.codes.push(take_part(&arabic, None).await);
    let page = arabic.get(&path("/weigh")).await;
    assert!(page.body.contains("dir=\"rtl\""), "{}", page.path);
    assert!(SEEDS.iter().any(|(_, text)| page.has(text)), "{}", page.text());
    page.form("/weigh").press("vote", "-1").await.expect(200);

    // Somebody whose phone is lost comes back on another one.
    let lost = browser(4);
    let code = take_part(&lost, Some("1")).await;
    lost.get(&path("/weigh")).await.form("/weigh").press("vote", "1").await.expect(200);
    let found = browser(5);
    let page = found.get(&path("/return")).await.form("/return").set("code", &code).submit().await;
    page.expect(200);
    assert_eq!(votes_of(&found).await, 1);
    secrets.codes.push(code);

    // Nobody sees the new statement before the team has accepted it.
    assert!(!found.get(&path("/all")).await.has(SAID));
    let queue = team.get(&format!("/team/d/{SLUG}/moderate")).await;
    queue.expect(200).says(SAID);
    queue.form_offering("/moderate", "do", "accept").press("do", "accept").await.expect(200);
    let before = team.get(&path("/all")).await;
    weigh_everything(&found).await;
    assert_eq!(votes_of(&found).await, 4);
    seen_within(&team, &path("/all"), |page| page.has(SAID) && page.text() != before.text()).await;
    for view in ["shared", "differ", "map", "portraits", "missing", "how", "all"] {
        for language in ["en", "fr", "ar"] {
            let page = browser(6).in_language(language).get(&path(&format!("/{view}"))).await;
            page.expect(200);
        }
    }

    tell_programs(&browser(6), &team, &mut secrets).await;

    // A vote is changed, somebody leaves, and everything is as if they had not been there.
    let page = first.get(&path("/mine")).await;
    let form = page.form("/mine");
    form.force("change", "0.-1").submit().await.expect(200);
    for (client, place) in [(&team, "/team"), (&first, "/d"), (&arabic, "/d"), (&lost, "/d"), (&found, "/d")] {
        let at = if place == "/team" { "/team".to_owned() } else { path("") };
        secrets.cookies.extend(["toguna_voice", "toguna_team"].iter().filter_map(|name| client.cookie(name, &at)));
    }
    arabic.get(&path("/leave")).await.form("/leave").submit().await.expect(200);
    assert_ne!(arabic.get(&path("/mine")).await.path, path("/mine"));
    seen_within(&team, &format!("/team/d/{SLUG}"), |page| page.has("Withdrawn")).await;

    // The end: results stay, voices no longer come in.
    let page = team.get(&format!("/team/d/{SLUG}/close")).await;
    page.form("/state").submit().await.expect(200);
    let page = first.get(&path("/weigh")).await;
    page.expect(200);
    assert_ne!(page.path, path("/weigh"));
    browser(7).get(&path("/shared")).await.expect(200);
    secrets
}

/// A gateway speaks for somebody, who takes everything back; a program of the team looks in.
async fn tell_programs(gateway: &Client, team: &Client, secrets: &mut Secrets) {
    let calls = format!("/api/v1/dialogues/{SLUG}");
    let id = "5e0d3c1b-7a9f-4b2d-8c6e-1f3a5b7c9d0e";
    let body = json!({"id": id, "consent": true});
    let joined = gateway.call("POST", &format!("{calls}/participants"), None, Some(&body)).await.expect(201).json();
    let secret = joined["participant_secret"].as_str().unwrap();
    let next = gateway.call("GET", &format!("{calls}/next"), Some(secret), None).await.expect(200).json();
    let vote = json!({"id": "0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9", "statement": next["next"]["statement"], "vote": 1, "drawn": next["next"]["drawn"]});
    gateway.call("POST", &format!("{calls}/votes"), Some(secret), Some(&vote)).await.expect(200);
    gateway.call("GET", &format!("{calls}/mine"), Some(&secret[1..]), None).await.expect(401);
    let leave = json!({"id": "1c2d3e4f-5061-4728-93a4-b5c6d7e8f90a"});
    gateway.call("POST", &format!("{calls}/withdrawal"), Some(secret), Some(&leave)).await.expect(200);

    let form = team.get("/team/tokens").await.form("/team/tokens").set("name", "Gateway").set("dialogue", SLUG).set("days", "7");
    let page = form.tick("scopes", "moderate").submit().await;
    let start = page.expect(201).body.find("tgn_").unwrap();
    let token: String = page.body[start..].chars().take_while(|letter| *letter != '<').collect();
    gateway.call("GET", &format!("{calls}/moderation"), Some(&token), None).await.expect(200);
    secrets.codes.push(joined["return_code"].as_str().unwrap().to_owned());
    // The id of the joining is as good as the secret: it must not be kept either.
    secrets.cookies.extend([secret.to_owned(), token, id.to_owned(), id.replace('-', "")]);
}

/// Makes the first account and an open dialogue with statements to weigh.
pub(crate) async fn open_dialogue(team: &Client, set_up: &str) {
    let page = team.get(set_up).await;
    let form = page.form(set_up).set("name", "Awa").set("passphrase", PASSPHRASE).set("passphrase_again", PASSPHRASE);
    form.submit().await.expect(200);
    // The link works once.
    team.another().get(set_up).await.expect(410);

    let page = team.get("/team/new").await.form("/team/new").tick("language", "ar").press("step", "languages").await;
    let mut form = page.form("/team/new").set("slug", SLUG).set("moderation", "before");
    for (field, english, arabic) in [
        ("title", "The well", "البئر"),
        ("question", "How do we share the well?", "كيف نتقاسم البئر؟"),
        ("description", "One well, two villages.", "بئر واحدة وقريتان."),
        ("consent", "We keep no name.", "لا نحفظ أي اسم."),
        ("dimensions", "sex: women, men", "الجنس: النساء, الرجال"),
    ] {
        form = form.set(&format!("{field}-en"), english).set(&format!("{field}-ar"), arabic);
    }
    let page = form.submit().await;
    page.expect(200);
    assert_eq!(page.path, format!("/team/d/{SLUG}"));

    let page = team.get(&format!("/team/d/{SLUG}/seeds")).await;
    let lines = |pick: fn(&(&'static str, &'static str)) -> &'static str| SEEDS.iter().map(pick).collect::<Vec<_>>().join("\n");
    let form = page.form("/seeds").force("kind", "solution");
    form.set("lines-en", &lines(|seed| seed.0)).set("lines-ar", &lines(|seed| seed.1)).submit().await.expect(200);
    team.get(&format!("/team/d/{SLUG}")).await.form("/state").set("to", "open").submit().await.expect(200);
    let share = team.get(&format!("/team/d/{SLUG}/share")).await;
    share.expect(200).says(&path(""));
    assert!(share.body.contains("<svg"));
    team.get(&format!("/team/d/{SLUG}/poster")).await.expect(200);
}

/// Says yes, and declares a sex or skips that. Returns the return code that is shown.
pub(crate) async fn take_part(person: &Client, sex: Option<&str>) -> String {
    let page = person.get(&path("")).await;
    page.expect(200);
    let page = page.form("/join").submit().await;
    page.expect(200);
    assert_eq!(page.path, path("/welcome"));
    let code = code_on(&page);
    if let Some(value) = sex {
        let page = person.get(&path("/groups")).await;
        page.form("/groups").force("g0", value).submit().await.expect(200);
    }
    code
}

/// The return code on a page: the text of the element of class `code`.
pub(crate) fn code_on(page: &Seen) -> String {
    let (_, rest) = page.body.split_once("class=\"code\"").expect("a return code");
    let (_, rest) = rest.split_once('>').unwrap();
    rest.split('<').next().unwrap().to_owned()
}

/// Agrees with everything that is still open.
async fn weigh_everything(person: &Client) {
    for _ in 0..20 {
        let page = person.get(&path("/weigh")).await;
        if !page.body.contains("name=\"vote\"") {
            return;
        }
        page.form("/weigh").press("vote", "1").await.expect(200);
    }
    panic!("there is no end of statements");
}

/// How many votes a person sees as their own.
pub(crate) async fn votes_of(person: &Client) -> usize {
    person.get(&path("/mine")).await.body.matches("<li id=\"s").count()
}

/// Looks at a page again and again, since results come within a second.
async fn seen_within(person: &Client, at: &str, holds: impl Fn(&Seen) -> bool) {
    for _ in 0..60 {
        let page = person.get(at).await;
        if holds(&page) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("not seen on {at}:\n{}", person.get(at).await.text());
}

/// A path of the dialogue.
pub(crate) fn path(of: &str) -> String {
    format!("/d/{SLUG}{of}")
}
