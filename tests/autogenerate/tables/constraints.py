"""Indexes, UNIQUE constraints, foreign keys, CHECKs, primary and exclusion keys."""

COLUMNS = "Column('id', Integer, primary_key=True), Column('a', Integer), Column('b', Text), Column('p', Integer)"
INDEXES = """
Index('ix', 'a') | Index('ix', 'b') | Index('ix', 'a', 'b') | Index('ix', 'b', 'a') | Index('ix', 'a', unique=True) | Index('ix', func.lower(column('b'))) | Index('ix', text('lower(b)')) | Index('ix', text('b DESC')) | Index('ix', column('a').desc()) | Index('ix', column('a').desc().nulls_last()) | Index('ix', column('a').asc().nulls_first(), 'b')
Index('ix', 'b', postgresql_using='hash') | Index('ix', 'a', postgresql_where=text('a > 5')) | Index('ix', 'a', postgresql_where=column('a') > 6) | Index('ix', 'a', postgresql_include=['b']) | Index('ix', 'b', postgresql_ops={'b': 'text_pattern_ops'}) | Index('ix', 'a', postgresql_with={'fillfactor': 50}) | Index('ix', 'a', unique=True, postgresql_nulls_not_distinct=True) | Index('ix', func.coalesce(column('b'), '')) | Index('ix', 'a', postgresql_concurrently=True)
Index('ix', cast(column('a'), Text)) | Index('ix', func.date_trunc('day', column('b').cast(DateTime))) | Index('ix', (column('a') + 1).label('next')) | Index('ix', text('b text_pattern_ops')) | Index('ix', text('lower(b) text_pattern_ops')) | Index('ix', func.lower(column('b')), unique=True) | Index('other', 'a') | Index('Mixed Ix', 'a') | Index('ix', 'a', 'b', 'p') | Index(None, 'a')
""".replace("\n", "|").split("|")
UNIQUES = ["", "UniqueConstraint('a')", "UniqueConstraint('a', name='uq')", "UniqueConstraint('b', name='uq')", "UniqueConstraint('a', 'b', name='uq')", "UniqueConstraint('b', 'a', name='uq')", "UniqueConstraint('b', name='uq2')",
           "UniqueConstraint('a', name='uq', deferrable=True, initially='DEFERRED')", "UniqueConstraint('a', name='uq', postgresql_nulls_not_distinct=True)", "Index('uq', 'a', unique=True)", "UniqueConstraint('a', postgresql_include=['b'], name='uq')"]
KEYS = ["", "ForeignKeyConstraint(['p'], ['parent.id'])", "ForeignKeyConstraint(['p'], ['parent.id'], name='fk')", "ForeignKeyConstraint(['p'], ['parent.id'], name='fk', ondelete='CASCADE')", "ForeignKeyConstraint(['p'], ['parent.id'], name='fk', ondelete='NO ACTION')", "ForeignKeyConstraint(['p'], ['parent.id'], onupdate='SET NULL', ondelete='set null')",
        "ForeignKeyConstraint(['p'], ['parent.id'], deferrable=True)", "ForeignKeyConstraint(['p'], ['parent.id'], deferrable=True, initially='DEFERRED')", "ForeignKeyConstraint(['p'], ['parent.id'], match='FULL')", "ForeignKeyConstraint(['p'], ['other.id'])", "ForeignKeyConstraint(['p'], ['t.id'])", "ForeignKeyConstraint(['a'], ['parent.id'])",
        "ForeignKeyConstraint(['p', 'a'], ['parent.id', 'parent.x'], name='fk2')", "ForeignKeyConstraint(['p'], ['parent.id'], use_alter=True, name='later')", "ForeignKeyConstraint(['p'], ['parent.id'], postgresql_not_valid=True)"]
TABLE_ITEMS = ["CheckConstraint('a > 0')", "CheckConstraint('a > 0', name='ck_a')", "CheckConstraint(column('a') > 5, name='ck_e')", "CheckConstraint(column('b').in_(['x', \"it's\"]), name='ck_in')", "CheckConstraint(\"b LIKE '100%'\", name='ck_p')", "CheckConstraint(\"b ~ '^a\\\\\\\\d'\", name='ck_r')", "CheckConstraint('a % 2 = 0')", "CheckConstraint('a > 0', name='nv', postgresql_not_valid=True)",
               "PrimaryKeyConstraint('id', name='pk_t')", "PrimaryKeyConstraint('id', 'a')", "pg.ExcludeConstraint(('a', '='), name='ex', using='btree')", "pg.ExcludeConstraint((column('a'), '='), (func.lower(column('b')), '='), where=text('a > 1'), using='btree')", "pg.ExcludeConstraint((text('int4range(a, p)'), '&&'), using='gist', deferrable=True, initially='DEFERRED', name='ex2')", "pg.ExcludeConstraint((literal_column('a + 1'), '='), using='btree')",
               "ForeignKeyConstraint(['p'], ['t.id'], name='self')", "UniqueConstraint('a', 'b')", "CheckConstraint(sa.and_(column('a') > 1, column('b') != 'x'), name='ck_and')"]
CHECKS = {"options": "{'autogenerate_plugins': ['alembic.autogenerate.*', 'alembic.ext.checkconstraint_byname']}"}


def models(*items, naming=False, key=", unique=True"):
    convention = "naming_convention=CONVENTION" if naming else ""
    listed = "".join(f",\n    {item}" for item in items if item)
    return (
        f"metadata = MetaData({convention})\n"
        "Table('parent', metadata, Column('id', Integer, primary_key=True), Column('x', Integer), UniqueConstraint('id', 'x', name='uq_parent'))\n"
        "Table('other', metadata, Column('id', Integer, primary_key=True))\n"
        f"Table('t', metadata, {COLUMNS}{listed})\n"
    )


def cases():
    indexes = [each.strip() for each in INDEXES if each.strip()]
    for each in indexes:
        yield f"{each} new", models(), models(each)
        yield f"{each} gone", models(each), models()
        yield f"{each} there", models(each), models(each)
    plain = indexes[:24]
    for place, old in enumerate(plain):
        for new in plain[place % 5 :: 5]:
            if old != new:
                yield f"{old} to {new}", models(old), models(new)
    for of, naming in ((UNIQUES, False), (UNIQUES, True), (KEYS, False), (KEYS, True)):
        for place, old in enumerate(of):
            # By convention a third of the pairs will do.
            for new in of[place % 3 :: 3] if naming else of:
                if "not_valid" not in old or naming:
                    yield f"{old} to {new}{' by convention' if naming else ''}", models(old, naming=naming), models(new, naming=naming)
    for item in TABLE_ITEMS:
        for naming in (False, True):
            if naming and "Check" in item and "name" not in item:
                # A convention that asks for a name.
                continue
            title = f"{item}{' by convention' if naming else ''}"
            with_it = models(item, naming=naming)
            yield f"{title} new table", "metadata = MetaData()", with_it
            if "gist" not in item:
                yield f"{title} gone table", with_it, "metadata = MetaData()", {"unordered": True}
                yield f"{title} there", with_it, with_it
                yield f"{title} gone", with_it, models(naming=naming)
            yield f"{title} new", models(naming=naming), with_it
            if "Check" in item:
                yield f"{title} check new", models(naming=naming), with_it, dict(CHECKS)
                yield f"{title} check gone", with_it, models(naming=naming), dict(CHECKS)
                yield f"{title} check there", with_it, with_it, dict(CHECKS)
    flags = "Column('f', Integer, ForeignKey('parent.id', ondelete='CASCADE'), index=True, nullable=False)", "Column('u', Text, unique=True)"
    for naming in (False, True):
        title = " by convention" if naming else ""
        yield f"flags new{title}", models(naming=naming), models(*flags, naming=naming)
        yield f"flags gone{title}", models(*flags, naming=naming), models(naming=naming), {"unordered": True}
        yield f"flags there{title}", models(*flags, naming=naming), models(*flags, naming=naming)
        yield f"flags new table{title}", "metadata = MetaData()", models(*flags, naming=naming)
    long = "a_very_long_name_of_a_column_that_goes_on_and_on_for_a_while_longer"[:60]
    item = f"Column('{long}', Integer, ForeignKey('parent.id'), index=True, unique=True)"
    for naming in (False, True):
        yield f"long names new {naming}", models(naming=naming), models(item, naming=naming)
        yield f"long names there {naming}", models(item, naming=naming), models(item, naming=naming)
    yield "several keys new", models(), models("ForeignKeyConstraint(['p'], ['parent.id'])", "ForeignKeyConstraint(['a'], ['other.id'])"), {"unordered": True}
    yield "several uniques new", models(), models("UniqueConstraint('a')", "UniqueConstraint('b')", "UniqueConstraint('a', 'b', name='z')"), {"unordered": True}
    yield "type of a key", models("Column('k', ForeignKey('parent.id'))"), models("Column('k', ForeignKey('parent.id'))", "Column('k2', ForeignKey('other.id'))")
