"""`sqlalchemy_jsonfield.jsonfield.JSONField()`"""

from sqlalchemy import JSON, types


class JSONField(types.TypeDecorator):
    """`JSON`, or what `json_type=` says; with `enforce_string=True` `TEXT`"""

    impl = types.UnicodeText
    cache_ok = False

    def __init__(self, enforce_string=False, enforce_unicode=False, json=None, json_type=JSON, *args, **kw):
        super().__init__(*args, **kw)
        self._enforce_string = enforce_string
        self._enforce_unicode = enforce_unicode
        self._codec = json
        self._json_type = json_type

    @property
    def _json(self):
        if self._codec is None:
            import json

            self._codec = json
        return self._codec

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(types.UnicodeText if self._enforce_string else self._json_type)

    def process_bind_param(self, value, dialect):
        if value is None or not self._enforce_string:
            return value
        return self._json.dumps(value, ensure_ascii=not self._enforce_unicode)

    def process_result_value(self, value, dialect):
        return value if value is None or not self._enforce_string else self._json.loads(value)


def mutable_json_field(*args, **kw):
    """A JSONField; that a document in a mapped object has changed is not noticed here"""
    return JSONField(*args, **kw)
