//! A list that grows while it is read must neither skip nor repeat anything: each page says where the next one begins, in a mark that
//! only this server can write.

use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::api::problem::Problem;
use crate::api::query::Query;
use crate::base64;
use crate::site::Site;

/// Entries of a page, where nobody asks for a number.
pub const USUAL: usize = 100;
/// Entries of a page, at most.
pub const MOST: usize = 500;

/// Which page of a list is asked for: `?limit=…&after=…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paging {
    /// Entries, at most: 1 to [`MOST`].
    pub limit: usize,
    /// The last entry that the caller has; `None` from the beginning.
    pub after: Option<i64>,
    purpose: String,
}

/// The same, for descriptions of calls.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PagingQuery {
    /// Entries of a page, at most.
    #[param(minimum = 1, maximum = 500, default = 100)]
    pub limit: Option<i64>,
    /// The `next` of the page before.
    pub after: Option<String>,
}

/// One page of a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Paged<T> {
    /// The entries.
    pub items: Vec<T>,
    /// What to give as `after` for the next page; `null` on the last one.
    pub next: Option<String>,
}

impl Paging {
    /// Reads `limit` and `after`. `list` names the list, with whatever it depends on: a mark of another list is refused.
    ///
    /// # Errors
    /// A problem of status 400 where either is not right.
    pub fn read(query: &mut Query, site: &Site, list: &str) -> Result<Self, Problem> {
        let limit = query.number("limit", 1, MOST as i64)?.map_or(USUAL, |limit| limit as usize);
        let purpose = format!("cursor/{list}");
        let after = match query.text("after")? {
            None => None,
            Some(mark) => Some(
                open(site, &purpose, mark).ok_or_else(|| Problem::of_query("after", "Only what a page of this list gave as `next`."))?,
            ),
        };
        Ok(Self { limit, after, purpose })
    }

    /// The page out of `limit + 1` entries, of which the last one only says that there is more. `key` is what `after` is of an entry.
    pub fn page<T>(&self, site: &Site, mut items: Vec<T>, key: impl Fn(&T) -> i64) -> Paged<T> {
        let is_more = items.len() > self.limit;
        items.truncate(self.limit);
        let last = items.last().filter(|_| is_more).map(key);
        Paged { items, next: last.map(|last| self.mark(site, last)) }
    }

    /// The mark of the page that begins after `last`.
    pub fn mark(&self, site: &Site, last: i64) -> String {
        base64::encode(site.seal().seal(&self.purpose, &last.to_string()).as_bytes())
    }
}

fn open(site: &Site, purpose: &str, mark: &str) -> Option<i64> {
    let sealed = String::from_utf8(base64::decode(mark)?).ok()?;
    site.seal().open(purpose, &sealed)?.parse().ok()
}
