"""What stands in a row of a dossier is found there by `/`; what its file says, by a search over all dossiers."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_tui.blocks import searchable, text_of
from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.searching import Answer
from dossier_tui.library import Library, bundled_root
from dossier_tui.matching import Finder, words_of
from dossier_tui.model import Dossier, values_of
from dossier_tui.values import Address
from dossier_tui.views.panes import PANES
from dossier_tui.words.lines import record_line

from .conftest import PAIR
from .written import dossier_files


def rows_of(dossier: Dossier) -> Iterator[tuple[Address, str]]:
    """The texts of all rows that stand for a record, in all tabs."""
    for pane in PANES:
        for block in pane.blocks(dossier):
            yield from ((address, text) for address, text in searchable(block) if address and address.kind == "record")


def phrases_of(text: str, rnd: Random) -> Iterator[str]:
    """A few words on end as they stand there, each piece with its signs."""
    pieces = text.replace('"', " ").split()
    first = rnd.randrange(len(pieces)) if pieces else 0
    phrase = " ".join(pieces[first : first + rnd.choice([2, 4, 6])])
    if words_of(phrase):
        yield phrase


def has(answer: Answer, address: Address) -> bool:
    return any(hit.address == address for hit in answer.hits)


NAMES_OF_FIELDS = {"id", "formerly", "inferred", "field", "ack"}
"""Fields with ids, and with names of fields and rules."""
ONE_OF_SEVERAL = {"state", "kind", "role", "level", "of", "extent", "response", "portfolio"}
"""Fields with one of a few words, which a sentence may have in another form (`denied by …`, `foreign minister`)."""


def texts_of(dossier: Dossier) -> Iterator[tuple[Address, str]]:
    """What the file says of each record in words of its own, and the sentence that is made of it."""
    for record in dossier.records():
        yield dossier.address(record), text_of(record_line(dossier, record))
        ids = {key for _, _, key in dossier.references[record.id]}
        for path, text in values_of(record, str):
            fields = {step for step in path if isinstance(step, str)}
            if text not in ids and not fields & {*NAMES_OF_FIELDS, *ONE_OF_SEVERAL}:
                yield dossier.address(record), text.removeprefix("for ")  # as in an occasion


def assert_found(index: Catalogue, texts: list[tuple[Address, str]], rnd: Random) -> None:
    for address, text in texts:
        for phrase in phrases_of(text, rnd):
            words = " ".join(words_of(phrase))
            assert has(index.search(words, -1), address), (words, text)


def assert_found_in_its_tab(rows: list[tuple[Address, str]], rnd: Random) -> None:
    for _, text in rows:
        for phrase in phrases_of(text, rnd):
            assert Finder.of(phrase).hits(text), (phrase, text)


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    return Catalogue((bundled_root(),), None)


@pytest.mark.slow
def test_whatever_the_bundled_files_say_is_found(bundled: Catalogue) -> None:
    rnd = Random(2019)
    for dossier in Library(bundled.roots).dossiers:
        assert_found_in_its_tab(rnd.sample(list(rows_of(dossier)), 60), rnd)
        assert_found(bundled, rnd.sample(list(texts_of(dossier)), 40), rnd)


@pytest.mark.slow
def test_every_date_of_the_bundled_dossiers_is_found_in_each_style(bundled: Catalogue) -> None:
    for dossier in Library(bundled.roots).dossiers:
        days = {record.when: dossier.address(record) for record in dossier.records() if record.when and record.when.day}
        for date, address in [*days.items()][:20]:
            for order in ("day-month-year", "month-day-year", "iso"):
                assert has(bundled.search(str(date.in_order(order)), -1), address)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossier_files(), st.integers(0, 9))
def test_whatever_any_file_says_is_found(root: Path, written: str, seed: int) -> None:
    (root / "dossiers" / f"{PAIR}.yaml").write_text(written, encoding="utf-8")
    library = Library((root,))
    dossier = library.dossier(PAIR)
    if dossier:
        assert_found_in_its_tab(list(rows_of(dossier))[:40], Random(seed))
        assert_found(Catalogue(library.roots, None), list(texts_of(dossier))[:40], Random(seed))
