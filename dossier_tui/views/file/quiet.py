"""A dossier in which records leave out what the sources do not say: the file says it once, at its end."""

from typing import Final

from msgspec import NODEFAULT
from msgspec.structs import fields, replace

from ...model import AnyRecord, Dossier, Response, names_of
from ...values import UNKNOWN

LEFT_OUT: Final = frozenset(
    {"as_of", "date", "figures_from", "in_force", "period", "place", "signed", "since", "value"}
)
"""The fields that a record leaves out if they are unknown. The others say more than that: a counterpart not named."""


def quiet(dossier: Dossier) -> Dossier:
    """Return a dossier of which no record says that something is not said; it knows what that is as before."""
    held = {
        section: {
            group: tuple(_quiet(dossier, record) for record in records) if isinstance(records, tuple) else records
            for group, records in groups.items()
        }
        for section, groups in dossier.held.items()
    }
    return replace(dossier, held=held)


def _quiet(dossier: Dossier, record: AnyRecord) -> AnyRecord:
    names = names_of(type(record))
    defaults = {each.name: each.default for each in fields(record)}
    unsaid = {names[key] for key in dossier.unsaid.get(record.id, ()) if key in LEFT_OUT}
    changes = {name: defaults[name] for name in unsaid if defaults[name] is not NODEFAULT and _is_alone(record, name)}
    if unanswered(record):
        changes["response"] = tuple(each for each in record.response if not _is_no_answer(each))
    return replace(record, **changes) if changes else record


def _is_alone(record: AnyRecord, name: str) -> bool:
    """Whether nothing but `unknown` stands in a field."""
    value = getattr(record, name)
    return not isinstance(value, tuple) or value == (UNKNOWN,)


def unanswered(record: AnyRecord) -> bool:
    """Whether the source gives no answer of those whom a record is about, and no more is written of that."""
    return any(map(_is_no_answer, record.response))


def _is_no_answer(response: str | Response) -> bool:
    if isinstance(response, str):
        return response == "not given"
    return response == Response(kind="not given", by=response.by)
