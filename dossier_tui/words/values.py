"""The values of fields in words."""

from collections.abc import Sequence
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
    hint_of,
    printed_beside,
)
from ..model.hints import refers
from ..values import UNKNOWN, Citations, Date, Due, FiscalYear, Quantity, capital, listed
from ..values.articles import with_article
from .actors import actor_words, actors_words, said
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


def ref_of(record: AnyRecord, other: OtherValue) -> str:
    """Return what the field of another source's value refers to, if anything (see `model.fields`)."""
    to = refers(hint_of(type(record), other.field))
    return to.text or (to.items.text if to.items else "")


def printed_words(dossier: Dossier, record: AnyRecord, other: OtherValue) -> str:
    """Return what is printed of that of which another source has another value; empty if nothing is."""
    printed = printed_beside(record, other)
    return "" if printed is None else _beside_words(dossier, printed, ref_of(record, other))


def other_words(dossier: Dossier, record: AnyRecord, other: OtherValue) -> str:
    """Return another source's value in words."""
    return _beside_words(dossier, other.value.value, ref_of(record, other))


def _beside_words(dossier: Dossier, value: Any, ref: str) -> str:
    """Return a value in words, to stand beside another: in a list, names are joined by `and`."""
    if ref == "actor" and isinstance(value, tuple):
        return actors_words(dossier, value)
    if ref and isinstance(value, tuple):
        return listed([_beside_words(dossier, each, ref) for each in value])
    if ref and ref != "place" and isinstance(value, str) and value != UNKNOWN and not dossier.record(value):
        return said(dossier, value)
    return value_words(dossier, value, ref)


def others_lines(
    dossier: Dossier, record: AnyRecord, others: Sequence[OtherValue], *, with_doubt: bool = True
) -> list[Line]:
    """Return other sources' values, each with its source: `AiF Kuban has 15 July 2018 (the day of the final)`.

    The values of one source stand together. `with_doubt` adds whether it is unverified, or the curators follow it.
    """
    by_sources: dict[tuple[object, ...], list[OtherValue]] = {}
    for other in others:
        sources = dict.fromkeys(cite.source for cite in other.src)
        by_sources.setdefault((*sources, other.we_follow), []).append(other)
    return [_of_sources(dossier, record, each, with_doubt=with_doubt) for each in by_sources.values()]


def doubts_lines(dossier: Dossier, others: Sequence[OtherValue]) -> list[Line]:
    """Return of other sources, each in a line, why their values are kept and whether they are unverified or followed.

    Nothing of a source of which there is neither.
    """
    by_sources: dict[tuple[str, ...], list[OtherValue]] = {}
    for other in others:
        by_sources.setdefault(tuple(dict.fromkeys(cite.source for cite in other.src)), []).append(other)
    lines = []
    for keys, of_sources in by_sources.items():
        sources = [dossier.sources[key] for key in keys]
        whys = dict.fromkeys(other.why.rstrip(".") for other in of_sources if other.why)
        unread = any(source.unverified for source in sources)
        doubt = "unverified: not read in full" if unread else "followed here" if of_sources[0].we_follow else ""
        names = listed(list(dict.fromkeys(with_article(source.name) for source in sources)))
        are = "are" if len({source.name for source in sources}) > 1 else "is"
        beside = f", {doubt}" if doubt else ""
        said = f": {'; '.join(whys)}{beside}" if whys else f" {are} {doubt}" if doubt else ""
        cites = Citations(dict.fromkeys(cite for other in of_sources for cite in other.src))
        lines += [line(capital(names), said, Span("", "", cites))] if said else []
    return lines


def other_line(dossier: Dossier, record: AnyRecord, other: OtherValue) -> Line:
    """Return one value of another source (see `others_lines`)."""
    return _of_sources(dossier, record, [other])


def _of_sources(dossier: Dossier, record: AnyRecord, others: Sequence[OtherValue], *, with_doubt: bool = True) -> Line:
    """Return the values that the same sources have."""
    cites = Citations(dict.fromkeys(cite for other in others for cite in other.src))
    sources = [dossier.sources[cite.source] for cite in cites]
    speakers = list(dict.fromkeys(with_article(source.name) for source in sources))
    unread = any(source.unverified for source in sources)
    doubt = ", unverified: not read in full" if unread else ", which we follow" if others[0].we_follow else ""
    values = listed([f"{other_words(dossier, record, other)}{why_words(other)}" for other in others])
    has = f"{'have' if len(speakers) > 1 else 'has'}{':' if is_clause(record, others[0]) else ''}"
    return line(f"{listed(speakers)} {has} {values}{doubt if with_doubt else ''}", Span("", "", cites))


def is_clause(record: AnyRecord, other: OtherValue) -> bool:
    """Whether a value may be a whole clause: words of the curators' own, acts, terms."""
    return other.field in _IN_OWN_WORDS or (isinstance(other.value.value, tuple) and not ref_of(record, other))


_IN_OWN_WORDS = {"says", "text", "because", "title", "aim"}
"""The fields that hold words of the curators' own, which may be a whole clause."""


def why_words(other: OtherValue) -> str:
    """Return in brackets why both values are kept; empty if no reason is given."""
    return f" ({other.why.rstrip('.')})" if other.why else ""
