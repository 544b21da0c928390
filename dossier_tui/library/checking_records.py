"""Rules over the fields of one record that types cannot express: what is missing, and what cannot stand together."""

from collections.abc import Iterator

from msgspec import Struct

from ..model import Act, Actor, AnyRecord, Figure, Path, Term, values_of
from ..model.steps import ASKED
from ..values import UNKNOWN, listed
from .requirements import EXCLUDES, IN_KIND, NEEDS, PERIODS, Excludes, Needs


class Mistake(Struct, frozen=True):
    """A mistake in the fields of a record."""

    message: str
    reads: tuple[str, ...]
    """The keys of the fields on which it depends."""
    at: Path = ()
    """The path of the value that is wrong, inside the record; empty for the record itself."""


def mistakes_in(record: AnyRecord) -> Iterator[Mistake]:
    """Yield the mistakes in the fields of a record."""
    for needs in NEEDS.get(type(record), ()):
        if needs.is_broken(record):
            yield Mistake(needs.message, needs.keys)
    if isinstance(record, Figure):
        yield from _figure(record)
    for path, said in ((), record), *values_of(record, (Act, Term)):
        if (said.asked_by or said.asked_of) and said.state not in ASKED:
            message = f"who asks goes with a `state` of {listed(ASKED, 'or')}"
            yield Mistake(message, ("asked_by", "asked_of", "state", *map(str, path[:1])), path)
    for path, actor in values_of(record, Actor):
        yield from _actor(actor, path)


def _figure(figure: Figure) -> Iterator[Mistake]:
    excludes = EXCLUDES[Figure]
    if excludes.is_broken(figure):
        yield Mistake(excludes.message, ("value", "values"), ("values",))
    is_flow = any(each.currency or each.is_percentage for each in figure.printed) or _is_given(figure)
    if is_flow and not any(getattr(figure, key) for key in PERIODS):
        message = (
            "money and shares need a `period`, a `date`, an `as_of` or a `fiscal_year`; "
            "write `period: unknown` if the source has none"
        )
        yield Mistake(message, PERIODS)


def _is_given(figure: Figure) -> bool:
    return any(giver != UNKNOWN for giver in figure.givers) and not {*IN_KIND} & {*figure.kind}


def _actor(actor: Actor, path: Path) -> Iterator[Mistake]:
    rules: tuple[Needs | Excludes, ...] = (*NEEDS[Actor], EXCLUDES[Actor])
    for rule in rules:
        if rule.is_broken(actor):
            yield Mistake(rule.message, (str(path[0]),), path)
