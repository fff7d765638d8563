//! What the reconciliation asks of the store.

use toguna_store::{Part, Sql, StoreError, Tx};

/// Nothing is kept.
pub(crate) static PART: Part = Part { name: "measure", migrations: &[], statements: &[&[&JOURNAL, &CAST]] };

const JOURNAL: Sql = Sql { name: "measure.journal", text: "SELECT COUNT(*), COALESCE(MAX(seq), 0) FROM journal" };
const CAST: Sql = Sql { name: "measure.cast", text: "SELECT COUNT(*) FROM journal WHERE kind = 'cast-vote'" };

/// How many rows the journal has, its last number, and how many of its rows are votes.
pub(crate) fn journal(tx: &mut Tx<'_>) -> Result<(i64, i64, i64), StoreError> {
    let (rows, last) = tx.one(&JOURNAL, &[], |row| Ok((row.int(0)?, row.int(1)?)))?;
    Ok((rows, last, tx.one(&CAST, &[], |row| row.int(0))?))
}
