"""`packaging.version.Version("1.0rc1")`: versions and their order, as PEP 440 has them."""

import re

_VERSION = re.compile(
    r"\s*v?(?:(?P<epoch>\d+)!)?(?P<release>\d+(?:\.\d+)*)"
    r"(?:[-_.]?(?P<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?P<pre_number>\d*))?"
    r"(?:-(?P<post_alone>\d+)|[-_.]?(?P<post>post|rev|r)[-_.]?(?P<post_number>\d*))?"
    r"(?:[-_.]?(?P<dev>dev)[-_.]?(?P<dev_number>\d*))?"
    r"(?:\+(?P<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*",
    re.IGNORECASE,
)
_PHASES = {"alpha": "a", "beta": "b", "c": "rc", "pre": "rc", "preview": "rc"}


class InvalidVersion(ValueError):
    """No version."""


class Version:
    """`Version("1.2.3") < Version("1.10")`"""

    def __init__(self, version):
        found = _VERSION.fullmatch(version)
        if found is None:
            raise InvalidVersion(f"Invalid version: {version!r}")
        self.epoch = int(found["epoch"] or 0)
        self.release = tuple(int(part) for part in found["release"].split("."))
        phase = (found["pre"] or "").lower()
        self.pre = (_PHASES.get(phase, phase), int(found["pre_number"] or 0)) if phase else None
        post = found["post_alone"] or (found["post"] and (found["post_number"] or "0"))
        self.post = int(post) if post else None
        self.dev = int(found["dev_number"] or 0) if found["dev"] else None
        self.local = re.sub("[-_]", ".", found["local"].lower()) if found["local"] else None
        if self.local:
            self.local = ".".join(str(int(part)) if part.isdigit() else part for part in self.local.split("."))

    @property
    def major(self):
        return self.release[0]

    @property
    def minor(self):
        return self.release[1] if len(self.release) > 1 else 0

    @property
    def micro(self):
        return self.release[2] if len(self.release) > 2 else 0

    @property
    def base_version(self):
        return (f"{self.epoch}!" if self.epoch else "") + ".".join(map(str, self.release))

    @property
    def public(self):
        return str(self).split("+", 1)[0]

    @property
    def is_prerelease(self):
        return self.pre is not None or self.dev is not None

    @property
    def is_postrelease(self):
        return self.post is not None

    @property
    def is_devrelease(self):
        return self.dev is not None

    def _written(self, release):
        text = (f"{self.epoch}!" if self.epoch else "") + ".".join(map(str, release))
        if self.pre is not None:
            text += f"{self.pre[0]}{self.pre[1]}"
        if self.post is not None:
            text += f".post{self.post}"
        if self.dev is not None:
            text += f".dev{self.dev}"
        return text + (f"+{self.local}" if self.local else "")

    def __str__(self):
        return self._written(self.release)

    def __repr__(self):
        return f"<Version('{self}')>"

    def _key(self):
        release = _without_zeros(self.release)
        if self.pre is not None:
            phase = (1, *self.pre)
        else:
            # `1.0.dev1` comes before `1.0a1`, which comes before `1.0`.
            phase = (0,) if self.post is None and self.dev is not None else (2,)
        post = -1 if self.post is None else self.post
        dev = (1, 0) if self.dev is None else (0, self.dev)
        local = [(1, int(part), "") if part.isdigit() else (0, 0, part) for part in (self.local or "").split(".") if part]
        return self.epoch, release, phase, post, dev, local

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, Version) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, Version) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, Version) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, Version) else NotImplemented

    def __hash__(self):
        return hash(str(self._key()))


def _without_zeros(release):
    release = list(release)
    while release and release[-1] == 0:
        release.pop()
    return tuple(release)


def parse(version):
    """`packaging.version.parse("1.0")`"""
    return Version(version)
