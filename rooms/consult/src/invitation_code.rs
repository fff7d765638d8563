//! A card in the hand says who may come in, and must not say who came: a code is good for one person or one meeting, is easily read aloud
//! and typed, and is kept as a hash alone.

use std::fmt;

use toguna_web::Seal;

/// Signs of a code, the last of which checks the others: 55 random bits.
const SIGNS: usize = 12;
/// Digits and letters without those that are mistaken for one another: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code that cannot be guessed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct InvitationCode([u8; SIGNS]);

/// Why a text is no code. Both are slips of the hand or the ear, told before anything is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// It has more or fewer than 12 signs, or one that no code has.
    NotTwelve,
    /// One sign is wrong, or two stand in each other's place.
    Slip,
}

impl InvitationCode {
    /// Code number `place` of the batch that was made with this secret. The secret is kept nowhere: only the page that follows the making
    /// of a batch has it.
    pub fn of_batch(seal: &Seal, dialogue: i64, secret: &str, place: u32) -> Self {
        Self::from_bytes(seal.code("batch-code", &[&dialogue.to_be_bytes(), secret.as_bytes(), &place.to_be_bytes()]))
    }

    /// The code in the link of a session, from random bytes that are kept with it: so it can be shown again at any time.
    pub fn of_session(seal: &Seal, dialogue: i64, link_key: &[u8; 16]) -> Self {
        Self::from_bytes(seal.code("session-code", &[&dialogue.to_be_bytes(), link_key]))
    }

    fn from_bytes(code: [u8; 32]) -> Self {
        let mut signs = [0; SIGNS];
        for (sign, byte) in signs.iter_mut().zip(code).take(SIGNS - 1) {
            *sign = byte % 32;
        }
        signs[SIGNS - 1] = check_sign(&signs[..SIGNS - 1]);
        Self(signs)
    }

    /// The code that somebody typed or dictated: small letters, blanks, hyphens and dots do not matter, digits may be those of another
    /// script, and letters that look like digits are taken for them.
    ///
    /// # Errors
    /// What kind of slip it is.
    pub fn parse(text: &str) -> Result<Self, CodeFault> {
        let mut signs = [0; SIGNS];
        let mut found = 0;
        for letter in text.chars().filter(|c| !c.is_whitespace() && !is_between(*c)) {
            let sign = sign(letter).ok_or(CodeFault::NotTwelve)?;
            *signs.get_mut(found).ok_or(CodeFault::NotTwelve)? = sign;
            found += 1;
        }
        if found < SIGNS {
            return Err(CodeFault::NotTwelve);
        }
        if signs[SIGNS - 1] != check_sign(&signs[..SIGNS - 1]) {
            return Err(CodeFault::Slip);
        }
        Ok(Self(signs))
    }

    /// What is stored of it.
    pub fn hash(&self, seal: &Seal, dialogue: i64) -> [u8; 32] {
        seal.code("invitation-hash", &[&dialogue.to_be_bytes(), &self.0])
    }

    /// Its signs without blanks, as in a link.
    pub fn signs(&self) -> String {
        self.0.iter().filter_map(|sign| ALPHABET.get(usize::from(*sign))).map(|sign| char::from(*sign)).collect()
    }
}

/// As it is printed and read aloud: three groups of four.
impl fmt::Display for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signs = self.signs();
        write!(f, "{}-{}-{}", &signs[..4], &signs[4..8], &signs[8..])
    }
}

/// Never the signs: they would stand in a log.
impl fmt::Debug for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationCode")
    }
}

/// The check sign by the rule of ISO 7064 for hybrid systems, here MOD 33,32: doubling is reversible modulo 33, so every single wrong sign
/// is found, and almost every swap of neighbours.
fn check_sign(signs: &[u8]) -> u8 {
    let product = signs.iter().fold(32, |product, &sign| {
        let sum = (product + u32::from(sign)) % 32;
        (if sum == 0 { 32 } else { sum }) * 2 % 33
    });
    ((33 - product) % 32) as u8
}

fn is_between(letter: char) -> bool {
    matches!(letter, '-' | '.' | '‐' | '‑' | '–' | '—' | '/' | '_' | ',' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')
}

fn sign(letter: char) -> Option<u8> {
    if let Some(digit) = toguna_tongues::digit_value(letter) {
        return Some(digit);
    }
    let letter = match letter.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    ALPHABET.iter().position(|sign| char::from(*sign) == letter).map(|place| place as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> InvitationCode {
        InvitationCode::of_batch(&Seal::new(&[7; 32]), 3, "a secret", 5)
    }

    #[test]
    fn a_code_is_found_again_however_it_is_written() {
        let code = code();
        let printed = code.to_string();
        assert_eq!(printed.len(), 14);
        let marked = format!("\u{200f}{}\u{2069}", printed.replace('-', " – "));
        for written in [printed.clone(), printed.to_lowercase(), printed.replace('-', " "), marked] {
            assert_eq!(InvitationCode::parse(&written), Ok(code), "{written}");
        }
        let alike = printed.replace('0', "o").replace('1', "l");
        assert_eq!(InvitationCode::parse(&alike), Ok(code));
        let arabic: String =
            code.signs().chars().map(|c| c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(c)).collect();
        assert_eq!(InvitationCode::parse(&arabic), Ok(code));
    }

    #[test]
    fn every_single_wrong_sign_is_noticed() {
        let code = code();
        for place in 0..SIGNS {
            for other in (0..32).filter(|sign| *sign != code.0[place]) {
                let mut slip = code;
                slip.0[place] = other;
                assert_eq!(InvitationCode::parse(&slip.signs()), Err(CodeFault::Slip));
            }
        }
    }

    #[test]
    fn what_is_no_code_is_told_apart() {
        for text in ["", "ABCD", "ABCD-EFGH-JKMN-P", "ABCD-EFGU-JKMN", "😀", "سلام"] {
            assert_eq!(InvitationCode::parse(text), Err(CodeFault::NotTwelve), "{text}");
        }
    }

    #[test]
    fn codes_differ_from_place_to_place_and_key_to_key_and_are_not_written_in_logs() {
        let seal = Seal::new(&[7; 32]);
        assert_ne!(code(), InvitationCode::of_batch(&seal, 3, "a secret", 6));
        assert_ne!(code(), InvitationCode::of_batch(&seal, 4, "a secret", 5));
        assert_ne!(code(), InvitationCode::of_batch(&Seal::new(&[8; 32]), 3, "a secret", 5));
        assert_ne!(InvitationCode::of_session(&seal, 3, &[1; 16]), InvitationCode::of_session(&seal, 3, &[2; 16]));
        assert_ne!(code().hash(&seal, 3), code().hash(&seal, 4));
        assert_eq!(format!("{:?}", code()), "InvitationCode");
    }
}
