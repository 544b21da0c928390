"""A brief as one web page: accessible, whole in itself, its notes linked both ways, readable by day and by night."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

import dossier_tui.render
from dossier_tui.blocks import Bar, Block, Heading, Note, Prose, Row, Series, Span, Table, line
from dossier_tui.model.dossier import Dossier
from dossier_tui.render.html import html, page
from dossier_tui.values import Citations
from dossier_tui.views.brief import BriefOptions
from tests.conftest import MakeDossier, MakeLibrary, at

CSS = (Path(dossier_tui.render.__file__).parent / "templates" / "page.css").read_text()
CITED = Prose(
    line(
        "Said",
        Span("", "", Citations.parse("sputnik-2019#2 sputnik-2019#4")),
        ", again",
        Span("", "", Citations.parse("sputnik-2019#2")),
    )
)


@pytest.fixture
def dossier(make_dossier: MakeDossier) -> Dossier:
    return make_dossier("")


def levels(markup: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])", markup)]


def test_it_says_its_language_and_title_and_has_landmarks(dossier: Dossier) -> None:
    markup = page(dossier, "A & B", [Heading("One", 1), Prose(line("text")), Heading("Two", 1)])

    assert markup.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>A &amp; B</title>" in markup
    for landmark in ("<header>", "<nav ", "<main "):
        assert markup.count(landmark) == 1


def test_nothing_is_fetched_and_nothing_runs(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found
    markup = html(found)

    assert "default-src 'none'" in markup
    assert "<script" not in markup
    assert not re.search(r"""(src|href)=["'](?!#|https?://)""", markup)
    assert "url(" not in CSS
    assert "@import" not in CSS


def test_headings_go_down_one_level_at_a_time(dossier: Dossier) -> None:
    blocks: list[Block] = [Heading("Deep", 3), Heading("Chapter", 1), Heading("Deep again", 3), Heading("Other", 1)]

    assert levels(page(dossier, "T", blocks)) == [1, 2, 2, 2, 3, 2]  # the title, the contents, then these


def test_equal_headings_have_addresses_of_their_own(dossier: Dossier) -> None:
    markup = page(dossier, "T", [Heading("Same", 1), Heading("Same", 1), Heading("Same 2", 1)])

    ids = re.findall(r'<h2 id="(h-[^"]+)"', markup)
    assert len(set(ids)) == 3


def test_notes_lead_there_and_back_from_every_mention(dossier: Dossier) -> None:
    markup = page(dossier, "T", [CITED])

    assert re.findall(r'id="(ref-[^"]+)"', markup) == ["ref-1-1", "ref-2-1", "ref-1-2"]
    assert re.findall(r'href="#(note-[^"]+)"', markup) == ["note-1", "note-2", "note-1"]
    assert re.findall(r'href="#(ref-[^"]+)"', markup) == ["ref-1-1", "ref-1-2", "ref-2-1"]
    assert "UrduPoint News, 11 July 2019, para. 1." in markup


def test_a_table_scopes_its_headers_and_can_be_scrolled_by_keyboard(dossier: Dossier) -> None:
    table = Table(("Date", "What"), (Row(at("a"), (line("2018"), line("met"))),))
    markup = page(dossier, "T", [Heading("Contacts", 1), table])

    assert markup.count('<th scope="col">') == 2
    assert '<th scope="row">2018</th><td>met</td>' in markup
    assert '<div class="wide" role="region" aria-labelledby="h-contacts" tabindex="0">' in markup


def test_only_addresses_of_the_web_become_links(dossier: Dossier) -> None:
    spans = line(Span("https://a.b/c?d=1&e", "link"), Span("javascript:alert(1)", "link"))
    markup = page(dossier, "T", [Note(spans)])

    assert '<a href="https://a.b/c?d=1&amp;e">' in markup
    assert 'href="javascript' not in markup


def test_bars_are_as_long_as_what_they_stand_for(dossier: Dossier) -> None:
    bars = (Bar("2017", Decimal(1), "USD 1 bn"), Bar("2018", Decimal(2), "USD 2 bn", 1))
    markup = page(dossier, "T", [Series("Trade", bars)])

    assert re.findall(r'style="width: ([\d.]+)%', markup) == ["50.0", "100.0"]
    assert "USD 2 bn" in markup
    assert "width: 0%" in page(dossier, "T", [Series("None", (Bar("2018", Decimal(0), "nothing"),))])


def test_what_is_left_out_of_a_brief_is_left_out_of_the_page(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found

    assert "counts as an ally" in html(found)
    assert "counts as an ally" not in html(found, BriefOptions(evaluative=False))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "faint", "link", "check", "state"])
@pytest.mark.parametrize("ground", ["paper", "wash"])
def test_every_colour_of_text_stands_out_as_wcag_aa_wants(scheme: int, ink: str, ground: str) -> None:
    colours = dict(re.findall(r"--(\w+): (#\w{6})", CSS.split(":root {")[scheme + 1]))

    assert contrast(colours[ink], colours[ground]) >= 4.5


def test_print_has_rules_of_its_own() -> None:
    assert "@media print" in CSS
    assert "prefers-color-scheme: dark" in CSS
