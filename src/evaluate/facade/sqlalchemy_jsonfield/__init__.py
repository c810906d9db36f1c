"""`sqlalchemy_jsonfield.JSONField(enforce_string=True, enforce_unicode=False)`"""

from sqlalchemy._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy_jsonfield", {"sqlalchemy_jsonfield.jsonfield": "JSONField mutable_json_field"}, "jsonfield"
)
