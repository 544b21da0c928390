"""A page of its own over the rest: anything made of blocks, such as help or problems."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult

from ...blocks import Block
from ...render.screen import CiteWords, no_cites
from ..keys.command import Where
from ..session import Session
from ..shown import Shown
from ..widgets.bars import TopLine
from ..widgets.blockview import BlockView
from .desk_screen import DeskScreen


class Page(DeskScreen):
    """A title and blocks; `q` goes back."""

    PLACES: ClassVar[tuple[Where, ...]] = ("page",)
    AUTO_FOCUS = "BlockView"

    def __init__(
        self,
        session: Session,
        title: str,
        blocks: Sequence[Block] = (),
        cite_words: CiteWords = no_cites,
        **options: Any,
    ) -> None:
        super().__init__(session, **options)
        self.page_title = title
        self.blocks = blocks
        self.cite_words = cite_words

    @property
    def view(self) -> BlockView:
        """The list or text shown."""
        return self.query_one(BlockView)

    @property
    def shown(self) -> Shown:
        """What is selected on the page."""
        return Shown(address=self.view.selected)

    def compose(self) -> ComposeResult:
        """Lay out the title, the blocks and the keys."""
        yield TopLine()
        yield BlockView(self.blocks, self.cite_words)
        yield self.hint_bar()

    def on_mount(self) -> None:
        """Name the page."""
        self.show_title()

    def show_title(self) -> None:
        """Show the title of the page."""
        self.query_one(TopLine).parts = (self.page_title, "", "")
