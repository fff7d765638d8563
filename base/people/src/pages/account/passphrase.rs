//! A passphrase that somebody may have seen must be worth nothing a minute later.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::Response;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit};

use super::{PASSPHRASE, PATH, is_really, own_token};
use crate::doors::sign_ins;
use crate::member::Member;
use crate::pages::set_up;
use crate::passphrase::{self, LEAST};

#[derive(Template)]
#[template(path = "people/account/passphrase.html")]
struct Change<'a> {
    words: &'a Words,
    name: &'a str,
    form: Html,
    now: Field<'a>,
    new: Field<'a>,
    again: Field<'a>,
}

/// `GET /team/account/passphrase`.
pub(super) async fn show(visit: Visit, member: Member) -> Result<Response, PageError> {
    page(&visit, &member, &Problems::new())
}

/// `POST /team/account/passphrase`.
pub(super) async fn change(visit: Visit, member: Member, headers: HeaderMap, form: Form) -> Result<Response, PageError> {
    let words = visit.words();
    let (now, new) = (form.text("passphrase"), form.text("passphrase_new"));
    let mut problems = Problems::new();
    if let Err(fault) = passphrase::check(new, &member.account.name) {
        problems.add("passphrase_new", set_up::say(words, fault));
    } else if new == now {
        problems.add("passphrase_new", words.plain("doors-change-same"));
    } else if form.text("passphrase_again") != new {
        problems.add("passphrase_again", words.plain("people-passphrases-differ"));
    }
    // The old one is asked last: a slip in the new one should not cost a try.
    if !problems.is_empty() || !is_really(&visit, &member, &form, &mut problems).await? {
        return page(&visit, &member, &problems);
    }
    let site = &visit.site;
    let stored = passphrase::hash_aside(new.to_owned(), site.random()).await?;
    let (account, kept) = (member.account.id, own_token(&visit, &headers));
    let change = site.store.transact(move |tx| {
        sign_ins::set_passphrase(tx, account, &stored)?;
        sign_ins::end_others(tx, account, &kept)?;
        Ok::<_, StoreError>(())
    });
    change.await?;
    Ok(visit.go_saying(PATH, &Flash::good(words.plain("doors-changed"))))
}

fn page(visit: &Visit, member: &Member, problems: &Problems) -> Result<Response, PageError> {
    let words = visit.words();
    let template = Change {
        words,
        name: &member.account.name,
        form: visit.form(PASSPHRASE),
        now: Field::passphrase("passphrase", words.plain("doors-change-now"), false).required().among(problems),
        new: Field::passphrase("passphrase_new", words.plain("doors-change-new"), true)
            .hint(words.say("people-passphrase-hint", &[("least", LEAST.into())]))
            .required()
            .among(problems),
        again: Field::passphrase("passphrase_again", words.plain("doors-change-again"), true).required().among(problems),
    };
    member.page(visit, &words.plain("doors-change"), &Html::of(&template)?)?.problems(problems)?.respond()
}
