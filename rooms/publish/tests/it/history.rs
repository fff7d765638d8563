//! Dialogues with all that can happen in one, drawn at random.

use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng as _, SeedableRng as _};
use toguna_consult::add_statement::{AddSeed, AddStatement};
use toguna_consult::cast_vote::CastVote;
use toguna_consult::decide_statement::{DecideStatement, Decision};
use toguna_consult::declare_groups::DeclareGroups;
use toguna_consult::join::Join;
use toguna_consult::model::{Kind, Reason, Wording};
use toguna_consult::source::{Source, SourceKind};
use toguna_consult::withdraw::Withdraw;
use toguna_opinion::votes::Vote;
use toguna_people::accounts::{self, Account, Role};
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{Dialogue, DialogueText, Dimension, Draft, Label, Moderation, State};
use toguna_process::queries::{dialogue_by_number, dialogue_by_slug};
use toguna_publish::export::{Audience, ExportError, Exported, Order, lines};
use toguna_store::{Header, Part, Sql, Store, StoreError, Uuid, Value, parts};

/// What these stories need of the store.
pub(crate) const PARTS: &[&Part] = parts![toguna_people::PARTS, toguna_process::PARTS, toguna_consult::PARTS, toguna_publish::PARTS];

/// Words that break whatever is not careful.
pub(crate) const HOSTILE: [&str; 8] = [
    "=cmd|' /C calc'!A0",
    "+223 70 00 00 00, \"appelez\"",
    "-1\n@SUM(1+1)",
    "\tLe puits ; le marché",
    "السلام أولا، ثم الماء",
    "<script>alert(1)</script> & co",
    "ߒߞߏ ߣߌ߫ a,b\r\n\"\"",
    "'=déjà gardé",
];

/// The account that every dialogue of these stories belongs to.
pub(crate) fn owner(store: &Store) -> Uuid {
    let account = Account { id: Uuid::from_bytes([7; 16]), name: "Awa".to_owned(), role: Role::Administrator };
    let id = account.id;
    let known = store.read_blocking(accounts::count).unwrap();
    if known == 0 {
        store.transact_blocking(move |tx| accounts::insert(tx, &account, "none", 0)).unwrap();
    }
    id
}

/// Random numbers and what is made of them.
pub(crate) struct Chance {
    pub(crate) random: ChaCha8Rng,
    now: i64,
}

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self { random: ChaCha8Rng::seed_from_u64(seed), now: 1_772_719_200 }
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.random.next_u64() % limit as u64) as usize
    }

    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.fill_bytes(&mut bytes);
        bytes
    }

    pub(crate) fn header(&mut self, dialogue: Option<i64>, source: i64) -> Header {
        self.now += self.below(3_000) as i64;
        let id = uuid::Builder::from_random_bytes(self.bytes()).into_uuid();
        Header { id, dialogue, source, at: Timestamp::from_second(self.now).unwrap(), salt: self.bytes() }
    }
}

fn draft(slug: &str) -> Draft {
    let languages = ["fr", "en", "ar", "bm"];
    let text = |language: &str| DialogueText {
        language: language.to_owned(),
        title: format!("Le puits ({language})"),
        question: format!("Comment partager l’eau, « {language} » ?"),
        description: if language == "fr" { "Deux lignes\nde description, \"entre guillemets\".".to_owned() } else { String::new() },
        consent: "Votre parole reste sans nom.".to_owned(),
    };
    let label = |name: &str| Label { names: languages.iter().map(|tag| ((*tag).to_owned(), format!("{name} {tag}"))).collect() };
    let dimension =
        |name: &str, values: &[&str]| Dimension { label: label(name), values: values.iter().map(|value| label(value)).collect() };
    Draft {
        slug: slug.to_owned(),
        opens_day: Some(20_000),
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: true,
        texts: languages.iter().map(|language| text(language)).collect(),
        dimensions: vec![dimension("sexe", &["femmes", "hommes"]), dimension("activité", &["=cultivateurs", "éleveurs", "autres"])],
    }
}

const MERGE: Sql = Sql {
    name: "test-merge",
    text: "UPDATE statement SET merged_into = $1, state = 'rejected', reason = 'duplicate', reviewed = 1 WHERE dialogue = $2 AND number = $3",
};
const PLACE: Sql = Sql { name: "test-place", text: "UPDATE statement SET place = $1 WHERE dialogue = $2 AND number = $3" };
const SOURCE: Sql = Sql {
    name: "test-source",
    text: "INSERT INTO source (dialogue, number, kind, name, most, set_aside, created_day, seq, closed, reason, link_key) \
           VALUES ($1, $2, $3, $4, $5, $6, 20517, 3, $7, $8, $9) \
           ON CONFLICT (dialogue, number) DO UPDATE SET kind = excluded.kind, most = excluded.most, set_aside = excluded.set_aside, \
           closed = excluded.closed, reason = excluded.reason, link_key = excluded.link_key",
};
const SOURCE_ACT: Sql = Sql {
    name: "test-source-act",
    text: "INSERT INTO source_act (dialogue, seq, source, act, before, account, day, undone) VALUES ($1, $2, $3, $4, $5, $6, 20521, $7)",
};
const QUARANTINE: Sql = Sql {
    name: "test-quarantine",
    text: "INSERT INTO quarantine (dialogue, participant, reason, account, day, seq) VALUES ($1, $2, $3, $4, 20518, $5)",
};
const TRANSLATION: Sql = Sql {
    name: "test-translation",
    text: "INSERT INTO translation (dialogue, statement, field, language, translator, reviewer, original_digest, text_digest, day, seq) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 20519, 5)",
};
const ACT: Sql = Sql {
    name: "test-act",
    text: "INSERT INTO moderation_act (dialogue, seq, statement, act, reason, before, after, account, day, undone) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 20520, $9)",
};
const INVITATION: Sql =
    Sql { name: "test-invitation", text: "INSERT INTO invitation (dialogue, code_hash, source, used) VALUES ($1, $2, 2, 0)" };

/// An act of the team: its number, the statement, what it was, by whom, and by which act it was undone.
type Act<'a> = (i64, i64, &'a str, Option<Uuid>, Option<i64>);

/// A dialogue in which everything happened that can: merges, sources set aside, quarantine, withdrawals, all languages. Its number.
pub(crate) fn happen(store: &Store, slug: &str, seed: u64, people: usize) -> i64 {
    let owner = owner(store);
    let mut chance = Chance::new(seed);
    let create = CreateDialogue { header: chance.header(None, 0), owner, draft: draft(slug) };
    let dialogue = store.write_blocking(create).unwrap().answer.number;
    store.write_blocking(ChangeState { header: chance.header(Some(dialogue), 0), dialogue, to: State::Open }).unwrap();
    for (number, text) in HOSTILE.iter().enumerate() {
        let mut wordings = vec![Wording { language: "fr".to_owned(), text: (*text).to_owned() }];
        for language in ["ar", "en", "bm"].iter().take(chance.below(4)) {
            wordings.push(Wording { language: (*language).to_owned(), text: format!("{text} ({language})") });
        }
        let kind = Kind::ALL[number % 4];
        store.write_blocking(AddSeed { header: chance.header(Some(dialogue), 0), dialogue, kind, wordings }).unwrap();
    }
    store
        .transact_blocking(move |tx| {
            for number in 1..4_i64 {
                let row: [Value; 6] = [dialogue.into(), number.into(), "gateway".into(), "passerelle".into(), Value::Null, 0_i64.into()];
                let row = [row.as_slice(), &[0_i64.into(), "".into(), Value::Null]].concat();
                tx.execute(&SOURCE, &row)?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let mut there: Vec<Uuid> = Vec::new();
    for person in 0..people {
        let source = chance.below(4) as i64;
        let join = Join {
            header: chance.header(Some(dialogue), source),
            dialogue,
            participant: uuid::Builder::from_random_bytes(chance.bytes()).into_uuid(),
            token_hash: chance.bytes(),
            invitation: None,
            consent_version: None,
            code_hashes: vec![chance.bytes()],
        };
        let participant = store.write_blocking(join).unwrap().answer.participant;
        there.push(participant);
        let groups: Vec<(i64, i64)> =
            (0..2).filter(|_| chance.below(4) > 0).collect::<Vec<i64>>().into_iter().map(|d| (d, chance.below(3) as i64 - 1)).collect();
        let declare = DeclareGroups { header: chance.header(Some(dialogue), source), dialogue, participant, groups };
        store.write_blocking(declare).unwrap();
        if person % 5 == 0 {
            let wording = Wording { language: ["fr", "bm"][person % 2].to_owned(), text: format!("Ce que dit la personne {person}.") };
            let say = AddStatement { header: chance.header(Some(dialogue), source), dialogue, participant, kind: Kind::Challenge, wording };
            let said = store.write_blocking(say).unwrap().answer.number;
            let decision = [Decision::Accept, Decision::Reject(Reason::Attack)][chance.below(2)];
            if chance.below(3) > 0 {
                let decide = DecideStatement {
                    header: chance.header(Some(dialogue), 0),
                    dialogue,
                    target: said.into(),
                    decision,
                    account: Some(owner),
                };
                store.write_blocking(decide).unwrap();
            }
        }
        for _ in 0..chance.below(14) {
            let vote = CastVote {
                header: chance.header(Some(dialogue), chance_source(source, person)),
                dialogue,
                participant,
                statement: chance.below(HOSTILE.len()) as i64,
                vote: [Vote::Agree, Vote::Disagree, Vote::Pass][chance.below(3)],
                matters: chance.below(4) == 0,
                probability: (chance.below(3) > 0).then(|| (chance.random.next_u64() as f64 / u64::MAX as f64).max(1e-9)),
            };
            let vote = CastVote { header: Header { source: chance.below(3) as i64, ..vote.header }, ..vote };
            store.write_blocking(vote).unwrap();
        }
    }
    for _ in 0..people / 9 {
        let participant = there.swap_remove(chance.below(there.len()));
        store.write_blocking(Withdraw { header: chance.header(Some(dialogue), 0), dialogue, participant }).unwrap();
    }
    let quarantined: Vec<Uuid> = there.iter().take(people / 8).copied().collect();
    let digests: Vec<[u8; 32]> = (0..4).map(|_| chance.bytes()).collect();
    store
        .transact_blocking(move |tx| {
            // Two into one, and that one into another; a third one beside them.
            for (into, from) in [(2_i64, 3_i64), (0, 2), (5, 4)] {
                tx.execute(&MERGE, &[into.into(), dialogue.into(), from.into()])?;
            }
            tx.execute(&PLACE, &[1_i64.into(), dialogue.into(), 6_i64.into()])?;
            let key = Some([9_u8; 16]);
            for (number, kind, name, most, aside, reason, key) in [
                (0_i64, "open", "", None, 0_i64, "", None),
                (1, "session", "=séance", Some(40_i64), 1, "copies", key),
                (2, "batch", "radio", None, 0, "", None),
            ] {
                let row: [Value; 9] = [
                    dialogue.into(),
                    number.into(),
                    kind.into(),
                    name.into(),
                    most.into(),
                    aside.into(),
                    (number % 2).into(),
                    reason.into(),
                    key.into(),
                ];
                tx.execute(&SOURCE, &row)?;
            }
            let before = Source { number: 1, kind: SourceKind::Session, link_key: key, ..Source::open_link() };
            let before = serde_json::to_string(&before).unwrap_or_default();
            let acts: [(i64, &str, &str, Option<i64>); 4] = [
                (21, "made", "", None),
                (22, "closed", &before, Some(25)),
                (25, "undone", &before, None),
                (26, "set-aside", &before, None),
            ];
            for (seq, act, before, undone) in acts {
                let row: [Value; 7] = [dialogue.into(), seq.into(), 1_i64.into(), act.into(), before.into(), owner.into(), undone.into()];
                tx.execute(&SOURCE_ACT, &row)?;
            }
            for (place, person) in quarantined.iter().enumerate() {
                let seq = 30 + (place % 2) as i64;
                tx.execute(&QUARANTINE, &[dialogue.into(), person.into(), "copies".into(), owner.into(), seq.into()])?;
            }
            for (statement, field, language, reviewer) in [
                (0_i64, "text", "en", Some("Bintou")),
                (0, "text", "ar", None),
                (-1, "question", "bm", None),
                (3, "text", "fr", Some("Awa")),
            ] {
                let row: [Value; 8] = [
                    dialogue.into(),
                    statement.into(),
                    field.into(),
                    language.into(),
                    "Oumar".into(),
                    reviewer.into(),
                    (&digests[0]).into(),
                    (&digests[1]).into(),
                ];
                tx.execute(&TRANSLATION, &row)?;
            }
            let acts: [Act<'_>; 5] = [
                (11, 3, "merge", Some(owner), None),
                (11, 2, "merge", Some(owner), None),
                (14, 5, "reject", None, Some(19)),
                (19, 5, "undo", Some(owner), None),
                (20, 1, "reject", Some(owner), Some(40)),
            ];
            for (seq, statement, act, account, undone) in acts {
                let row: [Value; 9] = [
                    dialogue.into(),
                    seq.into(),
                    statement.into(),
                    act.into(),
                    "duplicate".into(),
                    "{\"standing\":\"accepted\",\"reviewed\":true}".into(),
                    "{\"standing\":\"rejected\",\"reason\":\"duplicate\",\"reviewed\":true,\"wording\":\"=1\"}".into(),
                    account.into(),
                    undone.into(),
                ];
                tx.execute(&ACT, &row)?;
            }
            tx.execute(&INVITATION, &[dialogue.into(), (&digests[2]).into()])?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    dialogue
}

fn chance_source(source: i64, person: usize) -> i64 {
    if person % 3 == 0 { source } else { 0 }
}

/// The dialogue with this number.
pub(crate) fn dialogue(store: &Store, number: i64) -> Dialogue {
    store.read_blocking(move |tx| dialogue_by_number(tx, number)).unwrap().unwrap()
}

/// The number of the dialogue with this short name.
pub(crate) fn number_of(store: &Store, slug: &'static str) -> Option<i64> {
    store.read_blocking(move |tx| dialogue_by_slug(tx, slug)).unwrap().map(|dialogue| dialogue.number)
}

/// The lines of a dialogue.
pub(crate) fn written(store: &Store, number: i64, audience: Audience) -> (Vec<u8>, Exported) {
    let order = Order { dialogue: dialogue(store, number), audience, language: None };
    let out = Arc::new(Mutex::new(Vec::new()));
    let into = Arc::clone(&out);
    let exported = store.read_blocking(move |tx| {
        let mut bytes = Vec::new();
        let exported = lines::write(tx, &order, &mut bytes, &mut |_, _| {})?;
        *into.lock().unwrap() = bytes;
        Ok::<_, ExportError>(exported)
    });
    let bytes = std::mem::take(&mut *out.lock().unwrap());
    (bytes, exported.unwrap())
}
