"""Page one: what to know before the meeting, in at most 350 words, the first page of the brief and the overview."""

from collections.abc import Sequence

from msgspec import Struct

from ...blocks import Block, Bullets, lines_of, with_lines
from ...model import Dossier, without_untimed
from ...words.brackets import with_one_pair
from ..viewpoint import viewpoint_notes
from .amounts import key_facts
from .asking import questions_in_order, to_ask
from .bare import bare
from .cautions import not_to_print, with_pointed_first
from .disputes import disputed
from .fitting import fitted, words_in
from .masthead import masthead, words_of_masthead
from .meetings import since_they_met, the_meeting
from .people import names
from .remaining import ahead

WORDS = 350
"""The number of words that page one may have, marks of citations aside."""


class Page(Struct, frozen=True):
    """Page one, with what the file after it need not say again."""

    blocks: list[Block]
    checks: frozenset[str]
    """The names of the checks of which it tells what to say instead."""
    asked: frozenset[str]
    """What curators list as not said, as far as it asks it."""


def page_one(dossier: Dossier, most: int = WORDS) -> list[Block]:
    """Build the blocks of page one (see `page_of`)."""
    return page_of(dossier, most).blocks


def page_of(dossier: Dossier, most: int = WORDS) -> Page:
    """Build page one as known on the dossier's day: whose voice it is, then the parts in the order of readers' needs.

    Rows that do not fit are left to the file, and each part says how many. On an earlier day than the file's own, so
    are the records of which nobody knows whether they were so already.
    """
    whole = without_untimed(dossier)
    dossier = bare(whole)
    before = [the_meeting(dossier, whole), since_they_met(dossier, whole)]
    disputes, questions = disputed(dossier), questions_in_order(dossier)
    told = {row.address for part in (*before, disputes) for row in part.rows[: part.first] if row.address}
    asks, cautions = to_ask(dossier, questions), not_to_print(dossier)
    above, below = [*before, key_facts(dossier, told), disputes], [ahead(dossier), names(dossier), asks]
    notes = viewpoint_notes(dossier)
    left = most - words_of_masthead(dossier) - sum(words_in(note.line) for note in notes)
    homes = {dossier.address(each): dossier.home(each.id)[0].title for each in dossier.records()}
    pointed = _checks_in(fitted([*above, cautions, *below], left, homes))
    blocks = fitted([*above, with_pointed_first(cautions, pointed), *below], left, homes)
    shown = {id(row) for block in blocks if isinstance(block, Bullets) for row in block.rows}
    asked = {each.says for each, row in zip(questions, asks.rows, strict=True) if id(row) in shown and not each.about}
    joined = (with_lines(block, with_one_pair) for block in blocks)
    return Page([masthead(dossier, blocks), *notes, *joined], _checks_in(blocks, told=True), frozenset(asked))


def _checks_in(blocks: Sequence[Block], *, told: bool = False) -> frozenset[str]:
    """Return the names of the checks to which rows point, or of those that are told there."""
    spans = (span for block in blocks for _, each in lines_of(block) for span in each)
    return frozenset(span.to for span in spans if span.to and (span.style != "check") is told)
