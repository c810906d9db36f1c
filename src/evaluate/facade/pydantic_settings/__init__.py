"""`class Settings(BaseSettings)`: values from the environment and from .env files."""

from sqlalchemy._lazy import names

__version__ = "2.12.0"

__getattr__, __all__ = names(
    "pydantic_settings",
    {
        "pydantic_settings.main": "BaseSettings SettingsConfigDict",
        "pydantic_settings.errors": "SettingsError",
        "pydantic_settings.sources": """
            DotEnvSettingsSource EnvSettingsSource ForceDecode InitSettingsSource JsonConfigSettingsSource NoDecode
            PydanticBaseSettingsSource PyprojectTomlConfigSettingsSource SecretsSettingsSource TomlConfigSettingsSource""",
    },
    "errors main sources",
)
