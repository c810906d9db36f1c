"""`from uuid6 import uuid7`: identifiers that begin with the time."""

import os
import time
from uuid import UUID


def uuid7():
    """Milliseconds, then chance."""
    chance = int.from_bytes(os.urandom(10), "big")
    number = (time.time_ns() // 1_000_000) << 80 | 7 << 76 | (chance >> 68) << 64 | 2 << 62 | chance & (1 << 62) - 1
    return UUID(int=number)


def __getattr__(name):
    from sqlalchemy._lazy import missing

    raise missing(__name__, name)
