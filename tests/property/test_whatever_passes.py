"""Whatever `check` passes is shown: every tab, detail, page, export and command, without an exception."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, event, given, settings

from dossier_tui.catalogue.cards import cards, tags_of
from dossier_tui.cli.commands.check import report
from dossier_tui.library import Library
from dossier_tui.library.compiled import decode, encode
from dossier_tui.model import Dossier
from dossier_tui.render.formats import FORMATS
from dossier_tui.render.markdown import markdown_fact
from dossier_tui.render.text import blocks_text
from dossier_tui.values import Address
from dossier_tui.views.anniversaries import anniversary_blocks, coming
from dossier_tui.views.brief import BriefOptions
from dossier_tui.views.compare import compare, comparison_data
from dossier_tui.views.detail import detail
from dossier_tui.views.panes import PANES
from dossier_tui.views.people import index
from dossier_tui.views.provenance import provenance_page
from dossier_tui.views.timeline import happenings
from dossier_tui.views.zooms import timeline_of
from dossier_tui.words.fact import plain_fact
from dossier_tui.words.wording import Wording

from .conftest import PAIR
from .written import dossier_files


def addresses_of(dossier: Dossier) -> Iterator[Address]:
    yield Address.dossier(dossier.key)
    yield from (dossier.address(record) for record in dossier.records())
    yield from (Address("source", key, dossier.key) for key in dossier.sources)
    yield from (Address("entry", key, dossier.key) for key in dossier.registry.entries)


def show(dossier: Dossier) -> None:
    blocks = [*(block for pane in PANES for block in pane.blocks(dossier))]
    for address in addresses_of(dossier):
        blocks += [*detail(dossier, address), *provenance_page(dossier, address, [dossier])]
        plain_fact(dossier, address)
        markdown_fact(dossier, address)
    for zoom in ("day", "month", "year"):
        blocks += timeline_of(happenings([dossier]), zoom)
    for kind in ("people", "polities", "places", "organisations"):
        blocks += index([dossier], kind)
    blocks += anniversary_blocks(coming(happenings([dossier]), dt.date(2019, 7, 11), 366))
    blocks += compare(dossier, dossier)
    comparison_data(dossier, dossier)
    for width in (20, 80):
        blocks_text(dossier, blocks, width)
    for each in FORMATS.values():
        if each.key != "docx":
            each.export(dossier, BriefOptions())
    assert list(cards(dossier)) or not dossier.records()
    tags_of(dossier)
    assert (
        decode(encode(dossier), lambda kind, key: dossier.registry.of_kind(kind)[key], dossier.sources.__getitem__)
        == dossier
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossier_files())
def test_whatever_passes_the_check_is_shown(root: Path, written: str) -> None:
    (root / "dossiers" / f"{PAIR}.yaml").write_text(written, encoding="utf-8")
    library = Library((root,))
    dossier = library.dossier(PAIR)
    event("passes" if dossier else "has problems")
    assert not [problem for problem in library.problems() if "mistake of this program" in problem.message]
    report(library)
    if dossier:
        show(dossier)
        in_words = library.in_wording(Wording(dates="iso", viewpoint="russia")).dossier(PAIR)
        assert in_words
        show(in_words)
