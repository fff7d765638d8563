//! To which groups somebody belongs, if they want to say so: so that it can be seen whether all sides agree.

use askama::Template;
use axum::response::Response;
use toguna_process::model::{Dimension, Label};
use toguna_process::spoken::direction_of_text;
use toguna_store::StoreError;
use toguna_tongues::Words;
use toguna_web::signs::people::signs_for;
use toguna_web::{Flash, Form, Html, PageError, signs};

use super::consent::{self, Carried};
use super::here::Taking;
use super::listen::listen;
use crate::declare_groups::DeclareGroups;
use crate::model::PREFERS_NOT_TO_SAY;
use crate::queries::groups_of;
use crate::recording::{Group, Recordings, recordings};
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
    /// Where it is heard.
    listen: Option<Html>,
    values: Vec<Offer<'a>>,
    prefers_not: bool,
}

impl Question<'_> {
    fn has_signs(&self) -> bool {
        self.values.iter().any(|value| value.sign.is_some())
    }

    /// Many values, such as regions, are a list to choose from; few are buttons side by side, and so are those that can be heard.
    fn is_long(&self) -> bool {
        self.values.len() > SIDE_BY_SIDE && self.values.iter().all(|value| value.listen.is_none())
    }
}

struct Offer<'a> {
    number: i64,
    name: Named<'a>,
    sign: Option<Html>,
    listen: Option<Html>,
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

    /// In the language that is read, else in that of the page, else as it was named first.
    fn of(label: &'a Label, languages: [&str; 2]) -> Self {
        let named = |language| label.names.iter().find(|(tag, _)| tag == language);
        let own = languages.into_iter().find_map(named).or(label.names.first());
        own.map_or(Named { tag: "", text: "" }, |(tag, text)| Named { tag, text })
    }
}

/// The values of a dimension, with signs where each tells one apart from the others: found by the names that are shown, or by others that the
/// same groups have.
fn signs_of(dimension: &Dimension, languages: [&str; 2]) -> Vec<Option<Html>> {
    let shown = signs_for(dimension.values.iter().map(|value| Named::of(value, languages).text));
    if shown.iter().any(Option::is_some) { shown } else { signs_for(dimension.values.iter().map(|value| Named::of(value, ["", ""]).text)) }
}

/// A question with its groups, each with its name, its sign and where it is heard.
fn question<'a>(
    here: &Taking,
    sounds: &Recordings,
    at: usize,
    asked: &'a Dimension,
    chosen: Option<i64>,
) -> Result<Question<'a>, PageError> {
    let languages = [here.reads.as_str(), here.visit.language.tag()];
    let hear = |value, name: &Named<'_>| {
        let sound = sounds.of_group(Group { dimension: at, value }, &here.reads, &here.dialogue);
        listen(here.words(), &here.dialogue.draft.slug, name.text, sound)
    };
    let mut values = Vec::new();
    for ((place, value), sign) in (0..).zip(&asked.values).zip(signs_of(asked, languages)) {
        let (name, number) = (Named::of(value, languages), place as i64);
        values.push(Offer { number, listen: hear(Some(place), &name)?, name, sign, is_chosen: chosen == Some(number) });
    }
    let name = Named::of(&asked.label, languages);
    let prefers_not = chosen == Some(PREFERS_NOT_TO_SAY);
    Ok(Question { number: at, listen: hear(None, &name)?, name, values, prefers_not })
}

/// `GET /d/{slug}/groups`.
pub(crate) async fn ask(here: Taking) -> Result<Response, PageError> {
    if here.takes_voices().is_err() || here.dialogue.draft.dimensions.is_empty() {
        return Ok(here.visit.go(&here.path("")));
    }
    let (dialogue, person) = (here.dialogue.number, here.voice.participant);
    let read = here.visit.site.store.read(move |tx| Ok::<_, StoreError>((groups_of(tx, dialogue, person)?, recordings(tx, dialogue)?)));
    let (declared, sounds) = read.await?;
    let of = |dimension: i64| declared.iter().find(|(asked, _)| *asked == dimension).map(|(_, value)| *value);
    let asked = here.dialogue.draft.dimensions.iter().enumerate();
    let questions = asked.map(|(at, dimension)| question(&here, &sounds, at, dimension, of(at as i64)));
    let template = Groups {
        words: here.words(),
        form: here.visit.form(&here.path("/groups")),
        command: here.visit.command_field(),
        questions: questions.collect::<Result<_, _>>()?,
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
