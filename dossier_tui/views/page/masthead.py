"""The line above page one: of which day it is, and whose voice all of it is."""

from collections import Counter
from collections.abc import Sequence

from ...blocks import Block, Prose, Span, line, lines_of
from ...model import Dossier, Source
from ...values import capital, listed, plural
from ...words.ages import name_with_date, stood_words
from ...words.sources import side_of
from ...words.when import on_when
from ..voices import unheard_words
from .fitting import words_in
from .recent import is_stale

_SHARE = 3
"""A page rests on its main source if one row in so many cites it."""


def masthead(dossier: Dossier, below: Sequence[Block]) -> Prose:
    """Build the line: the day, the main source if the page below rests on it, else on how many it does; who is unheard.

    A main source that is cited and not rested on is named as what its mark stands for.
    """
    rows = [{cite.source for span in each for cite in span.cites} for block in below for _, each in lines_of(block)]
    cited = Counter(key for keys in rows for key in keys)
    is_main = cited[dossier.main] * _SHARE >= sum(map(bool, rows))
    return _line(dossier, _main(dossier, is_cited=bool(cited[dossier.main])) if is_main else _sources(dossier, cited))


def words_of_masthead(dossier: Dossier) -> int:
    """Count the words that the line may have, whatever stands below it."""
    longest = (_main(dossier, is_cited=True), _sources(dossier, Counter([dossier.main])))
    return max(words_in(_line(dossier, each).line) for each in longest)


def _line(dossier: Dossier, whose: str) -> Prose:
    when = capital(stood_words(dossier)) or f"As known {on_when(dossier.as_of)}"
    return Prose(line(Span(f"{when}. {whose}. {unheard_words(dossier)}".strip(), "em")))


def _how_much_was_read(dossier: Dossier) -> str:
    """Return a sentence on how many sources of the whole dossier were read in full; empty if most were."""
    seen = [source for key in dossier.cited_sources if (source := dossier.sources[key]).is_seen]
    whole = sum(not source.unverified for source in seen)
    if whole * 2 >= len(seen):
        return ""
    if not whole:
        if len(seen) == 1:
            return ". It is the only source on file, and was seen only in part"
        return f". All {len(seen)} sources on file were seen only in part"
    return f". Of {len(seen)} sources on file {whole} {'was' if whole == 1 else 'were'} read in full"


def _main(dossier: Dossier, *, is_cited: bool) -> str:
    main = dossier.sources[dossier.main]
    undated = ", undated" if main.is_undated else ""
    read = _how_much_was_read(dossier) if main.unverified else ""
    return f"Main source{', cited as ¶' if is_cited else ''}: {_whose(dossier, main)}{undated}{read}"


def _whose(dossier: Dossier, source: Source) -> str:
    """Return whose voice a source is, and its side where no description says what it is."""
    described = source.described or (f"{source.publisher}, {side_of(dossier, source)}" if source.side else "")
    if not described:
        described = source.publisher
    return source.speaker if source.speaker == described else f"{source.speaker}, {described}"


def _sources(dossier: Dossier, cited: Counter[str]) -> str:
    """Return how many sources a page rests on, and from where: `14 sources: 3 from Russia, 1 official, none from …`."""
    sources = [dossier.sources[key] for key in cited if key in dossier.sources]
    sides = listed([_from(dossier, party, sources) for party in dossier.parties])
    main = dossier.sources[dossier.main]
    named = name_with_date(main) if is_stale(dossier, main.issued) else main.name
    mark = f"; ¶ is {named}" if cited[dossier.main] else ""
    return f"Told from {plural(len(sources), 'source')}: {sides}{mark}{_how_much_was_read(dossier)}"


def _from(dossier: Dossier, party: str, sources: Sequence[Source]) -> str:
    """Return how many sources speak from a party: `3 from Russia (1 official)`, `none from Serbia`."""
    official = sum(party in (source.side or ()) for source in sources)
    every = sum(party in source.voices for source in sources)
    return f"{every or 'none'} from {dossier.said(party)}" + (f" ({official or 'none'} official)" if every else "")
