"""On whatever day a dossier is looked at, nothing that began after it is shown."""

import datetime as dt
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_tui.library import Library, bundled_root
from dossier_tui.model import Dossier, dossier_on, references, turning_days
from dossier_tui.model.beginnings import day_begun, day_done, has_happened
from dossier_tui.views.panes import PANES

from .conftest import PAIR
from .written import dossier_files

DAYS = st.dates(dt.date(1, 1, 1), dt.date(2100, 1, 1))


def assert_nothing_is_later(whole: Dossier, day: dt.date) -> None:
    then = dossier_on(whole, day)
    if not then.is_looking_back:
        assert then.held == whole.held
        return
    left = {record.id for record in then.records()}
    for record in then.records():
        begun = day_begun(record)
        assert not has_happened(record) or begun is None or begun <= day
        assert all((done := day_done(act)) is None or done <= day for act in record.acts)
        ids = {key for _, ref, key in references(record) if ref == "record"}
        assert ids & {each.id for each in whole.records()} <= left
    assert {key for each in then.found for key in each.about} <= left


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossier_files(), DAYS)
def test_nothing_of_any_dossier_is_shown_before_it_began(root: Path, written: str, day: dt.date) -> None:
    (root / "dossiers" / f"{PAIR}.yaml").write_text(written, encoding="utf-8")
    dossier = Library((root,)).dossier(PAIR)
    if dossier:
        assert_nothing_is_later(dossier, day)
        for pane in PANES:
            pane.blocks(dossier_on(dossier, day))


def test_nothing_of_a_bundled_dossier_is_shown_before_it_began_on_any_day_on_which_something_did() -> None:
    for dossier in Library((bundled_root(),)).dossiers:
        for day in list(turning_days(dossier))[::7]:
            assert_nothing_is_later(dossier, day - dt.timedelta(days=1))
            assert_nothing_is_later(dossier, day)
