//! A house stands only while its storeys do not lean on what is above them: which crate may depend on which, and on what
//! from outside.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Finding, Source};

/// For each room the rooms that it may look into.
const ROOMS: [(&str, &[&str]); 8] = [
    ("process", &[]),
    ("consult", &["process"]),
    ("commonground", &["consult", "process"]),
    ("publish", &["commonground", "consult", "process"]),
    ("panels", &["process"]),
    ("accord", &["panels", "commonground", "consult", "process"]),
    ("trust", &["consult", "process"]),
    ("directory", &["process"]),
];

/// All that a method may take from outside. Each one is arithmetic, generators with a handed-in seed, or the shape of errors.
const METHODS_MAY_USE: [&str; 3] = ["rand_chacha", "rand_core", "thiserror"];
/// What a method's tests may take besides: laws tried on random cases, and stored answers to read.
const METHODS_MAY_TEST_WITH: [&str; 3] = ["flate2", "proptest", "serde_json"];

/// A crate of the workspace.
#[derive(Debug, Clone)]
pub(crate) struct Crate {
    name: String,
    /// From the root of the project: `methods/opinion`, `toguna`.
    folder: String,
    licence: String,
    dependencies: Vec<Dependency>,
    /// Root files of its libraries and programs, from the root of the project.
    roots: Vec<String>,
}

/// What a crate depends on.
#[derive(Debug, Clone)]
struct Dependency {
    name: String,
    for_tests: bool,
    /// Folder from the root of the project, if it is ours.
    ours: Option<String>,
}

/// Where a crate stands in the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Storey<'a> {
    Method(&'a str),
    Base(&'a str),
    Room(&'a str),
    Program,
    Chore,
}

impl<'a> Storey<'a> {
    fn of(folder: &'a str) -> Option<Self> {
        match folder.split_once('/') {
            Some(("methods", name)) => Some(Self::Method(name)),
            Some(("base", name)) => Some(Self::Base(name)),
            Some(("rooms", name)) => Some(Self::Room(name)),
            None if folder == "toguna" => Some(Self::Program),
            None if ["xtask", "bench", "e2e"].contains(&folder) => Some(Self::Chore),
            _ => None,
        }
    }

    fn may_use(self, other: Self) -> bool {
        match (self, other) {
            (Self::Method(_), _) | (_, Self::Chore) | (Self::Base(_) | Self::Room(_), Self::Program) | (Self::Base(_), Self::Room(_)) => {
                false
            }
            (Self::Room(own), Self::Room(other)) => ROOMS.iter().any(|(room, below)| *room == own && below.contains(&other)),
            _ => true,
        }
    }
}

/// The crates of the workspace as cargo sees them.
pub(crate) fn crates(root: &Path) -> Result<Vec<Crate>> {
    let metadata = super::source::cargo_metadata(root)?;
    let packages = metadata["packages"].as_array().context("`cargo metadata` lists no packages")?;
    let workspace = metadata["workspace_root"].as_str().context("`cargo metadata` names no root")?;
    Ok(packages.iter().map(|package| read_crate(package, workspace)).collect())
}

fn read_crate(package: &Value, root: &str) -> Crate {
    let text = |value: &Value| value.as_str().unwrap_or_default().replace('\\', "/");
    let inside = |path: &Value| text(path).strip_prefix(root).map(|path| path.trim_start_matches('/').to_owned());
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let dependencies = list(&package["dependencies"])
        .iter()
        .map(|dependency| Dependency {
            name: text(&dependency["name"]),
            for_tests: dependency["kind"] == "dev",
            ours: inside(&dependency["path"]).filter(|path| !path.is_empty()),
        })
        .collect();
    let is_shipped = |target: &&Value| list(&target["kind"]).iter().any(|kind| kind == "lib" || kind == "bin");
    let targets = list(&package["targets"]);
    Crate {
        name: text(&package["name"]),
        folder: inside(&package["manifest_path"]).unwrap_or_default().trim_end_matches("/Cargo.toml").to_owned(),
        licence: text(&package["license"]),
        dependencies,
        roots: targets.iter().filter(is_shipped).filter_map(|target| inside(&target["src_path"])).collect(),
    }
}

/// Everything in the workspace's crates that breaks a rule of the house.
pub(crate) fn check(crates: &[Crate]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for own in crates {
        let mut broken = |what: String| findings.push(Finding { place: own.folder.clone(), line: 0, what });
        let Some(storey) = Storey::of(&own.folder) else {
            broken("is in no known place: methods/, base/, rooms/, toguna, xtask, bench or e2e".to_owned());
            continue;
        };
        if let Storey::Room(room) = storey
            && !ROOMS.iter().any(|(known, _)| *known == room)
        {
            broken("is a room that the list of rooms does not know".to_owned());
        }
        if let Storey::Method(name) | Storey::Base(name) | Storey::Room(name) = storey
            && own.name != format!("toguna-{name}")
        {
            broken(format!("holds the crate `{}`; its folder calls for `toguna-{name}`", own.name));
        }
        let licence = if matches!(storey, Storey::Method(_)) { "MIT OR Apache-2.0" } else { "AGPL-3.0-or-later" };
        if own.licence != licence {
            broken(format!("has the licence `{}`; here it is `{licence}`", own.licence));
        }
        for dependency in &own.dependencies {
            let name = &dependency.name;
            match &dependency.ours {
                Some(folder) if !Storey::of(folder).is_some_and(|other| storey.may_use(other)) => {
                    broken(format!("may not depend on {folder}"));
                }
                None if matches!(storey, Storey::Method(_)) => {
                    let allowed =
                        METHODS_MAY_USE.contains(&name.as_str()) || dependency.for_tests && METHODS_MAY_TEST_WITH.contains(&name.as_str());
                    if !allowed {
                        broken(format!("may not depend on `{name}`: methods use {} only", METHODS_MAY_USE.join(", ")));
                    }
                }
                _ => {}
            }
        }
    }
    findings
}

/// Crates whose root file does not begin with `//!` documents, and methods without the texts of their two licences.
pub(crate) fn check_roots(crates: &[Crate], sources: &[Source]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let text_of = |path: &str| sources.iter().find(|source| source.path == path).map(|source| source.text.as_str());
    for own in crates {
        for root in &own.roots {
            if !text_of(root).is_some_and(|text| text.starts_with("//! ")) {
                findings.push(Finding {
                    place: root.clone(),
                    line: 1,
                    what: "a crate begins with `//!` and the problem that it solves".to_owned(),
                });
            }
        }
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"].map(|name| format!("{}/{name}", own.folder)) {
            if own.folder.starts_with("methods/") && text_of(&licence).is_none() {
                findings.push(Finding {
                    place: licence,
                    line: 0,
                    what: "is missing; a method is used alone, so it carries its licences".to_owned(),
                });
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_crate(folder: &str, dependencies: &[(&str, bool)]) -> Crate {
        let bare = folder.rsplit('/').next().unwrap();
        let is_ours = |name: &str| name.contains('/') || ["toguna", "xtask", "bench"].contains(&name);
        Crate {
            name: if folder.contains('/') { format!("toguna-{bare}") } else { bare.to_owned() },
            folder: folder.to_owned(),
            licence: if folder.starts_with("methods/") { "MIT OR Apache-2.0" } else { "AGPL-3.0-or-later" }.to_owned(),
            dependencies: dependencies
                .iter()
                .map(|(name, for_tests)| Dependency {
                    name: (*name).to_owned(),
                    for_tests: *for_tests,
                    ours: is_ours(name).then(|| (*name).to_owned()),
                })
                .collect(),
            roots: vec![format!("{folder}/src/lib.rs")],
        }
    }

    fn allowed(folder: &str, dependency: &str) -> bool {
        check(&[a_crate(folder, &[(dependency, false)])]).is_empty()
    }

    #[test]
    fn methods_use_nothing_of_ours() {
        for other in ["methods/ledger", "base/store", "rooms/process", "toguna", "xtask"] {
            assert!(!allowed("methods/opinion", other), "{other}");
            assert!(!check(&[a_crate("methods/opinion", &[(other, true)])]).is_empty(), "{other} in tests");
        }
    }

    #[test]
    fn methods_use_only_what_the_list_allows() {
        assert!(allowed("methods/opinion", "rand_chacha"));
        for other in ["tokio", "serde", "rand", "tempfile", "proptest"] {
            assert!(!allowed("methods/opinion", other), "{other}");
        }
        assert!(check(&[a_crate("methods/opinion", &[("proptest", true)])]).is_empty());
        assert!(!check(&[a_crate("methods/opinion", &[("tempfile", true)])]).is_empty());
    }

    #[test]
    fn the_base_uses_nothing_above_it() {
        assert!(allowed("base/store", "methods/ledger") && allowed("base/web", "base/tongues") && allowed("base/store", "rusqlite"));
        for above in ["rooms/process", "toguna", "xtask"] {
            assert!(!allowed("base/store", above), "{above}");
        }
    }

    #[test]
    fn rooms_look_only_into_the_rooms_of_the_list() {
        assert!(
            allowed("rooms/accord", "rooms/panels")
                && allowed("rooms/commonground", "methods/opinion")
                && allowed("rooms/trust", "base/web")
        );
        for (room, other) in [("process", "consult"), ("consult", "commonground"), ("panels", "accord"), ("directory", "trust")] {
            assert!(!allowed(&format!("rooms/{room}"), &format!("rooms/{other}")), "{room} → {other}");
        }
        assert!(!allowed("rooms/process", "toguna"));
        assert!(!allowed("rooms/kitchen", "rooms/process"));
    }

    #[test]
    fn the_program_and_the_chores_see_all_but_nothing_depends_on_a_chore() {
        assert!(allowed("toguna", "rooms/accord") && allowed("bench", "toguna") && allowed("xtask", "methods/opinion"));
        assert!(!allowed("toguna", "xtask"));
    }

    #[test]
    fn a_crate_in_an_unknown_place_or_with_another_name_or_licence_is_caught() {
        assert!(!check(&[a_crate("helpers/text", &[])]).is_empty());
        let misnamed = Crate { name: "opinion".to_owned(), ..a_crate("methods/opinion", &[]) };
        assert!(!check(&[misnamed]).is_empty());
        let misplaced = Crate { licence: "MIT OR Apache-2.0".to_owned(), ..a_crate("rooms/process", &[]) };
        assert!(!check(&[misplaced]).is_empty());
    }

    #[test]
    fn a_crate_without_documents_and_a_method_without_licences_are_caught() {
        let crates = [a_crate("methods/opinion", &[])];
        let with = |lib: &str| {
            let licence = |name: &str| Source::new(&format!("methods/opinion/{name}"), String::new());
            let sources = [Source::new("methods/opinion/src/lib.rs", lib.to_owned()), licence("LICENSE-MIT"), licence("LICENSE-APACHE")];
            check_roots(&crates, &sources).len()
        };
        assert_eq!(with("//! Why.\n"), 0);
        assert_eq!(with("mod x;\n"), 1);
        assert_eq!(check_roots(&crates, &[]).len(), 3);
    }
}
