"""What the library's list says of a dossier at a glance, and what the catalogue keeps of it."""

import datetime as dt
from pathlib import Path

from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.library.origin import Glance, Met
from dossier_tui.views.figures import figures_of
from dossier_tui.views.glance import glance_of
from tests.conftest import HEAD, MakeDossier, MakeLibrary

MEETINGS = """
leadership:
  contacts:
    - {date: 2018-06-14, kind: talks, who: [putin, jeenbekov], place: moscow, src: sp#2}
    - {date: 2019-03, kind: meeting, who: [putin, jeenbekov], place: unknown, src: sp#2}
    - {date: 2019-12-20, kind: meeting, who: [putin, jeenbekov], place: bishkek, state: planned, src: sp#2}
economy:
  trade:
    - period: 2018
      sold_by: {russia: USD 1.6 bn, kyrgyzstan: USD 0.2 bn}
      total: TOTAL
      figures_from: unknown
      src: sp#4
"""


def test_it_says_trade_voices_and_both_contacts(make_dossier: MakeDossier) -> None:
    glance = glance_of(make_dossier(MEETINGS.replace("TOTAL", "USD 1.9 bn")))

    assert (glance.trade, glance.traded_in) == ("USD 1.9 bn", "2018")
    assert dict(glance.voices)["Kyrgyzstan"] == 0
    assert [name for name, _ in glance.voices[:2]] == ["Russia", "Kyrgyzstan"]
    assert glance.last == Met("2019-03", dt.date(2019, 3, 31).toordinal(), "Putin, Jeenbekov")
    assert glance.planned == Met("2019-12-20", dt.date(2019, 12, 20).toordinal(), "Bishkek: Putin, Jeenbekov")


def test_our_own_sum_is_called_that(make_dossier: MakeDossier) -> None:
    assert glance_of(make_dossier(MEETINGS.replace("TOTAL", "unknown"))).trade == "USD 1.8 bn (our sum)"


def test_a_dossier_without_any_of_it_says_only_its_voices(make_dossier: MakeDossier) -> None:
    glance = glance_of(make_dossier("culture:\n  events: unknown\n"))

    assert glance == Glance(voices=glance.voices, findings=glance.findings)
    assert glance.voices


def test_the_codes_of_what_is_found_are_those_that_a_reader_sees(make_dossier: MakeDossier) -> None:
    dossier = make_dossier(MEETINGS.replace("TOTAL", "USD 3 bn"))

    seen = {each.code for each in dossier.findings if not (each.acknowledged or each.for_curators)}
    assert "flows-and-total" in glance_of(dossier).findings
    assert set(glance_of(dossier).findings) == seen


def test_the_catalogue_gives_it_back_with_the_figures(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library({"dossiers/russia-kyrgyzstan.yaml": HEAD + MEETINGS.replace("TOTAL", "USD 1.9 bn")})
    catalogue = Catalogue.open(library.roots, tmp_path / "cache" / "catalogue.sqlite3")
    catalogue.update()
    (dossier,) = library.dossiers

    assert Kept(catalogue).known_figures() == {dossier.key: figures_of(dossier)}
    assert catalogue.glances(dossier.key) == {dossier.key: glance_of(dossier)}
    catalogue.close()


def test_a_broken_dossier_has_none(make_library: MakeLibrary, tmp_path: Path) -> None:
    library = make_library({"dossiers/russia-kyrgyzstan.yaml": HEAD + "economy: [\n"})
    catalogue = Catalogue.open(library.roots, tmp_path / "cache" / "catalogue.sqlite3")
    catalogue.update()

    assert Kept(catalogue).known_figures() == {}
    assert catalogue.glances() == {}
    catalogue.close()
