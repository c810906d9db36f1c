import os
from functools import lru_cache


class Settings:
    """Read once, from the environment."""

    def __init__(self) -> None:
        self.project_name: str = os.getenv("PROJECT_NAME", "Tasks")
        self.database_url: str = os.getenv("DATABASE_URL", "")

    @property
    def async_database_url(self) -> str:
        driver, separator, rest = self.database_url.partition("://")
        if not separator:
            raise RuntimeError("DATABASE_URL is not a URL")
        return f"postgresql+asyncpg://{rest}" if "+" not in driver else self.database_url


@lru_cache
def get_settings() -> Settings:
    return Settings()
