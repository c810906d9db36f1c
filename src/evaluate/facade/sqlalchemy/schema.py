"""`sqlalchemy.schema`: items of a schema, and DDL as objects."""

from ._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy.schema",
    {
        "sqlalchemy.sql.schema": """
            BLANK_SCHEMA CheckConstraint Column ColumnCollectionConstraint ColumnCollectionMixin ColumnDefault Computed
            Constraint DefaultClause DefaultGenerator FetchedValue ForeignKey ForeignKeyConstraint HasConditionalDDL
            Identity IdentityOptions Index MetaData PrimaryKeyConstraint SchemaConst SchemaItem Sequence Table
            UniqueConstraint conv insert_sentinel""",
        "sqlalchemy.sql.schema.sorting": "sort_tables sort_tables_and_constraints",
        "sqlalchemy.sql.ddl": """
            AddConstraint BaseDDLElement CreateColumn CreateIndex CreateSchema CreateSequence CreateTable DDL DDLElement
            DropColumnComment DropConstraint DropIndex DropSchema DropSequence DropTable DropTableComment
            DropConstraintComment ExecutableDDLElement SetColumnComment SetConstraintComment SetTableComment""",
        "sqlalchemy.sql.named_types": "SchemaType",
        "sqlalchemy.sql.own_types": "TypeDecorator",
    },
)
