//! What was stopped does not leave by the command line either.

use toguna_process::care::following::request_file;
use toguna_process::care::freeze::{Freeze, Thaw};
use toguna_process::care::queries::EVERYTHING;
use toguna_store::{Command, Header, Uuid};

use crate::program::Installation;

fn header(number: u128) -> Header {
    Header { id: Uuid::from_u128(number), dialogue: None, source: 0, at: "2026-03-05T14:30:00Z".parse().unwrap(), salt: [8; 32] }
}

fn carry_out<C: Command>(here: &Installation, command: C)
where
    C::Answer: std::fmt::Debug,
    C::Refusal: std::fmt::Debug,
{
    let store = here.store();
    store.write_blocking(command).unwrap();
    store.close();
}

#[test]
fn nothing_is_written_of_a_dialogue_that_is_stopped_until_two_people_have_started_it_again() {
    let here = Installation::with(&["Awa", "Bintou"]);
    let folder = here.path().join("polis");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(
        folder.join("comments.csv"),
        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,x,0,0,1,0,1,The well first\n",
    )
    .unwrap();
    std::fs::write(folder.join("votes.csv"), "timestamp,datetime,comment-id,voter-id,vote\n1,x,0,0,1\n").unwrap();
    here.answer(&["import", "polis", folder.to_str().unwrap(), "--slug", "le-puits", "--language", "en", "--owner", "Awa"]);
    let out = here.path().join("out.jsonl");
    let export = ["export", "le-puits", "--to", out.to_str().unwrap()];

    here.toguna(&["freeze", "le-puits"]);
    assert!(!request_file(&here.path().join("toguna.sqlite")).exists());
    let told = here.refused(1, &export);
    assert!(told.contains("“le-puits” is stopped") && told.contains("two people of the team"), "{told}");
    for format in ["polis", "csv", "xlsx"] {
        here.refused(1, &["export", "le-puits", "--format", format, "--for", "public", "--to", "-"]);
    }
    assert!(!out.exists(), "and nothing is left half written");

    let number = here.store();
    let dialogue = number.read_blocking(|tx| toguna_process::queries::dialogue_by_slug(tx, "le-puits")).unwrap().unwrap().number;
    number.close();
    carry_out(&here, Thaw { header: header(1), dialogue, account: Uuid::from_bytes([1; 16]), may_ask: true });
    here.refused(1, &export);
    carry_out(&here, Thaw { header: header(2), dialogue, account: Uuid::from_bytes([2; 16]), may_ask: true });
    here.answer(&export);

    carry_out(&here, Freeze { header: header(3), dialogue: EVERYTHING, account: None });
    let told = here.refused(1, &[&export[..], &["--force"]].concat());
    assert!(
        told.contains("everything on this installation is stopped") && told.contains("somebody who leads a dialogue has agreed"),
        "{told}"
    );
}
