"""One dossier of the corpus, with every kind of record and every group that curated dossiers use."""

import random
from collections.abc import Iterator, Mapping

from . import records
from .sources import SOURCES
from .topics import TOPICS, name

Groups = Mapping[str, list[str]]
"""The records of each group, as the inside of flow mappings; `UNKNOWN` where the source does not say."""
UNKNOWN = ["unknown"]


def dossier(number: int, one: str, other: str) -> str:
    """Return the file of one dossier, of two to ten kilobytes."""
    chance = random.Random(number)
    size = 1 + number % 8
    head = f"""model: 2
title: {name(one)}–{name(other)}
parties: [{one}, {other}]
as_of: 2024-01-01
sources: {{d: daily-{number % SOURCES:02}, e: daily-{(number + 7) % SOURCES:02}}}
occasion: summit
remarks:
  - title: The date of the summit
    about: [summit]
    says: It is given for a year in which {name(one)} had no elections [d#{chance.randint(1, 50)}].
"""
    return head + "".join(
        f"{section}:\n{''.join(_lines(groups))}" for section, groups in _sections(chance, one, other, size)
    )


def _sections(chance: random.Random, one: str, other: str, size: int) -> Iterator[tuple[str, Groups]]:
    yield (
        "history",
        {
            "links": records.links(chance, one),
            "events": records.floods(chance, one, size // 4),
            "figures": records.treaties_counted(chance, size),
            "documents": records.documents(chance, one, other, size),
            "evaluations": records.evaluations(chance, size),
            "not_said": [f"who drafted what was signed on {chance.choice(TOPICS)}"],
        },
    )
    yield (
        "leadership",
        {
            "contacts": [records.summit(chance, one, other), *records.contacts(chance, one, other, 2 * size)],
            "missions": records.missions(chance, one, other, size // 4),
            "channels": records.channels(chance),
        },
    )
    yield (
        "economy",
        {
            "trade": records.trade(chance, one, other, size // 2),
            "goods": records.goods(chance, (one, other)[: size // 3]),
            "figures": records.figures(chance, one, other, size // 3),
            "statements": records.statements(chance, one, size),
            "bodies": records.bodies(chance, one, size // 2),
            "events": records.sessions(chance, other, size // 3),
        },
    )
    yield (
        "security",
        {
            "bases": records.bases(chance, one, other, size // 3),
            "positions": records.positions(chance, one, other),
            "forums": [],
        },
    )
    yield (
        "culture",
        {
            "programmes": records.programmes(chance, one, other, size // 4),
            "events": records.events(chance, one, size // 2) or UNKNOWN,
            "institutions": records.institutions(chance, other, size // 4),
            "travel": records.travel(chance, one, other, size // 4),
        },
    )


def _lines(groups: Groups) -> Iterator[str]:
    for key, held in groups.items():
        if held == UNKNOWN:
            yield f"  {key}: unknown\n"
        elif key == "not_said":
            yield f"  {key}:\n" + "".join(f"    - {phrase}\n" for phrase in held)
        elif held:
            yield f"  {key}:\n" + "".join(f"    - {{{record}}}\n" for record in held)
        else:
            yield f"  {key}: []\n"
