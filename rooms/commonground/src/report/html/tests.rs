use super::*;
use crate::report::fixture::{Shape, dialogue, words_for_page};
use toguna_tongues::Language;

fn render(shape: Shape, language: Language) -> String {
    let (conversation, analysis) = dialogue(shape);
    page(&conversation, &analysis, &Settings::default(), &words_for_page(language)).unwrap()
}

#[test]
fn a_large_dialogue_stays_below_200_kb() {
    let large = Shape { participants: 1_200, statements: 200, groups: 8, declared: &[8, 2, 4, 4], text_length: 140 };
    for language in Language::ALL {
        let html = render(large, language);
        // An Arabic letter takes two bytes.
        let most = if language == Language::Ar { 250_000 } else { 200_000 };
        assert!(html.len() < most, "{} bytes in {}", html.len(), language.tag());
    }
}

#[test]
fn a_page_is_written_in_the_direction_of_its_language() {
    for (language, direction) in [(Language::En, "ltr"), (Language::Fr, "ltr"), (Language::Ar, "rtl")] {
        let html = render(Shape::default(), language);
        assert!(html.contains(&format!("<html lang=\"{}\" dir=\"{direction}\">", language.tag())));
        assert_eq!(html.contains(STYLE_FROM_RIGHT_TO_LEFT), direction == "rtl");
    }
    let html = render(Shape::default(), Language::Ar);
    let text: String = html.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    for sign in ["%)", "%،"] {
        assert!(!text.contains(sign), "a percentage is not isolated before {sign}");
    }
}

#[test]
fn drawings_run_from_left_to_right_in_every_language() {
    let paths = |language| {
        let html = render(Shape::default(), language);
        html.split(" d=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(path, _)| path.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(paths(Language::Ar), paths(Language::En));
}

#[test]
fn the_page_asks_nothing_of_the_network_and_runs_no_script() {
    let html = render(Shape::default(), Language::En);
    for forbidden in ["<script", "http://", "https://", "url(//", "@import", "<link", "<img", "<iframe", "onload", "javascript:"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn nothing_in_the_input_becomes_markup() {
    let (mut conversation, mut analysis) = dialogue(Shape::default());
    let attack = "</title><script>alert('x')</script>\"' onmouseover=\"y";
    conversation.topic = Some(attack.to_owned());
    conversation.description = Some(attack.to_owned());
    conversation.files = std::collections::BTreeMap::from([(attack.to_owned(), "00".to_owned())]);
    for statement in &mut conversation.statements {
        statement.text = Some(attack.to_owned());
        statement.id = attack.to_owned();
    }
    for dimension in &mut conversation.dimensions {
        dimension.name = attack.to_owned();
        dimension.values.iter_mut().for_each(|value| attack.clone_into(value));
    }
    for group in &mut analysis.groups {
        group.name = attack.to_owned();
    }
    let html = page(&conversation, &analysis, &Settings::default(), &words_for_page(Language::En)).unwrap();
    assert!(!html.contains("<script"));
    assert!(!html.contains("\" onmouseover=\""));
    assert_eq!(html.matches("</title>").count(), 2, "the page's own title and the map's");
}

#[test]
fn what_all_sides_share_comes_before_everything_else() {
    let html = render(Shape::default(), Language::En);
    let first = html.find("All 3 opinion groups").or_else(|| html.find("opinion groups and all")).unwrap();
    for later in ["id=\"apart\"", "id=\"map\"", "id=\"groups\"", "id=\"unheard\"", "id=\"all\"", "id=\"method\""] {
        assert!(first < html.find(later).unwrap(), "{later}");
    }
}

#[test]
fn simulated_voices_are_called_simulated_at_the_top_at_the_end_and_on_every_printed_page() {
    let (mut conversation, analysis) = dialogue(Shape::default());
    let settings = Settings::default();
    let words = words_for_page(Language::En);
    assert!(!page(&conversation, &analysis, &settings, &words).unwrap().contains("Simulated"));
    conversation.simulated = true;
    assert_eq!(page(&conversation, &analysis, &settings, &words).unwrap().matches("Simulated: nobody said this").count(), 3);
}

#[test]
fn one_cloud_is_called_one_cloud() {
    let html = render(Shape { groups: 1, ..Shape::default() }, Language::En);
    assert!(html.contains("Opinion is one cloud: nothing parts people into camps."));
    assert!(!html.contains("id=\"groups\""));
}

#[test]
fn every_empty_state_has_its_words() {
    let shapes = [
        Shape { participants: 0, statements: 0, groups: 1, declared: &[], text_length: 0 },
        Shape { participants: 1, statements: 1, groups: 1, declared: &[], text_length: 0 },
        Shape { participants: 40, statements: 1, groups: 2, declared: &[1], text_length: 10 },
    ];
    for language in Language::ALL {
        for shape in shapes {
            let html = render(shape, language);
            assert!(html.ends_with("</html>") || html.ends_with("</html>\n"));
            assert!(!html.contains("NaN") && !html.contains("inf"), "{shape:?}");
        }
    }
}

#[test]
fn a_moderated_statement_keeps_its_words_to_itself() {
    let (mut conversation, analysis) = dialogue(Shape::default());
    let moderated = analysis.statements.iter().position(|statement| statement.moderated).unwrap();
    conversation.statements[moderated].text = Some("something hateful".to_owned());
    let html = page(&conversation, &analysis, &Settings::default(), &words_for_page(Language::En)).unwrap();
    assert!(!html.contains("hateful"));
    assert!(html.contains("taken out by moderation"));
}

#[test]
fn figures_of_a_few_people_are_not_shown() {
    let (conversation, mut analysis) = dialogue(Shape { declared: &[3], ..Shape::default() });
    let statement = analysis.common_ground.first().copied().unwrap_or(0) as usize;
    analysis.common_ground = vec![statement as u32];
    let weakest = toguna_opinion::analysis::Side::Declared(0, 2);
    analysis.statements[statement].common_ground.weakest = Some(weakest);
    analysis.statements[statement].common_ground.score = Some(0.612_345);
    analysis.statements[statement].by_declared[2].tally = toguna_opinion::analysis::Tally { agree: 6, disagree: 0, seen: 6 };
    let html = page(&conversation, &analysis, &Settings::default(), &words_for_page(Language::En)).unwrap();
    assert!(html.contains("figures not shown"));
    assert!(!html.contains("100% ("), "six of six must not be told");
    assert!(!html.contains("<i>61</i>"), "nor the bound that tells it");
}

#[test]
#[ignore = "writes pages to look at into the folder named by TOGUNA_LOOK"]
fn pages_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var_os("TOGUNA_LOOK").unwrap());
    for (name, shape, language) in [
        ("three-en", Shape::default(), Language::En),
        ("cloud-fr", Shape { groups: 1, declared: &[], ..Shape::default() }, Language::Fr),
        ("two-fr", Shape { groups: 2, ..Shape::default() }, Language::Fr),
        ("large", Shape { statements: 200, groups: 8, declared: &[8, 2, 4, 4], text_length: 140, ..Shape::default() }, Language::En),
        ("three-ar", Shape::default(), Language::Ar),
        ("cloud-ar", Shape { groups: 1, declared: &[], ..Shape::default() }, Language::Ar),
        ("empty", Shape { participants: 0, statements: 0, groups: 1, declared: &[], text_length: 0 }, Language::En),
    ] {
        std::fs::write(folder.join(name).with_extension("html"), render(shape, language)).unwrap();
    }
}

#[test]
fn a_page_on_which_moderation_left_nothing_claims_nothing() {
    let (conversation, mut analysis) = dialogue(Shape::default());
    analysis.statements.iter_mut().for_each(|statement| statement.moderated = true);
    let words = words_for_page(Language::En);
    let html = page(&conversation, &analysis, &Settings::default(), &words).unwrap();
    assert!(html.contains(&words.plain("headline-nothing-left")) && html.contains(&words.plain("map-nobody")));
    for claim in ["no-common-ground", "unheard-all-tested"] {
        assert!(!html.contains(&words.plain(claim)), "{claim}");
    }
}
