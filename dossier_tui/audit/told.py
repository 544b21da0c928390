"""What the curators' remarks tell already, so that no rule has to."""

import re
from collections.abc import Iterable, Iterator

from ..model import AnyRecord, Dossier
from ..values import INLINE, Citation, Citations, fold

_TELLING = re.compile(r"[0-9].*\D|\D.*[0-9]")
"""What hardly stands in a remark by chance: a number with what it is of, or a day, not a bare year or a name."""


def is_told(dossier: Dossier, record: AnyRecord, printed: str, against: str, cites: Iterable[Citation] = ()) -> bool:
    """Whether a remark on a record tells of the value that goes against the printed one.

    It does if it cites the same place of the same source, or if it says that value: alone if it is a number of
    something or a day, else together with the printed one.
    """
    return any(
        any(_overlap(one, other) for one in cites for other in _cited(text))
        or (_says(text, against) and (bool(_TELLING.search(against)) or _says(text, printed)))
        for text in _remarks(dossier, record)
    )


def _remarks(dossier: Dossier, record: AnyRecord) -> Iterator[str]:
    return (remark.says for remark in dossier.header.remarks if record.id in remark.about)


def _cited(text: str) -> Citations:
    return Citations(cite for found in INLINE.finditer(text) for cite in Citations.parse(found[1]))


def _overlap(one: Citation, other: Citation) -> bool:
    """Whether two citations have a claim or a paragraph in common."""
    is_one = bool({*one.claims} & {*other.claims} or {*one.paragraphs} & {*other.paragraphs})
    return one.source == other.source and is_one


def _says(text: str, words: str) -> bool:
    """Whether a text says something, as words of their own: `USD 5 m` is not in `USD 5 million`."""
    return bool(words) and bool(re.search(rf"(?<!\w){re.escape(fold(words))}(?!\w)", fold(text)))
