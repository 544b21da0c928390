"""What the program finds by itself in the two oldest dossiers, from a copy of the library without curators' remarks."""

import re
from collections.abc import Callable
from functools import cache

import pytest

from dossier_tui.library import Library, bundled_root
from dossier_tui.model import Dossier, Finding
from dossier_tui.render.markdown import markdown
from dossier_tui.views.brief import brief

KYRGYZSTAN, ABKHAZIA = "russia-kyrgyzstan", "russia-abkhazia"
Read = Callable[..., Dossier]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Read a bundled dossier from a copy without remarks, with some text replaced."""

    @cache
    def read(key: str, old: str = "\nas_of:", new: str = "\nas_of:") -> Dossier:
        root = tmp_path_factory.mktemp("library")
        written = (bundled_root() / "dossiers" / f"{key}.yaml").read_text(encoding="utf-8")
        assert written.count(old) == 1
        bare = re.sub(r"^remarks:\n(?:[ -].*\n|\n)+", "", written.replace(old, new), flags=re.MULTILINE)
        (root / "dossiers").mkdir()
        (root / "dossiers" / f"{key}.yaml").write_text(bare, encoding="utf-8")
        dossier = Library((root,)).dossier(key)
        assert dossier
        assert not dossier.header.remarks
        return dossier

    return read


def found(dossier: Dossier, code: str) -> list[Finding]:
    return [finding for finding in dossier.findings if finding.code == code]


def about(dossier: Dossier, record: str) -> list[str]:
    return [finding.code for finding in dossier.findings if record in finding.about]


def test_a_share_without_a_date_is_held_against_trade_in_both_directions(read: Read) -> None:
    (finding,) = found(read(ABKHAZIA), "share-of-what")

    assert finding.about == ("russia-share-of-trade",)
    assert (finding.printed, finding.against) == ("74.5 %", "74.4 %")
    assert "USD 192.4 m of USD 258.6 m" in finding.says


def test_a_conversion_of_three_years_shows_its_rate_and_that_its_day_is_missing(read: Read) -> None:
    (finding,) = found(read(ABKHAZIA), "conversion-over-years")

    assert finding.says == (
        "Russian support allocated: some RUB 6 bn: for 2017–2019, it is given as USD 92 m, which makes about 65.2 RUB "
        "to the USD; the day of the rate is not said"
    )
    assert finding.instead == "Quote some RUB 6 bn; give USD 92 m only as the source's own conversion."


def test_both_councils_that_were_swapped_are_found_by_who_met_and_by_other_sources(read: Read) -> None:
    dossier = read(KYRGYZSTAN)

    swapped = found(dossier, "level-of-gathering")
    assert [each.about for each in swapped] == [("contact-2018-09-28",), ("contact-2018-06-01",)]
    assert [each.printed for each in swapped] == ["heads of government", "heads of state"]
    conflicts = [each for each in found(dossier, "sources-conflict") if not each.acknowledged]
    assert conflicts == []  # each is one fault, and told once
    doubts = markdown(brief(dossier)).split("## Before you quote")[1].split("\n## ")[0]
    assert doubts.count("“session of the CIS Council of Heads of Government”, as TASS has it") == 1
    assert doubts.count("session of the CIS Council of Heads of Government”") == 1
    assert dossier.check_numbers == {"contact-2018-09-28": (1,), "contact-2018-06-01": (2,)}


def test_the_final_a_day_early_is_found_by_the_other_source(read: Read) -> None:
    finding = next(each for each in found(read(ABKHAZIA), "sources-conflict") if each.about == ("contact-2018-07-14",))

    assert (finding.printed, finding.against) == ("14 July 2018", "15 July 2018")


VISIT_HELD = "      acts: {act: held, date: ../2019-09-20, src: gsv#p7}\n      inferred: [place, acts]"
YEAR_OPENED = "        - {act: opened, date: ../2020-02-28, by: [putin, jeenbekov], src: kg20f#p2}\n"


@pytest.mark.parametrize(
    ("outcome", "without", "record"),
    [
        (VISIT_HELD, "      inferred: [place]", "contact-2019-07-11"),
        (YEAR_OPENED, "", "cross-year-of-russia-and-kyrgyzstan-2020"),
    ],
)
def test_a_planned_visit_and_a_planned_year_are_past_without_an_outcome(
    read: Read, outcome: str, without: str, record: str
) -> None:
    past = found(read(KYRGYZSTAN, outcome, without), "past-without-outcome")

    assert [each.about[0] for each in past] == [record]
    assert all("after the day of the dossier" in each.odd for each in past)


def test_what_later_sources_tell_of_as_held_and_opened_has_an_outcome(read: Read) -> None:
    assert found(read(KYRGYZSTAN), "past-without-outcome") == []


@pytest.mark.parametrize(
    ("key", "record"),
    [
        (ABKHAZIA, "trade-2019-q1"),  # 38.9 and 10.9 make 49.8, and 49.9 is printed
        (KYRGYZSTAN, "trade-2018"),  # 1.6 bn and 248.3 m, and 1.8 bn is printed
        (KYRGYZSTAN, "trade-2019-01-2019-05"),  # 594.3 and 135.1 make 729.4
        (KYRGYZSTAN, "russian-investment"),  # over 200 m,
        (KYRGYZSTAN, "worth-of-fund-projects"),  # beside 307 m, of which nobody says that it is part
        (KYRGYZSTAN, "integrated-base"),  # four facilities
        (ABKHAZIA, "contact-2016-12"),  # the second of two in 2016
        (ABKHAZIA, "contact-2016-02"),
    ],
)
def test_what_is_rounding_or_right_is_not_found(read: Read, key: str, record: str) -> None:
    dossier = read(key)

    assert dossier.record(record)
    assert [code for code in about(dossier, record) if code != "section-on-one-source"] == []


def test_a_figure_beside_a_smaller_one_is_found_only_if_it_is_declared_a_part_of_it(read: Read) -> None:
    whole = "      value: over USD 200 m\n"
    part = f"{whole}      includes: {{the fund's projects: USD 307 m}}\n"

    assert found(read(KYRGYZSTAN), "more-than-all") == []
    (finding,) = found(read(KYRGYZSTAN, whole, part), "more-than-all")
    assert (finding.about, finding.against) == (("russian-investment",), "USD 307 m")


@pytest.mark.parametrize(
    ("key", "old", "new"), [(KYRGYZSTAN, ": Thursday", ": Friday"), (ABKHAZIA, ": Tuesday", ": Monday")]
)
def test_both_weekdays_are_right_and_would_be_found_if_they_were_not(read: Read, key: str, old: str, new: str) -> None:
    assert found(read(key), "weekday") == []
    assert [each.printed for each in found(read(key, old, new), "weekday")] == [new.removeprefix(": ")]


@pytest.mark.parametrize(
    ("key", "old", "new", "code", "record"),
    [
        (ABKHAZIA, "total: USD 49.9 m", "total: USD 59.9 m", "flows-and-total", "trade-2019-q1"),
        (KYRGYZSTAN, "total: USD 729.4 m", "total: USD 792.4 m", "flows-and-total", "trade-2019-01-2019-05"),
    ],
)
def test_a_digit_changed_in_a_total_is_found(read: Read, key: str, old: str, new: str, code: str, record: str) -> None:
    assert [each.about for each in found(read(key, old, new), code)] == [(record,)]


def test_a_reader_of_the_brief_sees_what_was_found_with_both_values_and_what_to_say(read: Read) -> None:
    doubts = markdown(brief(read(ABKHAZIA))).split("## Before you quote")[1].split("\n## ")[0]

    for words in (
        "what Russia sold is 74.4 %",
        "Ask what the share is of",
        "about 65.2 RUB to the USD",
        "15 July 2018",
    ):
        assert words in doubts
