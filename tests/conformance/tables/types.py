"""Every type in every place where a type is named."""

KIND = "operations"

PLAIN = """
    Integer BigInteger SmallInteger INTEGER BIGINT SMALLINT INT Boolean BOOLEAN String VARCHAR CHAR NVARCHAR NCHAR TEXT
    Text Unicode UnicodeText CLOB Numeric NUMERIC DECIMAL Float FLOAT REAL Double DOUBLE DOUBLE_PRECISION Date DATE
    DateTime DATETIME TIMESTAMP Time TIME Interval LargeBinary BLOB BINARY VARBINARY JSON Uuid UUID PickleType
"""
OF_POSTGRESQL = """
    BIGINT BIT BOOLEAN BYTEA CHAR CIDR CITEXT DATE DATEMULTIRANGE DATERANGE DOUBLE_PRECISION FLOAT HSTORE INET INT4MULTIRANGE
    INT4RANGE INT8MULTIRANGE INT8RANGE INTEGER INTERVAL JSON JSONB JSONPATH MACADDR MACADDR8 MONEY NUMERIC NUMMULTIRANGE
    NUMRANGE OID REAL REGCLASS REGCONFIG SMALLINT TEXT TIME TIMESTAMP TSMULTIRANGE TSQUERY TSRANGE TSTZMULTIRANGE
    TSTZRANGE TSVECTOR UUID VARCHAR
"""
WITH_ARGUMENTS = """
    sa.String(5) | sa.String(length=255) | sa.String(5, collation="C") | sa.String(collation="de_DE") | sa.VARCHAR(10)
    sa.VARCHAR(length=10, collation="C") | sa.CHAR(3) | sa.CHAR(length=3) | sa.NVARCHAR(7) | sa.NCHAR(2) | sa.Unicode(9)
    sa.Text(100) | sa.Text(length=100) | sa.TEXT(length=5) | sa.Text(collation="C") | sa.UnicodeText(5) | sa.CLOB(5)
    sa.Numeric(10) | sa.Numeric(10, 2) | sa.Numeric(precision=10, scale=0) | sa.Numeric(10, 2, asdecimal=False)
    sa.NUMERIC(5, 1) | sa.DECIMAL(5, 2) | sa.DECIMAL(precision=5) | sa.Float(24) | sa.Float(precision=53) | sa.FLOAT(10)
    sa.Float(asdecimal=True) | sa.Double(53) | sa.DOUBLE_PRECISION(precision=53) | sa.REAL(1) | sa.DateTime(True)
    sa.DateTime(timezone=True) | sa.DateTime(timezone=False) | sa.TIMESTAMP(timezone=True) | sa.DATETIME(timezone=True)
    sa.Time(timezone=True) | sa.TIME(timezone=True) | sa.Interval(second_precision=3) | sa.Interval(native=False)
    sa.Interval(day_precision=2) | sa.LargeBinary(16) | sa.LargeBinary(length=16) | sa.BINARY(4) | sa.VARBINARY(4)
    sa.Boolean(create_constraint=True, name="ck_b") | sa.Boolean(name="x") | sa.JSON(none_as_null=True)
    sa.Uuid(as_uuid=False) | sa.Uuid(native_uuid=False) | sa.Uuid(as_uuid=False, native_uuid=False) | sa.UUID(as_uuid=False)
    sa.Enum("a", "b", name="kind") | sa.Enum("a", "b'c", name="kind") | sa.Enum(Mood, name="feeling") | sa.Enum(Mood)
    sa.Enum("a", "b", name="kind", schema="side") | sa.Enum("a", "bcd", name="kind", native_enum=False)
    sa.Enum("a", "bcd", native_enum=False) | sa.Enum("a", "b", name="kind", native_enum=False, length=9)
    sa.Enum("a", "b", name="kind", native_enum=False, create_constraint=True)
    sa.Enum("a", "b", native_enum=False, create_constraint=True) | sa.Enum("a", "b", name="Kind Of", create_type=False)
    sa.Enum(Mood, name="feeling", values_callable=lambda cls: [member.value for member in cls])
    sa.Enum("a%", ":b", name="kind") | sa.Enum("a", name="kind", inherit_schema=True) | sa.Enum(name="empty")
    sa.Enum(("a", "b"), name="kind") | sa.Enum(("a",), "b", name="kind") | sa.Enum(b"x", name="kind") | sa.Enum(["a", "b"], name="kind") | sa.Enum(1, 2, name="kind")
    sa.ARRAY(sa.Integer) | sa.ARRAY(sa.String(5)) | sa.ARRAY(sa.Integer, dimensions=2) | sa.ARRAY(sa.Enum("a", name="kind"))
    sa.ARRAY(sa.Text, as_tuple=True, zero_indexes=True) | pg.ARRAY(sa.Integer) | pg.ARRAY(sa.Text(), dimensions=3)
    pg.ARRAY(pg.UUID(as_uuid=True)) | pg.ARRAY(pg.ENUM("a", name="kind")) | pg.ARRAY(sa.Numeric(5, 2)) | pg.ARRAY(pg.JSONB)
    pg.ARRAY(sa.DateTime(timezone=True)) | pg.ARRAY(sa.String(5, collation="C")) | pg.ARRAY(sa.VARCHAR(length=3))
    pg.BIT(4) | pg.BIT(varying=True) | pg.BIT(8, varying=True) | pg.UUID(as_uuid=True) | pg.UUID(as_uuid=False)
    pg.TIMESTAMP(timezone=True) | pg.TIMESTAMP(precision=3) | pg.TIMESTAMP(timezone=True, precision=6)
    pg.TIME(precision=2) | pg.TIME(timezone=True, precision=0) | pg.INTERVAL(precision=4)
    pg.INTERVAL(fields="YEAR") | pg.INTERVAL(fields="DAY TO SECOND", precision=3) | pg.DOUBLE_PRECISION(precision=53)
    pg.JSON(astext_type=sa.Text()) | pg.JSONB(astext_type=sa.Text()) | pg.JSONB(none_as_null=True)
    pg.ENUM("a", "b", name="kind") | pg.ENUM("a", "b", name="kind", create_type=False) | pg.ENUM(Mood, name="feeling")
    pg.ENUM("a", name="kind", schema="side") | pg.ENUM("a", name="Kind Of") | pg.DOMAIN("posint", sa.Integer)
    pg.DOMAIN("posint", sa.Integer, check="VALUE > 0", not_null=True, default="1", create_type=False)
    pg.DOMAIN("code", sa.String(5), collation="C", constraint_name="ck", check=text("VALUE <> ''"), schema="side")
    pg.BYTEA(5) | pg.CITEXT(collation="C") | pg.HSTORE(text_type=sa.Unicode()) | pg.NUMERIC(5) | pg.REAL() | pg.MONEY()
    pg.VARCHAR(3) | pg.CHAR(4) | pg.FLOAT(7) | pg.TEXT(3)
    sa.String(5).with_variant(pg.CITEXT(), "postgresql") | sa.JSON().with_variant(pg.JSONB(), "postgresql")
    sa.Integer().with_variant(sa.BigInteger(), "sqlite") | pg.JSONB().with_variant(sa.JSON(), "sqlite", "mysql")
    sa.Text().with_variant(sa.String(5), "mysql").with_variant(pg.ARRAY(sa.Text), "postgresql")
    sa.Enum("a", name="kind", native_enum=False).with_variant(pg.ENUM("a", name="kind"), "postgresql")
    sa.types.NullType() | mysql.VARCHAR(5, collation="c") | mysql.JSON() | mysql.DATETIME(fsp=6) | mysql.NVARCHAR(5) | mysql.INTEGER(11) | sqlite.DATETIME() | mssql.TIME(2)
"""

TYPES = [
    *(f"sa.{name}()" for name in PLAIN.split()),
    *(f"pg.{name}()" for name in OF_POSTGRESQL.split()),
    *(text.strip() for line in WITH_ARGUMENTS.strip().splitlines() for text in line.split(" | ")),
]

USES = {
    "create": 'op.create_table("made", sa.Column("c", {type}))',
    "create, more": 'op.create_table("made", sa.Column("id", sa.Integer, primary_key=True), sa.Column("c", {type}, nullable=False, comment="it\'s"), schema="side")',
    "add": 'op.add_column("child", sa.Column("c", {type}))',
    "alter": 'op.alter_column("child", "note", type_={type}, existing_type=sa.Text(), postgresql_using="NULL")',
    "cast": "op.execute(select(cast(null(), {type})))",
    "type_coerce": "op.execute(select(sa.type_coerce(child.c.note, {type})))",
    "null bind": 'op.execute(select(bindparam("p", None, {type})))',
    "array": 'op.create_table("made", sa.Column("c", pg.ARRAY({type})))',
    "construct": 'op.execute(CreateTable(sa.Table("made", sa.MetaData(), sa.Column("c", {type}))))',
    "shown": 'note(str({type}), repr({type}))',
    "primary key": 'op.create_table("made", sa.Column("c", {type}, primary_key=True))',
}


def cases():
    for use in USES.values():
        for type_ in TYPES:
            # What psycopg2 gives for a text is no number: type_coerce() is only compiled.
            modes = ["literal"] if "type_coerce" in use else ["literal", "online"]
            yield {"kind": "operations", "code": use.replace("{type}", type_), "modes": modes}
