"""`with op.batch_alter_table(...)`: what PostgreSQL alters in place, and tables that are made anew."""

KIND = "operations"
MODES = ["literal", "online"]

HEADS = ['"child"', '"other", schema="side"', '"child", recreate="never"', '"child", recreate="auto"', '"child", naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s", "uq": "uq_%(table_name)s_%(column_0_name)s"}', '"child", recreate="always"', '"child", recreate="always", copy_from=child', '"child", recreate="always", table_args=(sa.CheckConstraint("id > 0", name="ck_new"),)', '"child", recreate="always", table_kwargs={"comment": "x"}', '"child", recreate="always", naming_convention={"fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"}', '"child", recreate="always", partial_reordering=[("note", "id")]']
# Rows that the new table takes: what fails fails by a second statement, under the real one.
ROWS = """bind.execute(text("UPDATE child SET id = id + 10, parent_id = NULL, note = '{note}' || id"))"""
FAILS = 'with op.batch_alter_table("child", recreate="always") as b:\n    b.create_check_constraint("ck", "id < 0")'
BODIES = """
pass
b.add_column(sa.Column("c", sa.Integer))
b.add_column(sa.Column("c", sa.Integer, nullable=False, server_default="5", comment="x"))
b.add_column(sa.Column("c", sa.Integer, sa.ForeignKey("parent.id", name="fk_c")))
b.add_column(sa.Column("c", sa.Integer), if_not_exists=True)
b.add_column(sa.Column("c", sa.Integer), insert_after="id")
b.add_column(sa.Column("c", sa.Integer), insert_before="note")
b.drop_column("note")
b.drop_column("note", if_exists=True)
b.drop_column("order")
b.alter_column("note", nullable=False)
b.alter_column("note", new_column_name="remark")
b.alter_column("note", type_=sa.String(50), existing_type=sa.Text())
b.alter_column("note", server_default="x", existing_nullable=True)
b.alter_column("note", type_=sa.Integer(), postgresql_using="note::integer")
b.alter_column("note", comment="it's", existing_comment=None)
b.alter_column("note", new_column_name="n2", type_=sa.String(5), nullable=False, server_default=None)
b.create_index("ix", ["note"])
b.create_index(b.f("ix_u"), ["note", "order"], unique=True)
b.create_index("ix", [text("lower(note)")], postgresql_using="btree", postgresql_where=text("id > 5"))
b.drop_index("ix")
b.drop_index("ix", if_exists=True)
b.drop_index(b.f("ix"), postgresql_where=text("x"))
b.create_unique_constraint("uq", ["note"])
b.create_unique_constraint(None, ["note"])
b.create_unique_constraint("uq", ["note"], deferrable=True)
b.create_foreign_key("fk", "parent", ["parent_id"], ["id"])
b.create_foreign_key("fk", "parent", ["parent_id"], ["id"], ondelete="CASCADE", onupdate="CASCADE")
b.create_foreign_key(None, "other", ["parent_id"], ["id"], referent_schema="side", deferrable=True, initially="DEFERRED")
b.create_foreign_key("fk", "child", ["parent_id"], ["id"])
b.create_primary_key("pk", ["id"])
b.create_check_constraint("ck", "id > 5")
b.create_check_constraint("ck", column("id") > 5)
b.create_check_constraint("ck", func.length(column("note")) > 5)
b.create_exclude_constraint("ex", ("id", "="), using="gist")
b.drop_constraint("child_parent_id_fkey", type_="foreignkey")
b.drop_constraint("child_pkey", type_="primary")
b.drop_constraint("ck")
b.drop_constraint("ck", "check")
b.create_table_comment("it's")
b.create_table_comment("new", existing_comment="old")
b.drop_table_comment()
b.execute("SELECT 1")
b.execute(child.update().values(note="x"))
b.add_column(sa.Column("c", sa.Integer)); b.drop_column("note"); b.alter_column("order", new_column_name="position")
b.add_column(sa.Column("c", sa.Integer)); b.create_index("ix", ["c"]); b.create_unique_constraint("uq", ["c", "id"])
b.add_column(sa.Column("e", sa.Enum("a", "b", name="kind")))
b.alter_column("note", type_=sa.Enum("a", "b", name="kind"), postgresql_using="note::kind")
b.add_column(sa.Column("b", sa.Boolean(create_constraint=True)))
b.add_column(sa.Column("b", sa.Boolean(), server_default=sa.false(), nullable=False))
b.drop_constraint("nope", type_="unique"); b.add_column(sa.Column("c", sa.Integer))
b.rename_table("x")
b.nothing()
b.create_unique_constraint(b.f("uq_x"), ["note"], postgresql_nulls_not_distinct=True)
b.create_index("ix", ["note"], if_not_exists=True, postgresql_concurrently=True)
"""


def cases():
    for head in HEADS:
        for body in BODIES.strip().splitlines():
            case = f"with op.batch_alter_table({head}) as b:\n    {body}"
            # A table that is made anew is read from the database first, unless it is given.
            made_anew = 'recreate="always"' in head
            # A set of objects: the order of its constraints is another in every run of the real one.
            case = {"code": case, "kind": KIND, "unordered": made_anew, "before": ""}
            if made_anew:
                case["before"] = ROWS.format(note="60" if "String(5)" in body else "60000")
            yield {**case, "modes": ["online"] if made_anew and "copy_from" not in head else MODES}
    yield {"code": FAILS, "kind": KIND, "unordered": True, "modes": ["online"]}
