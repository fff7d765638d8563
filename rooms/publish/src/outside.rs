//! What this room does by itself while the server runs: it tells what happens, and carries messages.

use std::sync::Arc;

use toguna_commonground::live::Live;
use toguna_web::Site;
use tokio::sync::Notify;

use crate::telling::Teller;
use crate::webhooks::address::Allowed;
use crate::webhooks::courier::Courier;
use crate::webhooks::sending::Sender;

/// What the pages know of it. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Outside {
    allowed: Arc<Allowed>,
    woken: Arc<Notify>,
}

impl Outside {
    /// Nothing is told or carried by itself; pages work all the same.
    pub fn quiet(allowed: Allowed) -> Self {
        Self { allowed: Arc::new(allowed), woken: Arc::default() }
    }

    /// Tells and carries for as long as the present runtime runs. Where no host is allowed, nothing is carried.
    pub fn start(site: &Site, live: &Live, sender: Sender) -> Self {
        let outside = Self::quiet(sender.allowed().clone());
        Teller::new(site, live, Arc::clone(&outside.woken)).start();
        if !outside.allowed.is_empty() {
            Courier::new(site, sender, Arc::clone(&outside.woken)).start();
        }
        outside
    }

    /// Where messages may go.
    pub fn allowed(&self) -> &Allowed {
        &self.allowed
    }

    /// There is a message to be carried.
    pub(crate) fn wake(&self) {
        self.woken.notify_one();
    }
}
