"""Following what an entry mentions: checks, sources, names, other entries and web addresses, all by keyboard."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..screens.reader import ReaderScreen


def pick(reader: "ReaderScreen") -> None:
    """Go to what the reader picks of all that the selected entry leads to."""
    from ...values import fold
    from ..links import links_of
    from ..screens.picker import Picker
    from . import source_url

    links = links_of(reader.dossier, reader.selected, reader.lines_selected)
    if not links:
        nothing = (
            "It mentions nothing to go to; i shows what rests on it." if reader.selected else "Select an entry first."
        )
        reader.tell_only(nothing)
        return
    titles = {str(number): link.label for number, link in enumerate(links)}

    def picked(key: str | None) -> None:
        link = links[int(key)] if key is not None else None
        if link is None:
            return
        if link.url:
            source_url.open_url(reader, link.url)
        elif link.check:
            reader.go_to_check(link.check)
        elif link.address and link.address.kind == "entry":
            reader.goto(link.address)
        elif link.address:
            reader.jump(link.address)

    dialog = Picker(titles, lambda key: fold(titles[key]), "Follow", most=len(titles), near=False)
    reader.app.push_screen(dialog, picked)
