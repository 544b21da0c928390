"""Whether the answers over a large library are those of its files, read one by one without a catalogue.

    make bench ARGS="--answers 200"

A sample of dossiers is read from their files. What commands print of each with the catalogue must be what they print
without; lists, searches, people and anniversaries over the whole library must say of the sample what its files say.
"""

import datetime as dt
import io
import os
import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

from dossier_tui import cli
from dossier_tui.blocks import text_of
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.figures import row_of_figures
from dossier_tui.catalogue.kept import Kept
from dossier_tui.catalogue.prepared import prepare
from dossier_tui.catalogue.shown_cards import IndexedCard, ShownCard, unpacked_cards
from dossier_tui.catalogue.stamps import state_of
from dossier_tui.library import Library
from dossier_tui.library.from_files import FromFiles
from dossier_tui.matching import SEPARATOR
from dossier_tui.model import Dossier
from dossier_tui.render.text import text
from dossier_tui.values import Address
from dossier_tui.views.anniversaries import Coming, anniversaries, coming, planned_near
from dossier_tui.views.figures import figures_of
from dossier_tui.views.mentions import Named
from dossier_tui.views.people import named_data
from dossier_tui.views.reports import report_on_entry
from dossier_tui.views.timeline import happenings

ENTRIES, DAYS, WHOLE = 12, 12, 24
"""How many people, days and questions are asked about the whole library."""
WITHIN = 10
"""The number of days about a day in which anniversaries are looked for."""
PHRASE = 3
"""The number of words in a question."""
Shown = tuple[Address, str, str]
"""The record of an anniversary or a plan, with its day and its words."""
Found = tuple[str, str, str, str]
"""The pair, the section, the record and the label of a hit."""


class Answers:
    """The answers of a library with its catalogue, and those of a sample of its files."""

    def __init__(self, root: Path, sampled: int, seed: int = 1) -> None:
        self.root = root
        self.chance = random.Random(seed)
        self.files = FromFiles((root,))
        self.alone = Library((root,), kept=self.files)
        keys = list(self.files.paths)
        self.keys = sorted(self.chance.sample(keys, min(sampled, len(keys))))
        self.catalogue = Catalogue.open((root,))
        self.kept = Kept(self.catalogue)
        self.asked = 0
        """The number of answers that have been compared."""

    def differences(self) -> Iterator[str]:
        """Yield what is answered otherwise with the catalogue, a line each."""
        for part in (self._listed, self._printed, self._people, self._days, self._found_in_one, self._found_in_all):
            yield from part()
        if self.catalogue.notice:
            yield self.catalogue.notice

    def _compare(self, what: str, one: object, other: object) -> Iterator[str]:
        self.asked += 1
        if one != other:
            yield f"{what}: {str(one)[:200]} with the catalogue, {str(other)[:200]} without"

    def _from_file(self, key: str) -> Dossier:
        dossier = self.alone.dossier(key)
        assert dossier, key
        return dossier

    @cached_property
    def sample(self) -> tuple[Dossier, ...]:
        """The sampled dossiers, read from their files."""
        return tuple(map(self._from_file, self.keys))

    def _listed(self) -> Iterator[str]:
        rows = {row.key: row for row in self.catalogue.rows()}
        yield from self._compare("the keys of all dossiers", list(rows), list(self.files.paths))
        for each in self.sample:
            row = row_of_figures(each.key, str(self.files.paths[each.key]), figures_of(each))
            yield from self._compare(f"list, {each.key}", rows.get(each.key), row)

    def _printed(self) -> Iterator[str]:
        for key, other in pairwise([*self.keys, self.keys[0]]):
            commands = [["show", key], ["export", key], ["export", "-f", "json", key], ["timeline", key]]
            for words in (*commands, ["compare", key, other]):
                yield from self._compare(" ".join(words), self._said(words), self._said(words, self.alone))

    def _said(self, words: Sequence[str], library: Library | None = None) -> tuple[int, str]:
        """Return the exit code of a command and what it prints, from the catalogue unless a library is given."""
        printed = io.StringIO()
        name, *rest = words
        with ExitStack() as stack:
            stack.enter_context(redirect_stdout(printed))
            stack.enter_context(redirect_stderr(printed))
            if library:
                module = f"dossier_tui.cli.commands.{name}.library_of"
                stack.enter_context(patch(module, lambda *_, **__: library))
            code = cli.main([name, "--library", str(self.root), *rest])
        return code, printed.getvalue()

    def _people(self) -> Iterator[str]:
        """Ask for people in the dossiers that name them; all files with their id are read without the catalogue."""
        people = sorted({key for each in self.sample for key in each.registry.people})
        for key in self.chance.sample(people, min(ENTRIES, len(people))):
            files = self.files.paths.items()
            named = tuple(self._from_file(each) for each, path in files if key in path.read_text(encoding="utf-8"))
            library = Library((self.root,), kept=self.kept)
            kept = tuple(filter(None, map(library.dossier, self.kept.naming(key))))
            found = [named_data(Named(key, dossiers, library.registry)) for dossiers in (kept, named)]
            yield from self._compare(f"people {key}", *found)
            page = self.catalogue.on_entry(key, library.registry)
            opened = Named(key, named, library.registry).shown
            yield from self._compare(
                f"the page of {key}", page and text(report_on_entry(page)), text(report_on_entry(opened))
            )

    def _days(self) -> Iterator[str]:
        sampled = set(self.keys)
        for on in (dt.date(2024, 1, 1) + dt.timedelta(31 * number) for number in range(DAYS)):
            near = [key for key in self.kept.coming_round(on, WITHIN) if key in sampled]
            kept = tuple(filter(None, (self.kept.reading(key).dossier for key in near)))
            found = [
                [[each.as_data() for each in of(dossiers, on, WITHIN)] for of in (anniversaries, planned_near)]
                for dossiers in (happenings(kept), happenings(self.sample))
            ]
            yield from self._compare(f"timeline --on {on}", *found)
            yield from self._compare(f"what is kept of {on}", self._kept_of(on), self._in_sample(on))

    def _kept_of(self, on: dt.date) -> list[Shown]:
        """Return what the catalogue shows of the sample about a day."""
        found = self.catalogue.coming(on, WITHIN)
        assert found, self.catalogue.broken
        return [each for each in _shown(found[0]) if each[0].pair in set(self.keys)]

    def _in_sample(self, on: dt.date) -> list[Shown]:
        return _shown(coming(happenings(self.sample), on, WITHIN))

    @cached_property
    def cards(self) -> dict[str, list[tuple[ShownCard, IndexedCard]]]:
        """The search cards of the sample, made from the files."""
        made = {key: prepare(self.alone.origin, key, state_of(str(self.files.paths[key]))) for key in self.keys}
        return {key: list(zip(unpacked_cards(each.shown), each.indexed, strict=True)) for key, each in made.items()}

    def _found_in_one(self) -> Iterator[str]:
        for key in self.keys:
            phrase = self._phrase(key)
            yield from self._compare(f"search {phrase} in {key}", self._hits(phrase, key), self._having(phrase, [key]))

    def _found_in_all(self) -> Iterator[str]:
        sampled = set(self.keys)
        for key in self.chance.sample(self.keys, min(WHOLE, len(self.keys))):
            phrase = self._phrase(key)
            hits = [hit for hit in self._hits(phrase) if hit[0] in sampled]
            yield from self._compare(f"search {phrase}", hits, self._having(phrase, self.keys))

    def _phrase(self, key: str) -> str:
        """Return some words that stand together in a card of a dossier."""
        columns = [column for _, (*texts, _) in self.cards[key] for text in texts for column in text.split(SEPARATOR)]
        words = self.chance.choice([words for words in map(str.split, columns) if len(words) >= PHRASE])
        start = self.chance.randrange(len(words) - PHRASE + 1)
        return " ".join(words[start : start + PHRASE])

    def _hits(self, phrase: str, pair: str = "") -> list[Found]:
        question = f'"{phrase}"' + (f' pair:"{pair}"' if pair else "")
        hits = self.catalogue.search(question, -1).hits
        return sorted((hit.pair, hit.section, hit.address.id if hit.address else "", hit.label) for hit in hits)

    def _having(self, phrase: str, keys: Iterable[str]) -> list[Found]:
        """Return the cards with a phrase: of records or, in a dossier without any, of what else its panes show."""
        found: list[Found] = []
        for key in keys:
            cards = [card for card, (*texts, _) in self.cards[key] if any(f" {phrase} " in f" {t} " for t in texts)]
            rest = [card for card in cards if "rest-rest" in card.tags.split()]
            found += [
                (key, card.section, card.record, card.label) for card in [c for c in cards if c not in rest] or rest
            ]
        return sorted(found)


def _shown(found: Coming[Any]) -> list[Shown]:
    """Return what is shown of anniversaries, then of plans."""
    round_again = [
        (each.of.address, f"{each.day} {each.years}", text_of(each.of.words)) for each in found.anniversaries
    ]
    return [*round_again, *((each.address, str(each.when), text_of(each.words)) for each in found.planned)]


def compare(root: Path, cache: Path, sampled: int) -> int:
    """Print how many answers are the same with the catalogue in a cache folder, and which are not; return 1 if any."""
    with patch.dict(os.environ, {"XDG_CACHE_HOME": str(cache)}):
        answers = Answers(root, sampled)
        differences = list(answers.differences())
        answers.catalogue.close()
    print(*differences, sep="\n", end="\n" if differences else "")
    print(
        f"{answers.asked - len(differences)} of {answers.asked} answers over {len(answers.files.paths)} dossiers, "
        f"{len(answers.keys)} of them sampled, are those of the files"
    )
    return int(bool(differences))
