//! What a team should know before it trusts a result: whose voices are too much alike, when many came at once, and what hangs on one way
//! of coming in alone. It costs several analyses, so it is computed when a person of the team asks, on a thread of its own, and kept as
//! long as nothing has changed.

mod reading;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use toguna_consult::counting::Counting;
use toguna_consult::model::Statement;
use toguna_consult::source::{OPEN_LINK, Source};
use toguna_opinion::analysis::{Analysis, Grouping, Settings};
use toguna_opinion::bursts::bursts;
use toguna_opinion::coordination::{Likeness, Search, clusters};
use toguna_opinion::leave_out::{Difference, difference};
use toguna_opinion::votes::Vote;
use toguna_process::model::Dialogue;
use toguna_store::{Store, StoreError};
use uuid::Uuid;

use reading::Heard;

/// Sources that are left out one by one; the others together.
const SOURCES_LEFT_OUT: usize = 12;
/// A source with fewer people is not left out alone: what that changes would tell what they said.
const FEWEST_LEFT_OUT: usize = 5;
/// Clusters of each kind that are shown.
const CLUSTERS_SHOWN: usize = 8;
/// Answers of a cluster that are told, the most telling first.
const ANSWERS_TOLD: usize = 5;
/// Findings of a dialogue that are remembered, so that what somebody decides on a page that is a little old is still known.
const REMEMBERED: usize = 6;
/// A request waits so long for an answer, and then says that it is being computed.
const PATIENCE: Duration = Duration::from_secs(8);

/// What was found in a dialogue.
#[derive(Debug, Clone)]
pub struct Findings {
    /// The number of the snapshot for which it was asked.
    pub(crate) seq: i64,
    pub(crate) people: usize,
    pub(crate) statements: Vec<Statement>,
    pub(crate) sources: Vec<Source>,
    pub(crate) clusters: Vec<FoundCluster>,
    pub(crate) bursts: Vec<FoundBurst>,
    /// Whether anything can be said of bursts: there are enough cells of time in some source.
    pub(crate) bursts_can_be_seen: bool,
    pub(crate) without: Vec<Without>,
}

/// People who are too much alike.
#[derive(Debug, Clone)]
pub(crate) struct FoundCluster {
    pub(crate) likeness: Likeness,
    pub(crate) people: Vec<Uuid>,
    /// By which sources they came, most people first.
    pub(crate) sources: Vec<(i64, usize)>,
    /// When the first and the last of them came, in seconds since 1970, as coarse as the dialogue wants it.
    pub(crate) span: (i64, i64),
    pub(crate) expected: f64,
    /// Statements that all of them answer.
    pub(crate) answers: usize,
    /// The answers that set them most apart from the others: statement, answer, and the part of the others who give it.
    pub(crate) telling: Vec<(u32, Vote, f64)>,
    pub(crate) difference: Difference,
}

/// Many who came, or spoke, at once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FoundBurst {
    pub(crate) source: i64,
    /// Whether people came; otherwise votes did.
    pub(crate) is_joining: bool,
    /// When the cell begins, in seconds since 1970.
    pub(crate) begins: i64,
    pub(crate) count: u64,
    pub(crate) expected: f64,
}

/// The result without one source, or without all the small ones.
#[derive(Debug, Clone)]
pub(crate) struct Without {
    /// `None`: the small ones together.
    pub(crate) source: Option<i64>,
    pub(crate) people: usize,
    pub(crate) difference: Difference,
}

/// Findings of all dialogues that were asked for.
#[derive(Debug, Clone, Default)]
pub struct Known(Arc<Mutex<BTreeMap<i64, Entry>>>);

#[derive(Debug, Default)]
struct Entry {
    is_running: bool,
    found: Vec<Arc<Findings>>,
}

impl Known {
    /// What is found in the dialogue as of the snapshot `seq`; `None` while it is still being computed. One computation of a dialogue
    /// runs at a time.
    pub(crate) async fn of(
        &self,
        store: &Store,
        dialogue: &Arc<Dialogue>,
        seq: i64,
        settings: &Settings,
    ) -> Result<Option<Arc<Findings>>, StoreError> {
        let number = dialogue.number;
        {
            let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let entry = known.entry(number).or_default();
            if let Some(found) = entry.found.iter().find(|found| found.seq == seq) {
                return Ok(Some(Arc::clone(found)));
            }
            if entry.is_running {
                return Ok(None);
            }
            entry.is_running = true;
        }
        let (known, store, dialogue, settings) = (self.clone(), store.clone(), Arc::clone(dialogue), settings.clone());
        let computing = tokio::spawn(async move {
            let read = Arc::clone(&dialogue);
            let heard = store.read(move |tx| Heard::read(tx, &read)).await;
            let found = match heard {
                Ok(heard) => {
                    let computed = tokio::task::spawn_blocking(move || heard.findings(seq, &dialogue, &settings)).await;
                    if let Err(error) = &computed {
                        tracing::error!(%error, dialogue = number, "what is found in a dialogue could not be computed");
                    }
                    computed.ok().map(Arc::new)
                }
                Err(error) => {
                    known.end(number, None);
                    return Err(error);
                }
            };
            known.end(number, found.clone());
            Ok(found)
        });
        match tokio::time::timeout(PATIENCE, computing).await {
            Ok(Ok(found)) => found,
            // Whoever asks again finds it, or finds that it failed.
            Ok(Err(_)) | Err(_) => Ok(None),
        }
    }

    /// A cluster that was shown a while ago, by its key.
    pub(crate) fn cluster(&self, dialogue: i64, is_it: impl Fn(&FoundCluster) -> bool) -> Option<FoundCluster> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&dialogue)?.found.iter().rev().flat_map(|found| &found.clusters).find(|cluster| is_it(cluster)).cloned()
    }

    fn end(&self, dialogue: i64, found: Option<Arc<Findings>>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = known.entry(dialogue).or_default();
        entry.is_running = false;
        entry.found.extend(found);
        let superfluous = entry.found.len().saturating_sub(REMEMBERED);
        entry.found.drain(..superfluous);
    }
}

impl Heard {
    fn findings(self, seq: i64, dialogue: &Dialogue, settings: &Settings) -> Findings {
        // How stable groups are does not matter here, and costs most.
        let settings = Settings { bootstrap: 0, ..settings.clone() };
        let everybody = BTreeSet::new();
        let table = self.table(&self.counting, &everybody);
        let analysed = |counting: &Counting, without: &BTreeSet<u32>| -> Analysis {
            toguna_opinion::analyse(&self.table(counting, without), &self.dimensions, &Grouping::Found, &settings)
        };
        let all = toguna_opinion::analyse(&table, &self.dimensions, &Grouping::Found, &settings);
        let mut kinds: BTreeMap<Likeness, usize> = BTreeMap::new();
        let found = clusters(&table, &all.group_of, &Search::default()).into_iter().filter(|cluster| {
            let shown = kinds.entry(cluster.likeness).or_default();
            *shown += 1;
            *shown <= CLUSTERS_SHOWN
        });
        let found: Vec<FoundCluster> = found
            .map(|cluster| {
                let members: BTreeSet<u32> = cluster.people.iter().copied().collect();
                FoundCluster {
                    likeness: cluster.likeness,
                    sources: self.sources_of(&cluster.people),
                    span: self.span_of(&cluster.people),
                    expected: cluster.expected,
                    answers: cluster.pattern.len(),
                    telling: telling(&table, &members, &cluster.pattern),
                    difference: difference(&all, &analysed(&self.counting, &members)),
                    people: cluster.people.iter().map(|person| self.people[*person as usize]).collect(),
                }
            })
            .collect();
        let without = self.without(&all, &analysed);
        let (bursts, bursts_can_be_seen) = self.bursts(dialogue.draft.precision_seconds.max(1));
        Findings {
            seq,
            people: all.participants,
            clusters: found,
            bursts,
            bursts_can_be_seen,
            without,
            statements: self.statements,
            sources: self.sources,
        }
    }

    /// The result without each of the largest sources, and without the others together. Nothing where all came by one.
    fn without(&self, all: &Analysis, analysed: &dyn Fn(&Counting, &BTreeSet<u32>) -> Analysis) -> Vec<Without> {
        let mut people: Vec<(i64, usize)> = self.people_by_source().into_iter().collect();
        if people.len() < 2 {
            return Vec::new();
        }
        people.sort_by_key(|(source, people)| (std::cmp::Reverse(*people), *source));
        let large = people.iter().take_while(|(_, people)| *people >= FEWEST_LEFT_OUT).count().min(SOURCES_LEFT_OUT);
        let everybody = BTreeSet::new();
        let left_out = |sources: &[(i64, usize)]| {
            let counting = sources.iter().fold(self.counting.clone(), |counting, (source, _)| counting.without_source(*source));
            (sources.iter().map(|(_, people)| people).sum::<usize>(), difference(all, &analysed(&counting, &everybody)))
        };
        let mut found: Vec<Without> = people[..large]
            .iter()
            .map(|one| {
                let (people, difference) = left_out(std::slice::from_ref(one));
                Without { source: Some(one.0), people, difference }
            })
            .collect();
        let small = &people[large..];
        if small.iter().map(|(_, people)| people).sum::<usize>() >= FEWEST_LEFT_OUT {
            let (people, difference) = left_out(small);
            found.push(Without { source: None, people, difference });
        }
        found
    }

    /// Cells of time in which more people came by a source, or more votes, than its other cells predict; and whether there were enough
    /// cells anywhere to say so.
    fn bursts(&self, cell_seconds: i64) -> (Vec<FoundBurst>, bool) {
        let (mut found, mut can_be_seen) = (Vec::new(), false);
        for (is_joining, by_source) in [(true, &self.joinings_by_cell), (false, &self.votes_by_cell)] {
            for (&source, counts) in by_source {
                let (Some((&first, _)), Some((&last, _))) = (counts.first_key_value(), counts.last_key_value()) else { continue };
                let cells = usize::try_from((last - first) / cell_seconds + 1).unwrap_or(usize::MAX);
                // Ten years of hours; a clock that once stood wrong must not fill the memory.
                if cells > 100_000 {
                    continue;
                }
                let mut line = vec![0_u64; cells];
                for (begins, count) in counts {
                    if let Some(cell) = usize::try_from((begins - first) / cell_seconds).ok().and_then(|cell| line.get_mut(cell)) {
                        *cell += count;
                    }
                }
                can_be_seen |= cells >= toguna_opinion::bursts::FEWEST_CELLS;
                found.extend(bursts(&line).into_iter().map(|burst| FoundBurst {
                    source,
                    is_joining,
                    begins: first + burst.cell as i64 * cell_seconds,
                    count: burst.count,
                    expected: burst.expected,
                }));
            }
        }
        // Votes of a cell in which people came are no news.
        let came: BTreeSet<(i64, i64)> = found.iter().filter(|burst| burst.is_joining).map(|burst| (burst.source, burst.begins)).collect();
        found.retain(|burst| burst.is_joining || !came.contains(&(burst.source, burst.begins)));
        found.sort_by_key(|burst| (std::cmp::Reverse(burst.count), burst.source, burst.begins));
        (found, can_be_seen)
    }
}

/// The answers of a pattern that the fewest others give.
fn telling(table: &toguna_opinion::votes::VoteTable, members: &BTreeSet<u32>, pattern: &[(u32, Vote)]) -> Vec<(u32, Vote, f64)> {
    let mut counts: BTreeMap<u32, (Vote, u32, u32)> = pattern.iter().map(|(statement, vote)| (*statement, (*vote, 0, 0))).collect();
    for person in (0..table.participants() as u32).filter(|person| !members.contains(person)) {
        for (statement, vote) in table.row(person) {
            if let Some((said, same, all)) = counts.get_mut(&statement) {
                *all += 1;
                *same += u32::from(*said == vote);
            }
        }
    }
    let mut shares: Vec<(u32, Vote, f64)> =
        counts.into_iter().map(|(statement, (vote, same, all))| (statement, vote, f64::from(same) / f64::from(all.max(1)))).collect();
    shares.sort_by(|a, b| a.2.total_cmp(&b.2).then(a.0.cmp(&b.0)));
    shares.truncate(ANSWERS_TOLD);
    shares
}

impl Findings {
    /// The name of a source, if it has one.
    pub(crate) fn source(&self, number: i64) -> Option<&Source> {
        self.sources.iter().find(|source| source.number == number && number != OPEN_LINK)
    }
}
