"""One fact taken away: a sentence with its citation, or Markdown with its footnotes, onto the clipboard."""

from typing import TYPE_CHECKING, Any

from ...values import clean, one_line

if TYPE_CHECKING:
    from textual.screen import Screen

    from ..screens.desk_screen import DeskScreen

FIRST_WORDS = 60
"""Characters of what was copied that a notice repeats."""


def copy_sentence(screen: "DeskScreen") -> None:
    """Copy what is selected as a sentence with date, hedge and citation."""
    selected = screen.needed_selection()
    if selected:
        from ...words.fact import plain_fact

        copy_text(screen, plain_fact(selected.dossier, selected.address))


def copy_markdown(screen: "DeskScreen") -> None:
    """Copy what is selected as Markdown with footnotes."""
    selected = screen.needed_selection()
    if selected:
        from ...render.markdown import markdown_fact

        copy_text(screen, markdown_fact(selected.dossier, selected.address))


def copy_text(screen: "Screen[Any]", text: str) -> None:
    """Put text on the clipboard and tell what became of it, without keeping the screen waiting."""
    import asyncio

    from ...desk.clipboard import copy
    from .. import textual_hooks
    from ..notices import tell_only

    app = screen.app

    async def copied() -> None:
        result = await asyncio.to_thread(copy, text)
        textual_hooks.write_to_terminal(app, result.escape)
        tell_only(app, f"{result.message}\n{first_words(text)}", wrong=not result.done)

    app.run_worker(copied(), group="clipboard", exclusive=True)


def first_words(text: str) -> str:
    """The beginning of a text, cut between words."""
    words = one_line(clean(text))
    if len(words) <= FIRST_WORDS:
        return words
    return f"{words[:FIRST_WORDS].rpartition(' ')[0] or words[:FIRST_WORDS]} …"
