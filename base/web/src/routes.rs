//! Who may open a page must never depend on whether somebody remembered to ask: every route says it when it is registered, and the router
//! enforces it before the page's own code runs.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use axum::Router;
use axum::handler::Handler;
use axum::http::Extensions;
use axum::http::request::Parts;
use axum::routing::{MethodFilter, on};

use crate::api::is_api;
use crate::error::PageError;
use crate::guard;
use crate::limits::Budget;
use crate::rights::Right;
use crate::site::Site;

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Everybody.
    Anyone,
    /// Those who take part in the dialogue of the address: on pages by their cookie, in the API by `Authorization: Bearer`.
    Participant,
    /// People of the team, for what is about no dialogue.
    Team,
    /// People of the team whose role in the dialogue of the address gives them this right.
    May(Right),
    /// People of the team who may draw up a dialogue.
    Coordinator,
    /// People of the team who look after the whole installation.
    Administrator,
    /// Whoever holds the one-time link, as long as there is no account yet.
    SetUp,
    /// Programs of the team, by a token that may do this and is for the dialogue of the address.
    Token(Scope),
    /// Programs on the same machine, or with the token of [`crate::Settings::machine_token`].
    Machine,
}

/// What a token of the team may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Reading what the team sees of a dialogue.
    Read,
    /// Accepting and rejecting statements.
    Moderate,
    /// Taking out everything that was said.
    Export,
    /// Bringing in voices.
    Import,
}

impl Scope {
    /// Every scope, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Read, Self::Moderate, Self::Export, Self::Import];

    /// The right that the account behind the token must have in the dialogue, at the time of the call.
    pub fn right(self) -> Right {
        match self {
            Self::Read => Right::See,
            Self::Moderate => Right::Moderate,
            Self::Export => Right::Export,
            Self::Import => Right::Record,
        }
    }

    /// The word that is stored and shown.
    pub fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Moderate => "moderate",
            Self::Export => "export",
            Self::Import => "import",
        }
    }

    /// The scope with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.word() == word)
    }
}

/// The future of a [`Gate`]'s answer.
pub type Admission<'a> = Pin<Box<dyn Future<Output = Result<(), PageError>> + Send + 'a>>;

/// Decides whether a request may enter a route that is not for anyone. It may look at the whole head of the request, its path parameters
/// included, and leave in its extensions what it found out, for the handlers' extractors.
pub trait Gate: Send + Sync + 'static {
    /// Lets the request in, or says why not; [`PageError::Elsewhere`] sends the person to where she can get in.
    ///
    /// Called for every [`Access`] but [`Access::Anyone`] and [`Access::Machine`]. In the API ([`crate::api::is_api`]) it must not look at cookies.
    fn admit<'a>(&'a self, site: &'a Site, access: Access, parts: &'a mut Parts) -> Admission<'a>;
}

/// The gate that lets nobody in.
#[derive(Debug, Clone, Copy)]
pub struct Shut;

impl Gate for Shut {
    fn admit<'a>(&'a self, _: &'a Site, _: Access, _: &'a mut Parts) -> Admission<'a> {
        Box::pin(std::future::ready(Err(PageError::Forbidden)))
    }
}

/// One line of the table of routes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RouteEntry {
    /// The path with its parameters in braces.
    pub path: String,
    /// `GET` answers `HEAD` too.
    pub method: Verb,
    /// Who may use it.
    pub access: Access,
    /// Out of which budget its requests are paid.
    pub budget: Budget,
    /// Whether it hands out what was said, or whom to reach, so that it rests while the dialogue is stopped.
    pub takes_out: bool,
}

/// The methods that pages and calls use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verb {
    /// Shows something and changes nothing.
    Get,
    /// Sends a form, or a command of the API.
    Post,
    /// Puts something in the place of what was there. Only in the API.
    Put,
    /// Takes something away. Only in the API.
    Delete,
}

impl Verb {
    /// As in HTTP.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

impl From<Verb> for MethodFilter {
    fn from(verb: Verb) -> Self {
        match verb {
            Verb::Get => Self::GET,
            Verb::Post => Self::POST,
            Verb::Put => Self::PUT,
            Verb::Delete => Self::DELETE,
        }
    }
}

/// All routes of a part of the program, with their table.
///
/// It is the only way to a router, so a route that is not in the table does not exist:
///
/// ```
/// # use toguna_web::{Access, PageError, Page, Routes, Site, Visit, Html};
/// # use axum::response::Response;
/// async fn hello(visit: Visit) -> Result<Response, PageError> {
///     visit.page("Hello").body(Html::fixed("<h1>Hello</h1>")).respond()
/// }
/// # fn routes(site: &Site) -> Routes {
/// Routes::new(site).get("/hello", Access::Anyone, hello)
/// # }
/// ```
pub struct Routes {
    site: Site,
    laid: Vec<Laid>,
}

/// A route that is in the table, and not yet in the router: until then, things may be handed to it.
struct Laid {
    entry: RouteEntry,
    things: Vec<Thing>,
    open: Opening,
}

/// Puts something into the request that the gate and the page may take out.
pub(crate) type Thing = Arc<dyn Fn(&mut Extensions) + Send + Sync>;

/// Adds a route to the router, with what stands before it.
type Opening = Box<dyn FnOnce(Router<Site>, guard::Doorway) -> Router<Site> + Send>;

impl fmt::Debug for Routes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Routes").field("table", &self.own_table()).finish_non_exhaustive()
    }
}

impl Routes {
    /// No routes yet.
    pub fn new(site: &Site) -> Self {
        Self { site: site.clone(), laid: Vec::new() }
    }

    /// A page that shows something and changes nothing. It answers `HEAD` too.
    #[must_use]
    pub fn get<H, T>(self, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Verb::Get, path, access, Budget::View, handler)
    }

    /// A page of the team that hands out what was said in the dialogue of the address, or whom to reach, as a file: a table, a sound, a sheet
    /// of codes. Unlike the rest of the team's pages it rests while the dialogue is stopped.
    ///
    /// # Panics
    /// When the path names no dialogue: a mistake in the program.
    #[must_use]
    pub fn take_out<H, T>(self, verb: Verb, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        assert!(path.contains("{slug}"), "{path} is about no dialogue");
        let budget = if verb == Verb::Get { Budget::View } else { Budget::Post };
        self.enter(RouteEntry { path: path.to_owned(), method: verb, access, budget, takes_out: true }, handler)
    }

    /// A form that is sent.
    #[must_use]
    pub fn post<H, T>(self, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Verb::Post, path, access, Budget::Post, handler)
    }

    /// A form in which something secret is tried: a passphrase, a return code. Few of them are taken from one place.
    #[must_use]
    pub fn attempt<H, T>(self, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Verb::Post, path, access, Budget::Attempt, handler)
    }

    /// A file that is the same for everybody and kept by browsers, or something for a machine: paid out of no budget.
    #[must_use]
    pub fn free<H, T>(self, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Verb::Get, path, access, Budget::Free, handler)
    }

    /// A call of the API, under `/api/`. Whoever makes it in somebody's name pays out of that somebody's budget.
    ///
    /// # Panics
    /// When the path does not lie under `/api/`, or the access is one of pages only: both are mistakes in the program.
    #[must_use]
    pub fn api<H, T>(self, verb: Verb, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        assert!(is_api(path), "{path} is no path of the API");
        let budget = match access {
            Access::Participant => Budget::Voice,
            Access::Token(_) => Budget::Token,
            Access::Anyone if verb == Verb::Get => Budget::View,
            Access::Anyone => Budget::Post,
            Access::Team | Access::May(_) | Access::Coordinator | Access::Administrator | Access::SetUp | Access::Machine => {
                panic!("{path}: nobody can prove {access:?} in the API")
            }
        };
        self.add(verb, path, access, budget, handler)
    }

    /// Hands `thing` to the pages of the routes so far, which take it as [`axum::Extension`], and to the gate before them. Of two things of
    /// one type, a route gets the one that was handed to it first.
    #[must_use]
    pub fn with<T: Clone + Send + Sync + 'static>(mut self, thing: T) -> Self {
        let thing: Thing = Arc::new(move |extensions| drop(extensions.insert(thing.clone())));
        for laid in &mut self.laid {
            laid.things.push(Arc::clone(&thing));
        }
        self
    }

    pub(crate) fn site(&self) -> &Site {
        &self.site
    }

    fn add<H, T>(self, method: Verb, path: &str, access: Access, budget: Budget, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.enter(RouteEntry { path: path.to_owned(), method, access, budget, takes_out: false }, handler)
    }

    fn enter<H, T>(mut self, entry: RouteEntry, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let (path, access) = (entry.path.as_str(), entry.access);
        // What is about a dialogue says which right it asks for; a page that forgot to would be open to the whole team of the installation.
        assert!(access != Access::Team || !path.contains("{slug}"), "{path} is about a dialogue: say which right it asks for");
        assert!(!matches!(access, Access::May(_)) || path.contains("{slug}"), "{path} is about no dialogue");
        let (pattern, method) = (entry.path.clone(), entry.method);
        let open: Opening =
            Box::new(move |router, doorway| router.route(&pattern, on(method.into(), guard::Guarded::new(doorway, handler))));
        self.laid.push(Laid { entry, things: Vec::new(), open });
        self
    }

    /// These routes and those of another part.
    ///
    /// # Panics
    /// When both have the same method on the same path.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        let place = |laid: &Laid| (laid.entry.path.clone(), laid.entry.method);
        let here: std::collections::BTreeSet<_> = self.laid.iter().map(place).collect();
        for laid in &other.laid {
            assert!(!here.contains(&place(laid)), "{} has two pages", laid.entry.path);
        }
        self.laid.extend(other.laid);
        self
    }

    /// Who may do what, sorted by path and method; with the routes that every site has.
    pub fn table(&self) -> Vec<RouteEntry> {
        let mut table = crate::pages::routes(Self::new(&self.site)).own_table();
        table.extend(self.own_table());
        table.sort();
        table
    }

    /// The table of what was added here.
    pub(crate) fn own_table(&self) -> Vec<RouteEntry> {
        self.laid.iter().map(|laid| laid.entry.clone()).collect()
    }

    /// The router with everything around it: limits, timeouts, headers, errors as pages, compression, the log and the counters.
    pub fn into_router(self) -> Router {
        let Self { site, laid } = crate::pages::routes(self);
        let table: Vec<RouteEntry> = laid.iter().map(|laid| laid.entry.clone()).collect();
        let mut router = Router::new();
        for Laid { entry: RouteEntry { path, access, budget, takes_out, .. }, things, open } in laid {
            router = open(router, guard::Doorway { site: site.clone(), access, budget, pattern: path.into(), takes_out, things });
        }
        guard::around(&site, &table, router).with_state(site)
    }
}
