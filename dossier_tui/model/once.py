"""Answers about a dossier that are worked out once and kept with it, since several panes and cards ask for them."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from .dossier import Dossier
from .kinds import AnyRecord

Answer = TypeVar("Answer")
Kind = TypeVar("Kind", bound=AnyRecord)


def once(work_out: Callable[[Dossier], Answer]) -> Callable[[Dossier], Answer]:
    """Have a function of a dossier answer from what it has worked out before. Nobody may change an answer."""

    @wraps(work_out)
    def kept(dossier: Dossier) -> Answer:
        known = dossier.answers
        if work_out not in known:
            known[work_out] = work_out(dossier)
        answer: Answer = known[work_out]
        return answer

    return kept


def once_a_record(work_out: Callable[[Dossier, Kind], Answer]) -> Callable[[Dossier, Kind], Answer]:
    """Have a function of a dossier and a record answer from what it has worked out before.

    A record is the same only if it is the same object, since those that are shown in part have the same id. It is kept
    with its answer, so that no other object takes its place in memory.
    """

    @wraps(work_out)
    def kept(dossier: Dossier, record: Kind) -> Answer:
        known, asked = dossier.answers, (work_out, id(record))
        if asked not in known:
            known[asked] = (record, work_out(dossier, record))
        answer: Answer = known[asked][1]
        return answer

    return kept
