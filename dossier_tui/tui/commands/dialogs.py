"""Commands that open a dialog."""

from pathlib import Path
from typing import TYPE_CHECKING

from ...values import Address, clean

if TYPE_CHECKING:
    from ..screens.compare import ComparisonScreen
    from ..screens.desk_screen import DeskScreen


def pick(screen: "DeskScreen") -> None:
    """Open the dossier that the reader picks."""
    from ..screens.picker import Picker

    def picked(key: str | None) -> None:
        if key:
            screen.goto(Address.dossier(key))

    screen.app.push_screen(Picker(screen.session.titles(), screen.session.sought, "Open another dossier"), picked)


def compare(screen: "DeskScreen") -> None:
    """Set the dossier that the reader picks beside the one that is open or selected."""
    from ..screens.compare import ComparisonScreen
    from ..screens.picker import Picker

    session, dossier = screen.session, screen.shown.dossier
    others = {key: title for key, title in session.titles().items() if dossier and key != dossier.key}
    if not dossier or not others:
        screen.tell("There is no other dossier to compare with." if dossier else "There is no dossier here.")
        return

    def picked(key: str | None) -> None:
        if key and session.dossier(key) is None:
            screen.tell("That dossier has problems; ! at home says which.", wrong=True)
        elif key:
            screen.app.push_screen(ComparisonScreen(session, dossier.key, key))

    screen.app.push_screen(Picker(others, session.sought, f"Compare {clean(dossier.title)} with"), picked)


def export(screen: "DeskScreen") -> None:
    """Write the dossier that is open or selected to a file, as the reader chooses."""
    dossier = screen.shown.dossier
    if dossier is None:
        screen.tell("There is no dossier here to export.", wrong=True)
        return
    from ..screens.export import ExportDialog

    screen.app.push_screen(ExportDialog(screen.session, dossier), lambda path: _written(screen, path))


def save_comparison(screen: "ComparisonScreen") -> None:
    """Write the comparison to a Markdown file."""
    from ..screens.save import SaveDialog

    if screen.file_name:
        dialog = SaveDialog("Export the comparison", screen.file_name, screen.markdown)
        screen.app.push_screen(dialog, lambda path: _written(screen, path))


def _written(screen: "DeskScreen", path: Path | None) -> None:
    if path:
        screen.tell(f"Written: {clean(str(path))}")


def note(screen: "DeskScreen") -> None:
    """Open the note on what is selected, a new one where there is none."""
    selected = screen.needed_selection()
    if selected is None:
        return
    from ..screens.notes import NoteDialog

    marks = screen.session.desk.annotations
    notes = [mark for mark in marks.of(selected.dossier.key, selected.address) if mark.is_note]
    if marks.notice:
        screen.tell(clean(marks.notice), wrong=True)
    drafts = screen.session.desk.drafts
    draft = drafts.on(selected.dossier.key, selected.address)
    if drafts.notice:
        screen.tell(clean(drafts.notice), wrong=True)
    screen.app.push_screen(NoteDialog(screen.session, selected, notes[-1] if notes else None, draft))
