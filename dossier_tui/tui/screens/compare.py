"""Two dossiers side by side, and that as a Markdown file."""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from ...blocks import Block
from ...panes.compare import compare, comparison_title
from ...panes.several import Several
from ...render.markdown import render
from ...render.writing import write_file
from ...values import clean, one_line
from ..commands.command import Where, bindings
from ..widgets.bars import TopLine
from .export import Refused, Tick, target
from .picker import Picker
from .several import Across

if TYPE_CHECKING:
    from ..app import DossierApp


class Comparison(Across):
    """What both have, and what only one of them has; rows lead to the record in its dossier."""

    PLACES: ClassVar[tuple[Where, ...]] = ("view", "page", "compare")
    BINDINGS: ClassVar[list[BindingType]] = list(bindings("compare"))

    def __init__(self, one: str, other: str) -> None:
        super().__init__("Compared", [one, other])

    def content(self) -> Sequence[Block]:
        """The comparison; where one of the two cannot be read, that is all there is to say."""
        one, other = self.dossiers
        return compare(one, other)

    def tell_title(self) -> None:
        """Names both."""
        self.query_one(TopLine).told = (comparison_title(*self.dossiers), "", "")

    def action_save(self) -> None:
        """Writes it to a file."""
        if len(self.dossiers) == 2:
            one, other = self.dossiers
            dialog = SaveDialog("Export the comparison", f"{one.key}-and-{other.key}.md", self.markdown)
            self.app.push_screen(dialog, self._saved)

    def markdown(self) -> str:
        """The comparison as Markdown, with footnotes."""
        one, other = self.dossiers
        return render(Several(self.dossiers), comparison_title(one, other), compare(one, other))

    def _saved(self, path: Path | None) -> None:
        if path:
            self.desk_app.tell(f"Written: {clean(str(path))}")


class SaveDialog(ModalScreen[Path | None]):
    """Where to; answers with the file written."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]
    AUTO_FOCUS = "#to"

    def __init__(self, title: str, suggested: str, made: Callable[[], str]) -> None:
        super().__init__()
        self.dialog_title = title
        self.suggested = suggested
        self.made = made
        self.folder = Path.cwd()

    def compose(self) -> ComposeResult:
        """A field, the folder, and what to do with a file that is there."""
        with VerticalScroll(classes="dialog", can_focus=False) as dialog:
            dialog.border_title = Content(clean(self.dialog_title))
            dialog.border_subtitle = Content("tab next · enter write · esc leave")
            yield Label(Content("File"), classes="field")
            yield Input(self.suggested, id="to", compact=True, select_on_focus=False)
            yield Label(Content(clean(f"in {self.folder}")), id="folder")
            yield Tick(Content("replace the file if there is one"), id="replace", compact=True)
            yield Label(Content(""), id="error")

    def on_input_submitted(self) -> None:
        """Enter writes the file, or says why not."""
        self.run_worker(self._write(), exclusive=True)

    async def _write(self) -> None:
        force = self.query_one("#replace", Tick).value
        try:
            path = target(self.query_one("#to", Input).value, self.folder)
            await asyncio.to_thread(lambda: write_file(path, self.made(), force=force))
        except FileExistsError:
            self._say("The file exists already. Tick the box above to replace it, or name another.")
        except (Refused, OSError) as error:
            self._say(str(error) if isinstance(error, Refused) else f"Not written: {error.strerror or error}.")
        else:
            self.dismiss(path)

    def _say(self, says: str) -> None:
        label = self.query_one("#error", Label)
        label.update(Content(one_line(clean(says))))
        label.display = True


def show(app: "DossierApp") -> None:
    """Picks the other dossier, and sets it beside the one that is open or selected."""
    dossier = getattr(app.screen, "dossier", None)
    others = {key: title for key, title in app.titles().items() if dossier and key != dossier.key}
    if not dossier or not others:
        app.tell("There is no other dossier to compare with." if dossier else "There is no dossier here.")
        return

    def picked(key: str | None) -> None:
        if key and app.library.dossier(key) is None:
            app.tell("That dossier has problems; ! at home says which.", wrong=True)
        elif key:
            app.push_screen(Comparison(dossier.key, key))

    app.push_screen(Picker(others), picked)
