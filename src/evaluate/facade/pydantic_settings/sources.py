"""Where settings come from: keywords, the environment, .env files, folders of secrets, files."""

import os

from pydantic import config as options
from pydantic._coerce import members_of, metadata_of
from pydantic.fields import AliasPath
from pydantic_settings.errors import SettingsError


class NoDecode:
    """`Annotated[list[str], NoDecode]`: the text is not JSON."""


class ForceDecode:
    """`Annotated[list[str], ForceDecode]`"""


class PydanticBaseSettingsSource:
    """A source of a project's own."""

    def __init__(self, settings_cls):
        self.settings_cls = settings_cls
        self.config = options.of_class(settings_cls)
        self.current_state = {}

    def get_field_value(self, field, field_name):
        raise NotImplementedError

    def prepare_field_value(self, field_name, field, value, value_is_complex):
        return _decoded(field_name, value) if value_is_complex and isinstance(value, str) else value

    def field_is_complex(self, field):
        return is_complex(field.annotation)

    def __call__(self):
        found = {}
        for name, info in self.settings_cls.model_fields.items():
            value, key, complicated = self.get_field_value(info, name)
            value = self.prepare_field_value(name, info, value, complicated)
            if value is not None:
                found[key] = value
        return found


class InitSettingsSource(PydanticBaseSettingsSource):
    """`Settings(DEBUG=True)`"""

    def __init__(self, settings_cls, init_kwargs):
        super().__init__(settings_cls)
        self.init_kwargs = init_kwargs

    def __call__(self):
        return dict(self.init_kwargs)


class EnvSettingsSource(PydanticBaseSettingsSource):
    """`os.environ`"""

    def __init__(self, settings_cls, case_sensitive=None, env_prefix=None, env_nested_delimiter=None, how=None, **more):
        super().__init__(settings_cls)
        given = {"case_sensitive": case_sensitive, "env_prefix": env_prefix, "env_nested_delimiter": env_nested_delimiter}
        self.how = {**self.config, **(how or {}), **{name: value for name, value in given.items() if value is not None}}
        self.env_vars = self._folded(self._variables())

    def _variables(self):
        return dict(os.environ)

    def _folded(self, variables):
        if self.how.get("env_ignore_empty"):
            variables = {name: value for name, value in variables.items() if value != ""}
        if self.how.get("case_sensitive"):
            return variables
        # What the host adds from .env comes after what the environment has.
        return {name.lower(): value for name, value in reversed(variables.items())}

    def get_field_value(self, field, field_name):
        for name, variable in self._names(field_name, field):
            if variable in self.env_vars:
                return self.env_vars[variable], name, self.field_is_complex(field)
        return None, field_name, False

    def _names(self, name, info):
        """The key that the model looks for, and the variable that it is under."""
        fold = (lambda text: text) if self.how.get("case_sensitive") else str.lower
        return [(key, fold(variable)) for key, variable in _keys(self.settings_cls, name, info, self.how)]

    def __call__(self):
        found = {}
        for name, field in self.settings_cls._fields().items():
            for key, variable in self._names(name, field.info):
                value = self._value(field, variable, name)
                if value is not None:
                    found[key] = value
                    break
        return found

    def _value(self, field, variable, name):
        text = self.env_vars.get(variable)
        info = field.info
        if not is_complex(field.annotation) or "NoDecode" in [getattr(m, "__name__", "") for m in metadata_of(field.annotation)]:
            return text
        delimiter = self.how.get("env_nested_delimiter")
        nested = _nested(self.env_vars, variable + delimiter.lower(), delimiter.lower(), field.annotation) if delimiter else {}
        if text is None:
            return nested or None
        # A validator that takes text, as `split(",")`, is often there for this.
        value = self.prepare_field_value(name, info, text, self.how.get("enable_decoding", True))
        return merged(value, nested) if nested and isinstance(value, dict) else value

    def prepare_field_value(self, field_name, field, value, value_is_complex):
        if not value_is_complex or value is None:
            return value
        try:
            return _decoded(field_name, value)
        except SettingsError:
            annotation = field.annotation
            while metadata_of(annotation):
                annotation = annotation.__origin__
            if members_of(annotation) is not None:
                return value
            raise


class DotEnvSettingsSource(EnvSettingsSource):
    """`.env`"""

    def __init__(self, settings_cls, env_file=None, env_file_encoding=None, **more):
        self._file = env_file
        self._encoding = env_file_encoding
        super().__init__(settings_cls, **more)

    def _variables(self):
        files = self._file if self._file is not None else self.how.get("env_file")
        if files is None:
            return {}
        from dotenv import dotenv_values

        found = {}
        for file in [files] if isinstance(files, (str, os.PathLike)) else files:
            path = os.path.expanduser(os.fspath(file))
            if os.path.isfile(path):
                encoding = self._encoding or self.how.get("env_file_encoding") or "utf-8"
                found.update((name, value) for name, value in dotenv_values(path, encoding=encoding).items() if value is not None)
        return found


class SecretsSettingsSource(EnvSettingsSource):
    """`/run/secrets/database_url`"""

    def __init__(self, settings_cls, secrets_dir=None, **more):
        self._folder = secrets_dir
        super().__init__(settings_cls, **more)

    def _variables(self):
        folders = self._folder if self._folder is not None else self.how.get("secrets_dir")
        found = {}
        for folder in [] if folders is None else [folders] if isinstance(folders, (str, os.PathLike)) else folders:
            if os.path.isdir(folder):
                for name in os.listdir(folder):
                    path = os.path.join(folder, name)
                    if os.path.isfile(path):
                        with open(path, encoding="utf-8") as file:
                            found[name] = file.read().strip()
        return found


class _FileSource(InitSettingsSource):
    _option = ""

    def __init__(self, settings_cls, file=None):
        files = file if file is not None else options.of_class(settings_cls).get(self._option)
        found = {}
        for path in [] if files is None else [files] if isinstance(files, (str, os.PathLike)) else files:
            if os.path.isfile(path):
                with open(path, "rb") as opened:
                    found.update(self._read(opened))
        super().__init__(settings_cls, found)


class JsonConfigSettingsSource(_FileSource):
    """`json_file="settings.json"`"""

    _option = "json_file"

    def _read(self, file):
        import json

        return json.load(file)


class TomlConfigSettingsSource(_FileSource):
    """`toml_file="settings.toml"`"""

    _option = "toml_file"

    def _read(self, file):
        import tomllib

        return tomllib.load(file)


class PyprojectTomlConfigSettingsSource(TomlConfigSettingsSource):
    """`[tool.app]` of pyproject.toml"""

    def __init__(self, settings_cls, toml_file=None):
        super().__init__(settings_cls, toml_file or "pyproject.toml")
        for part in self.config.get("pyproject_toml_table_header", ("tool", "pydantic-settings")):
            self.init_kwargs = self.init_kwargs.get(part, {})


def sources_of(cls, given, how):
    """The sources of a class of settings, the strongest first."""
    init = InitSettingsSource(cls, given)
    env = EnvSettingsSource(cls, how=how)
    dotenv = DotEnvSettingsSource(cls, how=how)
    secrets = SecretsSettingsSource(cls, how=how)
    config = cls.__dict__.get("Config")
    if isinstance(config, type) and hasattr(config, "customise_sources"):
        # pydantic 1 has no source of its own for .env files, and hands its sources the settings.
        def both():
            return merged(dotenv(), env())

        old = config.customise_sources(init_settings=_called(init), env_settings=_called(both), file_secret_settings=_called(secrets))
        return [(lambda source=source: source(None)) for source in old]
    return list(cls.settings_customise_sources(cls, init, env, dotenv, secrets))


def _called(source):
    return lambda settings=None: source()


def variables_of(cls, name, field, how):
    """The names of variables that a field is looked for under, as people write them."""
    return [variable if how.get("case_sensitive") else variable.upper() for _, variable in _keys(cls, name, field.info, how)]


def _keys(cls, name, info, how):
    if cls._first_generation:
        given = info.extra.get("env") or (how.get("fields") or {}).get(name, {}).get("env")
        variables = [given] if isinstance(given, str) else list(given or [how.get("env_prefix", "") + name])
        return [(info.names(name)[0], variable) for variable in variables]
    keys = []
    for alias in info.names(name):
        key = alias.path[0] if isinstance(alias, AliasPath) else alias
        keys.append((key, key if info.validation_alias is not None else how.get("env_prefix", "") + key))
    if how.get("populate_by_name") and info.validation_alias is not None:
        keys.append((name, how.get("env_prefix", "") + name))
    return keys


def is_complex(annotation):
    """Whether the text of a variable is JSON."""
    if metadata_of(annotation):
        return any(getattr(extra, "__name__", "") == "ForceDecode" for extra in annotation.__metadata__) or is_complex(annotation.__origin__)
    members = members_of(annotation)
    if members is not None:
        return any(is_complex(member) for member in members)
    origin = getattr(annotation, "__origin__", annotation)
    if hasattr(origin, "model_fields"):
        return True
    name = getattr(origin, "__name__", "") or getattr(origin, "_name", "") or ""
    return name in ("list", "dict", "set", "tuple", "frozenset", "Mapping", "Sequence", "List", "Dict", "Set", "Tuple")


def _model_in(annotation):
    """The model that `Optional[Database]` holds."""
    for candidate in members_of(annotation) or [annotation]:
        candidate = getattr(candidate, "__origin__", candidate) if metadata_of(candidate) else candidate
        if hasattr(candidate, "model_fields"):
            return candidate
    return None


def _nested(variables, prefix, delimiter, annotation):
    """`DATABASE__PORT=5432` -> `{"port": "5432"}`"""
    model = _model_in(annotation)
    found = {}
    for variable, text in variables.items():
        if not variable.lower().startswith(prefix.lower()):
            continue
        target, inner = found, model
        *parents, last = variable[len(prefix) :].split(delimiter)
        for part in parents:
            name, inner = _own_name(inner, part)
            target = target.setdefault(name, {}) if isinstance(target.get(name, {}), dict) else {}
        name, inner = _own_name(inner, last)
        field = None if inner is None else inner
        target[name] = _decoded_or_text(text) if field is not None and is_complex(field) else text
    return found


def _own_name(model, part):
    """A nested variable's part as the model writes it, and the annotation under it."""
    model = _model_in(model) if model is not None else None
    if model is not None:
        for name, field in model._fields().items():
            for key in [name, *field.info.names(name)]:
                if isinstance(key, str) and key.lower() == part.lower():
                    return key, field.annotation
    return part, None


def _decoded(name, text):
    import json

    try:
        return json.loads(text)
    except ValueError as error:
        raise SettingsError(f'error parsing value for field "{name}" from source "EnvSettingsSource"') from error


def _decoded_or_text(text):
    import json

    try:
        return json.loads(text)
    except ValueError:
        return text


def merged(weak, strong):
    """Both, the second before the first where both have a value."""
    both = dict(weak)
    for key, value in strong.items():
        if isinstance(value, dict) and isinstance(both.get(key), dict):
            value = merged(both[key], value)
        both[key] = value
    return both
