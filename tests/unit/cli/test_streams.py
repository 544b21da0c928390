"""The streams: how wide a terminal is."""

import shutil

import pytest

from dossier_tui.cli.streams import columns


@pytest.mark.parametrize("written", [None, "", "0", "1", "-1", "x", " 60 ", "132", "9" * 30, "1" * 5000])
def test_the_width_is_that_of_the_standard_library(monkeypatch: pytest.MonkeyPatch, written: str | None) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    if written is not None:
        monkeypatch.setenv("COLUMNS", written)

    assert columns() == shutil.get_terminal_size().columns
