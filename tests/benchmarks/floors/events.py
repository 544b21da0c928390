"""The floor of reading a library: libyaml's events over each of its dossiers.

python events.py FOLDER
"""

import sys
from pathlib import Path

import yaml

if not hasattr(yaml, "CSafeLoader"):
    sys.exit("PyYAML is here without libyaml")
for path in sorted(Path(sys.argv[1]).glob("*.yaml")):
    with path.open("rb") as file:
        for _ in yaml.parse(file, Loader=yaml.CSafeLoader):
            pass
