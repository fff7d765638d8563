//! Whoever runs a server says how in four places: on the command line, in the environment, in a file, or nowhere. One table says what can
//! be set; what was given is put together from these places, each with the place it came from, so that an error can point there.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use toguna_outside::address::{Allowed, host, target};
use toguna_people::doors::provider::ProviderSettings;
use toguna_store::Location;
use toguna_tongues::Language;

use super::settings_error::SettingsError;
use super::settings_file;

/// Something that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its name in the file; `--name` on the command line, `TOGUNA_NAME` in the environment.
    pub name: &'static str,
    /// What holds where nobody says anything.
    pub default: Option<&'static str>,
    /// Whether several values may be given, parted by commas.
    pub is_list: bool,
    /// Whether it is kept out of what is printed.
    pub is_secret: bool,
}

const fn one(name: &'static str, default: Option<&'static str>) -> Setting {
    Setting { name, default, is_list: false, is_secret: false }
}

/// Everything that can be set, in the order in which it is printed.
pub const SETTINGS: [Setting; 26] = [
    one("data", Some("./toguna-data")),
    one("listen", Some("127.0.0.1:8080")),
    one("base-url", None),
    Setting { is_secret: true, ..one("database", None) },
    one("default-language", Some("fr")),
    one("tongues", None),
    one("tls-certificate", None),
    one("tls-key", None),
    Setting { is_list: true, ..one("acme-domain", None) },
    Setting { is_list: true, ..one("acme-contact", None) },
    one("acme-directory", Some("https://acme-v02.api.letsencrypt.org/directory")),
    Setting { is_list: true, ..one("trusted-proxy", None) },
    Setting { is_secret: true, ..one("machine-token", None) },
    Setting { is_list: true, ..one("webhook-host", None) },
    one("webhook-loopback", Some("off")),
    one("oidc-issuer", None),
    one("oidc-client", None),
    Setting { is_secret: true, ..one("oidc-secret", None) },
    one("oidc-name", None),
    Setting { is_list: true, ..one("oidc-host", None) },
    one("oidc-loopback", Some("off")),
    one("log", Some("info")),
    one("log-format", Some("plain")),
    one("patience", Some("20")),
    one("backup-days", None),
    one("limits", Some("on")),
];

/// The setting of this name.
pub fn setting(name: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.name == name)
}

/// The variable of a setting: `TOGUNA_BASE_URL` for `base-url`.
pub fn variable(name: &str) -> String {
    format!("TOGUNA_{}", name.to_uppercase().replace('-', "_"))
}

/// Where a value was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// On the command line.
    Flag,
    /// In the environment.
    Environment,
    /// In a file, on this line (from 1).
    File(PathBuf, usize),
    /// Nowhere.
    Default,
}

/// A value as it was given.
#[derive(Clone, PartialEq, Eq)]
pub struct Given {
    /// Its text; the values of a list are parted by commas.
    pub text: String,
    /// Where it was given.
    pub origin: Origin,
}

/// What was given may be a secret: only where it was given is shown.
impl fmt::Debug for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Given").field("origin", &self.origin).finish_non_exhaustive()
    }
}

impl Given {
    /// The place as one would look for it: `--listen`, `TOGUNA_LISTEN`, `toguna.toml:3`.
    pub fn place(&self, name: &str) -> String {
        match &self.origin {
            Origin::Flag | Origin::Default => format!("--{name}"),
            Origin::Environment => variable(name),
            Origin::File(path, line) => format!("{}:{line}", path.display()),
        }
    }
}

/// What was given, put together: for each setting the value of the first place that has one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Givens(BTreeMap<&'static str, Given>);

impl Givens {
    /// Puts together what the command line (`flags`), the environment and the file say, in this order. The file is the one of `--config` or
    /// `TOGUNA_CONFIG`; without them there is none.
    ///
    /// An empty variable counts as unset.
    pub fn gather(
        flags: &[(&'static str, String)],
        config: Option<&Path>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, SettingsError> {
        let set = |name: &str| environment(name).filter(|value| !value.is_empty());
        let config = config.map(Path::to_owned).or_else(|| set("TOGUNA_CONFIG").map(PathBuf::from));
        let mut givens = BTreeMap::new();
        for setting in &SETTINGS {
            if let Some(default) = setting.default {
                givens.insert(setting.name, Given { text: default.to_owned(), origin: Origin::Default });
            }
        }
        if let Some(path) = config {
            givens.extend(settings_file::read(&path)?);
        }
        for setting in &SETTINGS {
            if let Some(text) = set(&variable(setting.name)) {
                givens.insert(setting.name, Given { text, origin: Origin::Environment });
            }
        }
        for (name, text) in flags {
            givens.insert(name, Given { text: text.clone(), origin: Origin::Flag });
        }
        Ok(Self(givens))
    }

    fn get(&self, name: &str) -> Option<&Given> {
        self.0.get(name)
    }

    /// Reads a value, or says where it is wrong. `expected` names the message that says what would be right.
    fn read<T>(&self, name: &'static str, expected: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, SettingsError> {
        let Some(given) = self.get(name) else { return Ok(None) };
        match read(given.text.trim()) {
            Some(value) => Ok(Some(value)),
            None => Err(SettingsError::Value { given: given.clone(), name, expected }),
        }
    }

    fn read_all<T>(&self, name: &'static str, expected: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, SettingsError> {
        let all = |text: &str| text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(&read).collect::<Option<Vec<T>>>();
        Ok(self.read(name, expected, all)?.unwrap_or_default())
    }

    fn needs(&self, name: &'static str, other: &'static str) -> Result<(), SettingsError> {
        match self.get(name) {
            Some(given) if self.get(other).is_none() => Err(SettingsError::Alone { given: given.clone(), name, other }),
            _ => Ok(()),
        }
    }
}

/// The settings as a file that gives the same ones; each line says where its value came from.
impl fmt::Display for Givens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for setting in &SETTINGS {
            match self.get(setting.name) {
                None => writeln!(f, "# {} is not set", setting.name)?,
                Some(given) if setting.is_secret => {
                    let is_file = setting.name == "database" && !given.text.contains("://");
                    let shown = if is_file { settings_file::quoted(&given.text) } else { "\"…\"".to_owned() };
                    writeln!(f, "{} = {shown} # {}", setting.name, told(given, setting.name))?;
                }
                Some(given) if setting.is_list => {
                    let parts: Vec<String> = given.text.split(',').map(|part| settings_file::quoted(part.trim())).collect();
                    writeln!(f, "{} = [{}] # {}", setting.name, parts.join(", "), told(given, setting.name))?;
                }
                Some(given) => {
                    writeln!(f, "{} = {} # {}", setting.name, settings_file::quoted(&given.text), told(given, setting.name))?;
                }
            }
        }
        Ok(())
    }
}

fn told(given: &Given, name: &str) -> String {
    if given.origin == Origin::Default { "default".to_owned() } else { given.place(name) }
}

/// How connections are encrypted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Encryption {
    /// Not at all: on the same machine, or behind a proxy that does it.
    None,
    /// With a certificate that somebody else keeps up.
    Files {
        /// The chain of certificates (PEM).
        certificate: PathBuf,
        /// The private key (PEM).
        key: PathBuf,
    },
    /// With certificates that the server asks for itself (ACME, RFC 8555).
    Acme {
        /// Names of the server.
        domains: Vec<String>,
        /// Where the authority may write to, as `mailto:…`.
        contacts: Vec<String>,
        /// Address of the authority's directory.
        directory: String,
    },
}

/// In which form lines of the log are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Plain,
    /// One JSON object a line, for machines.
    Json,
}

/// How a server is run.
#[derive(Clone, PartialEq, Eq)]
pub struct ServeSettings {
    /// The folder of everything that is kept.
    pub data: PathBuf,
    /// Where connections are taken.
    pub listen: SocketAddr,
    /// The address under which people reach the site. `None`: where it listens, once that is known.
    pub base_url: Option<String>,
    /// Where dialogues are kept.
    pub database: Location,
    /// The language of those who ask for none that the site speaks.
    pub default_language: Language,
    /// How connections are encrypted.
    pub encryption: Encryption,
    /// Proxies whose word about addresses is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// What a machine elsewhere must say to read health and metrics.
    pub machine_token: Option<String>,
    /// Where webhooks may send messages.
    pub webhooks: Allowed,
    /// Another house whose accounts may open one here.
    pub provider: Option<ProviderSettings>,
    /// What the log tells: a filter as `tracing` knows it.
    pub log: String,
    /// In which form.
    pub log_format: LogFormat,
    /// Seconds for open connections to end once the server is asked to stop.
    pub patience_seconds: u64,
    /// After how many days whoever runs the server deletes a backup; nothing where they do not say.
    pub backup_days: Option<u32>,
    /// Whether one address may only send so much; off for measuring alone.
    pub limits: bool,
}

/// File name of the database in the data folder.
pub const DATABASE_FILE: &str = "toguna.sqlite";

/// Shows how the server is run, without the secrets that are among it.
impl fmt::Debug for ServeSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ServeSettings");
        shown.field("data", &self.data).field("listen", &self.listen).field("base_url", &self.base_url).field("database", &self.database);
        shown.field("encryption", &self.encryption).field("provider", &self.provider);
        shown.field("has_machine_token", &self.machine_token.is_some()).finish_non_exhaustive()
    }
}

impl ServeSettings {
    /// The folder of further languages, if there is one: the program [speaks](toguna_tongues::brought) them before it understands anything
    /// else.
    ///
    /// # Errors
    /// What cannot be used.
    pub fn tongues(givens: &Givens) -> Result<Option<PathBuf>, SettingsError> {
        givens.read("tongues", "serve-expects-folder", |text| (!text.is_empty()).then(|| PathBuf::from(text)))
    }

    /// Understands what was given.
    pub fn understand(givens: &Givens) -> Result<Self, SettingsError> {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let path = |text: &str| (!text.is_empty()).then(|| PathBuf::from(text));
        let data = givens.read("data", "serve-expects-folder", path)?.unwrap_or_default();
        let database = givens.read("database", "serve-expects-database", |text| text.parse().ok())?;
        let listen = givens.read("listen", "serve-expects-listen", listen)?;
        let language = givens.read("default-language", "serve-expects-language", Language::from_tag)?;
        Ok(Self {
            database: database.unwrap_or_else(|| Location::Sqlite(data.join(DATABASE_FILE))),
            data,
            listen: listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080))),
            base_url: givens.read("base-url", "serve-expects-base-url", base_url)?,
            default_language: language.unwrap_or(Language::Fr),
            encryption: encryption(givens)?,
            trusted_proxies: givens.read_all("trusted-proxy", "serve-expects-addresses", |text| text.parse().ok())?,
            machine_token: givens.read("machine-token", "serve-expects-token", |text| (text.len() >= 16).then(|| text.to_owned()))?,
            webhooks: webhooks(givens)?,
            provider: provider(givens)?,
            log: givens.read("log", "serve-expects-log", text)?.unwrap_or_default(),
            log_format: givens.read("log-format", "serve-expects-log-format", log_format)?.unwrap_or(LogFormat::Plain),
            patience_seconds: givens.read("patience", "serve-expects-seconds", |text| text.parse().ok())?.unwrap_or(20),
            backup_days: givens.read("backup-days", "serve-expects-days", days)?,
            limits: givens.read("limits", "serve-expects-on-off", on_or_off)?.unwrap_or(true),
        })
    }
}

fn days(text: &str) -> Option<u32> {
    text.parse().ok().filter(|days| (1..=36_500).contains(days))
}

/// The hosts to which messages may go, and whether to this machine too.
fn webhooks(givens: &Givens) -> Result<Allowed, SettingsError> {
    let hosts = givens.read_all("webhook-host", "serve-expects-hosts", |text| host(text).ok())?;
    let loopback = givens.read("webhook-loopback", "serve-expects-on-off", on_or_off)?.unwrap_or(false);
    Ok(Allowed::new(hosts.iter().map(String::as_str), loopback))
}

/// The house whose accounts may open one here: with the hosts that may be asked for it, its own and those that are named besides.
fn provider(givens: &Givens) -> Result<Option<ProviderSettings>, SettingsError> {
    givens.needs("oidc-issuer", "oidc-client")?;
    for name in ["oidc-client", "oidc-secret", "oidc-name", "oidc-host"] {
        givens.needs(name, "oidc-issuer")?;
    }
    let loopback = givens.read("oidc-loopback", "serve-expects-on-off", on_or_off)?.unwrap_or(false);
    let mut hosts = givens.read_all("oidc-host", "serve-expects-hosts", |text| host(text).ok())?;
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let issuer = givens.read("oidc-issuer", "serve-expects-issuer", |text| {
        let named = text.strip_prefix("https://").map(|rest| rest.split(['/', ':']).next().unwrap_or_default());
        let allowed = Allowed::new(named, loopback);
        target(text, &allowed).is_ok().then(|| (text.to_owned(), named.map(str::to_owned)))
    })?;
    let client = givens.read("oidc-client", "serve-expects-text", text)?;
    let secret = givens.read("oidc-secret", "serve-expects-text", text)?;
    let name = givens.read("oidc-name", "serve-expects-text", text)?;
    let (Some((issuer, own)), Some(client)) = (issuer, client) else { return Ok(None) };
    let name = name.or_else(|| own.clone()).unwrap_or_else(|| issuer.clone());
    hosts.extend(own);
    Ok(Some(ProviderSettings { issuer, client, secret, name, allowed: Allowed::new(hosts.iter().map(String::as_str), loopback) }))
}

fn encryption(givens: &Givens) -> Result<Encryption, SettingsError> {
    let path = |text: &str| (!text.is_empty()).then(|| PathBuf::from(text));
    givens.needs("tls-certificate", "tls-key")?;
    givens.needs("tls-key", "tls-certificate")?;
    givens.needs("acme-domain", "acme-contact")?;
    let certificate = givens.read("tls-certificate", "serve-expects-file", path)?;
    let key = givens.read("tls-key", "serve-expects-file", path)?;
    let domains = givens.read_all("acme-domain", "serve-expects-domain", domain)?;
    let contacts = givens.read_all("acme-contact", "serve-expects-contact", contact)?;
    let directory =
        givens.read("acme-directory", "serve-expects-directory", |text| text.starts_with("https://").then(|| text.to_owned()))?;
    match (certificate.zip(key), givens.get("acme-domain")) {
        (Some(_), Some(given)) => Err(SettingsError::Both { given: given.clone(), name: "acme-domain", other: "tls-certificate" }),
        (Some((certificate, key)), None) => Ok(Encryption::Files { certificate, key }),
        (None, Some(_)) => Ok(Encryption::Acme { domains, contacts, directory: directory.unwrap_or_default() }),
        (None, None) => Ok(Encryption::None),
    }
}

/// `address:port`, or a port alone on this machine.
fn listen(text: &str) -> Option<SocketAddr> {
    let port = || text.strip_prefix("localhost:").unwrap_or(text).parse().ok().map(|port: u16| SocketAddr::from(([127, 0, 0, 1], port)));
    text.parse().ok().or_else(port)
}

/// `http://host` or `https://host`, with a port or without, and nothing behind it.
fn base_url(text: &str) -> Option<String> {
    let text = text.trim_end_matches('/');
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let is_sound = !host.is_empty() && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte));
    is_sound.then(|| text.to_owned())
}

fn domain(text: &str) -> Option<String> {
    let is_sound = text.contains('.') && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.');
    is_sound.then(|| text.to_ascii_lowercase())
}

fn contact(text: &str) -> Option<String> {
    let address = text.strip_prefix("mailto:").unwrap_or(text);
    let is_sound = address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    is_sound.then(|| format!("mailto:{address}"))
}

fn on_or_off(text: &str) -> Option<bool> {
    match text {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn log_format(text: &str) -> Option<LogFormat> {
    match text {
        "plain" => Some(LogFormat::Plain),
        "json" => Some(LogFormat::Json),
        _ => None,
    }
}

#[cfg(test)]
#[path = "settings_tests.rs"]
mod tests;
