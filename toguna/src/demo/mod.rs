//! Somebody who hears of Toguna wants to see a dialogue before they hold one: this is one of our own, about living together in a commune
//! of the Sahel, with every word written for it and every voice simulated.
//!
//! `statements.tsv` holds the statements in every language with the planted probability of agreeing in each of three ways of seeing
//! things: those who trust custom first, those who trust the law first, and those who want mixed bodies where women and young people sit.
//! Regions are invented. One of them, the Dunes, was reached by a single session that was cut short: on the last statements nobody was
//! heard there, so that a result has something to say about voices that are missing.

pub mod live;

use crate::simulate::{Plan, ShortSession, Simulated, SimulatedDimension, SimulationSettings, Wording};
use crate::words::Language;
use toguna_commonground::conversation::Conversation;

const PARTICIPANTS: usize = 1_200;
const GROUP_SHARES: [f64; 3] = [45.0, 33.0, 22.0];
const DUNES: u16 = 4;
/// In the Dunes so many of the first statements were asked.
const ASKED_IN_THE_DUNES: usize = 40;
const SEED: u64 = 2_026;

/// What kind of idea a statement holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something that stands in the way of peace.
    Challenge,
    /// Something at hand that helps peace.
    Opportunity,
    /// Something to do.
    Solution,
    /// Something to hold to.
    Value,
}

/// One statement of the demonstration.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoStatement {
    /// What kind of idea it holds.
    pub kind: Kind,
    /// Its wording in English.
    pub english: &'static str,
    /// Its wording in French.
    pub french: &'static str,
    /// Its wording in Arabic.
    pub arabic: &'static str,
    /// Probability of agreeing, 0 to 1, of those who trust custom, the law, and mixed bodies.
    pub agreement: [f64; 3],
}

impl DemoStatement {
    /// Its wording in a language.
    pub fn text(&self, language: Language) -> &'static str {
        match language.parent() {
            Language::En => self.english,
            Language::Ar => self.arabic,
            _ => self.french,
        }
    }
}

/// The statements in their order.
pub fn statements() -> Vec<DemoStatement> {
    include_str!("statements.tsv").lines().skip(1).filter_map(statement).collect()
}

fn statement(line: &'static str) -> Option<DemoStatement> {
    let cells: Vec<&'static str> = line.split('\t').collect();
    let [kind, custom, law, mixed, english, french, arabic] = cells[..] else { return None };
    let kind = match kind {
        "challenge" => Kind::Challenge,
        "opportunity" => Kind::Opportunity,
        "solution" => Kind::Solution,
        "value" => Kind::Value,
        _ => return None,
    };
    Some(DemoStatement { kind, english, french, arabic, agreement: [custom.parse().ok()?, law.parse().ok()?, mixed.parse().ok()?] })
}

/// The dialogue as if it had been read. It says that it is simulated.
pub fn conversation(language: Language) -> Conversation {
    simulated(language).conversation
}

/// The dialogue with its planted answer: the same votes in every language.
///
/// # Panics
///
/// Never: what is planted is fixed here, and a test plants it.
pub fn simulated(language: Language) -> Simulated {
    let statements = statements();
    let agreement = statements.iter().map(|statement| statement.agreement.to_vec()).collect();
    let plan =
        Plan::with_agreement(settings(statements.len(), language), agreement).expect("the settings are constants that a test plants");
    let texts = statements.iter().map(|statement| statement.text(language).to_owned());
    plan.simulate(wording(&told(language), texts.collect()))
}

fn settings(statements: usize, language: Language) -> SimulationSettings {
    SimulationSettings {
        participants: PARTICIPANTS,
        statements,
        groups: GROUP_SHARES.len(),
        group_shares: GROUP_SHARES.to_vec(),
        mean_votes: 42.0,
        pass_rate: 0.06,
        dimensions: dimensions(&told(language)),
        short_sessions: vec![ShortSession { dimension: 0, value: DUNES, statements: ASKED_IN_THE_DUNES }],
        seed: SEED,
        ..Default::default()
    }
}

/// What the dialogue is called in a language, beside its statements.
struct Told {
    topic: &'static str,
    description: &'static str,
    /// Those who trust custom, the law, and mixed bodies.
    groups: [&'static str; 3],
    region: (&'static str, [&'static str; 5]),
    sex: (&'static str, [&'static str; 2]),
    generation: (&'static str, [&'static str; 3]),
    livelihood: (&'static str, [&'static str; 6]),
}

fn told(language: Language) -> Told {
    match language.parent() {
        Language::En => Told {
            topic: "What do we need to live together in peace in our commune? (simulated)",
            description: "Simulated dialogue: nobody said any of this. 1,200 imagined people weigh 60 statements in an imagined commune of \
                          the Sahel. In the Dunes only one session was held, and it was cut short.",
            groups: ["custom first", "the law first", "mixed bodies"],
            region: ("region", ["River", "Plateau", "Lakes", "Town", "Dunes"]),
            sex: ("sex", ["women", "men"]),
            generation: ("generation", ["18–34 years", "35–59 years", "60 years and over"]),
            livelihood: ("livelihood", ["farmers", "herders", "fishers", "traders", "civil servants", "other"]),
        },
        Language::Ar => Told {
            topic: "ماذا نحتاج لنعيش معًا في سلام في بلديتنا؟ (حوار بالمحاكاة)",
            description: "حوار بالمحاكاة: لم يقل أحد هذا الكلام. 1,200 شخص متخيَّل يزنون 60 عبارة في بلدية متخيَّلة من منطقة الساحل. \
                          وفي الكثبان عُقدت جلسة واحدة فقط، وقُطعت قبل تمامها.",
            groups: ["العرف أولًا", "القانون أولًا", "هيئات مختلطة"],
            region: ("المنطقة", ["النهر", "الهضبة", "البحيرات", "المدينة", "الكثبان"]),
            sex: ("الجنس", ["النساء", "الرجال"]),
            generation: ("الجيل", ["من 18 إلى 34 سنة", "من 35 إلى 59 سنة", "60 سنة فأكثر"]),
            livelihood: ("مورد العيش", ["المزارعون", "الرعاة", "الصيادون", "التجار", "الموظفون", "غير ذلك"]),
        },
        _ => Told {
            topic: "De quoi avons-nous besoin pour vivre ensemble en paix dans notre commune ? (dialogue simulé)",
            description: "Dialogue simulé : personne n’a dit cela. 1 200 personnes imaginées donnent leur avis sur 60 énoncés dans une commune imaginée du Sahel. \
                          Dans les Dunes, une seule séance a été tenue, et elle a été écourtée.",
            groups: ["la coutume d’abord", "la loi d’abord", "des instances mixtes"],
            region: ("région", ["Fleuve", "Plateau", "Lacs", "Ville", "Dunes"]),
            sex: ("sexe", ["femmes", "hommes"]),
            generation: ("génération", ["18–34 ans", "35–59 ans", "60 ans et plus"]),
            livelihood: ("activité", ["cultivateurs", "éleveurs", "pêcheurs", "commerçants", "fonctionnaires", "autres"]),
        },
    }
}

fn wording(told: &Told, statements: Vec<String>) -> Wording {
    Wording {
        topic: told.topic.to_owned(),
        description: told.description.to_owned(),
        statements,
        groups: told.groups.into_iter().map(str::to_owned).collect(),
    }
}

/// Weights stand in the order custom, law, mixed.
fn dimensions(told: &Told) -> Vec<SimulatedDimension> {
    let dimension = |name: &str, values: &[&str], weights: [&[f64]; 3], undeclared: f64| SimulatedDimension {
        name: name.to_owned(),
        values: values.iter().map(|value| (*value).to_owned()).collect(),
        weights: weights.iter().map(|weights| weights.to_vec()).collect(),
        undeclared,
    };
    vec![
        dimension(
            told.region.0,
            &told.region.1,
            [&[26.0, 34.0, 22.0, 14.0, 4.0], &[28.0, 14.0, 18.0, 36.0, 4.0], &[24.0, 16.0, 28.0, 28.0, 4.0]],
            0.04,
        ),
        dimension(told.sex.0, &told.sex.1, [&[44.0, 56.0], &[45.0, 55.0], &[62.0, 38.0]], 0.03),
        dimension(told.generation.0, &told.generation.1, [&[30.0, 44.0, 26.0], &[40.0, 46.0, 14.0], &[60.0, 30.0, 10.0]], 0.05),
        dimension(
            told.livelihood.0,
            &told.livelihood.1,
            [&[38.0, 26.0, 12.0, 10.0, 4.0, 10.0], &[26.0, 11.0, 8.0, 22.0, 20.0, 13.0], &[24.0, 14.0, 12.0, 20.0, 9.0, 21.0]],
            0.06,
        ),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use toguna_opinion::analysis::{Grouping, Settings, Side};
    use toguna_opinion::{adjusted_rand, analyse};

    use super::*;

    #[test]
    fn there_are_sixty_statements_short_distinct_and_complete_in_every_language() {
        let statements = statements();
        assert_eq!(include_str!("statements.tsv").lines().count(), 61);
        assert_eq!(statements.len(), 60);
        for statement in &statements {
            for text in Language::ALL.map(|language| statement.text(language)) {
                assert!(!text.is_empty() && text.chars().count() <= 140, "{text}");
                assert!(text.ends_with('.') && text.trim() == text && !text.contains("  "), "{text}");
            }
            assert_eq!(Language::ALL.map(|language| statement.text(language)).into_iter().collect::<BTreeSet<_>>().len(), 3);
            assert!(statement.arabic.chars().all(|c| !c.is_ascii_alphabetic()), "{}", statement.arabic);
        }
        for language in Language::ALL {
            let distinct: BTreeSet<String> = statements.iter().map(|statement| statement.text(language).to_lowercase()).collect();
            assert_eq!(distinct.len(), 60, "{}", language.tag());
        }
        for kind in [Kind::Challenge, Kind::Opportunity, Kind::Solution, Kind::Value] {
            assert!(statements.iter().filter(|statement| statement.kind == kind).count() >= 5, "{kind:?}");
        }
    }

    #[test]
    fn fourteen_statements_are_common_ground_four_are_refused_and_the_rest_divides() {
        let statements = statements();
        let count = |test: fn(&f64) -> bool| statements.iter().filter(|statement| statement.agreement.iter().all(test)).count();
        assert_eq!(count(|share| *share >= 0.85), 14);
        assert_eq!(count(|share| *share <= 0.15), 4);
        let apart = |statement: &&DemoStatement| {
            let (least, most) =
                statement.agreement.iter().fold((1.0_f64, 0.0_f64), |(least, most), share| (least.min(*share), most.max(*share)));
            most - least >= 0.5
        };
        assert_eq!(statements.iter().filter(apart).count(), 42);
    }

    #[test]
    fn no_way_of_seeing_wins_more_statements_than_the_others() {
        let wins = |group: usize| {
            let first = |statement: &&DemoStatement| {
                let most = statement.agreement.iter().copied().fold(0.0, f64::max);
                statement.agreement[group] == most && statement.agreement.iter().any(|share| most - share >= 0.5)
            };
            statements().iter().filter(first).count()
        };
        assert!((0..3).all(|group| (12..=16).contains(&wins(group))), "{:?}", [wins(0), wins(1), wins(2)]);
    }

    #[test]
    fn every_language_holds_the_same_votes_and_says_that_they_are_simulated() {
        let english = conversation(Language::En);
        assert_eq!(english.participants.len(), 1_200);
        for (language, word) in [(Language::En, "simulated"), (Language::Fr, "simulé"), (Language::Ar, "بالمحاكاة")] {
            let conversation = conversation(language);
            assert!((0..1_200).all(|person| english.votes.row(person).eq(conversation.votes.row(person))));
            assert!(conversation.simulated);
            assert!(conversation.topic.as_deref().unwrap().to_lowercase().contains(word));
            assert!(conversation.description.as_deref().unwrap().to_lowercase().contains(word));
            assert!(conversation.statements.iter().all(|statement| statement.text.is_some()));
            for (one, other) in english.dimensions.iter().zip(&conversation.dimensions) {
                assert_eq!(one.value_of, other.value_of);
                assert_eq!(one.values.len(), other.values.len());
                assert_eq!(other.values.iter().collect::<BTreeSet<_>>().len(), other.values.len());
            }
        }
    }

    #[test]
    fn the_dunes_are_heard_on_the_first_statements_only() {
        let conversation = conversation(Language::En);
        let mut voices = [0_u32; 60];
        let people = (0..1_200).filter(|person| conversation.dimensions[0].value_of[*person] == Some(DUNES));
        for person in people {
            for (statement, _) in conversation.votes.row(person as u32) {
                voices[statement as usize] += 1;
            }
        }
        assert!(voices[..ASKED_IN_THE_DUNES].iter().all(|voices| *voices >= 5), "{voices:?}");
        assert!(voices[ASKED_IN_THE_DUNES..].iter().all(|voices| *voices == 0));
    }

    #[test]
    fn some_people_leave_each_dimension_undeclared() {
        for dimension in conversation(Language::Fr).dimensions {
            let undeclared = dimension.value_of.iter().filter(|value| value.is_none()).count();
            assert!((10..120).contains(&undeclared), "{}: {undeclared}", dimension.name);
        }
    }
    #[test]
    fn an_analysis_finds_the_planted_groups_what_all_share_and_who_was_not_heard() {
        let simulated = simulated(Language::En);
        let conversation = &simulated.conversation;
        let settings = Settings { bootstrap: 0, threads: 2, ..Settings::default() };
        let analysis = analyse(&conversation.votes, &conversation.dimensions, &Grouping::Found, &settings);
        let placed = analysis.group_of.iter().zip(&simulated.truth.group_of).filter_map(|(found, planted)| found.zip(*planted));
        let (found, planted): (Vec<u16>, Vec<u16>) = placed.unzip();
        assert_eq!(analysis.groups.len(), 3);
        assert!(adjusted_rand(&found, &planted) > 0.8);

        let statements = statements();
        let planted_at = |test: fn(&f64) -> bool| {
            let all = |place: &usize| statements[*place].agreement.iter().all(test);
            (0..statements.len()).filter(all).map(|place| place as u32).collect::<BTreeSet<_>>()
        };
        let (shared, refused) = (planted_at(|share| *share >= 0.85), planted_at(|share| *share <= 0.15));
        let (agreed, so_far) = (&analysis.common_ground, &analysis.agreed_so_far);
        assert!(agreed.len() >= 9 && agreed.iter().all(|place| shared.contains(place)), "{agreed:?}");
        assert!(so_far.len() >= 2 && so_far.iter().all(|place| shared.contains(place)), "{so_far:?}");
        assert!(!analysis.common_refusal.is_empty() && analysis.common_refusal.iter().all(|place| refused.contains(place)));
        assert!(so_far.iter().all(|&place| analysis.statements[place as usize].common_ground.untested_in == [Side::Declared(0, DUNES)]));
        assert_eq!(analysis.divisive.len(), 10);
    }
}
