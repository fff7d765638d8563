//! What is asked of the store for events, feeds and webhooks.

use toguna_store::{Row, Sql, StoreError, Tx};
use uuid::Uuid;

use crate::events::{Event, Happening};
use crate::telling::Told;
use crate::webhooks::model::{Delivery, Hook, Standing, Topics};

/// All of them.
pub(super) const STATEMENTS: &[&Sql] = &[
    &UNTOLD,
    &CHANGE,
    &TOLD,
    &TELL,
    &INSERT_EVENT,
    &LAST_EVENT,
    &EVENTS,
    &EVENT,
    &HOOKS,
    &HOOK,
    &INSERT_HOOK,
    &TURN_HOOK,
    &HOOK_GONE,
    &DELETE_HOOK,
    &DELETE_DELIVERIES,
    &INSERT_DELIVERY,
    &DELIVERY,
    &DELIVERIES,
    &NOTE_DELIVERY,
    &FORGET_DELIVERED,
];

const UNTOLD: Sql = Sql {
    name: "publish.untold",
    text: "SELECT d.number FROM dialogue d LEFT JOIN public_told t ON t.dialogue = d.number \
           WHERE d.state <> 'draft' AND (t.dialogue IS NULL OR t.seq < d.seq OR t.day < $1 OR t.statements IS NULL) ORDER BY d.number",
};

const CHANGE: Sql = Sql { name: "publish.change", text: "SELECT kind, day FROM journal WHERE seq = $1" };

const TOLD: Sql = Sql {
    name: "publish.told",
    text: "SELECT seq, state, texts, consent, day, people, statements, ground FROM public_told WHERE dialogue = $1",
};

const TELL: Sql = Sql {
    name: "publish.tell",
    text: "INSERT INTO public_told (dialogue, seq, state, texts, consent, day, people, statements, ground) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
           ON CONFLICT (dialogue) DO UPDATE SET seq = excluded.seq, state = excluded.state, texts = excluded.texts, \
           consent = excluded.consent, day = excluded.day, people = excluded.people, statements = excluded.statements, \
           ground = excluded.ground",
};

const INSERT_EVENT: Sql = Sql {
    name: "publish.insert-event",
    text: "INSERT INTO public_event (dialogue, number, id, kind, day, figure, other) VALUES ($1, $2, $3, $4, $5, $6, $7)",
};

const LAST_EVENT: Sql = Sql { name: "publish.last-event", text: "SELECT COALESCE(MAX(number), 0) FROM public_event WHERE dialogue = $1" };

const EVENTS: Sql = Sql {
    name: "publish.events",
    text: "SELECT number, id, kind, day, figure, other FROM public_event WHERE dialogue = $1 ORDER BY number DESC LIMIT $2",
};

const EVENT: Sql = Sql {
    name: "publish.event",
    text: "SELECT number, id, kind, day, figure, other FROM public_event WHERE dialogue = $1 AND number = $2",
};

const HOOKS: Sql = Sql {
    name: "publish.hooks",
    text: "SELECT id, dialogue, url, topics, turn, created_day, gone FROM webhook WHERE dialogue = $1 ORDER BY created_day, id",
};

const HOOK: Sql =
    Sql { name: "publish.hook", text: "SELECT id, dialogue, url, topics, turn, created_day, gone FROM webhook WHERE id = $1" };

const INSERT_HOOK: Sql = Sql {
    name: "publish.insert-hook",
    text: "INSERT INTO webhook (id, dialogue, url, topics, turn, created_day, gone) VALUES ($1, $2, $3, $4, $5, $6, $7)",
};

const TURN_HOOK: Sql =
    Sql { name: "publish.turn-hook", text: "UPDATE webhook SET turn = turn + 1 WHERE id = $1 AND dialogue = $2 AND turn = $3" };

const HOOK_GONE: Sql = Sql { name: "publish.hook-gone", text: "UPDATE webhook SET gone = $1 WHERE id = $2" };

const DELETE_HOOK: Sql = Sql { name: "publish.delete-hook", text: "DELETE FROM webhook WHERE id = $1 AND dialogue = $2" };

const DELETE_DELIVERIES: Sql = Sql { name: "publish.delete-deliveries", text: "DELETE FROM webhook_delivery WHERE webhook = $1" };

const INSERT_DELIVERY: Sql = Sql {
    name: "publish.insert-delivery",
    text: "INSERT INTO webhook_delivery (id, webhook, event, standing, tries, failure, status, day) \
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING",
};

const DELIVERY: Sql = Sql {
    name: "publish.delivery",
    text: "SELECT id, webhook, event, standing, tries, failure, status, day FROM webhook_delivery WHERE id = $1",
};

const DELIVERIES: Sql = Sql {
    name: "publish.deliveries",
    text: "SELECT id, webhook, event, standing, tries, failure, status, day FROM webhook_delivery WHERE webhook = $1 \
           ORDER BY day DESC, event IS NULL DESC, event DESC, id DESC LIMIT $2",
};

const NOTE_DELIVERY: Sql = Sql {
    name: "publish.note-delivery",
    text: "UPDATE webhook_delivery SET standing = $1, tries = $2, failure = $3, status = $4 WHERE id = $5",
};

const FORGET_DELIVERED: Sql = Sql {
    name: "publish.forget-delivered",
    text: "DELETE FROM webhook_delivery WHERE webhook = $1 AND standing = 'delivered' AND day < $2",
};

/// Numbers of the public dialogues of which there is something to tell on this day.
pub(crate) fn untold(tx: &mut Tx<'_>, day: i64) -> Result<Vec<i64>, StoreError> {
    tx.list(&UNTOLD, &[day.into()], |row| row.int(0))
}

/// What kind of command has this number in the journal, and on which day it came.
pub(crate) fn change(tx: &mut Tx<'_>, seq: i64) -> Result<Option<(String, i64)>, StoreError> {
    tx.first(&CHANGE, &[seq.into()], |row| Ok((row.text(0)?.to_owned(), row.int(1)?)))
}

/// How the dialogue stood when something was last told of it.
pub(crate) fn told(tx: &mut Tx<'_>, dialogue: i64) -> Result<Option<Told>, StoreError> {
    tx.first(&TOLD, &[dialogue.into()], |row| {
        Ok(Told {
            seq: row.int(0)?,
            state: row.text(1)?.to_owned(),
            texts: row.bytes(2)?,
            consent: row.bytes(3)?,
            day: row.int(4)?,
            people: row.int(5)?,
            statements: row.opt_int(6)?,
            ground: row.text(7)?.split_whitespace().filter_map(|number| number.parse().ok()).collect(),
        })
    })
}

/// Keeps how the dialogue stands now.
pub(crate) fn tell(tx: &mut Tx<'_>, dialogue: i64, told: &Told) -> Result<(), StoreError> {
    let ground: Vec<String> = told.ground.iter().map(ToString::to_string).collect();
    let values = [
        dialogue.into(),
        told.seq.into(),
        told.state.as_str().into(),
        told.texts.into(),
        told.consent.into(),
        told.day.into(),
        told.people.into(),
        told.statements.into(),
        ground.join(" ").into(),
    ];
    tx.execute(&TELL, &values).map(drop)
}

/// The number of the last event of a dialogue; 0 where nothing was told yet.
pub(crate) fn last_event(tx: &mut Tx<'_>, dialogue: i64) -> Result<i64, StoreError> {
    tx.one(&LAST_EVENT, &[dialogue.into()], |row| row.int(0))
}

/// Keeps an event.
pub(crate) fn insert_event(tx: &mut Tx<'_>, dialogue: i64, event: &Event) -> Result<(), StoreError> {
    let [figure, other] = event.what.figures();
    let values =
        [dialogue.into(), event.number.into(), event.id.into(), event.what.word().into(), event.day.into(), figure.into(), other.into()];
    tx.execute(&INSERT_EVENT, &values).map(drop)
}

/// The last events of a dialogue, the latest first. Kinds that only a newer program knows are left out.
pub(crate) fn events(tx: &mut Tx<'_>, dialogue: i64, most: u32) -> Result<Vec<Event>, StoreError> {
    Ok(tx.list(&EVENTS, &[dialogue.into(), most.into()], event)?.into_iter().flatten().collect())
}

/// One event.
pub(crate) fn event_of(tx: &mut Tx<'_>, dialogue: i64, number: i64) -> Result<Option<Event>, StoreError> {
    Ok(tx.first(&EVENT, &[dialogue.into(), number.into()], event)?.flatten())
}

fn event(row: &Row<'_>) -> Result<Option<Event>, StoreError> {
    let what = Happening::from_stored(row.text(2)?, [row.int(4)?, row.int(5)?]);
    let (number, id, day) = (row.int(0)?, row.uuid(1)?, row.int(3)?);
    Ok(what.map(|what| Event { number, id, day, what }))
}

/// The webhooks of a dialogue, the oldest first.
pub(crate) fn hooks(tx: &mut Tx<'_>, dialogue: i64) -> Result<Vec<Hook>, StoreError> {
    tx.list(&HOOKS, &[dialogue.into()], hook)
}

/// One webhook.
pub(crate) fn hook_of(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Hook>, StoreError> {
    tx.first(&HOOK, &[id.into()], hook)
}

fn hook(row: &Row<'_>) -> Result<Hook, StoreError> {
    Ok(Hook {
        id: row.uuid(0)?,
        dialogue: row.int(1)?,
        url: row.text(2)?.to_owned(),
        topics: Topics::from_words(row.text(3)?),
        turn: row.int(4)?,
        created_day: row.int(5)?,
        is_gone: row.bool(6)?,
    })
}

/// Keeps a new webhook.
pub(crate) fn insert_hook(tx: &mut Tx<'_>, hook: &Hook) -> Result<(), StoreError> {
    let values = [
        hook.id.into(),
        hook.dialogue.into(),
        hook.url.as_str().into(),
        hook.topics.words().into(),
        hook.turn.into(),
        hook.created_day.into(),
        i64::from(hook.is_gone).into(),
    ];
    tx.execute(&INSERT_HOOK, &values).map(drop)
}

/// Gives a webhook its next secret after the one of `turn`. False where it is not there, or has another one already.
pub(crate) fn turn_hook(tx: &mut Tx<'_>, dialogue: i64, id: Uuid, turn: i64) -> Result<bool, StoreError> {
    Ok(tx.execute(&TURN_HOOK, &[id.into(), dialogue.into(), turn.into()])? == 1)
}

/// Notes whether the program behind a webhook wants nothing any more.
pub(crate) fn set_gone(tx: &mut Tx<'_>, id: Uuid, is_gone: bool) -> Result<(), StoreError> {
    tx.execute(&HOOK_GONE, &[i64::from(is_gone).into(), id.into()]).map(drop)
}

/// Takes a webhook away with all that is known of its messages.
pub(crate) fn delete_hook(tx: &mut Tx<'_>, dialogue: i64, id: Uuid) -> Result<(), StoreError> {
    if hook_of(tx, id)?.is_some_and(|hook| hook.dialogue == dialogue) {
        tx.execute(&DELETE_DELIVERIES, &[id.into()])?;
        tx.execute(&DELETE_HOOK, &[id.into(), dialogue.into()])?;
    }
    Ok(())
}

/// Keeps a message that is to be delivered; the same one a second time changes nothing.
pub(crate) fn insert_delivery(tx: &mut Tx<'_>, delivery: &Delivery) -> Result<(), StoreError> {
    let values = [
        delivery.id.into(),
        delivery.hook.into(),
        delivery.event.into(),
        delivery.standing.word().into(),
        delivery.tries.into(),
        delivery.failure.as_str().into(),
        delivery.status.into(),
        delivery.day.into(),
    ];
    tx.execute(&INSERT_DELIVERY, &values).map(drop)
}

/// One message.
pub(crate) fn delivery_of(tx: &mut Tx<'_>, id: Uuid) -> Result<Option<Delivery>, StoreError> {
    tx.first(&DELIVERY, &[id.into()], delivery)
}

/// The last messages of a webhook, the latest first.
pub(crate) fn deliveries(tx: &mut Tx<'_>, hook: Uuid, most: u32) -> Result<Vec<Delivery>, StoreError> {
    tx.list(&DELIVERIES, &[hook.into(), most.into()], delivery)
}

fn delivery(row: &Row<'_>) -> Result<Delivery, StoreError> {
    Ok(Delivery {
        id: row.uuid(0)?,
        hook: row.uuid(1)?,
        event: row.opt_int(2)?,
        standing: Standing::from_word(row.text(3)?),
        tries: row.int(4)?,
        failure: row.text(5)?.to_owned(),
        status: row.int(6)?,
        day: row.int(7)?,
    })
}

/// Keeps how a message fared.
pub(crate) fn note_delivery(tx: &mut Tx<'_>, delivery: &Delivery) -> Result<(), StoreError> {
    let values = [
        delivery.standing.word().into(),
        delivery.tries.into(),
        delivery.failure.as_str().into(),
        delivery.status.into(),
        delivery.id.into(),
    ];
    tx.execute(&NOTE_DELIVERY, &values).map(drop)
}

/// Forgets what was delivered before `day`.
pub(crate) fn forget_delivered(tx: &mut Tx<'_>, hook: Uuid, day: i64) -> Result<(), StoreError> {
    tx.execute(&FORGET_DELIVERED, &[hook.into(), day.into()]).map(drop)
}
