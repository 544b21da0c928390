"""Questions to the index: words, phrases, exclusions, and scopes such as `year:2016..2018`."""

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
"""The scopes, which are written before a colon, with a short help for each."""

TEXT = "{line more claims}"
"""The columns of the index with text, in the syntax of FTS5."""
_PART = re.compile(r"""(?P<not>-?)(?:(?P<scope>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]*))""")
_YEARS = re.compile(r"(?P<first>[0-9]{1,4})?(?P<to>\.\.)?(?P<last>[0-9]{1,4})?")
_NO_SUCH = tag_word("any", "none")

Values = Callable[[str], Mapping[str, Sequence[str]]]
"""Returns the values of a scope, each with its spellings."""


class Unanswerable(Exception):
    """The question cannot be answered; the message says why and what is possible."""


@dataclass(frozen=True)
class Part:
    """One word, phrase or scope of a question."""

    text: str
    """The word, the phrase, or the value of the scope."""
    scope: str = ""
    """The scope; empty for a word or a phrase."""
    phrase: bool = False
    """Whether the text is in quotes."""
    excluded: bool = False
    """Whether hits must not match it."""


@dataclass(frozen=True)
class Question:
    """A question, compiled for the index."""

    match: str
    """The query in the syntax of FTS5."""
    terms: tuple[Term, ...]
    """The terms to highlight in hits."""


def parts_of(written: str) -> list[Part]:
    """Split a question into its parts. Raises Unanswerable for an unknown scope or one without a value."""
    parts = []
    for match in _PART.finditer(written):
        scope, phrase = (match["scope"] or "").lower(), match["phrase"] is not None
        text = match["phrase"] if phrase else match["word"] or ""
        if scope and scope not in SCOPES:
            near = did_you_mean(scope, SCOPES)
            raise Unanswerable(
                f"nothing can be asked by '{scope}:'{near} (there are {listed(list(SCOPES))}); in quotes it is text"
            )
        if scope and not text.strip():
            raise Unanswerable(f"'{scope}:' has no value ({SCOPES[scope]})")
        if scope or any(map(str.isalnum, text)):
            parts.append(Part(text, scope, phrase, bool(match["not"])))
    return parts


def ask(written: str, names: Names, values: Values, pair: Callable[[str], str]) -> Question:
    """Compile a question.

    `values` returns the values of a scope. `pair` returns the key of the dossier that words name, or raises
    Unanswerable. Raises Unanswerable if the question is empty, or has an unknown scope or value.
    """
    parts = parts_of(written)
    if not parts:
        raise Unanswerable('nothing to search for: give a word, a "phrase", or a scope such as tab:economy')
    texts = [part for part in parts if not part.scope and not part.excluded]
    alternatives = [_alternatives(part, names, begun=part is texts[-1]) for part in texts]
    text = " AND ".join(map(_either, alternatives))
    plain = [part.text for part in texts if not part.phrase]
    whole_name = (
        [Term(name) for name in names.others(" ".join(plain))]
        if len(plain) > 1 and len(plain) == len(alternatives)
        else []
    )
    if whole_name:
        text = f"({text}) OR {_either(whole_name)}"
    conditions = [f"{TEXT} : ({text})"] if text else []
    conditions += [f"tags : ({_scoped(part, values, pair)})" for part in parts if part.scope and not part.excluded]
    match = " AND ".join(conditions) or f'tags : "{tag_word(*ANY)}"'
    exclusions = [_left_out(part, names, values, pair) for part in parts if part.excluded]
    terms = (*(term for each in alternatives for term in each), *whole_name)
    return Question(f"({match}) NOT ({' OR '.join(exclusions)})" if exclusions else match, terms)


def _left_out(part: Part, names: Names, values: Values, pair: Callable[[str], str]) -> str:
    if part.scope:
        return f"tags : ({_scoped(part, values, pair)})"
    return f"{TEXT} : {_either(_alternatives(part, names, begun=False))}"


def _alternatives(part: Part, names: Names, *, begun: bool) -> list[Term]:
    """Return the terms for a part: its text, which may be incomplete if `begun`, and other spellings of the name."""
    begun = begun and not part.phrase and len("".join(words_of(part.text))) > 1
    return [Term(part.text, begun), *(Term(name) for name in names.others(part.text))]


def _either(terms: Sequence[Term]) -> str:
    """Return a query for any of the terms, folded like the texts of the index."""
    each = ('"{}"{}'.format(fold(term.text).replace('"', " "), "*" if term.begun else "") for term in terms)
    return f"({' OR '.join(each)})"


def _scoped(part: Part, values: Values, pair: Callable[[str], str]) -> str:
    """Return a query for any of the tags that a scope asks for."""
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
    """Return the values with this spelling, or else those with a spelling that has a word beginning like it.

    Raises Unanswerable, with a suggestion, if there are none.
    """
    wanted = " ".join(words_of(part.text))
    values = _equal(wanted, known) or [
        value for value, spelled in known.items() if any(f" {wanted}" in f" {spelling}" for spelling in spelled)
    ]
    if not values or not wanted:
        spelled = {spelling for spellings in known.values() for spelling in spellings}
        raise Unanswerable(f"no {part.scope} is called {quoted(part.text)}{did_you_mean(part.text, spelled)}")
    return values


def _equal(wanted: str, known: Mapping[str, Sequence[str]]) -> list[str]:
    return [value for value, spelled in known.items() if wanted in spelled]
