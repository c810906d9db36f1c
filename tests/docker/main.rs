//! The images, run by a Docker engine: as users do, with the files that users have.

mod compose;
mod confined;
mod images;
mod late;
mod stop;
mod support;
mod verify;
