"""`load_dotenv()`: variables of a file into the environment."""

import os
import re

_LINE = re.compile(
    r"""^[ \t]*(?:export[ \t]+)?(?P<name>'[^']+'|[^=\#\s]+)[ \t]*(?:=[ \t]*(?P<value>'(?:\\'|[^'])*'|"(?:\\.|[^"\\])*"|[^\r\n]*?))?"""
    r"""[ \t]*(?:[ \t]\#[^\r\n]*)?$""",
    re.MULTILINE,
)
_VARIABLE = re.compile(r"\$\{(?P<name>[^\}:]*)(?::-(?P<default>[^\}]*))?\}")
_ESCAPES = {"\\n": "\n", "\\t": "\t", "\\r": "\r", "\\\\": "\\", '\\"': '"', "\\'": "'"}


def find_dotenv(filename=".env", raise_error_if_not_found=False, usecwd=False):
    """The file in this folder or in one above it; '' if there is none."""
    folder = os.getcwd() if usecwd else _folder_of_caller()
    while True:
        path = os.path.join(folder, filename)
        if os.path.isfile(path):
            return path
        above = os.path.dirname(folder)
        if above == folder:
            break
        folder = above
    if raise_error_if_not_found:
        raise OSError("File not found")
    return ""


def _folder_of_caller():
    import sys

    frame = sys._getframe()
    while frame is not None:
        path = frame.f_code.co_filename
        # The facade's own modules are in the binary: no file has their name.
        if os.path.isfile(path):
            return os.path.dirname(os.path.abspath(path))
        frame = frame.f_back
    return os.getcwd()


def load_dotenv(dotenv_path=None, stream=None, verbose=False, override=False, interpolate=True, encoding="utf-8"):
    """True if there was a variable to set."""
    values = _read(dotenv_path, stream, override, interpolate, encoding)
    for name, value in values.items():
        if value is not None and (override or name not in os.environ):
            os.environ[name] = value
    return bool(values)


def dotenv_values(dotenv_path=None, stream=None, verbose=False, interpolate=True, encoding="utf-8"):
    """The variables of a file, and nothing set."""
    return _read(dotenv_path, stream, True, interpolate, encoding)


def _read(path, stream, override, interpolate, encoding):
    if stream is not None:
        text = stream.read()
    else:
        path = path or find_dotenv()
        if not path or not os.path.isfile(path):
            return {}
        with open(path, encoding=encoding) as file:
            text = file.read()
    values = {}
    for found in _LINE.finditer(text):
        name = found["name"].strip("'")
        value = _unquoted(found["value"])
        if value is not None and interpolate:
            value = _filled_in(value, values, override)
        values[name] = value
    return values


def _unquoted(value):
    if value is None:
        return None
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return re.sub(r"\\[\\']", lambda found: _ESCAPES[found.group()], value[1:-1])
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return re.sub(r"\\.", lambda found: _ESCAPES.get(found.group(), found.group()), value[1:-1])
    return re.sub(r"\s+#.*", "", value).rstrip()


def _filled_in(value, values, override):
    def one(found):
        name, default = found["name"], found["default"] or ""
        known = {**os.environ, **values} if override else {**values, **os.environ}
        chosen = known.get(name)
        return default if chosen is None else chosen

    return _VARIABLE.sub(one, value)
