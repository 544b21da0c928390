"""Where a fact goes is read from the guide's table, which names only groups that there are."""

import re

import pytest

from dossier_tui.curation.facts import fact_places, places_for
from dossier_tui.model import SECTIONS

PLACES = fact_places()
GROUPS = {f"{section.key}.{group.key}" for section in SECTIONS for group in section.groups}
SHORT = {group.key for section in SECTIONS for group in section.groups}


def test_every_row_of_the_table_is_read() -> None:
    assert len(PLACES) > 50
    assert all(place.fact and place.to for place in PLACES)
    assert not any("the same" in place.more for place in PLACES)


def test_the_groups_of_the_table_are_groups_of_the_model() -> None:
    named = {name for place in PLACES for name in re.findall(r"`([a-z_]+\.[a-z_]+)`", place.to)}

    assert named
    assert named <= GROUPS


@pytest.mark.parametrize(
    ("typed", "to"),
    [
        ("embassy", "`leadership.missions`"), ("embassies", "`leadership.missions`"), ("loan", "`figures`"),
        ("an embargo", "`documents`"), ("military base", "`security.bases`"),
        ("visit", "`leadership.contacts`"),
        ("an election, say", "`events`"), ("treaty", "`documents`"), ("refugees", "`security`"),
        ("not yet done", "`state: overdue`"), ("only one side", "`by_account_of`"),
        ("BORDER", "`history.links`"),
        ("arbitration", "`documents`"), ("ruling", "`documents`"), ("blocked", "`events`"), ("veto", "`events`"),
        ("repatriated", "`security`"), ("retaliation", "`events`"), ("strained relations", "`evaluations`"),
        ("mob attack", "`events`"), ("statistical office", "`figures`"), ("independence", "`events`"),
        ("dissolution", "`events`"), ("withdrawal", "`events`"), ("secession", "`events`"),
        ("referendum", "`events`"), ("annexation", "`events`"), ("who ruled", "`history.links`"),
        ("occupied", "`history.links`"), ("boycott", "`events`"), ("withdrawn", "`documents`"),
        ("opposing", "`response`"), ("reaction", "`because`"), ("spokesperson", "the person"),
    ],
)  # fmt: skip
def test_a_kind_of_fact_is_found_by_its_words(typed: str, to: str) -> None:
    assert places_for(typed, PLACES)[0].to.startswith(to)


@pytest.mark.parametrize(
    ("typed", "to"),
    [
        ("scholarship", "culture.figures"), ("mediation", "mediated_by"), ("credentials", "leadership.contacts"),
        ("grant", "figures"), ("high commission", "leadership.missions"), ("training", "culture.figures"),
        ("letter", "events"), ("condolences", "events"), ("congratulations", "events"), ("apology", "events"),
        ("evacuation", "events"), ("visa", "history.links"), ("extradition", "security.events"),
        ("ceasefire", "documents"), ("armistice", "documents"), ("border crossing", "history.links"),
        ("twinning", "culture.documents"), ("sister cities", "culture.documents"), ("killed", "figures"),
        ("casualties", "figures"), ("earthquake", "events"), ("hostages", "security.events"),
        ("pipeline", "bodies"), ("museum", "bodies"), ("governor-general", "registry"),
        ("summit", "leadership.contacts"),
        ("protest", "events"), ("drones", "security.figures"), ("peacekeepers", "figures"), ("investment", "figures"),
        ("currency swap", "documents"), ("vaccine", "culture"), ("oil", "economy"), ("poll", "figures"),
        ("accusation", "positions"), ("points of a joint statement", "terms"), ("population", "figures"),
        ("subsidiary", "bodies"), ("renewal", "documents"), ("expired", "documents"), ("coast guard", "events"),
        ("looting", "events"), ("ranking", "figures"), ("foreign direct investment", "figures"),
    ],
)  # fmt: skip
def test_a_kind_of_fact_is_found_under_words_that_curators_use(typed: str, to: str) -> None:
    assert to in " ".join(place.to for place in places_for(typed, PLACES)[:2])


@pytest.mark.parametrize("typed", ["", "...", "qqqq", "contact-2019-07-11"])
def test_nothing_is_found_by_what_is_none(typed: str) -> None:
    assert places_for(typed, PLACES) == []
