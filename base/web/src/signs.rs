//! Whoever does not read still has to know which button is which: signs of our own, told apart by shape as well as by colour and place.
//!
//! They come in opposed pairs wherever there is an opposite: agree and disagree, speak and listen, come in and go out, say and take back,
//! woman and man, young and old, field and herd. All are drawn in one colour, that of the text around them, with strokes like those on a
//! cloth, and they are hidden from screen readers: a word always stands beside them.
//!
//! None shows a people, a faith or a party. [`people`] finds signs for groups that somebody may declare.

pub mod people;

use crate::html::Html;

/// A sign of these strokes.
macro_rules! sign {
    ($strokes:literal) => {
        $crate::html::Html::fixed(concat!(
            r#"<svg class="sign" viewBox="0 0 32 32" aria-hidden="true"><path d=""#,
            $strokes,
            r#""/></svg>"#
        ))
    };
    ($strokes:literal, onward) => {
        $crate::html::Html::fixed(concat!(
            r#"<svg class="sign onward" viewBox="0 0 32 32" aria-hidden="true"><path d=""#,
            $strokes,
            r#""/></svg>"#
        ))
    };
}
pub(crate) use sign;

/// Agree: a round sign with a check.
pub const AGREE: Html = Html::fixed(
    r#"<svg class="sign" viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="13"/><path d="M9.5 16.5l4.5 4.5 8.5-9.5"/></svg>"#,
);
/// Disagree: a square sign, crossed out.
pub const DISAGREE: Html = sign!("M4 4h24v24H4zm7 7l10 10m0-10L11 21");
/// Pass: three dots on the way on.
pub const PASS: Html = sign!("M4 16h0m6 0h0m6 0h11m-6-6l6 6-6 6", onward);
/// This matters: a hearth with its fire.
pub const MATTERS: Html = sign!("M16 3c1 6 8 8 8 15a8 8 0 0 1-16 0c0-4 3-5 3-9 3 1 4 3 4 5 1-3 2-6 1-11zM4 29h24");
/// Weigh: a balance whose arms are level.
pub const WEIGH: Html = sign!("M16 4v24M9 28h14M6 9h20M6 9 2 19h8zM26 9l-4 10h8z");
/// Say something: a mouth that speaks, as lines of a cloth.
pub const SAY: Html = sign!("M4 5h24v17H15l-7 6v-6H4zm6 6h12m-12 5h8");
/// Take back what was said: the same, crossed out.
pub const TAKE_BACK: Html = sign!("M4 5h24v17H15l-7 6v-6H4zm7 4 10 9m0-9-10 9");
/// Speak aloud: what one speaks into.
pub const SPEAK: Html = sign!("M16 3a5 5 0 0 1 5 5v8a5 5 0 0 1-10 0V8a5 5 0 0 1 5-5zM6 15a10 10 0 0 0 20 0M16 25v4m-5 0h10");
/// Listen: what sound comes out of.
pub const LISTEN: Html = sign!("M4 12v8h5l8 6V6l-8 6zm18-1a7 7 0 0 1 0 10m3-14a13 13 0 0 1 0 18");
/// Under a disguise: a mask.
pub const MASK: Html = sign!("M4 8c8-3 16-3 24 0 0 11-4 18-12 20C8 26 4 19 4 8zm5 7h5m4 0h5M12 22h8");
/// Write: a reed on its line.
pub const WRITE: Html = sign!("M6 22 21 4l6 5-15 18-7 2zM4 29h24");
/// Once more.
pub const AGAIN: Html = sign!("M26 16a10 10 0 1 1-3-7m4-5v6h-6");
/// Go on.
pub const ONWARD: Html = sign!("M4 16h23m-9-9 9 9-9 9", onward);
/// Come in: the way into a house.
pub const COME_IN: Html = sign!("M15 4h12v24H15M4 16h15m-6-6 6 6-6 6", onward);
/// Go out: the way out of a house.
pub const GO_OUT: Html = sign!("M17 4H5v24h12m-4-12h15m-6-6 6 6-6 6", onward);
/// Something went well.
pub const DONE: Html = sign!("M5 17l7 8L27 7");
/// What all share: people under the low roof.
pub const SHARED: Html = sign!("M2 13 16 4l14 9zM5 13v15m22-15v15M12 19h0m8 0h0M9 28v-2a3 3 0 0 1 6 0v2m2 0v-2a3 3 0 0 1 6 0v2");
/// Where people differ: one way that becomes two.
pub const DIFFER: Html = sign!("M16 29V19m0 0C16 12 7 13 7 4m9 15c0-7 9-6 9-15M3 8l4-5 4 5m10 0 4-5 4 5");
/// The map of opinion: a folded map with two places on it.
pub const MAP: Html = sign!("M3 7l9-3 8 3 9-3v21l-9 3-8-3-9 3zM12 4v21m8-18v21M7 14h0m18 3h0");
/// Each group: people who stand together, twice.
pub const GROUPS: Html =
    sign!("M8 6a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2 25c0-6 2-9 6-9s6 3 6 9zM24 6a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM18 25c0-6 2-9 6-9s6 3 6 9z");
/// Who is missing: one person, and beside them a place that only dots show.
pub const MISSING: Html = sign!(
    "M9 5a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM2 27c0-6 2-10 7-10s7 4 7 10M24 5h0m4 4h0m-8 0h0m4 4h0m-5 6h0m10 0h0m-11 5h0m12 0h0m-8-7h0m4 0h0"
);
/// How it was counted: beads on their rods.
pub const COUNTED: Html = sign!("M5 3v26M27 3v26M5 11h22M5 21h22M10 8v6m4-6v6m8 4v6m-4-6v6");
/// One's own voice: one person.
pub const MINE: Html = sign!("M16 4a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM5 28c0-6 4-10 11-10s11 4 11 10");
/// The number with which one comes back: a key.
pub const KEY: Html = sign!("M9 9a7 7 0 1 1 0 14A7 7 0 0 1 9 9zm7 7h13v6m-6-6v4M9 16h0");
/// Not to say: a closed mouth.
pub const UNSAID: Html = sign!("M16 3a13 13 0 1 1 0 26 13 13 0 0 1 0-26zM11 12h0m10 0h0M10 21h12");
