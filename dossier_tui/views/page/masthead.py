"""The line above page one: of which day it is, and whose voice all of it is."""

from ...blocks import Prose, Span, line
from ...model import Dossier
from ...values import capital
from ...words.ages import stood_words
from ...words.when import on_when
from ..voices import unheard_words


def masthead(dossier: Dossier, *, is_cited: bool = True) -> Prose:
    """Build the line: the day, the main source with its mark if it is cited below, and who is not heard."""
    main = dossier.sources[dossier.main]
    described = main.described or main.publisher
    whose = main.speaker if main.speaker == described else f"{main.speaker}, {described}"
    undated = ", undated" if main.is_undated else ""
    unheard = unheard_words(dossier)
    mark = ", cited as ¶" if is_cited else ""
    when = capital(stood_words(dossier)) or f"As known {on_when(dossier.as_of)}"
    said = f"{when}. Main source{mark}: {whose}{undated}. {unheard}"
    return Prose(line(Span(said.strip(), "em")))
