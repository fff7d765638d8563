//! A description that somebody keeps beside the program is soon wrong. This one is put together from what the rooms say of their own calls
//! and from the table of routes itself, so who may make a call, and how it can be refused, is described as it is enforced.

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Components, ContentBuilder, Info, License, OpenApi, Ref, RefOr, ResponseBuilder, Server};

use crate::api::is_api;
use crate::api::problem::{Code, MEDIA_TYPE};
use crate::error::PageError;
use crate::etag::Etag;
use crate::routes::{Access, RouteEntry, Routes, Verb};
use crate::visit::Visit;

/// Where the description is.
pub const PATH: &str = "/api/v1/openapi.json";

/// What a room says of its calls.
#[derive(Debug, Clone)]
pub struct Described {
    /// Its calls, with what they take and give.
    pub calls: OpenApi,
    /// The problems that only its calls have.
    pub codes: &'static [Code],
}

impl Described {
    /// Problems alone, of a part that has no calls of its own.
    pub fn of_codes(codes: &'static [Code]) -> Self {
        Self { calls: OpenApi::default(), codes }
    }
}

const OF_EVERY_CALL: [(&str, &str); 4] = [
    ("400", "The request cannot be understood."),
    ("429", "Too many calls: wait as long as the header Retry-After says."),
    ("500", "Something went wrong inside."),
    ("503", "The server cannot answer now: send the same again later."),
];
const OF_CALLS_IN_A_NAME: [(&str, &str); 2] =
    [("401", "Nobody is known by this secret, or no longer."), ("403", "Whoever calls may not do this, or not now.")];
const OF_CALLS_WITH_A_BODY: [(&str, &str); 7] = [
    ("403", "Nothing can be taken now."),
    ("408", "The body did not arrive in time."),
    ("409", "The id was used for something else, or the same is there already."),
    ("410", "What this was about was taken back for good."),
    ("413", "The body is larger than the call takes: 64 kB, unless the call says otherwise."),
    ("415", "The body is not JSON."),
    ("422", "A field is not as it should be; `field` names it."),
];

/// The routes with one more, which hands out the description of all calls among them, and the page that explains them.
///
/// A call that no part describes is left out of the description; a test over the whole house holds that there is none.
pub fn publish(routes: Routes, parts: Vec<Described>) -> Routes {
    let mut codes = crate::api::problem::CODES.to_vec();
    codes.extend(parts.iter().flat_map(|part| part.codes.iter().copied()));
    let site = routes.site().clone();
    let own = Routes::new(&site).api(Verb::Get, PATH, Access::Anyone, hand_out);
    let home = site.url("");
    let mut table = routes.table();
    table.extend(own.own_table());
    table.sort();
    let document = describe(&table, &home, parts);
    // Writing a document that was just built cannot fail; an empty one would be seen by every test.
    let text: std::sync::Arc<str> = serde_json::to_string(&document).unwrap_or_default().into();
    routes.merge(own.get("/api", Access::Anyone, crate::pages::programs).with(Document { text, codes: codes.into() }))
}

/// The description as it is handed out, and every problem that a call can have.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    text: std::sync::Arc<str>,
    /// In the order of the rooms.
    pub(crate) codes: std::sync::Arc<[Code]>,
}

async fn hand_out(visit: Visit, axum::Extension(document): axum::Extension<Document>) -> Result<Response, PageError> {
    let tag = Etag::of(&[&document.text]);
    if let Some(unchanged) = visit.if_unchanged(&tag) {
        return Ok(unchanged);
    }
    let mut response = ([(header::CONTENT_TYPE, "application/json")], Body::from(document.text.to_string())).into_response();
    tag.put_on(response.headers_mut());
    Ok(response)
}

/// The whole description.
fn describe(table: &[RouteEntry], home: &str, parts: Vec<Described>) -> OpenApi {
    let mut info = Info::new("Toguna", "1");
    info.description = Some(
        "Dialogues for programs: join, weigh, say, read what all sides share. Every write carries a client-made `id`: sent again unchanged, \
         it changes nothing and gives the first answer. Errors are `application/problem+json`."
            .to_owned(),
    );
    let mut license = License::new("AGPL-3.0-or-later");
    license.identifier = Some("AGPL-3.0-or-later".to_owned());
    info.license = Some(license);
    let mut document = OpenApi::new(info, utoipa::openapi::Paths::new());
    document.servers = Some(vec![Server::new(home)]);
    for part in parts {
        document.merge(part.calls);
    }
    document.paths.paths.insert(PATH.to_owned(), own_call());
    let components = document.components.get_or_insert_with(Components::new);
    add_security(components);
    add_problem(components);
    for entry in table.iter().filter(|entry| is_api(&entry.path)) {
        if let Some(operation) = document.paths.paths.get_mut(&entry.path).and_then(|item| operation_of(item, entry.method)) {
            complete(operation, entry);
        }
    }
    document
}

fn operation_of(item: &mut PathItem, verb: Verb) -> Option<&mut Operation> {
    match verb {
        Verb::Get => item.get.as_mut(),
        Verb::Post => item.post.as_mut(),
        Verb::Put => item.put.as_mut(),
        Verb::Delete => item.delete.as_mut(),
    }
}

/// Says of a call who may make it and how it can be refused.
fn complete(operation: &mut Operation, entry: &RouteEntry) {
    operation.security = match entry.access {
        Access::Participant => Some(vec![SecurityRequirement::new("participant", Vec::<String>::new())]),
        Access::Token(scope) => Some(vec![SecurityRequirement::new("token", [scope.word()])]),
        _ => Some(Vec::new()),
    };
    let mut refusals = OF_EVERY_CALL.to_vec();
    if entry.access != Access::Anyone {
        refusals.extend(OF_CALLS_IN_A_NAME);
    }
    if entry.path.contains('{') {
        refusals.push(("404", "There is nothing here."));
    }
    if operation.request_body.is_some() {
        refusals.extend(OF_CALLS_WITH_A_BODY);
    }
    for (status, text) in refusals {
        let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let response = ResponseBuilder::new().description(text).content(MEDIA_TYPE, problem).build();
        operation.responses.responses.entry(status.to_owned()).or_insert(RefOr::T(response));
    }
}

fn own_call() -> PathItem {
    let content = ContentBuilder::new().schema(Some(utoipa::openapi::schema::Object::new())).build();
    let answer = ResponseBuilder::new().description("OpenAPI 3.1.").content("application/json", content).build();
    let mut operation = Operation::new();
    operation.summary = Some("This description".to_owned());
    operation.operation_id = Some("describe".to_owned());
    operation.responses.responses.insert("200".to_owned(), RefOr::T(answer));
    operation.responses.responses.insert("304".to_owned(), RefOr::T(ResponseBuilder::new().description("Unchanged.").build()));
    PathItem::new(utoipa::openapi::HttpMethod::Get, operation)
}

fn add_security(components: &mut Components) {
    let bearer = |format: &str, text: &str| {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format(format).description(Some(text)).build();
        SecurityScheme::Http(scheme)
    };
    components
        .add_security_scheme("participant", bearer("participant secret", "What a participant got when joining, as `participant_secret`."));
    let text =
        "A key that the team makes for a program on the page /team/tokens: for one dialogue or all, for certain things, until a day.";
    components.add_security_scheme("token", bearer("tgn_…", text));
}

fn add_problem(components: &mut Components) {
    let schema = json!({
        "type": "object",
        "description": "Why a call was not answered as it was meant (RFC 9457).",
        "required": ["type", "code", "title", "status", "detail"],
        "properties": {
            "type": { "type": "string", "format": "uri", "description": "Leads to what this site says of the code." },
            "code": { "type": "string", "pattern": "^[a-z-]+$", "description": "What programs tell problems apart by. It never changes." },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 400, "maximum": 599 },
            "detail": { "type": "string", "description": "What to do." },
            "field": { "type": "string", "description": "The field of the body or the query that is not right." },
            "request": { "type": "string", "description": "Under which the log of the server knows more." }
        },
        "example": {
            "type": "https://dialogue.example.org/api#invalid-field",
            "code": "invalid-field",
            "title": "A field is not as it should be",
            "status": 422,
            "detail": "1 agrees, -1 disagrees, 0 neither.",
            "field": "vote"
        }
    });
    if let Ok(schema) = serde_json::from_value::<RefOr<utoipa::openapi::Schema>>(schema) {
        components.schemas.insert("Problem".to_owned(), schema);
    }
}
