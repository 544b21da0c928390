"""The floor: the least Textual app of the same shape, eight lazy tabs of one text each.

Its text is the dossier's own, so that the two draw the same amount. `python floor.py TEXT-FILE`
"""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static, TabbedContent, TabPane

PAGES = Path(sys.argv[1]).read_text(encoding="utf-8").split("\f")


class Floor(App[None]):
    """Tabs and text, and nothing else."""

    BINDINGS = [Binding(str(n), f"go({n})", show=False) for n in range(1, len(PAGES) + 1)]  # noqa: RUF012
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        with TabbedContent():
            for number in range(1, len(PAGES) + 1):
                yield TabPane(f"Page {number}", id=f"page{number}")

    def on_tabbed_content_tab_activated(self, event: TabbedContent.TabActivated) -> None:
        if not event.pane.children:
            number = int((event.pane.id or "page1").removeprefix("page"))
            event.pane.mount(VerticalScroll(Static(PAGES[number - 1], markup=False)))

    def action_go(self, number: int) -> None:
        self.query_one(TabbedContent).active = f"page{number}"


Floor(watch_css=False).run()
