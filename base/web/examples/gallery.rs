//! Shows every component of the visual language on pages like the real ones, in every language: look at them after each change of the
//! stylesheet, at 320, 390 and 1280 pixels, light, dark and printed.
//!
//! `cargo run -p toguna-web --example gallery -- 8090`, then open the address that it prints.

use std::net::SocketAddr;
use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use toguna_store::{Location, Options, Store};
use toguna_tongues::{Language, Tongues};
use toguna_web::fields::{Choice, Field, Problems};
use toguna_web::routes::Shut;
use toguna_web::{Access, Flash, Form, Foundation, Html, PageError, Routes, Settings, Site, SystemClock, Visit, signs};

/// The texts of the gallery in French, English and Arabic: it is no page of the program, so they stand here.
struct Texts(Language);

impl Texts {
    fn say<'a>(&self, fr: &'a str, en: &'a str, ar: &'a str) -> &'a str {
        match self.0 {
            Language::Ar => ar,
            Language::En => en,
            _ => fr,
        }
    }
}

macro_rules! pages {
    ($($name:ident = $path:literal),+ $(,)?) => {
        $(#[derive(Template)]
        #[template(path = $path)]
        struct $name<'a> {
            t: Texts,
            visit: &'a Visit,
        })+
    };
}

pages! {
    Index = "gallery/index.html",
    Welcome = "gallery/welcome.html",
    Weigh = "gallery/weigh.html",
    Results = "gallery/results.html",
    Team = "gallery/team.html",
    Share = "gallery/share.html",
    Mine = "gallery/mine.html",
}

#[derive(Template)]
#[template(path = "gallery/form.html")]
struct Fill<'a> {
    t: Texts,
    visit: &'a Visit,
    title: Field<'a>,
    question: Field<'a>,
    code: Field<'a>,
    passphrase: Field<'a>,
    day: Field<'a>,
    region: Choice<'a>,
    languages: Choice<'a>,
}

fn name(visit: &Visit) -> &'static str {
    Texts(visit.language).say("Paix et pâturages", "Peace and pastures", "السلام والمراعي")
}

fn show(visit: &Visit, title: &str, template: &impl Template, is_broad: bool) -> Result<Response, PageError> {
    let page = visit.page(title).home("/", name(visit)).body(Html::of(template)?);
    if is_broad { page.wide().respond() } else { page.respond() }
}

macro_rules! handlers {
    ($($function:ident => $template:ident $(, $broad:literal)?;)+) => {
        $(async fn $function(visit: Visit) -> Result<Response, PageError> {
            let is_broad = false $(|| $broad)?;
            show(&visit, stringify!($template), &$template { t: Texts(visit.language), visit: &visit }, is_broad)
        })+
    };
}

handlers! {
    index => Index;
    welcome => Welcome;
    weigh => Weigh;
    team => Team, true;
    share => Share;
    mine => Mine;
}

async fn results(visit: Visit) -> Result<Response, PageError> {
    let t = Texts(visit.language);
    let links = [
        ("/results", t.say("Ce que nous partageons", "What we share", "ما نتفق عليه")),
        ("/differ", t.say("Où nous différons", "Where we differ", "أين نختلف")),
        ("/map", t.say("La carte", "The map", "الخريطة")),
        ("/missing", t.say("Qui manque", "Who is missing", "من الغائب")),
    ];
    let links = links.map(|(path, name)| (path.to_owned(), name.to_owned())).to_vec();
    let label = t.say("Résultats", "Results", "النتائج").to_owned();
    let body = Html::of(&Results { t, visit: &visit })?;
    let tag = toguna_web::etag::Etag::of(&["1", visit.language.tag()]);
    visit.page("Results").home("/", name(&visit)).nav(label, links).tag(tag).refreshing().wide().body(body).respond()
}

async fn form(visit: Visit) -> Result<Response, PageError> {
    filled(&visit, &Problems::new(), "")
}

async fn wrong(visit: Visit) -> Result<Response, PageError> {
    let t = Texts(visit.language);
    let mut problems = Problems::new();
    problems.take("title", toguna_web::clean_text(&"x".repeat(23), 20), |error| error.say(visit.words()));
    problems.add("region", t.say("Choisissez une réponse.", "Please choose an answer.", "يُرجى اختيار إجابة."));
    filled(&visit, &problems, "Paix et pâturages au bord du fleuve")
}

async fn send(visit: Visit, form: Form) -> Result<Response, PageError> {
    let t = Texts(visit.language);
    let mut problems = Problems::new();
    let words = visit.words();
    problems.take("title", toguna_web::clean_text(form.text("title"), 20), |error| error.say(words));
    if form.get("region").is_none() {
        problems.add("region", t.say("Choisissez une réponse.", "Please choose an answer.", "يُرجى اختيار إجابة."));
    }
    if problems.is_empty() {
        return Ok(visit.go_saying("/mine", &Flash::good(t.say("C’est noté. Merci !", "Noted. Thank you!", "سُجّل ذلك. شكرًا!"))));
    }
    filled(&visit, &problems, form.text("title"))
}

fn filled(visit: &Visit, problems: &Problems, title: &str) -> Result<Response, PageError> {
    let t = Texts(visit.language);
    let template = Fill {
        visit,
        title: Field::line("title", t.say("Titre", "Title", "العنوان")).value(title).among(problems),
        question: Field::lines("question", t.say("La question", "The question", "السؤال"), 3).hint(t.say(
            "En mots simples, comme au marché.",
            "In plain words, as at the market.",
            "بكلمات بسيطة كما في السوق.",
        )),
        code: Field::digits("number", t.say("Votre code de retour", "Your return code", "رمز عودتك")).value("76 45 12 30 98 41"),
        passphrase: Field::passphrase("passphrase", t.say("Phrase de passe", "Passphrase", "عبارة المرور"), false),
        day: Field::day("day", t.say("Jusqu’au", "Until", "حتى")).value("2026-12-24"),
        region: Choice::one("region", t.say("Où vivez-vous ?", "Where do you live?", "أين تعيش؟"))
            .hint(t.say("Vous pouvez passer cette question.", "You can skip this question.", "يمكنك تخطي هذا السؤال."))
            .option("0", t.say("Dans la région de Ségou", "In the region of Ségou", "في منطقة سيغو"), false)
            .option("1", t.say("Dans la région de Mopti", "In the region of Mopti", "في منطقة موبتي"), problems.is_empty())
            .option("-1", t.say("Je préfère ne pas le dire", "I prefer not to say", "أفضّل ألا أقول"), false)
            .among(problems),
        languages: Choice::some("languages", t.say("Langues", "Languages", "اللغات"))
            .option("fr", "Français", true)
            .option("ar", "العربية", false)
            .note(t.say(
                "Les textes se lisent de droite à gauche.",
                "Texts are read from right to left.",
                "تُقرأ النصوص من اليمين إلى اليسار.",
            )),
        t,
    };
    visit.page("Form").home("/", name(visit)).body(Html::of(&template)?).problems(problems)?.respond()
}

async fn voted(visit: Visit, form: Form) -> Result<Response, PageError> {
    let vote = form.number::<i8>("vote").unwrap_or_default();
    Ok(visit.go_saying("/weigh", &Flash::good(format!("vote {vote}"))))
}

async fn broken() -> Result<Response, PageError> {
    Err(PageError::Internal("to be looked at".to_owned()))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port: u16 = std::env::args().nth(1).map_or(Ok(0), |port| port.parse())?;
    let foundation = Foundation {
        store: Store::open(&Location::Memory, &[], Options::default())?,
        keys: toguna_keys::Keys::in_memory([3; 32])?,
        tongues: Tongues::new(&[toguna_tongues::LOCALES, toguna_web::LOCALES]),
        key: [1; 32],
        clock: Arc::new(SystemClock::new()),
        seed: [2; 32],
        gate: Arc::new(Shut),
        settings: Settings::default(),
    };
    let site = Site::new(foundation);
    let [plain, gzip, brotli] = site.assets().style.sizes();
    println!("stylesheet: {plain} bytes, {gzip} with gzip, {brotli} with brotli");
    let router = Routes::new(&site)
        .get("/", Access::Anyone, index)
        .get("/welcome", Access::Anyone, welcome)
        .get("/weigh", Access::Anyone, weigh)
        .post("/weigh", Access::Anyone, voted)
        .get("/form", Access::Anyone, form)
        .post("/form", Access::Anyone, send)
        .get("/wrong", Access::Anyone, wrong)
        .get("/results", Access::Anyone, results)
        .get("/team", Access::Anyone, team)
        .get("/share", Access::Anyone, share)
        .get("/mine", Access::Anyone, mine)
        .get("/broken", Access::Anyone, broken)
        .into_router();
    let listener = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port))).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await?;
    Ok(())
}
