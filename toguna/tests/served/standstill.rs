//! The switch that stops everything, over real servers: two of them over one PostgreSQL, or one over a file with the command line beside
//! it. From the press of the button or the command to the last page that is still shown may pass five seconds; it is measured.

use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use toguna_store::Location;
use toguna_store::testing::engines;
use toguna_web::testing::Client;

use crate::program::Served;
use crate::story::{self, SLUG};
use crate::wire;

/// So long it may take, on every server.
const ALLOWED: Duration = Duration::from_secs(5);

/// What nobody may see while the dialogue is stopped.
const PAGES: [&str; 10] = [
    "/d/the-well",
    "/d/the-well/weigh",
    "/d/the-well/shared",
    "/d/the-well/results.json",
    "/d/the-well/events.atom",
    "/d/the-well/return",
    "/embed/the-well/results",
    "/api/v1/dialogues/the-well",
    "/api/v1/dialogues/the-well/results",
    "/api/v1/dialogues/the-well/statements",
];

fn here() -> IpAddr {
    IpAddr::V4(Ipv4Addr::LOCALHOST)
}

/// `toguna freeze` with these arguments over the same database.
fn freeze(data: &Path, database: &Location, what: &str) -> String {
    let database = match database {
        Location::Postgres(address) => address.clone(),
        _ => data.join("toguna.sqlite").display().to_string(),
    };
    let done = Command::new(env!("CARGO_BIN_EXE_toguna"))
        .args(["freeze", what, "--lang", "en", "--database", &database, "--data"])
        .arg(data)
        .env_clear()
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}");
    said
}

/// How long after `start` each of these answered as stopped, on every one of these servers.
async fn until_all_rest(clients: &[Client], start: Instant) -> Duration {
    loop {
        let mut shown = 0;
        for client in clients {
            for page in PAGES {
                let status = client.get(page).await.status.as_u16();
                shown += usize::from(status != 503);
            }
        }
        if shown == 0 {
            return start.elapsed();
        }
        assert!(start.elapsed() < ALLOWED + Duration::from_secs(5), "{shown} pages are still shown");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "this measures")]
fn within_five_seconds_every_server_shows_nothing_any_more() {
    for scratch in engines() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let options = ["--log", "quiet", "--limits", "off"];
        let first = Served::start(&data, &scratch.location, &options);
        // A database file belongs to one server.
        let second = matches!(scratch.location, Location::Postgres(_)).then(|| Served::start(&data, &scratch.location, &options));
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let team = wire::client(first.address, here());
            story::open_dialogue(&team, &first.set_up.clone().unwrap()).await;
            let phone = wire::client(first.address, here());
            story::take_part(&phone, None).await;
            let servers: Vec<_> = std::iter::once(&first).chain(&second).map(|served| served.address).collect();
            let strangers: Vec<Client> = servers.iter().map(|address| wire::client(*address, here())).collect();
            for stranger in &strangers {
                stranger.get("/d/the-well").await.expect(200);
            }

            // The button, on the first server.
            let form = team.get(&format!("/team/d/{SLUG}/freeze")).await.form("/freeze");
            let start = Instant::now();
            form.submit().await.expect(200).says("It is stopped");
            let took = until_all_rest(&strangers, start).await;
            println!("{}: {} ms from the button to {} servers at rest", scratch.engine, took.as_millis(), servers.len());
            assert!(took < ALLOWED, "{took:?}");
            // Whoever takes part is paused, programs too; what was said does not leave.
            phone.get("/d/the-well/weigh").await.expect(503).says("This page is resting");
            team.get(&format!("/team/d/{SLUG}/export/jsonl")).await.expect(503);
            team.get(&format!("/team/d/{SLUG}")).await.expect(200).says("This dialogue is stopped");
            // One person alone does not start it again.
            team.get(&format!("/team/d/{SLUG}/freeze")).await.form("/thaw").submit().await.expect(200);
            team.get(&format!("/team/d/{SLUG}/freeze")).await.form("/thaw").force("do", "").submit().await.expect(200);
            phone.get("/d/the-well/weigh").await.expect(503);

            // The command, for everything.
            let start = Instant::now();
            let (at, location) = (data.clone(), scratch.location.clone());
            let said = tokio::task::spawn_blocking(move || freeze(&at, &location, "--all")).await.unwrap();
            assert!(said.contains("Everything is stopped"), "{said}");
            loop {
                let mut open = 0;
                for stranger in &strangers {
                    open += usize::from(stranger.get("/about").await.status.as_u16() != 503);
                }
                if open == 0 {
                    break;
                }
                assert!(start.elapsed() < ALLOWED);
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            println!("{}: {} ms from the command to {} servers at rest", scratch.engine, start.elapsed().as_millis(), servers.len());
            for stranger in &strangers {
                stranger.get("/team/login").await.expect(200);
            }
        });
        // What was stopped stays stopped when a server starts again.
        assert_eq!(first.stop().0, Some(0));
        drop(second);
        let again = Served::start(&data, &scratch.location, &options);
        runtime.block_on(async {
            wire::client(again.address, here()).get("/about").await.expect(503).says("This page is resting");
        });
        assert_eq!(again.stop().0, Some(0));
    }
}

#[test]
fn a_server_that_does_not_run_is_stopped_for_its_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let database = Location::Sqlite(data.join("toguna.sqlite"));
    let options = ["--log", "quiet", "--limits", "off"];
    let served = Served::start(&data, &database, &options);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        story::open_dialogue(&wire::client(served.address, here()), &served.set_up.clone().unwrap()).await;
    });
    assert_eq!(served.stop().0, Some(0));
    assert!(freeze(&data, &database, SLUG).contains("Stopped."));
    let again = Served::start(&data, &database, &options);
    runtime.block_on(async {
        let stranger = wire::client(again.address, here());
        stranger.get("/d/the-well").await.expect(503);
        stranger.get("/about").await.expect(200);
    });
}
