//! What other programs make and think of it. `tests/sounds` holds one file of each kind that we cannot write ourselves; where `ffmpeg` is
//! installed, it also judges what we write and makes files of every kind anew.

use std::path::Path;
use std::process::Command;

use toguna_sound::{Limits, RATE, Sound, decode, encode};

use crate::files::wav;
use crate::voice::{pitch, vowel, words};

fn ffmpeg(arguments: &[&str]) -> bool {
    Command::new("ffmpeg").args(["-v", "error", "-y"]).args(arguments).status().is_ok_and(|status| status.success())
}

fn has_ffmpeg() -> bool {
    Command::new("ffmpeg").arg("-version").output().is_ok_and(|output| output.status.success())
}

#[test]
fn what_other_programs_made_is_heard() {
    for name in
        ["vowel.m4a", "vowel-parts.mp4", "vowel.mp3", "vowel.aac", "vowel-opus.mp4", "vowel-vorbis.ogg", "chromium.webm", "chromium.mp4"]
    {
        let file = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sounds").join(name)).unwrap();
        let heard = decode(&file, &Limits::STATEMENT).unwrap_or_else(|refused| panic!("{name}: {refused}"));
        assert!((0.9..2.2).contains(&heard.seconds()), "{name}: {}", heard.seconds());
        let found = pitch(&heard.samples()[4_000..14_000]);
        assert!((found - 120.0).abs() < 4.0, "{name}: {found}");
    }
}

#[test]
fn another_program_hears_what_we_write_as_long_and_as_high() {
    if !has_ffmpeg() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("ours.ogg"), encode(&Sound::new(words())).unwrap()).unwrap();
    assert!(ffmpeg(&["-i", &path("ours.ogg"), "-ar", "16000", "-ac", "1", "-c:a", "pcm_s16le", &path("theirs.wav")]));
    let heard = decode(&std::fs::read(path("theirs.wav")).unwrap(), &Limits::STATEMENT).unwrap();
    assert!((heard.seconds() - words().len() as f64 / f64::from(RATE)).abs() < 0.01, "{}", heard.seconds());
    assert!((pitch(&heard.samples()[..19_000]) - 120.0).abs() < 3.0);
}

#[test]
fn every_kind_that_another_program_writes_is_heard() {
    if !has_ffmpeg() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("in.wav"), wav(&vowel(2.0, 120.0, [700.0, 1200.0, 2500.0]), RATE, 1)).unwrap();
    let kinds: [(&str, &[&str]); 10] = [
        ("a.webm", &["-c:a", "libopus", "-live", "1"]),
        ("b.ogg", &["-c:a", "libopus", "-b:a", "24k"]),
        ("c.m4a", &["-c:a", "aac", "-ar", "44100"]),
        ("d.mp4", &["-c:a", "aac", "-movflags", "frag_keyframe+empty_moov+default_base_moof"]),
        ("e.mp3", &["-c:a", "libmp3lame", "-ar", "44100", "-ac", "2"]),
        ("f.wav", &["-c:a", "pcm_f32le", "-ar", "48000", "-ac", "2"]),
        ("g.mp4", &["-c:a", "libopus"]),
        ("h.aac", &["-c:a", "aac"]),
        ("j.ogg", &["-c:a", "libvorbis", "-ar", "44100"]),
        ("i.webm", &["-c:a", "libopus", "-ac", "2", "-b:a", "64k"]),
    ];
    for (name, arguments) in kinds {
        let input = path("in.wav");
        let all: Vec<&str> = ["-i", &input].into_iter().chain(arguments.iter().copied()).collect();
        let output = path(name);
        assert!(ffmpeg(&[&all[..], &[output.as_str()]].concat()), "{name}");
        let heard = decode(&std::fs::read(&output).unwrap(), &Limits::STATEMENT).unwrap_or_else(|refused| panic!("{name}: {refused}"));
        assert!((heard.seconds() - 2.0).abs() < 0.15, "{name}: {}", heard.seconds());
        assert!((pitch(&heard.samples()[8_000..18_000]) - 120.0).abs() < 4.0, "{name}");
    }
}
