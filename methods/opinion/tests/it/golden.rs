//! The figures of reference tools on real conversations: red-dwarf 0.4.0, and Polis's production answers where they are archived.

use std::collections::BTreeMap;

use serde_json::Value;
use toguna_opinion::analyse;
use toguna_opinion::analysis::{Analysis, Direction, Grouping, Settings};

use crate::real_data::{RealConversation, conversations, text};

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|v| v.as_f64().unwrap()).collect()
}

/// Within 1e-9 of the figure: the golden files hold ten significant digits, so that a last digit of rounding is allowed for beside it.
fn close(ours: f64, golden: f64, what: &str) {
    assert!((ours - golden).abs() <= 1e-9 * golden.abs() + 1e-12, "{what}: {ours} is not {golden}");
}

/// The analysis with the groups of the golden file, and the number of these groups.
fn with_golden_groups(conversation: &RealConversation) -> (Analysis, usize) {
    let rows = conversation.golden["participants"]["rows"].as_array().unwrap();
    let label: BTreeMap<u64, Option<u16>> =
        rows.iter().map(|row| (row[0].as_u64().unwrap(), row[5].as_u64().map(|g| u16::try_from(g).unwrap()))).collect();
    let groups = label.values().flatten().max().map_or(0, |g| usize::from(*g) + 1);
    let grouping = Grouping::Given {
        names: (0..groups).map(|g| g.to_string()).collect(),
        group_of: conversation.participants.iter().map(|p| label[p]).collect(),
    };
    (analyse(&conversation.table, &[], &grouping, &Settings::default()), groups)
}

#[test]
fn counts_and_input_are_those_of_the_reference() {
    for conversation in conversations() {
        let input = &conversation.golden["input"];
        assert_eq!(conversation.participants.len() as u64, input["participants"].as_u64().unwrap());
        assert_eq!(conversation.statements.len() as u64, input["statements_with_votes"].as_u64().unwrap());
        assert_eq!(conversation.table.votes(), input["votes_after_last_wins"].as_u64().unwrap());
        assert_eq!(conversation.events.len() as u64, input["vote_rows"].as_u64().unwrap());
    }
}

#[test]
fn the_axes_and_places_are_those_of_the_reference() {
    for conversation in conversations() {
        let analysis = analyse(&conversation.table, &[], &Grouping::Found, &Settings { bootstrap: 0, ..Settings::default() });
        let pca = &conversation.golden["pca"];
        let name = &conversation.name;
        for (ours, golden) in analysis.components.mean.iter().zip(numbers(&pca["mean"])) {
            close(*ours, golden, &format!("{name}: mean"));
        }
        let variance = numbers(&pca["explained_variance"]);
        let mut flip = [1.0; 2];
        for axis in 0..2 {
            close(analysis.components.explained_variance[axis], variance[axis], &format!("{name}: variance"));
            let golden = numbers(&pca["components"][axis]);
            let ours = &analysis.components.loadings[axis];
            let cosine: f64 = ours.iter().zip(&golden).map(|(a, b)| a * b).sum::<f64>() / golden.iter().map(|g| g * g).sum::<f64>().sqrt();
            assert!(cosine.abs() >= 1.0 - 1e-9, "{name}: axis {axis}: cosine {cosine}");
            flip[axis] = cosine.signum();
            let ratio = analysis.components.explained_variance[axis] / analysis.components.total_variance;
            close(ratio, numbers(&pca["explained_variance_ratio"])[axis], &format!("{name}: part of variance"));
        }
        for (place, row) in analysis.positions.iter().zip(conversation.golden["participants"]["rows"].as_array().unwrap()) {
            for axis in 0..2 {
                let golden = row[1 + axis].as_f64().unwrap();
                assert!((place[axis] * flip[axis] - golden).abs() <= 1e-8, "{name}: place {} is not {golden}", place[axis]);
            }
        }
    }
}

#[test]
fn every_statistic_is_that_of_the_reference_given_its_groups() {
    for conversation in conversations() {
        let name = &conversation.name;
        let (analysis, groups) = with_golden_groups(&conversation);
        for g in 0..groups {
            let rows = conversation.golden["group_statement_stats"]["groups"][g.to_string()].as_array().unwrap();
            assert_eq!(rows.len(), conversation.statements.len());
            for (j, row) in rows.iter().enumerate() {
                let ours = &analysis.statements[j].by_group[g];
                let count = |i: usize| u32::try_from(row[i].as_u64().unwrap()).unwrap();
                assert_eq!(
                    (ours.tally.agree, ours.tally.disagree, ours.tally.pass(), ours.tally.seen),
                    (count(1), count(2), count(3), count(4))
                );
                let figures = [ours.pa, ours.pd, ours.pat, ours.pdt, ours.ra, ours.rd, ours.rat, ours.rdt];
                for (i, figure) in figures.into_iter().enumerate() {
                    close(figure, row[5 + i].as_f64().unwrap(), &format!("{name}: group {g}, statement {j}, figure {i}"));
                }
            }
        }
        for (ours, row) in analysis.statements.iter().zip(conversation.golden["statements"]["rows"].as_array().unwrap()) {
            close(ours.extremity, row[3].as_f64().unwrap(), &format!("{name}: extremity"));
            close(ours.priority, row[7].as_f64().unwrap(), &format!("{name}: priority"));
            close(ours.consensus_agree, row[8].as_f64().unwrap(), &format!("{name}: consensus"));
            close(ours.consensus_disagree, row[9].as_f64().unwrap(), &format!("{name}: consensus in disagreement"));
        }
    }
}

#[test]
fn the_consensus_lists_are_those_of_the_reference() {
    for conversation in conversations() {
        let (analysis, _) = with_golden_groups(&conversation);
        for (list, key) in analysis.consensus.iter().zip(["agree", "disagree"]) {
            let golden: Vec<u64> =
                conversation.golden["consensus"][key].as_array().unwrap().iter().map(|c| c["tid"].as_u64().unwrap()).collect();
            let ours: Vec<u64> = list.iter().map(|&j| conversation.statements[j as usize]).collect();
            assert_eq!(ours, golden, "{}: {key}", conversation.name);
        }
    }
}

/// Polis's production answers stand in a blob beside some conversations; `polis-blob-check.json` says what of it can be recomputed.
#[test]
fn with_the_groups_of_production_the_chosen_statements_are_those_of_production() {
    let mut compared = 0;
    let conversations = conversations();
    let at_hand = !conversations.is_empty();
    for conversation in conversations {
        let Some(blob) = text(&conversation.folder, "polis-math-pca2.json") else { continue };
        let blob: Value = serde_json::from_str(&blob).unwrap();
        let check: Value = serde_json::from_str(&text(&conversation.folder, "polis-blob-check.json").unwrap()).unwrap();
        if !check["groupvote_mismatch"].as_str().unwrap().starts_with("0/") {
            continue; // The blob was made from other votes than the export.
        }
        compared += 1;
        let ids = |list: &Value| -> Vec<u64> { list.as_array().unwrap().iter().map(|v| v.as_u64().unwrap()).collect() };
        let bases = &blob["base-clusters"];
        let members: BTreeMap<u64, Vec<u64>> =
            ids(&bases["id"]).into_iter().zip(bases["members"].as_array().unwrap().iter().map(ids)).collect();
        let mut label = BTreeMap::new();
        let clusters = blob["group-clusters"].as_array().unwrap();
        let names: Vec<String> = clusters.iter().map(|c| c["id"].to_string()).collect();
        for (g, cluster) in clusters.iter().enumerate() {
            for base in ids(&cluster["members"]) {
                label.extend(members[&base].iter().map(|p| (*p, u16::try_from(g).unwrap())));
            }
        }
        let group_of = conversation.participants.iter().map(|p| label.get(p).copied()).collect();
        let mut table = conversation.table.clone();
        let out = blob.get("mod-out").filter(|v| v.is_array()).map(ids).unwrap_or_default();
        for (j, id) in conversation.statements.iter().enumerate() {
            table.set_moderated(u32::try_from(j).unwrap(), out.contains(id));
        }
        let analysis = analyse(&table, &[], &Grouping::Given { names: names.clone(), group_of }, &Settings::default());
        for (group, name) in analysis.groups.iter().zip(&names) {
            let golden = blob["repness"][name].as_array().unwrap();
            let ours: Vec<(u64, &str)> = group
                .representative
                .iter()
                .map(|r| {
                    (conversation.statements[r.statement as usize], if r.direction == Direction::Agree { "agree" } else { "disagree" })
                })
                .collect();
            let expected: Vec<(u64, &str)> =
                golden.iter().map(|r| (r["tid"].as_u64().unwrap(), r["repful-for"].as_str().unwrap())).collect();
            assert_eq!(ours, expected, "{}: group {name}", conversation.name);
            for (r, golden) in group.representative.iter().zip(golden) {
                for (ours, key) in [(r.share, "p-success"), (r.share_z, "p-test"), (r.ratio, "repness"), (r.ratio_z, "repness-test")] {
                    let golden = golden[key].as_f64().unwrap();
                    // Production keeps these in single precision.
                    assert!((ours - golden).abs() <= 1e-6 * golden.abs().max(1.0), "{key}: {ours} is not {golden}");
                }
            }
        }
        for (list, key) in analysis.consensus.iter().zip(["agree", "disagree"]) {
            let golden: Vec<u64> = blob["consensus"][key].as_array().unwrap().iter().map(|c| c["tid"].as_u64().unwrap()).collect();
            let ours: Vec<u64> = list.iter().map(|&j| conversation.statements[j as usize]).collect();
            assert_eq!(ours, golden, "{}: consensus, {key}", conversation.name);
        }
    }
    assert!(!at_hand || compared >= 2, "only {compared} blobs were compared");
}
