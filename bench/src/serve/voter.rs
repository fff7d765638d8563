//! Who votes over one connection: one person after the other, each until nothing is left to weigh.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use crate::{Chance, now};

use super::{Outcome, SLUG, STATEMENTS, secret};

/// Milliseconds since 1970 at which a run begins.
const AT_MS: u64 = 1_772_721_000_000;

/// People who have joined and not voted yet.
pub(crate) struct People {
    next: AtomicU32,
    all: u32,
}

impl People {
    pub(crate) fn new(all: u32) -> Self {
        Self { next: AtomicU32::new(0), all }
    }

    fn take(&self) -> Outcome<u32> {
        let person = self.next.fetch_add(1, Ordering::Relaxed);
        if person < self.all { Ok(person) } else { Err(format!("{} people are too few for this run", self.all).into()) }
    }
}

/// A vote that the server acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Acknowledged {
    pub(crate) person: u32,
    pub(crate) statement: u16,
    pub(crate) vote: i8,
}

/// Votes for one person after the other.
pub(crate) struct Voter {
    people: Arc<People>,
    host: String,
    chance: Chance,
    /// When the run began.
    began: Instant,
    person: u32,
    secret: String,
    weighed: [bool; STATEMENTS],
    /// What is weighed next, and the sealed chance with which it was drawn.
    statement: u16,
    drawn: String,
    vote: i8,
    pub(crate) acknowledged: Vec<Acknowledged>,
}

impl Voter {
    pub(crate) fn new(people: Arc<People>, host: &str, began: Instant) -> Outcome<Self> {
        let mut voter = Self {
            people,
            host: host.to_owned(),
            chance: Chance(0),
            began,
            person: 0,
            secret: String::new(),
            weighed: [false; STATEMENTS],
            statement: 0,
            drawn: String::new(),
            vote: 0,
            acknowledged: Vec::new(),
        };
        voter.change()?;
        Ok(voter)
    }

    /// The next person sits down, and begins with a statement of their own choice.
    fn change(&mut self) -> Outcome<()> {
        self.person = self.people.take()?;
        // Nobody sits down twice in a run, so no identifier comes twice.
        self.chance = Chance(u64::from(self.person) << 32);
        self.secret = secret(self.person);
        self.weighed = [false; STATEMENTS];
        self.statement = (self.chance.next() % STATEMENTS as u64) as u16;
        self.drawn.clear();
        Ok(())
    }

    /// Writes the next vote as a request.
    pub(crate) fn ask(&mut self, out: &mut Vec<u8>) {
        let (high, low) = (self.chance.next(), self.chance.next());
        self.vote = [1, 1, 1, -1, -1, 0][(low % 6) as usize];
        // An identifier of version 7, as a client makes it: first the time, then chance.
        let milliseconds = AT_MS + now().duration_since(self.began).as_millis() as u64;
        let (high, low) = (milliseconds << 16 | 0x7000 | high & 0xfff, low & !(0xc000 << 48) | (0x8000 << 48));
        let mut body = format!(
            "{{\"id\":\"{:08x}-{:04x}-{:04x}-{:04x}-{:012x}\",\"statement\":{},\"vote\":{}",
            high >> 32,
            high >> 16 & 0xffff,
            high & 0xffff,
            low >> 48,
            low & 0xffff_ffff_ffff,
            self.statement,
            self.vote
        );
        if !self.drawn.is_empty() {
            let _ = write!(body, ",\"drawn\":\"{}\"", self.drawn);
        }
        body.push('}');
        out.extend_from_slice(
            format!(
                "POST /api/v1/dialogues/{SLUG}/votes HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
                self.host,
                self.secret,
                body.len()
            )
            .as_bytes(),
        );
    }

    /// Takes the answer to the vote: it must be there, and lead to a statement that this person has not weighed.
    pub(crate) fn hear(&mut self, status: u16, body: &[u8]) -> Outcome<()> {
        let body = std::str::from_utf8(body)?;
        if !(200..300).contains(&status) {
            return Err(format!("a vote was answered with {status}: {body}").into());
        }
        self.acknowledged.push(Acknowledged { person: self.person, statement: self.statement, vote: self.vote });
        if std::mem::replace(&mut self.weighed[usize::from(self.statement)], true) {
            return Err(format!("statement {} was asked twice", self.statement).into());
        }
        let Some((_, next)) = body.split_once("\"next\":") else { return Err(format!("no next statement in {body}").into()) };
        if next.starts_with("null") {
            if let Some(left) = self.weighed.iter().position(|weighed| !weighed) {
                return Err(format!("nothing is left, says the server, but statement {left} is").into());
            }
            return self.change();
        }
        let digits = next.split_once("\"statement\":").map_or("", |(_, rest)| rest);
        let end = digits.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
        self.statement = digits[..end].parse()?;
        if self.weighed.get(usize::from(self.statement)) != Some(&false) {
            return Err(format!("statement {} is asked again, or is none", self.statement).into());
        }
        if !next.contains("\"text\":\"Prop") {
            return Err(format!("no text in {body}").into());
        }
        self.drawn.clear();
        if let Some((_, drawn)) = next.split_once("\"drawn\":\"") {
            self.drawn.push_str(drawn.split('"').next().unwrap_or_default());
        }
        Ok(())
    }
}
