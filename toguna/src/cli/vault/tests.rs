use std::io::Cursor;

use super::*;
use crate::cli::progress::Progress;
use crate::words::{Language, words};

/// What a command printed, or why it stopped.
fn done(what: Ceremony, typed: &str) -> Result<String, Failure> {
    let mut out = Vec::new();
    let mut session = Session { out: &mut out, words: words(Language::En), quiet: false, progress: Progress::new(false) };
    run(&VaultArguments { what }, &mut Cursor::new(typed.to_owned()), &mut session)?;
    Ok(String::from_utf8(out).unwrap())
}

fn shape() -> ShapeArguments {
    ShapeArguments { trustees: 3, needed: 2, pages: false }
}

/// The public key and the sheets, as they are read from paper: the six numbered lines of each.
fn read_sheets(printed: &str) -> (PublicKey, Vec<String>) {
    let key = printed.lines().find_map(|line| PublicKey::read(line.trim()).ok()).unwrap();
    let is_line = |line: &&str| {
        line.starts_with("    ")
            && line.trim().chars().next().is_some_and(|first| first.is_ascii_digit())
            && line.trim()[1..].starts_with("   ")
    };
    let lines: Vec<&str> = printed.lines().filter(is_line).collect();
    (key, lines.chunks(6).map(|sheet| sheet.join("\n")).collect())
}

fn contact(name: &str) -> Contact {
    Contact {
        name: name.to_owned(),
        phone: "+223 70 11 22 33".to_owned(),
        email: String::new(),
        other: "=cmd".to_owned(),
        language: "bm".to_owned(),
        purposes: vec![vault::Purpose::Result],
        by_team: false,
    }
}

/// A file of two contacts that were sealed to the key.
fn sealed(key: PublicKey, folder: &Path) -> PathBuf {
    let mut chance = ChaCha20Rng::from_seed([4; 32]);
    let row = |byte: u8, name: &str, chance: &mut ChaCha20Rng| {
        let id = [byte; 16];
        SealedRow { id, sealed: contact(name).seal(&key, &id, chance).unwrap() }
    };
    let rows = vec![row(1, "Aïssata", &mut chance), row(2, "Oumar", &mut chance)];
    let path = folder.join("le-puits.vault");
    fs::write(&path, SealedFile { dialogue: "le-puits".to_owned(), key, rows }.write()).unwrap();
    path
}

fn opening(file: &Path, shares: &[&str]) -> Ceremony {
    let shares = ShareArguments { shares: shares.iter().map(|&share| share.to_owned()).collect() };
    Ceremony::Open(OpenArguments { file: file.to_owned(), shares, to: PathBuf::from("-"), json: false, force: false })
}

#[test]
fn two_of_three_sheets_open_what_was_sealed_and_one_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let (key, sheets) = read_sheets(&done(Ceremony::New(NewArguments { shape: shape() }), "").unwrap());
    assert_eq!(sheets.len(), 3);
    let file = sealed(key, folder.path());
    // Typed from the sheets, with the numbers of their lines, after one another.
    let typed = format!("{}\n\n{}\n", sheets[2], sheets[0]);
    let table = done(opening(&file, &[]), &typed).unwrap();
    assert!(table.contains("Aïssata,'+223 70 11 22 33,,'=cmd,bm,result,0"), "{table}");
    assert_eq!(table.lines().count(), 3);
    let unnumbered = |sheet: &str| sheet.lines().map(|line| line.trim().split_once(' ').unwrap().1).collect::<String>();
    let (one, two) = (unnumbered(&sheets[0]), unnumbered(&sheets[1]));
    assert!(done(opening(&file, &[&one, &two]), "").unwrap().contains("Oumar"));
    let alone = done(opening(&file, &[&one]), "").unwrap_err();
    assert_eq!(alone, Failure::BadInput("1 of 2 shares are here. Still missing: 1, from other trustees.".to_owned()));
    let twice = done(opening(&file, &[&one, &one]), "").unwrap_err().to_string();
    assert!(twice.starts_with("Share number 1 is there twice."), "{twice}");
    let mut wrong = two.trim().to_owned();
    wrong.replace_range(0..1, if wrong.starts_with('A') { "B" } else { "A" });
    assert_eq!(
        done(opening(&file, &[&one, &wrong]), "").unwrap_err().to_string(),
        "share 2: Group 1, on line 1, is not right. Read it again, letter by letter."
    );
}

#[test]
fn after_a_lost_share_new_ones_open_what_was_sealed_before() {
    let folder = tempfile::tempdir().unwrap();
    let (key, old) = read_sheets(&done(Ceremony::New(NewArguments { shape: shape() }), "").unwrap());
    let file = sealed(key, folder.path());
    // The third sheet has burnt.
    let reshare = Ceremony::Reshare(ReshareArguments {
        shares: ShareArguments { shares: Vec::new() },
        shape: ShapeArguments { trustees: 4, needed: 3, pages: true },
    });
    let (again, new) = read_sheets(&done(reshare, &format!("{}\n{}", old[0], old[1])).unwrap());
    assert_eq!((again.bytes, again.trustees, again.needed, new.len()), (key.bytes, 4, 3, 4));
    assert!(done(opening(&file, &[]), &new[1..].join("\n")).unwrap().contains("Aïssata"));
    let mixed = done(opening(&file, &[]), &format!("{}\n{}", old[0], new[1])).unwrap_err().to_string();
    assert!(mixed.contains("another ceremony"), "{mixed}");
}

#[test]
fn contacts_move_to_a_new_key_and_the_old_one_no_longer_opens_them() {
    let folder = tempfile::tempdir().unwrap();
    let (key, old) = read_sheets(&done(Ceremony::New(NewArguments { shape: shape() }), "").unwrap());
    let (other, new) = read_sheets(&done(Ceremony::New(NewArguments { shape: shape() }), "").unwrap());
    let file = sealed(key, folder.path());
    let moved = folder.path().join("moved.vault");
    let rotate = |to_key: &str| {
        Ceremony::Rotate(RotateArguments {
            file: file.clone(),
            shares: ShareArguments { shares: Vec::new() },
            to_key: to_key.to_owned(),
            to: moved.clone(),
            force: false,
        })
    };
    let typed = format!("{}\n{}", old[0], old[2]);
    assert!(done(rotate(&other.text()), &typed).unwrap().starts_with("2 contacts were sealed to the new key"));
    assert!(done(opening(&moved, &[]), &new.join("\n")).unwrap().contains("Oumar"));
    assert!(done(opening(&moved, &[]), &typed).unwrap_err().to_string().contains("these shares open vault"));
    assert!(matches!(done(rotate(&key.text()), &typed), Err(Failure::WrongUse(_))));
    let a_share: String = new[0].lines().map(|line| line.trim()[1..].to_owned()).collect();
    assert!(done(rotate(&a_share), &typed).unwrap_err().to_string().contains("never give a share to a server"));
}

#[test]
fn a_telephone_number_in_the_table_is_read_back_as_it_was_written() {
    let table = in_a_table(&[([1; 16], contact("Sira"))]);
    let rows: Vec<_> = csv::rows(&table).map(Result::unwrap).collect();
    assert_eq!((rows[1].cells[1].as_str(), rows[1].cells[3].as_str()), ("+223 70 11 22 33", "=cmd"));
}

#[cfg(unix)]
#[test]
fn an_opened_table_is_its_owners_alone_and_takes_no_other_files_place() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (key, sheets) = read_sheets(&done(Ceremony::New(NewArguments { shape: shape() }), "").unwrap());
    let (file, table) = (sealed(key, folder.path()), folder.path().join("contacts.csv"));
    let typed = format!("{}\n{}", sheets[0], sheets[1]);
    let open = |force| {
        let shares = ShareArguments { shares: Vec::new() };
        Ceremony::Open(OpenArguments { file: file.clone(), shares, to: table.clone(), json: false, force })
    };
    assert!(done(open(false), &typed).unwrap().starts_with("2 contacts are open"));
    assert_eq!(fs::metadata(&table).unwrap().permissions().mode() & 0o777, 0o600);
    fs::write(&table, "something else").unwrap();
    // It is told before anybody types a share.
    let refused = done(open(false), "").unwrap_err();
    assert!(matches!(&refused, Failure::WrongUse(told) if told.contains("is there already")), "{refused}");
    assert_eq!(fs::read_to_string(&table).unwrap(), "something else");
    done(open(true), &typed).unwrap();
    assert!(fs::read_to_string(&table).unwrap().contains("Oumar"));
}

#[test]
fn very_many_contacts_are_sealed_anew_in_pieces_that_a_page_takes() {
    let folder = tempfile::tempdir().unwrap();
    let (key, old) = read_sheets(&done(Ceremony::New(NewArguments { shape: shape() }), "").unwrap());
    let (other, _) = read_sheets(&done(Ceremony::New(NewArguments { shape: shape() }), "").unwrap());
    let mut chance = ChaCha20Rng::from_seed([4; 32]);
    let rows: Vec<SealedRow> = (0..1_001u32)
        .map(|number| {
            let mut id = [0; 16];
            id[..4].copy_from_slice(&number.to_be_bytes());
            SealedRow { id, sealed: contact("Sira").seal(&key, &id, &mut chance).unwrap() }
        })
        .collect();
    let file = folder.path().join("le-puits.vault");
    fs::write(&file, SealedFile { dialogue: "le-puits".to_owned(), key, rows }.write()).unwrap();
    let rotate = Ceremony::Rotate(RotateArguments {
        file,
        shares: ShareArguments { shares: Vec::new() },
        to_key: other.text(),
        to: folder.path().join("moved.vault"),
        force: false,
    });
    let said = done(rotate, &format!("{}\n{}", old[0], old[2])).unwrap();
    assert!(said.contains("moved.vault, ") && said.contains("moved-2.vault"), "{said}");
    let count = |name: &str| SealedFile::read(&fs::read_to_string(folder.path().join(name)).unwrap()).unwrap().rows.len();
    assert_eq!((count("moved.vault"), count("moved-2.vault")), (1_000, 1));
}

#[test]
fn a_file_that_is_none_is_told_by_its_path() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.vault");
    fs::write(&path, [0xff, 0]).unwrap();
    let told = done(opening(&path, &[]), "").unwrap_err();
    assert_eq!(told.exit_code(), 3);
    assert!(told.to_string().contains("not a file of sealed contacts"), "{told}");
}
