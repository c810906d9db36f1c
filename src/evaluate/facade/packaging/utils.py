"""`packaging.utils.canonicalize_name("Foo_Bar")`, `canonicalize_version("1.0.0")`"""

import re

from .version import InvalidVersion, Version, _without_zeros


def canonicalize_name(name, *, validate=False):
    """`foo-bar`"""
    return re.sub(r"[-_.]+", "-", name).lower()


def canonicalize_version(version, *, strip_trailing_zero=True):
    """`1`"""
    if isinstance(version, str):
        try:
            version = Version(version)
        except InvalidVersion:
            return version
    release = version.release
    return version._written((_without_zeros(release) or (0,)) if strip_trailing_zero else release)
