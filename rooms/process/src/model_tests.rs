use super::*;

fn label(name: &str) -> Label {
    Label { names: vec![("fr".to_owned(), name.to_owned())] }
}

fn draft() -> Draft {
    Draft {
        slug: "vivre-ensemble".to_owned(),
        opens_day: None,
        closes_day: None,
        moderation: Moderation::Before,
        precision_seconds: 3_600,
        simulated: false,
        texts: vec![DialogueText {
            language: "fr".to_owned(),
            title: "Vivre ensemble".to_owned(),
            question: "De quoi avons-nous besoin ?".to_owned(),
            description: String::new(),
            consent: "Votre parole reste sans nom.".to_owned(),
        }],
        dimensions: vec![Dimension { label: label("sexe"), values: vec![label("femmes"), label("hommes")] }],
    }
}

fn faults(change: impl FnOnce(&mut Draft)) -> Vec<(String, FaultKind)> {
    let mut draft = draft();
    change(&mut draft);
    draft.faults().into_iter().map(|fault| (fault.field, fault.what)).collect()
}

#[test]
fn a_whole_draft_has_no_fault() {
    assert_eq!(faults(|_| {}), []);
}

#[test]
fn each_fault_is_found_in_its_field() {
    let one = |field: &str, what| vec![(field.to_owned(), what)];
    assert_eq!(faults(|d| d.slug.clear()), one("slug", FaultKind::Missing));
    assert_eq!(faults(|d| d.slug = "Été".to_owned()), one("slug", FaultKind::SlugLetters));
    assert_eq!(faults(|d| d.slug = "a".repeat(49)), one("slug", FaultKind::TooLong(48)));
    assert_eq!(faults(|d| (d.opens_day, d.closes_day) = (Some(9), Some(8))), one("closes", FaultKind::EndsBeforeItBegins));
    assert_eq!(faults(|d| d.precision_seconds = 1), one("precision", FaultKind::NotOffered));
    assert_eq!(faults(|d| d.texts.clear()), one("languages", FaultKind::Missing));
    assert_eq!(faults(|d| d.texts.push(d.texts[0].clone())), one("languages", FaultKind::Twice));
    assert_eq!(faults(|d| d.dimensions.clear()), []);
    assert_eq!(faults(|d| d.texts[0].title = " ".to_owned()), one("title-fr", FaultKind::Missing));
    assert_eq!(faults(|d| d.texts[0].question = "x".repeat(301)), one("question-fr", FaultKind::TooLong(300)));
    assert_eq!(faults(|d| d.texts[0].consent.clear()), one("consent-fr", FaultKind::Missing));
    assert_eq!(faults(|d| drop(d.dimensions[0].values.pop())), one("dimensions-fr", FaultKind::TooFewValues));
    assert_eq!(faults(|d| d.dimensions[0].values[1] = label(" Femmes")), one("dimensions-fr", FaultKind::Twice));
    assert_eq!(faults(|d| d.dimensions.push(d.dimensions[0].clone())), one("dimensions-fr", FaultKind::Twice));
    assert_eq!(faults(|d| d.dimensions[0].values[1].names[0].0 = "ar".to_owned()), one("dimensions-fr", FaultKind::Missing));
}

#[test]
fn a_further_language_may_still_be_without_its_texts_and_is_not_shown_until_they_are_there() {
    let further = DialogueText { language: "bm".to_owned(), title: "Ɲɔgɔn cɛ".to_owned(), ..DialogueText::default() };
    assert_eq!(faults(|d| d.texts.push(further.clone())), []);
    assert_eq!(faults(|d| d.texts.insert(0, further.clone()))[0], ("question-bm".to_owned(), FaultKind::Missing));
    let mut draft = draft();
    draft.texts.push(further);
    let (id, owner) = (Uuid::nil(), Uuid::nil());
    let mut dialogue = Dialogue { number: 1, id, owner, state: State::Open, created_day: 0, seq: 1, draft };
    assert_eq!(dialogue.text("bm").language, "fr");
    for field in [TextField::Question, TextField::Consent] {
        "An mago bɛ mun na?".clone_into(dialogue.draft.texts[1].field_mut(field));
    }
    assert_eq!(dialogue.text("bm").language, "bm");
    assert_eq!(dialogue.draft.dimensions[0].label.in_language("bm"), "sexe");
}

#[test]
fn languages_are_few_and_have_tags() {
    let speaking = |tags: &[&str]| {
        faults(|draft| {
            draft.dimensions.clear();
            draft.texts = tags.iter().map(|tag| DialogueText { language: (*tag).to_owned(), ..draft.texts[0].clone() }).collect();
        })
    };
    assert_eq!(speaking(&["bm", "fr", "ff-Adlm"]), []);
    assert_eq!(speaking(&["bm", "FR"]), [("languages".to_owned(), FaultKind::NoLanguage)]);
    assert_eq!(speaking(&["a\" onload=x"])[0], ("languages".to_owned(), FaultKind::NoLanguage));
    assert_eq!(speaking(&["aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh", "ii"]), [("languages".to_owned(), FaultKind::TooMany(8))]);
}

#[test]
fn a_dialogue_takes_voices_only_while_it_is_open_and_its_days_have_come() {
    assert_eq!(takes_voices(State::Open, None, None, 100), Ok(()));
    assert_eq!(takes_voices(State::Open, Some(100), Some(100), 100), Ok(()));
    assert_eq!(takes_voices(State::Open, Some(101), None, 100), Err(NotOpen::NotYet(Some(101))));
    assert_eq!(takes_voices(State::Open, None, Some(99), 100), Err(NotOpen::Ended));
    assert_eq!(takes_voices(State::Paused, None, None, 100), Err(NotOpen::Paused));
    assert_eq!(takes_voices(State::Closed, None, None, 100), Err(NotOpen::Ended));
    assert_eq!(takes_voices(State::Draft, None, None, 100), Err(NotOpen::NotYet(None)));
}

#[test]
fn a_closed_dialogue_can_be_opened_again_but_none_goes_back_to_being_a_draft() {
    assert!(State::Closed.may_become(State::Open) && State::Paused.may_become(State::Open) && State::Open.may_become(State::Closed));
    assert!(State::ALL.iter().all(|state| !state.may_become(State::Draft) && !state.may_become(*state)));
    assert!(State::ALL.iter().all(|state| State::from_word(state.word()) == Some(*state)));
    assert!(!State::Draft.may_become(State::Closed));
}

#[test]
fn the_time_of_a_voice_is_cut_down_to_the_hour_or_whatever_the_dialogue_wants() {
    let dialogue = |precision_seconds| Dialogue {
        number: 1,
        id: Uuid::nil(),
        owner: Uuid::nil(),
        state: State::Open,
        created_day: 0,
        seq: 1,
        draft: Draft { precision_seconds, ..draft() },
    };
    let at: Timestamp = "2026-11-25T14:59:59Z".parse().unwrap();
    assert_eq!(dialogue(3_600).coarse(at), "2026-11-25T14:00:00Z".parse::<Timestamp>().unwrap().as_second());
    assert_eq!(dialogue(SECONDS_PER_DAY).coarse(at), "2026-11-25T00:00:00Z".parse::<Timestamp>().unwrap().as_second());
    assert_eq!(day_of(at), 20_782);
}

#[test]
fn words_fall_back_on_the_first_language() {
    let mut two = draft();
    two.texts.push(DialogueText { language: "ar".to_owned(), title: "العيش معا".to_owned(), ..two.texts[0].clone() });
    let dialogue = Dialogue { number: 1, id: Uuid::nil(), owner: Uuid::nil(), state: State::Open, created_day: 0, seq: 1, draft: two };
    assert_eq!(dialogue.text("ar").title, "العيش معا");
    assert_eq!(dialogue.text("en").title, "Vivre ensemble");
    assert_eq!(dialogue.draft.dimensions[0].label.in_language("ar"), "sexe");
}
