"""What a revision may say: `op.create_table(...)`, `with op.batch_alter_table(...) as batch: batch.add_column(...)`."""

from . import ops
from .registry import AbstractOperations


class Operations(AbstractOperations):
    """The directives of `alembic.op`."""

    def create_table(self, table_name, *columns, if_not_exists=None, **kw):
        """`CREATE TABLE`; returns the Table, for `bulk_insert()` and `insert()`."""
        return self.invoke(ops.CreateTableOp(table_name, columns, if_not_exists=if_not_exists, **kw))

    def drop_table(self, table_name, *, schema=None, if_exists=None, **kw):
        """`DROP TABLE`"""
        self.invoke(ops.DropTableOp(table_name, schema=schema, if_exists=if_exists, table_kw=kw))

    def rename_table(self, old_table_name, new_table_name, *, schema=None):
        """`ALTER TABLE ... RENAME TO`"""
        self.invoke(ops.RenameTableOp(old_table_name, new_table_name, schema=schema))

    def create_table_comment(self, table_name, comment, *, existing_comment=None, schema=None):
        """`COMMENT ON TABLE`"""
        self.invoke(
            ops.CreateTableCommentOp(table_name, comment, existing_comment=existing_comment, schema=schema)
        )

    def drop_table_comment(self, table_name, *, existing_comment=None, schema=None):
        """`COMMENT ON TABLE ... IS NULL`"""
        self.invoke(ops.DropTableCommentOp(table_name, existing_comment=existing_comment, schema=schema))

    def add_column(
        self, table_name, column, *, schema=None, if_not_exists=None, inline_references=None, inline_primary_key=None
    ):
        """`ALTER TABLE ... ADD COLUMN`"""
        self.invoke(
            ops.AddColumnOp(
                table_name, column, schema=schema, if_not_exists=if_not_exists, inline_references=inline_references,
                inline_primary_key=inline_primary_key,
            )
        )

    def drop_column(self, table_name, column_name, *, schema=None, **kw):
        """`ALTER TABLE ... DROP COLUMN`"""
        self.invoke(ops.DropColumnOp(table_name, column_name, schema=schema, **kw))

    def alter_column(
        self, table_name, column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None,
        type_=None, existing_type=None, existing_server_default=False, existing_nullable=None, existing_comment=None,
        schema=None, **kw,
    ):
        """`ALTER TABLE ... ALTER COLUMN`: one statement for each change"""
        self.invoke(
            ops.AlterColumnOp(
                table_name, column_name, schema=schema, existing_type=existing_type,
                existing_server_default=existing_server_default, existing_nullable=existing_nullable,
                existing_comment=existing_comment, modify_name=new_column_name, modify_type=type_,
                modify_server_default=server_default, modify_nullable=nullable, modify_comment=comment, **kw,
            )
        )

    def create_index(
        self, index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw
    ):
        """`CREATE INDEX`"""
        self.invoke(
            ops.CreateIndexOp(
                index_name, table_name, columns, schema=schema, unique=unique, if_not_exists=if_not_exists, **kw
            )
        )

    def drop_index(self, index_name, table_name=None, *, schema=None, if_exists=None, **kw):
        """`DROP INDEX`"""
        self.invoke(ops.DropIndexOp(index_name, table_name, schema=schema, if_exists=if_exists, **kw))

    def create_primary_key(self, constraint_name, table_name, columns, *, schema=None):
        """`ALTER TABLE ... ADD CONSTRAINT ... PRIMARY KEY`"""
        self.invoke(ops.CreatePrimaryKeyOp(constraint_name, table_name, columns, schema=schema))

    def create_unique_constraint(self, constraint_name, table_name, columns, *, schema=None, **kw):
        """`ALTER TABLE ... ADD CONSTRAINT ... UNIQUE`"""
        self.invoke(ops.CreateUniqueConstraintOp(constraint_name, table_name, columns, schema=schema, **kw))

    def create_check_constraint(self, constraint_name, table_name, condition, *, schema=None, **kw):
        """`ALTER TABLE ... ADD CONSTRAINT ... CHECK`"""
        self.invoke(ops.CreateCheckConstraintOp(constraint_name, table_name, condition, schema=schema, **kw))

    def create_exclude_constraint(self, constraint_name, table_name, *elements, **kw):
        """`ALTER TABLE ... ADD CONSTRAINT ... EXCLUDE`"""
        self.invoke(ops.CreateExcludeConstraintOp(constraint_name, table_name, elements, **kw))

    def create_foreign_key(
        self, constraint_name, source_table, referent_table, local_cols, remote_cols, *, onupdate=None, ondelete=None,
        deferrable=None, initially=None, match=None, source_schema=None, referent_schema=None, **dialect_kw,
    ):
        """`ALTER TABLE ... ADD CONSTRAINT ... FOREIGN KEY`"""
        self.invoke(
            ops.CreateForeignKeyOp(
                constraint_name, source_table, referent_table, local_cols, remote_cols, onupdate=onupdate,
                ondelete=ondelete, deferrable=deferrable, initially=initially, match=match,
                source_schema=source_schema, referent_schema=referent_schema, **dialect_kw,
            )
        )

    def drop_constraint(self, constraint_name, table_name, type_=None, *, schema=None, if_exists=None):
        """`ALTER TABLE ... DROP CONSTRAINT`"""
        self.invoke(ops.DropConstraintOp(constraint_name, table_name, type_, schema=schema, if_exists=if_exists))

    def bulk_insert(self, table, rows, *, multiinsert=True):
        """`INSERT INTO ... VALUES ...` for many rows"""
        self.invoke(ops.BulkInsertOp(table, rows, multiinsert=multiinsert))

    def execute(self, sqltext, *, execution_options=None):
        """Any SQL: text, or an insert(), update(), delete(), select()"""
        return self.invoke(ops.ExecuteSQLOp(sqltext, execution_options=execution_options))


class BatchOperations(AbstractOperations):
    """The directives of `with op.batch_alter_table("users") as batch:`"""

    def invoke(self, operation):
        """Carries an operation out, or keeps it for a table that is made anew."""
        if self.impl.recreates and not isinstance(operation, ops.ExecuteSQLOp):
            return self.impl.collect(operation)
        return super().invoke(operation)

    def add_column(
        self, column, *, insert_before=None, insert_after=None, if_not_exists=None, inline_references=None,
        inline_primary_key=None,
    ):
        """`ALTER TABLE ... ADD COLUMN`; the place is for tables that are made anew"""
        place = {"insert_before": insert_before, "insert_after": insert_after}
        if (insert_before or insert_after) and not self.impl.recreates:
            from alembic.util import CommandError

            raise CommandError(
                "Can't specify insert_before or insert_after when using ALTER; please specify recreate='always'"
            )
        self.invoke(
            ops.AddColumnOp(
                self.impl.table_name, column, schema=self.impl.schema, if_not_exists=if_not_exists,
                inline_references=inline_references, inline_primary_key=inline_primary_key,
                **{name: value for name, value in place.items() if value},
            )
        )

    def drop_column(self, column_name, **kw):
        """`ALTER TABLE ... DROP COLUMN`"""
        self.invoke(ops.DropColumnOp(self.impl.table_name, column_name, schema=self.impl.schema, **kw))

    def alter_column(
        self, column_name, *, nullable=None, comment=False, server_default=False, new_column_name=None, type_=None,
        existing_type=None, existing_server_default=False, existing_nullable=None, existing_comment=None,
        insert_before=None, insert_after=None, **kw,
    ):
        """`ALTER TABLE ... ALTER COLUMN`"""
        self.invoke(
            ops.AlterColumnOp(
                self.impl.table_name, column_name, schema=self.impl.schema, existing_type=existing_type,
                existing_server_default=existing_server_default, existing_nullable=existing_nullable,
                existing_comment=existing_comment, modify_name=new_column_name, modify_type=type_,
                modify_server_default=server_default, modify_nullable=nullable, modify_comment=comment, **kw,
            )
        )

    def create_index(self, index_name, columns, **kw):
        """`CREATE INDEX`"""
        self.invoke(ops.CreateIndexOp(index_name, self.impl.table_name, columns, schema=self.impl.schema, **kw))

    def drop_index(self, index_name, **kw):
        """`DROP INDEX`"""
        self.invoke(ops.DropIndexOp(index_name, self.impl.table_name, schema=self.impl.schema, **kw))

    def create_primary_key(self, constraint_name, columns):
        """`ALTER TABLE ... ADD CONSTRAINT ... PRIMARY KEY`"""
        self.invoke(
            ops.CreatePrimaryKeyOp(constraint_name, self.impl.table_name, columns, schema=self.impl.schema)
        )

    def create_unique_constraint(self, constraint_name, columns, **kw):
        """`ALTER TABLE ... ADD CONSTRAINT ... UNIQUE`"""
        kw["schema"] = self.impl.schema
        self.invoke(ops.CreateUniqueConstraintOp(constraint_name, self.impl.table_name, columns, **kw))

    def create_check_constraint(self, constraint_name, condition, **kw):
        """`ALTER TABLE ... ADD CONSTRAINT ... CHECK`"""
        self.invoke(
            ops.CreateCheckConstraintOp(
                constraint_name, self.impl.table_name, condition, schema=self.impl.schema, **kw
            )
        )

    def create_exclude_constraint(self, constraint_name, *elements, **kw):
        """`ALTER TABLE ... ADD CONSTRAINT ... EXCLUDE`"""
        kw["schema"] = self.impl.schema
        self.invoke(ops.CreateExcludeConstraintOp(constraint_name, self.impl.table_name, elements, **kw))

    def create_foreign_key(
        self, constraint_name, referent_table, local_cols, remote_cols, *, referent_schema=None, onupdate=None,
        ondelete=None, deferrable=None, initially=None, match=None, **dialect_kw,
    ):
        """`ALTER TABLE ... ADD CONSTRAINT ... FOREIGN KEY`"""
        self.invoke(
            ops.CreateForeignKeyOp(
                constraint_name, self.impl.table_name, referent_table, local_cols, remote_cols, onupdate=onupdate,
                ondelete=ondelete, deferrable=deferrable, initially=initially, match=match,
                source_schema=self.impl.schema, referent_schema=referent_schema, **dialect_kw,
            )
        )

    def drop_constraint(self, constraint_name, type_=None):
        """`ALTER TABLE ... DROP CONSTRAINT`"""
        self.invoke(
            ops.DropConstraintOp(constraint_name, self.impl.table_name, type_, schema=self.impl.schema)
        )

    def create_table_comment(self, comment, *, existing_comment=None):
        """`COMMENT ON TABLE`"""
        self.invoke(
            ops.CreateTableCommentOp(
                self.impl.table_name, comment, existing_comment=existing_comment, schema=self.impl.schema
            )
        )

    def drop_table_comment(self, *, existing_comment=None):
        """`COMMENT ON TABLE ... IS NULL`"""
        self.invoke(
            ops.DropTableCommentOp(self.impl.table_name, existing_comment=existing_comment, schema=self.impl.schema)
        )

    def execute(self, sqltext, *, execution_options=None):
        """Any SQL, at once: it does not wait for the end of the block"""
        return self.invoke(ops.ExecuteSQLOp(sqltext, execution_options=execution_options))
