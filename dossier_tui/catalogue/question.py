"""Questions to the index: words, phrases, exclusions, and scopes such as `year:2016..2018`."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from msgspec import Struct

from ..matching import Lookup, Names, Term, terms_of, words_of
from ..values import did_you_mean, fold, listed, quoted
from .refusal import Unanswerable
from .tags import ANY, tag_word

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
OWN_TEXT = "{line more}"
"""Those of them that hold what a record says, without the claims behind it."""
MOST_WORDS = 500
"""The maximum number of words of a question; the time that an answer takes grows with its square."""
MOST_LETTERS = 10_000
"""The maximum number of characters of a question, folded."""
_PART = re.compile(
    r"""(?P<not>-?)(?:(?P<scope>[^\W\d_]+):)?(?:"(?P<plain>[^"]*)"|["“](?P<phrase>[^"“]*)["“]?|(?P<word>[^\s"“]*))"""
)
"""A part of a question, in which every quotation mark is either " or “. Between two " stands what was copied with its
own marks."""
_YEARS = re.compile(r"(?P<first>[0-9]{1,4})?(?P<to>\.\.)?(?P<last>[0-9]{1,4})?")
_NO_SUCH = tag_word("any", "none")

MOST_LONGER = 20
"""The maximum number of words for which one that is begun may stand, so that each of them is looked up."""

Values = Callable[[str], Mapping[str, Sequence[str]]]
"""Returns the values of a scope, each with its spellings."""
Longer = Callable[[str, int], Sequence[str]]
"""Returns the words of all texts that begin with a word and go on, at most so many."""


class Part(Struct, frozen=True):
    """One word, phrase or scope of a question."""

    text: str
    """The word, the phrase, or the value of the scope."""
    scope: str = ""
    """The scope; empty for a word or a phrase."""
    phrase: bool = False
    """Whether the text is in quotes."""
    excluded: bool = False
    """Whether hits must not match it."""


class Question(Struct, frozen=True):
    """A question, compiled for the index."""

    match: str
    """The query for all that is found, in the syntax of FTS5."""
    near: str
    """The query for those of it that say all words themselves; empty if none are asked for.

    FTS5's own ranking (bm25) would read every place of every word and tag asked for, however few records have them all.
    """
    terms: tuple[Term, ...]
    """The terms to highlight in hits."""


def _check_length(what: str, number: int, most: int) -> None:
    if number > most:
        raise Unanswerable(f"a question has at most {most:,} {what}, and this one has {number:,}")


def parts_of(written: str) -> list[Part]:
    """Split a question into its parts.

    Raises Unanswerable for an unknown scope, for one without a value, and for a question that is too long.
    """
    _check_length("characters", len(fold(written)), MOST_LETTERS)
    _check_length("words", len(words_of(written)), MOST_WORDS)
    parts = []
    marked = "".join("“" if character != '"' and fold(character) == '"' else character for character in written)
    for match in _PART.finditer(marked):
        scope, phrase = (match["scope"] or "").lower(), match["word"] is None
        text = match["plain"] or match["phrase"] or match["word"] or ""
        if scope and scope not in SCOPES and not phrase and text[:1] in {"", "/"}:
            scope, text = "", f"{scope}:{text}"  # no scope but the end of a clause, or a web address
        if scope and scope not in SCOPES:
            near = did_you_mean(scope, SCOPES)
            raise Unanswerable(
                f"nothing can be asked by '{scope}:'{near} (there are {listed(list(SCOPES))}); in quotes it is text"
            )
        if scope and not text.strip():
            raise Unanswerable(f"'{scope}:' has no value ({SCOPES[scope]})")
        if scope or words_of(text):
            parts.append(Part(text, scope, phrase, bool(match["not"])))
    return parts


def ask(written: str, names: Names, values: Values, longer: Longer, pair: Callable[[str], str]) -> Question:
    """Compile a question.

    `values` returns the values of a scope, and `longer` the words for which one that is begun may stand. `pair` returns
    the key of the dossier that words name, or raises Unanswerable. Raises Unanswerable if the question is empty, or has
    an unknown scope or value.
    """
    parts = parts_of(written)
    if not parts:
        raise Unanswerable('nothing to search for: give a word, a "phrase", or a scope such as tab:economy')
    texts = [part for part in parts if not part.scope and not part.excluded]
    meanings = [_meanings(part, names, begun=part is texts[-1]) for part in texts]
    longer = cache(longer)
    text = " AND ".join(_either(terms, longer) for terms in meanings)
    plain = " ".join(part.text for part in texts)
    in_parts = len(texts) > 1 and not any(part.phrase for part in texts)
    whole = terms_of(plain, names, begun=True) if in_parts else []
    others = whole[1:] if whole and meanings[-1][0].begun else whole  # what has the words in one has each of them
    if others:
        text = f"({text}) OR {_either(others, longer)}"
    scopes = [f"tags : ({_scoped(part, values, pair)})" for part in parts if part.scope and not part.excluded]
    exclusions = [_left_out(part, names, values, longer, pair) for part in parts if part.excluded]
    terms = (*(term for each in meanings for term in each), *whole)
    match = _found(TEXT, text, scopes, exclusions)
    near = _found(OWN_TEXT, text, scopes, exclusions) if text else ""
    return Question(match, near, terms)


def _found(columns: str, text: str, scopes: Sequence[str], exclusions: Sequence[str]) -> str:
    """Return a query for what has a text in these columns, if there is a text, and fits the scopes."""
    conditions = [*([f"{columns} : ({text})"] if text else []), *scopes]
    match = " AND ".join(conditions) or f'tags : "{tag_word(*ANY)}"'
    return f"({match}) NOT ({' OR '.join(exclusions)})" if exclusions else match


def _left_out(part: Part, names: Names, values: Values, longer: Longer, pair: Callable[[str], str]) -> str:
    if part.scope:
        return f"tags : ({_scoped(part, values, pair)})"
    return f"{TEXT} : {_either(_meanings(part, names, begun=False), longer)}"


def _meanings(part: Part, names: Names, *, begun: bool) -> list[Term]:
    """Return the terms for a part; its last word may be incomplete if `begun`."""
    begun = begun and not part.phrase and len("".join(words_of(part.text))) > 1
    return terms_of(part.text, names, begun=begun)


def _either(terms: Sequence[Term], longer: Longer) -> str:
    """Return a query for any of the terms, each as a phrase of words."""
    phrases = {phrase for term in terms for phrase in _phrases(term, longer)}
    return f"({' OR '.join(sorted(phrases))})"


def _phrases(term: Term, longer: Longer) -> Iterator[str]:
    """Yield the phrases of the index that a term may be.

    A word that is begun is looked up as the words for which it may stand, unless these are many: FTS5 reads all places
    of all of them before the first hit, and again for each part of an answer.
    """
    *before, last = words_of(term.text) or ("",)
    words = longer(last, MOST_LONGER + 1) if term.begun and last else ()
    if len(words) > MOST_LONGER:
        yield f'"{" ".join([*before, last])}"*'
    elif last:
        yield from (f'"{" ".join([*before, word])}"' for word in (last, *words))


def _scoped(part: Part, values: Values, pair: Callable[[str], str]) -> str:
    """Return a query for any of the tags that a scope asks for."""
    if part.scope == "year":
        tags = [tag_word("year", year) for year in _years(part.text, values)]
    elif part.scope == "pair":
        tags = [_pair(part.text, values, pair)]
    else:
        tags = [tag_word(part.scope, value) for value in _meant(part, values(part.scope))]
    return " OR ".join(f'"{tag}"' for tag in dict.fromkeys(tags or [_NO_SUCH]))


def _years(written: str, values: Values) -> Iterator[str]:
    match = _YEARS.fullmatch(written)
    if not match or not (match["first"] or match["last"]):
        raise Unanswerable(f"{quoted(written)} is no year and no span of years ({SCOPES['year']})")
    first = int(match["first"] or 0)
    last = int(match["last"] or 9999) if match["to"] else first
    if match["last"] and not match["to"]:
        raise Unanswerable(f"{quoted(written)} is no year ({SCOPES['year']})")
    known = values("year") if match["to"] else [str(first)]
    yield from (year for year in known if first <= int(year) <= last)


def _pair(written: str, values: Values, pair: Callable[[str], str]) -> str:
    party = _called(values("party")).equal(written)
    return tag_word("party", party[0]) if party else tag_word("pair", pair(written))


def _meant(part: Part, known: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the values that the words name (see `Lookup.named`). Raises Unanswerable, with a suggestion, if none."""
    called = _called(known)
    values = called.named(part.text)
    if not values:
        near = did_you_mean(part.text, called.spellings)
        raise Unanswerable(f"no {part.scope} is called {quoted(part.text)}{near}")
    return values


def _called(known: Mapping[str, Sequence[str]]) -> Lookup[str]:
    return Lookup((spelling, value) for value, spellings in known.items() for spelling in spellings)
