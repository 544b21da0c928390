"""Rules, and what one finds odd in a dossier, with what to say instead."""

from collections.abc import Callable, Hashable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from ..model import AnyRecord, Dossier, Finding, Position, Severity, state_day
from ..values import Date, capital
from ..words.labels import record_label
from .told import is_told


class Odd(Struct, frozen=True):
    """What a rule found, before it is known by which rule."""

    about: tuple[AnyRecord, ...]
    """The records concerned, the one at which it is shown first."""
    says: str
    """What is odd about the first of them, with both values; it follows the record's label and a colon."""
    printed: str = ""
    """The value as it is printed."""
    against: str = ""
    """The value that it does not go with: one that was worked out, or another that is printed."""
    instead: str = ""
    """What to say or to do instead, as a sentence; empty if there is nothing to be said."""
    after: Date | None = None
    """The time after which it holds, for what the calendar brings about; None if it always does."""
    subject: str = ""
    """What is odd, where that is more than the first record: a section."""
    is_remark: bool = False
    """Whether it is only worth knowing, whatever the rule: nothing need be looked at before quoting."""


class Rule(Struct, frozen=True):
    """A rule over one dossier."""

    code: str
    """Its name in reports, in `ack` and in the page that explains it."""
    severity: Severity
    title: str
    """What it finds, in a few words."""
    find: Callable[[Dossier], Iterator[Odd]]
    for_curators: bool = False
    """Whether what it finds is only for those who write the dossier."""
    once_a_story: bool = False
    """Whether it finds once what several records tell of one subject from one source of one day."""

    def findings(self, dossier: Dossier) -> Iterator[Finding]:
        """Return what the rule finds in a dossier and no remark tells, in the order of its records."""
        odds = (o for o in self.find(dossier) if not is_told(dossier, o.about[0], o.printed, o.against))
        told = _once_a_story(dossier, odds, self.code) if self.once_a_story else odds
        return (finding_of(self.code, self.severity, dossier, odd, for_curators=self.for_curators) for odd in told)


def _once_a_story(dossier: Dossier, odds: Iterable[Odd], code: str) -> Iterable[Odd]:
    """Return what is odd once a story, about all records that tell it; what is let stand is a story of its own."""
    stories: dict[Hashable, Odd] = {}
    for odd in odds:
        record = odd.about[0]
        story = record.id if code in record.ack else _story(dossier, record)
        first = stories.get(story)
        stories[story] = replace(first, about=(*first.about, *odd.about)) if first else odd
    return stories.values()


def _story(dossier: Dossier, record: AnyRecord) -> Hashable:
    """Return what records of one story have in common: their sources, their day and their subject."""
    day = record.when if record.when and record.when.known else state_day(dossier, record)
    subject = record.holders if isinstance(record, Position) else record.about or (record.id,)
    return frozenset(cite.source for cite in record.src), day.edtf, subject


def finding_of(code: str, severity: Severity, dossier: Dossier, odd: Odd, *, for_curators: bool = False) -> Finding:
    """Return a finding in a dossier by the rule with this code: what is odd, and what curators say.

    What the curators let stand warns nobody: it is a remark.
    """
    first = odd.about[0]
    acknowledged = first.ack.get(code, "")
    return Finding(
        code=code,
        severity="remark" if acknowledged or odd.is_remark else severity,
        pair=dossier.key,
        about=tuple(dict.fromkeys(record.id for record in odd.about)),
        label=capital(odd.subject or record_label(dossier, first)),
        odd=odd.says,
        printed=odd.printed,
        against=odd.against,
        instead=odd.instead,
        after=odd.after,
        acknowledged=acknowledged,
        for_curators=for_curators,
    )


def rule(
    severity: Severity, *, for_curators: bool = False, once_a_story: bool = False
) -> Callable[[Callable[[Dossier], Iterator[Odd]]], Rule]:
    """Make a rule of a function that yields what is odd; its name is the code, its docstring the title."""

    def make(find: Callable[[Dossier], Iterator[Odd]]) -> Rule:
        title = (find.__doc__ or "").strip().partition("\n")[0].rstrip(".")
        return Rule(find.__name__.replace("_", "-"), severity, title, find, for_curators, once_a_story)

    return make
