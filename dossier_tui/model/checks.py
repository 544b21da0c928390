"""Findings of the rules, and checks: what to look at before quoting, by the curators' remarks and by findings."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from ..values import Date, today
from .fields import Form
from .header import Remark

Severity = Literal["error", "warning", "remark"]
"""An error cannot be so; a warning is to be looked at before quoting; a remark is worth knowing or asking."""
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "remark")
PAST = "past-without-outcome"
"""The code of the rule over what was to come by a day that is past, of which one asks what became."""
CONFLICT = "sources-conflict"
"""The code of the rule over values of other sources, which are told with the citation of each."""


class Finding(Form, kw_only=True):
    """Something odd in a dossier, found by the rule with this code."""

    code: str
    severity: Severity
    pair: str
    """The key of the dossier."""
    about: tuple[str, ...]
    """The ids of the records concerned, the one at which it is shown first."""
    label: str
    """The label of that record, as it begins a sentence."""
    odd: str
    """What is odd about it, with both values; it follows the label and a colon."""
    printed: str = ""
    """The value as it is printed."""
    against: str = ""
    """The value that it does not go with: one that was worked out, or another that is printed."""
    instead: str = ""
    """What to say or to do instead, as a sentence; empty if there is nothing to be said."""
    after: Date | None = None
    """The time after which it holds, for what the calendar brings about; None if it always does."""
    acknowledged: str = ""
    """The reason for which the curators let it stand; empty if it is open."""

    for_curators: bool = False
    """Whether it is only for those who write the dossier, who mend it: a reader cannot, and is not shown it."""

    @property
    def says(self) -> str:
        """What is odd, in a sentence that begins with the record's label."""
        return f"{self.label}: {self.odd}"

    @property
    def holds(self) -> bool:
        """Whether it holds today."""
        return self.after is None or (self.after.last is not None and self.after.last < today())

    @property
    def is_check(self) -> bool:
        """Whether it is to be looked at before quoting, and so has a number."""
        return self.severity != "remark" and self.is_open

    @property
    def is_open(self) -> bool:
        """Whether readers are shown it: curators neither let it stand nor are alone to mend it."""
        return not (self.acknowledged or self.for_curators)

    def __str__(self) -> str:
        return f"{self.severity}: {self.says} [{self.code}]"


class Check(Form, kw_only=True):
    """Something to verify before quoting: a curator's remark, what rules find in a record, or both."""

    about: tuple[str, ...]
    """The ids of the records concerned."""
    remark: Remark | None = None
    findings: tuple[Finding, ...] = ()


def checks_of(remarks: Iterable[Remark], findings: Sequence[Finding]) -> Iterator[Check]:
    """Yield the checks in order: remarks, each with the findings about its records, then those about other records."""
    by_record: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.is_check:
            by_record.setdefault(finding.about[0], []).append(finding)
    for remark in remarks:
        yield _check(remark.about, [each for key in remark.about for each in by_record.pop(key, ())], remark)
    for found in by_record.values():
        yield _check((), found)


def _check(about: Iterable[str], findings: Iterable[Finding], remark: Remark | None = None) -> Check:
    """Return a check about these records and all that findings concern."""
    found = tuple(findings)
    keys = (*about, *(key for finding in found for key in finding.about))
    return Check(about=tuple(dict.fromkeys(keys)), remark=remark, findings=found)
