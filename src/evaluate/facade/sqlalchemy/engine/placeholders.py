"""psycopg2's placeholders: `%s` and `%(name)s`, as the binds of a text."""

from sqlalchemy import _wire
from sqlalchemy.sql import affinity


def text_of(sql, parameters):
    """A text statement with the same values."""
    named = hasattr(parameters, "keys")
    pieces, binds, position, count = [], [], 0, 0
    while True:
        at = sql.find("%", position)
        if at < 0:
            pieces.append(_escaped(sql[position:]))
            break
        pieces.append(_escaped(sql[position:at]))
        following = sql[at + 1 : at + 2]
        if following == "%":
            pieces.append("%")
            position = at + 2
        elif following == "s" and not named:
            name, value = f"p_{count}", parameters[count]
            count += 1
            position = at + 2
            pieces.append(":" + name)
            binds.append(_bind(name, value))
        elif following == "(" and named:
            end = sql.index(")", at)
            key = sql[at + 2 : end]
            name = "p_" + "".join(c if c.isalnum() else "_" for c in key)
            position = end + 2
            pieces.append(":" + name)
            if all(bind["name"] != name for bind in binds):
                binds.append(_bind(name, parameters[key]))
        else:
            raise ValueError(f"unsupported format character {following!r} at index {at + 1}")
    return {"kind": "text", "text": "".join(pieces), "binds": binds}


def _bind(name, value):
    return {"name": name, "key": name, "type": affinity.null_type()._wire(), "value": _wire.value(value)}


def _escaped(sql):
    return sql.replace(":", "\\:")
