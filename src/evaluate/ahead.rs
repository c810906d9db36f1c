//! Work done on a thread of its own, ahead of the machine that needs it: modules of the image decoded while it boots, then
//! revisions compiled.

use super::boot;
use super::compile::{self, Compiled};
use rustpython_vm::bytecode::{BasicBag, CodeObject};
use rustpython_vm::compiler::CompileOpts;
use std::collections::{HashMap, VecDeque};
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread;

/// How many compiled revisions may wait: what is compiled while the machine boots, but no whole history in memory.
const WAITING: usize = 128;

/// What a run with a `create_table` imports, in this order; tests/it/ahead.rs holds it. A module too many costs a moment
/// of the other processor, one too few a moment of this one.
const MODULES: &str = include_str!("ahead.txt");

/// Modules and revisions, in the order in which they will be asked for.
pub struct Ahead {
    modules: Modules,
    expected: VecDeque<String>,
    compiled: Receiver<Option<Compiled>>,
}

/// Decoded modules.
struct Modules {
    expected: VecDeque<&'static str>,
    decoded: Receiver<CodeObject>,
    early: HashMap<&'static str, CodeObject>,
}

impl Ahead {
    /// Starts with the modules and goes on with these revisions.
    ///
    /// # Errors
    /// The operating system gave no thread.
    pub fn start(paths: Vec<String>, opts: CompileOpts) -> std::io::Result<Self> {
        let (modules, decoded) = channel();
        let (revisions, compiled) = sync_channel(WAITING);
        let expected = paths.iter().cloned().collect();
        thread::Builder::new().name("ahead".to_owned()).spawn(move || {
            decode(&modules);
            drop(modules);
            for path in paths {
                // Nobody asks for the rest once a revision has failed.
                if revisions.send(compile::revision(&path, opts)).is_err() {
                    return;
                }
            }
        })?;
        let modules = Modules { expected: MODULES.lines().collect(), decoded, early: HashMap::new() };
        Ok(Self { modules, expected, compiled })
    }

    /// Whether these are the revisions that are still to come.
    pub fn expects(&self, paths: &[String]) -> bool {
        self.expected.iter().eq(paths)
    }

    /// The code of a module of the image, if it was expected.
    pub fn module(&mut self, name: &str) -> Option<CodeObject> {
        self.modules.take(name)
    }

    /// The next revision, if it is this one and compiles: an error is for the machine to raise.
    pub fn take(&mut self, path: &str) -> Option<Compiled> {
        while let Some(expected) = self.expected.pop_front() {
            let code = self.compiled.recv().ok()?;
            if expected == path {
                return code;
            }
        }
        None
    }
}

impl Modules {
    fn take(&mut self, name: &str) -> Option<CodeObject> {
        if let Some(code) = self.early.remove(name) {
            return Some(code);
        }
        if !self.expected.contains(&name) {
            return None;
        }
        while let Some(expected) = self.expected.pop_front() {
            let code = self.decoded.recv().ok()?;
            if expected == name {
                return Some(code);
            }
            self.early.insert(expected, code);
        }
        None
    }
}

fn decode(modules: &Sender<CodeObject>) {
    let image: HashMap<_, _> = boot::image().collect();
    for name in MODULES.lines() {
        let Some(module) = image.get(name) else { return };
        if modules.send(module.code.decode(BasicBag)).is_err() {
            return;
        }
    }
}
