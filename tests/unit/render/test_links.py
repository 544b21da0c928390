"""Checks are links both ways: from each mention to the check, and from the check back to its mentions."""

import re

import pytest

from dossier_tui.blocks import Block, Bullets, Prose, Row, Span, Table, line, lines
from dossier_tui.model import Dossier
from dossier_tui.render.html import html
from dossier_tui.render.links import Links
from dossier_tui.render.markdown import markdown
from dossier_tui.views.brief import BriefOptions, brief
from tests.conftest import MakeDossier
from tests.shown import document

MARK = Span(" (check 1)", "check", to="check-1")
CHECK = Bullets((Row(None, (line(Span("Check", "check", named="check-1"), Span(" – Odd. ", "strong"), "So"),)),), True)
MENTIONS: list[Block] = [
    Prose(line("A figure", MARK)),
    CHECK,
    Table(lines("A"), (Row(None, (line("Cell", MARK),)),)),
]
SECTIONS = """
    leadership:
      contacts:
        - date: 2018-06-14
          kind: meeting
          who: [putin, jeenbekov]
          place: moscow
          src: sp#2-3
          other_sources_say: [{field: place, value: bishkek, src: kr#p4, why: a guess}]
    economy:
      trade:
        - period: 2018
          total: USD 1.9 bn
          src: sp#4
          other_sources_say: [{field: total, value: USD 3 bn, src: kr#p4}]
    """


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    return make_dossier(SECTIONS)


def test_in_markdown_a_mention_and_its_check_lead_to_one_another(dossier: Dossier) -> None:
    written = markdown(document(dossier, "T", MENTIONS))

    assert 'A figure <a id="to-check-1-1"></a>[**(check 1)**](#check-1)' in written
    assert '1. <a id="check-1"></a>**Check – Odd.** So. [↩1](#to-check-1-1) [↩2](#to-check-1-2)' in written
    assert '| Cell <a id="to-check-1-2"></a>[**(check 1)**](#check-1) |' in written


def test_on_a_web_page_too(dossier: Dossier) -> None:
    written = html(document(dossier, "T", MENTIONS))

    assert '<a id="to-check-1-1" href="#check-1"><strong class="check"> (check 1)</strong></a>' in written
    assert '<span id="check-1"><strong class="check">Check</strong></span>' in written
    assert re.findall(r'class="back" href="#([^"]+)"', written) == ["to-check-1-1", "to-check-1-2"]


def test_a_mention_leads_nowhere_in_a_document_without_the_check(dossier: Dossier) -> None:
    shown = document(dossier, "T", [Prose(line("A figure", MARK))])

    assert markdown(shown) == "# T\n\nA figure **(check 1)**\n"
    assert 'href="#check-1"' not in html(shown)


def test_several_checks_of_a_record_are_a_link_each() -> None:
    spans = line(Span(" (check 1", "check", to="check-1"), Span(" and 2)", "check", to="check-2"))
    both = Bullets(tuple(Row(None, ((Span(str(n), named=f"check-{n}"),),)) for n in (1, 2)))
    links = Links([Prose(spans), both])

    assert [links.mention(span) for span in spans] == ["to-check-1-1", "to-check-2-1"]
    assert links.back(both.rows[1].cells[0]) == ["to-check-2-1"]


def test_a_brief_has_a_mention_on_page_one_and_beside_the_record(dossier: Dossier) -> None:
    written = markdown(brief(dossier))

    for number in range(1, len(dossier.checks) + 1):
        mentions = re.findall(rf'<a id="(to-check-{number}-\d+)">', written)
        assert len(mentions) >= 2
        assert all(f"](#{mention})" in written for mention in mentions)
        assert written.count(f'<a id="check-{number}">') == 1


def test_page_one_alone_has_no_link(dossier: Dossier) -> None:
    written = markdown(brief(dossier, BriefOptions(length="page")))

    assert "(check 1)" in written
    assert "<a id" not in written


def test_inline_citations_keep_the_links(dossier: Dossier) -> None:
    from dossier_tui.views.publication import cited_as

    assert markdown(cited_as(brief(dossier), "inline")).count('<a id="check-1">') == 1
