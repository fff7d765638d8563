//! What the team's overview says of the voices in a dialogue, and how it gets from there to the pages on which they are read.

use toguna_process::model::Dialogue;
use toguna_process::pages::{DeskAct, DeskActs, Fact, Facts, Marks, RoomsAbove, Tab};
use toguna_tongues::Words;
use toguna_web::{Right, Visit};

use super::labels::act_key;
use crate::figures::figures;
use crate::queries::SourceActKind;
use crate::queries::deeds::{Deed, DeedKind, deeds};
use crate::queries::recordings::count_spoken;
use crate::translation::{TranslationState, texts_of_dialogue};

/// This room, as the team's pages of a dialogue see it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Consultation;

impl RoomsAbove for Consultation {
    fn facts<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> Facts<'a> {
        let number = dialogue.number;
        Box::pin(async move {
            let words = visit.words();
            let read =
                visit.site.store.read(move |tx| Ok::<_, toguna_store::StoreError>((figures(tx, number)?, count_spoken(tx, number)?)));
            let (figures, spoken) = read.await?;
            let path = |page: &str| Some(format!("/team/d/{}/{page}", dialogue.draft.slug));
            let fact = |key: &str, count: u64, path| Fact { label: words.plain(key), figure: words.number(count), path };
            Ok(vec![
                fact("consult-fact-votes", figures.votes, None),
                fact("consult-fact-statements", figures.statements, path("seeds")),
                fact("consult-fact-waiting", figures.waiting, path("moderate")),
                fact("consult-fact-spoken", spoken, path("spoken")),
            ])
        })
    }

    fn marks<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> Marks<'a> {
        let known = std::sync::Arc::new(dialogue.clone());
        Box::pin(async move {
            let texts = visit.site.store.read(move |tx| texts_of_dialogue(tx, &known)).await?;
            let mut marks = Vec::new();
            for text in texts {
                for there in text.translations {
                    let key = match there.state {
                        TranslationState::Unsigned => "consult-mark-unsigned",
                        TranslationState::Stale => "consult-mark-stale",
                        TranslationState::Waiting => "consult-mark-waiting",
                        TranslationState::LookedOver => "consult-mark-looked-over",
                    };
                    marks.push((format!("{}-{}", text.key.name(), there.wording.language), visit.words().plain(key)));
                }
            }
            Ok(marks)
        })
    }

    fn acts<'a>(&'a self, visit: &'a Visit, dialogue: &'a Dialogue) -> DeskActs<'a> {
        let number = dialogue.number;
        Box::pin(async move {
            let words = visit.words();
            let found = visit.site.store.read(move |tx| deeds(tx, number)).await?;
            let told = |deed: Deed| {
                let what = match deed.kind {
                    DeedKind::Statements(kind) => words.say("consult-audit-statements", &[("what", words.plain(act_key(kind)).into())]),
                    DeedKind::Source(SourceActKind::SetAside) => words.plain("consult-audit-source-aside"),
                    DeedKind::Source(SourceActKind::TakenBack) => words.plain("consult-audit-source-back"),
                    DeedKind::Source(_) => words.plain("consult-audit-source"),
                    DeedKind::Quarantine => words.plain("consult-audit-aside"),
                };
                DeskAct { day: deed.day, name: deed.name, what, count: deed.count }
            };
            Ok(found.into_iter().map(told).collect())
        })
    }

    fn tabs(&self, words: &Words, dialogue: &Dialogue) -> Vec<Tab> {
        let tab = |page: &str, key: &str, right| Tab::new(words, dialogue, page, key, right);
        vec![
            tab("/seeds", "consult-seeds", Right::Prepare),
            tab("/notes", "consult-notes", Right::Record),
            tab("/moderate", "consult-moderate", Right::Moderate),
            tab("/translate", "consult-tab-translate", Right::Translate),
            tab("/recordings", "consult-recordings", Right::Translate),
            tab("/spoken", "consult-spoken", Right::Hear),
            tab("/sources", "consult-sources", Right::Gather),
            // Those who look at voices or results need not be those who gather or moderate.
            tab("/voices", "consult-tab-voices", Right::Guard),
            tab("/authors", "consult-desk-authors", Right::Analyse),
            tab("/contacts", "consult-vault-tab", Right::Contacts),
            tab("/openings", "consult-vault-openings", Right::Open),
        ]
    }
}
