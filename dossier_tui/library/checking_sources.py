"""Checks of a source's file that types cannot express: how much was read, and the numbers of its claims."""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import groupby, islice

from ..model import Path, Problem, Source
from ..values import Citation, nearest, quoted
from ..values.languages.tags import wrong_tag
from .checking_prose import misplaced
from .doubts import Doubts
from .folders import MOST_CHECKED
from .following import BEHIND_SOURCE
from .requirements import EXCLUDES, NEEDS, OF_NEITHER_SIDE
from .written import Written

_OF_NOTHING = hashlib.sha256(b"").hexdigest()
_Mistake = tuple[str, Path, *tuple[Path, ...]]
"""A message, the path of the value that is wrong, and the paths of the values that it contradicts."""


def check_source(source: Source, written: Written, doubts: Doubts) -> list[Problem]:
    """Return the problems of one source file."""
    found = (each for rule in (_held, _language, _claims, _about_itself, _prose) for each in rule(source, doubts))
    reported = ((message, place) for message, place, *others in found if not doubts.at(place, *others))
    return [written.problem(place, message) for message, place in islice(reported, MOST_CHECKED)]


def _held(source: Source, _: Doubts) -> Iterator[_Mistake]:
    """What was read has a checksum, a count and claims; what nobody saw has none of them."""
    for needs in NEEDS[Source]:
        name = needs.keys[0]
        if needs.is_broken(source):
            yield needs.message, ("held",), (name,), ()
        if source.held == "none" and getattr(source, name):
            yield f"a source that was not seen has no '{name}'", (name,), ("held",)
    if source.seen and source.held != "excerpt":
        yield "only an excerpt says which paragraphs were seen", ("seen",), ("held",)
    if EXCLUDES[Source].is_broken(source):
        yield EXCLUDES[Source].message, ("side_reason", "home"), ("side",)
    if OF_NEITHER_SIDE.is_broken(source):
        yield OF_NEITHER_SIDE.message, ("side",), ("side_reason",), ("home",), ()
    if source.sha256 == _OF_NOTHING:
        yield "this is the SHA-256 of an empty text", ("sha256",)


def _language(source: Source, _: Doubts) -> Iterator[_Mistake]:
    if message := wrong_tag(source.language):
        yield message, ("language",)


def _claims(source: Source, doubts: Doubts) -> Iterator[_Mistake]:
    numbers: set[int] = set()
    for position, claim in enumerate(source.claims):
        path: Path = ("claims", position)
        if claim.n == 0:
            yield "claims are counted from 1", (*path, "n")
        if claim.n in numbers:
            yield f"two claims have the number {claim.n}", (*path, "n")
        if not doubts.at((*path, "n")):
            numbers.add(claim.n)
        if not has_paragraph(source, claim.p):
            yield f"there is no paragraph {claim.p}; {counted(source)}", (*path, "p"), ("paragraphs",)


def _about_itself(source: Source, doubts: Doubts) -> Iterator[_Mistake]:
    for name, numbers in (("about_itself", source.about_itself), ("seen", source.seen)):
        for part in _backwards(numbers):
            yield f"'{part}' counts backwards", (name,)
    for number in source.own_claims if numbers_are_known(doubts) else ():
        if number not in source.by_number:
            yield f"there is no claim {number}", ("about_itself",)


def _prose(source: Source, _: Doubts) -> Iterator[_Mistake]:
    yield from ((message, path) for path, message in misplaced(source))


def _backwards(numbers: str) -> list[str]:
    """Return the ranges of `1-3,9-7` that end before they begin."""
    ranges = (part.partition("-") for part in numbers.split(","))
    return [f"{first}{dash}{last}" for first, dash, last in ranges if dash and int(last) < int(first)]


def numbers_are_known(doubts: Doubts) -> bool:
    """Whether the numbers of all claims are as written."""
    inside = doubts.within(("claims",))
    return () not in doubts.incomplete and all(rest and rest[1:] not in {(), ("n",)} for rest in inside)


def cite_problems(cite: Citation, source: Source) -> Iterator[str]:
    """Yield a message for the claims, and one for the paragraphs, of a citation that the source does not have."""
    name = cite.source
    claims = [number for number in cite.claims if number not in source.by_number]
    if claims:
        highest = max(source.by_number, default=0)
        available = f"its claims go to {highest}" if highest else f"none are listed; cite a paragraph, {name}#p1"
        yield f"{name} has no {_numbered('claim', claims)}; {available}"
    paragraphs = [number for number in cite.paragraphs if not has_paragraph(source, number)]
    if paragraphs:
        yield f"{name} has no {_numbered('paragraph', paragraphs)}; {counted(source)}"
    unseen = [number for number in cite.paragraphs if source.seen and number not in source.seen_paragraphs]
    if unseen and not paragraphs and not _backwards(source.seen):
        yield f"{_numbered('paragraph', unseen)} of {name} was not seen; those seen are {source.seen}"


def _numbered(word: str, numbers: list[int]) -> str:
    """Return numbers with what they count, ranges as such: `claim 57`, `claims 57–99`."""
    runs = (list(run) for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]))
    ends = (dict.fromkeys((run[0][1], run[-1][1])) for run in runs)
    return f"{word}{'s' if len(numbers) > 1 else ''} {', '.join('–'.join(map(str, each)) for each in ends)}"


def has_paragraph(source: Source, number: int) -> bool:
    """Whether a paragraph of this number may be in a source."""
    return number >= 1 and (not source.paragraphs or number <= source.paragraphs)


def counted(source: Source) -> str:
    """Return how many paragraphs a source has, in words."""
    return f"the source has {source.paragraphs}" if source.paragraphs else "they are counted from 1"


def no_source(name: str, known: Mapping[str, Source], not_loaded: Mapping[str, object], else_: str = "") -> str:
    """Return the message for a source that there is not, or whose file has problems.

    It ends in the source of a similar id, which shares more than the digits of a date; in `else_` if there is none.
    """
    if name in not_loaded:
        return f"the source '{name}' {BEHIND_SOURCE}"
    near = nearest(name, known, least=80)
    end = f"; did you mean '{near}'?" if near else else_
    return f"no source in seeds/ is called {quoted(name)}{end}"
