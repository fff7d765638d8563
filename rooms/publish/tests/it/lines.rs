//! A dialogue that is written, read elsewhere and written again has the same bytes; and nothing else comes in.

use jiff::Timestamp;
use toguna_consult::queries::{counting, each_counted_vote};
use toguna_process::care::queries::consent_versions;
use toguna_process::care::retention::ended_day;
use toguna_process::change_state::ChangeState;
use toguna_process::model::{Dialogue, State};
use toguna_publish::export::Audience;
use toguna_publish::import::commands::ImportRefused;
use toguna_publish::import::lines::{CarryError, Checked, LinesError, LinesErrorKind, Wrong, carry, check};
use toguna_publish::import::porter::Porter;
use toguna_store::testing::{engines, for_each_engine, prepare_all};
use toguna_store::{Options, Store, StoreError};

#[path = "../../../commonground/src/report/json/tests/schema.rs"]
mod schema;

use crate::history::{Chance, PARTS, dialogue, happen, number_of, owner, written};

fn come_in(store: &Store, bytes: &[u8], slug: Option<&str>) -> Result<Checked, CarryError> {
    let mut checked = check(bytes, &mut |_| {}).map_err(CarryError::File)?;
    if let Some(slug) = slug {
        slug.clone_into(&mut checked.draft.slug);
    }
    let mut chance = Chance::new(5);
    let mut fresh = || chance.bytes();
    let now = "2026-11-25T09:00:00Z".parse::<Timestamp>().unwrap();
    let owner = owner(store);
    let porter = Porter::new(store, checked.digest, &checked.draft.slug, now, &mut fresh);
    carry(bytes, &checked, porter, owner, &mut |_| {})?;
    Ok(checked)
}

/// Every vote that counts, and for which statement.
fn counted(store: &Store, number: i64) -> Vec<(uuid::Uuid, i64, i8)> {
    store
        .read_blocking(move |tx| {
            let counting = counting(tx, number)?;
            let mut votes = Vec::new();
            each_counted_vote(tx, number, i64::MAX, &counting, |vote| {
                votes.push((vote.participant, vote.statement, vote.vote.number()));
            })?;
            Ok::<_, StoreError>(votes)
        })
        .unwrap()
}

#[test]
fn every_statement_can_be_prepared() {
    prepare_all(PARTS);
}

#[test]
fn what_is_read_elsewhere_and_written_again_has_the_same_bytes_on_and_across_both_engines() {
    for seed in [1, 2, 3] {
        let mut all: Vec<Vec<u8>> = Vec::new();
        for from in engines() {
            let first = Store::open(&from.location, PARTS, Options::default()).unwrap();
            // Another dialogue before it, so that numbers differ.
            happen(&first, "un-autre", seed + 50, 5);
            let number = happen(&first, "le-puits", seed, 60);
            let (bytes, exported) = written(&first, number, Audience::Team);
            assert!(exported.votes > 200 && exported.people == 60, "{exported:?}");
            for to in engines() {
                let second = Store::open(&to.location, PARTS, Options::default()).unwrap();
                come_in(&second, &bytes, None).unwrap();
                let number_there = number_of(&second, "le-puits").unwrap();
                let (again, _) = written(&second, number_there, Audience::Team);
                assert_eq!(String::from_utf8_lossy(&bytes), String::from_utf8_lossy(&again), "{} → {}", from.engine, to.engine);
                assert_eq!(counted(&first, number), counted(&second, number_there), "{} → {}", from.engine, to.engine);
                let (here, there): (Dialogue, Dialogue) = (dialogue(&first, number), dialogue(&second, number_there));
                assert_eq!((here.id, here.state, here.draft), (there.id, there.state, there.draft));
                second.close();
            }
            all.push(bytes);
            first.close();
        }
        assert!(all.windows(2).all(|pair| pair[0] == pair[1]), "the engines write the same");
    }
}

#[test]
fn a_public_file_holds_no_pseudonym_no_hour_and_no_wording_that_was_not_accepted() {
    for_each_engine(PARTS, |store| {
        let number = happen(store, "le-puits", 4, 80);
        let (team, _) = written(store, number, Audience::Team);
        let (public, exported) = written(store, number, Audience::Public);
        let (team, public) = (String::from_utf8(team).unwrap(), String::from_utf8(public).unwrap());
        let pseudonyms: Vec<&str> =
            team.lines().filter_map(|line| line.strip_prefix("{\"participant\":{\"id\":\"")).map(|rest| &rest[..36]).collect();
        assert_eq!(pseudonyms.len(), 80);
        assert!(pseudonyms.iter().all(|pseudonym| !public.contains(pseudonym)));
        assert!(!public.contains("T1") && !public.contains(":00Z"), "hours");
        for line in team.lines().filter(|line| line.starts_with("{\"statement\"") && !line.contains("\"standing\":\"accepted\"")) {
            if let Some((_, rest)) = line.split_once("\"text\":\"") {
                let text = rest.split_once("\",\"original\"").unwrap().0;
                assert!(!public.contains(&format!("\"{text}\"")), "{text}");
            }
        }
        // What few people declared together is left out.
        let mut alike = std::collections::BTreeMap::<&str, u32>::new();
        for line in public.lines().filter(|line| line.starts_with("{\"participant\"")) {
            *alike.entry(line.split_once("\"groups\":").unwrap().1).or_default() += 1;
        }
        assert!(alike.iter().all(|(groups, people)| *people >= 5 || groups.starts_with("[]")), "{alike:?}");
        let left = |what: &str| exported.left_out.iter().find(|left| left.what == what).map_or(0, |left| left.count);
        assert!(left("rare-groups") > 0 && left("wordings") > 0 && left("uncounted-votes") > 0, "{exported:?}");
        let refused = check(public.as_bytes(), &mut |_| {}).unwrap_err();
        assert!(matches!(refused.what, LinesErrorKind::ForThePublic));
    });
}

#[test]
fn a_file_that_was_cut_anywhere_is_refused_and_leaves_nothing() {
    for_each_engine(PARTS, |store| {
        let number = happen(store, "le-puits", 6, 30);
        let (bytes, _) = written(store, number, Audience::Team);
        for cut in (0..20).map(|part| bytes.len() * part / 20).chain([1, 30, bytes.len() - 2, bytes.len() - 40]) {
            let refused = check(&bytes[..cut], &mut |_| {}).unwrap_err();
            let is_told =
                matches!(refused.what, LinesErrorKind::Cut) || (cut < 12 && matches!(refused.what, LinesErrorKind::NotThisFormat));
            assert!(is_told, "{cut}: {refused:?}");
        }
        // Cut at the end of each line, too.
        let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).filter(|end| *end < bytes.len());
        for end in ends {
            assert!(matches!(check(&bytes[..end], &mut |_| {}).unwrap_err().what, LinesErrorKind::Cut));
        }
        assert_eq!(number_of(store, "le-puits"), Some(number));
    });
}

/// The file with a change in it, and an ending that fits.
fn changed(bytes: &[u8], change: impl Fn(&mut Vec<String>)) -> LinesError {
    use sha2::{Digest as _, Sha256};
    use std::fmt::Write as _;
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.pop();
    change(&mut lines);
    let mut text: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    let digest = Sha256::digest(text.as_bytes()).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").unwrap();
        hex
    });
    writeln!(text, "{{\"end\":{{\"lines\":{},\"sha256\":\"{digest}\"}}}}", lines.len()).unwrap();
    check(text.as_bytes(), &mut |_| {}).unwrap_err()
}

#[test]
fn whatever_is_wrong_is_told_with_its_line() {
    let store = &Store::open(&toguna_store::Location::Memory, PARTS, Options::default()).unwrap();
    let number = happen(store, "le-puits", 7, 30);
    let (bytes, _) = written(store, number, Audience::Team);
    let first = |lines: &[String], kind: &str| lines.iter().position(|line| line.starts_with(&format!("{{\"{kind}\""))).unwrap();
    let edit = |kind: &'static str, from: &'static str, to: &'static str| {
        changed(&bytes, move |lines| {
            let at = lines.iter().position(|line| line.starts_with(&format!("{{\"{kind}\"")) && line.contains(from)).unwrap();
            lines[at] = lines[at].replacen(from, to, 1);
        })
    };
    let wrong = |error: &LinesError| match error.what {
        LinesErrorKind::Wrong(wrong) => wrong,
        _ => panic!("{error:?}"),
    };
    // Other files, other versions.
    assert!(matches!(edit_header(&bytes, "\"version\":1", "\"version\":2").what, LinesErrorKind::OtherVersion(2)));
    assert!(matches!(edit_header(&bytes, "toguna-dialogue", "loomio").what, LinesErrorKind::NotThisFormat));
    assert!(matches!(check(&b"timestamp,vote\n1,1\n"[..], &mut |_| {}).unwrap_err().what, LinesErrorKind::NotThisFormat));
    assert!(matches!(check(&b""[..], &mut |_| {}).unwrap_err().what, LinesErrorKind::NotThisFormat));
    // Fields that are not known, or twice there.
    let error = edit("vote", "\"matters\"", "\"weight\":3,\"matters\"");
    assert!(matches!(&error.what, LinesErrorKind::NotARecord(what) if what.contains("weight")), "{error:?}");
    assert!(error.line > 60 && error.column.is_some_and(|column| column > 20), "{error:?}");
    assert!(matches!(edit("vote", "\"matters\"", "\"source\":0,\"matters\"").what, LinesErrorKind::NotARecord(_)));
    assert!(matches!(edit("vote", "{\"vote\"", "{\"ballot\"").what, LinesErrorKind::NotARecord(_)));
    assert!(matches!(edit("vote", "\"matters\":false", "\"matters\":0").what, LinesErrorKind::NotARecord(_)));
    // Absurd numbers.
    assert!(matches!(edit("vote", "\"statement\":", "\"statement\":99999999999999999999").what, LinesErrorKind::NotARecord(_)));
    assert_eq!(wrong(&edit("vote", "\"statement\":", "\"statement\":77")), Wrong::Unknown("statement"));
    assert_eq!(wrong(&edit("vote", "\"source\":1", "\"source\":-1")), Wrong::Value("source"));
    assert_eq!(wrong(&edit("vote", "\"vote\":1,", "\"vote\":7,")), Wrong::Value("vote"));
    assert_eq!(wrong(&edit("vote", "\"probability\":0.", "\"probability\":3.")), Wrong::Value("probability"));
    assert!(matches!(edit("vote", "\"cast\":\"2026-", "\"cast\":\"99999-").what, LinesErrorKind::NotARecord(_)));
    assert_eq!(wrong(&edit("dialogue", "\"state\":\"open\"", "\"state\":\"ajar\"")), Wrong::Value("state"));
    assert!(matches!(edit("dialogue", "\"precision_seconds\":3600", "\"precision_seconds\":1").what, LinesErrorKind::Faults(_)));
    assert!(matches!(edit("dialogue", "\"slug\":\"le-puits\"", "\"slug\":\"../x\"").what, LinesErrorKind::Faults(_)));
    // Who and what is not there.
    let somebody = "00000000-0000-4000-8000-000000000000";
    let foreign = changed(&bytes, |lines| {
        let at = first(lines, "vote");
        lines[at].replace_range(24..60, somebody);
    });
    assert_eq!((wrong(&foreign), foreign.column), (Wrong::Unknown("participant"), Some(10)));
    assert_eq!(wrong(&edit("statement", "\"merged_into\":0", "\"merged_into\":900")), Wrong::Unknown("merged_into"));
    assert_eq!(wrong(&edit("statement", "\"merged_into\":0", "\"merged_into\":3")), Wrong::Ring);
    assert_eq!(wrong(&edit("participant", "\"dimension\":0", "\"dimension\":9")), Wrong::Unknown("dimension"));
    // Lines twice, gone, or in another place.
    let twice = |kind: &'static str| {
        changed(&bytes, move |lines| {
            let at = lines.iter().position(|line| line.starts_with(&format!("{{\"{kind}\""))).unwrap();
            let line = lines[at].clone();
            lines.insert(at, line);
        })
    };
    for kind in
        ["dialogue", "text", "label", "source", "participant", "statement", "vote", "quarantine", "translation", "act", "source_act"]
    {
        let error = twice(kind);
        assert_eq!(wrong(&error), Wrong::Order, "{kind}");
        assert_eq!(
            error.line,
            1 + String::from_utf8_lossy(&bytes).lines().position(|line| line.starts_with(&format!("{{\"{kind}\""))).unwrap() as u64 + 1
        );
    }
    assert_eq!(wrong(&changed(&bytes, |lines| drop(lines.remove(first(lines, "statement"))))), Wrong::Gap("number"));
    assert_eq!(wrong(&changed(&bytes, |lines| drop(lines.remove(first(lines, "dialogue"))))), Wrong::Order);
    // Bytes changed without a fitting ending, and lines after it.
    let mut other = bytes.clone();
    let at = other.windows(13).position(|part| part == b"\"matters\":fal").unwrap();
    other.splice(at + 10..at + 15, *b"true ");
    assert!(matches!(check(other.as_slice(), &mut |_| {}).unwrap_err().what, LinesErrorKind::Changed));
    let doubled = [bytes.as_slice(), b"{}\n"].concat();
    assert!(matches!(check(doubled.as_slice(), &mut |_| {}).unwrap_err().what, LinesErrorKind::GoesOn));
    assert!(matches!(check(vec![b'x'; 5 << 20].as_slice(), &mut |_| {}).unwrap_err().what, LinesErrorKind::TooLong));
    store.close();
}

fn edit_header(bytes: &[u8], from: &str, to: &str) -> LinesError {
    changed(bytes, |lines| lines[0] = lines[0].replacen(from, to, 1))
}

#[test]
fn a_dialogue_that_is_here_or_a_name_that_is_taken_is_refused_and_another_name_does() {
    for_each_engine(PARTS, |store| {
        let number = happen(store, "le-puits", 8, 20);
        let (bytes, _) = written(store, number, Audience::Team);
        let refused = come_in(store, &bytes, None).unwrap_err();
        assert!(matches!(refused, CarryError::Refused(ImportRefused::IsHere { ref slug, half_made: false }) if slug == "le-puits"));
        let refused = come_in(store, &bytes, Some("le-puits-2")).unwrap_err();
        assert!(matches!(refused, CarryError::Refused(ImportRefused::IsHere { .. })), "the identifier is what counts");
    });
    for_each_engine(PARTS, |store| {
        let elsewhere = Store::open(&toguna_store::Location::Memory, PARTS, Options::default()).unwrap();
        let (bytes, _) = written(&elsewhere, happen(&elsewhere, "le-puits", 9, 20), Audience::Team);
        elsewhere.close();
        happen(store, "le-puits", 10, 5);
        let refused = come_in(store, &bytes, None).unwrap_err();
        let free = matches!(refused, CarryError::Refused(ImportRefused::SlugTaken { ref suggestion, half_made: false }) if suggestion == "le-puits-2");
        assert!(free, "{refused:?}");
        come_in(store, &bytes, Some("ailleurs")).unwrap();
        let (again, _) = written(store, number_of(store, "ailleurs").unwrap(), Audience::Team);
        let renamed = String::from_utf8(bytes.clone()).unwrap().replacen("\"slug\":\"le-puits\"", "\"slug\":\"ailleurs\"", 1);
        let body = |text: &str| text.rsplit_once("{\"end\"").unwrap().0.to_owned();
        assert_eq!(body(&String::from_utf8(again).unwrap()), body(&renamed), "only the name and the digest differ");
        let refused = come_in(store, &bytes, Some("ailleurs")).unwrap_err();
        assert!(matches!(refused, CarryError::Refused(ImportRefused::IsHere { .. })), "the same file a second time");
    });
}

#[test]
fn a_dialogue_that_comes_in_closed_has_ended_and_its_consent_text_is_the_first_version() {
    for_each_engine(PARTS, |store| {
        let number = happen(store, "le-puits", 4, 12);
        let header = Chance::new(77).header(Some(number), 0);
        store.write_blocking(ChangeState { header, dialogue: number, to: State::Closed }).unwrap();
        let (bytes, _) = written(store, number, Audience::Team);
        let second = Store::open(&toguna_store::Location::Memory, PARTS, Options::default()).unwrap();
        come_in(&second, &bytes, None).unwrap();
        let there = dialogue(&second, number_of(&second, "le-puits").unwrap());
        let today = "2026-11-25T09:00:00Z".parse::<Timestamp>().unwrap().as_second() / 86_400;
        let ended = second.read_blocking(move |tx| {
            let ended = ended_day(tx, there.number, there.state, None, today)?;
            Ok::<_, StoreError>((ended, consent_versions(tx, there.number)?))
        });
        let (ended, versions) = ended.unwrap();
        assert_eq!(ended, Some(today), "the days for which things are kept begin");
        assert_eq!(versions.iter().map(|version| (version.number, version.people > 0)).collect::<Vec<_>>(), [(1, true)]);
        second.close();
    });
}

#[test]
fn an_import_that_was_cut_off_goes_on_where_it_stopped() {
    for_each_engine(PARTS, |store| {
        let elsewhere = Store::open(&toguna_store::Location::Memory, PARTS, Options::default()).unwrap();
        let (bytes, _) = written(&elsewhere, happen(&elsewhere, "le-puits", 11, 25), Audience::Team);
        elsewhere.close();
        let checked = check(bytes.as_slice(), &mut |_| {}).unwrap();
        let owner = owner(store);
        let now = "2026-11-25T09:00:00Z".parse::<Timestamp>().unwrap();
        let lines: Vec<usize> = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).collect();
        // The file ends earlier each time than what was checked: as if the program had been stopped there.
        for part in [20, 45, 60, 75, 99] {
            let end = lines[lines.len() * part / 100];
            let mut chance = Chance::new(part as u64);
            let mut fresh = || chance.bytes();
            let porter = Porter::new(store, checked.digest, "le-puits", now, &mut fresh);
            let stopped = carry(&bytes[..end], &checked, porter, owner, &mut |_| {});
            assert!(matches!(stopped, Err(CarryError::File(LinesError { what: LinesErrorKind::Cut, .. }))));
            let half = dialogue(store, number_of(store, "le-puits").unwrap());
            assert!(half.owner.is_nil() && !half.is_public());
        }
        come_in(store, &bytes, None).unwrap();
        let (again, _) = written(store, number_of(store, "le-puits").unwrap(), Audience::Team);
        assert_eq!(String::from_utf8_lossy(&bytes), String::from_utf8_lossy(&again));
    });
}

#[test]
fn every_line_keeps_to_the_published_format() {
    let format: serde_json::Value = serde_json::from_str(include_str!("../../../../docs/formats/dialogue-1.schema.json")).unwrap();
    let store = Store::open(&toguna_store::Location::Memory, PARTS, Options::default()).unwrap();
    let number = happen(&store, "le-puits", 12, 60);
    let mut kinds = std::collections::BTreeSet::new();
    for audience in Audience::ALL {
        let (bytes, _) = written(&store, number, audience);
        for line in String::from_utf8(bytes).unwrap().lines() {
            let record: serde_json::Value = serde_json::from_str(line).unwrap();
            let errors = schema::errors(&format, &record);
            assert!(errors.is_empty(), "{line}: {errors:?}");
            kinds.insert((audience.word(), record.as_object().unwrap().keys().next().unwrap().clone()));
        }
    }
    store.close();
    // Every kind of line was met: the header and twelve others for the team, eight in all for the public.
    assert_eq!((kinds.iter().filter(|(word, _)| *word == "team").count(), kinds.len()), (13, 21));
    for line in [
        r#"{"vote":{"participant":"x","statement":0,"source":0,"vote":2,"matters":false,"probability":null,"cast":"x"}}"#,
        r#"{"end":{"lines":1,"sha256":"00"}}"#,
        r#"{"header":{}}"#,
        r#"{"label":{"dimension":0,"value":null,"language":"fr","label":"x","more":1}}"#,
    ] {
        assert!(!schema::errors(&format, &serde_json::from_str(line).unwrap()).is_empty(), "{line}");
    }
}
