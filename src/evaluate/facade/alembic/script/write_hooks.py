"""`[post_write_hooks]`: programs, and functions of env.py, that a new revision's file is handed to."""

from _retort import environment, request
from alembic.util import CommandError

_registry = {}


def register(name):
    """`@write_hooks.register("licence")`: a function of env.py as a type of hook."""

    def decorate(function):
        _registry[name] = function
        return function

    return decorate


def run_hooks(path, hooks):
    """All of them, one after the other."""
    for hook in hooks:
        name, options = hook["name"], {**hook["options"], "_hook_name": hook["name"]}
        if "type" not in options:
            raise CommandError(f"Key '{name}.type' (or 'type' in toml) is required for post write hook {name!r}")
        print(f"{environment['author']['indent']}Running post write hook {name!r} ...")
        try:
            run = _registry.get(options["type"])
            if run is None:
                raise CommandError(f"No formatter with name '{options['type']}' registered")
            run(path, options)
        except Exception:
            print("  FAILED")
            raise
        print("  done")
    if hooks:
        request({"kind": "hooked"})


def _program(runner, option):
    def run(path, options, **kw):
        name = options["_hook_name"]
        if option not in options:
            raise CommandError(f"Key {name}.{option} is required for post write hook {name!r}")
        request(
            {
                "kind": "hook",
                "name": name,
                "runner": runner,
                "program": options[option],
                "options": options.get("options", ""),
                "cwd": options.get("cwd"),
                "path": path,
            }
        )

    run.__name__ = runner
    return register(runner)(run)


console_scripts = _program("console_scripts", "entrypoint")
exec_ = _program("exec", "executable")
module = _program("module", "module")
