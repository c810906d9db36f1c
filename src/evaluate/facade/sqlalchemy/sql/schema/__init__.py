"""What a schema consists of: tables, columns, constraints, indexes, sequences."""

from ..._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy.sql.schema",
    {
        "sqlalchemy.sql.schema.items": "BLANK_SCHEMA RETAIN_SCHEMA NULL_UNSPECIFIED SchemaConst SchemaItem",
        "sqlalchemy.sql.schema.metadata": "MetaData _get_table_key",
        "sqlalchemy.sql.schema.tables": "Table",
        "sqlalchemy.sql.schema.columns": "Column insert_sentinel",
        "sqlalchemy.sql.schema.constraints": """
            ColumnCollectionConstraint ColumnCollectionMixin Constraint HasConditionalDDL
            PrimaryKeyConstraint UniqueConstraint""",
        "sqlalchemy.sql.schema.check_constraints": "CheckConstraint _enum_check",
        "sqlalchemy.sql.schema.foreign_keys": "ForeignKey ForeignKeyConstraint",
        "sqlalchemy.sql.schema.indexes": "Index",
        "sqlalchemy.sql.schema.defaults": """
            CallableColumnDefault ColumnDefault ColumnElementColumnDefault Computed DefaultClause DefaultGenerator
            FetchedValue Identity IdentityOptions ScalarElementColumnDefault""",
        "sqlalchemy.sql.schema.sequences": "Sequence",
        "sqlalchemy.sql.naming": "_NONE_NAME conv",
        "sqlalchemy.sql.quoting": "quoted_name",
    },
)
