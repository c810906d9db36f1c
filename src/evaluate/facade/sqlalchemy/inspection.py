"""`inspect(connection)`, `inspect(engine)`, `inspect(User)`, `inspect(user)`"""


def inspect(subject, raiseerr=True):
    """The Inspector of a connection or engine, a mapped class's mapper, an object's state."""
    from sqlalchemy.engine.base import Connection, Engine

    if isinstance(subject, (Connection, Engine)):
        from sqlalchemy.engine.reflection import Inspector

        return Inspector(subject)
    inspected = getattr(subject, "_inspected", None)
    if inspected is not None:
        return inspected()
    mapper = getattr(subject, "__mapper__", None)
    if mapper is not None:
        from sqlalchemy.orm import related, state

        related.configure()
        return mapper if isinstance(subject, type) else state.state_of(subject)
    if getattr(subject, "is_mapper", False) or getattr(subject, "is_clause_element", False) or hasattr(subject, "parent"):
        # A mapper, a table, an attribute of a mapped class: each speaks for itself.
        return subject
    if not raiseerr:
        return None
    from sqlalchemy import exc

    raise exc.NoInspectionAvailable(f"No inspection system is available for object of type {type(subject)}")
