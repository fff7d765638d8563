//! One person after another, so that a million people need no more memory than one.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::Rng;
use toguna_opinion::votes::Vote;

use super::chance::{Stream, below, generator, happens, normal, weighted};
use super::plan::{Opinions, Plan};

/// The people of a plan, in order. The same plan gives the same people.
#[derive(Debug)]
pub struct Voices<'a> {
    plan: &'a Plan,
    random: ChaCha8Rng,
    /// People of each group who have not spoken yet.
    left: Vec<usize>,
    next: u32,
    /// One bit for each statement: chosen by the person who speaks.
    chosen: Vec<u64>,
    declared: Vec<Option<u16>>,
}

/// Who has just spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice<'a> {
    /// Place of the person: 0, 1, 2, …
    pub participant: u32,
    /// The planted group.
    pub group: u16,
    /// For each dimension the place of the declared value.
    pub declared: &'a [Option<u16>],
}

impl<'a> Voices<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        Self {
            plan,
            random: generator(plan.settings.seed, Stream::People),
            left: plan.group_sizes.clone(),
            next: 0,
            chosen: vec![0; plan.settings.statements.div_ceil(64)],
            declared: vec![None; plan.settings.dimensions.len()],
        }
    }

    /// Lets the next person speak: `row` is replaced by their votes, sorted by statement. `None`, and no votes, after the last person.
    pub fn speak(&mut self, row: &mut Vec<(u32, Vote)>) -> Option<Voice<'_>> {
        row.clear();
        let group = self.draw_group()?;
        self.declare(group);
        self.choose_statements();
        self.answer(group, row);
        let participant = self.next;
        self.next += 1;
        Some(Voice { participant, group: group as u16, declared: &self.declared })
    }

    /// Drawn among those who are left, so that every group has exactly its size in the end.
    fn draw_group(&mut self) -> Option<usize> {
        let people: usize = self.left.iter().sum();
        if people == 0 {
            return None;
        }
        let mut rest = below(&mut self.random, people as u64) as usize;
        let group = self.left.iter().position(|&size| {
            let found = rest < size;
            rest = rest.wrapping_sub(if found { 0 } else { size });
            found
        })?;
        self.left[group] -= 1;
        Some(group)
    }

    fn declare(&mut self, group: usize) {
        for (declared, dimension) in self.declared.iter_mut().zip(&self.plan.settings.dimensions) {
            let value = weighted(&mut self.random, &dimension.weights[group]) as u16;
            *declared = if happens(&mut self.random, dimension.undeclared) { None } else { Some(value) };
        }
    }

    fn choose_statements(&mut self) {
        let asked = self.asked();
        let wanted = self.plan.vote_count.draw(&mut self.random).min(asked);
        self.chosen.fill(0);
        if wanted == asked {
            for statement in 0..asked {
                self.chosen[statement / 64] |= 1 << (statement % 64);
            }
            return;
        }
        let mut count = 0;
        while count < wanted {
            let statement = self.plan.exposure.draw(&mut self.random) as usize;
            let (word, bit) = (statement / 64, 1_u64 << (statement % 64));
            if statement < asked && self.chosen[word] & bit == 0 {
                self.chosen[word] |= bit;
                count += 1;
            }
        }
    }

    /// How many of the first statements this person was asked.
    fn asked(&self) -> usize {
        let settings = &self.plan.settings;
        let short = settings.short_sessions.iter().filter(|short| self.declared[short.dimension] == Some(short.value));
        short.map(|short| short.statements).fold(settings.statements, usize::min)
    }

    fn answer(&mut self, group: usize, row: &mut Vec<(u32, Vote)>) {
        let pass = self.plan.settings.pass_rate;
        let traits = match self.plan.opinions {
            Opinions::ByGroup(_) => [0.0; 2],
            Opinions::ByTraits(_) => [normal(&mut self.random), normal(&mut self.random)],
        };
        for word in 0..self.chosen.len() {
            let mut bits = self.chosen[word];
            while bits != 0 {
                let statement = word * 64 + bits.trailing_zeros() as usize;
                bits &= bits - 1;
                let agreement = match &self.plan.opinions {
                    Opinions::ByGroup(agreement) => agreement[statement][group],
                    Opinions::ByTraits(weights) => {
                        let (weight, offset) = weights[statement];
                        1.0 / (1.0 + (-(weight[0] * traits[0] + weight[1] * traits[1] + offset)).exp())
                    }
                };
                let luck = f64::from(self.random.next_u32()) / 4_294_967_296.0;
                let vote = if luck < pass {
                    Vote::Pass
                } else if luck < pass + (1.0 - pass) * agreement {
                    Vote::Agree
                } else {
                    Vote::Disagree
                };
                row.push((statement as u32, vote));
            }
        }
    }
}
