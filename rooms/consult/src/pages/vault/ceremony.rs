//! The ceremony in a browser: the key is made, cut and tried on the trustees' own machine, and only its public half is sent. Whoever would
//! rather use a computer that was never on a network makes it with `toguna vault new` and types the public half here.

use askama::Template;
use axum::response::Response;
use toguna_people::vault::change::SetKey;
use toguna_people::vault::{MOST_TRUSTEES, PublicKey};
use toguna_process::pages::Owned;
use toguna_tongues::Words;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit};

use super::{home, refused};

/// The steps of the ceremony and the form for the public half: on the page of a dialogue and on that of the installation.
#[derive(Template)]
#[template(path = "consult/vault/steps.html")]
pub(super) struct Steps<'a> {
    words: &'a Words,
    most: u8,
    form: Html,
    command: Html,
    key: Field<'a>,
    has_key: bool,
    says: Vec<(&'static str, String)>,
}

impl<'a> Steps<'a> {
    pub(super) fn new(visit: &'a Visit, action: &str, has_key: bool, typed: &str, problems: &'a Problems) -> Self {
        let words = visit.words();
        Self {
            words,
            most: MOST_TRUSTEES,
            form: visit.form(action),
            command: visit.command_field(),
            key: Field::lines("key", words.plain("consult-vault-public"), 3)
                .hint(words.plain("consult-vault-public-hint"))
                .value(typed)
                .required()
                .among(problems),
            has_key,
            says: said_by_script(words),
        }
    }
}

#[derive(Template)]
#[template(path = "consult/vault/ceremony.html")]
struct Ceremony<'a> {
    words: &'a Words,
    steps: Html,
}

/// The public key that was typed, or what is wrong with it.
pub(super) fn typed_key(form: &Form, words: &Words, problems: &mut Problems) -> Option<PublicKey> {
    problems.take("key", PublicKey::read(form.text("key")), |error| error.say(words))
}

/// `GET /team/d/{slug}/contacts/ceremony`.
pub(super) async fn show(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    page(&visit, &owned, "", &Problems::new()).await
}

/// `POST /team/d/{slug}/contacts/key`: the public half.
pub(super) async fn set(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (site, words) = (&visit.site, visit.words());
    let mut problems = Problems::new();
    let Some(key) = typed_key(&form, words, &mut problems) else {
        // Whatever was typed by mistake is not sent back: it may be a share.
        return page(&visit, &owned, "", &problems).await;
    };
    let number = owned.dialogue.number;
    let header = site.header(form.command_id()?, Some(number), 0, site.now());
    match site.store.write(SetKey { header, dialogue: number, key, account: owned.member.account.id }).await {
        Ok(done) => {
            let said = words.say(set_key(done.answer), &[("vault", key.name().to_string().into())]);
            Ok(visit.go_saying(&home(&owned), &Flash::good(said)))
        }
        Err(refusal) => {
            problems.add("key", refused(refusal, words)?);
            page(&visit, &owned, &key.text(), &problems).await
        }
    }
}

/// What is said after a key was set, or waits.
pub(super) fn set_key(is_used: bool) -> &'static str {
    if is_used { "consult-vault-key-set" } else { "consult-vault-key-waits" }
}

async fn page(visit: &Visit, owned: &Owned, typed: &str, problems: &Problems) -> Result<Response, PageError> {
    let number = owned.dialogue.number;
    let has_key = super::contact::is_offered(visit, number).await?;
    let steps = Html::of(&Steps::new(visit, &owned.path("/contacts/key"), has_key, typed, problems))?;
    let template = Ceremony { words: visit.words(), steps };
    let page = owned.page(visit, &visit.words().plain("consult-vault-ceremony"), &Html::of(&template)?)?;
    page.problems(problems)?.at_the_vault().respond()
}

/// What the script says of shares, keys and files; `%1`, `%2` are filled in by it.
pub(super) fn said_by_script(words: &Words) -> Vec<(&'static str, String)> {
    let with = |key: &str, names: &[&'static str]| {
        let arguments: Vec<_> = (1..).zip(names).map(|(place, name)| (*name, format!("%{place}").into())).collect();
        words.say(key, &arguments)
    };
    vec![
        ("sign", with("vault-letters-sign", &["sign"])),
        ("length", with("vault-letters-length", &["found", "expected"])),
        ("group", with("vault-letters-group", &["group", "line"])),
        ("none", words.plain("vault-share-none")),
        ("shape", words.say("vault-share-shape", &[("most", u64::from(MOST_TRUSTEES).into())])),
        ("few", with("vault-share-few", &["given", "needed", "missing"])),
        ("twice", with("vault-share-twice", &["number"])),
        ("other-vault", with("vault-share-other-vault", &["place", "found", "expected"])),
        ("other-dealing", with("vault-share-other-dealing", &["place"])),
        ("not-the-key", with("vault-share-not-the-key", &["vault"])),
        ("format", words.plain("vault-file-format")),
        ("line", with("vault-file-line", &["line"])),
        ("cut", words.plain("consult-vault-file-cut")),
        ("no-crypto", words.plain("consult-vault-no-crypto")),
        ("share-at", with("consult-vault-share-at", &["place"])),
        ("tried", words.plain("consult-vault-tried")),
        ("opening", with("consult-vault-opening-now", &["done", "all"])),
        ("opened", with("consult-vault-opened", &["done", "closed"])),
        ("failed", words.plain("consult-vault-failed")),
        ("result", words.plain("consult-contact-result")),
        ("panel", words.plain("consult-contact-panel")),
        ("sure", words.plain("consult-vault-reseal-unsure")),
        ("by-team", words.plain("consult-vault-by-team")),
    ]
}
