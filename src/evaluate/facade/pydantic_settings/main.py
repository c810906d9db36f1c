"""`class Settings(BaseSettings): DATABASE_URL: PostgresDsn`"""

from _absent import Absent, AbsentError
from pydantic import config as options
from pydantic.main import BaseModel, ModelType

_WITH_UNDERSCORE = "case_sensitive env_prefix env_file env_file_encoding env_nested_delimiter env_ignore_empty secrets_dir".split()


class SettingsConfigDict(dict):
    """`SettingsConfigDict(env_file=".env", env_prefix="APP_")`"""

    def __init__(self, **given):
        super().__init__(given)


class SettingsType(ModelType):
    def __call__(cls, *args, **given):
        try:
            return super().__call__(*args, **given)
        except AbsentError as error:
            # A validator looked at a value that is not known here; where nobody asks for the settings, nothing is lost.
            return Absent(f"{cls.__module__}.{cls.__name__}()", f"{str(error).partition(';')[0]}: ")


class BaseSettings(BaseModel, metaclass=SettingsType):
    """What is not given is looked for in the environment, in .env files and in folders of secrets."""

    _first_generation = False

    def __init__(self, /, **given):
        from pydantic_settings.sources import merged, sources_of

        cls = type(self)
        said = {name: given.pop(f"_{name}") for name in _WITH_UNDERSCORE if f"_{name}" in given}
        for name in [name for name in given if name.startswith(("_cli", "_env", "_build"))]:
            del given[name]
        how = {**options.of_class(cls), **said}
        values = {}
        for source in reversed(sources_of(cls, given, how)):
            values = merged(values, source())
        self._fill(values)

    @classmethod
    def settings_customise_sources(cls, settings_cls, init_settings, env_settings, dotenv_settings, file_secret_settings):
        """The order of the sources, the strongest first."""
        return init_settings, env_settings, dotenv_settings, file_secret_settings

    @classmethod
    def _without(cls, name, field):
        """A variable that is not set is an error for who asks for the value, not for who imports the module."""
        from pydantic_settings.sources import variables_of

        variables = " or ".join(f"`{each}`" for each in variables_of(cls, name, field, options.of_class(cls)))
        return Absent(f"{cls.__name__}.{name}", f"the environment has no {variables}: ")

    def _validated(self, data):
        config = options.of_class(type(self))
        # Defaults are validated, and a .env file may hold what is for others.
        config.setdefault("validate_default", True)
        if config.get("extra", "forbid") == "forbid":
            config["extra"] = "ignore"
        return super()._validated(data)
