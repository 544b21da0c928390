"""Files changed at random: `check` never fails, refuses what a JSON Schema refuses, and what it passes can be shown."""

import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from copy import deepcopy
from io import StringIO
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent
from typing import Any
from unittest.mock import patch

import yaml

from dossier_tui.cli.commands.check import report
from dossier_tui.library import Library, bundled_root
from dossier_tui.model import ENTRY_KINDS, Dossier
from tests.conftest import FILES, HEAD, MORE
from tests.editor import complaints, content_of
from tests.property.test_whatever_passes import show

from .tally import Tally

HANGS = 20.0
"""Seconds of work after which a check counts as hanging."""
EACH = 10
"""The bundled library, which takes long to show, has one turn in so many."""
IN_FULL = Path(__file__).parents[1] / "unit" / "words" / "in_full"
VALUES: tuple[Any, ...] = (
    None, True, False, 0, 1, -1, 2018, 1.5, 10**24, "", " ", "unknown", "true", "7", "1e3", "0x1F", "2019-02-30",
    "201X", "../2008", "USD 5 m", "5 %", "sp#2", "sp#99", "sp#p3", "russia", "putin", "moscow", "a: b", "- a", "# a",
    "item #12", "1,000", "[sp#2]", "x" * 3000, "漢", "e\u0301", "\u200d", "\x85", "full", "planned",
    [], {}, [[]], [None], {"a": 1}, ["putin"], {"ru": "x"},
)  # fmt: skip
"""What is put in the place of any value."""
SIGNS = (
    " ", "  ", "\t", "#", " #", ":", ": ", "- ", ",", "[", "]", "{", "}", "'", '"', "|", ">", "&a ", "*a", "!", "%",
    "@", "?", "~", "\n", "\r", "\r\n", "\u2028", "\x00", "\x1b", "\ufeff", "\u202e", "0", "9", "1e9", "---\n",
    "...\n", "<<: ",
)  # fmt: skip
"""What is put into text at any place."""

Files = Mapping[str, str]
Change = Callable[[random.Random, str], str]


def small() -> dict[str, str]:
    """A library with every kind of record and every field, in as many dossiers as there are kinds."""
    files = {name: dedent(text).lstrip("\n") for name, text in {**FILES, **MORE}.items()}
    files["dossiers/registry/organisations.yaml"] += "bank: {name: National Bank, of: kyrgyzstan}\n"
    checked = "remarks:\n  - {title: Two days, about: [checked], says: Two days are given.}\n"
    for path in IN_FULL.glob("*.yaml"):
        sections = path.read_text(encoding="utf-8")
        head = HEAD + (checked if "id: checked" in sections else "")
        files[f"dossiers/{path.stem}.yaml"] = head + sections
    return files


def bundled() -> dict[str, str]:
    """The files of the bundled library."""
    root = bundled_root()
    paths = [*root.glob("dossiers/*.yaml"), *root.glob("dossiers/registry/*.yaml"), *root.glob("seeds/*.yaml")]
    return {str(path.relative_to(root)): path.read_text(encoding="utf-8") for path in paths}


def kind_of(name: str) -> str:
    """The kind of schema of a file."""
    stem = Path(name).stem
    return stem if stem in ENTRY_KINDS else "source" if name.startswith("seeds/") else "dossier"


def of_lines(chance: random.Random, text: str) -> str:
    """Leave out, double, move or indent a line."""
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    changed = chance.choice(
        [[], [lines[one]] * 2, [lines[other]], [f" {lines[one]}"], [lines[one][1:]], [lines[one] + lines[other]]]
    )
    return "\n".join([*lines[:one], *changed, *lines[one + 1 :]])


def of_signs(chance: random.Random, text: str) -> str:
    """Put signs in, or take some out, at a few places."""
    for _ in range(chance.randint(1, 3)):
        place, length = chance.randrange(len(text) + 1), chance.choice((0, 0, 1, 1, 2, 8))
        text = text[:place] + chance.choice(("", *SIGNS)) + text[place + length :]
    return text


def of_values(chance: random.Random, text: str) -> str:
    """Change one value or key, wherever it stands, and write the file anew."""
    content = content_of(text)
    holder, step = chance.choice(list(_places(content)))
    action = chance.randrange(4)
    if action == 0:
        del holder[step]
    elif action == 1 and isinstance(holder, dict):
        holder[chance.choice(("x", "id", "src", "date", "note", step))] = holder.pop(step)
    elif action == 2:
        other, place = chance.choice(list(_places(content)))
        holder[step] = deepcopy(other[place])
    else:
        holder[step] = deepcopy(chance.choice(VALUES))
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=chance.choice((80, 10_000)))


def _places(content: Any) -> Iterator[tuple[Any, Any]]:
    steps = list(content) if isinstance(content, dict) else range(len(content)) if isinstance(content, list) else ()
    for step in steps:
        yield content, step
        yield from _places(content[step])


CHANGES: tuple[Change, ...] = (of_lines, of_signs, of_values, of_values)


class Trial:
    """A library in a folder, of which one file at a time is changed."""

    def __init__(self, files: Files, root: Path) -> None:
        self.files, self.root = files, root
        for name in files:
            self._write(name, files[name])

    def _write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", errors="surrogatepass"))

    def of(self, name: str, text: str, tally: Tally, what: str) -> None:
        """Try one file in another form."""
        began = time.process_time()
        self._write(name, text)
        try:
            self._look(name, text, tally, what)
        except Exception as error:  # noqa: BLE001  (any is a failure)
            tally.fail("crashes", f"{what}: {type(error).__name__}: {error}")
        finally:
            self._write(name, self.files[name])
        if time.process_time() - began > HANGS:
            tally.fail("hangs", f"{what}: {time.process_time() - began:.0f} seconds")

    def _look(self, name: str, text: str, tally: Tally, what: str) -> None:
        alone = patch("dossier_tui.roots.bundled_root", lambda: self.root)
        with alone, redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            library = Library((self.root,))
            if kind_of(name) == "dossier":
                problems = list(library.problems_of(Path(name).stem))
            else:
                problems = library.problems()
                report(library)
        for problem in problems:
            if "mistake of this program" in problem.message:
                tally.fail("crashes", f"{what}: {problem}")
        if any(problem.path.endswith(name) for problem in problems):
            return
        for complaint in _refused(name, text)[:1]:
            tally.fail("passed against the schema", f"{what}: {complaint}")
        for dossier in self._shown_with(name, library):
            show(dossier)

    def _shown_with(self, name: str, library: Library) -> Iterator[Dossier]:
        """The dossier of a file; of a file that several share, a dossier that shows it."""
        if kind_of(name) != "dossier":
            yield from library.dossiers[:1]
        elif dossier := library.dossier(Path(name).stem):
            yield dossier


def _refused(name: str, text: str) -> list[str]:
    """What the schema has against a file, as an editor reads it: PyYAML alone takes some signs for line breaks."""
    as_in_editors = text.translate(dict.fromkeys((0x85, 0x2028, 0x2029), " "))
    return complaints(kind_of(name), _with_text_keys(content_of(as_in_editors)))


def _with_text_keys(content: Any) -> Any:
    if isinstance(content, dict):
        return {str(key): _with_text_keys(value) for key, value in content.items()}
    return [_with_text_keys(each) for each in content] if isinstance(content, list) else content


def run(seed: int, seconds: float) -> Tally:
    """Change one file after another, of a small library and of the bundled one, and see what becomes of it."""
    tally, end = Tally(), time.monotonic() + seconds
    with TemporaryDirectory() as small_folder, TemporaryDirectory() as bundled_folder:
        trials = [Trial(small(), Path(small_folder)), Trial(bundled(), Path(bundled_folder))]
        for number in count():
            if time.monotonic() > end:
                return tally
            chance = random.Random(f"{seed} {number}")
            trial = trials[number % EACH == EACH - 1]
            name, change = chance.choice(sorted(trial.files)), chance.choice(CHANGES)
            tally.tried["mutations"] += 1
            text = change(chance, trial.files[name])
            trial.of(name, text, tally, f"mutations, seed {seed}, try {number}, {change.__name__} of {name}")
    return tally
