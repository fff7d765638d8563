//! Everything that can be asked on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use toguna_opinion::analysis::{Grouping, Settings};

use crate::simulate::{Shape, SimulatedDimension, SimulationSettings};
use crate::words::Language;

use super::account::AccountCommand;
use super::demo::DemoArguments;
use super::export::ExportArguments;
use super::freeze::FreezeArguments;
use super::import::ImportArguments;
use super::language;
use super::serve::ServeArguments;
use super::tongues::TonguesArguments;
use super::vault::VaultArguments;

/// From the first voice to the kept commitment: where do the sides agree?
///
/// Toguna reads what people said and how they voted, and shows at every step where the sides agree: across the groups that it finds in
/// the votes, and across the social groups that people declared.
#[derive(Debug, Parser)]
#[command(name = "toguna", version, arg_required_else_help = true, after_help = AFTER_HELP)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,

    /// Language of what is printed and written: en, fr or ar [default: that of the system, where it is one of them]
    #[arg(long, global = true, display_order = 100, value_name = "LANG", value_parser = language::parse)]
    pub lang: Option<Language>,

    /// Print nothing but errors
    #[arg(long, short, global = true, display_order = 101)]
    pub quiet: bool,
}

const AFTER_HELP: &str = "\
Examples:
  toguna demo
      A dialogue to look at and to take part in, beside 1,200 simulated people in a commune of the Sahel.
  toguna serve
      Dialogues of your own, on the web.
  toguna analyse my-export/ --html report.html
      What everybody agrees on in an export of Polis, as a page to print.
  toguna import polis my-export.zip --language fr
      A dialogue that was held with Polis goes on here.
  toguna export eau-a-segou --to eau.jsonl
      Everything of a dialogue, to keep or to take elsewhere.
  toguna simulate --out planted/ --participants 30000 --statements 300
      A dialogue of any size whose answer is known.

Exit codes: 0 done, 1 failed (for example a full disk), 2 wrong use, 3 bad input.";

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Let in again who has lost passphrase, passkey and codes
    Account {
        /// What to do.
        #[command(subcommand)]
        command: AccountCommand,
    },
    /// Analyse a dialogue: its opinion groups, and what all sides agree on
    ///
    /// Reads a folder or a .zip as Polis exports it, a votes.csv, or a participants-votes.csv, plain or compressed with gzip. Prints a
    /// summary; the whole result goes to --json and --html.
    Analyse(AnalyseArguments),
    /// Open a simulated dialogue about living together in a commune of the Sahel
    ///
    /// 1,200 imagined people weigh 60 statements; take part beside them, moderate, and see the results. Every word was written for this
    /// demonstration, and no voice in it is real. Everything is kept in a temporary file that goes away in the end.
    Demo(DemoArguments),
    /// Take in a dialogue that was held elsewhere
    ///
    /// It comes in whole or not at all, and belongs to an account of the team. While a server holds the database file, stop it first.
    Import(Box<ImportArguments>),
    /// Write a dialogue to files: to keep it, to take it elsewhere, or to look at it with other tools
    ///
    /// Every file says what is not in it. Nothing is there in part: files appear once all of them are written.
    Export(Box<ExportArguments>),
    /// Stop a dialogue, or all of them, at once: somebody is in danger
    ///
    /// Within seconds nobody outside the team sees anything of it, on every server; nothing is deleted. It works while servers run. Two
    /// people of the team together start it again, on their pages; there is no command for that.
    Freeze(FreezeArguments),
    /// Hold dialogues on the web
    ///
    /// Runs until it is stopped. Without options it listens on this machine alone and keeps everything in ./toguna-data.
    Serve(Box<ServeArguments>),
    /// Plant a dialogue of any size whose answer is known, to try things out
    ///
    /// Writes an export of Polis, with the declared groups (groups.csv) and the planted answer (labels.csv) beside it. The same arguments
    /// give the same files. Everything is held in memory: about 35 bytes a vote.
    Simulate(SimulateArguments),
    /// Keep names and telephone numbers so that no server can open them: the ceremony of the vault, and opening it
    ///
    /// Works without a server and without a network; a computer that was never on one is best. No key and no share is ever written to a
    /// file; opened contacts are, where --to names one, and then only whoever runs the command can read it.
    Vault(VaultArguments),
    /// Languages: which there are, and how to give the pages a further one
    ///
    /// A further language of the pages is one folder of messages. It needs no new program: `toguna serve --tongues` takes it.
    Tongues(TonguesArguments),
}

/// Which number means agreement in the input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum VoteSign {
    /// +1 agrees, −1 disagrees: the files that Polis publishes
    Polis,
    /// −1 agrees, +1 disagrees: Polis inside its database, and some of its older exports
    Inverted,
    /// Decide from the files, and refuse when they do not tell
    Auto,
}

/// What `toguna analyse` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = ANALYSE_EXAMPLES)]
pub struct AnalyseArguments {
    /// Folder, .zip, votes.csv or participants-votes.csv (.gz too)
    pub path: PathBuf,

    /// Take these opinion groups instead of finding them: a CSV file with the columns participant,group
    #[arg(long, value_name = "FILE", conflicts_with = "k")]
    pub labels: Option<PathBuf>,

    /// The social groups that people declared: a CSV file with the columns participant,DIMENSION,…
    #[arg(long, value_name = "FILE")]
    pub groups: Option<PathBuf>,

    /// Which number means agreement
    #[arg(long, value_enum, default_value_t = VoteSign::Auto)]
    pub vote_sign: VoteSign,

    /// Place only people with at least so many votes in an opinion group
    #[arg(long, value_name = "N", default_value_t = 7)]
    pub min_votes: u32,

    /// Call a statement untested in a group with fewer voices on it than this
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    pub min_voices: u32,

    /// Find exactly so many opinion groups, whether the votes support them or not (2 to 26)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(2..=26))]
    pub k: Option<u8>,

    /// Try at most so many opinion groups (1 to 26)
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u8).range(1..=26), conflicts_with = "k")]
    pub max_groups: u8,

    /// Resample the people so many times to tell how stable each group is; 0 leaves that out
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub bootstrap: u32,

    /// Let groups count as two even where no gap parts them
    #[arg(long)]
    pub no_gap_test: bool,

    /// Seed of every random choice; the same seed gives the same result
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,

    /// Threads to use, 1 to 256; the result is the same for any number [default: all that the machine has]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,

    /// Write the whole result as JSON; "-" writes it to standard output instead of the summary
    #[arg(long, value_name = "FILE|-")]
    pub json: Option<PathBuf>,

    /// Write a report as one HTML page that needs no network and prints well
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
}

const ANALYSE_EXAMPLES: &str = "\
Examples:
  toguna analyse my-export.zip
  toguna analyse my-export/ --groups people.csv --lang fr --html rapport.html
  toguna analyse votes.csv.gz --json - | jq .common_ground
  toguna analyse my-export/ --labels groups-of-another-tool.csv --json result.json";

impl AnalyseArguments {
    /// How the analysis is to be made. `machine_threads` counts where no number of threads was asked for.
    pub fn settings(&self, machine_threads: usize) -> Settings {
        Settings {
            min_votes: self.min_votes,
            max_groups: usize::from(self.max_groups),
            bootstrap: self.bootstrap,
            gap_test: !self.no_gap_test,
            min_voices: self.min_voices,
            seed: self.seed,
            threads: self.threads.map_or(machine_threads.clamp(1, 256), usize::from),
            ..Settings::default()
        }
    }

    /// Where the opinion groups come from, unless `labels` say.
    pub fn grouping(&self) -> Grouping {
        self.k.map_or(Grouping::Found, |k| Grouping::Forced(usize::from(k)))
    }
}

/// How opinions lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ShapeArgument {
    /// Groups of people who see things alike
    Groups,
    /// One round cloud without groups
    Round,
    /// One elongated cloud: two ends, but no gap
    Elongated,
}

/// What `toguna simulate` is asked.
#[derive(Debug, Clone, Args)]
#[command(after_help = SIMULATE_EXAMPLES)]
pub struct SimulateArguments {
    /// Folder to write to; files of an earlier run are replaced
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,

    /// Number of people
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    pub participants: usize,

    /// Number of statements
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub statements: usize,

    /// Number of planted groups, 1 to 26 [default: 3, or as many as there are shares]
    #[arg(long, value_name = "K")]
    pub groups: Option<usize>,

    /// Sizes of the groups relative to each other, such as 45,33,22 [default: equal]
    #[arg(long, value_name = "A,B,…", value_delimiter = ',')]
    pub shares: Vec<f64>,

    /// How opinions lie
    #[arg(long, value_enum, default_value_t = ShapeArgument::Groups)]
    pub shape: ShapeArgument,

    /// Mean number of votes of a person [default: 30, or a third of the statements where these are fewer than 90]
    #[arg(long, value_name = "X")]
    pub mean_votes: Option<f64>,

    /// Probability, 0.5 to 1, with which a group takes its side on a statement that divides
    #[arg(long, value_name = "P", default_value_t = 0.92)]
    pub strength: f64,

    /// Share of the statements that all groups agree with
    #[arg(long, value_name = "P", default_value_t = 0.2)]
    pub common: f64,

    /// Share of the statements that all groups refuse
    #[arg(long, value_name = "P", default_value_t = 0.05)]
    pub refused: f64,

    /// Probability of passing
    #[arg(long, value_name = "P", default_value_t = 0.08)]
    pub pass: f64,

    /// Share of the statements that moderation has taken out
    #[arg(long, value_name = "P", default_value_t = 0.0)]
    pub moderated: f64,

    /// Probability that a vote replaces an earlier, different one
    #[arg(long, value_name = "P", default_value_t = 0.01)]
    pub revotes: f64,

    /// A declared dimension: its name, its number of values, and how closely it follows the groups, 0 to 1; may be repeated
    /// [default: region:5:0.6 sex:2:0 generation:3:0.2]
    #[arg(long = "dimension", value_name = "NAME:N:P", value_parser = parse_dimension, conflicts_with = "no_dimensions")]
    pub dimensions: Vec<DimensionArgument>,

    /// Let nobody declare anything
    #[arg(long)]
    pub no_dimensions: bool,

    /// Share of the people who leave a dimension undeclared
    #[arg(long, value_name = "P", default_value_t = 0.08)]
    pub undeclared: f64,

    /// Seed of every random choice
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
}

const SIMULATE_EXAMPLES: &str = "\
Examples:
  toguna simulate --out planted/
  toguna simulate --out large/ --participants 30000 --statements 300 --mean-votes 40
  toguna simulate --out uneven/ --shares 60,30,10 --strength 0.8 --seed 7
  toguna simulate --out cloud/ --shape elongated --no-dimensions
  toguna simulate --out tied/ --dimension region:4:0.9 --dimension sex:2:0";

/// A declared dimension as asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionArgument {
    /// Its name.
    pub name: String,
    /// Number of its values.
    pub values: u16,
    /// How closely it follows the groups, 0 to 1.
    pub relation: f64,
}

fn parse_dimension(text: &str) -> Result<DimensionArgument, String> {
    let shape = "write it as NAME:VALUES:RELATION, for example region:5:0.6";
    let [name, values, relation] = text.split(':').collect::<Vec<_>>()[..] else { return Err(shape.to_owned()) };
    let values = values.parse().ok().filter(|values| *values > 0);
    let relation = relation.parse().ok().filter(|relation| (0.0..=1.0).contains(relation));
    match (values, relation) {
        (Some(values), Some(relation)) if !name.is_empty() => Ok(DimensionArgument { name: name.to_owned(), values, relation }),
        _ => Err(shape.to_owned()),
    }
}

impl SimulateArguments {
    /// What to plant.
    pub fn settings(&self) -> SimulationSettings {
        let shape = match self.shape {
            ShapeArgument::Groups => Shape::Groups,
            ShapeArgument::Round => Shape::Round,
            ShapeArgument::Elongated => Shape::Elongated,
        };
        let mut settings = SimulationSettings {
            participants: self.participants,
            statements: self.statements,
            groups: self.groups.unwrap_or(if self.shares.is_empty() { 3 } else { self.shares.len() }),
            group_shares: self.shares.clone(),
            shape,
            mean_votes: self.mean_votes.unwrap_or((self.statements as f64 / 3.0).clamp(1.0, 30.0)),
            strength: self.strength,
            common_share: self.common,
            refused_share: self.refused,
            pass_rate: self.pass,
            moderated_share: self.moderated,
            revote_rate: self.revotes,
            seed: self.seed,
            ..Default::default()
        };
        let groups = settings.planted_groups();
        settings.dimensions = self.asked_dimensions().iter().map(|asked| asked.plant(groups, self.undeclared)).collect();
        settings
    }

    fn asked_dimensions(&self) -> Vec<DimensionArgument> {
        if self.no_dimensions || !self.dimensions.is_empty() {
            return self.dimensions.clone();
        }
        let usual = [("region", 5, 0.6), ("sex", 2, 0.0), ("generation", 3, 0.2)];
        usual.into_iter().map(|(name, values, relation)| DimensionArgument { name: name.to_owned(), values, relation }).collect()
    }
}

impl DimensionArgument {
    fn plant(&self, groups: usize, undeclared: f64) -> SimulatedDimension {
        let values = (1..=self.values).map(|value| format!("{} {value}", self.name)).collect();
        SimulatedDimension::related(&self.name, values, groups, self.relation, undeclared)
    }
}
