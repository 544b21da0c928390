"""One question: whom it goes to, what it is about, and how it is put."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from ...model import Dossier
from ...values import listed

Form = Literal["of a record", "whether", "question", "noun"]
"""How it is put: as what is asked of a record, or as curators put it: whether something is so, a question, a noun."""


class Question(Struct, frozen=True):
    """One question, to be sent to somebody or looked up."""

    to: tuple[str, ...]
    """Whom to ask: the ids of one party or both, or of a source that prints it; nobody for what is to be looked up."""
    about: str
    """The id of the record that it is about; empty for what a section leaves open."""
    says: str
    """What it is about."""
    asks: str
    """The question itself; empty where `says` names what is not said."""
    form: Form = "of a record"
    """How it is put."""
    year: int | None = None
    """The latest year that curators name in it."""


def asked_words(dossier: Dossier, to: Sequence[str]) -> str:
    """Return whom to ask, for a heading: `Russia`, `both sides`, `Sputnik`; `look up` where nobody has to be asked."""
    if not to:
        return "look up"
    if tuple(to) == dossier.parties:
        return "both sides"
    return listed([dossier.sources[each].name if each in dossier.sources else dossier.said(each) for each in to])


def open_words(question: Question) -> str:
    """Return what a question is about; of a noun alone, that nothing is on file of it."""
    return f"not on file: {question.says}" if question.form == "noun" else question.says
