"""What a template finds while it is rendered: `context`, `loop`, `UNDEFINED`."""

import builtins

from .exceptions import RuntimeException


class Undefined:
    """A name that nobody has given a value: false, and nothing to write."""

    def __str__(self):
        raise NameError("Undefined")

    def __bool__(self):
        return False


UNDEFINED = Undefined()


class Context:
    """`context`: the variables of a template, and what it has written."""

    def __init__(self, data):
        self._data = data
        self._buffers = [[]]

    @property
    def kwargs(self):
        """What `render()` was given."""
        return dict(self._data)

    def keys(self):
        return list(self._data)

    def __getitem__(self, name):
        return self._data[name] if name in self._data else vars(builtins)[name]

    def get(self, name, default=None):
        """`context.get("upgrades", "pass")`"""
        return self._data.get(name, vars(builtins).get(name, default))

    def write(self, text):
        """Text, nothing else: `${1 | n}` is a mistake."""
        if not isinstance(text, str):
            raise TypeError(f"a template writes str, not {type(text).__name__}")
        self._buffers[-1].append(text)

    def capture(self, function, *args, **kwargs):
        """`capture(row, 1)`: what a function writes, as text."""
        self._buffers.append([])
        try:
            function(*args, **kwargs)
        finally:
            written = self._buffers.pop()
        return "".join(written)

    def captured(self, function, filtered, returned):
        """`<%def filter="trim">` writes, and `<%def buffered="True">` returns, what a function has written."""

        def call(*args, **kwargs):
            text = filtered(self.capture(function, *args, **kwargs))
            if returned:
                return text
            self.write(text)
            return ""

        return call

    def written(self):
        return "".join(self._buffers[0])


class Loops:
    """`loop`: the innermost `% for`."""

    def __init__(self):
        self._stack = []

    def _over(self, iterable):
        self._stack.append(Loop(iterable, self._stack[-1] if self._stack else None))
        return self._stack[-1]

    def _leave(self):
        self._stack.pop()

    def __getattr__(self, name):
        if not self._stack:
            raise RuntimeException("No loop context is established")
        return getattr(self._stack[-1], name)


class Loop:
    """`loop.index`, `loop.last`, ..."""

    def __init__(self, iterable, parent):
        self._iterable = iterable
        self.parent = parent
        self.index = 0

    def __iter__(self):
        for item in self._iterable:
            yield item
            self.index += 1

    def __len__(self):
        return len(self._iterable)

    @property
    def reverse_index(self):
        return len(self) - self.index - 1

    @property
    def first(self):
        return self.index == 0

    @property
    def last(self):
        return self.index == len(self) - 1

    @property
    def even(self):
        return not self.odd

    @property
    def odd(self):
        return bool(self.index % 2)

    def cycle(self, *values):
        """`loop.cycle("even", "odd")`"""
        if not values:
            raise ValueError("You must provide values to cycle through")
        return values[self.index % len(values)]
