"""The floor of a reader: the least Textual app of the same shape, with lazy tabs of one text each.

Its texts are those of the dossiers that the reader shows, so that both draw the same amount. A number shows a tab;
`o` opens the second dossier in a screen of its own.

    python tabs.py FIRST.txt SECOND.txt    (pages divided by form feeds)
"""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static, TabbedContent, TabPane

MOST_TABS = 9


class Reader(Screen[None]):
    """Tabs with the pages of a file."""

    BINDINGS = [Binding(str(n), f"go({n})", show=False) for n in range(1, MOST_TABS + 1)]  # noqa: RUF012

    def __init__(self, path: str) -> None:
        super().__init__()
        self.pages = Path(path).read_text(encoding="utf-8").split("\f")

    def compose(self) -> ComposeResult:
        with TabbedContent():
            for number in range(1, len(self.pages) + 1):
                yield TabPane(f"Page {number}", id=f"page{number}")

    def on_tabbed_content_tab_activated(self, event: TabbedContent.TabActivated) -> None:
        if not event.pane.children:
            number = int((event.pane.id or "page1").removeprefix("page"))
            event.pane.mount(VerticalScroll(Static(self.pages[number - 1], markup=False)))

    def action_go(self, number: int) -> None:
        self.query_one(TabbedContent).active = f"page{number}"


class Tabs(App[None]):
    """Readers, and nothing else."""

    BINDINGS = [Binding("o", "open", show=False)]  # noqa: RUF012
    ENABLE_COMMAND_PALETTE = False

    def get_default_screen(self) -> Reader:
        return Reader(sys.argv[1])

    def action_open(self) -> None:
        self.push_screen(Reader(sys.argv[2]))


Tabs(watch_css=False).run()
