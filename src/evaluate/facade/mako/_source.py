"""The parts of a template to Python source, in which each statement is on the line that it has in the template.

So a traceback names the template and its line, and nothing has to be translated back. What is written shares its line
with what follows it (`write('a'); write(str(b))`); where Python wants a new line, the next statements catch up.
"""

import re

from . import _tags
from ._python import moved, split
from .exceptions import CompileException

_FILTERS = {
    "x": "filters.xml_escape",
    "h": "filters.html_escape",
    "u": "filters.url_escape",
    "trim": "filters.trim",
    "entity": "filters.html_entities_escape",
    "unicode": "str",
    "str": "str",
}
_CALL = re.compile(r"(.+?)(\(.*\))", re.S)
_FOR = re.compile(r"for\s+(.+?)\s+in\s+(.*):\s*$", re.S)
_FRAGMENT = re.compile(r"(\w+)(?:\s+(.*?))?:\s*(#|$)", re.S)
_FUNCTION = re.compile(r"(\w+)\s*(\(.*\))\s*$", re.S)

# Names of what is written here; a template has no business with them.
WRITE, CAPTURED, CALLERS, CONTEXT, LOOKUP = "__M_writer", "__M_captured", "__M_callers", "__M_context", "__M_lookup"
# Functions of a template, beside its `<%def>`s.
NAMESPACE, BODY, BLOCK, _CALLED = "__M_namespace", "__M_body", "__M_block_", "__M_called_"


class Page:
    """`<%page args="a, b=1" expression_filter="trim" enable_loop="False"/>`"""

    def __init__(self, parts):
        found = [part for part in parts if part.kind == "tag" and part.keyword == "page"]
        attributes = found[0].attributes if found else {}
        self.args = attributes.get("args", "")
        self.filters = split(attributes.get("expression_filter", ""))
        self.loops = attributes.get("enable_loop", "True") != "False"
        self.calls = any(_tags.within(parts, lambda part: part.keyword == "call" or ":" in part.keyword))


class Source:
    """One function of a template as source text."""

    def __init__(self, page, filename):
        self.page = page
        self.filename = filename
        self._lines = [""]
        self._indent = 0
        # Blocks that were begun, and whether each has a statement yet.
        self._blocks = []
        self._calls = 0
        self._fresh = True

    def text(self):
        return "\n".join(self._lines) + "\n"

    def function(self, line, head, parts):
        """`def head:` and what is in it."""
        self._begin(line, f"def {head}:")
        self.parts(parts)
        self._end()

    def parts(self, parts):
        for part in parts:
            getattr(self, "_" + part.kind)(part)

    # Statements

    def _start_line(self, line):
        """An empty line of this number, or the next one if that has gone."""
        while len(self._lines) < line or self._lines[-1]:
            self._lines.append("")

    def _simple(self, line, code):
        """A statement that may stand beside others."""
        if self._fresh or len(self._lines) < line:
            self._start_line(line)
            self._lines[-1] = " " * self._indent + code
        else:
            self._lines[-1] += "; " + code
        self._extend()
        self._fresh = False
        self._has_statement()

    def _whole(self, line, code):
        """A statement with a line of its own."""
        self._start_line(line)
        self._lines[-1] = " " * self._indent + code
        self._extend()
        self._fresh = True
        self._has_statement()

    def _extend(self):
        *done, last = "\n".join(self._lines[-1:]).split("\n")
        self._lines[-1:] = [*done, last]

    def _has_statement(self):
        if self._blocks:
            self._blocks[-1] = True

    def _begin(self, line, code):
        self._whole(line, code)
        self._indent += 1
        self._blocks.append(False)

    def _end(self):
        if not self._blocks.pop():
            self._lines[-1] += " pass"
        self._indent -= 1
        self._fresh = True

    # Parts

    def _text(self, part):
        self._simple(part.line, f"{WRITE}({part.text!r})")

    def _expression(self, part):
        self._simple(part.line, f"{WRITE}({self._filtered(part.text, split(part.filters), True)})")

    def _filtered(self, code, names, is_expression):
        if is_expression and "n" not in names:
            names = self.page.filters + names
            if "n" not in names:
                names = ["str", *names]
        # In parentheses, so that the expression may go over several lines, and end with a comment.
        code = f"({code}\n)" if "\n" in code or "#" in code else code.strip()
        for name in names:
            if name == "n":
                continue
            call = _CALL.match(name)
            name, arguments = call.groups() if call else (name, "")
            name = "filters." + name if name.startswith("decode.") else _FILTERS.get(name, name)
            code = f"{name}{arguments}({code})"
        return code

    def _control(self, part):
        if part.ends:
            self._end()
            if part.keyword == "for" and self.page.loops:
                self._simple(part.line, "loop._leave()")
            return
        code = self._fragment(part)
        if part.keyword in ("else", "elif", "except", "finally"):
            self._end()
        loop = _FOR.match(code) if part.keyword == "for" and self.page.loops else None
        if loop:
            code = f"for {loop.group(1)} in loop._over({loop.group(2)}):"
        self._begin(part.line, code)

    def _fragment(self, part):
        """`if a:` without the comment after it."""
        found = _FRAGMENT.match(part.text)
        if found is None:
            self._fail(part, f"Fragment '{part.text}' is not a partial control statement")
        return part.text[: found.start(3)].rstrip()

    def _code(self, part):
        lines = moved(part.text, " " * self._indent)
        line = part.line
        while lines and not lines[0].strip():
            lines.pop(0)
            line += 1
        if not any(text.strip() and not text.lstrip().startswith("#") for text in lines):
            return
        if len(lines) == 1 and not lines[0].rstrip().endswith(":"):
            lines = [lines[0].strip()]
            if not re.match(r"(if|for|while|try|with|def|class|async|match|@)\b", lines[0]):
                self._simple(line, lines[0].partition("#")[0].rstrip() if "#" in lines[0] else lines[0])
                return
        self._whole(line, "\n".join(lines).strip())

    def _module(self, part):
        """Done once, by `Template`."""

    def _tag(self, part):
        known = {
            "def": self.definition, "block": self._block, "text": self._raw, "page": self._module,
            "namespace": self._namespace, "include": self._lookup, "inherit": self._lookup,
        }
        known.get(part.keyword, self._call)(part)

    def _lookup(self, part):
        """`<%include file="..."/>`: a revision's template is in no folder of templates"""
        self._simple(part.line, f"{LOOKUP}()")

    def _namespace(self, part):
        """`<%namespace name="util">` is there before all else."""
        if "file" in part.attributes:
            self._lookup(part)

    def namespace(self, part):
        """Its `<%def>`s, as a function that gives them all."""
        self._begin(part.line, f"def {NAMESPACE}():")
        self._give(part, [])

    def _give(self, part, names):
        for each in part.parts:
            if each.kind == "tag" and each.keyword == "def":
                self.definition(each)
                names.append(_name(each))
        self._simple(part.line, f"return dict({', '.join(f'{name}={name}' for name in names)})")
        self._end()

    def _call(self, part):
        """`<%self:row a="1">...</%self:row>`, `<%call expr="row(1)">`: what is in it is `caller.body()`"""
        self._calls += 1
        name, args = f"{_CALLED}{self._calls}", part.attributes.get("args", "")
        body = [each for each in part.parts if each.kind != "tag" or each.keyword != "def"]
        # First, for it to stand on its line.
        self._simple(part.line, f"{name}_call = lambda: ({_tags.called(part)})")
        if len(body) == len(part.parts):
            self.function(part.line, f"{name}({args})", [*body, _returning(part)])
            functions = f"dict(body={name})"
        else:
            self._begin(part.line, f"def {name}():")
            self.function(part.line, f"body({args})", [*body, _returning(part)])
            self._give(part, ["body"])
            functions = f"{name}()"
        self._simple(part.line, f"{WRITE}({self._filtered(f'{CALLERS}.calling({functions}, {name}_call)', [], True)})")

    def _raw(self, part):
        code = self._filtered(repr(part.text), split(part.attributes.get("filter", "")), False)
        self._simple(part.line, f"{WRITE}({code})")

    def definition(self, part):
        """`<%def name="row(a)" filter="trim">`"""
        head = part.attributes["name"]
        if not _FUNCTION.match(head):
            self._fail(part, "Missing parenthesis in %def")
        self._function(part, _name(part), head)

    def _function(self, part, name, head):
        self.function(part.line, head, [*part.parts, _returning(part)])
        self._capture(part, name)
        if self.page.calls:
            self._simple(part.line, f"{name} = {CALLERS}.framed({name})")
        if "decorator" in part.attributes:
            self._simple(part.line, f"{name} = {CONTEXT}.decorated({part.attributes['decorator']}, {name})")

    def block(self, part):
        """`<%block name="head">` as a function."""
        name = BLOCK + part.attributes["name"]
        self._function(part, name, f"{name}()")

    def _block(self, part):
        """`<%block filter="trim">` is there where it stands."""
        if "name" in part.attributes:
            self._simple(part.line, f"{BLOCK}{part.attributes['name']}()")
            return
        if "filter" not in part.attributes and part.attributes.get("buffered") != "True":
            self.parts(part.parts)
            return
        name = f"__M_block_{part.line}"
        self.function(part.line, f"{name}()", [*part.parts, _returning(part)])
        self._capture(part, name)
        self._simple(part.line, f"{name}()")

    def _capture(self, part, name):
        filters = split(part.attributes.get("filter", ""))
        buffered = part.attributes.get("buffered") == "True"
        if filters or buffered:
            code = self._filtered("__M_text", filters, False)
            self._simple(part.line, f"{name} = {CAPTURED}({name}, lambda __M_text: {code}, {buffered})")

    def _return(self, part):
        # `${row(1)}` writes what the function returns after what it has written itself.
        self._simple(part.line, "return ''")

    def _fail(self, part, message):
        raise CompileException(message, self.filename, part.line)


class _returning:
    """The end of a function."""

    kind = "return"

    def __init__(self, part):
        self.line = part.line


def _name(part):
    return part.attributes["name"].partition("(")[0].strip()


def module_code(part):
    """`<%! import re %>` as source text, on its own lines."""
    return "\n" * (part.line - 1) + "\n".join(moved(part.text, "")) + "\n"


def definitions(parts):
    """The template's own `<%def>`s, wherever they stand."""
    return [part for part in parts if part.kind == "tag" and part.keyword == "def"]
