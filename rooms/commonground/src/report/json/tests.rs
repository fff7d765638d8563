use serde_json::Value;
mod schema;
use super::super::fixture::{Shape, dialogue, words};
use super::*;
use toguna_tongues::Language;

const FORMAT: &str = include_str!("../../../../../docs/formats/analysis-1.schema.json");

fn bytes(shape: Shape) -> Vec<u8> {
    let (conversation, analysis) = dialogue(shape);
    analysis_json(&conversation, &analysis, &Settings::default(), &words(Language::En))
}

fn format() -> Value {
    serde_json::from_str(FORMAT).unwrap()
}

fn assert_valid(document: &Value) {
    let errors = schema::errors(&format(), document);
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn every_document_keeps_to_the_published_format() {
    for shape in [
        Shape::default(),
        Shape { groups: 1, declared: &[], ..Shape::default() },
        Shape { participants: 0, statements: 0, groups: 1, declared: &[], text_length: 0 },
        Shape { participants: 1, statements: 1, groups: 1, declared: &[2], text_length: 9 },
    ] {
        assert_valid(&serde_json::from_slice(&bytes(shape)).unwrap());
    }
}

#[test]
fn the_format_refuses_what_it_does_not_describe() {
    let document: Value = serde_json::from_slice(&bytes(Shape::default())).unwrap();
    let format = format();
    let refused = |change: fn(&mut Value)| {
        let mut changed = document.clone();
        change(&mut changed);
        !schema::errors(&format, &changed).is_empty()
    };
    assert!(refused(|d| d["schema"] = "toguna.analysis/2".into()));
    assert!(refused(|d| d["surprise"] = true.into()));
    assert!(refused(|d| d["statements"][0]["surprise"] = true.into()));
    assert!(refused(|d| d["statements"][0]["id"] = 7.into()));
    assert!(refused(|d| d["statements"][0]["common_ground"]["weakest"] = serde_json::json!({ "group": "A", "value": "x" })));
    assert!(refused(|d| d["participants"][0]["x"] = Value::Null));
    assert!(refused(|d| {
        d.as_object_mut().unwrap().remove("notes");
    }));
}

#[test]
fn every_key_of_the_format_is_described() {
    fn walk(value: &Value, path: &str) {
        if let Some(properties) = value.get("properties").and_then(Value::as_object) {
            assert_eq!(value["additionalProperties"], Value::Bool(false), "{path}");
            for (key, property) in properties {
                let described = property.get("description").and_then(Value::as_str).is_some_and(|text| !text.is_empty());
                assert!(described, "{path}.{key} has no description");
                walk(property, &format!("{path}.{key}"));
            }
        }
        if let Some(items) = value.get("items") {
            walk(items, &format!("{path}[]"));
        }
    }
    walk(&format(), "");
}

#[test]
fn numbers_can_be_read_back_to_the_bit() {
    let (conversation, analysis) = dialogue(Shape::default());
    let text = String::from_utf8(analysis_json(&conversation, &analysis, &Settings::default(), &words(Language::En))).unwrap();
    let mut read = text.split("\"x\":").skip(1).map(|rest| rest.split_once(',').unwrap().0.parse::<f64>().unwrap());
    for position in &analysis.positions {
        assert_eq!(read.next().unwrap().to_bits(), position[0].to_bits());
    }
}

#[test]
fn what_is_not_finite_is_null() {
    let (conversation, mut analysis) = dialogue(Shape::default());
    analysis.statements[0].priority = f64::NAN;
    analysis.statements[0].extremity = f64::INFINITY;
    let document: Value =
        serde_json::from_slice(&analysis_json(&conversation, &analysis, &Settings::default(), &words(Language::En))).unwrap();
    assert!(document["statements"][0]["priority"].is_null() && document["statements"][0]["extremity"].is_null());
}

#[test]
fn one_person_group_or_statement_stands_on_each_line() {
    let text = String::from_utf8(bytes(Shape::default())).unwrap();
    assert_eq!(text.lines().filter(|line| line.starts_with("{\"id\":") && line.contains("\"votes\"")).count(), 1_200);
    assert_eq!(text.lines().filter(|line| line.starts_with("{\"id\":") && line.contains("\"extremity\"")).count(), 60);
    assert!(text.ends_with("\n}\n"));
    assert!(text.lines().nth(1).unwrap().starts_with("\"schema\":\"toguna.analysis/1\""));
}

#[test]
fn the_same_analysis_gives_the_same_bytes() {
    assert_eq!(bytes(Shape::default()), bytes(Shape::default()));
}

#[test]
fn a_person_without_votes_is_not_listed() {
    let (conversation, mut analysis) = dialogue(Shape::default());
    analysis.vote_counts[0] = 0;
    let document: Value =
        serde_json::from_slice(&analysis_json(&conversation, &analysis, &Settings::default(), &words(Language::En))).unwrap();
    assert_eq!(document["participants"].as_array().unwrap().len(), 1_199);
    assert_eq!(document["participants"][0]["id"], "1");
}

#[test]
#[ignore = "a measurement, for a release build"]
#[allow(clippy::disallowed_methods, clippy::print_stderr, reason = "a measurement needs a clock and somewhere to say it")]
fn thirty_thousand_people_are_written_in_milliseconds() {
    let (conversation, analysis) = dialogue(Shape { participants: 30_000, statements: 300, ..Shape::default() });
    let words = words(Language::En);
    for _ in 0..5 {
        let start = std::time::Instant::now();
        let length = analysis_json(&conversation, &analysis, &Settings::default(), &words).len();
        eprintln!("{length} bytes in {:?}", start.elapsed());
    }
}
