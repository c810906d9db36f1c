"""`from six.moves import range`"""

from functools import reduce  # noqa: F401
from io import StringIO  # noqa: F401
from itertools import filterfalse, zip_longest  # noqa: F401

from . import urllib  # noqa: F401

filter, input, map, range, xrange, zip, intern = filter, input, map, range, range, zip, __import__("sys").intern
cStringIO = StringIO


def __getattr__(name):
    import importlib

    modules = {"builtins": "builtins", "cPickle": "pickle", "queue": "queue", "configparser": "configparser"}
    if name in modules:
        return importlib.import_module(modules[name])
    from _absent import missing_name

    if name.startswith("__"):
        raise AttributeError(name)
    return missing_name("six.moves", name, "`six.moves` has no such name here: ")
