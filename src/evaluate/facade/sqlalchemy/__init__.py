"""`import sqlalchemy as sa`: each name is loaded from its module when it is first used."""

from ._lazy import names

__version__ = "2.0.58"

__getattr__, __all__ = names(
    "sqlalchemy",
    {
        "sqlalchemy.sql.sqltypes": """
            ARRAY BIGINT BINARY BLOB BOOLEAN BigInteger Boolean CHAR CLOB DATE DATETIME DECIMAL DOUBLE
            DOUBLE_PRECISION Date DateTime Double FLOAT Float INT INTEGER Integer Interval JSON LargeBinary NCHAR
            NUMERIC NVARCHAR Numeric PickleType REAL SMALLINT SmallInteger String TEXT TIME TIMESTAMP Text Time
            TupleType UUID Unicode UnicodeText Uuid VARBINARY VARCHAR""",
        "sqlalchemy.sql.named_types": "Enum SchemaType",
        "sqlalchemy.sql.own_types": "TypeDecorator",
        "sqlalchemy.sql.naming": "conv",
        "sqlalchemy.sql.schema": """
            BLANK_SCHEMA CheckConstraint Column ColumnCollectionConstraint ColumnDefault Computed Constraint
            DefaultClause FetchedValue ForeignKey ForeignKeyConstraint Identity Index MetaData PrimaryKeyConstraint
            Sequence Table UniqueConstraint insert_sentinel""",
        "sqlalchemy.sql.ddl": "BaseDDLElement DDL DDLElement ExecutableDDLElement",
        "sqlalchemy.sql.column_collection": "ColumnCollection",
        "sqlalchemy.sql.column_operators": "SQLColumnExpression",
        "sqlalchemy.sql.elements": """
            BinaryExpression BindParameter BooleanClauseList CTE Case Cast ClauseElement ClauseList ColumnClause
            ColumnElement Extract False_ FunctionFilter Grouping Label Null Over TextClause True_ TypeCoerce
            UnaryExpression WithinGroup CollectionAggregate TryCast Tuple all_ and_ any_ asc between bindparam bitwise_not case cast collate desc
            distinct extract false funcfilter label literal literal_column not_ null nulls_first
            nulls_last nullsfirst nullslast or_ over text true try_cast tuple_ type_coerce within_group""",
        "sqlalchemy.sql.selectable": """
            Alias AliasedReturnsRows CompoundSelect Executable Exists FromClause FromGrouping
            GenerativeSelect HasCTE HasPrefixes HasSuffixes Join Lateral ReturnsRows ScalarSelect
            Select SelectBase Selectable SelectLabelStyle Subquery TableClause TableSample TableValuedAlias TextAsFrom
            TextualSelect Values alias column cte except_ except_all exists intersect intersect_all join lateral
            outerjoin select subquery table tablesample union union_all values LABEL_STYLE_DEFAULT
            LABEL_STYLE_DISAMBIGUATE_ONLY LABEL_STYLE_NONE LABEL_STYLE_TABLENAME_PLUS_COL""",
        "sqlalchemy.sql.dml": "Delete Insert Update UpdateBase ValuesBase delete insert update",
        "sqlalchemy.sql.functions": "Function FunctionElement func modifier",
        "sqlalchemy.sql.operators": "ColumnOperators Operators custom_op",
        "sqlalchemy.sql.quoting": "quoted_name",
        "sqlalchemy.sql.lambdas": "LambdaElement StatementLambdaElement lambda_stmt",
        "sqlalchemy.sql.visitors": "Visitable",
        "sqlalchemy.inspection": "inspect",
        "sqlalchemy.engine": """
            AdaptedConnection BaseRow ChunkedIteratorResult Compiled Connection CreateEnginePlugin CursorResult
            Dialect Engine ExceptionContext ExecutionContext FrozenResult Inspector IteratorResult MappingResult result_tuple
            MergedResult NestedTransaction Result ResultProxy RootTransaction Row RowMapping ScalarResult Transaction
            TwoPhaseTransaction URL create_engine engine_from_config make_url create_mock_engine""",
        "sqlalchemy.pool": """
            AssertionPool AsyncAdaptedQueuePool NullPool Pool PoolProxiedConnection QueuePool SingletonThreadPool
            StaticPool""",
    },
    "dialects engine event exc ext future inspection orm pool schema sql testing types util",
)
