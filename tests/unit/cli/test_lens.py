"""`--as-of`: dossiers as they stood on a day, and days on which they cannot be shown."""

import datetime as dt
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from dossier_tui.cli.commands import open as open_command
from dossier_tui.values.dates import TODAY

from .conftest import Ask

PAIR = ("ru", "kg")


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TODAY, "2026-11-27")


def test_show_says_of_which_day_it_is_and_leaves_out_what_came_later(ask: Ask, library: Path) -> None:
    told = ask("show", *PAIR, "--as-of", "2019-01")

    assert told.out.startswith("RUSSIA AND KYRGYZSTAN ON 31 JANUARY 2019\n")
    assert "As it stood on 31 January 2019, by sources read up to 11 July 2019." in told.out
    assert "Trade in 2018" in told.out
    assert "working visit" not in told.out.lower()


def test_a_pane_alone_says_of_which_day_it_is(ask: Ask, library: Path) -> None:
    told = ask("show", *PAIR, "--as-of", "2019-01-31", "--pane", "culture").out

    assert "As it stood on 31 January 2019, by sources read up to 11 July 2019." in told
    assert "Nothing on file up to 31 January 2019." in told


@pytest.mark.parametrize("format", ["markdown", "text", "html"])
def test_an_export_says_of_which_day_it_is(ask: Ask, library: Path, format: str) -> None:
    told = ask("export", *PAIR, "--as-of", "2019-02-01", "-f", format).out

    assert "Russia and Kyrgyzstan on 1 February 2019: background" in told
    assert "As it stood on 1 February 2019, by sources read up to 11 July 2019." in " ".join(told.split())


def test_json_has_both_days(ask: Ask, library: Path) -> None:
    data = ask("export", *PAIR, "--as-of", "2019-02-01", "-f", "json").data

    assert (data["as_of"], data["file_as_of"]) == ("2019-02-01", "2019-07-11")
    assert data["sections"]["leadership"]["contacts"] is None
    assert "file_as_of" not in ask("export", *PAIR, "-f", "json").data


def test_questions_and_comparisons_are_of_the_day(ask: Ask, library: Path) -> None:
    asked = ask("questions", *PAIR, "--as-of", "2019-02-01", "-f", "markdown").out

    assert asked.startswith("# Russia and Kyrgyzstan on 1 February 2019: questions left open\n")
    assert "Working visit" not in asked


def test_seen_from_today_a_plan_of_then_has_no_outcome_on_file(ask: Ask, library: Path) -> None:
    told = ask("show", *PAIR, "--as-of", "today", "--pane", "timeline").out

    assert "As it looks on 27 November 2026, by sources read up to 11 July 2019." in told
    assert "outcome not on file" in told
    assert ask("show", *PAIR, "--as-of", "Today", "--pane", "timeline").out == told
    assert "outcome not on file" not in ask("show", *PAIR, "--pane", "timeline").out


FORMS = "write a day, a month or a year that has begun, such as 2018-06-14, 2018-06 or 2018, or today"


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("2019-13", "'2019-13': there is no month 13"),
        ("06/15/2018", "'06/15/2018' is not a date: write 2018-06-15"),
        *((words, f"'{words}' is no day; {FORMS}") for words in ("tomorrow", "last year", "3 days ago", "")),
        ("unknown", f"'unknown' has no last day; {FORMS}"),
        ("never", "'never' has no last day"),
        ("2018/..", "'2018/..' has no last day"),
        ("2026-11-28", "2026-11-28 is still ahead"),
        ("2027", "2027 is still ahead"),
        ("2018-06-14", "russia-kyrgyzstan has nothing of 2018-06-14 or before: its first date is of 2018"),
    ],
)
@pytest.mark.parametrize("command", ["show", "export", "questions", "open"])
def test_a_day_that_cannot_be_is_told_in_one_line(
    ask: Ask, library: Path, command: str, day: str, message: str
) -> None:
    told = ask(command, *PAIR, "--as-of", day)

    assert (told.code, told.out) == (2, "")
    assert message in told.err
    assert told.err.count("\n") == 1


def test_this_year_is_as_it_looks_today(ask: Ask, library: Path) -> None:
    assert "As it looks on 27 November 2026" in ask("show", *PAIR, "--as-of", "2026", "--length", "page").out


def test_a_record_that_was_not_there_yet_is_said_to_be_missing_on_that_day(ask: Ask, library: Path) -> None:
    told = ask("show", *PAIR, "--as-of", "2019-02-01", "--record", "contact-2019-07-11")

    assert told.code == 2
    assert "no record 'contact-2019-07-11' in russia-kyrgyzstan on 1 February 2019" in told.err


def test_the_app_is_opened_on_the_day(ask: Ask, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str | None, object]] = []

    def run(_: object, key: str | None, day: object) -> int:
        opened.append((key, day))
        return 0

    monkeypatch.setattr(open_command, "can_draw", lambda: True)
    monkeypatch.setitem(sys.modules, "dossier_tui.tui", SimpleNamespace(run=run))

    assert ask(*PAIR, "--as-of", "2019-02").code == 0
    assert ask(*PAIR).code == 0
    assert opened == [("russia-kyrgyzstan", dt.date(2019, 2, 28)), ("russia-kyrgyzstan", None)]


def test_a_day_goes_with_a_pair(ask: Ask, library: Path) -> None:
    told = ask("open", "--as-of", "2019-02-01")

    assert (told.code, told.err) == (2, "dossier: --as-of goes with a pair: `dossier PAIR --as-of DAY`\n")
