"""What holds of every value, not only of those that we thought of."""

import datetime as dt
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from dossier_tui.values import Address, Citation, Citations, Date, clean, fold, has_controls, slug

edtf = pytest.importorskip("edtf")

numbers = st.integers(1, 9999)
years = st.integers(1000, 2999).map(str)
plain = st.builds(
    lambda year, month, day: "-".join(filter(None, (year, month, month and day))),
    years,
    st.sampled_from(["", *(f"{n:02}" for n in range(14))]),
    st.sampled_from(["", "", *(f"{n:02}" for n in range(33))]),
)
points = st.one_of(
    st.tuples(plain, st.sampled_from(["", "", "?", "~", "%"])).map("".join),
    st.tuples(years, st.sampled_from(["-21", "-22", "-23", "-24", "-21-05"])).map("".join),
)
dates = st.one_of(
    points,
    st.sampled_from(["199X", "190X", "19XX", "2004-XX", "2004-02-XX"]),
    st.tuples(plain, plain).map("/".join),
    points.map(lambda point: f"../{point}"),
    points.map(lambda point: f"{point}/.."),
    points.map(lambda point: f"{point}/"),
)


def ours(text: str) -> Date | None:
    try:
        return Date.parse(text)
    except ValueError:
        return None


def theirs(text: str) -> Any:
    try:
        return edtf.parse_edtf(text)
    except edtf.EDTFParseException:
        return None


@given(dates)
@example("2004-02-29")
@example("1900-02-29")
@example("2005/2004")
@example("2019-01-XX/2019-01-05")
@settings(max_examples=60)
def test_we_read_all_of_edtf_that_is_in_the_calendar_and_forwards(text: str) -> None:
    if ours(text) is not None:
        assert theirs(text) is not None
    elif theirs(text) is not None:
        assert any(not _in_calendar(point) for point in text.split("/")) or _backwards(text)


def _in_calendar(point: str) -> bool:
    parts = [int(part) for part in point.rstrip("?~%").split("-")] if point.strip(".") else []
    if len(parts) == 3 and parts[1] > 20:
        return False
    try:
        return len(parts) < 3 or bool(dt.date(*parts))
    except ValueError:
        return False


def _backwards(text: str) -> bool:
    left, _, right = text.partition("/")
    return bool(right) and left > right.rstrip("?~%")


@given(points)
@settings(max_examples=60)
def test_the_first_and_last_day_of_a_date_are_those_of_edtf(text: str) -> None:
    date, other = ours(text), theirs(text)
    if date is None or "-2" in text[4:6]:  # the two place seasons differently
        return

    assert date.first == dt.date(*other.lower_strict()[:3])
    assert date.last == dt.date(*other.upper_strict()[:3])


@given(dates)
def test_every_date_can_be_said_and_sorted(text: str) -> None:
    date = ours(text)

    if date is not None:
        assert str(date)
        assert min(date, Date.parse("unknown")) == date
        assert date.covers(date) or not (date.first and date.last)


citations = st.builds(
    Citation,
    st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
    st.lists(numbers, max_size=5).map(tuple),
    st.lists(numbers, max_size=5).map(tuple),
).filter(lambda cite: cite.claims or cite.paragraphs)


@given(st.lists(citations, min_size=1, max_size=4).map(Citations))
def test_citations_are_read_as_they_are_written(cites: Citations) -> None:
    assert Citations.parse(str(cites)) == cites
    assert Citations.parse(str(cites).split()) == cites


ids = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,4}", fullmatch=True)
pairs = st.just("") | ids
kinds = st.sampled_from(["source", "entry", "year", "hit", "question", "problem", "choice"])
addresses = st.one_of(
    st.builds(Address, st.just("record"), ids, pairs),
    st.builds(Address, kinds, ids | st.text(), pairs),
    st.builds(Address.dossier, ids),
)


@given(addresses, pairs)
def test_an_address_is_read_as_it_is_written(address: Address, pair: str) -> None:
    assert Address.parse(str(address)) == address
    assert Address.parse(str(address), pair) == address.within(pair)
    assert address.kind == "dossier" or Address.parse(address.local, address.pair) == address


@given(st.text(), pairs)
@example("a/b/c", "a-b")
@example("a/source:", "a-b")
@example("/", "a-b")
@example("/a/b", "")
@example("", "a-b")
def test_any_text_is_an_address_that_can_be_written_and_read_again(text: str, pair: str) -> None:
    address = Address.parse(text, pair)

    assert Address.parse(str(address)) == address


@given(st.text())
@example("Ǿ™ﬁŉİ")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters()))
@example("\x1b[31m\x9b\u202e\ud800\u2028")
def test_cleaning_leaves_nothing_that_steers_a_terminal(text: str) -> None:
    cleaned = clean(text)

    assert not has_controls(cleaned)
    assert clean(cleaned) == cleaned
    left = {character for character in cleaned if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert left <= {"\n", "\t", "\u200c", "\u200d"}


@given(st.text(min_size=1))
@example("🤝 …")
@example("Ѳ")
@example("'" * 9)
def test_every_title_makes_an_id(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(title))


@given(st.text(st.characters(max_codepoint=0x24F), min_size=1))
def test_titles_in_latin_letters_make_the_ids_of_their_folded_words(title: str) -> None:
    words = re.sub("[^a-z0-9]+", "-", fold(title)).strip("-")
    assume(words and all(character.isascii() for character in fold(title) if character.isalnum()))

    assert words.startswith(slug(title))
