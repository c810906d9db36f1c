"""What a template finds while it is rendered: `context`, `loop`, `UNDEFINED`."""

import builtins

from .exceptions import RuntimeException, TemplateLookupException


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
        self.caller_stack = Callers()

    @property
    def kwargs(self):
        """What `render()` was given."""
        return dict(self._data)

    def keys(self):
        return [*self._data, "caller"]

    def __getitem__(self, name):
        if name == "caller":
            return self.caller_stack
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

    def decorated(self, decorate, function):
        """`<%def name="row()" decorator="shout">`: `shout(row)(context)`"""
        return lambda *args, **kwargs: decorate(function)(self, *args, **kwargs)

    # There is no folder of templates.
    lookup = None

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


class Namespace:
    """`self`, `<%namespace name="util">`: functions that write"""

    def __init__(self, name, functions, **more):
        self.__dict__.update(more, name=name, _functions=functions)

    def __getattr__(self, name):
        if name in self._functions:
            return self._functions[name]
        raise AttributeError(f"Namespace '{self.name}' has no member '{name}'")


class ModuleNamespace(Namespace):
    """`<%namespace name="util" module="project.util"/>`: its functions get the context first"""

    def __init__(self, name, module, context):
        super().__init__(name, {}, module=module)
        self._context = context

    def __getattr__(self, name):
        import functools

        if hasattr(self.module, name):
            return functools.partial(getattr(self.module, name), self._context)
        return super().__getattr__(name)

    def __dir__(self):
        return [name for name in dir(self.module) if name[0] != "_" and callable(getattr(self.module, name))]


class Members:
    """`self.attr.name`: what `<%! %>` has defined"""

    def __init__(self, names):
        self.__dict__.update(names)


class Callers:
    """`caller.body()`: what stands within the tag that has called"""

    def __init__(self):
        self._frames = []
        self._next = None

    def __bool__(self):
        return bool(self._frames) and self._frames[-1] is not None

    def __getattr__(self, name):
        return getattr(self._frames[-1] if self._frames else None, name)

    def framed(self, function):
        """A `<%def>`, which is called with what was said for it."""

        def call(*args, **kwargs):
            return self._within(self._next, function, args, kwargs)

        return call

    def calling(self, functions, call):
        """`call()`, for which these are `caller`; in them it is what it was."""
        outer = self._frames[-1] if self._frames else None

        def outside(function):
            return lambda *args, **kwargs: self._within(outer, function, args, kwargs)

        self._next = Namespace("caller", {name: outside(function) for name, function in functions.items()})
        try:
            return call()
        finally:
            self._next = None

    def _within(self, frame, function, args, kwargs):
        self._frames.append(frame)
        self._next = None
        try:
            return function(*args, **kwargs)
        finally:
            self._next = self._frames.pop()


def capture(context, function, *args, **kwargs):
    """`runtime.capture(context, row, 1)`"""
    return context.capture(function, *args, **kwargs)


def supports_caller(function):
    """`@runtime.supports_caller`: a function of a module that calls `context["caller"].body()`"""

    def call(context, *args, **kwargs):
        return context.caller_stack.framed(function)(context, *args, **kwargs)

    return call


def no_lookup(uri):
    """What names another template fails."""

    def fail():
        raise TemplateLookupException(f"Template '{uri}' has no TemplateLookup associated")

    return fail
