//! Whoever tries to get into an account tries first what most people take. Among passphrases long enough for us, that is hardly ever a word
//! alone, but two of them, or one with a row of keys or a year behind it: `motdepasse2024`, `qwertyuiop12`, `iloveyou iloveyou`.
//!
//! So instead of a list of thousands of them there is one of the pieces from which they are made. A passphrase is tried first if nothing is
//! left of it when at most two different pieces are taken out, with whatever digits and signs stand between them: these are far more
//! than the three thousand for which one is asked, and case, accents and the usual disguises (`p@ssw0rd`) make no difference.

/// Words and names that people take most in the languages in which the program is used, in small letters without accents.
const WORDS: &str = "\
    password passwort motdepasse passe pass word mot de secret secrete sesame admin administrator administrateur root user utilisateur guest \
    invite login logon welcome bienvenue bonjour bonsoir salut hello letmein openthedoor changeme changemoi temporaire default test testing \
    demo master access computer ordinateur internet google facebook youtube whatsapp samsung iphone android windows microsoft orange moov \
    malitel toguna mali bamako segou mopti gao kidal tombouctou timbuktu sikasso kayes afrique africa france paris marseille dakar abidjan \
    conakry niamey ouagadougou iloveyou loveyou iloveu love jetaime jetadore amour forever toujours baby bebe babygirl princess princesse \
    prince king queen angel ange sunshine soleil flower fleur butterfly papillon monkey dragon tiger lion shadow superman batman spiderman \
    pokemon naruto starwars football soccer baseball basketball hockey liverpool chelsea arsenal barcelona barcelone realmadrid juventus \
    manchester united messi ronaldo mbappe freedom liberte whatever nothing trustno thunder hunter summer winter spring autumn ete hiver \
    printemps monday friday january december janvier decembre chocolat chocolate cookie cheese banana coffee maman mother papa father family \
    famille sister brother friend friends chouchou doudou loulou nounou michael jordan jennifer jessica nicole daniel ashley charlie thomas \
    nicolas alexandre mohamed mohammed muhammad mamadou moussa ibrahim fatoumata aminata aissata oumar ousmane abdoulaye traore coulibaly \
    diarra keita allah allahakbar bismillah inshallah inchallah alhamdulillah hamdoulillah mashallah salam salamalaikum jesus jesuschrist \
    christ god dieu hallelujah peace paix dialogue bonheur merci thankyou please never again hellohello my the is and mon ma mes moi est le \
    la les i you me a je tu \
    مرحبا السلام عليكم سلام كلمة السر سري مرور بسم الله الرحمن الرحيم الحمد لله محمد احمد حبيبي احبك مالي باماكو";

/// Keys in the order in which they lie or are counted; each is also taken backwards, and from anywhere.
const ROWS: [&str; 13] = [
    "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertyuiop",
    "azertyuiopqsdfghjklmwxcvbn",
    "azertyuiopmlkjhgfdsq",
    "qwertzuiopasdfghjklyxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "1a2z3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "qazwsxedcrfvtgbyhnujmikolp",
    "aqwzsxedcrfvtgbyhnujikolpm",
];
/// Fewer keys in a row are no row.
const LEAST_IN_ROW: usize = 3;
/// A row that is longer stands for itself: digits between words are counted to this length.
const FEW_DIGITS: usize = 4;
/// So many different words or rows at most.
const MOST_PIECES: usize = 2;

/// Whether somebody who tries passphrases would come by this one early.
pub(super) fn is_tried_first(passphrase: &str) -> bool {
    let letters: Vec<char> = passphrase.to_lowercase().chars().filter_map(plain).collect();
    let undisguised: Vec<char> = letters.iter().map(|letter| undisguise(*letter)).collect();
    // Signs between letters make no difference; where there is nothing else, they are what it is made of.
    let bare = |letters: &[char]| {
        let bare: Vec<char> = letters.iter().copied().filter(|letter| letter.is_alphanumeric()).collect();
        if bare.is_empty() { letters.to_vec() } else { bare }
    };
    [bare(&letters), bare(&undisguised)].iter().any(|letters| is_put_together(letters))
}

/// Whether the letters are at most [`MOST_PIECES`] different pieces, some of them more than once, with few digits between.
fn is_put_together(letters: &[char]) -> bool {
    // For each place, the smallest sets of pieces that lead there. Sets are small, and so is their number: the first few are kept.
    let mut ways: Vec<Vec<Vec<Vec<char>>>> = vec![Vec::new(); letters.len() + 1];
    ways[0].push(Vec::new());
    for place in 0..letters.len() {
        let here = std::mem::take(&mut ways[place]);
        let rest = &letters[place..];
        for pieces in &here {
            for length in few_digits(rest) {
                keep(&mut ways[place + length], pieces.clone());
            }
            for piece in pieces {
                if rest.starts_with(piece) {
                    keep(&mut ways[place + piece.len()], pieces.clone());
                }
            }
            if pieces.len() < MOST_PIECES {
                for length in words(rest).chain(rows(rest)) {
                    let mut more = pieces.clone();
                    more.push(rest[..length].to_vec());
                    keep(&mut ways[place + length], more);
                }
            }
        }
    }
    !ways[letters.len()].is_empty()
}

/// Ways to one place that are followed further.
const MOST_WAYS: usize = 64;

fn keep(ways: &mut Vec<Vec<Vec<char>>>, pieces: Vec<Vec<char>>) {
    if ways.len() < MOST_WAYS && !ways.contains(&pieces) {
        ways.push(pieces);
    }
}

/// Lengths of the digits at the beginning that may stand between pieces.
fn few_digits(rest: &[char]) -> impl Iterator<Item = usize> {
    let digits = rest.iter().take(FEW_DIGITS).take_while(|letter| letter.is_ascii_digit()).count();
    1..=digits
}

/// Lengths of the words at the beginning.
fn words(rest: &[char]) -> impl Iterator<Item = usize> {
    WORDS.split_whitespace().filter_map(|word| {
        let mut length = 0;
        let fits = word.chars().all(|letter| {
            length += 1;
            rest.get(length - 1) == Some(&letter)
        });
        fits.then_some(length)
    })
}

/// The length of the longest row of keys, or of one key again and again, at the beginning; nothing if there is none.
fn rows(rest: &[char]) -> impl Iterator<Item = usize> {
    let same = rest.iter().take_while(|letter| Some(*letter) == rest.first()).count();
    let along = |row: &[char]| {
        let starts = (0..row.len()).map(|start| row[start..].iter().zip(rest).take_while(|(one, other)| one == other).count());
        starts.max().unwrap_or(0)
    };
    let longest = ROWS.iter().flat_map(|row| {
        let forwards: Vec<char> = row.chars().collect();
        let backwards: Vec<char> = row.chars().rev().collect();
        [along(&forwards), along(&backwards)]
    });
    longest.chain([same]).max().filter(|length| *length >= LEAST_IN_ROW).into_iter()
}

/// A letter without its accent; nothing for what is a mark alone.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | 'ـ' => return None,
        'à' | 'â' | 'ä' | 'á' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ç' => 'c',
        'أ' | 'إ' | 'آ' => 'ا',
        other => other,
    })
}

/// The letter for which a sign or a digit commonly stands.
fn undisguise(letter: char) -> char {
    match letter {
        '@' | '4' => 'a',
        '3' | '€' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '$' | '5' => 's',
        '7' => 't',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{LEAST, PassphraseFault, check};
    use super::*;

    #[test]
    fn what_most_people_take_is_refused_however_it_is_dressed_up() {
        for used in [
            "password1234",
            "Password2024!",
            "motdepasse12",
            "P@ssw0rdP@ssw0rd",
            "123456789012",
            "1234567890123",
            "qwertyuiop123",
            "azertyuiop12",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "qwertyuiopasdfgh",
            "zxcvbnm,./12",
            "abcdefghijkl",
            "abcd1234abcd1234",
            "iloveyou iloveyou",
            "Je t’aime 2024 !",
            "soleil-soleil",
            "realmadrid2023",
            "welcome to 2024".replace(" to", "").as_str(),
            "bamako-bamako-2026",
            "Mohamed Traoré 1",
            "bismillah 786",
            "administrateur",
            "maliMALImali",
            "السلام عليكم",
            "محمد محمد محمد",
        ] {
            let found = check(used, "Awa");
            assert!(matches!(found, Err(PassphraseFault::TriedFirst | PassphraseFault::TooPlain)), "{used}: {found:?}");
        }
    }

    #[test]
    fn passphrases_that_people_think_of_themselves_are_taken() {
        for good in [
            "un deux trois baobab",
            "quatre mots pris au hasard",
            "the goat ate my password",
            "four words that nobody would put together",
            "correct horse battery staple",
            "tulip-engine-harbour-9",
            "une pirogue sous le manguier",
            "الماعز أكل دفتري أمس",
            "n ka so ye yan ye kɔrɔ",
            "vG7#kPq2!xZm",
            "soleil lune étoile",
        ] {
            assert_eq!(check(good, "Awa"), Ok(()), "{good}");
        }
    }

    #[test]
    fn more_than_three_thousand_that_are_long_enough_are_refused() {
        let words: Vec<&str> = WORDS.split_whitespace().filter(|word| word.chars().count() >= 4).collect();
        let mut refused = std::collections::BTreeSet::new();
        for word in &words {
            let with_year = (1996..2020).map(|year| format!("{word}{year}"));
            let with_row =
                ["123", "12345", "123456", "qwerty", "azerty", "abc", "000", "111", "1234567890"].map(|row| format!("{word}{row}"));
            let twice = [format!("{word}{word}"), format!("{word} {word}!"), format!("{word}{word}{word}")];
            let with_word = words.iter().step_by(23).map(|other| format!("{word}{other}"));
            for made in with_year.chain(with_row).chain(twice).chain(with_word).filter(|made| made.chars().count() >= LEAST) {
                assert!(is_tried_first(&made), "{made}");
                refused.insert(made);
            }
        }
        assert!(refused.len() > 3_000, "{}", refused.len());
    }

    #[test]
    fn the_same_over_and_over_is_found_at_any_length_and_three_different_words_are_not() {
        for long in ["motdepasse".repeat(25), "passe".repeat(51), "1q2w3e4r".repeat(32)] {
            assert!(is_tried_first(&long), "{long}");
        }
        assert!(!is_tried_first(&"mot tigre pass ".repeat(17)));
        assert!(!is_tried_first("soleil chocolat fleur"), "three different words");
    }
}
