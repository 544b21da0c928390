"""A library of as many dossiers as wanted, all valid, none true, the same at every run.

python -m tests.benchmarks.corpus 20000 FOLDER
"""

import argparse
import datetime as dt
import random
from collections.abc import Iterator
from itertools import combinations, count, islice
from pathlib import Path

CONSONANTS, VOWELS = "bdgklmnprstv", "aeiou"
CYRILLIC = str.maketrans("bdgklmnprstvaeiou", "бдгклмнпрстваеиоу")
STRIDE = 7919
"""Has no divisor in common with the number of names that there are, so that none comes twice."""
SOURCES = 20
FACTS, JUDGEMENTS = 50, 10
"""Claims of each source, the judgements after the facts."""
OFFICES = {"head": "head of state", "premier": "prime minister", "envoy": "foreign minister"}
TOPICS = (
    "cross-border trade", "the supply of gas", "air links", "the status of forces", "visas for students",
    "a joint power station", "debts of the railways", "protection of investors", "water of the border rivers",
    "schools that teach in both languages", "customs duties on grain", "a common television channel",
    "search and rescue at sea", "pensions of migrant workers", "the marking of the frontier",
)  # fmt: skip
KINDS = ("meeting", "talks", "visit", "working visit", "official visit", "call")
PAPERS = ("treaty", "agreement", "declaration", "memorandum", "protocol")


def polities(dossiers: int) -> list[str]:
    """As many polities as so many pairs need, each a name of three syllables."""
    each = [consonant + vowel for consonant in CONSONANTS for vowel in VOWELS]
    needed = next(n for n in count(2) if n * (n - 1) // 2 >= dossiers)
    mixed = (number * STRIDE % len(each) ** 3 for number in range(needed))
    return [each[n // 3600] + each[n // 60 % 60] + each[n % 60] for n in mixed]


def write(folder: Path, dossiers: int) -> None:
    """Writes a library with so many dossiers into a folder."""
    known = polities(dossiers)
    registry = folder / "dossiers" / "registry"
    registry.mkdir(parents=True, exist_ok=True)
    (folder / "seeds").mkdir(exist_ok=True)
    for name, lines in _registry(known):
        (registry / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for number in range(SOURCES):
        (folder / "seeds" / f"daily-{number:02}.yaml").write_text(_source(number), encoding="utf-8")
    for number, (one, other) in enumerate(islice(combinations(known, 2), dossiers)):
        (folder / "dossiers" / f"{one}-{other}.yaml").write_text(dossier(number, one, other), encoding="utf-8")


def _registry(known: list[str]) -> Iterator[tuple[str, list[str]]]:
    yield "polities", [f"{p}: {{name: {_name(p)}, names: {{ru: {_russian(p)}}}, capital: {p}-city}}" for p in known]
    yield (
        "places",
        [
            f"{p}-{kind}: {{name: {_name(p[::-1])} {_name(kind)}, of: {p}, kind: {kind}}}"
            for p in known
            for kind in ("city", "lake")
        ],
    )
    yield "organisations", [f"{p}-bank: {{name: Bank of {_name(p)}, of: {p}}}" for p in known]
    people = []
    for number, polity in enumerate(known):
        for job, role in OFFICES.items():
            first, family = _name(known[number * 5 % len(known)][:4]), _name(polity[::-1] + job[:2])
            office = f'{{role: {role}, of: {polity}, held: 1990-01-01/, src: "daily-{number % SOURCES:02}#1"}}'
            russian = f"{_russian(first)} {_russian(family)}"
            people.append(f"{polity}-{job}: {{name: {first} {family}, names: {{ru: {russian}}}, offices: [{office}]}}")
    yield "people", people


def _name(letters: str) -> str:
    return letters.title()


def _russian(letters: str) -> str:
    return letters.lower().translate(CYRILLIC).title()


def _source(number: int) -> str:
    chance = random.Random(number)
    lines = [
        f"publisher: Daily of {number}", f"short: Daily {number}", "issued: 2024-01-01", "side: null",
        "reliability: C", "reliability_reason: It is made up.", "held: full", f"sha256: {'0' * 64}", "paragraphs: 30",
        "claims:",
    ]  # fmt: skip
    for n in range(1, FACTS + JUDGEMENTS + 1):
        kind = "fact" if n <= FACTS else "evaluative"
        says = f"The paper has it that {chance.choice(TOPICS)} mattered more than {chance.choice(TOPICS)}"
        lines.append(f"  - {{n: {n}, p: {(n + 1) // 2}, kind: {kind}, says: {says}}}")
    return "\n".join(lines) + "\n"


def dossier(number: int, one: str, other: str) -> str:
    """One dossier, of one to eight kilobytes."""
    chance = random.Random(number)
    size = 1 + number % 8
    groups = {
        "history": {"documents": _documents(chance, size), "evaluations": _evaluations(chance, size)},
        "leadership": {"contacts": _contacts(chance, one, other, 3 * size)},
        "economy": {"trade": _trade(chance, one, other, size // 2), "statements": _statements(chance, one, size)},
        "security": {"positions": _positions(chance, one, other)},
        "culture": {"events": ["unknown"]},
    }
    head = f"""title: {_name(one)}–{_name(other)}
parties: [{one}, {other}]
as_of: 2024-01-01
sources: {{d: daily-{number % SOURCES:02}, e: daily-{(number + 7) % SOURCES:02}}}
"""
    return head + "".join(f"{section}:\n{_written(held)}" for section, held in groups.items())


def _written(groups: dict[str, list[str]]) -> str:
    lines = []
    for key, records in groups.items():
        if records == ["unknown"]:
            lines.append(f"  {key}: unknown\n")
        else:
            lines.append(f"  {key}:\n" + "".join(f"    - {{{record}}}\n" for record in records) if records else "")
    return "".join(lines)


def _src(chance: random.Random) -> str:
    first = chance.randint(1, FACTS - 3)
    return f'src: "{chance.choice("de")}#{first}-{first + chance.randint(0, 2)}"'


def _contacts(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    day = dt.date(2005, 1, 10)
    records = []
    for _ in range(wanted):
        day += dt.timedelta(days=chance.randint(20, 280))
        job, host = chance.choice(list(OFFICES)), chance.choice((one, other))
        topics = ", ".join(chance.sample(TOPICS, 2))
        records.append(
            f"date: {day}, kind: {chance.choice(KINDS)}, who: [{one}-{job}, {other}-{job}], place: {host}-city, "
            f"topics: [{topics}], {_src(chance)}"
        )
    return records


def _documents(chance: random.Random, wanted: int) -> list[str]:
    records = []
    for number in range(wanted):
        kind, topic = chance.choice(PAPERS), chance.choice(TOPICS)
        signed = f"{1991 + number * 4}-0{chance.randint(1, 9)}"
        records.append(f"kind: {kind}, title: {kind.title()} {number + 1} on {topic}, signed: {signed}, {_src(chance)}")
    return records


def _trade(chance: random.Random, one: str, other: str, wanted: int) -> list[str]:
    records = []
    for year in range(2018, 2018 + wanted):
        there, back = chance.randint(10, 900), chance.randint(10, 900)
        ways = f"{one}: USD {there} m, {other}: USD {back} m"
        both = f"period: {year}, total: USD {there + back} m, sold_by: {{{ways}}}"
        records.append(f"{both}, figures_from: {one}-bank, {_src(chance)}")
    return records


def _statements(chance: random.Random, one: str, wanted: int) -> list[str]:
    each = chance.sample(TOPICS, wanted)
    says = f"says: {_name(one)} has set money aside for"
    return [f"id: money-{n}, {says} {topic}, {_src(chance)}" for n, topic in enumerate(each)]


def _evaluations(chance: random.Random, wanted: int) -> list[str]:
    claims = chance.sample(range(FACTS + 1, FACTS + JUDGEMENTS + 1), min(wanted, 3))
    return [f'id: view-{n}, says: the paper is content with {chance.choice(TOPICS)}, src: "d#{n}"' for n in claims]


def _positions(chance: random.Random, one: str, other: str) -> list[str]:
    says = f"it is for {_name(other)} to answer for {chance.choice(TOPICS)}"
    return [f"holders: [{one}], against: [{other}], says: {says}, answer: unknown, {_src(chance)}"]


def main() -> None:
    """Writes the library named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dossiers", type=int)
    parser.add_argument("folder", type=Path)
    parsed = parser.parse_args()
    write(parsed.folder, parsed.dossiers)


if __name__ == "__main__":
    main()
