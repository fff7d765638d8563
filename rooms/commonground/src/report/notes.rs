//! What an analysis leaves out belongs to its result.

use toguna_opinion::analysis::{Analysis, GroupCount, Settings};

use crate::conversation::{Conversation, Note, NoteArgument};

fn counted(key: &'static str, count: usize) -> Option<Note> {
    (count > 0).then(|| Note { key, arguments: vec![("count", NoteArgument::Count(count as u64))] })
}

/// Everything that was left out or decided, and why: the notes of the reading first, then those of the analysis.
pub fn all_notes(conversation: &Conversation, analysis: &Analysis, settings: &Settings) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    let ungrouped = (0..analysis.group_of.len()).filter(|&p| analysis.vote_counts[p] > 0 && analysis.group_of[p].is_none()).count();
    let found = matches!(analysis.group_count, GroupCount::Found | GroupCount::OneCloud | GroupCount::Forced);
    let without_votes = analysis.statements.iter().filter(|statement| !statement.moderated && statement.tally.seen == 0).count();
    notes.extend(counted("notes-moderated", analysis.statements.iter().filter(|statement| statement.moderated).count()));
    notes.extend(counted("notes-no-votes", without_votes));
    notes.extend(counted("notes-silent", conversation.participants.len() - analysis.participants));
    if found {
        notes.extend(counted("notes-few-votes", ungrouped).map(|mut note| {
            note.arguments.push(("votes", NoteArgument::Count(u64::from(settings.min_votes))));
            note
        }));
    }
    if analysis.group_count == GroupCount::Given {
        notes.extend(counted("notes-ungrouped", ungrouped));
    }
    if analysis.group_count == GroupCount::TooFewPeople {
        notes.push(Note { key: "notes-few-people", arguments: Vec::new() });
    }
    if found && settings.bootstrap == 0 {
        notes.push(Note { key: "notes-no-stability", arguments: Vec::new() });
    }
    if analysis.group_count == GroupCount::Found && !settings.gap_test {
        notes.push(Note { key: "notes-no-gap-test", arguments: Vec::new() });
    }
    notes.extend(counted("notes-superseded", conversation.superseded as usize));
    // Where the reading has said it already, it knows better.
    notes.retain(|note| conversation.notes.iter().all(|read| read.key != note.key));
    conversation.notes.iter().cloned().chain(notes).collect()
}
