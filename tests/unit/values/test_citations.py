"""Citations name claims or paragraphs of a source."""

import re

import pytest

from dossier_tui.values import INLINE, Citation, Citations


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
        ("sp", "'sp' is not a citation: write sp#12, sp#12-15, sp#12,14 for claims or sp#p3 for a paragraph"),
        ("sp#", "'sp#' is not a citation"),
        ("Sp#1", "'Sp#1' is not a citation"),
        ("sp#1-p3", "'sp#1-p3' is not a citation"),
        ("sp#٣", "'sp#٣' is not a citation"),
        ("sp#15-12", "'15-12' counts backwards"),
        ("sp#1-5000", "'1-5000' spans more than a thousand"),
        ("sp#99999999999", "'sp#99999999999' is not a citation"),
    ],
)
def test_what_is_not_a_citation_is_refused_with_the_form_wanted(written: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}"):
        Citation.parse(written)


@pytest.mark.parametrize("written", ["sp#1 kr#p2", "sp#1; kr#p2", ["sp#1", "kr#p2"], ["sp#1 kr#p2"]])
def test_citations_stand_in_one_string_or_in_a_list(written: str | list[str]) -> None:
    assert Citations.parse(written) == (Citation("sp", (1,)), Citation("kr", (), (2,)))


@pytest.mark.parametrize("written", ["", "  ", [], [""]])
def test_citing_nothing_is_refused(written: str | list[str]) -> None:
    with pytest.raises(ValueError, match="no citation"):
        Citations.parse(written)


def test_a_list_that_holds_more_than_words_is_refused() -> None:
    with pytest.raises(ValueError, match="holds plain words only"):
        Citations.parse([["sp#1"]])  # type: ignore[list-item]


def test_prose_cites_in_square_brackets() -> None:
    text = "It was said [sp#12; kr#p3] and [sic] printed [sp#1]."

    assert INLINE.sub("", text) == "It was said and [sic] printed."
    assert [match[1] for match in INLINE.finditer(text)] == ["sp#12; kr#p3", "sp#1"]
