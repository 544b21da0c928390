"""The registry of the corpus: for each polity its capital and a lake, a bank and a ministry, and three officials."""

from collections.abc import Iterator

from .sources import SOURCES
from .topics import name, russian

OFFICES = {"head": "head of state", "premier": "prime minister", "envoy": "foreign minister"}
UNION = "union: {name: Union of All Shores, abbr: UAS, kind: international organisation}"


def registry(polities: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the name and the lines of each file."""
    yield (
        "polities",
        [f"{p}: {{name: {name(p)}, names: {{ru: {russian(p)}}}, capital: {p}-city}}" for p in polities],
    )
    yield (
        "places",
        [
            f"{p}-{kind}: {{name: {name(p[::-1])} {name(kind)}, of: {p}, kind: {kind}}}"
            for p in polities
            for kind in ("city", "lake")
        ],
    )
    bodies = [
        f"{p}-{kind}: {{name: {name(kind)} of {name(p)}, of: {p}}}" for p in polities for kind in ("bank", "ministry")
    ]
    yield "organisations", [UNION, *bodies]
    yield "people", list(_people(polities))


def family(polity: str, job: str = "head") -> str:
    """Return the family name of an official."""
    return name(polity[::-1] + job[:2])


def _people(polities: list[str]) -> Iterator[str]:
    for number, polity in enumerate(polities):
        for job, role in OFFICES.items():
            first, last = name(polities[number * 5 % len(polities)][:4]), family(polity, job)
            office = f'{{role: {role}, of: {polity}, held: 1990-01-01/, src: "daily-{number % SOURCES:02}#1"}}'
            names = f"{{ru: {russian(first)} {russian(last)}}}"
            yield f"{polity}-{job}: {{name: {first} {last}, names: {names}, offices: [{office}]}}"
