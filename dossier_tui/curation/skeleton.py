"""Skeletons: the files of a new pair, which hold no fact yet and pass every check."""

import datetime as dt
import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from ..model import MODEL, SECTIONS, Registry
from ..model.sections.common_groups import COMMON
from ..values import clean, one_line
from .beginning import modeline
from .recognised import Recognised, Recogniser
from .texts import SourceText

WIDTH = 110
"""The most characters in a line of comments."""
ALIAS = "w"
"""The alias of the source of a skeleton."""
_PLAIN = re.compile(r"[^\W\d_][\w .’–-]*(?<! )")
_NOT_TEXT = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_EXAMPLES = {
    "history": "documents: {kind: treaty, title: Treaty on …, signed: 2019-03-04, in_force: unknown, src: SRC}",
    "leadership": "contacts: {date: 2019-03-04, kind: meeting, who: [ONE, OTHER], place: ONE, src: SRC}",
    "economy": "trade: {period: 2018, total: USD 1.2 bn, src: SRC}",
    "security": "documents: {kind: agreement, title: Agreement on …, signed: unknown, src: SRC}",
    "culture": "events: {name: Festival of …, date: 2019-03, place: OTHER, src: SRC}",
}
"""A record to begin a section with, by key of the section."""


class Pair(Struct, frozen=True):
    """A new pair and its source."""

    parties: tuple[str, str]
    """The ids of the two polities."""
    registry: Registry
    source_id: str
    text: SourceText | None = None
    has_schemas: bool = True
    """Whether the library has the schemas that the first line of a file names."""
    alias: str = ALIAS
    """The alias of the source in the dossier."""

    @property
    def key(self) -> str:
        """The key of the dossier."""
        return "-".join(self.parties)

    @property
    def title(self) -> str:
        """The name of the pair."""
        return "–".join(map(self.registry.name, self.parties))


def scalar(text: str) -> str:
    """Write text as a YAML scalar on one line: plain where that is safe, else in double quotes."""
    safe = clean(one_line(text))
    is_plain = _PLAIN.fullmatch(safe) and safe.lower() not in _NOT_TEXT
    return safe if is_plain else json.dumps(safe, ensure_ascii=False)


def source_file(pair: Pair) -> str:
    """Return the file of the source, of whose publisher nothing is known yet."""
    modeled = modeline("source", "../dossiers/") if pair.has_schemas else ""
    cited = f"`src: {pair.alias}#p3`"
    return f"""\
{modeled}# What this source is: mend each line below. The dossier cites it as {cited}: its third paragraph.
publisher: Not named yet
issued: unknown                   # such as 2019-03-04
side: null                        # the id of the polity that owns or controls the publisher
side_reason: nobody has looked yet
reliability: F                    # A (completely reliable) to E (unreliable); F cannot be judged
reliability_reason: Not judged yet.
language: en
held: excerpt                     # full, once all its facts stand in `claims`
{_checksum(pair.text)}# claims:
#   - {{n: 1, p: 1, says: One fact of the first paragraph in your own words}}
"""


def added_source_file(pair: Pair) -> str:
    """Return the file of one more source of a dossier, with what is recognised in its text at the end."""
    return source_file(pair) + _prompts(pair)


def _checksum(text: SourceText | None) -> str:
    if text is None:
        return "# seen: 1-5                     # the paragraphs that were seen\n"
    number = len(text.paragraphs)
    seen = f"1-{number}" if number > 1 else "1"
    return f"sha256: {text.sha256}\nparagraphs: {number}\nseen: {seen}\n"


def dossier_file(pair: Pair, as_of: dt.date) -> str:
    """Return the dossier's file: its head, a comment for each section, and what is recognised in the text."""
    modeled = modeline("dossier") if pair.has_schemas else ""
    return f"""\
{modeled}# After each ten facts: `dossier check {pair.key}`. Where a kind of fact goes: `dossier where embassy`.
model: {MODEL}
title: {scalar(pair.title)}
parties: [{", ".join(map(scalar, pair.parties))}]
as_of: {as_of}                 # the day on which all of it was so, such as the day of the source
sources:
  {ALIAS}: {scalar(pair.source_id)}

{_lines(_sections(pair))}{_prompts(pair)}"""


def _sections(pair: Pair) -> Iterator[str]:
    """Yield the lines of a comment with each section, its groups, and a record to begin with."""
    common = ", ".join(group.key for group in COMMON)
    yield from _comment("", f"Take the # away where a fact is to stand. Every section may have {common}; and these:")
    example = {"ONE": pair.parties[0], "OTHER": pair.parties[1], "SRC": f"{ALIAS}#p1"}
    for section in SECTIONS:
        own = [group.key for group in section.groups if not group.common]
        yield f"# {section.key}:{' ' * (30 - len(section.key))}# {', '.join(own)}".rstrip(" #")
        if section.key in _EXAMPLES:
            record = re.sub("|".join(example), lambda word: example[word[0]], _EXAMPLES[section.key])
            yield f"#   {record}"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _comment(label: str, text: str) -> Iterator[str]:
    return iter(
        textwrap.wrap(text, WIDTH, initial_indent=f"# {label}", subsequent_indent="#     ", break_long_words=False)
    )


def _prompts(pair: Pair) -> str:
    """Return a comment for each paragraph of the text with what is recognised in it."""
    if pair.text is None:
        return ""
    recogniser = Recogniser.of(pair.registry)
    lines = list(_comment("", (
        "What the program recognises in the text, paragraph by paragraph, as it is written here. Take a paragraph away "
        f"when its facts stand in the dossier; `dossier coverage {pair.key}` says which paragraphs nothing cites."
    )))  # fmt: skip
    for number, paragraph in enumerate(pair.text.paragraphs, 1):
        lines += _prompt(f"{pair.alias}#p{number}", recogniser.in_paragraph(paragraph))
    return _lines(["", *lines])


def _prompt(place: str, recognised: Recognised) -> Iterator[str]:
    parts: Sequence[tuple[str, Sequence[str], str]] = (
        ("dates", recognised.dates, ", "),
        ("quantities", recognised.quantities, "; "),
        ("names", recognised.names, ", "),
    )
    yield f"# {place}" + ("" if any(found for _, found, _ in parts) else ": nothing recognised")
    for label, found, separator in parts:
        if found:
            yield from _comment(f"  {label}: ", clean(separator.join(found)))
