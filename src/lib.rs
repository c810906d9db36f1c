//! Retort runs Alembic histories against PostgreSQL without Python.
//!
//! Nouns are vocabulary, verbs are stages; values flow one way, from `config` to `report`. ARCHITECTURE.md has the map.

pub mod cli;
pub mod command;
pub mod config;
pub mod ephemeral;
pub mod evaluate;
pub mod execute;
pub mod history;
pub mod operation;
pub mod plan;
pub mod postgres;
pub mod reflect;
pub mod render;
pub mod report;
pub mod schema;
