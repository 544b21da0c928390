"""One fact taken away: a sentence with its citation, or Markdown with its footnotes, onto the clipboard."""

import asyncio
from typing import TYPE_CHECKING

from ...desk.clipboard import copy
from ...panes.citing import plain_fact
from ...render.markdown import markdown_fact
from ...values import clean, one_line
from ..shown import needed

if TYPE_CHECKING:
    from ..app import DossierApp

FIRST_WORDS = 60
"""Characters of what was copied that a toast repeats."""


def copy_sentence(app: "DossierApp") -> None:
    """Copies what is selected as a sentence with date, hedge and citation."""
    selected = needed(app)
    if selected:
        take_away(app, plain_fact(selected.dossier, selected.address))


def copy_markdown(app: "DossierApp") -> None:
    """Copies what is selected as Markdown with footnotes."""
    selected = needed(app)
    if selected:
        take_away(app, markdown_fact(selected.dossier, selected.address))


def take_away(app: "DossierApp", text: str) -> None:
    """Puts text on the clipboard and tells what became of it, without keeping the screen waiting."""

    async def taken() -> None:
        copied = await asyncio.to_thread(copy, text)
        app.write_to_terminal(copied.escape)
        app.clear_notifications()
        app.tell(f"{copied.says}\n{first_words(text)}", wrong=not copied.done)

    app.run_worker(taken(), group="clipboard", exclusive=True)


def first_words(text: str) -> str:
    """The beginning of a text, cut between words."""
    words = one_line(clean(text))
    if len(words) <= FIRST_WORDS:
        return words
    return f"{words[:FIRST_WORDS].rpartition(' ')[0] or words[:FIRST_WORDS]} …"
