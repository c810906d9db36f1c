"""`try: import orjson except ImportError: import json`: the script has its own answer to what is missing."""

_lines = {}


def is_guarded(path, line):
    """Whether the statement at a line is inside a `try` that handles ImportError, or a `with suppress(ImportError)`."""
    lines = _read(path)
    indent = _indent(lines, line - 1)
    for number in range(line - 2, -1, -1):
        text = lines[number].strip()
        if not text or text.startswith("#"):
            continue
        here = _indent(lines, number)
        if here >= indent:
            continue
        indent = here
        if text.startswith("try:") and _handles(lines, number, here):
            return True
        if text.startswith("with ") and "suppress" in text:
            return True
        if text.startswith(("def ", "async def ", "class ")) or here == 0:
            return False
    return False


def _handles(lines, start, indent):
    for number in range(start + 1, len(lines)):
        text = lines[number].strip()
        if not text or text.startswith("#") or _indent(lines, number) > indent:
            continue
        if not text.startswith("except"):
            return False
        words = ("ImportError", "ModuleNotFoundError", "Exception", "except:")
        if any(word in text for word in words):
            return True
    return False


def _indent(lines, number):
    text = lines[number].expandtabs() if 0 <= number < len(lines) else ""
    return len(text) - len(text.lstrip())


def _read(path):
    if path not in _lines:
        try:
            with open(path, encoding="utf-8") as file:
                _lines[path] = file.read().splitlines()
        except OSError:
            _lines[path] = []
    return _lines[path]
