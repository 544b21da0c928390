"""Whatever a dossier holds, page one keeps within its words, and counts what it leaves to the file."""

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings

from dossier_tui.blocks import lines_of
from dossier_tui.library import Library
from dossier_tui.views.page import WORDS, page_one
from dossier_tui.views.page.fitting import words_in

from .conftest import PAIR
from .test_audit import FIRST_YEAR, VAST
from .written import dossier_files


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossier_files())
@example(VAST)
@example(FIRST_YEAR)
def test_page_one_of_any_dossier_keeps_within_its_words(root: Path, written: str) -> None:
    (root / "dossiers" / f"{PAIR}.yaml").write_text(written, encoding="utf-8")
    dossier = Library((root,)).dossier(PAIR)
    if dossier:
        assert sum(words_in(each) for block in page_one(dossier) for _, each in lines_of(block)) <= WORDS
