//! Somebody says yes, wherever they are: a gateway read them the consent text, and tells that they agreed to it.

use serde::{Deserialize, Serialize};
use toguna_people::return_code::{ReturnCode, TURNS};
use toguna_process::api::OfDialogue;
use toguna_web::api::{Answer, Problem, Query, Sent};
use toguna_web::{PageError, Seal, hash_token};
use utoipa::ToSchema;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use uuid::Uuid;

use super::called::About;
use super::refused::{refused, slip};
use crate::invitation_code::InvitationCode;
use crate::join::{Join, command_id};
use crate::queries::invitation;
use crate::source::OPEN_LINK;

/// Somebody agrees to the consent text and takes part.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewParticipant)]
pub(crate) struct Joining {
    /// A random identifier (UUID, version 4) for this person. Sent twice, it gives the same secret again: keep it as secret as that.
    #[schema(
        pattern = "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
        example = "7f1d2c9a-3b52-4f0e-9c1d-5a8b0e6f4d21"
    )]
    id: Uuid,
    /// `true`: the person has heard or read the consent text of the dialogue and agrees.
    #[schema(schema_with = yes)]
    consent: bool,
    /// The `consent_version` of the dialogue whose text they heard or read; nothing for the one that holds now.
    #[schema(minimum = 1)]
    consent_version: Option<i64>,
    /// The code on this person's card, or of the session, where they were given one; blanks, hyphens and small letters do not matter.
    #[schema(pattern = "^[^\\x00-\\x1f\\x7f-\\x9f]*$")]
    invitation: Option<String>,
}

/// Somebody takes part.
#[derive(Serialize, ToSchema)]
#[schema(as = Participant)]
pub(crate) struct HasJoined {
    /// What every later call of this person carries, as `Authorization: Bearer …`. Nobody can tell it again but for the same `id`.
    participant_secret: String,
    /// With these digits the person finds their voice again on any phone.
    #[schema(pattern = "^[0-9]{12}$")]
    return_code: String,
}

fn yes() -> Schema {
    ObjectBuilder::new()
        .schema_type(Type::Boolean)
        .enum_values(Some([true]))
        .description(Some("`true`: the person has heard or read the consent text of the dialogue and agrees."))
        .build()
        .into()
}

/// Somebody who agrees to the consent text joins. The same `id` again gives the same secret.
#[utoipa::path(
    post, path = "/api/v1/dialogues/{slug}/participants", operation_id = "join", tag = "participants",
    params(OfDialogue), request_body = Joining,
    responses((
        status = 201, description = "They take part.", body = HasJoined,
        links(("first" = (operation_id = "next", parameters(("slug" = "$request.path.slug")))))
    ))
)]
pub(crate) async fn join(about: About, query: Query, Sent(joining): Sent<Joining>) -> Result<Answer<HasJoined>, PageError> {
    query.finish()?;
    let site = &about.visit.site;
    let dialogue = about.dialogue.number;
    if joining.id.get_version_num() != 4 {
        return Err(Problem::of_field("id", "A random UUID, version 4: whoever guesses it gets the person's secret.").into());
    }
    if !joining.consent {
        return Err(Problem::of_field(
            "consent",
            "`true`, once the person has agreed to the consent text. Without that nobody takes part.",
        )
        .into());
    }
    if joining.consent_version.is_some_and(|version| version < 1) {
        return Err(Problem::of_field("consent_version", "The number of a version of the consent text, from 1.").into());
    }
    let code = joining.invitation.as_deref().map(InvitationCode::parse).transpose();
    let code = code.map_err(|_| slip())?;
    let code_hash = code.map(|code| code.hash(site.seal(), dialogue));
    let source = match code_hash {
        Some(code_hash) => site.store.read(move |tx| invitation(tx, dialogue, &code_hash)).await?.map_or(OPEN_LINK, |found| found.source),
        None => OPEN_LINK,
    };
    let secret = secret_of(site.seal(), dialogue, joining.id);
    let token_hash = hash_token(&secret);
    let command = Join {
        header: site.header(command_id(site.seal(), &token_hash), Some(dialogue), source, site.now()),
        dialogue,
        participant: site.random_id(),
        token_hash,
        invitation: code_hash,
        consent_version: joining.consent_version,
        code_hashes: (0..TURNS).map(|turn| ReturnCode::of(site.seal(), dialogue, &secret, turn).hash(site.seal(), dialogue)).collect(),
    };
    let done = site.store.write(command).await.map_err(refused)?;
    let turn = u8::try_from(done.answer.code_turn).unwrap_or_default();
    let return_code = ReturnCode::of(site.seal(), dialogue, &secret, turn).digits();
    Ok(Answer::made(HasJoined { participant_secret: secret, return_code }))
}

/// The secret comes from the identifier under the key of the site, so that a call whose answer was lost can be made again, and neither has
/// to be stored.
fn secret_of(seal: &Seal, dialogue: i64, id: Uuid) -> String {
    let code = seal.code("api-voice", &[&dialogue.to_be_bytes(), id.as_bytes()]);
    code[..16].iter().fold(String::with_capacity(32), |mut secret, byte| {
        use std::fmt::Write as _;
        let _ = write!(secret, "{byte:02x}");
        secret
    })
}
