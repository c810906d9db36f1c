"""`import dateutil`: dates that are some months apart, and dates of text in ISO's form"""


def __getattr__(name):
    import importlib

    if name in ("parser", "relativedelta", "tz"):
        return importlib.import_module(f"dateutil.{name}")
    if name.startswith("__"):
        raise AttributeError(name)
    from _absent import missing_name

    return missing_name("dateutil", name, "`dateutil` has no such name here: ")
