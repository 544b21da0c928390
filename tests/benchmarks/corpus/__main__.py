"""Write a library into a folder: python -m tests.benchmarks.corpus 20000 FOLDER."""

import argparse
from pathlib import Path

from . import write

parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.corpus", description=__doc__)
parser.add_argument("dossiers", type=int)
parser.add_argument("folder", type=Path)
parsed = parser.parse_args()
write(parsed.folder, parsed.dossiers)
