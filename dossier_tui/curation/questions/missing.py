"""What curators list as not said, as questions, and which of those on records ask the same."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from ...model import Dossier, Position, once
from ...values import fold
from .ages import LONG_AGO
from .question import Form, Question

_ASKING = {"if", "who", "whom", "whose", "what", "which", "when", "where", "why", "how"}
"""The words with which a question begins, direct or not."""
_PREPOSITIONS = {"at", "by", "for", "from", "in", "of", "on", "to", "with"}
"""The words before these: `on which day`."""
_YEAR = re.compile(r"\b(?:(after|since) )?((?:1[89]|20)[0-9]{2})\b( on(?=[,;.)]|\Z))?")
"""A year, with what says that something is missed of all the time since."""
_ANSWER = re.compile(r"\b(?:answer|reply|respon|says?\b|words\b)")
_BUT_FOR = re.compile(r" (?:but for|except|other than) .*")
"""What curators leave out of what they miss."""
_STOP = frozenset(
    "and any are both but but by did does far for from has have how its news not now number one other our out over "
    "reports several still tell than that the their them then there they this today two was were what when where "
    "whether which while who whom whose why will with".split()
)
"""Words that say nothing of the matter."""
_MEANT = {
    "where": "place places town towns", "many": "number price", "much": "amount price sum", "force": "came entered",
    "counterpart": "met", "answer": "says words", "signed": "date day held when", "came": "became became outcome held",
    "set": "date day since",
    "when": "date day year announced",
}  # fmt: skip
"""By a word of a question on a record, how curators name the same."""
_STEM = 5
"""The letters by which two words are taken for one: `treaty` and `treaties`."""
_SAME = 0.6
"""The share of the words of curators that a question on a record has to have, so as to ask the same."""


def missing(dossier: Dossier) -> Iterator[Question]:
    """Yield what curators list as not said; what is of long ago is to be looked up."""
    for section in dossier.sections:
        for words in dossier.not_said.get(section.key, ()):
            form, years = _form(words), [int(year) for _, year, _ in _YEAR.findall(words)]
            to = dossier.parties if form == "whether" or not _is_of_long_ago(dossier, words) else ()
            yield Question(to, "", words, "", form, max(years, default=None))


def _form(words: str) -> Form:
    first, second = (*words.lower().split(maxsplit=2), "", "")[:2]
    is_question = first in _ASKING or (first in _PREPOSITIONS and second in _ASKING)
    return "whether" if first == "whether" else "question" if is_question else "noun"


def _is_of_long_ago(dossier: Dossier, words: str) -> bool:
    """Whether all years that are named are long past, and none is one since or after which something is missed."""
    named, as_of = _YEAR.findall(words), dossier.as_of.last
    if not named or as_of is None or any(since or on for since, _, on in named):
        return False
    return max(int(year) for _, year, _ in named) + LONG_AGO < as_of.year


def asks_the_same(dossier: Dossier, missed: Question, question: Question) -> bool:
    """Whether what curators list as not said and a question on a record ask the same: most words, all names, years."""
    if isinstance(dossier.record(question.about), Position) and not _ANSWER.search(missed.says):
        return False
    wanted = _words(_BUT_FOR.sub("", missed.says)) - _of_parties(dossier)
    shared = wanted & _words(_all_words(dossier, question))
    words = [word for word in shared if not word.isdigit()]
    return len(words) > 1 and len(shared) >= _SAME * len(wanted) and _names(dossier, missed.says) <= shared


def _names(dossier: Dossier, words: str) -> AbstractSet[str]:
    """Return the years and names in the words of curators, but for those of the parties."""
    named = re.findall(r"[12][0-9]{3}|(?<=[ “])[^\W\d_a-z]\w+", words)
    return _words(" ".join(named)) - _of_parties(dossier)


@once
def _of_parties(dossier: Dossier) -> AbstractSet[str]:
    """Return the names of the parties, which go without saying."""
    polities = (dossier.registry.polities[party] for party in dossier.parties)
    return _words(" ".join(name for polity in polities for name in polity.all_names))


def _all_words(dossier: Dossier, question: Question) -> str:
    """Return a question in all the words that it may have: also those of its record's kind and days."""
    record = dossier.record(question.about)
    dates = [record.when, record.due.date if record and record.due else None] if record else []
    meant = [words for word, words in _MEANT.items() if word in question.asks]
    kind = getattr(record, "kind", "")
    return " ".join([question.says, question.asks, kind if isinstance(kind, str) else "", *meant, *map(str, dates)])


@lru_cache(maxsize=2**10)
def _words(text: str) -> AbstractSet[str]:
    """Return what a text is about; each question is compared with each that curators list."""
    words = re.findall(r"\w{3,}", fold(text))
    return frozenset(word if word.isdigit() else word[:_STEM] for word in words if word not in _STOP)
