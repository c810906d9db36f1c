"""`import sqlmodel`: the column types and the session of SQLModel projects, and what their env.py imports."""

from sqlalchemy._lazy import names

__getattr__, __all__ = names(
    "sqlmodel",
    {
        "sqlmodel.session": "Session select",
        "sqlmodel.sql.sqltypes": "AutoString GUID UTCDateTime",
        "sqlmodel.main": "Field Relationship SQLModel",
        "sqlalchemy": """
            ARRAY BIGINT BOOLEAN BigInteger Boolean CHAR CheckConstraint Column DATE DATETIME Date DateTime Enum FLOAT
            Float ForeignKey ForeignKeyConstraint INTEGER Index Integer Interval JSON LargeBinary MetaData Numeric
            PrimaryKeyConstraint SmallInteger String TEXT TIME TIMESTAMP Table Text Time UUID Unicode UniqueConstraint
            Uuid VARCHAR and_ cast column create_engine delete desc func inspect insert literal not_ null or_
            table text true update""",
    },
    "sql session main",
)
