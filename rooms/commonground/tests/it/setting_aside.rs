//! What is set aside leaves the map as if it had never been there, and comes back as if it had never left.

use toguna_commonground::live::Live;
use toguna_consult::make_source::MakeSource;
use toguna_consult::quarantine::{PutInQuarantine, TakeBackFromQuarantine};
use toguna_consult::queries::{self as consult, MapVote};
use toguna_consult::set_source_aside::SetSourceAside;
use toguna_consult::source::{AsideReason, SourceKind};
use toguna_opinion::votes::Vote;
use toguna_store::Store;
use toguna_store::testing::for_each_engine;
use uuid::Uuid;

use crate::following::{json, json_afresh};
use crate::village::{DIMENSIONS, Dice, PARTS, Village, caught_up, draft, options, runtime};

/// What the team has set aside, kept in the plainest way beside the store.
#[derive(Default)]
struct Aside {
    sources: Vec<i64>,
    /// The command that put them there, and who.
    quarantines: Vec<(i64, Vec<Uuid>)>,
}

impl Aside {
    fn counts(&self, vote: &MapVote) -> bool {
        !self.sources.contains(&vote.source) && !self.quarantines.iter().any(|(_, people)| people.contains(&vote.participant))
    }

    /// The team does something, whatever comes up.
    fn happen(&mut self, village: &mut Village<'_>, store: &Store, dice: &mut Dice, people: &[Uuid]) {
        let dialogue = village.dialogue;
        let header = village.header();
        match dice.below(4) {
            0 | 1 => {
                // Never the open link: people go on coming by it.
                let source = 1 + dice.below(3) as i64;
                let aside = if self.sources.contains(&source) { None } else { Some(AsideReason::ALL[dice.below(4) as usize]) };
                store.write_blocking(SetSourceAside { header, dialogue, source, aside, account: None }).unwrap();
                self.sources.retain(|other| *other != source);
                if aside.is_some() {
                    self.sources.push(source);
                }
            }
            2 if !people.is_empty() => {
                let participants: Vec<Uuid> = (0..3).map(|_| people[dice.below(people.len() as u64) as usize]).collect();
                let put = PutInQuarantine { header, dialogue, participants, reason: AsideReason::Copies, account: None };
                let done = store.write_blocking(put.clone()).unwrap();
                if done.answer.people > 0 {
                    let already: Vec<Uuid> = self.quarantines.iter().flat_map(|(_, people)| people.clone()).collect();
                    let fresh = put.participants.into_iter().filter(|person| !already.contains(person)).collect();
                    self.quarantines.push((done.seq, fresh));
                }
            }
            _ => {
                if let Some((put, _)) = self.quarantines.pop() {
                    store.write_blocking(TakeBackFromQuarantine { header, dialogue, put, account: None }).unwrap();
                }
            }
        }
    }
}

fn sources(village: &mut Village<'_>, store: &Store) {
    for number in 1..=3 {
        let (header, dialogue) = (village.header(), village.dialogue);
        let name = format!("Séance {number}");
        let make = MakeSource {
            header,
            dialogue,
            kind: SourceKind::Gateway,
            name,
            most: None,
            code_hashes: Vec::new(),
            link_key: None,
            account: None,
        };
        assert_eq!(store.write_blocking(make).unwrap().answer.number, number);
    }
}

#[test]
fn a_map_that_followed_sources_and_people_set_aside_equals_one_rebuilt_and_one_computed_from_the_votes() {
    for_each_engine(PARTS, |store| {
        for seed in 11..=14 {
            let mut village = Village::open(store, draft(&format!("le-puits-{seed}"), DIMENSIONS), seed);
            let mut statements: Vec<(i64, bool)> = (0..6).map(|number| (village.seed(&format!("Énoncé {number}.")), true)).collect();
            sources(&mut village, store);
            let (mut people, mut aside, mut dice) = (Vec::new(), Aside::default(), Dice(seed));
            let runtime = runtime();
            let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
            for round in 0..5 {
                for _ in 0..70 {
                    village.happen(&mut people, &mut statements);
                    if dice.below(15) == 0 {
                        aside.happen(&mut village, store, &mut dice, &people);
                    }
                }
                let followed = caught_up(&runtime, &live, &village);
                let rebuilt = runtime.block_on(Live::start(store.clone(), options())).unwrap().snapshot(village.dialogue).unwrap();
                assert_eq!(json(&followed), json(&rebuilt), "seed {seed}, round {round}: rebuilt");
                let afresh = json_afresh(&village, &followed, &|vote| aside.counts(vote));
                assert_eq!(json(&followed), afresh, "seed {seed}, round {round}: afresh");
            }
            assert!(!aside.sources.is_empty() || !aside.quarantines.is_empty() || seed > 11, "this history sets something aside");
        }
    });
}

#[test]
fn taking_everything_back_gives_the_map_of_before_to_the_last_digit() {
    for_each_engine(PARTS, |store| {
        let mut village = Village::open(store, draft("le-puits", DIMENSIONS), 1);
        let statements: Vec<i64> = (0..9).map(|number| village.seed(&format!("Énoncé {number}."))).collect();
        sources(&mut village, store);
        let crowd = village.crowd(40, &statements);
        for person in &crowd[..12] {
            village.vote_through(2, *person, statements[1], Vote::Pass);
        }
        let late = village.join_through(2);
        village.vote_through(2, late, statements[0], Vote::Agree);
        let runtime = runtime();
        let live = runtime.block_on(Live::start(store.clone(), options())).unwrap();
        let before = json(&caught_up(&runtime, &live, &village));
        let dialogue = village.dialogue;
        let header = village.header();
        store.write_blocking(SetSourceAside { header, dialogue, source: 2, aside: Some(AsideReason::Trial), account: None }).unwrap();
        let header = village.header();
        let put = PutInQuarantine { header, dialogue, participants: crowd[20..30].to_vec(), reason: AsideReason::Copies, account: None };
        let put = store.write_blocking(put).unwrap().seq;
        let without = caught_up(&runtime, &live, &village);
        assert_eq!((without.analysis.participants, without.analysis.votes), (30, 270));
        assert_eq!(without.aside, [(AsideReason::Copies, 10), (AsideReason::Trial, 1)]);
        assert_eq!(store.read_blocking(move |tx| consult::count_votes(tx, dialogue)).unwrap(), 373, "nothing is deleted");
        let header = village.header();
        store.write_blocking(SetSourceAside { header, dialogue, source: 2, aside: None, account: None }).unwrap();
        let header = village.header();
        store.write_blocking(TakeBackFromQuarantine { header, dialogue, put, account: None }).unwrap();
        let after = caught_up(&runtime, &live, &village);
        assert_eq!(json(&after), before);
        for (aside, votes) in [(Some(AsideReason::Trial), 13), (None, 361)] {
            let header = village.header();
            store.write_blocking(SetSourceAside { header, dialogue, source: 0, aside, account: None }).unwrap();
            assert_eq!(caught_up(&runtime, &live, &village).analysis.votes, votes, "the open link like any other");
        }
        assert!(after.aside.is_empty());
    });
}
