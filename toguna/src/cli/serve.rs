//! `toguna serve`: dialogues on the web.

use std::path::PathBuf;

use clap::Args;

use crate::serve::failure::ServeFailure;
use crate::serve::settings::{Givens, ServeSettings};
use crate::serve::{log, run as server};
use crate::words::words;

use super::Session;
use super::failure::Failure;

/// What `toguna serve` is asked.
///
/// Values stay texts here: they may as well come from the environment or from a file, and are understood in one place.
#[derive(Debug, Clone, Default, Args)]
#[command(after_help = EXAMPLES)]
pub struct ServeArguments {
    /// Folder of everything that is kept [default: ./toguna-data]
    #[arg(long, value_name = "DIR")]
    pub data: Option<String>,

    /// Where connections are taken: ADDRESS:PORT, or a PORT of this machine alone [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<String>,

    /// Address under which people reach the site, for links and posters [default: where it listens]
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// Where dialogues are kept: a file, or postgres://… for several servers together [default: toguna.sqlite in the data folder]
    #[arg(long, value_name = "FILE|URL")]
    pub database: Option<String>,

    /// File of settings (TOML); every option here is a line there
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Language for those who ask for none that the site speaks [default: fr]
    #[arg(long, value_name = "LANG")]
    pub default_language: Option<String>,

    /// Folder of further languages of the pages, and of other words for these: `toguna tongues` tells how [default: none]
    #[arg(long, value_name = "DIR")]
    pub tongues: Option<String>,

    /// Encrypt with this certificate (PEM, with its chain)
    #[arg(long, value_name = "FILE")]
    pub tls_certificate: Option<String>,

    /// Private key of the certificate (PEM)
    #[arg(long, value_name = "FILE")]
    pub tls_key: Option<String>,

    /// Get certificates for this name by ACME; may be repeated. The server must be reached under it on port 443
    #[arg(long, value_name = "NAME")]
    pub acme_domain: Vec<String>,

    /// E-mail address that the certificate authority may write to
    #[arg(long, value_name = "EMAIL")]
    pub acme_contact: Vec<String>,

    /// Directory of the certificate authority [default: Let’s Encrypt]
    #[arg(long, value_name = "URL")]
    pub acme_directory: Option<String>,

    /// Address of a proxy in front whose X-Forwarded-For is believed; may be repeated
    #[arg(long, value_name = "ADDRESS")]
    pub trusted_proxy: Vec<String>,

    /// Host to which webhooks may send messages; may be repeated [default: none, and no webhooks]
    #[arg(long, value_name = "HOST")]
    pub webhook_host: Vec<String>,

    /// Whether webhooks may reach programs on this machine in the clear, on or off; on is for trying out [default: off]
    #[arg(long, value_name = "on|off")]
    pub webhook_loopback: Option<String>,

    /// What the log tells: quiet, info, requests, debug, or a filter [default: info]
    #[arg(long, value_name = "WHAT")]
    pub log: Option<String>,

    /// Form of the log: plain or json [default: plain]
    #[arg(long, value_name = "FORM")]
    pub log_format: Option<String>,

    /// Seconds for open connections to end when the server is stopped [default: 20]
    #[arg(long, value_name = "N")]
    pub patience: Option<String>,

    /// After how many days you delete a backup: told to the team on the pages about how long things are kept
    #[arg(long, value_name = "N")]
    pub backup_days: Option<String>,

    /// Whether one address may only send so much, on or off; off is for measuring [default: on]
    #[arg(long, value_name = "on|off")]
    pub limits: Option<String>,

    /// Print the settings with the place that each came from, and start nothing
    #[arg(long)]
    pub print_config: bool,
}

const EXAMPLES: &str = "\
Examples:
  toguna serve
      On this machine alone; the first start prints a link to make an account.
  toguna serve --listen 0.0.0.0:443 --acme-domain dialogue.example.org --acme-contact you@example.org
      For everybody, encrypted, with certificates that it gets for itself.
  toguna serve --config /etc/toguna.toml --print-config

Every option can also be given in the environment, as TOGUNA_LISTEN, TOGUNA_DATA and so on, or in the file. The command line goes first,
then the environment, then the file. TOGUNA_MACHINE_TOKEN, or machine-token in the file, lets another machine read /healthz and /metrics.
Nobody is stopped in the middle: on SIGTERM or Ctrl-C everybody may finish, and what was acknowledged is on the disk.";

impl ServeArguments {
    /// What was given on the command line.
    fn flags(&self) -> Vec<(&'static str, String)> {
        let list = |values: &[String]| (!values.is_empty()).then(|| values.join(","));
        let given = [
            ("data", self.data.clone()),
            ("listen", self.listen.clone()),
            ("base-url", self.base_url.clone()),
            ("database", self.database.clone()),
            ("default-language", self.default_language.clone()),
            ("tongues", self.tongues.clone()),
            ("tls-certificate", self.tls_certificate.clone()),
            ("tls-key", self.tls_key.clone()),
            ("acme-domain", list(&self.acme_domain)),
            ("acme-contact", list(&self.acme_contact)),
            ("acme-directory", self.acme_directory.clone()),
            ("trusted-proxy", list(&self.trusted_proxy)),
            ("webhook-host", list(&self.webhook_host)),
            ("webhook-loopback", self.webhook_loopback.clone()),
            ("log", self.log.clone()),
            ("log-format", self.log_format.clone()),
            ("patience", self.patience.clone()),
            ("backup-days", self.backup_days.clone()),
            ("limits", self.limits.clone()),
        ];
        given.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }
}

pub(super) fn run(
    arguments: &ServeArguments,
    environment: impl Fn(&str) -> Option<String>,
    session: &mut Session<'_>,
) -> Result<(), Failure> {
    let gathered = Givens::gather(&arguments.flags(), arguments.config.as_deref(), environment);
    let givens = gathered.map_err(|error| ServeFailure::from(error).told(&session.words))?;
    if let Some(folder) = ServeSettings::tongues(&givens).map_err(|error| ServeFailure::from(error).told(&session.words))? {
        super::tongues::speak(&folder).map_err(|error| ServeFailure::Tongues(error).told(&session.words))?;
    }
    let settings = ServeSettings::understand(&givens).map_err(|error| ServeFailure::from(error).told(&session.words))?;
    if arguments.print_config {
        return session.say(givens.to_string().trim_end());
    }
    log::start(&settings.log, settings.log_format);
    let language = session.words.language();
    let on_fatal = move |error: &toguna_store::StoreError| {
        // The disk has failed: whatever is still acknowledged from here on would be a lie. Nothing else may run first.
        eprintln!("toguna: {}", ServeFailure::Store(error.clone()).told(&words(language)));
        std::process::exit(1);
    };
    let started = server::start(settings, on_fatal).map_err(|failure| failure.told(&session.words))?;
    if let Some(link) = started.set_up_link() {
        session.say(&session.words.say("serve-set-up", &[("link", link.into())]))?;
    }
    // Last: whoever waits for this line has seen everything.
    session.say(&session.words.say("serve-ready", &[("url", started.base_url.as_str().into())]))?;
    session.flush()?;
    started.run().map_err(|failure| failure.told(&session.words))?;
    session.say(&session.words.plain("serve-stopped"))
}
