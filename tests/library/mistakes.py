"""Invented mistakes in files that curators write, and what an editor with the schemas and `check` make of them."""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from msgspec.structs import replace

from dossier_tui.library import bundled_root
from dossier_tui.library.checking_registry import check_registry, check_side
from dossier_tui.library.checking_sources import check_source
from dossier_tui.library.doubts import Doubts
from dossier_tui.library.forms import registry_form
from dossier_tui.library.from_files import FromFiles
from dossier_tui.library.loading import as_type, read_text
from dossier_tui.library.origin import NotLoaded
from dossier_tui.model import Problem, Source
from tests.editor import complaints, content_of

DATES = frozenset("date as_of period signed in_force since issued over_by term state_as_of compared_with".split())
QUANTITIES = frozenset("value total change converted size".split())
OF_QUANTITIES = frozenset("sold_by changes values parts includes".split())
CITATIONS = frozenset("src term_src".split())
CLOSED = frozenset("state role reliability extent response held level type".split())
IDS = frozenset(
    "id place who by to of from parties about names sold_by changes figures_from side capital results".split()
)
NUMBERS = frozenset("n p paragraphs model geo".split())
YES_OR_NO = frozenset("headline we_follow".split())

VALUES: Mapping[str, tuple[frozenset[str], tuple[Any, ...]]] = {
    "a wrong date": (
        DATES,
        ("soon", "6 August 2019", "2019/08/06", "08/2019", "2019-13-01", "2019-02-30", "2019-8-6", "August 2019",
         "XXXX", "2019-08-06T10:00", "2019-XX-05", "201X-05", 20190806, 2019.08, "unkown", "2018-2019", "../.."),
    ),
    "a wrong quantity": (
        QUANTITIES,
        (5, "5", "lots", "USD", "$5 bn", "5 dollars", "USD5 bn", "5 bn USD", "CNY 3 亿", "twice as many", "XYZ 5 m",
         "USD 5 m 3", "five items", "1 500 items", "5+ visits", "15,00 items", "INR 50 crore", "5 percent", "about",
         "USD 18 to 19 bn", "USD 5 mil", "3 rd", "largestbuyer", "5 items 2018", "USD 5 bn (EUR 4.4 bn)"),
    ),
    "a wrong citation": (
        CITATIONS,
        ("nonsense", "sp", "sp#", "#12", "sp:12", "sp#x", "Sp#12", "sp 12", "sp#12,", "page 3", 5, ["x"], [5], [[]],
         "sp#p", "sp#1..3", "sp#1–3", "sp #1"),
    ),
    "a word of no list": (CLOSED, ("maybe", "Planned", "in force", 5, True, "head", "a")),
    "what is no id": (IDS, ("Not An Id", "a_b", "Россия", "a--b", "-a", ["A B"])),
    "a wrong number": (NUMBERS, ("many", -1, 0, 1.5, 10**7, "1,000", "2a", [200, 0])),
    "a right date": (
        DATES,
        (2019, "2019", "0987", "2019-08~", "../2008", "2017-XX", "2001-21", "201X", "19XX", "2008/..", "2019-02-28/",
         "2020-02-29", " 2019-01", "2017-04-18/2017-04-19", "unknown", "1995-11-03?", "2019-XX-XX", "2018-06%/2019"),
    ),
    "a right quantity": (
        QUANTITIES,
        ("unknown", "USD 18–19 bn", "-5 – 3 %", "most visitors", "up by about 12 %", "3rd largest buyer", "100-fold",
         "5.25 % of arrivals", "53,000 barrels a day", "EUR 5 per 1,000 cubic metres", "more than 40 S-400 systems",
         "5 документов", "largest buyer", "top 5 partners", "billions of dollars", "at least  1.5 million dead",
         "USD 800 m – 1.2 bn", "5 deaths per million people", "some RUB 6 bn", "half of exports", "22 m ROK soldiers"),
    ),
    "a right citation": (
        CITATIONS,
        ("sp#12", "sp#12-15", "sp#12,14", "sp#p3", " sp#1; sp#2", ["sp#1", "sp#2 sp#p3"], ["sp#1", ""], "sp#1  sp#2 "),
    ),
    "a right yes or no": (YES_OR_NO, ("true", "TRUE", False, "False")),
    "a wrong yes or no": (YES_OR_NO, ("yes", "on", 1, "no", "maybe", [])),
}  # fmt: skip
"""Values that are wrong in some fields, and some that are right; each with the keys of those fields."""

Place = tuple[Any, Any]
"""A mapping or list, and a key or index in it."""


def _places(content: Any) -> Iterator[Place]:
    steps = list(content) if isinstance(content, dict) else range(len(content)) if isinstance(content, list) else ()
    for step in steps:
        yield content, step
        yield from _places(content[step])


def _mappings(content: Any) -> list[dict[str, Any]]:
    inside = [holder[step] for holder, step in _places(content)]
    return [each for each in (content, *inside) if isinstance(each, dict) and each]


def _put(content: Any, chance: random.Random, keys: frozenset[str], values: Sequence[Any]) -> bool:
    places = [place for place in _places(content) if place[1] in keys]
    if keys is QUANTITIES:
        places += [(held[step], each) for held, step in _places(content) if step in OF_QUANTITIES
                   and isinstance(held[step], dict) for each in held[step]]  # fmt: skip
    if places:
        holder, step = chance.choice(places)
        holder[step] = deepcopy(chance.choice(values))
    return bool(places)


def _unknown_key(content: Any, chance: random.Random) -> None:
    chance.choice(_mappings(content))[chance.choice(("titel", "x", "Date", "sources_say", "comment"))] = "words"


def _mistyped_key(content: Any, chance: random.Random) -> None:
    form = chance.choice(_mappings(content))
    key = str(chance.choice(list(form)))
    form[key[:-1] or "x" if chance.random() < 0.5 else f"{key}{key[-1]}"] = form.pop(key, "x")


def _left_out(content: Any, chance: random.Random) -> None:
    holder, step = chance.choice([(holder, step) for holder, step in _places(content) if isinstance(holder, dict)])
    del holder[step]


def _replaced(*values: Any) -> "Change":
    def change(content: Any, chance: random.Random) -> None:
        holder, step = chance.choice(list(_places(content)))
        holder[step] = deepcopy(chance.choice(values))

    return change


def _in_a_list(content: Any, chance: random.Random) -> None:
    holder, step = chance.choice(list(_places(content)))
    holder[step] = [holder[step]]


def _moved(content: Any, chance: random.Random) -> None:
    """Give a form the value of another form's field, under its key."""
    one, other = chance.choice(_mappings(content)), chance.choice(_mappings(content))
    key = chance.choice(list(other))
    one[key] = deepcopy(other[key])


def _swapped(content: Any, chance: random.Random) -> None:
    """Give a field the value of another."""
    holder, step = chance.choice(list(_places(content)))
    other, place = chance.choice(list(_places(content)))
    holder[step] = deepcopy(other[place])


Change = Callable[[Any, random.Random], None]
CHANGES: Mapping[str, Change] = {
    "an unknown key": _unknown_key,
    "a mistyped key": _mistyped_key,
    "a field left out": _left_out,
    "an empty value": _replaced("", " ", None, [], {}),
    "a value of another type": _replaced({"a": 1}, [[1]], True, 7, 2.5, ["x", "y"], "words"),
    "a list for one value": _in_a_list,
    "a field of another form": _moved,
    "the value of another field": _swapped,
}


def _changed(content: Any, mistake: str, chance: random.Random) -> Any | None:
    """Return the content of a file with a mistake; None if it has no field in which the mistake can be made."""
    if mistake in CHANGES:
        CHANGES[mistake](content, chance)
    elif not _put(content, chance, *VALUES[mistake]):
        return None
    return content


BEYOND = re.compile(
    r"is called|has no (?:claim|paragraph)|the id '|two records have| itself, through|there is no (?:claim|paragraph)"
    r"|was not seen|is the source's judgement|had the id|both parties|not a party|; this takes|is not to be followed"
    r"|there is no language tag|two claims have|counts backwards|ends before it begins|runs down from"
)
"""What no schema can know: whether other records, entries, sources or claims are there, and which number is larger."""


class File(NamedTuple):
    """A file without mistakes."""

    name: str
    kind: str
    """The kind of its schema."""
    text: str


class Outcome(NamedTuple):
    """What became of a changed file."""

    mistake: str
    name: str
    problems: Sequence[str]
    complaints: Sequence[str]

    @property
    def is_beyond(self) -> bool:
        """Whether `check` refuses only what no schema can know, and the schema does not refuse it."""
        return bool(self.problems) and not self.complaints and all(map(BEYOND.search, self.problems))

    @property
    def agrees(self) -> bool:
        """Whether both refuse the file, or neither."""
        return bool(self.problems) == bool(self.complaints)


class Trials:
    """Files that are changed one at a time."""

    def __init__(self, files: Sequence[File], folder: Path) -> None:
        self.files, self.root = files, folder
        (folder / "dossiers").mkdir(parents=True, exist_ok=True)

    @cached_property
    def _shared(self) -> Any:
        return FromFiles((bundled_root(),)).shared

    def outcome(self, seed: str) -> Outcome:
        """Make one mistake in one file."""
        chance = random.Random(seed)
        mistake = chance.choice([*VALUES, *CHANGES])
        tries = (
            (file, _changed(content_of(file.text), mistake, chance))
            for file in chance.sample(self.files, len(self.files))
        )
        file, content = next((file, content) for file, content in tries if content is not None)
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10_000)
        return Outcome(mistake, file.name, self.problems(file.kind, text), complaints(file.kind, content_of(text)))

    def problems(self, kind: str, text: str) -> list[str]:
        """What `check` has against a text, as a file of this kind beside the bundled library."""
        check = self._of_dossier if kind == "dossier" else self._of_source if kind == "source" else self._of_entries
        return [problem.message for problem in check(kind, text)]

    def _of_dossier(self, _: str, text: str) -> Sequence[Problem]:
        (self.root / "dossiers" / "pair.yaml").write_text(text, encoding="utf-8")
        return FromFiles((self.root,), lambda: self._shared).reading("pair").problems

    def _of_source(self, _: str, text: str) -> Sequence[Problem]:
        loaded = as_type(*read_text(text, "source.yaml"), Source)
        if loaded.value is None:
            return loaded.problems
        side = check_side(loaded.value, loaded.written, Doubts(), self._shared.registry, NotLoaded())
        return [*check_source(loaded.value, loaded.written, Doubts()), *side]

    def _of_entries(self, kind: str, text: str) -> Sequence[Problem]:
        loaded = as_type(*read_text(text, f"{kind}.yaml"), registry_form(kind))
        if loaded.value is None:
            return loaded.problems
        bundled = self._shared.registry
        registry = replace(bundled, **{kind: {**bundled.of_kind(kind), **loaded.value}})
        return list(check_registry(loaded.value, loaded.written, Doubts(), registry, self._shared.sources, NotLoaded()))


class Agreement:
    """How often schema and `check` agree on the files that either can judge."""

    def __init__(self, outcomes: Sequence[Outcome]) -> None:
        self.judged = [each for each in outcomes if not each.is_beyond]
        self.too_strict = [each for each in self.judged if each.complaints and not each.problems]
        self.too_lax = [each for each in self.judged if each.problems and not each.complaints]

    @property
    def of_refused(self) -> float:
        """The share of the files refused by `check` that the schema refuses too."""
        refused = sum(bool(each.problems) for each in self.judged)
        return 1 - len(self.too_lax) / refused

    @property
    def of_accepted(self) -> float:
        """The share of the files accepted by `check` that the schema accepts too."""
        accepted = sum(not each.problems for each in self.judged)
        return 1 - len(self.too_strict) / accepted

    def __str__(self) -> str:
        mistakes = Counter(each.mistake for each in self.judged)
        lines = [
            f"{len(self.judged)} judged; refused by both {self.of_refused:.1%}, accepted by both {self.of_accepted:.1%}"
        ]
        for name, outcomes in (("only check refuses", self.too_lax), ("only the schema refuses", self.too_strict)):
            for mistake, number in Counter(each.mistake for each in outcomes).most_common():
                one = next(each for each in outcomes if each.mistake == mistake)
                said = (*one.problems, *one.complaints)[0]
                lines.append(f"{name}: {number} of {mistakes[mistake]} with {mistake}, as in {one.name}: {said}")
        return "\n".join(lines)
