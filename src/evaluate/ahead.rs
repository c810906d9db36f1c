//! Revisions compiled on a thread of their own, ahead of the machine that runs them.

use rustpython_vm::bytecode::CodeObject;
use rustpython_vm::compiler::{self, CompileOpts, Mode};
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

/// How many compiled revisions may wait: what is compiled while the machine boots, but no whole history in memory.
const WAITING: usize = 128;

/// The revisions of a plan, in the order in which they will be asked for.
pub struct Ahead {
    expected: VecDeque<String>,
    compiled: Receiver<Option<CodeObject>>,
}

impl Ahead {
    /// Starts compiling.
    ///
    /// # Errors
    /// The operating system gave no thread.
    pub fn start(paths: Vec<String>, opts: CompileOpts) -> std::io::Result<Self> {
        let (sender, compiled) = sync_channel(WAITING);
        let expected = paths.iter().cloned().collect();
        thread::Builder::new().name("compile".to_owned()).spawn(move || {
            for path in paths {
                // Nobody asks for the rest once a revision has failed.
                if sender.send(compile(&path, opts)).is_err() {
                    return;
                }
            }
        })?;
        Ok(Self { expected, compiled })
    }

    /// Whether these are the revisions that are still to come.
    pub fn expects(&self, paths: &[String]) -> bool {
        self.expected.iter().eq(paths)
    }

    /// The code of the next revision, if it is this one and compiles: an error is for the machine to raise.
    pub fn take(&mut self, path: &str) -> Option<CodeObject> {
        while let Some(expected) = self.expected.pop_front() {
            let code = self.compiled.recv().ok()?;
            if expected == path {
                return code;
            }
        }
        None
    }
}

fn compile(path: &str, opts: CompileOpts) -> Option<CodeObject> {
    let source = std::fs::read_to_string(path).ok()?;
    let source = source.strip_prefix('\u{feff}').unwrap_or(&source);
    compiler::compile(source, Mode::Exec, path, opts).ok()
}
