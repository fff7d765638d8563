//! A dialogue for a whole country: its statements, and its people, who have said yes and declared their groups.

use toguna::serve::house;
use toguna_consult::add_statement::AddSeed;
use toguna_consult::declare_groups::DeclareGroups;
use toguna_consult::join::Join;
use toguna_consult::model::{Kind, Wording};
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{Draft, State};
use toguna_store::{Command, Header, Options, Store, Timestamp, Uuid};
use toguna_web::hash_token;
use tokio::task::JoinSet;

use crate::village;

use super::{Outcome, SLUG, STATEMENTS, bytes, pseudonym, secret};

/// Commands that wait for the disk together.
const TOGETHER: usize = 512;
/// When everything happens that is not measured.
const AT: &str = "2026-03-05T14:30:00Z";

/// `voters DATABASE PEOPLE`: writes the dialogue into a new database.
pub(crate) fn found(arguments: &[String]) -> Outcome<()> {
    let [database, people, ..] = arguments else { return Err("voters DATABASE PEOPLE".into()) };
    let people: u32 = people.parse()?;
    let store = house::open_store(&database.parse()?, Options::default()).map_err(|failure| format!("{failure:?}"))?;
    let at: Timestamp = AT.parse()?;
    let header = |number: u64, dialogue| {
        let mut id = [0; 16];
        id.copy_from_slice(&bytes("command", number)[..16]);
        Header { id: Uuid::from_bytes(id), dialogue, source: 0, at, salt: bytes("salt", number) }
    };
    let create = CreateDialogue { header: header(0, None), owner: Uuid::from_u128(1), draft: draft() };
    let dialogue = store.write_blocking(create).map_err(|error| format!("{error:?}"))?.answer.number;
    for place in 0..STATEMENTS {
        let wording = |language: &str, text: String| Wording { language: language.to_owned(), text };
        let wordings = vec![
            wording("fr", format!("Proposition {place} : que les deux communes réparent ensemble la digue avant la saison des pluies.")),
            wording("en", format!("Proposal {place}: that both communes mend the dike together before the rains.")),
        ];
        let number = 1 + place as u64;
        store.write_blocking(AddSeed { header: header(number, Some(dialogue)), dialogue, kind: Kind::Solution, wordings })?;
    }
    let first = 1_000;
    store.write_blocking(ChangeState { header: header(first, Some(dialogue)), dialogue, to: State::Open })?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let join = |person: u32| Join {
        header: header(first + 1 + u64::from(person), Some(dialogue)),
        dialogue,
        participant: pseudonym(person),
        token_hash: hash_token(&secret(person)),
        invitation: None,
        consent_version: None,
        code_hashes: vec![bytes("code", person.into())],
    };
    runtime.block_on(write_all(&store, (0..people).map(join)))?;
    let declare = |person: u32| DeclareGroups {
        header: header((1 << 40) + u64::from(person), Some(dialogue)),
        dialogue,
        participant: pseudonym(person),
        groups: [2, 3, 5].iter().enumerate().map(|(dimension, values)| (dimension as i64, i64::from(person % values))).collect(),
    };
    runtime.block_on(write_all(&store, (0..people).map(declare)))?;
    store.close();
    Ok(())
}

/// Carries out all commands, many at a time.
async fn write_all<C>(store: &Store, commands: impl Iterator<Item = C>) -> Outcome<()>
where
    C: Command,
    C::Refusal: std::fmt::Display,
{
    let mut waiting = JoinSet::new();
    for command in commands {
        if waiting.len() == TOGETHER {
            waiting.join_next().await.transpose()?.transpose()?;
        }
        let store = store.clone();
        waiting.spawn(async move { store.write(command).await.map(drop).map_err(|refusal| refusal.to_string()) });
    }
    while let Some(written) = waiting.join_next().await {
        written??;
    }
    Ok(())
}

fn draft() -> Draft {
    let number = |values: usize| (1..=values).map(|value| value.to_string()).collect::<Vec<_>>();
    let (regions, livelihoods) = (number(3), number(5));
    let texts: Vec<&str> = regions.iter().map(String::as_str).collect();
    let more: Vec<&str> = livelihoods.iter().map(String::as_str).collect();
    village::draft(SLUG, &[("sex", &["women", "men"]), ("region", &texts), ("livelihood", &more)])
}
