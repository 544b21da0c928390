"""In every format, a reference leads to exactly the source and the paragraph that are cited."""

import io
import re
from collections.abc import Mapping
from html.parser import HTMLParser

import docx as word
from docx.oxml.ns import qn
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dossier_tui.blocks import Prose, Span
from dossier_tui.model import Claim, Dossier, Header, Registry, Source
from dossier_tui.render.docx import docx
from dossier_tui.render.html import html
from dossier_tui.render.markdown import markdown
from dossier_tui.values import Citation, Citations, Date
from dossier_tui.views.publication import Document
from dossier_tui.words.citing import Footnotes, footnotes, paragraph_marks, reference_words

DATE = Date.parse("2019")
aliases = st.from_regex(r"[a1]{1,2}(-p?[a1]{1,2}){0,2}", fullmatch=True) | st.sampled_from(["a" * 50, "a" * 50 + "b"])
Cited = tuple[str, bool, int]
"""The alias of a source, whether the source was read in full, and the paragraph cited."""
cited = st.lists(st.tuples(aliases, st.booleans(), st.sampled_from([1, 2, 11, 111])), min_size=1, max_size=8)


def source(name: str, *, full: bool) -> Source:
    return Source(
        publisher=f"Publisher of {name}", issued=DATE, side=None, reliability="F", reliability_reason="made up",
        held="full" if full else "none", claims=tuple(Claim(n=n, p=n, says="It is so") for n in (1, 2, 11, 111)),
    )  # fmt: skip


def cited_document(wanted: list[Cited], declared: int) -> tuple[Document, Dossier, list[Citations]]:
    """A paragraph for each citation. Only the first sources are declared; the rest are cited by their ids."""
    by_alias = {alias: full for alias, full, _ in wanted}
    ids = {alias: f"id-of-{alias}" if n < declared else alias for n, alias in enumerate(by_alias)}
    dossier = Dossier(
        key="a-b",
        header=Header(model=2, title="A–B", parties=("a", "b"), as_of=DATE, sources=dict(list(ids.items())[:declared])),
        held={},
        registry=Registry(),
        sources={ids[alias]: source(alias, full=full) for alias, full in by_alias.items()},
    )
    cites = [Citations([Citation(ids[alias], (paragraph,))]) for alias, _, paragraph in wanted]
    blocks = tuple(Prose((Span(f"fact {n}", "", each),)) for n, each in enumerate(cites))
    return Document("Title", blocks, dossier), dossier, cites


def expected(dossier: Dossier, cites: list[Citations]) -> dict[str, str]:
    return {f"fact {n}": f"{reference_words(dossier, each)}." for n, each in enumerate(cites)}


def in_markdown(text: str) -> Mapping[str, str]:
    notes = re.findall(r"^\[\^([\w-]+)\]: (.*)$", text, re.MULTILINE)
    assert len({key.casefold() for key, _ in notes}) == len(notes)
    plain = {key: re.sub(r"\\(.)", r"\1", words) for key, words in notes}
    return {fact: plain[key] for fact, key in re.findall(r"^(fact \d+)\[\^([\w-]+)\]$", text, re.MULTILINE)}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self._fact = self._note = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [id for id in [named.get("id")] if id]
        if tag == "li":
            self._note = named.get("id") or ""
        if named.get("role") == "doc-noteref":
            self.links[self._fact] = str(named["href"]).removeprefix("#")

    def handle_data(self, data: str) -> None:
        if data.startswith("fact "):
            self._fact = data
        if self._note:
            self.texts[self._note] = self.texts.get(self._note, "") + data


def in_html(page: str) -> Mapping[str, str]:
    reader = _Page()
    reader.feed(page)
    assert len(set(reader.ids)) == len(reader.ids)
    shown = {id: re.sub(r"^\S+ | ↩.*$", "", " ".join(text.split())) for id, text in reader.texts.items()}
    return {fact: shown[note] for fact, note in reader.links.items()}


def in_docx(raw: bytes) -> Mapping[str, str]:
    links: dict[str, str] = {}
    notes: dict[str, str] = {}
    for paragraph in word.Document(io.BytesIO(raw)).paragraphs:
        for anchor in (str(link.get(qn("w:anchor"))) for link in paragraph._p.findall(qn("w:hyperlink"))):
            if anchor.startswith("note_"):
                links[paragraph.runs[0].text] = anchor
        for bookmark in paragraph._p.findall(qn("w:bookmarkStart")):
            name = str(bookmark.get(qn("w:name")))
            assert len(name) <= 40
            assert name not in notes
            notes[name] = paragraph.runs[1].text.strip() if name.startswith("note_") else ""
    return {fact: notes[anchor] for fact, anchor in links.items()}


@settings(max_examples=20, deadline=None)
@given(cited, st.integers(0, 8))
@example([("a", True, 1), ("a-1", False, 1)], 0)
@example([("b", True, 1), ("a-1", False, 1), ("a", True, 1)], 3)
@example([("a" * 50, False, 1), ("a" * 50 + "b", False, 1)], 2)
@example([("b", True, 1), ("1", False, 1)], 2)
def test_every_reference_leads_to_the_source_that_is_cited(wanted: list[Cited], declared: int) -> None:
    document, dossier, cites = cited_document(wanted, declared)

    assert in_markdown(markdown(document)) == expected(dossier, cites)
    assert in_html(html(document)) == expected(dossier, cites)
    assert in_docx(docx(document)) == expected(dossier, cites)


@given(cited, st.integers(0, 8))
@example([("b", True, 1), ("1", False, 1)], 2)
def test_a_mark_on_screen_stands_for_one_paragraph(wanted: list[Cited], declared: int) -> None:
    _, dossier, cites = cited_document(wanted, declared)
    marks = paragraph_marks(dossier)

    cited_by_mark = {marks(each): footnotes(dossier, each) for each in cites}
    assert all(cited_by_mark[marks(each)] == footnotes(dossier, each) for each in cites)


@given(cited)
@example([("a", True, 1), ("a-p1", False, 1)])
def test_keys_to_paste_are_the_same_whatever_else_is_cited(wanted: list[Cited]) -> None:
    _, dossier, cites = cited_document(wanted, 0)

    together = Footnotes(dossier, for_pasting=True)
    keys = {footnotes(dossier, each): together.keys(each) for each in cites}
    assert len({tuple(each) for each in keys.values()}) == len(keys)
    for each in cites:
        assert Footnotes(dossier, for_pasting=True).keys(each) == keys[footnotes(dossier, each)]
