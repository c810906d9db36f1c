//! Boots the Python virtual machine with the facade and without what scripts must not have.

use super::host;
use rustpython_vm::compiler::CompileOpts;
use rustpython_vm::{Interpreter, Settings};

/// Native modules of the standard library that reach outside: no sockets, no subprocesses, no foreign functions.
const WITHHELD: &[&str] =
    &["_socket", "_posixsubprocess", "_posixshmem", "_multiprocessing", "_remote_debugging", "syslog"];

/// The facade: `alembic`, `sqlalchemy` and the packages whose types migrations name, as bytecode.
const FACADE: &rustpython_vm::frozen::FrozenLib =
    rustpython_derive::py_freeze!(dir = "facade", crate_name = "rustpython_vm");

/// How the machine compiles what it is not given compiled.
pub fn compile_opts() -> CompileOpts {
    let settings = Settings::default();
    CompileOpts { optimize: settings.optimize, debug_ranges: settings.code_debug_ranges }
}

/// A machine whose `sys.path` is `search_paths`.
pub fn interpreter(search_paths: Vec<String>) -> Interpreter {
    let mut settings = Settings::default();
    settings.isolated = true;
    settings.import_site = false;
    settings.install_signal_handlers = false;
    settings.write_bytecode = false;
    // Files of a project are UTF-8, as for Python in the C locale of a container.
    settings.utf8_mode = 1;
    let builder = Interpreter::builder(settings);
    let library: Vec<_> = rustpython_stdlib::stdlib_module_defs(&builder.ctx)
        .into_iter()
        .filter(|definition| !WITHHELD.contains(&definition.name.as_str()))
        .collect();
    let native = host::module_def(&builder.ctx);
    builder
        .add_native_modules(&library)
        .add_native_module(native)
        .add_frozen_modules(rustpython_pylib::FROZEN_STDLIB)
        .add_frozen_modules(FACADE)
        .init_hook(move |vm| {
            let Some(state) = rustpython_vm::common::rc::PyRc::get_mut(&mut vm.state) else { return };
            state.config.paths.module_search_paths = search_paths;
            state.config.paths.stdlib_dir = Some(rustpython_pylib::LIB_PATH.to_owned());
        })
        .build()
}
