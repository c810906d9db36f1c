"""Whether a column has another type than its model: by the words of the two types' SQL."""

import re

from alembic.util import sqla_compat

# Names for the same type.
SYNONYMS = ({"NUMERIC", "DECIMAL"}, {"FLOAT", "DOUBLE PRECISION"})

_WORDS = re.compile(r"[\w\-_]+|\(.+?\)")
_ARGUMENTS = re.compile(r"[^(),]+")


class Words:
    """`character varying(50)`: its first word, the others, and what stands in parentheses."""

    def __init__(self, text):
        words, inside = [], None
        for word in _WORDS.findall(text.lower()):
            if word.startswith("(") and word.endswith(")"):
                inside = word
            else:
                words.append(word)
        self.token0, self.tokens = words[0], words[1:]
        self.args = []
        if inside is not None:
            self.args = [each.strip() for each in _ARGUMENTS.findall(inside) if "=" not in each]

    @property
    def all_words(self):
        return " ".join([self.token0, *self.tokens])


_known_words = {}


def _words(type_):
    text = sqla_compat.type_text(type_)
    found = _known_words.get(text)
    if found is None:
        found = _known_words[text] = Words(text)
    return found


def differ(reflected, wanted, synonyms=SYNONYMS):
    """`VARCHAR(50)` and `VARCHAR(60)`: what only one of the two says is no difference."""
    if reflected.token0 != wanted.token0 and not _synonymous(reflected, wanted, synonyms):
        return True
    if len(reflected.tokens) == len(wanted.tokens) and reflected.tokens != wanted.tokens:
        return True
    return len(reflected.args) == len(wanted.args) and reflected.args != wanted.args


def _synonymous(reflected, wanted, synonyms):
    for names in synonyms:
        names = {name.lower() for name in names}
        if {reflected.all_words, wanted.all_words} <= names or {reflected.token0, wanted.token0} <= names:
            return True
    return False


def compare_type(impl, inspector_column, metadata_column):
    """`True` where the types differ."""
    return differ(_words(inspector_column.type), _words(metadata_column.type), impl.type_synonyms)


def types_differ(reflected, wanted):
    """The same for two type objects."""
    return differ(_words(reflected), _words(wanted))
