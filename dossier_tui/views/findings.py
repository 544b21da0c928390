"""What the rules find in a dossier, as a list."""

from ..audit.finding import Finding
from ..audit.findings import findings_of
from ..blocks import Block, Bullets, Heading, Line, Row, Span, line
from ..model import Dossier
from ..values import Address, sentence


def finding_blocks(dossier: Dossier) -> list[Block]:
    """Build a list with a row for each finding, which stands for its record; nothing if there are none."""
    rows = tuple(Row(Address("record", each.about[0], dossier.key), (_line(each),)) for each in findings_of(dossier))
    return [Heading(line("What does not go together, or is to be known")), Bullets(rows)] if rows else []


def _line(finding: Finding) -> Line:
    left = f"Left as it is: {finding.acknowledged}" if finding.acknowledged else finding.instead
    return line(
        Span(f"{finding.severity}: ", "check" if finding.severity != "remark" else "dim"),
        sentence(finding.says),
        Span(f" {sentence(left)}" if left else "", "em"),
        Span(f" [{finding.code}]", "dim"),
    )
