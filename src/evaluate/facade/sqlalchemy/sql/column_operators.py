"""What may be said of a column expression: `==`, `.in_()`, `.like()`, `.desc()`, `.op("@>")`, ..."""

from sqlalchemy.sql import operators as ops


class ColumnOperators:
    """`users.c.id == 5`; every method ends in `operate(operator, *others)`."""

    __slots__ = ()
    timetuple = None

    def __class_getitem__(cls, item):
        return cls

    def operate(self, operator, *other, **kwargs):
        raise NotImplementedError(str(operator))

    def reverse_operate(self, operator, other, **kwargs):
        raise NotImplementedError(str(operator))

    def __lt__(self, other):
        return self.operate(ops.lt, other)

    def __le__(self, other):
        return self.operate(ops.le, other)

    def __gt__(self, other):
        return self.operate(ops.gt, other)

    def __ge__(self, other):
        return self.operate(ops.ge, other)

    def __eq__(self, other):
        return self.operate(ops.eq, other)

    def __ne__(self, other):
        return self.operate(ops.ne, other)

    def __hash__(self):
        return id(self)

    def __add__(self, other):
        return self.operate(ops.add, other)

    def __radd__(self, other):
        return self.reverse_operate(ops.add, other)

    def __sub__(self, other):
        return self.operate(ops.sub, other)

    def __rsub__(self, other):
        return self.reverse_operate(ops.sub, other)

    def __mul__(self, other):
        return self.operate(ops.mul, other)

    def __rmul__(self, other):
        return self.reverse_operate(ops.mul, other)

    def __truediv__(self, other):
        return self.operate(ops.truediv, other)

    def __rtruediv__(self, other):
        return self.reverse_operate(ops.truediv, other)

    def __floordiv__(self, other):
        return self.operate(ops.floordiv, other)

    def __rfloordiv__(self, other):
        return self.reverse_operate(ops.floordiv, other)

    def __mod__(self, other):
        return self.operate(ops.mod, other)

    def __rmod__(self, other):
        return self.reverse_operate(ops.mod, other)

    def __neg__(self):
        return self.operate(ops.neg)

    def __invert__(self):
        return self.operate(ops.inv)

    def __and__(self, other):
        return self.operate(ops.and_, other)

    def __rand__(self, other):
        return self.reverse_operate(ops.and_, other)

    def __or__(self, other):
        return self.operate(ops.or_, other)

    def __ror__(self, other):
        return self.reverse_operate(ops.or_, other)

    def __lshift__(self, other):
        return self.operate(ops.lshift, other)

    def __rshift__(self, other):
        return self.operate(ops.rshift, other)

    def __getitem__(self, index):
        return self.operate(ops.getitem, index)

    __contains__ = None

    def op(self, opstring, precedence=0, is_comparison=False, return_type=None, python_impl=None):
        operator = ops.custom_op(opstring, precedence, is_comparison, return_type)

        def against(other):
            return self.operate(operator, other)

        return against

    def bool_op(self, opstring, precedence=0, python_impl=None):
        return self.op(opstring, precedence=precedence, is_comparison=True)

    def concat(self, other):
        return self.operate(ops.concat_op, other)

    def bitwise_xor(self, other):
        return self.operate(ops.bitwise_xor_op, other)

    def bitwise_or(self, other):
        return self.operate(ops.bitwise_or_op, other)

    def bitwise_and(self, other):
        return self.operate(ops.bitwise_and_op, other)

    def bitwise_not(self):
        return self.operate(ops.bitwise_not_op)

    def bitwise_lshift(self, other):
        return self.operate(ops.bitwise_lshift_op, other)

    def bitwise_rshift(self, other):
        return self.operate(ops.bitwise_rshift_op, other)

    def is_(self, other):
        return self.operate(ops.is_, other)

    def is_not(self, other):
        return self.operate(ops.is_not, other)

    isnot = is_not

    def is_distinct_from(self, other):
        return self.operate(ops.is_distinct_from, other)

    def is_not_distinct_from(self, other):
        return self.operate(ops.is_not_distinct_from, other)

    isnot_distinct_from = is_not_distinct_from

    def like(self, other, escape=None):
        return self.operate(ops.like_op, other, escape=escape)

    def not_like(self, other, escape=None):
        return self.operate(ops.not_like_op, other, escape=escape)

    notlike = not_like

    def ilike(self, other, escape=None):
        return self.operate(ops.ilike_op, other, escape=escape)

    def not_ilike(self, other, escape=None):
        return self.operate(ops.not_ilike_op, other, escape=escape)

    notilike = not_ilike

    def in_(self, other):
        return self.operate(ops.in_op, other)

    def not_in(self, other):
        return self.operate(ops.not_in_op, other)

    notin_ = not_in

    def between(self, cleft, cright, symmetric=False):
        return self.operate(ops.between_op, cleft, cright, symmetric=symmetric)

    def startswith(self, other, **kw):
        return _affix(self, other, "", "%", ops.affix_op, **kw)

    def endswith(self, other, **kw):
        return _affix(self, other, "%", "", ops.affix_op, **kw)

    def contains(self, other, **kw):
        return _affix(self, other, "%", "%", ops.affix_op, **kw)

    def istartswith(self, other, **kw):
        return _affix(self, other, "", "%", ops.iaffix_op, **kw)

    def iendswith(self, other, **kw):
        return _affix(self, other, "%", "", ops.iaffix_op, **kw)

    def icontains(self, other, **kw):
        return _affix(self, other, "%", "%", ops.iaffix_op, **kw)

    def match(self, other, **kwargs):
        return self.operate(ops.match_op, other, **kwargs)

    def regexp_match(self, pattern, flags=None):
        return self.operate(ops.regexp_match_op, pattern, flags=flags)

    def regexp_replace(self, pattern, replacement, flags=None):
        from sqlalchemy.sql.functions import func

        from sqlalchemy.sql import coercions

        arguments = [coercions.operand(self, ops.comma_op, value) for value in (pattern, replacement)]
        if flags is not None:
            arguments.append(coercions.spelled(flags))
        replaced = func.REGEXP_REPLACE(self, *arguments, type_=self.type)
        replaced._label_name = "anon"
        return replaced

    def desc(self):
        return self.operate(ops.desc_op)

    def asc(self):
        return self.operate(ops.asc_op)

    def nulls_first(self):
        return self.operate(ops.nulls_first_op)

    def nulls_last(self):
        return self.operate(ops.nulls_last_op)

    nullsfirst = nulls_first
    nullslast = nulls_last

    def collate(self, collation):
        return self.operate(ops.collate, collation)

    def distinct(self):
        return self.operate(ops.distinct_op)

    def any_(self):
        return self.operate(ops.any_op)

    def all_(self):
        return self.operate(ops.all_op)


# What columns, mapped attributes and expressions are: `isinstance(x, sqlalchemy.SQLColumnExpression)`.
SQLColumnExpression = ColumnOperators


def _refused_constant(other):
    if other is None or other is True or other is False or type(other).__name__ in ("Null", "True_", "False_"):
        from sqlalchemy import exc

        raise exc.ArgumentError(
            "Only '=', '!=', 'is_()', 'is_not()', 'is_distinct_from()', 'is_not_distinct_from()' "
            "operators can be used with None/True/False"
        )
    return other


def _affix(column, other, before, after, operator, autoescape=False, escape=None):
    """`x LIKE 'a' || '%'`: SQLAlchemy concatenates the wildcards in SQL."""
    from sqlalchemy.sql import coercions, elements

    if autoescape:
        if not isinstance(other, str):
            raise TypeError("String value expected when autoescape=True")
        escape = "/" if escape is None else escape
        if escape not in ("%", "_"):
            other = other.replace(escape, escape + escape)
        other = other.replace("%", escape + "%").replace("_", escape + "_")
    pattern = coercions.operand(column, operator, _refused_constant(other))
    # What is a concatenation itself joins that of the wildcards.
    joins = getattr(pattern, "operator", None) is ops.concat_op
    pattern = pattern.self_group(against=ops.concat_op if joins else operator)
    if before:
        pattern = elements.Wildcard(before)._concat(pattern)
    if after:
        pattern = pattern._concat(elements.Wildcard(after))
    return column.operate(operator, elements.Ungrouped(pattern), escape=escape)
