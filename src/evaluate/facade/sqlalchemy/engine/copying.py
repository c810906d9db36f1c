"""`COPY ... FROM STDIN` and `COPY ... TO STDOUT` of a cursor."""

import re

from sqlalchemy.engine import send


def run(connection, sql, file):
    """Hands over what the file holds, or writes what the server sends; the number of rows."""
    connection._autobegin()
    reads = re.search(r"\bfrom\s+stdin\b", sql, re.IGNORECASE) is not None
    data = _crossing(file.read()) if reads else None
    rows, sent = _sent({"kind": "copy", "connection": connection._number, "sql": sql, "data": data})
    if not reads:
        _write(file, sent)
    return rows


def statement(table, direction, separator, null, columns):
    """What `copy_from()` and `copy_to()` run."""
    from psycopg2.extensions import quote_ident
    from psycopg2.sql import Literal

    listed = "" if columns is None else f" ({','.join(quote_ident(column, None) for column in columns)})"
    options = f"DELIMITER AS {Literal(separator).as_string(None)} NULL AS {Literal(null).as_string(None)}"
    return f"COPY {quote_ident(table, None)}{listed} {direction} WITH {options}"


def _crossing(data):
    """Text as it is, and bytes that are none as hexadecimals."""
    if isinstance(data, str):
        return data
    try:
        return data.decode()
    except UnicodeDecodeError:
        return {"hex": data.hex()}


def _write(file, sent):
    if isinstance(sent, dict):
        file.write(bytes.fromhex(sent["hex"]))
        return
    try:
        file.write(sent)
    except TypeError:
        file.write(sent.encode())


def _sent(payload):
    from sqlalchemy.engine.raw import unwrapped

    return unwrapped(lambda: send.request(payload))
