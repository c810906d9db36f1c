"""`six.text_type`, `six.iteritems(d)`: what scripts of two Pythons say, in one"""

import functools
import io
import sys

PY2, PY3, PY34 = False, True, True
string_types, integer_types, class_types = (str,), (int,), (type,)
text_type, binary_type, MAXSIZE = str, bytes, sys.maxsize
StringIO, BytesIO = io.StringIO, io.BytesIO
wraps, next, callable, unichr, int2byte = functools.wraps, next, callable, chr, lambda number: bytes((number,))


def iterkeys(d, **kw):
    """`d.keys()`"""
    return iter(d.keys(**kw))


def itervalues(d, **kw):
    """`d.values()`"""
    return iter(d.values(**kw))


def iteritems(d, **kw):
    """`d.items()`"""
    return iter(d.items(**kw))


def iterlists(d, **kw):
    """`d.lists()`"""
    return iter(d.lists(**kw))


def viewkeys(d):
    return d.keys()


def viewvalues(d):
    return d.values()


def viewitems(d):
    return d.items()


def b(s):
    """`b"..."`"""
    return s.encode("latin-1")


def u(s):
    """`u"..."`"""
    return s


def ensure_text(s, encoding="utf-8", errors="strict"):
    """`str`, of bytes too"""
    if isinstance(s, bytes):
        return s.decode(encoding, errors)
    if isinstance(s, str):
        return s
    raise TypeError(f"not expecting type '{type(s)}'")


ensure_str = ensure_text


def ensure_binary(s, encoding="utf-8", errors="strict"):
    """`bytes`, of text too"""
    if isinstance(s, str):
        return s.encode(encoding, errors)
    if isinstance(s, bytes):
        return s
    raise TypeError(f"not expecting type '{type(s)}'")


def raise_from(value, from_value):
    """`raise value from from_value`"""
    raise value from from_value


def reraise(tp, value, tb=None):
    """`raise value`"""
    raise (tp() if value is None else value).with_traceback(tb)


def with_metaclass(meta, *bases):
    """`class A(six.with_metaclass(Meta, Base)):`"""

    class Between(type):
        def __new__(cls, name, this_bases, namespace):
            return meta(name, bases, namespace)

        @classmethod
        def __prepare__(cls, name, this_bases):
            return meta.__prepare__(name, bases)

    return type.__new__(Between, "temporary_class", (), {})


def add_metaclass(metaclass):
    """`@six.add_metaclass(Meta)`"""

    def made(cls):
        namespace = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
        return metaclass(cls.__name__, cls.__bases__, namespace)

    return made


def python_2_unicode_compatible(cls):
    """A class as it is"""
    return cls


def __getattr__(name):
    from _absent import missing_name

    if name == "moves":
        import six.moves

        return six.moves
    if name.startswith("__"):
        raise AttributeError(name)
    return missing_name("six", name, "`six` has no such name here: ")
