//! What a program elsewhere is told, and how it knows that it was we who said it: signed as Standard Webhooks has it, so that libraries in
//! many languages can check it.

use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;
use toguna_web::base64::encode_padded;
use toguna_web::{Seal, Site};
use uuid::Uuid;

use super::model::Hook;
use crate::events::{Event, Happening, tag_uri, written};

/// The name of a message that tells nothing and only shows that messages arrive.
pub const TEST: &str = "toguna.test";

/// What a hook's messages are signed with: 32 bytes that come from the key of the site and the hook's identifier, so that whoever has the
/// database alone cannot sign.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// The secret of a hook.
    pub fn of(seal: &Seal, hook: &Hook) -> Self {
        Self(seal.code("webhook", &[hook.id.as_bytes(), &hook.turn.to_be_bytes()]))
    }

    /// As it is handed to whoever runs the program elsewhere: `whsec_…`.
    pub fn spelled(&self) -> String {
        format!("whsec_{}", encode_padded(&self.0))
    }

    /// The signature over a message: `v1,…`, HMAC-SHA-256 over `id.timestamp.body`.
    pub fn sign(&self, id: &str, timestamp: i64, body: &str) -> String {
        // A key of 32 bytes is always taken.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).unwrap_or_else(|_| Hmac::new(&hmac::digest::Key::<Hmac<Sha256>>::default()));
        for part in [id.as_bytes(), b".", timestamp.to_string().as_bytes(), b".", body.as_bytes()] {
            mac.update(part);
        }
        format!("v1,{}", encode_padded(&mac.finalize().into_bytes()))
    }
}

/// The identifier of a message in its header: the same for every try.
pub fn spelled_id(delivery: Uuid) -> String {
    format!("msg_{}", delivery.simple())
}

/// What a message says, as JSON. `event`: nothing for a test, which is of `day`. The same event always gives the same text.
pub fn body(site: &Site, slug: &str, event: Option<&Event>, day: i64) -> String {
    let day = event.map_or(day, |event| event.day);
    let name = event.map_or(TEST, |event| event.what.name());
    let mut data = json!({
        "dialogue": slug,
        "url": site.url(&format!("/d/{slug}{}", event.map_or("", |event| event.what.page()))),
        "feed": site.url(&format!("/d/{slug}/events.atom")),
        "day": written(day),
    });
    if let (Some(event), Some(data)) = (event, data.as_object_mut()) {
        let base_url = &site.settings().base_url;
        data.insert("entry".to_owned(), entry_uri(base_url, slug, event).into());
        match event.what {
            Happening::Opened | Happening::Paused | Happening::Closed | Happening::Texts | Happening::Consent => {}
            Happening::Statements { count } => drop(data.insert("count".to_owned(), count.map_or(Value::Null, Value::from))),
            Happening::Ground { gained, lost } => {
                data.insert("gained".to_owned(), gained.into());
                data.insert("lost".to_owned(), lost.into());
            }
            Happening::People { reached } => drop(data.insert("reached".to_owned(), reached.into())),
        }
    }
    json!({ "type": name, "timestamp": format!("{}T00:00:00Z", written(day)), "data": data }).to_string()
}

/// The name of an event in the feed, and in messages about it.
pub fn entry_uri(base_url: &str, slug: &str, event: &Event) -> String {
    tag_uri(base_url, event.day, &format!("{slug}/{}", event.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::webhooks::model::Topics;

    fn hook(id: u128, turn: i64) -> Hook {
        Hook { id: Uuid::from_u128(id), dialogue: 1, url: String::new(), topics: Topics::default(), turn, created_day: 0, is_gone: false }
    }

    #[test]
    fn the_signature_is_what_other_programs_compute() {
        // hmac.new(bytes([1] * 32), b"msg_1.1.{}", hashlib.sha256), in Python.
        assert_eq!(Secret([1; 32]).sign("msg_1", 1, "{}"), "v1,60PlIQL6dBKYh2sGioNmp8RzGNTNgYCSOUe/JotnNNY=");
    }

    #[test]
    fn each_hook_and_each_turn_has_a_secret_of_its_own_that_needs_the_key() {
        let (seal, other) = (Seal::new(&[1; 32]), Seal::new(&[2; 32]));
        let spelled = |seal: &Seal, id, turn| Secret::of(seal, &hook(id, turn)).spelled();
        let all = [spelled(&seal, 1, 0), spelled(&seal, 1, 1), spelled(&seal, 2, 0), spelled(&other, 1, 0)];
        assert!(all.iter().all(|secret| secret.starts_with("whsec_") && secret.len() == 6 + 44));
        assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
        assert_eq!(format!("{:?}", Secret::of(&seal, &hook(1, 0))), "Secret");
    }
}
