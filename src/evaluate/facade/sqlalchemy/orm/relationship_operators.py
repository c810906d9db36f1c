"""Relationships in conditions: `User.orders.any(Order.paid)`, `Order.user == user`, `User.tags.contains(tag)`"""

from sqlalchemy import exc
from sqlalchemy.orm.related import held_in
from sqlalchemy.orm.relationships import MANYTOONE
from sqlalchemy.orm.substitution import Substitution, onto
from sqlalchemy.sql import operators as ops
from sqlalchemy.sql.elements import BindParameter, literal_column
from sqlalchemy.sql.operator_elements import and_, not_


def exists(relationship, criterion, values):
    """`EXISTS (SELECT 1 FROM orders WHERE users.id = orders.user_id AND ...)`"""
    from sqlalchemy.orm import aliasing
    from sqlalchemy.orm.related import configure
    from sqlalchemy.sql.selectable import select

    configure()
    ends = relationship.ends
    target, near, far = ends.there.selectable, ends.primaryjoin, ends.secondaryjoin
    conditions = [*relationship._criteria]
    if criterion is not None:
        conditions.append(criterion)
    entity = ends.target if relationship._narrowed is None else relationship._narrowed
    conditions += [getattr(entity, key) == value for key, value in values.items()]
    condition = and_(*conditions) if conditions else None
    if relationship._narrowed is not None and not isinstance(relationship._narrowed, type):
        target = aliasing.selectable_of(relationship._narrowed)
        near, far = _over(ends, target, near), None if far is None else onto(target)(far)
    elif ends.self_referential:
        target = ends.there.local_table.alias()
        near, far = _over(ends, target, near), None if far is None else onto(target)(far)
        condition = None if condition is None else onto(target)(condition)
    near = _from(relationship, near)
    inside = [target] if ends.secondary is None else [ends.secondary, target]
    query = select(literal_column("1")).select_from(*inside).where(near)
    if far is not None:
        query = query.where(far)
    if condition is not None:
        query = query.where(condition)
    return query.correlate_except(*inside).exists()


def _over(ends, alias, condition):
    """The condition with the far side's columns as an alias has them."""
    if ends.secondary is not None:
        return condition
    if not ends.self_referential:
        return onto(alias)(condition)
    remote = [there for _, there in ends.pairs]
    over = onto(alias)
    return Substitution(lambda column: over(column) if any(column is each for each in remote) else None)(condition)


def _from(relationship, condition):
    """The condition with the near side's columns as the alias has them whose attribute this is."""
    alias = relationship._from_alias
    if alias is None:
        return condition
    near = [here for here, _ in relationship.ends.pairs]
    over = onto(alias)
    return Substitution(lambda column: over(column) if any(column is each for each in near) else None)(condition)


def joining(relationship, target):
    """What a join to a target says: the table between with its condition, if there is one, and the target's own condition."""
    from sqlalchemy.orm import aliasing

    ends = relationship.ends
    near, far = ends.primaryjoin, ends.secondaryjoin
    selectable = aliasing.selectable_of(target)
    if selectable is not ends.there.selectable:
        near = _over(ends, selectable, near)
        far = None if far is None else onto(selectable)(far)
    near = _from(relationship, near)
    between, condition = (None, near) if far is None else ((ends.secondary, near), far)
    return between, and_(condition, *relationship._criteria) if relationship._criteria else condition


def compared(relationship, operator, others):
    """`Order.user == user`, `Order.user != None`"""
    from sqlalchemy.orm.related import configure

    configure()
    other = others[0] if others else None
    if operator in (ops.eq, ops.is_):
        return _equal(relationship, other)
    if operator in (ops.ne, ops.is_not):
        if other is None:
            return not_(_equal(relationship, None))
        return not_(exists(relationship, _same_key(relationship, other), {}))
    if operator is ops.in_op:
        raise NotImplementedError(
            "in_() not yet supported for relationships.  For a simple many-to-one, use in_() against the set of foreign key values."
        )
    raise NotImplementedError(f"{operator} is no operator of relationships")


def _equal(relationship, other):
    ends = relationship.ends
    if ends.direction is not MANYTOONE:
        if other is None:
            return not_(exists(relationship, None, {}))
        raise exc.InvalidRequestError("Can't compare a collection to an object or collection; use contains() to test for membership.")
    if other is None:
        return and_(*[_here(relationship, here) == None for here, _ in ends.pairs])  # noqa: E711
    return _beside_target(relationship, other)


def _here(relationship, column):
    return column if relationship._from_alias is None else onto(relationship._from_alias)(column)


def _beside_target(relationship, other):
    """The join's condition, with the values of an object at its far end."""
    ends = relationship.ends
    remote = [there for _, there in ends.pairs]

    def bound(column):
        if any(column is each for each in remote):
            return BindParameter(column.key, held_in(other, column), column.type, unique=True)
        return None

    return _from(relationship, Substitution(bound)(ends.primaryjoin))


def _same_key(relationship, other):
    return and_(*[column == held_in(other, column) for column in relationship.ends.there.primary_key])


def contains(relationship, other):
    """`User.orders.contains(order)`"""
    from sqlalchemy.orm.related import configure

    configure()
    ends = relationship.ends
    if ends.direction is MANYTOONE:
        raise exc.InvalidRequestError(
            "'contains' not implemented for scalar attributes.  Use =="
        )
    if ends.secondary is None:
        return _beside_target(relationship, other)
    return exists(relationship, _same_key(relationship, other), {})
