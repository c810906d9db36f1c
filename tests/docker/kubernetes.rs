//! examples/kubernetes: held against the schemas of the API, and run by Docker with the settings that the manifests give.

use crate::support::container::{Container, Running};
use crate::support::engine::{root, run};
use crate::support::python::python;
use crate::support::{Scene, Server};
use serde_json::Value;
use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

/// The manifests by file name.
static MANIFESTS: LazyLock<BTreeMap<String, Value>> = LazyLock::new(|| {
    let mut command = python();
    command.args(["tests/docker/manifests.py", "examples/kubernetes"]).current_dir(root());
    let manifests = run(&mut command, "manifests.py").succeeds().stdout;
    let manifests: Vec<Value> = serde_json::from_str(&manifests).expect("JSON");
    manifests.into_iter().map(|entry| (text(&entry["file"]).to_owned(), entry["manifest"].clone())).collect()
});

#[test]
fn the_manifests_are_valid_and_give_no_privilege() {
    let mut pods = 0;
    for (file, manifest) in &*MANIFESTS {
        let pod = &manifest["spec"]["template"]["spec"];
        if pod.is_null() {
            continue;
        }
        pods += 1;
        assert_eq!(pod["automountServiceAccountToken"], false, "{file}");
        assert_eq!(pod["securityContext"]["runAsNonRoot"], true, "{file}");
        assert_eq!(pod["securityContext"]["seccompProfile"]["type"], "RuntimeDefault", "{file}");
        for container in list(&pod["containers"]).chain(list(&pod["initContainers"])) {
            let security = &container["securityContext"];
            assert_eq!(security["readOnlyRootFilesystem"], true, "{file}");
            assert_eq!(security["allowPrivilegeEscalation"], false, "{file}");
            assert_eq!(security["capabilities"]["drop"], serde_json::json!(["ALL"]), "{file}");
        }
    }
    assert_eq!(pods, 4);
}

#[test]
fn each_runs_as_its_manifest_says() {
    let scene = Scene::new();
    let cluster = Cluster::new(&scene);
    let server = Server::of_url(&scene, "17", text(&MANIFESTS["secret.yaml"]["stringData"]["url"]));

    let worker = cluster.start("worker.yaml", "initContainers");
    let job = cluster.start("job.yaml", "containers");
    assert_eq!(job.wait(), 0, "{}", job.logs());
    assert_eq!(worker.wait(), 0, "{}", worker.logs());
    let last_line = cluster.termination_log(&job);
    assert!(last_line.contains("Running upgrade 0001 -> 0002, prices"), "{last_line}");
    assert_eq!(server.query("SELECT version_num FROM alembic_version"), "0002");

    server.query("DROP TABLE product, alembic_version");
    let hook = cluster.start("helm/templates/migrate.yaml", "containers");
    assert_eq!(hook.wait(), 0, "{}", hook.logs());

    server.query("DROP TABLE product, alembic_version");
    let pods: Vec<Running> = (0..5).map(|_| cluster.start("init-container.yaml", "initContainers")).collect();
    let worked = pods.iter().filter(|pod| {
        assert_eq!(pod.wait(), 0, "{}", pod.logs());
        pod.logs().contains("Running upgrade")
    });
    assert_eq!(worked.count(), 1);
    assert_eq!(server.query("SELECT version_num FROM alembic_version"), "0002");
}

/// The ConfigMaps and Secrets of the manifests, as volumes.
struct Cluster<'a> {
    scene: &'a Scene,
    made: Cell<u32>,
    logs: TempDir,
}

impl<'a> Cluster<'a> {
    fn new(scene: &'a Scene) -> Self {
        Self { scene, made: Cell::new(0), logs: tempfile::tempdir().expect("a folder") }
    }

    /// The first container of a pod.
    fn start(&self, file: &str, kind: &str) -> Running {
        let pod = &MANIFESTS[file]["spec"]["template"]["spec"];
        let container = &pod[kind][0];
        let user = &pod["securityContext"];
        let mut migrate = self
            .scene
            .container(text(&container["image"]))
            .options("--read-only --cap-drop ALL --security-opt no-new-privileges")
            .options(&format!("--user {}:{} --group-add {}", user["runAsUser"], user["runAsGroup"], user["fsGroup"]));
        if let Some(memory) = container["resources"]["limits"]["memory"].as_str() {
            migrate = migrate.option("--memory").option(&memory.replace("Mi", "m"));
        }
        for variable in list(&container["env"]) {
            migrate = migrate.env(text(&variable["name"]), text(&variable["value"]));
        }
        for mount in list(&container["volumeMounts"]) {
            let volume = list(&pod["volumes"]).find(|volume| volume["name"] == mount["name"]).expect("a volume");
            assert_eq!(mount["readOnly"], true);
            let made = self.volume(volume, user["fsGroup"].as_i64().expect("a number"));
            migrate = migrate.option("--volume").option(&format!("{made}:{}:ro", text(&mount["mountPath"])));
        }
        // Where the kubelet looks for the last words of a container, which may be any user's.
        let log = tempfile::NamedTempFile::new_in(self.logs.path()).expect("a file").into_temp_path();
        fs::set_permissions(&log, fs::Permissions::from_mode(0o666)).expect("permissions");
        let log = log.keep().expect("a file");
        migrate = migrate.option("--volume").option(&format!("{}:/dev/termination-log", log.display()));
        let arguments: Vec<&str> = list(&container["args"]).map(text).collect();
        migrate.start_words(arguments)
    }

    /// What `kubectl describe pod` shows of a container that has ended.
    fn termination_log(&self, pod: &Running) -> String {
        let format = "{{range .Mounts}}{{if eq .Destination \"/dev/termination-log\"}}{{.Source}}{{end}}{{end}}";
        let file = Path::new(&pod.inspect(format)).to_owned();
        assert!(file.starts_with(self.logs.path()));
        fs::read_to_string(file).expect("the file")
    }

    /// As the kubelet writes it: the files in a folder of their own, links to them, and all for the group of the pod.
    fn volume(&self, volume: &Value, group: i64) -> String {
        let (name, entries, items, mode) = if volume["configMap"].is_null() {
            let secret = &volume["secret"];
            (&secret["secretName"], "stringData", &secret["items"], &secret["defaultMode"])
        } else {
            let map = &volume["configMap"];
            (&map["name"], "data", &map["items"], &map["defaultMode"])
        };
        let source = MANIFESTS.values().find(|manifest| manifest["metadata"]["name"] == *name).expect("a source");
        let data = source[entries].as_object().expect("entries");
        let files: Vec<(&str, &str)> = if items.is_null() {
            data.iter().map(|(key, value)| (key.as_str(), text(value))).collect()
        } else {
            list(items).map(|item| (text(&item["path"]), text(&data[text(&item["key"])]))).collect()
        };

        self.made.set(self.made.get() + 1);
        let made = self.scene.volume(&format!("volume-{}", self.made.get()));
        let mut writer = Container::new("debian:trixie-slim").option("--volume").option(&format!("{made}:/to"));
        let mut script = "set -eu; cd /to; ln -s ..2026 ..data; mkdir ..2026; cd ..2026\n".to_owned();
        for (number, (path, content)) in files.iter().enumerate() {
            writer = writer.env(&format!("CONTENT_{number}"), content);
            script += &format!("mkdir -p $(dirname {path}); printf %s \"$CONTENT_{number}\" >{path}\n");
            script += &format!("top={path}; ln -sfn ..data/${{top%%/*}} ../${{top%%/*}}\n");
        }
        let mode = mode.as_i64().unwrap_or(0o644);
        script += &format!("chgrp -R {group} .; find . -type f -exec chmod {mode:o} {{}} +\n");
        writer.run_words(["sh", "-c", &script]).succeeds();
        made
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}
