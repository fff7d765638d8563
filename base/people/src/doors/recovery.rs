//! A phone is lost, a passphrase forgotten: then ten codes on a sheet of paper, each good once, are the way back. Nobody can send them
//! again, so there is no address of anybody to be kept for it, and nothing to be intercepted.
//!
//! A code is 80 random bits in sixteen signs, without letters that are taken for one another. The store knows only a hash of it under the
//! key of the site.

use std::fmt;

use toguna_store::{StoreError, Tx};
use toguna_tongues::digit_value;
use toguna_web::{Seal, base64};
use uuid::Uuid;

use super::queries;

/// How many codes are made at a time.
pub const COUNT: usize = 10;
/// Bytes of a code.
const BYTES: usize = 10;
/// The signs of a code: no i, l, o and u.
const SIGNS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A code that opens an account once.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; BYTES]);

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

/// As it is printed: four groups of four signs.
impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = self.0.iter().fold(0u128, |bits, &byte| (bits << 8) | u128::from(byte));
        for place in 0..16 {
            if place > 0 && place % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(SIGNS[(bits >> (75 - 5 * place)) as usize & 31]))?;
        }
        Ok(())
    }
}

impl RecoveryCode {
    /// The code of these random bytes.
    pub fn new(random: [u8; BYTES]) -> Self {
        Self(random)
    }

    /// The code as somebody copied it: capitals, blanks and hyphens do not matter, and signs that look alike are taken for one another.
    ///
    /// ```
    /// use toguna_people::doors::recovery::RecoveryCode;
    /// let code = RecoveryCode::new([0, 68, 50, 20, 199, 66, 84, 182, 53, 207]);
    /// assert_eq!(code.to_string(), "0123-4567-89ab-cdef");
    /// assert_eq!(RecoveryCode::read(" OI23 4567 89AB CDEF"), Some(code));
    /// assert_eq!(RecoveryCode::read("0123-4567-89ab"), None);
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        let mut bits = 0u128;
        let mut count = 0;
        for letter in text.chars() {
            let letter = match letter.to_ascii_lowercase() {
                ' ' | '-' | '\u{a0}' | '\u{2010}'..='\u{2015}' => continue,
                'o' => '0',
                'i' | 'l' => '1',
                letter => letter,
            };
            let value = match digit_value(letter) {
                Some(digit) => usize::from(digit),
                None => SIGNS.iter().position(|&sign| char::from(sign) == letter)?,
            };
            count += 1;
            if count > 16 {
                return None;
            }
            bits = (bits << 5) | value as u128;
        }
        let bytes = bits.to_be_bytes();
        let mut code = [0; BYTES];
        code.copy_from_slice(&bytes[16 - BYTES..]);
        (count == 16).then_some(Self(code))
    }

    /// Its bits.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    fn hash(&self, seal: &Seal, account: Uuid) -> [u8; 32] {
        seal.code("recovery-code", &[account.as_bytes(), &self.0])
    }
}

/// What the owner may know of the codes of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Codes {
    /// How many were made.
    pub made: i64,
    /// How many still open.
    pub left: i64,
    /// The day of their making, counted from 1970-01-01; `None` without codes.
    pub made_day: Option<i64>,
}

/// A mark of the codes that an account has just now: another one as soon as there are others. A form carries it, so that the same form sent
/// twice cannot put codes that nobody has seen in the place of those that were just printed.
///
/// # Errors
/// Only the store's.
pub fn mark(tx: &mut Tx<'_>, seal: &Seal, account: Uuid) -> Result<String, StoreError> {
    let hashes = tx.list(&queries::RECOVERY_CODE_HASHES_OF, &[account.into()], |row| row.bytes::<32>(0))?;
    Ok(base64::encode(&seal.code("recovery-codes-mark", &[account.as_bytes(), &hashes.concat()])))
}

/// Puts new codes in the place of all that the account had, if it still has those of this [`mark`]. `false`: others were made in the
/// meantime, and they stay.
///
/// # Errors
/// Only the store's.
pub fn replace(tx: &mut Tx<'_>, seal: &Seal, account: Uuid, codes: &[RecoveryCode], day: i64, had: &str) -> Result<bool, StoreError> {
    if mark(tx, seal, account)? != had {
        return Ok(false);
    }
    tx.execute(&queries::DELETE_RECOVERY_CODES_OF, &[account.into()])?;
    codes.iter().try_for_each(|code| add(tx, seal, account, code, day))?;
    Ok(true)
}

/// Adds one code to those that the account has.
///
/// # Errors
/// Only the store's.
pub fn add(tx: &mut Tx<'_>, seal: &Seal, account: Uuid, code: &RecoveryCode, day: i64) -> Result<(), StoreError> {
    tx.execute(&queries::INSERT_RECOVERY_CODE, &[code.hash(seal, account).into(), account.into(), day.into()])?;
    Ok(())
}

/// Uses a code up. False if this account has no such code, or had it once.
///
/// # Errors
/// Only the store's.
pub fn spend(tx: &mut Tx<'_>, seal: &Seal, account: Uuid, code: &RecoveryCode) -> Result<bool, StoreError> {
    Ok(tx.execute(&queries::SPEND_RECOVERY_CODE, &[code.hash(seal, account).into(), account.into()])? == 1)
}

/// How many codes an account has.
///
/// # Errors
/// Only the store's.
pub fn state(tx: &mut Tx<'_>, account: Uuid) -> Result<Codes, StoreError> {
    tx.one(&queries::RECOVERY_CODES_OF, &[account.into()], |row| {
        Ok(Codes { made: row.int(0)?, left: row.int(1)?, made_day: row.opt_int(2)? })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_read_as_it_was_printed_and_nothing_else_is_a_code() {
        for turn in 0..=255u8 {
            let code = RecoveryCode::new([turn, 3, turn.wrapping_mul(7), 255, 0, turn, 9, turn ^ 0x5a, 1, turn]);
            let printed = code.to_string();
            assert_eq!(printed.len(), 19);
            assert_eq!(RecoveryCode::read(&printed), Some(code.clone()));
            assert_eq!(RecoveryCode::read(&printed.to_uppercase().replace('-', " ")), Some(code));
        }
        for wrong in ["", "0123-4567-89ab-cdeu", "0123-4567-89ab-cdef0", "٠١٢٣", "0123-4567-89ab-cde\u{0}", "émile"] {
            assert_eq!(RecoveryCode::read(wrong), None, "{wrong}");
        }
        for digits in ["٠١٢٣", "۰۱۲۳", "߀߁߂߃"] {
            assert_eq!(RecoveryCode::read(&format!("{digits}-4567-89ab-cdef")), RecoveryCode::read("0123-4567-89ab-cdef"), "{digits}");
        }
        assert_eq!(RecoveryCode::read("٠١٢٣-4567-89ab-cdef"), RecoveryCode::read("0123-4567-89ab-cdef"));
    }
}
