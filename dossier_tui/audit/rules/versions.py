"""Two versions of one field: the sources that have each, and what they were written for and when."""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct

from ...model import AnyRecord, Dossier, OtherValue, Source, excludes, printed_value
from ...values import Citation, Date, listed
from ...values.articles import with_article
from ...words.values import is_clause, other_words

GRADES = "ABCDE"
"""The reliability of sources that can be judged, the best first."""
MUCH_CLOSER = dt.timedelta(weeks=4)
"""How much closer to the event a source was written, at least, for that to say anything."""


class Version(Struct, frozen=True, dict=True):
    """A value and the sources that have it."""

    words: str
    said: str
    """The same as it stands in advice: of a whole clause, only whose it is."""
    value: object
    sources: tuple[Source, ...]

    @property
    def names(self) -> str:
        """The names of its sources, in a row."""
        return listed(list(dict.fromkeys(source.name for source in self.sources)))

    @property
    def has(self) -> str:
        """The verb after the names."""
        return "have" if len({source.name for source in self.sources}) > 1 else "has"

    @property
    def grade(self) -> str:
        """The reliability of the best of its sources; `F` if none can be judged."""
        return min((source.reliability for source in self.sources), default="F")

    def is_better(self, other: "Version", by: int = 1) -> bool:
        """Whether its best source is so many grades better than that of another value, if both can be judged."""
        ours, theirs = GRADES.find(self.grade), GRADES.find(other.grade)
        return min(ours, theirs) >= 0 and theirs - ours >= by

    @cached_property
    def first(self) -> Source | None:
        """The source that was written first, of those that bear a date."""
        dated = (source for source in self.sources if source.issued.first)
        return min(dated, key=lambda source: source.issued.first or dt.date.max, default=None)


class Case(Struct, frozen=True, dict=True):
    """A field of which sources have different values."""

    dossier: Dossier
    record: AnyRecord
    printed: str
    others: Sequence[OtherValue]
    """The values that contradict the printed one, at least one."""

    @property
    def field(self) -> str:
        """The key of the field in the file."""
        return self.others[0].field

    @property
    def is_clause(self) -> bool:
        """Whether its values may be whole clauses."""
        return is_clause(self.record, self.others[0])

    @cached_property
    def agreeing(self) -> list[OtherValue]:
        """The values of other sources that bear the printed one out: they exclude all that contradict it."""
        contradicting = [id(each) for each in self.others]
        return [
            each
            for each in self.record.other_sources_say
            if each.field == self.field
            and id(each) not in contradicting
            and all(excludes(self.dossier, self.record, each, other) for other in self.others)
        ]

    @cached_property
    def ours(self) -> Version:
        """The printed value, with the sources that agree with it."""
        cites = (*self.record.src, *(cite for each in self.agreeing for cite in each.src))
        said = "what is printed" if self.is_clause else self.printed
        return Version(self.printed, said, printed_value(self.record, self.field), self._sources(cites))

    @cached_property
    def theirs(self) -> list[Version]:
        """The values that contradict the printed one, each once."""
        return self._each_once(self.others)

    @cached_property
    def agreed(self) -> list[Version]:
        """The values that bear the printed one out, each once."""
        return self._each_once(self.agreeing)

    def _each_once(self, others: Iterable[OtherValue]) -> list[Version]:
        by_words: dict[str, list[OtherValue]] = {}
        for other in others:
            by_words.setdefault(other_words(self.dossier, self.record, other), []).append(other)
        return [self._version(words, same) for words, same in by_words.items()]

    def _version(self, words: str, same: Sequence[OtherValue]) -> Version:
        sources = self._sources(cite for each in same for cite in each.src)
        said = f"what {sources[0].name} has" if self.is_clause else words
        return Version(words, said, same[0].value.value, sources)

    def _sources(self, cites: Iterable[Citation]) -> tuple[Source, ...]:
        keys = dict.fromkeys(cite.source for cite in cites)
        return tuple(self.dossier.sources[key] for key in keys if key in self.dossier.sources)

    @cached_property
    def both(self) -> str:
        """Say who has more than one of the values: a source, or a publisher on two pages; empty if nobody has."""
        ours = self._sources(self.record.src)
        theirs = [source for each in self.theirs for source in each.sources]
        two = "both" if len(self.theirs) == 1 else "two of them"
        names = list(dict.fromkeys(with_article(source.name) for source in theirs if source in ours))
        if names:
            return f"{listed(names)} {'have' if len(names) > 1 else 'has'} {two}"
        publishers = {source.publisher for source in ours}
        pages = list(dict.fromkeys(with_article(s.publisher) for s in theirs if s.publisher in publishers))
        return f"{listed(pages)} {'have' if len(pages) > 1 else 'has'} {two}, on two pages" if pages else ""

    @cached_property
    def closer(self) -> Version | None:
        """The one of two values whose source was written far closer to the event; none of several."""
        event = self.record.when
        if len(self.theirs) > 1 or not event or not event.first or not event.known:
            return None
        told = [
            (max(day - event.first, dt.timedelta()), version)
            for version in (self.ours, self.theirs[0])
            if (day := _written_after(version.first, event))
        ]
        if len(told) < 2:
            return None
        (near, version), (far, _) = sorted(told, key=lambda each: each[0])
        return version if far >= 2 * near and far - near >= MUCH_CLOSER else None


def _written_after(source: Source | None, event: Date) -> dt.date | None:
    """Return the last day on which a source can have been written, if that was not before the event."""
    day = source.issued.last if source else None
    return day if day and event.first and day >= event.first else None
