"""Page one: what to know before the meeting, in at most 350 words, the first page of the brief and the overview."""

from ...blocks import Block, Note, Prose
from ...model import Dossier, without_untimed
from ..viewpoint import viewpoint_notes
from .amounts import key_facts
from .cautions import disputed, not_to_print
from .fitting import fitted, words_in
from .masthead import masthead
from .meetings import since_they_met, the_meeting
from .people import names
from .remaining import ahead, to_ask

WORDS = 350
"""The number of words that page one may have, marks of citations aside."""


def page_one(dossier: Dossier, most: int = WORDS) -> list[Block]:
    """Build page one: whose voice it is, then the parts in the order in which readers need them.

    Rows that do not fit are left to the file, and each part says how many. On an earlier day than the file's own, so
    are the records of which nobody knows whether they were so already.
    """
    dossier = without_untimed(dossier)
    head: list[Prose | Note] = [masthead(dossier), *viewpoint_notes(dossier)]
    parts = [
        the_meeting(dossier),
        since_they_met(dossier),
        key_facts(dossier),
        disputed(dossier),
        not_to_print(dossier),
        ahead(dossier),
        names(dossier),
        to_ask(dossier),
    ]
    used = sum(words_in(each.line) for each in head)
    return [*head, *fitted([part for part in parts if part.rows], most - used)]
