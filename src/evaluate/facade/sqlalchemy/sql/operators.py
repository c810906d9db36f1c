"""Operators: their SQL text, what they bind stronger than (SQLAlchemy's precedence), and their negation."""

SMALLEST = -100
LARGEST = 100


class Operator:
    """`operators.eq`: `=`."""

    __slots__ = ("__name__", "text", "precedence", "is_comparison", "is_boolean", "associative", "natural", "negation", "method")

    def __init__(self, name, text, precedence=None, *, comparison=False, boolean=False, associative=False, natural=False, method=None):
        self.__name__ = name
        self.text = text
        self.precedence = precedence
        self.is_comparison = comparison
        self.is_boolean = boolean or comparison
        self.associative = associative
        self.natural = natural or associative
        self.negation = None
        self.method = method or name

    def __call__(self, left, *others, **kw):
        return getattr(left, self.method)(*others, **kw)

    def __repr__(self):
        return f"<operator {self.__name__}>"


class custom_op(Operator):
    """`column.op("@@")`"""

    __slots__ = ("return_type", "eager_grouping")

    def __class_getitem__(cls, item):
        return cls

    def __init__(self, opstring, precedence=0, is_comparison=False, return_type=None, natural_self_precedent=False, eager_grouping=False, **kw):
        super().__init__("custom_op", opstring, precedence, comparison=is_comparison, natural=natural_self_precedent)
        if isinstance(return_type, type):
            return_type = return_type()
        self.return_type = return_type
        self.eager_grouping = eager_grouping

    @property
    def opstring(self):
        return self.text

    def __call__(self, left, right, **kw):
        return left.operate(self, right, **kw)


def is_precedent(operator, against):
    """Whether an expression of `operator` needs parentheses beside `against`."""
    if operator is against and operator.natural:
        return False
    if against is None:
        return True
    mine = SMALLEST if operator.precedence is None else operator.precedence
    other = LARGEST if against.precedence is None else against.precedence
    return mine <= other


def _plain(name, text, precedence, **kw):
    return Operator(name, text, precedence, **kw)


and_ = _plain("and_", "AND", 3, boolean=True, associative=True)
or_ = _plain("or_", "OR", 2, boolean=True, associative=True)
inv = _plain("inv", "NOT", 5, boolean=True, method="__invert__")
is_true = _plain("is_true", "", 5, boolean=True)
is_false = _plain("is_false", "NOT", 5, boolean=True)
asbool = _plain("_asbool", "", -10)

add = _plain("add", "+", 7, associative=True, method="__add__")
mul = _plain("mul", "*", 8, associative=True, method="__mul__")
sub = _plain("sub", "-", 7, method="__sub__")
truediv = _plain("truediv", "/", 8, method="__truediv__")
floordiv = _plain("floordiv", "/", 8, method="__floordiv__")
mod = _plain("mod", "%", 8, method="__mod__")
neg = _plain("neg", "-", 8, method="__neg__")
concat_op = _plain("concat_op", "||", 5, associative=True, method="concat")
bitwise_xor_op = _plain("bitwise_xor_op", "#", 7, method="bitwise_xor")
bitwise_or_op = _plain("bitwise_or_op", "|", 7, method="bitwise_or")
bitwise_and_op = _plain("bitwise_and_op", "&", 7, method="bitwise_and")
bitwise_not_op = _plain("bitwise_not_op", "~", 8, method="bitwise_not")
bitwise_lshift_op = _plain("bitwise_lshift_op", "<<", 7, method="bitwise_lshift")
bitwise_rshift_op = _plain("bitwise_rshift_op", ">>", 7, method="bitwise_rshift")
lshift = _plain("lshift", "<<", 7, method="__lshift__")
rshift = _plain("rshift", ">>", 7, method="__rshift__")

lt = _plain("lt", "<", 5, comparison=True, method="__lt__")
le = _plain("le", "<=", 5, comparison=True, method="__le__")
gt = _plain("gt", ">", 5, comparison=True, method="__gt__")
ge = _plain("ge", ">=", 5, comparison=True, method="__ge__")
eq = _plain("eq", "=", 5, comparison=True, method="__eq__")
ne = _plain("ne", "!=", 5, comparison=True, method="__ne__")
is_ = _plain("is_", "IS", 5, comparison=True)
is_not = _plain("is_not", "IS NOT", 5, comparison=True)
is_distinct_from = _plain("is_distinct_from", "IS DISTINCT FROM", 5, comparison=True)
is_not_distinct_from = _plain("is_not_distinct_from", "IS NOT DISTINCT FROM", 5, comparison=True)
like_op = _plain("like_op", "LIKE", 5, comparison=True, method="like")
not_like_op = _plain("not_like_op", "NOT LIKE", 5, comparison=True, method="not_like")
ilike_op = _plain("ilike_op", "ILIKE", 5, comparison=True, method="ilike")
not_ilike_op = _plain("not_ilike_op", "NOT ILIKE", 5, comparison=True, method="not_ilike")
# startswith(), endswith() and contains(): LIKE, but in SQLAlchemy without a precedence, and so always in parentheses.
affix_op = _plain("affix_op", "LIKE", None, comparison=True)
not_affix_op = _plain("not_affix_op", "NOT LIKE", None, comparison=True)
iaffix_op = _plain("iaffix_op", "ILIKE", None, comparison=True)
not_iaffix_op = _plain("not_iaffix_op", "NOT ILIKE", None, comparison=True)
in_op = _plain("in_op", "IN", 5, comparison=True, method="in_")
not_in_op = _plain("not_in_op", "NOT IN", 5, comparison=True, method="not_in")
between_op = _plain("between_op", "BETWEEN", 5, comparison=True, method="between")
not_between_op = _plain("not_between_op", "NOT BETWEEN", 5, comparison=True)
regexp_match_op = _plain("regexp_match_op", "~", 5, comparison=True, method="regexp_match")
not_regexp_match_op = _plain("not_regexp_match_op", "!~", 5, comparison=True)
match_op = _plain("match_op", "@@", 5, comparison=True, method="match")
collate = _plain("collate", "COLLATE", 4)
distinct_op = _plain("distinct_op", "DISTINCT", 5, method="distinct")
desc_op = _plain("desc_op", "DESC", 3, method="desc")
asc_op = _plain("asc_op", "ASC", 3, method="asc")
nulls_first_op = _plain("nulls_first_op", "NULLS FIRST", None, method="nulls_first")
nulls_last_op = _plain("nulls_last_op", "NULLS LAST", None, method="nulls_last")
comma_op = _plain("comma_op", ",", -1)
as_ = _plain("as_", "AS", -1)
from_ = _plain("from_", "FROM", 15)
exists = _plain("exists", "EXISTS", 0)
any_op = _plain("any_op", "ANY", 15)
all_op = _plain("all_op", "ALL", 15)
filter_op = _plain("filter_op", "FILTER", 6)
getitem = _plain("getitem", "[]", 15, natural=True, method="__getitem__")
json_getitem_op = _plain("json_getitem_op", "->", 15, natural=True)
json_path_getitem_op = _plain("json_path_getitem_op", "#>", 15, natural=True)


def _opposite(one, other):
    one.negation = other
    other.negation = one


_opposite(lt, ge)
_opposite(gt, le)
_opposite(eq, ne)
_opposite(is_, is_not)
_opposite(is_distinct_from, is_not_distinct_from)
_opposite(like_op, not_like_op)
_opposite(ilike_op, not_ilike_op)
_opposite(affix_op, not_affix_op)
_opposite(iaffix_op, not_iaffix_op)
_opposite(in_op, not_in_op)
_opposite(between_op, not_between_op)
_opposite(regexp_match_op, not_regexp_match_op)

COMMUTATIVE = (eq, ne, add, mul)


# The names that SQLAlchemy 1 had.
isfalse, istrue, isnot, isnot_distinct_from = is_false, is_true, is_not, is_not_distinct_from
notlike_op, notilike_op, notin_op, notbetween_op = not_like_op, not_ilike_op, not_in_op, not_between_op
nullsfirst_op, nullslast_op = nulls_first_op, nulls_last_op


def is_comparison(op):
    return op.is_comparison


def is_boolean(op):
    return op.is_boolean


def is_commutative(op):
    return op in COMMUTATIVE


def is_associative(op):
    return op.associative


_MIRRORED = {lt: gt, gt: lt, le: ge, ge: le}


def mirror(op):
    """`>` of `<`: the operator whose sides have changed places."""
    return _MIRRORED.get(op, op)


def _affix(name):
    """`contains_op(a, b)`, `not_contains_op(a, b)`: `a.contains(b)`"""
    negated = name.startswith("not")
    method = name.removesuffix("_op").removeprefix("not").removeprefix("_")

    def apply(left, right, **kw):
        found = getattr(left, method)(right, **kw)
        return ~found if negated else found

    apply.__name__ = name
    return apply


_AFFIXES = {
    prefix + method + "_op"
    for method in ("contains", "startswith", "endswith", "icontains", "istartswith", "iendswith")
    for prefix in ("", "not_", "not")
}


def __getattr__(name):
    if name in _AFFIXES:
        return _affix(name)
    if name in ("ColumnOperators", "Operators"):
        from sqlalchemy.sql import column_operators

        return column_operators.ColumnOperators
    raise AttributeError(f"module 'sqlalchemy.sql.operators' has no attribute {name!r}")
