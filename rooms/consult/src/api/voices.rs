//! What can be heard, for programs that play it; and speaking, for those that take a voice from elsewhere: a telephone, a messenger.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use toguna_process::api::OfDialogue;
use toguna_sound::{MOST_BYTES, Refused};
use toguna_web::api::{Answer, Problem, Query, Sent};
use toguna_web::{PageError, base64};
use utoipa::ToSchema;
use uuid::Uuid;

use super::called::{About as Asked, Speaking};
use super::refused::refused;
use super::statements::languages;
use crate::model::{Reason, Standing};
use crate::pages::voice;
use crate::queries::statement;
use crate::recording::{Recording, Script, Spoken, SpokenState, recordings, recordings_of};

/// The longest body: a recording in base64, and what stands around it.
const MOST_SENT: usize = MOST_BYTES / 3 * 4 + 64 * 1024;

/// Something that can be heard.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Recording)]
pub(crate) struct Heard {
    /// What it is: `title`, `question`, `description`, `consent`, `statement-3`, an answer (`agree`, `pass`, `disagree`, `matters`),
    /// `group-0` (the first question about declared groups), `group-0-2` (its third group), or `name`, the name of the language in the
    /// language itself.
    about: String,
    /// Tag of the language in which it is heard (BCP 47): also one in which the text is not written.
    language: String,
    /// How long it lasts, in seconds, rounded up.
    #[schema(minimum = 0)]
    seconds: u32,
    /// Whether it is the voice of the person who said the statement.
    own_voice: bool,
    /// Where it is: Opus in Ogg, one channel.
    #[schema(format = "uri-reference")]
    path: String,
}

impl Heard {
    fn of(recording: &Recording, slug: &str) -> Self {
        Self {
            about: recording.about.name(),
            language: recording.language.clone(),
            seconds: recording.seconds,
            own_voice: recording.is_own_voice,
            path: recording.path(slug),
        }
    }
}

/// What can be heard.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Recordings)]
pub(crate) struct AllHeard {
    /// By what it is, and language.
    recordings: Vec<Heard>,
}

/// What can be heard of a dialogue: its texts, the answers, the declared groups and the names of its languages; or, with `statement`, one
/// statement. A recording of a text that has changed since is not among them.
#[utoipa::path(
    get, path = "/api/v1/dialogues/{slug}/recordings", operation_id = "listRecordings", tag = "statements",
    params(OfDialogue, ("statement" = Option<i64>, Query, minimum = 0, maximum = 16_000, description = "Number of a statement.")),
    responses((status = 200, description = "What can be heard.", body = AllHeard), (status = 304, description = "Unchanged."))
)]
pub(crate) async fn list(asked: Asked, mut query: Query) -> Result<Response, PageError> {
    let number = query.number("statement", 0, 16_000)?;
    query.finish()?;
    let dialogue = std::sync::Arc::clone(&asked.dialogue);
    let read = asked.visit.site.store.read(move |tx| {
        let all = match number {
            None => recordings(tx, dialogue.number)?,
            Some(number) => {
                let said = statement(tx, dialogue.number, number)?.filter(|said| said.standing == Standing::Accepted);
                if said.is_none() {
                    return Ok(None);
                }
                recordings_of(tx, dialogue.number, number)?
            }
        };
        let mut now = Vec::new();
        for found in all.iter() {
            if Script::of(tx, &dialogue, found.about)?.is_said_by(found) {
                now.push(found.clone());
            }
        }
        Ok::<_, toguna_store::StoreError>(Some(now))
    });
    let found = read.await?.ok_or_else(|| refused(crate::refusal::Refusal::NoSuchStatement))?;
    let slug = &asked.dialogue.draft.slug;
    Answer::of(AllHeard { recordings: found.iter().map(|found| Heard::of(found, slug)).collect() }).tagged(&asked.visit)
}

/// Somebody speaks.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSpoken)]
pub(crate) struct Voice {
    /// An identifier (UUID) for this. The same one again, with the same content, gives the first answer.
    id: Uuid,
    /// The recording as it is, in base64 for addresses, without padding: WebM with Opus, Ogg with Opus or Vorbis, MP4, AAC, MP3 or WAV; at most 6 MB and 60
    /// seconds.
    #[schema(min_length = 1, max_length = 8_388_608, pattern = "^[A-Za-z0-9_-]+$")]
    recording: String,
    /// Tag of the language in which it is said: one of those listed, or of the dialogue's own.
    #[schema(schema_with = languages)]
    language: String,
    /// Whether the voice is disguised before it is kept; `true` if nothing is said.
    #[serde(default = "yes")]
    #[schema(default = true)]
    disguise: bool,
    /// Whether others may hear the voice once the statement is accepted; `false` if nothing is said.
    #[serde(default)]
    #[schema(default = false)]
    share: bool,
}

fn yes() -> bool {
    true
}

/// What became of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SpokenAdded)]
pub(crate) struct Waits {
    /// Under which it waits to be written down.
    spoken: Uuid,
}

/// Somebody says something aloud. It waits until a person of the team has written it down; then it is a statement of theirs.
#[utoipa::path(
    post, path = "/api/v1/dialogues/{slug}/spoken", operation_id = "speak", tag = "statements",
    params(OfDialogue), request_body = Voice,
    responses((status = 201, description = "It is kept, and waits.", body = Waits))
)]
pub(crate) async fn speak(call: Speaking, query: Query, Sent(said): Sent<Voice, MOST_SENT>) -> Result<Answer<Waits>, PageError> {
    query.finish()?;
    call.while_open()?;
    call.takes_language(&said.language)?;
    let wrong = |refused: Refused| Problem::of_field("recording", format!("{refused}."));
    let bytes = base64::decode(&said.recording).ok_or_else(|| Problem::of_field("recording", "Base64 for addresses, without padding."))?;
    let speaking = voice::Speaking {
        header: call.header(said.id),
        dialogue: call.dialogue.number,
        participant: call.voice.participant,
        language: said.language,
        is_disguised: said.disguise,
        is_shared: said.share,
    };
    match voice::take(&call.site, speaking, bytes).await? {
        Err(reason) => Err(wrong(reason).into()),
        Ok(Err(refusal)) => Err(refused(refusal)),
        Ok(Ok(spoken)) => Ok(Answer::made(Waits { spoken })),
    }
}

/// Something of one's own that was spoken and is no statement yet.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnSpoken {
    /// Its identifier.
    spoken: Uuid,
    /// How long it lasts, in seconds, rounded up.
    #[schema(minimum = 0)]
    seconds: u32,
    /// Why it was not taken in; `null`: nobody has listened yet.
    reason: Option<Reason>,
}

impl From<Spoken> for OwnSpoken {
    fn from(said: Spoken) -> Self {
        let reason = match said.state {
            SpokenState::Waiting => None,
            SpokenState::Rejected(reason) => Some(reason),
        };
        Self { spoken: said.id, seconds: said.seconds, reason }
    }
}
