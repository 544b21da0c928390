"""The JSON Schemas refuse what `check` refuses, and nothing else, as far as a schema can know."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from dossier_tui.library import bundled_root
from dossier_tui.model import ENTRY_KINDS

from .mistakes import CHANGES, VALUES, Agreement, File, Outcome, Trials
from .test_guide import EXAMPLES, kind_and_text

SAMPLE = 400
"""The number of changed files in the suite; `make soak` tries more."""


def _bundled() -> list[File]:
    root = bundled_root()
    paths = {"dossier": root.glob("dossiers/*.yaml"), "source": root.glob("seeds/*.yaml")}
    paths |= {kind: (root / "dossiers" / "registry").glob(f"{kind}.yaml") for kind in ENTRY_KINDS}
    return [File(path.name, kind, path.read_text("utf-8")) for kind, found in paths.items() for path in sorted(found)]


EXAMPLE_FILES = [File(place, *kind_and_text(place, example)) for place, example in EXAMPLES]
FILES = [*_bundled(), *EXAMPLE_FILES * 5]
"""The bundled files and, more often since they are smaller and have every kind of record, the guide's examples."""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Outcome]:
    trials = Trials(FILES, tmp_path_factory.mktemp("library"))
    return [trials.outcome(f"sample {number}") for number in range(SAMPLE)]


def test_schema_and_check_agree_on_mistakes(outcomes: Sequence[Outcome]) -> None:
    agreement = Agreement(outcomes)
    print(agreement)

    assert agreement.of_refused >= 0.95, str(agreement)
    assert agreement.of_accepted == 1, str(agreement)


def test_the_sample_has_every_kind_of_change_and_files_without_mistakes(outcomes: Sequence[Outcome]) -> None:
    judged = Agreement(outcomes).judged

    assert {each.mistake for each in judged} == {*VALUES, *CHANGES}
    assert len(judged) > SAMPLE * 0.9
    assert sum(not each.problems for each in judged) > SAMPLE * 0.1


def test_files_as_they_are_have_no_mistakes(tmp_path: Path) -> None:
    trials = Trials(FILES, tmp_path)

    assert {each.name: problems for each in FILES if (problems := trials.problems(each.kind, each.text))} == {}


def test_a_disagreement_is_counted_and_told() -> None:
    lax, strict = Outcome("a date", "x", ["no date"], []), Outcome("an id", "x", [], ["$.id: no id"])
    beyond = Outcome("an id", "x", ["no person is called 'x'"], [])
    agreed = [Outcome("a date", "x", ["no date"], ["$.date"]), Outcome("a date", "x", [], [])]
    agreement = Agreement([lax, strict, beyond, *agreed])

    assert (agreement.of_refused, agreement.of_accepted) == (0.5, 0.5)
    assert str(agreement).splitlines() == [
        "4 judged; refused by both 50.0%, accepted by both 50.0%",
        "only check refuses: 1 of 3 with a date, as in x: no date",
        "only the schema refuses: 1 of 1 with an id, as in x: $.id: no id",
    ]
