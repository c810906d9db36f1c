//! A network, and the containers and volumes of one test: gone with the value, so also when the test fails.

use super::container::Container;
use super::engine::{docker, docker_line, with_images};
use super::project::Project;
use std::fs;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The label of all that the tests make: the number of the process, and one of its own.
const LABEL: &str = "retort-test";

static SCENES: AtomicUsize = AtomicUsize::new(0);

/// What a run left that was killed.
static SWEPT: LazyLock<()> = LazyLock::new(|| {
    let format = format!("{{{{.Label \"{LABEL}\"}}}}");
    let networks = docker(["network", "ls", "--filter", &format!("label={LABEL}"), "--format", &format]).stdout;
    for scene in networks.lines() {
        let process = scene.split('-').nth(2).unwrap_or_default();
        if !std::path::Path::new("/proc").join(process).exists() {
            sweep(scene);
        }
    }
});

/// `docker network create`, and what is put into it.
pub struct Scene {
    name: String,
    images: AtomicUsize,
}

impl Scene {
    /// A network of its own.
    pub fn new() -> Self {
        with_images();
        LazyLock::force(&SWEPT);
        let number = SCENES.fetch_add(1, Ordering::Relaxed);
        let scene = Self { name: format!("retort-test-{}-{number}", std::process::id()), images: AtomicUsize::new(0) };
        docker(["network", "create", "--label", &scene.label(), &scene.name]).succeeds();
        scene
    }

    /// `key=value` of what belongs to it.
    pub fn label(&self) -> String {
        format!("{LABEL}={}", self.name)
    }

    /// `docker volume create`: its name.
    pub fn volume(&self, name: &str) -> String {
        let volume = format!("{}-{name}", self.name);
        docker(["volume", "create", "--label", &self.label(), &volume]).succeeds();
        volume
    }

    /// `docker build` of that folder with that Dockerfile: its name.
    pub fn image(&self, project: &Project, dockerfile: &str) -> String {
        fs::write(project.folder().join("Dockerfile"), dockerfile).expect("a file");
        let image = format!("{}:{}", self.name, self.images.fetch_add(1, Ordering::Relaxed));
        let folder = project.folder().to_str().expect("UTF-8");
        docker(["build", "--quiet", "--label", &self.label(), "--tag", &image, folder]).succeeds();
        image
    }

    /// `docker run <image>` in this network.
    pub fn container(&self, image: &str) -> Container {
        Container::new(image).option("--network").option(&self.name).option("--label").option(&self.label())
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        sweep(&self.name);
    }
}

/// Removes what has the label. Nothing is asserted: a test that fails already has something to say.
fn sweep(scene: &str) {
    let of_scene = format!("label={LABEL}={scene}");
    let containers = docker(["ps", "--all", "--quiet", "--filter", &of_scene]).stdout;
    for container in containers.lines() {
        docker(["rm", "--force", "--volumes", container]);
    }
    let images = docker(["image", "ls", "--filter", &of_scene, "--format", "{{.Repository}}:{{.Tag}}"]).stdout;
    for image in images.lines() {
        docker(["image", "rm", "--force", image]);
    }
    for kind in ["volume", "network"] {
        let found = docker_line(&format!("{kind} ls --quiet --filter {of_scene}")).stdout;
        for name in found.lines() {
            docker([kind, "rm", name]);
        }
    }
}
