//! The images, run by a Docker engine: as users do, with the files that users have.

mod backup;
mod compose;
mod confined;
mod hosting;
mod images;
mod kubernetes;
mod late;
mod readme;
mod stop;
mod support;
mod verify;
mod versions;
