"""The parts of a template to Python source, in which each statement is on the line that it has in the template.

So a traceback names the template and its line, and nothing has to be translated back. What is written shares its line
with what follows it (`write('a'); write(str(b))`); where Python wants a new line, the next statements catch up.
"""

import re

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
WRITE, CAPTURED = "__M_writer", "__M_captured"


class Page:
    """`<%page args="a, b=1" expression_filter="trim" enable_loop="False"/>`"""

    def __init__(self, parts):
        found = [part for part in parts if part.kind == "tag" and part.keyword == "page"]
        attributes = found[0].attributes if found else {}
        self.args = attributes.get("args", "")
        self.filters = split(attributes.get("expression_filter", ""))
        self.loops = attributes.get("enable_loop", "True") != "False"


class Source:
    """One function of a template as source text."""

    def __init__(self, page, filename):
        self.page = page
        self.filename = filename
        self._lines = [""]
        self._indent = 0
        # Blocks that were begun, and whether each has a statement yet.
        self._blocks = []
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
        known = {"def": self._def, "block": self._block, "text": self._raw, "page": self._module}
        if part.keyword not in known:
            self._fail(part, f"<%{part.keyword}> is for templates that use other templates, which a revision's does not")
        known[part.keyword](part)

    def _raw(self, part):
        code = self._filtered(repr(part.text), split(part.attributes.get("filter", "")), False)
        self._simple(part.line, f"{WRITE}({code})")

    def _def(self, part):
        """Inside of another tag; those of the template itself are functions of their own."""
        self.definition(part)

    def definition(self, part):
        """`<%def name="row(a)" filter="trim">`"""
        head = part.attributes.get("name")
        if head is None:
            self._fail(part, "Missing attribute(s): 'name'")
        found = _FUNCTION.match(head)
        if found is None:
            self._fail(part, "Missing parenthesis in %def")
        self.function(part.line, head, [*part.parts, _returning(part)])
        self._capture(part, found.group(1))

    def _block(self, part):
        """`<%block filter="trim">` is there where it stands."""
        if "filter" not in part.attributes:
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


def module_code(part):
    """`<%! import re %>` as source text, on its own lines."""
    return "\n" * (part.line - 1) + "\n".join(moved(part.text, "")) + "\n"


def definitions(parts):
    """The template's own `<%def>`s, wherever they stand."""
    return [part for part in parts if part.kind == "tag" and part.keyword == "def"]
