"""Whatever a dossier holds, the rules and the questions answer: they find or are silent, and never fail."""

from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from msgspec.structs import replace

from dossier_tui.audit.across import findings_across
from dossier_tui.curation.questions import questions_of
from dossier_tui.library import Library
from dossier_tui.model import Dossier

from .conftest import PAIR
from .written import dossier_files

HEAD = (
    '{"model": "2", "title": "x", "parties": ["russia", "kyrgyzstan"], "as_of": "2019-07-11",'
    ' "sources": {"sp": "sputnik-2019"}, '
)
HUGE = "9" * 400
VAST = (
    HEAD + f'"economy": {{"trade": [{{"period": "2018", "total": "USD {HUGE}1", "src": "sp#2",'
    f' "sold_by": {{"russia": "USD {HUGE}", "kyrgyzstan": "USD {HUGE}"}}}}],'
    f' "figures": [{{"what": "a", "value": "USD {HUGE}", "period": "unknown", "converted": "EUR 1", "src": "sp#2",'
    f' "parts": {{"b": "USD 1", "c": "more than USD {HUGE}{HUGE}"}}}},'
    f' {{"what": "c", "value": "USD {HUGE}", "period": "2018", "parts": {{"b": "USD 1 m", "c": "USD {HUGE}{HUGE}"}},'
    ' "src": "sp#2"}]}}'
)
FIRST_YEAR = (
    HEAD + '"economy": {"trade": [{"period": "0001", "total": "USD 5 m", "change": "up 3 %", "src": "sp#2"},'
    ' {"period": "0002", "total": "USD 0 m", "change": "up 3 %", "src": "sp#2"},'
    ' {"period": "0003", "total": "USD 5 m", "change": "up 3 %", "src": "sp#2"}]}}'
)


OF_CLAIMS = (
    HEAD + '"culture": {"events": [{"name": "a", "date": "0001-01-01", "src": "sp#2-4"},'
    ' {"name": "b", "date": "XXXX-02-29", "src": "sp#4"}, {"name": "c", "date": "201X/..", "src": "sp#4"}]}}'
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossier_files(), dossier_files())
@example(VAST, VAST)
@example(FIRST_YEAR, FIRST_YEAR)
@example(OF_CLAIMS, OF_CLAIMS)
def test_no_rule_and_no_question_fails_on_any_dossier_nor_between_two(root: Path, written: str, other: str) -> None:
    read = [dossier for text in (written, other) if (dossier := _read(root, text))]
    twins = [replace(dossier, key=f"{PAIR}-{number}") for number, dossier in enumerate(read)]
    assert all(finding.says and "\n" not in str(finding) for finding in findings_across(twins))
    for dossier in read:
        assert all(finding.says and "\n" not in str(finding) for finding in dossier.found)
        assert all(question.says for question in questions_of(dossier))


def _read(root: Path, written: str) -> Dossier | None:
    (root / "dossiers" / f"{PAIR}.yaml").write_text(written, encoding="utf-8")
    return Library((root,)).dossier(PAIR)
