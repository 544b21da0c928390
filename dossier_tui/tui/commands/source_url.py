"""The web address of what a record rests on."""

import os
import sys
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ...model import Dossier, Source
from ...values import Address, clean
from ...words.ages import issued_words

if TYPE_CHECKING:
    from ..screens.desk_screen import DeskScreen


def source_of(dossier: Dossier, address: Address | None) -> Source:
    """The source selected, or the one that a record rests on first, or the dossier's main source."""
    if address and address.kind == "source" and address.id in dossier.sources:
        return dossier.sources[address.id]
    record = dossier.record_at(address)
    return dossier.sources[record.src[0].source] if record else dossier.sources[dossier.main]


def show(screen: "DeskScreen") -> None:
    """Open the address where there is a browser to see it in, else show it."""
    shown = screen.shown
    if shown.dossier is None:
        return
    source = source_of(shown.dossier, shown.address)
    if not source.url:
        screen.tell(f"No address is known of {clean(source.name)}, {issued_words(source)}.")
    else:
        open_url(screen, source.url)


def open_url(screen: "DeskScreen", url: str) -> None:
    """Open a web address where there is a browser to see it in; else copy it, and show it as a link."""
    import webbrowser

    if has_display() and is_web(url) and webbrowser.open(url):
        screen.tell_only(f"Opened {clean(url)}")
    else:
        from .copying import copy_text

        copy_text(screen, url)


def is_web(url: str) -> bool:
    """Whether a link is to the web, and of no other kind."""
    return urlsplit(url).scheme in {"http", "https"}


def has_display() -> bool:
    """Whether a browser would open in a window, rather than in this terminal or nowhere."""
    if "SSH_CONNECTION" in os.environ:
        return False
    return sys.platform in {"darwin", "win32"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
