"""Checks: what to verify before quoting, derived from remarks and from the values of other sources."""

from collections.abc import Iterable, Iterator

from .fields import Form
from .header import Remark
from .kinds import AnyRecord
from .others import contradicts
from .registry import Registry


class Check(Form, kw_only=True):
    """Something to verify before quoting: a curator's remark, or a record that another source contradicts."""

    about: tuple[str, ...]
    """The ids of the records concerned."""
    remark: Remark | None = None
    """The remark; None if another source contradicts the record."""


def checks_of(remarks: Iterable[Remark], records: Iterable[AnyRecord], registry: Registry) -> Iterator[Check]:
    """Yield the checks in order: remarks that are not accepted, then contradicted records without a remark."""
    covered: set[str] = set()
    for remark in remarks:
        if not remark.accepted:
            covered.update(remark.about)
            yield Check(about=remark.about, remark=remark)
    for record in records:
        if record.id not in covered and any(contradicts(registry, record, o) for o in record.other_sources_say):
            yield Check(about=(record.id,))
