"""Values as psycopg2 writes them: `Json({...})`, `AsIs("now()")`, and the adapters that scripts register."""

from sqlalchemy import _wire

# By class: what `register_adapter(dict, Json)` was given.
adapters = {}


def adapted(value):
    """The payload of a value that has an adapter of its own; none where it has not."""
    for cls in type(value).__mro__:
        adapter = adapters.get(cls)
        if adapter is not None:
            return wired(adapter(value))
    conform = getattr(value, "__conform__", None)
    if conform is not None:
        return wired(conform(ISQLQuote))
    return wired(value) if hasattr(value, "getquoted") else None


def wired(made):
    """What an adapter has made of a value: one of ours, or text that is SQL already."""
    own = getattr(made, "_wire_value", None)
    if own is not None:
        return own()
    quoted = made.getquoted()
    return {"kind": "raw", "value": quoted.decode() if isinstance(quoted, bytes) else quoted}


def quoted(payload):
    """A value's SQL."""
    from sqlalchemy.engine import send

    bound = {"kind": "bind", "type": {"kind": "null"}, "value": payload}
    return send.request({"kind": "compile", "compiled": {"expression": bound}, "style": "driver"})


class ISQLQuote:
    """What adapters are asked for."""


class _Adapter:
    """A value on its way into a statement."""

    def __init__(self, adapted):
        self.adapted = adapted

    def _wire_value(self):
        return _wire.value(self.adapted)

    def prepare(self, connection):
        """Encodings: there is one, UTF-8."""

    def getquoted(self):
        return quoted(self._wire_value()).encode()

    def __conform__(self, protocol):
        return self

    def __str__(self):
        return self.getquoted().decode()


class QuotedString(_Adapter):
    """`'it''s'`"""


class Binary(_Adapter):
    """`'\\x00'::bytea`"""

    def _wire_value(self):
        return _wire.value(bytes(self.adapted))


class Float(_Adapter):
    """`1.5`"""


class Boolean(_Adapter):
    """`true`"""


class AsIs(_Adapter):
    """Text that goes into the statement as it is."""

    def _wire_value(self):
        return {"kind": "raw", "value": str(self.adapted)}


class Json(_Adapter):
    """`'{"a": 1}'`"""

    def __init__(self, adapted, dumps=None):
        super().__init__(adapted)
        self._dumps = dumps

    def dumps(self, value):
        import json

        return (self._dumps or json.dumps)(value)

    def _wire_value(self):
        return {"kind": "str", "value": self.dumps(self.adapted)}


class Inet(_Adapter):
    """`'10.0.0.1'::inet`"""

    def _wire_value(self):
        return {"kind": "raw", "value": quoted({"kind": "str", "value": str(self.adapted)}) + "::inet"}


class HstoreAdapter(_Adapter):
    """`hstore(ARRAY['a'], ARRAY['1'])`"""

    def _wire_value(self):
        return {"kind": "hstore", "value": list(self.adapted.items())}


def adapt(value, *args):
    """`adapt("it's").getquoted()`"""
    for cls in type(value).__mro__:
        if cls in adapters:
            return adapters[cls](value)
    conform = getattr(value, "__conform__", None)
    return _Adapter(value) if conform is None else conform(ISQLQuote)


def register_adapter(cls, adapter):
    """`register_adapter(dict, Json)`"""
    adapters[cls] = adapter
