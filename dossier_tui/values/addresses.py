"""Addresses identify anything that can be selected, cited, bookmarked, linked to or jumped to."""

from typing import Literal, get_args

from .frozen import Frozen

AddressKind = Literal["record", "source", "entry", "year", "dossier", "hit", "question", "problem", "choice"]
_NAMED_KINDS = frozenset(get_args(AddressKind)) - {"record", "dossier"}


class Address(Frozen):
    """The address of a record, source, registry entry, year or other selectable item, with its dossier.

    The text form is `PAIR/` for a dossier, `PAIR/ID` for a record and `PAIR/KIND:ID` for any other kind.
    `PAIR/` is omitted when the item belongs to the whole library. `Address.parse(str(address)) == address`.
    """

    __slots__ = ("id", "kind", "pair")
    kind: AddressKind
    id: str
    pair: str
    """The dossier's key; empty if the item belongs to the whole library."""

    def __init__(self, kind: AddressKind, id: str, pair: str = "") -> None:
        self._set(kind=kind, id=id, pair=pair)

    def __eq__(self, other: object) -> bool:  # part by part, as thousands are compared at a key
        return self is other or (
            isinstance(other, Address) and self.id == other.id and self.kind == other.kind and self.pair == other.pair
        )

    def __hash__(self) -> int:
        return hash((self.id, self.kind, self.pair))

    @classmethod
    def dossier(cls, pair: str) -> "Address":
        """Return the address of a whole dossier, given its key."""
        return cls("dossier", "", pair)

    @classmethod
    def parse(cls, text: str, pair: str = "") -> "Address":
        """Parse the text form; `pair` is the dossier's key if the text names none.

        Never fails: text without a known kind is the id of a record, and empty text is the dossier itself.
        """
        prefix, slash, suffix = text.partition("/")
        named_pair, rest = (prefix, suffix) if slash and prefix and ":" not in prefix else ("", text)
        if not rest:
            return cls.dossier(named_pair or pair)
        kind, colon, id = rest.partition(":")
        if colon and kind in _NAMED_KINDS:
            return cls(kind, id, named_pair or pair)  # type: ignore[arg-type]
        return cls("record", rest, named_pair or pair)

    def within(self, pair: str) -> "Address":
        """Return the address with this pair if it has none, and unchanged otherwise."""
        return self if self.pair else Address(self.kind, self.id, pair)

    @property
    def local(self) -> str:
        """The text form without the pair, for files that store the pair separately."""
        return self.id if self.kind in {"record", "dossier"} else f"{self.kind}:{self.id}"

    def __str__(self) -> str:
        return f"{self.pair}/{self.local}" if self.pair else self.local
