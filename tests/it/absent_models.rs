//! Models that need modules which the image does not have: what is missing is not what a new revision drops.

use crate::support::{Database, Project};

const ENVIRONMENT: &str = "
import os
from sqlalchemy import create_engine
from alembic import context
from app.models import Base

with create_engine(os.environ['DATABASE_URL']).connect() as connection:
    context.configure(connection=connection, target_metadata=Base.metadata)
    with context.begin_transaction():
        context.run_migrations()
";

const MODELS: &str = "
from some_library import AuditMixin, Plain, KINDS, connect
from sqlalchemy import Column, Integer, String, Table
from sqlalchemy.orm import declarative_base

Base = declarative_base()
client = [each for each in connect()]

class Settings(Plain):
    kinds = [each for each in KINDS]
";

fn project(models: &str) -> Project {
    let template = include_str!("../../src/write/templates/script.py.mako");
    Project::empty()
        .file("env.py", ENVIRONMENT)
        .file("script.py.mako", template)
        .file("app/__init__.py", "")
        .file("app/models.py", &format!("{MODELS}\n{models}"))
}

#[track_caller]
fn refused(models: &str, before: &str, words: &str) {
    let database = Database::create();
    database.query(before);
    for command in ["revision --autogenerate", "check"] {
        let said = project(models).migrate(command).on(&database).run().exits(1).tail();
        assert!(said.contains(words), "{command}: {said}");
    }
}

#[test]
fn a_class_that_cannot_be_made_is_no_table_to_drop() {
    let class = "class Thing(Base):\n    __tablename__ = 'things'\n    id = Column(Integer, primary_key=True)\n    kind = Column(String(len([each for each in KINDS])))\n";
    refused(class, "CREATE TABLE things (id serial PRIMARY KEY)", "app/models.py:12: class `Thing` could not be made");
    let table = "things = Table('things', Base.metadata, *[Column(each, Integer) for each in KINDS])\n";
    refused(
        table,
        "CREATE TABLE things (id serial PRIMARY KEY)",
        "app/models.py:12: what stands there could not be made",
    );
}

#[test]
fn a_column_that_may_be_in_an_unknown_base_is_not_dropped() {
    let class =
        "class Thing(AuditMixin, Base):\n    __tablename__ = 'things'\n    id = Column(Integer, primary_key=True)\n";
    refused(class, "CREATE TABLE things (id serial PRIMARY KEY, made date)", "column `things.made` is in the database");
    // A base without columns is none of the database's business.
    let database = Database::create();
    database.query("CREATE TABLE things (id serial PRIMARY KEY)");
    project(class).migrate("check").on(&database).run().succeeds();
    let empty = Database::create();
    let said = project(class).migrate("revision --autogenerate -m things").on(&empty).run().succeeds().tail();
    assert!(said.contains("warning: table `things`: its class has a base that is not known here"), "{said}");
}

#[test]
fn what_is_about_no_table_may_be_left_out() {
    let class = "class Thing(Base):\n    __tablename__ = 'things'\n    id = Column(Integer, primary_key=True)\n";
    let database = Database::create();
    database.query("CREATE TABLE things (id serial PRIMARY KEY)");
    project(class).migrate("check").on(&database).run().succeeds();
}
