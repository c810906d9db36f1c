"""`inspect(connection)`, `inspect(engine)`, `inspect(MappedClass)`"""


def inspect(subject, raiseerr=True):
    """The Inspector of a connection or engine; a mapped class's mapper."""
    from sqlalchemy.engine.base import Connection, Engine

    if isinstance(subject, (Connection, Engine)):
        from sqlalchemy.engine.reflection import Inspector

        return Inspector(subject)
    connection = getattr(subject, "_inspected", None)
    if connection is not None:
        return connection()
    mapper = getattr(subject, "__mapper__", None)
    if mapper is not None:
        return mapper
    if not raiseerr:
        return None
    from sqlalchemy import exc

    raise exc.NoInspectionAvailable(f"No inspection system is available for object of type {type(subject)}")
