"""Files that change on the disk while the app is open: noticed, shown and told, nothing typed lost."""

import asyncio
import os
from itertools import count

import pytest

from dossier_tui.files.watching import stamp as stamp_of
from tests.tui.test_home import SECOND

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"
OLD, NEW = "Russia and Kyrgyzstan", "Moscow and its southern neighbour"
TOLD = f"{PAIR} has changed on the disk and was read again."
_TIMES = count(1_000_000_000, 10)


@pytest.fixture
def library(make_library):
    return make_library({"dossiers/russia-georgia.yaml": SECOND})


@pytest.fixture
def save(tmp_path):
    """Saves a file, each time at another time."""

    def write(text, name=FILE):
        (tmp_path / name).write_text(text)
        os.utime(tmp_path / name, (time := next(_TIMES), time))

    return write


@pytest.fixture
def now(tmp_path):
    """The text of the dossier's file."""
    return (tmp_path / FILE).read_text()


async def look(at):
    """Let the app look at the files, as it does several times a second."""
    at.app.watching.look()
    await at.settle()
    return at.text


def notices(at):
    return [notice.message for notice in at.app._notifications]


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_a_change_of_the_open_dossier_is_shown_and_told_at_the_same_place(sit, library, save, now, size):
    async with sit(library, PAIR, size=size) as at:
        await at.press("3", "j")
        before = at.app.screen.view.selected
        assert before
        save(now.replace(OLD, NEW))
        shown = await look(at)
        assert shown.startswith(f" {NEW}")
        assert at.app.screen.active == "leadership"
        assert at.app.screen.view.selected == before
        assert notices(at) == [TOLD]


async def test_nothing_is_read_or_told_while_nothing_changes(sit, library, monkeypatch):
    async with sit(library, PAIR) as at:
        monkeypatch.setattr(type(library), "reloaded", None)
        await look(at)
        await look(at)
        assert notices(at) == []


async def test_a_file_that_breaks_shows_its_problems_over_the_last_good_version(sit, library, save, now):
    async with sit(library, PAIR) as at:
        save("title: x\nparties: [\n")
        shown = await look(at)
        assert "The last good version is shown" in shown
        assert OLD in shown
        assert notices(at) == []
        save(now)
        assert "last good version" not in await look(at)
        assert notices(at) == [TOLD]


@pytest.mark.parametrize("size", ["80x24", "120x40"])
async def test_a_draft_follows_the_saves_until_it_is_whole(sit, library, save, now, size):
    save(now.replace("place: moscow", "place: mosco").replace("USD 1.9 bn", "USD 1.9 mil"))
    async with sit(library, PAIR, size) as at:
        assert "A draft, without what has a problem." in at.text
        assert "working visit" not in (await at.press("3")).lower()
        save(now.replace("USD 1.9 bn", "USD 1.9 mil"))
        shown = await look(at)
        assert "working visit" in shown.lower()
        assert "A draft, without what has a problem." in shown
        save(now)
        assert "A draft" not in await look(at)
        assert at.app.screen.active == "leadership"


async def test_a_changed_source_is_told_by_its_name(sit, library, tmp_path, save):
    source = "seeds/sputnik-2019.yaml"
    async with sit(library, PAIR) as at:
        save((tmp_path / source).read_text() + "\n", source)
        await look(at)
        assert notices(at) == ["sputnik-2019 has changed on the disk and was read again."]


async def test_a_dialog_is_left_alone_until_it_is_closed(sit, library, save, now):
    async with sit(library, PAIR, size="120x40") as at:
        await at.press("3", "a")
        await at.type("half a thought")
        save(now.replace(OLD, NEW))
        assert "half a thought" in await look(at)
        assert NEW not in at.text
        await at.press("tab", "enter")
        assert NEW in await look(at)


async def test_what_is_read_again_by_hand_is_not_told_twice(sit, library, save, now):
    async with sit(library, PAIR) as at:
        save(now.replace(OLD, NEW))
        await at.press("r")
        await look(at)
        assert TOLD not in notices(at)


async def test_a_dossier_added_to_the_folder_is_listed(sit, library, save, now):
    async with sit(library) as at:
        assert "2 dossiers" in at.lines[0]
        save(now, "dossiers/armenia-kyrgyzstan.yaml")
        os.utime("dossiers", (1, 1))
        assert "3 dossiers" in await look(at)


async def test_an_idle_app_looks_at_the_files_and_writes_nothing(sit, library, monkeypatch):
    monkeypatch.setattr("dossier_tui.tui.watching.SECONDS", 0.001)
    async with sit(library, PAIR) as at:
        frames, looks, enough = [], [], asyncio.Event()
        stamp = stamp_of
        monkeypatch.setattr(at.app, "_display", lambda *shown: frames.append(shown))

        def seen(path):
            looks.append(path)
            if looks.count(str(library.paths[PAIR])) >= 5 and any(path.endswith("places.yaml") for path in looks):
                enough.set()
            return stamp(path)

        monkeypatch.setattr("dossier_tui.files.watching.stamp", seen)
        async with asyncio.timeout(30):
            await enough.wait()
        assert frames == []
        assert looks.count(str(library.paths[PAIR])) > len(looks) / len(set(looks)), "of a dossier more than of others"


async def test_a_file_that_is_gone_is_not_told_as_read_again(sit, library, tmp_path):
    async with sit(library, PAIR) as at:
        await look(at)
        (tmp_path / FILE).unlink()
        shown = await look(at)
        assert notices(at) == [f"{PAIR} is gone from the disk."]
        assert f"The last good version is shown. {PAIR} is no longer in the library" in shown
        assert f"{PAIR} is no longer in the library." in await at.press("!")
        assert "Nothing is wrong" not in at.text
