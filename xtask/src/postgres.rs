//! Stories about dialogues are told on both engines, so the tests need a PostgreSQL: here one is set up for a single run, in a
//! folder of its own, and taken away again.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::commands::{output, run};

/// Where the tests look for the server.
pub(crate) const VARIABLE: &str = "TOGUNA_TEST_POSTGRES";
/// Where Debian and its relatives keep the servers, one folder for each version.
const DEBIAN: &str = "/usr/lib/postgresql";
/// The server refuses to run as root; one of these users runs it then.
const UNPRIVILEGED: [&str; 2] = ["postgres", "nobody"];

/// A server that runs for as long as this value lives.
pub(crate) struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    /// Who runs it, if we may not.
    user: Option<&'static str>,
    server: Child,
}

/// Sets up a server, installing the package if that is possible. `None` if there is none and none is demanded: what to do has been
/// said then.
pub(crate) fn set_up() -> Result<Option<Cluster>> {
    set_up_with(Durability::None)
}

/// The same for measuring: what it acknowledges is on the disk.
pub(crate) fn set_up_durable() -> Result<Option<Cluster>> {
    set_up_with(Durability::Full)
}

/// Whether the server waits for the disk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Durability {
    None,
    Full,
}

fn set_up_with(durability: Durability) -> Result<Option<Cluster>> {
    match programs()? {
        Some(programs) => Cluster::start(programs, durability).map(Some),
        None if std::env::var_os("CI").is_some() => {
            bail!("PostgreSQL is missing, and with CI set no story may be left out: install the package `postgresql`, or set {VARIABLE}")
        }
        None => {
            println!("   no PostgreSQL (initdb and postgres on the PATH or in {DEBIAN}): its stories are left out");
            println!("   install the package `postgresql`, or set {VARIABLE} to the connection string of a server for tests");
            Ok(None)
        }
    }
}

/// The folder with `initdb` and `postgres`.
fn programs() -> Result<Option<PathBuf>> {
    if let Some(found) = find_programs() {
        return Ok(Some(found));
    }
    if is_root()? && Command::new("apt-get").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok() {
        println!("   installing the package `postgresql`");
        let mut install = Command::new("apt-get");
        install.args(["install", "--yes", "--quiet", "--no-install-recommends", "postgresql"]).env("DEBIAN_FRONTEND", "noninteractive");
        if run(&mut install).is_err() {
            run(Command::new("apt-get").args(["update", "--quiet"]))?;
            run(&mut install)?;
        }
    }
    Ok(find_programs())
}

fn find_programs() -> Option<PathBuf> {
    let version = |folder: &Path| folder.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse::<u32>().ok());
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir(DEBIAN)
        .into_iter()
        .flatten()
        .filter_map(|folder| folder.ok().map(|folder| folder.path()))
        .filter_map(|folder| Some((version(&folder)?, folder.join("bin"))))
        .collect();
    versions.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    // A program on the path may be a link to where the others lie.
    let on_path =
        std::env::split_paths(&path).filter_map(|folder| folder.join("initdb").canonicalize().ok()?.parent().map(Path::to_path_buf));
    versions.into_iter().rev().map(|(_, folder)| folder).chain(on_path).find(|folder| is_complete(folder))
}

fn is_complete(folder: &Path) -> bool {
    ["initdb", "postgres", "pg_isready"].iter().all(|program| folder.join(program).is_file())
}

fn is_root() -> Result<bool> {
    Ok(output(Command::new("id").arg("-u"))?.trim() == "0")
}

impl Cluster {
    fn start(programs: PathBuf, durability: Durability) -> Result<Self> {
        let user = if is_root()? {
            let known =
                |user: &&str| Command::new("id").arg(user).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success());
            Some(
                UNPRIVILEGED
                    .into_iter()
                    .find(known)
                    .context("PostgreSQL does not run as root, and there is no user `postgres` or `nobody`")?,
            )
        } else {
            None
        };
        // Not below `target`: that may lie where another user cannot enter, and the path of a socket may be 107 bytes long at most.
        let folder = std::env::temp_dir().join(format!("toguna-postgres-{}", std::process::id()));
        std::fs::create_dir(&folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        let outcome = Self::start_in(&programs, &folder, user, durability);
        match outcome {
            Ok(server) => {
                let cluster = Self { programs, folder, user, server };
                cluster.wait()?;
                Ok(cluster)
            }
            Err(error) => {
                drop(std::fs::remove_dir_all(&folder));
                Err(error)
            }
        }
    }

    fn start_in(programs: &Path, folder: &Path, user: Option<&str>, durability: Durability) -> Result<Child> {
        if let Some(user) = user {
            run(Command::new("chown").arg(user).arg(folder))?;
        }
        let data = folder.join("data");
        let mut set_up = as_user(user, &programs.join("initdb"));
        set_up.arg("--pgdata").arg(&data).args(["--auth=trust", "--username=toguna", "--encoding=UTF8", "--locale=C", "--no-sync"]);
        output(set_up.current_dir(folder)).context("PostgreSQL could not be set up")?;
        let mut server = as_user(user, &programs.join("postgres"));
        server.arg("-D").arg(&data).current_dir(folder);
        // Only through a socket in its own folder. What the tests write need not survive the power; that the program asks for it is
        // tested elsewhere.
        let sockets = format!("unix_socket_directories={}", folder.display());
        for setting in ["listen_addresses=", &sockets, "max_connections=300", "log_min_messages=fatal"] {
            server.args(["-c", setting]);
        }
        if durability == Durability::None {
            server.args(["-c", "fsync=off", "-c", "full_page_writes=off"]);
        }
        // Its messages about statements that are meant to fail would only hide the tests' own.
        server.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
        server.spawn().context("PostgreSQL could not be started")
    }

    /// Waits until it answers: half a minute at most.
    fn wait(&self) -> Result<()> {
        for _ in 0..300 {
            let mut ask = Command::new(self.programs.join("pg_isready"));
            ask.args(["--quiet", "--username=toguna", "--dbname=postgres", "--host"]).arg(&self.folder);
            if ask.status().context("cannot ask PostgreSQL whether it is ready")?.success() {
                return Ok(());
            }
            std::thread::park_timeout(Duration::from_millis(100));
        }
        bail!("PostgreSQL did not answer within half a minute; try `cargo xtask test` again, or set {VARIABLE} to a server of your own")
    }

    /// The number of its first process.
    pub(crate) fn id(&self) -> u32 {
        self.server.id()
    }

    /// Its connection string.
    pub(crate) fn address(&self) -> String {
        format!("host={} user=toguna dbname=postgres", self.folder.display())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let mut stop = as_user(self.user, &self.programs.join("pg_ctl"));
        stop.args(["stop", "--silent", "--mode=immediate", "--pgdata"]).arg(self.folder.join("data")).current_dir(&self.folder);
        let stopped = stop.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
        if !stopped {
            drop(self.server.kill());
        }
        drop(self.server.wait());
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

/// The program, run by this user if one is named.
fn as_user(user: Option<&str>, program: &Path) -> Command {
    let Some(user) = user else { return Command::new(program) };
    let mut command = Command::new("runuser");
    command.args(["-u", user, "--"]).arg(program);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_set_up_answers_and_is_taken_away() {
        let Some(programs) = find_programs() else { return };
        let cluster = Cluster::start(programs.clone(), Durability::None).unwrap();
        let folder = cluster.folder.clone();
        let answers = || {
            let mut ask = Command::new(programs.join("pg_isready"));
            ask.args(["--quiet", "--host"]).arg(&folder).status().unwrap().success()
        };
        assert!(cluster.address().contains("user=toguna") && answers());
        drop(cluster);
        assert!(!answers() && !folder.exists());
    }
}
