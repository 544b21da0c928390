"""The rules look at what goes together, not at names, years or amounts: a copy with others of each is found as well."""

import re

import pytest

from tests.unit.evidence.conftest import REGISTRY

from .conftest import Read
from .test_registry_rules import EXAMPLES as OF_ENTRIES
from .test_registry_rules import found as found_beside
from .test_rules import EXAMPLES, WITH_EXAMPLES, with_head

_NAMES = {
    "Norland": "Quarria", "norland": "quarria", "Sudland": "Veldt", "sudland": "veldt", "Nora Nord": "Ilka Holm",
    "Stig Sud": "Bram Dam", "Siri Syd": "Tess Low", "Isle Town": "Rock Bay", "Fish": "Grain",
}  # fmt: skip
_IDS = {"nora": "ilka", "stig": "bram", "siri": "tess", "port": "haven", "Port": "Haven", "isle-town": "rock-bay"}
YEARS = 28
"""After so many years the weekdays are the same again."""
TIMES = 3


def other(text: str) -> str:
    """Return a text of the registry or a dossier with other names, years and amounts of money."""
    for name, its in _NAMES.items():
        text = text.replace(name, its)
    text = re.sub(rf"\b({'|'.join(_IDS)})\b(?!-)", lambda found: _IDS[found[0]], text)
    text = re.sub(r"\b(1[89]|20|25)[0-9]{2}\b", lambda found: str(int(found[0]) - YEARS), text)
    return re.sub(r"\b([A-Z]{3}) ([0-9]+)(\.?[0-9]*)", _times, text)


def _times(found: re.Match[str]) -> str:
    decimals = len(found[3].removeprefix("."))
    return f"{found[1]} {float(found[2] + found[3]) * TIMES:.{decimals}f}"


@pytest.mark.parametrize("code", WITH_EXAMPLES)
def test_a_copy_with_other_names_years_and_amounts_is_found(
    read: Read, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", other("2018-04-01"))
    registry = {path: other(text) for path, text in REGISTRY.items()}
    found = read(*map(other, with_head(EXAMPLES[code][0])), registry).findings

    assert code in {each.code for each in found}


@pytest.mark.parametrize("code", OF_ENTRIES)
def test_a_copy_of_the_registry_with_other_names_and_years_is_found(
    read: Read, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOSSIER_TODAY", other("2018-04-01"))
    (kind, wrong), _ = OF_ENTRIES[code]

    assert found_beside(read, kind, wrong, other) == [code]
