"""`model.model_dump(mode="json")`"""


def dumped(value, mode, **how):
    """A value as plain data."""
    if hasattr(value, "model_dump"):
        return value.model_dump(mode=mode, **how)
    if isinstance(value, dict):
        return {key: dumped(item, mode, **how) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = [dumped(item, mode, **how) for item in value]
        return items if mode == "json" else type(value)(items)
    if mode != "json" or value is None or isinstance(value, (bool, int, float)):
        return value
    if hasattr(type(value), "__members__"):
        return dumped(value.value, mode)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bytes):
        return value.decode()
    if hasattr(value, "isoformat"):
        text = value.isoformat()
        return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text
    if hasattr(value, "total_seconds"):
        return _duration(value)
    return str(value)


def _duration(value):
    """`P1DT1H`"""
    seconds = value.total_seconds()
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    days, rest = divmod(seconds, 86400)
    hours, rest = divmod(rest, 3600)
    minutes, rest = divmod(rest, 60)
    text = f"{int(days)}D" if days else ""
    clock = f"{int(hours)}H" * bool(hours) + f"{int(minutes)}M" * bool(minutes) + f"{rest:g}S" * bool(rest)
    return f"{sign}P{text}{'T' + clock if clock else '' if text else 'T0S'}"
