//! A group that somebody may declare has a name, which not everybody can read. Where the name is a common one, a sign goes with it.
//!
//! Signs show what people do, how old they are, where they live: never what they look like, believe or descend from.

use super::sign;
use crate::html::Html;

/// A sign, and the words for it, in small letters: French, English, Arabic without its article, Bamanankan. Each is the beginning of a word
/// of the name; with `=` before it, it is the whole word, and with a blank in it, it stands anywhere.
struct People {
    sign: Html,
    words: &'static [&'static str],
}

const WOMAN: Html = sign!("M16 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM10 7c1-6 11-6 12 0M16 13 8 26h16zM13 26v3m6-3v3");
const MAN: Html = sign!("M16 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM9 14h14v9h-3v6h-8v-6H9zM16 23v6");
const CHILD: Html = sign!("M16 10a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM16 18v6l-4 5m4-5 4 5m-10-9h12");
const YOUNG: Html = sign!("M16 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM16 11v9l-6 9m6-9 6 9M16 14 7 8m9 6 9-6");
const GROWN: Html = sign!("M16 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM16 11v10l-5 8m5-8 5 8M16 13l-6 7m6-7 6 7");
const OLD: Html = sign!("M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 12c-3 4-3 7-2 10l-3 7m3-7 5 7M11 15l10 4m1-3v13");

/// What people say of themselves, in the order in which a name is tried: what is more particular comes first.
static PEOPLE: [People; 27] = [
    People {
        sign: WOMAN, words: &["femme", "women", "woman", "female", "féminin", "نساء", "امرأة", "مرأة", "إناث", "أنثى", "muso"]
    },
    People {
        sign: MAN, words: &["homme", "=men", "=man", "=male", "masculin", "رجال", "رجل", "ذكور", "ذكر", "=cɛ", "=cɛw"]
    },
    // Farmers: what grows. Herders: what grazes.
    People {
        sign: sign!("M16 29V13m0 6C9 19 5 14 5 8c7 0 11 5 11 11zm0-4c0-6 4-10 11-10 0 6-4 10-11 10zM6 29h20"),
        words: &["cultivat", "agricult", "paysan", "farmer", "crop", "مزارع", "فلاح", "sɛnɛkɛla"],
    },
    People {
        sign: sign!("M5 4c0 6 3 8 7 9M27 4c0 6-3 8-7 9M11 13h10l-1 9-4 6-4-6zm1 4H8m12 0h4M14 24h4"),
        words: &["éleveu", "berger", "pasteur nomade", "pastoralist", "herder", "breeder", "رعاة", "راع", "مربو", "مربي", "baganmara"],
    },
    People {
        sign: sign!("M3 16c5-9 14-9 20 0-6 9-15 9-20 0zm20 0 6-6v12zM9 15h0"),
        words: &["pêche", "fisher", "fishing", "صياد", "mɔnni"],
    },
    People {
        sign: sign!("M4 13h24l-3 15H7zM9 13c0-5 3-9 7-9s7 4 7 9M6 20h20"),
        words: &["commerç", "marchand", "vendeu", "trader", "merchant", "seller", "تجار", "تاجر", "بائع", "jagokɛla"],
    },
    People {
        sign: sign!("M5 27 17 14M13 6l13 12-5 5L8 11z"), words: &["artisan", "forgeron", "craft", "smith", "حرفي", "صناع", "numu"]
    },
    People {
        sign: sign!("M3 12 16 4l13 8zm4 0v13m6-13v13m6-13v13m6-13v13M3 28h26"),
        words: &["fonctionnaire", "agent de l’état", "civil servant", "official", "موظف"],
    },
    People {
        sign: sign!("M16 9C12 5 7 5 3 6v20c4-1 9-1 13 3 4-4 9-4 13-3V6c-4-1-9-1-13 3zm0 0v20"),
        words: &["élève", "étudiant", "écolier", "student", "pupil", "enseignant", "teacher", "طلاب", "طالب", "تلاميذ", "معلم", "kalanden"],
    },
    People {
        sign: sign!("M6 14h20c0 8-4 12-10 12S6 22 6 14zm-3 0h26M11 10V7m5 3V4m5 6V7M9 29h14"),
        words: &["ménagère", "au foyer", "housewi", "home", "ربات", "ربة"],
    },
    People {
        sign: sign!("M16 9a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM8 8c4-6 12-6 16 0zM16 17v6l-5 6m5-6 6 6m-11-8 5-2 5 2"),
        words: &["déplacé", "réfugié", "displaced", "refugee", "نازح", "لاجئ"],
    },
    People {
        sign: sign!("M3 15 16 4l13 11M7 12v16h18V12M13 28v-8h6v8"),
        words: &["résident", "autochtone", "hôte", "resident", "host", "مقيم"],
    },
    People { sign: YOUNG, words: &["jeune", "young", "youth", "شباب", "شاب", "kamalen", "funankɛ"] },
    People {
        sign: OLD, words: &["âgé", "ancien", "aîné", "vieux", "vieil", "elder", "=old", "senior", "شيوخ", "مسن", "كبار", "cɛkɔrɔba"]
    },
    People { sign: CHILD, words: &["enfant", "child", "أطفال", "طفل", "=den"] },
    People { sign: GROWN, words: &["adulte", "adult", "بالغ", "كهول"] },
    // Where people live.
    People {
        sign: sign!("M3 28V13h8v15m0 0V5h10v23m0 0V11h8v17M2 28h28M15 10h2m-2 5h2m-2 5h2"),
        words: &["ville", "urbain", "town", "city", "urban", "مدينة", "حضر"],
    },
    People {
        sign: sign!("M3 15 16 4l13 11zm4 0v13h18V15M13 28v-7h6v7"),
        words: &["village", "rural", "campagne", "قرية", "قرى", "ريف", "=dugu"],
    },
    People {
        sign: sign!("M4 28 16 6l12 22zM16 6V2m0 26v-9"), words: &["campement", "nomade", "camp", "nomad", "بدو", "رحل", "مخيم"]
    },
    People {
        sign: sign!("M2 9c5-5 9 5 14 0s9 5 14 0M2 17c5-5 9 5 14 0s9 5 14 0M2 25c5-5 9 5 14 0s9 5 14 0"),
        words: &["fleuve", "rivière", "river", "نهر", "=ba"],
    },
    People {
        sign: sign!("M16 9c8 0 13 4 13 8s-5 8-13 8-13-4-13-8 5-8 13-8zM9 17c3-3 5 3 8 0s4 2 6 0"),
        words: &["=lac", "=lacs", "lake", "بحير"],
    },
    People {
        sign: sign!("M2 26 9 10h14l7 16zm9-16-2 16m14-16 2 16"),
        words: &["plateau", "falaise", "hill", "montagne", "mountain", "هضبة", "جبل"],
    },
    People {
        sign: sign!("M2 26c7 0 9-13 15-13 5 0 7 13 13 13zM15 13c1 5 0 9-4 13M25 5h0"),
        words: &["dune", "désert", "desert", "كثبان", "صحرا"],
    },
    People { sign: sign!("M16 29V4m-8 8 8-8 8 8"), words: &["nord", "north", "شمال"] },
    People { sign: sign!("M16 3v25m-8-8 8 8 8-8"), words: &["sud", "south", "جنوب"] },
    People {
        sign: sign!("M16 3a13 13 0 1 1 0 26 13 13 0 0 1 0-26zM10 16h0m6 0h0m6 0h0"),
        words: &["autre", "other", "غير ذلك", "أخر", "آخر"],
    },
    People { sign: super::UNSAID, words: &["ne souhaite", "prefer not", "لا أفضل"] },
];

/// The sign for a group of this name, if there is one.
///
/// Ages are known by their first number: below 35 young, below 55 grown, from there on old.
///
/// ```
/// use toguna_web::signs::people::sign_for;
/// assert!(sign_for("Femmes") == sign_for("النساء") && sign_for("Femmes").is_some());
/// assert!(sign_for("18–34 ans") == sign_for("jeunes"));
/// assert!(sign_for("Ségou").is_none());
/// ```
pub fn sign_for(name: &str) -> Option<Html> {
    let name = name.to_lowercase().replace('\'', "’");
    let words: Vec<&str> = name.split(|c: char| !c.is_alphabetic() && c != '’' && !is_mark(c)).filter(|word| !word.is_empty()).collect();
    let begins = |beginning: &str| {
        if beginning.contains([' ', '’']) {
            return name.contains(beginning);
        }
        words.iter().any(|word| {
            let bare = word.strip_prefix("ال").unwrap_or(word);
            beginning.strip_prefix('=').map_or_else(|| bare.starts_with(beginning), |whole| bare == whole)
        })
    };
    let known = PEOPLE.iter().find(|people| people.words.iter().any(|word| begins(word)));
    known.map(|people| people.sign.clone()).or_else(|| by_age(&name))
}

fn by_age(name: &str) -> Option<Html> {
    const YEARS: [&str; 6] = ["ans", "years", "year", "سنة", "سنوات", "san"];
    let has_years = name.split_whitespace().any(|word| YEARS.contains(&word.trim_matches(|c: char| !c.is_alphabetic())));
    let digits: String = name.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let age: u32 = digits.parse().ok().filter(|age| has_years && *age < 120)?;
    Some(match age {
        0..=12 => CHILD,
        13..=34 => YOUNG,
        35..=54 => GROWN,
        _ => OLD,
    })
}

/// Marks that combine with the letter before them, as in N'Ko and in vocalised Arabic.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// The signs of these names, one for each. None at all where two names would have the same sign, or only one has any: a sign that does not
/// tell groups apart misleads.
///
/// ```
/// use toguna_web::signs::people::signs_for;
/// assert!(signs_for(["femmes", "hommes"]).iter().all(Option::is_some));
/// assert!(signs_for(["18–24 ans", "25–34 ans"]).iter().all(Option::is_none));
/// ```
pub fn signs_for<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<Option<Html>> {
    let signs: Vec<Option<Html>> = names.into_iter().map(sign_for).collect();
    let found: Vec<&Html> = signs.iter().flatten().collect();
    let are_apart = (1..found.len()).all(|place| !found[..place].contains(&found[place]));
    if found.len() > 1 && are_apart { signs } else { vec![None; signs.len()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_one_of_a_kind_and_found_by_each_of_its_words() {
        for (place, people) in PEOPLE.iter().enumerate() {
            assert!(PEOPLE[..place].iter().all(|other| other.sign != people.sign), "{:?}", people.words);
            for word in people.words {
                let word = word.trim_start_matches('=');
                assert!(sign_for(word) == Some(people.sign.clone()), "{word}");
            }
        }
    }

    #[test]
    fn names_that_only_look_alike_have_no_sign() {
        for name in ["Bamako", "Mopti", "Manantali", "Cercle de Banamba", "Commune", "1960", "parti de 2013", ""] {
            assert!(sign_for(name).is_none(), "{name}");
        }
    }

    #[test]
    fn groups_of_the_demonstration_have_signs_in_every_language() {
        let dimensions: [[&[&str]; 3]; 3] = [
            [&["femmes", "hommes"], &["women", "=men"], &["النساء", "الرجال"]],
            [
                &["18–34 ans", "35–59 ans", "60 ans et plus"],
                &["18–34 years", "35–59 years", "60 years and over"],
                &["من 18 إلى 34 سنة", "من 35 إلى 59 سنة", "60 سنة فأكثر"],
            ],
            [
                &["cultivateurs", "éleveurs", "pêcheurs", "commerçants", "fonctionnaires", "autres"],
                &["farmers", "herders", "fishers", "traders", "civil servants", "other"],
                &["المزارعون", "الرعاة", "الصيادون", "التجار", "الموظفون", "غير ذلك"],
            ],
        ];
        for names in dimensions {
            let [french, english, arabic] = names.map(|names| signs_for(names.iter().copied()));
            assert!(french.iter().all(Option::is_some), "{names:?}");
            assert!(french == english && english == arabic, "{names:?}");
        }
    }
}
