//! A dialogue for programs that try every call: open, with statements, and somebody of the team who has made a token.

use toguna::serve::house;
use toguna_consult::add_statement::AddSeed;
use toguna_consult::import_voices::{ImportVoices, ImportedPerson};
use toguna_consult::model::{Kind, Wording};
use toguna_opinion::votes::Vote;
use toguna_people::accounts::{self, Account, Role};
use toguna_people::tokens::{self, NewToken};
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{Draft, Moderation, State};
use toguna_store::{Header, Options, Store, StoreError, Timestamp, Uuid};
use toguna_web::api::secret;
use toguna_web::routes::Scope;
use toguna_web::{Clock, SystemClock, hash_token};

use crate::village;

/// What is asked of people in the first dialogue.
const ASKED: [(&str, &[&str]); 2] = [("sex", &["women", "men"]), ("region", &["north", "south"])];
/// Statements of each dialogue, and people who weighed all of them elsewhere.
const STATEMENTS: i64 = 40;
const PEOPLE: u32 = 80;

/// `programs DATABASE`: writes the dialogue `village` into a new database, a second one that declares no groups, so that its results are
/// always handed out, and a token that holds for a week. Prints the token.
pub(crate) fn found(arguments: &[String]) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let [database, ..] = arguments else { return Err("programs DATABASE".into()) };
    let hour = SystemClock::new().now().as_second().div_euclid(3_600);
    let store = house::open_store(&database.parse()?, Options::default()).map_err(|failure| format!("{failure:?}"))?;
    let owner = Account { id: Uuid::from_u128(1), name: "Awa".to_owned(), role: Role::Coordinator };
    let account = owner.clone();
    store.transact_blocking(move |tx| accounts::insert(tx, &account, "no passphrase opens this", 0))?;
    let mut number = 0;
    for (slug, asked) in [("village", &ASKED[..]), ("heard", &[])] {
        open(&store, &mut number, owner.id, slug, asked)?;
    }
    let token = secret::of(&[11; 32]);
    let new = NewToken {
        id: Uuid::from_u128(2),
        token_hash: hash_token(&token),
        name: "Every call".to_owned(),
        account: owner.id,
        dialogue: None,
        scopes: Scope::ALL.to_vec(),
        hour,
        days: 7,
    };
    store.transact_blocking(move |tx| tokens::make(tx, &new).map(drop).map_err(|error: StoreError| error))?;
    store.close();
    println!("{token}");
    Ok(())
}

/// A dialogue that is open and in which people have spoken.
fn open(
    store: &Store,
    number: &mut u128,
    owner: Uuid,
    slug: &str,
    asked: &[(&str, &[&str])],
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let at: Timestamp = "2026-03-05T14:30:00Z".parse()?;
    let mut header = |dialogue| {
        *number += 1;
        Header { id: Uuid::from_u128(*number), dialogue, source: 0, at, salt: [7; 32] }
    };
    // Others see statements at once, so that there is always something to weigh.
    let draft = Draft { moderation: Moderation::After, ..village::draft(slug, asked) };
    let create = CreateDialogue { header: header(None), owner, draft };
    let dialogue = store.write_blocking(create).map_err(|error| format!("{error:?}"))?.answer.number;
    for place in 0..STATEMENTS {
        let wordings = vec![Wording { language: "en".to_owned(), text: format!("Idea number {place} is worth trying in our village.") }];
        store.write_blocking(AddSeed { header: header(Some(dialogue)), dialogue, kind: Kind::Solution, wordings })?;
    }
    store.write_blocking(ChangeState { header: header(Some(dialogue)), dialogue, to: State::Open })?;
    let vote = |person: u32, statement: i64| if (statement + i64::from(person)) % 3 == 0 { Vote::Disagree } else { Vote::Agree };
    let people = (0..PEOPLE).map(|person| ImportedPerson {
        participant: Uuid::from_u128((u128::from(person) + 1) << 64),
        groups: (0..asked.len() as i64).map(|dimension| (dimension, i64::from(person >> dimension) % 2)).collect(),
        votes: (0..STATEMENTS).map(|statement| (statement, vote(person, statement))).collect(),
    });
    store.write_blocking(ImportVoices { header: header(Some(dialogue)), dialogue, people: people.collect() })?;
    Ok(())
}
