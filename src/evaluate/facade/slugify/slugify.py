"""`slugify("Hello, World")`: `hello-world`"""

import html
import re
import unicodedata


def smart_truncate(string, max_length=0, word_boundary=False, separator=" ", save_order=False):
    """No longer than that; with `word_boundary=True` whole words."""
    string = string.strip(separator)
    if not max_length or len(string) <= max_length:
        return string
    if not word_boundary:
        return string[:max_length].strip(separator)
    if separator not in string:
        return string[:max_length]
    kept = ""
    for word in filter(None, string.split(separator)):
        longer = kept + separator + word if kept else word
        if len(longer) <= max_length:
            kept = longer
        elif save_order:
            break
    return kept or string[:max_length].strip(separator)


def slugify(
    text, entities=True, decimal=True, hexadecimal=True, max_length=0, word_boundary=False, separator="-",
    save_order=False, stopwords=(), regex_pattern=None, lowercase=True, replacements=(), allow_unicode=False,
):
    """A name for URLs"""
    for old, new in replacements or ():
        text = text.replace(old, new)
    if not isinstance(text, str):
        text = str(text, "utf-8", "ignore")
    text = re.sub("'+", "-", text)
    text = _plain(text, allow_unicode)
    text = _without_entities(text, entities, decimal, hexadecimal)
    text = unicodedata.normalize("NFKC" if allow_unicode else "NFKD", text)
    if not allow_unicode:
        text = _plain(text, False)
    if lowercase:
        text = text.lower()
    text = text.replace("'", "")
    text = re.sub(r"(?<=\d),(?=\d)", "", text)
    text = re.sub(regex_pattern or (r"[\W_]+" if allow_unicode else r"[^-a-zA-Z0-9]+"), "-", text)
    text = re.sub("-{2,}", "-", text).strip("-")
    if stopwords:
        words = [word.lower() for word in stopwords] if lowercase else stopwords
        text = "-".join(word for word in text.split("-") if word not in words)
    for old, new in replacements or ():
        text = text.replace(old, new)
    if max_length > 0:
        text = smart_truncate(text, max_length, word_boundary, "-", save_order)
    return text.replace("-", separator) if separator != "-" else text


def _plain(text, allow_unicode):
    if allow_unicode:
        return unicodedata.normalize("NFKC", text)
    from .letters import to_ascii

    return to_ascii(unicodedata.normalize("NFKD", text))


def _without_entities(text, entities, decimal, hexadecimal):
    if entities:
        text = re.sub(r"&([A-Za-z][A-Za-z0-9]*);", lambda found: html.unescape(found.group()), text)
    if decimal:
        text = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)
    if hexadecimal:
        text = re.sub(r"&#[xX]([\da-fA-F]+);", lambda found: chr(int(found[1], 16)), text)
    return text
