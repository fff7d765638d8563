//! The flip cost that is published is the number of people whom it really takes.

use proptest::prelude::*;
use toguna_opinion::analyse;
use toguna_opinion::analysis::{Analysis, Grouping, Settings, Side, Verdict};
use toguna_opinion::votes::{Vote, VoteTable};

/// One statement, and groups of people who agree, disagree or pass on it; with so many more people of the group `attacked` who say
/// `vote`.
fn analysed(groups: &[(u32, u32, u32)], attacked: usize, more: u32, vote: Vote) -> Analysis {
    let mut table = VoteTable::new(0, 1);
    let mut group_of = Vec::new();
    let say = |table: &mut VoteTable, group_of: &mut Vec<Option<u16>>, group: usize, vote: Vote, times: u32| {
        for _ in 0..times {
            table.cast(group_of.len() as u32, 0, vote, 0);
            group_of.push(Some(group as u16));
        }
    };
    for (group, &(agree, disagree, pass)) in groups.iter().enumerate() {
        say(&mut table, &mut group_of, group, Vote::Agree, agree);
        say(&mut table, &mut group_of, group, Vote::Disagree, disagree);
        say(&mut table, &mut group_of, group, Vote::Pass, pass);
    }
    say(&mut table, &mut group_of, attacked, vote, more);
    let names = (0..groups.len()).map(|group| group.to_string()).collect();
    analyse(&table, &[], &Grouping::Given { names, group_of }, &Settings { bootstrap: 0, ..Settings::default() })
}

fn is_agreed(analysis: &Analysis) -> bool {
    matches!(analysis.statements[0].common_ground.verdict, Verdict::Agreed | Verdict::AgreedSoFar)
}

fn is_refused(analysis: &Analysis) -> bool {
    matches!(analysis.statements[0].common_ground.verdict, Verdict::Refused | Verdict::RefusedSoFar)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_result_falls_at_its_flip_cost_and_not_one_voice_before(
        groups in proptest::collection::vec((0u32..40, 0u32..12, 0u32..6), 1..4),
        turned in any::<bool>(),
    ) {
        let groups: Vec<_> = groups.into_iter().map(|(a, d, p)| if turned { (d, a, p) } else { (a, d, p) }).collect();
        let before = analysed(&groups, 0, 0, Vote::Pass);
        let ground = &before.statements[0].common_ground;
        if !is_agreed(&before) && !is_refused(&before) {
            return Ok(());
        }
        let holds = |analysis: &Analysis| if is_agreed(&before) { is_agreed(analysis) } else { is_refused(analysis) };
        let against = if is_agreed(&before) { Vote::Disagree } else { Vote::Agree };
        let Some(Side::Opinion(side)) = ground.flip_side else { panic!("groups are the only sides") };
        let cost = ground.flip_cost.unwrap();
        prop_assert!(!holds(&analysed(&groups, usize::from(side), cost, against)));
        for group in 0..groups.len() {
            for fewer in 0..cost {
                prop_assert!(holds(&analysed(&groups, group, fewer, against)), "{} more in group {} of {:?}", fewer, group, &groups);
            }
        }
    }

    #[test]
    fn one_reluctant_group_is_won_over_at_the_flip_cost(willing in 12u32..40, agree in 0u32..20, against in 1u32..20) {
        let groups = [(willing, 0, 0), (agree, against, 0)];
        let before = analysed(&groups, 0, 0, Vote::Pass);
        let ground = &before.statements[0].common_ground;
        if let (false, Some(cost)) = (is_agreed(&before), ground.flip_cost) {
            prop_assert_eq!(ground.flip_side, Some(Side::Opinion(1)));
            prop_assert!(is_agreed(&analysed(&groups, 1, cost, Vote::Agree)));
            prop_assert!(cost == 0 || !is_agreed(&analysed(&groups, 1, cost - 1, Vote::Agree)));
        }
    }
}
