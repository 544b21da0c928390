"""Whatever name or code of a polity is typed, however it is written, is that polity's or asks which one is meant."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_tui.library import Library
from dossier_tui.library.pairs import UnknownPair
from dossier_tui.library.world import world
from dossier_tui.model import Polity

POLITIES = {id: entry for id in world().ids("polity") if isinstance(entry := world().entry("polities", id), Polity)}
NAMES = [
    (name, id)
    for id, entry in POLITIES.items()
    for name in (id, *entry.all_names, *entry.codes.values())
    if id != "kyrgyzstan"
]
SEPARATORS = (" ", "-", " – ", "/", ", ")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A library with a dossier, not read here, on Kyrgyzstan and each other polity."""
    root = tmp_path_factory.mktemp("world")
    (root / "dossiers").mkdir()
    for id in POLITIES:
        Path(root, "dossiers", f"{id}-kyrgyzstan.yaml").touch()
    return Library((root,))


@settings(max_examples=400, deadline=None)
@given(
    named=st.sampled_from(NAMES),
    other=st.sampled_from(["Kyrgyzstan", "kg", "Киргизия", "吉尔吉斯斯坦", "417"]),
    separator=st.sampled_from(SEPARATORS),
    first=st.booleans(),
    seed=st.integers(0, 2**16),
)
def test_a_name_leads_to_its_polity_or_to_a_question(
    library: Library, named: tuple[str, str], other: str, separator: str, first: bool, seed: int
) -> None:
    name, id = named
    written = _as_typed(name, random.Random(seed))
    typed = f"{written}{separator}{other}" if first else f"{other}{separator}{written}"

    try:
        assert library.find([typed]) == f"{id}-kyrgyzstan"
    except UnknownPair as question:
        message = str(question)
        assert f"'{id}-kyrgyzstan'" in message
        assert len(re.findall("'[a-z-]+-kyrgyzstan'", message)) > 1
        assert len(world().polities(name)) > 1


def _as_typed(name: str, chance: random.Random) -> str:
    """Write each word in small letters, in capitals or as it is, with any number of spaces between them."""
    words = (chance.choice((word.upper, word.lower, word.__str__))() for word in name.split(" "))
    return chance.choice((" ", "  ")).join(words)


@pytest.mark.parametrize("id", sorted(POLITIES.keys() - {"kyrgyzstan"}))
def test_a_key_is_always_its_dossier(library: Library, id: str) -> None:
    assert library.find([f"{id}-kyrgyzstan"]) == f"{id}-kyrgyzstan"
