"""The real Alembic's side of what is compared here: one process that does what its standard input asks for.

Standard input is a JSON object (`config`, `stubs`, `actions`), standard output one JSON object for each action.
Revisions are read once, so that a history of hundreds can be rendered one by one.
"""

import builtins
import contextlib
import importlib.abc
import importlib.machinery
import importlib.metadata
import importlib.util
import io
import json
import os
import resource
import sys
import traceback
import types

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory


class Stub(type):
    """A name of a package that is not installed: it can be called, subclassed and asked for more names."""

    def __new__(meta, name="Stub", bases=(), namespace=None, **keywords):
        kept = {key: value for key, value in (namespace or {}).items() if key == "__classcell__"}
        return super().__new__(meta, name, (), kept)

    def __init__(cls, *args, **keywords):
        pass

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Stub(name)

    def __call__(cls, *args, **keywords):
        return Stub("called")

    def __getitem__(cls, key):
        return Stub("item")

    def __setitem__(cls, key, value):
        pass

    def __len__(cls):
        return 0

    def __iter__(cls):
        return iter(())


class StubModule(types.ModuleType):
    __path__ = []

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Stub(name)


class StubFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Last on `sys.meta_path`: stands in for what nobody found, where a file of the project asked for it."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in sys.stdlib_module_names or not self._is_for_the_project(name):
            return None
        # Packages bring finders of their own (`six.moves`), which come after this one.
        for finder in sys.meta_path[sys.meta_path.index(self) + 1 :]:
            if (found := finder.find_spec(name, path, target)) is not None:
                return found
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    @staticmethod
    def _is_for_the_project(name):
        parent = sys.modules.get(name.rpartition(".")[0])
        if isinstance(parent, StubModule):
            return True
        frame = sys._getframe(2)
        # `lenient_import` stands between the importer and the machinery of imports.
        while frame is not None and ("importlib" in frame.f_code.co_filename or frame.f_code.co_filename == __file__):
            frame = frame.f_back
        return frame is not None and "site-packages" not in frame.f_code.co_filename

    def create_module(self, spec):
        return StubModule(spec.name)

    def exec_module(self, module):
        pass


real_import = builtins.__import__


def lenient_import(name, globals=None, locals=None, fromlist=(), level=0):
    """A module of the project that cannot be imported becomes a stub, and what imported it goes on."""
    try:
        return real_import(name, globals, locals, fromlist, level)
    except (Exception, SystemExit) as error:
        importer = (globals or {}).get("__file__") or ""
        if "site-packages" in importer or importer.startswith(sys.base_prefix + "/lib/python") or not importer:
            raise
        if isinstance(error, ImportError) and not level and name.partition(".")[0] in sys.stdlib_module_names:
            raise
        package = (globals or {}).get("__package__") or ""
        absolute = importlib.util.resolve_name("." * level + name, package) if level else name
        print(f"stub for {absolute}: {short(error)}", file=sys.stderr)
        parts = absolute.split(".")
        for count in range(1, len(parts) + 1):
            part = ".".join(parts[:count])
            if part not in sys.modules or count == len(parts):
                sys.modules[part] = StubModule(part)
        return sys.modules[absolute if fromlist else parts[0]]


real_version = importlib.metadata.version


def version_or_zero(name):
    """The version of a package; one that is a stub has none."""
    try:
        return real_version(name)
    except importlib.metadata.PackageNotFoundError:
        return "0.0.0"


def short(error):
    """The exception's own line."""
    return traceback.format_exception_only(error)[-1].strip().splitlines()[0][:300]


class Output(io.StringIO):
    """Alembic writes a question mark for what the encoding of its output lacks."""

    encoding = "utf-8"


class Side:
    def __init__(self, given):
        self.given = given
        self.output = Output()
        self.config = Config(given["config"], ini_section=given["section"], stdout=self.output, output_buffer=self.output)
        if self.config.get_main_option("script_location") is None:
            # Flask-Migrate says it itself.
            self.config.set_main_option("script_location", os.path.dirname(os.path.abspath(given["config"])))
        self.script = ScriptDirectory.from_config(self.config)
        ScriptDirectory.from_config = staticmethod(lambda config: self.script)

    def answer(self, action):
        self.output.seek(0)
        self.output.truncate()
        name, *arguments = action
        try:
            return {"text": self.output.getvalue() if (value := self.do(name, arguments)) is None else value}
        except (Exception, SystemExit) as error:
            return {"error": short(error), "traceback": traceback.format_exc()[-3000:], "text": self.output.getvalue()}

    def do(self, name, arguments):
        if name == "revisions":
            walked = list(self.script.walk_revisions())
            return [[each.revision, each.down_revision, each.path] for each in reversed(walked)]
        if name == "above":
            (start,) = arguments
            kept = set() if start == "base" else {each.revision for each in self.script.iterate_revisions(start, "base")}
            return [each.path for each in self.script.walk_revisions() if each.revision not in kept]
        if name == "sql":
            direction, span = arguments
            # What a script prints stands among the statements.
            with contextlib.redirect_stdout(self.output):
                return getattr(command, direction)(self.config, span, sql=True)
        return getattr(command, name)(self.config, *arguments)


def main():
    # A stub in a loop of an application must not take the machine with it.
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    given = json.load(sys.stdin)
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    if given["stubs"]:
        sys.meta_path.append(StubFinder())
        builtins.__import__ = lenient_import
        importlib.metadata.version = version_or_zero
    side = Side(given)
    for action in given["actions"]:
        print(json.dumps(side.answer(action)), file=answers, flush=True)


main()
