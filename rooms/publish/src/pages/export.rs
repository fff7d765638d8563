//! The team takes a dialogue out of the house: what each kind of file is good for, and for whom it may be.

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use axum::response::Response;
use toguna_people::roles::acts::{self, NewAct};
use toguna_process::model::day_of;
use toguna_process::pages::Owned;
use toguna_process::spoken::own_name;
use toguna_tongues::Words;
use toguna_web::{Html, PageError, Visit};

use super::handing::{Turn, hand_out};
use crate::export::{Audience, Format, Order};

#[derive(Template)]
#[template(path = "publish/export.html")]
struct Choose<'a> {
    words: &'a Words,
    audiences: Vec<ForWhom<'a>>,
    languages: Vec<(&'a str, &'a str)>,
}

struct ForWhom<'a> {
    word: &'a str,
    heading: String,
    what: String,
    files: Vec<File>,
}

struct File {
    path: String,
    name: String,
    what: String,
}

/// `GET /team/d/{slug}/export`.
pub(super) async fn choose(visit: Visit, owned: Owned) -> Result<Response, PageError> {
    let words = visit.words();
    let file = |audience: Audience| {
        let owned = &owned;
        move |format: Format| File {
            path: owned.path(&format!("/export/{}?for={}", format.word(), audience.word())),
            name: words.plain(match format {
                Format::Lines => "publish-take-jsonl",
                Format::Polis => "publish-take-polis",
                Format::Csv => "publish-take-csv",
                Format::Xlsx => "publish-take-xlsx",
            }),
            what: words.plain(format.what_for()),
        }
    };
    let for_whom = |audience: Audience| ForWhom {
        word: audience.word(),
        heading: words.plain(match audience {
            Audience::Team => "publish-for-team",
            Audience::Public => "publish-for-public",
        }),
        what: words.plain(audience.what_for()),
        files: Format::ALL.into_iter().map(file(audience)).collect(),
    };
    let languages: Vec<(&str, &str)> = owned.dialogue.languages().map(|tag| (tag, own_name(tag))).collect();
    let template = Choose {
        words,
        audiences: [Audience::Public, Audience::Team].map(for_whom).into(),
        languages: if languages.len() > 1 { languages } else { Vec::new() },
    };
    owned.page(&visit, &words.plain("publish-export"), &Html::of(&template)?)?.respond()
}

/// `GET /team/d/{slug}/export/{format}`: `for` says for whom, `in` in which language of the dialogue.
pub(super) async fn take(
    visit: Visit,
    owned: Owned,
    Path((_, format)): Path<(String, String)>,
    Extension(turn): Extension<Turn>,
) -> Result<Response, PageError> {
    let format = Format::from_word(&format).ok_or(PageError::NotFound)?;
    let audience = visit.plain_query("for").and_then(Audience::from_word).ok_or(PageError::NotFound)?;
    let asked = visit.plain_query("in").unwrap_or_default();
    let language = owned.dialogue.languages().find(|tag| *tag == asked).map(str::to_owned);
    let order = Order { dialogue: owned.dialogue.as_ref().clone(), audience, language };
    let act = NewAct::new(
        Some(order.dialogue.number),
        owned.member.account.id,
        day_of(visit.site.now()),
        match audience {
            Audience::Public => "publish-act-exported-public",
            Audience::Team => "publish-act-exported",
        },
    );
    let act = act.about(format.word());
    let taken = hand_out(&visit, &turn, order, format, visit.language).await?;
    // What was taken out is out: it is noted once it is ready, and before it is handed over.
    visit.site.store.transact(move |tx| acts::note(tx, &act)).await?;
    Ok(taken)
}
