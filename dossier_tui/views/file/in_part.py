"""Which of the other sources were seen in part only, so that this is said once where it holds of all."""

from ...model import Dossier


def in_part(dossier: Dossier) -> frozenset[str]:
    """Return the ids of the sources with other values of which only a part was seen."""
    return frozenset(key for key in _others(dossier) if dossier.sources[key].unverified)


def all_in_part(dossier: Dossier) -> bool:
    """Whether that holds of all sources that have other values, at least one."""
    others = _others(dossier)
    return bool(others) and others == in_part(dossier)


def _others(dossier: Dossier) -> frozenset[str]:
    """Return the ids of the sources that have other values than those printed."""
    return frozenset(
        cite.source for record in dossier.records() for other in record.other_sources_say for cite in other.src
    )
