"""What the library's `zoneinfo` reads a time zone with: a file in the format of RFC 8536 (TZif)."""

import io
import struct

from _retort import time_zone


class ZoneInfoNotFoundError(KeyError):
    """There is no such time zone."""


def load_tzdata(key):
    """The file of a time zone that is in the binary."""
    found = time_zone(key)
    if found is None:
        raise ZoneInfoNotFoundError(f"No time zone found with key {key}")
    return io.BytesIO(found)


def load_data(file):
    """Indices of the transitions' types, their times, and each type's offset, whether it is summer's, and abbreviation;
    last the rule for what comes after them."""
    version, counts = _header(file)
    word, code = 4, "l"
    if version > 1:
        # The same again follows, in 64 bits.
        file.seek(_size(counts, word), io.SEEK_CUR)
        _, counts = _header(file)
        word, code = 8, "q"
    utc_marks, standard_marks, leaps, transitions, types, characters = counts
    times = struct.unpack(f">{transitions}{code}", file.read(transitions * word))
    indices = struct.unpack(f">{transitions}B", file.read(transitions))
    described = [struct.unpack(">lbB", file.read(6)) for _ in range(types)]
    text = file.read(characters)
    abbreviations = tuple(text[at : text.index(b"\0", at)].decode() for _, _, at in described)
    file.seek(leaps * (word + 4) + standard_marks + utc_marks, io.SEEK_CUR)
    rule = file.read().strip(b"\n") if version > 1 else None
    offsets, summers = (tuple(column) for column in zip(*(each[:2] for each in described)))
    return indices, times, offsets, summers, abbreviations, rule


def _header(file):
    magic, version, *counts = struct.unpack(">4sc15x6l", file.read(44))
    if magic != b"TZif":
        raise ValueError("Invalid TZif file: magic not found")
    return (1 if version == b"\0" else int(version)), counts


def _size(counts, word):
    utc_marks, standard_marks, leaps, transitions, types, characters = counts
    return transitions * (word + 1) + types * 6 + characters + leaps * (word + 4) + standard_marks + utc_marks
