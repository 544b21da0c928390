"""Rules over offices and recognitions hold a dossier against the registry, and its terms against one another."""

import re
from collections.abc import Callable

import pytest

from dossier_tui.audit.findings import BY_CODE, page_of
from tests.unit.evidence.conftest import HEAD, REGISTRY

from .conftest import Read

_FENCE = re.compile(r"```yaml (people|polities)\n(.*?)```", re.DOTALL)
EXAMPLES = {code: fences for code, rule in BY_CODE.items() if (fences := _FENCE.findall(page_of(rule)))}
MEETING = "leadership:\n  contacts:\n    - {date: 2016-03-01, kind: talks, who: [nora, olaf], src: s#p1}\n"
RECOGNITION = (
    "history:\n  links:\n    - {kind: recognition, of: estmark, by: [norland, isles], date: 2015, src: w#p1}\n"
)
SECTIONS = {"people": MEETING, "polities": RECOGNITION}


def found(read: Read, kind: str, entries: str, other: Callable[[str], str] = str) -> list[str]:
    """Read a dossier with these entries added to the registry, in place of those that have their ids.

    All of it may be told in other words.
    """
    path = f"dossiers/registry/{kind}.yaml"
    ids = re.findall(r"^([\w-]+):", entries, re.MULTILINE)
    kept = [line for line in REGISTRY[path].splitlines() if not line.strip().startswith(tuple(f"{id}:" for id in ids))]
    if kind == "people":
        kept = ["        stig: {name: Stig Sud, of: sudland}"]
    text = "\n".join([*kept, *(f"        {line}" for line in entries.splitlines())])
    registry = {its_path: other(its) for its_path, its in (REGISTRY | {path: text}).items()}
    return [each.code for each in read(other(SECTIONS[kind]), other(HEAD), registry).findings]


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_first_registry_of_a_page_is_found_and_the_second_is_not(read: Read, code: str) -> None:
    (kind, wrong), (_, right) = EXAMPLES[code]

    assert found(read, kind, wrong) == [code]
    assert found(read, kind, right) == []


def two(one: str, other: str, styled: str = "") -> str:
    """Two heads of state with these terms."""
    title = f", styled: {styled}" if styled else ""
    return "".join(
        f'{id}: {{name: {name}, offices: {{role: head of state, of: norland, held: {held}{title}, src: "wire#p1"}}}}\n'
        for id, name, held in (("nora", "Nora Nord", one), ("olaf", "Olaf Ost", other))
    )


@pytest.mark.parametrize(
    ("one", "other", "styled", "is_found"),
    [
        ("2010-01-01/2016-12-31", "2016-12-30/..", "", True),
        ("2010-01-01/2016-12-31", "2016-12-31/..", "", False),
        ("2010/2016", "2016/..", "", False),
        ("2010/2016", "2015/..", "", True),
        ("2010/..", "2015/..", "", True),
        ("2010/", "2015/..", "", False),
        ("2010/2016", "2015/..", "acting president", False),
        ("2010/2016", "2015/..", "member of the presidency", False),
    ],
)
def test_terms_overlap_only_if_no_reading_of_them_keeps_them_apart(
    read: Read, one: str, other: str, styled: str, is_found: bool
) -> None:
    assert ("two-in-one-office" in found(read, "people", two(one, other, styled))) == is_found


@pytest.mark.parametrize(
    ("who", "is_found"),
    [
        ("{who: nora, styled: Norlandic president}", False),
        ("{who: nora, styled: Norlandic prime minister}", True),
        ("{who: nora, styled: former prime minister of Norland}", False),
        ("{who: nora, styled: deputy prime minister of Norland}", False),
        ("{who: nora, styled: president of the Fish Society}", False),
        ("{who: siri, styled: president of Sudland}", True),
        ("{who: lea, styled: president of Estmark}", False),
        ("{who: lea, styled: prime minister of Estmark}", True),
        ("{name: N. Nord, role: head of state, of: norland}", False),
        ("{name: O. Ost, role: head of state, of: norland}", True),
        ("{name: O. Ost, role: head of state, of: norland, styled: acting president}", False),
        ("{name: O. Ost, role: foreign minister, of: norland}", False),
        ("{name: O. Ost, role: head of state, of: estmark}", False),
        ("{who: private, styled: president of Norland}", True),
    ],
)
def test_a_title_is_held_against_the_offices_of_that_day(read: Read, who: str, is_found: bool) -> None:
    contact = (
        f"{{date: 2016-03-07, kind: reception, who: [{who}, envoy, adviser], names: [nora, siri, stig], src: w#p1}}"
    )
    people = "dossiers/registry/people.yaml"
    leader = '        lea: {name: Lea Low, offices: {role: leader, of: estmark, held: 2010/2020, src: "wire#p1"}}\n'
    registry = REGISTRY | {people: f"{REGISTRY[people].rstrip()}\n{leader}"}
    codes = {each.code for each in read(f"leadership:\n  contacts:\n    - {contact}\n", registry=registry).findings}

    assert ("office-on-the-day" in codes) == is_found


@pytest.mark.parametrize(
    ("record", "is_found"),
    [
        ("contacts: {kind: talks, date: 2009-12, who: [stig, isles]", True),
        ("contacts: {kind: talks, date: 2021, who: [stig, isles]", True),
        ("contacts: {kind: talks, date: 2009/2010, who: [stig, isles]", False),
        ("contacts: {kind: talks, date: 2009-12, who: [stig, isles], level: leader", False),
        ("contacts: {kind: talks, date: 2009-12, who: [stig, isles], state: planned", False),
        ("contacts: {kind: talks, date: 2009-12, who: [{who: stig, styled: deputy}, isles]", False),
        ("contacts: {kind: talks, date: 2009-12, who: [private, adviser, isles]", False),
        ("contacts: {kind: talks, date: 2009-12, who: [director, retired, isles]", False),
        ("documents: {kind: treaty, title: Treaty, signed: 2009-12, signed_by: [nora, stig]", True),
        ("documents: {kind: treaty, title: Treaty, signed: 2010-12, signed_by: [nora, stig]", False),
    ],
)
def test_somebody_out_of_all_offices_on_file_is_found(read: Read, record: str, is_found: bool) -> None:
    codes = {each.code for each in read(f"leadership:\n  {record}, src: w#p1}}\n").findings}

    assert ("no-office-on-the-day" in codes) == is_found


@pytest.mark.parametrize(
    ("role", "date", "is_found"),
    [
        ("prime minister", "2016-07-01", True),
        ("foreign minister", "2016-07-01", False),
        ("minister", "2016-07-01", False),
        ("prime minister", "2016-09-10", False),
    ],
)
def test_somebody_named_once_in_two_offices_within_half_a_year_is_found(
    read: Read, role: str, date: str, is_found: bool
) -> None:
    contact = "    - {{kind: talks, date: {}, who: [{{name: Per Prime, role: {}, of: norland}}, isles], src: w#p1}}\n"
    contacts = contact.format("2016-03-01", "foreign minister") + contact.format(date, role)
    odd = [each.odd for each in read(f"leadership:\n  contacts:\n{contacts}").findings]

    assert odd == ["Per Prime is told as prime minister, and on 1 March 2016 as foreign minister"] * is_found
