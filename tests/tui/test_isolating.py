"""Text from right to left does not take the digits and brackets beside it along, and takes no more cells."""

import pytest
from rich.cells import cell_len

from dossier_tui.tui.widgets.isolating import isolated


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Иван, Çay, 日本 2019", []),
        ("envoy אילנה כהן 12", ["אילנה כהן"]),
        ("أحمد 3 علي, 2019", ["أحمد 3 علي"]),
        ("שם (אחר) 7", ["שם", "אחר"]),
    ],
)
def test_each_run_is_isolated_and_nothing_else(text: str, runs: list[str]):
    shown = isolated(text)
    parts = shown.split("\u2068")[1:]

    assert [part.split("\u2069")[0] for part in parts] == runs
    assert shown.replace("\u2068", "").replace("\u2069", "") == text
    assert cell_len(shown) == cell_len(text)
