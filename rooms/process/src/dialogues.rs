//! Every page of a dialogue begins with its words and rules. They change rarely, so they are kept in memory; but a page must never show
//! what no longer holds, on any of several servers, so each use asks the store for the version first.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use toguna_people::DialogueNumbers;
use toguna_people::accounts::{Account, Role};
use toguna_people::gate::{Joined, JoinedFound, NumberFound, Place, PlaceFound, TitledFound};
use toguna_store::{Store, StoreError};
use toguna_web::{PageError, Visit};

use crate::model::{Dialogue, is_slug};
use crate::queries;
use crate::spoken;

/// The dialogues of an installation, by their short names. Clones share the memory.
#[derive(Clone)]
pub struct Dialogues {
    store: Store,
    known: Arc<Mutex<BTreeMap<String, Arc<Dialogue>>>>,
}

impl fmt::Debug for Dialogues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dialogues")
    }
}

/// What the store says of a short name.
enum Told {
    Nothing,
    StillHolds,
    Now(Box<Dialogue>),
}

impl Dialogues {
    /// The dialogues of this store; none is in memory yet.
    pub fn new(store: &Store) -> Self {
        Self { store: store.clone(), known: Arc::default() }
    }

    /// The dialogue with this short name as it stands now, at the price of one small query.
    ///
    /// # Errors
    /// Only the store's.
    pub async fn by_slug(&self, slug: &str) -> Result<Option<Arc<Dialogue>>, StoreError> {
        if !is_slug(slug) {
            return Ok(None);
        }
        let kept = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(slug).cloned();
        let version = kept.as_ref().map(|kept| (kept.number, kept.seq));
        let asked = slug.to_owned();
        let told = self.store.read(move |tx| {
            let now = queries::version_of_slug(tx, &asked)?;
            if now.is_none() {
                return Ok::<_, StoreError>(Told::Nothing);
            }
            if now == version {
                return Ok(Told::StillHolds);
            }
            Ok(queries::dialogue_by_slug(tx, &asked)?.map_or(Told::Nothing, |dialogue| Told::Now(Box::new(dialogue))))
        });
        let told = told.await?;
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(match told {
            Told::Nothing => {
                known.remove(slug);
                None
            }
            Told::StillHolds => kept,
            Told::Now(dialogue) => {
                let dialogue: Arc<Dialogue> = Arc::from(dialogue);
                // Two requests may load at the same time; the newer one stays.
                let place = known.entry(slug.to_owned()).or_insert_with(|| Arc::clone(&dialogue));
                if place.seq < dialogue.seq || place.number != dialogue.number {
                    *place = Arc::clone(&dialogue);
                }
                Some(dialogue)
            }
        })
    }

    /// The dialogue with this short name, if the public sees it.
    ///
    /// # Errors
    /// [`PageError::NotFound`] for a draft as for nothing, and the store's.
    pub async fn public(&self, slug: &str) -> Result<Arc<Dialogue>, PageError> {
        self.by_slug(slug).await?.filter(|dialogue| dialogue.is_public()).ok_or(PageError::NotFound)
    }
}

impl DialogueNumbers for Dialogues {
    fn number<'a>(&'a self, slug: &'a str) -> NumberFound<'a> {
        Box::pin(async move { Ok(self.by_slug(slug).await?.filter(|dialogue| dialogue.is_public()).map(|dialogue| dialogue.number)) })
    }

    fn remembered(&self, slug: &str) -> Option<i64> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(slug).filter(|dialogue| dialogue.is_public()).map(|dialogue| dialogue.number)
    }

    fn place<'a>(&'a self, slug: &'a str) -> PlaceFound<'a> {
        Box::pin(async move {
            let found = self.by_slug(slug).await?;
            Ok(found.map(|found| Place { number: found.number, is_public: found.is_public() }))
        })
    }

    fn titled<'a>(&'a self, number: i64, language: &'a str) -> TitledFound<'a> {
        Box::pin(async move {
            let found = self.store.read(move |tx| queries::dialogue_by_number(tx, number)).await?;
            Ok(found.map(|dialogue| Joined { number, title: dialogue.text(language).title.clone(), slug: dialogue.draft.slug }))
        })
    }

    fn joined<'a>(&'a self, account: &'a Account, language: &'a str) -> JoinedFound<'a> {
        let (id, sees_all) = (account.id, account.role == Role::Administrator);
        Box::pin(async move {
            let found = self.store.read(move |tx| if sees_all { queries::all_dialogues(tx) } else { queries::dialogues_of(tx, id) });
            let joined = |dialogue: &Dialogue| Joined {
                number: dialogue.number,
                slug: dialogue.draft.slug.clone(),
                title: dialogue.text(language).title.clone(),
            };
            Ok(found.await?.iter().rev().map(joined).collect())
        })
    }
}

/// The visit in the language that suits this dialogue: the one that was chosen; else the browser's if the dialogue has it; else the first
/// one of the dialogue that the pages speak.
pub fn in_its_language(visit: &Visit, dialogue: &Dialogue) -> Visit {
    if visit.has_chosen_language || dialogue.languages().any(|tag| spoken::page_language(tag) == Some(visit.language)) {
        return visit.clone();
    }
    let offered = &visit.site.settings().languages;
    let own = dialogue.languages().filter_map(spoken::page_language).find(|language| offered.contains(language));
    own.map_or_else(|| visit.clone(), |language| visit.speaking(language))
}
