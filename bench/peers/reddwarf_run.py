"""Runs red-dwarf 0.4.0 on a Polis export, to be measured as a whole process from outside.

    python reddwarf_run.py FOLDER OUT.json

The votes are read with pandas, the quickest ordinary way in Python: `votes.csv` where there is one, otherwise
`participants-votes.csv`, plain or gzipped. The last vote of a person on a statement counts. Then red-dwarf's own
pipeline: PCA, k-means, people with at least 7 votes, 2 to 5 groups. OUT.json holds what a report would need of it.
"""

import json
import sys
from pathlib import Path

import pandas
from reddwarf.implementations.base import run_pipeline

NAMES = {"voter-id": "participant_id", "comment-id": "statement_id", "timestamp": "modified"}


def find(folder, name):
    """The file of this name, plain or gzipped, or None."""
    for path in (folder / name, folder / f"{name}.gz"):
        if path.exists():
            return path
    return None


def read_votes(folder):
    """One row for each vote that counts: participant_id, statement_id, vote, modified."""
    events = find(folder, "votes.csv")
    if events:
        votes = pandas.read_csv(events, usecols=[*NAMES, "vote"]).rename(columns=NAMES)
        votes = votes.sort_values("modified", kind="stable")
        return votes.drop_duplicates(["participant_id", "statement_id"], keep="last")
    matrix = pandas.read_csv(find(folder, "participants-votes.csv"), index_col="participant")
    matrix = matrix[[name for name in matrix.columns if name.isdigit()]]
    votes = matrix.stack().rename("vote").reset_index()
    votes.columns = ["participant_id", "statement_id", "vote"]
    votes["statement_id"] = votes["statement_id"].astype(int)
    votes["modified"] = 0
    return votes.dropna(subset=["vote"])


def read_moderated(folder):
    """Statements that moderation rejected, or that are about the process itself."""
    path = find(folder, "comments.csv")
    if not path:
        return []
    wanted = ("comment-id", "moderated", "is-meta")
    comments = pandas.read_csv(path, usecols=lambda name: name in wanted)
    out = comments["moderated"] == -1
    if "is-meta" in comments:
        out |= comments["is-meta"].astype(str).str.lower() == "true"
    return [int(statement) for statement in comments.loc[out, "comment-id"]]


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    result = run_pipeline(
        # The pipeline's first step makes a DataFrame of what it is given: handing one in spares it a detour.
        votes=read_votes(folder),
        reducer="pca",
        clusterer="kmeans",
        mod_out_statement_ids=read_moderated(folder),
        min_user_vote_threshold=7,
        max_group_count=5,
        random_state=42,
    )
    participants = result.participants_df
    answer = {
        "participants": json.loads(participants.reset_index().to_json(orient="records")),
        "groups": int(participants["cluster_id"].dropna().nunique()),
        "statements": json.loads(result.statements_df.reset_index().to_json(orient="records")),
        "by_group": json.loads(result.group_comment_stats.reset_index().to_json(orient="records")),
        "consensus": result.consensus,
        "representative": result.repness,
    }
    with out.open("w", encoding="utf-8") as file:
        json.dump(answer, file, default=str)


if __name__ == "__main__":
    main()
