//! What was typed on the desk is taken: all that was changed, and what a button says of one text.

use axum::response::Response;
use toguna_people::roles::acts::Noted;
use toguna_process::pages::Owned;
use toguna_store::{Command, Header, StoreError};
use toguna_web::{Flash, Form, PageError, Seal, Visit};
use uuid::Uuid;

use super::{Again, Asked, show};
use crate::put_translation::{Entry, PutTranslation};
use crate::remove_translation::RemoveTranslation;
use crate::review_translation::ReviewTranslation;
use crate::translation::{Seen, TextKey, TranslationRefused, digest, hex};

/// What was seen of a text, as it goes with the form: the digests of both texts in hexadecimal, parted by a point.
pub(super) fn written(seen: Seen) -> String {
    format!("{}.{}", hex(&seen.original), seen.text.as_ref().map(|text| hex(text)).unwrap_or_default())
}

fn read(text: &str) -> Option<Seen> {
    let bytes = |hex: &str| -> Option<[u8; 32]> {
        let mut digest = [0; 32];
        for (place, byte) in digest.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(2 * place..2 * place + 2)?, 16).ok()?;
        }
        (hex.len() == 64).then_some(digest)
    };
    let (original, text) = text.split_once('.')?;
    Some(Seen { original: bytes(original)?, text: if text.is_empty() { None } else { Some(bytes(text)?) } })
}

/// What the button was that was pressed: one of them at most.
struct Pressed<'a> {
    save: &'a str,
    review: &'a str,
    remove: &'a str,
}

/// What became of a form.
#[derive(Default)]
struct Done {
    saved: u64,
    reviewed: bool,
    removed: bool,
    again: Vec<Again>,
}

/// `POST /team/d/{slug}/translate`: for each text `t-NAME` what was typed and `s-NAME` what was seen; `save` names the text whose button
/// was pressed (or `all`), `review` the one that was looked over, `remove` the one that is to go.
pub(crate) async fn save(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let words = visit.words();
    let asked = Asked::of(&owned, |name| form.text(name)).ok_or(PageError::BadInput("a dialogue in one language".into()))?;
    if form.get("to") != Some(&asked.to) {
        return Err(PageError::BadInput("a language that the dialogue does not have".into()));
    }
    let pressed = Pressed { save: form.text("save"), review: form.text("review"), remove: form.text("remove") };
    let mut texts: Vec<(TextKey, &str, Seen)> = form
        .iter()
        .filter_map(|(field, typed)| {
            let name = field.strip_prefix("t-")?;
            Some((TextKey::from_name(name)?, typed, read(form.text(&format!("s-{name}")))?))
        })
        .collect();
    texts.sort_by_key(|(key, _, _)| *key);
    let id = form.command_id()?;
    let mut done = Done::default();
    for (key, typed, seen) in &texts {
        let step = Step { visit: &visit, owned: &owned, id, key: *key, language: &asked.to, seen: *seen };
        step.take(typed, &pressed, &mut done).await?;
    }
    if !done.again.is_empty() {
        return show(&visit, &owned, &asked, &done.again).await;
    }
    let pressed_on = [pressed.save, pressed.review, pressed.remove].into_iter().find(|name| !name.is_empty()).unwrap_or_default();
    let next = texts.iter().skip_while(|(key, _, _)| key.name() != pressed_on).nth(1).map(|(key, _, _)| key.name());
    let mut path = asked.path(&owned, asked.show, asked.start);
    if let Some(next) = next {
        // No fragment: browsers leave the focus alone where there is one.
        path = format!("{path}&at={next}");
    }
    let flash = if done.removed {
        Flash::good(words.plain("consult-translate-removed"))
    } else if done.reviewed {
        Flash::good(words.plain("consult-translate-reviewed"))
    } else if done.saved > 0 {
        Flash::good(words.say("consult-translate-saved", &[("count", done.saved.into())]))
    } else {
        Flash::attention(words.plain("consult-translate-nothing"))
    };
    Ok(visit.go_saying(&path, &flash))
}

/// One text of the form.
struct Step<'a> {
    visit: &'a Visit,
    owned: &'a Owned,
    id: Uuid,
    key: TextKey,
    language: &'a str,
    seen: Seen,
}

impl Step<'_> {
    async fn take(&self, typed: &str, pressed: &Pressed<'_>, done: &mut Done) -> Result<(), PageError> {
        let name = self.key.name();
        let cleaned = self.key.clean(typed);
        let is_emptied = matches!(cleaned, Err(toguna_web::TextError::Empty));
        let is_as_seen = match &cleaned {
            Ok(text) => self.seen.text == Some(digest(text)),
            Err(_) => is_emptied && self.seen.text.is_none(),
        };
        if pressed.remove == name {
            done.removed = true;
            return self.remove(typed, done).await;
        }
        if pressed.review == name && is_as_seen {
            return self.review(typed, done).await;
        }
        // An empty field takes nothing away: there is a button for that.
        if pressed.save != name && (is_as_seen || is_emptied) {
            return Ok(());
        }
        match cleaned {
            Ok(text) => self.put(typed, text, done).await,
            Err(error) => {
                self.again(typed, error.say(self.visit.words()), done);
                Ok(())
            }
        }
    }

    /// The command, noted among the acts of the team.
    fn noted<C: Command>(&self, command: C, what: &'static str) -> Noted<C> {
        Noted::new(command, self.owned.member.account.id, what)
    }

    async fn put(&self, typed: &str, text: String, done: &mut Done) -> Result<(), PageError> {
        let header = self.header("put", &text);
        let entry = Entry { key: self.key, language: self.language.to_owned(), text, seen: self.seen, is_of_older: false };
        let translator = self.owned.member.account.name.clone();
        let command = PutTranslation { header, dialogue: self.owned.dialogue.number, translator, entry };
        match self.visit.site.store.write(self.noted(command, "consult-audit-translated")).await {
            Ok(put) => {
                done.saved += u64::from(put.answer.changed);
                Ok(())
            }
            Err(refused) => self.refused(typed, refused, done).await,
        }
    }

    async fn review(&self, typed: &str, done: &mut Done) -> Result<(), PageError> {
        let command = ReviewTranslation {
            header: self.header("review", ""),
            dialogue: self.owned.dialogue.number,
            key: self.key,
            language: self.language.to_owned(),
            reviewer: self.owned.member.account.name.clone(),
            seen: self.seen,
        };
        match self.visit.site.store.write(self.noted(command, "consult-audit-looked-over")).await {
            Ok(_) => {
                done.reviewed = true;
                Ok(())
            }
            Err(refused) => self.refused(typed, refused, done).await,
        }
    }

    async fn remove(&self, typed: &str, done: &mut Done) -> Result<(), PageError> {
        let command = RemoveTranslation {
            header: self.header("remove", ""),
            dialogue: self.owned.dialogue.number,
            key: self.key,
            language: self.language.to_owned(),
            seen: self.seen,
        };
        match self.visit.site.store.write(self.noted(command, "consult-audit-translation-removed")).await {
            Ok(_) => Ok(()),
            Err(refused) => self.refused(typed, refused, done).await,
        }
    }

    async fn refused(&self, typed: &str, refused: TranslationRefused, done: &mut Done) -> Result<(), PageError> {
        let words = self.visit.words();
        let problem = match refused {
            // It was saved, and something newer stands there since; or whoever said it took it back, and nothing is to be kept of it.
            TranslationRefused::Store(StoreError::Forgotten { .. }) | TranslationRefused::NoSuchText => return Ok(()),
            TranslationRefused::Store(error) => return Err(error.into()),
            TranslationRefused::NoSuchDialogue => return Err(PageError::NotFound),
            TranslationRefused::ChangedSince => match self.now().await? {
                Some((translator, text)) => {
                    let arguments = [("name", translator.as_str().into()), ("text", text.as_str().into())];
                    words
                        .say(if translator.is_empty() { "consult-translate-now-says" } else { "consult-translate-now-says-by" }, &arguments)
                }
                None => words.plain("consult-translate-original-changed"),
            },
            TranslationRefused::SamePerson => words.plain("consult-translate-same-person"),
            TranslationRefused::NothingToLookOver => words.plain("consult-translate-nothing-to-look-over"),
            TranslationRefused::Needed => words.plain("consult-translate-needed"),
            TranslationRefused::Text(error) => error.say(words),
            TranslationRefused::NoSuchLanguage | TranslationRefused::In(..) => {
                return Err(PageError::BadInput("a language that the text does not need".into()));
            }
        };
        self.again(typed, problem, done);
        Ok(())
    }

    /// What stands there now and was not seen: its translator and the text.
    async fn now(&self) -> Result<Option<(String, String)>, PageError> {
        let dialogue = std::sync::Arc::clone(&self.owned.dialogue);
        let all = self.visit.site.store.read(move |tx| crate::translation::translatables(tx, &dialogue)).await?;
        let text = all.into_iter().find(|text| text.key == self.key);
        let there = text.and_then(|text| text.translations.into_iter().find(|it| it.wording.language == self.language));
        let there = there.filter(|it| self.seen.text != Some(digest(&it.wording.text)));
        Ok(there.map(|it| (it.translator.unwrap_or_default(), it.wording.text)))
    }

    fn again(&self, typed: &str, problem: String, done: &mut Done) {
        done.again.push(Again { key: self.key, typed: typed.to_owned(), problem });
    }

    /// Each text is a command of its own, whose identifier comes from the form's: sent twice, it is done once; sent again with other
    /// words, it is another one.
    fn header(&self, what: &str, text: &str) -> Header {
        let site = &self.visit.site;
        site.header(
            step_id(site.seal(), self.id, &[what, &self.key.name(), self.language, text]),
            Some(self.owned.dialogue.number),
            0,
            site.now(),
        )
    }
}

fn step_id(seal: &Seal, form: Uuid, what: &[&str]) -> Uuid {
    let mut parts: Vec<&[u8]> = vec![form.as_bytes()];
    parts.extend(what.iter().map(|part| part.as_bytes()));
    let code = seal.code("translation", &parts);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&code[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_comes_back_as_it_went_out() {
        for seen in [Seen::of("La paix.", None), Seen::of("La paix.", Some("السلام."))] {
            assert_eq!(read(&written(seen)), Some(seen));
        }
        for text in ["", ".", "ab.", &"zz".repeat(32), &format!("{}.ab", "ab".repeat(32)), &format!("é{}.", "a".repeat(62))] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
