"""Rules, and what one finds odd in a dossier, with what to say instead."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from ..model import AnyRecord, Dossier, Finding, Severity
from ..values import Date, capital
from ..words.labels import record_label


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

    def findings(self, dossier: Dossier) -> Iterator[Finding]:
        """Return what the rule finds in a dossier, in the order of its records."""
        return (
            finding_of(self.code, self.severity, dossier, odd, for_curators=self.for_curators)
            for odd in self.find(dossier)
        )


def finding_of(code: str, severity: Severity, dossier: Dossier, odd: Odd, *, for_curators: bool = False) -> Finding:
    """Return a finding in a dossier by the rule with this code: what is odd, and what curators say.

    What the curators let stand warns nobody: it is a remark.
    """
    first = odd.about[0]
    acknowledged = first.ack.get(code, "")
    return Finding(
        code=code,
        severity="remark" if acknowledged else severity,
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


def rule(severity: Severity, *, for_curators: bool = False) -> Callable[[Callable[[Dossier], Iterator[Odd]]], Rule]:
    """Make a rule of a function that yields what is odd; its name is the code, its docstring the title."""

    def make(find: Callable[[Dossier], Iterator[Odd]]) -> Rule:
        title = (find.__doc__ or "").strip().partition("\n")[0].rstrip(".")
        return Rule(find.__name__.replace("_", "-"), severity, title, find, for_curators)

    return make
