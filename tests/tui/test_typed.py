"""Text that a reader pastes: no control character reaches the terminal, and no word is lost."""

import pytest
from textual.events import Paste
from textual.widgets import Input, TextArea

from dossier_tui.tui.typed import typeable

PAIR = "russia-kyrgyzstan"
CONTROLS = "".join(map(chr, [*range(9), *range(14, 32), *range(127, 160)])).replace("\x85", "")


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        (f"one{CONTROLS}two", "onetwo"),
        ("one\r\ntwo\rthree\x85four\u2028five\vsix\n", "one\ntwo\nthree\nfour\nfive\nsix\n"),
        ("a\tb  с\u200dд 🇷🇺 \u200f", "a\tb  с\u200dд 🇷🇺 \u200f"),
        ("", ""),
    ],
)
def test_controls_go_line_breaks_become_one_kind_and_the_rest_stays(pasted, kept):
    assert typeable(pasted) == kept


@pytest.mark.parametrize(("keys", "field"), [("a", TextArea), ("S", Input), ("x", Input), (":", Input), ("/", Input)])
async def test_a_paste_is_made_safe_in_every_field(sit, bundled, keys, field):
    async with sit(bundled, PAIR) as at:
        await at.press("3", *keys)
        at.app.post_message(Paste("\nfirst\x9b31m\x1b\r\nsecond\x07"))
        await at.settle()
        typed = at.app.focused
        assert isinstance(typed, field)
        text = typed.text if isinstance(typed, TextArea) else typed.value
        words = ["first31m", "second"]
        assert text.split()[-2:] == words or text.endswith(" ".join(words))
        assert text.isprintable() or field is TextArea
        await at.press("backspace")


async def test_a_viewpoint_may_have_any_id(sit, bundled, monkeypatch):
    sides = ["", "1st-polity", "a b'c", "Россия"]
    monkeypatch.setattr("dossier_tui.tui.screens.export.choices", lambda _: sides)
    monkeypatch.setattr("dossier_tui.tui.screens.export.viewpoint_name", lambda _, side: side or "neutral")
    async with sit(bundled, PAIR) as at:
        shown = await at.press("x")
        assert "1st-polity" in shown
        assert at.app.screen.worded.registry.viewpoint == ""
        await at.press("enter")
