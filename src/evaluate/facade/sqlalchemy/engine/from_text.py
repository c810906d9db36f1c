"""PostgreSQL's text form of a value, read as psycopg2 reads it under SQLAlchemy."""


def reader(type_name):
    """The function for a type: `int4`, `timestamptz`, `_text`."""
    found = _READERS.get(type_name)
    if found is not None:
        return found
    if type_name.startswith("_") and type_name[1:] in _ARRAYS:
        item = reader(type_name[1:])
        return lambda text: array(text, item)
    if type_name in _RANGES:
        return _range_reader(type_name)
    return _same


def _same(text):
    return text


def _bool(text):
    return text == "t"


def _decimal(text):
    from decimal import Decimal

    return Decimal(text)


def _bytes(text):
    if text.startswith("\\x"):
        return memoryview(bytes.fromhex(text[2:]))
    return memoryview(text.encode())


def _date(text):
    import datetime

    if text == "infinity":
        return datetime.date.max
    if text == "-infinity":
        return datetime.date.min
    year, month, day = text.split("-")
    return datetime.date(int(year), int(month), int(day))


def _clock(text):
    """Hour, minute, second and microsecond of `04:05:06.789`."""
    hour, minute, rest = text.split(":")
    second, _, fraction = rest.partition(".")
    return int(hour), int(minute), int(second), int(fraction.ljust(6, "0")[:6]) if fraction else 0


def _zone(text):
    """The offset at the end of a time: `+00`, `-03:30`."""
    import datetime

    at = max(text.rfind("+"), text.rfind("-"))
    if at < 0:
        return text, None
    hours, *rest = text[at + 1 :].split(":")
    offset = datetime.timedelta(
        hours=int(hours), minutes=int(rest[0]) if rest else 0, seconds=int(rest[1]) if len(rest) > 1 else 0
    )
    return text[:at], datetime.timezone(-offset if text[at] == "-" else offset)


def _time(text):
    import datetime

    plain, zone = _zone(text)
    hour, *rest = _clock(plain)
    # psycopg2 has no 24 o'clock.
    return datetime.time(hour % 24, *rest, tzinfo=zone)


def _timestamp(text):
    import datetime

    if text in ("infinity", "-infinity"):
        return datetime.datetime.max if text == "infinity" else datetime.datetime.min
    day, _, clock = text.partition(" ")
    plain, zone = _zone(clock)
    year, month, date = day.split("-")
    return datetime.datetime(int(year), int(month), int(date), *_clock(plain), tzinfo=zone)


def _interval(text):
    import datetime

    words = text.split()
    days = seconds = micro = 0
    position = 0
    while position < len(words):
        word = words[position]
        if ":" in word:
            sign = -1 if word.startswith("-") else 1
            hour, minute, second, fraction = _clock(word.lstrip("+-"))
            seconds += sign * (hour * 3600 + minute * 60 + second)
            micro += sign * fraction
            position += 1
            continue
        number, unit = int(word), words[position + 1]
        # psycopg2's lengths: a year of 365 days, a month of 30.
        days += number * (365 if unit.startswith("year") else 30 if unit.startswith("mon") else 1)
        position += 2
    return datetime.timedelta(days, seconds, micro)


def _json(text):
    import json

    return json.loads(text)


def _hstore(text):
    """`"a"=>"1", "b"=>NULL` as a dictionary."""
    import re

    unescaped = re.compile(r"\\(.)")
    found = {}
    for key, value in re.findall(r'"((?:[^"\\]|\\.)*)"=>(NULL|"(?:[^"\\]|\\.)*")', text):
        found[unescaped.sub(r"\1", key)] = None if value == "NULL" else unescaped.sub(r"\1", value[1:-1])
    return found


def _uuid(text):
    import uuid

    return uuid.UUID(text)


def array(text, item, delimiter=","):
    """`{1,2,{3}}` as nested lists."""
    if text.startswith("["):
        # `[0:2]={...}`: bounds that are not the usual ones.
        text = text[text.index("=") + 1 :]
    position = 1
    stack = [[]]
    while True:
        character = text[position]
        if character == "{":
            stack.append([])
            position += 1
        elif character == "}":
            done = stack.pop()
            position += 1
            if not stack:
                return done
            stack[-1].append(done)
        elif character == delimiter:
            position += 1
        elif character == '"':
            value = []
            position += 1
            while text[position] != '"':
                if text[position] == "\\":
                    position += 1
                value.append(text[position])
                position += 1
            position += 1
            stack[-1].append(item("".join(value)))
        else:
            end = position
            while text[end] not in (delimiter, "}"):
                end += 1
            word = text[position:end]
            stack[-1].append(None if word == "NULL" else item(word))
            position = end


# What the bounds are, and the class of psycopg2's.
_RANGES = {
    "int4range": (int, "NumericRange"), "int8range": (int, "NumericRange"), "numrange": (_decimal, "NumericRange"),
    "daterange": (_date, "DateRange"), "tsrange": (_timestamp, "DateTimeRange"), "tstzrange": (_timestamp, "DateTimeTZRange"),
}


def _range_reader(type_name):
    convert, name = _RANGES[type_name]

    def read(text):
        from psycopg2 import _range

        cls = getattr(_range, name)
        if text == "empty":
            return cls(empty=True)
        lower, _, upper = text[1:-1].partition(",")
        lower, upper = lower.strip('"'), upper.strip('"')
        return cls(convert(lower) if lower else None, convert(upper) if upper else None, text[0] + text[-1])

    return read


_READERS = {
    "int2": int, "int4": int, "int8": int, "oid": int, "float4": float, "float8": float, "numeric": _decimal,
    "bool": _bool, "bytea": _bytes, "date": _date, "time": _time, "timetz": _time, "timestamp": _timestamp,
    "timestamptz": _timestamp, "interval": _interval, "json": _json, "jsonb": _json, "uuid": _uuid,
    "hstore": _hstore,
}
_ARRAYS = frozenset(_READERS) | frozenset(_RANGES) | {"text", "varchar", "bpchar", "char", "name", "inet", "cidr", "macaddr"}
