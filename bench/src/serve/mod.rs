//! How many voices a small server takes in a second: whoever answers a radio appeal does so in the same minute as everybody else.
//!
//! [`found()`] writes a dialogue with people who have joined; [`load()`] votes for them over plain connections, as fast as the server answers
//! or at a fixed rate, and notes every vote that was acknowledged; [`reconcile()`] opens the store afterwards and holds that exactly these
//! votes are in it. [`hello()`] is a server that does nothing, measured in the same run with the same requests: no server can be faster.

mod client;
mod found;
mod hello;
mod load;
mod machine;
mod queries;
mod reconcile;
mod voter;

pub(crate) use found::found;
pub(crate) use hello::hello;
pub(crate) use load::load;
pub(crate) use reconcile::reconcile;

use toguna_store::Uuid;

/// The short name of the dialogue.
const SLUG: &str = "radio";
/// Statements that wait to be weighed.
const STATEMENTS: usize = 200;

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// Bytes that look random and are the same on every run.
fn bytes(purpose: &str, number: u64) -> [u8; 32] {
    toguna_store::digest(&[0; 32], purpose, &number.to_le_bytes())
}

/// The secret by which this person votes.
fn secret(person: u32) -> String {
    let bytes = bytes("secret", person.into());
    format!("{:032x}", u128::from_le_bytes(std::array::from_fn(|place| bytes[place])))
}

/// The pseudonym under which the store knows them.
fn pseudonym(person: u32) -> Uuid {
    let mut id = [0; 16];
    id.copy_from_slice(&bytes("pseudonym", person.into())[..16]);
    Uuid::from_bytes(id)
}

/// The value of `name=value` among the arguments.
fn given<'a>(arguments: &'a [String], name: &str) -> Option<&'a str> {
    arguments.iter().find_map(|argument| argument.strip_prefix(name)?.strip_prefix('='))
}
