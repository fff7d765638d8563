//! What the public pages of a dialogue print of its declared groups at one moment, read as a person with a pencil would.

use std::collections::{BTreeMap, BTreeSet};

use crate::village::Village;

/// A group of a dimension: the places of both.
pub(crate) type Group = (usize, usize);

/// A figure of a group on a statement: "84% (80–88%, 120 voices)".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure {
    pub(crate) agrees: bool,
    pub(crate) percent: String,
    pub(crate) voices: u32,
}

/// What is said of the people of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Said {
    Number(u32),
    Nobody,
    Few,
    NotShown,
}

/// Everything at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// Agree, disagree, pass of everybody, by statement; nothing where too few were heard.
    pub(crate) totals: BTreeMap<usize, [u32; 3]>,
    pub(crate) verdicts: BTreeMap<usize, String>,
    pub(crate) people: Vec<Vec<Said>>,
    pub(crate) undeclared: Vec<Option<u32>>,
    pub(crate) figures: Vec<(usize, Group, Figure)>,
    /// The lower bound of the least sure group of each statement.
    pub(crate) bounds: Vec<(usize, Group)>,
    /// Statements on which a group is said not to have been heard enough.
    pub(crate) unheard: BTreeSet<(usize, Group)>,
    /// The most ticks for declared groups on one statement.
    pub(crate) ticks: BTreeMap<usize, usize>,
}

/// Text without markup, with single spaces.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {}
            _ if is_tag => {}
            c if c.is_whitespace() => text.push(' '),
            c => text.push(c),
        }
    }
    let text = text.replace("&#38;", "&").replace("&amp;", "&").replace("&#39;", "'").replace("&#34;", "\"");
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn number(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn between<'a>(text: &'a str, begin: &str, end: &str) -> Option<&'a str> {
    let rest = &text[text.find(begin)? + begin.len()..];
    Some(&rest[..rest.find(end)?])
}

/// "84% (80–88%, 120 voices)"
fn figure(text: &str, agrees: bool) -> Option<Figure> {
    let (percent, rest) = text.split_once(" (")?;
    let voices = number(rest.split_once(", ")?.1.split(" voice").next()?)?;
    Some(Figure { agrees, percent: percent.to_owned(), voices })
}

impl Village {
    fn group(&self, name: &str) -> Option<Group> {
        self.dimensions.iter().enumerate().find_map(|(dimension, (title, values))| {
            values.iter().position(|value| name == format!("{value} ({title})")).map(|value| (dimension, value))
        })
    }

    /// Reads every public page.
    pub(crate) fn look(&self) -> Look {
        let mut look = Look::default();
        let mut part = 0;
        loop {
            let page = self.get(&format!("all?part={part}"));
            page.expect(200);
            self.read_table(&page.body, &mut look);
            if !page.has("Next statements") {
                break;
            }
            part += 1;
        }
        self.read_people(&self.get("missing").expect(200).body, &mut look);
        self.read_lists(&self.get("shared").expect(200).body, &mut look);
        self.read_lists(&self.get("differ").expect(200).body, &mut look);
        // These name no declared group at all.
        for page in ["map", "portraits", "how", "rules"] {
            let text = self.get(page).expect(200).text();
            for (title, values) in &self.dimensions {
                for value in values {
                    assert!(!text.contains(&format!("{value} ({title})")), "{value} on {page}");
                }
            }
        }
        for path in
            [format!("/embed/{}/results", self.slug), format!("/embed/{}/invitation", self.slug), format!("/d/{}/events.atom", self.slug)]
        {
            let text = plain(&self.fetch(&path).expect(200).body);
            for (title, values) in &self.dimensions {
                assert!(values.iter().all(|value| !text.contains(&format!("{value} ({title})"))), "{path}");
            }
        }
        look
    }

    fn read_table(&self, body: &str, look: &mut Look) {
        for row in body.split("<tr><th scope=").skip(1).filter(|row| row.starts_with("row") || row.starts_with("\"row")) {
            let statement = number(between(row, "<bdi>", "</bdi>").unwrap()).unwrap() as usize;
            let row = &row[..row.find("</tbody>").unwrap_or(row.len())];
            let cells: Vec<String> = row.split("<td").skip(1).map(|cell| plain(&cell[cell.find('>').unwrap() + 1..])).collect();
            let verdict = cells[1].split(" falls with").next().unwrap().to_owned();
            if let (Some(seen), Some(disagree), Some(pass)) = (number(&cells[3]), number(&cells[4]), number(&cells[5]))
                && !cells[3].contains("fewer")
            {
                look.totals.insert(statement, [seen - disagree - pass, disagree, pass]);
            }
            let weakest = cells.last().unwrap();
            if let Some((name, bound)) = weakest.rsplit_once(' ')
                && let (Some(group), Some(_)) = (self.group(name), number(bound))
            {
                look.bounds.push((statement, group));
            }
            look.verdicts.insert(statement, verdict);
        }
    }

    fn read_people(&self, body: &str, look: &mut Look) {
        for (title, values) in &self.dimensions {
            let table = between(body, &format!("<caption dir=\"auto\">{title}</caption>"), "</div>").unwrap();
            let rows = table.split("<th scope=\"row\" dir=\"auto\">").skip(1).map(|row| {
                let text = plain(&row[row.find("<td").unwrap()..row.find("</tr>").unwrap_or(row.len())]);
                match text.as_str() {
                    "nobody" => Said::Nobody,
                    "fewer than 10" => Said::Few,
                    "not shown" => Said::NotShown,
                    _ => Said::Number(number(&text).unwrap()),
                }
            });
            let rows: Vec<Said> = rows.collect();
            assert_eq!(rows.len(), values.len());
            look.people.push(rows);
            look.undeclared.push(between(table, "<p class=\"soft\">", "declared nothing").and_then(|text| number(&plain(text))));
        }
        for side in body.split("<li><b>").skip(1) {
            let name = plain(&side[..side.find("</b>").unwrap()]);
            let Some(group) = self.group(name.trim_end_matches(':').trim()) else { continue };
            for id in side[..side.find("</li>").unwrap()].split("<bdi>").skip(2) {
                look.unheard.insert((number(&id[..id.find("</bdi>").unwrap()]).unwrap() as usize, group));
            }
        }
    }

    fn read_lists(&self, body: &str, look: &mut Look) {
        for item in body.split("<li class=\"st\">").skip(1) {
            let item = &item[..item.find("</li>").unwrap()];
            let statement = number(between(item, "<span class=\"no\">", "</span>").unwrap()).unwrap() as usize;
            let text = plain(item);
            let agrees = !text.contains("% disagree (");
            if let Some(said) = between(&text, "Least sure: ", " voices).")
                && let Some((name, figures)) = said.split_once("), ")
                && let Some(group) = self.group(&format!("{name})"))
            {
                look.figures.push((statement, group, figure(&format!("{figures} voices)"), agrees).unwrap()));
            }
            for pole in item.split("<p><b><bdi>").skip(1) {
                let name = plain(&pole[..pole.find("</bdi>").unwrap()]);
                let text = plain(&pole[pole.find("</b>").unwrap()..pole.find("</p>").unwrap()]);
                if let (Some(group), Some(figure)) = (self.group(&name), figure(&text, true)) {
                    look.figures.push((statement, group, figure));
                }
            }
            if let Some(names) = between(&text, "Not yet tested in: ", ".") {
                for name in names.split("), ") {
                    if let Some(group) = self.group(&format!("{}{}", name, if name.ends_with(')') { "" } else { ")" })) {
                        look.unheard.insert((statement, group));
                    }
                }
            }
            if let Some(ticks) = between(item, "class=tick d=\"", "\"").or(between(item, "class=\"tick\" d=\"", "\"")) {
                look.ticks.insert(statement, ticks.matches('M').count());
            }
        }
    }
}
