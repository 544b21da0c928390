"""The findings of all rules over a dossier, and the page that explains a rule."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..model import CONFLICT, SEVERITIES, Dossier, Finding
from ..values import did_you_mean
from .across import ACROSS
from .across.rule import AcrossRule
from .finding import Odd, Rule, rule
from .rules import RULES


@rule("warning", for_curators=True)
def ack_of_nothing(dossier: Dossier) -> Iterator[Odd]:
    """A record lets a finding stand that there is not."""
    acknowledging = [record for record in dossier.records() if record.ack]
    found = _codes_by_record(dossier) if acknowledging else {}
    remarked = {key for remark in dossier.header.remarks for key in remark.about}
    for record in acknowledging:
        told = (CONFLICT,) if record.id in remarked else ()  # a remark may tell what that rule then leaves out
        codes = {*found.get(record.id, ()), *told}
        for code in sorted(record.ack.keys() - codes - ACROSS.keys()):
            near = did_you_mean(code, codes)
            yield Odd((record,), f"`ack` has {code}, which is not found here{near}", code, "", "Take it out of `ack`.")


def _codes_by_record(dossier: Dossier) -> Mapping[str, set[str]]:
    """Return the codes of what is found, by the id of the record at which it is shown."""
    codes: dict[str, set[str]] = {}
    for each in RULES:
        for odd in each.find(dossier):
            codes.setdefault(odd.about[0].id, set()).add(each.code)
    return codes


BY_CODE = {rule.code: rule for rule in (*RULES, ack_of_nothing)}
"""The rules, by code."""
_PAGES = Path(__file__).parent / "pages"


def findings_of(dossier: Dossier) -> tuple[Finding, ...]:
    """Return what the rules find in a dossier: the most severe first, then in the order of rules and file.

    What the curators let stand (`ack`) is among it, with their reason, and what holds only from a later day on.
    """
    found = [finding for rule in BY_CODE.values() for finding in rule.findings(dossier)]
    return tuple(sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)))


def with_findings(dossier: Dossier) -> Dossier:
    """Return a dossier that carries what the rules find in it, so that nothing else needs the rules."""
    return dossier.with_found(findings_of(dossier))


def page_of(rule: Rule | AcrossRule) -> str:
    """Return the page on a rule, in Markdown: what it looks at, an example that it finds, and one that it does not."""
    return (_PAGES / f"{rule.code}.md").read_text(encoding="utf-8")
