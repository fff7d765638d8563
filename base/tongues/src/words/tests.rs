use super::*;

const SIDES: &[Locale] = &[
    Locale { language: Language::En, sources: &[("sides.ftl", "side = group { $letter }")] },
    Locale {
        language: Language::Ar,
        sources: &[(
            "sides.ftl",
            "side = مجموعة { $letter }\nvoices = { $count ->\n    [zero] لا أصوات\n    [one] صوت واحد\n    [two] صوتان\n    [few] { $count } أصوات\n    [many] { $count } صوتًا\n   *[other] { $count } صوت\n}",
        )],
    },
];

fn words(language: Language) -> Words {
    Words::new(language, &[SIDES])
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let english = words(Language::En);
    let french = words(Language::Fr);
    assert_eq!(english.number(0), "0");
    assert_eq!(english.number(999), "999");
    assert_eq!(english.number(1_234_567), "1,234,567");
    assert_eq!(french.number(1_234_567), "1\u{202F}234\u{202F}567");
    assert_eq!(english.decimal(-1234.5, 1), "−1,234.5");
    assert_eq!(french.decimal(0.256, 2), "0,26");
    assert_eq!(english.decimal(-0.001, 1), "0.0");
    assert_eq!(english.decimal(f64::NAN, 1), "–");
}

#[test]
fn a_share_that_is_not_quite_half_or_all_is_not_written_as_if_it_were() {
    let english = words(Language::En);
    assert_eq!(english.percent(0.0), "0%");
    assert_eq!(english.percent(0.5), "50%");
    assert_eq!(english.percent(1.0), "100%");
    assert_eq!(english.percent(0.502), "50.2%");
    assert_eq!(english.percent(0.499_6), "49.96%");
    assert_eq!(english.percent(0.997), "99.7%");
    assert_eq!(english.percent(0.666), "67%");
    assert_eq!(english.percent_range([0.12, 0.346]), "12–35%");
}

#[test]
fn a_key_that_nobody_knows_shows_itself() {
    assert_eq!(words(Language::En).plain("no-such-thing"), "no-such-thing");
}

#[test]
fn a_page_isolates_what_is_written_from_right_to_left() {
    let arabic = [("letter", Argument::from("شرق"))];
    let latin = [("letter", Argument::from("A"))];
    assert_eq!(words(Language::En).say("side", &arabic), "group شرق");
    assert_eq!(Words::for_page(Language::En, &[SIDES]).say("side", &arabic), "group \u{2068}شرق\u{2069}");
    assert_eq!(Words::for_page(Language::En, &[SIDES]).say("side", &latin), "group A");
}

#[test]
fn an_arabic_page_isolates_what_is_written_from_left_to_right_and_nothing_else() {
    let page = Words::for_page(Language::Ar, &[SIDES]);
    assert_eq!(page.say("side", &[("letter", Argument::from("A"))]), "مجموعة \u{2068}A\u{2069}");
    assert_eq!(page.say("side", &[("letter", Argument::from("شرق"))]), "مجموعة شرق");
    assert_eq!(page.say("side", &[("letter", Argument::from(page.percent(0.2)))]), "مجموعة \u{2066}20%\u{2069}");
    let mixed = format!("{} شرق {}", page.percent(0.2), page.percent(0.3));
    assert_eq!(page.say("side", &[("letter", Argument::from(&mixed))]), format!("مجموعة \u{2068}{mixed}\u{2069}"));
}

#[test]
fn figures_run_from_left_to_right_in_every_language() {
    let arabic = words(Language::Ar);
    assert_eq!(arabic.number(1_234_567), "1,234,567");
    assert_eq!(arabic.decimal(0.256, 2), "0.26");
    assert_eq!(arabic.decimal(-1.5, 1), "\u{2066}−1.5\u{2069}");
    assert_eq!(arabic.percent_range([0.12, 0.346]), "\u{2066}12–35%\u{2069}");
    assert_eq!(arabic.percent_figures([0.12, 0.346]), "\u{2066}12–35\u{2069}");
    assert_eq!(arabic.figures(format!("{} [12–35]", arabic.percent(0.2))), "\u{2066}20% [12–35]\u{2069}");
    assert_eq!(words(Language::En).percent_figures([0.12, 0.346]), "12–35");
}

#[test]
fn arabic_counts_in_six_forms() {
    let arabic = words(Language::Ar);
    let counted = |count: u64| arabic.say("voices", &[("count", count.into())]);
    let said = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1_011].map(counted);
    let expected =
        ["لا أصوات", "صوت واحد", "صوتان", "3 أصوات", "10 أصوات", "11 صوتًا", "99 صوتًا", "100 صوت", "102 صوت", "103 أصوات", "1,011 صوتًا"];
    assert_eq!(said, expected);
}

#[test]
fn a_date_is_written_in_the_order_of_the_language() {
    assert_eq!(words(Language::En).date(0), "1 January 1970");
    assert_eq!(words(Language::Fr).date(0), "1er janvier 1970");
    assert_eq!(words(Language::Fr).date(20_782), "25 novembre 2026");
    assert_eq!(words(Language::Ar).date(20_782), "25 نوفمبر 2026");
    for language in Language::ALL {
        let words = words(language);
        let months: std::collections::BTreeSet<String> = (0..12).map(|month| words.date(month * 30 + 15)).collect();
        assert_eq!(months.len(), 12);
        assert!(words.date(-800_000).contains('−'));
    }
}
