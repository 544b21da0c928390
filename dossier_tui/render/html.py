"""Blocks as one accessible web page that needs nothing beside itself: no script, no font, no picture from elsewhere."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from ..blocks import Bar, Block, Heading, Series
from ..model.dossier import Dossier
from ..values import Citations, clean, slug
from ..views.brief import BriefOptions, brief
from ..words.citing import Citer, Footnotes

_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+")


def html(dossier: Dossier, options: BriefOptions = BriefOptions()) -> str:  # noqa: B008  (frozen)
    """The dossier's brief as a web page."""
    document = brief(dossier, options)
    return page(dossier, document.title, document.blocks)


def page(citer: Citer, title: str, blocks: Sequence[Block]) -> str:
    """A title and blocks as one web page, closed by its notes."""
    notes = _Notes(Footnotes(citer))
    return _environment().get_template("page.jinja").render(title=title, chapters=_chapters(blocks), notes=notes)


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
    def kind(self) -> str:
        """The macro that draws it."""
        return type(self.block).__name__

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
            name = slug(block.text)
            used[name] += 1
            address = f"h-{name}" if used[name] == 1 else f"h-{name}--{used[name]}"
        yield _Part(block, level, address)
