//! The chance with which a statement was drawn goes out with it and comes back with the vote, so that the vote can be weighed rightly: it
//! must come back as it went, for the same person and the same statement.

use toguna_web::Seal;
use uuid::Uuid;

/// The chance, sealed for this person and this statement: nobody else's vote can be weighted with it.
pub(crate) fn seal(seal: &Seal, dialogue: i64, person: Uuid, statement: i64, probability: f64) -> String {
    seal.seal(&purpose(dialogue, person, statement), &probability.to_string())
}

/// The chance that was sealed; `None` for anything else, which is as if the person had chosen the statement.
pub(crate) fn open(seal: &Seal, dialogue: i64, person: Uuid, statement: i64, drawn: &str) -> Option<f64> {
    let chance = seal.open(&purpose(dialogue, person, statement), drawn)?;
    chance.parse().ok().filter(|chance: &f64| *chance > 0.0 && *chance <= 1.0)
}

fn purpose(dialogue: i64, person: Uuid, statement: i64) -> String {
    format!("drawn/{dialogue}/{person}/{statement}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chance_comes_back_to_the_same_person_and_statement_only() {
        let (key, awa, moussa) = (Seal::new(&[1; 32]), Uuid::from_bytes([1; 16]), Uuid::from_bytes([2; 16]));
        let sealed = seal(&key, 3, awa, 7, 0.25);
        assert_eq!(open(&key, 3, awa, 7, &sealed), Some(0.25));
        assert_eq!(open(&key, 3, moussa, 7, &sealed), None);
        assert_eq!(open(&key, 3, awa, 8, &sealed), None);
        assert_eq!(open(&key, 3, awa, 7, &sealed.replace("0.25", "0.01")), None);
        assert_eq!(open(&key, 3, awa, 7, ""), None);
    }
}
