"""How old what is said is: the day of a state, and words such as `last year` with what they are counted from."""

import datetime as dt
import re

from ..model import AnyRecord, Dossier, Source, is_untimed, state_day
from ..values import Citations, Date, Due, plural
from ..values.points import MONTHS
from .brackets import bracketed
from .when import as_of_when, on_when, until_when

_LENGTH = r"(?:an?|an? few|a couple of|one|two|three|four|five|six|[0-9]+) (?:day|week|month|year)s?"
_FROM_THEN = re.compile(
    r"\b(last|next|this|previous|coming|past|recent|recently|lately|soon|shortly|now|current|currently|today|tonight"
    rf"|yesterday|tomorrow|ago|so far|to date|immediately)\b|^(?:with)?in {_LENGTH}$",
    re.IGNORECASE,
)
"""Words for a time that mean nothing without the day on which they were written."""
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?!['’])", re.IGNORECASE)
"""A day of the week, unless it tells which happening is meant: `after Tuesday's attack`."""


def age_of(dossier: Dossier, today_ordinal: int) -> str:
    """Return the age of what a dossier says: of its data, or that it is unknown where no source has a date."""
    undated = [dossier.sources[key].is_undated for key in dossier.cited_sources]
    return "of unknown age" if undated and all(undated) else age_words(dossier.as_of, today_ordinal)


def age_words(as_of: Date, today_ordinal: int) -> str:
    """Return the age of a dossier's data, given the date as of which it is correct: `7 years old`, `1 day old`."""
    last = as_of.last
    if last is None:
        return "of unknown age"
    today = dt.date.fromordinal(max(today_ordinal, last.toordinal()))
    months = (today.year - last.year) * 12 + today.month - last.month - (today.day < last.day)
    if months >= 12:
        return f"{plural(months // 12, 'year')} old"
    return f"{plural(months, 'month') if months > 1 else plural((today - last).days, 'day')} old"


def issued_words(source: Source) -> str:
    """Return when a source was issued: `7 August 2019`, `undated, of 2024 or later, read on 26 November 2026`."""
    if not source.is_undated:
        return str(source.issued)
    earliest = f"of {or_later(source.issued)}" if source.issued.known else ""
    read = f"read {on_when(source.read_on)}" if source.read_on else ""
    return ", ".join(filter(None, ("undated", earliest, read)))


_DATE_IN_NAME = re.compile(
    rf"(?<! on| in| to)(?<! for)(?:,| of)? ((?:(?:[0-9]{{1,2}} )?(?:{'|'.join(MONTHS[1:])}) )?[0-9]{{4}})\Z"
)
"""Matches the date that a curator put at the end of a source's name, to tell it from others of one publisher."""


def name_beside_date(source: Source) -> str:
    """Return the name of a source to stand beside the day of its issue, without that day or its year: `Aravot`."""
    from ..values.dates_meant import dates_meant  # of many patterns, that most commands do without

    match = _DATE_IN_NAME.search(source.name)
    meant = dates_meant(match[1]) if match else ()
    is_told = match is not None and len(meant) == 1 and Date.parse(meant[0]).covers(source.issued)
    return source.name[: match.start()] if match and is_told else source.name


def name_with_date(source: Source) -> str:
    """Return a source with the day of its issue, which a name may end with: `Aravot, 14 October 2020`."""
    name, issued = name_beside_date(source), issued_words(source)
    return name if name.endswith(f" {issued}") else f"{name}, {issued}"


def or_later(date: Date) -> str:
    """Return a date of which only the earliest is known: `2024 or later`; any other as it is."""
    return f"{date.start.said(date.order)} or later" if date.start and date.open_end else str(date)


def as_of_words(dossier: Dossier, record: AnyRecord) -> str:
    """Return the day of a record's state: `as of 11 July 2019`, `as of an undated source`, `as of a day not said`."""
    day = state_day(dossier, record)
    if day.is_said:
        return f"as of {or_later(day)}" if day.open_end and not record.state_as_of else as_of_when(day)
    return "as of a day not said" if record.state_as_of else "as of an undated source"


def stood_words(dossier: Dossier) -> str:
    """Return for which day a dossier is shown and by what is known when: `as it stood on 20 June 1999, by …`.

    Empty if it is shown as its file is.
    """
    if dossier.file_day is None:
        return ""
    return f"{looks_words(dossier)} {on_when(dossier.as_of)}, by sources read up to {dossier.file_day}"


def looks_words(dossier: Dossier) -> str:
    """Return how a dossier is shown for a day other than its file's: `as it stood` then, or `as it looks` later."""
    return "as it stood" if dossier.is_looking_back else "as it looks"


def titled(dossier: Dossier) -> str:
    """Return the name of the pair, with the day for which it is shown: `Russia–Serbia on 20 June 1999`."""
    return f"{dossier.title} {on_when(dossier.as_of)}" if dossier.file_day else dossier.title


def perhaps_later(dossier: Dossier, record: AnyRecord) -> str:
    """Return that nobody knows if a record was so on the day for which the dossier is shown; empty if it was.

    It has no date, and was told later: `perhaps later: told on 11 July 2019`.
    """
    if not is_untimed(dossier, record):
        return ""
    told = min((date for date in _issued(dossier, record.src) if date.last), default=None)
    return f"perhaps later: told {on_when(told) if told else 'in an undated source'}"


def beside_date(words: str) -> str:
    """Return a source's words for a time, to stand beside its date: `“yesterday” in the source`."""
    return f"“{words}” in the source" if _FROM_THEN.search(words) else words


def until_words(until: Due | None) -> str:
    """Return how long something is to hold: `until further notice`, `until 30 June 2020`; empty if not written."""
    if until is None:
        return ""
    if until.date:
        return until_when(until.date) if until.date.is_said else "until a date not said"
    return f"until {str(until).removeprefix('until ')}"


def counted_from(
    dossier: Dossier, words: str, cites: Citations | None, *, in_brackets: bool = False, beside: Date | None = None
) -> str:
    """Return a source's words for a time, and when they were written if they depend on it: `last year (said in 2018)`.

    Without citations they are as they are: what stands around them says which source it is. `in_brackets` is for words
    that stand in brackets themselves. What was written on the day `beside` them counts from that day.
    """
    if not cites or not (_FROM_THEN.search(words) or _WEEKDAY.search(words)):
        return words
    issued = max((date for date in _issued(dossier, cites) if date.known), default=None)
    if issued and issued == beside:
        return words
    day = (f"in {or_later(issued)}" if issued.open_end else on_when(issued)) if issued else "in an undated source"
    said = f"said {day}"
    return f"{words}, {said}" if in_brackets else bracketed(words, said)


def _issued(dossier: Dossier, cites: Citations) -> list[Date]:
    return [dossier.sources[cite.source].issued for cite in cites if cite.source in dossier.sources]
