//! A house keeps water in the kitchen: SQL, the words of one database engine, and the types of HTTP each have their places, and
//! stand nowhere else.

use super::source::{ending, outside_tests};
use super::{Finding, Source, words};

/// Beginnings of statements. Written in capitals, as the project writes them.
const STATEMENTS: [&str; 9] = [
    "SELECT ",
    "INSERT INTO ",
    "DELETE FROM ",
    "CREATE TABLE",
    "CREATE INDEX",
    "CREATE UNIQUE INDEX",
    "ALTER TABLE",
    "DROP TABLE",
    "DROP INDEX",
];

/// Words that one engine knows and the other does not.
const ONE_ENGINE: [&str; 8] = ["PRAGMA", "AUTOINCREMENT", "SERIAL", "BIGSERIAL", "ROWID", "ILIKE", "VACUUM", "JSONB"];
/// Beginnings of such words.
const ONE_ENGINE_BEGINNINGS: [&str; 2] = ["pg_", "sqlite_"];
/// Such words in a row.
const ONE_ENGINE_PHRASES: [&str; 4] = ["INSERT OR ", "SKIP LOCKED", "WITHOUT ROWID", "FOR UPDATE"];

/// Where the types of HTTP begin.
const HTTP: [&str; 4] = ["axum::", "http::", "tower_http::", "axum_server::"];

/// Everything in one file that stands in the wrong place.
pub(crate) fn check(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !is_shipped(&source.path) {
        return findings;
    }
    let mut broken = |line: usize, what: String| findings.push(Finding { place: source.path.clone(), line, what });
    for (line, code, text) in lines_outside_tests(source) {
        if !may_hold_sql(&source.path)
            && let Some(statement) = statement(text).filter(|statement| !code.contains(statement))
        {
            let statement = statement.trim_end();
            broken(
                line,
                format!(
                    "`{statement}` here: SQL stands in queries.rs or migrations/ of a room, of base or of the program, or in base/store"
                ),
            );
        }
        if !is_store(&source.path)
            && let Some(word) = of_one_engine(text)
        {
            broken(line, format!("`{word}` is understood by one engine only: write what both understand, or add it to base/store"));
        }
        if source.is_rust()
            && !may_speak_http(&source.path)
            && let Some(start) = HTTP.iter().find(|start| names(code, start))
        {
            broken(
                line,
                format!("`{start}` here: HTTP stands in pages/, api.rs, base/web or toguna, so that the rest serves other channels too"),
            );
        }
    }
    findings
}

/// Lines of a file that neither are comments nor belong to tests: number, code, text.
fn lines_outside_tests(source: &Source) -> Vec<(usize, &str, &str)> {
    // A mark at the head of each line is swallowed with the items that are left out.
    let marked: String = source.code.lines().flat_map(|line| ["\u{1}", line, "\n"]).collect();
    let kept = outside_tests(&marked);
    let is_comment = |text: &str| ["//", "--"].iter().any(|mark| text.trim_start().starts_with(mark));
    let lines = (1..).zip(kept.lines()).zip(source.code.lines().zip(source.text.lines()));
    lines
        .filter(|((_, kept), (_, text))| kept.starts_with('\u{1}') && !is_comment(text))
        .map(|((number, _), (code, text))| (number, code, text))
        .collect()
}

/// Code that goes into the program, and the tables that it makes.
fn is_shipped(path: &str) -> bool {
    let storeys = ["methods/", "base/", "rooms/", "toguna/"];
    let is_code = ending(path) == "rs" && path.contains("/src/") && !path.contains("/tests/") && !path.ends_with("/tests.rs");
    storeys.iter().any(|storey| path.starts_with(storey)) && (is_code || ending(path) == "sql")
}

fn is_store(path: &str) -> bool {
    path.starts_with("base/store/")
}

fn may_hold_sql(path: &str) -> bool {
    let below = ["base/", "rooms/", "toguna/"].iter().any(|storey| path.starts_with(storey));
    is_store(path) || below && (path.ends_with("/queries.rs") || path.contains("/queries/") || path.contains("/migrations/"))
}

fn may_speak_http(path: &str) -> bool {
    // Gates and extractors: how a request becomes a person.
    let people = ["bearer", "gate", "member", "voice"].iter().any(|file| path == format!("base/people/src/{file}.rs"));
    ["base/web/", "toguna/"].iter().any(|place| path.starts_with(place))
        || people
        || path.contains("/pages/")
        || path.contains("/src/api/")
        || path.ends_with("/pages.rs")
        || path.ends_with("/api.rs")
}

/// The beginning of a statement in a line.
fn statement(text: &str) -> Option<&'static str> {
    let found = STATEMENTS
        .iter()
        .find(|statement| text.match_indices(**statement).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')));
    let update = || text.find("UPDATE ").is_some_and(|at| text[at..].contains(" SET "));
    found.copied().or_else(|| update().then_some("UPDATE "))
}

fn of_one_engine(text: &str) -> Option<&str> {
    let word = words(text).find(|word| ONE_ENGINE.contains(word) || ONE_ENGINE_BEGINNINGS.iter().any(|start| word.starts_with(start)));
    word.or_else(|| ONE_ENGINE_PHRASES.iter().find(|phrase| text.contains(**phrase)).copied())
}

fn names(code: &str, start: &str) -> bool {
    code.match_indices(start).any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_found(path: &str, text: &str) -> Vec<usize> {
        check(&Source::new(path, text.to_owned())).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn sql_outside_its_places_is_caught() {
        for text in ["SELECT a FROM b", "INSERT INTO a VALUES (1)", "UPDATE a SET b = 1", "DELETE FROM a", "CREATE TABLE a (b TEXT)"] {
            let code = format!("\nconst A: &str = \"{text}\";");
            for path in ["rooms/consult/src/cast_vote.rs", "rooms/consult/src/pages/weigh.rs", "toguna/src/cli.rs", "base/web/src/site.rs"]
            {
                assert_eq!(lines_found(path, &code), [2], "{path}: {text}");
            }
            for path in ["rooms/consult/src/queries.rs", "base/people/src/queries/accounts.rs", "base/store/src/jobs.rs"] {
                assert_eq!(lines_found(path, &code), Vec::<usize>::new(), "{path}: {text}");
            }
        }
        assert_eq!(lines_found("rooms/consult/migrations/0001_vote.sql", "CREATE TABLE vote (a BIGINT);"), Vec::<usize>::new());
    }

    #[test]
    fn a_statement_over_several_lines_is_caught_where_it_begins() {
        assert_eq!(lines_found("rooms/consult/src/x.rs", "f(\n    \"\n    SELECT a\n    FROM b\")"), [3]);
    }

    #[test]
    fn english_comments_tests_and_chores_are_no_sql() {
        for fine in [
            "// SELECT a FROM b",
            "let a = \"Select a village\";",
            "const SELECT : u8 = 1;",
            "#[cfg(test)]\nmod tests {\n    const A: &str = \"SELECT 1\";\n}",
        ] {
            assert_eq!(lines_found("rooms/consult/src/x.rs", fine), Vec::<usize>::new(), "{fine}");
        }
        for path in ["rooms/consult/tests/it/story.rs", "xtask/src/x.rs", "bench/src/main.rs", "base/web/src/tests/forms.rs"] {
            assert_eq!(lines_found(path, "\"SELECT 1\""), Vec::<usize>::new(), "{path}");
        }
    }

    #[test]
    fn words_of_one_engine_are_caught_outside_the_store() {
        for text in
            ["PRAGMA foreign_keys", "id SERIAL", "INSERT OR IGNORE INTO a", "FROM pg_tables", "a AUTOINCREMENT", "FROM sqlite_master"]
        {
            assert_eq!(lines_found("rooms/consult/src/queries.rs", &format!("\"{text}\"")), [1], "{text}");
            assert_eq!(lines_found("rooms/consult/migrations/0001_a.sql", text), [1], "{text}");
            assert_eq!(lines_found("base/store/src/lite.rs", &format!("\"{text}\"")), Vec::<usize>::new(), "{text}");
        }
        assert_eq!(lines_found("rooms/consult/migrations/0001_a.sql", "a BYTEA, b DOUBLE PRECISION, c TEXT"), Vec::<usize>::new());
    }

    #[test]
    fn http_types_are_caught_outside_their_places() {
        for code in ["use axum::Form;", "fn f() -> http::StatusCode {}", "fn f(a: axum::body::Body) {}"] {
            for path in
                ["rooms/consult/src/cast_vote.rs", "base/people/src/accounts.rs", "base/store/src/store.rs", "methods/opinion/src/map.rs"]
            {
                assert_eq!(lines_found(path, code), [1], "{path}: {code}");
            }
            for path in [
                "rooms/consult/src/pages/weigh.rs",
                "rooms/consult/src/pages.rs",
                "rooms/consult/src/api.rs",
                "rooms/consult/src/api/votes.rs",
                "base/web/src/form.rs",
                "base/people/src/gate.rs",
                "toguna/src/serve.rs",
            ] {
                assert_eq!(lines_found(path, code), Vec::<usize>::new(), "{path}: {code}");
            }
        }
        assert_eq!(lines_found("rooms/consult/src/x.rs", "use my_http::x; // axum::Form"), Vec::<usize>::new());
    }
}
