"""`for row in tqdm(rows):` - the loop, without its bar"""

import sys


class tqdm:
    """`with tqdm(total=10) as bar: bar.update(1)`"""

    def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, *args, initial=0, disable=False, **kw):
        self.iterable = iterable
        self.desc = desc or ""
        self.total = total if total is not None or not hasattr(iterable, "__len__") else len(iterable)
        self.n = self.initial = initial
        self.disable = disable

    def __iter__(self):
        for item in self.iterable:
            yield item
            self.n += 1

    def __len__(self):
        if self.iterable is None:
            return self.total
        for name in ("__len__", "__length_hint__"):
            if hasattr(self.iterable, name):
                return getattr(self.iterable, name)()
        return self.total

    def __bool__(self):
        if self.total is not None:
            return self.total > 0
        if self.iterable is None:
            raise TypeError("bool() undefined when iterable == total == None")
        return bool(self.iterable)

    def __contains__(self, item):
        return item in self.iterable

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        self.close()

    def update(self, n=1):
        """`bar.update(len(batch))`"""
        if not self.disable:
            self.n += n

    def reset(self, total=None):
        self.n = 0
        if total is not None:
            self.total = total

    def set_description(self, desc=None, refresh=True):
        self.desc = f"{desc}: " if desc else ""

    def set_description_str(self, desc=None, refresh=True):
        self.desc = desc or ""

    def _shows_nothing(self, *args, **kw):
        """What changes the bar alone."""

    set_postfix = set_postfix_str = refresh = close = clear = unpause = display = _shows_nothing

    @classmethod
    def write(cls, s, file=None, end="\n", nolock=False):
        """A line above the bar"""
        print(s, end=end, file=sys.stdout if file is None else file)


def trange(*args, **kw):
    """`tqdm(range(...))`"""
    return tqdm(range(*args), **kw)


tqdm_notebook, tnrange = tqdm, trange


def __getattr__(name):
    from _absent import missing_name

    if name.startswith("__"):
        raise AttributeError(name)
    return missing_name("tqdm", name, "`tqdm` has no such name here: ")
