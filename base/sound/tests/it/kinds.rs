use opus_pure::{Application, MAX_PACKET_BYTES, OggOpusWriter, OpusEncoder, OpusHead, OpusTags};
use toguna_sound::{BITS_PER_SECOND, Limits, RATE, Refused, Sound, Stranger, decode, encode, prepare};

use crate::files::{wav, webm};
use crate::voice::{pitch, vowel, words};

/// Opus packets of 20 ms at 48 kHz, as browsers make them.
pub(crate) fn packets(samples: &[f32]) -> Vec<Vec<u8>> {
    let at_48: Vec<f32> = samples.iter().flat_map(|&value| [value; 3]).collect();
    let mut encoder = OpusEncoder::new(48_000, 1, Application::Audio).unwrap();
    encoder.bitrate_bps = 24_000;
    let mut packet = vec![0; MAX_PACKET_BYTES];
    at_48
        .chunks_exact(960)
        .map(|block| {
            let count = encoder.encode(block, 960, &mut packet).unwrap();
            packet[..count].to_vec()
        })
        .collect()
}

#[test]
fn a_minute_weighs_about_ninety_kilobytes_and_sounds_like_before() {
    let said = words();
    let minute: Vec<f32> = said.iter().copied().cycle().take(RATE as usize * 60).collect();
    let kept = encode(&Sound::new(minute)).unwrap();
    let bits_per_second = kept.len() as f64 * 8.0 / 60.0;
    assert!((8_000.0..16_000.0).contains(&bits_per_second), "{bits_per_second}");
    assert!((bits_per_second - f64::from(BITS_PER_SECOND)).abs() < 4_000.0);
    let again = decode(&kept, &Limits::STATEMENT).unwrap();
    assert!((again.seconds() - 60.0).abs() < 0.001, "{}", again.seconds());
    let first = &again.samples()[..19_000];
    assert!((pitch(first) - 120.0).abs() < 3.0, "{}", pitch(first));
}

#[test]
fn the_same_sound_gives_the_same_bytes_and_nothing_else_is_in_them() {
    let sound = Sound::new(words());
    let kept = encode(&sound).unwrap();
    assert_eq!(kept, encode(&sound).unwrap());
    assert!(kept.starts_with(b"OggS"));
    let tags = kept.windows(8).position(|window| window == b"OpusTags").unwrap();
    assert_eq!(kept[tags + 8..tags + 16], [0; 8], "no name of a program, no remark");
}

#[test]
fn uncompressed_sound_of_one_and_two_channels_is_read() {
    let said = words();
    let both: Vec<f32> = said.iter().flat_map(|&value| [value, value]).collect();
    for file in [wav(&said, RATE, 1), wav(&both, RATE, 2)] {
        let heard = decode(&file, &Limits::STATEMENT).unwrap();
        assert!((heard.seconds() - said.len() as f64 / f64::from(RATE)).abs() < 0.001);
        assert!(heard.samples().iter().zip(&said).all(|(a, b)| (a - b).abs() < 0.001));
    }
}

#[test]
fn what_browsers_record_is_read_though_it_has_no_length_and_no_end() {
    let said = words();
    let file = webm(&packets(&said), 20);
    let heard = decode(&file, &Limits::STATEMENT).unwrap();
    assert!((heard.seconds() - said.len() as f64 / f64::from(RATE)).abs() < 0.1, "{}", heard.seconds());
    assert!((pitch(&heard.samples()[..19_000]) - 120.0).abs() < 3.0);
}

#[test]
fn a_recording_becomes_small_level_and_trimmed() {
    let silence = vec![0.0; RATE as usize * 3];
    let quiet: Vec<f32> = words().iter().map(|value| value * 0.05).collect();
    let file = wav(&[silence.clone(), quiet, silence].concat(), RATE, 1);
    let prepared = prepare(&file, &Limits::STATEMENT, None).unwrap();
    assert_eq!(prepared.seconds, 3);
    assert!(prepared.ogg.len() < file.len() / 20, "{} of {}", prepared.ogg.len(), file.len());
    let heard = decode(&prepared.ogg, &Limits::STATEMENT).unwrap();
    let most = heard.samples().iter().fold(0.0f32, |most, value| most.max(value.abs()));
    assert!(most > 0.2, "{most}");
}

#[test]
fn what_says_nothing_is_refused() {
    let limits = Limits::STATEMENT;
    let refused = |bytes: &[u8]| prepare(bytes, &limits, None).unwrap_err();
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(&wav(&[], RATE, 1)), Refused::TooShort);
    assert_eq!(refused(&wav(&vowel(0.1, 120.0, [700.0, 1200.0, 2500.0]), RATE, 1)), Refused::TooShort);
    assert_eq!(refused(&wav(&vec![0.0; 32_000], RATE, 1)), Refused::Silent);
    assert_eq!(refused(b"#!/bin/sh\necho hello\n"), Refused::NotSound(Stranger::Text));
    assert_eq!(refused(b"PK\x03\x04\x14\0\0\0\x08\0"), Refused::NotSound(Stranger::Archive));
    assert_eq!(refused(b"#!AMR\n\x3c\x91"), Refused::Unreadable);
}

#[test]
fn what_is_too_much_is_refused_before_it_costs_anything() {
    let limits = Limits { most_bytes: 100_000, most_seconds: 2 };
    assert_eq!(decode(&wav(&vec![0.1; 200_000], RATE, 1), &limits), Err(Refused::TooLarge { most_bytes: 100_000 }));
    // 60 seconds of silence in few bytes: an archive bomb of sound.
    let bomb = encode(&Sound::new(vec![0.0; 960_000])).unwrap();
    assert!(bomb.len() < 100_000);
    assert_eq!(decode(&bomb, &limits), Err(Refused::TooLong { most_seconds: 2 }));
    let bomb = webm(&vec![vec![0xf8, 0xff, 0xfe]; 20_000], 20);
    let limits = Limits { most_bytes: usize::MAX, most_seconds: 2 };
    assert_eq!(decode(&bomb, &limits), Err(Refused::TooLong { most_seconds: 2 }));
    // Packets of which no value comes out are counted in every kind of file.
    let head = OpusHead { channel_count: 1, ..OpusHead::for_encoder(&OpusEncoder::new(16_000, 1, Application::Voip).unwrap(), 16_000) };
    let mut ogg = OggOpusWriter::with_serial(Vec::new(), head, OpusTags::new(), 1).unwrap();
    for _ in 0..2_000 {
        ogg.write_packet_with_duration(&[0x03, 0x00], 0).unwrap();
    }
    let ogg = ogg.finish().unwrap();
    assert_eq!(decode(&ogg, &limits), Err(Refused::TooLong { most_seconds: 2 }));
    assert_eq!(decode(&webm(&vec![vec![0x03, 0x00]; 2_000], 20), &limits), Err(Refused::TooLong { most_seconds: 2 }));
}

#[test]
fn sound_that_is_called_something_else_is_judged_by_what_it_is() {
    let speex = b"OggS\0\x02\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x01\x50Speex   1.2\0\0\0\0\0\0\0\0";
    assert_eq!(decode(speex, &Limits::STATEMENT), Err(Refused::Unreadable));
    let cut = b"OggS\0\x02\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\x01\x1e\x01vorbis\0\0\0\0\x01\x44\xac\0\0";
    assert_eq!(decode(cut, &Limits::STATEMENT), Err(Refused::Broken), "a head, and nothing behind it");
}

#[test]
fn what_old_phones_record_is_known_for_a_kind_that_is_not_read() {
    let amr = std::fs::read(format!("{}/tests/sounds/amr.3gp", env!("CARGO_MANIFEST_DIR"))).unwrap();
    assert_eq!(decode(&amr, &Limits::STATEMENT), Err(Refused::Unreadable));
}
