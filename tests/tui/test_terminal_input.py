"""What the terminal sends: pastes, bytes that are no text, and waiting for it."""

import os
from select import select

import pytest
from textual.events import Key, Paste

from dossier_tui.tui.terminal_input import (
    PASTE_PAUSE,
    PASTE_PIECE,
    TICK,
    BoundedPaste,
    StopEvent,
    TolerantDecoder,
    messages_from,
)


def pasted(reader, *pieces):
    """What is read from pieces: the texts of pastes, and the names of keys."""
    events = [event for piece in pieces for event in reader.feed(piece)]
    return [event.text if isinstance(event, Paste) else event.key for event in events]


def test_a_paste_is_read_whole_wherever_it_is_cut():
    text = "a\x1b[200~two\nlines\x1b[201~b"
    for cut in range(1, len(text)):
        assert pasted(BoundedPaste(), text[:cut], text[cut:]) == ["a", "two\nlines", "b"]


@pytest.mark.parametrize("stray", ["", "abc\x11", "\x1b", "\x1b[<35;1;1M", "\x1b[200", "\x1b[200~x"])
def test_a_paste_that_is_not_closed_ends_when_nothing_more_comes(monkeypatch, stray):
    time = 0.0
    monkeypatch.setattr("time.monotonic", lambda: time)
    reader = BoundedPaste()
    assert pasted(reader, f"\x1b[200~text{stray}") == []
    assert list(reader.tick()) == []
    time += PASTE_PAUSE + 0.1
    (event,) = (each for each in reader.tick() if isinstance(each, Paste))
    assert event.text.startswith("text")
    assert pasted(reader, "k") == ["k"]
    time += PASTE_PAUSE + 0.1
    assert list(reader.tick()) == []
    assert pasted(reader, "\x1b[200~again\x1b[201~k") == ["again", "k"]


def test_a_very_long_paste_is_passed_on_in_pieces_and_none_of_it_as_keys():
    reader = BoundedPaste()
    piece = "x" * 1000
    texts = pasted(reader, "\x1b[200~", *[piece] * (2 * PASTE_PIECE // 1000 + 5), "\x1b[201~k")
    assert texts.pop() == "k"
    assert len(texts) == 3
    assert set("".join(texts)) == {"x"}
    assert len("".join(texts)) == 2 * PASTE_PIECE + 5000


def test_invalid_bytes_are_replaced_and_the_end_of_input_is_an_error():
    decode = TolerantDecoder().decode
    assert decode(b"\xff\xfe", final=True) == "\ufffd\ufffd"
    assert decode(b"", final=True) == ""
    with pytest.raises(EOFError):
        decode(b"")
    assert decode(b"\x1b[M \xe4\xb0", final=False).startswith("\x1b[M ")


def test_a_program_that_is_sent_nothing_waits_without_looking(monkeypatch):
    reader, writer = os.pipe()
    stop, waits = StopEvent(), []

    def noting(files, _read, _written, seconds):
        waits.append(seconds)
        if waits.count(None) > 1:
            stop.set()
        return select(files, [], [], seconds)

    monkeypatch.setattr("dossier_tui.tui.terminal_input.select", noting)
    os.write(writer, b"k\x1b")
    assert [event.key for event in messages_from(reader, stop) if isinstance(event, Key)] == ["k", "escape"]
    assert (waits[0], waits[-1]) == (None, None)
    assert set(waits[1:-1]) == {TICK}, "the escape key may begin a sequence"


def test_the_event_that_ends_reading_can_be_waited_for_and_set_again():
    stop = StopEvent()
    for _ in range(2):
        assert not select([stop], [], [], 0)[0]
        stop.set()
        assert select([stop], [], [], 0)[0]
        assert list(messages_from(stop.fileno(), stop)) == []
        stop.clear()
