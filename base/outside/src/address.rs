//! Where a call may go. An address is taken apart by one strict reader, so that what is checked is what is called; the host must be on
//! the operator's list; and of what the name leads to, only public addresses count.

use std::collections::BTreeSet;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The longest address, in bytes.
pub const MOST_BYTES: usize = 500;
/// Ports that are called.
const PORTS: [u16; 2] = [443, 8443];

/// Which hosts may be called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Allowed {
    hosts: BTreeSet<String>,
    loopback: bool,
}

impl Allowed {
    /// These hosts, as [`host`] reads them; whatever it refuses is left out. With `loopback`, programs on the same machine may be called
    /// without encryption: for trying things out, never for a server that others use.
    pub fn new<'a>(hosts: impl IntoIterator<Item = &'a str>, loopback: bool) -> Self {
        Self { hosts: hosts.into_iter().filter_map(|name| host(name).ok()).collect(), loopback }
    }

    /// Whether anything may be called at all.
    pub fn is_empty(&self) -> bool {
        self.hosts.is_empty() && !self.loopback
    }

    /// The hosts, sorted.
    pub fn hosts(&self) -> impl Iterator<Item = &str> {
        self.hosts.iter().map(String::as_str)
    }

    /// Whether this host may be called at this network address.
    pub fn admits(&self, target: &Target, address: IpAddr) -> bool {
        if target.is_loopback { self.loopback && address.is_loopback() } else { is_public(address) }
    }
}

/// An address that was taken apart and found sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The host in small letters.
    pub host: String,
    /// The port.
    pub port: u16,
    /// Path and query, beginning with `/`.
    pub path: String,
    /// Whether it is a program on this machine, told in the clear.
    pub is_loopback: bool,
}

impl Target {
    /// The host as it stands in the header `Host`: with its port where that is not the usual one.
    pub fn authority(&self) -> String {
        if self.port == 443 && !self.is_loopback { self.host.clone() } else { format!("{}:{}", self.host, self.port) }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", if self.is_loopback { "http" } else { "https" }, self.authority(), self.path)
    }
}

/// Why an address cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressFault {
    /// Longer than [`MOST_BYTES`].
    #[error("too long")]
    TooLong,
    /// Something that does not belong into an address: a space, a letter outside ASCII, a backslash, a fragment.
    #[error("not an address")]
    NotAnAddress,
    /// Not `https://…`.
    #[error("not encrypted")]
    NotEncrypted,
    /// A name or passphrase before the host.
    #[error("names somebody before the host")]
    Userinfo,
    /// A number instead of a name, in whatever spelling.
    #[error("a number instead of a name")]
    Number,
    /// No name of a host: an empty part, a dot at the end, a letter that no name has.
    #[error("no name of a host")]
    NoName,
    /// Not on the operator's list.
    #[error("not on the list of hosts")]
    NotAllowed,
    /// Another port than 443 and 8443.
    #[error("another port than 443 and 8443")]
    Port,
}

/// Takes an address apart.
///
/// # Errors
/// Why it cannot be used; where several things are wrong, the first that was found.
///
/// ```
/// use toguna_outside::address::{Allowed, AddressFault, target};
/// let allowed = Allowed::new(["hooks.example.org"], false);
/// assert_eq!(target("https://Hooks.example.org/in?k=1", &allowed).unwrap().to_string(), "https://hooks.example.org/in?k=1");
/// assert_eq!(target("https://2130706433/", &allowed), Err(AddressFault::Number));
/// assert_eq!(target("https://hooks.example.org@10.0.0.1/", &allowed), Err(AddressFault::Userinfo));
/// ```
pub fn target(text: &str, allowed: &Allowed) -> Result<Target, AddressFault> {
    if text.len() > MOST_BYTES {
        return Err(AddressFault::TooLong);
    }
    if !text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"#<>\\^`{|}".contains(&byte)) || !escapes_are_whole(text) {
        return Err(AddressFault::NotAnAddress);
    }
    let (scheme, rest) = text.split_once("://").ok_or(AddressFault::NotAnAddress)?;
    let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    if authority.contains('@') {
        return Err(AddressFault::Userinfo);
    }
    let is_encrypted = scheme.eq_ignore_ascii_case("https");
    let is_plain = allowed.loopback && scheme.eq_ignore_ascii_case("http");
    if !is_encrypted && !is_plain {
        return Err(AddressFault::NotEncrypted);
    }
    let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
    if !is_encrypted {
        return loopback(authority, path);
    }
    if authority.starts_with('[') {
        return Err(AddressFault::Number);
    }
    let (name, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let host = host(name)?;
    let port = port.parse().ok().filter(|port| PORTS.contains(port) && !authority.contains(":+")).ok_or(AddressFault::Port)?;
    if !allowed.hosts.contains(&host) {
        return Err(AddressFault::NotAllowed);
    }
    Ok(Target { host, port, path, is_loopback: false })
}

/// A program on this machine: `127.0.0.1`, `[::1]` or `localhost`, with its port.
fn loopback(authority: &str, path: String) -> Result<Target, AddressFault> {
    const HERE: [&str; 3] = ["127.0.0.1", "[::1]", "localhost"];
    let found = HERE.into_iter().find_map(|name| Some((name, authority.strip_prefix(name)?)));
    let (name, rest) = found.filter(|(_, rest)| rest.is_empty() || rest.starts_with(':')).ok_or(AddressFault::NotEncrypted)?;
    let digits = rest.strip_prefix(':').filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    let port = digits.and_then(|digits| digits.parse().ok()).filter(|port| *port != 0).ok_or(AddressFault::Port)?;
    Ok(Target { host: name.to_owned(), port, path, is_loopback: true })
}

/// The name of a host, in small letters: at least two parts of letters, digits and hyphens, the last of which is no number.
///
/// Names in other scripts are given as they travel, as in `xn--…`: then there is nothing to be mistaken for something else.
///
/// # Errors
/// [`AddressFault::Number`] and [`AddressFault::NoName`].
pub fn host(name: &str) -> Result<String, AddressFault> {
    let name = name.to_ascii_lowercase();
    let parts: Vec<&str> = name.split('.').collect();
    let last = parts.last().copied().unwrap_or_default();
    // The same rule by which browsers tell that a host is a number: 127.1, 2130706433, 0x7f.0.0.1, 0177.0.0.1.
    let is_hex = last.strip_prefix("0x").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if !last.is_empty() && (last.bytes().all(|byte| byte.is_ascii_digit()) || is_hex) {
        return Err(AddressFault::Number);
    }
    let is_part = |part: &&str| {
        (1..=63).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    if parts.len() < 2 || name.len() > 253 || !parts.iter().all(is_part) {
        return Err(AddressFault::NoName);
    }
    Ok(name)
}

fn escapes_are_whole(text: &str) -> bool {
    let hex = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    (0..bytes.len()).all(|at| bytes[at] != b'%' || hex(bytes.get(at + 1)) && hex(bytes.get(at + 2)))
}

/// Whether a network address belongs to the public internet. What is not surely public is not: private, of one link or machine, shared by a
/// carrier, for documents and measurements, for many at once, reserved, or leading to another address within it (RFC 6890 and the registries
/// of special-purpose addresses).
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    const NOT_PUBLIC: [([u8; 4], u32); 16] = [
        ([0, 0, 0, 0], 8),       // this network
        ([10, 0, 0, 0], 8),      // private
        ([100, 64, 0, 0], 10),   // shared by a carrier
        ([127, 0, 0, 0], 8),     // this machine
        ([169, 254, 0, 0], 16),  // this link, and what clouds tell about themselves
        ([172, 16, 0, 0], 12),   // private
        ([192, 0, 0, 0], 24),    // protocols
        ([192, 0, 2, 0], 24),    // documents
        ([192, 31, 196, 0], 24), // AS112
        ([192, 88, 99, 0], 24),  // 6to4
        ([192, 168, 0, 0], 16),  // private
        ([198, 18, 0, 0], 15),   // measurements
        ([198, 51, 100, 0], 24), // documents
        ([203, 0, 113, 0], 24),  // documents
        ([224, 0, 0, 0], 4),     // many at once
        ([240, 0, 0, 0], 4),     // reserved, and everybody
    ];
    !NOT_PUBLIC.iter().any(|&(start, bits)| (address.to_bits() ^ Ipv4Addr::from(start).to_bits()) >> (32 - bits) == 0)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // Only what is given out to the public: this leaves out ::1, ::ffff:a.b.c.d, ::a.b.c.d, 64:ff9b::/96, fc00::/7, fe80::/10, ff00::/8.
    const PUBLIC: (u128, u32) = (0x2000 << 112, 3);
    const NOT_PUBLIC: [(u128, u32); 4] = [
        (0x2001 << 112, 23),                   // protocols: Teredo, ORCHID, measurements
        ((0x2001 << 112) | (0xdb8 << 96), 32), // documents
        (0x2002 << 112, 16),                   // 6to4: another address within
        (0x3fff << 112, 20),                   // documents
    ];
    let lies_in = |(start, bits): (u128, u32)| (address.to_bits() ^ start) >> (128 - bits) == 0;
    lies_in(PUBLIC) && !NOT_PUBLIC.into_iter().any(lies_in)
}

#[cfg(test)]
#[path = "address_tests.rs"]
mod tests;
