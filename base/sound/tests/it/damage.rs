//! Whatever comes in, the answer is a sound within the limits or a word: never a panic, and never long.

use std::sync::LazyLock;

use proptest::prelude::*;
use toguna_sound::{Limits, RATE, Refused, Sound, decode, encode};

use crate::files::{wav, webm};
use crate::kinds::packets;
use crate::voice::{vowel, words};

const LIMITS: Limits = Limits { most_bytes: 1 << 20, most_seconds: 5 };

fn kept(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/sounds/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// One file of each kind.
static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let short = vowel(0.6, 120.0, [700.0, 1200.0, 2500.0]);
    let mut files = vec![encode(&Sound::new(short.clone())).unwrap(), webm(&packets(&short), 20), wav(&short, RATE, 1)];
    files.extend(["vowel.m4a", "vowel-parts.mp4", "vowel.mp3", "vowel.aac", "vowel-opus.mp4", "vowel-vorbis.ogg"].map(kept));
    files
});

fn is_answered(bytes: &[u8]) -> bool {
    decode(bytes, &LIMITS).map_or(true, |sound| sound.seconds() <= f64::from(LIMITS.most_seconds) + 1.0)
}

#[test]
fn a_file_that_is_cut_anywhere_is_answered() {
    for file in FILES.iter() {
        for length in (0..file.len()).step_by((file.len() / 60).max(1)) {
            assert!(is_answered(&file[..length]));
        }
    }
}

#[test]
fn a_recording_that_breaks_off_within_a_word_is_not_taken_for_whole() {
    let ogg = encode(&Sound::new(words())).unwrap();
    let webm = webm(&packets(&words()), 20);
    for file in [ogg, webm, wav(&words(), RATE, 1), kept("vowel.m4a"), kept("vowel-parts.mp4"), kept("vowel-vorbis.ogg")] {
        let whole = decode(&file, &LIMITS).unwrap().seconds();
        match decode(&file[..file.len() - 37], &LIMITS) {
            // An MP4 that was finished has its table at the end: without it, nobody knows what is in it.
            Err(refused) => assert!(matches!(refused, Refused::Broken | Refused::Unreadable)),
            // Uncompressed sound has nothing to break, and an MP4 in fragments ends with a table that nobody needs: what is there is there.
            Ok(sound) => assert!(!file.starts_with(b"OggS") && !file.starts_with(b"\x1a\x45") && whole - sound.seconds() < 0.01),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_file_with_flipped_bytes_is_answered(which in 0..9usize, flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut file = FILES[which].clone();
        for (place, value) in flips {
            let place = place.index(file.len());
            file[place] ^= value;
        }
        prop_assert!(is_answered(&file));
    }

    #[test]
    fn a_file_with_a_damaged_head_is_answered(which in 0..9usize, flips in prop::collection::vec((0..200usize, any::<u8>()), 1..6)) {
        let mut file = FILES[which].clone();
        for (place, value) in flips {
            if let Some(byte) = file.get_mut(place) {
                *byte = value;
            }
        }
        prop_assert!(is_answered(&file));
    }

    #[test]
    fn parts_of_files_in_any_order_are_answered(which in prop::collection::vec((0..9usize, any::<prop::sample::Index>(), 1..3000usize), 1..6)) {
        let all = &*FILES;
        let mut mixed = all[which[0].0][..64].to_vec();
        for (file, start, length) in which {
            let start = start.index(all[file].len());
            mixed.extend(&all[file][start..(start + length).min(all[file].len())]);
        }
        prop_assert!(is_answered(&mixed));
    }

    #[test]
    fn noise_with_a_good_beginning_is_answered(which in 0..9usize, noise in prop::collection::vec(any::<u8>(), 0..4000)) {
        let file = FILES[which].clone();
        let bytes = [&file[..file.len().min(48)], &noise].concat();
        prop_assert!(is_answered(&bytes));
    }
}

#[test]
fn heads_without_end_come_to_an_end() {
    let endless: [Vec<u8>; 6] = [
        [
            b"OggS\0\x02\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead\x01\x01\0\0\x80\xbb\0\0\0\0\0".to_vec(),
            b"OggS\0\0".repeat(100_000),
        ]
        .concat(),
        [vec![0x1a, 0x45, 0xdf, 0xa3, 0x01, 0, 0, 0, 0, 0, 0, 0], [0x18, 0x53, 0x80, 0x67, 0x80].repeat(100_000)].concat(),
        [vec![0x1a, 0x45, 0xdf, 0xa3, 0x80], [0xec, 0x80].repeat(300_000)].concat(),
        [b"\0\0\0\x18ftypiso5\0\0\0\0iso5mp42".to_vec(), b"\0\0\0\x08free".repeat(100_000)].concat(),
        [b"\0\0\0\x18ftypiso5\0\0\0\0iso5mp42".to_vec(), b"\0\0\0\x08moov\0\0\0\x08moof".repeat(60_000)].concat(),
        [b"RIFF\xff\xff\xff\xffWAVE".to_vec(), b"LIST\0\0\0\0".repeat(100_000)].concat(),
    ];
    for file in endless {
        assert!(decode(&file, &LIMITS).is_err());
    }
}
