//! A token of the team is copied by hand from a page into a program's settings: it must be told apart from any other secret, and a slip of
//! the hand must be noticed before anybody is looked for.

use sha2::{Digest, Sha256};

use crate::base64;
use crate::site::Site;

/// What every token of the team begins with, so that programs that look for lost secrets find it.
pub const PREFIX: &str = "tgn_";
/// Random bytes of a token.
const RANDOM_BYTES: usize = 32;
/// Bytes of its checksum: eight letters' worth, so that the letters come out even.
const CHECK_BYTES: usize = 4;

/// A fresh token: `tgn_`, then 256 random bits and a checksum of 32 bits in letters that need no escaping.
pub fn make(site: &Site) -> String {
    of(&site.random())
}

/// The token with these random bytes.
pub fn of(random: &[u8; RANDOM_BYTES]) -> String {
    let mut bytes = random.to_vec();
    bytes.extend_from_slice(&check(random));
    format!("{PREFIX}{}", base64::encode(&bytes))
}

/// Whether a text could be a token: its checksum is right. Most slips of the hand are found here.
pub fn is_well_written(text: &str) -> bool {
    let bytes = text.strip_prefix(PREFIX).and_then(base64::decode);
    bytes.is_some_and(|bytes| {
        bytes.len() == RANDOM_BYTES + CHECK_BYTES && bytes.split_at(RANDOM_BYTES).1 == check(bytes.split_at(RANDOM_BYTES).0)
    })
}

fn check(random: &[u8]) -> [u8; CHECK_BYTES] {
    let digest = Sha256::new().chain_update(PREFIX).chain_update(random).finalize();
    [digest[0], digest[1], digest[2], digest[3]]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_is_noticed() {
        let token = of(&[7; RANDOM_BYTES]);
        assert_eq!(token.len(), 52);
        assert!(is_well_written(&token));
        for place in PREFIX.len()..token.len() {
            let mut slip = token.clone();
            slip.replace_range(place..=place, if &token[place..=place] == "A" { "B" } else { "A" });
            assert!(!is_well_written(&slip), "{slip}");
        }
        for wrong in ["", "tgn_", &token[..51], &token[4..], &format!("{token}A"), &token.to_uppercase()] {
            assert!(!is_well_written(wrong), "{wrong}");
        }
    }
}
