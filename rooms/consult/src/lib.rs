//! What people say: they join, declare their groups, weigh statements and add their own, and can take everything back.
//!
//! In the order in which data flows: the [`model`]; what people do ([`join`], [`declare_groups`], [`cast_vote`], [`add_statement`] after
//! a look at [`near_duplicates`], [`withdraw`]) and what the team does ([`decide_statement`]); which statement is asked next
//! ([`guide`]); what is kept ([`queries`]); and why a voice is not taken ([`refusal`]).

pub mod add_statement;
pub mod cast_vote;
pub mod decide_statement;
pub mod declare_groups;
pub mod guide;
pub mod join;
pub mod model;
pub mod near_duplicates;
pub mod queries;
pub mod refusal;
pub mod withdraw;
