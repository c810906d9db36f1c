"""Which tags there are, and what they may say."""

import re

from .exceptions import CompileException

# What a tag may say, and what it has to.
_TAGS = {
    "def": ("name filter decorator buffered cached", "name"),
    "block": ("name filter decorator buffered cached args", ""),
    "call": ("expr args", "expr"),
    "include": ("file import args", "file"),
    "inherit": ("file", "file"),
    "namespace": ("file name inheritable import module", ""),
    "page": ("cached args expression_filter enable_loop", ""),
    "text": ("filter", ""),
}
_CACHED = ("def", "block", "page")
_EXPRESSION = re.compile(r"(\${(?:[^$]*?{.+|.+?)})", re.S)


def check(tag, filename):
    """`<%def>` without a name, `<%page colour="red"/>`, `<%foo>`"""

    def fail(message):
        raise CompileException(message, filename, tag.line)

    keyword, said = tag.keyword, tag.attributes
    if ":" in keyword:
        return
    if keyword not in _TAGS:
        fail(f"No such tag: '{keyword}'")
    known, needed = (names.split() for names in _TAGS[keyword])
    for name in said:
        if name not in known and not (keyword in _CACHED and name.startswith("cache_")):
            fail(f"Invalid attribute for tag '{keyword}': '{name}'")
    missing = [name for name in needed if name not in said]
    if missing:
        fail(f"Missing attribute(s): {','.join(map(repr, missing))}")
    if keyword == "namespace" and "name" not in said and "import" not in said:
        fail("'name' and/or 'import' attributes are required for <%namespace>")
    if keyword == "namespace" and "file" in said and "module" in said:
        fail("<%namespace> may only have one of 'file' or 'module'")
    if keyword == "block" and not re.fullmatch(r"\w*", said.get("name", "")):
        fail("%block may not specify an argument signature")
    if keyword == "block" and said.get("args") and "name" not in said:
        fail("Only named %blocks may specify args")


def called(tag):
    """The Python of `<%self:row a="1" b="${value}">`: `self.row(a='1',b=(value))`"""
    if tag.keyword == "call":
        return tag.attributes["expr"]
    given = (f"{name}={_value(text)}" for name, text in tag.attributes.items() if name != "args")
    return f"{tag.keyword.replace(':', '.')}({','.join(given)})"


def _value(text):
    made = []
    for part in _EXPRESSION.split(text):
        if part.startswith("${") and part.endswith("}"):
            made.append(f"({part[2:-1]})")
        elif part:
            made.append(repr(part))
    return " + ".join(made) or "''"


def within(parts, chosen, stop=lambda tag: False):
    """The tags that are chosen, however deep, but not in those that are stopped at."""
    for part in parts:
        if part.kind == "tag":
            if chosen(part):
                yield part
            if not stop(part):
                yield from within(part.parts, chosen, stop)


def named_blocks(parts, filename):
    """`<%block name="head">`: each once, and none in a `<%def>`"""
    found = {}
    functions = {part.attributes["name"].partition("(")[0].strip() for part in parts if _is(part, "def")}

    def is_block(part):
        return _is(part, "block") and "name" in part.attributes

    for function in within(parts, lambda part: _is(part, "def")):
        for block in within(function.parts, is_block):
            owner = function.attributes["name"].partition("(")[0]
            message = f"Named block '{block.attributes['name']}' not allowed inside of def '{owner}'"
            raise CompileException(message, filename, block.line)
    for block in within(parts, is_block):
        name = block.attributes["name"]
        if name in found or name in functions:
            raise CompileException(f"%def or %block named '{name}' already exists in this template.", filename, block.line)
        found[name] = block
    return found


def _is(part, keyword):
    return part.kind == "tag" and part.keyword == keyword
