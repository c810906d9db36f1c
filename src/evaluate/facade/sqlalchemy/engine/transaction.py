"""Transactions of a connection, and savepoints within them."""


class Transaction:
    """`with connection.begin():`"""

    def __init__(self, connection):
        self.connection = connection
        self.is_active = True

    @property
    def is_valid(self):
        return self.is_active and not self.connection.closed

    def commit(self):
        if not self.is_active:
            from sqlalchemy import exc

            raise exc.InvalidRequestError("This transaction is inactive")
        try:
            self._do("commit")
        finally:
            self._ended()

    def rollback(self):
        if self.is_active:
            try:
                self._do("rollback")
            finally:
                self._ended()

    def close(self):
        self.rollback()

    def _do(self, action):
        if self.connection.engine._watched:
            self.connection._tell(action)
        self.connection._transaction_request(action)

    def _ended(self):
        self.is_active = False
        if self.connection._transaction is self:
            self.connection._transaction = None

    def __enter__(self):
        # Until the block ends nothing is sent outside of its transaction.
        self._enclosing, self.connection._block = self.connection._block, self
        return self

    def __exit__(self, type_, value, traceback):
        self.connection._block = getattr(self, "_enclosing", None)
        if type_ is None and self.is_active:
            self.commit()
        elif self.is_active:
            self._rollback_quietly(type_)

    def _rollback_quietly(self, type_):
        # A run that was ended from outside answers nothing more.
        if getattr(type_, "__name__", "") == "Cancelled":
            self._ended()
            return
        self.rollback()


class RootTransaction(Transaction):
    """`BEGIN`"""

    def __init__(self, connection):
        super().__init__(connection)
        connection._transaction = self
        connection._transaction_request("begin")
        if connection.engine._watched:
            connection._tell("begin")

    def _ended(self):
        super()._ended()
        nested = self.connection._nested
        while nested is not None:
            nested.is_active = False
            nested = nested._outer
        self.connection._nested = None


class NestedTransaction(Transaction):
    """`SAVEPOINT`"""

    def __init__(self, connection):
        super().__init__(connection)
        connection._savepoints += 1
        self._name = f"sa_savepoint_{connection._savepoints}"
        self._outer = connection._nested
        connection._transaction_request("savepoint", self._name)
        connection._nested = self

    def _do(self, action):
        self.connection._transaction_request({"commit": "release", "rollback": "rollback_to"}[action], self._name)

    def _ended(self):
        self.is_active = False
        if self.connection._nested is self:
            self.connection._nested = self._outer


class TwoPhaseTransaction(RootTransaction):
    """Two-phase commit."""

    def __init__(self, connection, xid=None):
        raise NotImplementedError("sqlalchemy.engine.TwoPhaseTransaction is not part of this facade")
