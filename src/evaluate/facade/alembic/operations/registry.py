"""How operations are invoked, and how scripts add their own."""

from sqlalchemy.sql.naming import conv


class AbstractOperations:
    """What `op` and the object of `batch_alter_table()` have in common."""

    # Implementations that scripts give with implementation_for(), by class of operation.
    _implementations = {}

    def __init__(self, migration_context, impl=None):
        self.migration_context = migration_context
        self.impl = migration_context.impl if impl is None else impl

    @property
    def schema_obj(self):
        from .schemaobj import SchemaObjects

        return SchemaObjects(self.migration_context)

    def _apply(self, operation):
        self.impl._apply(operation)

    @property
    def dialect(self):
        """Types and schema items are created by way of an object with a dialect."""
        return self.migration_context.dialect

    @classmethod
    def context(cls, migration_context):
        """`with Operations.context(context):` makes `alembic.op` known to the scripts that run within."""
        return _Installed(cls(migration_context))

    @classmethod
    def register_operation(cls, name, sourcename=None):
        """`@Operations.register_operation("create_view")`: a directive of the script's own."""

        def register(op_cls):
            make = getattr(op_cls, sourcename or name)

            def directive(self, *args, **kw):
                return make(self, *args, **kw)

            directive.__name__ = name
            directive.__doc__ = getattr(make, "__doc__", None)
            setattr(cls, name, directive)
            return op_cls

        return register

    @classmethod
    def implementation_for(cls, op_cls, replace=False):
        """`@Operations.implementation_for(CreateViewOp)`: what such an operation does."""

        def register(function):
            if op_cls in AbstractOperations._implementations and not replace:
                raise ValueError(f"Can not set dispatch function for object {op_cls!r}: key already exists. To replace "
                                 "existing function, use replace=True.")
            AbstractOperations._implementations[op_cls] = function
            return function

        return register

    def invoke(self, operation):
        """Carries an operation out."""
        if self._implementations:
            for cls in type(operation).__mro__:
                function = self._implementations.get(cls)
                if function is not None:
                    return function(self, operation)
        carry_out = getattr(operation, "_carry_out", None)
        if carry_out is None:
            raise ValueError(f"no dispatch function for object: {operation!r}")
        return carry_out(self)

    def f(self, name):
        """`op.f("ix_users_email")`: a name in its final form, to which no naming convention applies"""
        return conv(name)

    def inline_literal(self, value, type_=None):
        """A value that is rendered as a literal"""
        from .literals import inline_literal

        return inline_literal(value, type_)

    def get_bind(self):
        """The connection; `None` with `--sql`"""
        return self.migration_context.bind

    def get_context(self):
        """The MigrationContext"""
        return self.migration_context

    def run_async(self, async_function, *args, **kw_args):
        """`op.run_async(function)`: calls it with the connection in its asynchronous form"""
        bind = self.get_bind()
        if bind is None:
            raise NotImplementedError("Cannot call run_async in SQL mode")
        if not bind.dialect.is_async:
            raise ValueError("Cannot call run_async with a sync engine")
        from sqlalchemy.ext.asyncio import AsyncConnection

        return _drive(async_function(AsyncConnection._retrieve_proxy_for_target(bind), *args, **kw_args))

    def batch_alter_table(
        self, table_name, schema=None, recreate="auto", partial_reordering=None, copy_from=None, table_args=(),
        table_kwargs=None, reflect_args=(), reflect_kwargs=None, naming_convention=None,
    ):
        """`with op.batch_alter_table("users") as batch:` - what is said within is done at the end of the block"""
        from .batch import Batch, BatchBlock

        if recreate not in ("auto", "always", "never"):
            raise ValueError("recreate may be one of 'auto', 'always', or 'never'.")
        batch = Batch(
            self, table_name, schema, recreate, partial_reordering, copy_from, table_args, table_kwargs or {},
            reflect_args, reflect_kwargs or {}, naming_convention,
        )
        return BatchBlock(self.migration_context, batch)


class _Installed:
    """Operations that are those of `alembic.op` as long as the block lasts."""

    def __init__(self, operations):
        self._operations = operations

    def __enter__(self):
        from alembic import op

        op._install(self._operations)
        return self._operations

    def __exit__(self, type_, value, traceback):
        from alembic import op

        op._remove()


def _drive(coroutine):
    """Runs a coroutine to its end: the facade's own never wait for anything but the host."""
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value
