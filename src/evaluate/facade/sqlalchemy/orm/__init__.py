"""`sqlalchemy.orm`: mapped classes, so that an application's models can be imported, and sessions."""

from .._lazy import names

__getattr__, __all__ = names(
    "sqlalchemy.orm",
    {
        "sqlalchemy.orm.declarative": """DeclarativeBase DeclarativeBaseNoMeta DeclarativeMeta MappedAsDataclass declarative_base
            as_declarative declared_attr declarative_mixin registry synonym_for has_inherited_table mapped_as_dataclass
            add_mapped_attribute""",
        "sqlalchemy.orm.mapped": """Mapped MappedColumn mapped_column DynamicMapped WriteOnlyMapped SQLORMExpression ORMDescriptor deferred
            column_property ColumnProperty MappedSQLExpression query_expression orm_insert_sentinel""",
        "sqlalchemy.orm.attributes": "InstrumentedAttribute QueryableAttribute AttributeEventToken validates reconstructor NO_KEY",
        "sqlalchemy.orm.state": "InstanceState NO_VALUE",
        "sqlalchemy.orm.history": "AttributeState",
        "sqlalchemy.orm.collections": """attribute_keyed_dict column_keyed_dict keyfunc_mapping mapped_collection KeyFuncDict
            MappedCollection attribute_mapped_collection column_mapped_collection""",
        "sqlalchemy.orm.relationships": """relationship relation dynamic_loader backref foreign remote Relationship
            RelationshipProperty RelationshipDirection CascadeOptions ONETOMANY MANYTOONE MANYTOMANY""",
        "sqlalchemy.orm.descriptors": "synonym Synonym SynonymProperty composite Composite CompositeProperty",
        "sqlalchemy.orm.mapper": "Mapper mapper configure_mappers clear_mappers class_mapper object_mapper",
        "sqlalchemy.orm.aliasing": "aliased with_polymorphic Bundle join outerjoin with_parent",
        "sqlalchemy.orm.polymorphic": "polymorphic_union",
        "sqlalchemy.orm.session": "Session SessionTransaction",
        "sqlalchemy.orm.session_factories": "sessionmaker scoped_session QueryPropertyDescriptor close_all_sessions create_session",
        "sqlalchemy.orm.instances": "object_session make_transient make_transient_to_detached was_deleted",
        "sqlalchemy.orm.executing": "ORMExecuteState FromStatement",
        "sqlalchemy.orm.query": "Query",
        "sqlalchemy.orm.dynamic": "AppenderQuery WriteOnlyCollection",
        "sqlalchemy.orm.loading": """joinedload selectinload subqueryload lazyload immediateload noload raiseload load_only
            defer undefer undefer_group defaultload contains_eager with_loader_criteria with_expression Load LoaderCriteriaOption
            selectin_polymorphic""",
        "sqlalchemy.orm.interfaces": "MapperProperty PropComparator",
        "sqlalchemy.orm.exc": "NoResultFound MultipleResultsFound",
    },
    """attributes base collections decl_api declarative dynamic exc interfaces mapped mapper properties query relationships scoping session
    state strategy_options util""",
)
