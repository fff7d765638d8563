//! A thousand people are a thousand points that nobody can tell apart: the map puts neighbours of one group into one mark whose area is
//! their number, so that it stays light and readable from a phone to a projector.

use std::collections::BTreeMap;

use toguna_opinion::analysis::{Analysis, GroupCount};
use toguna_tongues::{Argument, Words};

use super::Writer;
use super::people::{Axis, GroupRow};
use super::shapes::{SHAPES, outline};
use crate::report::disclosure::FEWEST_SHOWN;
use crate::report::headline;

/// The most marks that the map of a report has, and a map that a phone loads.
const MOST_MARKS: usize = 480;
const MOST_MARKS_IN_PUBLIC: usize = 200;
/// Width of the drawing, in its own units.
pub(crate) const WIDTH: f64 = 720.0;
const MARGIN: f64 = 26.0;
const LABEL_DISTANCE: f64 = 40.0;

/// The map in a drawing, words and tables.
pub(crate) struct MapSection<'a> {
    /// `None` when nobody can be shown.
    pub(crate) drawing: Option<Drawing>,
    pub(crate) sentence: String,
    pub(crate) description: String,
    pub(crate) carried: String,
    pub(crate) mark_size: String,
    pub(crate) groups: Vec<GroupRow<'a>>,
    pub(crate) axes: Vec<Axis<'a>>,
    /// Why there is no drawing, or why somebody is not in it.
    pub(crate) not_drawn: Option<String>,
}

impl<'a> Writer<'a> {
    pub(crate) fn map(self) -> MapSection<'a> {
        let analysis = self.sides.analysis;
        let words = self.words;
        let crowd = Crowd::of(analysis, self.is_public);
        let not_drawn = crowd.not_drawn(self.is_public, words);
        // Without statements everybody would stand in one point.
        let drawing = crowd.draw(analysis, if self.is_public { MOST_MARKS_IN_PUBLIC } else { MOST_MARKS });
        let drawing = drawing.filter(|_| headline::in_play(analysis) > 0);
        let total = analysis.components.total_variance;
        let carried = analysis.components.explained_variance.iter().sum::<f64>() / total;
        let groups = [("groups", Argument::from(analysis.groups.len()))];
        MapSection {
            sentence: sentence(analysis, words),
            description: words.say(if self.sides.parted() { "map-description-groups" } else { "map-description-cloud" }, &groups),
            carried: if total > 0.0 {
                words.say("map-carried", &[("share", Argument::from(words.percent(carried)))])
            } else {
                String::new()
            },
            mark_size: drawing
                .as_ref()
                .map_or_else(String::new, |drawing| words.say("map-mark", &[("people", Argument::from(drawing.largest))])),
            drawing,
            groups: self.group_rows(),
            axes: self.axes(),
            not_drawn,
        }
    }
}

/// Into how many groups people fall, if any.
pub(crate) fn sentence(analysis: &Analysis, words: &Words) -> String {
    let key = match analysis.group_count {
        GroupCount::Found => "groups-found",
        GroupCount::OneCloud => "groups-one-cloud",
        GroupCount::TooFewPeople => "groups-too-few-people",
        GroupCount::Forced => "groups-forced",
        GroupCount::Given => "groups-given",
    };
    words.say(key, &[("groups", Argument::from(analysis.groups.len()))])
}

/// The drawing of a map.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Drawing {
    /// Height of the drawing in its own units.
    pub(crate) height: f64,
    /// One path for each group: its colour class and its data.
    pub(crate) paths: Vec<(usize, String)>,
    /// The middle of the map, where somebody stands who votes as people do on average.
    pub(crate) middle: [f64; 2],
    /// Where each group's letter stands: group, x, y.
    pub(crate) labels: Vec<(usize, f64, f64)>,
    /// The most people in one mark.
    pub(crate) largest: u32,
}

struct Mark {
    group: usize,
    people: u32,
    sum: [f64; 2],
}

/// Those who can be drawn: everybody placed in a group, or everybody who voted when nobody is.
struct Crowd {
    /// Group and place of each.
    people: Vec<(usize, [f64; 2])>,
    /// Groups of so few people that each is drawn as one mark.
    gathered: Vec<usize>,
}

impl Crowd {
    /// In public a point of a handful may be somebody that everybody knows: fewer than [`FEWEST_SHOWN`] people are not drawn at all, and a
    /// group of fewer is one mark in its middle.
    fn of(analysis: &Analysis, is_public: bool) -> Self {
        let mut people = people(analysis);
        if !is_public {
            return Self { people, gathered: Vec::new() };
        }
        if people.len() < FEWEST_SHOWN as usize {
            return Self { people: Vec::new(), gathered: Vec::new() };
        }
        let few = |group: &usize| analysis.groups[*group].size < FEWEST_SHOWN as usize;
        let gathered: Vec<usize> = (0..analysis.groups.len()).filter(few).collect();
        for (group, place) in &mut people {
            if gathered.contains(group) {
                *place = analysis.groups[*group].centre;
            }
        }
        Self { people, gathered }
    }

    fn not_drawn(&self, is_public: bool, words: &Words) -> Option<String> {
        let fewest = [("fewest", Argument::from(FEWEST_SHOWN))];
        match (is_public, self.people.is_empty(), self.gathered.is_empty()) {
            (true, true, _) => Some(words.say("ground-map-from", &fewest)),
            (true, false, false) => Some(words.say("ground-map-gathered", &fewest)),
            _ => None,
        }
    }

    fn draw(&self, analysis: &Analysis, most_marks: usize) -> Option<Drawing> {
        draw(analysis, &self.people, most_marks)
    }
}

fn draw(analysis: &Analysis, people: &[(usize, [f64; 2])], most_marks: usize) -> Option<Drawing> {
    let (low, high) = bounds(people)?;
    let scale = (WIDTH - 2.0 * MARGIN) / (high[0] - low[0]).max(high[1] - low[1]).max(1e-9);
    let spread = [(high[0] - low[0]) * scale, (high[1] - low[1]) * scale];
    let height = (spread[1] + 2.0 * MARGIN).clamp(280.0, 560.0);
    // Both axes have one scale, so that distances mean the same in every direction.
    let scale = scale * ((height - 2.0 * MARGIN) / spread[1].max(1e-9)).min(1.0);
    let centre = [f64::midpoint(low[0], high[0]), f64::midpoint(low[1], high[1])];
    let place = |[x, y]: [f64; 2]| [WIDTH / 2.0 + (x - centre[0]) * scale, height / 2.0 - (y - centre[1]) * scale];
    let placed: Vec<(usize, [f64; 2])> = people.iter().map(|&(group, at)| (group, place(at))).collect();

    let mut pitch = 12.0;
    let mut marks = gather(&placed, pitch);
    while marks.len() > most_marks {
        pitch *= 1.15;
        marks = gather(&placed, pitch);
    }
    let largest = marks.iter().map(|mark| mark.people).max().unwrap_or(1);
    // Larger marks first, so that no mark hides a smaller one.
    marks.sort_by_key(|mark| (mark.group, std::cmp::Reverse(mark.people)));
    let mut paths: Vec<(usize, String)> = Vec::new();
    for mark in &marks {
        if paths.last().is_none_or(|(group, _)| *group != mark.group) {
            paths.push((mark.group, String::new()));
        }
        let radius = (0.62 * pitch * (f64::from(mark.people) / f64::from(largest)).sqrt()).max(2.2);
        if let Some((_, path)) = paths.last_mut() {
            let at = mark.sum.map(|sum| sum / f64::from(mark.people));
            outline(path, mark.group, at[0], at[1], radius);
        }
    }
    let labels = if analysis.groups.len() >= 2 { labels(analysis, place, height) } else { Vec::new() };
    let paths = paths.into_iter().map(|(group, path)| (colour(group), path)).collect();
    Some(Drawing { height, paths, middle: place([0.0, 0.0]), labels, largest })
}

fn people(analysis: &Analysis) -> Vec<(usize, [f64; 2])> {
    let grouped = analysis.group_of.iter().any(Option::is_some);
    (0..analysis.positions.len())
        .filter(|&person| analysis.vote_counts[person] > 0 && analysis.positions[person].iter().all(|c| c.is_finite()))
        .filter_map(|person| match analysis.group_of[person] {
            Some(group) => Some((usize::from(group), analysis.positions[person])),
            None if grouped => None,
            None => Some((0, analysis.positions[person])),
        })
        .collect()
}

fn bounds(people: &[(usize, [f64; 2])]) -> Option<([f64; 2], [f64; 2])> {
    let first = people.first()?.1;
    Some(
        people.iter().fold((first, first), |(low, high), (_, at)| {
            ([low[0].min(at[0]), low[1].min(at[1])], [high[0].max(at[0]), high[1].max(at[1])])
        }),
    )
}

fn gather(placed: &[(usize, [f64; 2])], pitch: f64) -> Vec<Mark> {
    let mut cells: BTreeMap<(usize, i64, i64), Mark> = BTreeMap::new();
    for &(group, at) in placed {
        // Every other row is shifted by half a cell, as in a honeycomb: no lines of marks appear that the data do not have.
        let row = (at[1] / (pitch * 0.87)).floor();
        let shift = if (row as i64).rem_euclid(2) == 0 { 0.0 } else { 0.5 };
        let cell = (group, row as i64, (at[0] / pitch + shift).floor() as i64);
        let mark = cells.entry(cell).or_insert(Mark { group, people: 0, sum: [0.0; 2] });
        mark.people += 1;
        mark.sum[0] += at[0];
        mark.sum[1] += at[1];
    }
    cells.into_values().collect()
}

/// The groups' letters at their centres, pushed apart where they would cover each other.
fn labels(analysis: &Analysis, place: impl Fn([f64; 2]) -> [f64; 2], height: f64) -> Vec<(usize, f64, f64)> {
    let mut at: Vec<[f64; 2]> = analysis.groups.iter().map(|group| place(group.centre)).collect();
    for _ in 0..60 {
        for one in 0..at.len() {
            for other in one + 1..at.len() {
                let gap = [at[other][0] - at[one][0], at[other][1] - at[one][1]];
                let distance = gap[0].hypot(gap[1]);
                if distance < LABEL_DISTANCE {
                    let direction = if distance > 1e-6 { gap.map(|g| g / distance) } else { [1.0, 0.0] };
                    let push = (LABEL_DISTANCE - distance) / 2.0;
                    for axis in 0..2 {
                        at[one][axis] -= direction[axis] * push;
                        at[other][axis] += direction[axis] * push;
                    }
                }
            }
        }
    }
    at.iter().enumerate().map(|(group, at)| (group, at[0].clamp(22.0, WIDTH - 22.0), at[1].clamp(22.0, height - 22.0))).collect()
}

/// The colour class of a group, `g0` to `g7`.
pub(crate) fn colour(group: usize) -> usize {
    group % SHAPES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn drawn(analysis: &Analysis, is_public: bool) -> Option<Drawing> {
        Crowd::of(analysis, is_public).draw(analysis, if is_public { MOST_MARKS_IN_PUBLIC } else { MOST_MARKS })
    }

    #[test]
    fn in_public_nobody_stands_alone_who_belongs_to_a_handful() {
        let (_, analysis) = fixture::dialogue(fixture::Shape { participants: 9, groups: 1, ..fixture::Shape::default() });
        assert_eq!(drawn(&analysis, true), None);
        let (_, mut analysis) = fixture::dialogue(fixture::Shape { participants: 60, groups: 2, ..fixture::Shape::default() });
        let last = analysis.groups.len() - 1;
        let mut kept = 0;
        for (person, group) in analysis.group_of.iter_mut().enumerate() {
            if *group == Some(last as u16) && analysis.vote_counts[person] > 0 {
                kept += 1;
                *group = if kept > 9 { Some(0) } else { *group };
            }
        }
        analysis.groups[last].size = 9;
        let paths = drawn(&analysis, true).unwrap().paths;
        assert_eq!(paths[last].1.matches('M').count(), 1, "{paths:?}");
        assert!(drawn(&analysis, false).unwrap().paths[last].1.matches('M').count() > 1);
    }

    #[test]
    fn a_crowd_makes_no_more_marks_than_a_page_can_carry() {
        let (_, analysis) = fixture::dialogue(fixture::Shape { participants: 5_000, ..fixture::Shape::default() });
        let drawing = drawn(&analysis, false).unwrap();
        let marks: usize = drawing.paths.iter().map(|(_, path)| path.matches('M').count()).sum();
        assert!(marks <= MOST_MARKS && marks > 150, "{marks}");
        let bytes: usize = drawing.paths.iter().map(|(_, path)| path.len()).sum();
        assert!(bytes < 40_000, "{bytes}");
    }

    #[test]
    fn letters_never_cover_each_other() {
        let (_, mut analysis) = fixture::dialogue(fixture::Shape::default());
        for group in &mut analysis.groups {
            group.centre = [0.3, 0.3];
        }
        let drawing = drawn(&analysis, false).unwrap();
        for (place, one) in drawing.labels.iter().enumerate() {
            for other in &drawing.labels[place + 1..] {
                assert!((one.1 - other.1).hypot(one.2 - other.2) > LABEL_DISTANCE * 0.9);
            }
        }
    }

    #[test]
    fn one_person_alone_can_be_drawn_and_nobody_cannot() {
        let (_, mut analysis) = fixture::dialogue(fixture::Shape { participants: 1, groups: 1, ..fixture::Shape::default() });
        assert!(drawn(&analysis, false).is_some_and(|drawing| drawing.height.is_finite()));
        analysis.vote_counts = vec![0];
        analysis.group_of = vec![None];
        assert_eq!(drawn(&analysis, false), None);
    }
}
