"""Blocks as GitHub-flavoured Markdown: each kind of block drawn once, any text safe, footnotes by paragraph."""

import re
import string
from collections.abc import Iterator, Sequence
from functools import singledispatchmethod

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
)
from ..model.dossier import Dossier
from ..values import Address, Citations, clean, one_line
from ..views.brief import BriefOptions, brief
from ..words.citing import Citer, Footnotes
from ..words.fact import fact

_MARKS = {"strong": "**", "check": "**", "state": "**", "em": "*", "dim": "", "": "", "link": ""}
_SPECIAL = re.compile(r"([\\`*\[\]<>|~$^]|&(?=[#\w]+;)|(?<![^\W_])_|_(?![^\W_])|!(?=\[))")
_OPENERS = re.compile(r"^(?:([#>+=-])|(\d{1,9})([.)])(?=\s|$))")
_NOTE_BEFORE_STOP = re.compile(r"((?:\[\^[\w-]+\])+)([.,;:]+)")


def markdown(dossier: Dossier, options: BriefOptions = BriefOptions()) -> str:  # noqa: B008  (frozen)
    """The dossier's brief as Markdown, closed by its footnotes."""
    document = brief(dossier, options)
    return render(dossier, document.title, document.blocks)


def render(citer: Citer, title: str, blocks: Sequence[Block]) -> str:
    """A title and blocks as one Markdown document; the citer, a dossier or several, knows the footnotes."""
    writer = _Writer(Footnotes(citer))
    parts = [f"# {_title(title)}", *("\n".join(writer.draw(block)) for block in blocks)]
    return "\n\n".join([*(part for part in parts if part), *writer.notes_below()]) + "\n"


def markdown_fact(dossier: Dossier, address: Address) -> str:
    """One fact as a sentence with its footnotes, to be pasted; empty where nothing stands at the address."""
    writer = _Writer(Footnotes(dossier, for_pasting=True))
    said = writer.inline(fact(dossier, address))
    return "\n\n".join([said, *writer.notes_below()]) + "\n" if said else ""


def escape(text: str) -> str:
    """Text that Markdown shows as it is, wherever on a line it stands."""
    return _SPECIAL.sub(r"\\\1", one_line(clean(text)))


def _opening(text: str) -> str:
    """The text, with a first character that would begin a heading, quotation or list made plain."""
    return _OPENERS.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\{m[3]}", text)


def _title(text: str) -> str:
    """The text of a heading, in which `#` at the end would be taken for its closing."""
    return escape(text).replace("#", r"\#")


def _address(url: str) -> str:
    return f"<{url}>" if re.fullmatch(r"https?://[^\s<>\\]+", url) else escape(url)


class _Writer:
    def __init__(self, footnotes: Footnotes) -> None:
        self.footnotes = footnotes

    # Inline

    def inline(self, spans: Line) -> str:
        """A line with its emphasis and footnotes; footnotes stand after the stop that follows them."""
        parts: list[str] = []
        spans = _merged(spans)
        for number, span in enumerate(spans):
            after = spans[number + 1].text[:1] if number + 1 < len(spans) and not span.cites else ""
            before = parts[-1][-1:] if parts else ""
            parts.append(self._span(span, before, after) + self.notes(span.cites))
        return _opening(_NOTE_BEFORE_STOP.sub(r"\2\1", "".join(parts)).strip())

    def _span(self, span: Span, before: str, after: str) -> str:
        if span.style == "link":
            return _address(span.text)
        text, mark = clean(span.text), _MARKS[span.style]
        core = text.strip()
        lead, trail = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
        if not core:
            return lead
        if not mark or not _can_flank(core, "" if lead else before, "" if trail else after):
            return f"{lead}{escape(core)}{trail}"
        return f"{lead}{mark}{escape(core)}{mark}{trail}"

    def notes(self, cites: Citations) -> str:
        """The footnote marks of citations."""
        return "".join(f"[^{key}]" for key in self.footnotes.keys(cites))

    def notes_below(self) -> Iterator[str]:
        """Every paragraph cited, once."""
        notes = [f"[^{key}]: {escape(words)}." for key, words in self.footnotes]
        if notes:
            yield "\n".join(notes)

    # Blocks

    @singledispatchmethod
    def draw(self, block: Block) -> Iterator[str]:
        """The block's lines of Markdown."""
        raise NotImplementedError(type(block))

    @draw.register
    def _(self, block: Heading) -> Iterator[str]:
        yield f"{'#' * (block.level + 1)} {_title(block.text)}"

    @draw.register
    def _(self, block: Prose) -> Iterator[str]:
        yield self.inline(block.line)

    @draw.register
    def _(self, block: Note) -> Iterator[str]:
        yield f"> {self.inline(block.line)}"

    @draw.register
    def _(self, block: Bullets) -> Iterator[str]:
        for number, row in enumerate(block.rows, 1):
            yield f"{f'{number}.' if block.ordered else '-'} {_stopped(self.row(row))}"

    def row(self, row: Row) -> str:
        """A row's cells in one line."""
        return " – ".join(filter(None, map(self.inline, row.cells)))

    @draw.register
    def _(self, block: Table) -> Iterator[str]:
        yield f"| {' | '.join(map(escape, block.columns))} |"
        yield f"|{'---|' * len(block.columns)}"
        for row in block.rows:
            yield f"| {' | '.join(map(self.inline, row.cells))} |"

    @draw.register
    def _(self, block: Facts) -> Iterator[str]:
        for label, value in block.rows:
            yield f"- **{escape(label)}:** {self.inline(value)}"

    @draw.register
    def _(self, block: Tree) -> Iterator[str]:
        for branch in block.branches:
            yield from self._branch(branch, "")

    def _branch(self, branch: Branch, indent: str) -> Iterator[str]:
        yield f"{indent}- {_stopped(self.row(branch.row))}"
        for part in branch.parts:
            yield from self._branch(part, f"{indent}  ")

    @draw.register
    def _(self, block: Timeline) -> Iterator[str]:
        for entry in block.entries:
            yield f"- **{escape(entry.date)}** ({escape(entry.lane)}): {self.row(entry.row)}"

    @draw.register
    def _(self, block: Voice) -> Iterator[str]:
        said = "; ".join(map(self.row, block.rows))
        yield _stopped(_NOTE_BEFORE_STOP.sub(r"\2\1", f"*{escape(block.speaker)}:* {said}"))

    @draw.register
    def _(self, _: Series) -> Iterator[str]:
        """A drawing of figures that the table beside it prints."""
        yield from ()


def _can_flank(core: str, before: str, after: str) -> bool:
    """Whether emphasis marks around the text would be read as such (CommonMark's flanking rules)."""
    opens = core[0].isalnum() or _is_edge(before)
    closes = core[-1].isalnum() or _is_edge(after)
    return opens and closes and before != "*"


def _is_edge(character: str) -> bool:
    return not character or character.isspace() or character in string.punctuation


def _merged(spans: Line) -> Line:
    """The line with neighbours that look alike as one span."""
    merged: list[Span] = []
    for span in (each for each in spans if each.text or each.cites):
        last = merged[-1] if merged else None
        if (
            last
            and not last.cites
            and _MARKS[last.style] == _MARKS[span.style]
            and "link" not in {last.style, span.style}
        ):
            merged[-1] = Span(last.text + span.text, span.style, span.cites)
        else:
            merged.append(span)
    return tuple(merged)


def _stopped(text: str) -> str:
    """The text closed by a full stop, which stands before the footnotes at its end."""
    body, notes = re.fullmatch(r"(.*?)((?:\[\^[\w-]+\])*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    bare = body.rstrip("*")
    closed = not bare or (bare[-1] in ".!?…>)" and not bare.endswith("\\>") and (bare[-1] != ")" or "(" not in bare))
    return f"{body}{'' if closed else '.'}{notes}"
