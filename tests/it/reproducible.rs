//! What makes two builds of the release binary the same: `make reproducible` builds it twice, which takes its time.

use std::fs;
use std::process::Command;

use crate::support::{python, root};

/// What Python, in rustc's place, gets of random bytes, of a folder, and of its environment.
const ASK: &str = "
import ctypes, os, sys
random = ctypes.create_string_buffer(b'----', 4)
ctypes.CDLL(None).getrandom(random, 4, 0)
print(random.raw, os.listdir(sys.argv[1]), os.environ.get('LD_PRELOAD'))
";

#[test]
fn macros_find_everything_in_one_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let library = folder.path().join("fixed_order.so");
    let compile = ["-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "build/fixed_order.c", "-o"];
    let compiled = Command::new("cc").current_dir(root()).args(compile).arg(&library).status().expect("cc runs");
    assert!(compiled.success());
    let listed = folder.path().join("listed");
    fs::create_dir(&listed).expect("a folder");
    for name in ["c", "a", "e", "b", "d"] {
        fs::write(listed.join(name), "").expect("a file");
    }
    let wrapped = Command::new(root().join("build/rustc"))
        .arg(python())
        .args(["-c", ASK])
        .arg(&listed)
        .env("FIXED_ORDER", &library)
        .output()
        .expect("build/rustc runs");
    assert_eq!(
        String::from_utf8_lossy(&wrapped.stdout),
        "b'\\x00\\x00\\x00\\x00' ['a', 'b', 'c', 'd', 'e'] None\n",
        "{}",
        String::from_utf8_lossy(&wrapped.stderr)
    );
}
