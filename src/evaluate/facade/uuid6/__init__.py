"""`from uuid6 import uuid7`: identifiers that begin with the time."""

import os
import time
from uuid import UUID, uuid1


def uuid7():
    """Milliseconds, then chance."""
    chance = int.from_bytes(os.urandom(10), "big")
    number = (time.time_ns() // 1_000_000) << 80 | 7 << 76 | (chance >> 68) << 64 | 2 << 62 | chance & (1 << 62) - 1
    return UUID(int=number)


def uuid6(node=None, clock_seq=None):
    """A version 1 with the time's parts in the order in which they count."""
    moment = uuid1(node, clock_seq)
    number = moment.time >> 12 << 80 | 6 << 76 | (moment.time & 0xFFF) << 64 | moment.int & (1 << 64) - 1
    return UUID(int=number)


def __getattr__(name):
    from sqlalchemy._lazy import missing

    raise missing(__name__, name)
