//! Somebody who hears of Toguna wants to see a dialogue before they hold one: this is one of our own, about living together in a commune
//! of the Sahel, with every word written for it and every voice simulated.
//!
//! `statements.tsv` holds the statements in both languages with the planted probability of agreeing in each of three ways of seeing
//! things: those who trust custom first, those who trust the law first, and those who want mixed bodies where women and young people sit.
//! Regions are invented. One of them, the Dunes, was reached by a single session that was cut short: on the last statements nobody was
//! heard there, so that a result has something to say about voices that are missing.

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
    /// Probability of agreeing, 0 to 1, of those who trust custom, the law, and mixed bodies.
    pub agreement: [f64; 3],
}

/// The statements in their order.
pub fn statements() -> Vec<DemoStatement> {
    include_str!("statements.tsv").lines().skip(1).filter_map(statement).collect()
}

fn statement(line: &'static str) -> Option<DemoStatement> {
    let cells: Vec<&'static str> = line.split('\t').collect();
    let [kind, custom, law, mixed, english, french] = cells[..] else { return None };
    let kind = match kind {
        "challenge" => Kind::Challenge,
        "opportunity" => Kind::Opportunity,
        "solution" => Kind::Solution,
        "value" => Kind::Value,
        _ => return None,
    };
    Some(DemoStatement { kind, english, french, agreement: [custom.parse().ok()?, law.parse().ok()?, mixed.parse().ok()?] })
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
    let texts = statements.iter().map(|statement| match language {
        Language::En | Language::Ar => statement.english.to_owned(),
        Language::Fr => statement.french.to_owned(),
    });
    plan.simulate(wording(language, texts.collect()))
}

fn settings(statements: usize, language: Language) -> SimulationSettings {
    SimulationSettings {
        participants: PARTICIPANTS,
        statements,
        groups: GROUP_SHARES.len(),
        group_shares: GROUP_SHARES.to_vec(),
        mean_votes: 42.0,
        pass_rate: 0.06,
        dimensions: dimensions(language),
        short_sessions: vec![ShortSession { dimension: 0, value: DUNES, statements: ASKED_IN_THE_DUNES }],
        seed: SEED,
        ..Default::default()
    }
}

fn wording(language: Language, statements: Vec<String>) -> Wording {
    let (topic, description, groups) = match language {
        Language::En | Language::Ar => (
            "What do we need to live together in peace in our commune? (simulated)",
            "Simulated dialogue: nobody said any of this. 1,200 imagined people weigh 60 statements in an imagined commune of the Sahel. \
             In the Dunes only one session was held, and it was cut short.",
            ["custom first", "the law first", "mixed bodies"],
        ),
        Language::Fr => (
            "De quoi avons-nous besoin pour vivre ensemble en paix dans notre commune ? (dialogue simulé)",
            "Dialogue simulé : personne n’a dit cela. 1 200 personnes imaginées donnent leur avis sur 60 énoncés dans une commune imaginée du Sahel. \
             Dans les Dunes, une seule séance a été tenue, et elle a été écourtée.",
            ["la coutume d’abord", "la loi d’abord", "des instances mixtes"],
        ),
    };
    Wording {
        topic: topic.to_owned(),
        description: description.to_owned(),
        statements,
        groups: groups.into_iter().map(str::to_owned).collect(),
    }
}

/// Weights stand in the order custom, law, mixed.
fn dimensions(language: Language) -> Vec<SimulatedDimension> {
    let dimension = |english: (&str, &[&str]), french: (&str, &[&str]), weights: [&[f64]; 3], undeclared: f64| {
        let (name, values) = if language == Language::Fr { french } else { english };
        SimulatedDimension {
            name: name.to_owned(),
            values: values.iter().map(|value| (*value).to_owned()).collect(),
            weights: weights.iter().map(|weights| weights.to_vec()).collect(),
            undeclared,
        }
    };
    vec![
        dimension(
            ("region", &["River", "Plateau", "Lakes", "Town", "Dunes"]),
            ("région", &["Fleuve", "Plateau", "Lacs", "Ville", "Dunes"]),
            [&[26.0, 34.0, 22.0, 14.0, 4.0], &[28.0, 14.0, 18.0, 36.0, 4.0], &[24.0, 16.0, 28.0, 28.0, 4.0]],
            0.04,
        ),
        dimension(("sex", &["women", "men"]), ("sexe", &["femmes", "hommes"]), [&[44.0, 56.0], &[45.0, 55.0], &[62.0, 38.0]], 0.03),
        dimension(
            ("generation", &["18–34 years", "35–59 years", "60 years and over"]),
            ("génération", &["18–34 ans", "35–59 ans", "60 ans et plus"]),
            [&[30.0, 44.0, 26.0], &[40.0, 46.0, 14.0], &[60.0, 30.0, 10.0]],
            0.05,
        ),
        dimension(
            ("livelihood", &["farmers", "herders", "fishers", "traders", "civil servants", "other"]),
            ("activité", &["cultivateurs", "éleveurs", "pêcheurs", "commerçants", "fonctionnaires", "autres"]),
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
    fn there_are_sixty_statements_short_distinct_and_complete_in_both_languages() {
        let statements = statements();
        assert_eq!(include_str!("statements.tsv").lines().count(), 61);
        assert_eq!(statements.len(), 60);
        for statement in &statements {
            for text in [statement.english, statement.french] {
                assert!(!text.is_empty() && text.chars().count() <= 140, "{text}");
                assert!(text.ends_with('.') && text.trim() == text && !text.contains("  "), "{text}");
            }
            assert_ne!(statement.english, statement.french);
        }
        assert_eq!(statements.iter().map(|statement| statement.english.to_lowercase()).collect::<BTreeSet<_>>().len(), 60);
        assert_eq!(statements.iter().map(|statement| statement.french.to_lowercase()).collect::<BTreeSet<_>>().len(), 60);
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
    fn both_languages_hold_the_same_votes_and_say_that_they_are_simulated() {
        let (english, french) = (conversation(Language::En), conversation(Language::Fr));
        assert_eq!(english.participants.len(), 1_200);
        assert!((0..1_200).all(|person| english.votes.row(person).eq(french.votes.row(person))));
        for (conversation, word) in [(&english, "simulated"), (&french, "simulé")] {
            assert!(conversation.simulated);
            assert!(conversation.topic.as_deref().unwrap().to_lowercase().contains(word));
            assert!(conversation.description.as_deref().unwrap().to_lowercase().contains(word));
            assert!(conversation.statements.iter().all(|statement| statement.text.is_some()));
        }
        for (one, other) in english.dimensions.iter().zip(&french.dimensions) {
            assert_eq!(one.value_of, other.value_of);
            assert_eq!(one.values.len(), other.values.len());
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
