"""What an entity is once PostgreSQL has it: it is created, looked at, and rolled back."""

import copy
from contextlib import ExitStack, contextmanager


@contextmanager
def simulate_entity(sess, entity, dependencies=None):
    """`with simulate_entity(session, view, [function]):` has all of them within the block."""
    if getattr(entity, "with_data", False):
        # Of a materialized view only the definition is looked at.
        entity = copy.copy(entity)
        entity.with_data = False
    outer = sess.begin_nested()
    try:
        with ExitStack() as stack:
            for dependency in dependencies or ():
                stack.enter_context(simulate_entity(sess, dependency))
            inner = sess.begin_nested()
            try:
                try:
                    sess.execute(entity.to_sql_statement_drop(cascade=True))
                except Exception:
                    # It was not there.
                    inner.rollback()
                    inner = sess.begin_nested()
                sess.execute(entity.to_sql_statement_create())
                yield sess
            finally:
                inner.rollback()
    finally:
        outer.rollback()
