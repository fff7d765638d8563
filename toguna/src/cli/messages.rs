//! What the commands say about their own work, in each language.

use std::io;
use std::path::Path;

use crate::words::Language;

pub(super) fn cannot_write(language: Language, path: &Path, error: &io::Error) -> String {
    let path = path.display();
    match language {
        Language::En => format!("cannot write \"{path}\": {error}. Choose another place, or make room there."),
        Language::Fr => format!("impossible d’écrire « {path} » : {error}. Choisissez un autre endroit, ou faites-y de la place."),
    }
}

pub(super) fn cannot_print(language: Language, error: &io::Error) -> String {
    match language {
        Language::En => format!("cannot write to standard output: {error}."),
        Language::Fr => format!("impossible d’écrire sur la sortie standard : {error}."),
    }
}

pub(super) fn reading(language: Language, path: &str) -> String {
    match language {
        Language::En => format!("Reading {path}…"),
        Language::Fr => format!("Lecture de {path}…"),
    }
}

pub(super) fn computing(language: Language) -> String {
    match language {
        Language::En => "Looking for groups and for what they share…".to_owned(),
        Language::Fr => "Recherche des groupes et de ce qu’ils partagent…".to_owned(),
    }
}

pub(super) fn written(language: Language, path: &Path) -> String {
    let path = path.display();
    match language {
        Language::En => format!("Written: {path}"),
        Language::Fr => format!("Écrit : {path}"),
    }
}

pub(super) fn simulating(language: Language) -> String {
    match language {
        Language::En => "Letting the people speak…".to_owned(),
        Language::Fr => "Les personnes prennent la parole…".to_owned(),
    }
}

pub(super) fn writing(language: Language) -> String {
    match language {
        Language::En => "Writing the files…".to_owned(),
        Language::Fr => "Écriture des fichiers…".to_owned(),
    }
}

pub(super) fn simulated(language: Language, people: usize, statements: usize, votes: u64) -> String {
    match language {
        Language::En => format!("Simulated: {people} people, {statements} statements, {votes} votes."),
        Language::Fr => format!("Simulé : {people} personnes, {statements} énoncés, {votes} votes."),
    }
}

pub(super) fn export_written(language: Language, folder: &Path) -> String {
    let folder = folder.display();
    match language {
        Language::En => {
            format!("The votes are in {folder}, as a Polis export; groups.csv holds the declared groups, labels.csv the planted answer.")
        }
        Language::Fr => format!(
            "Les votes sont dans {folder}, comme un export de Polis ; groups.csv contient les groupes déclarés, labels.csv la réponse plantée."
        ),
    }
}
