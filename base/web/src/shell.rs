//! Every page has the same calm frame: whose dialogue it is, the languages, the content, and a way to learn what Toguna is.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html as HtmlResponse, IntoResponse, Response};
use toguna_tongues::{Language, Words};

use crate::error::PageError;
use crate::etag::Etag;
use crate::fields::Problems;
use crate::flash::Flash;
use crate::html::Html;
use crate::visit::Visit;

/// A page on its way to the person. Begin with [`Visit::page`].
#[derive(Debug)]
#[must_use = "a page does nothing until it responds"]
pub struct Page<'v> {
    visit: &'v Visit,
    title: String,
    body: Html,
    summary: Html,
    home: Option<(String, String)>,
    nav: Option<Nav>,
    status: StatusCode,
    tag: Option<Etag>,
    feed: Option<String>,
    manner: Manner,
}

/// What some pages are besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Manner {
    refreshes: bool,
    is_wide: bool,
    records: bool,
    place: Place,
}

/// Where a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Place {
    #[default]
    Anywhere,
    /// It shows other pages of this site within itself.
    BesidePreviews,
    /// The team works through many things on it.
    Desk,
    /// Trustees make or open the vault on it.
    Vault,
    /// Somebody comes in by it: it takes passkeys.
    Door,
}

#[derive(Debug)]
struct Nav {
    label: String,
    links: Vec<(String, String)>,
    /// Of the links in their order, where they have any.
    signs: &'static [Html],
}

impl Nav {
    fn sign(&self, place: impl std::borrow::Borrow<usize>) -> Option<&'static Html> {
        self.signs.get(*place.borrow())
    }
}

impl<'v> Page<'v> {
    pub(crate) fn new(visit: &'v Visit, title: String) -> Self {
        Self {
            visit,
            title,
            body: Html::default(),
            summary: Html::default(),
            home: None,
            nav: None,
            status: StatusCode::OK,
            tag: None,
            feed: None,
            manner: Manner::default(),
        }
    }

    /// What the page says; it begins with the page's one `<h1>`.
    pub fn body(mut self, body: Html) -> Self {
        self.body = body;
        self
    }

    /// The name in the header and where it leads: the dialogue, or the team's first page. Without it, the header says "Toguna".
    pub fn home(mut self, path: impl Into<String>, name: impl Into<String>) -> Self {
        self.home = Some((path.into(), name.into()));
        self
    }

    /// The pages beside this one, as pairs of path and name; the one that was asked for is marked.
    pub fn nav(mut self, label: impl Into<String>, links: Vec<(String, String)>) -> Self {
        self.nav = Some(Nav { label: label.into(), links, signs: &[] });
        self
    }

    /// Signs for the pages beside this one, in their order, for those who do not read.
    pub fn nav_signs(mut self, signs: &'static [Html]) -> Self {
        if let Some(nav) = &mut self.nav {
            nav.signs = signs;
        }
        self
    }

    /// What is wrong with the form on the page. If anything is, it stands on top, the title begins with it, and the status is 422.
    pub fn problems(mut self, problems: &Problems) -> Result<Self, PageError> {
        if !problems.is_empty() {
            let words = self.visit.words();
            self.summary = problems.summary(words)?;
            self.title = words.say("web-problems-title", &[("title", (&self.title).into())]);
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(self)
    }

    /// Another status than 200.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The version of the page, under which a browser may keep it as long as it asks whether it still holds.
    pub fn tag(mut self, tag: Etag) -> Self {
        self.tag = Some(tag);
        self
    }

    /// Where there is script, the page asks every few seconds whether there is a new version. It needs a [`Page::tag`].
    pub fn refreshing(mut self) -> Self {
        self.manner.refreshes = true;
        self
    }

    /// More room, for tables and maps.
    pub fn wide(mut self) -> Self {
        self.manner.is_wide = true;
        self
    }

    /// Where programs that gather news find those of the page's dialogue (Atom).
    pub fn feed(mut self, path: impl Into<String>) -> Self {
        self.feed = Some(path.into());
        self
    }

    /// The page shows other pages of this site within itself.
    pub fn previewing(mut self) -> Self {
        self.manner.place = Place::BesidePreviews;
        self
    }

    /// A page on which people speak: it may use the microphone, and brings the script that does.
    pub fn recording(mut self) -> Self {
        self.manner.records = true;
        self
    }

    /// A page on which somebody of the team works through much: wide, with the style of the desk and, where there is script, its keys.
    pub fn at_the_desk(mut self) -> Self {
        self.manner.place = Place::Desk;
        self.wide()
    }

    /// The page takes passkeys: it has the script for it, where there is script.
    pub fn taking_passkeys(mut self) -> Self {
        self.manner.place = Place::Door;
        self
    }

    /// A page on which trustees make or open the vault: with the style of the desk and the script of the vault.
    pub fn at_the_vault(mut self) -> Self {
        self.manner.place = Place::Vault;
        self
    }

    /// Writes the page.
    pub fn respond(self) -> Result<Response, PageError> {
        let visit = self.visit;
        let words = visit.words();
        let settings = visit.site.settings();
        let template = Shell {
            words,
            language: visit.language.tag(),
            dir: visit.dir(),
            title: &self.title,
            style: visit.site.assets().style.path(),
            script: visit.site.assets().script.path(),
            icon: visit.site.assets().icon.path(),
            home: self.home.as_ref().map_or(("/", "Toguna"), |(path, name)| (path.as_str(), name.as_str())),
            // After a form was sent, the address may have no page of its own: then the picker has nowhere to lead.
            languages: if visit.is_get() {
                settings.languages.iter().copied().filter(|&l| l != visit.language).collect()
            } else {
                Vec::new()
            },
            visit,
            nav: self.nav.as_ref(),
            flash: visit.flash(),
            summary: &self.summary,
            body: &self.body,
            refresh: self.tag.as_ref().filter(|_| self.manner.refreshes),
            is_wide: self.manner.is_wide,
            feed: self.feed.as_deref(),
            passkeys: (self.manner.place == Place::Door).then(|| visit.site.assets().passkey_script.path()),
            voice: self.manner.records.then(|| visit.site.assets().voice_script.path()),
            desk: match self.manner.place {
                Place::Desk => Some((visit.site.assets().desk_style.path(), visit.site.assets().desk_script.path())),
                Place::Vault => Some((visit.site.assets().desk_style.path(), visit.site.assets().vault_script.path())),
                Place::Anywhere | Place::BesidePreviews | Place::Door => None,
            },
        };
        let mut response = (self.status, HtmlResponse(template.render()?)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(visit.language.tag()));
        if let Some(tag) = &self.tag {
            tag.put_on(headers);
        }
        if self.manner.place == Place::BesidePreviews {
            response.extensions_mut().insert(crate::embed::Previews);
        }
        if self.manner.records {
            response.extensions_mut().insert(crate::headers::Records);
        }
        Ok(response)
    }
}

#[derive(Template)]
#[template(path = "web/shell.html")]
struct Shell<'a> {
    words: &'a Words,
    visit: &'a Visit,
    language: &'static str,
    dir: &'static str,
    title: &'a str,
    style: &'a str,
    script: &'a str,
    icon: &'a str,
    home: (&'a str, &'a str),
    languages: Vec<Language>,
    nav: Option<&'a Nav>,
    flash: Option<&'a Flash>,
    summary: &'a Html,
    body: &'a Html,
    refresh: Option<&'a Etag>,
    is_wide: bool,
    feed: Option<&'a str>,
    /// The script of passkeys, on pages that take them.
    passkeys: Option<&'a str>,
    /// The script for those who speak.
    voice: Option<&'a str>,
    /// Style and script of the desk, on its pages; or those of the vault.
    desk: Option<(&'a str, &'a str)>,
}
