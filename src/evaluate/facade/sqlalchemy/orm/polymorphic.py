"""`polymorphic_union({"engineer": engineers, "manager": managers}, "type")`"""


def polymorphic_union(table_map, typecolname, aliasname="p_union", cast_nulls=True):
    """The rows of several tables as those of one: what a table has not is NULL, and its key in the map is the type."""
    from sqlalchemy.sql.elements import cast, literal_column, null
    from sqlalchemy.sql.selectable import select, union_all
    from sqlalchemy.sql.sqltypes import String

    tables = {key: table.subquery() if getattr(table, "is_select", False) else table for key, table in table_map.items()}
    types = {}
    for table in tables.values():
        for column in table.columns:
            types.setdefault(column.key, column.type)

    def of(table, key):
        if key in table.columns:
            return table.columns[key]
        return (cast(null(), types[key]) if cast_nulls else null()).label(key)

    selects = []
    for type_, table in tables.items():
        columns = [of(table, key) for key in types]
        if typecolname is not None:
            columns.append(literal_column(f"'{type_}'", String()).label(typecolname))
        selects.append(select(*columns).select_from(table))
    return union_all(*selects).alias(aliasname)
