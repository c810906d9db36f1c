"""Settings of pydantic, decouple and starlette, as the scripts of an application read them."""

import json
import os

import sqlalchemy as sa
from alembic import op
from decouple import Csv, config
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from settings import Settings, settings
from starlette.config import Config

revision = "a1"
down_revision = None


class Line(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    amount: int = Field(alias="Amount", gt=0)
    note: "str | None" = None
    parts: list["Line"] = []


def said(text):
    op.execute(sa.select(sa.literal(str(text))))


def wrong(make):
    try:
        make()
    except ValidationError as error:
        said([(each["type"], each["loc"]) for each in error.errors()])


def upgrade():
    for name in Settings.model_fields:
        said(f"{name} = {getattr(settings, name)}")
    said(settings.sync_url)
    said(settings.DATABASE_URI.hosts())
    said(settings.model_dump_json(exclude={"cache"}))
    said(json.dumps(settings.model_dump(mode="json")["cache"]))
    said(repr(settings.POSTGRES_PASSWORD))
    said(Line(Amount="3", parts=[{"amount": 4}]).model_dump(by_alias=True))
    said(TypeAdapter(dict[str, list[int]]).validate_python({"a": ["1", 2]}))
    wrong(lambda: Line(Amount="x"))
    wrong(lambda: Line(amount=0, parts=[{"Amount": 1}, {}]))
    os.environ.update(RETORT_A="1", RETORT_B="on", RETORT_C="x, y", RETORT_D="postgresql://u:p@h:5/d")
    said([config("RETORT_A", cast=int), config("RETORT_B", cast=bool), config("RETORT_C", cast=Csv())])
    said(config("RETORT_NOT", default="none"))
    os.environ.update(LATE_A="5", LATE_B="true")
    late = Config(environ=os.environ)
    said([late("LATE_A", cast=int), late("LATE_B", cast=bool), late("LATE_NOT", default=7)])


def downgrade():
    pass
