//! Dialogues on the web, as people meet them: told in one process on both engines, and over real connections to the real program.

mod canary;
mod crash;
mod crowd;
mod guide;
mod program;
mod standstill;
mod story;
mod tongues;
mod wire;
