"""The package's kinds of time zones.

One with several offsets is several objects: that of the zone itself has its first offset, and `localize()` gives a time the
object with the offset of then.
"""

import datetime

from zoneinfo import ZoneInfo
from zoneinfo._common import load_data, load_tzdata

from .exceptions import AmbiguousTimeError, NonExistentTimeError

ZERO = datetime.timedelta(0)
DAY = datetime.timedelta(days=1)
# What the package knows ends here; afterwards the last offset stays.
LAST = datetime.datetime(2037, 12, 31)


def _naive(moment):
    if moment.tzinfo is not None:
        raise ValueError("Not naive datetime (tzinfo is already set)")
    return moment


def _aware(moment):
    if moment.tzinfo is None:
        raise ValueError("Naive time - no tzinfo set")
    return moment


class BaseTzInfo(datetime.tzinfo):
    """Any time zone with a name."""

    zone = None

    def __str__(self):
        return self.zone

    def __reduce__(self):
        from . import timezone

        return timezone, (self.zone,)


class _OneOffset(BaseTzInfo):
    """A time zone that has had one offset only."""

    def __init__(self, zone, offset, abbreviation):
        self.zone = zone
        self._offset = offset
        self._abbreviation = abbreviation

    def utcoffset(self, moment, is_dst=None):
        return self._offset

    def dst(self, moment, is_dst=None):
        return ZERO

    def tzname(self, moment, is_dst=None):
        return self._abbreviation

    def fromutc(self, moment):
        return (moment + self._offset).replace(tzinfo=self)

    def localize(self, moment, is_dst=False):
        return _naive(moment).replace(tzinfo=self)

    def normalize(self, moment, is_dst=False):
        return moment if moment.tzinfo is self else _aware(moment).astimezone(self)

    def __repr__(self):
        return f"<StaticTzInfo {self.zone!r}>"


class _Utc(_OneOffset):
    def __init__(self):
        super().__init__("UTC", ZERO, "UTC")

    def __repr__(self):
        return "<UTC>"


class _SeveralOffsets(BaseTzInfo):
    """A time zone at one of its offsets; `_siblings` are the objects of the others."""

    def __init__(self, rules, offset, dst, abbreviation, siblings):
        self.zone = rules.key
        self._rules = rules
        self._utcoffset = offset
        self._dst = dst
        self._tzname = abbreviation
        self._siblings = siblings

    def _at(self, moment):
        """The object for a moment of UTC."""
        there = min(moment, LAST).replace(tzinfo=datetime.timezone.utc).astimezone(self._rules)
        offset, dst, abbreviation = _to_minutes(there.utcoffset()), there.dst(), there.tzname()
        key = (offset, dst, abbreviation)
        if key not in self._siblings:
            self._siblings[key] = _SeveralOffsets(self._rules, offset, dst, abbreviation, self._siblings)
        return self._siblings[key]

    def fromutc(self, moment):
        moment = moment.replace(tzinfo=None)
        there = self._at(moment)
        return (moment + there._utcoffset).replace(tzinfo=there)

    def normalize(self, moment):
        moment = _aware(moment)
        return self.fromutc(moment.replace(tzinfo=None) - moment.utcoffset())

    def localize(self, moment, is_dst=False):
        _naive(moment)
        near = [self._at(moment + delta) for delta in (-DAY, DAY)]
        possible = []
        for there in near:
            if self._at(moment - there._utcoffset) is there and there not in possible:
                possible.append(there)
        if len(possible) == 1:
            return moment.replace(tzinfo=possible[0])
        if is_dst is None:
            raise (AmbiguousTimeError if possible else NonExistentTimeError)(moment)
        if not possible:
            # Clocks were set forward: the time as it would have been before, or after.
            summer = [there for there in near if bool(there._dst) == bool(is_dst)]
            return moment.replace(tzinfo=summer[0] if len(summer) == 1 else near[1 if is_dst else 0])
        fitting = [there for there in possible if bool(there._dst) == bool(is_dst)] or possible
        # Two of one kind: the earlier moment is that of the larger offset.
        choose = max if is_dst else min
        return moment.replace(tzinfo=choose(fitting, key=lambda there: there._utcoffset))

    def _of(self, moment, is_dst):
        return self.localize(moment, is_dst).tzinfo if moment.tzinfo is not self else self

    def utcoffset(self, moment, is_dst=None):
        return None if moment is None else self._of(moment, is_dst)._utcoffset

    def dst(self, moment, is_dst=None):
        return None if moment is None else self._of(moment, is_dst)._dst

    def tzname(self, moment, is_dst=None):
        return self.zone if moment is None else self._of(moment, is_dst)._tzname

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        sign = "+" if self._utcoffset > ZERO else ""
        kind = "DST" if self._dst else "STD"
        return f"<DstTzInfo {self.zone!r} {self._tzname}{sign}{self._utcoffset} {kind}>"


class _FixedOffset(datetime.tzinfo):
    """`pytz.FixedOffset(90)`: minutes east of Greenwich."""

    zone = None

    def __init__(self, minutes):
        if abs(minutes) >= 1440:
            raise ValueError("absolute offset is too large", minutes)
        self._minutes = minutes
        self._offset = datetime.timedelta(minutes=minutes)

    def utcoffset(self, moment):
        return self._offset

    def dst(self, moment):
        return ZERO

    def tzname(self, moment):
        return None

    def localize(self, moment, is_dst=False):
        return _naive(moment).replace(tzinfo=self)

    def normalize(self, moment, is_dst=False):
        return moment if moment.tzinfo is self else _aware(moment).astimezone(self)

    def __reduce__(self):
        return FixedOffset, (self._minutes,)

    def __repr__(self):
        return f"pytz.FixedOffset({self._minutes})"


UTC = utc = _Utc()

_fixed = {0: UTC}


def FixedOffset(offset):
    """One object for each number of minutes."""
    if offset not in _fixed:
        _fixed[offset] = _FixedOffset(offset)
    return _fixed[offset]


def _to_minutes(offset):
    """Local times of before there were zones had seconds; the package rounds them."""
    return datetime.timedelta(minutes=int((offset.total_seconds() + 30) // 60))


def zone(name):
    """The time zone of exactly that name."""
    _, times, offsets, summers, abbreviations, _ = load_data(load_tzdata(name))
    first = summers.index(0)
    offset, abbreviation = _to_minutes(datetime.timedelta(seconds=offsets[first])), abbreviations[first]
    if not times:
        return _OneOffset(name, offset, abbreviation)
    siblings = {}
    itself = siblings[offset, ZERO, abbreviation] = _SeveralOffsets(ZoneInfo(name), offset, ZERO, abbreviation, siblings)
    return itself
