"""Rules over the fields of one record that types cannot express: what is missing, and what cannot stand together."""

from collections.abc import Iterator

from msgspec import Struct

from ..model import Act, Actor, AnyRecord, Body, Figure, Link, Path, Term, Trade, values_of
from ..values import UNKNOWN


class Mistake(Struct, frozen=True):
    """A mistake in the fields of a record."""

    message: str
    reads: tuple[str, ...]
    """The keys of the fields on which it depends."""
    at: Path = ()
    """The path of the value that is wrong, inside the record; empty for the record itself."""


def mistakes_in(record: AnyRecord) -> Iterator[Mistake]:
    """Yield the mistakes in the fields of a record."""
    match record:
        case Figure():
            yield from _figure(record)
        case Link():
            yield from _link(record)
        case Trade() if not (record.total or record.sold_by or record.change):
            yield Mistake("trade needs a `total`, what each side sold (`sold_by`) or a `change`", ("total", "sold_by"))
        case Body() if not (record.name or record.of):
            yield Mistake("a body needs a `name`, or for a mission whose it is (`of`)", ("name", "of"))
        case _:
            pass
    for path, said in ((), record), *values_of(record, (Act, Term)):
        if (said.asked_by or said.asked_of) and said.state is None:
            message = "who asks wants a `state`: requested, demanded, offered or refused"
            yield Mistake(message, ("asked_by", "asked_of", "state", *map(str, path[:1])), path)
    for path, actor in values_of(record, Actor):
        yield from _actor(actor, path)


def _figure(figure: Figure) -> Iterator[Mistake]:
    if not (figure.value or figure.values or figure.parts):
        yield Mistake("a figure needs a `value`, `values` by holder, or `parts`", ("value", "values", "parts"))
    if figure.value and figure.values:
        yield Mistake("write `value`, or `values` by holder, not both", ("value", "values"), ("values",))
    is_flow = any(each.currency or each.is_percentage for each in figure.printed) or _is_given(figure)
    if is_flow and not (figure.period or figure.date or figure.as_of or figure.fiscal_year):
        message = (
            "money and shares need a `period`, a `date`, an `as_of` or a `fiscal_year`; "
            "write `period: unknown` if the source has none"
        )
        yield Mistake(message, ("period", "date", "as_of", "fiscal_year"))


def _is_given(figure: Figure) -> bool:
    return any(giver != UNKNOWN for giver in figure.givers) and not {"goods", "services", "people"} & {*figure.kind}


def _link(link: Link) -> Iterator[Mistake]:
    if link.date is None and not link.acts and link.state is None:
        message = "a tie needs a `date`, `acts` or a `state`; write `date: unknown` if the source has none"
        yield Mistake(message, ("date", "acts", "state"))
    if link.kind in {"recognition", "succession"} and not link.of:
        yield Mistake(f"a {link.kind} needs `of`: the polity that is meant", ("of",))


def _actor(actor: Actor, path: Path) -> Iterator[Mistake]:
    described = actor.name or actor.role or actor.portfolio or actor.of or actor.size
    if not (actor.who or described):
        message = "an actor needs `who` (an id of the registry), or a `name` or `role`"
        yield Mistake(message, (str(path[0]),), path)
    if actor.who and described:
        message = "an actor of the registry (`who`) has its name, role and side there; leave them out here"
        yield Mistake(message, (str(path[0]),), path)
