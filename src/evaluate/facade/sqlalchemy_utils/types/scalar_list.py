"""`sqlalchemy_utils.types.scalar_list.ScalarListType`"""

from sqlalchemy import types


class ScalarListException(Exception):
    """A value that holds the separator."""


class ScalarListType(types.TypeDecorator):
    """`TEXT`; a list, as its values with a separator between them"""

    impl = types.UnicodeText()
    cache_ok = True

    def __init__(self, coerce_func=str, separator=","):
        super().__init__()
        self.coerce_func = coerce_func
        self.separator = str(separator)

    def process_bind_param(self, value, dialect):
        if value is None:
            return None
        texts = [str(item) for item in value]
        if any(self.separator in text for text in texts):
            raise ScalarListException(
                f"List values can't contain string '{self.separator}' (its being used as separator. If you wish for "
                "scalar list values to contain these strings, use a different separator string.)"
            )
        return self.separator.join(texts)

    def process_result_value(self, value, dialect):
        if value is None:
            return None
        return [self.coerce_func(item) for item in value.split(self.separator)] if value else []
