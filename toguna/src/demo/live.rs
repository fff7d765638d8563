//! The dialogue of the demonstration, open: anybody can take part beside 1,200 people who do not exist, and see what that changes.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use rand_chacha::ChaCha20Rng;
use rand_core::{Rng, SeedableRng};
use toguna_consult::add_statement::{AddSeed, AddStatement};
use toguna_consult::import_translations::ImportTranslations;
use toguna_consult::import_voices::{ImportVoices, ImportedPerson};
use toguna_consult::model::{Kind, Wording};
use toguna_consult::put_translation::Entry;
use toguna_consult::review_translation::ReviewTranslation;
use toguna_consult::translation::{Seen, TranslationRefused, translatables};
use toguna_people::accounts::{self, Account, Role};
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::{DialogueText, Dimension, Draft, Label, Moderation, State};
use toguna_process::queries::dialogue_by_number;
use toguna_store::{Header, Store, StoreError};
use toguna_web::hash_token;
use uuid::Uuid;

use crate::words::{Language, words};

use super::{Kind as DemoKind, simulated, statements};

/// The short name of the dialogue.
pub const SLUG: &str = "demo";
/// What is stored in place of a passphrase: nothing that can be typed fits it.
const NO_PASSPHRASE: &str = "none";
/// The dialogue's languages, the first of which is asked for first.
const LANGUAGES: [Language; 3] = [Language::Fr, Language::En, Language::Ar];

/// Statements that wait for the team, with the language in which each was said.
const WAITING: [(Kind, Language, &str); 4] = [
    (Kind::Solution, Language::Fr, "On devrait réparer ensemble le puits du marché avant la saison sèche."),
    (Kind::Challenge, Language::Ar, "الطريق إلى المدرسة يمر قرب مكان خطير، والأطفال يخافون."),
    (Kind::Opportunity, Language::Fr, "Les lutteurs des deux villages s’entraînent ensemble : faisons-en une fête."),
    (Kind::Challenge, Language::En, "The family at the last compound before the bridge stole our goats, everybody knows it."),
];

/// Random numbers and the time, as the commands need them.
struct Maker {
    chance: ChaCha20Rng,
    now: Timestamp,
}

impl Maker {
    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.chance.fill_bytes(&mut bytes);
        bytes
    }

    fn header(&mut self, dialogue: Option<i64>) -> Header {
        let id =
            uuid::Builder::from_unix_timestamp_millis(u64::try_from(self.now.as_millisecond()).unwrap_or(0), &self.bytes()).into_uuid();
        Header { id, dialogue, source: 0, at: self.now, salt: self.bytes() }
    }

    fn pseudonym(&mut self) -> Uuid {
        uuid::Builder::from_random_bytes(self.bytes()).into_uuid()
    }
}

/// Puts the dialogue into an empty store: open, with all its voices, some statements waiting, and an account that keeps it.
///
/// Returns the account. `seed` begins the random numbers. The error says in English which step failed: none should.
pub fn fill(store: &Store, now: Timestamp, seed: [u8; 32]) -> Result<Account, String> {
    let mut maker = Maker { chance: ChaCha20Rng::from_seed(seed), now };
    let account = Account { id: maker.pseudonym(), name: "Demo".to_owned(), role: Role::Administrator };
    let kept = account.clone();
    let day = now.as_second().div_euclid(86_400);
    let failed = |error: StoreError| error.to_string();
    store.transact_blocking(move |tx| accounts::insert(tx, &kept, NO_PASSPHRASE, day)).map_err(failed)?;

    let create = CreateDialogue { header: maker.header(None), owner: account.id, draft: draft() };
    let dialogue = store.write_blocking(create).map_err(|error| format!("{error:?}"))?.answer.number;
    for statement in statements() {
        let wording = |language: Language| Wording { language: language.tag().to_owned(), text: statement.text(language).to_owned() };
        let wordings = LANGUAGES.map(wording).to_vec();
        let seed = AddSeed { header: maker.header(Some(dialogue)), dialogue, kind: kind(statement.kind), wordings };
        store.write_blocking(seed).map_err(|error| error.to_string())?;
    }
    sign_translations(store, &mut maker, dialogue)?;
    let open = ChangeState { header: maker.header(Some(dialogue)), dialogue, to: State::Open };
    store.write_blocking(open).map_err(|error| error.to_string())?;

    let people = people(&mut maker);
    let some: Vec<Uuid> = people.iter().take(WAITING.len()).map(|person| person.participant).collect();
    let import = ImportVoices { header: maker.header(Some(dialogue)), dialogue, people };
    store.write_blocking(import).map_err(|error| error.to_string())?;
    for (participant, (kind, language, text)) in some.into_iter().zip(WAITING) {
        let wording = Wording { language: language.tag().to_owned(), text: text.to_owned() };
        let said = AddStatement { header: maker.header(Some(dialogue)), dialogue, participant, kind, wording };
        store.write_blocking(said).map_err(|error| error.to_string())?;
    }
    Ok(account)
}

/// Two people of the team who do not exist stand for the translations: one translated, the other looked them over.
fn sign_translations(store: &Store, maker: &mut Maker, number: i64) -> Result<(), String> {
    let told = |error: TranslationRefused| error.to_string();
    let texts = store.read_blocking(move |tx| match dialogue_by_number(tx, number)? {
        Some(dialogue) => translatables(tx, &dialogue),
        None => Ok::<_, StoreError>(Vec::new()),
    });
    let texts = texts.map_err(|error| error.to_string())?;
    let entries: Vec<Entry> = texts
        .iter()
        .flat_map(|text| {
            text.translations.iter().map(|there| Entry {
                key: text.key,
                language: there.wording.language.clone(),
                text: there.wording.text.clone(),
                seen: Seen::of(&text.original.text, Some(&there.wording.text)),
                is_of_older: false,
            })
        })
        .collect();
    let header = maker.header(Some(number));
    let import = ImportTranslations { header, dialogue: number, translator: "Aminata".to_owned(), entries: entries.clone() };
    store.write_blocking(import).map_err(told)?;
    for Entry { key, language, seen, .. } in entries {
        let header = maker.header(Some(number));
        let review = ReviewTranslation { header, dialogue: number, key, language, reviewer: "Oumar".to_owned(), seen };
        store.write_blocking(review).map_err(told)?;
    }
    Ok(())
}

fn people(maker: &mut Maker) -> Vec<ImportedPerson> {
    // The same votes in every language; only the names differ.
    let conversation = simulated(Language::En).conversation;
    (0..conversation.participants.len())
        .map(|place| ImportedPerson {
            participant: maker.pseudonym(),
            groups: (0..)
                .zip(&conversation.dimensions)
                .filter_map(|(dimension, declared)| Some((dimension, i64::from(declared.value_of[place]?))))
                .collect(),
            votes: conversation.votes.row(place as u32).map(|(statement, vote)| (i64::from(statement), vote)).collect(),
        })
        .collect()
}

fn draft() -> Draft {
    let texts = LANGUAGES.map(|language| {
        let words = words(language);
        let told = super::told(language);
        DialogueText {
            language: language.tag().to_owned(),
            title: words.plain("demo-title"),
            question: told.topic.to_owned(),
            description: told.description.to_owned(),
            consent: words.plain("demo-consent"),
        }
    });
    let label = |name: fn(&super::Told) -> Vec<&'static str>, place: usize| Label {
        names: LANGUAGES.map(|language| (language.tag().to_owned(), name(&super::told(language))[place].to_owned())).to_vec(),
    };
    let dimension = |name: fn(&super::Told) -> Vec<&'static str>| {
        let values = name(&super::told(Language::En)).len();
        Dimension { label: label(name, 0), values: (1..values).map(|place| label(name, place)).collect() }
    };
    Draft {
        slug: SLUG.to_owned(),
        opens_day: None,
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: true,
        texts: texts.to_vec(),
        dimensions: vec![
            dimension(|told| named(told.region)),
            dimension(|told| named(told.sex)),
            dimension(|told| named(told.generation)),
            dimension(|told| named(told.livelihood)),
        ],
    }
}

fn kind(kind: DemoKind) -> Kind {
    match kind {
        DemoKind::Challenge => Kind::Challenge,
        DemoKind::Opportunity => Kind::Opportunity,
        DemoKind::Solution => Kind::Solution,
        DemoKind::Value => Kind::Value,
    }
}

/// A way into the team's pages that works once.
pub struct OneTimeDoor {
    token: Mutex<Option<String>>,
    account: Account,
}

impl std::fmt::Debug for OneTimeDoor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OneTimeDoor").field("account", &self.account).finish_non_exhaustive()
    }
}

impl OneTimeDoor {
    /// A door for this account, opened by this token.
    pub fn new(token: String, account: Account) -> Self {
        Self { token: Mutex::new(Some(token)), account }
    }

    /// The account, if this is the token and nobody has come before. The comparison is of hashes, so its time tells nothing.
    pub fn open(&self, token: &str) -> Option<&Account> {
        let mut own = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        own.take_if(|own| hash_token(own) == hash_token(token)).map(|_| &self.account)
    }
}

fn named<const N: usize>((name, values): (&'static str, [&'static str; N])) -> Vec<&'static str> {
    std::iter::once(name).chain(values).collect()
}

#[cfg(test)]
mod tests {
    use toguna_consult::queries::{count_votes, statements as kept_statements, unreviewed};
    use toguna_process::queries::dialogue_by_slug;
    use toguna_store::{Location, Options};

    use super::*;
    use crate::serve::house;

    #[test]
    fn the_demonstration_is_open_says_that_it_is_simulated_and_holds_every_voice() {
        let store = house::open_store(&Location::Memory, Options::default()).unwrap();
        fill(&store, "2026-03-05T14:30:00Z".parse().unwrap(), [5; 32]).unwrap();
        let (dialogue, votes, statements, waiting) = store
            .read_blocking(|tx| {
                let dialogue = dialogue_by_slug(tx, SLUG)?.unwrap();
                let number = dialogue.number;
                let kept = kept_statements(tx, number)?.len();
                Ok::<_, StoreError>((dialogue, count_votes(tx, number)?, kept, unreviewed(tx, number)?.len()))
            })
            .unwrap();
        assert_eq!(dialogue.state, State::Open);
        assert!(dialogue.draft.simulated);
        let expected = simulated(Language::En).conversation.votes.votes() as i64;
        // Whoever says something agrees with it.
        assert_eq!(votes, expected + WAITING.len() as i64);
        assert_eq!((statements, waiting), (60 + WAITING.len(), WAITING.len()));
        assert_eq!(dialogue.draft.dimensions[3].values[1].in_language("fr"), "éleveurs");
        assert_eq!(dialogue.draft.dimensions[0].label.in_language("ar"), "المنطقة");
    }

    #[test]
    fn the_door_opens_once_and_only_with_its_token() {
        let account = Account { id: Uuid::from_bytes([1; 16]), name: "Demo".to_owned(), role: Role::Administrator };
        let door = OneTimeDoor::new("sesame".to_owned(), account);
        assert!(!format!("{door:?}").contains("sesame"));
        assert!(door.open("wrong").is_none());
        assert!(door.open("sesame").is_some());
        assert!(door.open("sesame").is_none());
    }
}
