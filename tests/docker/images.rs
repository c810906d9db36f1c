//! What is in the images, and that the Dockerfile makes the same of the same sources under either builder.

use crate::support::engine::{command, docker, docker_line, root, run, with_images};
use std::fs;

const CLASSIC: &str = "retort-test-classic";

fn inspect(image: &str, format: &str) -> String {
    docker(["image", "inspect", "--format", format, image]).succeeds().stdout.trim_end().to_owned()
}

/// The image's files with owner, size and time, e.g. `-rwxr-xr-x 0/0 129736 1970-01-01 00:00:00 bin/sh`.
fn files(image: &str) -> Vec<String> {
    let container = docker_line(&format!("create {image} none")).succeeds().stdout;
    let list = "docker export \"$0\" | tar --list --verbose --numeric-owner --full-time --utc";
    let output = run(command("sh").args(["-c", list, container.trim()]), "docker export");
    docker(["rm", container.trim()]).succeeds();
    // What the engine puts into every container has the time of now.
    let of_the_engine =
        [" dev/", " proc/", " sys/", " etc/hostname", " etc/hosts", " etc/mtab", " etc/resolv.conf", ".dockerenv"];
    let ours = |line: &&str| !of_the_engine.iter().any(|name| line.contains(name)) && !line.ends_with(" etc/");
    let squeeze = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    output.succeeds().stdout.lines().filter(ours).map(squeeze).collect()
}

#[test]
fn slim_is_the_binary_and_what_it_reads() {
    with_images();
    let files = files("retort:slim");
    let names: Vec<&str> = files.iter().filter_map(|line| line.split(' ').nth(5)).collect();
    assert_eq!(
        names,
        [
            "app/",
            "etc/group",
            "etc/passwd",
            "etc/ssl/",
            "etc/ssl/certs/",
            "etc/ssl/certs/ca-certificates.crt",
            "tmp/",
            "usr/",
            "usr/local/",
            "usr/local/bin/",
            "usr/local/bin/migrate"
        ],
        "{files:#?}"
    );
}

#[test]
fn every_file_has_the_same_time() {
    with_images();
    for image in ["retort:slim", "retort:latest", "retort:verify"] {
        for line in files(image) {
            assert!(line.contains(" 1970-01-01 00:00:00 "), "{image}: {line}");
        }
    }
}

/// RustPython's build script writes down the environment that it ran in.
#[test]
fn the_builders_environment_is_not_in_the_binary() {
    with_images();
    let container = docker_line("create retort:slim").succeeds().stdout;
    let copy = tempfile::tempdir().expect("a folder");
    let file = copy.path().join("migrate");
    let binary = format!("{}:/usr/local/bin/migrate", container.trim());
    docker(["cp", &binary, file.to_str().expect("UTF-8")]).succeeds();
    docker(["rm", container.trim()]).succeeds();
    let bytes = fs::read(file).expect("the binary");
    let holds = |text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
    // As a check of the check: a name that stands beside the environment's.
    assert!(holds(b"Py_GIL_DISABLED"));
    for name in ["CARGO_MANIFEST_PATH", "CARGO_MAKEFLAGS", "RUSTUP_HOME"] {
        assert!(!holds(name.as_bytes()), "{name}");
    }
}

#[test]
fn the_classic_builder_makes_the_same_files() {
    with_images();
    // The compiler's work is taken from the image that BuildKit made: the classic builder has a cache of its own.
    let context = tempfile::tempdir().expect("a folder");
    let put = |name: &str| {
        let to = context.path().join(name);
        fs::create_dir_all(to.parent().expect("a parent")).expect("a folder");
        fs::copy(root().join(name), to).expect("a copy");
    };
    [
        "Dockerfile",
        ".dockerignore",
        "Cargo.toml",
        "Cargo.lock",
        "build.rs",
        "build/release",
        "build/rustc",
        "build/fixed_order.c",
        "build/perl",
        "build/image-files",
        "entrypoint",
    ]
    .into_iter()
    .for_each(put);
    fs::create_dir(context.path().join("src")).expect("a folder");
    let take =
        "#!/bin/sh\nset -eu\nmkdir -p target/x/release\n[ ! -e src/migrate ] || cp src/migrate target/x/release/\n";
    fs::write(context.path().join("build/release"), take).expect("a file");
    let container = docker_line("create retort:slim").succeeds().stdout;
    let binary = format!("{}:/usr/local/bin/migrate", container.trim());
    docker(["cp", &binary, context.path().join("src/migrate").to_str().expect("UTF-8")]).succeeds();
    docker(["rm", container.trim()]).succeeds();

    let mut build = command("docker");
    build.env("DOCKER_BUILDKIT", "0").args(["build", "--quiet", "--network", "host", "--tag", CLASSIC]);
    build.arg(context.path());
    run(&mut build, "docker build").succeeds();
    let made = files(CLASSIC);
    docker(["image", "rm", CLASSIC]).succeeds();
    let by_buildkit = files("retort:latest");
    let differing: Vec<_> = made.iter().zip(&by_buildkit).filter(|(classic, buildkit)| classic != buildkit).collect();
    assert!(differing.is_empty() && made.len() == by_buildkit.len(), "{differing:#?}");
}

#[test]
fn labels_user_and_signal() {
    with_images();
    for image in ["retort:slim", "retort:latest", "retort:verify"] {
        assert_eq!(
            inspect(image, "{{.Config.User}} {{.Config.StopSignal}} {{.Config.WorkingDir}}"),
            "65534:65534 SIGTERM /app"
        );
        let labels = inspect(image, "{{json .Config.Labels}}");
        let labels: serde_json::Value = serde_json::from_str(&labels).expect("JSON");
        for name in ["title", "description", "source", "licenses", "revision"] {
            assert!(labels[format!("org.opencontainers.image.{name}")].is_string(), "{name}: {labels}");
        }
        assert_eq!(labels["org.opencontainers.image.version"], env!("CARGO_PKG_VERSION"));
    }
}

#[test]
fn programs_of_each_image() {
    with_images();
    let version = format!("migrate {}\n", env!("CARGO_PKG_VERSION"));
    for image in ["retort:slim", "retort:latest", "retort:verify"] {
        assert_eq!(docker_line(&format!("run --rm {image} --version")).succeeds().stdout, version);
    }
    for program in ["pg_dump", "pg_restore", "psql"] {
        docker_line(&format!("run --rm retort {program} --version")).succeeds().says("(PostgreSQL) 18");
    }
    docker(["run", "--rm", "retort", "sh", "-c", "migrate --version; exit 7"]).exits(7).says(&version);
}

/// README's and the Makefile's promise, in units of 1,000,000 bytes; compressed as a registry keeps it.
#[test]
fn slim_and_full_stay_small() {
    with_images();
    let report = run(command("build/image-sizes").current_dir(root()), "build/image-sizes").succeeds().stdout;
    let size = |image: &str, column: usize| -> f64 {
        let line = report.lines().find(|line| line.starts_with(image)).expect("a line");
        line.split_whitespace().nth(column).expect("a column").parse().expect("a number")
    };
    assert!(size("retort:slim", 1) <= 30.0 && size("retort:slim", 2) <= 13.0, "{report}");
    assert!(size("retort:latest", 1) <= 60.0, "{report}");
}
