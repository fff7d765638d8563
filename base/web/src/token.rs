//! Another site must not be able to send a form in somebody's name: every form carries a token that only a page of this site can contain.
//!
//! A token is a code over the session, the address that the form is sent to and the day, so it is worth nothing in another form, for
//! another person or next week, and nothing has to be stored. It is masked with fresh random bytes on every page: pages are compressed,
//! and a fixed secret in a compressed page can be found out by its length (the attack called BREACH).

use crate::base64;
use crate::site::Site;

/// The name of the hidden field.
pub const FIELD: &str = "_token";

/// For how many days after the day it was made a token holds: a form stays open over night, and over the change of a day.
pub const DAYS: i32 = 2;

const CODE_BYTES: usize = 16;
const TOKEN_BYTES: usize = 4 + CODE_BYTES;

/// What a token turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Made by this site, for this session and this form, within the last days.
    Good,
    /// The same, but too long ago.
    Stale,
    /// Anything else.
    Forged,
}

/// A token for a form that is sent to the path `action`, for the session whose token has this hash, if there is one.
pub fn make(site: &Site, session: Option<&[u8; 32]>, action: &str) -> String {
    let day = today(site);
    let mut plain = [0; TOKEN_BYTES];
    plain[..4].copy_from_slice(&day.to_be_bytes());
    plain[4..].copy_from_slice(&code(site, session, action, day)[..CODE_BYTES]);
    let mask: [u8; TOKEN_BYTES] = site.random();
    let mut token = mask.to_vec();
    token.extend(plain.iter().zip(mask).map(|(plain, mask)| plain ^ mask));
    base64::encode(&token)
}

/// Whether `token` was made for this session and this form, and when.
pub fn check(site: &Site, session: Option<&[u8; 32]>, action: &str, token: &str) -> Verdict {
    let Some(bytes) = base64::decode(token).filter(|bytes| bytes.len() == 2 * TOKEN_BYTES) else {
        return Verdict::Forged;
    };
    let (mask, masked) = bytes.split_at(TOKEN_BYTES);
    let plain: Vec<u8> = masked.iter().zip(mask).map(|(masked, mask)| masked ^ mask).collect();
    let Some((day, sent)) = plain.split_first_chunk::<4>() else {
        return Verdict::Forged;
    };
    let day = i32::from_be_bytes(*day);
    let day_bytes = day.to_be_bytes();
    if !site.seal().verifies("form", &parts(session, action, &day_bytes), sent) {
        return Verdict::Forged;
    }
    // The code is authentic, so the day is one that this site wrote; one in the future comes from a clock that was set back.
    if (today(site) - day).abs() <= DAYS { Verdict::Good } else { Verdict::Stale }
}

fn code(site: &Site, session: Option<&[u8; 32]>, action: &str, day: i32) -> [u8; 32] {
    site.seal().code("form", &parts(session, action, &day.to_be_bytes()))
}

fn parts<'a>(session: Option<&'a [u8; 32]>, action: &'a str, day: &'a [u8; 4]) -> [&'a [u8]; 3] {
    // A hash is never empty, so "nobody" cannot be mistaken for a session.
    [session.map_or(&[], |session| session.as_slice()), action.as_bytes(), day]
}

/// Days since 1970 in universal time.
fn today(site: &Site) -> i32 {
    i32::try_from(site.now().as_second().div_euclid(86_400)).unwrap_or(i32::MAX)
}
