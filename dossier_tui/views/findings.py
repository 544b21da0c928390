"""What the rules find in a dossier: all of it as a list, remarks apart and by rule, and as data."""

from collections.abc import Callable

from ..blocks import Block, Bullets, Heading, Line, Row, Span, capital_line, joined, line
from ..model import Dossier, FilePosition, Finding
from ..values import Address, Citations
from ..words.checks import finding_line, instead_line
from ..words.labels import short_label


def finding_blocks(dossier: Dossier) -> list[Block]:
    """Build a list with a row for each finding, which stands for its record; nothing if there are none."""
    rows = tuple(Row(_address(dossier, each), (finding_row(each),)) for each in dossier.findings)
    return [Heading(line("What does not go together, or is to be known")), Bullets(rows)] if rows else []


def finding_row(finding: Finding, *, named: bool = True) -> Line:
    """Return a finding with its severity and its code, by which `dossier check --explain` explains it.

    `named` begins it with the record.
    """
    return line(
        Span(f"{finding.severity}: ", "check" if finding.severity != "remark" else "dim"),
        f"{(finding.says if named else finding.odd).rstrip('.')}.",
        instead_line(finding),
        Span(f" [{finding.code}]", "dim"),
    )


def remark_blocks(dossier: Dossier, is_told: Callable[[Finding], bool] = lambda _: False) -> list[Block]:
    """Build a list of the rules' remarks that are open, a row for all that say the same; nothing if there are none.

    Those of which it `is_told` elsewhere are left out.
    """
    alike: dict[tuple[str, str, str], list[Finding]] = {}
    for each in dossier.findings:
        if each.severity == "remark" and each.is_open and not is_told(each):
            alike.setdefault((each.code, each.odd, each.instead), []).append(each)
    rows = tuple(Row(_address(dossier, found[0]), (_of_several(dossier, found),)) for found in alike.values())
    return [Heading(line("Worth asking"), 1), Bullets(rows)] if rows else []


def _of_several(dossier: Dossier, found: list[Finding]) -> Line:
    first = found[0]
    if len(found) == 1:
        return finding_line(dossier, first, named=True)
    records = [record for each in found if (record := dossier.record(each.about[0]))]
    named = [line(short_label(dossier, record), Span("", "", Citations(record.src[:1]))) for record in records]
    return line(capital_line(joined(named, "; ")), f": {first.odd.rstrip('.')}.", instead_line(first))


def _address(dossier: Dossier, finding: Finding) -> Address:
    return dossier.address_of(finding.about[0])


def finding_data(finding: Finding, position: FilePosition) -> dict[str, object]:
    """Return a finding and the position of its record as a mapping."""
    return {
        "code": finding.code,
        "severity": finding.severity,
        "pair": finding.pair,
        "records": list(finding.about),
        "path": position.path,
        "line": position.line,
        "column": position.column,
        "says": finding.says,
        "printed": finding.printed,
        "against": finding.against,
        "instead": finding.instead,
        "acknowledged": finding.acknowledged,
        "for_curators": finding.for_curators,
    }
