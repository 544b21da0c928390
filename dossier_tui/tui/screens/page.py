"""A page of its own over the rest: anything made of blocks, such as help or problems."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import App, ComposeResult

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

    def is_as(self, other: "Page") -> bool:
        """Whether another page is about the same thing."""
        return type(self) is type(other) and self.page_title == other.page_title


def open_page(app: App[Any], page: Page) -> None:
    """Show a page; one that is open below is come back to, so that no key piles up pages."""
    below = next((each for each in app.screen_stack if isinstance(each, Page) and each.is_as(page)), None)
    if below is None:
        app.push_screen(page)
        return
    while app.screen is not below:
        app.pop_screen()
