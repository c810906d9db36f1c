"""`date(2026, 1, 31) + relativedelta(months=1)`: the last of February"""

import calendar
import datetime

# What is added, and what is put in the place of what is there.
_ADDED = ("years", "months", "days", "hours", "minutes", "seconds", "microseconds")
_PUT = ("year", "month", "day", "weekday", "hour", "minute", "second", "microsecond")
# What is more than so many of one is some of the one before.
_CARRIED = (
    ("microseconds", 1_000_000, "seconds"), ("seconds", 60, "minutes"), ("minutes", 60, "hours"), ("hours", 24, "days"),
    ("months", 12, "years"),
)
_ENDS_OF_MONTHS = (31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 366)


class weekday:
    """`MO`, `FR(-1)`: the last one"""

    def __init__(self, weekday, n=None):
        self.weekday = weekday
        self.n = n

    def __call__(self, n):
        return self if n == self.n else type(self)(self.weekday, n)

    def __eq__(self, other):
        return isinstance(other, weekday) and (self.weekday, self.n) == (other.weekday, other.n)

    def __hash__(self):
        return hash((self.weekday, self.n))

    def __repr__(self):
        name = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[self.weekday]
        return f"{name}({self.n:+d})" if self.n else name


MO, TU, WE, TH, FR, SA, SU = weekdays = tuple(map(weekday, range(7)))


class relativedelta:
    """`relativedelta(months=1, day=1)`, `relativedelta(later, earlier)`"""

    def __init__(
        self, dt1=None, dt2=None, years=0, months=0, days=0, leapdays=0, weeks=0, hours=0, minutes=0, seconds=0,
        microseconds=0, year=None, month=None, day=None, weekday=None, yearday=None, nlyearday=None, hour=None,
        minute=None, second=None, microsecond=None,
    ):
        if any(value is not None and value != int(value) for value in (years, months)):
            raise ValueError("Non-integer years and months are ambiguous and not currently supported.")
        self.years, self.months, self.days, self.leapdays = int(years), int(months), days + weeks * 7, leapdays
        self.hours, self.minutes, self.seconds, self.microseconds = hours, minutes, seconds, microseconds
        self.year, self.month, self.day = year, month, day
        self.weekday = weekdays[weekday] if isinstance(weekday, int) else weekday
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        if nlyearday or yearday:
            self._on(nlyearday or yearday, not nlyearday)
        if dt1 and dt2:
            self._between(dt1, dt2)
        self._carry()

    def _on(self, number, in_leap_years_too):
        """The day of a year by its number"""
        if in_leap_years_too and 59 < number < 366:
            self.leapdays = -1
        for month, end in enumerate(_ENDS_OF_MONTHS):
            if number <= end:
                self.month, self.day = month + 1, number - (_ENDS_OF_MONTHS[month - 1] if month else 0)
                return
        raise ValueError(f"invalid year day ({number})")

    def _between(self, later, earlier):
        if not (isinstance(later, datetime.date) and isinstance(earlier, datetime.date)):
            raise TypeError("relativedelta only diffs datetime/date")
        if isinstance(later, datetime.datetime) != isinstance(earlier, datetime.datetime):
            later, earlier = (
                each if isinstance(each, datetime.datetime) else datetime.datetime.fromordinal(each.toordinal())
                for each in (later, earlier)
            )
        step = 1 if later < earlier else -1
        count = (later.year - earlier.year) * 12 + later.month - earlier.month
        reached = earlier + relativedelta(months=count)
        while later > reached if step == 1 else later < reached:
            count += step
            reached = earlier + relativedelta(months=count)
        rest = later - reached
        self.__init__(months=count, seconds=rest.seconds + rest.days * 86400, microseconds=rest.microseconds)

    def _carry(self):
        for name, limit, greater in _CARRIED:
            value = getattr(self, name)
            if abs(value) >= limit:
                sign = -1 if value < 0 else 1
                count, rest = divmod(value * sign, limit)
                setattr(self, name, rest * sign)
                setattr(self, greater, getattr(self, greater) + count * sign)

    @property
    def weeks(self):
        return int(self.days / 7.0)

    @weeks.setter
    def weeks(self, value):
        self.days += (value - self.weeks) * 7

    @property
    def _has_time(self):
        return bool(
            any(getattr(self, name) for name in _ADDED[3:]) or any(getattr(self, name) is not None for name in _PUT[4:])
        )

    def normalized(self):
        """Whole numbers of each"""
        days = int(self.days)
        hours = round(self.hours + 24 * (self.days - days), 11)
        minutes = round(self.minutes + 60 * (hours - int(hours)), 10)
        seconds = round(self.seconds + 60 * (minutes - int(minutes)), 8)
        microseconds = round(self.microseconds + 1e6 * (seconds - int(seconds)))
        return self._with(
            days=days, hours=int(hours), minutes=int(minutes), seconds=int(seconds), microseconds=microseconds
        )

    def _with(self, **changed):
        said = {name: getattr(self, name) for name in (*_ADDED, "leapdays", *_PUT)}
        return type(self)(**{**said, **changed})

    def _and(self, other, sign):
        first, second = (self, other) if sign < 0 else (other, self)
        added = {name: getattr(self, name) + sign * getattr(other, name) for name in _ADDED}
        put = {
            name: getattr(second, name) if getattr(first, name) is None else getattr(first, name) for name in _PUT
        }
        return type(self)(leapdays=first.leapdays or second.leapdays, **added, **put)

    def __add__(self, other):
        if isinstance(other, relativedelta):
            return self._and(other, 1)
        if isinstance(other, datetime.timedelta):
            return self._with(
                days=self.days + other.days, seconds=self.seconds + other.seconds,
                microseconds=self.microseconds + other.microseconds,
            )
        return self._from(other) if isinstance(other, datetime.date) else NotImplemented

    __radd__ = __add__

    def _from(self, date):
        if self._has_time and not isinstance(date, datetime.datetime):
            date = datetime.datetime.fromordinal(date.toordinal())
        years, month = divmod((self.month or date.month) + self.months - 1, 12)
        year, month = (self.year or date.year) + self.years + years, month + 1
        day = min(calendar.monthrange(year, month)[1], self.day or date.day)
        time = {name: getattr(self, name) for name in _PUT[4:] if getattr(self, name) is not None}
        leap = self.leapdays if self.leapdays and month > 2 and calendar.isleap(year) else 0
        made = date.replace(year=year, month=month, day=day, **time) + datetime.timedelta(
            days=self.days + leap, **{name: getattr(self, name) for name in _ADDED[3:]}
        )
        if self.weekday:
            n = self.weekday.n or 1
            missing = made.weekday() - self.weekday.weekday
            ahead = -missing % 7 + (n - 1) * 7 if n > 0 else -(missing % 7) + (n + 1) * 7
            made += datetime.timedelta(days=ahead)
        return made

    def __sub__(self, other):
        return self._and(other, -1) if isinstance(other, relativedelta) else NotImplemented

    def __rsub__(self, other):
        return (-self).__radd__(other)

    def __abs__(self):
        return self._with(**{name: abs(getattr(self, name)) for name in _ADDED})

    def __neg__(self):
        return self._with(**{name: -getattr(self, name) for name in _ADDED})

    def __mul__(self, other):
        try:
            factor = float(other)
        except TypeError:
            return NotImplemented
        return self._with(**{name: int(getattr(self, name) * factor) for name in _ADDED})

    __rmul__ = __mul__

    def __truediv__(self, other):
        try:
            return self * (1 / float(other))
        except TypeError:
            return NotImplemented

    def __bool__(self):
        return any(getattr(self, name) for name in (*_ADDED, "leapdays")) or any(
            getattr(self, name) is not None for name in _PUT
        )

    def _key(self):
        day = self.weekday and (self.weekday.weekday, self.weekday.n or 1)
        return (*(getattr(self, name) for name in (*_ADDED, "leapdays", *_PUT) if name != "weekday"), day)

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, relativedelta) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        said = [f"{name}={getattr(self, name):+g}" for name in (*_ADDED[:3], "leapdays", *_ADDED[3:]) if getattr(self, name)]
        said += [f"{name}={getattr(self, name)!r}" for name in _PUT if getattr(self, name) is not None]
        return f"{type(self).__name__}({', '.join(said)})"
