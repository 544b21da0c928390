"""What the rules find in dossiers, as `dossier check` reports it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ..audit.across import ACROSS, MOST_COMPARED, findings_across
from ..audit.across.rule import AcrossRule
from ..audit.finding import Rule
from ..audit.findings import BY_CODE, page_of
from ..library import Library
from ..library.folders import shown
from ..model import SEVERITIES, FilePosition, Finding
from ..values import Address, did_you_mean, listed, one_line, plural, quoted
from .exits import UsageError
from .streams import say


def findings(library: Library, key: str = "") -> list[Finding]:
    """Return what the rules find in one dossier, or in all, and between dossiers; those with problems are left out."""
    dossiers = [dossier] if key and (dossier := library.dossier(key)) else [] if key else library.dossiers
    found = [finding for dossier in dossiers for finding in dossier.findings]
    if not key:
        return [*found, *findings_across(dossiers)]
    return [*found, *(findings_across(library.dossiers, key) if is_compared(library) else ())]


def is_compared(library: Library) -> bool:
    """Whether a library is so small that one of its dossiers is compared with all others while somebody waits."""
    return len(library.paths) <= MOST_COMPARED


def position_of(library: Library, finding: Finding) -> FilePosition:
    """Return the position of the record at which a finding is shown."""
    return library.location(finding.pair, Address("record", finding.about[0], finding.pair))


def say_findings(library: Library, found: Sequence[Finding], *, each: bool) -> None:
    """Print findings, each with what to say instead; or, for a whole library, how many each dossier has."""
    if each:
        for finding in found:
            _say(finding, position_of(library, finding))
    else:
        for pair in dict.fromkeys(finding.pair for finding in found):
            say(f"{pair}: {_numbers([one for one in found if one.pair == pair])} (told by: dossier check {pair})")


def _say(finding: Finding, position: FilePosition) -> None:
    say(one_line(f"{shown(Path(position.path))}:{position.line}:{position.column}: {finding}"))
    if finding.acknowledged:
        say(f"  left as it is: {one_line(finding.acknowledged)}")
    elif finding.instead:
        say(f"  {one_line(finding.instead)}")


def _numbers(found: Sequence[Finding]) -> str:
    numbers = Counter(finding.severity for finding in found)
    return listed([plural(numbers[severity], severity) for severity in SEVERITIES if numbers[severity]])


def explained(code: str) -> str:
    """Return the page on a rule: what it finds, why, and examples. Raises UsageError for an unknown code."""
    rules: dict[str, Rule | AcrossRule] = {**BY_CODE, **ACROSS}
    rule = rules.get(code)
    if rule is None:
        near = did_you_mean(code, rules)
        raise UsageError(f"there is no rule {quoted(code)}{near}; the rules are {listed(list(rules))}")
    whom = ", for curators alone" if isinstance(rule, Rule) and rule.for_curators else ""
    return f"{rule.code} ({rule.severity}{whom}): {rule.title}\n\n{page_of(rule).strip()}"
