"""The list of dossiers: three lines each, drawn from what is known so far."""

from collections.abc import Callable, Sequence
from typing import Any

from textual.message import Message

from ...matching import having, near_misses
from ...render.pieces import Piece
from ...values import Address
from ..summary import Summary
from .rowview import RowView
from .shelf_lines import LINES, line_of

MOST_NEAR_MISSES = 20
"""Dossiers that are listed where none has what was typed."""


class Shelf(RowView):
    """The list of dossiers; it asks for the figures of those in view that have not been read yet."""

    class Wanted(Message):
        """The figures of these dossiers are wanted, those in view first."""

        def __init__(self, keys: Sequence[str]) -> None:
            super().__init__()
            self.keys = tuple(keys)

    def __init__(
        self, keys: Sequence[str], title: Callable[[str], str], sought: Callable[[str], str], **options: Any
    ) -> None:
        """List these dossiers. `title` is that of one not read; `sought` gives the words, folded, to find one by."""
        super().__init__(**options)
        self._title_of = title
        self._sought = sought
        self._all = tuple(keys)
        self._keys: Sequence[str] = self._all
        self._known: dict[str, Summary] = {}
        self._stale: set[str] = set()
        """Keys of the dossiers whose files have been read again since their figures were."""
        self._height = 4
        self._width = 0

    @property
    def keys(self) -> Sequence[str]:
        """The dossiers listed, all or those that the filter leaves."""
        return self._keys

    def summary(self, key: str) -> Summary:
        """What is known of a dossier."""
        return self._known.get(key) or Summary(key, self._title_of(key) if key else "")

    def learn(self, summary: Summary) -> None:
        """Show the figures of a dossier that was read."""
        self._known[summary.key] = summary
        self._stale.discard(summary.key)
        if summary.key in self._keys:
            self.refresh_row(self._keys.index(summary.key))

    @property
    def chosen(self) -> str:
        """The key of the dossier selected; empty where none is."""
        return self._keys[self.cursor] if self._keys else ""

    def is_read(self, key: str) -> bool:
        """Whether the figures of a dossier are those of its file as it was read last."""
        return key in self._known and key not in self._stale

    def reread(self, keys: Sequence[str], typed: str) -> bool:
        """List the dossiers that there are now, each as it was until it is read anew; see `keep_only`."""
        self._stale = set(self._known)
        return self.put_in_order(keys, typed)

    def put_in_order(self, keys: Sequence[str], typed: str) -> bool:
        """List dossiers in this order; see `keep_only`."""
        self._all = tuple(keys)
        return self.keep_only(typed)

    def keep_only(self, typed: str) -> bool:
        """List only what has every word typed, else what is nearest to it. False where only near misses are left."""
        chosen = self.chosen
        exact = self._having(typed) if typed.strip() else self._all
        self._keys = exact or self._near_misses(typed)
        self.cursor = list(self._keys).index(chosen) if chosen in self._keys else 0
        if self._width:
            self.relay()
            self.go_to(self.cursor)
        self.post_message(self.Selected(self, self.selected))
        self.tell_wanted()
        return bool(exact)

    def _having(self, typed: str) -> Sequence[str]:
        return having(typed, {key: self._sought(key) for key in self._all})

    def _near_misses(self, typed: str) -> Sequence[str]:
        return near_misses(typed, {key: self.summary(key).title for key in self._all}, MOST_NEAR_MISSES)

    @property
    def in_view(self) -> Sequence[str]:
        """The keys of the dossiers in view."""
        first = max(self.scroll_offset.y // self._height, 0)
        return self._keys[first : first + self._page_height // self._height + 2]

    def tell_wanted(self) -> None:
        """Ask for the figures of what is in view and not read."""
        unknown = [key for key in dict.fromkeys((self.chosen, *self.in_view)) if key and not self.is_read(key)]
        if unknown:
            self.post_message(self.Wanted(unknown))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for the figures of what comes into view."""
        super().watch_scroll_y(old_value, new_value)
        self.tell_wanted()

    @property
    def row_count(self) -> int:
        """How many dossiers are listed."""
        return len(self._keys)

    @property
    def line_count(self) -> int:
        """How many lines the dossiers listed take."""
        return len(self._keys) * self._height

    def address_of(self, row: int) -> Address:
        """The address of a dossier."""
        return Address.dossier(self._keys[row])

    def span_of(self, row: int) -> tuple[int, int]:
        """The three lines of a dossier."""
        return row * self._height, row * self._height + LINES - 1

    def row_at(self, line: int) -> int | None:
        """The dossier to which a line belongs."""
        row, part = divmod(line, self._height)
        return row if part < LINES and row < len(self._keys) else None

    def laid_out(self, width: int) -> None:
        """Leave out the line between two where the screen is low."""
        self._width = width
        self._height = LINES + (self._page_height >= 16)
        self.call_after_refresh(self.tell_wanted)

    def pieces_at(self, line: int) -> Sequence[Piece]:
        """One of the lines of a dossier."""
        row, part = divmod(line, self._height)
        return line_of(self.summary(self._keys[row]), part, self._width) if part < LINES else ()
