"""Settings of the service: the environment, then `.env`."""

import os
from pathlib import Path

ENV_FILE = Path(__file__).resolve().parent.parent / ".env"


def read_env_file(path: Path = ENV_FILE) -> dict[str, str]:
    """`NAME=value` lines; quotes around a value are removed."""
    values = {}
    if path.exists():
        for line in path.read_text().splitlines():
            name, separator, value = line.strip().partition("=")
            if separator and not name.startswith("#"):
                values[name.strip()] = value.strip().strip("\"'")
    return values


def database_url() -> str:
    url = os.getenv("DATABASE_URL") or read_env_file().get("DATABASE_URL")
    if not url:
        raise RuntimeError("DATABASE_URL is not set")
    return url
