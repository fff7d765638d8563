//! Whoever does not read still has to know which button is which: signs of our own, told apart by shape as well as by colour and place.
//!
//! All are drawn with the colour of the text around them and are hidden from screen readers: a word always stands beside them.

use crate::html::Html;

/// Agree: a round sign with a check.
pub const AGREE: Html = Html::fixed(
    r#"<svg class="sign" viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="13"/><path d="M9.5 16.5l4.5 4.5 8.5-9.5"/></svg>"#,
);
/// Pass: three dots on the way on.
pub const PASS: Html =
    Html::fixed(r#"<svg class="sign" viewBox="0 0 32 32" aria-hidden="true"><path d="M4 16h0m6 0h0m6 0h11m-6-6l6 6-6 6"/></svg>"#);
/// Disagree: a square sign, crossed out.
pub const DISAGREE: Html =
    Html::fixed(r#"<svg class="sign" viewBox="0 0 32 32" aria-hidden="true"><path d="M4 4h24v24H4zm7 7l10 10m0-10L11 21"/></svg>"#);
/// This matters: a hearth with its fire.
pub const MATTERS: Html = Html::fixed(
    r#"<svg class="sign" viewBox="0 0 32 32" aria-hidden="true"><path d="M16 3c1 6 8 8 8 15a8 8 0 0 1-16 0c0-4 3-5 3-9 3 1 4 3 4 5 1-3 2-6 1-11zM4 29h24"/></svg>"#,
);
/// Say something: a mouth that speaks, as lines of a cloth.
pub const SAY: Html =
    Html::fixed(r#"<svg class="sign" viewBox="0 0 32 32" aria-hidden="true"><path d="M4 5h24v17H15l-7 6v-6H4zm6 6h12m-12 5h8"/></svg>"#);
/// Something went well.
pub const DONE: Html = Html::fixed(r#"<svg class="sign" viewBox="0 0 32 32" aria-hidden="true"><path d="M5 17l7 8L27 7"/></svg>"#);
