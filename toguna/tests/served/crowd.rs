//! A national radio says the address, and everybody presses at once; phones on weak networks press again and again. Whoever got an answer
//! was counted once, whoever was asked to come back can, and the server is still there.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use toguna_store::testing::engines;
use toguna_store::{Location, Options, Sql, Store};
use tokio::sync::Semaphore;

use crate::program::Served;
use crate::{story, wire};

const PEOPLE: usize = 50;
/// Every person's form is sent so often: ten thousand posts in all.
const PRESSES: usize = 200;
/// Connections that are open at the same time: below what a system lets one process open.
const AT_ONCE: usize = 450;

#[test]
fn ten_thousand_posts_at_once_lose_nothing_and_double_nothing() {
    for scratch in engines() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let served = Served::start(&data, &scratch.location, &["--log", "quiet", "--limits", "off"]);
        let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let (taken, put_off) = runtime.block_on(async {
            let team = wire::client(served.address, here);
            story::open_dialogue(&team, &served.set_up.clone().unwrap()).await;
            let gate = Arc::new(Semaphore::new(AT_ONCE));
            let mut posts = Vec::new();
            for _ in 0..PEOPLE {
                let person = Arc::new(wire::client(served.address, here));
                story::take_part(&person, None).await;
                let page = person.get(&story::path("/weigh")).await;
                let body = page.form("/weigh").force("vote", "1").encoded();
                for _ in 0..PRESSES {
                    let (person, gate, body) = (Arc::clone(&person), Arc::clone(&gate), body.clone());
                    posts.push(tokio::spawn(async move {
                        let _turn = gate.acquire().await.unwrap();
                        person.post_raw(&story::path("/weigh"), body).await.status.as_u16()
                    }));
                }
            }
            let (mut taken, mut put_off) = (0, 0);
            for post in posts {
                match post.await.unwrap() {
                    303 => taken += 1,
                    503 => put_off += 1,
                    other => panic!("{}: a post was answered with {other}", scratch.engine),
                }
            }
            wire::client(served.address, here).get(&story::path("")).await.expect(200);
            (taken, put_off)
        });
        assert_eq!(taken + put_off, PEOPLE * PRESSES);
        assert!(taken >= PEOPLE, "{}: only {taken} posts were taken", scratch.engine);
        assert_eq!(served.stop().0, Some(0));
        let counted = counted(&scratch.location, &data);
        assert_eq!(counted, (PEOPLE as i64, PEOPLE as i64), "{}: votes in the journal, and votes that count", scratch.engine);
        println!("{}: {taken} posts taken, {put_off} asked to come back", scratch.engine);
    }
}

/// Votes in the journal since the people's forms went out, and votes that count.
fn counted(location: &Location, data: &std::path::Path) -> (i64, i64) {
    const CAST: Sql =
        Sql { name: "test-crowd", text: "SELECT (SELECT COUNT(*) FROM journal WHERE kind = 'cast-vote'), (SELECT COUNT(*) FROM vote)" };
    let location = match location {
        Location::Postgres(_) => location.clone(),
        _ => Location::Sqlite(data.join("toguna.sqlite")),
    };
    let store = Store::open(&location, toguna::serve::house::PARTS, Options::default()).unwrap();
    let counted =
        store.read_blocking(|tx| tx.one(&CAST, &[], |row| Ok::<_, toguna_store::StoreError>((row.int(0)?, row.int(1)?)))).unwrap();
    store.close();
    counted
}
