//! One visitor must not take the place of all others; and what is kept to prevent that must not tell, to whoever seizes the server, who
//! was here.
//!
//! Everything stays in memory. An address is never kept: only a code over it, shortened to eight bytes, under a key that is thrown away
//! every hour together with everything that was counted under it.
//!
//! Many people share one address: a village behind one gateway, a meeting with one phone, a whole mobile network. The default budgets allow
//! this, from one address (of IPv6, from one /64):
//!
//! | what | at once | then, for as long as it lasts |
//! |---|---|---|
//! | looking at pages | 1,200 | 40 a second |
//! | sending forms | 600 | 20 a second |
//! | trying a passphrase or a return code | 60 | 1 in 20 seconds |
//!
//! Calls of the API in somebody's name are counted for that somebody instead: a gateway has one address and thousands of voices. Only calls
//! with a secret that nobody knows are counted for the address they come from.
//!
//! | what | at once | then, for as long as it lasts |
//! |---|---|---|
//! | calls of a participant | 240 | 4 a second |
//! | calls with a token of the team | 2,400 | 60 a second |
//! | calls with a secret that nobody knows, from one address | 240 | 1 a second |
//!
//! Sixty people who weigh one statement every four seconds send 15 forms a second and look at 15 pages; sixty who come back to a meeting
//! with their return codes can all do so at once. Guessing a return code out of 10^11 at 180 an hour takes 60,000 years.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::api::bearer::Bearer;
use crate::seal::Seal;

/// Out of which budget a request is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Budget {
    /// Looking at a page.
    View,
    /// Sending a form.
    Post,
    /// Trying something secret.
    Attempt,
    /// A call of the API by a participant.
    Voice,
    /// A call of the API with a token of the team.
    Token,
    /// A call of the API with a secret that turned out to be nobody's.
    Stranger,
    /// Nothing is counted.
    Free,
}

/// How much one address may do: a bucket of `burst` requests that fills again at `per_second`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Allowance {
    /// Requests at once.
    pub burst: f64,
    /// Requests a second after that.
    pub per_second: f64,
}

/// The allowances of one address.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Budgets {
    /// Looking at pages.
    pub view: Allowance,
    /// Sending forms.
    pub post: Allowance,
    /// Trying something secret.
    pub attempt: Allowance,
    /// Calls of one participant.
    pub voice: Allowance,
    /// Calls with one token of the team.
    pub token: Allowance,
    /// Calls with secrets that are nobody's.
    pub stranger: Allowance,
}

/// For whom something is counted.
#[derive(Debug, Clone, Copy)]
pub enum Payer<'a> {
    /// Everybody at this address (of IPv6, this /64).
    Address(IpAddr),
    /// Whoever holds this secret.
    Bearer(Bearer<'a>),
}

impl Default for Budgets {
    fn default() -> Self {
        Self {
            view: Allowance { burst: 1200.0, per_second: 40.0 },
            post: Allowance { burst: 600.0, per_second: 20.0 },
            attempt: Allowance { burst: 60.0, per_second: 0.05 },
            voice: Allowance { burst: 240.0, per_second: 4.0 },
            token: Allowance { burst: 2400.0, per_second: 60.0 },
            stranger: Allowance { burst: 240.0, per_second: 1.0 },
        }
    }
}

impl Budgets {
    /// No limits at all: for measuring, and for tests.
    pub fn unlimited() -> Self {
        let all = Allowance { burst: f64::INFINITY, per_second: f64::INFINITY };
        Self { view: all, post: all, attempt: all, voice: all, token: all, stranger: all }
    }

    fn of(&self, budget: Budget) -> Option<Allowance> {
        let allowance = match budget {
            Budget::View => self.view,
            Budget::Post => self.post,
            Budget::Attempt => self.attempt,
            Budget::Voice => self.voice,
            Budget::Token => self.token,
            Budget::Stranger => self.stranger,
            Budget::Free => return None,
        };
        allowance.burst.is_finite().then_some(allowance)
    }
}

/// How long a key is used.
const KEY_LASTS: Duration = Duration::from_hours(1);
/// How many addresses are remembered at most: 100,000 take about 6 MB.
const MOST_ADDRESSES: usize = 100_000;

/// Counts what comes from each address.
#[derive(Debug)]
pub struct Limits {
    budgets: Budgets,
    hour: Mutex<Hour>,
}

struct Hour {
    /// The key, ready for use.
    seal: Seal,
    since: Duration,
    buckets: BTreeMap<(Budget, [u8; 8]), Bucket>,
}

impl std::fmt::Debug for Hour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hour")
    }
}

#[derive(Clone, Copy)]
struct Bucket {
    left: f64,
    at: Duration,
}

impl Limits {
    /// Nothing counted yet; `key` is random.
    pub fn new(budgets: Budgets, key: [u8; 32]) -> Self {
        Self { budgets, hour: Mutex::new(Hour { seal: Seal::new(&key), since: Duration::ZERO, buckets: BTreeMap::new() }) }
    }

    /// Pays for one request at the time `now`; if the budget is used up, says after how long the next one is affordable.
    pub fn pay(&self, budget: Budget, payer: Payer<'_>, now: Duration) -> Result<(), Duration> {
        let Some(allowance) = self.budgets.of(budget) else {
            return Ok(());
        };
        let mut hour = self.hour.lock().unwrap_or_else(PoisonError::into_inner);
        hour.renew(now);
        let place = (budget, hour.code(payer));
        if hour.buckets.len() >= MOST_ADDRESSES && !hour.buckets.contains_key(&place) {
            hour.forget_the_idle(&self.budgets, now);
        }
        let bucket = hour.buckets.entry(place).or_insert(Bucket { left: allowance.burst, at: now });
        bucket.fill(allowance, now);
        if bucket.left >= 1.0 {
            bucket.left -= 1.0;
            Ok(())
        } else {
            Err(Duration::from_secs_f64(((1.0 - bucket.left) / allowance.per_second).clamp(1.0, 3600.0)))
        }
    }

    /// How many addresses are remembered now.
    pub fn remembered(&self) -> usize {
        self.hour.lock().unwrap_or_else(PoisonError::into_inner).buckets.len()
    }
}

impl Bucket {
    fn fill(&mut self, allowance: Allowance, now: Duration) {
        let passed = now.saturating_sub(self.at).as_secs_f64();
        self.left = (self.left + passed * allowance.per_second).min(allowance.burst);
        self.at = now;
    }
}

impl Hour {
    /// Once an hour everything is forgotten, and the key with it. The next key is derived from the last one, which is then gone: the
    /// hours before cannot be computed back.
    fn renew(&mut self, now: Duration) {
        if now.saturating_sub(self.since) >= KEY_LASTS {
            self.seal = Seal::new(&self.seal.code("next hour", &[]));
            self.since = now;
            self.buckets = BTreeMap::new();
        }
    }

    fn code(&self, payer: Payer<'_>) -> [u8; 8] {
        let code = match payer {
            Payer::Bearer(bearer) => self.seal.code("bearer", &[bearer.secret().as_bytes()]),
            Payer::Address(address) => self.seal.code("address", &[&Self::network(address)]),
        };
        let mut short = [0; 8];
        short.copy_from_slice(&code[..8]);
        short
    }

    fn network(address: IpAddr) -> Vec<u8> {
        match address {
            IpAddr::V4(address) => address.octets().to_vec(),
            // One household or phone has a whole /64; an IPv4 address in IPv6 clothes is that IPv4 address.
            IpAddr::V6(address) => {
                address.to_ipv4_mapped().map_or_else(|| address.octets()[..8].to_vec(), |address| address.octets().to_vec())
            }
        }
    }

    /// Makes room: buckets that are full again tell nothing more. If all are in use, all are forgotten: better a burst than a refusal of
    /// everybody.
    fn forget_the_idle(&mut self, budgets: &Budgets, now: Duration) {
        self.buckets.retain(|(budget, _), bucket| {
            budgets.of(*budget).is_some_and(|allowance| {
                bucket.fill(allowance, now);
                bucket.left < allowance.burst
            })
        });
        if self.buckets.len() >= MOST_ADDRESSES {
            self.buckets = BTreeMap::new();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VILLAGE: Payer<'_> = Payer::Address(IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7)));

    fn from(address: &str) -> Payer<'_> {
        Payer::Address(address.parse().unwrap())
    }

    fn at(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    #[test]
    fn sixty_people_behind_one_address_can_vote_for_an_hour() {
        let limits = Limits::new(Budgets::default(), [1; 32]);
        for beat in 0..900 {
            for person in 0..60 {
                let now = at(beat * 4000 + person * 66);
                assert_eq!(limits.pay(Budget::Post, VILLAGE, now), Ok(()));
                assert_eq!(limits.pay(Budget::View, VILLAGE, now), Ok(()));
            }
        }
    }

    #[test]
    fn who_tries_many_codes_has_to_wait_and_others_do_not() {
        let limits = Limits::new(Budgets::default(), [1; 32]);
        for _ in 0..60 {
            assert_eq!(limits.pay(Budget::Attempt, VILLAGE, at(0)), Ok(()));
        }
        assert_eq!(limits.pay(Budget::Attempt, VILLAGE, at(0)), Err(Duration::from_secs(20)));
        assert_eq!(limits.pay(Budget::Attempt, from("192.0.2.8"), at(0)), Ok(()));
        assert_eq!(limits.pay(Budget::View, VILLAGE, at(0)), Ok(()));
        assert_eq!(limits.pay(Budget::Attempt, VILLAGE, at(20_000)), Ok(()));
        assert!(limits.pay(Budget::Attempt, VILLAGE, at(20_000)).is_err());
    }

    #[test]
    fn every_hour_everything_is_forgotten() {
        let limits = Limits::new(Budgets::default(), [1; 32]);
        let before = limits.hour.lock().unwrap().code(VILLAGE);
        limits.pay(Budget::View, VILLAGE, at(0)).unwrap();
        assert_eq!(limits.remembered(), 1);
        limits.pay(Budget::View, from("192.0.2.9"), at(3_600_000)).unwrap();
        assert_eq!(limits.remembered(), 1);
        assert_ne!(limits.hour.lock().unwrap().code(VILLAGE), before);
    }

    #[test]
    fn one_household_of_ipv6_is_one_address_and_mapped_ipv4_is_ipv4() {
        let hour = Hour { seal: Seal::new(&[1; 32]), since: Duration::ZERO, buckets: BTreeMap::new() };
        let code = |address: &str| hour.code(from(address));
        assert_eq!(code("2001:db8:1:2::1"), code("2001:db8:1:2:ffff::9"));
        assert_ne!(code("2001:db8:1:2::1"), code("2001:db8:1:3::1"));
        assert_eq!(code("::ffff:192.0.2.7"), code("192.0.2.7"));
    }

    #[test]
    fn memory_stays_bounded_when_everybody_comes_at_once() {
        let limits = Limits::new(Budgets::default(), [1; 32]);
        for address in 0..(MOST_ADDRESSES as u32 + 50) {
            limits.pay(Budget::View, Payer::Address(IpAddr::V4(address.into())), at(u64::from(address))).unwrap();
        }
        assert!(limits.remembered() <= MOST_ADDRESSES);
    }
}
