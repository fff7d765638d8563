//! A server far from any registry gets one file that runs on any Linux of its kind, with what is needed to start it safely.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::commands::{cargo, output, run as run_command};

/// The target of the static program.
const TARGET: &str = "x86_64-unknown-linux-gnu";
/// What goes along, from `docs/dist`.
const BESIDE: [&str; 3] = ["toguna.service", "toguna.toml", "INSTALL.txt"];
/// The least exposure that is let through, as `systemd-analyze security` counts it (0 to 10; lower is safer).
const MOST_EXPOSURE: f64 = 1.5;

/// Builds the program without any library outside it and packs it with its unit and its instructions.
pub(crate) fn run(root: &Path) -> Result<()> {
    run_command(
        cargo(root)
            .args(["build", "--release", "--locked", "-p", "toguna", "--target", TARGET])
            .env("RUSTFLAGS", "-C target-feature=+crt-static -C strip=symbols --remap-path-prefix=.=toguna"),
    )?;
    let version = version(root)?;
    let name = format!("toguna-{version}-linux-x86_64");
    let folder = root.join("target/dist").join(&name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    let program = folder.join("toguna");
    std::fs::copy(root.join("target").join(TARGET).join("release/toguna"), &program)?;
    for file in BESIDE {
        std::fs::copy(root.join("docs/dist").join(file), folder.join(file)).with_context(|| format!("docs/dist/{file}"))?;
    }
    for file in ["LICENSE", "LICENSE-AGPL-3.0"] {
        std::fs::copy(root.join(file), folder.join(file))?;
    }
    check_static(&program)?;
    check_unit(&folder.join("toguna.service"))?;
    let archive = root.join("target/dist").join(format!("{name}.tar.gz"));
    // The same files give the same archive: no owner, no time, one order.
    let pack = "tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -cf - \"$1\" | gzip -n9 > \"$2\"";
    run_command(Command::new("sh").args(["-c", pack, "pack", &name]).arg(&archive).current_dir(root.join("target/dist")))?;
    let checksum = output(Command::new("sha256sum").arg(format!("{name}.tar.gz")).current_dir(root.join("target/dist")))?;
    std::fs::write(root.join("target/dist").join(format!("{name}.tar.gz.sha256")), &checksum)?;
    println!("program: {:.1} MB", std::fs::metadata(&program)?.len() as f64 / 1e6);
    print!("{checksum}");
    Ok(())
}

fn version(root: &Path) -> Result<String> {
    let manifest = std::fs::read_to_string(root.join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \"")).context("no version in Cargo.toml")?;
    Ok(line.trim_end_matches('"').to_owned())
}

/// No interpreter, no library: the program brings everything.
fn check_static(program: &Path) -> Result<()> {
    let says = output(Command::new(program).arg("--version"))?;
    let headers = Command::new("readelf").args(["--program-headers", "--dynamic"]).arg(program).output();
    match headers {
        Ok(found) => {
            let text = String::from_utf8_lossy(&found.stdout);
            if text.contains("INTERP") || text.contains("(NEEDED)") {
                bail!("the program needs libraries from outside");
            }
            println!("static: {}", says.trim());
        }
        Err(_) => println!("   left out: whether the program is static (no readelf here)"),
    }
    Ok(())
}

/// The unit leaves little open if somebody gets into the program.
fn check_unit(unit: &Path) -> Result<()> {
    let found = Command::new("systemd-analyze").args(["security", "--offline=true", "--no-pager"]).arg(unit).output();
    let Ok(found) = found else {
        println!("   left out: the exposure of the unit (no systemd-analyze here)");
        return Ok(());
    };
    let text = String::from_utf8_lossy(&found.stdout);
    let line = text.lines().find(|line| line.contains("Overall exposure level")).context("systemd-analyze says nothing of the exposure")?;
    let exposure: f64 = line
        .split(':')
        .next_back()
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|word| word.parse().ok())
        .context("no figure")?;
    println!("exposure of the unit: {exposure}");
    if exposure > MOST_EXPOSURE {
        bail!("the unit is too open: {exposure} > {MOST_EXPOSURE}");
    }
    Ok(())
}
