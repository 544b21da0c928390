"""A page of its own over the rest: help, problems, an overlay of anything made of blocks."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from ...blocks import Block
from ...render.screen import CiteWords, no_cites
from ...values import Address
from ..commands.command import Where, bindings
from ..widgets.bars import HintBar, TopLine
from ..widgets.blockview import BlockView


class Page(Screen[None]):
    """A title and blocks; `q` goes back."""

    BINDINGS: ClassVar[list[BindingType]] = list(bindings("page"))
    AUTO_FOCUS = "BlockView"
    PLACES: ClassVar[tuple[Where, ...]] = ("page",)

    def __init__(self, title: str, blocks: Sequence[Block], cite_words: CiteWords = no_cites, **options: Any) -> None:
        super().__init__(**options)
        self.page_title = title
        self.blocks = blocks
        self.cite_words = cite_words

    @property
    def selected(self) -> Address | None:
        """The address of what is selected, as commands ask for it."""
        return self.query_one(BlockView).selected

    def compose(self) -> ComposeResult:
        """The title, the blocks, the keys."""
        yield TopLine()
        yield BlockView(self.blocks, self.cite_words)
        yield HintBar(*self.PLACES, "app")

    def on_mount(self) -> None:
        """Names the page."""
        self.query_one(TopLine).told = (self.page_title, "", "")
