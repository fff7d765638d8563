//! What the team does to statements, and takes back.

use toguna_consult::correct_statement::CorrectStatement;
use toguna_consult::decide_statement::{DecideStatement, DecideStatements, Decision};
use toguna_consult::merge_statements::{MergeStatement, SplitStatement};
use toguna_consult::model::{Reason, Standing, Statement};
use toguna_consult::moderation_act::{ActKind, ModerationAct, Target};
use toguna_consult::place_statements::{PlaceStatements, Step, first_asked};
use toguna_consult::queries::{self, desk};
use toguna_consult::refusal::Refusal;
use toguna_consult::undo_act::{UndoAct, Undone};
use toguna_consult::withdraw::Withdraw;
use toguna_opinion::votes::Vote;
use toguna_process::model::Moderation;
use toguna_store::testing::for_each_engine;
use toguna_store::{Header, Store, StoreError};
use uuid::Uuid;

use crate::village::{PARTS, header, join, open_dialogue, say, seed, vote};

/// The desk of one dialogue.
struct Desk<'s> {
    store: &'s Store,
    dialogue: i64,
    commands: u32,
}

const AWA: Uuid = Uuid::from_bytes([9; 16]);

impl<'s> Desk<'s> {
    fn open(store: &'s Store) -> Self {
        Self { store, dialogue: open_dialogue(store, Moderation::Before), commands: 10_000 }
    }

    fn header(&mut self) -> Header {
        self.commands += 1;
        header(self.commands, self.dialogue)
    }

    fn seed(&mut self, text: &str) -> i64 {
        self.commands += 1;
        seed(self.store, self.dialogue, self.commands, text)
    }

    fn say(&mut self, who: Uuid, text: &str) -> i64 {
        self.commands += 1;
        say(self.store, self.commands, self.dialogue, who, text).unwrap().answer.number
    }

    fn vote(&mut self, who: Uuid, statement: i64, said: Vote) {
        self.commands += 1;
        self.store.write_blocking(vote(self.commands, self.dialogue, who, statement, said)).unwrap();
    }

    fn decide(&mut self, target: impl Into<Target>, decision: Decision) -> Result<i64, Refusal> {
        let command =
            DecideStatement { header: self.header(), dialogue: self.dialogue, target: target.into(), decision, account: Some(AWA) };
        Ok(self.store.write_blocking(command)?.seq)
    }

    fn decide_all(&mut self, numbers: &[i64], decision: Decision) -> Result<(i64, u64), Refusal> {
        let targets = numbers.iter().map(|&number| Target { statement: number, seen: Some(self.last_act(number)) }).collect();
        let command = DecideStatements { header: self.header(), dialogue: self.dialogue, targets, decision, account: Some(AWA) };
        let done = self.store.write_blocking(command)?;
        Ok((done.seq, done.answer))
    }

    fn merge(&mut self, target: impl Into<Target>, into: i64) -> Result<i64, Refusal> {
        let command = MergeStatement { header: self.header(), dialogue: self.dialogue, target: target.into(), into, account: Some(AWA) };
        Ok(self.store.write_blocking(command)?.seq)
    }

    fn split(&mut self, statement: i64) -> Result<i64, Refusal> {
        let command = SplitStatement { header: self.header(), dialogue: self.dialogue, target: statement.into(), account: Some(AWA) };
        Ok(self.store.write_blocking(command)?.seq)
    }

    fn correct(&mut self, statement: i64, text: &str) -> Result<i64, Refusal> {
        let (header, text) = (self.header(), text.to_owned());
        let command = CorrectStatement { header, dialogue: self.dialogue, target: statement.into(), text, account: Some(AWA) };
        Ok(self.store.write_blocking(command)?.seq)
    }

    fn undo(&mut self, act: i64, statement: Option<i64>) -> Result<(i64, u64), Refusal> {
        let command = UndoAct { header: self.header(), dialogue: self.dialogue, act, statement, account: Some(AWA) };
        let done = self.store.write_blocking(command)?;
        let Undone { statements } = done.answer;
        Ok((done.seq, statements))
    }

    fn withdraw(&mut self, participant: Uuid) {
        let command = Withdraw { header: self.header(), dialogue: self.dialogue, participant };
        self.store.write_blocking(command).unwrap();
    }

    fn place(&mut self, step: Step) -> Result<(), Refusal> {
        let command = PlaceStatements { header: self.header(), dialogue: self.dialogue, step, account: Some(AWA) };
        self.store.write_blocking(command).map(|_| ())
    }

    fn look<T>(&self, read: impl Fn(&mut toguna_store::Tx<'_>, i64) -> Result<T, StoreError> + Send + 'static) -> T
    where
        T: Send + 'static,
    {
        let dialogue = self.dialogue;
        self.store.read_blocking(move |tx| read(tx, dialogue)).unwrap()
    }

    fn statement(&self, number: i64) -> Statement {
        self.look(move |tx, dialogue| queries::statement(tx, dialogue, number)).unwrap()
    }

    fn standing(&self, number: i64) -> (Standing, Option<Reason>, Option<i64>) {
        let found = self.statement(number);
        (found.standing, found.reason, found.merged_into)
    }

    fn acts(&self, number: i64) -> Vec<ModerationAct> {
        self.look(move |tx, dialogue| desk::acts_on(tx, dialogue, number))
    }

    fn last_act(&self, number: i64) -> i64 {
        self.acts(number).last().map_or(0, |act| act.seq)
    }

    /// The votes that count: who, on which statement, what.
    fn counted(&self) -> Vec<(u8, i64, i8)> {
        self.look(|tx, dialogue| {
            let counting = queries::counting(tx, dialogue)?;
            let mut votes = Vec::new();
            queries::each_counted_vote(tx, dialogue, i64::MAX, &counting, |vote| {
                votes.push((vote.participant.as_bytes()[0], vote.statement, vote.vote.number()));
            })?;
            Ok(votes)
        })
    }

    fn last_change(&self) -> i64 {
        self.look(queries::last_counting_change)
    }
}

const REJECT: Decision = Decision::Reject(Reason::Unclear);
const WAITING: (Standing, Option<Reason>, Option<i64>) = (Standing::Waiting, None, None);
const ACCEPTED: (Standing, Option<Reason>, Option<i64>) = (Standing::Accepted, None, None);

fn merged(into: i64) -> (Standing, Option<Reason>, Option<i64>) {
    (Standing::Rejected, Some(Reason::Duplicate), Some(into))
}

#[test]
fn every_act_says_what_was_before_and_after_and_can_be_undone_one_by_one() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let moussa = join(store, desk.dialogue, 1);
        let said = desk.say(moussa, "La route est coupé.");
        let corrected = desk.correct(said, "La route est coupée.").unwrap();
        let accepted = desk.decide(said, Decision::Accept).unwrap();
        let rejected = desk.decide(said, REJECT).unwrap();
        desk.decide(said, REJECT).unwrap();
        let acts = desk.acts(said);
        let kinds: Vec<_> = acts.iter().map(|act| (act.seq, act.kind, act.account)).collect();
        assert_eq!(
            kinds,
            [(corrected, ActKind::Correct, Some(AWA)), (accepted, ActKind::Accept, Some(AWA)), (rejected, ActKind::Reject, Some(AWA))],
            "the same decision once more is no act"
        );
        assert_eq!(acts[0].before.wording.as_deref(), Some("La route est coupé."));
        assert_eq!(
            (acts[2].reason, acts[2].before.standing, acts[2].after.standing),
            (Some(Reason::Unclear), Standing::Accepted, Standing::Rejected)
        );

        assert!(matches!(desk.undo(accepted, None), Err(Refusal::LaterActs { statements }) if statements == [said]));
        let (undo, count) = desk.undo(rejected, None).unwrap();
        assert_eq!((count, desk.standing(said)), (1, ACCEPTED));
        assert!(matches!(desk.undo(rejected, None), Err(Refusal::UndoneAlready)));
        let (redo, _) = desk.undo(undo, None).unwrap();
        assert_eq!(desk.standing(said).0, Standing::Rejected, "the undoing was undone");
        assert!(matches!(desk.undo(redo, None), Err(Refusal::NothingToUndo)));
        assert!(matches!(desk.undo(undo, None), Err(Refusal::UndoneAlready)));
        for (act, standing) in [(rejected, ACCEPTED), (accepted, WAITING), (corrected, WAITING)] {
            desk.undo(act, Some(said)).unwrap();
            assert_eq!(desk.standing(said), standing);
        }
        assert_eq!(desk.statement(said).texts[0].text, "La route est coupé.");
        assert!(!desk.statement(said).reviewed);
        assert!(matches!(desk.undo(9_999, None), Err(Refusal::NothingToUndo)));
        assert!(matches!(desk.undo(corrected, Some(77)), Err(Refusal::NothingToUndo)));
        assert_eq!(desk.acts(said).len(), 8);
    });
}

#[test]
fn votes_on_what_was_merged_count_for_what_stays_and_a_split_gives_back_exactly_what_was_there() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let people: Vec<Uuid> = (1..=4).map(|person| join(store, desk.dialogue, person)).collect();
        let (well, other) = (desk.seed("Le puits doit être ouvert."), desk.seed("Ouvrons le puits."));
        desk.vote(people[0], well, Vote::Agree);
        desk.vote(people[0], other, Vote::Disagree);
        desk.vote(people[1], other, Vote::Disagree);
        desk.vote(people[2], well, Vote::Pass);
        let before = desk.counted();
        let merge = desk.merge(other, well).unwrap();
        assert_eq!(desk.last_change(), merge, "every map is counted afresh");
        assert_eq!(desk.counted(), [(1, well, 1), (2, well, -1), (3, well, 0)], "an own vote wins over one that is carried over");
        assert_eq!((desk.standing(other), desk.standing(well)), (merged(well), ACCEPTED));
        let (one, three) = (people[1], people[3]);
        let own = desk.look(move |tx, dialogue| queries::votes_of(tx, dialogue, one));
        assert_eq!(own.iter().map(|own| (own.statement, own.vote)).collect::<Vec<_>>(), [(well, Vote::Disagree)]);
        assert_eq!(desk.look(move |tx, dialogue| queries::open_to(tx, dialogue, one)), [], "who weighed the one is not asked the other");
        assert_eq!(desk.look(move |tx, dialogue| queries::open_to(tx, dialogue, three)).len(), 1);
        let split = desk.split(other).unwrap();
        assert_eq!((desk.counted(), desk.standing(other), desk.last_change()), (before.clone(), ACCEPTED, split));
        assert!(matches!(desk.split(other), Err(Refusal::NotMerged)));

        let (undo, _) = desk.undo(split, None).unwrap();
        assert_eq!((desk.standing(other), desk.last_change()), (merged(well), undo));
        let (undo, _) = desk.undo(merge, None).unwrap();
        assert_eq!((desk.counted(), desk.standing(other), desk.last_change()), (before, ACCEPTED, undo));
    });
}

#[test]
fn a_statement_is_merged_into_another_that_is_there_to_be_weighed_and_into_no_other() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let moussa = join(store, desk.dialogue, 1);
        let [a, b, c] = ["Le puits.", "La route.", "Le marché."].map(|text| desk.seed(text));
        let [waiting, later] = ["Le pont.", "Ce pont."].map(|text| desk.say(moussa, text));
        assert!(matches!(desk.merge(a, a), Err(Refusal::IntoItself)));
        assert!(matches!(desk.merge(a, 99), Err(Refusal::NoSuchStatement)));
        assert!(matches!(desk.merge(99, a), Err(Refusal::NoSuchStatement)));
        assert!(matches!(desk.merge(a, waiting), Err(Refusal::IntoWaiting)));
        desk.merge(later, waiting).unwrap();
        desk.decide(c, REJECT).unwrap();
        assert!(matches!(desk.merge(a, c), Err(Refusal::IntoTakenOut { merged_into: None })));
        desk.merge(a, b).unwrap();
        assert!(matches!(desk.merge(b, a), Err(Refusal::IntoTakenOut { merged_into: Some(into) }) if into == b), "no ring");
        assert!(matches!(desk.merge(a, waiting), Err(Refusal::Merged { into }) if into == b));
        assert!(matches!(desk.decide(a, Decision::Accept), Err(Refusal::Merged { into }) if into == b), "it is split first");
        assert!(matches!(desk.decide(a, REJECT), Err(Refusal::Merged { .. })));
        assert!(matches!(desk.correct(a, "Le puits !!"), Err(Refusal::Merged { .. })));
        assert!(matches!(desk.correct(b, "La route !!"), Err(Refusal::WeighedAlready)), "its wording stands for two by now");
        desk.merge(c, b).unwrap();
        assert_eq!(desk.standing(c), merged(b));
        desk.split(c).unwrap();
        assert_eq!(desk.standing(c), (Standing::Rejected, Some(Reason::Unclear), None), "it stands as it stood before");
    });
}

#[test]
fn chains_of_merges_count_at_their_root_and_come_apart_link_by_link() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let people: Vec<Uuid> = (1..=3).map(|person| join(store, desk.dialogue, person)).collect();
        let [a, b, c] = ["Le puits.", "La route.", "Le marché."].map(|text| desk.seed(text));
        desk.vote(people[0], a, Vote::Agree);
        desk.vote(people[1], b, Vote::Disagree);
        desk.vote(people[2], a, Vote::Pass);
        desk.vote(people[2], b, Vote::Agree);
        let start = desk.counted();
        let first = desk.merge(a, b).unwrap();
        let between = desk.counted();
        let second = desk.merge(b, c).unwrap();
        assert_eq!(desk.counted(), [(1, c, 1), (2, c, -1), (3, c, 1)], "the later of two that are carried over");
        let rejected = desk.decide(c, REJECT).unwrap();
        assert_eq!(desk.standing(b), merged(c), "what happens to the one that stays happens to all");
        desk.undo(rejected, None).unwrap();
        desk.undo(second, None).unwrap();
        assert_eq!(desk.counted(), between);
        desk.undo(first, None).unwrap();
        assert_eq!(desk.counted(), start);

        let again = desk.merge(a, b).unwrap();
        let split = desk.split(a).unwrap();
        desk.decide(b, REJECT).unwrap();
        assert!(matches!(desk.undo(split, None), Err(Refusal::IntoTakenOut { merged_into: None })), "no way back into what was taken out");
        assert!(matches!(desk.undo(again, None), Err(Refusal::LaterActs { .. })));
    });
}

#[test]
fn two_people_of_the_team_who_decide_at_the_same_time_hear_of_each_other() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let moussa = join(store, desk.dialogue, 1);
        let said = desk.say(moussa, "La route est coupée.");
        let seen = Target { statement: said, seen: Some(0) };
        desk.decide(seen, Decision::Accept).unwrap();
        assert!(matches!(desk.decide(seen, REJECT), Err(Refusal::ChangedMeanwhile { statements }) if statements == [said]));
        desk.decide(seen, Decision::Accept).unwrap();
        assert_eq!(desk.acts(said).len(), 1, "both wanted the same");
        let seen = Target { statement: said, seen: Some(desk.last_act(said)) };
        desk.place(Step::Add(said)).unwrap();
        desk.decide(seen, REJECT).unwrap();
        desk.withdraw(moussa);
        assert!(matches!(desk.decide(said, Decision::Accept), Err(Refusal::NoSuchStatement)));
    });
}

#[test]
fn a_decision_on_many_is_for_all_or_for_none_and_is_undone_as_one_or_one_by_one() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let numbers: Vec<i64> = (0..500).map(|n| desk.seed(&format!("Énoncé numéro {n}."))).collect();
        let (seq, changed) = desk.decide_all(&numbers, REJECT).unwrap();
        assert_eq!(changed, 500);
        assert!(numbers.iter().all(|&number| desk.last_act(number) == seq), "one command, one row of the journal");
        let log = desk.look(|tx, dialogue| desk::log(tx, dialogue, 10, 0));
        assert_eq!((log.len(), log[0].statements, log[0].kind, log[0].reason), (1, 500, ActKind::Reject, Some(Reason::Unclear)));
        let (_, again) = desk.decide_all(&numbers, REJECT).unwrap();
        assert_eq!(again, 0);

        desk.undo(seq, Some(numbers[7])).unwrap();
        assert_eq!((desk.standing(numbers[7]), desk.standing(numbers[8]).0), (ACCEPTED, Standing::Rejected));
        desk.decide(numbers[9], Decision::Accept).unwrap();
        let refused = desk.undo(seq, None);
        assert!(matches!(refused, Err(Refusal::LaterActs { statements }) if statements == [numbers[9]]));
        assert_eq!(desk.standing(numbers[8]).0, Standing::Rejected, "nothing was undone");
        let later = desk.last_act(numbers[9]);
        desk.undo(later, None).unwrap();
        assert_eq!(desk.undo(seq, None).unwrap().1, 499);
        assert!(numbers.iter().all(|&number| desk.standing(number) == ACCEPTED));
        assert!(matches!(desk.undo(seq, None), Err(Refusal::UndoneAlready)));
    });
}

#[test]
fn a_decision_on_many_names_those_that_changed_meanwhile_and_changes_nothing() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let moussa = join(store, desk.dialogue, 1);
        let [a, b, c] = ["Le puits.", "La route.", "Le marché."].map(|text| desk.say(moussa, text));
        let stale: Vec<Target> = [a, b, c, 99].map(|statement| Target { statement, seen: Some(0) }).to_vec();
        desk.decide(b, Decision::Accept).unwrap();
        desk.merge(c, a).unwrap();
        let all = DecideStatements { header: desk.header(), dialogue: desk.dialogue, targets: stale, decision: REJECT, account: Some(AWA) };
        let refused = store.write_blocking(all);
        assert!(matches!(refused, Err(Refusal::ChangedMeanwhile { statements }) if statements == [b, c, 99]));
        assert_eq!(desk.standing(a), WAITING);
        assert!(matches!(desk.decide_all(&[], REJECT), Err(Refusal::NoSuchStatement)));
        let many: Vec<i64> = (0..501).collect();
        assert!(matches!(desk.decide_all(&many, REJECT), Err(Refusal::TooMany { limit: 500 })));
        let twice = DecideStatements {
            header: desk.header(),
            dialogue: desk.dialogue,
            targets: vec![a.into(), a.into()],
            decision: Decision::Accept,
            account: Some(AWA),
        };
        assert_eq!(store.write_blocking(twice.clone()).unwrap().answer, 1);
        assert!(store.write_blocking(twice).unwrap().repeated, "sent twice, done once");
        assert_eq!(desk.acts(a).len(), 1);
    });
}

#[test]
fn a_slip_is_corrected_until_somebody_else_has_weighed_the_words_and_never_becomes_another_statement() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let (moussa, fanta) = (join(store, desk.dialogue, 1), join(store, desk.dialogue, 2));
        let well = desk.seed("Le puits doit être ouvert.");
        let said = desk.say(moussa, "La rouet est coupée depuis mars.");
        assert!(matches!(desk.correct(said, "Le marché doit fermer."), Err(Refusal::AnotherStatement)));
        assert!(matches!(desk.correct(said, "🙂"), Err(Refusal::AnotherStatement)));
        assert!(matches!(desk.correct(99, "La route."), Err(Refusal::NoSuchStatement)));
        let corrected = desk.correct(said, "La route est coupée depuis mars.").unwrap();
        assert_eq!(desk.statement(said).texts[0].text, "La route est coupée depuis mars.");
        desk.commands += 1;
        let same = say(store, desk.commands, desk.dialogue, fanta, "la ROUTE est coupée depuis mars !");
        assert!(matches!(same, Err(Refusal::SaidAlready { number, .. }) if number == said), "compared by its new wording");
        desk.decide(said, Decision::Accept).unwrap();
        desk.correct(said, "La route est coupée depuis mars !").unwrap();
        desk.vote(fanta, said, Vote::Disagree);
        assert!(matches!(desk.correct(said, "La route est coupée depuis mai."), Err(Refusal::WeighedAlready)));
        assert!(matches!(desk.undo(corrected, None), Err(Refusal::LaterActs { .. })));

        desk.correct(well, "Ouvrons le puits à tout le monde.").unwrap();
        desk.correct(well, "Ouvrons le puits.").unwrap();
        let other = desk.seed("Le puits doit être ouvert.");
        assert!(matches!(desk.correct(well, "le puits doit être ouvert"), Err(Refusal::SaidAlready { number, .. }) if number == other));
        desk.vote(fanta, well, Vote::Agree);
        let last = desk.last_act(well);
        assert!(matches!(desk.undo(last, None), Err(Refusal::WeighedAlready)), "votes are not put beneath other words");
    });
}

#[test]
fn whoever_leaves_takes_her_words_out_of_the_log_and_what_was_merged_into_them_comes_apart() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let people: Vec<Uuid> = (1..=4).map(|person| join(store, desk.dialogue, person)).collect();
        let root = desk.say(people[0], "Le puits est à touss.");
        let accepted = desk.say(people[1], "Le puits est à nous tous.");
        let waiting = desk.say(people[2], "Tous ont droit au puits.");
        desk.correct(root, "Le puits est à tous.").unwrap();
        desk.decide_all(&[root, accepted], Decision::Accept).unwrap();
        desk.vote(people[3], accepted, Vote::Disagree);
        desk.merge(accepted, root).unwrap();
        let merge = desk.merge(waiting, root).unwrap();
        assert_eq!(desk.counted(), [(1, root, 1), (2, root, 1), (3, root, 1), (4, root, -1)]);
        desk.withdraw(people[0]);
        assert_eq!((desk.standing(accepted), desk.standing(waiting)), (ACCEPTED, WAITING));
        assert_eq!(desk.counted(), [(2, accepted, 1), (3, waiting, 1), (4, accepted, -1)]);
        assert!(desk.last_change() > merge);
        let acts = desk.look(|tx, dialogue| {
            let mut acts = Vec::new();
            desk::each_act(tx, dialogue, |act| acts.push(act))?;
            Ok(acts)
        });
        assert!(!format!("{acts:?}").contains("puits"), "no word of hers is left");
        assert!(acts.iter().any(|act| act.kind == ActKind::Apart && act.account.is_none() && act.statement == waiting));
        assert!(matches!(desk.undo(merge, None), Err(Refusal::LaterActs { .. })));

        desk.merge(waiting, accepted).unwrap();
        desk.withdraw(people[2]);
        assert_eq!(desk.counted(), [(2, accepted, 1), (4, accepted, -1)], "only her own vote goes");
        let last = desk.last_act(waiting);
        assert!(matches!(desk.undo(last, None), Err(Refusal::NoSuchStatement)));
        assert!(matches!(desk.split(waiting), Err(Refusal::NoSuchStatement)));
        desk.withdraw(people[1]);
        assert_eq!(desk.standing(waiting), (Standing::Withdrawn, None, None));
    });
}

#[test]
fn what_others_said_of_a_merged_statement_goes_on_counting_when_its_author_leaves() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let (moussa, fanta) = (join(store, desk.dialogue, 1), join(store, desk.dialogue, 2));
        let well = desk.seed("Le puits doit être ouvert.");
        let said = desk.say(moussa, "Ouvrons ce puits.");
        desk.decide(said, Decision::Accept).unwrap();
        desk.vote(fanta, said, Vote::Disagree);
        desk.merge(said, well).unwrap();
        desk.withdraw(moussa);
        assert_eq!((desk.counted(), desk.standing(said).2), (vec![(2, well, -1)], Some(well)));
    });
}

#[test]
fn the_team_says_what_is_asked_first_and_in_which_order() {
    for_each_engine(PARTS, |store| {
        let mut desk = Desk::open(store);
        let moussa = join(store, desk.dialogue, 1);
        let [a, b, c] = ["Le puits.", "La route.", "Le marché."].map(|text| desk.seed(text));
        let waiting = desk.say(moussa, "Le pont.");
        let order = |desk: &Desk<'_>| first_asked(&desk.look(queries::statements));
        assert_eq!(order(&desk), [0; 0]);
        desk.place(Step::Add(c)).unwrap();
        desk.place(Step::Seeds).unwrap();
        desk.place(Step::Add(c)).unwrap();
        assert_eq!(order(&desk), [c, a, b]);
        desk.place(Step::Up(b)).unwrap();
        assert_eq!(order(&desk), [c, b, a]);
        desk.place(Step::Up(c)).unwrap();
        desk.place(Step::Down(a)).unwrap();
        assert_eq!(order(&desk), [c, b, a], "the first has none before it, the last none after it");
        desk.place(Step::Down(c)).unwrap();
        assert_eq!(order(&desk), [b, c, a]);
        assert!(matches!(desk.place(Step::Add(waiting)), Err(Refusal::NoSuchStatement)));
        assert!(matches!(desk.place(Step::Up(waiting)), Err(Refusal::NoSuchStatement)));
        desk.decide(c, REJECT).unwrap();
        assert_eq!(order(&desk), [b, a], "what was taken out is not asked");
        let open = desk.look(move |tx, dialogue| queries::open_to(tx, dialogue, moussa));
        assert_eq!(open.iter().map(|open| (open.number, open.place)).collect::<Vec<_>>(), [(a, Some(3)), (b, Some(1))]);
        desk.place(Step::Clear(b)).unwrap();
        assert_eq!(order(&desk), [a]);
        assert!(desk.acts(b).iter().all(|act| act.kind == ActKind::Place));
        desk.place(Step::ClearAll).unwrap();
        assert_eq!(order(&desk), [0; 0]);
        for n in 0..48 {
            desk.seed(&format!("Énoncé numéro {n}."));
        }
        desk.place(Step::Seeds).unwrap();
        let more = desk.seed("Un de trop.");
        assert!(matches!(desk.place(Step::Add(more)), Err(Refusal::TooMany { limit: 50 })));
    });
}
