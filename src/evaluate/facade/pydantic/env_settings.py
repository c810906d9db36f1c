"""`from pydantic import BaseSettings`: the settings of pydantic 1, which say `env=` where pydantic 2 says `alias=`."""

from pydantic_settings.main import BaseSettings as _BaseSettings


class BaseSettings(_BaseSettings):
    """`class Settings(BaseSettings)`"""

    _first_generation = True
