//! Compiles the Python side of the binary: the facade, and of the standard library what a migration can use.
//!
//! In the order of the modules' names, so that the same sources give the same bytes; without docstrings, which nobody
//! reads in an image.

use rustpython_compiler::{CompileOpts, Mode};
use rustpython_compiler_core::frozen::{FrozenCodeObject, FrozenLib, FrozenModule};
use rustpython_compiler_core::marshal;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// Modules of the standard library that are not in the image. They need sockets, processes, a terminal or a window; or they
/// are tools for people who write Python, or they write mail; `logging.config` is the facade's own. What imports one gets a
/// stand-in (`facade/_absent`).
const LEFT_OUT: &str = "
    _aix_support _android_support antigravity _apple_support asyncio bdb cmd code colorsys compileall
    concurrent.futures.process ctypes dbm doctest _dummy_os dummy_threading email._header_value_parser
    email.contentmanager email.headerregistry email.mime email.policy ensurepip filecmp fileinput ftplib __hello__
    http.cookiejar http.cookies http.server idlelib imaplib _ios_support logging.config mailbox modulefinder
    multiprocessing netrc optparse _osx_support pdb __phello__ pickletools plistlib poplib pty py_compile pyclbr pydoc
    pydoc_data _pyio _pyrepl rlcompleter runpy sched shelve smtplib socketserver sqlite3 ssl symtable tabnanny tarfile
    this timeit tkinter trace tty unittest venv wave webbrowser wsgiref xml.dom xml.sax xmlrpc zipapp zipimport";

/// Character sets that the machine has no tables for, and those of computers that are gone.
const CHARACTER_SETS_LEFT_OUT: &str = "
    _win_cp_codecs big5 big5hkscs cp037 cp1006 cp1026 cp1125 cp1140 cp273 cp424 cp500 cp720 cp737 cp775 cp855 cp856 cp857
    cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp874 cp875 cp932 cp949 cp950 euc_jis_2004 euc_jisx0213 euc_jp
    euc_kr gb18030 gb2312 gbk hp_roman8 hz iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext
    iso2022_kr johab koi8_t kz1048 mac_arabic mac_croatian mac_cyrillic mac_farsi mac_greek mac_iceland mac_latin2 mac_roman
    mac_romanian mac_turkish mbcs oem palmos ptcp154 shift_jis shift_jis_2004 shift_jisx0213 tis_620";

struct Module {
    code: Vec<u8>,
    package: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/evaluate/facade");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let mut library = sources(Path::new(rustpython_pylib::LIB_PATH), "")?;
    library.retain(|name, _| !is_left_out(name));
    write(&library, &out.join("library"))?;
    write(&sources(Path::new("src/evaluate/facade"), "")?, &out.join("facade"))
}

fn is_left_out(name: &str) -> bool {
    let within =
        |package: &str| name.strip_prefix(package).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    LEFT_OUT.split_whitespace().any(within)
        || CHARACTER_SETS_LEFT_OUT.split_whitespace().any(|left_out| name.strip_prefix("encodings.") == Some(left_out))
}

/// The files of a folder, by the names of their modules.
fn sources(folder: &Path, package: &str) -> Result<BTreeMap<String, PathBuf>, Box<dyn Error>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).ok_or("a name that is no text")?;
        let name = if package.is_empty() { stem.to_owned() } else { format!("{package}.{stem}") };
        if path.is_dir() {
            found.extend(sources(&path, &name)?);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            found.insert(if stem == "__init__" { package.to_owned() } else { name }, path);
        }
    }
    Ok(found)
}

fn write(sources: &BTreeMap<String, PathBuf>, image: &Path) -> Result<(), Box<dyn Error>> {
    let mut modules = BTreeMap::new();
    for (name, path) in sources {
        modules.insert(name, compile(name, path)?);
    }
    let frozen = modules.iter().map(|(name, module)| {
        let code = FrozenCodeObject { bytes: module.code.as_slice() };
        (name.as_str(), FrozenModule { code, package: module.package })
    });
    Ok(fs::write(image, FrozenLib::encode(frozen).bytes)?)
}

fn compile(name: &str, path: &Path) -> Result<Module, Box<dyn Error>> {
    let source = fs::read_to_string(path)?;
    let opts = CompileOpts { optimize: 2, ..CompileOpts::default() };
    let code = rustpython_compiler::compile(&source, Mode::Exec, name, opts)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let mut bytes = Vec::new();
    marshal::serialize_code(&mut bytes, &code);
    // What the machine expects, packed as tightly as the format allows: an image is downloaded more often than it is built.
    let level = lz4::block::CompressionMode::HIGHCOMPRESSION(12);
    let package = path.file_name().is_some_and(|file| file == "__init__.py");
    Ok(Module { code: lz4::block::compress(&bytes, Some(level), true)?, package })
}
