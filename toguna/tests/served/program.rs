//! The real program, started as a person would start it.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::JoinHandle;

use toguna_store::Location;

/// `toguna serve` on a free port; it is killed when this value goes.
pub(crate) struct Served {
    child: Child,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// The path by which the first account is made, if there is none.
    pub(crate) set_up: Option<String>,
    log: Option<JoinHandle<Vec<u8>>>,
    said: Vec<u8>,
}

impl Served {
    /// Starts it over this folder and database and waits until it is ready.
    pub(crate) fn start(data: &Path, database: &Location, more: &[&str]) -> Self {
        let database = match database {
            Location::Postgres(address) => address.clone(),
            Location::Sqlite(path) => path.display().to_string(),
            Location::Memory => data.join("toguna.sqlite").display().to_string(),
        };
        let mut child = Command::new(env!("CARGO_BIN_EXE_toguna"))
            .args(["serve", "--listen", "127.0.0.1:0", "--lang", "en", "--default-language", "en", "--database", &database, "--data"])
            .arg(data)
            .args(more)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut err = child.stderr.take().unwrap();
        let log = std::thread::spawn(move || {
            let mut log = Vec::new();
            err.read_to_end(&mut log).unwrap();
            log
        });
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (mut said, mut address, mut set_up) = (Vec::new(), None, None);
        while address.is_none() {
            let mut line = String::new();
            if out.read_line(&mut line).unwrap() == 0 {
                break;
            }
            said.extend_from_slice(line.as_bytes());
            let Some((_, link)) = line.split_once("http://") else { continue };
            match link.trim().split_once('/') {
                // The line that says that the server is ready comes last.
                None => address = Some(link.trim().parse().unwrap()),
                Some((_, path)) => set_up = Some(format!("/{path}")),
            }
        }
        let address = address.unwrap_or_else(|| {
            let _ = child.kill();
            let _ = child.wait();
            panic!("the server did not start")
        });
        Self { child, address, set_up, log: Some(log), said }
    }

    /// Ends it as a power cut would end it, as far as the process is concerned.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Asks it to stop, as the system would; returns the exit code and everything that it wrote.
    pub(crate) fn stop(mut self) -> (Option<i32>, Vec<u8>) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        let status = self.child.wait().unwrap();
        let mut written = std::mem::take(&mut self.said);
        written.extend(self.log.take().unwrap().join().unwrap());
        (status.code(), written)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.kill();
    }
}
