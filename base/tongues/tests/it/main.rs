//! What a whole program sees of languages that it was given in a folder: they are as lasting as those that are built in, so each story
//! about them needs a program of its own.

mod folder;
