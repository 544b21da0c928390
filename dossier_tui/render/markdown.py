"""Writes documents as GitHub-flavoured Markdown, with all text escaped and a footnote for each paragraph cited."""

import re
from collections.abc import Iterator
from typing import assert_never

from ..blocks import (
    Block,
    Branch,
    Bullets,
    Facts,
    Heading,
    Line,
    Note,
    Prose,
    Row,
    Series,
    Span,
    Table,
    Timeline,
    Tree,
    Voice,
    text_of,
)  # fmt: skip
from ..model import Dossier
from ..values import Address, Citations, clean, one_line
from ..views.publication import Document
from ..words.citing import Footnotes
from ..words.fact import fact
from .links import Links
from .widths import shares

_EMPHASIS = {"strong": "**", "check": "**", "state": "**", "em": "*", "dim": "", "": "", "link": ""}
_SPECIAL = re.compile(r"([\\`*\[\]<>|~$^]|&(?=[#\w]+;)|(?<![^\W_])_|_(?![^\W_])|!(?=\[))")
_TAKEN_FOR_MARKUP = re.compile(r"(?<![\w/])[@#](?=\w)|(?<![\w/]):(?=[\w+-]+:)|=(?==)|%(?=%)")
"""Matches what some programs take for markup even behind a backslash: `@name`, `#12`, `:ru:`, `==` and `%%`."""
_ESCAPED = frozenset("\\`*[]<>|~$^&_!@#:=%")
"""What a text has of which anything is to be escaped; most texts have none of it."""
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
"""As in the module `string`, which compiles the pattern of its templates when it is imported."""
_GUARD = "\u200b"
_ENTITIES = {"<": "&lt;", "&": "&amp;", "~": "&#126;", "$": "&#36;", "^": "&#94;", "=": "&#61;"}
"""How to write what Python-Markdown does not take a backslash before; others have one."""
_WEB_ADDRESS = re.compile(r"(?<!\S)[(<“\"']?(https?://[^\s<>\\\[\]`]*?)(?=[.,;:!?)'\"”*_~>]*(?:\s|\Z))")
"""Matches an address of the web that stands as a word in a text, without the punctuation behind it."""
_OPENERS = re.compile(
    r"^(?:(?P<mark>[#>+=-])"
    r"|(?P<number>\d{1,9}(?=.(?:\s|\Z))|(?:[a-z]|[ivxlcdm]{2,}|[IVXLCDM]{2,}|[A-Z](?=\)))(?=.\s))(?P<stop>[.)])"
    r"|(?P<bracket>\()(?=(?:\w|[ivxlcdm]+|[IVXLCDM]+|\d+)\)(?:\s|\Z)))"
)
"""Matches the start of a line that some program takes for a heading, a quotation or an item of a list."""
_NOTE_BEFORE_STOP = re.compile(r"((?:\[\^[\w-]+\] ?)*\[\^[\w-]+\])([.,;:]+)")
_NOTE_BEFORE_NOTE = re.compile(r"(\[\^[\w-]+\])(?=\[\^)")
_ONE_LINE = 72
"""The most characters of a row for which Pandoc lets columns be as wide as their text."""
_DASHES = 60
"""The dashes below the headings of a wider table: Pandoc shares its width out by them."""


def markdown(document: Document) -> str:
    """Return a document as Markdown, with its footnotes at the end."""
    writer = _Writer(Footnotes(document.citer), Links(document.blocks))
    parts = [f"# {_title(document.title)}", *("\n".join(writer.draw(block)) for block in document.blocks)]
    return "\n\n".join([*(part for part in parts if part), *writer.notes_below()]) + "\n"


def markdown_fact(dossier: Dossier, address: Address) -> str:
    """Return a fact as a sentence with footnotes, to paste elsewhere; empty if nothing has this address."""
    writer = _Writer(Footnotes(dossier, for_pasting=True), Links(()))
    words = writer.inline(fact(dossier, address))
    return "\n\n".join([words, *writer.notes_below()]) + "\n" if words else ""


def escape(text: str) -> str:
    """Escape text so that Markdown shows it literally, except at the start of a line (see `_opening`).

    An address of the web in which something would be escaped is written as a link: GitHub makes it one anyway, with
    the backslash in it.
    """
    line = one_line(clean(text))
    if _ESCAPED.isdisjoint(line):
        return line
    parts, position = [], 0
    for match in _WEB_ADDRESS.finditer(line):
        start, end = match.span(1)
        if _escaped(line[start : end + 1]) != line[start : end + 1]:
            parts += [_escaped(line[position:start]), _as_link(match[1])]
            position = end
    return "".join([*parts, _escaped(line[position:])])


def _as_link(url: str) -> str:
    """Write an address of the web as a link, in the cell of a table too."""
    return f"<{url.replace('|', '%7C')}>"


def _escaped(text: str) -> str:
    """Escape text that holds no address of the web."""
    return _SPECIAL.sub(lambda match: _literal(match[0]), _TAKEN_FOR_MARKUP.sub(rf"\g<0>{_GUARD}", text))


def _literal(character: str) -> str:
    return _ENTITIES.get(character, f"\\{character}")


def _opening(text: str) -> str:
    """Escape the start of a line that Markdown would take for a heading, quotation or list."""
    return _OPENERS.sub(
        lambda match: f"{match['number'] or ''}{_literal(match['mark'] or match['stop'] or match['bracket'])}", text
    )


def _title(text: str) -> str:
    """Escape the text of a heading, including `#`, which at the end would close it."""
    return re.sub(r"(?<!&)#|#(?!\d+;)", r"\\#", escape(text))


def _address(url: str) -> str:
    return _as_link(url) if re.fullmatch(r"https?://[^\s<>\\\[\]]+", url) else _escaped(one_line(clean(url)))


class _Writer:
    def __init__(self, footnotes: Footnotes, links: Links) -> None:
        self.footnotes = footnotes
        self.links = links

    def inline(self, spans: Line) -> str:
        """Return a line with emphasis and footnotes, which move behind the punctuation that follows them."""
        parts: list[str] = []
        spans = _merged(spans)
        for number, span in enumerate(spans):
            after = spans[number + 1].text[:1] if number + 1 < len(spans) and not span.cites else ""
            before = parts[-1][-1:] if parts else ""
            parts.append(self._span(span, before, after) + self.notes(span.cites))
        return _opening(_behind_stops("".join(parts)).strip())

    def _span(self, span: Span, before: str, after: str) -> str:
        if span.style == "link":
            return _address(span.text)
        text, marks = clean(span.text), _EMPHASIS[span.style]
        core = text.strip()
        lead, trail = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
        if not core:
            return lead
        mention = self.links.mention(span)
        edges = ("[", "]") if mention else ("" if lead else before, "" if trail else after)
        words = f"{marks}{escape(core)}{marks}" if marks and _can_flank(core, *edges) else escape(core)
        if mention:
            words = f"{_anchor(mention)}[{words}](#{span.to})"
        return f"{lead}{_anchor(span.named)}{words}{trail}"

    def notes(self, cites: Citations) -> str:
        """Return the footnote references of citations, with spaces between them."""
        return " ".join(f"[^{key}]" for key in self.footnotes.keys(cites))

    def notes_of(self, spans: Line) -> str:
        """Return the footnote references of all citations in a line."""
        return _apart("".join(self.notes(span.cites) for span in spans))

    def label(self, spans: Line, marks: str, stop: str = "") -> str:
        """Return a line with `stop` at its end between emphasis `marks`, followed by its footnote references."""
        return f"{marks}{escape(text_of(spans))}{stop}{marks}{self.notes_of(spans)}"

    def notes_below(self) -> Iterator[str]:
        """Yield the footnotes as one block, if there are any."""
        notes = [f"[^{key}]: {_opening(f'{escape(words)}.')}" for key, words in self.footnotes]
        if notes:
            yield "\n".join(notes)

    def draw(self, block: Block) -> Iterator[str]:  # noqa: C901  (one case a kind of block)
        """Yield the lines of a block."""
        match block:
            case Heading():
                yield f"{'#' * (block.level + 1)} {_title(text_of(block.line))}{self.notes_of(block.line)}"
            case Prose():
                yield self.inline(block.line)
            case Note():
                yield f"> {self.inline(block.line)}"
            case Bullets():
                yield from self._bullets(block)
            case Table():
                yield from self._table(block)
            case Facts():
                yield from self._facts(block)
            case Tree():
                yield from self._tree(block)
            case Timeline():
                yield from self._timeline(block)
            case Voice():
                yield self._voice(block)
            case Series():
                pass  # the table that accompanies it has the same figures
            case _:
                assert_never(block)

    def _bullets(self, block: Bullets) -> Iterator[str]:
        for number, row in enumerate(block.rows, 1):
            yield f"{f'{number}.' if block.ordered else '-'} {_with_full_stop(self.row(row))}{self.back(row)}"

    def row(self, row: Row) -> str:
        """Return the cells of a row in one line."""
        return " – ".join(filter(None, map(self.inline, row.cells)))

    def back(self, row: Row) -> str:
        """Return links to the mentions of what is named in a row."""
        names = [name for cell in row.cells for name in self.links.back(cell)]
        return "".join(f" [↩{number if len(names) > 1 else ''}](#{name})" for number, name in enumerate(names, 1))

    def _table(self, block: Table) -> Iterator[str]:
        head = f"| {' | '.join(escape(text_of(column)) + self.notes_of(column) for column in block.columns)} |"
        rows = [f"| {' | '.join(map(self.inline, row.cells))} |" for row in block.rows]
        is_wide = max(map(len, (head, *rows))) > _ONE_LINE
        yield from (head, f"|{''.join(f'{dashes}|' for dashes in _dashes(block, is_wide=is_wide))}", *rows)

    def _facts(self, block: Facts) -> Iterator[str]:
        for label, value in block.rows:
            yield f"- {self.label(label, '**', ':')} {self.inline(value)}"

    def _tree(self, block: Tree) -> Iterator[str]:
        for branch in block.branches:
            yield from self._branch(branch, "")

    def _branch(self, branch: Branch, indent: str) -> Iterator[str]:
        text = self.row(branch.row)
        if text:
            yield f"{indent}- {_with_full_stop(text)}{self.back(branch.row)}"
            indent += "    "  # CommonMark takes two as well, Python-Markdown does not
        for part in branch.parts:  # below an item without words they would be code
            yield from self._branch(part, indent)

    def _timeline(self, block: Timeline) -> Iterator[str]:
        for number, year in enumerate(block.years):
            if number:
                yield ""
            if year.heading:
                yield from (self.label(year.heading, "**"), "")
            for entry in year.entries:
                yield f"- {self.label(entry.date, '**')} ({self.label(entry.lane, '')}): {self.row(entry.row)}"

    def _voice(self, block: Voice) -> str:
        views = "; ".join(map(self.row, block.rows))
        return _with_full_stop(_behind_stops(f"{self.label(block.speaker, '*', ':')} {views}"))


def _anchor(name: str) -> str:
    """Return the place to which links with a name lead, in HTML since Markdown has no other; empty without a name."""
    return f'<a id="{name}"></a>' if name else ""


def _behind_stops(text: str) -> str:
    """Move footnote references behind the punctuation that follows them."""
    return _apart(_NOTE_BEFORE_STOP.sub(r"\2\1", text))


def _apart(text: str) -> str:
    """Put a space between footnote references that follow one another, whose numbers would be read as one."""
    return _NOTE_BEFORE_NOTE.sub(r"\1 ", text)


def _dashes(table: Table, *, is_wide: bool) -> Iterator[str]:
    """Yield the dashes below the heading of each column: three, or by the share of a wide table that it takes."""
    columns = zip(table.columns, *(row.cells for row in table.rows), strict=True)
    shared = shares([[text_of(cell) for cell in column] for column in columns])
    yield from ("-" * max(3, round(_DASHES * share / sum(shared))) if is_wide else "---" for share in shared)


def _can_flank(core: str, before: str, after: str) -> bool:
    """Whether Markdown would read marks around the text as emphasis (CommonMark's flanking rules)."""
    opens = core[0].isalnum() or _is_edge(before)
    closes = core[-1].isalnum() or _is_edge(after)
    return opens and closes and before != "*"


def _is_edge(character: str) -> bool:
    return not character or character.isspace() or character in _PUNCTUATION


def _merged(spans: Line) -> Line:
    """Merge neighbouring spans with the same emphasis."""
    merged: list[Span] = []
    for span in (each for each in spans if each.text or each.cites):
        last = merged[-1] if merged else None
        if (
            last
            and not last.cites
            and _EMPHASIS[last.style] == _EMPHASIS[span.style]
            and "link" not in {last.style, span.style}
            and not (last.to or span.to or span.named)
        ):
            merged[-1] = Span(last.text + span.text, span.style, span.cites, named=last.named)
        else:
            merged.append(span)
    return tuple(merged)


def _with_full_stop(text: str) -> str:
    """Add a full stop before the footnotes at the end of the text, unless it already ends a sentence."""
    body, notes = re.fullmatch(r"(.*?)((?:\[\^[\w-]+\] ?)*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    bare = body.rstrip("*")
    closed = not bare or (bare[-1] in ".:!?…>)" and not bare.endswith("\\>") and (bare[-1] != ")" or "(" not in bare))
    return f"{body}{notes}" if closed else f"{_opening(f'{body}.')}{notes}"
