"""What a Word file has that python-docx has no words for: links, bookmarks, rows and columns of tables."""

import re
from collections.abc import Callable, Sequence

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from ..words.citing import unused
from .letter import BACK_LINK
from .widths import shares

_LONGEST_NAME = 40
"""The most characters of a bookmark's name."""


def keep_whole(row: _Row, *, is_header: bool = False) -> None:
    """Keep a row of a table on one page; a header row is repeated on each."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(OxmlElement("w:cantSplit"))
    if is_header:
        properties.append(OxmlElement("w:tblHeader"))


def share_out(table: Table, texts: Sequence[Sequence[str]]) -> None:
    """Share the width of a table out among its columns, given the texts in each."""
    width = sum(column.width or 0 for column in table.columns)
    shared = shares(texts)
    widths = [Emu(int(width * share / sum(shared))) for share in shared]
    table.autofit = False
    for column, its_width in zip(table.columns, widths, strict=True):
        column.width = its_width
    for row in table.rows:
        for cell, its_width in zip(row.cells, widths, strict=True):
            cell.width = its_width


class Anchors:
    """The bookmarks of a file and the links to them, by names that Word takes."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._written = 0

    def name(self, wanted: str) -> str:
        """Return the bookmark for a name: letters, digits and underscores, at most 40 characters, as Word wants it."""
        if wanted not in self._names:
            fit = re.sub(r"[^A-Za-z0-9]", "_", wanted)
            self._names[wanted] = unused(fit, self._names.values(), _LONGEST_NAME)
        return self._names[wanted]

    def mark(self, paragraph: Paragraph, name: str, add: Callable[[], object]) -> None:
        """Add what `add` adds to a paragraph, inside a bookmark; without a name, outside of any."""
        if not name:
            add()
            return
        self._written += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), str(self._written))
        start.set(qn("w:name"), self.name(name))
        end.set(qn("w:id"), str(self._written))
        paragraph._p.append(start)  # noqa: SLF001  (python-docx has no bookmarks)
        add()
        paragraph._p.append(end)  # noqa: SLF001

    def link(self, paragraph: Paragraph, to: str, text: str, style: str | None) -> Run:
        """Add text that leads to a bookmark."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), self.name(to))
        return _add_link(paragraph, link, text, style)

    def back(self, paragraph: Paragraph, mentions: Sequence[str]) -> None:
        """Add links to all mentions of something, numbered if there are several."""
        for number, mention in enumerate(mentions, 1):
            paragraph.add_run(" ", BACK_LINK)
            self.link(paragraph, mention, f"↩{number if len(mentions) > 1 else ''}", BACK_LINK)


def link_to_web(paragraph: Paragraph, address: str, style: str) -> None:
    """Add an address of the web that leads there."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    _add_link(paragraph, link, address, style)


def _add_link(paragraph: Paragraph, link: BaseOxmlElement, text: str, style: str | None) -> Run:
    run = paragraph.add_run(text, style)
    link.append(run._r)  # noqa: SLF001  (python-docx has no links that it can write)
    paragraph._p.append(link)  # noqa: SLF001
    return run


def keep_hyphens(run: Run) -> None:
    """Have no line of a run end at one of its hyphens."""
    (text,) = run._r.findall(qn("w:t"))  # noqa: SLF001
    text.text, *others = (text.text or "").split("-")
    for part in others:
        more = OxmlElement("w:t")
        more.text = part
        run._r.extend((OxmlElement("w:noBreakHyphen"), more))  # noqa: SLF001
