"""Sources: one record a document, with the claims read in it."""

from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta

from ..values import Date
from .fields import Form, PolityId

ClaimKind = Literal["fact", "planned", "evaluative", "stance", "implied"]

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""Admiralty letters for sources, in words."""

HELD = {
    "full": "read in full",
    "excerpt": "unverified: only an excerpt was seen",
    "none": "unverified: not seen by the curators",
}


class Claim(Form, kw_only=True):
    """One atomic fact of a source, in our own words."""

    n: int
    """Its number, never reused."""
    p: int
    """The paragraph that it stands in, counted from 1."""
    says: str
    kind: ClaimKind = "fact"


class Source(Form, kw_only=True, dict=True):
    """A document that dossiers cite. Its own sentences are never kept, only what they say."""

    publisher: str
    """Who published it, as a reader knows them."""
    issued: Date
    side: PolityId | None
    """The polity that owns or controls the publisher; null where none does."""
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    """Admiralty letter of the source."""
    reliability_reason: str
    held: Literal["full", "excerpt", "none"]
    """How much of it the curators have seen."""
    short: str = ""
    """How footnotes name it: `Sputnik/UrduPoint`."""
    voice: str = ""
    """Whose voice it is, where evaluations are quoted: `Sputnik`."""
    described: str = ""
    """One clause for the reader: `the Russian state agency`."""
    agency: str = ""
    title: str = ""
    type: Literal["article-newspaper", "article-magazine", "webpage", "report", "speech", "legislation"] = (
        "article-newspaper"
    )
    """CSL type."""
    place_line: str = ""
    """The city with which the text opens."""
    language: str = "en"
    """BCP 47 tag."""
    url: Annotated[str, Meta(pattern="^(https?://.+)?$", description="an address on the web (https://…)")] = ""
    note: str = ""
    sha256: Annotated[str, Meta(pattern="^([0-9a-f]{64})?$", description="a SHA-256 (64 hexadecimal digits)")] = ""
    """Of the text that was read, where it was read in full."""
    paragraphs: int = 0
    """How many it has, where it was read in full."""
    about_itself: Annotated[
        str, Meta(pattern="^([0-9]{1,4}(-[0-9]{1,4})?(,|$))*$", description="claim numbers such as 1-3,9")
    ] = ""
    """Claims that this record itself carries: its place line, outlet and date."""
    claims: tuple[Claim, ...] = ()

    @cached_property
    def by_number(self) -> dict[int, Claim]:
        """The claims by their numbers."""
        return {claim.n: claim for claim in self.claims}

    @cached_property
    def own_claims(self) -> tuple[int, ...]:
        """The numbers of the claims that the record itself carries."""
        ranges = (part.partition("-") for part in self.about_itself.split(",") if part)
        return tuple(n for first, _, last in ranges for n in range(int(first), int(last or first) + 1))

    @property
    def name(self) -> str:
        """The short name of footnotes."""
        return self.short or self.publisher

    @property
    def speaker(self) -> str:
        """Whose view its evaluations are."""
        return self.voice or self.agency or self.publisher

    @property
    def unverified(self) -> bool:
        """Whether it was not read in full, so that nothing rests on it alone."""
        return self.held != "full"
