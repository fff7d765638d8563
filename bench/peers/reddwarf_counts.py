"""What red-dwarf's own loader reads in the files of an export, as JSON.

    python reddwarf_counts.py FOLDER OUT.json

Its loader for exports asks a web server; here it is handed the files of a folder instead, and everything after that is its own code:
the checks of every field, the last vote of a person on a statement, the matrix of votes.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from reddwarf.data_loader import Loader
from reddwarf.utils.matrix import generate_raw_matrix


class Files:
    """A folder that answers like a web server."""

    def get(self, path):
        self.text = Path(path).read_text(encoding="utf-8", newline="")
        return self


class FolderLoader(Loader):
    def init_http_client(self):
        self.session = Files()


def main():
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    loader = FolderLoader(directory_url=f"{folder}/")
    matrix = generate_raw_matrix(loader.votes_data)
    counts = {}
    for vote in loader.votes_data:
        counts.setdefault(vote["statement_id"], Counter())[vote["vote"]] += 1
    answer = {
        "participants": int((matrix.notna().sum(axis=1) > 0).sum()),
        "votes": int(matrix.notna().sum().sum()),
        "superseded": len(loader.skipped_dup_votes),
        "listed": len(loader.comments_data),
        "moderated": sum(1 for comment in loader.comments_data if comment["moderated"] == -1),
        "statements": {str(statement): [count[1], count[-1], count[0]] for statement, count in sorted(counts.items())},
    }
    out.write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__":
    main()
