"""The completeness of a dossier: claims carried, groups filled, known gaps, and the age of the data."""

import datetime as dt

from msgspec import Struct

from ..curation.carriers import carried
from ..model import Dossier, Section, once
from ..values import Date, plural
from .silence import how_many, silences


class Completeness(Struct, frozen=True):
    """Counts for one section."""

    records: int
    """The number of records."""
    gaps: int
    """The number of things that the sources are known not to say."""
    groups_filled: int
    """The number of groups with records."""
    groups_empty: int
    """The number of groups without records because nothing was found or the sources do not say."""
    groups_unseen: int
    """The number of the section's own groups that nobody has looked for."""


def completeness(dossier: Dossier, section: Section) -> Completeness:
    """Count the records, gaps and groups of one section."""
    held = [dossier.held_in(section, group) for group in section.groups]
    own = [dossier.held_in(section, group) for group in section.groups if not group.common]
    return Completeness(
        records=len(dossier.records(section=section.key)),
        gaps=how_many(silences(dossier, section)),
        groups_filled=sum(bool(h) and h != "unknown" for h in held),
        groups_empty=sum(h in ((), "unknown") for h in held),
        groups_unseen=sum(h is None for h in own),
    )


@once
def claims_carried(dossier: Dossier) -> tuple[int, int]:
    """Return the number of claims of the dossier's sources that are carried, and the number of all claims."""
    total = [(key, claim.n) for key in dossier.cited_sources for claim in dossier.sources[key].claims]
    with_carrier = carried(dossier)
    return sum(claim in with_carrier for claim in total), len(total)


def age_of(dossier: Dossier, today_ordinal: int) -> str:
    """Return the age of what a dossier says: of its data, or that it is unknown where the main source has no date."""
    undated = dossier.main and dossier.sources[dossier.main].is_undated
    return "of unknown age" if undated else age_words(dossier.as_of, today_ordinal)


def age_words(as_of: Date, today_ordinal: int) -> str:
    """Return the age of a dossier's data, given the date as of which it is correct: `7 years old`, `1 day old`."""
    last = as_of.last
    if last is None:
        return "of unknown age"
    today = dt.date.fromordinal(max(today_ordinal, last.toordinal()))
    months = (today.year - last.year) * 12 + today.month - last.month - (today.day < last.day)
    if months >= 12:
        return f"{plural(months // 12, 'year')} old"
    return f"{plural(months, 'month') if months > 1 else plural((today - last).days, 'day')} old"
