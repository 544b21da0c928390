"""Credit where it is due: in every export, every reference leads to exactly the source that the record cites.

Sources are called as other sources' paragraphs are, publishers like lists and headings, and a record cites several.
"""

import csv
import io
import json
import random
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html.parser import HTMLParser
from itertools import count

import docx as word
import msgspec
from docx.oxml.ns import qn
from msgspec.structs import replace

from dossier_tui.blocks import Prose, Span
from dossier_tui.model import Claim, Dossier, Group, Header, Registry, Section, Source, Statement
from dossier_tui.render.csv import csv_text, tables
from dossier_tui.render.docx import docx
from dossier_tui.render.html import html
from dossier_tui.render.json import json_text
from dossier_tui.render.markdown import markdown, markdown_fact
from dossier_tui.values import Citation, Citations, Date
from dossier_tui.views.brief import brief
from dossier_tui.views.publication import Document, document_of_several
from dossier_tui.words.citing import paragraph_marks

from .tally import Tally
from .tries import Wrong, for_seconds, of_try, tried

OPENERS = ["", "# ", "1. ", "- ", "> ", "[^1] ", "A | ", "*x* ", "a: ", "</li>", "s1 ", "para. 1. "]
DATE = Date.parse("2019")
GROUP = Group("said", "Said", Statement, "What is said.")
VOICES = replace(GROUP, layout="voices", evaluative=True)

Credit = tuple[int, int]
"""The number of a source and the paragraph cited; 0 for the whole of one that was not read."""
Credits = Mapping[str, set[Credit]]
"""What each fact is credited to, by the number of the fact."""
Event = tuple[str, str]
"""A text, or a reference with its key, in the order in which a reader comes to them."""


@dataclass(frozen=True)
class Case:
    """A dossier whose sources have clashing names, and what each of its facts must be credited to."""

    dossier: Dossier
    wanted: Credits


PARAGRAPHS = (1, 2, 3, 11, 111)


def names(chance: random.Random, most: int) -> list[str]:
    """Names that may look like paragraphs of one another, and that now and then differ at a late place only."""
    start = "a" * 50 if chance.random() < 0.1 else ""
    return list(dict.fromkeys(start + _name(chance) for _ in range(most)))


def _name(chance: random.Random) -> str:
    parts = ["".join(chance.choices("a1", k=chance.randint(1, 2))) for _ in range(chance.randint(1, 3))]
    return chance.choice(["-", "-p"]).join(parts)


def case(chance: random.Random) -> Case:
    """Up to eight sources, some of them declared under a short name, and a fact for each of up to ten statements."""
    ids = names(chance, 8)
    declared = dict(zip(names(chance, chance.randint(1, 8)), ids, strict=False))
    cited = [id for id in ids if id in declared.values() or id not in declared]  # the others cannot be cited
    sources = {id: _source(chance, ids.index(id)) for id in cited}
    statements, wanted = [], {}
    for number in range(chance.randint(1, 10)):
        cites = Citations(_citation(chance, id) for id in chance.choices(list(sources), k=chance.randint(1, 3)))
        statements.append(Statement(id=f"r{number}", says=f"fact-{number}x", src=cites))
        wanted[str(number)] = {credit for cite in cites for credit in _credits(sources[cite.source], cite)}
    section = Section(key="talk", title="Talk", short="T", help="Talk.", groups=(chance.choice([GROUP, VOICES]),))
    header = Header(model=2, title="A–B", parties=("a", "b"), as_of=DATE, sources=declared)
    held = {"talk": {"said": tuple(statements)}}
    return Case(Dossier("a-b", header, held, Registry(), sources, sections=(section,)), wanted)


def _source(chance: random.Random, number: int) -> Source:
    publisher, short = (f"{chance.choice(OPENERS)}Pub{number}Q" for _ in range(2))
    return Source(
        publisher=publisher, short=chance.choice(["", short]), issued=DATE, side=None, reliability="F",
        reliability_reason="made up", held=chance.choice(["full", "full", "excerpt", "none"]),
        claims=tuple(Claim(n=n, p=chance.choice(PARAGRAPHS), says="It is so") for n in range(1, 5)),
    )  # fmt: skip


def _citation(chance: random.Random, source: str) -> Citation:
    if chance.random() < 0.5:
        return Citation(source, (chance.randint(1, 4),))
    return Citation(source, (), (chance.choice(PARAGRAPHS),))


def _credits(source: Source, cite: Citation) -> Iterator[Credit]:
    for paragraph in (*(source.claims[n - 1].p for n in cite.claims), *cite.paragraphs):
        yield _number(source), paragraph if source.held != "none" else 0


def _number(source: Source) -> int:
    return int(re.sub(r".*Pub(\d+)Q", r"\1", source.publisher))


def _credits_in(words: str) -> Iterator[Credit]:
    """Read references in words: `Pub3Q, 2019, paras 1–3, 9; Pub4Q, 2019, unverified: not seen`."""
    for number, place in re.findall(
        r"Pub(\d+)Q, 2019(?: \(excerpt\))?, (?:paras?\.? )?((?:[\d–]+(?:, )?)+|unverified)", words
    ):
        for span in re.findall(r"\d[\d–]*", place) or ["0"]:
            start, _, last = span.partition("–")
            yield from ((int(number), paragraph) for paragraph in range(int(start), int(last or start) + 1))


def _followed(events: Iterable[Event], notes: Mapping[str, str]) -> Credits:
    """Follow the references behind each fact to their notes."""
    credited: dict[str, set[Credit]] = {}
    fact = ""
    for kind, words in events:
        if kind == "text":
            fact = (re.findall(r"[Ff]act-(\d+)x", words) or [fact])[-1]
        elif fact:
            credited.setdefault(fact, set()).update(_credits_in(notes[words]))
    return credited


def in_markdown(text: str) -> Credits:
    """Follow the footnotes."""
    body = re.split(r"^(?=\[\^[\w-]+\]: )", text, maxsplit=1, flags=re.MULTILINE)[0]
    notes: dict[str, str] = {}
    for key, words in re.findall(r"^\[\^([\w-]+)\]: (.*)$", text, re.MULTILINE):
        if notes.setdefault(key.casefold(), words) != words:
            raise Wrong("wrong credits", f"two notes are called {key!r}")
    parts = re.split(r"(?<!\\)\[\^([\w-]+)\]", body)
    return _followed((("ref" if n % 2 else "text", part.casefold()) for n, part in enumerate(parts)), notes)


class _Page(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.events: list[Event] = []
        self.notes: dict[str, str] = {}
        self._note = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if named.get("role") == "doc-noteref":
            self.events.append(("ref", named["href"].removeprefix("#")))
        if tag == "li":
            self._note = named.get("id", "")
            if self._note in self.notes:
                raise Wrong("wrong credits", f"two notes are called {self._note!r}")

    def handle_data(self, data: str) -> None:
        self.events.append(("text", data))
        if self._note:
            self.notes[self._note] = self.notes.get(self._note, "") + data


def in_html(page: str) -> Credits:
    """Follow the links to the notes."""
    read = _Page(page)
    return _followed(read.events, read.notes)


def in_docx(raw: bytes) -> Credits:
    """Follow the links to bookmarks."""
    events: list[Event] = []
    notes: dict[str, str] = {}
    for paragraph in word.Document(io.BytesIO(raw)).paragraphs:
        for node in paragraph._p.iter(qn("w:t"), qn("w:hyperlink"), qn("w:bookmarkStart")):
            if node.tag == qn("w:bookmarkStart"):
                if len(node.get(qn("w:name"))) > 40 or node.get(qn("w:name")) in notes:
                    raise Wrong("wrong credits", f"the bookmark {node.get(qn('w:name'))!r}")
                notes[node.get(qn("w:name"))] = paragraph.text
            is_link = node.tag == qn("w:hyperlink") and node.get(qn("w:anchor"), "").startswith("note_")
            events.append(("ref", node.get(qn("w:anchor"))) if is_link else ("text", node.text or ""))
    return _followed(events, notes)


def in_json(case: Case) -> Credits:
    """Read the citations, by id and by the names that the file has for them."""
    read = json.loads(json_text(case.dossier))
    credited: dict[str, set[Credit]] = {}
    for record in read["sections"]["talk"]["said"]:
        names = {alias: source["id"] for alias, source in read["sources"].items()}
        ids = {note["source"] for note in record["citations"]}
        if {names.get(cite["source"], cite["source"]) for cite in record["src"]} != ids:
            raise Wrong("wrong credits", f"{record['src']} are not {ids}")
        credited[record["id"][1:]] = {
            (_number(case.dossier.sources[note["source"]]), note["paragraph"] or 0) for note in record["citations"]
        }
    return credited


def in_csv(rows: list[list[str]]) -> Credits:
    """Read the column with the citations in words."""
    written = csv.DictReader(io.StringIO(csv_text(rows), newline=""))
    return {row["id"][1:]: set(_credits_in(row["citation"])) for row in written}


def check_text(case: Case) -> None:
    """A mark in plain text stands for one paragraph of one source."""
    marks = paragraph_marks(case.dossier)
    by_mark: dict[str, set[Credit]] = {}
    for record in case.dossier.records():
        wanted = case.wanted[record.id[1:]]
        if by_mark.setdefault(marks(record.src), wanted) != wanted:
            raise Wrong("wrong credits", f"{marks(record.src)!r} stands for {wanted} and {by_mark[marks(record.src)]}")


def pasted(case: Case) -> str:
    """All facts, each copied on its own, pasted into one document."""
    facts = [markdown_fact(case.dossier, case.dossier.address(record)) for record in case.dossier.records()]
    bodies, notes = zip(*(fact.split("\n\n", 1) for fact in facts), strict=True)
    return "\n\n".join([*bodies, *notes])


def several(case: Case) -> Document:
    """Facts of two dossiers, which call their sources by each other's names."""
    aliases = list(case.dossier.header.sources)
    header = msgspec.structs.replace(
        case.dossier.header, sources=dict(zip(aliases[::-1], case.dossier.header.sources.values(), strict=True))
    )
    other = replace(case.dossier, key="b-a", header=header)
    records = case.dossier.records()
    blocks = [Prose((Span(record.says, "", record.src),)) for record in records if isinstance(record, Statement)]
    return document_of_several("Several", (case.dossier, other), blocks)


FORMATS: Mapping[str, Callable[[Case], Credits]] = {
    "Markdown": lambda case: in_markdown(markdown(brief(case.dossier))),
    "pasted Markdown": lambda case: in_markdown(pasted(case)),
    "Markdown of several": lambda case: in_markdown(markdown(several(case))),
    "HTML": lambda case: in_html(html(brief(case.dossier))),
    "HTML of several": lambda case: in_html(html(several(case))),
    "JSON": in_json,
    "CSV": lambda case: in_csv(tables(case.dossier)["talk-said"]),
    "Word": lambda case: in_docx(docx(brief(case.dossier))),
    "Word of several": lambda case: in_docx(docx(several(case))),
}
"""How the references of each export are followed."""
SLOW = 10
"""Word files are tried once in so many times."""


def check(case: Case, follow: Callable[[Case], Credits]) -> None:
    """Every fact is credited to the sources that its record cites, and to no other."""
    read = follow(case)
    if read != case.wanted:
        wrong = {fact: (wanted, read.get(fact)) for fact, wanted in case.wanted.items() if read.get(fact) != wanted}
        raise Wrong("wrong credits", f"wanted and read: {wrong}")


def tries(seed: int) -> Generator[Tally]:
    """One dossier after the other, each in every export."""
    for number in count():
        made = case(of_try(seed, number))
        yield tried("inputs", f"try {number}, text", partial(check_text, made))
        for name, follow in FORMATS.items():
            if not name.startswith("Word") or number % SLOW == 0:
                yield tried("inputs", f"try {number}, {name}", partial(check, made, follow))


def run(seed: int, seconds: float) -> Tally:
    """Export dossiers for so many seconds."""
    return for_seconds(tries(seed), seconds)
