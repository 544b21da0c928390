"""How complete a dossier is: claims carried, groups looked at, gaps known."""

import datetime as dt
from dataclasses import dataclass

from ..audit.carriers import carriers_of
from ..model import Dossier, Section
from ..values import plural
from .silence import how_many, silences


@dataclass(frozen=True)
class Completeness:
    """What one section, or a whole dossier, holds."""

    records: int
    gaps: int
    """Things known not to be said."""
    groups_filled: int
    groups_empty: int
    """Looked for and not found, or not said."""
    groups_unseen: int
    """Not looked for."""


def completeness(dossier: Dossier, section: Section) -> Completeness:
    """Of one section."""
    held = [dossier.held_in(section, group) for group in section.groups]
    return Completeness(
        records=len(dossier.records(section=section.key)),
        gaps=how_many(silences(dossier, section)),
        groups_filled=sum(bool(h) and h != "unknown" for h in held),
        groups_empty=sum(h in ((), "unknown") for h in held),
        groups_unseen=sum(h is None for h in held),
    )


def claims_carried(dossier: Dossier) -> tuple[int, int]:
    """How many claims of the dossier's sources something carries, and how many there are."""
    total = [(key, claim.n) for key in dossier.cited_sources for claim in dossier.sources[key].claims]
    carried = carriers_of(dossier)
    return sum(claim in carried for claim in total), len(total)


def age_words(dossier: Dossier, today_ordinal: int) -> str:
    """How old the dossier's knowledge is: `7 years old`, `3 months old`."""
    last = dossier.as_of.last
    if last is None:
        return "of unknown age"
    today = dt.date.fromordinal(max(today_ordinal, last.toordinal()))
    months = (today.year - last.year) * 12 + today.month - last.month - (today.day < last.day)
    if months >= 12:
        return f"{plural(months // 12, 'year')} old"
    return f"{plural(months, 'month') if months > 1 else plural((today - last).days, 'day')} old"
