//! Boots the Python virtual machine with the facade and without what scripts must not have.

use super::{attributes, cipher, exceptions, host};
use rustpython_vm::compiler::CompileOpts;
use rustpython_vm::frozen::{FrozenLib, FrozenModule};
use rustpython_vm::{Interpreter, Settings};

/// Native modules of the standard library that reach outside (no sockets, no subprocesses, no foreign functions), and
/// `_blake2`, whose place the facade's takes.
const WITHHELD: &[&str] =
    &["_socket", "_posixsubprocess", "_posixshmem", "_multiprocessing", "_remote_debugging", "syslog", "_blake2"];

/// The standard library, as bytecode: what `build.rs` leaves of it.
const STANDARD_LIBRARY: &FrozenLib = FrozenLib::from_ref(include_bytes!(concat!(env!("OUT_DIR"), "/library")));

/// The facade: `alembic`, `sqlalchemy` and the packages whose types migrations name, as bytecode.
const FACADE: &FrozenLib = FrozenLib::from_ref(include_bytes!(concat!(env!("OUT_DIR"), "/facade")));

/// Where `__file__` of the image's modules says that they are: the same wherever the binary was built.
const LIBRARY: &str = "/lib/retort";

/// All modules of the image. The facade's come last: they take the place of the standard library's.
pub fn image() -> impl Iterator<Item = (&'static str, FrozenModule)> {
    STANDARD_LIBRARY.into_iter().chain(FACADE)
}

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
    // Else the machine asks the locale, by way of `locale`, `functools`, `collections`, `re`, before it has started.
    settings.stdio_encoding = Some("utf-8".to_owned());
    let builder = Interpreter::builder(settings);
    attributes::use_slots(&builder.ctx);
    exceptions::share_constructors(&builder.ctx);
    let library: Vec<_> = rustpython_stdlib::stdlib_module_defs(&builder.ctx)
        .into_iter()
        .filter(|definition| !WITHHELD.contains(&definition.name.as_str()))
        .map(|definition| match definition.name.as_str() {
            "_hashlib" => cipher::with_scrypt(definition, &builder.ctx),
            _ => definition,
        })
        .collect();
    let native = [host::module_def(&builder.ctx), cipher::module_def(&builder.ctx)];
    builder
        .add_native_modules(&library)
        .add_native_modules(&native)
        .add_frozen_modules(image())
        .init_hook(move |vm| {
            let Some(state) = rustpython_vm::common::rc::PyRc::get_mut(&mut vm.state) else { return };
            state.config.paths.module_search_paths = search_paths;
            state.config.paths.stdlib_dir = Some(LIBRARY.to_owned());
        })
        .build()
}
