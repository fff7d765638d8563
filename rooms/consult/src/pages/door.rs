//! The way in: which dialogues there are, what one is about, the yes to taking part, and the number with which one comes back.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use toguna_people::return_code::{ReturnCode, TURNS};
use toguna_people::voice;
use toguna_process::care::consent;
use toguna_process::model::{Dialogue, DialogueText, NotOpen, TextField};
use toguna_process::queries::all_dialogues;
use toguna_process::spoken::{direction, own_name, page_language};
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Field, Form, Html, PageError, Problems, Visit, hash_token, signs};

use super::code;
use super::here::{Here, Taking};
use super::labels::mark_key;
use super::listen::{heard_as, listen};
use crate::invitation_code::InvitationCode;
use crate::join::{Join, command_id};
use crate::recording::{Script, recordings};
use crate::refusal::Refusal;
use crate::source::{NotInvited, OPEN_LINK};
use crate::translation::{Mark, Reading, TextKey, texts_of_dialogue};

/// Length of a participant's secret: 128 bits in letters that need no escaping.
const SECRET_LETTERS: usize = 22;

#[derive(Template)]
#[template(path = "consult/list.html")]
struct List<'a> {
    words: &'a Words,
    open: Vec<Listed<'a>>,
    others: Vec<Listed<'a>>,
}

struct Listed<'a> {
    slug: &'a str,
    text: &'a DialogueText,
    note: Option<String>,
}

/// `GET /`: the dialogues that the public sees. If there is one only, it is opened at once.
pub(crate) async fn list(visit: Visit) -> Result<Response, PageError> {
    let dialogues = visit.site.store.read(all_dialogues).await?;
    let frozen = visit.site.frozen();
    let is_shown = |dialogue: &&Dialogue| dialogue.is_public() && !frozen.covers(&dialogue.draft.slug);
    let public: Vec<&Dialogue> = dialogues.iter().filter(is_shown).collect();
    if let [only] = public[..] {
        return Ok(visit.go(&format!("/d/{}", only.draft.slug)));
    }
    let words = visit.words();
    let now = visit.site.now();
    let (mut open, mut others) = (Vec::new(), Vec::new());
    for dialogue in public {
        let date = |key, day| words.say(key, &[("day", words.date(day).as_str().into())]);
        let standing = dialogue.takes_voices(now);
        let note = match standing {
            Ok(()) => dialogue.draft.closes_day.map(|day| date("consult-until", day)),
            Err(NotOpen::NotYet(Some(day))) => Some(date("consult-list-from", day)),
            Err(NotOpen::NotYet(None)) => None,
            Err(NotOpen::Paused) => Some(words.plain("consult-list-paused")),
            Err(NotOpen::Ended) => Some(words.plain("consult-list-closed")),
        };
        let list = if standing.is_ok() { &mut open } else { &mut others };
        list.push(Listed { slug: &dialogue.draft.slug, text: dialogue.text(visit.language.tag()), note });
    }
    visit.page(words.plain("consult-list")).body(Html::of(&List { words, open, others })?).respond()
}

#[derive(Template)]
#[template(path = "consult/front.html")]
struct Front<'a> {
    words: &'a Words,
    question: Reading<'a>,
    description: Option<Reading<'a>>,
    consent_text: Option<Reading<'a>>,
    /// What is said of the texts where they are translations, and where the originals are.
    note: Option<(&'static str, String)>,
    /// The languages in which the dialogue can be read, where the pages do not speak all of them, or where their names can be heard.
    languages: Vec<InLanguage<'a>>,
    /// Whether languages are chosen by ear: then they come first.
    is_spoken: bool,
    /// Where the question and the consent are heard.
    hear_question: Option<Html>,
    hear_description: Option<Html>,
    hear_consent: Option<Html>,
    /// That this phone had a voice which is not known here.
    notice: Option<String>,
    until: Option<String>,
    /// Why no voices come in.
    standing: Option<String>,
    /// What there is to say of the code with which somebody came, or of a door that is shut.
    way: Option<String>,
    /// The form of consent with its secret.
    consent: Option<(Html, String)>,
    /// The version of the text that is shown with it.
    consent_version: i64,
    /// The code that goes with the consent.
    code: Option<String>,
    /// Where the dialogue is by invitation only: the form for a code.
    code_form: Option<(Html, Field<'a>)>,
    /// Where it is not: the way to that form.
    code_page: Option<String>,
    /// The form by which somebody who is known goes away from this phone.
    rest: Option<Html>,
    /// Where somebody who is known goes on.
    go_on: String,
    come_back: String,
    shared: Option<String>,
    mine: String,
    rules: String,
}

/// A language in which the dialogue can be read.
struct InLanguage<'a> {
    path: String,
    tag: &'a str,
    dir: &'static str,
    name: &'a str,
    is_this: bool,
    /// Where its name is heard.
    listen: Option<Html>,
}

/// `GET /d/{slug}`: what it is about, and the yes.
pub(crate) async fn front(here: Here) -> Result<Response, PageError> {
    let visit = &here.visit;
    let words = here.words();
    let open = here.takes_voices();
    let known = here.voice.is_some();
    let is_asked = open.is_ok() && !known;
    let given = visit.plain_query("code").filter(|_| is_asked).map(InvitationCode::parse);
    let (code, mut way) = match given {
        Some(Ok(code)) => {
            let found = code::way(&here, Some(&code)).await?.standing;
            (found.is_ok().then_some(code), found.err().map(|why| words.plain(code::not_invited_key(why))))
        }
        Some(Err(fault)) => (None, Some(code::fault_in_words(words, fault))),
        None => (None, None),
    };
    let shut = if is_asked && code.is_none() { code::way(&here, None).await?.standing.err() } else { None };
    match (shut, &code) {
        (Some(why), _) if way.is_none() => way = Some(words.plain(code::not_invited_key(why))),
        (_, Some(_)) => way = Some(words.plain("consult-code-good")),
        _ => {}
    }
    let consent = (is_asked && shut.is_none()).then(|| {
        let secret = visit.site.seal().seal(&consent_purpose(here.dialogue.number), &visit.site.random_token());
        (visit.form(&here.path("/join")), secret)
    });
    let until = here.dialogue.draft.closes_day.filter(|_| open.is_ok());
    let dialogue = Arc::clone(&here.dialogue);
    let found = visit.site.store.read(move |tx| {
        let texts = (texts_of_dialogue(tx, &dialogue)?, consent::shown(tx, &dialogue)?);
        Ok::<_, StoreError>((texts, recordings(tx, dialogue.number)?))
    });
    let ((texts, consent_version), sounds) = found.await?;
    let read = |field| texts.iter().find(|text| text.key == TextKey::Dialogue(field)).map(|text| text.reading(&here.reads));
    let question = read(TextField::Question).ok_or_else(|| PageError::Internal("a dialogue without a question".to_owned()))?;
    let (description, consent_text) = (read(TextField::Description), read(TextField::Consent).filter(|_| consent.is_some()));
    let shown = [Some(question), description, consent_text];
    let is_read = |mark| shown.iter().flatten().any(|reading| reading.mark == mark);
    let mark = [Mark::Translated, Mark::LookedOver].into_iter().find(|mark| is_read(*mark));
    let original = here.dialogue.languages().next().unwrap_or_default();
    // Whoever reads on in another language keeps their code.
    let with_code = code.as_ref().map(|code| format!("&code={}", code.signs())).unwrap_or_default();
    let slug = &here.dialogue.draft.slug;
    let in_language = |tag| {
        // The pages change with it, if they speak it.
        let spoken = page_language(tag).filter(|language| visit.site.settings().languages.contains(language));
        let pages = spoken.map(|language| format!("&lang={}", language.tag())).unwrap_or_default();
        Ok(InLanguage {
            path: here.path(&format!("?in={tag}{pages}{with_code}")),
            tag,
            dir: direction(tag),
            name: own_name(tag),
            is_this: tag == here.reads,
            listen: listen(words, slug, own_name(tag), sounds.of_name(tag))?,
        })
    };
    let languages = here.dialogue.languages().map(in_language).collect::<Result<Vec<_>, PageError>>()?;
    let is_spoken = languages.len() > 1 && languages.iter().any(|language| language.listen.is_some());
    let is_offered = is_spoken || languages.iter().any(|language| page_language(language.tag).is_none());
    let hear = |field, reading: Option<Reading<'_>>, what: &str| {
        let Some(reading) = reading else { return Ok(None) };
        let text = texts.iter().find(|text| text.key == TextKey::Dialogue(field));
        let script = text.map(Script::of_text).unwrap_or_default();
        let sound = sounds.of_reading(TextKey::Dialogue(field), &here.reads, &reading, &script);
        listen(words, slug, &heard_as(words, what, &reading.first.language, sound), sound)
    };
    let template = Front {
        words,
        question,
        description,
        consent_text,
        note: mark.map(|mark| (mark_key(mark), here.path(&format!("?in={original}{with_code}")))),
        languages: if is_offered { languages } else { Vec::new() },
        is_spoken,
        hear_question: hear(TextField::Question, Some(question), "consult-listen-question")?,
        hear_description: hear(TextField::Description, description, "consult-listen-description")?,
        hear_consent: hear(TextField::Consent, consent_text, "consult-consent")?,
        notice: here.is_unknown.then(|| words.plain("consult-unknown")),
        until: until.map(|day| words.say("consult-until", &[("day", words.date(day).as_str().into())])),
        standing: open.err().map(|why| here.standing(why)),
        way,
        consent,
        consent_version,
        code: code.as_ref().map(InvitationCode::signs),
        code_form: shut.map(|_| (visit.form(&here.path("/code")), code::field(words, "", &Problems::new()))),
        code_page: (is_asked && shut.is_none() && code.is_none()).then(|| here.path("/code")),
        rest: known.then(|| visit.form(&here.path("/rest"))),
        go_on: here.path("/weigh"),
        come_back: here.path("/return"),
        shared: (!matches!(open, Err(NotOpen::NotYet(_)))).then(|| here.path("/shared")),
        mine: here.path("/mine"),
        rules: here.path("/rules"),
    };
    let mut response = here.page(&here.text().title, &template)?.feed(here.path("/events.atom")).respond()?;
    if let Some(cookie) = here.reads_cookie() {
        response = here.with_cookie(response, &cookie);
    }
    Ok(if here.is_unknown { here.with_cookie(response, &voice::no_cookie(&here.dialogue.draft.slug)) } else { response })
}

/// `POST /d/{slug}/join`: the yes. The secret that came with the form becomes the participant's cookie, so the same form sent twice gives
/// the same voice.
pub(crate) async fn join(here: Here, form: Form) -> Result<Response, PageError> {
    let site = &here.visit.site;
    let dialogue = here.dialogue.number;
    if here.voice.is_some() {
        // A second tab: this phone has its voice already, and must not lose it for a new one.
        return Ok(here.visit.go(&here.path("/welcome")));
    }
    let secret = site.seal().open(&consent_purpose(dialogue), form.text("voice"));
    let secret = secret.filter(|secret| secret.len() == SECRET_LETTERS).ok_or(PageError::BadInput("no sealed secret of a voice".into()))?;
    let token_hash = hash_token(secret);
    let code = form.get("code").map(InvitationCode::parse).transpose();
    let Ok(code) = code else { return here.refused(NotInvited::NoSuchCode.into(), None, "") };
    let source = match &code {
        // Whether it is open to this person is looked at once more when the voice is given.
        Some(code) => code::way(&here, Some(code)).await?.source,
        None => OPEN_LINK,
    };
    let join = Join {
        header: site.header(command_id(site.seal(), &token_hash), Some(dialogue), source, site.now()),
        dialogue,
        participant: site.random_id(),
        token_hash,
        invitation: code.map(|code| code.hash(site.seal(), dialogue)),
        // A form that does not say it is an old one.
        consent_version: Some(form.number("consent-version").unwrap_or(0)),
        code_hashes: (0..TURNS).map(|turn| ReturnCode::of(site.seal(), dialogue, secret, turn).hash(site.seal(), dialogue)).collect(),
    };
    match site.store.write(join).await {
        Ok(_) => {
            let cookie = voice::cookie(&here.dialogue.draft.slug, secret);
            Ok(here.with_cookie(here.visit.go(&here.path("/welcome")), &cookie))
        }
        // The voice that this form gave was withdrawn since: a fresh yes needs a fresh form.
        Err(Refusal::Store(StoreError::Forgotten { .. })) => here.refused(Refusal::NoSuchParticipant, None, ""),
        Err(refusal) => here.refused(refusal, None, ""),
    }
}

#[derive(Template)]
#[template(path = "consult/welcome.html")]
struct Welcome<'a> {
    words: &'a Words,
    code: String,
    next: String,
}

/// `GET /d/{slug}/welcome`: the return code, once in large figures.
pub(crate) async fn welcome(here: Taking) -> Result<Response, PageError> {
    let words = here.words();
    let next = if here.dialogue.draft.dimensions.is_empty() { "/weigh" } else { "/groups" };
    let template = Welcome { words, code: here.voice.code.to_string(), next: here.path(next) };
    here.page(&words.plain("consult-welcome"), &template)?.respond()
}

/// What a secret in a form of consent is sealed for: only the server makes secrets, and each for one dialogue.
fn consent_purpose(dialogue: i64) -> String {
    format!("consent/{dialogue}")
}
