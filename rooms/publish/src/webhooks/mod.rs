//! Programs elsewhere are told what happens. A server that sends requests to addresses which people give it is a door into the network that
//! it stands in: so it sends to few hosts, to public addresses alone, and follows nobody anywhere.
//!
//! In the order in which a message travels: the nouns ([`model`]) · where it may go ([`address`]) · what it says and how that is signed
//! ([`message`]) · how it is sent ([`sending`]) · who carries it, again and again until it arrives ([`courier`]).

pub mod courier;
pub mod message;
pub mod model;
pub mod sending;

pub use toguna_outside::address;

use address::AddressFault;

/// The message that says what to do about an address that cannot be used.
pub fn fault_message(fault: AddressFault) -> &'static str {
    match fault {
        AddressFault::TooLong => "publish-hook-fault-long",
        AddressFault::NotAnAddress | AddressFault::NoName => "publish-hook-fault-address",
        AddressFault::NotEncrypted => "publish-hook-fault-https",
        AddressFault::Userinfo => "publish-hook-fault-userinfo",
        AddressFault::Number => "publish-hook-fault-number",
        AddressFault::NotAllowed => "publish-hook-fault-host",
        AddressFault::Port => "publish-hook-fault-port",
    }
}
