"""The dialog that writes a dossier to a file."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, ItemGrid, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Button, Input, Label, RadioSet

from ...model import Dossier
from ...render.formats import FORMATS, Format
from ...values import clean
from ...views.brief import BriefOptions
from ...words.ages import titled
from ..lens import on_its_day
from ..session import Change, Session
from ..viewpoints import choices, viewpoint_name
from ..widgets.choices import Choice, Tick
from .file_dialog import FileDialog

NARROW = 60
"""Cells of width below which the formats stand in two columns."""


class ExportDialog(FileDialog):
    """Asks for format, sections, judgements, annex, whose words and where to.

    It follows the session; of a dossier that cannot be read any more it keeps what was read last.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "write", show=False)]
    WRITE = "ctrl+s write"
    ON_EXISTING = "#replace"  # unlike in a small dialog, other fields stand between the name and this box

    def __init__(self, session: Session, dossier: Dossier) -> None:
        super().__init__()
        self.session = session
        self.dossier = dossier
        self._suggested = self._file_name(next(iter(FORMATS.values())))

    def _file_name(self, chosen: Format) -> str:
        day = f"-{self.dossier.as_of.edtf}" if self.dossier.file_day else ""
        return clean(f"{self.dossier.key}{day}{chosen.suffix}")

    def compose(self) -> ComposeResult:
        """Lay out everything on one screen of 60 × 16."""
        with VerticalScroll(classes="dialog", can_focus=False) as dialog:
            dialog.border_title = self._title
            yield from self.name_field(self._suggested)
            yield Label(Content("Format"), classes="field")
            with RadioSet(id="format", compact=True):
                for number, each in enumerate(FORMATS.values()):
                    yield Choice(Content(each.title), value=number == 0, id=f"format-{each.key}", compact=True)
            with ItemGrid(min_column_width=16, id="sections"):
                yield Label(Content("What"), classes="field")
                for section in self.dossier.sections:
                    yield Tick(Content(section.title), value=True, id=f"section-{section.key}", compact=True)
                yield Tick(Content("Evaluations"), value=True, id="evaluative", compact=True)
                yield Tick(Content("Annex"), id="annex", compact=True)
            yield from self._whose_words()
            yield from self.replace_and_error()
            with Horizontal(id="buttons"):
                yield Button(Content("Write"), id="write", variant="primary", compact=True)
                yield Button(Content("Leave"), id="leave", compact=True)

    def _whose_words(self) -> ComposeResult:
        """Lay out a line on names and statuses, where a side words any of them its own way."""
        sides = choices(self.dossier)
        if len(sides) == 1:
            return
        with Horizontal(id="names"):
            yield Label(Content("Names "), classes="field")
            with RadioSet(id="viewpoint", compact=True):
                now = self.dossier.registry.viewpoint
                for side in sides:
                    label = Content(clean(viewpoint_name(self.dossier, side)))
                    yield Choice(label, value=side == (now if now in sides else ""), compact=True)

    @property
    def _title(self) -> Content:
        return Content(clean(f"Export {titled(self.dossier)}"))

    def on_resize(self, event: Resize) -> None:
        """Put the formats in fewer columns where there is little room."""
        self.set_class(event.size.width < NARROW, "-narrow")

    def on_mount(self) -> None:
        """Follow the session from now on."""
        self.session.changed.subscribe(self, self._session_changed)

    def _session_changed(self, change: Change) -> None:
        if change in {Change.LIBRARY, Change.WORDING}:
            read = self.session.dossier(self.dossier.key)
            self.dossier = on_its_day(read, self.dossier) if read else self.dossier
            self.query_one(".dialog").border_title = self._title

    @property
    def worded(self) -> Dossier:
        """The dossier in the words chosen."""
        pressed = next((group.pressed_index for group in self.query("#viewpoint").results(RadioSet)), -1)
        if pressed < 0:
            return self.dossier
        library = self.session.library
        wording = replace(library.wording, viewpoint=choices(self.dossier)[pressed])
        if wording == library.wording:
            return self.dossier
        worded = library.in_wording(wording).dossier(self.dossier.key)
        return on_its_day(worded, self.dossier) if worded else self.dossier

    @property
    def chosen(self) -> Format:
        """The format chosen."""
        pressed = self.query_one("#format", RadioSet).pressed_button
        return FORMATS[(pressed.id or "").removeprefix("format-")] if pressed else next(iter(FORMATS.values()))

    @property
    def options(self) -> BriefOptions:
        """What goes into the file."""
        ticked = {tick.id for tick in self.query(Tick) if tick.value}
        wanted = tuple(s.key for s in self.dossier.sections if f"section-{s.key}" in ticked)
        every = len(wanted) == len(self.dossier.sections)
        sections = None if every else wanted
        return BriefOptions(sections=sections, evaluative="evaluative" in ticked, annex="annex" in ticked)

    def on_radio_set_changed(self) -> None:
        """Give the file the ending of the format, unless the reader has named it."""
        to = self.query_one("#to", Input)
        if to.value == self._suggested:
            self._suggested = self._file_name(self.chosen)
            to.value = self._suggested

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Write, or leave."""
        if event.button.id == "write":
            self.action_write()
        else:
            self.dismiss(None)

    def content(self) -> Callable[[], str | bytes]:
        """Return a function that makes the export from what is chosen now."""
        return partial(self.chosen.export, self.worded, self.options)
