"""Page one: what to know before the meeting, in at most 350 words, the first page of the brief and the overview."""

from collections.abc import Sequence

from ...blocks import Block, lines_of, with_lines
from ...model import Dossier, without_untimed
from ...words.brackets import with_one_pair
from ..viewpoint import viewpoint_notes
from .amounts import key_facts
from .bare import bare
from .cautions import not_to_print
from .disputes import disputed
from .fitting import fitted, words_in
from .masthead import masthead, words_of_masthead
from .meetings import since_they_met, the_meeting
from .people import names
from .remaining import ahead, to_ask

WORDS = 350
"""The number of words that page one may have, marks of citations aside."""


def page_one(dossier: Dossier, most: int = WORDS) -> list[Block]:
    """Build page one as known on the dossier's day: whose voice it is, then the parts in the order of readers' needs.

    Rows that do not fit are left to the file, and each part says how many. On an earlier day than the file's own, so
    are the records of which nobody knows whether they were so already.
    """
    whole = without_untimed(dossier)
    dossier = bare(whole)
    before = [the_meeting(dossier, whole), since_they_met(dossier)]
    disputes = disputed(dossier)
    told = {row.address for part in (*before, disputes) for row in part.rows[: part.first] if row.address}
    above, below = [*before, key_facts(dossier, told), disputes], [ahead(dossier), names(dossier), to_ask(dossier)]
    notes = viewpoint_notes(dossier)
    left = most - words_of_masthead(dossier) - sum(words_in(note.line) for note in notes)
    homes = {dossier.address(each): dossier.home(each.id)[0].title for each in dossier.records()}
    pointed = _checks_in(fitted([*above, not_to_print(dossier), *below], left, homes))
    blocks = fitted([*above, not_to_print(dossier, pointed), *below], left, homes)
    return [masthead(dossier, blocks), *notes, *(with_lines(block, with_one_pair) for block in blocks)]


def _checks_in(blocks: Sequence[Block]) -> set[str]:
    """Return the names of the checks to which rows point, those aside that are told there."""
    spans = (span for block in blocks for _, each in lines_of(block) for span in each)
    return {span.to for span in spans if span.style == "check" and span.to}
