"""Documents as accessible web pages of one file: no script, no font, no picture from elsewhere."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, assert_never

import jinja2
from markupsafe import Markup

from ..blocks import (
    Bar,
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

_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+")


def html(document: Document) -> str:
    """The document as one web page, with its notes at the end."""
    notes, chapters = _Notes(Footnotes(document.citer)), _chapters(document.blocks)
    return _environment().get_template("page.jinja").render(title=document.title, chapters=chapters, notes=notes)


def macro_of(block: Block) -> str:
    """The macro of `blocks.jinja` that draws a block: that of the name of its kind."""
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
    environment.tests["address"] = lambda text: _ADDRESS.fullmatch(text) is not None
    return environment


def _safe(value: Any) -> Any:
    """What a template prints, without characters that steer; markup of its own stays as it is."""
    return value if isinstance(value, Markup) else clean(str(value))


@dataclass
class _Notes:
    """The notes below, linked both ways: how often each is mentioned so far."""

    footnotes: Footnotes
    mentions: Counter[str] = field(default_factory=Counter)

    def refer(self, cites: Citations) -> Iterator[tuple[str, int]]:
        """Each note that is cited, and which mention of it this is."""
        for key in self.footnotes.keys(cites):
            self.mentions[key] += 1
            yield key, self.mentions[key]

    def listed(self) -> list[tuple[str, str, int]]:
        """Key, words and number of mentions of each note."""
        return [(key, words, self.mentions[key]) for key, words in self.footnotes]


@dataclass(frozen=True)
class _Part:
    """A block in its place: a heading with its own level and address, all else with those of the heading above."""

    block: Block
    level: int
    id: str

    @property
    def macro(self) -> str:
        """The macro that draws it."""
        return macro_of(self.block)

    @property
    def title(self) -> str:
        """The words of a heading, as the contents list them."""
        return text_of(self.block.line) if isinstance(self.block, Heading) else ""

    def share(self, bar: Bar) -> str:
        """The length of a bar, per cent of the longest."""
        bars = self.block.bars if isinstance(self.block, Series) else (bar,)
        longest = max(each.number for each in bars)
        return f"{100 * bar.number / longest:.1f}" if longest else "0"


@dataclass(frozen=True)
class _Chapter:
    """What stands below one heading of the first level; the first chapter may have none."""

    heading: _Part | None
    parts: tuple[_Part, ...]


def _chapters(blocks: Sequence[Block]) -> list[_Chapter]:
    chapters: list[list[_Part]] = [[]]
    for part in _placed(blocks):
        if part.level == 2 and isinstance(part.block, Heading):
            chapters.append([])
        chapters[-1].append(part)
    return [
        _Chapter(parts[0] if isinstance(parts[0].block, Heading) and parts[0].level == 2 else None, tuple(parts))
        for parts in chapters
        if parts
    ]


def _placed(blocks: Sequence[Block]) -> Iterator[_Part]:
    """Headings without a gap between levels, as those who navigate by them expect."""
    level, address = 1, "title"
    used: Counter[str] = Counter()
    for block in blocks:
        if isinstance(block, Heading):
            level = min(block.level + 1, level + 1)
            name = slug(text_of(block.line))
            used[name] += 1
            address = f"h-{name}" if used[name] == 1 else f"h-{name}--{used[name]}"
        yield _Part(block, level, address)
