//! A phone is lost, shared or wiped; whoever spoke should still find their voice again. The way back is a number that can be said
//! aloud, written on paper, or learnt by heart like a phone number.
//!
//! It is derived from the participant's secret, so that it can be shown for as long as the secret is there without being stored.

use std::fmt;

use toguna_tongues::digit_value;
use toguna_web::Seal;

/// Digits of a code, the last of which checks the others.
const DIGITS: usize = 12;
/// Codes that a secret gives, one after the other, where earlier ones are somebody else's.
pub const TURNS: u8 = 4;

/// A return code: 11 digits that cannot be guessed from anything stored, and a check digit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ReturnCode([u8; DIGITS]);

/// Why a number is no return code. Both are slips of the hand or the ear, told before anybody is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// It has more or fewer than 12 digits, or holds something else.
    NotTwelveDigits,
    /// One digit is wrong, or two stand in each other's place.
    Slip,
}

impl ReturnCode {
    /// The code of a participant's secret in a dialogue; `turn` counts from 0 where earlier ones were taken.
    pub fn of(seal: &Seal, dialogue: i64, secret: &str, turn: u8) -> Self {
        let code = seal.code("return-code", &[&dialogue.to_be_bytes(), secret.as_bytes(), &[turn]]);
        let mut number = u64::from_be_bytes([code[0], code[1], code[2], code[3], code[4], code[5], code[6], code[7]]);
        let mut digits = [0; DIGITS];
        for digit in &mut digits[..DIGITS - 1] {
            *digit = (number % 10) as u8;
            number /= 10;
        }
        digits[DIGITS - 1] = check_digit(&digits[..DIGITS - 1]);
        Self(digits)
    }

    /// The code that somebody typed or dictated: blanks, hyphens and dots between digits do not matter, and digits may be Arabic-Indic,
    /// Persian or N'Ko ones.
    ///
    /// # Errors
    /// What kind of slip it is.
    pub fn parse(text: &str) -> Result<Self, CodeFault> {
        let mut digits = [0; DIGITS];
        let mut found = 0;
        for letter in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '‑' | '–' | '/')) {
            let digit = digit_value(letter).ok_or(CodeFault::NotTwelveDigits)?;
            *digits.get_mut(found).ok_or(CodeFault::NotTwelveDigits)? = digit;
            found += 1;
        }
        if found < DIGITS {
            return Err(CodeFault::NotTwelveDigits);
        }
        if digits[DIGITS - 1] != check_digit(&digits[..DIGITS - 1]) {
            return Err(CodeFault::Slip);
        }
        Ok(Self(digits))
    }

    /// What is stored of it.
    pub fn hash(&self, seal: &Seal, dialogue: i64) -> [u8; 32] {
        seal.code("return-code-hash", &[&dialogue.to_be_bytes(), &self.0])
    }

    /// As plain digits.
    pub fn digits(&self) -> String {
        self.0.iter().map(|digit| char::from(b'0' + digit)).collect()
    }
}

/// As it is read aloud: three groups of four.
impl fmt::Display for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        write!(f, "{} {} {}", &digits[..4], &digits[4..8], &digits[8..])
    }
}

/// Never the digits: they would stand in a log.
impl fmt::Debug for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReturnCode")
    }
}

/// The check digit of ISO 7064, MOD 11,10: it finds every single wrong digit, and almost every swap of neighbours.
fn check_digit(digits: &[u8]) -> u8 {
    let product = digits.iter().fold(10, |product, &digit| {
        let sum = (product + u32::from(digit)) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    ((11 - product) % 10) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seal() -> Seal {
        Seal::new(&[7; 32])
    }

    #[test]
    fn the_check_digit_is_that_of_the_standard() {
        // The example of ISO 7064 for MOD 11,10: 0794 has the check digit 5.
        assert_eq!(check_digit(&[0, 7, 9, 4]), 5);
    }

    #[test]
    fn a_code_is_found_again_however_it_is_written() {
        let code = ReturnCode::of(&seal(), 3, "a secret", 0);
        let spoken = code.to_string();
        assert_eq!(spoken.len(), 14);
        assert_eq!(ReturnCode::parse(&spoken), Ok(code));
        assert_eq!(ReturnCode::parse(&format!(" {} ", spoken.replace(' ', "-"))), Ok(code));
        let arabic: String = code.digits().bytes().filter_map(|digit| char::from_u32(0x660 + u32::from(digit - b'0'))).collect();
        assert_eq!(ReturnCode::parse(&arabic), Ok(code));
    }

    #[test]
    fn every_single_wrong_digit_is_noticed() {
        let code = ReturnCode::of(&seal(), 3, "a secret", 0);
        for place in 0..DIGITS {
            for other in (0..10).filter(|digit| *digit != code.0[place]) {
                let mut slip = code;
                slip.0[place] = other;
                assert_eq!(ReturnCode::parse(&slip.digits()), Err(CodeFault::Slip));
            }
        }
    }

    #[test]
    fn what_is_no_number_of_twelve_digits_is_told_apart() {
        for text in ["", "1234", "1234 5678 9012 3", "12345678901a", "😀"] {
            assert_eq!(ReturnCode::parse(text), Err(CodeFault::NotTwelveDigits), "{text}");
        }
    }

    #[test]
    fn codes_differ_from_dialogue_to_dialogue_turn_to_turn_and_key_to_key() {
        let code = ReturnCode::of(&seal(), 3, "a secret", 0);
        assert_ne!(code, ReturnCode::of(&seal(), 4, "a secret", 0));
        assert_ne!(code, ReturnCode::of(&seal(), 3, "a secret", 1));
        assert_ne!(code, ReturnCode::of(&Seal::new(&[8; 32]), 3, "a secret", 0));
        assert_ne!(code.hash(&seal(), 3), code.hash(&seal(), 4));
        assert_eq!(format!("{code:?}"), "ReturnCode");
    }
}
