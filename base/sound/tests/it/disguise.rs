use std::collections::BTreeSet;

use toguna_sound::{Limits, RATE, Sound, Veil, decode, prepare};

use crate::files::wav;
use crate::voice::{centre, pitch, vowel};

fn secret(number: u8) -> [u8; 32] {
    let mut secret = [7; 32];
    secret[0] = number;
    secret
}

#[test]
fn pitch_moves_within_its_bounds_and_never_stays() {
    let sound = Sound::new(vowel(1.5, 140.0, [700.0, 1200.0, 2500.0]));
    let before = pitch(sound.samples());
    let mut up = 0;
    for number in 0..16 {
        let after = Veil::drawn(secret(number)).over(&sound);
        let semitones = 12.0 * (pitch(after.samples()) / before).log2();
        assert!((2.0..=5.5).contains(&semitones.abs()), "{number}: {semitones}");
        up += usize::from(semitones > 0.0);
        assert!((after.seconds() / sound.seconds() - 1.0).abs() < 0.09, "{number}: {}", after.seconds());
    }
    assert!((2..=14).contains(&up), "some voices rise and some fall: {up} of 16 rose");
}

#[test]
fn formants_move_by_another_amount_than_the_pitch() {
    // One strong resonance far above the pitch.
    let sound = Sound::new(vowel(1.5, 110.0, [1500.0, 1520.0, 1540.0]));
    let before = centre(sound.samples(), 700..2600);
    let (mut ratios, mut apart) = (Vec::new(), 0);
    for number in 0..12 {
        let after = Veil::drawn(secret(number)).over(&sound);
        let formants = centre(after.samples(), 700..2600) / before;
        let moved = pitch(after.samples()) / pitch(sound.samples());
        apart += usize::from((formants / moved).ln().abs() > 0.05);
        ratios.push(formants);
    }
    assert!(ratios.iter().all(|ratio| (0.75..1.30).contains(ratio)), "{ratios:?}");
    assert!(ratios.iter().filter(|ratio| (*ratio - 1.0).abs() > 0.05).count() >= 10, "{ratios:?}");
    assert!(apart >= 8, "{apart}");
}

#[test]
fn two_disguises_of_one_voice_differ_and_one_secret_gives_one_disguise() {
    let file = wav(&vowel(1.0, 140.0, [700.0, 1200.0, 2500.0]), RATE, 1);
    let disguised = |number| prepare(&file, &Limits::STATEMENT, Some(Veil::drawn(secret(number)))).unwrap().ogg;
    let different: BTreeSet<Vec<u8>> = (0..8).map(disguised).collect();
    assert_eq!(different.len(), 8);
    assert_eq!(disguised(3), disguised(3));
}

#[test]
fn a_disguised_voice_is_still_a_voice() {
    let file = wav(&vowel(1.5, 200.0, [500.0, 1500.0, 2500.0]), RATE, 1);
    for number in 0..8 {
        let prepared = prepare(&file, &Limits::STATEMENT, Some(Veil::drawn(secret(number)))).unwrap();
        let heard = decode(&prepared.ogg, &Limits::STATEMENT).unwrap();
        let middle = &heard.samples()[4_000..16_000];
        let loud = (middle.iter().map(|value| value * value).sum::<f32>() / middle.len() as f32).sqrt();
        assert!((0.05..0.2).contains(&loud), "{number}: {loud}");
        assert!(pitch(middle) > 120.0 && pitch(middle) < 320.0, "{number}: {}", pitch(middle));
    }
}
