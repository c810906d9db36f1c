"""`str(statement)`, `statement.compile(...)`: the text is made by the host."""


class Compiled:
    """A construct as SQL."""

    def __init__(self, element, bind=None, dialect=None, compile_kwargs=None, **kw):
        self.statement = element
        self._style = "literal" if (compile_kwargs or {}).get("literal_binds") else "default" if dialect is None else "postgresql"
        self._text = None

    @property
    def dialect(self):
        from sqlalchemy.dialects.postgresql.base import DIALECT

        return DIALECT

    @property
    def string(self):
        if self._text is None:
            from sqlalchemy.engine import send

            make = getattr(self.statement, "_wire_statement", None)
            if make is not None and getattr(self.statement, "_is_executable", False) and not hasattr(self.statement, "operate"):
                from sqlalchemy.sql import parameters

                with parameters.as_text():
                    compiled = {"statement": make()}
            else:
                compiled = {"expression": self.statement._wire()}
            self._text = send.request({"kind": "compile", "compiled": compiled, "style": self._style})
        return self._text

    def process(self, element, **kw):
        """`compiler.process(element)`, in a script's `@compiles` function."""
        return Compiled(element, compile_kwargs={"literal_binds": True}).string

    @property
    def params(self):
        raise NotImplementedError("sqlalchemy.sql.compiler.Compiled.params is not part of this facade")

    def __str__(self):
        return self.string


SQLCompiler = DDLCompiler = Compiled


def __getattr__(name):
    if name == "IdentifierPreparer":
        from sqlalchemy.dialects.postgresql.base import IdentifierPreparer

        return IdentifierPreparer
    raise AttributeError(f"sqlalchemy.sql.compiler.{name} is not part of this facade")
