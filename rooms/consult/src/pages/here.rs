//! Who asks, in which dialogue, in which language: every page of a participant begins with this.

use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use toguna_people::{Voice, voice};
use toguna_process::Dialogues;
use toguna_process::dialogues::in_its_language;
use toguna_process::model::{Dialogue, DialogueText, NotOpen};
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Cookie, Flash, Html, Page, PageError, Visit, cookies, language, signs};

use crate::refusal::Refusal;

/// A dialogue that the public sees, and whoever asks for it.
pub(crate) struct Here {
    /// In the language that this dialogue is best shown in.
    pub(crate) visit: Visit,
    /// The dialogue of the address.
    pub(crate) dialogue: Arc<Dialogue>,
    /// Whose voice this phone has in it.
    pub(crate) voice: Option<Voice>,
    /// Tag of the language in which what people said is read: any language of the dialogue, also one that the pages do not speak.
    pub(crate) reads: String,
    /// Whether the phone says that it has a voice, and this dialogue does not know it: withdrawn since, or from elsewhere.
    pub(crate) is_unknown: bool,
}

/// The same, where a participant is sure to be there: on routes for participants.
pub(crate) struct Taking {
    here: Here,
    /// The participant.
    pub(crate) voice: Voice,
}

impl Deref for Taking {
    type Target = Here;

    fn deref(&self) -> &Here {
        &self.here
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Here {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let dialogue = dialogue(parts, state).await?;
        let voice = voice::of(&visit.site, &parts.headers, dialogue.number).await?;
        let is_unknown = voice.is_none() && cookies::read(&parts.headers, &visit.site, cookies::VOICE).is_some();
        let visit = in_its_language(&visit, &dialogue);
        Ok(Self { reads: reads(&visit, &dialogue, &parts.headers), visit, dialogue, voice, is_unknown })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Taking {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let voice = Voice::from_request_parts(parts, state).await?;
        let visit = Visit::from_request_parts(parts, state).await?;
        let dialogue = dialogue(parts, state).await?;
        // The gate found the voice by the same address a moment ago; should the address mean another dialogue now, it is nobody's here.
        if dialogue.number != voice.dialogue {
            return Err(PageError::NotFound);
        }
        let visit = in_its_language(&visit, &dialogue);
        let reads = reads(&visit, &dialogue, &parts.headers);
        Ok(Self { here: Here { reads, visit, dialogue, voice: Some(voice), is_unknown: false }, voice })
    }
}

/// The language of the dialogue that was asked for with `?in=`, or earlier; for somebody who has chosen nothing, the first of their
/// browser's that the dialogue has; otherwise that of the page.
fn reads(visit: &Visit, dialogue: &Dialogue, headers: &HeaderMap) -> String {
    let own = |tag: Option<&str>| tag.and_then(|tag| dialogue.languages().find(|own| *own == tag)).map(str::to_owned);
    let browsers = if visit.has_chosen_language { Vec::new() } else { language::preferred(headers) };
    own(visit.plain_query("in"))
        .or_else(|| own(cookies::read(headers, &visit.site, cookies::READS)))
        .or_else(|| browsers.into_iter().find_map(|tag| own(Some(tag)).or_else(|| own(tag.split('-').next()))))
        .unwrap_or_else(|| visit.language.tag().to_owned())
}

async fn dialogue<S: Send + Sync>(parts: &mut Parts, state: &S) -> Result<Arc<Dialogue>, PageError> {
    let known = Extension::<Dialogues>::from_request_parts(parts, state).await;
    let Extension(known) = known.map_err(|_| PageError::Internal("the dialogues were not handed to a page".to_owned()))?;
    let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| PageError::NotFound)?;
    let slug = params.iter().find(|(name, _)| *name == "slug").map(|(_, slug)| slug).ok_or(PageError::NotFound)?;
    known.public(slug).await
}

impl Here {
    /// The words of the page's language.
    pub(crate) fn words(&self) -> &Words {
        self.visit.words()
    }

    /// What the dialogue says of itself, in the language that is read if it can.
    pub(crate) fn text(&self) -> &DialogueText {
        self.dialogue.text(&self.reads)
    }

    /// The cookie that keeps the language that was asked for with `?in=`.
    pub(crate) fn reads_cookie(&self) -> Option<Cookie> {
        let asked = self.visit.plain_query("in").filter(|asked| *asked == self.reads)?;
        Some(Cookie::new(cookies::READS, asked).lasting(Duration::from_hours(24 * 180)))
    }

    /// The address of a page of this dialogue: `self.path("/weigh")`.
    pub(crate) fn path(&self, page: &str) -> String {
        format!("/d/{}{page}", self.dialogue.draft.slug)
    }

    /// Whether voices come in now.
    pub(crate) fn takes_voices(&self) -> Result<(), NotOpen> {
        self.dialogue.takes_voices(self.visit.site.now())
    }

    /// A page of this dialogue: its name in the header, and for a participant the way to the other pages.
    pub(crate) fn page(&self, title: &str, template: &impl Template) -> Result<Page<'_>, PageError> {
        let mut body = String::new();
        if self.dialogue.draft.simulated {
            body = format!("<p class=\"simulated\">{}</p>", Html::text(&self.words().plain("consult-simulated")));
        }
        template.render_into(&mut body)?;
        let page = self.visit.page(title).home(self.path(""), &self.text().title).body(Html::trusted(body));
        Ok(match self.voice {
            Some(_) => page.nav(self.words().plain("consult-tabs"), tabs(self.words(), &self.dialogue.draft.slug)).nav_signs(&TAB_SIGNS),
            None => page,
        })
    }

    /// Back to the first page, with nothing of the participant left on the phone.
    pub(crate) fn forget(&self, flash: &Flash) -> Response {
        let response = self.visit.go_saying(&self.path(""), flash);
        self.with_cookie(response, &voice::no_cookie(&self.dialogue.draft.slug))
    }

    /// The answer together with a cookie.
    pub(crate) fn with_cookie(&self, mut response: Response, cookie: &Cookie) -> Response {
        response.headers_mut().append(SET_COOKIE, cookie.header(&self.visit.site));
        response
    }

    /// What the dialogue says while it takes no voices.
    pub(crate) fn standing(&self, why: NotOpen) -> String {
        let words = self.words();
        match why {
            NotOpen::NotYet(Some(day)) => words.say("consult-not-yet", &[("day", words.date(day).as_str().into())]),
            NotOpen::NotYet(None) => words.plain("consult-not-yet-known"),
            NotOpen::Paused => words.plain("consult-paused"),
            NotOpen::Ended => words.plain("consult-closed"),
        }
    }

    /// The answer to a form that was refused for a reason that any form can meet. `kept`: what was written, given back so that it is not
    /// lost. Refusals that mean that the thing is done already are no errors: they lead to `done`.
    pub(crate) fn refused(&self, refusal: Refusal, kept: Option<&str>, done: &str) -> Result<Response, PageError> {
        match refusal {
            Refusal::NotOpen(why) => {
                let words = self.words();
                let standing = self.standing(why);
                let template = Refused { words, standing: &standing, kept, shared: self.path("/shared"), mine: self.path("/mine") };
                self.page(&words.plain("consult-refused"), &template)?.status(StatusCode::FORBIDDEN).respond()
            }
            Refusal::NotInvited(why) => {
                let words = self.words();
                let template = NotIn {
                    words,
                    why: words.plain(super::code::not_invited_key(why)),
                    code: self.path("/code"),
                    come_back: self.path("/return"),
                    shared: self.path("/shared"),
                };
                self.page(&words.plain("consult-not-invited"), &template)?.status(StatusCode::FORBIDDEN).respond()
            }
            Refusal::AgreeAgain { .. } => Ok(self.visit.go(&self.path("/consent"))),
            Refusal::NoSuchParticipant => Ok(self.forget(&Flash::attention(self.words().plain("consult-unknown")))),
            // An old form came again after a newer word on the same: the newer word stands.
            Refusal::Store(StoreError::Forgotten { .. }) => Ok(self.visit.go(&self.path(done))),
            Refusal::Store(error) => Err(error.into()),
            Refusal::NoFreeCode => Err(PageError::Unavailable { retry_after: Duration::from_secs(1) }),
            Refusal::NoSuchDialogue | Refusal::NoSuchStatement => Err(PageError::NotFound),
            // What no form of this dialogue offers.
            _ => Err(PageError::BadInput("what no form of this dialogue offers".into())),
        }
    }
}

#[derive(Template)]
#[template(path = "consult/refused.html")]
struct Refused<'a> {
    words: &'a Words,
    standing: &'a str,
    kept: Option<&'a str>,
    shared: String,
    mine: String,
}

#[derive(Template)]
#[template(path = "consult/not_invited.html")]
struct NotIn<'a> {
    words: &'a Words,
    why: String,
    code: String,
    come_back: String,
    shared: String,
}

/// The signs of [`tabs`].
static TAB_SIGNS: [Html; 4] = [signs::WEIGH, signs::SAY, signs::SHARED, signs::MINE];

/// The pages between which a participant goes, as path and name.
pub fn tabs(words: &Words, slug: &str) -> Vec<(String, String)> {
    [("weigh", "consult-tab-weigh"), ("say", "consult-tab-say"), ("shared", "consult-tab-shared"), ("mine", "consult-tab-mine")]
        .map(|(page, key)| (format!("/d/{slug}/{page}"), words.plain(key)))
        .to_vec()
}
