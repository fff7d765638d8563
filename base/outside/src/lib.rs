//! A server that sends requests to addresses which people give it is a door into the network that it stands in. So it calls few hosts, at
//! public addresses alone, and follows nobody anywhere (decision 0012).
//!
//! [`address`] takes addresses apart and says which may be called; [`caller`] calls them. Webhooks go out this way, and questions to houses
//! whose accounts open one here.

pub mod address;
pub mod caller;
