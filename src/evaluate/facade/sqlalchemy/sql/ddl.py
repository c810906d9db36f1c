"""DDL as objects that can be executed: `connection.execute(CreateTable(users))`, `users.create(bind)`."""

from .._wire import identifier
from .schema.columns import CreateColumn
from .schema.sorting import sort_tables, sort_tables_and_constraints  # noqa: F401 (names of this module)


def apply(bind, operation):
    """Sends one operation (`src/operation/mod.rs`) by way of a connection, an engine or Alembic's context."""
    bind._apply(operation)


class ExecutableDDLElement:
    """`CREATE ...`, `DROP ...` as an object."""

    __visit_name__ = "ddl"
    _compiler_dispatch = None
    target = None
    on = None
    _condition = None

    def _operation(self):
        raise NotImplementedError(f"sqlalchemy.schema.{type(self).__name__} is not part of this facade")

    def _execute_ddl(self, bind):
        """What `op.execute()` does with such an element."""
        statement = self._statement()
        apply(bind, self._operation() if statement is None else {"kind": "execute", "statement": statement})

    def _statement(self):
        """The author's own text, which may give rows (`SELECT create_hypertable(...)`); the host writes all other elements."""
        compiler = self._compiler_dispatch
        text = None if compiler is None else compiler()
        return None if text is None else {"kind": "raw", "sql": text}

    def against(self, target):
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__)
        copied.target = target
        return copied

    def execute_if(self, dialect=None, callable_=None, state=None):
        """The same element, for some databases only."""
        copied = self.against(self.target)
        copied._condition = (dialect, callable_, state)
        return copied

    def _is_wanted(self, target, bind, **kw):
        if self._condition is None:
            return True
        dialect, check, state = self._condition
        if dialect is not None:
            names = (dialect,) if isinstance(dialect, str) else dialect
            if "postgresql" not in names:
                return False
        return check is None or bool(check(self, target, bind, state=state, dialect=bind.dialect, **kw))

    def __call__(self, target, bind, **kw):
        """What an event (`event.listen(table, "after_create", ddl)`) calls."""
        if self._is_wanted(target, bind, **kw):
            self.against(target)._execute_ddl(bind)

    def compile(self, bind=None, dialect=None, **kw):
        """The element's SQL."""
        own = None if self._compiler_dispatch is None else self._compiler_dispatch()
        return _Text({"operation": self._operation()} if own is None else {"statement": {"kind": "raw", "sql": own}})

    def __str__(self):
        return str(self.compile())


class _Text:
    """SQL that the host makes when it is asked for."""

    params = {}

    def __init__(self, compiled):
        self.compiled = compiled

    @property
    def string(self):
        from _retort import request

        return request({"kind": "compile", "compiled": self.compiled})

    def __str__(self):
        return self.string


DDLElement = BaseDDLElement = ExecutableDDLElement


class DDL(ExecutableDDLElement):
    """`DDL("ALTER TABLE %(table)s ...")`: text in which `%` is written twice."""

    def __init__(self, statement, context=None):
        if not isinstance(statement, str):
            from sqlalchemy import exc

            raise exc.ArgumentError(f"Expected a string or unicode SQL statement, got {statement!r}")
        self.statement = statement
        self.context = context or {}

    def _operation(self):
        return {"kind": "execute", "statement": self._statement()}

    def _statement(self):
        return super()._statement() or {"kind": "text", "text": self._text()}

    def _text(self):
        context = dict(self.context)
        if hasattr(self.target, "metadata"):
            schema = getattr(self.target, "schema", None)
            context.setdefault("table", str(self.target.name))
            context.setdefault("schema", schema or "")
            context.setdefault("fullname", str(self.target.name) if schema is None else f"{schema}.{self.target.name}")
        # A colon never starts a bind here.
        return (self.statement % context).replace(":", r"\:")


class _OfElement(ExecutableDDLElement):
    def __init__(self, element):
        self.element = self.target = element


class _Create(_OfElement):
    def __init__(self, element, if_not_exists=False, **kw):
        super().__init__(element)
        self.if_not_exists = bool(if_not_exists)


class _Drop(_OfElement):
    def __init__(self, element, if_exists=False, **kw):
        super().__init__(element)
        self.if_exists = bool(if_exists)


class CreateTable(_Create):
    """`CREATE TABLE users (...)`: the table alone, without its indexes and comments."""

    def __init__(self, element, include_foreign_key_constraints=None, if_not_exists=False):
        super().__init__(element, if_not_exists)
        self.include_foreign_key_constraints = include_foreign_key_constraints

    def _operation(self):
        keys = self.include_foreign_key_constraints
        later = () if keys is None else self.element.foreign_key_constraints.difference(keys)
        table = self.element._ddl(indexes=False, constraints=self.element._constraints_without(later))
        del table["comment"]
        for column in table["columns"]:
            column["comment"] = None
        return {"kind": "create_table", "table": table, "if_not_exists": self.if_not_exists}


class DropTable(_Drop):
    """`DROP TABLE users`"""

    def _operation(self):
        return {"kind": "drop_table", "table": self.element._qualified(), "if_exists": self.if_exists}


class CreateIndex(_Create):
    """`CREATE INDEX ix_users_email ON users (email)`"""

    def _operation(self):
        return {"kind": "create_index", "index": self.element._wire(), "if_not_exists": self.if_not_exists}


class DropIndex(_Drop):
    """`DROP INDEX ix_users_email`"""

    def _operation(self):
        index = self.element
        return {
            "kind": "drop_index", "schema": identifier(None if index.table is None else index.table.schema),
            "name": identifier(index.name), "if_exists": self.if_exists,
            "concurrently": bool(index._postgresql("concurrently")),
        }


class AddConstraint(_Create):
    """`ALTER TABLE users ADD CONSTRAINT ...`"""

    def __init__(self, element, isolate_from_table=True):
        super().__init__(element)

    def _operation(self):
        return {
            "kind": "add_constraint", "table": self.element.table._qualified(), "constraint": self.element._written()
        }


class DropConstraint(_Drop):
    """`ALTER TABLE users DROP CONSTRAINT ...`"""

    def __init__(self, element, cascade=False, if_exists=False, isolate_from_table=True, **kw):
        super().__init__(element, if_exists)
        self.cascade = bool(cascade)

    def _operation(self):
        name = self.element._name_wire().get("name")
        if name is None:
            from sqlalchemy import exc

            raise exc.CompileError(f"Can't emit DROP CONSTRAINT for constraint {self.element!r}; it has no name")
        return {
            "kind": "drop_constraint", "table": self.element.table._qualified(), "name": name,
            "if_exists": self.if_exists, "cascade": self.cascade,
        }


class CreateSequence(_Create):
    """`CREATE SEQUENCE orders_id_seq`"""

    def _operation(self):
        return {"kind": "create_sequence", "sequence": self.element._ddl(), "if_not_exists": self.if_not_exists}


class DropSequence(_Drop):
    """`DROP SEQUENCE orders_id_seq`"""

    def _operation(self):
        return {"kind": "drop_sequence", "sequence": self.element._qualified(), "if_exists": self.if_exists}


class CreateSchema(_Create):
    """`CREATE SCHEMA sales`"""

    def _operation(self):
        return {"kind": "create_schema", "name": identifier(self.element), "if_not_exists": self.if_not_exists}


class DropSchema(_Drop):
    """`DROP SCHEMA sales CASCADE`"""

    def __init__(self, name, cascade=False, if_exists=False):
        super().__init__(name, if_exists)
        self.cascade = bool(cascade)

    def _operation(self):
        return {
            "kind": "drop_schema", "name": identifier(self.element), "if_exists": self.if_exists,
            "cascade": self.cascade,
        }


class SetTableComment(_OfElement):
    """`COMMENT ON TABLE users IS '...'`"""

    def _operation(self):
        return {"kind": "table_comment", "table": self.element._qualified(), "comment": self.element.comment}


class DropTableComment(_OfElement):
    """`COMMENT ON TABLE users IS NULL`"""

    def _operation(self):
        return {"kind": "table_comment", "table": self.element._qualified(), "comment": None}


class SetColumnComment(_OfElement):
    """`COMMENT ON COLUMN users.email IS '...'`"""

    def _operation(self):
        column = self.element
        return {
            "kind": "column_comment", "table": column.table._qualified(), "column": identifier(column.name),
            "comment": column.comment,
        }


class DropColumnComment(_OfElement):
    """`COMMENT ON COLUMN users.email IS NULL`"""

    def _operation(self):
        column = self.element
        table = column.table._qualified()
        return {"kind": "column_comment", "table": table, "column": identifier(column.name), "comment": None}


class SetConstraintComment(_OfElement):
    """`COMMENT ON CONSTRAINT users_email_key ON users IS '...'`"""

    def _operation(self):
        return self._of(self.element.comment)

    def _of(self, comment):
        constraint = self.element
        name = constraint._name_wire().get("name")
        return {"kind": "constraint_comment", "table": constraint.table._qualified(), "name": name, "comment": comment}


class DropConstraintComment(SetConstraintComment):
    """`COMMENT ON CONSTRAINT users_email_key ON users IS NULL`"""

    def _operation(self):
        return self._of(None)


class _CreateNamedType(_OfElement):
    """`CREATE TYPE mood AS ENUM (...)`, `CREATE DOMAIN ...`"""

    def _operation(self):
        return self.element._create_operation(False)


class _DropNamedType(_OfElement):
    """`DROP TYPE mood`, `DROP DOMAIN ...`"""

    def _operation(self):
        return self.element._drop_operation(False)


def send_create_table(table, bind, if_not_exists=False, later=()):
    """The table, its indexes and its comments: one request, or one for each statement where `@compiles` writes any."""
    constraints = table._constraints_without(later)
    if all(cls._compiler_dispatch is None for cls in (CreateTable, CreateIndex, SetTableComment, SetColumnComment)):
        apply(bind, {"kind": "create_table", "table": table._ddl(constraints=constraints), "if_not_exists": if_not_exists})
        return
    CreateTable(table, constraints, if_not_exists=if_not_exists)._execute_ddl(bind)
    for index in table._indexes:
        if index._is_rendered():
            CreateIndex(index)._execute_ddl(bind)
    if table.comment:
        SetTableComment(table)._execute_ddl(bind)
    for column in table.columns:
        if column.comment:
            SetColumnComment(column)._execute_ddl(bind)
