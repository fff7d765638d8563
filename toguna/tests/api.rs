//! The description of the API is that of the program: every call stands in it, nothing else does, and it says who may make which.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;
use toguna::serve::house::{self, Ground};
use toguna_store::{Location, Options};
use toguna_web::api::is_api;
use toguna_web::limits::Budgets;
use toguna_web::routes::RouteEntry;
use toguna_web::testing::Client;
use toguna_web::{Access, Settings, SystemClock};

/// The whole program over an empty database, its table of routes, and its description.
async fn house() -> (Client, Vec<RouteEntry>, Value) {
    let store = house::open_store(&Location::Memory, Options::default()).unwrap();
    let settings = Settings { budgets: Budgets::unlimited(), ..Settings::default() };
    let clock = Arc::new(SystemClock::new());
    let ground = Ground {
        store,
        keys: toguna_keys::Keys::in_memory([6; 32]).unwrap(),
        is_shared: false,
        key: [7; 32],
        clock,
        seed: [9; 32],
        set_up: [3; 16],
        settings,
        webhooks: toguna_publish::webhooks::address::Allowed::default(),
        provider: None,
        database: None,
    };
    let house = house::build(ground).await.unwrap();
    let table = house.routes.table();
    let client = Client::new(house.routes.into_router());
    let document = client.call("GET", "/api/v1/openapi.json", None, None).await.expect(200).json();
    (client, table, document)
}

fn operations(document: &Value) -> BTreeMap<(String, String), &Value> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            let methods = item.as_object().unwrap().iter().filter(|(method, _)| method.as_str() != "parameters");
            methods.map(move |(method, operation)| ((path.clone(), method.to_uppercase()), operation))
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_call_is_described_and_nothing_that_is_none() {
    let (_, table, document) = house().await;
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let calls: BTreeMap<(String, String), Access> = table
        .into_iter()
        .filter(|route| is_api(&route.path))
        .map(|route| ((route.path, route.method.as_str().to_owned()), route.access))
        .collect();
    let operations = operations(&document);
    let described: BTreeSet<_> = operations.keys().cloned().collect();
    assert_eq!(described, calls.keys().cloned().collect(), "calls that are not described, or described and not there");
    let mut names = BTreeSet::new();
    for (call, operation) in operations {
        assert!(names.insert(operation["operationId"].as_str().unwrap().to_owned()), "{call:?}");
        assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()), "{call:?}");
        let security = operation["security"].to_string();
        match calls[&call] {
            Access::Anyone => assert_eq!(security, "[]", "{call:?}"),
            Access::Participant => assert_eq!(security, r#"[{"participant":[]}]"#, "{call:?}"),
            Access::Token(scope) => assert_eq!(security, format!(r#"[{{"token":["{}"]}}]"#, scope.word()), "{call:?}"),
            other => panic!("{call:?}: {other:?}"),
        }
        let answers = operation["responses"].as_object().unwrap();
        for status in ["400", "429", "500", "503"] {
            assert!(answers[status]["content"].get("application/problem+json").is_some(), "{call:?}: {status}");
        }
    }
}

/// A schema with its reference followed.
fn followed<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        None => schema,
        Some(place) => document.pointer(place.trim_start_matches('#')).unwrap_or_else(|| panic!("{place} leads nowhere")),
    }
}

/// Holds that a reference leads somewhere, wherever it stands.
fn follow_all(document: &Value, value: &Value) {
    match value {
        Value::Object(object) => {
            if object.get("$ref").is_some_and(Value::is_string) {
                followed(document, value);
            }
            object.values().for_each(|value| follow_all(document, value));
        }
        Value::Array(values) => values.iter().for_each(|value| follow_all(document, value)),
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_is_described_to_the_letter() {
    let (_, _, document) = house().await;
    follow_all(&document, &document);
    if let Some(path) = std::env::var_os("TOGUNA_WRITE_OPENAPI") {
        std::fs::write(path, serde_json::to_string_pretty(&document).unwrap()).unwrap();
    }
    let mut sent = 0;
    for (call, operation) in operations(&document) {
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        if call.1 == "GET" {
            continue;
        }
        let schema = followed(&document, schema);
        let forms = schema["oneOf"].as_array().map_or_else(|| vec![schema], |forms| forms.iter().collect());
        for form in forms {
            let form = followed(&document, form);
            assert_eq!(form["additionalProperties"], false, "{call:?}: a field that nobody knows must be refused: {form}");
            assert!(form["required"].as_array().is_some_and(|required| required.contains(&"id".into())), "{call:?} has no id");
            sent += 1;
        }
    }
    assert!(sent > 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_for_programs_explains_every_code_in_every_language() {
    let (client, _, _) = house().await;
    for tag in ["en", "fr", "ar"] {
        let page = client.another().in_language(tag).get("/api").await;
        page.expect(200);
        for code in ["invalid-field", "id-reused", "closed", "said-already", "token-expired", "results-held-back"] {
            assert_eq!(page.body.matches(&format!("id=\"{code}\"")).count(), 1, "{code}");
        }
    }
    let problem = client.call("GET", "/api/v1/dialogues/nowhere", None, None).await.refused(404, "not-found");
    assert_eq!(problem["type"], "http://localhost/api#not-found");
}

#[test]
fn no_two_rooms_give_the_same_name_to_two_things() {
    let mut known: BTreeMap<String, Value> = BTreeMap::new();
    for part in [toguna_process::api::described(), toguna_consult::api::described(), toguna_commonground::api::described()] {
        let document = serde_json::to_value(part.calls).unwrap();
        let Some(schemas) = document["components"]["schemas"].as_object() else { continue };
        for (name, schema) in schemas {
            let before = known.insert(name.clone(), schema.clone());
            assert!(before.is_none_or(|before| before == *schema), "{name}");
        }
    }
}
