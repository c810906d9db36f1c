"""A type as the host takes the catalog's text apart, as the type object that reflection gives."""

_CLASSES = {
    "smallint": "SMALLINT", "integer": "INTEGER", "bigint": "BIGINT", "numeric": "NUMERIC", "float": "FLOAT",
    "real": "REAL", "double precision": "DOUBLE_PRECISION", "boolean": "BOOLEAN", "text": "TEXT",
    "character varying": "VARCHAR", "character": "CHAR", "date": "DATE", "uuid": "UUID", "bytea": "BYTEA",
    "json": "JSON", "jsonb": "JSONB", "inet": "INET", "cidr": "CIDR", "macaddr": "MACADDR", "macaddr8": "MACADDR8",
    "money": "MONEY", "oid": "OID", "regclass": "REGCLASS", "regconfig": "REGCONFIG", "tsvector": "TSVECTOR",
    "tsquery": "TSQUERY", "citext": "CITEXT", "hstore": "HSTORE", "bit": "BIT", "bit varying": "BIT",
    "int4range": "INT4RANGE", "int8range": "INT8RANGE", "numrange": "NUMRANGE", "daterange": "DATERANGE",
    "tsrange": "TSRANGE", "tstzrange": "TSTZRANGE", "int4multirange": "INT4MULTIRANGE",
    "int8multirange": "INT8MULTIRANGE", "nummultirange": "NUMMULTIRANGE", "datemultirange": "DATEMULTIRANGE",
    "tsmultirange": "TSMULTIRANGE", "tstzmultirange": "TSTZMULTIRANGE", "timestamp": "TIMESTAMP",
    "timestamp with time zone": "TIMESTAMP", "timestamp without time zone": "TIMESTAMP", "time": "TIME",
    "time with time zone": "TIME", "time without time zone": "TIME",
}


def column_type(facts, column):
    """The type object of a column."""
    return _type(facts, f"column '{column}'")


def known_type(facts):
    """The same; `None`, and no warning, for a type that SQLAlchemy does not know."""
    from sqlalchemy.dialects import postgresql

    made = _element(facts, "column")
    return postgresql.ARRAY(made) if made is not None and facts["array"] else made


def _type(facts, described):
    from sqlalchemy.dialects import postgresql

    made = _element(facts, described)
    if made is None:
        import warnings

        from sqlalchemy import exc
        from sqlalchemy.sql.type_api import NULLTYPE

        warnings.warn(f"Did not recognize type '{facts['name']}' of {described}", exc.SAWarning, stacklevel=2)
        return NULLTYPE
    return postgresql.ARRAY(made) if facts["array"] else made


def _element(facts, described):
    from sqlalchemy.dialects import postgresql

    named = facts["named"]
    collation = {} if facts["collation"] is None else {"collation": facts["collation"]}
    if named is not None:
        return _enum(named) if named["kind"] == "enum" else _domain(named, collation)
    name = facts["name"]
    if name in ('"char"', "name"):
        from sqlalchemy.sql.sqltypes import String

        return String(**collation)
    registered = postgresql.base.ischema_names.get(name.lower())
    if registered is not None:
        return registered(*_given(facts["arguments"]), **collation)
    arguments, options = _arguments(name, facts["arguments"])
    if name == "interval" or name.startswith("interval "):
        return postgresql.INTERVAL(*arguments, **options)
    cls = _CLASSES.get(name.lower())
    return None if cls is None else getattr(postgresql, cls)(*arguments, **options, **collation)


def _given(arguments):
    """As SQLAlchemy hands them to types that it does not know: the first is a number, if it is one."""
    first, rest = arguments[:1], arguments[1:]
    return [int(each) if each.lstrip("-").isdigit() else each for each in first] + rest


def _arguments(name, given):
    numbers = [int(each) if each.lstrip("-").isdigit() else each for each in given]
    if name == "interval" or name.startswith("interval "):
        options = {"fields": name[len("interval ") :]} if " " in name else {}
        return [], {**options, **({"precision": numbers[0]} if numbers else {})}
    if name.startswith("time"):
        precision = {"precision": numbers[0]} if len(numbers) == 1 else {}
        if name == "timestamp":
            # Only a domain over it is written so, and its precision is lost.
            return numbers, {}
        return [], {"timezone": name.endswith("with time zone"), **precision}
    if name == "double precision":
        return [53], {}
    if name == "bit varying":
        return numbers, {"varying": True}
    return numbers, {}


def _enum(named):
    from sqlalchemy.dialects.postgresql import ENUM

    schema = {} if named["schema"] is None else {"schema": named["schema"]}
    return ENUM(*named["labels"], name=named["name"], **schema)


def _domain(named, collation):
    from sqlalchemy.dialects.postgresql import DOMAIN

    options = {"collation": named["collation"], "default": named["default"], "not_null": named["not_null"], **collation}
    if named["check"] is not None:
        options["constraint_name"] = named["check"]["name"]
        options["check"] = named["check"]["check"]
    if named["schema"] is not None:
        options["schema"] = named["schema"]
    data_type = _type(named["data_type"], f"DOMAIN '{named['name']}'")
    return DOMAIN(named["name"], data_type, create_type=False, **options)
