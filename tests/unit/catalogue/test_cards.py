"""Search cards are made of what is on file, without working out again what panes show."""

from unittest.mock import Mock

import pytest

from dossier_tui.catalogue.cards import cards
from dossier_tui.views.panes import PANES
from dossier_tui.words import lines
from tests.conftest import MakeDossier


def test_the_line_of_a_record_is_made_once_for_its_card_and_all_panes(
    make_dossier: MakeDossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    event_line = Mock(wraps=lines.event_line)
    monkeypatch.setattr(lines, "event_line", event_line)
    dossier = make_dossier("culture: {events: [{name: Book fair, date: 2018, headline: true, src: sp#1}]}\n")

    found = list(cards(dossier))
    assert all(pane.blocks(dossier) for pane in PANES)
    assert [card.line for card in found if card.record] == ["Book fair, 2018"]
    assert event_line.call_count == 1
