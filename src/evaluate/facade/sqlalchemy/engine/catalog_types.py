"""A type as the catalog writes it (`character varying(20)`, `numeric(10,2)[]`), as the type that reflection gives."""

_PLAIN = {
    "smallint": "SMALLINT", "integer": "INTEGER", "bigint": "BIGINT", "real": "REAL", "double precision": "DOUBLE_PRECISION",
    "boolean": "BOOLEAN", "text": "TEXT", "date": "DATE", "uuid": "UUID", "bytea": "BYTEA", "json": "JSON", "jsonb": "JSONB",
    "inet": "INET", "cidr": "CIDR", "macaddr": "MACADDR", "macaddr8": "MACADDR8", "money": "MONEY", "oid": "OID",
    "regclass": "REGCLASS", "tsvector": "TSVECTOR", "tsquery": "TSQUERY", "citext": "CITEXT", "hstore": "HSTORE",
    "jsonpath": "JSONPATH", "int4range": "INT4RANGE", "int8range": "INT8RANGE", "numrange": "NUMRANGE",
    "daterange": "DATERANGE", "tsrange": "TSRANGE", "tstzrange": "TSTZRANGE",
}


def type_of(text, enum=None):
    """The type object for the catalog's text; `enum` holds the labels of an enumeration."""
    from sqlalchemy.dialects import postgresql
    from sqlalchemy.sql import sqltypes

    dimensions = 0
    while text.endswith("[]"):
        text = text[:-2]
        dimensions += 1
    if dimensions:
        return postgresql.ARRAY(type_of(text, enum))
    if enum is not None:
        schema, _, name = text.rpartition(".")
        return postgresql.ENUM(*enum, name=name.strip('"'), schema=schema.strip('"') or None)
    name, arguments = _split(text)
    if name in _PLAIN:
        return getattr(postgresql, _PLAIN[name])()
    if name == "character varying":
        return postgresql.VARCHAR(length=arguments[0] if arguments else None)
    if name in ("character", "bpchar"):
        return postgresql.CHAR(length=arguments[0] if arguments else None)
    if name == '"char"':
        return postgresql.CHAR()
    if name == "numeric":
        return postgresql.NUMERIC(*arguments)
    if name.startswith("timestamp"):
        return postgresql.TIMESTAMP(timezone=name.endswith("with time zone"), precision=arguments[0] if arguments else None)
    if name.startswith("time"):
        return postgresql.TIME(timezone=name.endswith("with time zone"), precision=arguments[0] if arguments else None)
    if name.startswith("interval"):
        return postgresql.INTERVAL(fields=name[9:] or None, precision=arguments[0] if arguments else None)
    if name in ("bit", "bit varying"):
        return postgresql.BIT(length=arguments[0] if arguments else None, varying=name == "bit varying")
    return sqltypes.NULLTYPE


def _split(text):
    """`timestamp(3) with time zone`: the words, and the numbers in parentheses."""
    head, found, rest = text.partition("(")
    if not found:
        return text, []
    inside, _, tail = rest.partition(")")
    try:
        arguments = [int(number) for number in inside.split(",")]
    except ValueError:
        return text, []
    return (head + tail).strip(), arguments
