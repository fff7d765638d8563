//! Those who lead a dialogue say which programs are told what happens, see whether messages arrive, and can try again.

use askama::Template;
use axum::Extension;
use axum::response::Response;
use toguna_people::roles::acts::{self, NewAct};
use toguna_process::model::day_of;
use toguna_process::pages::Owned;
use toguna_store::{StoreError, Tx};
use toguna_tongues::{Argument, Words};
use toguna_web::fields::Choice;
use toguna_web::{Field, Flash, Form, Html, PageError, Problems, Visit};
use uuid::Uuid;

use crate::events::Event;
use crate::outside::Outside;
use crate::queries::outside as queries;
use crate::webhooks::address::target;
use crate::webhooks::courier;
use crate::webhooks::fault_message;
use crate::webhooks::message::Secret;
use crate::webhooks::model::{Delivery, Hook, MOST_HOOKS, Standing, Topic, Topics};
use crate::webhooks::sending::Failure;

/// So many messages of each hook are shown.
const SHOWN: u32 = 10;

#[derive(Template)]
#[template(path = "publish/hooks.html")]
struct Page<'a> {
    words: &'a Words,
    is_on: bool,
    hosts: String,
    /// The secret of the hook that was just added or given a new one, and where its messages go.
    secret: Option<(String, String)>,
    hooks: Vec<ShownHook>,
    add: Option<Add<'a>>,
    back: String,
}

struct Add<'a> {
    form: Html,
    command: Html,
    url: Field<'a>,
    topics: Choice<'a>,
}

struct ShownHook {
    id: Uuid,
    url: String,
    about: String,
    is_gone: bool,
    turn: i64,
    deliveries: Vec<ShownDelivery>,
    test: Html,
    command: Html,
    turn_form: Html,
    remove: Html,
}

struct ShownDelivery {
    what: String,
    how: String,
    /// The form by which it is tried again, where it was given up.
    again: Option<(Html, Uuid)>,
}

/// `GET /team/d/{slug}/webhooks`.
pub(super) async fn show(visit: Visit, owned: Owned, Extension(outside): Extension<Outside>) -> Result<Response, PageError> {
    page(&visit, &owned, &outside, None, &Filled::default(), &Problems::new()).await
}

/// What was filled in.
#[derive(Default)]
struct Filled {
    url: String,
    topics: Option<Topics>,
}

/// `POST /team/d/{slug}/webhooks`: one more hook. Its secret is shown on the answer, and nowhere else.
pub(super) async fn add(visit: Visit, owned: Owned, Extension(outside): Extension<Outside>, form: Form) -> Result<Response, PageError> {
    let words = visit.words();
    let mut problems = Problems::new();
    let filled = Filled { url: form.text("url").trim().to_owned(), topics: Some(Topics::of(form.all("topics"))) };
    let found = problems.take("url", target(&filled.url, outside.allowed()), |fault| words.plain(fault_message(fault)));
    let topics = filled.topics.clone().unwrap_or_default();
    if topics.are_none() {
        problems.add("topics", words.plain("publish-hook-fault-topics"));
    }
    let (Some(found), true) = (found, problems.is_empty()) else {
        return page(&visit, &owned, &outside, None, &filled, &problems).await;
    };
    let (id, dialogue, now) = (form.command_id()?, owned.dialogue.number, visit.site.now());
    let hook = Hook { id, dialogue, url: found.to_string(), topics, turn: 0, created_day: day_of(now), is_gone: false };
    let account = owned.member.account.id;
    let added = visit.site.store.transact(move |tx| {
        if let Some(known) = queries::hook_of(tx, id)? {
            // The same form came twice: it is answered as the first time.
            return Ok::<_, StoreError>(Some(known).filter(|known| known.dialogue == hook.dialogue && known.url == hook.url));
        }
        if queries::hooks(tx, dialogue)?.len() >= MOST_HOOKS {
            return Ok(None);
        }
        queries::insert_hook(tx, &hook)?;
        acts::note(tx, &NewAct::new(Some(dialogue), account, hook.created_day, "publish-act-hook-added").about(hook.url.as_str()))?;
        Ok(Some(hook.clone()))
    });
    let Some(hook) = added.await? else { return Err(PageError::Conflict) };
    page(&visit, &owned, &outside, Some(&hook), &Filled::default(), &problems).await
}

/// `POST …/webhooks/turn`: another secret in place of the one that was; sent twice, the same one.
pub(super) async fn turn(visit: Visit, owned: Owned, Extension(outside): Extension<Outside>, form: Form) -> Result<Response, PageError> {
    let (id, dialogue) = (hook_id(&form)?, owned.dialogue.number);
    let turn: i64 = form.number("turn").ok_or(PageError::BadInput("no number of a secret".into()))?;
    let turned = visit.site.store.transact(move |tx| {
        queries::turn_hook(tx, dialogue, id, turn)?;
        own_hook(tx, dialogue, id)
    });
    let hook = turned.await?.ok_or(PageError::NotFound)?;
    if turn.checked_add(1) != Some(hook.turn) {
        return Err(PageError::Conflict);
    }
    page(&visit, &owned, &outside, Some(&hook), &Filled::default(), &Problems::new()).await
}

/// `POST …/webhooks/test`: a message that tells nothing, to see whether messages arrive.
pub(super) async fn test(visit: Visit, owned: Owned, Extension(outside): Extension<Outside>, form: Form) -> Result<Response, PageError> {
    let (id, dialogue, now, message) = (hook_id(&form)?, owned.dialogue.number, visit.site.now(), form.command_id()?);
    let posted = visit.site.store.transact(move |tx| {
        let hook = own_hook(tx, dialogue, id)?;
        if let Some(hook) = &hook {
            courier::post_test(tx, message, hook, now)?;
        }
        Ok::<_, StoreError>(hook)
    });
    posted.await?.ok_or(PageError::NotFound)?;
    outside.wake();
    Ok(back_saying(&visit, &owned, "publish-hook-tested"))
}

/// `POST …/webhooks/again`: a message that was given up is tried from the beginning.
pub(super) async fn again(visit: Visit, owned: Owned, Extension(outside): Extension<Outside>, form: Form) -> Result<Response, PageError> {
    let (id, dialogue, now) = (hook_id(&form)?, owned.dialogue.number, visit.site.now());
    let message = Uuid::parse_str(form.text("message")).map_err(|_| PageError::BadInput("no message".into()))?;
    let posted = visit.site.store.transact(move |tx| {
        let hook = own_hook(tx, dialogue, id)?;
        if let Some(hook) = &hook {
            courier::post_again(tx, hook, message, now)?;
        }
        Ok::<_, StoreError>(hook)
    });
    posted.await?.ok_or(PageError::NotFound)?;
    outside.wake();
    Ok(back_saying(&visit, &owned, "publish-hook-tried-again"))
}

/// `POST …/webhooks/remove`: the program there is told nothing any more.
pub(super) async fn remove(visit: Visit, owned: Owned, form: Form) -> Result<Response, PageError> {
    let (id, dialogue) = (hook_id(&form)?, owned.dialogue.number);
    let (account, day) = (owned.member.account.id, day_of(visit.site.now()));
    let removed = visit.site.store.transact(move |tx| {
        if let Some(hook) = own_hook(tx, dialogue, id)? {
            acts::note(tx, &NewAct::new(Some(dialogue), account, day, "publish-act-hook-removed").about(hook.url))?;
        }
        queries::delete_hook(tx, dialogue, id)
    });
    removed.await?;
    Ok(back_saying(&visit, &owned, "publish-hook-removed"))
}

fn hook_id(form: &Form) -> Result<Uuid, PageError> {
    Uuid::parse_str(form.text("hook")).map_err(|_| PageError::BadInput("no webhook".into()))
}

fn own_hook(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<Option<Hook>, StoreError> {
    Ok(queries::hook_of(tx, id)?.filter(|hook| hook.dialogue == dialogue))
}

fn back_saying(visit: &Visit, owned: &Owned, key: &str) -> Response {
    visit.go_saying(&owned.path("/webhooks"), &Flash::good(visit.words().plain(key)))
}

/// What the store knows of one hook: its messages, each with its event.
type Known = (Hook, Vec<(Delivery, Option<Event>)>);

async fn page(
    visit: &Visit,
    owned: &Owned,
    outside: &Outside,
    fresh: Option<&Hook>,
    filled: &Filled,
    problems: &Problems,
) -> Result<Response, PageError> {
    let words = visit.words();
    let number = owned.dialogue.number;
    let known = visit.site.store.read(move |tx| known(tx, number)).await?;
    let is_on = !outside.allowed().is_empty();
    let hosts: Vec<&str> = outside.allowed().hosts().collect();
    let may_add = is_on && known.len() < MOST_HOOKS;
    let topics = Topic::ALL.into_iter().fold(Choice::some("topics", words.plain("publish-hook-topics")), |choice, topic| {
        let is_chosen = filled.topics.as_ref().is_none_or(|topics| topics.iter().any(|other| other == topic));
        choice.option(topic.word(), words.plain(name_of(topic)), is_chosen)
    });
    let template = Page {
        words,
        is_on,
        hosts: hosts.join(words.list_mark()),
        secret: fresh.map(|hook| (Secret::of(visit.site.seal(), hook).spelled(), hook.url.clone())),
        hooks: known.into_iter().map(|known| shown(visit, owned, known)).collect(),
        add: may_add.then(|| Add {
            form: visit.form(&owned.path("/webhooks")),
            command: visit.command_field(),
            url: Field::line("url", words.plain("publish-hook-url"))
                .hint(words.plain("publish-hook-url-hint"))
                .value(filled.url.as_str())
                .required()
                .among(problems),
            topics: topics.among(problems),
        }),
        back: owned.path("/embed"),
    };
    owned.page(visit, &words.plain("publish-hooks"), &Html::of(&template)?)?.problems(problems)?.respond()
}

fn known(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Known>, StoreError> {
    let hooks = queries::hooks(tx, dialogue)?;
    let mut known = Vec::with_capacity(hooks.len());
    for hook in hooks {
        let mut messages = Vec::new();
        for delivery in queries::deliveries(tx, hook.id, SHOWN)? {
            let event = match delivery.event {
                Some(number) => queries::event_of(tx, dialogue, number)?,
                None => None,
            };
            messages.push((delivery, event));
        }
        known.push((hook, messages));
    }
    Ok(known)
}

fn shown(visit: &Visit, owned: &Owned, (hook, messages): Known) -> ShownHook {
    let words = visit.words();
    let topics: Vec<String> = hook.topics.iter().map(|topic| words.plain(name_of(topic))).collect();
    let about = [("day", words.date(hook.created_day).into()), ("topics", topics.join(words.list_mark()).into())];
    let form = |page: &str| visit.form(&owned.path(page));
    ShownHook {
        id: hook.id,
        about: words.say("publish-hook-since", &about),
        is_gone: hook.is_gone,
        turn: hook.turn,
        deliveries: messages
            .into_iter()
            .map(|(delivery, event)| ShownDelivery {
                what: what(words, &delivery, event.as_ref()),
                how: how(words, &delivery),
                again: (delivery.standing == Standing::Failed).then(|| (form("/webhooks/again"), delivery.id)),
            })
            .collect(),
        test: form("/webhooks/test"),
        command: visit.command_field(),
        turn_form: form("/webhooks/turn"),
        remove: form("/webhooks/remove"),
        url: hook.url,
    }
}

fn what(words: &Words, delivery: &Delivery, event: Option<&Event>) -> String {
    let said = event.map_or_else(|| words.plain("publish-hook-test-message"), |event| event.what.in_words(words));
    format!("{} · {said}", words.date(delivery.day))
}

/// How a message fares, in a sentence or two.
fn how(words: &Words, delivery: &Delivery) -> String {
    let tries = ("tries", Argument::from(delivery.tries.unsigned_abs()));
    let standing = match delivery.standing {
        Standing::Delivered => return words.plain("publish-hook-delivered"),
        Standing::Waiting if delivery.tries == 0 => return words.plain("publish-hook-waiting"),
        Standing::Waiting => words.say("publish-hook-tries-on", &[tries]),
        Standing::Failed => words.say("publish-hook-gave-up", &[tries]),
    };
    let status = delivery.status.to_string();
    let reason = words.say(Failure::message(&delivery.failure), &[("status", status.as_str().into())]);
    format!("{standing} {reason}")
}

fn name_of(topic: Topic) -> &'static str {
    match topic {
        Topic::State => "publish-topic-state",
        Topic::Texts => "publish-topic-texts",
        Topic::Statements => "publish-topic-statements",
        Topic::Ground => "publish-topic-ground",
        Topic::People => "publish-topic-people",
    }
}
