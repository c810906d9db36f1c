"""From a SELECT of mapped classes to the columns that are sent, and what becomes of its rows."""

from sqlalchemy.orm.entities import Bundled, Entity, Parts, Plain, columns_of
from sqlalchemy.orm.inheritance import criterion


def prepared(session, statement, populate=False):
    """The statement with the columns of its entities, and its parts; `None` where it names no mapped class."""
    raw = getattr(statement, "_raw_entities", ())
    options = getattr(statement, "_loader_options", ())
    if not any(_is_entity(entity) or getattr(entity, "_sa_is_bundle", False) for entity in raw):
        return _criteria(statement, raw, options), None
    parts, columns, plain = [], [], True
    for entity in raw:
        if _is_entity(entity):
            part, own, as_it_is = _entity(entity, options)
            parts.append(part)
            columns += [entity] if as_it_is else own
            plain = plain and as_it_is
        elif getattr(entity, "_sa_is_bundle", False):
            parts.append(Bundled(entity))
            columns.append(entity)
        elif getattr(entity, "is_selectable", False):
            parts += [Plain(column) for column in entity.columns]
            columns.append(entity)
        else:
            parts.append(Plain(entity))
            columns.append(entity)
    for path, alias in _contained(options):
        part, own, _ = _entity(_far_entity(path[-1], alias), options, path)
        parts.append(part)
        columns += own
        plain = False
    joins = any(hasattr(entity, "onclause") for entity in statement.columns_clause_froms)
    again = statement if plain else statement.with_only_columns(*columns, maintain_column_froms=joins)
    again = _criteria(again, raw, options)
    return again, Parts(session, parts, populate)


def _is_entity(entity):
    return getattr(entity, "__mapper__", None) is not None


def _entity(entity, options, path=()):
    """The part of the rows that an entity is, its columns, and whether these are the table's own, all of them."""
    mapper, listed = columns_of(entity)
    kept = [column for key, column, attribute in listed if _is_loaded(entity, mapper, key, attribute, options)]
    own = list(getattr(entity, "_sa_selectable", mapper.selectable).columns)
    as_it_is = not path and len(own) == len(kept) and all(any(column is each for each in own) for column in kept)
    columns = own if as_it_is else kept
    part = Entity(entity, columns, path)
    part.left_out = frozenset(key for key, column, _ in listed if not any(column is each for each in kept))
    return part, columns, as_it_is


def _is_loaded(entity, mapper, key, attribute, options):
    if any(column is each for column in attribute.columns for each in mapper.primary_key) or attribute.column is mapper.polymorphic_on:
        return True
    loaded = key not in attribute.class_.__mapper__._deferred
    for option in options:
        for _, what, argument in option.steps:
            if what not in ("only", "defer", "undefer"):
                continue
            named = [each for each in argument if isinstance(each, str) or _speaks_of(each, entity)]
            if not named:
                continue
            is_named = any(isinstance(each, str) or each.key == key for each in named)
            if what == "only":
                loaded = is_named
            elif is_named:
                loaded = what == "undefer"
    return loaded


def _speaks_of(attribute, entity):
    owner = getattr(attribute, "class_", None)
    if owner is entity:
        return True
    return isinstance(owner, type) and isinstance(entity, type) and issubclass(entity, owner)


def _contained(options):
    """The paths of `contains_eager`."""
    for option in options:
        for path, what, alias in option.steps:
            if what == "contains":
                yield path, alias


def _far_entity(relationship, alias):
    if alias is not None and not hasattr(alias, "__mapper__"):
        from sqlalchemy.orm.aliasing import AliasedClass

        return AliasedClass(relationship.ends.target, alias)
    if alias is not None:
        return alias
    return relationship.ends.target if relationship._narrowed is None else relationship._narrowed


def _criteria(statement, raw, options):
    """What tells a single-table class's rows from others', and what `with_loader_criteria` adds."""
    if not hasattr(statement, "_joined_entities"):
        return statement
    seen = []
    for item in (*raw, *statement._joined_entities):
        entity = item if _is_entity(item) else item.class_ if getattr(type(item), "is_attribute", False) else None
        if entity is None or not _is_entity(entity) or any(entity is each for each in seen):
            continue
        seen.append(entity)
        own = criterion(entity.__mapper__)
        if item is not entity and isinstance(entity, type) and len(entity.__mapper__.tables) > 1 and not (statement._from or statement._joins):
            # `select(Cat.name)`: the name is the parent table's, the rows are the cats'.
            statement = statement.select_from(entity)
        if own is not None:
            over = getattr(entity, "_sa_over", None)
            statement = statement.where(own if over is None else over(own))
        for option in options:
            added = option.of(entity) if hasattr(option, "of") else None
            if added is not None:
                statement = statement.where(added)
    return statement


def finished(session, parts, result, statement):
    """The rows with their objects, and what is loaded with these."""
    from sqlalchemy.orm import loading

    shaped = parts.result(result)
    if parts.joined:
        loading.put_joined(parts.joined)
    steps = [step for option in statement._loader_options for step in option.steps]
    unique, seen = [], set()
    for made in parts.made:
        if id(made) not in seen:
            seen.add(id(made))
            unique.append(made)
    relationships = [each for cls in {type(made) for made in unique} for each in cls.__mapper__.relationships]
    if steps or any(each.lazy != "select" for each in relationships):
        loading.load_with(session, unique, steps)
    return shaped
