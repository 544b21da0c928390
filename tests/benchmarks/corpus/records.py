"""The records of the corpus, kind by kind. Each function returns those of one group, as the inside of flow mappings."""

import datetime as dt
import random
from collections.abc import Sequence

from .registry import OFFICES
from .sources import FACTS, JUDGEMENTS, cite
from .topics import TOPICS, name

KINDS = ("meeting", "talks", "visit", "working visit", "official visit", "call")
PAPERS = ("treaty", "agreement", "declaration", "memorandum", "protocol")
GOODS = ("grain and flour", "timber", "machinery", "textiles and footwear", "oil products", "fish", "other goods")


def links(chance: random.Random, one: str) -> list[str]:
    since = f"{chance.randint(1960, 1991)}-0{chance.randint(1, 9)}-14"
    closed = f"{{act: closed, date: {chance.randint(1993, 2003)}, by: {one}, {cite(chance)}}}"
    return [
        f"kind: diplomatic relations, date: {since}, {cite(chance)}",
        f"kind: border, acts: [{closed}, {{act: opened, state: agreed, due: within two months}}], {cite(chance)}",
    ]


def floods(chance: random.Random, one: str, wanted: int) -> list[str]:
    return [
        f"name: Flood {number + 1} on the lakes, date: {1985 + number}, place: {one}-lake, {cite(chance)}"
        for number in range(wanted)
    ]


def treaties_counted(chance: random.Random, size: int) -> list[str]:
    return [f"what: Relations rest on, value: about {10 * size} treaties, as_of: unknown, {cite(chance)}"]


def documents(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    found = []
    for number in range(wanted):
        kind, topic, place = chance.choice(PAPERS), chance.choice(TOPICS), chance.choice((one, other))
        signed = f"{1991 + number * 4}-0{chance.randint(1, 9)}"
        found.append(
            f"id: paper-{number + 1}, kind: {kind}, title: {kind.title()} {number + 1} on {topic}, signed: {signed}, "
            f"place: {place}-city, in_force: unknown, {_provides(chance, one, other)}, {cite(chance)}"
        )
    return found


def _provides(chance: random.Random, one: str, other: str) -> str:
    """Return the terms and the acts of a document."""
    term = f"{{says: pays for {chance.choice(TOPICS)}, by: {one}, to: {other}-ministry, state: promised, due: 2025}}"
    ratified = f"{{act: ratified, by: [{one}, {other}], date: {chance.choice(('never', 'unknown', '2021-05-02'))}}}"
    return f"terms: [{chance.choice(TOPICS)}, {term}], acts: [{ratified}]"


def evaluations(chance: random.Random, size: int) -> list[str]:
    claims = chance.sample(range(FACTS + 1, FACTS + JUDGEMENTS + 1), min(size, 3))
    return [f'id: view-{n}, says: the paper is content with {chance.choice(TOPICS)}, src: "d#{n}"' for n in claims]


def summit(chance: random.Random, one: str, other: str) -> str:
    elsewhere = f'{{field: place, value: {other}-lake, src: "e#{chance.randint(1, FACTS)}", why: the paper was there}}'
    return (
        f"id: summit, date: 2024-03-1{chance.randint(0, 9)}, kind: meeting, who: [{one}-head, {other}-head], "
        f"place: {other}-city, state: planned, inferred: [place], results: [paper-1], names: [union], "
        f"beside: session of the Union of All Shores, note: The hour is not said, {cite(chance)}, "
        f"other_sources_say: [{elsewhere}]"
    )


def contacts(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    day = dt.date(2005, 1, 10)
    found = []
    for _ in range(wanted):
        day += dt.timedelta(days=chance.randint(20, 280))
        job, host = chance.choice(list(OFFICES)), chance.choice((one, other))
        topics = ", ".join(chance.sample(TOPICS, 2))
        found.append(
            f"date: {day}, kind: {chance.choice(KINDS)}, who: [{one}-{job}, {other}-{job}], place: {host}-city, "
            f"topics: [{topics}], {cite(chance)}"
        )
    return [*found, _ministries(chance, one, other)]


def _ministries(chance: random.Random, one: str, other: str) -> str:
    """Return a contact of those who are no persons of the registry."""
    who = f"{one}-ministry, {{role: minister, portfolio: fisheries, of: {other}}}, {{name: Boatmen, size: 40 boats}}"
    told = f"by_account_of: {one}, response: [{{kind: not confirmed, by: {other}, date: 2023-11}}]"
    return f"id: fisheries, date: 2023-10, kind: consultations, who: [{who}], {told}, {cite(chance)}"


def missions(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    acts = "acts: [{act: upgraded, was: trade office, date: 2004}]"
    return [
        f"id: mission-{number + 1}, kind: embassy, of: {one}, to: {other}, place: {other}-city, grade: ambassador, "
        f"led_by: {one}-envoy, {acts}, {cite(chance)}"
        for number in range(wanted)
    ]


def channels(chance: random.Random) -> list[str]:
    return [f"id: deputies, channel: parliaments, says: they talk about {chance.choice(TOPICS)}, {cite(chance)}"]


def trade(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    found = []
    for year in range(2018, 2018 + wanted):
        there, back = chance.randint(10, 900), chance.randint(10, 900)
        ways = f"{one}: USD {there} m, {other}: USD {back} m"
        both = f"period: {year}, total: USD {there + back} m, sold_by: {{{ways}}}"
        found.append(f"{both}, figures_from: {one}-bank, {cite(chance)}")
    return found


def goods(chance: random.Random, sellers: Sequence[str]) -> list[str]:
    extents = ("mainly", "among others")
    return [
        f"sold_by: {seller}, extent: {chance.choice(extents)}, goods: [{', '.join(chance.sample(GOODS, 3))}], "
        f"{cite(chance)}"
        for seller in sellers
    ]


def figures(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    return [
        f"what: Credit {number + 1} for roads, value: more than USD {chance.randint(2, 90)} m, "
        f"as_of: 2020-0{number + 1}, from: {one}, to: {other}, figures_from: {one}-bank, "
        f"uses: [bridges, tunnels], kind: loan, parts: {{Bridges: USD 1 m, Tunnels: USD 1 m}}, {cite(chance)}"
        for number in range(wanted)
    ] + [
        f"what: Boats, values: {{{one}: {number + 3} boats, {other}-bank: more than 9 boats}}, kind: goods, "
        f"fiscal_year: 202{number}, from: {other}, to: {one}, {cite(chance)}"
        for number in range(wanted)
    ]


def statements(chance: random.Random, one: str, wanted: int) -> list[str]:
    says = f"says: {name(one)} has set money aside for"
    return [
        f"id: money-{n}, {says} {topic}, by: {one}-ministry, state: ongoing, {cite(chance)}"
        for n, topic in enumerate(chance.sample(TOPICS, wanted))
    ]


def bodies(chance: random.Random, one: str, wanted: int) -> list[str]:
    aim = f"aim: to see to {chance.choice(TOPICS)}"
    whole = f"id: commission, name: Joint commission, kind: commission, since: 1997-10-10, {aim}, {cite(chance)}"
    parts = [
        f"name: Bridge {number + 1} over the strait, kind: project, part_of: commission, place: {one}-lake, "
        f"{cite(chance)}"
        for number in range(wanted)
    ]
    return [whole, *parts]


def sessions(chance: random.Random, other: str, wanted: int) -> list[str]:
    return [
        f"name: Session {number + 1} of the commission, date: 201{number}-05-20, place: {other}-city, "
        f"about: [commission], {cite(chance)}"
        for number in range(wanted)
    ]


def bases(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    whole = f"id: base, name: Naval base, kind: naval base, of: {one}, place: {other}, size: {wanted} piers"
    parts = [
        f"name: Pier {number + 1}, kind: pier, part_of: base, place: {other}-lake, {cite(chance)}"
        for number in range(wanted)
    ]
    return [f"{whole}, {cite(chance)}", *parts] if wanted else []


def positions(chance: random.Random, one: str, other: str) -> list[str]:
    says = f"it is for {name(other)} to answer for {chance.choice(TOPICS)}"
    return [f"holders: [{one}], against: [{other}], says: {says}, response: not given, {cite(chance)}"]


def programmes(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    return [
        f"kind: programme, title: Programme {number + 1} of museums, term: 202{number}/202{number + 3}, "
        f"state: ongoing, between: [{one}-ministry, {other}-ministry], {cite(chance)}"
        for number in range(wanted)
    ]


def events(chance: random.Random, one: str, wanted: int) -> list[str]:
    return [
        f"name: Days of music {number + 1}, date: 201{number}-06, place: {one}, text: They were held on the lake, "
        f"{cite(chance)}"
        for number in range(wanted)
    ]


def institutions(chance: random.Random, other: str, wanted: int) -> list[str]:
    return [
        f"name: School {number + 1} of languages, kind: school, place: {other}-city, since: 200{number}, {cite(chance)}"
        for number in range(wanted)
    ]


def travel(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    return [
        f"what: Tourists from {name(one)} in {name(other)}, value: some {chance.randint(2, 90)} thousand tourists, "
        f"period: 201{number}, {cite(chance)}"
        for number in range(wanted)
    ]
