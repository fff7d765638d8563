//! Decidim, the most used platform of this kind, published 29 advisories between July 2023 and July 2026 (rubysec/ruby-advisory-db, read
//! on 2026-08-22). Each is told here in a sentence and tried on this program in the way that it would take here.

use std::fmt::Write as _;

use axum::body::Body;
use toguna_consult::model::{Kind, Standing, Wording};
use toguna_consult::queries::{statements, votes_of};
use toguna_people::accounts;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension, Draft, Label, Moderation, State};
use toguna_store::Uuid;
use toguna_web::api::is_api;
use toguna_web::routes::Verb;
use toguna_web::testing::Client;
use toguna_web::{Access, Right};

use crate::cast::{Cast, DRAFT, ELSEWHERE, HIDDEN, OPEN, WAITING, Who, on_each_engine};

/// What was possible there, and what is tried here.
struct Advisory {
    number: &'static str,
    /// What somebody could do.
    there: &'static str,
    here: Here,
}

/// How it fares here.
enum Here {
    /// It is tried, and must fail.
    Tried(Attack),
    /// There is nothing of the kind here.
    Nothing { why: &'static str },
}

/// The ways in which the attacks would be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attack {
    ScriptInTexts,
    ScriptInNames,
    ScriptInAddresses,
    ScriptInTheLog,
    LeadingElsewhere,
    LeadingAForeignDialogue,
    DecidingWithoutRight,
    DecidingOnForeignNumbers,
    ReadingByTheApi,
    AskingByHiddenFields,
    FramingADraft,
    AlmostTheSameIdentifier,
    UsingALinkTwice,
    OpeningALinkOfOthers,
    ShowingASecretElsewhere,
    QueriesInValues,
    VotingAtOnce,
    SendingFromAnotherSite,
}

const ADVISORIES: &[Advisory] = &[
    tried("CVE-2023-32693", "script in the address of an external link ran on the page that warns of it", Attack::LeadingElsewhere),
    tried("CVE-2023-34089", "script in the filters of the list of processes ran", Attack::ScriptInAddresses),
    tried("CVE-2023-51447", "script in the name of an uploaded file ran", Attack::ScriptInNames),
    tried("CVE-2024-27095", "script in the filters of the administration ran", Attack::ScriptInAddresses),
    tried("CVE-2024-32469", "script in the parameters of paging ran", Attack::ScriptInAddresses),
    tried("CVE-2024-32034", "script in a title ran in the log of the administration", Attack::ScriptInTheLog),
    tried("CVE-2024-39910", "script in a text of the editor ran", Attack::ScriptInTexts),
    tried("CVE-2024-41673", "script in an earlier version of a text ran on the page of versions", Attack::ScriptInTheLog),
    nothing(
        "CVE-2024-45594",
        "script in the address of a meeting's video ran",
        "No page shows anything of an address that somebody gives.",
    ),
    tried("CVE-2026-23891", "script in a person's name ran for whoever read a comment", Attack::ScriptInNames),
    tried("CVE-2026-45572", "script in a block of HTML that an administrator wrote ran for visitors", Attack::ScriptInTexts),
    tried(
        "CVE-2023-36465",
        "anybody signed in could change and delete the templates of the administration",
        Attack::LeadingAForeignDialogue,
    ),
    tried("CVE-2026-40869", "anybody signed in could accept or reject an amendment", Attack::DecidingWithoutRight),
    tried("CVE-2026-40870", "the API gave every comment, also of private spaces, to anybody", Attack::ReadingByTheApi),
    // The text of this one could not be read; it is listed as a missing authorisation.
    tried("CVE-2026-45086", "a right was not asked for", Attack::LeadingAForeignDialogue),
    tried("CVE-2026-45330", "an administrator could see and decide on documents of another organisation", Attack::DecidingOnForeignNumbers),
    tried("CVE-2026-45415", "any administrator of participants could change the census", Attack::LeadingAForeignDialogue),
    tried("CVE-2023-34090", "filters on fields that no page shows told what stands in them, passphrases too", Attack::AskingByHiddenFields),
    tried("CVE-2024-27090", "what was not published could be read as an embed", Attack::FramingADraft),
    tried("CVE-2025-65017", "identifiers were cut to numbers, so that two exports could be taken for one", Attack::AlmostTheSameIdentifier),
    tried("CVE-2023-48220", "an invitation that had run out could still be used", Attack::UsingALinkTwice),
    tried("CVE-2026-45377", "the link to a private export could be opened by anybody who had it", Attack::OpeningALinkOfOthers),
    tried("CVE-2026-45378", "the link to a document of identity could be opened by anybody who had it", Attack::OpeningALinkOfOthers),
    tried("CVE-2026-45414", "a token of one organisation was taken by another", Attack::ShowingASecretElsewhere),
    tried("CVE-2024-43415", "a query could be written into a filter of the administration", Attack::QueriesInValues),
    tried("CVE-2026-45376", "a query could be written into the order of a list", Attack::QueriesInValues),
    tried("CVE-2023-47634", "one person could endorse many times by sending at once", Attack::VotingAtOnce),
    tried("CVE-2023-47635", "another site could send a form in somebody's name", Attack::SendingFromAnotherSite),
    nothing(
        "CVE-2026-45573",
        "the server could be made to ask any address by a push subscription",
        "Only an administrator can, on hosts that the operator names and at public addresses; see the stories of webhooks in rooms/publish.",
    ),
];

const fn tried(number: &'static str, there: &'static str, attack: Attack) -> Advisory {
    Advisory { number, there, here: Here::Tried(attack) }
}

const fn nothing(number: &'static str, there: &'static str, why: &'static str) -> Advisory {
    Advisory { number, there, here: Here::Nothing { why } }
}

/// Text that would run where it is not made harmless.
const SCRIPT: &str = "\"'><script>canaryscript()</script><img src=x onerror=canaryscript()>{{7*7}}</textarea></title>";

#[test]
fn each_of_the_29_advisories_fails_here_or_has_nothing_to_work_on() {
    assert_eq!(ADVISORIES.len(), 29);
    let mut numbers: Vec<_> = ADVISORIES.iter().map(|advisory| advisory.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), 29);
    let mut attacks: Vec<Attack> = Vec::new();
    for advisory in ADVISORIES {
        match advisory.here {
            Here::Tried(attack) if !attacks.contains(&attack) => attacks.push(attack),
            Here::Tried(_) => {}
            Here::Nothing { why } => assert!(!why.is_empty()),
        }
    }
    on_each_engine(async |cast| {
        for attack in &attacks {
            let told = ADVISORIES.iter().filter(|advisory| matches!(advisory.here, Here::Tried(other) if other == *attack));
            for advisory in told {
                println!("{}: {} ({attack:?})", advisory.number, advisory.there);
            }
            cast.suffer(*attack).await;
        }
    });
}

impl Cast {
    async fn suffer(&self, attack: Attack) {
        match attack {
            Attack::ScriptInTexts => self.script_in_texts().await,
            Attack::ScriptInNames => self.script_in_names().await,
            Attack::ScriptInAddresses => self.script_in_addresses().await,
            Attack::ScriptInTheLog => self.script_in_the_log().await,
            Attack::LeadingElsewhere => self.leading_elsewhere().await,
            Attack::LeadingAForeignDialogue => self.leading_a_foreign_dialogue().await,
            Attack::DecidingWithoutRight => self.deciding_without_right().await,
            Attack::DecidingOnForeignNumbers => self.deciding_on_foreign_numbers().await,
            Attack::ReadingByTheApi => self.reading_by_the_api().await,
            Attack::AskingByHiddenFields => self.asking_by_hidden_fields().await,
            Attack::FramingADraft => self.framing_a_draft().await,
            Attack::AlmostTheSameIdentifier => self.almost_the_same_identifier().await,
            Attack::UsingALinkTwice => self.using_a_link_twice().await,
            Attack::OpeningALinkOfOthers => self.opening_a_link_of_others().await,
            Attack::ShowingASecretElsewhere => self.showing_a_secret_elsewhere().await,
            Attack::QueriesInValues => self.queries_in_values().await,
            Attack::VotingAtOnce => self.voting_at_once().await,
            Attack::SendingFromAnotherSite => self.sending_from_another_site().await,
        }
    }

    /// Every page of the site, as whoever may see it. Returns what was opened.
    async fn every_page(&self, slug: &str, query: &str) -> Vec<(String, String)> {
        let mut pages = Vec::new();
        for entry in self.table.iter().filter(|entry| entry.method == Verb::Get) {
            let who = match entry.access {
                Access::Participant => Who::Participant,
                Access::May(_) => Who::Leader,
                Access::Team | Access::Coordinator | Access::Administrator => Who::Administrator,
                _ => Who::Nobody,
            };
            let (browser, secret) = self.browser(who).await;
            let browser = match secret.filter(|_| is_api(&entry.path)) {
                Some(secret) => browser.with_header("authorization", &format!("Bearer {secret}")),
                None => browser,
            };
            let path = entry
                .path
                .replace("{slug}", slug)
                .replace("{name}", "none")
                .replace("{token}", "none")
                .replace("{code}", "none")
                .replace("{format}", "polis");
            let seen = self.open(&browser, &format!("{path}{query}")).await;
            assert!(seen.status.as_u16() < 500, "{path}{query}: {}", seen.status);
            let kind = seen.header("content-type");
            if kind.starts_with("text/html") {
                let policy = seen.header("content-security-policy");
                assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
                pages.push((path, seen.body));
            }
        }
        pages
    }

    fn runs_nowhere(pages: &[(String, String)]) {
        assert!(pages.len() > 20, "{} pages", pages.len());
        for (path, body) in pages {
            assert!(!body.contains("<script>canary") && !body.contains("<img src=x"), "{path} lets a script run:\n{body}");
        }
    }

    async fn script_in_texts(&self) {
        let text = DialogueText {
            language: "en".to_owned(),
            title: format!("Script {SCRIPT}").chars().take(110).collect(),
            question: format!("Script {SCRIPT}"),
            description: format!("Script {SCRIPT}\n\n{SCRIPT}"),
            consent: format!("Script {SCRIPT}"),
        };
        let label = |sign: char| Label { names: vec![("en".to_owned(), format!("{sign}<img src=x onerror=canaryscript()>"))] };
        let draft = Draft {
            slug: "script".to_owned(),
            opens_day: None,
            closes_day: None,
            moderation: Moderation::After,
            precision_seconds: 3_600,
            simulated: true,
            texts: vec![text],
            dimensions: vec![Dimension { label: label('a'), values: vec![label('b'), label('c')] }],
        };
        let owner = self.account("administrator").await;
        let created = self.store.write(CreateDialogue { header: self.header(None), owner, draft }).await;
        let dialogue = created.unwrap_or_else(|error| panic!("{error:?}")).answer.number;
        let header = self.header(Some(dialogue));
        self.store.write(toguna_process::change_state::ChangeState { header, dialogue, to: State::Open }).await.unwrap();
        let header = self.header(Some(dialogue));
        let wordings = vec![Wording { language: "en".to_owned(), text: format!("Script {SCRIPT}") }];
        let seed = toguna_consult::add_statement::AddSeed { header, dialogue, kind: Kind::Challenge, wordings };
        self.store.write(seed).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        let phone = self.client.another();
        phone.get("/d/script").await.form("/join").submit().await.expect(200);
        let pages = self.every_page("script", "").await;
        Self::runs_nowhere(&pages);
        assert!(pages.iter().filter(|(_, body)| body.contains("&lt;script&gt;") || body.contains("&#60;script&#62;")).count() > 5);
        let weigh = phone.get("/d/script/weigh").await;
        assert!(weigh.body.contains("canaryscript") && !weigh.body.contains("<script>canary"));
    }

    async fn script_in_names(&self) {
        let hash = toguna_web::hash_token("script");
        let hour = self.site.now().as_second() / 3_600;
        let name: String = SCRIPT.chars().take(accounts::NAME_LIMIT).collect();
        let account = accounts::Account { id: Uuid::from_u128(0x666), name, role: accounts::Role::Administrator };
        let change = self.store.transact(move |tx| {
            accounts::insert(tx, &account, "none", 0)?;
            accounts::sign_in(tx, account.id, &hash, hour)
        });
        change.await.unwrap();
        let browser = self.client.another();
        browser.set_cookie(toguna_web::cookies::TEAM, "/team", "script");
        let mut seen = 0;
        for entry in self.table.iter().filter(|entry| entry.method == Verb::Get && entry.path.starts_with("/team")) {
            let page = self.open(&browser, &entry.path.replace("{slug}", OPEN)).await;
            assert!(!page.body.contains("<script>canary"), "{}", entry.path);
            seen += usize::from(page.body.contains("canaryscript"));
        }
        assert!(seen > 5, "the name was on {seen} pages");
    }

    async fn script_in_addresses(&self) {
        let script = "%22%27%3E%3Cscript%3Ecanaryscript()%3C/script%3E%3Cimg%20src=x%20onerror=canaryscript()%3E";
        for name in [
            "page",
            "view",
            "lang",
            "s",
            "q",
            "filter",
            "sort",
            "words",
            "in",
            "most",
            "chosen",
            "statement",
            "per_page",
            "to",
            "from",
            "language",
            "kind",
            "after",
            "undo",
        ] {
            Self::runs_nowhere(&self.every_page(OPEN, &format!("?{name}={script}")).await);
        }
        for path in [format!("/d/{script}"), format!("/team/d/{script}"), format!("/{script}"), format!("/assets/{script}")] {
            let seen = self.open(&self.browser(Who::Administrator).await.0, &path).await;
            assert!(!seen.body.contains("<script>canary"), "{path}");
        }
    }

    /// The log keeps what was written before and after: neither may run.
    async fn script_in_the_log(&self) {
        let (phone, _) = self.browser(Who::Participant).await;
        let page = phone.get(&format!("/d/{OPEN}/say")).await;
        let said = format!("Log {SCRIPT}");
        let page = page.form("/say").set("text", &said).tick("kind", "challenge").submit().await;
        if page.path.ends_with("/say") && page.has("canaryscript") {
            page.form("/say").press("sure", "1").await.expect(200);
        }
        let number = self.number_of("canaryscript").await;
        let (browser, secret) = self.browser(Who::Leader).await;
        let path = format!("/team/d/{OPEN}/moderate");
        let waiting = browser.get(&path).await;
        assert!(waiting.body.contains("canaryscript"), "the statement waits in the queue");
        self.send(&browser, secret.as_deref(), &path, &format!("statement={number}&do=reject.attack")).await;
        Self::runs_nowhere(&self.every_page(OPEN, "").await);
        Self::runs_nowhere(&self.every_page(OPEN, "?view=all").await);
    }

    async fn leading_elsewhere(&self) {
        for to in ["javascript:alert(1)", "https://evil.example/", "//evil.example", "/team/..//evil.example", "data:text/html,x"] {
            let (browser, _) = self.browser(Who::Nobody).await;
            let page = self.open(&browser, &format!("/team/login?to={}", to.replace(':', "%3A"))).await;
            assert_eq!(page.form("/team/login").value("to"), Some("/team"), "{to}");
            assert!(
                page.links().iter().all(|link| link.starts_with(['/', '#', '?']) && !link.starts_with("//")),
                "{to}: {:?}",
                page.links()
            );
            for entry in self.table.iter().filter(|entry| entry.method == Verb::Get) {
                let path = entry
                    .path
                    .replace("{slug}", OPEN)
                    .replace("{name}", "x")
                    .replace("{token}", "x")
                    .replace("{code}", "x")
                    .replace("{format}", "polis");
                let seen = self.open(&browser, &format!("{path}?to={to}&url={to}&next={to}&external_url={to}&return={to}")).await;
                let place = seen.header("location");
                assert!(place.is_empty() || place.starts_with('/') && !place.starts_with("//"), "{path}: {place}");
            }
        }
    }

    /// What a colleague sends to a dialogue that somebody else leads changes nothing there.
    async fn leading_a_foreign_dialogue(&self) {
        let before = self.everything().await;
        for who in [Who::Colleague, Who::Participant, Who::Nobody, Who::SignedOut] {
            for slug in [OPEN, DRAFT] {
                for entry in self.table.iter().filter(|entry| entry.method == Verb::Post && entry.path.starts_with("/team/d/{slug}")) {
                    let (browser, secret) = self.browser(who).await;
                    let path = entry.path.replace("{slug}", slug);
                    let fields = "statement=0&do=reject.attack&to=closed&state=closed&text=x&kind=value&title_en=x&name=x";
                    let seen = self.send(&browser, secret.as_deref(), &path, fields).await;
                    assert!(matches!(seen.status.as_u16(), 403 | 404), "{who:?} {path}: {}", seen.status);
                }
            }
        }
        let after = self.everything().await;
        assert_eq!(before, after);
    }

    async fn deciding_without_right(&self) {
        let number = self.number_of(WAITING).await;
        for who in Who::all().into_iter().filter(|who| !who.rights().has(Right::Moderate)) {
            let (browser, secret) = self.browser(who).await;
            for decision in ["accept", "reject.unclear"] {
                let path = format!("/team/d/{OPEN}/moderate");
                self.send(&browser, secret.as_deref(), &path, &format!("statement={number}&do={decision}")).await.expect(403);
            }
        }
        assert_eq!(self.standing_of(OPEN, number).await, Standing::Waiting);
    }

    /// A number of a statement means the one of the dialogue in the address, whoever else may have one with that number.
    async fn deciding_on_foreign_numbers(&self) {
        let number = self.number_of(WAITING).await;
        let (browser, secret) = self.browser(Who::Leader).await;
        let path = format!("/team/d/{ELSEWHERE}/moderate");
        self.send(&browser, secret.as_deref(), &path, &format!("statement={number}&do=accept&dialogue={OPEN}&slug={OPEN}")).await;
        assert_eq!(self.standing_of(OPEN, number).await, Standing::Waiting);
        let (browser, secret) = self.browser(Who::Colleague).await;
        self.send(
            &browser,
            secret.as_deref(),
            &format!("/team/d/{OPEN}/moderate?slug={ELSEWHERE}"),
            &format!("statement={number}&do=accept"),
        )
        .await
        .expect(403);
        assert_eq!(self.standing_of(OPEN, number).await, Standing::Waiting);
    }

    async fn reading_by_the_api(&self) {
        let mut calls = 0;
        for entry in self.table.iter().filter(|entry| entry.method == Verb::Get && is_api(&entry.path)) {
            for slug in [OPEN, DRAFT] {
                for who in [Who::Nobody, Who::Participant, Who::ParticipantElsewhere] {
                    let (browser, secret) = self.browser(who).await;
                    let bearer = secret.map(|secret| format!("Bearer {secret}")).unwrap_or_default();
                    let path = filled(&entry.path, slug);
                    let seen = self.open(&browser.with_header("authorization", &bearer), &path).await;
                    assert!(!seen.body.contains(HIDDEN) && !seen.body.contains(WAITING), "{path} as {who:?}: {}", seen.body);
                    calls += 1;
                }
            }
        }
        assert!(calls >= 6);
    }

    async fn asking_by_hidden_fields(&self) {
        let plain = self.every_page(OPEN, "").await;
        let asked = self.every_page(OPEN, "?q%5Bowner_name_start%5D=L&filter%5Baccount_passphrase_eq%5D=x&token_hash=00&reviewed=1").await;
        for ((path, plain), (_, asked)) in plain.iter().zip(&asked) {
            let length = |body: &str| body.len().abs_diff(plain.len());
            assert!(length(asked) < 400 || path.contains("weigh"), "{path} answers another question: {} and {}", plain.len(), asked.len());
        }
    }

    async fn framing_a_draft(&self) {
        for entry in self.table.iter().filter(|entry| entry.method == Verb::Get && entry.path.contains("{slug}")) {
            let (browser, _) = self.browser(Who::Nobody).await;
            let seen = self.open(&browser, &filled(&entry.path, DRAFT)).await;
            assert!(!seen.body.contains(HIDDEN), "{} tells of a draft", entry.path);
            assert!(!seen.status.is_success(), "{} opens a draft", entry.path);
        }
    }

    async fn almost_the_same_identifier(&self) {
        let mut secrets = Vec::new();
        for id in ["0210ae70-482b-4671-b758-35e13e0097a9", "0210d2df-a0c7-40aa-ad97-2dae5083e3b8", "e9540f96-9e3d-4abe-8c2a-6c338d85a684"] {
            let body = format!("{{\"id\":\"{id}\",\"consent\":true}}");
            let path = format!("/api/v1/dialogues/{OPEN}/participants");
            let seen = self.client.another().once("POST", &path, Some("application/json"), Body::from(body)).await;
            assert!(seen.status.is_success(), "{}", seen.body);
            secrets.push(seen.body);
        }
        secrets.sort_unstable();
        secrets.dedup();
        assert_eq!(secrets.len(), 3, "each identifier is another person");
    }

    async fn using_a_link_twice(&self) {
        let (browser, _) = self.browser(Who::Nobody).await;
        // There are accounts: the link of the first one leads nowhere, whatever its token.
        let token = "05".repeat(16);
        self.open(&browser, &format!("/setup/{token}")).await.expect(410);
        self.send(&browser, None, &format!("/setup/{token}"), "name=Thief&passphrase=seven+herons+over+the+grey+river").await.expect(410);
        // A sign-in that has run out does not come back by asking to sign out.
        let (browser, secret) = self.browser(Who::SignedOut).await;
        self.send(&browser, secret.as_deref(), "/team/logout", "").await;
        assert_eq!(self.open(&browser, "/team").await.status.as_u16(), 303);
    }

    /// An address alone opens nothing that is for some people only.
    async fn opening_a_link_of_others(&self) {
        let mut addresses = 0;
        for entry in self
            .table
            .iter()
            .filter(|entry| entry.access != Access::Anyone && entry.method == Verb::Get && entry.path.starts_with("/team/"))
        {
            let path = filled(&entry.path, OPEN);
            let (leader, _) = self.browser(Who::Leader).await;
            let opened = self.open(&leader, &path).await;
            let links: Vec<String> = opened.links().into_iter().filter(|link| link.starts_with("/team/d/")).collect();
            for link in links.into_iter().chain([path]) {
                if link.starts_with("/team/login") {
                    continue;
                }
                let seen = self.open(&self.browser(Who::Nobody).await.0, &link).await;
                assert!(seen.header("location").starts_with("/team/login"), "{link}: {}", seen.status);
                addresses += 1;
            }
        }
        assert!(addresses > 20);
    }

    async fn showing_a_secret_elsewhere(&self) {
        let (_, secret) = self.join(ELSEWHERE).await;
        let body = format!("{{\"id\":\"{}\",\"statement\":0,\"vote\":1}}", self.site.random_id());
        let send = async |slug: &str| {
            let caller = self.client.another().with_header("authorization", &format!("Bearer {secret}"));
            caller.once("POST", &format!("/api/v1/dialogues/{slug}/votes"), Some("application/json"), Body::from(body.clone())).await.status
        };
        assert_eq!(send(OPEN).await.as_u16(), 401);
        assert_eq!(send(DRAFT).await.as_u16(), 404);
        assert!(send(ELSEWHERE).await.is_success());
        // A sign-in of the team is no token of a program, and a participant's secret is no sign-in.
        let (_, team) = self.browser(Who::Administrator).await;
        let browser = self.client.another();
        browser.set_cookie(toguna_web::cookies::TEAM, "/team", &secret);
        assert_eq!(self.open(&browser, "/team").await.status.as_u16(), 303);
        let caller = self.client.another().with_header("authorization", &format!("Bearer {}", team.unwrap()));
        for entry in self.table.iter().filter(|entry| is_api(&entry.path) && entry.access != Access::Anyone) {
            let seen = caller.once(entry.method.as_str(), &filled(&entry.path, OPEN), Some("application/json"), Body::from("{}")).await;
            assert_eq!(seen.status.as_u16(), 401, "{}", entry.path);
        }
    }

    async fn queries_in_values(&self) {
        let before = self.everything().await;
        for query in
            ["1'--", "1;DROP%20TABLE%20vote", "(SELECT%201)", "1)%20OR%201=1--", "name,(CASE%20WHEN%201=1%20THEN%201%20ELSE%202%20END)"]
        {
            for name in ["page", "order", "sort", "view", "s", "after"] {
                self.every_page(OPEN, &format!("?{name}={query}")).await;
            }
            let seen = self.open(&self.browser(Who::Nobody).await.0, &format!("/d/{query}")).await;
            seen.expect(404);
            let (browser, _) = self.browser(Who::Nobody).await;
            let seen = self.send(&browser, None, "/team/login", &format!("name={query}&passphrase={query}")).await;
            assert!(seen.status.as_u16() < 500 && seen.header("location").is_empty());
        }
        assert_eq!(before, self.everything().await);
    }

    async fn voting_at_once(&self) {
        let (participant, secret) = self.join(OPEN).await;
        let browser = self.client.another().with_header("authorization", &format!("Bearer {secret}"));
        let path = format!("/api/v1/dialogues/{OPEN}/votes");
        let sent: Vec<_> = (0..40)
            .map(|turn| {
                let id = self.site.random_id();
                let body = format!("{{\"id\":\"{id}\",\"statement\":0,\"vote\":{}}}", if turn % 2 == 0 { 1 } else { -1 });
                let (browser, path): (Client, String) = (browser.clone(), path.clone());
                tokio::spawn(async move { browser.once("POST", &path, Some("application/json"), Body::from(body)).await.status })
            })
            .collect();
        for sent in sent {
            assert!(sent.await.unwrap().is_success());
        }
        let dialogue = self.number(OPEN).await;
        let counted = self.store.read(move |tx| votes_of(tx, dialogue, participant)).await.unwrap();
        assert_eq!(counted.len(), 1, "one person, one statement, one vote");
    }

    /// No form is taken that no page of this site has made for this very person and address.
    async fn sending_from_another_site(&self) {
        let before = self.everything().await;
        for entry in self.table.iter().filter(|entry| entry.method == Verb::Post && !is_api(&entry.path)) {
            let path = filled(&entry.path, OPEN);
            let who = match entry.access {
                Access::Participant => Who::Participant,
                Access::SetUp => continue,
                _ => Who::Administrator,
            };
            let (browser, secret) = self.browser(who).await;
            let forged = browser.post_raw(&path, format!("_id={}&statement=0&vote=1&text=x", self.site.random_id())).await;
            assert!(matches!(forged.status.as_u16(), 403 | 415 | 400), "{path} without a token: {}", forged.status);
            let session = toguna_web::hash_token("somebody else");
            let stolen = toguna_web::token::make(&self.site, Some(&session), &path);
            let forged = browser.post_raw(&path, format!("_token={stolen}&_id={}&statement=0&vote=1", self.site.random_id())).await;
            assert!(matches!(forged.status.as_u16(), 403 | 415 | 400), "{path} with a token of somebody else: {}", forged.status);
            let across = browser.clone().with_header("sec-fetch-site", "cross-site");
            let forged = self.send(&across, secret.as_deref(), &path, "statement=0&vote=1").await;
            assert!(matches!(forged.status.as_u16(), 403 | 415 | 400), "{path} from another site: {}", forged.status);
        }
        assert_eq!(before, self.everything().await);
        // The calls of the API know nothing of cookies, so a browser cannot be made to send one in somebody's name.
        let (phone, _) = self.browser(Who::Participant).await;
        let body = format!("{{\"id\":\"{}\",\"statement\":0,\"vote\":1}}", self.site.random_id());
        let seen = phone.once("POST", &format!("/api/v1/dialogues/{OPEN}/votes"), Some("application/json"), Body::from(body)).await;
        seen.expect(401);
    }

    /// Where every statement and every dialogue stands: what no refused attack may change.
    async fn everything(&self) -> String {
        let read = self.store.read(|tx| {
            let dialogues = toguna_process::queries::all_dialogues(tx)?;
            let mut all = String::new();
            for dialogue in dialogues {
                let _ = writeln!(all, "{:?} {}", dialogue.state, dialogue.draft.slug);
                for statement in statements(tx, dialogue.number)? {
                    let _ = writeln!(all, "{statement:?}");
                }
            }
            Ok::<_, toguna_store::StoreError>(all)
        });
        read.await.unwrap()
    }

    async fn account(&self, name: &'static str) -> Uuid {
        self.store.read(move |tx| accounts::by_name(tx, name)).await.unwrap().unwrap().0.id
    }

    /// The number of the statement of [`OPEN`] that says this.
    async fn number_of(&self, word: &'static str) -> i64 {
        let dialogue = self.number(OPEN).await;
        let all = self.store.read(move |tx| statements(tx, dialogue)).await.unwrap();
        all.iter().find(|statement| statement.texts.iter().any(|wording| wording.text.contains(word))).unwrap().number
    }

    async fn standing_of(&self, slug: &'static str, number: i64) -> Standing {
        let dialogue = self.number(slug).await;
        let all = self.store.read(move |tx| statements(tx, dialogue)).await.unwrap();
        all.iter().find(|statement| statement.number == number).unwrap().standing
    }
}

fn filled(path: &str, slug: &str) -> String {
    path.replace("{slug}", slug).replace("{name}", "none").replace("{token}", "none").replace("{code}", "none").replace("{format}", "polis")
}
