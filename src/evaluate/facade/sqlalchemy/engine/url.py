"""`make_url("postgresql+psycopg2://user:secret@host/db?sslmode=require")`"""

import _absent


class URL:
    """A database URL in its parts. As text it hides its password."""

    def __init__(self, drivername, username=None, password=None, host=None, port=None, database=None, query=None):
        self.drivername = drivername
        self.username = username
        self.password = password
        self.host = host
        self.port = port
        self.database = database
        self.query = dict(query or {})

    @classmethod
    def create(cls, drivername, username=None, password=None, host=None, port=None, database=None, query=None):
        return cls(drivername, username, password, host, int(port) if port not in (None, "") else None, database, query)

    def _replace(self, **parts):
        kept = {name: getattr(self, name) for name in ("drivername", "username", "password", "host", "port", "database", "query")}
        return URL.create(**{**kept, **parts})

    def set(self, drivername=None, username=None, password=None, host=None, port=None, database=None, query=None):
        given = {
            "drivername": drivername, "username": username, "password": password, "host": host, "port": port,
            "database": database, "query": query,
        }
        return self._replace(**{name: value for name, value in given.items() if value is not None})

    def update_query_dict(self, query_parameters, append=False):
        return self._replace(query={**self.query, **query_parameters})

    def update_query_pairs(self, key_value_pairs, append=False):
        return self.update_query_dict(dict(key_value_pairs))

    def update_query_string(self, query_string, append=False):
        return self.update_query_dict(_query(query_string))

    def difference_update_query(self, names):
        return self._replace(query={key: value for key, value in self.query.items() if key not in names})

    def get_backend_name(self):
        return self.drivername.partition("+")[0]

    def get_driver_name(self):
        return self.drivername.partition("+")[2] or "psycopg2"

    def get_dialect(self, _is_async=False):
        from sqlalchemy.dialects.postgresql.base import PGDialect

        return PGDialect

    @property
    def normalized_query(self):
        return {key: value if isinstance(value, tuple) else (value,) for key, value in self.query.items()}

    def translate_connect_args(self, names=(), **kw):
        renamed = {"host": "host", "database": "database", "username": "username", "password": "password", "port": "port", **kw}
        found = {renamed[name]: getattr(self, name) for name in ("host", "database", "username", "password", "port")}
        return {name: value for name, value in found.items() if value}

    def render_as_string(self, hide_password=True):
        text = self.drivername + "://"
        if self.username is not None:
            text += _quote(self.username)
            if self.password is not None:
                text += ":" + ("***" if hide_password else _quote(str(self.password)))
            text += "@"
        if self.host is not None:
            text += f"[{self.host}]" if ":" in self.host else self.host
        if self.port is not None:
            text += f":{self.port}"
        if self.database is not None:
            text += "/" + self.database
        if self.query:
            pairs = []
            for key in sorted(self.query):
                values = self.query[key]
                for value in values if isinstance(values, (list, tuple)) else (values,):
                    pairs.append(f"{_quote_plus(key)}={_quote_plus(value)}")
            text += "?" + "&".join(pairs)
        return text

    def __to_string__(self, hide_password=True):
        return self.render_as_string(hide_password)

    def __str__(self):
        return self.render_as_string(hide_password=True)

    __repr__ = __str__

    def _parts(self):
        return (self.drivername, self.username, self.password, self.host, self.port, self.database, sorted(self.query.items()))

    def __eq__(self, other):
        return isinstance(other, URL) and self._parts() == other._parts()

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(str(self))

    def __copy__(self):
        return self._replace()

    def __deepcopy__(self, memo):
        return self._replace()


class UnknownURL(URL):
    """A URL from settings that are not here: connections go to the configured database."""

    def __init__(self, value):
        super().__init__("postgresql+psycopg2")
        self._value = str(value)

    def _replace(self, **parts):
        return self

    def render_as_string(self, hide_password=True):
        return self._value


def make_url(name_or_url):
    """A URL from text, or the URL itself."""
    if isinstance(name_or_url, URL):
        return name_or_url
    if _absent.is_absent(name_or_url):
        return UnknownURL(name_or_url)
    from sqlalchemy import exc

    if not isinstance(name_or_url, str):
        to_string = getattr(name_or_url, "unicode_string", None)
        if to_string is None:
            raise exc.ArgumentError(f"Expected string or URL object, got {name_or_url!r}")
        name_or_url = to_string()
    driver, found, rest = name_or_url.partition("://")
    if not found or not driver or not driver.replace("+", "").replace("_", "").isalnum():
        raise exc.ArgumentError("Could not parse SQLAlchemy URL from given URL string")
    rest, _, query = rest.partition("?")
    # The password may hold anything but a slash: the last `@` before the database is the one that counts.
    slash = rest.find("/", rest.rfind("@") + 1)
    authority, database = (rest, None) if slash < 0 else (rest[:slash], rest[slash + 1 :])
    credentials, found, address = authority.rpartition("@")
    username = password = None
    if found:
        username, has_password, password = credentials.partition(":")
        username = _unquote(username)
        password = _unquote(password) if has_password else None
    host, port = _address(address)
    return URL.create(driver, username, password, host, port, database, _query(query))


def _address(address):
    if address.startswith("["):
        host, _, port = address[1:].partition("]")
        return host, port.lstrip(":") or None
    host, found, port = address.rpartition(":")
    if not found:
        return address or None, None
    if not port.isdigit():
        if port:
            from sqlalchemy import exc

            raise exc.ArgumentError("Could not parse SQLAlchemy URL from given URL string")
        return host or None, None
    return host or None, port


def _query(text):
    query = {}
    for pair in text.split("&") if text else ():
        key, _, value = pair.partition("=")
        key, value = _unquote(key.replace("+", " ")), _unquote(value.replace("+", " "))
        if key in query:
            earlier = query[key]
            query[key] = (*earlier, value) if isinstance(earlier, tuple) else (earlier, value)
        else:
            query[key] = value
    return query


_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")


def _quote(text, keep=" +"):
    return "".join(c if c in _PLAIN or c in keep else "".join(f"%{byte:02X}" for byte in c.encode()) for c in str(text))


def _quote_plus(text):
    return _quote(text, keep=" ").replace(" ", "+")


def _unquote(text):
    if "%" not in text:
        return text
    raw = bytearray()
    position = 0
    while position < len(text):
        if text[position] == "%":
            try:
                raw.append(int(text[position + 1 : position + 3], 16))
                position += 3
                continue
            except ValueError:
                pass
        raw += text[position].encode()
        position += 1
    return raw.decode()
