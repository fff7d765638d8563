//! What is heard and spoken, as the store keeps it.

use toguna_consult::correct_statement::CorrectStatement;
use toguna_consult::model::{Kind, Reason, Standing, WAITING_LIMIT, Wording};
use toguna_consult::put_recording::{PutRecording, RemoveRecording, text_of};
use toguna_consult::put_translation::{Entry, PutTranslation};
use toguna_consult::queries::recordings::{count_spoken, spoken_by, spoken_waiting};
use toguna_consult::queries::{self};
use toguna_consult::recording::{self, About, Answer, Script, SpokenState, recordings, recordings_of};
use toguna_consult::refusal::Refusal;
use toguna_consult::speak_statement::{SpeakStatement, TakeBackSpoken};
use toguna_consult::translation::{Seen, TextKey, digest};
use toguna_consult::withdraw::Withdraw;
use toguna_consult::write_down::{RejectSpoken, WriteDown};
use toguna_keys::Keys;
use toguna_process::model::{Moderation, TextField};
use toguna_store::testing::for_each_engine;
use toguna_store::{Header, Store, StoreError};
use uuid::Uuid;

use crate::translation::open_in_three;
use crate::village::{PARTS, SALTS_OF_SPEAKING, header, join, open_dialogue, say, seed};

/// A store, its keys, a dialogue, and a runtime to wait with.
struct Well<'a> {
    store: &'a Store,
    keys: Keys,
    dialogue: i64,
    runtime: tokio::runtime::Runtime,
}

impl<'a> Well<'a> {
    fn dig(store: &'a Store, moderation: Moderation) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Self { store, keys: Keys::in_memory([3; 32]).unwrap(), dialogue: open_dialogue(store, moderation), runtime }
    }

    fn header(&self, number: u32) -> Header {
        header(number, self.dialogue)
    }

    fn sealed(&self, id: Uuid) -> Vec<u8> {
        self.runtime.block_on(recording::seal(&self.keys, self.dialogue, id, b"OggS and a voice".to_vec())).unwrap()
    }

    fn speak(&self, number: u32, participant: Uuid, is_shared: bool) -> Result<Uuid, Refusal> {
        let id = Uuid::from_u128(u128::from(number));
        let command = SpeakStatement {
            header: self.header(number),
            dialogue: self.dialogue,
            participant,
            language: "fr".to_owned(),
            is_shared,
            sent: [number as u8; 32],
            id,
            sealed: self.sealed(id),
            seconds: 7,
        };
        self.store.write_blocking(command).map(|done| done.answer.id)
    }

    fn write_down(&self, number: u32, id: Uuid, text: &str) -> Result<i64, Refusal> {
        let wording = Wording { language: "fr".to_owned(), text: text.to_owned() };
        let command = WriteDown { header: self.header(number), dialogue: self.dialogue, id, kind: Kind::Solution, wording };
        self.store.write_blocking(command).map(|done| done.answer.number)
    }

    /// What is heard under this identifier.
    fn heard(&self, id: Uuid) -> Option<Vec<u8>> {
        self.runtime.block_on(recording::open(self.store, &self.keys, self.dialogue, id)).unwrap()
    }

    fn forget(&self) {
        self.runtime.block_on(recording::forget_gone(self.store, &self.keys)).unwrap();
    }

    fn keys_left(&self) -> i64 {
        self.runtime.block_on(self.keys.count(self.dialogue, recording::FIELD)).unwrap()
    }

    fn put(&self, number: u32, about: About, text: Option<&str>) -> Result<Uuid, Refusal> {
        self.put_in("fr", number, about, text)
    }

    fn put_in(&self, language: &str, number: u32, about: About, text: Option<&str>) -> Result<Uuid, Refusal> {
        let id = Uuid::from_u128(u128::from(number));
        let command = PutRecording {
            header: self.header(number),
            dialogue: self.dialogue,
            about,
            language: language.to_owned(),
            text: text.map(digest),
            sent: [number as u8; 32],
            id,
            sealed: self.sealed(id),
            seconds: 3,
        };
        self.store.write_blocking(command).map(|_| id)
    }
}

#[test]
fn a_spoken_statement_waits_is_heard_is_written_down_and_then_its_sound_is_gone() {
    for_each_engine(PARTS, |store| {
        let well = Well::dig(store, Moderation::Before);
        let (dialogue, awa) = (well.dialogue, join(store, well.dialogue, 1));
        let id = well.speak(50, awa, false).unwrap();
        assert_eq!(well.heard(id).as_deref(), Some(&b"OggS and a voice"[..]));
        let waiting = store.read_blocking(move |tx| spoken_waiting(tx, dialogue)).unwrap();
        assert_eq!((waiting.len(), waiting[0].seconds, waiting[0].state), (1, 7, SpokenState::Waiting));
        let number = well.write_down(51, id, "Que le puits soit ouvert à tous.").unwrap();
        let found = store.read_blocking(move |tx| queries::statement(tx, dialogue, number)).unwrap().unwrap();
        assert_eq!((found.standing, found.seed, found.kind), (Standing::Waiting, false, Kind::Solution));
        assert_eq!(store.read_blocking(move |tx| queries::votes_of(tx, dialogue, awa)).unwrap().len(), 1, "who says it agrees with it");
        assert_eq!(store.read_blocking(move |tx| count_spoken(tx, dialogue)).unwrap(), 0);
        assert_eq!(well.heard(id), None);
        assert_eq!(well.keys_left(), 1, "the key goes in a second step, which a crash may put off");
        well.forget();
        assert_eq!(well.keys_left(), 0);
        let opened = store.read_blocking(move |tx| tx.list(&SALTS_OF_SPEAKING, &[dialogue.into()], |row| row.bool(0))).unwrap();
        assert_eq!(opened, [false], "what the journal has of the speaking cannot be opened any more");
        assert!(matches!(well.write_down(52, id, "Encore."), Err(Refusal::NoSuchStatement)));
    });
}

#[test]
fn a_voice_that_may_be_heard_stays_with_its_statement_until_its_author_leaves() {
    for_each_engine(PARTS, |store| {
        let well = Well::dig(store, Moderation::After);
        let (dialogue, awa) = (well.dialogue, join(store, well.dialogue, 1));
        let id = well.speak(50, awa, true).unwrap();
        let text = "Que le puits soit ouvert à tous.";
        let number = well.write_down(51, id, text).unwrap();
        well.forget();
        let found = store.read_blocking(move |tx| recordings_of(tx, dialogue, number)).unwrap();
        let own = found.of_text(TextKey::Statement(number), "fr", text).unwrap();
        assert_eq!((own.id, own.is_own_voice, own.seconds), (id, true, 7));
        assert_eq!(own.path("le-puits"), format!("/d/le-puits/sound/{id}"));
        assert!(well.heard(id).is_some());
        // Another one still waits when she leaves.
        let waiting = well.speak(52, awa, false).unwrap();
        store.write_blocking(Withdraw { header: well.header(53), dialogue, participant: awa }).unwrap();
        well.forget();
        assert_eq!((well.heard(id), well.heard(waiting), well.keys_left()), (None, None, 0));
        assert!(store.read_blocking(move |tx| spoken_by(tx, dialogue, awa)).unwrap().is_empty());
        assert_eq!(store.read_blocking(move |tx| recordings_of(tx, dialogue, number)).unwrap().iter().count(), 0);
    });
}

#[test]
fn what_is_not_taken_in_or_taken_back_leaves_no_sound() {
    for_each_engine(PARTS, |store| {
        let well = Well::dig(store, Moderation::Before);
        let (dialogue, awa, sidi) = (well.dialogue, join(store, well.dialogue, 1), join(store, well.dialogue, 2));
        let (first, second) = (well.speak(50, awa, true).unwrap(), well.speak(51, awa, true).unwrap());
        let reject = RejectSpoken { header: well.header(52), dialogue, id: first, reason: Reason::Unclear };
        store.write_blocking(reject).unwrap();
        let told = store.read_blocking(move |tx| spoken_by(tx, dialogue, awa)).unwrap();
        assert!(told.iter().any(|said| said.id == first && said.state == SpokenState::Rejected(Reason::Unclear)), "its author reads why");
        let take_back = |number, participant| TakeBackSpoken { header: well.header(number), dialogue, participant, id: second };
        assert!(matches!(store.write_blocking(take_back(53, sidi)), Err(Refusal::NoSuchStatement)), "nobody takes back what others said");
        store.write_blocking(take_back(54, awa)).unwrap();
        well.forget();
        assert_eq!((well.heard(first), well.heard(second), well.keys_left()), (None, None, 0));
    });
}

#[test]
fn one_person_may_not_fill_the_queue_by_voice_and_by_hand_together() {
    for_each_engine(PARTS, |store| {
        let well = Well::dig(store, Moderation::Before);
        let (dialogue, awa) = (well.dialogue, join(store, well.dialogue, 1));
        say(store, 40, dialogue, awa, "Le marché d’abord.").unwrap();
        for number in 1..WAITING_LIMIT as u32 {
            well.speak(50 + number, awa, false).unwrap();
        }
        assert!(matches!(well.speak(90, awa, false), Err(Refusal::TooMany { .. })));
        assert_eq!(well.speak(51, awa, false).unwrap(), Uuid::from_u128(51), "sent twice, it is there once");
        assert_eq!(store.read_blocking(move |tx| count_spoken(tx, dialogue)).unwrap() as i64, WAITING_LIMIT - 1);
    });
}

#[test]
fn texts_answers_and_names_are_read_aloud_and_a_text_that_changes_is_not_heard_any_more() {
    for_each_engine(PARTS, |store| {
        let well = Well::dig(store, Moderation::Before);
        let dialogue = well.dialogue;
        let number = seed(store, dialogue, 10, "Le puits doit être ouvert à tous.");
        let statement = About::Text(TextKey::Statement(number));
        let consent = About::Text(TextKey::Dialogue(TextField::Consent));
        let text = store.transact_blocking(move |tx| text_of(tx, dialogue, consent, "fr")).unwrap().unwrap().text;
        well.put(50, consent, Some(&text)).unwrap();
        well.put(51, About::Answer(Answer::Agree), None).unwrap();
        well.put(52, About::Name, None).unwrap();
        let old = well.put(53, statement, Some("Le puits doit être ouvert à tous.")).unwrap();
        assert!(matches!(well.put(54, statement, Some("Autre chose.")), Err(Refusal::ChangedSince)), "what was read aloud is what stands");
        let new = well.put(55, statement, Some("Le puits doit être ouvert à tous.")).unwrap();
        well.forget();
        assert_eq!((well.heard(old), well.heard(new).is_some()), (None, true), "the newer one takes the place");
        let all = store.read_blocking(move |tx| recordings(tx, dialogue)).unwrap();
        assert_eq!(all.iter().count(), 3, "statements are asked for one by one");
        let key = TextKey::Dialogue(TextField::Consent);
        assert!(all.of_text(key, "fr", &text).is_some() && all.of_name("fr").is_some() && all.of_answer(Answer::Agree, "fr").is_some());
        assert_eq!((all.of_text(key, "fr", "Un autre accord."), all.of_answer(Answer::Pass, "fr"), all.of_name("ar")), (None, None, None));
        let remove = RemoveRecording { header: well.header(56), dialogue, about: About::Name, language: "fr".to_owned() };
        assert!(store.write_blocking(remove).unwrap().answer);
        well.forget();
        assert_eq!(store.read_blocking(move |tx| recordings(tx, dialogue)).unwrap().of_name("fr"), None);
    });
}

#[test]
fn a_text_is_told_in_a_language_in_which_nobody_writes_and_heard_there_until_the_original_changes() {
    for_each_engine(PARTS, |store| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let well = Well { store, keys: Keys::in_memory([3; 32]).unwrap(), dialogue: open_in_three(store), runtime };
        let dialogue = well.dialogue;
        let original = "Le puits doit être ouvert à tous.";
        let number = seed(store, dialogue, 10, original);
        let key = TextKey::Statement(number);
        let asked = store.read_blocking(move |tx| Ok::<_, StoreError>(text_of(tx, dialogue, About::Text(key), "bm"))).unwrap();
        assert_eq!(asked.unwrap().unwrap().text, original, "who tells it has the original before them");
        assert!(matches!(well.put_in("snk", 49, About::Text(key), Some(original)), Err(Refusal::NotAsked)), "nobody could choose that one");
        well.put_in("bm", 50, About::Text(key), Some(original)).unwrap();
        let said = |text: Option<&str>| {
            let found = store.read_blocking(move |tx| queries::statement(tx, dialogue, number)).unwrap().unwrap();
            let all = store.read_blocking(move |tx| recordings_of(tx, dialogue, number)).unwrap();
            let heard = |language: &str| {
                let reading = found.reading(language).unwrap();
                all.of_reading(key, language, &reading, &Script::of_statement(&found)).map(|found| found.language.clone())
            };
            assert_eq!(text.is_some(), found.texts.len() > 1);
            (heard("bm"), heard("bm-Nkoo"), heard("fr"))
        };
        let bm = || Some("bm".to_owned());
        assert_eq!(said(None), (bm(), bm(), None), "in any script of the language, and not instead of another");
        // Somebody writes it as well: what was told is still right.
        let text = "Kɔlɔn ka da wuli bɛɛ ye.";
        let seen = Seen::of(original, None);
        let entry = Entry { key, language: "bm".to_owned(), text: text.to_owned(), seen, is_of_older: false };
        store.write_blocking(PutTranslation { header: well.header(51), dialogue, translator: "Awa".to_owned(), entry }).unwrap();
        assert_eq!(said(Some(text)), (bm(), bm(), None));
        // The original changes: neither what was told nor what was read of the translation is heard any more.
        let correct = CorrectStatement {
            header: well.header(52),
            dialogue,
            target: number.into(),
            text: "Le puits ferme.".to_owned(),
            account: None,
        };
        store.write_blocking(correct).unwrap();
        assert_eq!(said(Some(text)), (None, None, None));
        well.put_in("bm", 53, About::Text(key), Some(text)).unwrap();
        assert_eq!(said(Some(text)), (None, None, None), "a translation of something older");
    });
}
