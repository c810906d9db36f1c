"""`Secret`, `CommaSeparatedStrings`, `URL`: what settings are cast to."""

from urllib.parse import urlsplit


class Secret:
    """`str(secret)` is the value; `repr(secret)` is not."""

    def __init__(self, value):
        self._value = value

    def __repr__(self):
        return "Secret('**********')"

    def __str__(self):
        return self._value

    def __bool__(self):
        return bool(self._value)


class CommaSeparatedStrings:
    """`"a, b"`"""

    def __new__(cls, value):
        return object.__new__(cls)

    def __init__(self, value):
        if isinstance(value, str):
            import shlex

            splitter = shlex.shlex(value, posix=True)
            splitter.whitespace = ","
            splitter.whitespace_split = True
            value = [item.strip() for item in splitter]
        self._items = list(value)

    def __len__(self):
        return len(self._items)

    def __getitem__(self, index):
        return self._items[index]

    def __iter__(self):
        return iter(self._items)

    def __repr__(self):
        return f"CommaSeparatedStrings({self._items!r})"

    def __str__(self):
        return ", ".join(repr(item) for item in self)


class URL:
    """`URL("postgresql://user@host/app").replace(database=...)`"""

    def __init__(self, url="", **components):
        self._url = url
        if components:
            self._url = self.replace(**components)._url

    @property
    def components(self):
        return urlsplit(self._url)

    def __getattr__(self, name):
        if name in ("scheme", "netloc", "path", "query", "fragment", "username", "password", "hostname", "port"):
            return getattr(self.components, name)
        raise AttributeError(name)

    @property
    def is_secure(self):
        return self.scheme in ("https", "wss")

    def replace(self, **parts):
        """The same with other parts."""
        names = ("username", "password", "hostname", "port")
        if any(name in parts for name in names):
            own = {name: parts.pop(name, getattr(self, name)) for name in names}
            place = own["hostname"] or ""
            if own["port"] is not None:
                place += f":{own['port']}"
            if own["username"] is not None:
                place = own["username"] + (f":{own['password']}" if own["password"] is not None else "") + "@" + place
            parts["netloc"] = place
        return URL(self.components._replace(**parts).geturl())

    def __eq__(self, other):
        return str(self) == str(other)

    def __hash__(self):
        return hash(self._url)

    def __str__(self):
        return self._url

    def __repr__(self):
        url = str(self.replace(password="********")) if self.password else self._url
        return f"URL({url!r})"
