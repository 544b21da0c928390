"""The page of fields is what the program's declarations say."""

import runpy
from pathlib import Path

from dossier_tui.library import bundled_root

ROOT = Path(__file__).parents[2]


def test_the_page_of_fields_is_current() -> None:
    page = runpy.run_path(str(ROOT / "docs" / "fields.py"))["page"]

    assert (bundled_root() / "dossiers" / "FIELDS.md").read_text(encoding="utf-8") == page()


def test_every_field_has_its_meaning() -> None:
    rows = [line for line in (ROOT / "dossiers" / "FIELDS.md").read_text(encoding="utf-8").splitlines() if "|" in line]

    assert [row for row in rows if row.endswith("|  |")] == []
