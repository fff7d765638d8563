//! What the results page says, `toguna analyse` says on the files that were taken away from it.

use serde_json::Value;
use toguna::demo::live::{SLUG, fill};
use toguna::words::{Language, words};
use toguna_commonground::live::{Live, Options};
use toguna_commonground::report::json::analysis_json;

use crate::program::{Installation, analysed};

/// Groups that people declared stand in the order in which a dialogue offers them on one side, and in that of their names on the other.
fn sorted(mut analysis: Value) -> Value {
    let by_name = |list: &mut Value| list.as_array_mut().unwrap().sort_by_key(ToString::to_string);
    for statement in analysis["statements"].as_array_mut().unwrap() {
        by_name(&mut statement["by_declared"]);
        by_name(&mut statement["common_ground"]["untested_in"]);
        // What is not accepted has no wording for everybody.
        if statement["moderated"] == true {
            statement["text"] = Value::Null;
        }
    }
    for dimension in analysis["dimensions"].as_array_mut().unwrap() {
        by_name(&mut dimension["values"]);
    }
    let analysis = analysis.as_object_mut().unwrap();
    analysis["input"].as_object_mut().unwrap().remove("files");
    analysis.remove("notes");
    Value::Object(analysis.clone())
}

#[test]
fn the_live_map_and_an_analysis_of_the_exported_files_are_the_same_to_the_last_digit() {
    let here = Installation::with(&[]);
    let store = here.store();
    fill(&store, "2026-03-05T14:30:00Z".parse().unwrap(), [5; 32]).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let live = runtime.block_on(async {
        let mut options = Options::alone();
        options.settings.bootstrap = 10;
        let live = Live::start(store.clone(), options).await.unwrap();
        let snapshot = live.snapshot_of(SLUG).unwrap();
        let conversation = snapshot.conversation(Language::En);
        analysis_json(&conversation, &snapshot.analysis, &snapshot.settings, &words(Language::En))
    });
    drop(runtime);
    store.close();
    let out = here.path().join("out");
    here.answer(&["export", SLUG, "--format", "polis", "--language", "en", "--to", out.to_str().unwrap()]);
    let files = analysed(&out, &["--groups", out.join("groups.csv").to_str().unwrap(), "--bootstrap", "10", "--min-voices", "10"]);
    let (live, files) = (sorted(serde_json::from_slice(&live).unwrap()), sorted(files));
    for (key, value) in live.as_object().unwrap() {
        assert!(*value == files[key], "{key}");
    }
    assert_eq!(live["input"]["participants"], 1_200);
}
