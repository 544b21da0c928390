"""The margin: bookmarks and notes beside the records of a dossier, and what is new to the reader there."""

from collections import Counter
from collections.abc import Iterator, Mapping

from ...blocks import Block, Heading, Prose, cited, line
from ...desk import Desk
from ...desk.annotations import Annotation
from ...model import Dossier
from ...values import Address

BOOKMARK, NOTE, NEW = "◆", "✎", "+"
"""What stands beside a row; of several flags the first."""
MOST_LETTERS = 240
"""The letters of a note up to which all of it stands above what it is about."""
LEGEND = f"{BOOKMARK} your bookmark, {NOTE} your note, {NEW} new or changed since you last read it"


class Margin:
    """The margin of one dossier, from its being opened to its being left.

    What is new counts as read once the selection has been there and has moved on, or the dossier is left.
    """

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        self.desk = desk
        self.dossier = dossier
        self._seen: set[Address] = set()
        self._at: Address | None = None
        self._annotations: list[Annotation] = []
        self.reread()

    def reread(self) -> None:
        """Read bookmarks and notes anew."""
        self._annotations = self.desk.annotations.of(self.dossier.key)

    @property
    def unread(self) -> frozenset[Address]:
        """The addresses of what is new and has not been read."""
        return self.desk.new_since(self.dossier) - self._seen

    @property
    def news(self) -> str:
        """How much is new, in words; empty where nothing is."""
        return f"{len(self.unread)} new" if self.unread else ""

    @property
    def flags(self) -> Mapping[Address, str]:
        """The flag of each address that has one."""
        return {
            **dict.fromkeys(self.unread, NEW),
            **{annotation.address: NOTE for annotation in self._annotations if annotation.is_note},
            **{annotation.address: BOOKMARK for annotation in self._annotations if not annotation.is_note},
        }

    def select(self, address: Address | None) -> bool:
        """Take note that the reader is at an address; whether something has thereby become read."""
        left, self._at = self._at, address or self._at
        if left == self._at or left is None or left not in self.unread:
            return False
        self._seen.add(left)
        return True

    def read_all(self) -> None:
        """Count all as read, so that nothing is new."""
        self._seen |= self.unread

    def leave(self) -> None:
        """Save what has been read, so that the rest is still new the next time."""
        if self._at:
            self._seen.add(self._at)
        self.desk.mark_read(self.dossier, self.unread)
        self.desk.reading.forget(self.dossier.key)

    def turn_to(self, dossier: Dossier) -> None:
        """Go on with the same dossier, read again from its file: what is changed in it is new."""
        at, self._at = self._at, None
        self.desk.mark_read(self.dossier, self.unread)
        self.desk.reading.forget(dossier.key)
        self.dossier, self._seen, self._at = dossier, set(), at

    def beside(self, address: Address | None) -> list[Block]:
        """The reader's notes on something, and in words what its flags mean."""
        annotations = [annotation for annotation in self._annotations if address and annotation.address == address]
        kinds = Counter(annotation.is_note for annotation in annotations)
        states = [f"{BOOKMARK} bookmarked"] if kinds[False] else []
        states += [f"{NEW} new or changed since you last read it"] if address in self.unread else []
        blocks: list[Block] = [Prose(cited(" · ".join(states), style="state"))] if states else []
        if kinds[True]:
            blocks.append(Heading(line("Your note" if kinds[True] == 1 else f"Your {kinds[True]} notes"), 3))
        for annotation in annotations:
            blocks += (
                [Prose(cited(_beginning(annotation.text)))] if _is_long(annotation) else _paragraphs(annotation.text)
            )
        return blocks

    def below(self, address: Address | None) -> list[Block]:
        """The reader's long notes on something in full, of which `beside` has the beginnings."""
        noted = (annotation for annotation in self._annotations if address and annotation.address == address)
        long = [annotation for annotation in noted if _is_long(annotation)]
        heading: list[Block] = [Heading(line("Your note in full"), 3)] if long else []
        return [*heading, *(block for annotation in long for block in _paragraphs(annotation.text))]


def _is_long(annotation: Annotation) -> bool:
    return len(annotation.text) > MOST_LETTERS


def _beginning(text: str) -> str:
    """Return the first words of a long note on one line."""
    head = " ".join(text.split())[:MOST_LETTERS].rpartition(" ")[0] or text[:MOST_LETTERS]
    return f"{head} … (all of it stands below)"


def _paragraphs(text: str) -> Iterator[Block]:
    return (Prose(cited(each.strip())) for each in text.splitlines() if each.strip())
