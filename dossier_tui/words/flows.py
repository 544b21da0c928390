"""What a figure flows from and to, and as what, as far as the words for it do not say it."""

import re
from collections.abc import Sequence

from ..model import Actor, Dossier, Figure, each_actor
from .actors import actors_words, named_at

_AS = {
    "grant": "as a grant", "loan": "as a loan", "investment": "as an investment", "payment": "as a payment",
    "debt": "as debt", "relief": "as relief", "goods": "in goods", "services": "in services",
}  # fmt: skip
"""What flows, to follow how much it is."""


def kind_words(figure: Figure) -> str:
    """Return as what a figure flows, `as a loan`; empty where the words for it say so, as `Loan for roads` does.

    What is counted says by itself that it is people or goods: `6 aircraft`.
    """
    if not (figure.value or figure.values or figure.parts):
        return " and ".join(figure.kind)
    is_money = any(each.currency or each.is_percentage for each in figure.printed)
    said = figure.what.lower()
    kinds = [kind for kind in figure.kind if kind != "people" and not _says(said, kind)]
    return " and ".join(_AS[kind] for kind in kinds if is_money or kind not in {"goods", "services"})


def _says(said: str, kind: str) -> bool:
    return bool(re.search(rf"\b{kind.removesuffix('s')}s?\b", said))


def flow_words(dossier: Dossier, figure: Figure) -> str:
    """Return from whom and to whom something goes: `from Russia to Kyrgyzstan`, `for Cuba` of a relief.

    What the words for the figure say is left out: nobody is told whom `Russian aid to Kyrgyzstan` comes from.
    """
    givers, takers = each_actor(figure.givers), each_actor(figure.to)
    if not (givers or takers) or _says_the_way(dossier, figure.what, givers, takers):
        return ""
    is_relief = "relief" in figure.kind
    says_who = all(_begins_with(dossier, actor, figure.what) for actor in givers)
    says_whom = all(_names_after("to|in|for", dossier, actor, figure.what) for actor in takers)
    by = "" if says_who else f"{'by' if is_relief else 'from'} {actors_words(dossier, figure.givers)}"
    to = "" if says_whom else f"{'for' if is_relief else 'to'} {actors_words(dossier, figure.to)}"
    return " ".join(filter(None, (by, to)))


def _begins_with(dossier: Dossier, actor: Actor, what: str) -> bool:
    """Whether words say that something is an actor's: `Japanese aid`, `Visitors from Japan`."""
    return named_at(dossier, actor, what) == 0 or _names_after("from", dossier, actor, what)


def _names_after(preposition: str, dossier: Dossier, actor: Actor, what: str) -> bool:
    at = named_at(dossier, actor, what)
    return at > 0 and bool(re.search(rf"\b(?:{preposition}) (?:the )?$", what[:at]))


def _says_the_way(dossier: Dossier, what: str, givers: Sequence[Actor], takers: Sequence[Actor]) -> bool:
    """Whether words name all who give before all who get it: `Armenian citizens in Türkiye`."""
    given = [named_at(dossier, actor, what) for actor in givers]
    got = [named_at(dossier, actor, what) for actor in takers]
    is_named = bool(given and got) and min(*given, *got) >= 0 and not re.search(r"\b(between|among)\b", what)
    return is_named and max(given) < min(got)
