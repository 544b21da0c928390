"""The values of fields in words."""

from typing import Any

from msgspec import Struct

from ..blocks import Line, Span, line, text_of
from ..model import (
    Act,
    Actor,
    AnyRecord,
    Document,
    Dossier,
    OtherValue,
    Reason,
    Response,
    Term,
    printed_value,
    references,
)
from ..values import UNKNOWN, Date, Due, FiscalYear, Quantity
from .actors import actor_words
from .labels import label_of
from .places import place_words
from .steps import act_line, act_lines, because_words, response_lines, response_words, term_line, term_lines


def value_words(dossier: Dossier, value: Any, ref: str = "") -> str:  # noqa: PLR0911  (one case a type)
    """Return one or several values in words; `ref` is what they refer to, if anything (see `model.fields`)."""
    if isinstance(value, (tuple, list)):
        return "; ".join(value_words(dossier, item, ref) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{dossier.name(key)} {value_words(dossier, item)}" for key, item in value.items())
    if isinstance(value, Struct):
        return _form_words(dossier, value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (Date, Due, FiscalYear, Quantity)):
        return str(value)
    text = str(value)
    if text == UNKNOWN:
        return "not said"
    if ref == "place":
        return place_words(dossier, text)
    return label_of(dossier, text) if ref else text


def field_lines(dossier: Dossier, record: AnyRecord, name: str, ref: str = "") -> list[Line]:
    """Return a field of a record in words: one line, or one for each act, term or response, with its own citations."""
    match name:
        case "acts":
            return act_lines(dossier, record)
        case "response":
            return response_lines(dossier, record)
        case "terms" if isinstance(record, Document):
            return term_lines(dossier, record)
        case _:
            return [line(value_words(dossier, getattr(record, name), ref))]


def _form_words(dossier: Dossier, form: Struct) -> str:
    """Return a nested form in words: an actor, an act, a term, a response."""
    match form:
        case Actor():
            return actor_words(dossier, form)
        case Act():
            return text_of(act_line(dossier, form))
        case Term():
            return text_of(term_line(dossier, form))
        case Reason():
            return because_words(dossier, (form,))
        case Response():
            return response_words(dossier, form)
        case _:
            raise NotImplementedError(type(form))


def printed_words(dossier: Dossier, record: AnyRecord, written: str) -> str:
    """Return a record's own value of a field, given its key in the file; empty if there is none."""
    refs = {path[0]: ref for path, ref, _ in references(record)}
    value = printed_value(record, written)
    return "" if value is None else value_words(dossier, value, refs.get(written, ""))


def other_words(dossier: Dossier, other: OtherValue) -> str:
    """Return another source's value in words."""
    value = other.value.value
    if isinstance(value, (Date, Quantity)):
        return str(value)
    return place_words(dossier, value) if other.field == "place" else dossier.name(value)


def other_line(dossier: Dossier, other: OtherValue) -> Line:
    """Return another source's value with its source: `AiF Kuban has 15 July 2018 (the day of the final)`.

    Adds whether the source is unverified, or whether the curators follow it.
    """
    sources = [dossier.sources[cite.source] for cite in other.src]
    speakers = ", ".join(dict.fromkeys(source.name for source in sources))
    unread = any(source.unverified for source in sources)
    doubt = ", unverified: not read in full" if unread else ", which we follow" if other.we_follow else ""
    return line(f"{speakers} has {other_words(dossier, other)}{why_words(other)}{doubt}", Span("", "", other.src))


def why_words(other: OtherValue) -> str:
    """Return in brackets why both values are kept; empty if no reason is given."""
    return f" ({other.why.rstrip('.')})" if other.why else ""
