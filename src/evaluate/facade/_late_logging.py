"""`import logging` costs more than most migrations: the real module is loaded when a script first uses it.

`from logging.config import fileConfig` is in nearly every env.py. What it configures is kept, and done when `logging`
is there; the standard library's own `logging.config` needs sockets, which scripts must not have.
"""

import sys

_Module = type(sys)
_kept = []


def install():
    """Puts the stand-ins in the place of `logging` and `logging.config`."""
    if "logging" not in sys.modules:
        stand_in = _Logging("logging", "The logging module, loaded when it is first used.")
        stand_in.config = sys.modules["logging.config"] = _config()
        sys.modules["logging"] = stand_in


class _Logging(_Module):
    def __getattr__(self, name):
        if name in ("__spec__", "__file__", "__loader__", "__wrapped__"):
            raise AttributeError(name)
        value = getattr(_real(), name)
        if name != "__path__":
            setattr(self, name, value)
        return value


def _real():
    """The standard library's module, with what has been configured so far."""
    known = sys.modules.get("logging")
    if known is not None and not isinstance(known, _Logging):
        return known
    sys.modules.pop("logging", None)
    import logging

    logging.config = sys.modules["logging.config"]
    # As Python does it: warnings and worse go to standard error until a script says otherwise.
    for configure in _kept:
        configure(logging)
    _kept.clear()
    return logging


def _config():
    module = _Module("logging.config")
    module.fileConfig = fileConfig
    module.dictConfig = dictConfig
    module.__path__ = []
    return module


def _when_loaded(configure):
    if isinstance(sys.modules.get("logging"), _Logging):
        _kept.append(configure)
    else:
        configure(_real())


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """`fileConfig(config.config_file_name)`: there is no such file where only env.py and the revisions are shipped"""
    if fname is not None and not _is_absent(fname):
        _when_loaded(lambda logging: _from_file(logging, fname))


def dictConfig(config):
    """`dictConfig({"version": 1, "root": {"level": "INFO"}, ...})`; of `settings.LOGGING` that is not there nothing"""
    if not _is_absent(config):
        _when_loaded(lambda logging: _from_dictionary(logging, config))


def _from_file(logging, fname):
    sections = _sections(fname)
    handlers = {name: _handler(logging, name, sections) for name in _keys(sections, "handlers")}
    for name in _keys(sections, "loggers"):
        options = sections.get("logger_" + name, {})
        logger = logging.getLogger() if name == "root" else logging.getLogger(options.get("qualname", name))
        _set_level(logging, logger, options.get("level"))
        if name == "root":
            logger.handlers.clear()
        else:
            logger.propagate = options.get("propagate", "1").strip() != "0"
        for handler in options.get("handlers", "").split(","):
            if handler.strip() in handlers:
                logger.addHandler(handlers[handler.strip()])


def _sections(fname):
    import configparser

    parser = fname if hasattr(fname, "sections") else configparser.RawConfigParser()
    if parser is not fname:
        parser.read_file(fname) if hasattr(fname, "read") else parser.read(fname, encoding="utf-8")
    return {section: dict(parser.items(section, raw=True)) for section in parser.sections()}


def _keys(sections, section):
    return [name.strip() for name in sections.get(section, {}).get("keys", "").split(",") if name.strip()]


def _is_absent(value):
    from _absent import is_absent

    return is_absent(value)


def _set_level(logging, target, level):
    level = level.strip() if isinstance(level, str) else level
    if not _is_absent(level) and level:
        target.setLevel(logging.getLevelName(level) if isinstance(level, str) else level)


def _handler(logging, name, sections):
    """A handler: files are written to, everything else goes to standard error or output."""
    options = sections.get("handler_" + name, {})
    arguments = options.get("args", "")
    if options.get("class", "").endswith("FileHandler") and arguments:
        path = eval(arguments, {"sys": sys})[0]
        handler = logging.FileHandler(path)
    else:
        handler = logging.StreamHandler(sys.stdout if "stdout" in arguments else sys.stderr)
    _set_level(logging, handler, options.get("level"))
    form = sections.get("formatter_" + options.get("formatter", "").strip())
    if form is not None:
        handler.setFormatter(logging.Formatter(form.get("format"), form.get("datefmt") or None))
    return handler


def _from_dictionary(logging, config):
    # A form of an absent package (`"()": structlog.ProcessorFormatter`) is the plain one.
    forms = {
        name: logging.Formatter(*(None if _is_absent(text) else text for text in (form.get("format"), form.get("datefmt"))))
        for name, form in config.get("formatters", {}).items()
    }
    handlers = {}
    for name, options in config.get("handlers", {}).items():
        handler = logging.StreamHandler(sys.stdout if "stdout" in str(options.get("stream", "")) else sys.stderr)
        _set_level(logging, handler, options.get("level"))
        if options.get("formatter") in forms:
            handler.setFormatter(forms[options["formatter"]])
        handlers[name] = handler
    named = {**config.get("loggers", {}), **({"": config["root"]} if "root" in config else {})}
    for name, options in named.items():
        logger = logging.getLogger(name or None)
        _set_level(logging, logger, options.get("level"))
        logger.propagate = options.get("propagate", True)
        for handler in options.get("handlers", ()):
            if handler in handlers:
                logger.addHandler(handlers[handler])
