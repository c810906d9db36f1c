"""`${value | h}`: what the short names of filters stand for."""


def xml_escape(text):
    """`x`"""
    for letter, entity in (("&", "&amp;"), (">", "&gt;"), ("<", "&lt;"), ('"', "&#34;"), ("'", "&#39;")):
        text = text.replace(letter, entity)
    return text


# `h`: the same five letters.
html_escape = xml_escape


def url_escape(text):
    """`u`"""
    from urllib.parse import quote_plus

    return quote_plus(text.encode("utf-8"))


def trim(text):
    """`trim`"""
    return text.strip()


def html_entities_escape(text):
    """`entity`"""
    from html.entities import codepoint2name

    return str(text).translate({code: f"&{name};" for code, name in codepoint2name.items()})


class _Decode:
    """`decode.utf8`"""

    def __getattr__(self, encoding):
        return lambda value: str(value, encoding) if isinstance(value, bytes) else str(value)


decode = _Decode()
