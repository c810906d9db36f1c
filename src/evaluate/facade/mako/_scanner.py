"""The text of a template to its parts, in order; tags that hold others become a tree."""

import re

from . import _tags
from ._python import find_end
from .exceptions import CompileException, SyntaxException

_CONTROL = re.compile(r"[ \t]*(%(?!%)|##)[ \t]*((?:\\\r?\n|[^\r\n])*)(?:\r?\n|\Z)")
_PERCENT = re.compile(r"(\s*)%(%+)")
_OPENING = re.compile(r"""<%([\w.:]+)((?:\s+\w+|\s*=\s*|"[^"]*"|'[^']*'|\s*,\s*)*)\s*(/)?>""")
_ATTRIBUTE = re.compile(r"""(\w+)\s*=\s*(?:'([^']*)'|"([^"]*)")""")
_CLOSING = re.compile(r"</%[ \t]*([^\t >]+)[ \t]*>")
_ENDED = re.compile(r"(end)?(\w+)")
_CODING = re.compile(r"#.*coding[:=]\s*([-\w.]+).*\r?\n")
# Where a run of plain text stops; a backslash at the end of a line takes the line's end away.
_STOP = re.compile(r"\\\r?\n|\$\{|</?%|(?<=\n)(?=[ \t]*(?:%|##))")

_TERNARIES = {"if": ("else", "elif"), "try": ("except",), "for": ("else",)}


class Part:
    """`kind` is one of text, expression, control, code, module, tag."""

    def __init__(self, kind, line, text="", **more):
        self.kind = kind
        self.line = line
        self.text = text
        self.filters = more.get("filters", "")
        self.keyword = more.get("keyword")
        self.ends = more.get("ends", False)
        self.attributes = more.get("attributes", {})
        self.parts = []


class Scanner:
    """`Scanner(text, filename).scan()` is the template's parts."""

    def __init__(self, text, filename):
        coding = _CODING.match(text)
        self.text = text
        self.filename = filename
        self.at = coding.end() if coding else 0
        self.line = 2 if coding else 1
        self.root = Part("tag", 1)
        self.tags = []
        self.controls = []

    def scan(self):
        while self.at < len(self.text):
            for scan in (
                self._expression, self._control, self._comment, self._opening, self._closing, self._code, self._percent,
                self._plain,
            ):
                if scan():
                    break
        if self.tags:
            self._fail(f"Unclosed tag: <%{self.tags[-1].keyword}>", self.tags[-1].line)
        if self.controls:
            self._fail(f"Unterminated control keyword: '{self.controls[-1].keyword}'", self.controls[-1].line)
        return self.root.parts

    def _fail(self, message, line=None, error=SyntaxException):
        raise error(message, self.filename, self.line if line is None else line)

    def _add(self, part):
        (self.tags[-1] if self.tags else self.root).parts.append(part)

    def _go_to(self, end):
        self.line += self.text.count("\n", self.at, end)
        self.at = end

    def _starts_line(self):
        return self.at == 0 or self.text[self.at - 1] == "\n"

    def _until(self, ends, nested):
        """The code up to one of these ends, and which."""
        found = find_end(self.text, self.at, ends, nested)
        if found is None:
            self._fail(f"Expected: {','.join(ends)}; unterminated tag or expression beginning")
        code = self.text[self.at : found[0]]
        self._go_to(found[0] + len(found[1]))
        return code.replace("\r\n", "\n"), found[1]

    def _expression(self):
        """`${message | trim}`"""
        if not self.text.startswith("${", self.at):
            return False
        line, filters = self.line, ""
        self.at += 2
        code, end = self._until(("|", "}"), True)
        if end == "|":
            filters, _ = self._until(("}",), True)
        self._add(Part("expression", line, code, filters=filters))
        return True

    def _control(self):
        """`% for name in names:`, and `## a comment`, at the start of a line."""
        found = _CONTROL.match(self.text, self.at) if self._starts_line() else None
        if found is None:
            return False
        sign, text = found.groups()
        line = self.line
        if sign == "%":
            ended = _ENDED.match(text)
            if ended is None:
                self._fail(f"Invalid control line: '{text}'")
            part = Part("control", line, text.strip(), keyword=ended.group(2), ends=ended.group(1) is not None)
            self._nest(part, text)
            self._add(part)
        self._go_to(found.end())
        return True

    def _nest(self, part, text):
        current = self.controls[-1] if self.controls else None
        if part.ends:
            if current is None:
                self._fail(f"No starting keyword '{part.keyword}' for '{text}'")
            if current.keyword != part.keyword:
                self._fail(f"Keyword '{text}' doesn't match keyword '{current.keyword}'")
            self.controls.pop()
        elif part.keyword in ("for", "if", "while", "try", "with"):
            self.controls.append(part)
        elif current is None or part.keyword not in _TERNARIES.get(current.keyword, ()):
            if part.keyword not in ("else", "elif", "except"):
                self._fail(f"Unsupported control keyword: '{part.keyword}'", error=CompileException)
            if current is None:
                self._fail(f"No starting keyword for '{text}'")
            self._fail(f"Keyword '{part.keyword}' not a legal ternary for keyword '{current.keyword}'")

    def _comment(self):
        """`<%doc> ... </%doc>`"""
        if not self.text.startswith("<%doc>", self.at):
            return False
        end = self.text.find("</%doc>", self.at)
        if end < 0:
            self._fail("No such tag: 'doc'", error=CompileException)
        self._go_to(end + len("</%doc>"))
        return True

    def _opening(self):
        """`<%def name="row(a)">`; what is inside of `<%text>` is text."""
        found = _OPENING.match(self.text, self.at)
        if found is None:
            return False
        keyword, attributes, closed = found.groups()
        attributes = {name: one or other for name, one, other in _ATTRIBUTE.findall(attributes)}
        tag = Part("tag", self.line, keyword=keyword, attributes=attributes)
        _tags.check(tag, self.filename)
        self._add(tag)
        self._go_to(found.end())
        if closed:
            return True
        if keyword == "text":
            end = self.text.find("</%text>", self.at)
            if end < 0:
                self._fail("Unclosed tag: <%text>", tag.line)
            tag.text = self.text[self.at : end]
            self._go_to(end + len("</%text>"))
            return True
        self.tags.append(tag)
        return True

    def _closing(self):
        found = _CLOSING.match(self.text, self.at)
        if found is None:
            return False
        name = found.group(1)
        if not self.tags:
            self._fail(f"Closing tag without opening tag: </%{name}>")
        if self.tags[-1].keyword != name:
            self._fail(f"Closing tag </%{name}> does not match tag: <%{self.tags[-1].keyword}>")
        self.tags.pop()
        self._go_to(found.end())
        return True

    def _code(self):
        """`<% name = message.title() %>`, and `<%! import re %>` for what is done once."""
        if not self.text.startswith("<%", self.at):
            return False
        module = self.text.startswith("<%!", self.at)
        line = self.line
        self.at += 3 if module else 2
        code, _ = self._until(("%>",), False)
        self._add(Part("module" if module else "code", line, code))
        return True

    def _percent(self):
        """`%%` at the start of a line is `%`."""
        found = _PERCENT.match(self.text, self.at) if self._starts_line() else None
        if found is None:
            return False
        self._add(Part("text", self.line, found.group(1) + found.group(2)))
        self._go_to(found.end())
        return True

    def _plain(self):
        # What stands here begins nothing, whatever it looks like: it is text up to the next beginning.
        stop = _STOP.search(self.text, self.at)
        if stop is not None and stop.start() == self.at and not stop.group().startswith("\\"):
            stop = _STOP.search(self.text, self.at + 1)
        end = stop.start() if stop else len(self.text)
        if end > self.at:
            self._add(Part("text", self.line, self.text[self.at : end]))
        self._go_to(stop.end() if stop and stop.group().startswith("\\") else end)
        return True
