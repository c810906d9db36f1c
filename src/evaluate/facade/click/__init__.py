"""`click.echo("half of it is done")`: what prints; the rest of a command line is no part of a migration"""

import sys

_COLOURS = {
    name: number
    for number, name in enumerate("black red green yellow blue magenta cyan white".split(), 30)
}
_COLOURS |= {"reset": 39, **{f"bright_{name}": number + 60 for name, number in _COLOURS.items()}}
# What stands before a text that has it, and before one that has it not.
_STYLES = {
    "bold": (1, 22), "dim": (2, 22), "underline": (4, 24), "overline": (53, 55), "italic": (3, 23), "blink": (5, 25),
    "reverse": (7, 27), "strikethrough": (9, 29),
}


def echo(message=None, file=None, nl=True, err=False, color=None):
    """A line on standard output, or with `err=True` on standard error; colours are for terminals"""
    text = "" if message is None else message.decode() if isinstance(message, (bytes, bytearray)) else str(message)
    if not color:
        text = unstyle(text)
    print(text, end="\n" if nl else "", file=file or (sys.stderr if err else sys.stdout))


def secho(message=None, file=None, nl=True, err=False, color=None, **styles):
    """`echo(style(message, fg="red"))`"""
    if message is not None and not isinstance(message, (bytes, bytearray)):
        message = style(message, **styles)
    echo(message, file, nl, err, color)


def style(text, fg=None, bg=None, reset=True, **styles):
    """Text with the codes of a terminal"""
    codes = [_code(colour, base) for colour, base in ((fg, 0), (bg, 10)) if colour]
    codes += [pair[not styles[name]] for name, pair in _STYLES.items() if styles.get(name) is not None]
    return "".join(f"\033[{code}m" for code in codes) + str(text) + ("\033[0m" if reset else "")


def _code(colour, base):
    if isinstance(colour, int):
        return f"{38 + base};5;{colour}"
    if isinstance(colour, (tuple, list)):
        return f"{38 + base};2;" + ";".join(map(str, colour))
    if colour not in _COLOURS:
        raise ValueError(f"Unknown color {colour!r}")
    return _COLOURS[colour] + base


def unstyle(text):
    """Text without them"""
    if "\033" not in text:
        return text
    import re

    return re.sub(r"\033\[[;?0-9]*[a-zA-Z]", "", text)


def __getattr__(name):
    from _absent import missing_name

    if name.startswith("__"):
        raise AttributeError(name)
    return missing_name("click", name, "`click` has no such name here: ")
