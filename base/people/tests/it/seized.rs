//! Whoever seizes the server gets its files while it runs. Ten thousand people have spoken and left a contact right after: no name, telephone
//! number or address is found in any byte, and no order tells whose contact is whose.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::process::Command;
use std::sync::Arc;

use rand_chacha::ChaCha20Rng;
use rand_core::{Rng as _, SeedableRng};
use toguna_people::participants::{self, NewParticipant};
use toguna_people::vault::change::SetKey;
use toguna_people::vault::keeping;
use toguna_people::vault::{Contact, PublicKey, Purpose, RemovalWord, SealedRow, SecretKey, mixing, queries};
use toguna_store::testing::places;
use toguna_store::{Header, Location, Options, Store, StoreError, Timestamp, Tx};
use uuid::Uuid;

const DIALOGUE: i64 = 3;
/// People altogether.
const PEOPLE: usize = 10_000;
/// Those who come one after another, each in transactions of their own: the order of these is what is attacked.
const ONE_BY_ONE: usize = 400;
/// What a search must find, so that finding nothing means something.
const PLANTED: &str = "Canari-7391-du-coffre";

struct Person {
    name: String,
    phone: String,
    email: String,
    voice: Uuid,
    word: RemovalWord,
    sealed: Vec<u8>,
}

fn person(number: usize, key: &PublicKey, chance: &mut ChaCha20Rng) -> Person {
    let mut bytes = [0; 26];
    chance.fill_bytes(&mut bytes);
    let letters: String = bytes[..8].iter().map(|byte| char::from(b'a' + byte % 26)).collect();
    let digits = u32::from_le_bytes([bytes[8], bytes[9], bytes[10], bytes[11]]) % 100_000_000;
    let (name, phone, email) =
        (format!("Prénom{letters}{number}"), format!("+223{digits:08}{number:05}"), format!("{letters}{number}@ex.org"));
    let mut word = [0; 10];
    word.copy_from_slice(&bytes[16..]);
    let word = RemovalWord(word);
    let mut voice = [0; 16];
    chance.fill_bytes(&mut voice);
    let contact = Contact {
        name: name.clone(),
        phone: phone.clone(),
        email: email.clone(),
        other: String::new(),
        language: "bm".to_owned(),
        purposes: vec![Purpose::Result],
        by_team: false,
    };
    let sealed = contact.seal(key, &word.id(), chance).unwrap();
    Person { name, phone, email, voice: Uuid::from_bytes(voice), word, sealed }
}

fn join(tx: &mut Tx<'_>, person: &Person, seq: i64) -> Result<(), StoreError> {
    let mut hash = [0; 32];
    hash[..16].copy_from_slice(person.voice.as_bytes());
    let new =
        NewParticipant { dialogue: DIALOGUE, id: person.voice, token_hash: hash, code_hash: hash, code_turn: 0, source: 0, joined: 0 };
    participants::insert(tx, &new, seq)
}

fn leave(tx: &mut Tx<'_>, person: &Person, _: i64) -> Result<(), StoreError> {
    let row = SealedRow { id: person.word.id(), sealed: person.sealed.clone() };
    keeping::leave(tx, DIALOGUE, 1, &row).map_err(|refusal| match refusal {
        keeping::VaultRefusal::Store(error) => error,
        other => panic!("{other}"),
    })
}

#[test]
fn a_seized_server_gives_no_name_and_joins_no_contact_to_a_voice() {
    for scratch in places() {
        println!("on {}", scratch.engine);
        let store = Store::open(&scratch.location, toguna_people::PARTS, Options::default()).unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let mut chance = ChaCha20Rng::from_seed([7; 32]);
        let secret = SecretKey::make(&mut chance);
        let key = PublicKey { bytes: secret.public(), trustees: 3, needed: 2 };
        let header = Header { id: Uuid::from_bytes([1; 16]), dialogue: None, source: 0, at: Timestamp::UNIX_EPOCH, salt: [1; 32] };
        store.write_blocking(SetKey { header, dialogue: DIALOGUE, key, account: Uuid::nil() }).unwrap();
        let people: Arc<Vec<Person>> = Arc::new((0..PEOPLE).map(|number| person(number, &key, &mut chance)).collect());

        // Most come in crowds, the others one by one: a voice, and right after it the contact.
        for start in (ONE_BY_ONE..PEOPLE).step_by(800) {
            run(&store, &people, start..start + 800, join);
            run(&store, &people, start..start + 800, leave);
        }
        for place in 0..ONE_BY_ONE {
            run(&store, &people, place..place + 1, join);
            run(&store, &people, place..place + 1, leave);
        }
        if let Location::Postgres(address) = &scratch.location {
            // As the rows lie before they are mixed, the attack works: so it is one.
            let guess = by_transaction(address);
            assert!(matches(&people, &guess) > ONE_BY_ONE * 9 / 10, "the attack joins most of them: {}", matches(&people, &guess));
        }
        assert!(runtime.block_on(mixing::mix(&store)).unwrap());

        let everything = seized(&scratch.location);
        let open: Vec<&str> = people.iter().flat_map(|person| [&person.name, &person.phone, &person.email]).map(String::as_str).collect();
        // The tables of PostgreSQL tell bytes by their hexadecimal digits.
        let hexadecimal: Vec<String> = open.iter().map(|text| spelled(text)).collect();
        let open: Vec<&str> = open.into_iter().chain(hexadecimal.iter().map(String::as_str)).collect();
        for (place, bytes) in &everything {
            assert_eq!(found(bytes, &open), None, "{}: {place}", scratch.engine);
        }
        // Nor does anything of a voice stand beside a contact, or of a contact beside a voice.
        for row in rows(&store) {
            assert_eq!(row.sealed.len(), people[0].sealed.len());
            let voices = people.iter().take(50).map(|person| person.voice);
            assert!(voices.into_iter().all(|voice| voice.as_bytes() != &row.id && !holds(&row.sealed, voice.as_bytes())));
        }
        // The key opens all of them: nothing was lost on the way.
        let by_id: BTreeMap<[u8; 16], &Person> = people.iter().map(|person| (person.word.id(), person)).collect();
        for row in rows(&store).iter().step_by(97) {
            assert_eq!(Contact::open(&secret, &row.id, &row.sealed).unwrap().name, by_id[&row.id].name);
        }
        adjacency_fails(&scratch.location, &people, &everything, scratch.engine);

        // Whoever takes theirs back leaves no byte.
        for person in &people[..100] {
            let id = person.word.id();
            assert!(store.transact_blocking(move |tx| keeping::take_back(tx, DIALOGUE, &id)).unwrap());
        }
        assert!(runtime.block_on(mixing::mix(&store)).unwrap());
        let everything = seized(&scratch.location);
        for (place, bytes) in &everything {
            let gone: BTreeMap<[u8; 16], usize> =
                (0..).zip(&people[..100]).map(|(number, person)| (head(&person.sealed), number)).collect();
            scan(bytes, &gone, |_, _| panic!("{}: {place} still holds what was taken back", scratch.engine));
        }
        assert_eq!(rows(&store).len(), PEOPLE - 100);
        store.close();
        // What is searched is what is kept: a planted word is found.
        let store = Store::open(&scratch.location, toguna_people::PARTS, Options::default()).unwrap();
        let planted = Person { sealed: PLANTED.as_bytes().to_vec(), ..person(0, &key, &mut chance) };
        run(&store, &Arc::new(vec![planted]), 0..1, leave);
        assert!(
            seized(&scratch.location).iter().any(|(_, bytes)| found(bytes, &[PLANTED, &spelled(PLANTED)]).is_some()),
            "the search finds what is there"
        );
        store.close();
    }
}

/// Voices and contacts of the people at these places, in one transaction.
fn run(store: &Store, people: &Arc<Vec<Person>>, places: Range<usize>, what: fn(&mut Tx<'_>, &Person, i64) -> Result<(), StoreError>) {
    let people = Arc::clone(people);
    let all = move |tx: &mut Tx<'_>| places.clone().try_for_each(|place| what(tx, &people[place], place as i64));
    store.transact_blocking(all).unwrap();
}

fn rows(store: &Store) -> Vec<SealedRow> {
    store.read_blocking(|tx| queries::contacts(tx, DIALOGUE, 1)).unwrap()
}

/// Everything that somebody with the machine has: the files of SQLite as they lie, or every table of PostgreSQL with what the server keeps
/// beside each row, in the order in which the rows lie, and its files where they can be read.
fn seized(location: &Location) -> Vec<(String, Vec<u8>)> {
    match location {
        Location::Sqlite(path) => {
            let folder = path.parent().unwrap();
            let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            files.map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect()
        }
        Location::Postgres(address) => {
            let tables = psql(address, "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1");
            let mut everything = Vec::new();
            for table in String::from_utf8(tables).unwrap().lines() {
                everything.push((table.to_owned(), psql(address, &format!("SELECT ctid, xmin, * FROM {table}"))));
                let query = format!("SELECT current_setting('data_directory') || '/' || pg_relation_filepath('{table}')");
                let file = String::from_utf8(psql(address, &query)).unwrap();
                if let Ok(bytes) = std::fs::read(file.trim()) {
                    everything.push((format!("the file of {table}"), bytes));
                }
            }
            everything
        }
        Location::Memory => Vec::new(),
    }
}

fn psql(address: &str, query: &str) -> Vec<u8> {
    let output = Command::new("psql").args(["--no-psqlrc", "--tuples-only", "--no-align", "--command", query, address]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// The first of these texts that stands in the bytes. Each is at least eight bytes long.
fn found(bytes: &[u8], texts: &[&str]) -> Option<String> {
    let heads: BTreeMap<[u8; 8], Vec<&str>> = texts.iter().fold(BTreeMap::new(), |mut heads, text| {
        heads.entry(text.as_bytes()[..8].try_into().unwrap()).or_insert_with(Vec::new).push(text);
        heads
    });
    let mut found = None;
    scan(bytes, &heads, |place, texts| {
        found =
            found.take().or_else(|| texts.iter().find(|text| bytes[place..].starts_with(text.as_bytes())).map(|text| (*text).to_owned()));
    });
    found
}

/// Tells of every place where one of these stands. Most places are passed over by a look at three bytes.
fn scan<T, const N: usize>(bytes: &[u8], heads: &BTreeMap<[u8; N], T>, mut tell: impl FnMut(usize, &T)) {
    let three = |bytes: &[u8]| usize::from(bytes[0]) << 16 | usize::from(bytes[1]) << 8 | usize::from(bytes[2]);
    let mut begins = vec![false; 1 << 24];
    for head in heads.keys() {
        begins[three(head)] = true;
    }
    let mut rolling = 0_usize;
    for (end, &byte) in bytes.iter().enumerate() {
        rolling = (rolling << 8 | usize::from(byte)) & 0xff_ffff;
        if begins[rolling]
            && end >= 2
            && let Some(window) = bytes.get(end - 2..end - 2 + N)
            && let Some(known) = heads.get(window)
        {
            tell(end - 2, known);
        }
    }
}

fn spelled(text: &str) -> String {
    text.bytes().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn head(sealed: &[u8]) -> [u8; 16] {
    sealed[..16].try_into().unwrap()
}

/// Who wrote which row, by the numbers of transactions: the contact with the next higher number is taken for the voice's own.
fn by_transaction(address: &str) -> Vec<(Uuid, [u8; 16])> {
    let lines = |query: &str| {
        let text = String::from_utf8(psql(address, query)).unwrap();
        let line = |line: &str| {
            let (number, hex) = line.split_once('|').unwrap();
            let bytes: Vec<u8> = (0..16).map(|at| u8::from_str_radix(&hex[2 + at * 2..4 + at * 2], 16).unwrap()).collect();
            (number.parse::<u64>().unwrap(), <[u8; 16]>::try_from(bytes).unwrap())
        };
        text.lines().map(line).collect::<Vec<_>>()
    };
    let voices = lines("SELECT xmin::text::bigint, id FROM participant");
    let contacts: BTreeMap<u64, [u8; 16]> = lines("SELECT xmin::text::bigint, id FROM vault_contact").into_iter().collect();
    let next = |number: u64| contacts.range(number..).next().map(|(_, id)| *id);
    voices.into_iter().filter_map(|(number, voice)| Some((Uuid::from_bytes(voice), next(number)?))).collect()
}

/// How many of the people who came one by one were joined to their own contact.
fn matches(people: &[Person], guess: &[(Uuid, [u8; 16])]) -> usize {
    let guess: BTreeMap<Uuid, [u8; 16]> = guess.iter().copied().collect();
    people[..ONE_BY_ONE].iter().filter(|person| guess.get(&person.voice) == Some(&person.word.id())).count()
}

/// The attack by neighbourhood: contacts in the order in which they lie in the files are laid beside voices in the order of their coming.
fn adjacency_fails(location: &Location, people: &[Person], everything: &[(String, Vec<u8>)], engine: &str) {
    let places: BTreeMap<[u8; 16], usize> = people.iter().enumerate().map(|(place, person)| (head(&person.sealed), place)).collect();
    let mut looked_at = 0;
    for (file, bytes) in everything {
        // Each contact once, where it lies first.
        let mut order: Vec<usize> = Vec::new();
        let mut seen = BTreeSet::new();
        scan(bytes, &places, |_, place| {
            if seen.insert(*place) {
                order.push(*place);
            }
        });
        if order.len() < 100 {
            continue;
        }
        looked_at += 1;
        let last: Vec<usize> = order.into_iter().filter(|&place| place < ONE_BY_ONE).collect();
        let hits = last.iter().enumerate().filter(|(lies, came)| lies == *came).count();
        let correlation = correlation(&last);
        println!("{engine}: {file}: {hits} of {} joined by place, correlation {correlation:.3}", last.len());
        assert!(hits <= 8, "{engine}: {file}: {hits} contacts lie where their voices do");
        // Four standard deviations of what chance gives.
        assert!(correlation.abs() < 4.0 / (last.len() as f64).sqrt(), "{engine}: {file}: {correlation}");
    }
    if let Location::Postgres(address) = location {
        let hits = matches(people, &by_transaction(address));
        println!("{engine}: {hits} of {ONE_BY_ONE} joined by transaction");
        assert!(hits <= 8, "{hits} are joined by the numbers of their transactions");
        let numbers = psql(address, "SELECT COUNT(DISTINCT xmin::text) FROM vault_contact");
        assert_eq!(String::from_utf8(numbers).unwrap().trim(), "1", "one transaction wrote them all");
    } else {
        assert!(looked_at > 0, "the contacts are found in the file");
    }
}

/// Between places and the order of coming: 1 if they are the same, about 0 if one tells nothing of the other.
fn correlation(order: &[usize]) -> f64 {
    let count = order.len() as f64;
    let middle = (count - 1.0) / 2.0;
    let mut ranks = order.to_vec();
    ranks.sort_unstable();
    let rank = |place: &usize| ranks.binary_search(place).unwrap() as f64 - middle;
    let product: f64 = order.iter().enumerate().map(|(lies, came)| (lies as f64 - middle) * rank(came)).sum();
    let square: f64 = (0..order.len()).map(|place| (place as f64 - middle).powi(2)).sum();
    product / square
}
