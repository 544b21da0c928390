"""Addresses: one name for anything that can be selected, cited, bookmarked, linked to or jumped to."""

from typing import Literal, get_args

from .frozen import Frozen

AddressKind = Literal["record", "source", "entry", "year", "dossier", "hit", "question", "problem", "choice"]
_NAMED_KINDS = frozenset(get_args(AddressKind)) - {"record", "dossier"}


class Address(Frozen):
    """What is meant, and in which dossier: a record, a source, a registry entry, a year, a line of a list.

    The text form is `PAIR/` for a dossier, `PAIR/ID` for a record and `PAIR/KIND:ID` for all else; `PAIR/` is
    left out where the thing belongs to no one dossier. `Address.parse(str(address)) == address`.
    """

    __slots__ = ("id", "kind", "pair")
    kind: AddressKind
    id: str
    pair: str
    """The dossier's key; empty for what belongs to the whole library."""

    def __init__(self, kind: AddressKind, id: str, pair: str = "") -> None:
        self._set(kind=kind, id=id, pair=pair)

    @classmethod
    def dossier(cls, pair: str) -> "Address":
        """The address of a whole dossier, by its key."""
        return cls("dossier", "", pair)

    @classmethod
    def parse(cls, text: str, pair: str = "") -> "Address":
        """Reads the text form; what names no pair is of the dossier given.

        Any text is an address: what has no known kind is the id of a record, and no text is the dossier.
        """
        before, slash, after = text.partition("/")
        named, rest = (before, after) if slash and before and ":" not in before else ("", text)
        if not rest:
            return cls.dossier(named or pair)
        kind, colon, id = rest.partition(":")
        if colon and kind in _NAMED_KINDS:
            return cls(kind, id, named or pair)  # type: ignore[arg-type]
        return cls("record", rest, named or pair)

    def within(self, pair: str) -> "Address":
        """The same thing as it stands in this dossier, where no dossier is named yet."""
        return self if self.pair else Address(self.kind, self.id, pair)

    @property
    def local(self) -> str:
        """The text form without the pair, for files that name the pair beside it."""
        return self.id if self.kind in {"record", "dossier"} else f"{self.kind}:{self.id}"

    def __str__(self) -> str:
        return f"{self.pair}/{self.local}" if self.pair else self.local
