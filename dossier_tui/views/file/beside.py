"""What stands behind the line of a record: what the sources do not say of it, and what else other sources have."""

from collections.abc import Mapping, MutableMapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...blocks import (
    Block,
    Branch,
    Bullets,
    Line,
    Row,
    Span,
    Table,
    Tree,
    Voice,
    joined,
    line,
    text_of,
    with_full_stop,
)
from ...model import AnyRecord, Contact, Document, Dossier, Event, OtherValue, Trade
from ...values import Address, Citations
from ...words.checks import adding, contradicting
from ...words.labels import field_words, signing_word
from ...words.values import other_words
from ..quoting import SAYS_ITSELF, let_stand
from .in_part import all_in_part
from .quiet import unanswered
from .signs import UNSAID

_WORDS: Final = {
    "date": "", "described": "described as ", "occasion": "", "parts": "", "period": "", "place": "", "terms": "",
    "topics": "on ", "who": "",
}  # fmt: skip
"""What stands before another source's value where that is not the label of its field."""


UNSAID_WORDS: Final = {
    "as_of": "date", "date": "date", "period": "date", "since": "date", "figures_from": "count", "place": "place",
}  # fmt: skip
"""What stands before the sign that the sources do not say it, by field."""


class Beside(Struct, frozen=True):
    """What stands behind the line of a record: what the sources do not say of it, and what else others have."""

    unsaid: str
    """As ` (date ?, count ?)`; empty if nothing is."""
    also: Line


def besides(dossier: Dossier, short: Dossier) -> dict[Address, Beside]:
    """Return what stands behind the lines of records, by address; `short` has the names of records."""
    stands = {record.id for record in let_stand(dossier)}
    found: dict[Address, Beside] = {}
    for record in dossier.records():
        shown = short.record(record.id) or record
        left = contradicting(dossier, record) if record.id in stands else []
        parts = (("Also: ", adding(dossier, record)), ("Otherwise: ", left))
        also = joined([line(head, _values(short, shown, others)) for head, others in parts if others], ". ")
        found[dossier.address(record)] = Beside(_unsaid(dossier, record), also)
    return {address: beside for address, beside in found.items() if beside.unsaid or beside.also}


def _unsaid(dossier: Dossier, record: AnyRecord) -> str:
    keys = unsaid_in_line(dossier, record)
    words = dict.fromkeys(UNSAID_WORDS[key] for key in keys if not (isinstance(record, Event) and key == "date"))
    words |= {"answer": None} if unanswered(record) else {}
    return f" ({', '.join(f'{each} {UNSAID}' for each in words)})" if words else ""


def unsaid_in_line(dossier: Dossier, record: AnyRecord) -> list[str]:
    """Return the fields of which the line of a record says that the sources do not say them; tables have cells."""
    told = {other.field for other in record.other_sources_say}
    in_cells = isinstance(record, (Contact, Trade)) or (isinstance(record, Document) and record.kind != "programme")
    return [
        key for key in dossier.unsaid.get(record.id, ()) if key in UNSAID_WORDS and key not in told and not in_cells
    ]


def _values(dossier: Dossier, record: AnyRecord, others: Sequence[OtherValue]) -> Line:
    """Return each value that others have once, those of the same sources together: `1 May; Bishkek (kremlin.ru)`."""
    by_value: dict[str, list[OtherValue]] = {}
    for other in others:
        before = _WORDS.get(other.field, "" if other.field in SAYS_ITSELF else f"{_label(record, other.field)} ")
        by_value.setdefault(f"{before}{other_words(dossier, record, other)}".rstrip("."), []).append(other)
    by_sources: dict[tuple[str, Citations], list[str]] = {}
    for value, having in by_value.items():
        cites = Citations(dict.fromkeys(cite for other in having for cite in other.src))
        by_sources.setdefault((_sources(dossier, having), cites), []).append(value)
    return joined(
        line(f"{'; '.join(values)} ({named})", Span("", "", cites)) for (named, cites), values in by_sources.items()
    )


def _label(record: AnyRecord, field: str) -> str:
    """Return the label of a field; of a document's day what was done with it: `imposed`."""
    if isinstance(record, Document) and field == "signed":
        return signing_word(record)
    return field_words(record, field)


def _sources(dossier: Dossier, others: list[OtherValue]) -> str:
    """Return who has a value, and why it is kept: `RIA Novosti; Profil: in the Kremlin`."""
    doubt = "" if all_in_part(dossier) else ", unverified"
    sources = [(dossier.sources[other.src[0].source], other.why.rstrip(".")) for other in others]
    named = [(f"{source.name}{doubt if source.unverified else ''}", why) for source, why in sources]
    return "; ".join(dict.fromkeys(f"{name}: {why}" if why else name for name, why in named))


def with_besides(blocks: Sequence[Block], besides: Mapping[Address, Beside]) -> list[Block]:
    """Add to the row of each record what stands beside it, where the record stands first."""
    left = dict(besides)
    return [_with(block, left) for block in blocks]


Left = MutableMapping[Address, Beside]


def _with(block: Block, left: Left) -> Block:
    match block:
        case Table() | Bullets() | Voice():
            return replace(block, rows=tuple(_row(row, left) for row in block.rows))
        case Tree():
            return replace(block, branches=tuple(_branch(branch, left) for branch in block.branches))
        case _:
            return block


def _row(row: Row, left: Left) -> Row:
    """Add it to the cell that is cited: that has what is told of the record."""
    if row.address is None or row.address not in left:
        return row
    told = max(range(len(row.cells)), key=lambda place: (any(span.cites for span in row.cells[place]), place))
    cells = list(row.cells)
    cells[told] = _followed(cells[told], left.pop(row.address))
    return replace(row, cells=tuple(cells))


def _branch(branch: Branch, left: Left) -> Branch:
    """Add it to a line of a tree, or behind a list below that line."""
    address = branch.row.address
    if address and address in left and text_of(branch.row.cells[0]).endswith(":"):
        last = _followed((), left.pop(address))
        branch = replace(branch, parts=(*branch.parts, Branch(Row(None, (last,)))))
    return Branch(_row(branch.row, left), tuple(_branch(part, left) for part in branch.parts))


def _followed(spans: Line, beside: Beside) -> Line:
    stop = spans[-1:] if spans and spans[-1].text == "." else ()
    said = line(spans[: len(spans) - len(stop)], beside.unsaid, stop)
    return with_full_stop(line(said, ". " if said else "", beside.also)) if beside.also else said
