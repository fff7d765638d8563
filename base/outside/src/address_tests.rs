use super::*;

fn allowed() -> Allowed {
    Allowed::new(["hooks.example.org", "xn--bcher-kva.example"], false)
}

fn fault(text: &str) -> AddressFault {
    target(text, &allowed()).unwrap_err()
}

#[test]
fn an_address_on_the_list_is_taken_apart_as_it_will_be_called() {
    let taken = |text: &str| target(text, &allowed()).unwrap().to_string();
    assert_eq!(taken("HTTPS://HOOKS.Example.ORG"), "https://hooks.example.org/");
    assert_eq!(taken("https://hooks.example.org:443/a/b?c=d&e=%2F@"), "https://hooks.example.org/a/b?c=d&e=%2F@");
    assert_eq!(taken("https://hooks.example.org:8443?x"), "https://hooks.example.org:8443/?x");
    assert_eq!(taken("https://xn--bcher-kva.example/"), "https://xn--bcher-kva.example/");
}

#[test]
fn other_hosts_schemes_and_ports_are_refused() {
    assert_eq!(fault("https://example.org/"), AddressFault::NotAllowed);
    assert_eq!(fault("https://hooks.example.org.evil.example/"), AddressFault::NotAllowed);
    assert_eq!(fault("https://evil-hooks.example.org/"), AddressFault::NotAllowed);
    for scheme in ["http", "ftp", "file", "gopher", "javascript", "HTTP"] {
        assert_eq!(fault(&format!("{scheme}://hooks.example.org/")), AddressFault::NotEncrypted, "{scheme}");
    }
    for port in ["22", "80", "8080", "0", "99999", "+443", "", "443:443", "44３"] {
        let found = fault(&format!("https://hooks.example.org:{port}/"));
        assert!(matches!(found, AddressFault::Port | AddressFault::NotAnAddress), "{port}: {found}");
    }
}

#[test]
fn who_hides_a_host_behind_another_is_refused() {
    assert_eq!(fault("https://hooks.example.org@10.0.0.1/"), AddressFault::Userinfo);
    assert_eq!(fault("https://user:secret@hooks.example.org/"), AddressFault::Userinfo);
    assert_eq!(fault("https://hooks.example.org%40evil.example/"), AddressFault::NoName);
    for odd in [
        "https://hooks.example.org\\@evil.example/",
        "https:\\\\hooks.example.org/",
        "https://hooks.example.org/#x",
        "https://hooks.example.org /",
        " https://hooks.example.org/",
        "https://hooks.example.org/\r\nHost: evil",
        "https://hooks.example.org/%",
        "https://hooks.example.org/%2",
        "https://hooks.example.org/%zz",
        "hooks.example.org",
        "//hooks.example.org/",
        "",
        "https:/hooks.example.org/",
    ] {
        assert_eq!(fault(odd), AddressFault::NotAnAddress, "{odd:?}");
    }
    assert_eq!(fault(&format!("https://hooks.example.org/{}", "a".repeat(500))), AddressFault::TooLong);
}

#[test]
fn a_number_is_no_host_in_whatever_spelling() {
    for number in [
        "127.0.0.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "0x7f.1",
        "10.0.0.0x1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "169.254.169.254",
        "8.8.8.8",
    ] {
        assert_eq!(fault(&format!("https://{number}/")), AddressFault::Number, "{number}");
    }
}

#[test]
fn names_in_other_scripts_travel_in_ascii_and_dots_stand_between_parts() {
    for name in ["hооks.example.org", "bücher.example", "hooks。example。org", "１２７.0.0.1"] {
        assert_eq!(fault(&format!("https://{name}/")), AddressFault::NotAnAddress, "{name}");
    }
    for name in
        ["hooks.example.org.", "hooks..example.org", ".example.org", "localhost", "-a.example", "a-.example", "a_b.example", "", "."]
    {
        assert_eq!(fault(&format!("https://{name}/")), AddressFault::NoName, "{name}");
    }
}

#[test]
fn this_machine_is_told_only_where_the_operator_tries_things_out() {
    let trying = Allowed::new([], true);
    for address in ["http://127.0.0.1:8000/in", "http://[::1]:8000/in", "http://localhost:8000/in"] {
        assert_eq!(target(address, &trying).unwrap().to_string(), address);
        assert_eq!(fault(address), AddressFault::NotEncrypted);
    }
    for other in ["http://127.0.0.2:80/", "http://10.0.0.1:80/", "http://127.0.0.1.evil.example:80/", "http://hooks.example.org:80/"] {
        assert_eq!(target(other, &trying), Err(AddressFault::NotEncrypted), "{other}");
    }
    assert_eq!(target("http://127.0.0.1/", &trying), Err(AddressFault::Port));
    let here = target("http://localhost:8000/", &trying).unwrap();
    assert!(trying.admits(&here, "127.0.0.1".parse().unwrap()) && !trying.admits(&here, "10.0.0.1".parse().unwrap()));
    assert!(!allowed().admits(&here, "127.0.0.1".parse().unwrap()));
}

#[test]
fn only_the_public_internet_is_public() {
    for address in [
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.0.170",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:8.8.8.8",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378::1",
        "2001:2::1",
        "2001:10::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:a00:1::1",
        "3fff::1",
        "3fff:fff:ffff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "ff0e::1",
        "4000::1",
        "8000::1",
    ] {
        assert!(!is_public(address.parse().unwrap()), "{address}");
    }
    for address in [
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2001:4860:4860::8888",
        "2001:200::1",
        "2a00::1",
        "2400:cb00::1",
        "2003::1",
        "3ffe::1",
        "3fff:1000::1",
    ] {
        assert!(is_public(address.parse().unwrap()), "{address}");
    }
}
