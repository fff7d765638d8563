//! Dialogues whose every voice is known to the test.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use toguna::serve::house::{self, Ground};
use toguna::words::Language;
use toguna_consult::add_statement::AddSeed;
use toguna_consult::import_voices::{ImportVoices, ImportedPerson};
use toguna_consult::make_source::MakeSource;
use toguna_consult::model::{Kind, Wording};
use toguna_consult::set_source_aside::SetSourceAside;
use toguna_consult::source::{AsideReason, SourceKind};
use toguna_consult::withdraw::Withdraw;
use toguna_disclosure::{Counts, people};
use toguna_opinion::votes::Vote;
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension, Draft, Label, Moderation, State};
use toguna_publish::webhooks::address::Allowed;
use toguna_store::{Header, Location, Options, Store, Timestamp, Uuid};
use toguna_web::limits::Budgets;
use toguna_web::testing::{Client, Seen};
use toguna_web::{FixedClock, Settings};
use tokio::runtime::Runtime;

/// The short name of the small dialogue.
pub(crate) const HAMLET: &str = "hamlet";

/// Somebody, and all that they said.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) id: Uuid,
    pub(crate) groups: Vec<Option<u16>>,
    pub(crate) votes: BTreeMap<usize, Vote>,
    pub(crate) source: i64,
}

/// A dialogue in the whole program, and what is true in it.
pub(crate) struct Village {
    runtime: Runtime,
    store: Store,
    client: Client,
    pub(crate) slug: &'static str,
    number: i64,
    commands: u64,
    pub(crate) people: Vec<Person>,
    /// Whoever will still come.
    pub(crate) later: Vec<Person>,
    pub(crate) aside: Option<i64>,
    pub(crate) statements: usize,
    /// The names of each dimension and its values.
    pub(crate) dimensions: Vec<(String, Vec<String>)>,
}

/// One dimension of a table: how each group answered, and how those did who are in none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Truth {
    pub(crate) cells: Vec<Counts>,
    pub(crate) rest: Counts,
}

impl Truth {
    pub(crate) fn totals(&self) -> Counts {
        [0, 1, 2].map(|answer| self.rest[answer] + self.cells.iter().map(|cell| cell[answer]).sum::<u32>())
    }
}

fn imported(person: &Person) -> ImportedPerson {
    ImportedPerson {
        participant: person.id,
        groups: (0..).zip(&person.groups).filter_map(|(dimension, value)| Some((dimension, i64::from((*value)?)))).collect(),
        votes: person.votes.iter().map(|(statement, vote)| (*statement as i64, *vote)).collect(),
    }
}

fn now() -> Timestamp {
    Timestamp::from_second(1_772_539_200).unwrap()
}

/// Each declared dimension by its name, with the names of its groups.
type Dimensions = Vec<(String, Vec<String>)>;

/// The people of the demonstration.
fn everybody() -> (Vec<Person>, Dimensions, usize) {
    let conversation = toguna::demo::conversation(Language::En);
    let people = (0..conversation.participants.len()).map(|place| Person {
        id: Uuid::from_u128((place as u128 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)),
        groups: conversation.dimensions.iter().map(|dimension| dimension.value_of[place]).collect(),
        votes: conversation.votes.row(place as u32).map(|(statement, vote)| (statement as usize, vote)).collect(),
        source: 0,
    });
    let people: Vec<Person> = people.collect();
    let dimensions = conversation.dimensions.iter().map(|dimension| (dimension.name.clone(), dimension.values.clone())).collect();
    (people, dimensions, conversation.statements.len())
}

impl Village {
    /// The demonstration as it runs.
    pub(crate) fn demo() -> Self {
        let store = house::open_store(&Location::Memory, Options::default()).unwrap();
        toguna::demo::live::fill(&store, now(), [5; 32]).unwrap();
        let (people, dimensions, statements) = everybody();
        Self::built(store, toguna::demo::live::SLUG, 1, people, Vec::new(), dimensions, statements)
    }

    /// A dialogue of real people: `present` of the demonstration, of whom every eleventh declared nothing in one dimension, the last eight
    /// through a session; the others come later.
    pub(crate) fn hamlet(present: usize) -> Self {
        let store = house::open_store(&Location::Memory, Options::default()).unwrap();
        let (mut people, dimensions, statements) = everybody();
        for (place, person) in people.iter_mut().enumerate() {
            person.groups[place % 4] = person.groups[place % 4].filter(|_| place % 11 != 0);
        }
        let later = people.split_off(present);
        people.iter_mut().rev().take(8).for_each(|person| person.source = 1);
        let draft = draft(&dimensions);
        let create = CreateDialogue { header: header(1, None, 0), owner: Uuid::from_u128(7), draft };
        let number = store.write_blocking(create).map_err(|error| format!("{error:?}")).unwrap().answer.number;
        let mut commands = 1;
        let mut next = |source| {
            commands += 1;
            header(commands, Some(number), source)
        };
        for statement in 0..statements {
            let wordings = vec![Wording { language: "en".to_owned(), text: format!("Statement {statement} of the hamlet.") }];
            store.write_blocking(AddSeed { header: next(0), dialogue: number, kind: Kind::Value, wordings }).unwrap();
        }
        let session = MakeSource {
            header: next(0),
            dialogue: number,
            kind: SourceKind::Gateway,
            name: "by the well".to_owned(),
            most: None,
            code_hashes: Vec::new(),
            link_key: None,
            account: None,
        };
        assert_eq!(store.write_blocking(session).unwrap().answer.number, 1);
        store.write_blocking(ChangeState { header: next(0), dialogue: number, to: State::Open }).unwrap();
        for source in [0, 1] {
            let people = people.iter().filter(|person| person.source == source).map(imported).collect();
            store.write_blocking(ImportVoices { header: next(source), dialogue: number, people }).unwrap();
        }
        // What is told begins with these people: the house looks at the store for the first time now.
        Self { commands, ..Self::built(store, HAMLET, number, people, later, dimensions, statements) }
    }

    fn built(
        store: Store,
        slug: &'static str,
        number: i64,
        people: Vec<Person>,
        later: Vec<Person>,
        dimensions: Vec<(String, Vec<String>)>,
        statements: usize,
    ) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let settings = Settings { budgets: Budgets::unlimited(), default_language: Language::En, ..Settings::default() };
        let ground = Ground {
            store: store.clone(),
            keys: toguna_keys::Keys::in_memory([6; 32]).unwrap(),
            is_shared: false,
            key: [3; 32],
            clock: Arc::new(FixedClock::at(now())),
            seed: [4; 32],
            set_up: [5; 16],
            settings,
            webhooks: Allowed::new([], false),
            provider: None,
            database: None,
        };
        let house = runtime.block_on(house::build(ground)).unwrap();
        let client = Client::new(house.routes.into_router());
        Self { runtime, store, client, slug, number, commands: 1, people, later, aside: None, statements, dimensions }
    }

    fn header(&mut self, source: i64) -> Header {
        self.commands += 1;
        header(self.commands, Some(self.number), source)
    }

    fn bring_in(&mut self, people: &[Person]) {
        let source = people.first().map_or(0, |person| person.source);
        let header = self.header(source);
        let people = people.iter().map(imported).collect();
        self.store.write_blocking(ImportVoices { header, dialogue: self.number, people }).unwrap();
    }

    /// So many of those who come later come now, all at once.
    pub(crate) fn come(&mut self, count: usize) {
        let coming: Vec<Person> = self.later.drain(..count).collect();
        self.bring_in(&coming);
        self.people.extend(coming);
        self.wait();
    }

    /// The person at this place takes everything back.
    pub(crate) fn leave(&mut self, place: usize) {
        let person = self.people.remove(place);
        let header = self.header(0);
        self.store.write_blocking(Withdraw { header, dialogue: self.number, participant: person.id }).unwrap();
    }

    /// A source is set aside, or taken back.
    pub(crate) fn set_aside(&mut self, aside: Option<i64>) {
        let header = self.header(0);
        let source = aside.or(self.aside).unwrap();
        let reason = aside.map(|_| AsideReason::Trial);
        self.store.write_blocking(SetSourceAside { header, dialogue: self.number, source, aside: reason, account: None }).unwrap();
        self.aside = aside;
    }

    /// Whoever counts.
    pub(crate) fn counted(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| self.aside != Some(person.source) && !person.votes.is_empty())
    }

    /// Until the pages know of everything.
    pub(crate) fn wait(&self) {
        let (people, votes) = (self.counted().count(), self.counted().map(|person| person.votes.len()).sum::<usize>());
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let mut facts = String::new();
        for _ in 0..1_500 {
            let text = self.get("shared").text();
            if let Some(end) = text.find(" votes") {
                let begin = text[..end].rfind(" people · ").and_then(|people| text[..people].rfind(' ')).unwrap_or(0);
                text[begin..end].clone_into(&mut facts);
                let parts: Vec<String> = facts.split('·').map(digits).collect();
                if parts.first() == Some(&people.to_string()) && parts.last() == Some(&votes.to_string()) {
                    return;
                }
            }
            self.rest(Duration::from_millis(20));
        }
        panic!("the pages still say “{facts}”, not {people} people and {votes} votes");
    }

    /// Lets the program's own threads go on for so long.
    pub(crate) fn rest(&self, long: Duration) {
        self.runtime.block_on(async { tokio::time::sleep(long).await });
    }

    /// A public page of the dialogue, in English.
    pub(crate) fn get(&self, page: &str) -> Seen {
        self.fetch(&format!("/d/{}/{page}", self.slug))
    }

    /// Whatever is at this address.
    pub(crate) fn fetch(&self, path: &str) -> Seen {
        self.runtime.block_on(self.client.another().get(path))
    }

    /// How a statement was answered by dimension.
    pub(crate) fn truth(&self, statement: usize, dimension: usize) -> Truth {
        let mut truth = Truth { cells: vec![[0; 3]; self.dimensions[dimension].1.len()], rest: [0; 3] };
        for person in self.counted() {
            let Some(vote) = person.votes.get(&statement) else { continue };
            let answer = match vote {
                Vote::Agree => 0,
                Vote::Disagree => 1,
                Vote::Pass => 2,
            };
            match person.groups[dimension] {
                Some(value) => truth.cells[usize::from(value)][answer] += 1,
                None => truth.rest[answer] += 1,
            }
        }
        truth
    }

    /// How many people are of each group.
    pub(crate) fn headcount(&self, dimension: usize) -> Truth {
        let of = |value: Option<u16>| people(self.counted().filter(|person| person.groups[dimension] == value).count() as u32);
        Truth { cells: (0..self.dimensions[dimension].1.len()).map(|value| of(Some(value as u16))).collect(), rest: of(None) }
    }

    /// The whole database, for what the command line makes of it.
    pub(crate) fn store(&self) -> &Store {
        &self.store
    }

    pub(crate) fn number(&self) -> i64 {
        self.number
    }
}

fn header(command: u64, dialogue: Option<i64>, source: i64) -> Header {
    Header { id: Uuid::from_u128(u128::from(command) << 64 | 0x7000), dialogue, source, at: now(), salt: [8; 32] }
}

fn draft(dimensions: &[(String, Vec<String>)]) -> Draft {
    let label = |name: &String| Label { names: vec![("en".to_owned(), name.clone())] };
    Draft {
        slug: HAMLET.to_owned(),
        opens_day: None,
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: false,
        texts: vec![DialogueText {
            language: "en".to_owned(),
            title: "The hamlet".to_owned(),
            question: "How do we share the water?".to_owned(),
            description: String::new(),
            consent: "Your voice stays without a name.".to_owned(),
        }],
        dimensions: dimensions
            .iter()
            .map(|(name, values)| Dimension { label: label(name), values: values.iter().map(label).collect() })
            .collect(),
    }
}
