"""What the rules find in dossiers, as `dossier check` reports it."""

from collections import Counter
from collections.abc import Sequence

from ..audit.across import ACROSS, MOST_COMPARED, findings_across
from ..audit.across.rule import AcrossRule
from ..audit.finding import SEVERITIES, Finding, Rule
from ..audit.findings import BY_CODE, findings_of, page_of
from ..library import Library
from ..values import did_you_mean, listed, one_line, plural, quoted
from .exits import UsageError
from .streams import say


def findings(library: Library, key: str = "") -> list[Finding]:
    """Return what the rules find in one dossier, or in all, and between dossiers; those with problems are left out."""
    dossiers = [dossier] if key and (dossier := library.dossier(key)) else [] if key else library.dossiers
    found = [finding for dossier in dossiers for finding in findings_of(dossier)]
    if not key:
        return [*found, *findings_across(dossiers)]
    return [*found, *(findings_across(library.dossiers, key) if is_compared(library) else ())]


def is_compared(library: Library) -> bool:
    """Whether a library is so small that one of its dossiers is compared with all others while somebody waits."""
    return len(library.paths) <= MOST_COMPARED


def say_findings(found: Sequence[Finding], *, each: bool) -> None:
    """Print findings, each with what to say instead; or, for a whole library, how many each dossier has."""
    if each:
        for finding in found:
            _say(finding)
    else:
        for pair in dict.fromkeys(finding.pair for finding in found):
            say(f"{pair}: {_numbers([one for one in found if one.pair == pair])} (told by: dossier check {pair})")


def _say(finding: Finding) -> None:
    say(one_line(str(finding)))
    if finding.acknowledged:
        say(f"  left as it is: {one_line(finding.acknowledged)}")
    elif finding.instead:
        say(f"  {one_line(finding.instead)}")


def _numbers(found: Sequence[Finding]) -> str:
    numbers = Counter(finding.severity for finding in found)
    return listed([plural(numbers[severity], severity) for severity in SEVERITIES if numbers[severity]])


def finding_json(finding: Finding) -> dict[str, object]:
    """Return a finding for JSON."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "pair": finding.pair,
        "records": list(finding.about),
        "path": finding.position.path,
        "line": finding.position.line,
        "column": finding.position.column,
        "says": finding.says,
        "printed": finding.printed,
        "against": finding.against,
        "instead": finding.instead,
        "acknowledged": finding.acknowledged,
    }


def explained(code: str) -> str:
    """Return the page on a rule: what it finds, why, and examples. Raises UsageError for an unknown code."""
    rules: dict[str, Rule | AcrossRule] = {**BY_CODE, **ACROSS}
    rule = rules.get(code)
    if rule is None:
        near = did_you_mean(code, rules)
        raise UsageError(f"there is no rule {quoted(code)}{near}; the rules are {listed(list(rules))}")
    return f"{rule.code} ({rule.severity}): {rule.title}\n\n{page_of(rule).strip()}"
