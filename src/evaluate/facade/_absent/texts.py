"""Text that was made of what is not known: told in each of its forms, and asked for what is known of it."""

import sys

from _absent import CLOSE, OPEN, AbsentError, REMEDY, _reasons

# As it is, and as `json.dumps()`, `repr()` and `quote_plus()` write it.
FORMS = {
    OPEN: CLOSE,
    r"\udbff\udffdabsent:": r"\udbff\udffc",
    r"\U0010fffdabsent:": r"\U0010fffc",
    "%F4%8F%BF%BDabsent%3A": "%F4%8F%BF%BC",
}


def is_made(text):
    """Whether there is an unknown value in it."""
    return any(form in text for form in FORMS)


def plain(text):
    """Text for people: `{settings.url}`."""
    for form, end in FORMS.items():
        text = text.replace(form, "{").replace(end, "}")
    return text


def name_in(text):
    """The name that text was made of; it may be in other letters, and only a part of it."""
    last = next(reversed(_reasons), "")
    for form, end in FORMS.items():
        if form in text:
            found = text.partition(form)[2].partition(end)[0]
            return found if found in _reasons else last
    found = text.partition(OPEN[0])[2].partition(CLOSE)[0].partition(":")[2].lower()
    return next((name for name in _reasons if name.lower() == found), last)


def refuse_text(text, purpose):
    """The error that says what is missing."""
    name = name_in(text)
    raise AbsentError(f"`{name}` is not known here, and {purpose}; {_reasons.get(name, '')}{REMEDY}")


def _asked(text, depth=2):
    return OPEN in text and sys._getframe(depth).f_code.co_filename.startswith("/")


_encode, _startswith, _endswith = str.encode, str.startswith, str.endswith


def encode(self, encoding="utf-8", errors="strict"):
    """`text.encode()`: a hash of such bytes is nothing to send."""
    if _asked(self):
        refuse_text(self, "its bytes are needed")
    return _encode(self, encoding, errors)


def startswith(self, prefix, *within):
    """`url.startswith("postgresql")`: what stands before the unknown value is known."""
    if _asked(self):
        known = self.partition(OPEN)[0]
        for each in prefix if isinstance(prefix, tuple) else (prefix,):
            if within or len(each) > len(known) and _startswith(each, known):
                refuse_text(self, "a comparison needs it")
    return _startswith(self, prefix, *within)


def endswith(self, suffix, *within):
    """`url.endswith("/app")`: what stands after it, too."""
    if _asked(self):
        known = self.rpartition(CLOSE)[2]
        for each in suffix if isinstance(suffix, tuple) else (suffix,):
            if within or len(each) > len(known) and _endswith(each, known):
                refuse_text(self, "a comparison needs it")
    return _endswith(self, suffix, *within)


METHODS = {"encode": encode, "startswith": startswith, "endswith": endswith}
