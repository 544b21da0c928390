"""Blocks of several dossiers cite sources by id, and their rows say in which dossier a record lives."""

import pytest

from dossier_tui.blocks import Bullets, Prose, Row, Span, Table, line, lines
from dossier_tui.model import Dossier, Registry
from dossier_tui.render.markdown import markdown
from dossier_tui.render.text import blocks_text
from dossier_tui.values import Citations
from dossier_tui.views.section import section_blocks
from dossier_tui.views.several import DossierSet, shared_registry
from dossier_tui.words.citing import footnotes
from tests.conftest import MakeLibrary, at
from tests.shown import document, rows_of, texts_of
from tests.unit.two_pairs import TWO


@pytest.fixture
def both(make_library: MakeLibrary) -> tuple[Dossier, ...]:
    library = make_library(TWO)
    assert library.problems() == []
    return tuple(library.dossiers)


def said(words: str, cites: Citations) -> Prose:
    return Prose((Span(words, "", cites),))


def of(dossier: Dossier, record: str) -> Citations:
    """What a record of a dossier cites, once that has been read."""
    found = dossier.record(record)
    assert found
    return found.src


def here_and_there(both: tuple[Dossier, ...]) -> list[Prose]:
    """Three things of both: the dossiers' own `sp#p1`, `sp#4` and `main#4`."""
    abkhazia, kyrgyzstan = both
    return [
        said("Here", of(abkhazia, "recognition-of-abkhazia")),
        said("There", of(kyrgyzstan, "trade-2018")),
        said("Again", of(abkhazia, "trade-2018")),
    ]


def test_a_row_has_the_address_of_its_record_and_of_its_pair(both: tuple[Dossier, ...]) -> None:
    abkhazia, kyrgyzstan = both
    rows = {
        dossier.key: [row.address for section in dossier.sections for block in section_blocks(dossier, section)
                      for row in rows_of(block)]
        for dossier in both
    }  # fmt: skip

    assert at("russia-abkhazia/recognition-of-abkhazia") in rows["russia-abkhazia"]
    assert at("russia-abkhazia/trade-2018") in rows["russia-abkhazia"]
    assert at("russia-kyrgyzstan/trade-2018") in rows["russia-kyrgyzstan"]
    assert abkhazia.record_at(at("russia-kyrgyzstan/trade-2018")) is None
    assert kyrgyzstan.record_at(at("russia-kyrgyzstan/trade-2018")) == kyrgyzstan.record("trade-2018")
    assert not set(rows["russia-abkhazia"]) & set(rows["russia-kyrgyzstan"]) - {None}


def test_what_one_alias_stands_for_in_two_dossiers_is_cited_by_two_ids(both: tuple[Dossier, ...]) -> None:
    abkhazia, kyrgyzstan = both

    assert str(of(abkhazia, "recognition-of-abkhazia")) == "kremlin-2019#p1"
    assert str(of(abkhazia, "trade-2018")) == str(of(kyrgyzstan, "trade-2018")) == "sputnik-2019#4"
    assert (abkhazia.alias("kremlin-2019"), kyrgyzstan.alias("sputnik-2019")) == ("sp", "sp")


def test_each_source_has_one_short_name_in_the_order_of_the_dossiers(both: tuple[Dossier, ...]) -> None:
    several = DossierSet(both)

    assert several.named.aliases == {"kremlin-2019": "s1", "sputnik-2019": "s2"}
    assert [several.alias(key) for key in ("sputnik-2019", "kremlin-2019", "of-neither")] == ["s2", "s1", "of-neither"]
    assert several.main == ""


def test_one_alias_of_two_dossiers_stands_for_two_sources(both: tuple[Dossier, ...]) -> None:
    assert blocks_text(DossierSet(both), here_and_there(both)).split("\n\n") == [
        "Here s1 ¶1",
        "There s2 ¶2",
        "Again s2 ¶2\n",
    ]


def test_markdown_has_the_footnotes_of_both_each_once(both: tuple[Dossier, ...]) -> None:
    assert markdown(document(DossierSet(both), "Both", here_and_there(both))).splitlines()[2:] == [
        "Here[^s1-1]", "", "There[^s2-2]", "", "Again[^s2-2]", "",
        "[^s1-1]: Kremlin, 28 March 2019 (excerpt), para. 1.",
        "[^s2-2]: UrduPoint News, 11 July 2019, para. 2.",
    ]  # fmt: skip


def test_the_legend_names_what_is_cited_and_no_more(both: tuple[Dossier, ...]) -> None:
    several = DossierSet(both)
    table = Table(lines("Cited"), (Row(None, (here_and_there(both)[1].line,)),))
    legend = several.legend([table])

    assert [texts_of(block) for block in legend] == [("Sources cited",), ("s2 UrduPoint News, 11 July 2019",)]
    assert isinstance(legend[1], Bullets)
    assert [row.address for row in legend[1].rows] == [at("source:sputnik-2019", "")]
    assert several.legend([Prose(line("nothing cited"))]) == []


def test_no_dossiers_cite_nothing() -> None:
    assert footnotes(DossierSet(()), Citations()) == ()
    assert DossierSet(()).named.aliases == {}
    assert shared_registry(()) == Registry()


def test_the_registry_of_several_has_what_any_of_them_names(both: tuple[Dossier, ...]) -> None:
    abkhazia, kyrgyzstan = both
    shared = shared_registry(both)

    assert set(shared.entries) == set(abkhazia.registry.entries) | set(kyrgyzstan.registry.entries)
    assert [shared.name(key) for key in ("sukhumi", "bishkek")] == ["Sukhumi", "Bishkek"]
    assert [abkhazia.name("bishkek"), kyrgyzstan.name("sukhumi")] == ["bishkek", "sukhumi"]


def test_a_single_dossier_is_its_own_citer_with_bare_paragraph_numbers(both: tuple[Dossier, ...]) -> None:
    _, kyrgyzstan = both
    trade = said("Trade", Citations.parse("sputnik-2019#4 kremlin-2019#p1"))

    assert markdown(document(kyrgyzstan, "One", [trade])).splitlines() == [
        "# One", "", "Trade[^2] [^kr-1]", "",
        "[^2]: UrduPoint News, 11 July 2019, para. 2.",
        "[^kr-1]: Kremlin, 28 March 2019 (excerpt), para. 1.",
    ]  # fmt: skip
