//! SQL that is scattered through the code can be neither listed nor tried: every statement is a named constant that its crate
//! registers, so that one test prepares them all on both engines.

/// A statement: its name for messages, and its text, the same on both engines.
///
/// Parameters are `$1 … $n`, and their first appearances come in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sql {
    /// What it does, as in `votes-of-participant`. Names that begin with `test-` need not be registered.
    pub name: &'static str,
    /// The statement.
    pub text: &'static str,
}

impl Sql {
    /// Whether the statement can change something. Whatever does not plainly read is taken for a change.
    pub(crate) fn may_change(&self) -> bool {
        let mut words = self.text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
        let first = words.next().unwrap_or_default();
        if first.eq_ignore_ascii_case("SELECT") {
            return false;
        }
        let changes = |word: &str| ["INSERT", "UPDATE", "DELETE"].iter().any(|change| word.eq_ignore_ascii_case(change));
        !first.eq_ignore_ascii_case("WITH") || words.any(changes)
    }

    /// Number of parameters; or what is wrong with them: both engines only agree on `$1 … $n` when they first appear in this order.
    ///
    /// ```
    /// use toguna_store::Sql;
    ///
    /// let good = Sql { name: "test-good", text: "SELECT name FROM tree WHERE number = $1 AND height > $2 AND $1 > 0" };
    /// assert_eq!(good.parameters(), Ok(2));
    /// let bad = Sql { name: "test-bad", text: "SELECT name FROM tree WHERE number = $2 AND height > $1" };
    /// assert!(bad.parameters().unwrap_err().contains("$1"));
    /// ```
    pub fn parameters(&self) -> Result<usize, String> {
        let mut known = 0;
        let mut rest = self.text;
        while let Some(at) = rest.find(['$', '\'', '"', '-']) {
            let mark = rest.as_bytes()[at];
            rest = &rest[at + 1..];
            match mark {
                b'$' => {
                    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
                    let number: usize = rest[..digits].parse().map_err(|_| "a `$` without a number".to_owned())?;
                    if number == 0 || number > known + 1 {
                        return Err(format!("`${number}` appears before `${}`", known + 1));
                    }
                    known = known.max(number);
                }
                b'-' if rest.starts_with('-') => rest = rest.find('\n').map_or("", |end| &rest[end..]),
                b'-' => {}
                quote => {
                    let end = rest.find(quote as char).ok_or("a quote that is not closed")?;
                    rest = &rest[end + 1..];
                }
            }
        }
        if self.text.contains('?') {
            return Err("parameters are written `$1`, and no `?` may stand in a statement".to_owned());
        }
        Ok(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(text: &'static str) -> Result<usize, String> {
        Sql { name: "test", text }.parameters()
    }

    #[test]
    fn parameters_are_counted_in_order_of_first_appearance() {
        assert_eq!(parameters("SELECT 1"), Ok(0));
        assert_eq!(parameters("SELECT $1, $2, $1, $3"), Ok(3));
        assert!(parameters("SELECT $1, $3").is_err());
        assert!(parameters("SELECT $2").is_err());
        assert!(parameters("SELECT $0").is_err());
        assert!(parameters("SELECT ?1").is_err());
    }

    #[test]
    fn what_stands_in_quotes_and_comments_is_no_parameter() {
        assert_eq!(parameters("SELECT '$9', \"a$8\" -- $7\n FROM x WHERE y = $1 - 1"), Ok(1));
        assert!(parameters("SELECT 'open").is_err());
    }

    #[test]
    fn a_statement_that_only_reads_is_told_from_one_that_changes() {
        let changes = |text| Sql { name: "test", text }.may_change();
        assert!(!changes("SELECT 1") && !changes("  with a AS (SELECT 1) SELECT * FROM a"));
        assert!(changes("INSERT INTO a VALUES (1)") && changes("update a SET b = 1") && changes("DELETE FROM a"));
        assert!(changes("WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a"));
    }
}
