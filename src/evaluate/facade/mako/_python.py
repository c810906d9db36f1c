"""Python code inside a template: where it ends, and where its commas are, without a parser."""

_BRACKETS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}


def pieces(text, start=0):
    """Strings and comments as wholes, everything else letter by letter: `(from, to, is_code)`."""
    at = start
    while at < len(text):
        end = _string_end(text, at) if text[at] in "\"'" else None
        if text[at] == "#" and "\n" in text[at:]:
            # One that no line's end closes is a letter like others.
            end = text.find("\n", at)
        if end is None:
            yield at, at + 1, True
            at += 1
        else:
            yield at, end, False
            at = end


def _string_end(text, at):
    """The place after a string's closing quotes; a quote that nothing closes is a letter like others."""
    quotes = text[at : at + 3] if text[at : at + 3] in ('"""', "'''") else text[at]
    end = at + len(quotes)
    while end < len(text):
        if text.startswith(quotes, end):
            return end + len(quotes)
        end += 2 if text[end] == "\\" else 1
    return None


def find_end(text, start, ends, nested):
    """The first of these ends outside of strings and, if `nested`, of brackets: its place and itself."""
    depth = 0
    for at, _, is_code in pieces(text, start):
        if not is_code:
            continue
        if not nested or depth <= 0:
            for end in ends:
                if text.startswith(end, at):
                    return at, end
        depth += _BRACKETS.get(text[at], 0)
    return None


def split(text):
    """`comma, f(1, 2)` to its two parts."""
    parts, depth, start = [], 0, 0
    for at, end, is_code in pieces(text):
        letter = text[at:end] if is_code else ""
        if letter == "," and depth == 0:
            parts.append(text[start:at])
            start = end
        depth += _BRACKETS.get(letter, 0)
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def moved(text, indent):
    """The lines of a block with this indentation in the place of that of its first line; strings stay as they are."""
    inside = set()
    for at, end, is_code in pieces(text):
        if not is_code:
            inside.update(position + 1 for position in range(at, end) if text[position] == "\n")
    old = None
    lines, at = [], 0
    for line in text.split("\n"):
        if at in inside or not line.strip():
            lines.append(line if at in inside else "")
        else:
            if old is None:
                old = line[: len(line) - len(line.lstrip())]
            lines.append(indent + line.removeprefix(old))
        at += len(line) + 1
    return lines
