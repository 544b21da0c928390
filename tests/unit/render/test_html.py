"""A brief as one web page: accessible, whole in itself, its notes linked both ways, readable by day and by night."""

import re
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

import dossier_tui.render
from dossier_tui.blocks import (
    Bar,
    Block,
    Bullets,
    Dated,
    Facts,
    Heading,
    Note,
    Prose,
    Row,
    Series,
    Span,
    Table,
    Voice,
    line,
    lines,
    timeline_of_years,
)
from dossier_tui.model import Dossier
from dossier_tui.render.html import _environment, html
from dossier_tui.values import Citations
from dossier_tui.views.brief import BriefOptions, brief
from tests.conftest import MakeDossier, MakeLibrary, at
from tests.shown import document

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
    markup = html(document(dossier, "A & B", [Heading(line("One"), 1), Prose(line("text")), Heading(line("Two"), 1)]))

    assert markup.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>A &amp; B</title>" in markup
    for landmark in ("<header>", "<nav ", "<main "):
        assert markup.count(landmark) == 1


def test_nothing_is_fetched_and_nothing_runs(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found
    markup = html(brief(found))

    assert "default-src 'none'" in markup
    assert "<script" not in markup
    assert not re.search(r"""(src|href)=["'](?!#|https?://)""", markup)
    assert "url(" not in CSS
    assert "@import" not in CSS


def test_headings_go_down_one_level_at_a_time(dossier: Dossier) -> None:
    blocks: list[Block] = [
        Heading(line("Deep"), 3),
        Heading(line("Chapter"), 1),
        Heading(line("Deep again"), 3),
        Heading(line("Other"), 1),
    ]

    assert levels(html(document(dossier, "T", blocks))) == [1, 2, 2, 2, 3, 2]  # the title, the contents, then these


def test_equal_headings_have_addresses_of_their_own(dossier: Dossier) -> None:
    markup = html(document(dossier, "T", [Heading(line(text), 1) for text in ("Same", "Same", "Same 2")]))

    ids = re.findall(r'<h2 id="(h-[^"]+)"', markup)
    assert len(set(ids)) == 3


def test_notes_lead_there_and_back_from_every_mention(dossier: Dossier) -> None:
    markup = html(document(dossier, "T", [CITED]))

    assert re.findall(r'id="(ref-[^"]+)"', markup) == ["ref-1-1", "ref-2-1", "ref-1-2"]
    assert re.findall(r'href="#(note-[^"]+)"', markup) == ["note-1", "note-2", "note-1"]
    assert re.findall(r'href="#(ref-[^"]+)"', markup) == ["ref-1-1", "ref-1-2", "ref-2-1"]
    assert "UrduPoint News, 11 July 2019, para. 1." in markup


def test_a_table_scopes_its_headers_and_can_be_scrolled_by_keyboard(dossier: Dossier) -> None:
    table = Table(lines("Date", "What"), (Row(at("a"), (line("2018"), line("met"))),))
    markup = html(document(dossier, "T", [Heading(line("Contacts"), 1), table]))

    assert markup.count('<th scope="col">') == 2
    assert '<th scope="row">2018</th><td>met</td>' in markup
    assert '<div class="wide" role="region" aria-labelledby="h-contacts" tabindex="0">' in markup


def test_only_addresses_of_the_web_become_links(dossier: Dossier) -> None:
    spans = line(Span("https://a.b/c?d=1&e", "link"), Span("javascript:alert(1)", "link"))
    markup = html(document(dossier, "T", [Note(spans)]))

    assert '<a href="https://a.b/c?d=1&amp;e">' in markup
    assert 'href="javascript' not in markup


def test_bars_are_as_long_as_what_they_stand_for(dossier: Dossier) -> None:
    bars = (Bar(line("2017"), Decimal(1), line("USD 1 bn")), Bar(line("2018"), Decimal(2), line("USD 2 bn"), 1))
    markup = html(document(dossier, "T", [Series(line("Trade"), bars)]))

    assert re.findall(r'style="width: ([\d.]+)%', markup) == ["50.0", "100.0"]
    assert "USD 2 bn" in markup
    assert "width: 0%" in html(
        document(dossier, "T", [Series(line("None"), (Bar(line("2018"), Decimal(0), line("nothing")),))])
    )


def test_a_range_is_a_bar_that_goes_on_unsure(dossier: Dossier) -> None:
    bars = (Bar(line("2017"), Decimal(20), line("15–20"), sure=Decimal(15)),)
    markup = html(document(dossier, "T", [Series(line("Trade"), bars)]))

    assert re.findall(r'class="([a-z0-9 ]+)" style="width: ([\d.]+)%', markup) == [
        ("bar way0", "75.0"), ("bar way0 unsure", "25.0"),
    ]  # fmt: skip


def test_what_is_left_out_of_a_brief_is_left_out_of_the_page(make_library: MakeLibrary) -> None:
    found = make_library().dossier("russia-kyrgyzstan")
    assert found

    assert "counts as an ally" in html(brief(found))
    assert "counts as an ally" not in html(brief(found, BriefOptions(evaluative=False)))


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
    printed = CSS.partition("@media print")[2]
    rules = {selector.strip(): rule for selector, rule in re.findall(r"([^{}]+)\{([^{}]*)\}", printed)}

    assert re.search(r"@page \{\s*size: A4;", printed)
    assert "break-inside: avoid" in next(rule for selectors, rule in rules.items() if "tr" in selectors.split(", "))
    assert "display: none" in next(rule for selectors, rule in rules.items() if ".back" in selectors.split(", "))
    assert rules["thead"].strip() == "display: table-header-group;"
    assert "prefers-color-scheme: dark" in CSS


def test_every_kind_of_block_has_a_macro_of_its_name() -> None:
    macros = vars(_environment().get_template("blocks.jinja").make_module({"notes": None}))

    assert [kind.__name__ for kind in get_args(Block) if kind.__name__ not in macros] == []


def test_a_timeline_is_a_list_under_each_year(dossier: Dossier) -> None:
    entry = Dated(Row(None, (line("talks"),)), line("6 August 2019"), line("Leadership"))
    markup = html(document(dossier, "T", [timeline_of_years([("2019", entry), ("", entry)])]))

    assert markup.count('<p class="year"><strong>2019</strong></p>\n<ol class="timeline">') == 1
    assert markup.count('<p class="year">') == 1
    assert markup.count('<li><strong>6 August 2019</strong> <span class="dim">(Leadership)</span> talks</li>') == 2


def test_headings_and_labels_lead_to_their_notes_and_the_contents_do_not(dossier: Dossier) -> None:
    cited = line(Span("Trade", "", Citations.parse("sputnik-2019#4")))
    shown: list[Block] = [Heading(cited, 1), Facts(((cited, line("x")),)), Heading(line("More"), 1)]
    markup = html(document(dossier, "T", shown))

    assert markup.count('class="notes"') == 1
    assert re.findall(r'id="(ref-[^"]+)"', markup) == ["ref-2-1", "ref-2-2"]
    assert '<li><a href="#h-trade">Trade</a></li>' in markup


def test_headings_of_one_level_are_alike_and_only_chapters_stand_in_the_contents(dossier: Dossier) -> None:
    page_one: list[Block] = [Heading(line(text), 2) for text in ("Next", "Key facts", "Ask")]
    chapters: list[Block] = [Heading(line("History"), 1), Heading(line("Events"), 2), Heading(line("Economy"), 1)]
    markup = html(document(dossier, "T", [*page_one, *chapters]))

    assert levels(markup) == [1, 2, 2, 2, 2, 2, 3, 2]  # the title, the contents, then these
    assert re.findall(r'<li><a href="#(h-[a-z-]+)"', markup) == ["h-history", "h-economy"]
    assert markup.count("<section ") == 2
    assert "<nav" not in html(document(dossier, "T", page_one))


def test_marks_of_notes_stand_apart_and_are_never_broken(dossier: Dossier) -> None:
    more = line(*CITED.line[:2], Span("", "", Citations.parse("sputnik-2019#5")), " so.")
    marks = re.findall(r"<sup>( ?)<a", html(document(dossier, "T", [Prose(more)])))

    assert marks == ["", " ", " "]
    assert re.search(r"sup a \{[^}]*white-space: nowrap", CSS)


def test_items_end_with_a_full_stop_and_bars_have_their_colour(dossier: Dossier) -> None:
    rows = (Row(None, (line("Trade ██ USD 1 m"),)), Row(None, (line("It grew."),)), Row(None, (line("So:"),)))
    markup = html(document(dossier, "T", [Bullets(rows), Prose(line("From there:")), Voice(line("View"), rows[:2])]))

    drawn = '<span class="drawn">██</span>'
    assert re.findall(r"<li>(.*)</li>", markup) == [f"Trade {drawn} USD 1 m.", "It grew.", "So:"]
    assert '<p class="lead">From there:</p>' in markup
    assert f"Trade {drawn} USD 1 m; It grew.</p>" in markup


def test_words_from_right_to_left_do_not_turn_what_stands_between_them(dossier: Dossier) -> None:
    markup = html(document(dossier, "T", [Prose(line("Syria (Arabic سوريا, الجمهورية العربية, 2019)"))]))

    assert "(Arabic <bdi>سوريا</bdi>, <bdi>الجمهورية العربية</bdi>, 2019)" in markup


def test_the_file_is_printed_from_a_page_of_its_own_on(dossier: Dossier) -> None:
    printed = CSS.partition("@media print")[2]

    assert "main > h2 ~ section:first-of-type { break-before: page; }" in printed
    assert re.search(r"[^{}]*\.lead[^{}]*\{ break-after: avoid; \}", printed)
    assert "<main" in html(document(dossier, "T", [Heading(line("Next"), 2), Heading(line("History"), 1)]))
