//! Real dialogues, and small ones in which everything is odd.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{Installation, analysed, call};
use crate::shared::shared;

/// The analysis with the names of people and statements as an import gives them: people from 1 and statements from 0, both in the order
/// in which they stand. Left out is what speaks of files: their names, the count of votes that later ones replaced, and the notes on how
/// they were read.
fn mapped(mut analysis: Value, is_original: bool) -> Value {
    let names = |list: &Value, from: usize| -> BTreeMap<String, String> {
        let list = list.as_array().unwrap().iter().enumerate();
        list.map(|(place, one)| (one["id"].as_str().unwrap().to_owned(), (place + from).to_string())).collect()
    };
    if is_original {
        let (people, statements) = (names(&analysis["participants"], 1), names(&analysis["statements"], 0));
        for person in analysis["participants"].as_array_mut().unwrap() {
            person["id"] = people[person["id"].as_str().unwrap()].clone().into();
        }
        rename(&mut analysis, &statements);
    }
    let input = analysis["input"].as_object_mut().unwrap();
    input.remove("files");
    input.remove("superseded");
    analysis["notes"].as_array_mut().unwrap().retain(|note| {
        let code = note["code"].as_str().unwrap();
        !code.starts_with("read-") && code != "superseded"
    });
    analysis
}

/// Says where two results differ without printing all of them.
fn same(before: &Value, after: &Value, what: &str) {
    let (before, after) = (before.as_object().unwrap(), after.as_object().unwrap());
    assert!(before.keys().eq(after.keys()), "{what}");
    for (key, value) in before {
        match (value, &after[key]) {
            (Value::Array(before), Value::Array(after)) if key != "statements" => {
                assert_eq!(before.len(), after.len(), "{what}: {key}");
                before.iter().zip(after).for_each(|(before, after)| assert_eq!(before, after, "{what}: {key}"));
            }
            (before, after) => assert!(before == after, "{what}: {key}"),
        }
    }
}

/// Everywhere where a statement is named.
fn rename(value: &mut Value, statements: &BTreeMap<String, String>) {
    let one = |value: &mut Value| {
        if let Some(name) = value.as_str().and_then(|name| statements.get(name)) {
            *value = name.clone().into();
        }
    };
    for list in ["common_ground", "common_refusal", "agreed_so_far", "refused_so_far", "divisive"] {
        value[list].as_array_mut().unwrap().iter_mut().for_each(one);
    }
    value["pca"]["statement_ids"].as_array_mut().unwrap().iter_mut().for_each(one);
    for list in ["agree", "disagree"] {
        value["consensus"][list].as_array_mut().unwrap().iter_mut().for_each(one);
    }
    for statement in value["statements"].as_array_mut().unwrap() {
        one(&mut statement["id"]);
    }
    for group in value["groups"].as_array_mut().unwrap() {
        for representative in group["representative"].as_array_mut().unwrap() {
            one(&mut representative["statement"]);
        }
    }
}

#[test]
fn real_dialogues_come_in_go_out_and_say_the_same_to_the_last_digit() {
    let Some(root) = shared("polis") else { return };
    let mut met = 0;
    for entry in fs::read_dir(root).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.join("votes.csv").exists() && !folder.join("votes.csv.gz").exists() {
            continue;
        }
        met += 1;
        let here = Installation::with(&["Awa"]);
        let path = folder.to_str().unwrap();
        let came = here.answer(&["import", "polis", path, "--slug", "venu", "--language", "en"]);
        assert!(came["votes"].as_u64().unwrap() > 1_000 && came["without_wording"] == 0 && came["cut"] == serde_json::json!([]), "{came}");
        let out = here.path().join("export");
        let left = here.answer(&["export", "venu", "--format", "polis", "--to", out.to_str().unwrap()]);
        assert_eq!((&left["votes"], &left["statements"]), (&came["votes"], &came["statements"]));
        let options = ["--bootstrap", "10"];
        let (before, after) = (mapped(analysed(&folder, &options), true), mapped(analysed(&out, &options), false));
        assert_eq!(before["topic"], after["topic"]);
        same(&before, &after, path);
        // As lines into another installation, and out again as Polis files: the same.
        let file = here.path().join("venu.jsonl");
        here.answer(&["export", "venu", "--to", file.to_str().unwrap()]);
        let there = Installation::with(&["Bintou"]);
        there.answer(&["import", "jsonl", file.to_str().unwrap()]);
        let again = there.path().join("again.jsonl");
        there.answer(&["export", "venu", "--to", again.to_str().unwrap()]);
        assert!(fs::read(&file).unwrap() == fs::read(&again).unwrap(), "{path}");
    }
    assert!(met >= 4, "{met}");
}

const VOTES: &str = "timestamp,datetime,comment-id,voter-id,vote\n\
    1767600000000,,10,7,1\n1767600001000,,10,7,-1\n1767603600000,,9,7,1\n1767600000000,,10,x,1\n1767600000000,,9,x,0\n\
    1767600000000,,11,x,1\n1767600000000,,8,y,1\n1767600000000,,8,x,1\n";
const COMMENTS: &str = "timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body\n\
    1767590000000,9,7,1,0,1,false,false,\"=SUM(1,2)\"\n1767590000000,10,z,2,1,0,false,true,\"L’eau,\n\"\"ici\"\"\"\n\
    1767590000000,8,z,2,0,-1,false,false,Écarté\n1767590000000,12,y,0,0,1,true,false,À propos du dialogue\n";
const SUMMARY: &str = "topic,Le puits\nconversation-description,\"Deux\nlignes\"\n";
const GROUPS: &str = "participant,sexe,=région\n7,femmes,nord\nx,hommes,\ny,,sud\n";

fn small(folder: &Path) -> String {
    for (name, text) in [("votes.csv", VOTES), ("comments.csv", COMMENTS), ("summary.csv", SUMMARY), ("people.csv", GROUPS)] {
        fs::write(folder.join(name), text).unwrap();
    }
    folder.to_str().unwrap().to_owned()
}

#[test]
fn an_odd_export_comes_in_with_its_times_authors_moderation_and_groups() {
    let files = tempfile::tempdir().unwrap();
    let path = small(files.path());
    let groups = files.path().join("people.csv");
    let here = Installation::with(&["Awa"]);
    let came = here.answer(&["import", "polis", &path, "--groups", groups.to_str().unwrap()]);
    assert_eq!(came["slug"], "le-puits");
    // Somebody who said something and never voted is there too; one statement is voted on and not listed.
    let found = (&came["people"], &came["statements"], &came["votes"], &came["superseded"], &came["without_wording"]);
    assert_eq!(found, (&4.into(), &5.into(), &7.into(), &1.into(), &1.into()));
    let lines = here.path().join("le-puits.jsonl");
    here.answer(&["export", "le-puits", "--to", lines.to_str().unwrap()]);
    let records: Vec<Value> = fs::read_to_string(&lines).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |kind: &str| records.iter().filter_map(|record| record.get(kind)).cloned().collect::<Vec<_>>();
    let dialogue = &of("dialogue")[0];
    assert_eq!((&dialogue["state"], &dialogue["simulated"]), (&"closed".into(), &false.into()));
    let text = &of("text")[0];
    assert_eq!((&text["language"], &text["title"], &text["description"]), (&"und".into(), &"Le puits".into(), &"Deux\nlignes".into()));
    let statements = of("statement");
    let told: Vec<_> = statements.iter().map(|s| (s["standing"].as_str().unwrap(), s["reviewed"] == true, s["meta"] == true)).collect();
    assert_eq!(
        told,
        [
            ("rejected", true, false),
            ("accepted", true, false),
            ("accepted", false, false),
            ("accepted", false, false),
            ("rejected", true, true)
        ]
    );
    assert_eq!(statements[1]["texts"][0]["text"], "=SUM(1,2)");
    assert_eq!(statements[2]["texts"][0]["text"], "L’eau,\n\"ici\"");
    assert_eq!(statements[3]["texts"], serde_json::json!([]));
    let people = of("participant");
    assert_eq!(statements[1]["author"], people[0]["id"], "7 is the first by value");
    assert_eq!(statements[2]["author"], Value::Null, "the organisers");
    assert_eq!(statements[0]["author"], people[3]["id"], "z, behind those who voted");
    assert_eq!(statements[1]["said"], "2026-01-05T05:00:00Z");
    assert_eq!(people[0]["groups"], serde_json::json!([{"dimension": 0, "value": 0}, {"dimension": 1, "value": 0}]));
    let votes = of("vote");
    let of_seven: Vec<_> =
        votes.iter().filter(|vote| vote["participant"] == people[0]["id"]).map(|v| (&v["statement"], &v["vote"], &v["cast"])).collect();
    assert_eq!(
        of_seven,
        [(&1.into(), &1.into(), &"2026-01-05T09:00:00Z".into()), (&2.into(), &(-1).into(), &"2026-01-05T08:00:00Z".into())]
    );
    // The same result, declared groups included.
    let out = here.path().join("out");
    here.answer(&["export", "le-puits", "--format", "polis", "--to", out.to_str().unwrap()]);
    let before = mapped(analysed(files.path(), &["--vote-sign", "polis", "--groups", groups.to_str().unwrap()]), true);
    let after = mapped(analysed(&out, &["--groups", out.join("groups.csv").to_str().unwrap()]), false);
    same(&before, &after, "small");
}

#[test]
fn whatever_cannot_come_in_is_refused_in_one_line_and_leaves_nothing() {
    let files = tempfile::tempdir().unwrap();
    let path = small(files.path());
    let nobody = Installation::with(&[]);
    assert!(nobody.refused(1, &["import", "polis", &path]).contains("no account"));
    let two = Installation::with(&["Awa", "Bintou"]);
    assert!(two.refused(2, &["import", "polis", &path]).contains("Awa, Bintou"));
    assert!(two.refused(2, &["import", "polis", &path, "--owner", "Oumar"]).contains("Oumar"));
    assert!(two.refused(2, &["import", "polis", &path, "--owner", "Awa", "--slug", "Le Puits"]).contains("hyphens"));
    assert!(two.refused(2, &["import", "polis", &path, "--owner", "Awa", "--language", "bambara"]).contains("bambara"));
    assert!(two.refused(3, &["import", "polis", files.path().join("none").to_str().unwrap(), "--owner", "Awa"]).contains("no such file"));
    two.answer(&["import", "polis", &path, "--owner", " AWA "]);
    let again = two.refused(2, &["import", "polis", &path, "--owner", "Awa"]);
    assert!(again.contains("here already"), "{again}");
    let taken = two.refused(
        2,
        &[
            "import",
            "polis",
            files.path().join("votes.csv").to_str().unwrap(),
            "--vote-sign",
            "polis",
            "--owner",
            "Awa",
            "--slug",
            "le-puits",
        ],
    );
    assert!(taken.contains("le-puits-2 is free"), "{taken}");
    assert!(two.refused(2, &["export", "la-route"]).contains("le-puits"));
    let held = two.store();
    assert!(two.refused(1, &["export", "le-puits", "--to", "-"]).contains("a server has the database"));
    held.close();
    let elsewhere = tempfile::tempdir().unwrap();
    let (code, _, err) = call(&["export", "le-puits", "--data", elsewhere.path().to_str().unwrap(), "--lang", "en"]);
    assert!(code == 1 && err.contains("no database"), "{err}");
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    let broken = files.path().join("broken.jsonl");
    fs::write(&broken, "{\"format\":\"toguna-dialogue\",\"version\":1,\"for\":\"team\",\"left_out\":[]}\n{\"dialogue\":{\"id\":7}}\n")
        .unwrap();
    let told = two.refused(3, &["import", "jsonl", broken.to_str().unwrap(), "--owner", "Awa"]);
    assert!(told.contains("broken.jsonl, line 2, column 19") && told.contains("toguna export"), "{told}");
    fs::write(&broken, "{\"format\":\"toguna-dialogue\",\"version\":9}\n").unwrap();
    let told = two.refused(3, &["import", "jsonl", broken.to_str().unwrap(), "--owner", "Awa"]);
    assert!(told.contains("version 9") && told.contains("version 1"), "{told}");
}

#[test]
fn a_file_is_written_whole_and_only_over_another_when_that_is_asked_for() {
    let files = tempfile::tempdir().unwrap();
    let path = small(files.path());
    let here = Installation::with(&["Awa"]);
    here.answer(&["import", "polis", &path]);
    for (format, name) in [("jsonl", "d.jsonl"), ("polis", "d.zip"), ("polis", "folder"), ("csv", "tables.zip"), ("xlsx", "tables.xlsx")] {
        let to = files.path().join("out").join(name);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let to = to.to_str().unwrap();
        here.answer(&["export", "le-puits", "--format", format, "--to", to]);
        assert!(here.refused(2, &["export", "le-puits", "--format", format, "--to", to]).contains("--force"));
        here.answer(&["export", "le-puits", "--format", format, "--to", to, "--force"]);
        here.answer(&["export", "le-puits", "--format", format, "--to", to, "--force", "--for", "public"]);
    }
    let names: Vec<_> = fs::read_dir(files.path().join("out")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 5, "nothing half-written stays: {names:?}");
    // The zip says what the folder says.
    here.answer(&["export", "le-puits", "--format", "polis", "--to", files.path().join("out/d.zip").to_str().unwrap(), "--force"]);
    here.answer(&["export", "le-puits", "--format", "polis", "--to", files.path().join("out/folder").to_str().unwrap(), "--force"]);
    let (zip, folder) = (analysed(&files.path().join("out/d.zip"), &[]), analysed(&files.path().join("out/folder"), &[]));
    same(&mapped(zip, false), &mapped(folder, false), "zip");
    let (code, out, _) = here.toguna(&["export", "le-puits", "--to", "-"]);
    let file = fs::read(files.path().join("out/d.jsonl")).unwrap();
    assert!(code == 0 && out.starts_with(b"{\"format\":\"toguna-dialogue\"") && out.len() > file.len() / 2);
    let missing = files.path().join("none/d.jsonl");
    let told = here.refused(1, &["export", "le-puits", "--to", missing.to_str().unwrap()]);
    assert!(told.contains("cannot write"), "{told}");
    let store = here.store();
    assert!(store.read_blocking(toguna_process::queries::all_slugs).unwrap().len() == 1);
    store.close();
}
