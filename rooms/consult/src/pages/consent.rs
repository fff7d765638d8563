//! Whoever agreed to an earlier consent text reads the one that holds before she speaks again. She may agree, look without speaking, or take
//! everything back; nothing of what she gave is touched meanwhile.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use toguna_process::care::consent::{ask_again, shown};
use toguna_process::care::queries::consent_versions;
use toguna_process::model::TextField;
use toguna_tongues::Words;
use toguna_web::{Flash, Form, Html, PageError, signs};

use super::here::Taking;
use super::listen::{heard_as, listen};
use super::{groups, say, weigh};
use crate::agree_again::AgreeAgain;
use crate::recording::{Script, recordings};
use crate::translation::{Mark, Reading, TextKey, texts_of_dialogue};

#[derive(Template)]
#[template(path = "consult/consent.html")]
struct Consent<'a> {
    words: &'a Words,
    text: Reading<'a>,
    /// Where it is heard.
    listen: Option<Html>,
    /// What she agreed to before, with its language, if it is known.
    earlier: Option<(&'a str, &'a str)>,
    form: Html,
    command: Html,
    version: i64,
    /// What is done once she agrees.
    carried: Option<Carried<'a>>,
    shared: String,
    leave: String,
}

/// A form that came from somebody who has to be asked again first: it goes through the page with her yes, and is done then.
#[derive(Debug, Clone)]
pub(crate) struct Carried<'a> {
    what: &'a str,
    fields: Vec<(&'a str, &'a str)>,
}

/// With this begin the names of the fields of a form that is carried.
const CARRIED: &str = "kept-";

impl<'a> Carried<'a> {
    /// This form, sent to the page of this name.
    pub(crate) fn of(what: &'a str, form: &'a Form) -> Self {
        Self { what, fields: form.iter().collect() }
    }

    /// What she wrote herself.
    fn own_words(&self) -> Option<&'a str> {
        self.fields.iter().find(|(name, text)| *name == "text" && !text.is_empty()).map(|(_, text)| *text)
    }
}

/// Where somebody who is to be asked again is led; nothing for whoever agreed to what holds.
pub(crate) async fn asks_again(here: &Taking) -> Result<Option<Response>, PageError> {
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let asked = here.visit.site.store.read(move |tx| ask_again(tx, dialogue, person)).await?;
    Ok(asked.map(|_| here.visit.go(&here.path("/consent"))))
}

/// `GET /d/{slug}/consent`.
pub(crate) async fn ask(here: Taking) -> Result<Response, PageError> {
    show(&here, None).await
}

/// The text that holds now, with what is done once she agrees.
pub(crate) async fn show(here: &Taking, carried: Option<Carried<'_>>) -> Result<Response, PageError> {
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let known = Arc::clone(&here.dialogue);
    let read = here.visit.site.store.read(move |tx| {
        let Some(asked) = ask_again(tx, dialogue, person)? else { return Ok(None) };
        Ok::<_, toguna_store::StoreError>(Some((
            (asked, shown(tx, &known)?),
            consent_versions(tx, dialogue)?,
            texts_of_dialogue(tx, &known)?,
            recordings(tx, dialogue)?,
        )))
    });
    let Some(((asked, version), versions, texts, sounds)) = read.await? else { return Ok(here.visit.go(&here.path("/weigh"))) };
    let written = texts.iter().find(|text| text.key == TextKey::Dialogue(TextField::Consent));
    let written = written.ok_or_else(|| PageError::Internal("a dialogue without a consent text".to_owned()))?;
    let text = written.reading(&here.reads);
    let earlier = versions.iter().find(|version| version.number == asked.agreed).and_then(|version| {
        let own = version.texts.iter().find(|text| text.language == here.reads);
        own.or(version.texts.first()).map(|text| (text.language.as_str(), text.text.as_str()))
    });
    let sound = sounds.of_reading(written.key, &here.reads, &text, &Script::of_text(written));
    let heard = heard_as(here.words(), "consult-consent", &text.first.language, sound);
    let template = Consent {
        words: here.words(),
        text,
        listen: listen(here.words(), &here.dialogue.draft.slug, &heard, sound)?,
        earlier,
        form: here.visit.form(&here.path("/consent")),
        command: here.visit.command_field(),
        version,
        carried,
        shared: here.path("/shared"),
        leave: here.path("/leave"),
    };
    here.page(&here.words().plain("consult-consent-again"), &template)?.respond()
}

/// `POST /d/{slug}/consent`.
pub(crate) async fn agree(here: Taking, form: Form) -> Result<Response, PageError> {
    let site = &here.visit.site;
    let version = form.number("version").ok_or(PageError::BadInput("no version of the consent text".into()))?;
    let command = AgreeAgain {
        header: site.header(form.command_id()?, Some(here.dialogue.number), here.voice.source, site.now()),
        dialogue: here.dialogue.number,
        participant: here.voice.participant,
        version,
    };
    match site.store.write(command).await {
        Ok(done) if done.answer => match form.text("then") {
            "say" => say::add(here, form.inner(CARRIED)).await,
            "weigh" => weigh::cast(here, form.inner(CARRIED)).await,
            "groups" => groups::declare(here, form.inner(CARRIED)).await,
            _ => Ok(here.visit.go(&here.path("/weigh"))),
        },
        // It has changed once more.
        Ok(_) if form.checked("then") => {
            let inner = form.inner(CARRIED);
            show(&here, Some(Carried::of(form.text("then"), &inner))).await
        }
        Ok(_) => Ok(here.visit.go_saying(&here.path("/consent"), &Flash::attention(here.words().plain("consult-consent-changed-again")))),
        Err(refusal) => here.refused(refusal, None, "/weigh"),
    }
}
