//! People have their dialogues as the files that Polis exports; a planted one is written the same way, with its declared groups and its
//! answer beside it.

use std::io::{self, Write};

use toguna_opinion::votes::{Vote, VoteEvent};

use super::dialogue::Simulated;

/// Writes one file of an export.
pub type FileWriter = fn(&Simulated, &mut dyn Write) -> io::Result<()>;

/// The files of an export and how each is written.
pub const FILES: [(&str, FileWriter); 6] = [
    ("votes.csv", write_votes),
    ("comments.csv", write_comments),
    ("participants-votes.csv", write_participants),
    ("summary.csv", write_summary),
    ("groups.csv", write_declared_groups),
    ("labels.csv", write_labels),
];

/// `votes.csv`: every vote, those that a later one replaces included, ordered by statement, then participant, then time (milliseconds).
pub fn write_votes(simulated: &Simulated, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"timestamp,datetime,comment-id,voter-id,vote\n")?;
    let mut line = Vec::new();
    for event in by_statement(&simulated.events, simulated.conversation.statements.len()) {
        line.clear();
        let comment = &simulated.conversation.statements[event.statement as usize].id;
        let voter = &simulated.conversation.participants[event.participant as usize];
        write_number(event.time as u64, &mut line);
        line.push(b',');
        write_datetime(event.time, &mut line);
        line.push(b',');
        line.extend_from_slice(comment.as_bytes());
        line.push(b',');
        line.extend_from_slice(voter.as_bytes());
        line.push(b',');
        line.extend_from_slice(vote_text(event.vote));
        line.push(b'\n');
        out.write_all(&line)?;
    }
    Ok(())
}

/// `comments.csv`: the statements with their counts of votes; `moderated` is −1 where moderation took one out, 1 otherwise.
pub fn write_comments(simulated: &Simulated, out: &mut dyn Write) -> io::Result<()> {
    let conversation = &simulated.conversation;
    let count = conversation.statements.len();
    let (mut agrees, mut disagrees) = (vec![0_u32; count], vec![0_u32; count]);
    // As in a real export, votes that were replaced later count here too.
    for event in &simulated.events {
        match event.vote {
            Vote::Agree => agrees[event.statement as usize] += 1,
            Vote::Disagree => disagrees[event.statement as usize] += 1,
            Vote::Pass => {}
        }
    }
    writeln!(out, "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body")?;
    for (place, statement) in conversation.statements.iter().enumerate() {
        // One a minute, the last of them a minute before the dialogue opens.
        let time = simulated.opened_at - (count - place) as i64 * 60_000;
        let mut datetime = Vec::new();
        write_datetime(time, &mut datetime);
        let author = &conversation.participants[simulated.authors[place] as usize];
        write!(out, "{time},{},{},{author},", String::from_utf8_lossy(&datetime), statement.id)?;
        let moderated = if statement.moderated { -1 } else { 1 };
        writeln!(out, "{},{},{moderated},{}", agrees[place], disagrees[place], quoted(statement.text.as_deref().unwrap_or_default()))?;
    }
    Ok(())
}

/// `participants-votes.csv`: one line for each participant, one column for each statement; `group-id` is left empty.
pub fn write_participants(simulated: &Simulated, out: &mut dyn Write) -> io::Result<()> {
    let conversation = &simulated.conversation;
    write!(out, "participant,group-id,n-comments,n-votes,n-agree,n-disagree")?;
    for statement in &conversation.statements {
        write!(out, ",{}", statement.id)?;
    }
    out.write_all(b"\n")?;
    let mut comments = vec![0_u32; conversation.participants.len()];
    for &author in &simulated.authors {
        comments[author as usize] += 1;
    }
    let mut line = Vec::new();
    for (place, name) in conversation.participants.iter().enumerate() {
        let row = || conversation.votes.row(place as u32);
        let number = |wanted| row().filter(|(_, vote)| *vote == wanted).count();
        write!(out, "{name},,{},{},{},{}", comments[place], row().count(), number(Vote::Agree), number(Vote::Disagree))?;
        line.clear();
        let mut written = 0;
        for (statement, vote) in row() {
            line.resize(line.len() + (statement as usize + 1 - written), b',');
            line.extend_from_slice(vote_text(vote));
            written = statement as usize + 1;
        }
        line.resize(line.len() + (conversation.statements.len() - written), b',');
        line.push(b'\n');
        out.write_all(&line)?;
    }
    Ok(())
}

/// `summary.csv`: keys and values without a header. Beside the keys of Polis it says `simulated,true`.
pub fn write_summary(simulated: &Simulated, out: &mut dyn Write) -> io::Result<()> {
    let conversation = &simulated.conversation;
    let mut commenters = simulated.authors.clone();
    commenters.sort_unstable();
    commenters.dedup();
    writeln!(out, "topic,{}", quoted(conversation.topic.as_deref().unwrap_or_default()))?;
    writeln!(out, "simulated,true")?;
    writeln!(out, "views,{}", conversation.participants.len())?;
    writeln!(out, "voters,{}", conversation.votes.voters())?;
    writeln!(out, "voters-in-conv,{}", conversation.votes.voters())?;
    writeln!(out, "commenters,{}", commenters.len())?;
    writeln!(out, "comments,{}", conversation.statements.len())?;
    writeln!(out, "conversation-description,{}", quoted(conversation.description.as_deref().unwrap_or_default()))
}

/// `groups.csv`: what each participant declared, `participant,<dimension>,…`; empty where nothing was declared.
pub fn write_declared_groups(simulated: &Simulated, out: &mut dyn Write) -> io::Result<()> {
    let conversation = &simulated.conversation;
    write!(out, "participant")?;
    for dimension in &conversation.dimensions {
        write!(out, ",{}", quoted(&dimension.name))?;
    }
    out.write_all(b"\n")?;
    for (place, name) in conversation.participants.iter().enumerate() {
        write!(out, "{name}")?;
        for dimension in &conversation.dimensions {
            let value = dimension.value_of[place].map_or("", |value| dimension.values[usize::from(value)].as_str());
            write!(out, ",{}", quoted(value))?;
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// `labels.csv`: the planted answer, `participant,group`.
pub fn write_labels(simulated: &Simulated, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "participant,group")?;
    for (name, group) in simulated.conversation.participants.iter().zip(&simulated.truth.group_of) {
        let group = group.map_or("", |group| simulated.truth.names[usize::from(group)].as_str());
        writeln!(out, "{name},{}", quoted(group))?;
    }
    Ok(())
}

/// Counting sort that keeps the order within a statement.
fn by_statement(events: &[VoteEvent], statements: usize) -> impl Iterator<Item = &VoteEvent> {
    let mut next = vec![0_usize; statements + 1];
    for event in events {
        next[event.statement as usize + 1] += 1;
    }
    for statement in 0..statements {
        next[statement + 1] += next[statement];
    }
    let mut order = vec![0_u32; events.len()];
    for (place, event) in events.iter().enumerate() {
        let slot = &mut next[event.statement as usize];
        order[*slot] = place as u32;
        *slot += 1;
    }
    order.into_iter().map(|place| &events[place as usize])
}

fn vote_text(vote: Vote) -> &'static [u8] {
    match vote {
        Vote::Agree => b"1",
        Vote::Pass => b"0",
        Vote::Disagree => b"-1",
    }
}

fn quoted(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")).into() } else { text.into() }
}

/// Formatting through `write!` would take most of the time of a large export.
fn write_number(number: u64, out: &mut Vec<u8>) {
    let (mut digits, mut first, mut rest) = ([0_u8; 20], 20, number);
    loop {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[first..]);
}

/// `2026-01-05 08:00:00 UTC`, for times from 1970 on.
fn write_datetime(millis: i64, out: &mut Vec<u8>) {
    let seconds = millis.max(0) as u64 / 1000;
    let (mut days, second_of_day) = (seconds / 86_400, seconds % 86_400);
    let leap = |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut year = 1970;
    while days >= 365 + u64::from(leap(year)) {
        days -= 365 + u64::from(leap(year));
        year += 1;
    }
    let february = 28 + u64::from(leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    write_number(year, out);
    let parts =
        [(b'-', month), (b'-', days + 1), (b' ', second_of_day / 3600), (b':', second_of_day / 60 % 60), (b':', second_of_day % 60)];
    for (separator, number) in parts {
        out.extend_from_slice(&[separator, b'0' + (number / 10) as u8, b'0' + (number % 10) as u8]);
    }
    out.extend_from_slice(b" UTC");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_the_calendar_has_them() {
        let text = |millis| {
            let mut out = Vec::new();
            write_datetime(millis, &mut out);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(text(0), "1970-01-01 00:00:00 UTC");
        assert_eq!(text(951_827_696_000), "2000-02-29 12:34:56 UTC");
        assert_eq!(text(1_767_600_000_000), "2026-01-05 08:00:00 UTC");
        assert_eq!(text(1_735_689_599_999), "2024-12-31 23:59:59 UTC");
    }

    #[test]
    fn text_with_commas_quotes_and_line_breaks_is_quoted() {
        assert_eq!(quoted("plain"), "plain");
        assert_eq!(quoted("a, b"), "\"a, b\"");
        assert_eq!(quoted("say \"no\""), "\"say \"\"no\"\"\"");
        assert_eq!(quoted("two\nlines"), "\"two\nlines\"");
    }
}
