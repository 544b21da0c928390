"""The role in which a record names somebody or something, in words: `signed it`, `holds the position`."""

from collections.abc import Mapping, Sequence
from typing import Final

from ..model import NOT_DONE, AnyRecord, Body, Document, Figure, Link, Position, Statement
from .labels import field_words

TAKES_PART: Final = "took part"
"""The role of those who were at a contact, which its line tells anyway."""

_ROLES: Mapping[str, str] = {
    "acts": "acted",
    "against": "whom it was against",
    "asked_by": "asked for it",
    "asked_of": "was asked for it",
    "because": "gave a reason",
    "behind": "is behind it",
    "beside": "whose gathering it was beside",
    "between": "is a party to it",
    "by": "responsible for it",
    "by_account_of": "by whose account it is",
    "called": "has a name of its own for it",
    "changes": "whose sales changed",
    "figures_from": "gave the figures",
    "from": "where it comes from",
    "led_by": "leads it",
    "mediated_by": "mediated",
    "members": "is a member",
    "names": "named",
    "of": "whose it is",
    "place": "its place",
    "response": "responded",
    "run_by": "runs it",
    "signed_by": "signed it",
    "sold_by": "sold the goods",
    "to": "to whom it was addressed",
    "values": "gave a value",
    "who": TAKES_PART,
}
"""What each field, by its key in the file, says of those whom it names."""
_OF_KINDS: Mapping[tuple[str, str], str] = {
    (Body.__name__, "to"): "whom it serves",
    (Document.__name__, "by"): "whose act it is",
    (Figure.__name__, "by"): "makes or provides it",
    (Figure.__name__, "of"): "whose people or things are counted",
    (Figure.__name__, "to"): "where it goes",
    (Link.__name__, "from"): "was succeeded",
    (Position.__name__, "against"): "whom it is against",
    (Position.__name__, "holders"): "holds the position",
    (Position.__name__, "to"): "to whom it is stated",
    (Statement.__name__, "by"): "does or says it",
    (Statement.__name__, "to"): "whom it concerns",
}
"""The same of a field in records of one kind, where it says something else there."""
_IN_TERMS: Mapping[str, str] = {"by": "bound by its terms", "to": "to whom its terms apply"}
"""The same inside the terms of a document."""
_ASIDE = {"response", "because", "asked_by", "asked_of", "by_account_of"}
"""The fields of acts and terms that say the same of those whom they name as in a record."""


def role_words(record: AnyRecord, path: Sequence[str | int]) -> str:
    """Return the role of what a record names, given the keys in the file that lead to it."""
    field, *inside = (each for each in path if isinstance(each, str))
    step = inside[0] if inside else ""
    if field in {"acts", "terms"} and step in _ASIDE:
        return _ROLES[step]
    if field == "terms":
        return _IN_TERMS.get(step, "named in its terms")
    if field == "acts":
        return _role_in_act(record, path, step)
    if isinstance(record, Link) and field in {"by", "of"}:
        return _role_in_tie(record, field)
    return _OF_KINDS.get((type(record).__name__, field)) or _ROLES.get(field, field_words(record, field))


def _role_in_tie(tie: Link, field: str) -> str:
    """Return who recognised or ruled, by the field `by`, or who was recognised or succeeded, by `of`."""
    if field == "by":
        return "ruled there" if tie.kind.startswith("rule") else "recognised it"
    return "the successor" if tie.kind.startswith("succession") else "was recognised"


def _role_in_act(record: AnyRecord, path: Sequence[str | int], step: str) -> str:
    """Return the role in an act: of those who did it, who were to do it, to whom it was done, and whom it concerned."""
    if step != "by":
        return "to whom it was done" if step == "to" else "whom an act concerned" if step == "who" else _ROLES["acts"]
    place = next((each for each in path if isinstance(each, int)), None)
    act = record.acts[place] if place is not None and place < len(record.acts) else None
    return "was to act" if act and act.state in NOT_DONE else _ROLES["acts"]
