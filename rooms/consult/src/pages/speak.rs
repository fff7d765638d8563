//! Somebody who does not write says it aloud. The recording is made small, and disguised if that is wished, before anything is stored.

use axum::response::Response;
use toguna_sound::MOST_BYTES;
use toguna_web::{Flash, PageError, Problems, Upload};

use super::consent;
use super::here::Taking;
use super::say::{self, Filled};
use super::sound::why_not;
use super::voice::{self, Speaking};
use crate::languages::to_speak;
use crate::recording;
use crate::refusal::Refusal;
use crate::speak_statement::TakeBackSpoken;

/// `POST /d/{slug}/say/voice`: `recording`, `spoken-in` (a language), `disguise` and `share` where they are ticked.
pub(crate) async fn take(here: Taking, form: Upload<MOST_BYTES>) -> Result<Response, PageError> {
    let (site, words) = (&here.visit.site, here.words());
    if let Err(why) = here.takes_voices() {
        return here.refused(why.into(), None, "/mine");
    }
    if consent::asks_again(&here).await?.is_some() {
        return Ok(speak_again(&here));
    }
    let language = to_speak(&here.dialogue).into_iter().find(|tag| *tag == form.text("spoken-in")).unwrap_or(&here.text().language);
    let language = language.to_owned();
    let filled =
        Filled { spoken_in: Some(&language), is_plain: !form.checked("disguise"), is_shared: form.checked("share"), ..Filled::default() };
    let mut problems = Problems::new();
    let Some(bytes) = form.file("recording") else {
        problems.add("recording", words.plain("consult-sound-missing"));
        return say::page(&here, &filled, &problems);
    };
    let speaking = Speaking {
        header: site.header(form.command_id()?, Some(here.dialogue.number), here.voice.source, site.now()),
        dialogue: here.dialogue.number,
        participant: here.voice.participant,
        language: language.clone(),
        is_disguised: form.checked("disguise"),
        is_shared: form.checked("share"),
    };
    let done = match voice::take(site, speaking, bytes.to_vec()).await? {
        Ok(done) => done,
        Err(refused) => {
            problems.add("recording", why_not(words, refused));
            return say::page(&here, &filled, &problems);
        }
    };
    match done {
        Ok(_) => Ok(here.visit.go_saying(&here.path("/weigh"), &Flash::good(words.plain("consult-spoken-waits")))),
        Err(Refusal::TooMany { limit }) => {
            problems.add("recording", words.say("consult-say-too-many", &[("limit", limit.unsigned_abs().into())]));
            say::page(&here, &filled, &problems)
        }
        Err(Refusal::AgreeAgain { .. }) => Ok(speak_again(&here)),
        Err(refusal) => here.refused(refusal, None, "/mine"),
    }
}

/// A recording is too large to be carried through another page: it is made once more.
fn speak_again(here: &Taking) -> Response {
    here.visit.go_saying(&here.path("/consent"), &Flash::attention(here.words().plain("consult-consent-speak-again")))
}

/// `POST /d/{slug}/mine/sound`: takes back `sound`, which nobody has written down yet.
pub(crate) async fn take_back(here: Taking, form: toguna_web::Form) -> Result<Response, PageError> {
    let site = &here.visit.site;
    let id = form.number("sound").ok_or(PageError::BadInput("no sound".into()))?;
    let dialogue = here.dialogue.number;
    let header = site.header(form.command_id()?, Some(dialogue), here.voice.source, site.now());
    let command = TakeBackSpoken { header, dialogue, participant: here.voice.participant, id };
    let done = site.store.write(command).await;
    recording::forget_gone(&site.store, &site.keys).await?;
    match done {
        Ok(_) => Ok(here.visit.go_saying(&here.path("/mine"), &Flash::good(here.words().plain("consult-spoken-taken-back")))),
        // Somebody has written it down in the meantime: it is a statement now.
        Err(Refusal::NoSuchStatement) => Ok(here.visit.go(&here.path("/mine"))),
        Err(refusal) => here.refused(refusal, None, "/mine"),
    }
}
