"""`sqlalchemy.orm`: mapped classes, so that an application's models can be imported, and sessions."""

from .._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy.orm",
    {
        "sqlalchemy.orm.declarative": """DeclarativeBase DeclarativeBaseNoMeta DeclarativeMeta MappedAsDataclass declarative_base
            as_declarative declared_attr declarative_mixin registry synonym_for has_inherited_table""",
        "sqlalchemy.orm.mapped": """Mapped MappedColumn mapped_column DynamicMapped WriteOnlyMapped deferred column_property
            ColumnProperty query_expression""",
        "sqlalchemy.orm.attributes": "InstrumentedAttribute QueryableAttribute validates reconstructor",
        "sqlalchemy.orm.relationships": """relationship relation dynamic_loader backref foreign remote Relationship
            RelationshipProperty synonym Synonym composite Composite""",
        "sqlalchemy.orm.mapper": """Mapper configure_mappers clear_mappers class_mapper object_mapper aliased
            with_polymorphic""",
        "sqlalchemy.orm.session": """Session sessionmaker scoped_session SessionTransaction object_session make_transient
            close_all_sessions""",
        "sqlalchemy.orm.query": "Query Bundle",
        "sqlalchemy.orm.loading": """joinedload selectinload subqueryload lazyload immediateload noload raiseload load_only
            defer undefer undefer_group defaultload contains_eager with_loader_criteria Load selectin_polymorphic""",
        "sqlalchemy.orm.exc": "NoResultFound MultipleResultsFound",
    },
    "attributes collections decl_api declarative exc mapped mapper query relationships session",
)
