"""`StringEncryptedType(String, key, AesEngine, "pkcs5")`: what a column holds is encrypted."""

import datetime

from sqlalchemy import types

from .engines import (  # noqa: F401
    AesEngine, AesGcmEngine, EncryptionDecryptionBaseEngine, FernetEngine, InvalidCiphertextError,
)


class StringEncryptedType(types.TypeDecorator):
    """`VARCHAR`"""

    impl = types.String
    cache_ok = True

    def __init__(self, type_in=None, key=None, engine=None, padding=None, **kw):
        super().__init__(**kw)
        self.underlying_type = types.to_instance(types.String if type_in is None else type_in)
        self.key = key
        self.engine = (engine or AesEngine)()
        if isinstance(self.engine, AesEngine):
            self.engine._set_padding_mechanism(padding)

    def _update_key(self):
        self.engine._update_key(self.key() if callable(self.key) else self.key)

    def process_bind_param(self, value, dialect):
        """A value as it is stored"""
        if value is None:
            return None
        self._update_key()
        try:
            value = self.underlying_type.process_bind_param(value, dialect)
        except AttributeError:
            python_type = self.underlying_type.python_type
            if issubclass(python_type, bool):
                value = "true" if value else "false"
            elif issubclass(python_type, (datetime.date, datetime.time)):
                value = value.isoformat()
        return self.engine.encrypt(value)

    def process_result_value(self, value, dialect):
        """A value as it was"""
        if value is None:
            return None
        self._update_key()
        text = self.engine.decrypt(value)
        try:
            return self.underlying_type.process_result_value(text, dialect)
        except AttributeError:
            python_type = self.underlying_type.python_type
            if issubclass(python_type, bool):
                return text == "true"
            if python_type in (datetime.datetime, datetime.time, datetime.date):
                return python_type.fromisoformat(text)
            return python_type(text)


class EncryptedType(StringEncryptedType):
    """`BYTEA`"""

    impl = types.LargeBinary

    def process_bind_param(self, value, dialect):
        value = super().process_bind_param(value, dialect)
        return value.encode() if isinstance(value, str) else value

    def process_result_value(self, value, dialect):
        if isinstance(value, bytes):
            value = super().process_result_value(value.decode(), dialect)
        return value
