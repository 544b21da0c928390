"""How a question is put: by the field that is unknown, the kind of record, and whether it is ahead."""

from collections.abc import Iterable

from ...model import AHEAD, NOT_DONE, AnyRecord, Body, Document, Dossier, Figure, Link, Position, Statement, Trade
from ...values import capital
from ...words.labels import (
    concerning,
    field_words,
    record_label,
    short_label,
    signing_word,
    tie_of_the_pair,
    values_words,
)

_ASKED = {
    "in_force": "is it in force, and since when?",
    "signed": "when was it signed?",
    "date": "when was it?",
    "place": "where was it?",
    "since": "since when has it been so?",
    "figures_from": "who counted?",
    "period": "which period is it of?",
    "as_of": "as of which day is it?",
    "total": "what was the total?",
    "value": "how much was it?",
    "who": "who was the counterpart?",
    "signed_by": "who signed it?",
    "led_by": "who leads it?",
    "run_by": "who runs it?",
    "members": "who are its members?",
    "topics": "what was it about?",
    "results": "what came of it?",
    "terms": "what does it provide?",
    "size": "how many are there?",
    "because": "for what reason?",
}
"""What to ask where a field is unknown, by its key in the file."""
_ASKED_OF_PLANS = {"signed": "has it been signed, and when?", "date": "when was it to be?"}
_ASKED_AHEAD = {"date": "when is it to be?", "place": "where is it to be?"}
_ASKED_OF_KIND: dict[type[AnyRecord], dict[str, str]] = {
    Body: {"place": "where is it?", "since": "when was it set up?"},
    Document: {"place": "where was it signed?"},
    Figure: {"date": "when was it paid?"},
    Position: {"date": "when was it said?"},
    Statement: {"date": "when was that?"},
    Link: {"date": "since when has it been so?"},
}


def asked(record: AnyRecord, keys: Iterable[str]) -> str:
    """Return the questions on unknown fields, in a row."""
    each = [
        _asked_otherwise(record, key) or _ASKED.get(key, f"what was the {field_words(record, key)}?") for key in keys
    ]
    return " ".join([each[0], *map(capital, each[1:])])


def _asked_otherwise(record: AnyRecord, key: str) -> str:
    """Return the question on what lasts, was signed or is ahead, rather than on what happened; empty for all else."""
    of_plans = _ASKED_OF_PLANS if record.state in NOT_DONE else {}
    if record.state in AHEAD:
        of_plans = {**of_plans, **_ASKED_AHEAD}
    if key in of_plans:
        return of_plans[key]
    if isinstance(record, Document) and key == "signed":
        return f"when was it {signing_word(record)}?"
    if isinstance(record, Figure) and key == "value" and {"goods", "people"} & {*record.kind}:
        return "how many were there?"
    return next((of_kind for kind, of_kind in _ASKED_OF_KIND.items() if isinstance(record, kind)), {}).get(key, "")


def label(dossier: Dossier, record: AnyRecord) -> str:
    """Return what a question is about: a figure with its value, a tie with whose it is, a position with its matter."""
    return capital(_label(dossier, record))


def _label(dossier: Dossier, record: AnyRecord) -> str:
    if isinstance(record, Figure):
        value = values_words(dossier, record) if record.value is None or record.value.known else ""
        return _with_value(record.what, value) if value else record.what
    if isinstance(record, Trade) and record.total and record.total.known:
        return _with_value(record_label(dossier, record), str(record.total))
    if isinstance(record, Link):
        return tie_of_the_pair(dossier, record)
    said = record_label(dossier, record)
    if isinstance(record, Position) and (on := concerning(dossier, record.about, said)):
        return f"{short_label(dossier, record)}, {on}: {record.says.rstrip('.')}"
    if isinstance(record, Statement) and (on := concerning(dossier, record.about, said)):
        return f"{said}, {on}"
    return said


def _with_value(what: str, value: str) -> str:
    """Return what is measured with its value in brackets, or behind a comma where the value has brackets itself."""
    return f"{what}, {value}" if "(" in value else f"{what} ({value})"
