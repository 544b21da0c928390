"""Ask an index questions inside one process, and write the seconds that each took into a file.

python asking.py LIBRARY FILE QUESTION...
"""

import json
import sys
import time
from pathlib import Path

from dossier_tui.catalogue.catalogue import Catalogue

SHOWN = 20
"""The hits asked for."""


def main(root: str, answer: str, *questions: str) -> None:
    """Open the index of a library and ask each question once."""
    index = Catalogue.open((Path(root),))
    taken = []
    for question in questions:
        started = time.perf_counter()
        index.search(question, SHOWN)
        taken.append(time.perf_counter() - started)
    index.close()
    Path(answer).write_text(json.dumps(taken), encoding="ascii")


if __name__ == "__main__":
    main(*sys.argv[1:])
