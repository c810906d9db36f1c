"""`datetime(2026, 1, 1, tzinfo=settings.zone)`: which unknown value a plain error may come from, for people who read it."""

import ast

from _absent import REMEDY, Absent, AbsentError, AbsentModule, _reasons
from _absent.texts import is_made, name_in


def of(error):
    """One that stands in the error's text, or in the statement of the script that it came from."""
    if isinstance(error, AbsentError) or not isinstance(error, Exception):
        return None
    name = _named(str(error))
    if name is not None:
        return _told(name, _reasons.get(name, ""))
    for value in _values(error):
        if isinstance(value, Absent):
            return _told(value._absent_name, value._absent_why)
        name = _named(value) if isinstance(value, str) else None
        if name is not None:
            return _told(name, _reasons.get(name, ""))
    return None


def _told(name, why):
    return f"`{name}` is not known here; {why}{REMEDY}"


def _named(text):
    return name_in(text) if is_made(text) else None


def _values(error):
    """What the names of the statement stand for, the longest first: `settings.zone`, then `settings`."""
    place, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.startswith("/"):
            place = trace.tb_frame, trace.tb_lineno
        trace = trace.tb_next
    if place is None:
        return
    frame, line = place
    with open(frame.f_code.co_filename, encoding="utf-8-sig") as file:
        tree = ast.parse(file.read())
    around = [node for node in ast.walk(tree) if isinstance(node, ast.stmt) and node.lineno <= line <= node.end_lineno]
    if around:
        for node in ast.walk(min(around, key=lambda node: node.end_lineno - node.lineno)):
            yield _value(node, frame)


def _value(node, frame):
    if isinstance(node, ast.Name):
        return frame.f_locals.get(node.id, frame.f_globals.get(node.id))
    if not isinstance(node, ast.Attribute):
        return None
    owner = _value(node.value, frame)
    if isinstance(owner, (Absent, AbsentModule)):
        return getattr(owner, node.attr, None)
    return getattr(owner, "__dict__", {}).get(node.attr)
