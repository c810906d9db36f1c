"""Types that are another type with conversions of their own: here they are that other type."""

from sqlalchemy import types
from sqlalchemy.dialects import postgresql


class _Stands(types.TypeDecorator):
    cache_ok = True

    def _to_driver(self, value):
        if value is not None and not isinstance(value, (str, int, bool)):
            name = f"{type(self).__module__}.{type(self).__name__}"
            raise NotImplementedError(f"conversion of {value!r} by {name} is not part of this facade")
        return super()._to_driver(value)


class URLType(_Stands):
    """`TEXT`"""

    impl = types.UnicodeText


class EmailType(_Stands):
    """`VARCHAR(255)`"""

    impl = types.Unicode

    def __init__(self, length=255, *args, **kw):
        super().__init__(length=length, *args, **kw)


class TSVectorType(_Stands):
    """`TSVECTOR`"""

    impl = postgresql.TSVECTOR

    def __init__(self, *columns, **options):
        super().__init__()
        self.columns = columns
        self.options = options


class JSONType(types.TypeDecorator):
    """`JSON`"""

    impl = types.UnicodeText
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(postgresql.JSON())


class ArrowType(types.TypeDecorator):
    """`TIMESTAMP`"""

    impl = types.DateTime
    cache_ok = True


class IPAddressType(_Stands):
    """`VARCHAR(50)`"""

    impl = types.Unicode

    def __init__(self, max_length=50, *args, **kw):
        super().__init__(length=max_length)


class ChoiceType(_Stands):
    """`VARCHAR(255)`, or what `impl=` says"""

    impl = types.Unicode

    def __init__(self, choices, impl=None):
        super().__init__(length=255)
        self.choices = choices
        if impl is not None:
            self.impl = types.to_instance(impl)


class ScalarListType(_Stands):
    """`TEXT`"""

    impl = types.UnicodeText

    def __init__(self, coerce_func=str, separator=","):
        super().__init__()


class TimezoneType(_Stands):
    """`VARCHAR(50)`"""

    impl = types.Unicode

    def __init__(self, backend="dateutil"):
        super().__init__(length=50)


class CountryType(_Stands):
    """`VARCHAR(2)`"""

    impl = types.String

    def __init__(self, *args, **kw):
        super().__init__(length=2)


class CurrencyType(_Stands):
    """`VARCHAR(3)`"""

    impl = types.String

    def __init__(self, *args, **kw):
        super().__init__(length=3)


class PhoneNumberType(_Stands):
    """`VARCHAR(20)`"""

    impl = types.Unicode

    def __init__(self, region="US", max_length=20, *args, **kw):
        super().__init__(length=max_length)


class LtreeType(types.UserDefinedType):
    """`LTREE`"""

    cache_ok = True

    def get_col_spec(self, **kw):
        return "LTREE"
