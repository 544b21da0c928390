"""Rules over several dossiers: what one tells against what another tells of the same."""

from collections.abc import Iterator, Sequence

from ...model import SEVERITIES, Dossier, Finding
from . import figures, happenings
from .rule import AcrossRule

ACROSS: dict[str, AcrossRule] = {
    rule.code: rule
    for rule in (
        happenings.another_day_elsewhere,
        figures.another_amount_elsewhere,
        figures.another_rate_elsewhere,
    )
}
"""The rules over several dossiers, by code."""
MOST_COMPARED = 50
"""How many dossiers a library may have for one of them to be compared with all others while somebody waits."""


def findings_across(dossiers: Sequence[Dossier], key: str = "") -> list[Finding]:
    """Return what does not go together between dossiers, told in each of them; or only what is told in one of them."""
    found = [finding for rule in ACROSS.values() for finding in rule.findings(dossiers)]
    of_pair: Iterator[Finding] = (finding for finding in found if not key or finding.pair == key)
    return sorted(of_pair, key=lambda finding: SEVERITIES.index(finding.severity))
