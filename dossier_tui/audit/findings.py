"""The findings of all rules over a dossier, and the page that explains a rule."""

from collections.abc import Iterator
from pathlib import Path

from ..model import Dossier
from ..values import did_you_mean
from .across import ACROSS
from .across.rule import AcrossRule
from .finding import SEVERITIES, Finding, Odd, Rule, rule
from .rules import RULES


@rule("warning")
def ack_of_nothing(dossier: Dossier) -> Iterator[Odd]:
    """A record lets a finding stand that there is not."""
    for record in dossier.records():
        if record.ack:
            found = {each.code for rule in RULES for each in rule.findings(dossier) if each.about[0] == record.id}
            for code in record.ack.keys() - found - ACROSS.keys():
                near = did_you_mean(code, found)
                yield Odd(
                    (record,), f"`ack` has {code}, which is not found here{near}", code, "", "Take it out of `ack`."
                )


BY_CODE = {rule.code: rule for rule in (*RULES, ack_of_nothing)}
"""The rules, by code."""
_PAGES = Path(__file__).parent / "pages"


def findings_of(dossier: Dossier) -> list[Finding]:
    """Return what the rules find in a dossier: the most severe first, then in the order of the rules and of the file.

    What the curators let stand (`ack`) is among them, with their reason.
    """
    found = [finding for rule in BY_CODE.values() for finding in rule.findings(dossier)]
    return sorted(found, key=lambda finding: SEVERITIES.index(finding.severity))


def page_of(rule: Rule | AcrossRule) -> str:
    """Return the page on a rule, in Markdown: what it looks at, an example that it finds, and one that it does not."""
    return (_PAGES / f"{rule.code}.md").read_text(encoding="utf-8")
