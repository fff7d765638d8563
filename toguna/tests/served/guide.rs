//! The guide for programmers is what people copy from: every line of its examples is carried out here, one after the other, against the
//! real program, and every answer must look like the one that the guide shows.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use toguna::serve::house;
use toguna_consult::add_statement::AddSeed;
use toguna_consult::model::{Kind, Wording};
use toguna_people::accounts::{self, Account, Role};
use toguna_people::tokens::{self, NewToken};
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension, Draft, Label, Moderation, State};
use toguna_store::{Header, Location, Options, StoreError, Timestamp, Uuid};
use toguna_web::api::secret;
use toguna_web::routes::Scope;
use toguna_web::{Clock, SystemClock, hash_token};

use crate::program::Served;

/// Writes the dialogue of the guide into a new database; the token of a program of the team.
fn found(location: &Location) -> String {
    let store = house::open_store(location, Options::default()).unwrap();
    let at: Timestamp = SystemClock::new().now();
    let mut number = 0;
    let mut header = |dialogue| {
        number += 1;
        Header { id: Uuid::from_u128(number), dialogue, source: 0, at, salt: [7; 32] }
    };
    let label = |name: &str| Label { names: vec![("fr".to_owned(), name.to_owned())] };
    let text = |text: &str| text.to_owned();
    let draft = Draft {
        slug: text("le-puits"),
        opens_day: None,
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: true,
        texts: vec![DialogueText {
            language: text("fr"),
            title: text("Le puits"),
            question: text("Comment partager l’eau ?"),
            description: String::new(),
            consent: text("Votre parole reste sans nom."),
        }],
        dimensions: vec![Dimension { label: label("activité"), values: vec![label("cultivateurs"), label("éleveurs")] }],
    };
    let account = Account { id: Uuid::from_u128(1), name: text("Awa"), role: Role::Coordinator };
    let owner = account.id;
    let dialogue = store.write_blocking(CreateDialogue { header: header(None), owner, draft }).unwrap().answer.number;
    for place in 0..3 {
        let wordings = vec![Wording { language: text("fr"), text: format!("Le puits numéro {place} doit être réparé.") }];
        store.write_blocking(AddSeed { header: header(Some(dialogue)), dialogue, kind: Kind::Challenge, wordings }).unwrap();
    }
    store.write_blocking(ChangeState { header: header(Some(dialogue)), dialogue, to: State::Open }).unwrap();
    let token = secret::of(&[5; 32]);
    let new = NewToken {
        id: Uuid::from_u128(2),
        token_hash: hash_token(&token),
        name: text("Guide"),
        account: owner,
        dialogue: Some(dialogue),
        scopes: vec![Scope::Moderate],
        hour: at.as_second().div_euclid(3_600),
        days: 7,
    };
    let made = store.transact_blocking(move |tx| {
        accounts::insert(tx, &account, "no passphrase", 0)?;
        tokens::make(tx, &new).map(drop).map_err(|error: StoreError| error)
    });
    made.unwrap();
    store.close();
    token
}

/// The blocks of code of a guide, with their language.
fn blocks(guide: &str) -> Vec<(String, String)> {
    let mut parts = guide.split("\n```");
    parts.next();
    parts.step_by(2).filter_map(|block| block.split_once('\n')).map(|(kind, code)| (kind.to_owned(), code.to_owned())).collect()
}

fn run(script: &str, url: &str, secret: &str, token: &str) -> String {
    let script: String = script.lines().filter(|line| !line.ends_with("=…") && !line.starts_with("TOGUNA=")).collect::<Vec<_>>().join("\n");
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", &script]).env("TOGUNA", url).env("SECRET", secret).env("TOKEN", token).env("NO_PROXY", "*");
    let output = shell.output().unwrap();
    assert!(output.status.success(), "{script}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Holds that an answer has the shape that is shown: the same names, values of the same kind. `…` and an empty list stand for anything.
fn alike(shown: &Value, got: &Value, place: &str) {
    match (shown, got) {
        (Value::Object(shown), Value::Object(got)) => {
            let names = |object: &serde_json::Map<String, Value>| object.keys().cloned().collect::<Vec<_>>();
            assert_eq!(names(shown), names(got), "{place}");
            shown.iter().for_each(|(name, value)| alike(value, &got[name], &format!("{place}.{name}")));
        }
        (Value::Array(shown), Value::Array(got)) if !shown.is_empty() => {
            assert_eq!(shown.len(), got.len(), "{place}");
            shown.iter().zip(got).for_each(|(shown, got)| alike(shown, got, place));
        }
        (Value::Array(_), Value::Array(_)) | (Value::Null, _) => {}
        (Value::String(shown), Value::String(got)) => {
            let is_word = ["code", "standing", "reason", "state"].iter().any(|name| place.ends_with(&format!(".{name}")));
            assert!(!is_word || shown == got, "{place}: {got}");
        }
        (shown, got) => assert_eq!(std::mem::discriminant(shown), std::mem::discriminant(got), "{place}: {got}"),
    }
}

#[test]
fn every_example_of_the_guide_for_programmers_works_as_it_is_shown() {
    if Command::new("curl").arg("--version").output().is_err() {
        assert!(std::env::var_os("CI").is_none(), "the examples of the guide need curl");
        return;
    }
    for language in ["en", "fr"] {
        let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../docs/guide/{language}/programmers.md"));
        let blocks = blocks(&std::fs::read_to_string(guide).unwrap());
        let folder = tempfile::tempdir().unwrap();
        let location = Location::Sqlite(folder.path().join("toguna.sqlite"));
        let token = found(&location);
        let served = Served::start(folder.path(), &location, &[]);
        let url = format!("http://{}", served.address);
        let (mut secret, mut answer, mut compared) = (String::new(), String::new(), 0);
        for (kind, code) in blocks {
            if kind == "json" {
                alike(&serde_json::from_str(&code).unwrap(), &serde_json::from_str(&answer).unwrap_or_else(|_| panic!("{answer}")), "");
                compared += 1;
                continue;
            }
            if code.starts_with("TOKEN=") {
                // By now somebody else has said something, too.
                let join = r#"curl -sS "$TOGUNA/api/v1/dialogues/le-puits/participants" -H 'Content-Type: application/json' -d '{"id": "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d", "consent": true}'"#;
                let other: Value = serde_json::from_str(&run(join, &url, "", "")).unwrap();
                let say = r#"curl -sS "$TOGUNA/api/v1/dialogues/le-puits/statements" -H "Authorization: Bearer $SECRET" -H 'Content-Type: application/json' -d '{"id": "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6e", "kind": "value", "text": "Le puits est à tous.", "language": "fr"}'"#;
                run(say, &url, other["participant_secret"].as_str().unwrap(), "");
            }
            answer = run(&code, &url, &secret, &token);
            if let Ok(joined) = serde_json::from_str::<Value>(&answer)
                && let Some(given) = joined["participant_secret"].as_str()
            {
                secret = given.to_owned();
            }
        }
        assert!(compared > 10, "{language}: {compared}");
    }
}
