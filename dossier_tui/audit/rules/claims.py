"""Claims: what is dated otherwise than the claims that it cites."""

import re
from collections.abc import Iterator

from ...model import AnyRecord, Dossier
from ...values import Date, listed
from ...values.points import MONTHS
from ..finding import Odd, rule

_MONTHS = "|".join(MONTHS[1:])
_DAY = re.compile(rf"\b0?([0-9]{{1,2}}) ({_MONTHS}) ([0-9]{{4}})\b")
_NUMBER = re.compile(r"\b[0-9]{4}\b")
_YEAR = re.compile(
    rf"\b(?:in|of|for|since|from|until|by|during|was|{_MONTHS}) ((?:1[89]|20)[0-9]{{2}})\b(?! [a-z]{{3,}}s\b)"
)
"""What can only be a year: `in 2016`, not `of 2000 soldiers`."""


@rule("warning", for_curators=True)
def date_of_no_claim(dossier: Dossier) -> Iterator[Odd]:
    """A record has a day or a year that none of the claims names which it cites, and they name others."""
    for record in dossier.records():
        when = record.when
        named = _named_instead(when, _claims(dossier, record)) if when else []
        if named:
            yield Odd(
                (record,),
                f"it is dated {when}, and the claims that it cites name {listed(named)}",
                str(when),
                listed(named),
                "Look the date up in the source before you give it.",
            )


def _claims(dossier: Dossier, record: AnyRecord) -> str:
    """Return what the claims say that a record cites; empty if one of its sources has none there."""
    cited = [dossier.sources[cite.source].cited(cite) for cite in record.src if cite.source in dossier.sources]
    return "; ".join(claim.says for claims in cited for claim in claims) if all(cited) else ""


def _named_instead(when: Date, said: str) -> list[str]:
    """Return the days or years that are named in place of a date; empty if it is among them, or none is named."""
    numbers = [int(number) for number in _NUMBER.findall(said)]
    if not numbers:
        return []
    days = [" ".join(found) for found in _DAY.findall(said)] if when.day else []
    if when.day and days:
        is_named = f"{when.day.day} {MONTHS[when.day.month]} {when.day.year}" in days
        return [] if is_named else list(dict.fromkeys(days))
    if not (when.first and when.last) or any(when.first.year <= number <= when.last.year for number in numbers):
        return []
    return list(dict.fromkeys(_YEAR.findall(said)))
