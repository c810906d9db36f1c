"""`parser.parse("2026-01-05T10:30:00Z")`: text in ISO's form; what other text means is not known here"""

import datetime
import re

from .tz import UTC, tzoffset

_FORM = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)


class ParserError(ValueError):
    """Text that is no date"""


def parse(timestr, parserinfo=None, default=None, ignoretz=False, **kw):
    """A datetime"""
    from _absent import AbsentError, refuse

    refuse(timestr)
    if not isinstance(timestr, str):
        raise TypeError(f"Parser must be a string or character stream, not {type(timestr).__name__}")
    found = _FORM.fullmatch(timestr.strip())
    if found is None or parserinfo is not None or kw:
        raise AbsentError(
            f"what `dateutil.parser` makes of {timestr!r} is not known here; ship `dateutil` in the image, or name its folder "
            "with `--python-path`"
        )
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    try:
        made = datetime.datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0),
            int((fraction or "").ljust(6, "0")[:6]),
        )
    except ValueError as error:
        raise ParserError(f"{error}: {timestr}") from error
    return made.replace(tzinfo=None if ignoretz or zone is None else _zone(zone))


isoparse = parse


def _zone(text):
    digits = text[1:].replace(":", "").ljust(4, "0")
    seconds = 0 if text == "Z" else int(digits[:2]) * 3600 + int(digits[2:]) * 60
    return UTC if not seconds else tzoffset(None, -seconds if text[0] == "-" else seconds)
