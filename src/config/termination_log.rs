use std::path::PathBuf;

/// `terminationMessagePath`: the file that Kubernetes shows of a container that has ended.
const DEFAULT: &str = "/dev/termination-log";

/// `MIGRATE_TERMINATION_LOG`, read from the process alone: it is asked for even where nothing else could be read.
pub fn termination_log() -> PathBuf {
    std::env::var_os("MIGRATE_TERMINATION_LOG").map_or_else(|| PathBuf::from(DEFAULT), PathBuf::from)
}
