//! The door to the store: whoever holds a [`Store`] can read, and send commands, from asynchronous code and from plain threads.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use tokio::sync::{oneshot, watch};

use crate::command::{Errand, Voice, Work};
use crate::engine::{Engine, Lite};
use crate::pg::Pg;
use crate::queue::Queue;
use crate::readers::Reader;
use crate::tx::Registered;
use crate::writer::{Order, Writer};
use crate::{Command, Counts, Done, Location, Part, StoreError, Tx, journal, lite, migrate};

/// How a store is run.
#[derive(Clone)]
pub struct Options {
    /// So many changes may wait; further ones get [`StoreError::Overloaded`]. So many queries may wait as well.
    pub waiting: usize,
    /// So many changes are made fast together at most.
    pub together: usize,
    /// Threads that read, each with a connection.
    pub readers: usize,
    /// Called once when the disk has failed, on the thread that writes. The program should say so and end: nothing is acknowledged
    /// any more.
    pub on_fatal: Arc<dyn Fn(&StoreError) + Send + Sync>,
}

impl Default for Options {
    fn default() -> Self {
        let readers = std::thread::available_parallelism().map_or(2, |count| count.get().clamp(2, 8));
        Self { waiting: 8_192, together: 512, readers, on_fatal: Arc::new(|_| {}) }
    }
}

/// Everything that is kept. Cloning it is cheap; the last clone that goes closes it.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    orders: Arc<Queue<Order>>,
    queries: Arc<Queue<Box<dyn Work>>>,
    seq: watch::Receiver<i64>,
    registered: Arc<Registered>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    fatal: Arc<Mutex<Option<StoreError>>>,
    place: Mutex<Option<Place>>,
    name: String,
}

/// What belongs to a database file while it is open.
struct Place {
    lock: File,
    temporary: Option<PathBuf>,
}

impl Store {
    /// Opens the database, brings its tables up to date and starts the threads that work on it.
    ///
    /// `parts` come in the order of their dependencies. The database is refused, unchanged, if another process has the file open, if
    /// it was written by a newer program, if it holds parts that are not given, or if an applied step reads differently now.
    ///
    /// This waits for the disk or the server: call it before the asynchronous work begins, or on a thread where waiting is allowed.
    pub fn open(location: &Location, parts: &[&'static Part], options: Options) -> Result<Self, StoreError> {
        let mut all: Vec<&'static Part> = vec![&journal::PART];
        all.extend(parts);
        if let Some(twice) = all.iter().enumerate().find(|(at, part)| all[..*at].iter().any(|other| other.name == part.name)) {
            return Err(StoreError::Part { part: twice.1.name, why: "it is given twice".to_owned() });
        }
        let (place, mut writes, reads) = match location {
            Location::Sqlite(path) => {
                let lock = lite::claim(path)?;
                let (writes, reads) = open_file(path, true, options.readers)?;
                (Some(Place { lock, temporary: None }), writes, reads)
            }
            Location::Memory => {
                let folder = temporary_folder()?;
                let path = folder.join("toguna.sqlite");
                let lock = lite::claim(&path)?;
                let place = Place { lock, temporary: Some(folder) };
                let (writes, reads) = open_file(&path, false, options.readers)?;
                (Some(place), writes, reads)
            }
            Location::Postgres(address) => {
                let open = || Ok(Engine::Postgres(Box::new(Pg::connect(address)?)));
                let reads = (0..options.readers.max(1)).map(|_| open()).collect::<Result<Vec<_>, StoreError>>()?;
                (None, open()?, reads)
            }
        };
        migrate::migrate(&mut writes, &all)?;
        let registered = Arc::new(Registered::new(all.iter().flat_map(|part| part.all_statements())));
        let last = {
            writes.begin_read().map_err(crate::error::Trouble::into_error)?;
            let last = writes.tx(&registered, false).one(&journal::LAST, &[], |row| row.int(0));
            writes.end_read().map_err(crate::error::Trouble::into_error)?;
            last?
        };
        let (seq, watched) = watch::channel(last);
        let inner = Arc::new(Inner {
            orders: Arc::new(Queue::new(options.waiting)),
            queries: Arc::new(Queue::new(options.waiting)),
            seq: watched,
            registered: Arc::clone(&registered),
            threads: Mutex::default(),
            fatal: Arc::default(),
            place: Mutex::new(place),
            name: location.to_string(),
        });
        let writer = Writer {
            engine: writes,
            orders: Arc::clone(&inner.orders),
            registered: Arc::clone(&registered),
            seq,
            most_at_once: options.together.max(1),
            on_fatal: options.on_fatal,
            is_down: false,
            fatal: Arc::clone(&inner.fatal),
        };
        inner.start("store-writer".to_owned(), move || writer.run())?;
        for (number, engine) in (1..).zip(reads) {
            let reader = Reader { engine, queries: Arc::clone(&inner.queries), registered: Arc::clone(&registered) };
            inner.start(format!("store-reader-{number}"), move || reader.run())?;
        }
        Ok(Self { inner })
    }

    /// Answers a query. Everything in it is seen as it was at one moment.
    ///
    /// The closure may be run again on a fresh connection when one breaks.
    pub async fn read<T, E, F>(&self, query: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.inner.ask(Box::new(Errand::new(query, reply)));
        answer.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// As [`read`](Self::read), for plain threads. Panics within asynchronous code.
    pub fn read_blocking<T, E, F>(&self, query: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.inner.ask(Box::new(Errand::new(query, reply)));
        answer.blocking_recv().unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// Makes a change that is no voice, such as a session or a job: it leaves no row in the journal. It is on stable storage when
    /// this returns.
    ///
    /// The closure may be run more than once: it must do the same every time.
    pub async fn transact<T, E, F>(&self, change: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.inner.order(Box::new(Errand::new(change, reply)));
        answer.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// As [`transact`](Self::transact), for plain threads. Panics within asynchronous code.
    pub fn transact_blocking<T, E, F>(&self, change: F) -> Result<T, E>
    where
        F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.inner.order(Box::new(Errand::new(change, reply)));
        answer.blocking_recv().unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// Carries out a command and enters it into the journal. When this returns, both are on stable storage.
    ///
    /// The same id with the same content gets the first answer again; with other content, [`StoreError::IdReused`]. If whoever waits
    /// goes away, the command is carried out all the same.
    pub async fn write<C: Command>(&self, command: C) -> Result<Done<C::Answer>, C::Refusal> {
        let (reply, answer) = oneshot::channel();
        self.inner.order(Box::new(Voice::new(command, reply)));
        answer.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// As [`write`](Self::write), for plain threads. Panics within asynchronous code.
    pub fn write_blocking<C: Command>(&self, command: C) -> Result<Done<C::Answer>, C::Refusal> {
        let (reply, answer) = oneshot::channel();
        self.inner.order(Box::new(Voice::new(command, reply)));
        answer.blocking_recv().unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// The last number of the journal that this process has made fast; at first, the one that it found.
    pub fn watch_seq(&self) -> watch::Receiver<i64> {
        self.inner.seq.clone()
    }

    /// The last number of the journal, also when another process wrote it.
    pub async fn last_seq(&self) -> Result<i64, StoreError> {
        self.read(|tx| tx.one(&journal::LAST, &[], |row| row.int(0))).await
    }

    /// Makes erased bytes vanish from the database's files: to be asked for after an erasure.
    ///
    /// SQLite gives back freed pages (which hold zeros already) and empties the write-ahead log. PostgreSQL rewrites its tables; its
    /// own log and standbys keep old bytes until they go round.
    pub async fn scrub(&self) -> Result<(), StoreError> {
        let (reply, answer) = oneshot::channel();
        self.inner.orders.join(Order::Scrub(None, reply)).map_err(|(_, why)| why)?;
        answer.await.unwrap_or(Err(StoreError::Closed))
    }

    /// As [`scrub`](Self::scrub), for plain threads. Panics within asynchronous code.
    pub fn scrub_blocking(&self) -> Result<(), StoreError> {
        let (reply, answer) = oneshot::channel();
        self.inner.orders.join(Order::Scrub(None, reply)).map_err(|(_, why)| why)?;
        answer.blocking_recv().unwrap_or(Err(StoreError::Closed))
    }

    /// As [`scrub`](Self::scrub), for what was erased from one table: on PostgreSQL the others are not rewritten.
    pub async fn scrub_table(&self, table: &'static str) -> Result<(), StoreError> {
        let (reply, answer) = oneshot::channel();
        self.inner.orders.join(Order::Scrub(Some(table), reply)).map_err(|(_, why)| why)?;
        answer.await.unwrap_or(Err(StoreError::Closed))
    }

    /// How many changes and how many queries wait just now.
    pub fn waiting(&self) -> (usize, usize) {
        (self.inner.orders.len(), self.inner.queries.len())
    }

    /// What was asked of the database since the store was opened.
    pub fn counts(&self) -> Counts {
        self.inner.registered.counters.counts()
    }

    /// Whether the disk has failed and nothing is acknowledged any more.
    pub fn failure(&self) -> Option<StoreError> {
        self.inner.fatal.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes nothing new, does everything that waits, and closes the database. Later calls get [`StoreError::Closed`].
    ///
    /// This waits for the disk; calling it twice does no harm.
    pub fn close(&self) {
        self.inner.close();
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Store").field(&self.inner.name).finish()
    }
}

impl Inner {
    fn start(&self, name: String, work: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
        let thread =
            std::thread::Builder::new().name(name).spawn(work).map_err(|error| StoreError::Open { why: format!("no thread: {error}") })?;
        self.threads.lock().unwrap_or_else(PoisonError::into_inner).push(thread);
        Ok(())
    }

    fn order(&self, work: Box<dyn Work>) {
        if let Err((Order::Work(mut work), why)) = self.orders.join(Order::Work(work)) {
            work.fail(why);
            work.answer();
        }
    }

    fn ask(&self, query: Box<dyn Work>) {
        if let Err((mut query, why)) = self.queries.join(query) {
            query.fail(why);
            query.answer();
        }
    }

    fn close(&self) {
        self.queries.close(StoreError::Closed);
        self.orders.close(StoreError::Closed);
        let threads = std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        // Readers first: the writer can empty the log only when nobody reads it.
        for thread in threads.into_iter().rev() {
            // The last clone may have been held by a query.
            if thread.thread().id() != std::thread::current().id() {
                drop(thread.join());
            }
        }
        let place = self.place.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Place { lock, temporary }) = place {
            drop(lock);
            if let Some(folder) = temporary {
                drop(std::fs::remove_dir_all(folder));
            }
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.close();
    }
}

fn open_file(path: &Path, durable: bool, readers: usize) -> Result<(Engine, Vec<Engine>), StoreError> {
    let writes = Engine::Sqlite(Lite::writer(lite::open_writer(path, durable)?)?);
    let reads =
        (0..readers.max(1)).map(|_| Ok(Engine::Sqlite(Lite::reader(lite::open_reader(path)?)))).collect::<Result<Vec<_>, StoreError>>()?;
    Ok((writes, reads))
}

/// A new folder for a database that goes away.
pub(crate) fn temporary_folder() -> Result<PathBuf, StoreError> {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    loop {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("toguna-{}-{number}", std::process::id()));
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(StoreError::Open { why: format!("{}: {error}", folder.display()) }),
        }
    }
}
