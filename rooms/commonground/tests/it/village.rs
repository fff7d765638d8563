//! An imagined village whose people all speak at once.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;
use toguna_commonground::live::{Live, Options, Snapshot};
use toguna_consult::add_statement::{AddSeed, AddStatement};
use toguna_consult::cast_vote::CastVote;
use toguna_consult::correct_statement::CorrectStatement;
use toguna_consult::decide_statement::{DecideStatement, Decision};
use toguna_consult::declare_groups::DeclareGroups;
use toguna_consult::join::Join;
use toguna_consult::merge_statements::{MergeStatement, SplitStatement};
use toguna_consult::model::{Kind, Reason, Standing, Wording};
use toguna_consult::queries as consult;
use toguna_consult::undo_act::UndoAct;
use toguna_consult::withdraw::Withdraw;
use toguna_opinion::analysis::{Analysis, Dimension, Grouping, Settings};
use toguna_opinion::votes::{Vote, VoteEvent, VoteTable};
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension as Declared, Draft, Label, Moderation, State};
use toguna_store::{Header, Part, Store, StoreError, parts};
use tokio::runtime::Runtime;
use uuid::Uuid;

/// What the village needs of the store.
pub(crate) const PARTS: &[&Part] = parts![toguna_people::PARTS, toguna_process::PARTS, toguna_consult::PARTS, toguna_commonground::PARTS];

/// Numbers that look random and are always the same.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// A dialogue and whoever writes to it.
pub(crate) struct Village<'s> {
    pub(crate) store: &'s Store,
    pub(crate) dialogue: i64,
    commands: u64,
    dice: Dice,
}

fn header(number: u64, dialogue: Option<i64>) -> Header {
    let mut id = [0; 16];
    id[..8].copy_from_slice(&number.to_be_bytes());
    let at: Timestamp = "2026-03-03T14:30:00Z".parse().unwrap();
    Header { id: Uuid::from_bytes(id), dialogue, source: 0, at, salt: [7; 32] }
}

pub(crate) fn draft(slug: &str, dimensions: &[(&str, &[&str])]) -> Draft {
    let label = |name: &str| Label { names: vec![("fr".to_owned(), name.to_owned()), ("en".to_owned(), format!("{name} (en)"))] };
    let text = |language: &str, title: &str, question: &str| DialogueText {
        language: language.to_owned(),
        title: title.to_owned(),
        question: question.to_owned(),
        description: String::new(),
        consent: "Votre parole reste sans nom.".to_owned(),
    };
    Draft {
        slug: slug.to_owned(),
        opens_day: None,
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: true,
        texts: vec![text("fr", "Le puits", "Comment partager l’eau ?"), text("en", "The well", "How do we share the water?")],
        dimensions: dimensions
            .iter()
            .map(|(name, values)| Declared { label: label(name), values: values.iter().map(|value| label(value)).collect() })
            .collect(),
    }
}

pub(crate) const DIMENSIONS: &[(&str, &[&str])] = &[("sexe", &["femmes", "hommes"]), ("activité", &["champs", "bétail", "marché"])];

impl<'s> Village<'s> {
    /// A dialogue that is still a draft.
    pub(crate) fn prepared(store: &'s Store, draft: Draft, seed: u64) -> Self {
        let create = CreateDialogue { header: header(seed << 40, None), owner: Uuid::from_bytes([9; 16]), draft };
        let dialogue = store.write_blocking(create).unwrap().answer.number;
        Self { store, dialogue, commands: seed << 40, dice: Dice(seed.wrapping_mul(77)) }
    }

    /// A dialogue that is open.
    pub(crate) fn open(store: &'s Store, draft: Draft, seed: u64) -> Self {
        let mut village = Self::prepared(store, draft, seed);
        village.become_state(State::Open);
        village
    }

    pub(crate) fn header(&mut self) -> Header {
        self.commands += 1;
        header(self.commands, Some(self.dialogue))
    }

    pub(crate) fn become_state(&mut self, to: State) {
        let header = self.header();
        self.store.write_blocking(ChangeState { header, dialogue: self.dialogue, to }).unwrap();
    }

    pub(crate) fn seed(&mut self, text: &str) -> i64 {
        let wordings = vec![
            Wording { language: "fr".to_owned(), text: text.to_owned() },
            Wording { language: "en".to_owned(), text: format!("In English: {text}") },
        ];
        let header = self.header();
        self.store.write_blocking(AddSeed { header, dialogue: self.dialogue, kind: Kind::Solution, wordings }).unwrap().answer.number
    }

    /// Somebody who has said yes: a pseudonym out of nowhere, so that people do not come in the order of their pseudonyms.
    pub(crate) fn join(&mut self) -> Uuid {
        self.join_through(0)
    }

    /// The same, by the gateway with this number.
    pub(crate) fn join_through(&mut self, source: i64) -> Uuid {
        let mut bytes = [0; 16];
        bytes.fill_with(|| self.dice.below(256) as u8);
        let header = Header { source, ..self.header() };
        let secret = |turn: u8| {
            let mut hash = [turn; 32];
            hash[..16].copy_from_slice(&bytes);
            hash
        };
        let join = Join {
            header,
            dialogue: self.dialogue,
            participant: Uuid::from_bytes(bytes),
            token_hash: secret(0),
            invitation: None,
            consent_version: None,
            code_hashes: vec![secret(1), secret(2)],
        };
        self.store.write_blocking(join).unwrap().answer.participant
    }

    pub(crate) fn declare(&mut self, participant: Uuid, groups: &[(i64, i64)]) {
        let header = self.header();
        self.store.write_blocking(DeclareGroups { header, dialogue: self.dialogue, participant, groups: groups.to_vec() }).unwrap();
    }

    pub(crate) fn vote(&mut self, participant: Uuid, statement: i64, vote: Vote) {
        self.vote_through(0, participant, statement, vote);
    }

    pub(crate) fn vote_through(&mut self, source: i64, participant: Uuid, statement: i64, vote: Vote) {
        let header = Header { source, ..self.header() };
        let cast = CastVote { header, dialogue: self.dialogue, participant, statement, vote, matters: false, probability: None };
        self.store.write_blocking(cast).unwrap();
    }

    pub(crate) fn say(&mut self, participant: Uuid, text: &str) -> i64 {
        let wording = Wording { language: "fr".to_owned(), text: text.to_owned() };
        let header = self.header();
        let said = AddStatement { header, dialogue: self.dialogue, participant, kind: Kind::Challenge, wording };
        self.store.write_blocking(said).unwrap().answer.number
    }

    pub(crate) fn decide(&mut self, statement: i64, accepted: bool) {
        let decision = if accepted { Decision::Accept } else { Decision::Reject(Reason::OffTopic) };
        let header = self.header();
        self.store
            .write_blocking(DecideStatement { header, dialogue: self.dialogue, target: statement.into(), decision, account: None })
            .unwrap();
    }

    pub(crate) fn withdraw(&mut self, participant: Uuid) {
        let header = self.header();
        self.store.write_blocking(Withdraw { header, dialogue: self.dialogue, participant }).unwrap();
    }

    /// So many people of two camps who declare and weigh `statements`: all agree with every third one, and the camps part on the others.
    pub(crate) fn crowd(&mut self, people: u64, statements: &[i64]) -> Vec<Uuid> {
        let crowd: Vec<Uuid> = (0..people).map(|_| self.join()).collect();
        for (place, &person) in (0..).zip(&crowd) {
            self.declare(person, &[(0, place % 2), (1, (place / 2) % 3)]);
            let camp = place % 10 < 5;
            for (number, &statement) in statements.iter().enumerate() {
                let agrees = if number % 3 == 0 { self.dice.below(20) > 0 } else { camp == (number % 2 == 0) };
                self.vote(person, statement, if agrees { Vote::Agree } else { Vote::Disagree });
            }
        }
        crowd
    }

    /// Something that happens in a village, whatever comes up.
    pub(crate) fn happen(&mut self, people: &mut Vec<Uuid>, statements: &mut Vec<(i64, bool)>) {
        let dice = self.dice.below(100);
        let anybody = |dice: &mut Dice, people: &[Uuid]| people[dice.below(people.len() as u64) as usize];
        match dice {
            _ if people.len() < 6 => people.push(self.join()),
            0..8 => people.push(self.join()),
            8..20 => {
                let person = anybody(&mut self.dice, people);
                let groups = [(0, self.dice.below(3) as i64 - 1), (1, self.dice.below(4) as i64 - 1)];
                let asked = self.dice.below(3) as usize;
                self.declare(person, &groups[..asked]);
            }
            20..25 => {
                let person = anybody(&mut self.dice, people);
                let number = self.say(person, &format!("Parole numéro {}.", self.commands));
                statements.push((number, false));
            }
            25..32 => {
                let place = self.dice.below(statements.len() as u64) as usize;
                let accepted = self.dice.below(3) > 0;
                // One that is merged has to be split first.
                if !self.merged().contains_key(&statements[place].0) {
                    self.decide(statements[place].0, accepted);
                    statements[place].1 = accepted;
                }
            }
            32..38 => self.moderate(statements),
            38..40 => {
                let leaver = self.dice.below(people.len() as u64) as usize;
                let person = people.swap_remove(leaver);
                self.withdraw(person);
                let standing = self.standing();
                statements.retain(|(number, _)| standing[number] != Standing::Withdrawn);
                for (number, accepted) in statements {
                    *accepted = standing[number] == Standing::Accepted;
                }
            }
            _ => {
                let person = anybody(&mut self.dice, people);
                let open: Vec<i64> = statements.iter().filter(|(_, accepted)| *accepted).map(|(number, _)| *number).collect();
                if open.is_empty() {
                    return;
                }
                let statement = open[self.dice.below(open.len() as u64) as usize];
                let vote = [Vote::Agree, Vote::Agree, Vote::Disagree, Vote::Pass][self.dice.below(4) as usize];
                let source = if self.dice.below(5) == 0 { 1 + self.dice.below(3) as i64 } else { 0 };
                self.vote_through(source, person, statement, vote);
            }
        }
    }

    /// Something that the team does besides deciding: it merges, splits, corrects, undoes. What may not be is refused, as in life.
    fn moderate(&mut self, statements: &mut [(i64, bool)]) {
        let mut any = || statements[self.dice.below(statements.len() as u64) as usize].0;
        let (target, into) = (any().into(), any());
        let what = self.dice.below(8);
        let (dialogue, account) = (self.dialogue, None);
        let header = self.header();
        match what {
            0..4 => drop(self.store.write_blocking(MergeStatement { header, dialogue, target, into, account })),
            4 => drop(self.store.write_blocking(SplitStatement { header, dialogue, target, account })),
            5 => {
                let text = format!("Parole numéro {}, corrigée.", self.commands);
                drop(self.store.write_blocking(CorrectStatement { header, dialogue, target, text, account }));
            }
            _ => {
                let read = self.store.read_blocking(move |tx| consult::desk::acts_on(tx, dialogue, into)).unwrap();
                let Some(act) = read.iter().rev().nth(self.dice.below(2) as usize).map(|act| act.seq) else { return };
                drop(self.store.write_blocking(UndoAct { header, dialogue, act, statement: Some(into), account }));
            }
        }
        let standing = self.standing();
        for (number, accepted) in statements {
            *accepted = standing[number] == Standing::Accepted;
        }
    }

    /// Each merged statement with the one that it was merged into.
    pub(crate) fn merged(&self) -> BTreeMap<i64, i64> {
        let dialogue = self.dialogue;
        let statements = self.store.read_blocking(move |tx| consult::statements(tx, dialogue)).unwrap();
        statements.into_iter().filter_map(|statement| Some((statement.number, statement.merged_into?))).collect()
    }

    fn standing(&self) -> BTreeMap<i64, Standing> {
        let dialogue = self.dialogue;
        let statements = self.store.read_blocking(move |tx| consult::statements(tx, dialogue)).unwrap();
        statements.into_iter().map(|statement| (statement.number, statement.standing)).collect()
    }

    /// What the votes in the store that count say, computed in the plainest way.
    pub(crate) fn afresh(
        &self,
        names: &[Dimension],
        settings: &Settings,
        counts: &dyn Fn(&consult::MapVote) -> bool,
    ) -> (Analysis, VoteTable, Vec<Dimension>) {
        let dialogue = self.dialogue;
        let read = self.store.read_blocking(move |tx| {
            let (mut votes, mut groups) = (Vec::new(), Vec::new());
            consult::each_vote(tx, dialogue, i64::MAX, |vote| votes.push(vote))?;
            consult::each_group(tx, dialogue, |person, dimension, value| groups.push((person, dimension, value)))?;
            Ok::<_, StoreError>((votes, groups))
        });
        let (mut votes, groups) = read.unwrap();
        votes.retain(|vote| counts(vote));
        let mut people: Vec<Uuid> = votes.iter().map(|vote| vote.participant).collect();
        people.sort_by_key(Uuid::to_string);
        people.dedup();
        let place = |person: Uuid| people.iter().position(|other| *other == person).map(|place| place as u32);
        // For each person and statement the vote that counts, found by looking through all of them.
        let merged = self.merged();
        let root = |vote: &consult::MapVote| {
            let mut root = vote.statement;
            while let Some(into) = merged.get(&root) {
                root = *into;
            }
            root
        };
        let rank = |vote: &consult::MapVote| (root(vote) == vote.statement, vote.seq);
        let counts = |vote: &&consult::MapVote| {
            let rivals = votes.iter().filter(|other| other.participant == vote.participant && root(other) == root(vote));
            rivals.max_by_key(|other| rank(other)).is_some_and(|best| rank(best) == rank(vote))
        };
        let events: Vec<VoteEvent> = votes
            .iter()
            .filter(counts)
            .map(|vote| VoteEvent {
                participant: place(vote.participant).unwrap(),
                statement: root(vote) as u32,
                vote: vote.vote,
                source: 0,
                time: vote.seq,
            })
            .collect();
        let standing = self.standing();
        let mut table = VoteTable::from_events(people.len(), standing.len(), &events).table;
        for (number, standing) in standing {
            table.set_moderated(number as u32, standing != Standing::Accepted);
        }
        let mut dimensions = names.to_vec();
        for (number, dimension) in dimensions.iter_mut().enumerate() {
            dimension.value_of = vec![None; people.len()];
            for (person, declared, value) in &groups {
                if let (Some(place), true, Ok(value)) = (place(*person), *declared == number as i64, u16::try_from(*value)) {
                    dimension.value_of[place as usize] = Some(value);
                }
            }
        }
        (toguna_opinion::analyse(&table, &dimensions, &Grouping::Found, settings), table, dimensions)
    }
}

/// A runtime for what follows the store while the village writes from a plain thread.
pub(crate) fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

/// Options that make tests quick.
pub(crate) fn options() -> Options {
    Options { settings: Settings { bootstrap: 4, ..Options::alone().settings }, ..Options::alone() }
}

/// Waits until the snapshot knows of all that is in the store.
pub(crate) fn caught_up(runtime: &Runtime, live: &Live, village: &Village<'_>) -> std::sync::Arc<Snapshot> {
    let last = runtime.block_on(village.store.last_seq()).unwrap();
    for _ in 0..2_000 {
        if let Some(snapshot) = live.snapshot(village.dialogue).filter(|snapshot| snapshot.seq >= last) {
            return snapshot;
        }
        runtime.block_on(async { tokio::time::sleep(Duration::from_millis(10)).await });
    }
    panic!("the map did not follow within 20 s");
}
