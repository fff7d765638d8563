//! What visitors see of the results.

use std::collections::BTreeSet;
use std::sync::Arc;

use toguna_commonground::live::{Live, Options};
use toguna_consult::correct_statement::CorrectStatement;
use toguna_consult::put_translation::{Entry, PutTranslation};
use toguna_consult::review_translation::ReviewTranslation;
use toguna_consult::translation::{Seen as SeenTexts, TextKey};
use toguna_opinion::votes::Vote;
use toguna_process::model::State;
use toguna_store::Store;
use toguna_store::testing::for_each_engine;
use toguna_tongues::Language;
use toguna_web::Site;
use toguna_web::routes::{Access, Shut};
use toguna_web::testing::{Client, Seen, foundation};
use tokio::runtime::Runtime;

use crate::village::{DIMENSIONS, Dice, PARTS, Village, caught_up, draft, options, runtime};

pub(crate) const PAGES: [&str; 7] = ["shared", "differ", "map", "portraits", "missing", "how", "all"];

/// A site that shows results, and a browser on it.
pub(crate) struct Shown {
    runtime: Runtime,
    live: Live,
    client: Client,
    site: Site,
}

impl Shown {
    pub(crate) fn of(store: &Store) -> Self {
        Self::of_with(store, options())
    }

    pub(crate) fn of_with(store: &Store, options: Options) -> Self {
        let runtime = runtime();
        let live = runtime.block_on(Live::start(store.clone(), options)).unwrap();
        let (foundation, _) = foundation(store.clone(), Arc::new(Shut), &[toguna_commonground::LOCALES]);
        let site = Site::new(foundation);
        let client = Client::new(
            toguna_commonground::pages::routes(&site, &live).merge(toguna_commonground::api::routes(&site, &live)).into_router(),
        );
        Self { runtime, live, client, site }
    }

    pub(crate) fn get(&self, path: &str) -> Seen {
        self.runtime.block_on(self.client.get(path))
    }

    fn in_language(&self, tag: &str, path: &str) -> Seen {
        self.runtime.block_on(self.client.another().get(&format!("{path}?lang={tag}")))
    }

    pub(crate) fn see(&self, village: &Village<'_>) {
        caught_up(&self.runtime, &self.live, village);
    }
}

const SAID: [&str; 9] = [
    "Le puits doit être ouvert à tous.",
    "Le marché doit rouvrir avant les pluies.",
    "Les bêtes doivent passer par la route du sud.",
    "Une réunion chaque mois avec les deux quartiers.",
    "Payer un gardien pour le puits.",
    "Les jeunes doivent siéger au conseil.",
    "Réparer la pompe avant la saison sèche.",
    "Fermer le puits la nuit.",
    "Un deuxième puits près des pâturages.",
];

/// Sixty people of two camps who weighed nine statements.
fn lively<'s>(store: &'s Store, dimensions: &[(&str, &[&str])]) -> (Village<'s>, Vec<i64>) {
    let mut village = Village::open(store, draft("le-puits", dimensions), 1);
    let statements: Vec<i64> = SAID.iter().map(|text| village.seed(text)).collect();
    if dimensions.is_empty() {
        for place in 0..60_usize {
            let person = village.join();
            for (number, &statement) in statements.iter().enumerate() {
                let agrees = number % 3 == 0 || (place % 2 == 0) == (number % 2 == 0);
                village.vote(person, statement, if agrees { Vote::Agree } else { Vote::Disagree });
            }
        }
    } else {
        village.crowd(60, &statements);
    }
    (village, statements)
}

#[test]
fn from_silence_through_a_few_voices_to_what_everybody_shares() {
    for_each_engine(PARTS, |store| {
        let shown = Shown::of(store);
        let mut village = Village::open(store, draft("le-puits", DIMENSIONS), 1);
        let statements: Vec<i64> = SAID.iter().map(|text| village.seed(text)).collect();
        shown.see(&village);
        shown.get("/d/le-puits/shared").expect(200).says("Nobody has voted yet.").says("How do we share the water?");
        for page in PAGES {
            let page = shown.get(&format!("/d/le-puits/{page}"));
            page.expect(200).says("Simulated");
            let tabs = page.body.split("<nav class=\"tabs\"").nth(1).and_then(|rest| rest.split("</nav>").next()).unwrap();
            let signs: BTreeSet<&str> = tabs.split("<svg class=\"sign\"").skip(1).filter_map(|sign| sign.split("</svg>").next()).collect();
            assert_eq!(signs.len(), tabs.matches("<a ").count(), "a sign of its own on each tab, for those who do not read");
        }

        for person in village.crowd(3, &[]) {
            village.vote(person, statements[0], Vote::Agree);
        }
        shown.see(&village);
        let few = shown.get("/d/le-puits/shared");
        few.says("Too few people have spoken").says("Silence is never taken for agreement");
        assert!(!few.has("agree on"), "three voices are no agreement");
        shown.get("/d/le-puits/map").says("once 10 people can be placed");
        let all = shown.get("/d/le-puits/all");
        all.says("fewer than 10").says("not heard enough");
        assert!(!all.body.contains("100"), "what three people said is not told");

        village.crowd(60, &statements);
        shown.see(&village);
        shown
            .get("/d/le-puits/shared")
            .says("Both opinion groups and all 5 declared groups agree on 3 of 9 statements.")
            .says("Le puits doit");
        shown.get("/d/le-puits/differ").says("two sides are surely apart.");
        let map = shown.get("/d/le-puits/map");
        map.says("People form 2 groups");
        assert!(map.body.contains("<svg class=\"map\"") && map.body.contains("<table"));
        shown.get("/d/le-puits/portraits").says("Group A").says("Group B");
        shown.get("/d/le-puits/missing").says("at least 10 people have spoken").says("femmes (en)");
        shown.get("/d/le-puits/how").says("They are not a sample").says("toguna analyse");
    });
}

#[test]
fn a_long_table_comes_in_parts_that_a_slow_network_can_carry() {
    for_each_engine(PARTS, |store| {
        let shown = Shown::of(store);
        let mut village = Village::open(store, draft("le-puits", DIMENSIONS), 1);
        for number in 0..95 {
            village.seed(&format!("Énoncé inventé numéro {number}."));
        }
        shown.see(&village);
        let rows = |page: &str| page.matches("<tr><th scope=row").count().max(page.matches("<tr><th scope=\"row\"").count());
        let first = shown.get("/d/le-puits/all");
        first.says("Statements 1 to 25 of 95").says("Next statements").says("Translated, not yet looked over");
        assert_eq!(rows(&first.body), 25, "each has its original beneath");
        assert!(!first.has("Previous statements"));
        let last = shown.get("/d/le-puits/all?part=3");
        last.says("Statements 76 to 95 of 95").says("Previous statements");
        assert_eq!(rows(&last.body), 20);
        assert!(!last.has("Next statements"));
        shown.get("/d/le-puits/all?part=999").says("Statements 76 to 95 of 95");
        shown.get("/d/le-puits/all?part=x").says("Statements 1 to 25 of 95");
        let original = shown.get("/d/le-puits/all?lang=fr");
        assert_eq!(rows(&original.body), 40);
        assert!(!original.body.contains("<details"), "nothing is said of an original");
    });
}

#[test]
fn a_statement_that_is_read_in_translation_says_so_until_it_is_looked_over_and_again_when_its_original_changes() {
    for_each_engine(PARTS, |store| {
        let shown = Shown::of(store);
        let mut village = Village::open(store, draft("le-puits", DIMENSIONS), 1);
        let number = village.seed("Le puits est à tous.");
        shown.see(&village);
        shown
            .get("/d/le-puits/all")
            .says("In English: Le puits est à tous.")
            .says("Translated, not yet looked over. The original Le puits");

        let (dialogue, key, language) = (village.dialogue, TextKey::Statement(number), "en".to_owned());
        let english = "In English: Le puits est à tous.";
        let seen = SeenTexts::of("Le puits est à tous.", Some(english));
        let entry = Entry { key, language: language.clone(), text: english.to_owned(), seen, is_of_older: false };
        let header = village.header();
        store.write_blocking(PutTranslation { header, dialogue, translator: "Awa".to_owned(), entry }).unwrap();
        let header = village.header();
        store.write_blocking(ReviewTranslation { header, dialogue, key, language, reviewer: "Oumar".to_owned(), seen }).unwrap();
        shown.see(&village);
        shown.get("/d/le-puits/all").says("Translated and looked over. The original");

        let header = village.header();
        let text = "Le puits est à nous tous.".to_owned();
        store.write_blocking(CorrectStatement { header, dialogue, target: number.into(), text, account: None }).unwrap();
        shown.see(&village);
        let page = shown.get("/d/le-puits/all");
        page.says("Le puits est à nous tous.").says("The original, changed since it was translated. The older translation In English");
        assert!(page.body.find("à nous tous").unwrap() < page.body.find("In English").unwrap());
    });
}

#[test]
fn one_cloud_of_opinion_has_no_portraits() {
    for_each_engine(PARTS, |store| {
        let shown = Shown::of(store);
        let mut village = Village::open(store, draft("le-puits", &[]), 1);
        let statements: Vec<i64> = SAID.iter().map(|text| village.seed(text)).collect();
        let mut dice = Dice(5);
        for _ in 0..60 {
            let person = village.join();
            for &statement in &statements {
                village.vote(person, statement, [Vote::Disagree, Vote::Pass, Vote::Agree, Vote::Agree][dice.below(4) as usize]);
            }
        }
        shown.see(&village);
        shown.get("/d/le-puits/portraits").expect(200).says("Opinion is one cloud").says("no portrait");
        shown.get("/d/le-puits/missing").says("Nobody was asked which group");
    });
}

#[test]
fn a_browser_that_has_the_page_is_told_so_until_somebody_speaks() {
    for_each_engine(PARTS, |store| {
        let (mut village, statements) = lively(store, DIMENSIONS);
        let shown = Shown::of(store);
        let first = shown.get("/d/le-puits/shared");
        let tag = first.header("etag").to_owned();
        assert!(first.header("cache-control").contains("no-cache") && !tag.is_empty());
        assert!(first.body.contains(&format!("data-tag=\"{}\"", tag.replace('"', "&#34;"))), "script knows what to ask for");
        let again = |tag: &str| shown.runtime.block_on(shown.client.clone().with_header("if-none-match", tag).get("/d/le-puits/shared"));
        assert!(again(&tag).expect(304).body.is_empty());
        assert_ne!(shown.in_language("fr", "/d/le-puits/shared").header("etag"), tag);
        let late = village.join();
        village.vote(late, statements[0], Vote::Agree);
        shown.see(&village);
        assert_ne!(again(&tag).expect(200).header("etag"), tag);
    });
}

#[test]
fn nobody_sees_a_draft_or_what_is_not_there() {
    for_each_engine(PARTS, |store| {
        let _village = Village::prepared(store, draft("le-puits", DIMENSIONS), 1);
        let shown = Shown::of(store);
        for page in PAGES {
            shown.get(&format!("/d/le-puits/{page}")).expect(404);
            shown.get(&format!("/d/no-such/{page}")).expect(404);
        }
        shown.get("/d/le-puits/results.json").expect(404);
    });
}

#[test]
fn what_was_rejected_or_waits_is_not_repeated_anywhere() {
    for_each_engine(PARTS, |store| {
        let (mut village, statements) = lively(store, DIMENSIONS);
        let author = village.join();
        let hateful = village.say(author, "Une parole haineuse.");
        village.say(author, "Une parole qui attend.");
        village.decide(hateful, false);
        village.decide(statements[3], false);
        let shown = Shown::of(store);
        for page in PAGES {
            for language in ["fr", "en", "ar"] {
                let seen = shown.in_language(language, &format!("/d/le-puits/{page}"));
                for hidden in ["haineuse", "qui attend", "chaque mois"] {
                    assert!(!seen.body.contains(hidden), "{hidden} on {page} in {language}");
                }
            }
        }
        shown.get("/d/le-puits/how").says("One statement still waits").says("2 statements were taken out by moderation");
    });
}

#[test]
fn a_group_of_a_few_is_not_given_away_and_the_file_is_kept_back_for_it() {
    for_each_engine(PARTS, |store| {
        let (mut village, statements) = lively(store, DIMENSIONS);
        for _ in 0..6 {
            let person = village.join();
            village.declare(person, &[(0, 0)]);
            for &statement in &statements {
                village.vote(person, statement, Vote::Agree);
            }
        }
        let shown = Shown::of(store);
        let missing = shown.get("/d/le-puits/missing");
        // 66 people, of whom 60 said what they live from: six did not, and 20 of the smallest group are held back with them.
        missing.says("not shown");
        shown.get("/d/le-puits/how").says("is not offered here");
        let refused = shown.get("/d/le-puits/results.json");
        refused.expect(403).says("single people think");
        shown.get("/api/v1/dialogues/le-puits/results").refused(403, "results-held-back");
    });
}

#[test]
fn where_nobody_can_be_told_apart_the_whole_result_is_handed_out_without_people() {
    for_each_engine(PARTS, |store| {
        let (_village, _) = lively(store, &[]);
        let shown = Shown::of(store);
        let how = shown.get("/d/le-puits/how");
        assert!(how.links().iter().any(|link| link == "/d/le-puits/results.json"));
        let file = shown.get("/d/le-puits/results.json");
        file.expect(200);
        assert_eq!(file.header("content-type"), "application/json");
        for wanted in ["\"schema\": \"toguna.analysis/1\"", "\"participants\": 60", "people-left-out"] {
            assert!(file.body.replace("\":\"", "\": \"").replace("\":6", "\": 6").contains(wanted), "{wanted}: {}", &file.body[..400]);
        }
        assert!(!file.body.contains("\"x\":"), "nobody's place is in it");

        // Programs and pages of other sites get the same bytes.
        let called = shown.get("/api/v1/dialogues/le-puits/results");
        assert_eq!((called.expect(200).bytes.as_slice(), called.header("etag")), (file.bytes.as_slice(), file.header("etag")));
        assert_eq!((called.header("access-control-allow-origin"), called.header("content-disposition")), ("*", ""));
        let french = shown.get("/api/v1/dialogues/le-puits/results?lang=fr");
        assert_eq!(french.expect(200).bytes, shown.in_language("fr", "/d/le-puits/results.json").bytes);
        assert_ne!(french.bytes, called.bytes);
        let again = shown.client.clone().with_header("if-none-match", called.header("etag"));
        shown.runtime.block_on(again.get("/api/v1/dialogues/le-puits/results")).expect(304);
        shown.get("/api/v1/dialogues/le-puits/results?lang=tlh").refused(400, "invalid-query");
        shown.get("/api/v1/dialogues/nowhere/results").refused(404, "not-found");
    });
}

#[test]
fn every_page_says_its_language_and_that_of_what_people_said() {
    for_each_engine(PARTS, |store| {
        let (_village, _) = lively(store, DIMENSIONS);
        let shown = Shown::of(store);
        let arabic = shown.in_language("ar", "/d/le-puits/shared");
        assert!(arabic.body.contains("<html lang=\"ar\" dir=\"rtl\">"));
        assert!(arabic.body.contains("<span lang=\"fr\">Le puits doit"));
        assert!(shown.in_language("fr", "/d/le-puits/shared").body.contains("</span> Le puits doit"));
        for language in Language::ALL {
            for page in PAGES {
                let seen = shown.in_language(language.tag(), &format!("/d/le-puits/{page}"));
                seen.expect(200);
                assert_eq!(seen.body.matches("<h1").count(), 1, "{page}");
                for raw in ["ground-", "headline-", "NaN", "inf "] {
                    assert!(!seen.text().contains(raw), "{raw} on {page} in {}", language.tag());
                }
            }
        }
    });
}

#[test]
fn a_visitor_who_has_not_chosen_reads_in_the_dialogues_own_language() {
    for_each_engine(PARTS, |store| {
        let mut french = draft("le-puits", &[]);
        french.texts.truncate(1);
        let _village = Village::open(store, french, 1);
        let shown = Shown::of(store);
        assert!(shown.get("/d/le-puits/shared").body.contains("<html lang=\"fr\""));
    });
}

#[test]
fn everybody_may_see_results_and_nobody_may_send_anything() {
    for_each_engine(PARTS, |store| {
        let shown = Shown::of(store);
        let table = toguna_commonground::pages::routes(&shown.site, &shown.live).table();
        let own: Vec<_> = table.iter().filter(|entry| entry.path.starts_with("/d/")).collect();
        assert_eq!(own.len(), 8);
        assert!(own.iter().all(|entry| entry.access == Access::Anyone && entry.method.as_str() == "GET"));
        let mut village = Village::open(store, draft("le-puits", &[]), 1);
        village.become_state(State::Closed);
        shown.see(&village);
        assert!(!shown.get("/d/le-puits/shared").has("Take part"), "a dialogue that has ended invites nobody");
    });
}

/// What compresses a page as the server does, about.
fn compressed(bytes: &[u8]) -> usize {
    toguna_web::assets::gzip(bytes).len()
}

/// A dialogue of the usual size: 60 statements of the usual length, 300 people in three regions and two camps.
fn usual(store: &Store) -> Village<'_> {
    let dimensions: &[(&str, &[&str])] =
        &[("sexe", &["femmes", "hommes"]), ("activité", &["champs", "bétail", "marché"]), ("âge", &["jeunes", "adultes", "anciens"])];
    let mut village = Village::open(store, draft("le-puits", dimensions), 1);
    let words =
        ["puits", "marché", "pluies", "bêtes", "route", "conseil", "jeunes", "femmes", "paix", "école", "champs", "nuit", "eau", "pompe"];
    let mut dice = Dice(9);
    let statements: Vec<i64> = (0..60)
        .map(|number| {
            let said: Vec<&str> = (0..12).map(|_| words[dice.below(14) as usize]).collect();
            village.seed(&format!("Énoncé {number} : il faut que {}.", said.join(" ")))
        })
        .collect();
    for place in 0..300_u64 {
        let person = village.join();
        village.declare(person, &[(0, (place % 2) as i64), (1, (place / 2 % 3) as i64), (2, (place / 7 % 3) as i64)]);
        let camp = dice.below(2) == 0;
        for (number, &statement) in statements.iter().enumerate() {
            if dice.below(3) == 0 {
                continue;
            }
            let likely = match number % 5 {
                0 | 1 => 18,
                2 => 2,
                3 => {
                    if camp {
                        17
                    } else {
                        4
                    }
                }
                _ => {
                    if camp {
                        5
                    } else {
                        15
                    }
                }
            };
            let vote = if dice.below(20) < likely {
                Vote::Agree
            } else if dice.below(6) == 0 {
                Vote::Pass
            } else {
                Vote::Disagree
            };
            village.vote(person, statement, vote);
        }
    }
    village
}

#[test]
fn every_page_of_a_usual_dialogue_fits_into_fourteen_kilobytes_with_all_its_files() {
    let scratch = toguna_store::Location::Memory;
    let store = Store::open(&scratch, PARTS, toguna_store::Options::default()).unwrap();
    let _village = usual(&store);
    let shown = Shown::of(&store);
    let assets = shown.site.assets();
    let files: usize = [&assets.style, &assets.script, &assets.icon].iter().map(|asset| asset.sizes()[2]).sum();
    for language in ["fr", "en", "ar"] {
        for page in PAGES {
            let seen = shown.in_language(language, &format!("/d/le-puits/{page}"));
            let own = compressed(&seen.bytes);
            println!("{language} {page}: {} plain, {own} compressed, {} with all files", seen.bytes.len(), own + files);
            assert!(own + files <= 14_000, "{page} in {language}: {own} + {files}");
        }
    }
    if let Some(folder) = std::env::var_os("TOGUNA_LOOK") {
        look(&shown, std::path::Path::new(&folder));
    }
    store.close();
}

/// Writes every page into a folder to look at, with the stylesheet beside it.
fn look(shown: &Shown, folder: &std::path::Path) {
    let style = shown.site.assets().style.path();
    std::fs::write(folder.join("style.css"), shown.get(style).bytes).unwrap();
    for language in ["fr", "en", "ar"] {
        for page in PAGES {
            let seen = shown.in_language(language, &format!("/d/le-puits/{page}"));
            std::fs::write(folder.join(format!("{page}-{language}.html")), seen.body.replace(style, "style.css")).unwrap();
        }
    }
}
