//! Exports write agreement as +1, databases as −1, and exports of one server in 2024 wrote it as −1 too: whoever takes one for the other
//! turns every result round. So the sign is taken from what the files say of one another, and where they say nothing, it is asked for.

use super::ballots::{Counts, Reading};
use super::error::{InputErrorKind, SignDoubt};
use super::notes;
use toguna_commonground::conversation::Note;

/// Which number means agreement in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VoteSign {
    /// +1 agrees, as in exports of Polis.
    Polis,
    /// −1 agrees, as in its database.
    Inverted,
    /// Whatever the files show; refused when they do not show it.
    #[default]
    Auto,
}

/// Above this share of disagreements among all votes but passes, files that agree among themselves may all be swapped.
const DISAGREE_LIMIT_PERCENT: u64 = 60;

/// Whether the votes are to be turned round, and what the reader of a result should know about it.
///
/// `readings` is what each file speaks for; `votes` are all votes as written; `told`: whether whoever wrote the files says that +1 agrees,
/// which settles it where nothing speaks against it.
pub(crate) fn decide(asked: VoteSign, readings: &[Reading], votes: Counts, told: bool) -> Result<(bool, Option<Note>), InputErrorKind> {
    let says = |reading| readings.contains(&reading);
    match asked {
        VoteSign::Polis => Ok((false, Some(given("polis", says(Reading::Swapped))))),
        VoteSign::Inverted => Ok((true, Some(given("inverted", says(Reading::Usual))))),
        VoteSign::Auto if votes == Counts::default() => Ok((false, None)),
        VoteSign::Auto if says(Reading::Mixed) || (says(Reading::Usual) && says(Reading::Swapped)) => {
            Err(InputErrorKind::SignUnknown(SignDoubt::Contradiction))
        }
        VoteSign::Auto if told && !says(Reading::Swapped) => Ok((false, None)),
        VoteSign::Auto => {
            let inverted = says(Reading::Swapped);
            let known = inverted || says(Reading::Usual);
            let disagreements = if inverted { votes.plus } else { votes.minus };
            let all = votes.plus + votes.minus;
            let disagree_percent = (disagreements * 100 / all) as u8;
            if known && disagreements * 100 > all * DISAGREE_LIMIT_PERCENT {
                return Err(InputErrorKind::SignUnknown(SignDoubt::MostlyDisagreement { disagree_percent }));
            }
            if !known && disagreements * 2 > all {
                return Err(InputErrorKind::SignUnknown(SignDoubt::NothingToCompare { disagree_percent }));
            }
            let key = if inverted { Some("notes-read-sign-inverted") } else { (!known).then_some("notes-read-sign-usual") };
            Ok((inverted, key.map(notes::plain)))
        }
    }
}

/// Whoever wants the same figures must give the same sign.
fn given(sign: &str, against_files: bool) -> Note {
    notes::text(if against_files { "notes-read-sign-against-files" } else { "notes-read-sign-given" }, "sign", sign.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANY_AGREE: Counts = Counts { plus: 70, minus: 30 };
    const MANY_DISAGREE: Counts = Counts { plus: 30, minus: 70 };

    fn key(result: Result<(bool, Option<Note>), InputErrorKind>) -> (bool, Option<&'static str>) {
        let (inverted, note) = result.unwrap();
        (inverted, note.map(|note| note.key))
    }

    #[test]
    fn files_that_agree_decide() {
        assert_eq!(key(decide(VoteSign::Auto, &[Reading::Usual, Reading::Silent], MANY_AGREE, false)), (false, None));
        let inverted = key(decide(VoteSign::Auto, &[Reading::Swapped], MANY_DISAGREE, false));
        assert_eq!(inverted, (true, Some("notes-read-sign-inverted")));
    }

    #[test]
    fn files_that_contradict_one_another_are_refused() {
        let refused = Err(InputErrorKind::SignUnknown(SignDoubt::Contradiction));
        assert_eq!(decide(VoteSign::Auto, &[Reading::Usual, Reading::Swapped], MANY_AGREE, false), refused);
        assert_eq!(decide(VoteSign::Auto, &[Reading::Usual, Reading::Mixed], MANY_AGREE, false), refused);
    }

    #[test]
    fn files_that_agree_on_mostly_disagreement_are_refused() {
        let refused = Err(InputErrorKind::SignUnknown(SignDoubt::MostlyDisagreement { disagree_percent: 70 }));
        assert_eq!(decide(VoteSign::Auto, &[Reading::Usual], MANY_DISAGREE, false), refused);
        assert_eq!(decide(VoteSign::Auto, &[Reading::Swapped], MANY_AGREE, false), refused);
    }

    #[test]
    fn with_nothing_to_compare_the_majority_must_agree() {
        assert_eq!(key(decide(VoteSign::Auto, &[], Counts { plus: 1, minus: 1 }, false)), (false, Some("notes-read-sign-usual")));
        let refused = Err(InputErrorKind::SignUnknown(SignDoubt::NothingToCompare { disagree_percent: 70 }));
        assert_eq!(decide(VoteSign::Auto, &[Reading::Silent], MANY_DISAGREE, false), refused);
        assert_eq!(key(decide(VoteSign::Auto, &[], Counts::default(), false)), (false, None));
    }

    #[test]
    fn an_order_is_followed_and_a_contradiction_noted() {
        let given = Some("notes-read-sign-given");
        assert_eq!(key(decide(VoteSign::Polis, &[], MANY_DISAGREE, false)), (false, given));
        assert_eq!(key(decide(VoteSign::Inverted, &[], MANY_AGREE, false)), (true, given));
        let against = Some("notes-read-sign-against-files");
        assert_eq!(key(decide(VoteSign::Inverted, &[Reading::Usual], MANY_AGREE, false)), (true, against));
        assert_eq!(key(decide(VoteSign::Polis, &[Reading::Swapped], MANY_AGREE, false)), (false, against));
    }

    #[test]
    fn whoever_wrote_the_files_settles_it_unless_they_speak_against_it() {
        assert_eq!(key(decide(VoteSign::Auto, &[Reading::Usual], MANY_DISAGREE, true)), (false, None));
        assert_eq!(key(decide(VoteSign::Auto, &[], MANY_DISAGREE, true)), (false, None));
        let refused = Err(InputErrorKind::SignUnknown(SignDoubt::Contradiction));
        assert_eq!(decide(VoteSign::Auto, &[Reading::Mixed], MANY_AGREE, true), refused);
        assert_eq!(key(decide(VoteSign::Auto, &[Reading::Swapped], MANY_DISAGREE, true)), (true, Some("notes-read-sign-inverted")));
    }
}
