"""moments in time zones, of the standard library and of pytz

Revision ID: tz01
Revises:
Create Date: 2026-01-05 09:00:00
"""

import copy
from datetime import datetime, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import pytz
import sqlalchemy as sa
from alembic import op

revision = "tz01"
down_revision = None

ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Etc/GMT+3", "UTC", "Africa/Monrovia"]
# The last two do not exist, and come twice, in Berlin.
TIMES = [(1950, 7, 1, 12), (1999, 12, 31, 23, 59), (2024, 7, 1, 12), (2036, 1, 1), (2040, 7, 1), (2024, 3, 31, 2, 30), (2024, 10, 27, 2, 30)]


def described(moment):
    return f"{moment} {moment.tzname()} {moment.dst()} {moment.astimezone(timezone.utc)}"


def error(call, *arguments, **keywords):
    try:
        return call(*arguments, **keywords)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def of_the_library():
    for name in ZONES:
        zone = ZoneInfo(name)
        yield str(zone)
        for time in TIMES:
            yield described(datetime(*time, tzinfo=zone))
            yield described(datetime(*time, fold=1, tzinfo=zone))
            yield described(datetime(*time, tzinfo=timezone.utc).astimezone(zone))
    yield error(ZoneInfo, "Europe/Atlantis")
    yield str(issubclass(ZoneInfoNotFoundError, KeyError))
    yield str({*ZONES} <= available_timezones())


def of_pytz():
    for name in ZONES:
        zone = pytz.timezone(name)
        yield f"{zone} {zone!r} {zone.zone}"
        for time in TIMES:
            moment = datetime(*time)
            yield str(moment.replace(tzinfo=zone))
            yield described(pytz.utc.localize(moment).astimezone(zone))
            for is_dst in (False, True):
                local = zone.localize(moment, is_dst=is_dst)
                yield f"{described(local)} {zone.normalize(local)} {local.tzinfo!r}"
            yield str(error(zone.localize, moment, is_dst=None))
            yield f"{error(zone.utcoffset, moment)} {error(zone.dst, moment)} {error(zone.tzname, moment)}"
    berlin = pytz.timezone("europe/berlin")
    yield str([berlin is pytz.timezone("Europe/Berlin"), copy.deepcopy(berlin) is berlin, "Europe/Berlin" in pytz.all_timezones])
    yield str(error(berlin.localize, berlin.localize(datetime(2024, 1, 1))))
    yield str(error(berlin.normalize, datetime(2024, 1, 1)))
    yield str(error(pytz.timezone, "Europe/Atlantis"))
    yield f"{pytz.utc!r} {pytz.UTC} {pytz.timezone('utc') is pytz.utc} {pytz.FixedOffset(90)!r} {pytz.FixedOffset(0) is pytz.utc}"
    yield str(pytz.FixedOffset(-90).localize(datetime(2024, 1, 1)))


def upgrade():
    moments = op.create_table(
        "moment",
        sa.Column("text", sa.Text()),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now()),
    )
    op.bulk_insert(moments, [{"text": text} for text in [*of_the_library(), *of_pytz()]])
    rows = [{"text": name, "at": pytz.timezone(name).localize(datetime(2024, 7, 1, 12))} for name in ZONES]
    rows += [{"text": name, "at": datetime(2024, 7, 1, 12, tzinfo=ZoneInfo(name))} for name in ZONES]
    op.bulk_insert(moments, rows)


def downgrade():
    op.drop_table("moment")
