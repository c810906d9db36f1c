//! The catalogs are read while env.py imports the models: what is found is what it would have found itself.

use crate::support::{Database, Project};

const ENVIRONMENT: &str = "
import os
from sqlalchemy import create_engine
from alembic import context
from models import engine, metadata

with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
";

const MODELS: &str = "
import os, time
from sqlalchemy import Column, Integer, MetaData, Table, create_engine, event, text

metadata = MetaData()
things = Table('things', metadata, Column('id', Integer, primary_key=True))
engine = create_engine(os.environ['DATABASE_URL'])
";

fn project(models: &str) -> Project {
    Project::empty().file("env.py", ENVIRONMENT).file("models.py", &format!("{MODELS}{models}"))
}

fn database() -> Database {
    let database = Database::create();
    database.query("CREATE TABLE things (id serial PRIMARY KEY)");
    database
}

#[test]
fn a_table_that_comes_meanwhile_is_seen() {
    let database = database();
    let project = project(
        "open('importing', 'w').close()
while not os.path.exists('go'):
    time.sleep(0.01)
",
    );
    let run = project.migrate("check").on(&database).start();
    while !project.folder().join("importing").exists() {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    // By now the first answers are there.
    database.until("SELECT count(*) = 1 FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle'");
    database.query("CREATE TABLE late (id int)");
    std::fs::write(project.folder().join("go"), "").expect("a file");
    let said = run.wait().exits(255).tail();
    assert!(said.contains("remove_table") && said.contains("'late'"), "{said}");
}

#[test]
fn what_the_models_do_themselves_counts() {
    for statement in ["CREATE TABLE late (id int)", "ALTER TABLE things ADD COLUMN late int"] {
        let database = database();
        let models = format!("with engine.begin() as connection:\n    connection.execute(text('{statement}'))\n");
        let said = project(&models).migrate("check").on(&database).run().exits(255).tail();
        assert!(said.contains("'late'"), "{statement}: {said}");
    }
}

#[test]
fn a_search_path_that_a_listener_sets_counts() {
    let database = database();
    database.query("CREATE SCHEMA app; CREATE TABLE app.others (id int)");
    let models = "@event.listens_for(engine, 'connect')
def choose(connection, record):
    cursor = connection.cursor()
    cursor.execute('SET search_path TO app')
    cursor.close()
";
    let said = project(models).migrate("check").on(&database).run().exits(255).tail();
    assert!(said.contains("add_table") && said.contains("'others'"), "{said}");
}

#[test]
fn nobody_has_to_ask() {
    let database = database();
    let project = project("raise SystemExit(3)\n");
    project.migrate("check").on(&database).run().exits(3);
    // A database that is not there is env.py's concern, when it wants it.
    project.migrate("check").env("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none").run().exits(3);
}

#[test]
fn nothing_has_changed() {
    let database = database();
    let said = project("").migrate("check").on(&database).run().succeeds();
    assert_eq!(said.stdout, "No new upgrade operations detected.\n");
    // What is asked together is answered one after the other, whatever comes in between.
    let included = ENVIRONMENT.replace("target_metadata=", "include_schemas=True, target_metadata=");
    database.query("CREATE SCHEMA app; CREATE TABLE app.others (id int)");
    let said = project("").file("env.py", &included).migrate("check").on(&database).run().exits(255).tail();
    assert!(said.contains("remove_table") && said.contains("'others'"), "{said}");
}
