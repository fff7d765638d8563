//! What a dialogue says at one moment: pages read it while the next one is being computed.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use toguna_consult::model::{Standing, Statement, Wording};
use toguna_consult::queries::Aside;
use toguna_consult::translation::Mark;
use toguna_opinion::analysis::{Analysis, Dimension, Grouping, Settings, Side};
use toguna_opinion::next_statement::{Routing, Weights};
use toguna_opinion::votes::VoteTable;
use toguna_process::model::{Dialogue, Label};
use toguna_tongues::Language;
use toguna_web::etag::Etag;

use super::followed::Arranged;
use crate::conversation::{Beneath, Conversation, Note, NoteArgument, Statement as Said};
use crate::pages::Rendered;
use crate::report::disclosure::Told;

/// So many different declarations are kept: 200 statements for each take 3 MB.
const MOST_WEIGHTS: usize = 2_000;

/// Weights for each set of declared groups, as dimension and value.
type WeightsByGroups = BTreeMap<Vec<(i64, i64)>, Arc<Weights>>;

/// One dialogue, everything that its votes say, and the pages that were written of it.
#[derive(Debug)]
pub struct Snapshot {
    /// The dialogue.
    pub dialogue: Dialogue,
    /// What the votes say, for the team and for the choice of what to ask; people in the order of their pseudonyms, statements by their
    /// numbers.
    pub analysis: Analysis,
    /// The same as everybody may know it: all that anybody but the team gets is written from this.
    pub public: Analysis,
    /// Which figures of groups may be shown, and as they stood when they last moved.
    pub(crate) told: Told,
    /// How it was computed.
    pub settings: Settings,
    /// The journal's number of the last command that it knows of.
    pub seq: i64,
    /// How many people have said something that the team has set aside, and why.
    pub aside: Aside,
    statements: Vec<Arc<Statement>>,
    votes: Arc<VoteTable>,
    dimensions: Vec<Dimension>,
    conversations: [OnceLock<Arc<Conversation>>; Language::MOST],
    /// What statements weigh for people of the same groups; computed when the first of them asks.
    weights: Mutex<WeightsByGroups>,
    pub(crate) rendered: Rendered,
}

impl Snapshot {
    /// `before`: what was told of the dialogue the last time.
    pub(super) fn of(arranged: Arranged, settings: &Settings, before: Option<&Told>) -> Self {
        let Arranged { dialogue, statements, votes, dimensions, aside, seq, may_be_seen: _, is_free } = arranged;
        let (analysis, votes) = votes.analyse(&dimensions, &Grouping::Found, settings);
        let before = before.filter(|_| !is_free);
        let told = Told::of(&analysis, &dimensions, before).with_opinion_groups(&analysis);
        Self {
            dialogue,
            public: told.analysis(&analysis, settings),
            told,
            analysis,
            settings: settings.clone(),
            seq,
            aside,
            statements,
            votes: Arc::new(votes),
            dimensions,
            conversations: Default::default(),
            weights: Mutex::default(),
            rendered: Rendered::default(),
        }
    }

    /// These voices with the dialogue and its statements as they are in `now`: what was taken out must not wait for figures that do.
    pub(super) fn with_what_is_asked(self: Arc<Self>, now: &Self) -> Arc<Self> {
        if self.dialogue == now.dialogue && self.statements == now.statements {
            return self;
        }
        let count = self.votes.statements().max(now.statements.len());
        let mut votes = VoteTable::from_rows(self.votes.participants(), count, |person, row| row.extend(self.votes.row(person)));
        for (place, statement) in (0..).zip(&now.statements) {
            votes.set_moderated(place, statement.standing != Standing::Accepted);
        }
        let analysis = toguna_opinion::analyse(&votes, &self.dimensions, &Grouping::Found, &self.settings);
        let told = Told::of(&analysis, &self.dimensions, Some(&self.told)).with_opinion_groups(&analysis);
        Arc::new(Self {
            dialogue: now.dialogue.clone(),
            public: told.analysis(&analysis, &self.settings),
            told,
            analysis,
            settings: self.settings.clone(),
            seq: now.seq,
            aside: self.aside.clone(),
            statements: now.statements.clone(),
            votes: Arc::new(votes),
            dimensions: self.dimensions.clone(),
            conversations: Default::default(),
            weights: Mutex::default(),
            rendered: Rendered::default(),
        })
    }

    /// The tag of a page of this snapshot in a language. `dress`: what else the page depends on, such as the name of its stylesheet.
    pub fn tag(&self, page: &str, language: Language, dress: &str) -> Etag {
        Etag::of(&["ground", page, &self.dialogue.number.to_string(), &self.seq.to_string(), language.tag(), dress])
    }

    /// What each statement weighs for somebody who declared `groups` (dimension and value).
    pub(crate) fn weights(&self, groups: &[(i64, i64)]) -> Arc<Weights> {
        let mut kept = self.weights.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(weights) = kept.get(groups) {
            return Arc::clone(weights);
        }
        let own: Vec<Side> = groups
            .iter()
            .filter_map(|&(dimension, value)| Some(Side::Declared(u16::try_from(dimension).ok()?, u16::try_from(value).ok()?)))
            .collect();
        let weights = Arc::new(Weights::of(&self.analysis, &own, Routing::default()));
        if kept.len() >= MOST_WEIGHTS {
            kept.clear();
        }
        kept.insert(groups.to_vec(), Arc::clone(&weights));
        weights
    }

    /// The dialogue with its names in a language, or in its own where it does not speak that one. Participants are numbered from 1 in the
    /// order of their pseudonyms, which stay in the store.
    pub fn conversation(&self, language: Language) -> Arc<Conversation> {
        let slot = &self.conversations[language.place()];
        Arc::clone(slot.get_or_init(|| Arc::new(self.conversation_in(language.tag()))))
    }

    fn conversation_in(&self, language: &str) -> Conversation {
        let text = self.dialogue.text(language);
        let name = |label: &Label| label.in_language(language).to_owned();
        let dimensions = self.dimensions.iter().zip(&self.dialogue.draft.dimensions).map(|(dimension, declared)| Dimension {
            name: name(&declared.label),
            values: declared.values.iter().map(name).collect(),
            value_of: dimension.value_of.clone(),
        });
        Conversation {
            topic: Some(text.title.clone()),
            description: Some(text.question.clone()).filter(|question| !question.is_empty()),
            participants: (1..=self.votes.participants()).map(|number| number.to_string()).collect(),
            statements: self.statements.iter().map(|statement| said(statement, language)).collect(),
            votes: Arc::clone(&self.votes),
            superseded: 0,
            files: BTreeMap::new(),
            dimensions: dimensions.collect(),
            simulated: self.dialogue.draft.simulated,
            notes: self.notes(),
        }
    }

    /// Not everything that does not count was taken out by moderation.
    fn notes(&self) -> Vec<Note> {
        let count = |standing| self.statements.iter().filter(|statement| statement.standing == standing).count() as u64;
        [("notes-moderated", Standing::Rejected), ("notes-waiting", Standing::Waiting), ("notes-taken-back", Standing::Withdrawn)]
            .map(|(key, standing)| (key, count(standing)))
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| Note { key, arguments: vec![("count", NoteArgument::Count(count))] })
            .collect()
    }
}

/// A statement as results have it: only what others may weigh keeps its wording.
fn said(statement: &Statement, language: &str) -> Said {
    let moderated = statement.standing != Standing::Accepted;
    let reading = statement.reading(language).filter(|_| !moderated);
    let beneath = reading.and_then(|reading| {
        let key = match reading.mark {
            Mark::AsSaid => return None,
            Mark::Translated => "ground-translated",
            Mark::LookedOver => "ground-looked-over",
            Mark::Outdated => "ground-outdated",
        };
        let Wording { language, text } = reading.beneath?.clone();
        Some(Beneath { key, text, language })
    });
    Said {
        id: statement.number.to_string(),
        text: reading.map(|reading| reading.first.text.clone()),
        language: reading.map(|reading| reading.first.language.clone()),
        beneath,
        moderated,
        meta: false,
        seed: statement.seed,
    }
}
