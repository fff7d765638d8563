//! `toguna vault`: trustees make a key, open what was sealed to it, cut it anew when a share is lost, and move to another one, on a
//! computer that is best never connected.
//!
//! The private key exists in memory only, while a command runs. Shares go to standard output, for paper; they are read from the arguments
//! or, better, since those stay in the history of a shell, from standard input.

use std::fs;
use std::io::{self, BufRead};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use fast_qr::ECL;
use fast_qr::qr::QRBuilder;
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use toguna_people::vault::{self, Contact, MOST_TRUSTEES, PublicKey, SealedFile, SealedRow, SecretKey, Share, letters};
use toguna_web::csv;
use zeroize::Zeroizing;

use crate::serve::key::fresh_bytes;
use crate::words::Words;

use super::Session;
use super::failure::Failure;
use super::whole_file;

/// What `toguna vault` is asked.
#[derive(Debug, Clone, Args)]
pub struct VaultArguments {
    /// What to do
    #[command(subcommand)]
    pub what: Ceremony,
}

/// What trustees do together.
#[derive(Debug, Clone, Subcommand)]
pub enum Ceremony {
    /// Make a key and cut it into shares for trustees
    ///
    /// Prints the public key, for the page of the server, and a sheet for each trustee. The key itself is shown nowhere and written
    /// nowhere: when the command ends, only the sheets can make it again.
    New(NewArguments),
    /// Open contacts that were fetched from a server
    ///
    /// Prints them as a table (CSV). Shares that are not given are asked for. A cell that a spreadsheet could take for a formula has an
    /// apostrophe before it, telephone numbers with + too: leave it out when you call. With --json everything is as it was written.
    Open(OpenArguments),
    /// Cut the same key into new shares, for example when one was lost
    ///
    /// Takes as many of the old shares as are needed. Destroy the old ones afterwards: they still fit each other.
    Reshare(ReshareArguments),
    /// Seal contacts anew to another key, for example when shares may have fallen into wrong hands
    ///
    /// Opens a file that was fetched from a server, and writes one that is brought back to it; several, numbered, where there are more than
    /// 1,000 contacts.
    Rotate(RotateArguments),
}

/// How a key is cut.
#[derive(Debug, Clone, Args)]
pub struct ShapeArguments {
    /// How many trustees get a share
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u8).range(2..=i64::from(MOST_TRUSTEES)))]
    pub trustees: u8,

    /// How many of them are needed to open
    #[arg(long, value_name = "M", default_value_t = 2, value_parser = clap::value_parser!(u8).range(2..=i64::from(MOST_TRUSTEES)))]
    pub needed: u8,

    /// Begin each sheet on a page of its own, for a printer
    #[arg(long)]
    pub pages: bool,
}

/// The shares of those who are present.
#[derive(Debug, Clone, Args)]
pub struct ShareArguments {
    /// A share, with or without blanks; give it once for each. Others are read from standard input, where no history keeps them
    #[arg(long = "share", value_name = "SHARE")]
    pub shares: Vec<String>,
}

/// What `toguna vault new` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = NEW_EXAMPLES)]
pub struct NewArguments {
    /// Its shape.
    #[command(flatten)]
    pub shape: ShapeArguments,
}

const NEW_EXAMPLES: &str = "\
Examples:
  toguna vault new
      Three trustees, any two of whom can open.
  toguna vault new --trustees 5 --needed 3 --pages | lp
      Five sheets from the printer, and nothing on the screen.";

/// What `toguna vault open` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = OPEN_EXAMPLES)]
pub struct OpenArguments {
    /// The file that was fetched from the page of the vault
    pub file: PathBuf,

    /// The shares.
    #[command(flatten)]
    pub shares: ShareArguments,

    /// Where to: a file, or "-" for standard output
    #[arg(long, value_name = "FILE|-", default_value = "-")]
    pub to: PathBuf,

    /// One line of JSON for each contact instead of a table
    #[arg(long)]
    pub json: bool,

    /// Write over what is there
    #[arg(long)]
    pub force: bool,
}

const OPEN_EXAMPLES: &str = "\
Examples:
  toguna vault open le-puits.vault
      Asks for the shares, then shows the contacts.
  toguna vault open le-puits.vault --to contacts.csv < shares.txt
      For shares that were scanned. Destroy both files when you are done.";

/// What `toguna vault reshare` is asked.
#[derive(Debug, Clone, Args)]
pub struct ReshareArguments {
    /// The shares.
    #[command(flatten)]
    pub shares: ShareArguments,

    /// The shape of the new ones.
    #[command(flatten)]
    pub shape: ShapeArguments,
}

/// What `toguna vault rotate` is asked.
#[derive(Debug, Clone, Args)]
pub struct RotateArguments {
    /// The file that was fetched from the page of the vault
    pub file: PathBuf,

    /// The shares of the old key.
    #[command(flatten)]
    pub shares: ShareArguments,

    /// The public key of the new vault, as `toguna vault new` printed it
    #[arg(long, value_name = "KEY")]
    pub to_key: String,

    /// Where the new file goes; further ones beside it, as moved-2.vault beside moved.vault
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,

    /// Write over what is there
    #[arg(long)]
    pub force: bool,
}

/// Does it. `typed` is where further shares come from.
pub(super) fn run(arguments: &VaultArguments, typed: &mut dyn BufRead, session: &mut Session<'_>) -> Result<(), Failure> {
    match &arguments.what {
        Ceremony::New(arguments) => {
            let mut chance = chance(&session.words)?;
            let secret = SecretKey::make(&mut chance);
            print_sheets(&secret, &arguments.shape, &mut chance, session)
        }
        Ceremony::Open(arguments) => open(arguments, typed, session),
        Ceremony::Reshare(arguments) => {
            let secret = together(&arguments.shares, typed, session)?;
            let mut chance = chance(&session.words)?;
            print_sheets(&secret, &arguments.shape, &mut chance, session)
        }
        Ceremony::Rotate(arguments) => rotate(arguments, typed, session),
    }
}

fn chance(words: &Words) -> Result<ChaCha20Rng, Failure> {
    Ok(ChaCha20Rng::from_seed(fresh_bytes().map_err(|failure| failure.told(words))?))
}

/// The public key, and a sheet for each trustee.
fn print_sheets(secret: &SecretKey, shape: &ShapeArguments, chance: &mut ChaCha20Rng, session: &mut Session<'_>) -> Result<(), Failure> {
    let (trustees, needed) = (shape.trustees, shape.needed);
    let shares = vault::deal(secret, trustees, needed, chance).map_err(|error| Failure::WrongUse(error.say(&session.words)))?;
    let key = PublicKey { bytes: secret.public(), trustees, needed };
    let words = &session.words;
    let counts = [("needed", u64::from(needed).into()), ("trustees", u64::from(trustees).into())];
    let mut text = Zeroizing::new(String::new());
    let mut line = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    line(&words.say("cli-vault-name", &[("vault", key.name().to_string().into())]));
    line(&words.say("cli-vault-shape", &counts));
    line("");
    line(&words.plain("cli-vault-public"));
    line(&format!("    {}", key.text()));
    line(&words.plain("cli-vault-public-next"));
    for share in &shares {
        line(if shape.pages {
            "\u{c}"
        } else {
            "\n────────────────────────────────────────"
        });
        line(&words.say("cli-vault-sheet", &[("number", u64::from(share.number).into()), counts[1].clone()]));
        line(&words.say("cli-vault-name", &[("vault", share.vault.to_string().into())]));
        line(&words.say("cli-vault-dealing", &[("dealing", letters::write_dashed(&five(share.dealing)).into())]));
        line("");
        for (number, letters) in (1..).zip(share.lines()) {
            line(&format!("    {number}   {letters}"));
        }
        line("");
        for row in square(&share.text()).lines() {
            line(row);
        }
        line(&words.say("cli-vault-sheet-keep", &counts));
    }
    write!(session.out, "{}", *text).map_err(|error| Failure::output(&error, &session.words))
}

/// The number of a dealing as five bytes, so that it can be written in letters.
fn five(dealing: [u8; 4]) -> [u8; 5] {
    let [a, b, c, d] = dealing;
    [0, a, b, c, d]
}

/// A square code of half blocks; nothing where a text is too long for one, which a share never is.
fn square(text: &str) -> String {
    QRBuilder::new(text).ecl(ECL::M).build().map(|code| code.to_str()).unwrap_or_default()
}

/// The key that the shares make, once enough of them are there.
fn together(arguments: &ShareArguments, typed: &mut dyn BufRead, session: &mut Session<'_>) -> Result<SecretKey, Failure> {
    let mut shares = Vec::new();
    for (place, text) in (1..).zip(&arguments.shares) {
        shares.push(read(text, place, session)?);
    }
    while shares.first().is_none_or(|first: &Share| shares.len() < usize::from(first.needed)) {
        let place = shares.len() + 1;
        let Some(text) = next_typed(typed).map_err(|error| Failure::Failed(error.to_string()))? else { break };
        shares.push(read(&text, place, session)?);
    }
    vault::combine(&shares).map_err(|error| Failure::BadInput(error.say(&session.words)))
}

fn read(text: &str, place: usize, session: &Session<'_>) -> Result<Share, Failure> {
    Share::read(text).map_err(|error| {
        let wrong = error.say(&session.words);
        Failure::BadInput(session.words.say("cli-vault-share-wrong", &[("place", place.into()), ("wrong", wrong.into())]))
    })
}

/// The next share that is typed, on one line or on the six of a sheet; numbers in front of lines are passed over, and so are empty lines.
fn next_typed(typed: &mut dyn BufRead) -> io::Result<Option<Zeroizing<String>>> {
    let whole = letters::letters_of(45);
    let mut text = Zeroizing::new(String::new());
    loop {
        let mut line = Zeroizing::new(String::new());
        if typed.read_line(&mut line)? == 0 {
            return Ok(if text.is_empty() { None } else { Some(text) });
        }
        let line = line.trim();
        let line = match line.split_once(char::is_whitespace) {
            Some((number, rest)) if number.len() == 1 => rest,
            _ => line,
        };
        text.push_str(line);
        if text.chars().filter(char::is_ascii_alphanumeric).count() >= whole {
            return Ok(Some(text));
        }
    }
}

fn sealed_file(path: &Path, session: &Session<'_>) -> Result<SealedFile, Failure> {
    let words = &session.words;
    let told = |reason: String| {
        Failure::BadInput(words.say("cli-vault-file", &[("path", path.display().to_string().into()), ("reason", reason.into())]))
    };
    let bytes = fs::read(path).map_err(|error| told(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|_| told(vault::FileError::Format.say(words)))?;
    SealedFile::read(&text).map_err(|error| told(error.say(words)))
}

/// The key of the file, from those who are present.
fn key_of(file: &SealedFile, shares: &ShareArguments, typed: &mut dyn BufRead, session: &mut Session<'_>) -> Result<SecretKey, Failure> {
    let secret = together(shares, typed, session)?;
    let found = PublicKey { bytes: secret.public(), ..file.key };
    if found != file.key {
        let vaults = [("found", found.name().to_string().into()), ("expected", file.key.name().to_string().into())];
        return Err(Failure::BadInput(session.words.say("cli-vault-other-vault", &vaults)));
    }
    Ok(secret)
}

/// Every contact that opens, and how many do not.
fn opened(file: &SealedFile, secret: &SecretKey) -> (Vec<([u8; 16], Contact)>, usize) {
    let open = |row: &SealedRow| Contact::open(secret, &row.id, &row.sealed).ok().map(|contact| (row.id, contact));
    let contacts: Vec<_> = file.rows.iter().filter_map(open).collect();
    let closed = file.rows.len() - contacts.len();
    (contacts, closed)
}

/// Says before anybody types a share that a file is in the way.
fn hold_free(path: &Path, force: bool, session: &Session<'_>) -> Result<(), Failure> {
    if !force && path.is_file() {
        return Err(in_the_way(path, session));
    }
    Ok(())
}

fn in_the_way(path: &Path, session: &Session<'_>) -> Failure {
    Failure::WrongUse(session.words.say("carry-exists", &[("path", path.display().to_string().into())]))
}

/// Writes what only whoever runs the command may read.
fn write_private(path: &Path, force: bool, text: &str, session: &Session<'_>) -> Result<(), Failure> {
    whole_file::write_private(path, force, |out| out.write_all(text.as_bytes())).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => in_the_way(path, session),
        _ => Failure::cannot_write(path, &error, &session.words),
    })
}

fn open(arguments: &OpenArguments, typed: &mut dyn BufRead, session: &mut Session<'_>) -> Result<(), Failure> {
    hold_free(&arguments.to, arguments.force, session)?;
    let file = sealed_file(&arguments.file, session)?;
    let secret = key_of(&file, &arguments.shares, typed, session)?;
    let (contacts, closed) = opened(&file, &secret);
    let text = Zeroizing::new(if arguments.json { in_json(&contacts) } else { in_a_table(&contacts) });
    if arguments.to == Path::new("-") {
        write!(session.out, "{}", *text).map_err(|error| Failure::output(&error, &session.words))?;
    } else {
        write_private(&arguments.to, arguments.force, &text, session)?;
        let counts = [("count", contacts.len().into()), ("path", arguments.to.display().to_string().into())];
        session.say(&session.words.say("cli-vault-opened", &counts))?;
    }
    if closed > 0 {
        return Err(Failure::BadInput(session.words.say("cli-vault-closed", &[("count", closed.into())])));
    }
    Ok(())
}

fn in_json(contacts: &[([u8; 16], Contact)]) -> String {
    contacts.iter().filter_map(|(_, contact)| serde_json::to_string(contact).ok()).map(|line| line + "\n").collect()
}

fn in_a_table(contacts: &[([u8; 16], Contact)]) -> String {
    let mut table = csv::Writer::new();
    for name in ["name", "phone", "email", "other", "language", "purposes", "by_team"] {
        table.text(name);
    }
    table.end();
    for (_, contact) in contacts {
        let purposes: Vec<&str> = contact.purposes.iter().map(|purpose| purpose.word()).collect();
        for text in [&contact.name, &contact.phone, &contact.email, &contact.other, &contact.language, &purposes.join(" ")] {
            table.text(text);
        }
        table.number(u8::from(contact.by_team)).end();
    }
    table.finish()
}

/// The most contacts in one file that is brought back: as many as a page takes at once.
const MOST_IN_A_PIECE: usize = 1_000;

/// Where a piece goes: the first to the place itself, the second of `moved.vault` to `moved-2.vault`.
fn piece(path: &Path, number: usize) -> PathBuf {
    if number < 2 {
        return path.to_owned();
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

fn rotate(arguments: &RotateArguments, typed: &mut dyn BufRead, session: &mut Session<'_>) -> Result<(), Failure> {
    let file = sealed_file(&arguments.file, session)?;
    let key = PublicKey::read(&arguments.to_key).map_err(|error| Failure::WrongUse(error.say(&session.words)))?;
    if key.bytes == file.key.bytes {
        return Err(Failure::WrongUse(session.words.plain("cli-vault-same-key")));
    }
    hold_free(&arguments.to, arguments.force, session)?;
    let secret = key_of(&file, &arguments.shares, typed, session)?;
    let (contacts, closed) = opened(&file, &secret);
    let mut chance = chance(&session.words)?;
    let seal = |(id, contact): &([u8; 16], Contact)| Some(SealedRow { id: *id, sealed: contact.seal(&key, id, &mut chance).ok()? });
    let rows: Vec<SealedRow> = contacts.iter().filter_map(seal).collect();
    let count = rows.len();
    // One file at least, so that there is something to bring.
    let pieces: Vec<&[SealedRow]> = if rows.is_empty() { vec![&rows] } else { rows.chunks(MOST_IN_A_PIECE).collect() };
    let paths: Vec<PathBuf> = (1..=pieces.len()).map(|number| piece(&arguments.to, number)).collect();
    for path in &paths {
        hold_free(path, arguments.force, session)?;
    }
    for (path, rows) in paths.iter().zip(&pieces) {
        let text = SealedFile { dialogue: file.dialogue.clone(), key, rows: rows.to_vec() }.write();
        write_private(path, arguments.force, &text, session)?;
    }
    let named: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
    let counts = [("count", count.into()), ("path", named.join(", ").into())];
    session.say(&session.words.say("cli-vault-rotated", &counts))?;
    if closed > 0 {
        return Err(Failure::BadInput(session.words.say("cli-vault-closed", &[("count", closed.into())])));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
