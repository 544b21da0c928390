"""What the program recognises in a paragraph: dates, quantities and names of the registry, as dossiers write them."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ..matching import Lookup, words_with_places
from ..matching.dates import dates_in
from ..model import Person, Registry
from ..values import Quantity, fold_with_positions
from ..values.points import MONTHS
from ..values.quantities.words import HEDGES

SHORTEST_NAME = 3
"""The minimum number of letters of a name that is looked for: `US` or `IT` may be words."""
_CURRENCIES = {
    "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₹": "INR", "₸": "KZT", "₴": "UAH",
    "dollar": "USD", "dollars": "USD", "US dollars": "USD", "U.S. dollars": "USD", "euro": "EUR", "euros": "EUR",
    "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB", "yuan": "CNY", "yen": "JPY", "tenge": "KZT",
}  # fmt: skip
"""The codes of currencies that texts write otherwise."""
_SCALES = {
    "thousand": "thousand", "m": "m", "mn": "m", "mln": "m", "million": "m", "bn": "bn", "bln": "bn", "billion": "bn",
    "tn": "tn", "trillion": "tn",
}  # fmt: skip
_SIGNS = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True) if not sign[-1].isalpha())
_WORDS = "|".join(re.escape(word) for word in sorted(_CURRENCIES, key=len, reverse=True) if word[-1].isalpha())
_MEASURES = "cubic|square|metric|nautical|armoured|military"
"""Words before the noun of what is counted."""
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"(?:(?P<sign>{_SIGNS})\s?|(?P<code>[A-Z]{{3}})\s)?(?<![\w.,/-])(?P<number>{_NUMBER}(?:\s?[–-]\s?{_NUMBER})?)"
    rf"(?![\d/]|[.,]\d)(?:[\s-]?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b)?"
    rf"(?:\s?(?P<share>%|per\s?cent\b)|\s(?P<money>{_WORDS})\b|\s(?P<after>[A-Z]{{3}})\b|\s(?P<what>(?:(?:{_MEASURES})\s)?[^\W\d_]+))?"
)
_YEAR = re.compile(r"(?<![\w.,/-])(?:1[5-9]|20)\d\d(?![\w%]|[.,/-]\d)")
_MONTH = "|".join(filter(None, MONTHS))
_DAYS = r"\d{1,2}(?:\s?[–-]\s?\d{1,2})?"
_DAY = re.compile(rf"(?<!\w)(?:{_DAYS}\s(?:{_MONTH})|(?:{_MONTH})\s{_DAYS})(?!\w)")
_NO_NOUN = frozenset("and of or in on at to for by from with as was were is are".split())
"""What follows a number and is not what is counted."""


class Recognised(Struct, frozen=True):
    """What is recognised in one paragraph, each thing once, in the order of the text."""

    dates: tuple[str, ...] = ()
    """Dates in EDTF; a day of which the text does not say the year as it is written."""
    quantities: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    """Ids of the registry; several with `or` between them if a name is that of several entries."""


class Recogniser(Struct, frozen=True):
    """Recognises dates, quantities and the names of a registry in texts."""

    names: Lookup[str]

    @classmethod
    def of(cls, registry: Registry) -> "Recogniser":
        """Take the names of the entries of a registry, their ids, and the family names of people."""
        return cls(Lookup((name, key) for name, key in _names_in(registry) if len(name) >= SHORTEST_NAME))

    def in_paragraph(self, text: str) -> Recognised:
        """Return what is recognised in a paragraph."""
        dates, rest = _dates_in(text)
        return Recognised(_once(dates), _once(_quantities_in(rest)), _once(self._entries_in(text)))

    def _entries_in(self, text: str) -> Iterator[str]:
        """Yield the ids of what is named with a capital, or in a script that has none."""
        folded, places = fold_with_positions(text)
        words = list(words_with_places(folded))
        for first, _, keys in self.names.found_in([word for word, _ in words]):
            if not text[places[words[first][1]]].islower():
                yield " or ".join(keys)


def _names_in(registry: Registry) -> Iterator[tuple[str, str]]:
    for key, entry in registry.entries.items():
        family = entry.family_name if isinstance(entry, Person) else ""
        yield from ((name, key) for name in (*entry.all_names, family, key))


def _once(found: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))


def _dates_in(text: str) -> tuple[Iterator[str], str]:
    """Return the dates of a text, and the text with blanks where they stand."""
    folded, places = fold_with_positions(text)
    found: list[tuple[int, str]] = []
    rest = text
    for date in dates_in(folded):
        first, after = places[date.first], places[date.after - 1] + 1
        found.append((first, f"{date.year}-{date.month:02}" + (f"-{date.day:02}" if date.day else "")))
        rest = _blanked(rest, first, after)
    for pattern, ending in ((_DAY, " (which year?)"), (_YEAR, "")):
        for match in pattern.finditer(rest):
            found.append((match.start(), match[0] + ending))
            rest = _blanked(rest, *match.span())
    return (date for _, date in sorted(found, key=lambda each: each[0])), rest


def _blanked(text: str, first: int, after: int) -> str:
    return f"{text[:first]}{' ' * (after - first)}{text[after:]}"


def _quantities_in(text: str) -> Iterator[str]:
    """Yield the quantities of a text as dossiers write them, as far as they can be read."""
    for match in _QUANTITY.finditer(text):
        written = _as_written(match)
        for candidate in (f"{_hedge_before(text[: match.start()])}{written}", written):
            try:
                Quantity.parse(candidate)
            except ValueError:
                continue
            yield candidate
            break


def _as_written(match: re.Match[str]) -> str:
    """Return a quantity as dossiers write it; empty if it is a number alone."""
    sign, code, money, after, what = (match[name] for name in ("sign", "code", "money", "after", "what"))
    currency = _CURRENCIES.get(sign or money or "") or code or after or ""
    scale = _SCALES.get(match["scale"] or "", "")
    unit = "%" if match["share"] else "" if currency or (what or "").lower() in _NO_NOUN else what or ""
    if not (currency or unit):
        return ""
    return " ".join(filter(None, (currency, " ".join(match["number"].split()), scale, unit)))


def _hedge_before(text: str) -> str:
    """Return the hedge that a text ends with, and a space; empty if there is none."""
    before = f" {' '.join(text[-30:].lower().replace('(', ' ').split())}"
    hedges = [hedge for hedge in HEDGES if before.endswith(f" {hedge}")]
    return f"{max(hedges, key=len)} " if hedges else ""
