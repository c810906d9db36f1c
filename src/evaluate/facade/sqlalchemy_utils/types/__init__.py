"""`sqlalchemy_utils.types`"""

import sys

from sqlalchemy._lazy import names

_PLACES = {
    "arrow": "ArrowType",
    "choice": "ChoiceType",
    "country": "CountryType",
    "currency": "CurrencyType",
    "email": "EmailType",
    "ip_address": "IPAddressType",
    "json": "JSONType",
    "ltree": "LtreeType",
    "phone_number": "PhoneNumberType",
    "scalar_list": "ScalarListType",
    "ts_vector": "TSVectorType",
    "timezone": "TimezoneType",
    "url": "URLType",
}

_load, __all__ = names(
    "sqlalchemy_utils.types",
    {"sqlalchemy_utils.types.simple": " ".join(_PLACES.values()), "sqlalchemy_utils.types.uuid": "UUIDType"},
    "encrypted simple uuid",
)


def __getattr__(name):
    # `sqlalchemy_utils.types.url.URLType` is how autogenerate writes it.
    if name in _PLACES:
        return sys.modules[__name__]
    return _load(name)
