"""Findings: what is odd in a dossier and found by a rule, with what to say instead."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from ..library.folders import shown
from ..model import AnyRecord, Dossier, FilePosition
from ..values import capital
from ..words.labels import record_label

Severity = Literal["error", "warning", "remark"]
"""An error cannot be so; a warning is to be looked at before quoting; a remark is worth knowing or asking."""
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "remark")


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
    subject: str = ""
    """What is odd, where that is more than the first record: a section."""


class Finding(Struct, frozen=True):
    """Something odd in a dossier, found by the rule with this code."""

    code: str
    severity: Severity
    pair: str
    """The key of the dossier."""
    about: tuple[str, ...]
    """The ids of the records concerned, the one at which it is shown first."""
    position: FilePosition
    """The place of that record in its file."""
    says: str
    """What is odd, in a sentence that begins with the record's label."""
    printed: str
    against: str
    instead: str
    """See `Odd`, as for the two above."""
    acknowledged: str = ""
    """The reason for which the curators let it stand; empty if it is open."""

    @property
    def place(self) -> str:
        """The position as editors understand it: `file:line:column`."""
        return f"{shown(Path(self.position.path))}:{self.position.line}:{self.position.column}"

    def __str__(self) -> str:
        return f"{self.place}: {self.severity}: {self.says} [{self.code}]"


class Rule(Struct, frozen=True):
    """A rule over one dossier."""

    code: str
    """Its name in reports, in `ack` and in the page that explains it."""
    severity: Severity
    title: str
    """What it finds, in a few words."""
    find: Callable[[Dossier], Iterator[Odd]]

    def findings(self, dossier: Dossier) -> Iterator[Finding]:
        """Yield what the rule finds in a dossier, in the order of its records."""
        for odd in self.find(dossier):
            first = odd.about[0]
            yield Finding(
                code=self.code,
                severity=self.severity,
                pair=dossier.key,
                about=tuple(dict.fromkeys(record.id for record in odd.about)),
                position=dossier.positions.get(first.id, FilePosition(dossier.path)),
                says=f"{capital(odd.subject or record_label(dossier, first))}: {odd.says}",
                printed=odd.printed,
                against=odd.against,
                instead=odd.instead,
                acknowledged=first.ack.get(self.code, ""),
            )


def rule(severity: Severity) -> Callable[[Callable[[Dossier], Iterator[Odd]]], Rule]:
    """Make a rule of a function that yields what is odd; its name is the code, its docstring the title."""

    def make(find: Callable[[Dossier], Iterator[Odd]]) -> Rule:
        title = (find.__doc__ or "").strip().partition("\n")[0].rstrip(".")
        return Rule(find.__name__.replace("_", "-"), severity, title, find)

    return make
