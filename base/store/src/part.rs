//! A database outlives many versions of the program: each crate says which tables it wants, in numbered steps that are never
//! changed once they have been applied anywhere.

use crate::Sql;

/// One step of a crate's tables.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Name of the part that it belongs to.
    pub part: &'static str,
    /// From 1, without gaps.
    pub number: u32,
    /// What it does, as in `votes`.
    pub name: &'static str,
    /// The statements, for both engines. Types: `BIGINT`, `TEXT`, `BYTEA`, `DOUBLE PRECISION`. `/*clustered*/` after the closing
    /// bracket of a table keeps its rows in the order of the primary key where the engine can.
    pub sql: &'static str,
    /// Other statements for PostgreSQL, where the shared ones do not do.
    pub postgres: Option<&'static str>,
}

/// Something that a crate keeps in the store: tables that belong together, with the statements on them.
///
/// A crate lists its own as `pub const PARTS: &[&Part]`, in the order of their dependencies; [`parts!`](crate::parts) joins such lists.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// The crate's name without `toguna-`, or a name of its own where a crate keeps several things.
    pub name: &'static str,
    /// Its steps, by number.
    pub migrations: &'static [Migration],
    /// Every statement that it uses, in one list for each file that has some.
    pub statements: &'static [&'static [&'static Sql]],
}

/// Joins lists of parts, in the order of their dependencies, into one constant: a part that a crate adds to its list is then there wherever
/// that list is used.
///
/// ```
/// use toguna_store::{Part, parts};
/// const VILLAGE: Part = Part { name: "village", migrations: &[], statements: &[] };
/// const WELL: Part = Part { name: "well", migrations: &[], statements: &[] };
/// const ALL: &[&Part] = parts![&[&VILLAGE], &[&WELL]];
/// assert_eq!([ALL[0].name, ALL[1].name], ["village", "well"]);
/// ```
#[macro_export]
macro_rules! parts {
    ($($list:expr),+ $(,)?) => {
        &$crate::joined::<{ 0 $(+ { let list: &[&$crate::Part] = $list; list.len() })+ }>(&[$($list),+])
    };
}

/// What [`parts!`](crate::parts) stands for: the `N` parts of these lists.
#[doc(hidden)]
pub const fn joined<const N: usize>(lists: &[&[&'static Part]]) -> [&'static Part; N] {
    const NONE: Part = Part { name: "", migrations: &[], statements: &[] };
    let mut all = [&NONE as &'static Part; N];
    let (mut list, mut place) = (0, 0);
    while list < lists.len() {
        let mut at = 0;
        while at < lists[list].len() {
            all[place] = lists[list][at];
            (place, at) = (place + 1, at + 1);
        }
        list += 1;
    }
    all
}

impl Part {
    /// Every statement that it uses.
    pub(crate) fn all_statements(&self) -> impl Iterator<Item = &'static Sql> {
        self.statements.iter().copied().flatten().copied()
    }

    /// What is wrong with the numbers of the steps or the statements' parameters, if anything.
    pub(crate) fn flaw(&self) -> Option<String> {
        for (number, migration) in (1..).zip(self.migrations) {
            if migration.number != number || migration.part != self.name {
                return Some(format!(
                    "step {number} is called {} of `{}`; steps count 1, 2, 3 … under the part's own name",
                    migration.number, migration.part
                ));
            }
        }
        for (at, sql) in self.all_statements().enumerate() {
            if let Err(why) = sql.parameters() {
                return Some(format!("statement `{}`: {why}", sql.name));
            }
            if self.all_statements().take(at).any(|other| other.name == sql.name) {
                return Some(format!("two statements are called `{}`", sql.name));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEP: Migration = Migration { part: "trees", number: 1, name: "tree", sql: "", postgres: None };
    const FIND: Sql = Sql { name: "find", text: "SELECT $1" };

    #[test]
    fn steps_count_from_one_without_gaps() {
        let part = |migrations| Part { name: "trees", migrations, statements: &[] };
        assert_eq!(part(&[STEP]).flaw(), None);
        assert!(part(&[Migration { number: 2, ..STEP }]).flaw().unwrap().contains("step 1"));
        assert!(part(&[Migration { part: "bushes", ..STEP }]).flaw().unwrap().contains("bushes"));
    }

    #[test]
    fn statements_have_names_of_their_own_and_parameters_in_order() {
        let part = |statements| Part { name: "trees", migrations: &[], statements };
        assert_eq!(part(&[&[&FIND]]).flaw(), None);
        assert!(part(&[&[&FIND], &[&FIND]]).flaw().unwrap().contains("two"));
        assert!(part(&[&[&Sql { name: "odd", text: "SELECT $2" }]]).flaw().unwrap().contains("odd"));
    }
}
