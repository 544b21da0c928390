"""What the rules find in dossiers, as `dossier check` reports it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..audit.findings import BY_CODE, page_of
from ..library import Library
from ..library.folders import shown
from ..model import SEVERITIES, Dossier, FilePosition, Finding
from ..values import did_you_mean, listed, one_line, plural, quoted
from .exits import UsageError
from .streams import say


def dossiers_of(library: Library, key: str = "") -> list[Dossier]:
    """Return one dossier, or all, without those with problems."""
    return list(filter(None, [library.dossier(key)])) if key else library.dossiers


def say_findings(dossiers: Sequence[Dossier], *, each: bool) -> None:
    """Print findings, each with what to say instead; or, for a whole library, how many each dossier has."""
    for dossier in dossiers:
        if each:
            for finding in dossier.findings:
                _say(dossier, finding)
        elif dossier.findings:
            say(f"{dossier.key}: {_numbers(dossier.findings)} (told by: dossier check {dossier.key})")


def _say(dossier: Dossier, finding: Finding) -> None:
    position = dossier.positions.get(finding.about[0], FilePosition(path=dossier.path))
    say(one_line(f"{shown(Path(position.path))}:{position.line}:{position.column}: {finding}"))
    if finding.acknowledged:
        say(f"  left as it is: {one_line(finding.acknowledged)}")
    elif finding.instead:
        say(f"  {one_line(finding.instead)}")


def _numbers(found: Sequence[Finding]) -> str:
    numbers: Mapping[str, int] = Counter(finding.severity for finding in found)
    return listed([plural(numbers[severity], severity) for severity in SEVERITIES if numbers[severity]])


def explained(code: str) -> str:
    """Return the page on a rule: what it finds, why, and examples. Raises UsageError for an unknown code."""
    rule = BY_CODE.get(code)
    if rule is None:
        near = did_you_mean(code, BY_CODE)
        raise UsageError(f"there is no rule {quoted(code)}{near}; the rules are {listed(list(BY_CODE))}")
    return f"{rule.code} ({rule.severity}): {rule.title}\n\n{page_of(rule).strip()}"
