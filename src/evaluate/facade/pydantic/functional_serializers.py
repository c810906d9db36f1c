"""`@field_serializer("url")`: how models are written, which a migration does not see."""


def field_serializer(*fields, **options):
    return lambda function: function


def model_serializer(function=None, **options):
    return (lambda function: function) if function is None else function


class PlainSerializer:
    """`Annotated[T, PlainSerializer(f)]`"""

    def __init__(self, func, **options):
        self.func = func


class WrapSerializer(PlainSerializer):
    """`Annotated[T, WrapSerializer(f)]`"""


class SerializeAsAny:
    """`SerializeAsAny[T]`"""

    def __class_getitem__(cls, item):
        return item
