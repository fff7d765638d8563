use jiff::Timestamp;
use std::net::SocketAddr;
use std::sync::Arc;
use toguna_consult::add_statement::AddSeed;
use toguna_consult::guide::EvenGuide;
use toguna_consult::model::{Kind, Wording};
use toguna_people::accounts::{self, Account, Role};
use toguna_people::{Doorkeeper, SetUp};
use toguna_process::change_state::ChangeState;
use toguna_process::create_dialogue::CreateDialogue;
use toguna_process::model::*;
use toguna_store::*;
use toguna_web::*;
use uuid::Uuid;
fn main() {
    let port: u16 = std::env::args().nth(1).unwrap().parse().unwrap();
    let two = std::env::args().nth(2).is_some();
    let store = Store::open(
        &Location::Memory,
        &[&toguna_people::queries::PART, &toguna_process::queries::PART, &toguna_consult::queries::PART],
        Options::default(),
    )
    .unwrap();
    let at: Timestamp = "2026-11-25T10:00:00Z".parse().unwrap();
    let head = |n: u32, d: Option<i64>| {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&n.to_be_bytes());
        Header { id: Uuid::from_bytes(id), dialogue: d, source: 0, at, salt: [1; 32] }
    };
    let lab = |fr: &str, ar: &str| Label { names: vec![("fr".into(), fr.into()), ("ar".into(), ar.into())] };
    let t = |l: &str, a: &str, b: &str, c: &str, d: &str| DialogueText {
        language: l.into(),
        title: a.into(),
        question: b.into(),
        description: c.into(),
        consent: d.into(),
    };
    let draft = |slug: &str| Draft {
        slug: slug.into(),
        opens_day: None,
        closes_day: Some(20_812),
        moderation: Moderation::Before,
        precision_seconds: 3600,
        simulated: true,
        texts: vec![
            t(
                "fr",
                "Paix et pâturages",
                "Comment éleveurs et cultivateurs peuvent-ils partager l’eau et les pâturages en paix ?",
                "Chaque année, les troupeaux descendent vers le fleuve quand les champs sont encore verts. Les conseils de village de la commune tiennent ce dialogue ensemble ; ce qui en sort sera lu devant tous à la fin de décembre.",
                "Nous ne demandons ni nom ni numéro de téléphone.\nCe que vous dites peut être lu par tous ; personne ne saura que c’est vous.\nVous pouvez tout retirer à tout moment.",
            ),
            t(
                "ar",
                "السلام والمراعي",
                "كيف يتقاسم الرعاة والمزارعون الماء والمراعي بسلام؟",
                "كل عام تنزل القطعان إلى النهر والحقول لا تزال خضراء. تدير مجالس القرى هذا الحوار معًا، وسيُقرأ ما يخرج منه أمام الجميع في نهاية ديسمبر.",
                "لا نسأل عن اسم ولا عن رقم هاتف.\nما تقولونه يمكن أن يقرأه الجميع، ولن يعرف أحد أنكم قائلوه.\nيمكنكم سحب كل شيء في أي وقت.",
            ),
        ],
        dimensions: vec![
            Dimension { label: lab("Vous êtes", "أنتم"), values: vec![lab("une femme", "امرأة"), lab("un homme", "رجل")] },
            Dimension {
                label: lab("Vous vivez surtout de", "تعيشون غالبًا من"),
                values: vec![
                    lab("la culture", "الزراعة"),
                    lab("l’élevage", "الرعي"),
                    lab("la pêche", "الصيد"),
                    lab("autre chose", "شيء آخر"),
                ],
            },
            Dimension {
                label: lab("Votre région", "منطقتكم"),
                values: ["Bamako", "Gao", "Kayes", "Kidal", "Koulikoro", "Ménaka", "Mopti", "Ségou", "Sikasso", "Taoudénit", "Tombouctou"]
                    .iter()
                    .map(|n| lab(n, n))
                    .collect(),
            },
        ],
    };
    let n = store
        .write_blocking(CreateDialogue { header: head(1, None), owner: Uuid::from_bytes([9; 16]), draft: draft("paturages") })
        .unwrap()
        .answer
        .number;
    store.write_blocking(ChangeState { header: head(2, Some(n)), dialogue: n, to: State::Open }).unwrap();
    if two {
        let m = store
            .write_blocking(CreateDialogue {
                header: head(3, None),
                owner: Uuid::from_bytes([9; 16]),
                draft: Draft {
                    closes_day: None,
                    texts: vec![t("fr", "Le marché de Niono", "Que faut-il pour que le marché de Niono soit sûr ?", "", "Oui.")],
                    ..draft("niono")
                },
            })
            .unwrap()
            .answer
            .number;
        store.write_blocking(ChangeState { header: head(4, Some(m)), dialogue: m, to: State::Open }).unwrap();
        let m = store
            .write_blocking(CreateDialogue {
                header: head(5, None),
                owner: Uuid::from_bytes([9; 16]),
                draft: Draft { closes_day: None, texts: vec![t("fr", "Radios et rumeurs", "Q ?", "", "Oui.")], ..draft("radios") },
            })
            .unwrap()
            .answer
            .number;
        store.write_blocking(ChangeState { header: head(6, Some(m)), dialogue: m, to: State::Open }).unwrap();
        store.write_blocking(ChangeState { header: head(7, Some(m)), dialogue: m, to: State::Closed }).unwrap();
    }
    let seeds = [
        (
            Kind::Solution,
            "Les sages des deux communautés devraient fixer ensemble la date à laquelle les troupeaux entrent dans les champs.",
            "على حكماء الجماعتين أن يحددوا معًا اليوم الذي تدخل فيه القطعان إلى الحقول.",
        ),
        (Kind::Challenge, "Les puits sont à sec depuis mars.", "الآبار جافة منذ مارس."),
        (Kind::Value, "L’hôte est en sécurité sous chaque toit.", "الضيف آمن تحت كل سقف."),
        (Kind::Opportunity, "Nos anciens se parlent encore.", "شيوخنا ما زالوا يكلمون بعضهم بعضًا."),
        (Kind::Solution, "Les puits doivent être ouverts à tous.", "يجب أن تكون الآبار مفتوحة للجميع."),
        (Kind::Solution, "La radio devrait parler bamanankan le soir.", "ينبغي أن تتكلم الإذاعة بالبامبارية مساء."),
        (Kind::Challenge, "Le prix du foin a doublé en un an.", "تضاعف سعر التبن في عام."),
        (Kind::Challenge, "Les jeunes partent, faute de travail.", "يرحل الشباب لقلة العمل."),
        (Kind::Value, "Personne ne doit être jugé sans être entendu.", "لا ينبغي أن يُحكم على أحد دون أن يُسمع."),
        (Kind::Opportunity, "Le marché du mardi réunit tout le monde.", "سوق الثلاثاء يجمع الجميع."),
        (
            Kind::Solution,
            "Un comité mixte devrait compter les bêtes à l’entrée des champs.",
            "ينبغي للجنة مشتركة أن تعد الماشية عند مدخل الحقول.",
        ),
        (Kind::Solution, "Il faut borner les pistes des troupeaux avec des pierres peintes.", "يجب تعليم مسالك القطعان بحجارة ملونة."),
    ];
    for (i, (kind, fr, ar)) in seeds.iter().enumerate() {
        let w = |l: &str, t: &str| Wording { language: l.into(), text: t.into() };
        store
            .write_blocking(AddSeed {
                header: head(100 + i as u32, Some(n)),
                dialogue: n,
                kind: *kind,
                wordings: vec![w("fr", fr), w("ar", ar)],
            })
            .unwrap();
    }
    let account = Account { id: Uuid::from_bytes([9; 16]), name: "Aminata".into(), role: Role::Administrator };
    let hash = hash_token("look-look-look-look-22");
    store
        .transact_blocking(move |tx| {
            accounts::insert(tx, &account, "x", 0)?;
            accounts::sign_in(tx, account.id, &hash, at.as_second() / 3600)
        })
        .unwrap();
    let rt = tokio::runtime::Runtime::new().unwrap();
    let _g = rt.enter();
    let dialogues = toguna_process::Dialogues::new(&store);
    let gate = Arc::new(Doorkeeper::new(SetUp::done(), Arc::new(dialogues.clone())));
    let tongues = toguna_tongues::Tongues::new(&[
        toguna_tongues::LOCALES,
        toguna_web::LOCALES,
        toguna_people::LOCALES,
        toguna_process::LOCALES,
        toguna_consult::LOCALES,
    ]);
    let site = Site::new(Foundation {
        store,
        tongues,
        key: [7; 32],
        clock: Arc::new(FixedClock::at(at)),
        seed: [3; 32],
        gate,
        settings: Settings::default(),
    });
    let above = Arc::new(toguna_consult::pages::Consultation);
    let router = toguna_process::pages::routes(&site, dialogues.clone(), above.clone())
        .merge(toguna_consult::pages::routes(&site, dialogues, above, Arc::new(EvenGuide)))
        .into_router();
    rt.block_on(async {
        let l = tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port))).await.unwrap();
        println!("up");
        axum::serve(l, router.into_make_service_with_connect_info::<SocketAddr>()).await.unwrap()
    });
}
