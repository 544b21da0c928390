"""A rule over several dossiers, and how records of the same are found in them."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import pairwise, product
from typing import Generic, NamedTuple, TypeVar

from msgspec import Struct

from ...model import Dossier, Finding, Severity
from ..finding import Odd, finding_of
from ..told import is_told

Item = TypeVar("Item")


class Told(NamedTuple, Generic[Item]):
    """Something in the dossier that tells it."""

    dossier: Dossier
    item: Item


class AcrossRule(Struct, frozen=True):
    """A rule over several dossiers."""

    code: str
    severity: Severity
    title: str
    """See `Rule`, as for the two above."""
    find: Callable[[Sequence[Dossier]], Iterator[tuple[Dossier, Odd]]]

    def findings(self, dossiers: Sequence[Dossier]) -> Iterator[Finding]:
        """Yield what the rule finds between dossiers and no remark tells, each in the one that tells it."""
        odds = ((d, odd) for d, odd in self.find(dossiers) if not is_told(d, odd.about[0], odd.printed, odd.against))
        return (finding_of(self.code, self.severity, dossier, odd) for dossier, odd in odds)


def across(
    severity: Severity,
) -> Callable[[Callable[[Sequence[Dossier]], Iterator[tuple[Dossier, Odd]]]], AcrossRule]:
    """Make a rule of a function over several dossiers; its name is the code, its docstring the title."""

    def make(find: Callable[[Sequence[Dossier]], Iterator[tuple[Dossier, Odd]]]) -> AcrossRule:
        title = (find.__doc__ or "").strip().partition("\n")[0].rstrip(".")
        return AcrossRule(find.__name__.replace("_", "-"), severity, title, find)

    return make


def pairs(
    dossiers: Sequence[Dossier], keyed: Callable[[Dossier], Iterator[tuple[Hashable, Item]]]
) -> Iterator[tuple[Told[Item], Told[Item]]]:
    """Yield what different dossiers tell under one key, in both orders.

    Each dossier is held against the next that has the key: where all agree none differs from the next, and it takes no
    longer the more there are.
    """
    told: dict[Hashable, dict[str, list[Told[Item]]]] = {}
    for dossier in dossiers:
        for key, item in keyed(dossier):
            told.setdefault(key, {}).setdefault(dossier.key, []).append(Told(dossier, item))
    for by_dossier in told.values():
        for here, there in pairwise(by_dossier.values()):
            for one, other in product(here, there):
                yield one, other
                yield other, one
