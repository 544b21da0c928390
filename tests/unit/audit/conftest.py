"""Dossiers on two invented polities, for the rules."""

from collections.abc import Callable, Mapping

import pytest

from dossier_tui.model import Dossier
from tests.conftest import FILES, MakeLibrary
from tests.unit.evidence.conftest import HEAD, REGISTRY

Read = Callable[..., Dossier]


@pytest.fixture
def read(make_library: MakeLibrary, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Read a dossier on two invented polities from its sections, on the first of April 2018."""
    monkeypatch.setenv("DOSSIER_TODAY", "2018-04-01")

    def read(sections: str, head: str = HEAD, registry: Mapping[str, str] = REGISTRY) -> Dossier:
        bare = {path: None for path in FILES if path not in REGISTRY}
        named = "sources: {w: wire, s: sheet}\n"
        library = make_library(bare | dict(registry) | {"dossiers/norland-sudland.yaml": head + named + sections})
        assert not library.problems(), [str(problem) for problem in library.problems()]
        dossier = library.dossier("norland-sudland")
        assert dossier
        return dossier

    return read
