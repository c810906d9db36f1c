"""Tables that models would have made if all that they need were here: without them nothing can be said of a database's tables.

A revision that is written from the models that are left would drop the others' tables.
"""

from _absent import REMEDY, Absent, AbsentError

# What makes tables, or parts of them, wherever it stands.
_MAKERS = frozenset(
    """Table Column mapped_column Index UniqueConstraint CheckConstraint ForeignKeyConstraint PrimaryKeyConstraint append_column
    append_constraint map_imperatively""".split()
)
_lost = []


def note(module, path, statements, error):
    """Statements that could not be run, where they are about tables."""
    import ast

    for statement in statements:
        for node in ast.walk(statement):
            found = isinstance(node, ast.Call) and _name(node.func) in _MAKERS
            if found or isinstance(node, ast.ClassDef) and _is_model(node, module):
                what = getattr(statement, "name", None)
                what = f"class `{what}`" if what else "what stands there"
                why = str(error).removesuffix(REMEDY).rstrip("; :")
                _lost.append(f"{path}:{statement.lineno}: {what} could not be made ({type(error).__name__}: {why})")
                break


def refuse_lost():
    """The error of a comparison for which tables are missing."""
    if _lost:
        raise AbsentError(f"the models are not known whole: {'; '.join(_lost)}; {REMEDY}")


def _name(function):
    return getattr(function, "attr", None) or getattr(function, "id", None)


def _is_model(node, module):
    """`class User(Base)`, `class User(SQLModel, table=True)`, `__tablename__ = "users"`"""
    import ast

    if any(keyword.arg == "table" for keyword in node.keywords):
        return True
    for statement in node.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        if any(getattr(target, "id", None) in ("__tablename__", "__table__") for target in targets):
            return True
    return any(_has_metadata(_value(base, module)) for base in node.bases)


def _value(base, module):
    """What `Base`, `db.Model` or `Base[int]` is."""
    import ast

    if isinstance(base, ast.Subscript):
        return _value(base.value, module)
    if isinstance(base, ast.Attribute):
        owner = _value(base.value, module)
        return None if owner is None else getattr(owner, base.attr, None)
    return module.__dict__.get(getattr(base, "id", None))


def _has_metadata(found):
    return isinstance(found, type) and type(found) is not Absent and hasattr(found, "metadata")


def part(name):
    """A base that stands for the unknown one of a mapped class: `class User(AuditMixin, Base)`"""
    return type("UnknownPart", (), {"_absent_part": name})


def parts(cls):
    """The bases of a mapped class that are not here."""
    return [base.__dict__["_absent_part"] for base in cls.__mro__ if "_absent_part" in base.__dict__]


def warn_of_new(table, unknown):
    """A table is created, and not all of its columns may be known."""
    import sys

    print(f"warning: table `{table}`: {_whose(unknown)}; if it has columns, they are missing; {REMEDY}", file=sys.stderr)


def refuse_removed(table, column, unknown):
    """A column of the database that may be in the part of the model that is not here."""
    raise AbsentError(
        f"column `{table}.{column}` is in the database and in no model that is known here, but {_whose(unknown)}; {REMEDY}"
    )


def _whose(unknown):
    names = ", ".join(f"`{name}`" for name in unknown)
    return f"its class has a base that is not known here: {names}"
