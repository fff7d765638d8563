//! To which groups somebody belongs, if they want to say so: so that it can be seen whether all sides agree.

use askama::Template;
use axum::response::Response;
use toguna_process::model::{Dimension, Label};
use toguna_process::spoken::direction_of_text;
use toguna_tongues::Words;
use toguna_web::signs::people::signs_for;
use toguna_web::{Flash, Form, Html, PageError, signs};

use super::consent::{self, Carried};
use super::here::Taking;
use crate::declare_groups::DeclareGroups;
use crate::model::PREFERS_NOT_TO_SAY;
use crate::queries::groups_of;
use crate::refusal::Refusal;

/// Values that are offered as buttons, at most.
const SIDE_BY_SIDE: usize = 9;

#[derive(Template)]
#[template(path = "consult/groups.html")]
struct Groups<'a> {
    words: &'a Words,
    form: Html,
    command: Html,
    questions: Vec<Question<'a>>,
    skip: String,
}

struct Question<'a> {
    number: usize,
    name: Named<'a>,
    values: Vec<Offer<'a>>,
    prefers_not: bool,
}

impl Question<'_> {
    fn has_signs(&self) -> bool {
        self.values.iter().any(|value| value.sign.is_some())
    }

    /// Many values, such as regions, are a list to choose from; few are buttons side by side.
    fn is_long(&self) -> bool {
        self.values.len() > SIDE_BY_SIDE
    }
}

struct Offer<'a> {
    number: i64,
    name: Named<'a>,
    sign: Option<Html>,
    is_chosen: bool,
}

/// A name and the language that it is in.
struct Named<'a> {
    tag: &'a str,
    text: &'a str,
}

impl<'a> Named<'a> {
    fn direction(&self) -> &'static str {
        direction_of_text(self.tag, self.text)
    }

    fn of(label: &'a Label, language: &str) -> Self {
        let own = label.names.iter().find(|(tag, _)| tag == language).or(label.names.first());
        own.map_or(Named { tag: "", text: "" }, |(tag, text)| Named { tag, text })
    }
}

/// The values of a dimension, with signs where each tells one apart from the others.
fn offers<'a>(dimension: &'a Dimension, language: &str, chosen: Option<i64>) -> Vec<Offer<'a>> {
    let names = || dimension.values.iter().map(|label| Named::of(label, language));
    let signs = signs_for(names().map(|name| name.text));
    let offer = |((number, name), sign)| Offer { number, name, sign, is_chosen: chosen == Some(number) };
    (0..).zip(names()).zip(signs).map(offer).collect()
}

/// `GET /d/{slug}/groups`.
pub(crate) async fn ask(here: Taking) -> Result<Response, PageError> {
    if here.takes_voices().is_err() || here.dialogue.draft.dimensions.is_empty() {
        return Ok(here.visit.go(&here.path("")));
    }
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let declared = here.visit.site.store.read(move |tx| groups_of(tx, dialogue, person)).await?;
    let of = |dimension: i64| declared.iter().find(|(asked, _)| *asked == dimension).map(|(_, value)| *value);
    let language = here.visit.language.tag();
    let questions = (0..).zip(&here.dialogue.draft.dimensions).map(|(number, dimension)| Question {
        number: number as usize,
        name: Named::of(&dimension.label, language),
        values: offers(dimension, language, of(number)),
        prefers_not: of(number) == Some(PREFERS_NOT_TO_SAY),
    });
    let template = Groups {
        words: here.words(),
        form: here.visit.form(&here.path("/groups")),
        command: here.visit.command_field(),
        questions: questions.collect(),
        skip: here.path("/weigh"),
    };
    here.page(&here.words().plain("consult-groups"), &template)?.respond()
}

/// `POST /d/{slug}/groups`: field `g0` for the first dimension, and so on.
pub(crate) async fn declare(here: Taking, form: Form) -> Result<Response, PageError> {
    let site = &here.visit.site;
    let mut groups = Vec::new();
    for dimension in 0..here.dialogue.draft.dimensions.len() {
        match form.text(&format!("g{dimension}")) {
            "" => {}
            value => {
                let value = value.parse().map_err(|_| PageError::BadInput("a group that is none".into()))?;
                groups.push((dimension as i64, value));
            }
        }
    }
    let command = DeclareGroups {
        header: site.header(form.command_id()?, Some(here.dialogue.number), here.voice.source, site.now()),
        dialogue: here.dialogue.number,
        participant: here.voice.participant,
        groups,
    };
    match site.store.write(command).await {
        Ok(_) => Ok(here.visit.go_saying(&here.path("/weigh"), &Flash::good(here.words().plain("consult-groups-kept")))),
        Err(Refusal::AgreeAgain { .. }) => consent::show(&here, Some(Carried::of("groups", &form))).await,
        Err(refusal) => here.refused(refusal, None, "/weigh"),
    }
}
