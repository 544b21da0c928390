"""The completeness of a dossier: claims carried, groups filled, and known gaps."""

from msgspec import Struct

from ..curation.carriers import carried
from ..model import Dossier, Section, once
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
