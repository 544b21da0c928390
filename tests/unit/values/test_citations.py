"""Citations name claims or paragraphs of a source."""

import re

import pytest

from dossier_tui.values import INLINE, Citation, Citations

HELP = "write sp#12, sp#12-15, sp#12,14 for claims or sp#p3 for a paragraph"


@pytest.mark.parametrize(
    ("written", "citation"),
    [
        ("sp#12", Citation("sp", (12,))),
        ("sp#12-15", Citation("sp", (12, 13, 14, 15))),
        ("sp#12,14", Citation("sp", (12, 14))),
        ("sp#p3", Citation("sp", (), (3,))),
        ("sp#p3-5,7", Citation("sp", (7,), (3, 4, 5))),
        ("sputnik-2019-07-11#1", Citation("sputnik-2019-07-11", (1,))),
    ],
)
def test_a_citation_is_read_into_its_places(written: str, citation: Citation) -> None:
    assert Citation.parse(written) == citation


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("sp", f"'sp' is not a citation: {HELP}"),
        ("sp#", f"'sp#' is not a citation: {HELP}"),
        ("Sp#1", f"'Sp#1' is not a citation: {HELP}"),
        ("sp#1-p3", f"'sp#1-p3' is not a citation: {HELP}"),
        ("sp#٣", f"'sp#٣' is not a citation: {HELP}"),
        ("sp#15-12", "'15-12' counts backwards"),
        ("sp#1-1001", "'1-1001' spans more than a thousand"),
        ("sp#p1-1001", "'1-1001' spans more than a thousand"),
        ("sp#99999999999", f"'sp#99999999999' is not a citation: {HELP}"),
    ],
)
def test_what_is_not_a_citation_is_refused_with_the_form_wanted(written: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        Citation.parse(written)


@pytest.mark.parametrize("written", ["sp#1 kr#p2", "sp#1; kr#p2", ["sp#1", "kr#p2"], ["sp#1 kr#p2"]])
def test_citations_stand_in_one_string_or_in_a_list(written: str | list[str]) -> None:
    assert Citations.parse(written) == (Citation("sp", (1,)), Citation("kr", (), (2,)))


@pytest.mark.parametrize("written", ["", "  ", [], [""]])
def test_citing_nothing_is_refused(written: str | list[str]) -> None:
    with pytest.raises(ValueError, match=f"^no citation: {re.escape(HELP)}$"):
        Citations.parse(written)


def test_a_list_that_holds_more_than_words_is_refused() -> None:
    with pytest.raises(ValueError, match=f"^a list of citations holds plain words only: {re.escape(HELP)}$"):
        Citations.parse([["sp#1"]])  # type: ignore[list-item]


def test_prose_cites_in_square_brackets() -> None:
    text = "It was said [sp#12; kr#p3] and [sic] printed [sp#1]."

    assert INLINE.sub("", text) == "It was said and [sic] printed."
    assert [match[1] for match in INLINE.finditer(text)] == ["sp#12; kr#p3", "sp#1"]


def test_a_citation_is_written_as_it_may_be_read() -> None:
    assert str(Citation.parse(" sp#p3-4,14,12 ")) == "sp#14,12,p3,p4"
    assert str(Citations.parse("sp#1;kr#p2\nsp#3")) == "sp#1 kr#p2 sp#3"
    assert Citation.parse("sp#7-7") == Citation("sp", (7,))
    assert len(Citation.parse("sp#1-1000").claims) == 1000
