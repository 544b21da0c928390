"""Hits lie in the text as it stands, whatever stands there."""

from hypothesis import given
from hypothesis import strategies as st

from dossier_tui.blocks import Prose, text_of
from dossier_tui.matching import Finder, Highlights, Term, hits_in, words_of
from dossier_tui.render.highlighting import highlighted_lines, hits_by_line
from dossier_tui.render.screen import draw
from dossier_tui.values import fold, fold_with_positions
from tests.property.shown import lines

letters = st.text(st.sampled_from("aAbeEёЁéе\u0301łŁæÆßİıøﬁ가각ж ()\n"), max_size=12)


@given(letters, st.one_of(letters, st.text(max_size=8)), letters)
def test_what_is_typed_is_found_in_what_holds_it(before: str, typed: str, after: str) -> None:
    finder = Finder.of(typed)
    hits = finder.hits(f"{before}{typed}{after}")

    assert bool(hits) == bool(finder.pattern)
    for first, last in hits:
        assert Finder.of(typed).hits(f"{before}{typed}{after}"[first:last]) == [(0, last - first)]


@given(letters, letters)
def test_hits_are_in_order_and_apart(typed: str, text: str) -> None:
    edges = [edge for hit in Finder.of(typed).hits(text) for edge in hit]

    assert edges == sorted(edges)
    assert len(set(edges[::2])) == len(edges[::2])
    assert all(0 <= edge <= len(text) for edge in edges)


@given(st.lists(letters, max_size=3), st.booleans(), letters)
def test_a_text_without_unspaced_scripts_has_the_same_hits_with_them(typed: list[str], begun: bool, text: str) -> None:
    finder = Finder.of_terms(Term(each, begun) for each in typed)
    with_unspaced = [hit for hit in finder.hits(f"{text} 中") if hit[1] <= len(text)]

    assert finder.hits(text) == with_unspaced


@given(letters)
def test_folded_words_find_the_words_themselves(text: str) -> None:
    for word in text.split():
        if fold(word):
            assert Finder.of(fold(word)).hits(text)


@given(lines, st.sampled_from(["a", "word", "e", "[", "русс", " "]), st.integers(20, 60))
def test_highlights_change_no_word_and_no_line(spans: tuple, typed: str, width: int) -> None:
    plain = Prose(spans)
    found = hits_in([plain], Finder.of(typed))
    highlights = Highlights(found, 0 if found else None)
    (changed,) = highlighted_lines([spans], 0, hits_by_line(highlights.hits))

    assert text_of(changed) == text_of(spans)
    assert [span.cites for span in changed if span.cites] == [span.cites for span in spans if span.cites]
    assert [each.text for each in draw([plain], width, highlights=highlights)] == [
        each.text for each in draw([plain], width)
    ]


@given(st.text(max_size=20), st.booleans())
def test_folding_keeps_the_place_of_every_letter(text: str, cased: bool) -> None:
    folded, places = fold_with_positions(text, cased=cased)

    assert folded.lower() == fold(text).lower()
    assert len(places) == len(folded)
    assert list(places) == sorted(places)
    assert "".join(fold(text[place]) for place in dict.fromkeys(places)) == fold(text)


@given(st.text(max_size=20))
def test_the_words_of_words_are_the_same_words(text: str) -> None:
    assert words_of(" ".join(words_of(text))) == words_of(text)
