"""Writes documents as accessible web pages in a single file, without scripts or external fonts and images."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, assert_never

import jinja2
from markupsafe import Markup
from msgspec import Struct, field

from ..blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Note,
    Prose,
    Series,
    Table,
    Timeline,
    Tree,
    Voice,
    text_of,
)
from ..values import Citations, clean, slug
from ..views.publication import Document
from ..words.citing import Footnotes
from .links import Links, is_web_address
from .outline import levels
from .runs import Kind, runs_of
from .stops import stopped


def html(document: Document) -> str:
    """Return a document as one web page, with its notes at the end."""
    notes, chapters = _Notes(Footnotes(document.citer)), _chapters(document.blocks)
    page = _environment().get_template("page.jinja")
    return page.render(title=document.title, chapters=chapters, notes=notes, links=Links(document.blocks))


def macro_of(block: Block) -> str:
    """Return the name of the macro in `blocks.jinja` that draws a block: the name of its class."""
    match block:
        case (
            Heading() | Prose() | Note() | Bullets() | Voice() | Facts() | Table() | Tree() | Timeline() | Series()
        ):  # fmt: skip
            return type(block).__name__
        case _:
            assert_never(block)


@cache
def _environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(Path(__file__).parent / "templates")
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, finalize=_safe, keep_trailing_newline=True
    )
    environment.tests["address"] = is_web_address
    environment.filters.update(drawn=_drawn, stopped=stopped)
    return environment


def _safe(value: Any) -> Any:
    """Clean a value that a template prints; markup stays as it is."""
    return value if isinstance(value, Markup) else clean(str(value))


_MARKUP: dict[Kind, Markup] = {
    "": Markup("{}"),
    "bar": Markup('<span class="drawn">{}</span>'),
    "rtl": Markup("<bdi>{}</bdi>"),
}
"""What stands around a part of a text that is set in another way than the others."""


def _drawn(text: str) -> str:
    """Set off bars, and words from right to left, which would turn what stands between two of them."""
    parts = list(runs_of(text))
    if all(not kind for _, kind in parts):
        return text
    return Markup("").join(_MARKUP[kind].format(clean(part)) for part, kind in parts)


class _Notes(Struct):
    """The notes of a page, which link to each mention in the text and back."""

    footnotes: Footnotes
    mentions: Counter[str] = field(default_factory=Counter)
    """The number of mentions of each note so far, by key."""

    def refer(self, cites: Citations) -> Iterator[tuple[str, int]]:
        """Yield the key of each note cited, with the number of this mention, from 1."""
        for key in self.footnotes.keys(cites):
            self.mentions[key] += 1
            yield key, self.mentions[key]

    def listed(self) -> list[tuple[str, str, int]]:
        """Return the key, the text and the number of mentions of each note."""
        return [(key, words, self.mentions[key]) for key, words in self.footnotes]


class _Part(Struct, frozen=True):
    """A block with the level and the id of its heading, which is the block itself or the last heading before it."""

    block: Block
    level: int
    id: str

    @property
    def macro(self) -> str:
        """The name of the macro that draws the block."""
        return macro_of(self.block)

    @property
    def title(self) -> str:
        """The text of a heading, for the table of contents; empty for other blocks."""
        return text_of(self.block.line) if isinstance(self.block, Heading) else ""

    @property
    def is_lead(self) -> bool:
        """Whether a paragraph introduces what follows it."""
        return isinstance(self.block, Prose) and text_of(self.block.line).rstrip().endswith(":")

    def share(self, number: Decimal) -> str:
        """Return the length of a bar of this number, in per cent of the longest one."""
        longest = max((each.number for each in self.block.bars), default=0) if isinstance(self.block, Series) else 0
        return f"{100 * number / longest:.1f}" if longest else "0"


class _Chapter(Struct, frozen=True):
    """A heading of the highest level with the blocks up to the next one; what stands before the first has none."""

    heading: _Part | None
    parts: tuple[_Part, ...]


def _chapters(blocks: Sequence[Block]) -> list[_Chapter]:
    chapters: list[list[_Part]] = [[]]
    for part in _placed(blocks):
        if _begins_chapter(part.block):
            chapters.append([])
        chapters[-1].append(part)
    return [
        _Chapter(parts[0] if _begins_chapter(parts[0].block) else None, tuple(parts)) for parts in chapters if parts
    ]


def _begins_chapter(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _placed(blocks: Sequence[Block]) -> Iterator[_Part]:
    """Yield blocks with heading levels that leave no gaps, as screen readers expect, and unique ids."""
    level, id = 1, "title"
    below_title = levels([block for block in blocks if isinstance(block, Heading)])
    names: Counter[str] = Counter()
    for block in blocks:
        if isinstance(block, Heading):
            level = 1 + next(below_title)
            name = slug(text_of(block.line))
            names[name] += 1
            id = f"h-{name}" if names[name] == 1 else f"h-{name}--{names[name]}"
        yield _Part(block, level, id)
