"""What a dossier concerns, as tags: the registry entries that it may show, and the days and months of its records.

They find the few dossiers that a page over several has anything of, so that the others need not be opened.
"""

from collections.abc import Iterator

from ..model import AHEAD, Dossier
from ..values import Date
from ..views.anniversaries import first_day
from ..views.timeline import happenings
from .cards import Card
from .tags import Tag
from .wanted import ANY_TIME, SAID, day_tag, month_number, month_tags, showing

LONGEST_AHEAD = 24
"""The number of months of a planned time that are told apart."""


def concerns(dossier: Dossier) -> Card:
    """Return a card with the tags alone, which no question finds."""
    return Card("", "", "", "", "", tags=frozenset(_tags(dossier)))


def _tags(dossier: Dossier) -> Iterator[Tag]:
    yield from (showing(key) for key in dossier.registry.entries)
    for record in dossier.records():
        said = (text for other in record.other_sources_say for text in other.value.texts)
        yield from ((SAID, text) for text in said if text in dossier.registry.entries)
    for each in happenings([dossier]):
        day = first_day(each.when)
        if day:
            yield day_tag(day.month, day.day)
        if each.record.state in AHEAD:
            yield from _ahead(each.when)


def _ahead(when: Date) -> Iterator[Tag]:
    if when.first and when.last and month_number(when.last) - month_number(when.first) < LONGEST_AHEAD:
        yield from month_tags(when.first, when.last)
    elif when.known:
        yield ANY_TIME
