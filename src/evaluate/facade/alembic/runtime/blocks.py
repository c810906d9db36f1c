"""`with op.get_context().autocommit_block():`, and what `--sql` prints around a transaction."""


class PrintedTransaction:
    """`BEGIN;` and `COMMIT;`; what fails is not committed."""

    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._context._print("begin")

    def __exit__(self, type_, value, traceback):
        if type_ is None:
            self._context._print("commit")


class PrintedAutocommitBlock:
    """The transaction that is printed ends before the block, and another begins after it."""

    def __init__(self, context):
        self._context = context

    def __enter__(self):
        if self._context.impl.transactional_ddl:
            self._context._print("commit")

    def __exit__(self, type_, value, traceback):
        if self._context.impl.transactional_ddl:
            self._context._print("begin")


class AutocommitBlock:
    """Commits what was done before, and runs each statement within for itself: `ALTER TYPE ... ADD VALUE`."""

    def __init__(self, context):
        self._context = context
        self._connection = context.connection

    def __enter__(self):
        context, connection = self._context, self._connection
        self._was_in_transaction = connection.in_transaction()
        if self._was_in_transaction:
            if context._transaction is None:
                raise AssertionError("env.py has begun the transaction itself: an autocommit block cannot commit it")
            context._transaction.commit()
            context._transaction = None
        self._level = connection.get_isolation_level()
        connection.execution_options(isolation_level="AUTOCOMMIT")
        # Statements would begin a transaction of their own; this one stands for none.
        self._stand_in = connection.begin()

    def __exit__(self, type_, value, traceback):
        self._stand_in.commit()
        self._connection.execution_options(isolation_level=self._level)
        if self._was_in_transaction:
            self._context._transaction = self._connection.begin()
