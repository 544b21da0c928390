"""Sources: one file for each document, with its claims."""

from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta

from ..values import Citation, Date
from .fields import Count, Form, LanguageTag, PolityId, Text

ClaimKind = Literal["fact", "planned", "evaluative", "stance", "implied"]

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""The meaning of each Admiralty letter for the reliability of a source."""

HELD = {
    "full": "read in full",
    "excerpt": "unverified: only an excerpt was seen",
    "none": "unverified: not seen by the curators",
}


Address = Annotated[str, Meta(pattern=r"^(https?://.+)?\Z", description="an address on the web (https://…)")]
Numbers = Annotated[
    str, Meta(pattern=r"^([0-9]{1,4}(-[0-9]{1,4})?(,|\Z))*\Z", description="claim numbers such as 1-3,9")
]


class Claim(Form, kw_only=True):
    """One atomic fact of a source, in our own words."""

    n: Count
    """The number of the claim. Never renumber claims or reuse a number."""
    p: Count
    """The number of its paragraph, from 1."""
    kind: ClaimKind = "fact"
    """The kind of claim: `evaluative` for the source's judgement, `stance` for the view of a side."""
    says: Text
    """What the source says, in our own words."""


class Original(Form, kw_only=True):
    """The document that a repost copies."""

    publisher: Text
    """The original publisher."""
    url: Address = ""
    """Its address."""
    issued: Date | None = None
    """The date of its publication."""
    title: str = ""
    """Its title."""


class Source(Form, kw_only=True, dict=True):
    """A document that dossiers cite. The file holds its claims, never its sentences."""

    publisher: Text
    """The publisher, by the name that readers know."""
    agency: str = ""
    """The news agency that wrote it, if that is not the publisher."""
    short: str = ""
    """The name in footnotes: `Sputnik/UrduPoint`; the publisher if omitted."""
    voice: str = ""
    """Whose view its evaluations are: `Sputnik`; the agency, the original's or its own publisher if omitted."""
    described: str = ""
    """A phrase that describes it to the reader: `the Russian state agency`."""
    title: str = ""
    """The title of the document."""
    type: Literal["article-newspaper", "article-magazine", "webpage", "report", "speech", "legislation"] = (
        "article-newspaper"
    )
    """The type of document in CSL (Citation Style Language); `speech` for a record of the words themselves."""
    place_line: str = ""
    """The place line (dateline): the city at the head of the text."""
    issued: Date
    """The date of publication; `unknown`, or `2024/..` where it bears none and its figures are of 2024."""
    updated: Date | None = None
    """The date of the last change that it names."""
    language: LanguageTag = "en"
    """The language of the document, as a BCP 47 tag: `ru`, `sr-Latn`."""
    url: Address = ""
    """The address at which it was read."""
    also_at: tuple[Address, ...] = ()
    """Other addresses of the same text."""
    original: Original | None = None
    """For a repost, the document that it copies."""
    side: tuple[PolityId, ...] | None
    """The polity that owns or controls the publisher; null if none does, also of a newsroom that one only pays for.

    Of a joint statement, all that issued it.
    """
    side_reason: str = ""
    """Why it is held to be of neither side, beside `side: null`; needed there unless it has a `home`."""
    home: PolityId = ""
    """The polity whose public it speaks to or for, beside `side: null`: of a private paper, a company, a union."""
    read_on: Date | None = None
    """The day on which the curators read it: for what bears no date, all that can be said of how old it is."""
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    """The Admiralty letter for the reliability of the source: A (completely reliable) to F (cannot be judged)."""
    reliability_reason: Text
    """The reason for that letter, as a sentence."""
    held: Literal["full", "excerpt", "none"]
    """How much of the document the curators have seen."""
    seen: Numbers = ""
    """For an excerpt, the numbers of the paragraphs that were seen: `1-3,9`."""
    note: str = ""
    """A note to the reader about the source."""
    sha256: Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?\Z", description="a SHA-256 (64 hexadecimal digits)")] = ""
    """The checksum of the text; required if `held` is `full`."""
    paragraphs: Count = 0
    """The number of paragraphs; required if `held` is `full`."""
    about_itself: Numbers = ""
    """Claims that this file itself carries: those about its place line, outlet and date."""
    claims: tuple[Claim, ...] = ()
    """The claims of the document, in order."""

    @cached_property
    def by_number(self) -> dict[int, Claim]:
        """The claims by number."""
        return {claim.n: claim for claim in self.claims}

    @cached_property
    def _numbers_in(self) -> dict[int, list[int]]:
        numbers: dict[int, list[int]] = {}
        for claim in self.claims:
            numbers.setdefault(claim.p, []).append(claim.n)
        return numbers

    @cached_property
    def _order(self) -> dict[int, int]:
        return {claim.n: place for place, claim in enumerate(self.claims)}

    def cited(self, cite: Citation) -> list[Claim]:
        """Return the claims cited, in their order here. A cited paragraph stands for all its claims."""
        of_paragraphs = (n for paragraph in cite.paragraphs for n in self._numbers_in.get(paragraph, ()))
        places = {self._order[n] for n in (*cite.claims, *of_paragraphs) if n in self._order}
        return [self.claims[place] for place in sorted(places)]

    @cached_property
    def own_claims(self) -> tuple[int, ...]:
        """The numbers of the claims listed in `about_itself`."""
        return _numbered(self.about_itself)

    @cached_property
    def seen_paragraphs(self) -> tuple[int, ...]:
        """The numbers of the paragraphs of an excerpt that were seen."""
        return _numbered(self.seen)

    @property
    def name(self) -> str:
        """The name in footnotes."""
        return self.short or self.publisher

    @property
    def speaker(self) -> str:
        """The name of the voice behind its evaluations."""
        return self.voice or self.agency or (self.original.publisher if self.original else self.publisher)

    @property
    def voices(self) -> tuple[str, ...]:
        """The polities from which it speaks, be it for their governments or privately; none if for neither party."""
        return self.side or ((self.home,) if self.home else ())

    @property
    def is_undated(self) -> bool:
        """Whether it bears no date, although it may be known before which day it cannot have been written."""
        return self.issued.is_unknown or self.issued.open_end

    @property
    def is_seen(self) -> bool:
        """Whether the curators have seen at least an excerpt of the source."""
        return self.held != "none"

    @property
    def unverified(self) -> bool:
        """Whether the source was not read in full."""
        return self.held != "full"


def _numbered(text: str) -> tuple[int, ...]:
    """Return the numbers of `1-3,9`."""
    ranges = (part.partition("-") for part in text.split(",") if part)
    return tuple(n for first, _, last in ranges for n in range(int(first), int(last or first) + 1))
