"""`op.get_bind()` under `--sql`: what is executed is printed, and nothing comes back."""


class MockConnection:
    """Takes statements and gives no results."""

    name = "postgresql"
    is_mock = True

    def __init__(self, execute, apply=None):
        self._execute_impl = execute
        self._apply_impl = apply

    @property
    def engine(self):
        return self

    @property
    def dialect(self):
        from sqlalchemy.dialects.postgresql.base import DIALECT

        return DIALECT

    def schema_for_object(self, item):
        return item.schema

    def connect(self, **kwargs):
        return self

    def execution_options(self, **kw):
        return self

    def execute(self, obj, parameters=None, execution_options=None):
        self._execute_impl(obj, parameters) if self._apply_impl is not None else self._execute_impl(obj)

    def _apply(self, operation):
        if self._apply_impl is None:
            raise NotImplementedError("sqlalchemy.create_mock_engine: DDL is not part of this facade")
        self._apply_impl(operation)
