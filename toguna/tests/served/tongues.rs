//! A further language of the pages is one folder: the program is begun, checked, and run with it here as a translator would.

use std::fs;
use std::path::Path;
use std::process::Command;

use toguna_store::Location;

use crate::program::Served;
use crate::wire;

fn toguna(arguments: &[&str]) -> (Option<i32>, String, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_toguna")).args(arguments).args(["--lang", "en"]).env_clear().output().unwrap();
    (done.status.code(), String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap())
}

/// Puts one message into other words.
fn put(file: &Path, key: &str, words: &str) {
    let text = fs::read_to_string(file).unwrap();
    let line =
        text.lines().find(|line| line.starts_with(&format!("{key} ="))).unwrap_or_else(|| panic!("{key} is not in {}", file.display()));
    fs::write(file, text.replace(line, &format!("{key} = {words}"))).unwrap();
}

#[test]
fn the_languages_that_are_built_in_are_whole() {
    let (code, said, error) = toguna(&["tongues", "check"]);
    assert_eq!((code, error.as_str()), (Some(0), ""), "{said}");
    for language in ["English (en)", "Français (fr)", "العربية (ar)"] {
        assert!(said.contains(language), "{said}");
    }
}

#[test]
fn a_language_is_begun_put_into_words_checked_and_spoken() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let path = folder.to_str().unwrap();
    let (code, said, error) = toguna(&["tongues", "begin", "bm", path]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert!(said.contains("Français"), "{said}");

    // Begun, it is whole, and all of it is still French.
    let (code, said, _) = toguna(&["tongues", "check", path]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Bamanankan (bm)") && said.contains("still say what Français says"), "{said}");

    let consult = folder.join("bm/consult.ftl");
    put(&consult, "consult-agree", "N sɔnna");
    // Beginning again touches nothing that is there.
    assert_eq!(toguna(&["tongues", "begin", "bm", path]).0, Some(0));
    assert!(fs::read_to_string(&consult).unwrap().contains("N sɔnna"));

    // What is missing, left over and different is named, and the exit code tells a script.
    let kept = fs::read_to_string(&consult).unwrap();
    let without: String = kept.lines().filter(|line| !line.starts_with("consult-pass =")).flat_map(|line| [line, "\n"]).collect();
    fs::write(&consult, without + "consult-nobody-asks = X { $who }\n").unwrap();
    put(&consult, "consult-until", "fo { $don }");
    let (code, said, error) = toguna(&["tongues", "check", path]);
    assert_eq!(code, Some(3), "{said}");
    for named in ["consult.ftl consult-pass", "consult.ftl consult-nobody-asks", "consult-until: the program gives $day, and it names $don"]
    {
        assert!(said.contains(named), "{named} in\n{said}");
    }
    assert!(error.contains("not whole yet"), "{error}");

    // The server speaks it all the same; what it lacks it says as French does.
    let data = folder.join("data");
    let served = Served::start(&data, &Location::Memory, &["--tongues", path]);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let phone = wire::client(served.address, [127, 0, 0, 1].into());
        let page = phone.get("/?lang=bm").await;
        assert!(page.body.contains("<html lang=\"bm\" dir=\"ltr\">"), "{}", page.body);
        assert_eq!(page.header("content-language"), "bm");
        let english = phone.get("/?lang=en").await;
        assert!(english.body.contains("hreflang=\"bm\" lang=\"bm\" dir=\"ltr\">Bamanankan</a>"), "the picker offers it");
        let asked = wire::client(served.address, [127, 0, 0, 1].into()).with_header("accept-language", "bm, en;q=0.5");
        assert!(asked.get("/").await.body.contains("<html lang=\"bm\""), "the browser's wish is heard");
    });
    drop(served);
}

#[test]
fn a_folder_that_cannot_be_used_stops_the_server_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::create_dir_all(folder.join("bambara")).unwrap();
    fs::write(folder.join("bambara/a.ftl"), "x = y").unwrap();
    let data = folder.join("data");
    let (code, _, error) = toguna(&["serve", "--data", data.to_str().unwrap(), "--tongues", folder.to_str().unwrap()]);
    assert_eq!(code, Some(3));
    assert!(error.contains("bambara\": the name of this folder is no tag"), "{error}");
    assert!(!data.exists(), "nothing was begun");
}
