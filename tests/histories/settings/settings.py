"""An application's settings, as env.py and revisions import them."""

import datetime
import enum
import pathlib
from typing import Annotated, Any, Literal, Optional

from pydantic import (
    AliasChoices,
    AnyUrl,
    BaseModel,
    BeforeValidator,
    Field,
    PostgresDsn,
    RedisDsn,
    SecretStr,
    ValidationInfo,
    computed_field,
    field_validator,
    model_validator,
)
from pydantic_core import MultiHostUrl
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

FILE = pathlib.Path(__file__).with_name("settings.env")


class Level(str, enum.Enum):
    info = "info"
    warning = "warning"


class Cache(BaseModel):
    url: RedisDsn
    ttl: datetime.timedelta = datetime.timedelta(seconds=5)
    size: int = Field(10, ge=1)


def listed(value: Any) -> list[str] | str:
    if isinstance(value, str) and not value.startswith("["):
        return [each.strip() for each in value.split(",")]
    return value


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=FILE, env_nested_delimiter="__", extra="ignore")

    POSTGRES_SERVER: str
    POSTGRES_PORT: int = 5432
    POSTGRES_USER: str
    POSTGRES_PASSWORD: SecretStr
    POSTGRES_DB: str = ""
    DATABASE_URI: Optional[PostgresDsn] = None

    debug: bool = False
    hosts: list[str] = []
    tags: Annotated[list[str], NoDecode] = []
    origins: Annotated[list[AnyUrl] | str, BeforeValidator(listed)] = "http://one.example,https://two.example/x"
    cache: Cache
    level: Level = Level.warning
    mode: Literal["local", "live"] = "local"
    name: str = Field("none", validation_alias=AliasChoices("NEW_NAME", "OLD_NAME"))
    port_text: str = ""

    @field_validator("tags", mode="before")
    @classmethod
    def split(cls, value):
        return [each.strip() for each in value.split(",")] if isinstance(value, str) else value

    @field_validator("DATABASE_URI", mode="before")
    @classmethod
    def assemble(cls, value: Optional[str], info: ValidationInfo) -> Any:
        if isinstance(value, str):
            return value
        return PostgresDsn.build(
            scheme="postgresql+asyncpg",
            username=info.data["POSTGRES_USER"],
            password=info.data["POSTGRES_PASSWORD"].get_secret_value(),
            host=info.data["POSTGRES_SERVER"],
            port=info.data["POSTGRES_PORT"],
            path=info.data["POSTGRES_DB"],
        )

    @model_validator(mode="after")
    def fill(self) -> "Settings":
        self.port_text = f"port {self.POSTGRES_PORT}"
        return self

    @computed_field
    @property
    def sync_url(self) -> PostgresDsn:
        return MultiHostUrl.build(
            scheme="postgresql+psycopg", username=self.POSTGRES_USER, host=self.POSTGRES_SERVER, path=self.POSTGRES_DB
        )


settings = Settings()
