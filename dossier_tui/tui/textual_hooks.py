"""All that is private to Textual and used here; tests/tui/test_textual_hooks.py fails if Textual renames it."""

import codecs
from collections.abc import Iterable
from typing import Any

from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode


def bind(node: DOMNode, bindings: Iterable[Binding]) -> None:
    """Add bindings to one screen or widget; Textual's own way takes only those that its class declares."""
    mine, added = node._bindings, BindingsMap(bindings)  # noqa: SLF001
    node._bindings = BindingsMap.from_keys({**mine.key_to_bindings, **added.key_to_bindings})  # noqa: SLF001


def write_to_terminal(app: App[Any], escape: str) -> None:
    """Write what is meant for the terminal itself, which only the driver may while the app holds the screen."""
    driver = app._driver  # noqa: SLF001
    if escape and driver:
        driver.write(escape)
        driver.flush()


class CrashQuietly(App[None]):
    """An app that ends at an error without Textual's page of traceback, and leaves the error to its caller."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.crash: BaseException | None = None
        """The error that has ended the app."""

    def _fatal_error(self) -> None:
        self.crash = self._exception or RuntimeError("for no known reason")
        self._close_messages_no_wait()


def tolerate_invalid_bytes() -> None:
    """Make Textual's reader of the terminal replace bytes that are not UTF-8, rather than end the app.

    A mouse report in the old form is such bytes, and tmux sends them when it is attached again (textual#6668).
    """
    try:
        from textual.drivers import linux_driver
    except ImportError:
        return  # Windows reads its console in another way
    setattr(linux_driver, codecs.getincrementaldecoder.__name__, tolerant_decoder)


def tolerant_decoder(encoding: str) -> type[codecs.IncrementalDecoder]:
    """A decoder that replaces what it cannot read, in place of the one that `codecs` gives."""
    strict = codecs.getincrementaldecoder(encoding)

    class Tolerant(strict):  # type: ignore[valid-type,misc]
        def __init__(self) -> None:
            super().__init__(errors="replace")

    return Tolerant
