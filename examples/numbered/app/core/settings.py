import os
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Settings:
    """What the application reads from its environment."""

    postgres_url_sync: str = field(default_factory=lambda: os.environ.get("POSTGRES_URL_SYNC", ""))
    echo_sql: bool = field(default_factory=lambda: os.environ.get("ECHO_SQL", "no").lower() in ("1", "true", "yes"))

    @property
    def database_url(self) -> str:
        if not self.postgres_url_sync:
            raise ValueError("POSTGRES_URL_SYNC must be set")
        return self.postgres_url_sync


settings = Settings()
