"""What the mouse is dragged over, in one view, is copied; a click stays a click."""

import pytest
from textual import events

from dossier_tui.tui.widgets.blockview import BlockView

PAIR = "russia-kyrgyzstan"


@pytest.fixture
def copied(monkeypatch):
    """The texts that were copied."""
    texts = []
    monkeypatch.setattr("dossier_tui.tui.app.copy_text", lambda _, text: texts.append(text))
    return texts


async def mouse(at, kind, x, y, button=1):
    """The mouse does something over a cell of the pane."""
    view = at.app.screen.query_one("#pane", BlockView)
    where = (view.region.x + x, view.region.y + y)
    at.app.post_message(kind(None, *where, 0, 0, button, False, False, False, *where))
    await at.settle()


async def test_a_drag_copies_the_text_between_two_cells_and_marks_it_meanwhile(sit, bundled, copied):
    async with sit(bundled, PAIR) as at:
        view = at.app.screen.query_one("#pane", BlockView)
        first, second = ("".join(text for text, _ in view.pieces_at(line)) for line in (0, 1))
        await mouse(at, events.MouseDown, 5, 0)
        await mouse(at, events.MouseMove, 9, 1)
        assert any(segment.style.reverse for segment in view.render_line(0))
        assert not any(segment.style.reverse for segment in view.render_line(2))
        await mouse(at, events.MouseUp, 9, 1)
        assert copied == [f"{first[3:]}\n{second[:8]}".strip()]
        assert not any(segment.style.reverse for segment in view.render_line(0))


async def test_backwards_too_and_the_selected_row_stays(sit, bundled, copied):
    async with sit(bundled, PAIR) as at:
        selected = at.app.screen.selected
        for kind, x, y in ((events.MouseDown, 12, 0), (events.MouseMove, 2, 0), (events.MouseUp, 2, 0)):
            await mouse(at, kind, x, y)
        assert copied == ["As known on"]
        for kind, x, y in ((events.MouseDown, 3, 10), (events.MouseMove, 9, 9), (events.MouseUp, 9, 9)):
            await mouse(at, kind, x, y)
        assert len(copied) == len(set(copied)) == 2
        assert at.app.screen.selected == selected


async def test_a_click_and_a_mouse_that_only_moves_copy_nothing(sit, bundled, copied):
    async with sit(bundled, PAIR) as at:
        for kind, x, y, button in (
            (events.MouseMove, 3, 1, 0),
            (events.MouseDown, 5, 1, 1),
            (events.MouseMove, 5, 1, 1),
            (events.MouseUp, 5, 1, 1),
            (events.MouseMove, 9, 3, 0),
        ):
            await mouse(at, kind, x, y, button)
        assert copied == []
