"""What two dossiers tell of the same is held against each other."""

import re
from collections.abc import Callable

import pytest

from dossier_tui.audit.across import ACROSS, findings_across
from dossier_tui.audit.findings import page_of
from dossier_tui.cli.findings import explained
from dossier_tui.model import Finding
from tests.conftest import FILES, MakeLibrary
from tests.unit.evidence.conftest import HEAD, REGISTRY

from .conftest import Read
from .test_other_names import other

Compare = Callable[..., list[Finding]]
EXAMPLES = {code: re.findall(r"```yaml\n(.*?)```", page_of(rule), re.DOTALL) for code, rule in ACROSS.items()}
OTHER = HEAD.replace("Norland–Sudland", "Norland–Isles").replace("[norland, sudland]", "[norland, isles]")
SOURCES = "sources: {w: wire, s: sheet}\n"


@pytest.fixture
def compare(make_library: MakeLibrary) -> Compare:
    """Compare two dossiers, of which the sections are given; all may be told in other words."""

    def compare(one: str, another: str, other_words: Callable[[str], str] = str) -> list[Finding]:
        bare = {path: None for path in FILES if path not in REGISTRY}
        files = {"norland-sudland": HEAD + SOURCES + one, "norland-isles": OTHER + SOURCES + another}
        paths = {f"dossiers/{key}.yaml": text for key, text in files.items()}
        told = {other_words(path): other_words(text) for path, text in (*REGISTRY.items(), *paths.items())}
        library = make_library(bare | told)
        assert library.problems() == []
        return findings_across(library.dossiers)

    return compare


def event(date: str, fields: str = "") -> str:
    return f"history:\n  events:\n    - {{name: Coup in Estmark, date: {date}, by: estmark{fields}, src: w#p1}}\n"


def meeting(date: str, place: str = "port") -> str:
    fields = f"date: {date}, kind: meeting, who: [nora, stig, private], place: {place}, src: w#p1"
    return f"leadership:\n  contacts:\n    - {{{fields}}}\n"


def law(signed: str, by: str = ", by: norland") -> str:
    return f"history:\n  documents:\n    - {{kind: law, title: Law on Fish, signed: {signed}{by}, src: w#p1}}\n"


def recognition(date: str) -> str:
    return f"history:\n  links:\n    - {{kind: recognition, by: norland, of: estmark, date: {date}, src: w#p1}}\n"


def aid(value: str, ways: str = ", from: norland, to: estmark", src: str = "w#p1") -> str:
    return f"economy:\n  figures:\n    - {{what: Aid, value: {value}, period: 2016{ways}, src: '{src}'}}\n"


def rents(value: str) -> str:
    return f"economy:\n  figures:\n    - {{what: Rents, value: {value}, period: 2016, by: norland, src: w#p1}}\n"


def rate(value: str) -> str:
    return (
        f"economy:\n  figures:\n    - {{what: A loan, value: NOK 600 m, converted: {value}, period: 2017, src: w#p1}}\n"
    )


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (event("2016-07-16"), event("2016-07-15"), "another-day-elsewhere"),
        (event("2016-07-16"), event("2016-07"), ""),
        (event("2016-07-16"), event("2012-07-15"), ""),
        (event("2016-07-16", ", place: port"), event("2016-07-15", ", place: isle-town"), ""),
        (meeting("2016-05-03"), meeting("2016-05-04"), "another-day-elsewhere"),
        (meeting("2016-05-03"), meeting("2016-05-13"), ""),
        (meeting("2016-05-03"), meeting("2016-05-04", "isle-town"), ""),
        (law("2016-05-03"), law("2015-05-03"), "another-day-elsewhere"),
        (law("2016-05-03", ""), law("2015-05-03", ""), ""),
        (recognition("2008-08-26"), recognition("2008-08-25"), "another-day-elsewhere"),
        (recognition("2008-08-26"), recognition("2008"), ""),
        (aid("USD 60 m"), aid("USD 66 m"), "another-amount-elsewhere"),
        (aid("USD 60 m"), aid("USD 60.4 m"), ""),
        (aid("USD 60 m"), aid("EUR 66 m"), ""),
        (aid("USD 60 m", ""), aid("USD 66 m", ""), "another-amount-elsewhere"),
        (aid("USD 60 m", ""), aid("USD 66 m", "", "w#p2"), ""),
        (aid("USD 60 m", ", from: norland"), aid("USD 66 m", ", from: norland", "w#p2"), ""),
        (rate("USD 72 m"), rate("USD 144 m"), "another-rate-elsewhere"),
        (rate("USD 72 m"), rate("USD 76 m"), ""),
    ],
)
def test_the_same_told_otherwise_is_found_in_both_dossiers(compare: Compare, one: str, other: str, code: str) -> None:
    found = [(each.code, each.pair) for each in compare(one, other)]
    expected = {(code, "norland-sudland"), (code, "norland-isles")} if code else set()

    assert (set(found), len(found)) == (expected, len(expected))


def test_a_finding_names_the_other_dossier_and_both_days(compare: Compare) -> None:
    found = next(each for each in compare(event("2016-07-16"), event("2016-07-15")) if each.pair == "norland-isles")

    assert found.says == (
        "Coup in Estmark, 15 July 2016: it is dated 15 July 2016, and in norland-sudland 16 July 2016"
    )
    assert (found.printed, found.against) == ("15 July 2016", "16 July 2016")


def test_what_another_dossier_has_can_be_let_stand(read: Read, compare: Compare) -> None:
    told = event("2016-07-16", ", ack: {another-day-elsewhere: the sources of the other dossier count by local time}")

    found = compare(told, event("2016-07-15"))

    assert [bool(each.acknowledged) for each in found if each.pair == "norland-sudland"] == [True]
    assert read(told).findings == ()


@pytest.mark.parametrize("code", ACROSS)
def test_the_first_example_of_a_page_is_found_and_the_second_is_not(compare: Compare, code: str) -> None:
    one, another, its, same = EXAMPLES[code]

    assert [each.code for each in compare(one, another)] == [code, code]
    assert compare(its, same) == []


@pytest.mark.parametrize("code", ACROSS)
def test_copies_with_other_names_years_and_amounts_are_found(compare: Compare, code: str) -> None:
    one, another, *_ = EXAMPLES[code]

    assert [each.code for each in compare(one, another, other)] == [code, code]


def test_every_rule_over_several_dossiers_is_explained_with_its_examples() -> None:
    told = {code: explained(code) for code in ACROSS}

    assert [code for code, rule in ACROSS.items() if rule.title not in told[code]] == []
    assert [code for code in ACROSS if not all(each in told[code] for each in EXAMPLES[code])] == []


@pytest.mark.parametrize(("its", "found"), [("USD 507 m", False), ("USD 508 m", False), ("USD 501 m", True)])
def test_revised_and_cut_sums_may_stand_beside_one_another(compare: Compare, its: str, found: bool) -> None:
    codes = {each.code for each in compare(rents("USD 508.7 m"), rents(its))}

    assert ("another-amount-elsewhere" in codes) == found


@pytest.mark.parametrize(
    ("says", "found"),
    [("By others it was on 4 May 2016.", False), ("By others it was later.", True), ("By others in May.", True)],
)
def test_what_a_remark_tells_of_the_other_day_is_not_told_again(compare: Compare, says: str, found: bool) -> None:
    remark = f"remarks:\n  - {{title: Two days, about: [coup-in-estmark-2016], says: '{says}'}}\n"
    told = compare(remark + event("2016-05-03"), event("2016-05-04"))

    assert ("norland-sudland" in {each.pair for each in told}) == found
    assert "norland-isles" in {each.pair for each in told}
