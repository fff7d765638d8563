//! Somebody leaves a way to be reached. The page says before anything is typed who can read it and what for, and afterwards gives the word
//! with which it is destroyed.
//!
//! The handlers take the address and the form, and nothing else of the request: what the gate found out about the phone stays there.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use toguna_people::vault::{Contact, Purpose, RemovalWord, SealedRow, keeping};
use toguna_process::Dialogues;
use toguna_process::dialogues::in_its_language;
use toguna_process::model::Dialogue;
use toguna_process::pages::Owned;
use toguna_process::spoken::own_name;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::fields::Choice;
use toguna_web::text::clean_optional;
use toguna_web::{Field, Form, Html, Page, PageError, Problems, Visit};

use super::home;
use crate::languages::{is_same_speech, to_speak};
use crate::pages::here::tabs;

/// The longest name, telephone number, e-mail address and other way, in characters.
const LIMITS: [(&str, usize); 4] = [("name", 60), ("phone", 30), ("email", 100), ("other", 120)];

/// The dialogue of the address, as the public sees it.
struct Place {
    visit: Visit,
    dialogue: Arc<Dialogue>,
}

impl Place {
    async fn of(visit: &Visit, dialogues: &Dialogues, slug: &str) -> Result<Self, PageError> {
        let dialogue = dialogues.public(slug).await?;
        Ok(Self { visit: in_its_language(visit, &dialogue), dialogue })
    }

    fn path(&self, page: &str) -> String {
        format!("/d/{}{page}", self.dialogue.draft.slug)
    }

    fn page<'v>(&'v self, title: &str, template: &impl Template) -> Result<Page<'v>, PageError> {
        let title_here = &self.dialogue.text(self.visit.language.tag()).title;
        Ok(self.visit.page(title).home(self.path(""), title_here).body(Html::of(template)?))
    }
}

/// Where a form comes from and goes to: the participant's page or the team's.
struct Desk<'a> {
    visit: &'a Visit,
    dialogue: &'a Dialogue,
    action: String,
    /// Whether somebody of the team writes it down for another person.
    by_team: bool,
}

#[derive(Template)]
#[template(path = "consult/vault/contact.html")]
struct Ask<'a> {
    words: &'a Words,
    form: Html,
    word: String,
    by_team: bool,
    agreed: Choice<'a>,
    name: Field<'a>,
    phone: Field<'a>,
    email: Field<'a>,
    other: Field<'a>,
    languages: Vec<(&'a str, &'a str, bool)>,
    purposes: Choice<'a>,
    trustees: u64,
    needed: u64,
    remove: String,
}

#[derive(Template)]
#[template(path = "consult/vault/kept.html")]
struct Kept<'a> {
    words: &'a Words,
    word: String,
    by_team: bool,
    remove: String,
    remove_address: String,
    back: String,
}

#[derive(Template)]
#[template(path = "consult/vault/none.html")]
struct NoVault<'a> {
    words: &'a Words,
    back: String,
}

#[derive(Template)]
#[template(path = "consult/vault/remove.html")]
struct Remove<'a> {
    words: &'a Words,
    form: Html,
    word: Field<'a>,
}

#[derive(Template)]
#[template(path = "consult/vault/removed.html")]
struct Removed<'a> {
    words: &'a Words,
    back: String,
}

/// `GET /d/{slug}/contact`.
pub(super) async fn ask(visit: Visit, Path(slug): Path<String>, Extension(dialogues): Extension<Dialogues>) -> Result<Response, PageError> {
    let place = Place::of(&visit, &dialogues, &slug).await?;
    let desk = Desk { visit: &place.visit, dialogue: &place.dialogue, action: place.path("/contact"), by_team: false };
    let words = desk.visit.words();
    let none = Problems::new();
    let content = desk.form(None, &none).await?;
    let page = match &content {
        Some(content) => place.page(&words.plain("consult-contact"), content)?,
        None => place.page(&words.plain("consult-contact"), &NoVault { words, back: place.path("/mine") })?,
    };
    page.nav(words.plain("consult-tabs"), tabs(words, &slug)).respond()
}

/// `POST /d/{slug}/contact`.
pub(super) async fn leave(
    visit: Visit,
    Path(slug): Path<String>,
    Extension(dialogues): Extension<Dialogues>,
    form: Form,
) -> Result<Response, PageError> {
    let place = Place::of(&visit, &dialogues, &slug).await?;
    let desk = Desk { visit: &place.visit, dialogue: &place.dialogue, action: place.path("/contact"), by_team: false };
    let words = desk.visit.words();
    match desk.keep(&form).await? {
        Ok(kept) => place.page(&words.plain("consult-contact-kept"), &kept)?.respond(),
        Err(problems) => match &desk.form(Some(&form), &problems).await? {
            Some(content) => place.page(&words.plain("consult-contact"), content)?.problems(&problems)?.respond(),
            None => place.page(&words.plain("consult-contact"), &NoVault { words, back: place.path("/mine") })?.respond(),
        },
    }
}

/// `GET /team/d/{slug}/contacts/add`: for somebody who agreed, at a meeting say.
pub(super) async fn ask_for_another(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let desk = Desk { visit: &visit, dialogue: &owned.dialogue, action: owned.path("/contacts/add"), by_team: true };
    let content = match &desk.form(None, &Problems::new()).await? {
        Some(content) => Html::of(content)?,
        None => Html::of(&NoVault { words: visit.words(), back: home(&owned) })?,
    };
    owned.page(&visit, &visit.words().plain("consult-contact-add"), &content)?.respond()
}

/// `POST /team/d/{slug}/contacts/add`.
pub(super) async fn leave_for_another(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let desk = Desk { visit: &visit, dialogue: &owned.dialogue, action: owned.path("/contacts/add"), by_team: true };
    let words = visit.words();
    match desk.keep(&form).await? {
        Ok(kept) => owned.page(&visit, &words.plain("consult-contact-kept"), &Html::of(&kept)?)?.respond(),
        Err(problems) => {
            let content = match &desk.form(Some(&form), &problems).await? {
                Some(content) => Html::of(content)?,
                None => Html::of(&NoVault { words, back: home(&owned) })?,
            };
            owned.page(&visit, &words.plain("consult-contact-add"), &content)?.problems(&problems)?.respond()
        }
    }
}

/// `GET /d/{slug}/contact/remove`.
pub(super) async fn ask_removal(
    visit: Visit,
    Path(slug): Path<String>,
    Extension(dialogues): Extension<Dialogues>,
) -> Result<Response, PageError> {
    removal(&Place::of(&visit, &dialogues, &slug).await?, &Problems::new())
}

/// `POST /d/{slug}/contact/remove`.
pub(super) async fn remove(
    visit: Visit,
    Path(slug): Path<String>,
    Extension(dialogues): Extension<Dialogues>,
    form: Form,
) -> Result<Response, PageError> {
    let place = Place::of(&visit, &dialogues, &slug).await?;
    let words = place.visit.words();
    let mut problems = Problems::new();
    let Some(word) = problems.take("code", RemovalWord::read(form.text("code")), |error| error.say(words)) else {
        return removal(&place, &problems);
    };
    let (number, id) = (place.dialogue.number, word.id());
    if !place.visit.site.store.transact(move |tx| keeping::take_back(tx, number, &id)).await? {
        problems.add("code", words.plain("consult-contact-remove-none"));
        return removal(&place, &problems);
    }
    // Until the next mixing the old bytes would lie in the database's own log.
    let store = place.visit.site.store.clone();
    tokio::spawn(async move {
        if let Err(error) = store.scrub_table("vault_contact").await {
            tracing::warn!(%error, "what was taken back was not wiped yet");
        }
    });
    place.page(&words.plain("consult-contact-removed"), &Removed { words, back: place.path("") })?.respond()
}

fn removal(place: &Place, problems: &Problems) -> Result<Response, PageError> {
    let words = place.visit.words();
    let word = Field::line("code", words.plain("consult-contact-word"))
        .hint(words.plain("consult-contact-remove-hint"))
        .required()
        .among(problems);
    let template = Remove { words, form: place.visit.form(&place.path("/contact/remove")), word };
    place.page(&words.plain("consult-contact-remove"), &template)?.problems(problems)?.respond()
}

impl<'a> Desk<'a> {
    /// The form; nothing where there is no key to seal to.
    async fn form<'f>(&'f self, filled: Option<&'f Form>, problems: &'f Problems) -> Result<Option<Ask<'f>>, PageError> {
        let (site, words, number) = (&self.visit.site, self.visit.words(), self.dialogue.number);
        let Some(key) = site.store.read(move |tx| keeping::current_key(tx, number)).await? else { return Ok(None) };
        let text = |name: &str| filled.map_or("", |form| form.text(name));
        // A form that comes back keeps its word: what was sent before and not seen to arrive lies under it.
        let word = RemovalWord::read(text("word")).unwrap_or_else(|_| RemovalWord(site.random()));
        let field = |name: &'static str, key: &str| Field::line(name, words.plain(key)).value(text(name));
        let language = filled.map_or(self.visit.language.tag(), |form| form.text("language"));
        let mut purposes = Choice::some("purposes", words.plain("consult-contact-purposes"));
        for purpose in Purpose::ALL {
            let is_chosen = filled.is_some_and(|form| form.all("purposes").any(|chosen| chosen == purpose.word()));
            purposes = purposes.option(purpose.word(), words.plain(purpose_key(purpose)), is_chosen);
        }
        let is_agreed = filled.is_some_and(|form| form.checked("agreed"));
        let agreed = Choice::some("agreed", words.plain("consult-contact-agreed")).option(
            "yes",
            words.plain("consult-contact-agreed-yes"),
            is_agreed,
        );
        Ok(Some(Ask {
            words,
            form: self.visit.form(&self.action),
            word: word.text(),
            by_team: self.by_team,
            agreed: agreed.among(problems),
            name: field("name", "consult-contact-name").hint(words.plain("consult-contact-name-hint")).among(problems),
            phone: field("phone", "consult-contact-phone").among(problems),
            email: field("email", "consult-contact-email").among(problems),
            other: field("other", "consult-contact-other").hint(words.plain("consult-contact-other-hint")).among(problems),
            languages: to_speak(self.dialogue).into_iter().map(|tag| (tag, own_name(tag), is_same_speech(tag, language))).collect(),
            purposes: purposes.among(problems),
            trustees: u64::from(key.key.trustees),
            needed: u64::from(key.key.needed),
            remove: format!("/d/{}/contact/remove", self.dialogue.draft.slug),
        }))
    }

    /// Seals what was filled in and keeps it, or says what is wrong with it.
    async fn keep(&self, form: &Form) -> Result<Result<Kept<'a>, Problems>, PageError> {
        let (site, words, number) = (&self.visit.site, self.visit.words(), self.dialogue.number);
        let mut problems = Problems::new();
        let [name, phone, email, other] = LIMITS.map(|(field, limit)| {
            problems.take(field, clean_optional(form.text(field), limit), |error| error.say(words)).unwrap_or_default()
        });
        if problems.is_empty() && [&phone, &email, &other].iter().all(|way| way.is_empty()) {
            problems.add("phone", words.plain("consult-contact-no-way"));
        }
        if !phone.is_empty() && phone.chars().filter(|letter| letter.is_numeric()).count() < 6 {
            problems.add("phone", words.plain("consult-contact-phone-wrong"));
        }
        let is_address = |text: &str| text.split_once('@').is_some_and(|(who, place)| !who.is_empty() && place.contains('.'));
        if !email.is_empty() && !is_address(&email) {
            problems.add("email", words.plain("consult-contact-email-wrong"));
        }
        let purposes: Vec<Purpose> =
            Purpose::ALL.into_iter().filter(|purpose| form.all("purposes").any(|chosen| chosen == purpose.word())).collect();
        if purposes.is_empty() {
            problems.add("purposes", words.plain("consult-contact-purposes-missing"));
        }
        if self.by_team && !form.checked("agreed") {
            problems.add("agreed", words.plain("consult-contact-agreed-missing"));
        }
        let word = RemovalWord::read(form.text("word")).map_err(|_| PageError::BadInput("no word of a contact".into()))?;
        let language = to_speak(self.dialogue).into_iter().find(|tag| *tag == form.text("language")).unwrap_or_default().to_owned();
        if !problems.is_empty() {
            return Ok(Err(problems));
        }
        let Some(key) = site.store.read(move |tx| keeping::current_key(tx, number)).await? else { return Ok(Err(problems)) };
        let contact = Contact { name, phone, email, other, language, purposes, by_team: self.by_team };
        let id = word.id();
        let sealed = contact.seal(&key.key, &id, &mut ChaCha20Rng::from_seed(site.random()));
        drop(contact);
        let Some(sealed) = problems.take("other", sealed, |error| error.say(words)) else { return Ok(Err(problems)) };
        let row = SealedRow { id, sealed };
        match site.store.transact(move |tx| keeping::leave(tx, number, key.number, &row)).await {
            Ok(()) => {}
            Err(refusal) => {
                problems.add("other", super::refused(refusal, words)?);
                return Ok(Err(problems));
            }
        }
        let slug = &self.dialogue.draft.slug;
        let remove = format!("/d/{slug}/contact/remove");
        let back = if self.by_team { self.action.clone() } else { format!("/d/{slug}/mine") };
        Ok(Ok(Kept { words, word: word.text(), by_team: self.by_team, remove_address: site.url(&remove), remove, back }))
    }
}

fn purpose_key(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Result => "consult-contact-result",
        Purpose::Panel => "consult-contact-panel",
    }
}

/// Whether this dialogue has a vault: then its pages show the way to it.
pub(crate) async fn is_offered(visit: &Visit, dialogue: i64) -> Result<bool, StoreError> {
    Ok(visit.site.store.read(move |tx| keeping::current_key(tx, dialogue)).await?.is_some())
}
