"""The soak's mutations find nothing wrong, and would find what is."""

from pathlib import Path

import pytest

from tests.soak.mutations import Trial, run, small
from tests.soak.tally import Tally

PAIR = "dossiers/russia-kyrgyzstan.yaml"


def test_files_changed_at_random_are_refused_or_shown() -> None:
    tally = run(1, 2)

    assert tally.tried["mutations"]
    assert tally.reports == []


def test_what_a_schema_refuses_and_the_check_passes_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, tally = small(), Tally()
    monkeypatch.setattr("tests.soak.mutations.complaints", lambda *_: ["not so"])
    Trial(files, tmp_path).of(PAIR, files[PAIR], tally, "as it is")

    assert tally.reports == ["passed against the schema: as it is: not so"]


def test_yaml_that_only_libyaml_refuses_is_judged_by_what_it_says(tmp_path: Path) -> None:
    name, files, tally = "dossiers/economy-goods.yaml", small(), Tally()
    trial = Trial(files, tmp_path)
    for written in ("goods:[oil, gas]", "goods :[oil, gas]", "goods:\n        [oil, gas]"):
        text = files[name].replace("goods: [oil, gas]", written)
        assert text != files[name]
        trial.of(name, text, tally, written)

    assert tally.reports == []


def test_an_exception_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> None:
        raise ValueError("no")

    files, tally = small(), Tally()
    monkeypatch.setattr("tests.soak.mutations.show", fails)
    Trial(files, tmp_path).of(PAIR, files[PAIR], tally, "as it is")

    assert tally.reports == ["crashes: as it is: ValueError: no"]
