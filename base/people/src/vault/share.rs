//! One person with a key can be bribed, frightened or robbed, and one piece of paper can burn: so the key is cut into shares (Shamir, over the
//! field of 256 elements, byte by byte), of which several together make it again and fewer tell nothing at all.

use std::collections::BTreeSet;
use std::fmt;

use blahaj::Sharks;
use rand_core::CryptoRng;
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

use super::key::{PublicKey, SecretKey, VaultName, checksum};
use super::letters::{self, LettersError};

/// The first byte of a share in letters.
const KIND: u8 = 0x51;
/// Kind, shape, vault, dealing, 32 bytes and checksum.
pub(super) const LENGTH: usize = 45;
/// The most trustees of a vault.
pub const MOST_TRUSTEES: u8 = 15;

/// What one trustee keeps. It is wiped from memory when it goes.
#[derive(Clone, PartialEq, Eq)]
pub struct Share {
    /// The vault that it belongs to.
    pub vault: VaultName,
    /// Which cutting of the key it comes from: shares of different cuttings do not fit together.
    pub dealing: [u8; 4],
    /// How many shares make the key again.
    pub needed: u8,
    /// Which of the shares it is, from 1.
    pub number: u8,
    piece: Zeroizing<[u8; 32]>,
}

/// Why shares do not make a key. Shares are counted from 1, as they were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ShareError {
    /// It was mistyped.
    #[error(transparent)]
    Letters(#[from] LettersError),
    /// The letters hold together, and are something else.
    #[error("this is not a share of a vault")]
    NotAShare,
    /// So few, or so many, trustees cannot share a key.
    #[error("between 2 and {MOST_TRUSTEES} trustees can share a key, and between 2 and all of them can be needed")]
    Shape,
    /// Fewer than needed.
    #[error("{given} of {needed} shares are here: {missing} more, from other trustees, are needed")]
    TooFew {
        /// How many different ones there are.
        given: u8,
        /// How many it takes.
        needed: u8,
        /// What is missing.
        missing: u8,
    },
    /// The same share twice.
    #[error("share number {number} was given twice: it counts once; another trustee's is needed")]
    Twice {
        /// Its number.
        number: u8,
    },
    /// A share of another vault.
    #[error("the share at place {place} belongs to vault {found}, the first one to vault {expected}")]
    OtherVault {
        /// Which of the given ones.
        place: usize,
        /// Where it belongs.
        found: VaultName,
        /// Where the first one belongs.
        expected: VaultName,
    },
    /// A share from before the key was cut anew.
    #[error("the share at place {place} is from another ceremony than the first one: old and new shares do not fit together")]
    OtherDealing {
        /// Which of the given ones.
        place: usize,
    },
    /// They fit together, and give another key than the vault's.
    #[error("these shares do not give the key of vault {vault}: one of them is forged or was damaged")]
    NotTheKey {
        /// The vault whose name they bear.
        vault: VaultName,
    },
}

/// Cuts the key into `trustees` shares, any `needed` of which make it again.
///
/// # Errors
/// [`ShareError::Shape`] unless 2 ≤ `needed` ≤ `trustees` ≤ [`MOST_TRUSTEES`].
pub fn deal(secret: &SecretKey, trustees: u8, needed: u8, chance: &mut impl CryptoRng) -> Result<Vec<Share>, ShareError> {
    if !(2..=trustees).contains(&needed) || trustees > MOST_TRUSTEES {
        return Err(ShareError::Shape);
    }
    let vault = PublicKey { bytes: secret.public(), trustees, needed }.name();
    let mut dealing = [0; 4];
    chance.fill_bytes(&mut dealing);
    let shares = Sharks(needed).dealer_rng(&*secret.0, chance).take(usize::from(trustees)).map(|dealt| {
        let mut bytes = Zeroizing::new(Vec::from(&dealt));
        let mut piece = Zeroizing::new([0; 32]);
        piece.copy_from_slice(&bytes[1..]);
        let number = bytes[0];
        bytes.zeroize();
        Share { vault, dealing, needed, number, piece }
    });
    Ok(shares.collect())
}

/// The key that these shares make together.
///
/// # Errors
/// What is wrong with them, so that whoever sits there knows which one to look at again.
pub fn combine(shares: &[Share]) -> Result<SecretKey, ShareError> {
    let Some(first) = shares.first() else { return Err(ShareError::TooFew { given: 0, needed: 2, missing: 2 }) };
    let mut numbers = BTreeSet::new();
    for (place, share) in (1..).zip(shares) {
        if share.vault != first.vault {
            return Err(ShareError::OtherVault { place, found: share.vault, expected: first.vault });
        }
        if share.dealing != first.dealing || share.needed != first.needed {
            return Err(ShareError::OtherDealing { place });
        }
        if !numbers.insert(share.number) {
            return Err(ShareError::Twice { number: share.number });
        }
    }
    let (given, needed) = (numbers.len() as u8, first.needed);
    if given < needed {
        return Err(ShareError::TooFew { given, needed, missing: needed - given });
    }
    let not_the_key = ShareError::NotTheKey { vault: first.vault };
    let pieces: Result<Vec<blahaj::Share>, _> = shares
        .iter()
        .map(|share| {
            let mut bytes = Zeroizing::new(vec![share.number]);
            bytes.extend_from_slice(&*share.piece);
            blahaj::Share::try_from(bytes.as_slice())
        })
        .collect();
    let pieces = pieces.map_err(|_| not_the_key)?;
    let whole = Zeroizing::new(Sharks(needed).recover(&pieces).map_err(|_| not_the_key)?);
    let mut secret = Zeroizing::new([0; 32]);
    if whole.len() != secret.len() {
        return Err(not_the_key);
    }
    secret.copy_from_slice(&whole);
    let secret = SecretKey(secret);
    let name = PublicKey { bytes: secret.public(), trustees: 0, needed }.name();
    if name == first.vault { Ok(secret) } else { Err(not_the_key) }
}

impl Share {
    /// The share as one line of letters with dashes: what the square code holds.
    pub fn text(&self) -> String {
        letters::write_dashed(&self.packed())
    }

    /// The share as it is printed: six lines of three groups.
    pub fn lines(&self) -> Vec<String> {
        letters::write_lines(&self.packed())
    }

    /// Reads what a trustee typed or scanned.
    ///
    /// # Errors
    /// Which group is wrong, or that it is no share.
    pub fn read(typed: &str) -> Result<Self, ShareError> {
        let packed = Zeroizing::new(letters::read(typed, LENGTH)?);
        let mut share = Self {
            vault: VaultName([packed[2], packed[3], packed[4], packed[5]]),
            dealing: [packed[6], packed[7], packed[8], packed[9]],
            needed: packed[1] >> 4,
            number: packed[1] & 15,
            piece: Zeroizing::new([0; 32]),
        };
        share.piece.copy_from_slice(&packed[10..42]);
        let is_sound = share.needed >= 2 && share.number >= 1 && *packed == *share.packed();
        if is_sound { Ok(share) } else { Err(ShareError::NotAShare) }
    }

    fn packed(&self) -> Zeroizing<Vec<u8>> {
        let mut packed = Zeroizing::new(Vec::with_capacity(LENGTH));
        packed.extend([KIND, self.needed << 4 | self.number & 15]);
        packed.extend(self.vault.0);
        packed.extend(self.dealing);
        packed.extend_from_slice(&*self.piece);
        let check = checksum(&packed);
        packed.extend(&check[..3]);
        packed
    }
}

impl fmt::Debug for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Share({} of vault {})", self.number, self.vault)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rand_chacha::ChaCha20Rng;
    use rand_core::SeedableRng;

    use super::*;

    fn dealt(seed: u8, trustees: u8, needed: u8) -> (SecretKey, Vec<Share>) {
        let mut chance = ChaCha20Rng::from_seed([seed; 32]);
        let secret = SecretKey::make(&mut chance);
        let shares = deal(&secret, trustees, needed, &mut chance).unwrap();
        (secret, shares)
    }

    #[test]
    fn any_two_of_three_make_the_key_and_one_does_not() {
        let (secret, shares) = dealt(1, 3, 2);
        for (a, b) in [(0, 1), (0, 2), (1, 2), (2, 0)] {
            let key = combine(&[shares[a].clone(), shares[b].clone()]).unwrap();
            assert_eq!(*key.0, *secret.0);
        }
        assert_eq!(*combine(&shares).unwrap().0, *secret.0);
        let alone = combine(&shares[..1]).unwrap_err();
        assert_eq!(alone, ShareError::TooFew { given: 1, needed: 2, missing: 1 });
        assert_eq!(alone.to_string(), "1 of 2 shares are here: 1 more, from other trustees, are needed");
    }

    #[test]
    fn the_same_share_twice_counts_once_and_says_so() {
        let (_, shares) = dealt(1, 3, 2);
        assert_eq!(combine(&[shares[1].clone(), shares[1].clone()]).unwrap_err(), ShareError::Twice { number: 2 });
    }

    #[test]
    fn shares_of_another_vault_or_of_an_earlier_ceremony_are_told_apart() {
        let (secret, shares) = dealt(1, 3, 2);
        let (_, others) = dealt(2, 3, 2);
        let mixed = combine(&[shares[0].clone(), others[1].clone()]).unwrap_err();
        assert!(matches!(mixed, ShareError::OtherVault { place: 2, .. }), "{mixed}");
        let again = deal(&secret, 3, 2, &mut ChaCha20Rng::from_seed([9; 32])).unwrap();
        assert_eq!(combine(&[shares[0].clone(), again[1].clone()]).unwrap_err(), ShareError::OtherDealing { place: 2 });
        assert_eq!(*combine(&again[1..]).unwrap().0, *secret.0);
    }

    #[test]
    fn a_forged_share_gives_no_key() {
        let (_, shares) = dealt(1, 3, 2);
        let mut forged = shares[1].clone();
        forged.piece[5] ^= 1;
        assert!(matches!(combine(&[shares[0].clone(), forged]).unwrap_err(), ShareError::NotTheKey { .. }));
    }

    #[test]
    fn what_one_trustee_holds_tells_nothing_of_the_key() {
        // For every value of a byte of the key there is a polynomial through the piece that one trustee has: over many dealings of one key
        // the first byte of a share takes all values about equally often.
        let mut chance = ChaCha20Rng::from_seed([5; 32]);
        let secret = SecretKey(Zeroizing::new([0; 32]));
        let mut seen = [0_u32; 256];
        for _ in 0..64 {
            for byte in *deal(&secret, 2, 2, &mut chance).unwrap()[0].piece {
                seen[usize::from(byte)] += 1;
            }
        }
        let chi_square: f64 = seen.iter().map(|&count| (f64::from(count) - 8.0).powi(2) / 8.0).sum();
        assert!(chi_square < 350.0, "chi-square of 255 degrees: {chi_square}");
    }

    #[test]
    fn shapes_that_make_no_sense_are_refused() {
        let secret = SecretKey::make(&mut ChaCha20Rng::from_seed([1; 32]));
        for (trustees, needed) in [(0, 0), (1, 1), (3, 1), (3, 4), (16, 2), (255, 255)] {
            let mut chance = ChaCha20Rng::from_seed([1; 32]);
            assert_eq!(deal(&secret, trustees, needed, &mut chance).unwrap_err(), ShareError::Shape, "{needed} of {trustees}");
        }
    }

    #[test]
    fn a_public_key_is_no_share() {
        let (secret, _) = dealt(1, 3, 2);
        let key = PublicKey { bytes: secret.public(), trustees: 3, needed: 2 };
        assert!(matches!(Share::read(&key.text()), Err(ShareError::Letters(LettersError::Length { .. }))));
        assert_eq!(Share::read(&letters::write(&[0x51; LENGTH])), Err(ShareError::NotAShare));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn any_needed_shares_make_the_key_from_paper(seed: [u8; 32], trustees in 2_u8..=15, needed in 2_u8..=15, skip in 0_usize..14) {
            prop_assume!(needed <= trustees);
            let mut chance = ChaCha20Rng::from_seed(seed);
            let secret = SecretKey::make(&mut chance);
            let mut shares = deal(&secret, trustees, needed, &mut chance).unwrap();
            shares.rotate_left(skip % usize::from(trustees));
            let typed: Vec<Share> = shares[..usize::from(needed)].iter().map(|share| Share::read(&share.lines().join(" ")).unwrap()).collect();
            prop_assert_eq!(&*combine(&typed).unwrap().0, &*secret.0);
            prop_assert!(combine(&typed[1..]).is_err());
        }
    }
}
