"""Who held which office: a line an office, with those in it on the day of the dossier before those of earlier days."""

from collections.abc import Iterator, Mapping, Sequence

from ...blocks import Line, Row, Span, cited, joined, line
from ...model import LEVELS, Dossier, Office, Person
from ...values import Address, Citations, capital
from ...words.offices import office_title
from ...words.sources import held_when

Holders = dict[str, list[Office]]
"""The terms of an office, by the id of who held it."""


def office_rows(dossier: Dossier, people: Mapping[str, Person]) -> Iterator[Row]:
    """Yield a row for each office of people, who are given by id: those of the parties first, the highest of each."""
    by_title: dict[str, tuple[Office, Holders]] = {}
    for key, person in people.items():
        for office in person.terms:
            title = office_title(dossier.registry, office).lower()
            _, holders = by_title.setdefault(title, (office, {}))
            holders.setdefault(key, []).append(office)
    for office, holders in sorted(by_title.values(), key=lambda each: _order(dossier, each[0])):
        yield Row(Address("entry", next(iter(holders)), dossier.key), (_line(dossier, office, holders),))


def _order(dossier: Dossier, office: Office) -> tuple[int, int, str]:
    sides = [*dossier.parties]
    place = sides.index(office.of) if office.of in sides else len(sides)
    return place, LEVELS[office.role], office_title(dossier.registry, office)


def _line(dossier: Dossier, office: Office, holders: Holders) -> Line:
    over = {key: offices for key, offices in holders.items() if offices[-1].over(dossier.as_of)}
    now = joined((_one(dossier, key, offices) for key, offices in holders.items() if key not in over), ", ")
    before = joined((_one(dossier, key, offices) for key, offices in over.items()), ", ")
    title = Span(capital(office_title(dossier.registry, office)), "strong")
    earlier = line("; " if now else ", ", "before: ", before) if before else ()
    return line(title, ": " if now else "", now, earlier, ".")


def _one(dossier: Dossier, person: str, offices: Sequence[Office]) -> Line:
    held = [words for words in (held_when(dossier, office) for office in offices) if words]
    times = f" ({'; '.join(held)})" if held else ""
    cites = Citations(dict.fromkeys(cite for office in offices for cite in dossier.office_cites(office)))
    return cited(f"{dossier.name(person)}{times}", cites)
