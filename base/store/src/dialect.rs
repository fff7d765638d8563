//! Tables are described once. PostgreSQL takes the text as it stands; for SQLite the types get their names there, and every table
//! becomes `STRICT`, so that a value of the wrong kind is refused on both.

/// The statements of a migration as SQLite takes them.
pub(crate) fn for_sqlite(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    for statement in statements(text) {
        out.push_str(&one(statement));
        out.push(';');
    }
    out
}

fn one(statement: &str) -> String {
    let mut out = String::with_capacity(statement.len() + 32);
    let (mut creates_table, mut words) = (false, 0);
    let mut clustered = false;
    for piece in pieces(statement) {
        match piece {
            Piece::Comment(comment) => clustered |= comment == "/*clustered*/",
            Piece::Word(word) => {
                words += 1;
                if words == 2 && word.eq_ignore_ascii_case("table") && out.trim().eq_ignore_ascii_case("create") {
                    creates_table = true;
                }
                out.push_str(match word {
                    "BIGINT" => "INTEGER",
                    "BYTEA" => "BLOB",
                    "DOUBLE" => "REAL",
                    "PRECISION" => "",
                    other => other,
                });
            }
            Piece::Other(other) => out.push_str(other),
        }
    }
    let mut out = out.trim().to_owned();
    if creates_table {
        out.push_str(if clustered { " STRICT, WITHOUT ROWID" } else { " STRICT" });
    }
    out
}

enum Piece<'t> {
    Word(&'t str),
    Comment(&'t str),
    Other(&'t str),
}

/// Words, comments, and what is between them, quoted text included.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let (length, kind): (usize, fn(&str) -> Piece<'_>) = if is_word(first) {
            (rest.find(|c| !is_word(c)).unwrap_or(rest.len()), |piece| Piece::Word(piece))
        } else if rest.starts_with("--") {
            (rest.find('\n').unwrap_or(rest.len()), |piece| Piece::Comment(piece))
        } else if rest.starts_with("/*") {
            (rest.find("*/").map_or(rest.len(), |end| end + 2), |piece| Piece::Comment(piece))
        } else if first == '\'' || first == '"' {
            (rest[1..].find(first).map_or(rest.len(), |end| end + 2), |piece| Piece::Other(piece))
        } else {
            (first.len_utf8(), |piece| Piece::Other(piece))
        };
        let (piece, after) = rest.split_at(length);
        found.push(kind(piece));
        rest = after;
    }
    found
}

/// The statements of a text, parted by `;` outside quotes and comments. Empty ones are left out.
fn statements(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    let mut is_empty = true;
    for piece in pieces(text) {
        let length = match piece {
            Piece::Comment(piece) => piece.len(),
            Piece::Other(";") => {
                if !is_empty {
                    found.push(&text[start..at]);
                }
                (start, is_empty) = (at + 1, true);
                1
            }
            Piece::Word(piece) | Piece::Other(piece) => {
                is_empty &= piece.trim().is_empty();
                piece.len()
            }
        };
        at += length;
    }
    if !is_empty {
        found.push(&text[start..]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_get_their_names_and_tables_become_strict() {
        assert_eq!(
            for_sqlite("CREATE TABLE t (a BIGINT, b BYTEA, c DOUBLE PRECISION, d TEXT);\nCREATE INDEX i ON t (a);"),
            "CREATE TABLE t (a INTEGER, b BLOB, c REAL , d TEXT) STRICT;CREATE INDEX i ON t (a);"
        );
    }

    #[test]
    fn a_clustered_table_keeps_its_rows_by_key() {
        assert_eq!(
            for_sqlite("create table t (a BIGINT PRIMARY KEY) /*clustered*/;"),
            "create table t (a INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID;"
        );
    }

    #[test]
    fn quotes_and_comments_are_left_in_peace() {
        assert_eq!(
            for_sqlite("-- a; b\nINSERT INTO t VALUES ('BIGINT; x', \"BYTEA\"); -- the end;"),
            "INSERT INTO t VALUES ('BIGINT; x', \"BYTEA\");"
        );
    }
}
