"""Which citations stand behind which part of a record, where its acts, terms or responses have some of their own."""

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace

from ..blocks import NO_CITES, Line, Span
from ..model import Act, AnyRecord, Document, Response, Term, each_response
from ..model.steps import Step

Part = TypeVar("Part", Act, Term, Response)


def cites_apart(said: AnyRecord | Step) -> bool:
    """Whether a part has other citations than the whole: then each has its own behind it, and the whole comes first."""
    parts = _parts(said)
    if not parts:
        return False
    own = {*(said.src or ())}
    return any(part.src and {*part.src} != own for part in parts)


def _parts(said: AnyRecord | Step) -> Sequence[Act | Term | Response]:
    provided = said.provides if isinstance(said, Document) else ()
    acts = () if isinstance(said, Step) else said.acts
    return (*provided, *acts, *each_response(said.response))


def with_citations(said: AnyRecord | Step, parts: Sequence[Part]) -> list[Part]:
    """Return parts with the citations that are to stand behind each; with none if they are those of the whole."""
    if not parts:
        return []
    if not cites_apart(said):
        return [replace(part, src=None) for part in parts]
    return [replace(part, src=part.src or said.src) for part in parts]


def cites_of_whole(record: AnyRecord) -> Line:
    """Return the citations of a record, to stand before its acts, terms and responses; empty if they stand last."""
    return (Span("", "", record.src),) if cites_apart(record) else ()


def cites_at_end(record: AnyRecord) -> Line:
    """Return the citations of a record, to stand at its end; empty if they stand before its acts and terms."""
    return () if cites_apart(record) else (Span("", "", record.src or NO_CITES),)
