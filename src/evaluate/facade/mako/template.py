"""`Template(filename="script.py.mako").render_unicode(message="add users")`"""

import builtins

from . import filters
from ._scanner import Scanner
from ._source import (
    BLOCK, BODY, CALLERS, CAPTURED, CONTEXT, LOOKUP, NAMESPACE, WRITE, Page, Source, definitions, module_code,
)
from ._tags import named_blocks, within
from .exceptions import CompileException, NameConflictError
from .runtime import UNDEFINED, Context, Loops, Members, ModuleNamespace, Namespace, no_lookup

_RESERVED = ("context", "loop", "UNDEFINED", "STOP_RENDERING")
# `<%page args="a, b=1"/>` as a function.
_PAGE = "__M_page"


class Template:
    """A template, compiled to functions of Python: its `<%def>`s, and itself."""

    def __init__(self, text=None, filename=None, **kw):
        self.filename = filename
        name = filename or "<template>"
        if text is None:
            with open(filename, "rb") as file:
                text = file.read()
        parts = Scanner(_decoded(text, name) if isinstance(text, bytes) else text, name).scan()
        page = Page(parts)
        self._globals = {"UNDEFINED": UNDEFINED, "STOP_RENDERING": "", "filters": filters, "str": str}
        own = set(self._globals)
        for part in _modules(parts):
            exec(compile(module_code(part), name, "exec"), self._globals)
        self._module = Members({key: value for key, value in self._globals.items() if key not in own})

        def code(make, *given):
            source = Source(page, name)
            getattr(source, make)(*given)
            return compile(source.text(), name, "exec")

        spaces = within(parts, lambda part: part.keyword == "namespace")
        self._namespaces = [(part.attributes, code("namespace", part)) for part in spaces]
        blocks = named_blocks(parts, name)
        self._own = {part.attributes["name"].partition("(")[0].strip(): "" for part in definitions(parts)}
        self._own.update(dict.fromkeys(blocks, BLOCK))
        self._codes = [code("definition", part) for part in definitions(parts)]
        self._codes += [code("block", part) for part in blocks.values()]
        rest = [part for part in parts if part not in definitions(parts)]
        try:
            # The template itself is no function: nothing of it stands on a line that is not its own.
            self._codes.append(code("parts", rest))
        except SyntaxError as error:
            if "'return' outside function" not in str(error):
                raise
            # `<% return %>`
            self._codes.append(code("function", 1, f"{BODY}()", rest))
        self._arguments = compile(f"def {_PAGE}({page.args}): return locals()", name, "exec")

    def render(self, **data):
        """The text."""
        taken = [name for name in _RESERVED if name in data]
        if taken:
            raise NameConflictError(f"Reserved words passed to render(): {', '.join(taken)}")
        context = Context(data)
        names = {
            **self._globals,
            "context": context,
            "capture": context.capture,
            "loop": Loops(),
            "pageargs": data,
            WRITE: context.write,
            CAPTURED: context.captured,
            CALLERS: context.caller_stack,
            CONTEXT: context,
            LOOKUP: no_lookup(self.filename),
            "caller": context.caller_stack,
        }
        names["self"] = names["local"] = self._self(names)
        for code in [*self._codes, *(code for _, code in self._namespaces)]:
            for name in _names(code):
                if name in data and name not in names:
                    names[name] = data[name]
                elif name not in names and not hasattr(builtins, name):
                    names[name] = UNDEFINED
        exec(self._arguments, names)
        arguments = names.pop(_PAGE)
        own = arguments.__code__.co_varnames[: arguments.__code__.co_argcount]
        names.update(arguments(**{name: data[name] for name in own if name in data}))
        for attributes, code in self._namespaces:
            names.update(_space(attributes, code, names, context))
        for code in self._codes:
            exec(code, names)
        if BODY in names:
            names[BODY]()
        return context.written()

    render_unicode = render

    def _self(self, names):
        """`self`: the `<%def>`s and named `<%block>`s."""
        functions = {
            name: lambda *args, key=prefix + name, **kw: names[key](*args, **kw) for name, prefix in self._own.items()
        }
        return Namespace(
            f"self:{self.filename}", functions, uri=self.filename, filename=self.filename, template=self,
            attr=self._module, module=self._module,
        )


def _space(attributes, code, names, context):
    """What `<%namespace>` defines: itself, and what it imports."""
    name, wanted = attributes.get("name"), attributes.get("import", "").replace(",", " ").split()
    if "module" in attributes:
        import importlib

        space = ModuleNamespace(name, importlib.import_module(attributes["module"]), context)
        every = dir(space)
    else:
        exec(code, names)
        functions = names.pop(NAMESPACE)()
        space, every = Namespace(name, functions), list(functions)
    wanted = [each for word in wanted for each in (every if word == "*" else [word])]
    return {**({} if name is None else {name: space}), **{each: getattr(space, each) for each in wanted}}


def _decoded(text, name):
    """UTF-8, unless the first line says `## -*- coding: latin-1 -*-`."""
    text = text.removeprefix(b"\xef\xbb\xbf")
    first = text.split(b"\n", 1)[0].decode("utf-8", "ignore")
    encoding = "utf-8"
    if first.startswith("#") and "coding" in first:
        import re

        found = re.search(r"coding[:=]\s*([-\w.]+)", first)
        encoding = found.group(1) if found else encoding
    try:
        return text.decode(encoding)
    except UnicodeDecodeError:
        message = f"Unicode decode operation of encoding '{encoding}' failed"
        raise CompileException(message, name, text[: _bad(text, encoding)].count(b"\n") + 1) from None


def _bad(text, encoding):
    try:
        text.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _modules(parts):
    for part in parts:
        if part.kind == "module":
            yield part
        yield from _modules(part.parts)


def _names(code):
    """The names that a piece of code looks up, those of attributes among them: it does no harm to define these too."""
    yield from code.co_names
    for constant in code.co_consts:
        if hasattr(constant, "co_names"):
            yield from _names(constant)
