"""`PostgresDsn`, `AnyUrl`, `EmailStr`: addresses that are checked, taken apart and put together."""

from urllib.parse import quote

from pydantic.errors import Invalid

_DEFAULT_PORTS = {"http": 80, "ws": 80, "https": 443, "wss": 443, "ftp": 21}


class UrlConstraints:
    """`Annotated[AnyUrl, UrlConstraints(allowed_schemes=["redis"])]`"""

    def __init__(self, **options):
        self.__dict__.update(options)


class AnyUrl(str):
    """A URL; text as well, as it was in pydantic 1."""

    _schemes = ()
    _host_required = False
    _default_host = _default_port = _default_path = None

    def __new__(cls, url, **parts):
        # pydantic 1 has the parts as keywords too.
        return str.__new__(cls, cls._checked(str(url)))

    @classmethod
    def _checked(cls, text):
        text = text.strip()
        scheme, colon, rest = text.partition("://")
        if not colon or not scheme[:1].isalpha():
            raise Invalid("url_parsing", "Input should be a valid URL, relative URL without a base", text)
        scheme = scheme.lower()
        if cls._schemes and scheme not in cls._schemes:
            expected = " or ".join(", ".join(repr(each) for each in cls._schemes).rsplit(", ", 1))
            raise Invalid("url_scheme", f"URL scheme should be {expected}", text)
        place, mark, tail = _place(rest)
        user, at, hosts = place.rpartition("@")
        if not hosts:
            if cls._default_host is None and cls._host_required:
                raise Invalid("url_parsing", "Input should be a valid URL, empty host", text)
            hosts = cls._default_host or ""
        if "," not in hosts:
            host, _, port = _host_and_port(hosts)
            if port and not port.isdigit():
                raise Invalid("url_parsing", "Input should be a valid URL, invalid port number", text)
            if port and _DEFAULT_PORTS.get(scheme) == int(port):
                port = ""
            if not port and cls._default_port is not None:
                port = str(cls._default_port)
            hosts = f"{host.lower() if scheme in _DEFAULT_PORTS else host}{':' + port if port else ''}"
        if not mark or mark != "/":
            tail = (cls._default_path or ("/" if scheme in _DEFAULT_PORTS else "")) + mark + tail
        else:
            tail = mark + tail
        return f"{scheme}://{user}{at}{hosts}{tail}"

    @classmethod
    def _validate(cls, value):
        if type(value) is cls:
            return value
        if not isinstance(value, str):
            raise Invalid("url_type", "URL input should be a string or URL", value)
        return cls(value)

    @classmethod
    def build(cls, *, scheme, host=None, username=None, password=None, port=None, path=None, query=None,
              fragment=None, hosts=None, user=None, **old):
        """`PostgresDsn.build(scheme="postgresql", username=..., host=..., path="app")`"""
        # `user=` is pydantic 1, which takes what it is given as it is.
        is_old = user is not None or (path or "").startswith("/") and (isinstance(port, str) or not username)
        # A sign that ends the host is left as it is: who builds a URL encodes the password.
        encode = (lambda text: text) if is_old else (lambda text: quote(text, safe="!$&'()*+,;=-._~@/:%^[]\\|#?"))
        user = username if user is None else user
        credentials = "" if user is None else encode(str(user))
        if password is not None:
            credentials += ":" + encode(str(password))
        places = [_joined(each.get("host"), each.get("port")) for each in hosts] if hosts else [_joined(host, port)]
        text = f"{scheme}://{credentials}{'@' if credentials else ''}{','.join(places)}"
        if path is not None:
            text += path if is_old else "/" + path
        if query is not None:
            text += "?" + query
        if fragment is not None:
            text += "#" + fragment
        cls._checked(f"{scheme}://{','.join(places)}")
        return str.__new__(cls, text)

    def _parts(self):
        scheme, _, rest = self.partition("://")
        place, mark, tail = _place(rest)
        user, at, hosts = place.rpartition("@")
        return scheme, user if at else None, hosts, mark + tail

    @property
    def scheme(self):
        return self._parts()[0]

    @property
    def username(self):
        user = self._parts()[1]
        return user.partition(":")[0] or None if user is not None else None

    user = username

    @property
    def password(self):
        user = self._parts()[1]
        return user.partition(":")[2] or None if user is not None else None

    @property
    def host(self):
        return _host_and_port(self._parts()[2])[0] or None

    @property
    def port(self):
        port = _host_and_port(self._parts()[2])[2]
        return int(port) if port else _DEFAULT_PORTS.get(self.scheme)

    @property
    def path(self):
        return self._parts()[3].partition("#")[0].partition("?")[0] or None

    @property
    def query(self):
        return self._parts()[3].partition("#")[0].partition("?")[2] or None

    @property
    def fragment(self):
        return self._parts()[3].partition("#")[2] or None

    def hosts(self):
        """`[{"username": ..., "password": ..., "host": ..., "port": ...}]`"""
        found = []
        for number, place in enumerate(self._parts()[2].split(",")):
            host, _, port = _host_and_port(place)
            own = {"username": self.username, "password": self.password} if number == 0 else {"username": None, "password": None}
            found.append({**own, "host": host, "port": int(port) if port else None})
        return found

    def query_params(self):
        from urllib.parse import parse_qsl

        return parse_qsl(self.query or "", keep_blank_values=True)

    def unicode_string(self):
        return str(self)

    def encoded_string(self):
        return str(self)

    unicode_host = lambda self: self.host

    def __str__(self):
        return str.__str__(self)

    def __repr__(self):
        return f"{type(self).__name__}({str.__repr__(self)})"


def _place(rest):
    """What is before the path, the sign that begins the rest, and the rest."""
    # A password may hold a slash only where it is encoded.
    ends = [rest.index(sign) for sign in "/?#" if sign in rest]
    if not ends:
        return rest, "", ""
    end = min(ends)
    return rest[:end], rest[end], rest[end + 1 :]


def _host_and_port(place):
    if place.startswith("["):
        host, _, port = place.partition("]")
        return host + "]", ":", port.removeprefix(":")
    host, colon, port = place.rpartition(":")
    return (host, colon, port) if colon else (port, "", "")


def _joined(host, port):
    return f"{host or ''}{f':{port}' if port is not None else ''}"


def _dsn(name, schemes, host_required=True, host=None, port=None, path=None):
    namespace = {
        "_schemes": tuple(schemes.split()), "_host_required": host_required, "_default_host": host,
        "_default_port": port, "_default_path": path, "__module__": __name__,
    }
    return type(name, (AnyUrl,), namespace)


HttpUrl = _dsn("HttpUrl", "http https")
AnyHttpUrl = _dsn("AnyHttpUrl", "http https")
WebsocketUrl = _dsn("WebsocketUrl", "ws wss")
AnyWebsocketUrl = _dsn("AnyWebsocketUrl", "ws wss")
FileUrl = _dsn("FileUrl", "file", host_required=False)
FtpUrl = _dsn("FtpUrl", "ftp")
PostgresDsn = _dsn(
    "PostgresDsn",
    "postgres postgresql postgresql+asyncpg postgresql+pg8000 postgresql+psycopg postgresql+psycopg2 "
    "postgresql+psycopg2cffi postgresql+py-postgresql postgresql+pygresql",
)
CockroachDsn = _dsn("CockroachDsn", "cockroachdb cockroachdb+psycopg2 cockroachdb+asyncpg")
AmqpDsn = _dsn("AmqpDsn", "amqp amqps", host_required=False)
RedisDsn = _dsn("RedisDsn", "redis rediss", host="localhost", port=6379, path="/0")
MongoDsn = _dsn("MongoDsn", "mongodb mongodb+srv", port=27017)
KafkaDsn = _dsn("KafkaDsn", "kafka", host="localhost", port=9092)
NatsDsn = _dsn("NatsDsn", "nats tls ws wss", host="localhost", port=4222)
MySQLDsn = _dsn(
    "MySQLDsn",
    "mysql mysql+mysqlconnector mysql+aiomysql mysql+asyncmy mysql+mysqldb mysql+pymysql mysql+cymysql mysql+pyodbc",
    host="localhost", port=3306,
)
MariaDBDsn = _dsn("MariaDBDsn", "mariadb mariadb+mariadbconnector mariadb+pymysql", host="localhost", port=3306)
ClickHouseDsn = _dsn("ClickHouseDsn", "clickhouse+native clickhouse+asynch clickhouse+http clickhouse clickhouses clickhousedb", host="localhost", port=9000)
SnowflakeDsn = _dsn("SnowflakeDsn", "snowflake")


class EmailStr(str):
    """`sender: EmailStr`"""

    @classmethod
    def _validate(cls, value):
        local, at, domain = str(value).strip().rpartition("@")
        if not at or not local or "." not in domain or " " in local + domain:
            raise Invalid("value_error", "value is not a valid email address", value)
        return f"{local}@{domain.lower()}"


class NameEmail:
    """`sender: NameEmail`, e.g. `Jo <jo@example.com>`"""

    def __init__(self, name, email):
        self.name = name
        self.email = email

    @classmethod
    def _validate(cls, value):
        if isinstance(value, cls):
            return value
        name, bracket, email = value.partition("<")
        email = EmailStr._validate(email.rstrip("> ") if bracket else value)
        return cls(name.strip() if bracket else email.partition("@")[0], email)

    def __str__(self):
        return f"{self.name} <{self.email}>"


def __getattr__(name):
    """`IPvAnyAddress`, which is IPv4 or IPv6."""
    makers = {"IPvAnyAddress": "ip_address", "IPvAnyInterface": "ip_interface", "IPvAnyNetwork": "ip_network"}
    if name not in makers:
        raise AttributeError(f"pydantic.networks.{name} is not part of this facade")
    import ipaddress

    return type(name, (), {"_validate": staticmethod(getattr(ipaddress, makers[name]))})
