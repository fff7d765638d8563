use super::*;

fn gathered(flags: &[(&'static str, &str)], environment: &[(&str, &str)]) -> Givens {
    let flags: Vec<_> = flags.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    Givens::gather(&flags, None, |name| environment.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())).unwrap()
}

fn understood(flags: &[(&'static str, &str)]) -> Result<ServeSettings, SettingsError> {
    ServeSettings::understand(&gathered(flags, &[]))
}

#[test]
fn without_a_word_the_server_keeps_to_this_machine() {
    let settings = understood(&[]).unwrap();
    assert!(settings.listen.ip().is_loopback());
    assert_eq!(settings.listen.port(), 8080);
    assert_eq!(settings.database, Location::Sqlite("./toguna-data/toguna.sqlite".into()));
    assert_eq!(settings.encryption, Encryption::None);
    assert_eq!((settings.log_format, settings.patience_seconds), (LogFormat::Plain, 20));
}

#[test]
fn a_flag_goes_before_the_environment_before_the_file_before_the_default() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("t.toml");
    std::fs::write(&file, "data = \"file\"\nlisten = \"127.0.0.1:1\"\nlog-format = \"json\"\n").unwrap();
    let environment = |name: &str| match name {
        "TOGUNA_DATA" => Some("environment".to_owned()),
        "TOGUNA_LISTEN" => Some("127.0.0.1:2".to_owned()),
        "TOGUNA_LOG_FORMAT" => Some(String::new()),
        "TOGUNA_CONFIG" => Some(file.display().to_string()),
        _ => None,
    };
    let givens = Givens::gather(&[("listen", "127.0.0.1:3".to_owned())], None, environment).unwrap();
    let settings = ServeSettings::understand(&givens).unwrap();
    assert_eq!(settings.data, PathBuf::from("environment"));
    assert_eq!(settings.listen.port(), 3);
    assert_eq!(settings.log_format, LogFormat::Json);
    assert_eq!(settings.log, "info");
    let printed = givens.to_string();
    assert!(printed.contains("data = \"environment\" # TOGUNA_DATA"), "{printed}");
    assert!(printed.contains("listen = \"127.0.0.1:3\" # --listen"), "{printed}");
    assert!(printed.contains(&format!("log-format = \"json\" # {}:3", file.display())), "{printed}");
    assert!(printed.contains("log = \"info\" # default"), "{printed}");
}

#[test]
fn what_is_printed_can_be_read_again_and_holds_no_secret() {
    let givens = gathered(
        &[("database", "postgres://awa:geheim@host/d"), ("trusted-proxy", "10.0.0.1, ::1")],
        &[("TOGUNA_MACHINE_TOKEN", "sesame-sesame-sesame")],
    );
    let printed = givens.to_string();
    assert!(!printed.contains("geheim") && !printed.contains("sesame"), "{printed}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("t.toml");
    std::fs::write(&file, printed.replace("database = \"…\"", "database = \"a.sqlite\"")).unwrap();
    let again = Givens::gather(&[], Some(&file), |_| None).unwrap();
    assert_eq!(
        ServeSettings::understand(&again).unwrap_err(),
        SettingsError::Value { given: again.get("machine-token").unwrap().clone(), name: "machine-token", expected: "serve-expects-token" }
    );
    assert_eq!(again.get("trusted-proxy").unwrap().text, "10.0.0.1,::1");
}

#[test]
fn values_that_cannot_be_are_refused_where_they_were_given() {
    for (name, value) in [
        ("listen", "nowhere"),
        ("listen", "127.0.0.1:70000"),
        ("base-url", "dialogue.example.org"),
        ("base-url", "https://example.org/path"),
        ("database", "mysql://x/y"),
        ("default-language", "de"),
        ("trusted-proxy", "10.0.0.1,proxy"),
        ("machine-token", "short"),
        ("log-format", "xml"),
        ("patience", "-1"),
        ("backup-days", "0"),
        ("acme-directory", "http://plain"),
        ("webhook-host", "hooks.example.org, 10.0.0.1"),
        ("webhook-host", "https://hooks.example.org"),
        ("webhook-loopback", "yes"),
        ("oidc-loopback", "yes"),
    ] {
        let Err(SettingsError::Value { name: told, given, .. }) = understood(&[(name, value)]) else { panic!("{name}={value}") };
        assert_eq!((told, given.place(told)), (name, format!("--{name}")));
    }
}

#[test]
fn a_port_alone_means_this_machine() {
    assert_eq!(understood(&[("listen", "9000")]).unwrap().listen, SocketAddr::from(([127, 0, 0, 1], 9000)));
    assert_eq!(understood(&[("listen", "localhost:9000")]).unwrap().listen, SocketAddr::from(([127, 0, 0, 1], 9000)));
    assert_eq!(understood(&[("listen", "[::]:443")]).unwrap().listen.port(), 443);
}

#[test]
fn encryption_needs_all_its_parts_and_only_one_kind() {
    assert!(matches!(understood(&[("tls-certificate", "a.pem")]), Err(SettingsError::Alone { other: "tls-key", .. })));
    assert!(matches!(understood(&[("acme-domain", "a.org")]), Err(SettingsError::Alone { other: "acme-contact", .. })));
    let all = [("tls-certificate", "a"), ("tls-key", "b"), ("acme-domain", "a.org"), ("acme-contact", "a@b.org")];
    assert!(matches!(understood(&all), Err(SettingsError::Both { .. })));
    let settings = understood(&all[2..]).unwrap();
    let Encryption::Acme { domains, contacts, directory } = settings.encryption else { panic!() };
    assert_eq!((domains, contacts), (vec!["a.org".to_owned()], vec!["mailto:a@b.org".to_owned()]));
    assert!(directory.starts_with("https://"));
}

#[test]
fn webhooks_are_off_until_hosts_are_named() {
    assert!(understood(&[]).unwrap().webhooks.is_empty());
    let settings = understood(&[("webhook-host", "Hooks.example.org, b.example.org")]).unwrap();
    assert_eq!(settings.webhooks.hosts().collect::<Vec<_>>(), ["b.example.org", "hooks.example.org"]);
    assert!(!understood(&[("webhook-loopback", "on")]).unwrap().webhooks.is_empty());
}

#[test]
fn another_house_opens_no_door_until_it_is_named_with_our_name_there() {
    assert_eq!(understood(&[]).unwrap().provider, None);
    assert_eq!(understood(&[("oidc-loopback", "on")]).unwrap().provider, None);
    assert!(matches!(understood(&[("oidc-issuer", "https://a.org")]), Err(SettingsError::Alone { other: "oidc-client", .. })));
    assert!(matches!(understood(&[("oidc-secret", "x")]), Err(SettingsError::Alone { other: "oidc-issuer", .. })));
    for issuer in ["http://a.org", "https://127.0.0.1", "http://127.0.0.1:9", "a.org", "https://user@a.org", "https://a.org:22"] {
        let refused = understood(&[("oidc-issuer", issuer), ("oidc-client", "toguna")]);
        assert!(matches!(refused, Err(SettingsError::Value { name: "oidc-issuer", .. })), "{issuer}");
    }
    let given = [("oidc-issuer", "https://accounts.a.org/realm"), ("oidc-client", "toguna"), ("oidc-host", "keys.a.org")];
    let provider = understood(&given).unwrap().provider.unwrap();
    assert_eq!((provider.issuer.as_str(), provider.name.as_str()), ("https://accounts.a.org/realm", "accounts.a.org"));
    assert_eq!(provider.allowed.hosts().collect::<Vec<_>>(), ["accounts.a.org", "keys.a.org"]);
    let here = [("oidc-issuer", "http://localhost:9000"), ("oidc-client", "toguna"), ("oidc-loopback", "on"), ("oidc-name", "Ici")];
    assert_eq!(understood(&here).unwrap().provider.unwrap().name, "Ici");
}

#[test]
fn no_secret_of_the_settings_gets_into_a_log() {
    let oidc = [("oidc-issuer", "https://accounts.example.org"), ("oidc-client", "toguna"), ("oidc-secret", "canary")];
    let flags = [
        &oidc[..],
        &[("machine-token", "canary-canary-canary-canary-canary"), ("database", "postgres://toguna:canary@db.example.org/toguna")],
    ]
    .concat();
    let givens = gathered(&flags, &[]);
    let settings = ServeSettings::understand(&givens).unwrap();
    assert_eq!(settings.machine_token.as_deref(), Some("canary-canary-canary-canary-canary"));
    let site = toguna_web::Settings { machine_token: settings.machine_token.clone(), ..toguna_web::Settings::default() };
    let shown = format!("{givens:?} {settings:#?} {site:?}");
    assert!(!shown.contains("canary") && shown.contains("has_machine_token: true"), "{shown}");
}
