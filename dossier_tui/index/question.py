"""What a reader asks of the index: words, phrases, what is left out, and scopes such as `year:2016..2018`."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..matching import Names, Term, words_of
from ..values import did_you_mean, fold, listed, quoted
from .cards import ANY, tag_word

SCOPES: Mapping[str, str] = {
    "tab": "the section: tab:economy",
    "year": "year:2018, year:2018.., year:..2015 or year:2016..2018",
    "person": "who is named: person:lavrov",
    "place": "where: place:sochi",
    "body": "an organisation: body:eaeu",
    "polity": "a polity that is named: polity:georgia",
    "source": "what it rests on, by alias, id or name: source:sp",
    "kind": "the kind of record: kind:treaty",
    "pair": "one dossier, or those with one party: pair:ru-kg",
}
"""The words that may stand before a colon, with what each asks for."""

TEXT = "{line more claims}"
"""The columns of the index that hold words to read."""
_PART = re.compile(r"""(?P<not>-?)(?:(?P<scope>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]*))""")
_YEARS = re.compile(r"(?P<first>[0-9]{1,4})?(?P<to>\.\.)?(?P<last>[0-9]{1,4})?")
_NO_SUCH = tag_word("any", "none")

Values = Callable[[str], Mapping[str, Sequence[str]]]
"""The values that a scope knows, each with its spellings."""


class Unanswerable(Exception):
    """What is asked for cannot be looked up; the message says why and what can be."""


@dataclass(frozen=True)
class Part:
    """One word of a question."""

    text: str
    scope: str = ""
    phrase: bool = False
    excluded: bool = False


@dataclass(frozen=True)
class Question:
    """What is asked, in the language of the index and as terms that are marked in what is found."""

    match: str
    terms: tuple[Term, ...]


def parts_of(written: str) -> list[Part]:
    """The words of a question. Raises Unanswerable for a scope that there is not."""
    parts = []
    for found in _PART.finditer(written):
        scope, phrase = (found["scope"] or "").lower(), found["phrase"] is not None
        text = found["phrase"] if phrase else found["word"] or ""
        if scope and scope not in SCOPES:
            near = did_you_mean(scope, SCOPES)
            raise Unanswerable(
                f"nothing can be asked by '{scope}:'{near} (there are {listed(list(SCOPES))}); in quotes it is text"
            )
        if scope and not text.strip():
            raise Unanswerable(f"'{scope}:' has no value ({SCOPES[scope]})")
        if scope or any(map(str.isalnum, text)):
            parts.append(Part(text, scope, phrase, bool(found["not"])))
    return parts


def ask(written: str, names: Names, values: Values, pair: Callable[[str], str]) -> Question:
    """The question that is written. Raises Unanswerable.

    `values` has what scopes know; `pair` gives the key of the dossier that words name, and raises Unanswerable.
    """
    parts = parts_of(written)
    if not parts:
        raise Unanswerable('nothing to search for: give a word, a "phrase", or a scope such as tab:economy')
    texts = [part for part in parts if not part.scope and not part.excluded]
    wanted = [_alternatives(part, names, begun=part is texts[-1]) for part in texts]
    text = " AND ".join(map(_either, wanted))
    plain = [part.text for part in texts if not part.phrase]
    whole = (
        [Term(name) for name in names.others(" ".join(plain))] if len(plain) > 1 and len(plain) == len(wanted) else []
    )
    if whole:
        text = f"({text}) OR {_either(whole)}"
    asked = [f"{TEXT} : ({text})"] if text else []
    asked += [f"tags : ({_scoped(part, values, pair)})" for part in parts if part.scope and not part.excluded]
    match = " AND ".join(asked) or f'tags : "{tag_word(*ANY)}"'
    left_out = [_left_out(part, names, values, pair) for part in parts if part.excluded]
    terms = (*(term for each in wanted for term in each), *whole)
    return Question(f"({match}) NOT ({' OR '.join(left_out)})" if left_out else match, terms)


def _left_out(part: Part, names: Names, values: Values, pair: Callable[[str], str]) -> str:
    if part.scope:
        return f"tags : ({_scoped(part, values, pair)})"
    return f"{TEXT} : {_either(_alternatives(part, names, begun=False))}"


def _alternatives(part: Part, names: Names, *, begun: bool) -> list[Term]:
    """The word as typed, perhaps only begun, and the other spellings of the name that it is or begins."""
    begun = begun and not part.phrase and len("".join(words_of(part.text))) > 1
    return [Term(part.text, begun), *(Term(name) for name in names.others(part.text))]


def _either(terms: Sequence[Term]) -> str:
    """Any of the terms, folded as the texts of the index are."""
    each = ('"{}"{}'.format(fold(term.text).replace('"', " "), "*" if term.begun else "") for term in terms)
    return f"({' OR '.join(each)})"


def _scoped(part: Part, values: Values, pair: Callable[[str], str]) -> str:
    """The tags that a scope asks for, any of them."""
    if part.scope == "year":
        tags = [tag_word("year", year) for year in _years(part.text, values("year"))]
    elif part.scope == "pair":
        tags = [_pair(part.text, values, pair)]
    else:
        tags = [tag_word(part.scope, value) for value in _meant(part, values(part.scope))]
    return " OR ".join(f'"{tag}"' for tag in dict.fromkeys(tags or [_NO_SUCH]))


def _years(written: str, known: Mapping[str, Sequence[str]]) -> Iterator[str]:
    match = _YEARS.fullmatch(written)
    if not match or not (match["first"] or match["last"]):
        raise Unanswerable(f"{quoted(written)} is no year and no span of years ({SCOPES['year']})")
    first = int(match["first"] or 0)
    last = int(match["last"] or 9999) if match["to"] else first
    if match["last"] and not match["to"]:
        raise Unanswerable(f"{quoted(written)} is no year ({SCOPES['year']})")
    yield from (year for year in known if first <= int(year) <= last)


def _pair(written: str, values: Values, pair: Callable[[str], str]) -> str:
    party = _equal(" ".join(words_of(written)), values("party"))
    return tag_word("party", party[0]) if party else tag_word("pair", pair(written))


def _meant(part: Part, known: Mapping[str, Sequence[str]]) -> list[str]:
    """The values called so, else those with a word that begins so. Raises Unanswerable with the nearest."""
    wanted = " ".join(words_of(part.text))
    found = _equal(wanted, known) or [
        value for value, spelled in known.items() if any(f" {wanted}" in f" {spelling}" for spelling in spelled)
    ]
    if not found or not wanted:
        spelled = {spelling for spellings in known.values() for spelling in spellings}
        raise Unanswerable(f"no {part.scope} is called {quoted(part.text)}{did_you_mean(part.text, spelled)}")
    return found


def _equal(wanted: str, known: Mapping[str, Sequence[str]]) -> list[str]:
    return [value for value, spelled in known.items() if wanted in spelled]
