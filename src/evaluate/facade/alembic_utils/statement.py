"""How names and definitions are written."""

import re


def normalize_whitespace(text, base_whitespace=" "):
    """One space between words"""
    return base_whitespace.join(text.split())


def strip_terminating_semicolon(sql):
    """A definition without its semicolon"""
    return sql.strip().rstrip(";").strip()


def escape_colon_for_sql(sql):
    """For `text()`: `:name` is no parameter, `::text` is what it is"""
    return re.sub(r"::|:", lambda found: "::" if found.group() == "::" else "\\:", sql)


def escape_colon_for_plpgsql(sql):
    """The same, where `:=` assigns and what is escaped stays so"""
    return re.sub(r"::|:=|\\:|:", lambda found: found.group() if len(found.group()) == 2 else "\\:", sql)


def coerce_to_unquoted(text):
    """`"public"` to `public`"""
    return text.replace('"', "")


def coerce_to_quoted(text):
    """`public.users` to `"public"."users"`"""
    schema, dot, name = text.partition(".")
    return f"{_quoted(schema)}.{_quoted(name)}" if dot else _quoted(text)


def _quoted(name):
    return '"' + name.strip().rstrip('"').strip().lstrip('"').strip() + '"'


def match(pattern, sql, error):
    """The groups of SQL that is written by hand; `error` says what it should have been."""
    found = re.fullmatch(pattern, sql, re.IGNORECASE | re.DOTALL)
    if found is None:
        from .exceptions import SQLParseFailure

        raise SQLParseFailure(f'Failed to parse SQL into {error} """{sql}"""')
    return found.groupdict()
