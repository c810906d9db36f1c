"""Entities that need others: in which order they are created, and how they come back after `CASCADE`."""

from contextlib import contextmanager

from .said import info
from .simulate import simulate_entity

_LOGGER = "alembic_utils.depends"


def solve_resolution_order(sess, entities):
    """Those first that need none of the others; what can't be created at all comes last."""
    resolved = []
    info(_LOGGER, "Resolving entities with no dependencies")
    for entity in entities:
        _try(sess, entity, None, resolved)
    info(_LOGGER, "Resolving entities with dependencies. This may take a minute")
    for _ in entities:
        before = len(resolved)
        for entity in entities:
            if entity not in resolved:
                _try(sess, entity, resolved, resolved)
        if len(resolved) == before:
            break
    for entity in entities:
        if entity not in resolved:
            resolved.append(entity)
    return resolved


def _try(sess, entity, dependencies, resolved):
    from sqlalchemy import exc

    try:
        with simulate_entity(sess, entity, dependencies):
            resolved.append(entity)
    except (exc.ProgrammingError, exc.InternalError):
        pass


@contextmanager
def recreate_dropped(connection):
    """`with recreate_dropped(op.get_bind()):` what the block drops by CASCADE, and does not create, is created after it."""
    from sqlalchemy.orm import Session

    sess = Session(bind=connection)
    before = _all(sess)
    try:
        yield sess
    except BaseException:
        sess.rollback()
        raise
    left = {entity.identity for entity in _all(sess)}
    for entity in solve_resolution_order(sess, [entity for entity in before if entity.identity not in left]):
        sess.execute(entity.to_sql_statement_create())
    try:
        assert len(before) == len(_all(sess))
    except BaseException:
        sess.rollback()
        raise
    sess.commit()


def _all(sess):
    from .pg_function import PGFunction
    from .pg_materialized_view import PGMaterializedView
    from .pg_trigger import PGTrigger
    from .pg_view import PGView

    # As the package looks for them; of functions, which it compares with `=`, that finds none.
    classes = (PGFunction, PGTrigger, PGView, PGMaterializedView)
    return [entity for cls in classes for entity in cls.from_database(sess, "%")]
