"""`context.config`: alembic.ini and pyproject.toml as env.py sees them."""

import _absent
from _retort import environment

_UNSET = object()


class Config:
    """`alembic.config.Config`; the host has read the files."""

    def __init__(self, file_=None, ini_section=None, **kw):
        self.config_file_name = file_ or environment["config_file"]
        self.config_ini_section = ini_section or environment["section"]
        self.toml_file_name = None
        self.attributes = {}
        self.cmd_opts = CommandOptions()
        self._defaults = dict(environment["defaults"])
        self._sections = {name: dict(options) for name, options in environment["file"].items()}
        self._toml = environment["toml"] or {}

    @property
    def file_config(self):
        """`config.file_config`: Python's own parser, for scripts that use it."""
        from configparser import ConfigParser

        parser = ConfigParser(self._defaults)
        for name, options in self._sections.items():
            parser.add_section(name)
            for option, value in options.items():
                parser.set(name, option, value)
        return parser

    def get_main_option(self, name, default=None):
        """`config.get_main_option("sqlalchemy.url")`"""
        return self.get_section_option(self.config_ini_section, name, default)

    def get_alembic_option(self, name, default=None):
        """The ini's option, else that of `[tool.alembic]`."""
        value = self.get_main_option(name, _UNSET)
        if value is _UNSET:
            value = self._toml.get(name, default)
        return _interpolate(value, self._defaults) if isinstance(value, str) else value

    def get_section_option(self, section, name, default=None):
        """An option with its `%(...)s` filled in."""
        options = self._options(section)
        name = name.lower()
        if options is None or name not in options:
            return default
        return _interpolate(options[name], options)

    def get_section(self, name, default=None):
        """All options of a section, `here` included, for `engine_from_config()`."""
        options = self._options(name)
        if options is None:
            return default
        return {option: _interpolate(value, options) for option, value in options.items()}

    def set_main_option(self, name, value):
        """`config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))`"""
        self.set_section_option(self.config_ini_section, name, value)

    def remove_main_option(self, name):
        """Forgets an option."""
        self._sections.get(self.config_ini_section, {}).pop(name.lower(), None)

    def set_section_option(self, section, name, value):
        """As configparser does, a `%` that is no `%%` and no `%(name)s` is refused."""
        if _absent.is_absent(value):
            value = str(value)
        if not isinstance(value, str):
            raise TypeError("option values must be strings")
        _check_interpolation(value)
        self._sections.setdefault(section, {})[name.lower()] = value

    def get_alembic_boolean_option(self, name):
        """`true` of the ini, `true` of `[tool.alembic]`."""
        value = self.get_alembic_option(name, False)
        return value.lower() == "true" if isinstance(value, str) else bool(value)

    def get_version_locations_list(self):
        """The folders of the revisions, where the configuration names them."""
        return None if self.get_alembic_option("version_locations") is None else list(environment["version_locations"])

    def get_template_directory(self):
        raise NotImplementedError("alembic.config.Config.get_template_directory is not part of this facade")

    def print_stdout(self, text, *arg):
        """Prints a line of a command."""
        print(text % arg if arg else text)

    def _options(self, section):
        own = self._sections.get(section)
        if own is None:
            if section != self.config_ini_section:
                return None
            own = {}
        options = {**self._defaults, **own}
        if section == self.config_ini_section and "sqlalchemy.url" not in options and environment["url"]:
            # The database was named elsewhere, and an env.py made from the template looks for it here.
            options["sqlalchemy.url"] = environment["url"].replace("%", "%%")
        return options


# What each command's own arguments are called; env.py asks `getattr(config.cmd_opts, "autogenerate", False)`.
_ARGUMENTS = {
    "upgrade": ("revision", "sql", "tag"), "downgrade": ("revision", "sql", "tag"), "ensure_version": ("sql",),
    "stamp": ("revision", "sql", "tag", "purge"), "current": ("check_heads", "verbose"), "check": (),
}


class CommandOptions:
    """`config.cmd_opts`: the command line, as far as env.py asks for it."""

    def __init__(self):
        command = environment["command"]
        self.cmd = (_function(command), [], [])
        self.x = environment["x"] or None
        known = {"revision": environment["revision"], "sql": environment["offline"], "tag": environment["tag"],
                 "purge": environment["purge"]}
        author = environment["author"]
        if command in _ARGUMENTS:
            self.__dict__.update({name: known.get(name, False) for name in _ARGUMENTS[command]})
        elif author is not None:
            self.__dict__.update(author["arguments"])
        if command == "stamp":
            self.revisions = self.__dict__.pop("revision").split(",")
        self.name = environment["section"]
        self.config = [environment["config_file"]] if environment["config_file"] else None
        self.raiseerr = False
        self.quiet = False


def _function(name):
    """`config.cmd_opts.cmd[0].__name__ == "upgrade"`"""

    def command(config, *args, **kw):
        raise NotImplementedError(f"alembic.command.{name} is not part of this facade: it is running")

    command.__name__ = name
    return command


def _interpolate(value, options, depth=0):
    if not isinstance(value, str) or "%" not in value:
        return value
    if depth > 10:
        raise ValueError(f"interpolation goes too deep in {value!r}")
    parts = []
    rest = value
    while True:
        text, percent, rest = rest.partition("%")
        parts.append(text)
        if not percent:
            return "".join(parts)
        if rest.startswith("%"):
            parts.append("%")
            rest = rest[1:]
        elif rest.startswith("(") and ")s" in rest:
            name, _, rest = rest[1:].partition(")s")
            if name.lower() not in options:
                raise KeyError(f"bad interpolation: '{name}' is not set, in {value!r}")
            parts.append(_interpolate(options[name.lower()], options, depth + 1))
        else:
            # As an address in an ini often has it: `%40` in a password.
            parts.append("%")


def _check_interpolation(value):
    rest = value.replace("%%", "")
    while "%(" in rest and ")s" in rest:
        start = rest.index("%(")
        end = rest.find(")s", start)
        if end < 0:
            break
        rest = rest[:start] + rest[end + 2 :]
    if "%" in rest:
        raise ValueError(f"invalid interpolation syntax in {_masked(value)!r} at position {value.find('%')}")


def _masked(value):
    """The password of a URL is not for messages."""
    scheme, separator, rest = value.partition("://")
    user, at, host = rest.rpartition("@")
    if not separator or not at:
        return value
    return f"{scheme}://{user.partition(':')[0]}:***@{host}"
