//! What was said in one language comes to be read in others, and nobody takes a translation for more than it is.

use toguna_consult::duplicate_dialogue::DuplicateDialogue;
use toguna_consult::import_translations::ImportTranslations;
use toguna_consult::model::{Standing, Wording};
use toguna_consult::put_translation::{Entry, PutTranslation};
use toguna_consult::queries;
use toguna_consult::remove_translation::RemoveTranslation;
use toguna_consult::review_translation::ReviewTranslation;
use toguna_consult::translation::{Mark, Seen, TextKey, Translatable, TranslationRefused, TranslationState, translatables};
use toguna_consult::withdraw::Withdraw;
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::edit_dialogue::EditDialogue;
use toguna_process::model::{Dialogue, DialogueText, Draft, Moderation, State, TextField};
use toguna_process::queries::dialogue_by_number;
use toguna_store::testing::for_each_engine;
use toguna_store::{Header, Store, StoreError, Tx};
use toguna_web::cookies;
use uuid::Uuid;

use crate::house::with_store;
use crate::village::{PARTS, draft, header, join, say, seed};

const QUESTION: TextKey = TextKey::Dialogue(TextField::Question);
const DESCRIPTION: TextKey = TextKey::Dialogue(TextField::Description);

/// A draft in French, Arabic and Bamanankan.
pub(crate) fn draft_in_three() -> Draft {
    let text = |language: &str, question: &str, description: &str| DialogueText {
        language: language.to_owned(),
        title: format!("Le puits ({language})"),
        question: question.to_owned(),
        description: description.to_owned(),
        consent: format!("Votre parole reste sans nom. ({language})"),
    };
    let texts = vec![
        text("fr", "Comment partager l’eau ?", "Un puits, deux villages."),
        text("ar", "كيف نتقاسم الماء؟", ""),
        text("bm", "An bɛ ji tila cogo di?", ""),
    ];
    Draft { texts, dimensions: Vec::new(), simulated: false, ..draft(Moderation::After) }
}

/// An open dialogue in three languages.
pub(crate) fn open_in_three(store: &Store) -> i64 {
    let owner = Uuid::from_bytes([9; 16]);
    let create = CreateDialogue { header: Header { dialogue: None, ..header(1, 0) }, owner, draft: draft_in_three() };
    let number = store.write_blocking(create).unwrap().answer.number;
    store.write_blocking(ChangeState { header: header(2, number), dialogue: number, to: State::Open }).unwrap();
    number
}

fn dialogue_now(store: &Store, dialogue: i64) -> Dialogue {
    store.read_blocking(move |tx: &mut Tx<'_>| dialogue_by_number(tx, dialogue)).unwrap().unwrap()
}

fn all(store: &Store, dialogue: i64) -> Vec<Translatable> {
    let now = dialogue_now(store, dialogue);
    store.read_blocking(move |tx: &mut Tx<'_>| translatables(tx, &now)).unwrap()
}

fn text_of(store: &Store, dialogue: i64, key: TextKey) -> Translatable {
    all(store, dialogue).into_iter().find(|text| text.key == key).unwrap()
}

fn seen(store: &Store, dialogue: i64, key: TextKey, language: &str) -> Seen {
    let text = text_of(store, dialogue, key);
    Seen::of(&text.original.text, text.into_language(language).map(|it| it.wording.text.as_str()))
}

fn entry(store: &Store, dialogue: i64, key: TextKey, language: &str, text: &str) -> Entry {
    Entry { key, language: language.to_owned(), text: text.to_owned(), seen: seen(store, dialogue, key, language), is_of_older: false }
}

fn put(number: u32, dialogue: i64, who: &str, entry: Entry) -> PutTranslation {
    PutTranslation { header: header(number, dialogue), dialogue, translator: who.to_owned(), entry }
}

fn review(store: &Store, number: u32, dialogue: i64, who: &str, key: TextKey, language: &str) -> Result<(), TranslationRefused> {
    let seen = seen(store, dialogue, key, language);
    let (reviewer, language) = (who.to_owned(), language.to_owned());
    let command = ReviewTranslation { header: header(number, dialogue), dialogue, key, language, reviewer, seen };
    store.write_blocking(command).map(|_| ())
}

fn state(store: &Store, dialogue: i64, key: TextKey, language: &str) -> Option<TranslationState> {
    text_of(store, dialogue, key).into_language(language).map(|it| it.state)
}

#[test]
fn a_translation_waits_for_a_second_pair_of_eyes_and_goes_stale_with_its_original() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_in_three(store);
        let statement = TextKey::Statement(seed(store, dialogue, 10, "Le puits doit être ouvert à tous."));
        assert_eq!(state(store, dialogue, statement, "bm"), None);
        let first = entry(store, dialogue, statement, "bm", "Kɔlɔn ka kan ka da wuli bɛɛ ye.");
        assert!(store.write_blocking(put(20, dialogue, "Awa Diallo", first.clone())).unwrap().answer.changed);
        assert_eq!(state(store, dialogue, statement, "bm"), Some(TranslationState::Waiting));

        let own = review(store, 21, dialogue, " awa  DIALLO ", statement, "bm");
        assert!(matches!(own, Err(TranslationRefused::SamePerson)));
        review(store, 22, dialogue, "Oumar", statement, "bm").unwrap();
        let text = text_of(store, dialogue, statement);
        let bm = text.into_language("bm").unwrap();
        assert_eq!(
            (bm.state, bm.translator.as_deref(), bm.reviewer.as_deref()),
            (TranslationState::LookedOver, Some("Awa Diallo"), Some("Oumar"))
        );

        // Saved once more as it is, it stays hers and looked over.
        let again = entry(store, dialogue, statement, "bm", "Kɔlɔn ka kan ka da wuli bɛɛ ye.");
        assert!(!store.write_blocking(put(23, dialogue, "Fatou", again)).unwrap().answer.changed);
        assert_eq!(state(store, dialogue, statement, "bm"), Some(TranslationState::LookedOver));
        // Mended, it is the mender's, and waits again.
        let mended = entry(store, dialogue, statement, "bm", "Kɔlɔn ka kan ka da wuli mɔgɔ bɛɛ ye.");
        store.write_blocking(put(24, dialogue, "Oumar", mended)).unwrap();
        assert_eq!(state(store, dialogue, statement, "bm"), Some(TranslationState::Waiting));
        assert!(matches!(review(store, 25, dialogue, "Oumar", statement, "bm"), Err(TranslationRefused::SamePerson)));

        // The question: typed in with the form, it is nobody's until somebody stands for it.
        assert_eq!(state(store, dialogue, QUESTION, "ar"), Some(TranslationState::Unsigned));
        assert!(matches!(review(store, 26, dialogue, "Awa", QUESTION, "ar"), Err(TranslationRefused::NothingToLookOver)));
        let question = entry(store, dialogue, QUESTION, "ar", "كيف نتقاسم الماء؟");
        assert!(store.write_blocking(put(27, dialogue, "Awa", question)).unwrap().answer.changed);
        assert_eq!(state(store, dialogue, QUESTION, "ar"), Some(TranslationState::Waiting));

        let now = dialogue_now(store, dialogue);
        let mut draft = now.draft.clone();
        draft.texts[0].question = "Comment partager le puits ?".to_owned();
        store.write_blocking(EditDialogue { header: header(28, dialogue), dialogue, made_from: now.seq, draft }).unwrap();
        assert_eq!(state(store, dialogue, QUESTION, "ar"), Some(TranslationState::Stale));
        assert_eq!(text_of(store, dialogue, QUESTION).reading("ar").mark, Mark::Outdated);
        assert!(matches!(review(store, 29, dialogue, "Oumar", QUESTION, "ar"), Err(TranslationRefused::NothingToLookOver)));
        // It still says the same: whoever saves it as it is says so.
        let still = entry(store, dialogue, QUESTION, "ar", "كيف نتقاسم الماء؟");
        assert!(store.write_blocking(put(30, dialogue, "Oumar", still)).unwrap().answer.changed);
        assert_eq!(state(store, dialogue, QUESTION, "ar"), Some(TranslationState::Waiting));
    });
}

#[test]
fn nothing_is_overwritten_that_the_translator_has_not_seen() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_in_three(store);
        let statement = TextKey::Statement(seed(store, dialogue, 10, "Le puits doit être ouvert à tous."));
        let [one, other] = ["Kɔlɔn ka da wuli.", "Kɔlɔn ka kan ka da wuli."].map(|text| entry(store, dialogue, statement, "bm", text));
        let first = put(20, dialogue, "Awa", one.clone());
        store.write_blocking(first.clone()).unwrap();
        let late = store.write_blocking(put(21, dialogue, "Oumar", other));
        assert!(matches!(late, Err(TranslationRefused::ChangedSince)));
        // The same words at the same time are no conflict, and neither is the same form twice.
        assert!(!store.write_blocking(put(22, dialogue, "Oumar", one)).unwrap().answer.changed);
        assert!(store.write_blocking(first.clone()).unwrap().repeated);
        // A form of before, sent again after a newer translation, changes nothing.
        let newer = entry(store, dialogue, statement, "bm", "Kɔlɔn da ka wuli.");
        store.write_blocking(put(23, dialogue, "Oumar", newer)).unwrap();
        assert!(matches!(store.write_blocking(first), Err(TranslationRefused::Store(StoreError::Forgotten { .. }))));
        assert_eq!(text_of(store, dialogue, statement).into_language("bm").unwrap().wording.text, "Kɔlɔn da ka wuli.");
    });
}

#[test]
fn what_cannot_be_translated_is_refused() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_in_three(store);
        let statement = TextKey::Statement(seed(store, dialogue, 10, "Le puits doit être ouvert à tous."));
        let good = entry(store, dialogue, statement, "bm", "Kɔlɔn ka da wuli.");
        let refused = |number, entry: Entry| store.write_blocking(put(number, dialogue, "Awa", entry)).unwrap_err();
        assert!(matches!(refused(20, Entry { language: "fr".to_owned(), ..good.clone() }), TranslationRefused::NoSuchLanguage));
        assert!(matches!(refused(21, Entry { language: "ff".to_owned(), ..good.clone() }), TranslationRefused::NoSuchLanguage));
        assert!(matches!(refused(22, Entry { key: TextKey::Statement(7), ..good.clone() }), TranslationRefused::NoSuchText));
        for text in ["", "🕊️", "a\u{202E}b", "a\u{0}b", " a", &"a".repeat(281)] {
            let entry = Entry { text: text.to_owned(), ..good.clone() };
            assert!(matches!(refused(23, entry), TranslationRefused::Text(_)), "{text:?}");
        }
        let remove = |number, key, language: &str| {
            let seen = seen(store, dialogue, key, language);
            store.write_blocking(RemoveTranslation { header: header(number, dialogue), dialogue, key, language: language.to_owned(), seen })
        };
        assert!(matches!(remove(30, QUESTION, "ar"), Err(TranslationRefused::Needed)));
        store.write_blocking(put(31, dialogue, "Awa", good)).unwrap();
        remove(32, statement, "bm").unwrap();
        assert_eq!(state(store, dialogue, statement, "bm"), None);
        remove(33, statement, "bm").unwrap();
        // A description may be there in some languages only.
        store.write_blocking(put(34, dialogue, "Awa", entry(store, dialogue, DESCRIPTION, "bm", "Kɔlɔn kelen, dugu fila."))).unwrap();
        assert_eq!(state(store, dialogue, DESCRIPTION, "bm"), Some(TranslationState::Waiting));
        remove(35, DESCRIPTION, "bm").unwrap();
        assert_eq!(state(store, dialogue, DESCRIPTION, "bm"), None);
    });
}

#[test]
fn with_a_voice_its_translations_are_gone() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_in_three(store);
        let awa = join(store, dialogue, 1);
        let kept = TextKey::Statement(seed(store, dialogue, 10, "Le puits doit être ouvert à tous."));
        let said = TextKey::Statement(say(store, 11, dialogue, awa, "La route est coupée.").unwrap().answer.number);
        let entries = vec![entry(store, dialogue, kept, "bm", "Kɔlɔn ka da wuli."), entry(store, dialogue, said, "bm", "Sira tigɛra.")];
        let import = ImportTranslations { header: header(20, dialogue), dialogue, translator: "Oumar".to_owned(), entries };
        assert_eq!(store.write_blocking(import.clone()).unwrap().answer.changed, 2);
        let rows = |store: &Store| store.read_blocking(move |tx: &mut Tx<'_>| queries::translation_rows(tx, dialogue)).unwrap();
        assert_eq!(rows(store).len(), 2);
        let late = put(21, dialogue, "Awa", entry(store, dialogue, said, "ar", "الطريق مقطوع."));
        store.write_blocking(Withdraw { header: header(30, dialogue), dialogue, participant: awa }).unwrap();
        assert_eq!(rows(store).iter().map(|row| row.key).collect::<Vec<_>>(), [kept]);
        assert!(matches!(store.write_blocking(late), Err(TranslationRefused::NoSuchText)));
        let statements = store.read_blocking(move |tx: &mut Tx<'_>| queries::statements(tx, dialogue)).unwrap();
        assert_eq!((statements[1].standing, statements[1].texts.as_slice()), (Standing::Withdrawn, &[][..]));
        // The journal's digest of what was translated opens no more, although one of the two translations stays.
        assert!(matches!(store.write_blocking(import), Err(TranslationRefused::Store(StoreError::Forgotten { .. }))));
        assert_eq!(statements[0].texts[1], Wording { language: "bm".to_owned(), text: "Kɔlɔn ka da wuli.".to_owned() });
    });
}

#[test]
fn many_translations_come_in_together_or_not_at_all() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_in_three(store);
        let statement = TextKey::Statement(seed(store, dialogue, 10, "Le puits doit être ouvert à tous."));
        let good = entry(store, dialogue, statement, "bm", "Kɔlɔn ka da wuli.");
        let bad = Entry { text: "🕊️".to_owned(), ..entry(store, dialogue, QUESTION, "bm", "") };
        let import =
            |number, entries| ImportTranslations { header: header(number, dialogue), dialogue, translator: "Oumar".to_owned(), entries };
        let refused = store.write_blocking(import(20, vec![good.clone(), bad])).unwrap_err();
        assert!(matches!(refused, TranslationRefused::In(QUESTION, _)), "{refused}");
        assert_eq!(state(store, dialogue, statement, "bm"), None);
        let texts = ["Title bm", "An bɛ ji tila di?", "Description bm"];
        let mut entries = vec![good];
        for (field, text) in TextField::ALL.into_iter().zip(texts) {
            entries.push(entry(store, dialogue, TextKey::Dialogue(field), "bm", text));
        }
        assert_eq!(store.write_blocking(import(21, entries.clone())).unwrap().answer.changed, 4);
        let now = dialogue_now(store, dialogue);
        assert_eq!((now.draft.texts[2].title.as_str(), now.draft.texts[2].question.as_str()), (texts[0], texts[1]));
        assert!(store.write_blocking(import(21, entries)).unwrap().repeated);
    });
}

#[test]
fn a_dialogue_after_the_pattern_of_another_takes_its_translations_as_unsigned() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_in_three(store);
        let statement = TextKey::Statement(seed(store, dialogue, 10, "Le puits doit être ouvert à tous."));
        store.write_blocking(put(20, dialogue, "Awa", entry(store, dialogue, statement, "bm", "Kɔlɔn ka da wuli."))).unwrap();
        let owner = Uuid::from_bytes([9; 16]);
        let copy = DuplicateDialogue { header: Header { dialogue: None, ..header(21, 0) }, pattern: dialogue, owner };
        let copy = store.write_blocking(copy).unwrap().answer.number;
        assert_eq!(state(store, copy, TextKey::Statement(0), "bm"), Some(TranslationState::Unsigned));
    });
}

#[test]
fn a_participant_reads_a_translation_first_and_the_original_one_touch_away() {
    for_each_engine(PARTS, |store| {
        let dialogue = open_in_three(store);
        let number = seed(store, dialogue, 10, "Le puits doit être ouvert à tous.");
        let statement = TextKey::Statement(number);
        with_store(store, dialogue, async |house| {
            let phone = house.phone();
            phone.set_cookie(cookies::LANGUAGE, "/", "ar");
            let front = phone.get("/d/le-puits").await;
            front.says("كيف نتقاسم الماء؟").says("ترجمه الفريق ولم يُراجَع بعد").says("Bamanankan");
            let front_in_french = front.follow("in=fr").await;
            front_in_french.says("Comment partager l’eau ?");
            assert!(!front_in_french.has("ترجمه الفريق"));
            phone.get("/d/le-puits?in=ar").await;
            house.join(&phone).await;
            let weigh = phone.get("/d/le-puits/weigh").await;
            weigh.says("Le puits doit être ouvert à tous.");
            assert!(!weigh.body.contains("<details"), "nothing is said of an original");

            let put = |id, language: &str, text: &str, seen_text: Option<&str>| PutTranslation {
                header: header(id, dialogue),
                dialogue,
                translator: "Awa".to_owned(),
                entry: Entry {
                    key: statement,
                    language: language.to_owned(),
                    text: text.to_owned(),
                    seen: Seen::of("Le puits doit être ouvert à tous.", seen_text),
                    is_of_older: false,
                },
            };
            house.store.write(put(20, "ar", "ينبغي أن تُفتح البئر للجميع.", None)).await.unwrap();
            house.store.write(put(21, "bm", "Kɔlɔn ka da wuli bɛɛ ye.", None)).await.unwrap();
            let weigh = phone.get("/d/le-puits/weigh").await;
            weigh.says("ينبغي أن تُفتح البئر للجميع.").says("ترجمه الفريق ولم يُراجَع بعد").says("Le puits doit être ouvert à tous.");
            assert!(weigh.body.find("تُفتح البئر").unwrap() < weigh.body.find("<details").unwrap());
            let seen = Seen::of("Le puits doit être ouvert à tous.", Some("ينبغي أن تُفتح البئر للجميع."));
            let review = ReviewTranslation {
                header: header(22, dialogue),
                dialogue,
                key: statement,
                language: "ar".to_owned(),
                reviewer: "Oumar".to_owned(),
                seen,
            };
            house.store.write(review).await.unwrap();
            phone.get("/d/le-puits/weigh").await.says("ترجمه الفريق وراجعه شخص آخر").form("/weigh").press("vote", "1").await;
            phone.get("/d/le-puits/mine").await.says("ينبغي أن تُفتح البئر للجميع.").says("وراجعه شخص آخر").says("Le puits doit");

            // In a language that the pages do not speak: chosen once, read everywhere.
            let other = house.phone();
            other.get("/d/le-puits").await.follow("in=bm").await.says("An bɛ ji tila cogo di?").says("I agree and take part");
            house.join(&other).await;
            other.get("/d/le-puits/weigh").await.says("Kɔlɔn ka da wuli bɛɛ ye.").says("nobody has looked it over yet");
            assert_eq!(other.get("/d/le-puits?in=xx").await.header("set-cookie"), "");
        });
    });
}
