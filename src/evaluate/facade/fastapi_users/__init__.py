"""`fastapi_users`: of it models find `fastapi_users.db`."""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from _absent import missing_name

    return missing_name("fastapi_users", name, "`fastapi_users` has no such name here: ")
