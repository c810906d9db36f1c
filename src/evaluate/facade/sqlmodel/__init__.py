"""`import sqlmodel`: models and the session of SQLModel projects, and the names of SQLAlchemy that it gives."""

from sqlalchemy._lazy import names

__version__ = "0.0.50"

__getattr__, __all__ = names(
    "sqlmodel",
    {
        "sqlmodel.main": "Field Relationship SQLModel",
        "sqlmodel.orm.session": "Session",
        "sqlmodel.sql.expression": """
            all_ and_ any_ asc between case cast col collate desc distinct extract funcfilter not_ nulls_first nulls_last
            or_ over select tuple_ type_coerce within_group""",
        "sqlmodel.sql.sqltypes": "AutoString UTCDateTime",
        "pydantic": "Discriminator Tag",
        "sqlalchemy": """
            ARRAY BIGINT BINARY BLANK_SCHEMA BLOB BOOLEAN BigInteger Boolean CHAR CLOB CheckConstraint Column ColumnDefault
            Computed Constraint DATE DATETIME DDL DECIMAL DOUBLE DOUBLE_PRECISION Date DateTime DefaultClause Double Enum
            FLOAT FetchedValue Float ForeignKey ForeignKeyConstraint INT INTEGER Identity Index Integer Interval JSON
            LABEL_STYLE_DEFAULT LABEL_STYLE_DISAMBIGUATE_ONLY LABEL_STYLE_NONE LABEL_STYLE_TABLENAME_PLUS_COL LargeBinary
            MetaData NCHAR NUMERIC NVARCHAR Numeric PickleType PrimaryKeyConstraint QueuePool REAL SMALLINT Sequence
            SmallInteger StaticPool String TEXT TIME TIMESTAMP Table Text Time TupleType TypeDecorator UUID Unicode
            UnicodeText UniqueConstraint Uuid VARBINARY VARCHAR alias bindparam column create_engine create_mock_engine
            delete engine_from_config except_ except_all exists false func insert inspect intersect intersect_all join
            lateral literal literal_column modifier null nullsfirst nullslast outerjoin table tablesample text true union
            union_all update values""",
    },
    "ext main orm pool sql",
)
