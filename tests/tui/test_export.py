"""The export dialog, by keyboard alone, at the smallest size."""

import pytest

from dossier_tui.render.formats import FORMATS

PAIR = "russia-kyrgyzstan"


async def test_everything_of_the_dialog_is_on_the_smallest_screen(sit, bundled):
    async with sit(bundled, PAIR, size="60x16") as at:
        shown = await at.press("x")
        for words in ("File", f"{PAIR}.md", "Markdown", "History", "Evaluations", "replace it", "Write"):
            assert words in shown


async def test_on_a_tiny_screen_no_format_is_cut(sit, bundled):
    async with sit(bundled, PAIR) as at:
        await at.resize(45, 20)
        await at.press("x")
        assert all(each.title in at.text for each in FORMATS.values()), at.text


async def test_the_dialog_says_what_enter_does_where_the_focus_is(sit, bundled, monkeypatch):
    monkeypatch.chdir("/")  # a folder whose name fits into the line
    async with sit(bundled, PAIR) as at:
        assert "enter write" in await at.press("x")
        shown = await at.press("tab")
        assert "enter write" not in shown
        assert "ctrl+s write" in shown
        await at.press("shift+tab", "home")
        assert "in /" in at.text
        assert "in /" not in await at.type("/")


async def test_enter_writes_the_file_and_a_toast_says_which(sit, bundled, tmp_path):
    async with sit(bundled, PAIR) as at:
        await at.press("x")
        assert "Written:" in await at.press("enter")
        assert (tmp_path / f"{PAIR}.md").read_text().startswith("# Russia")


async def test_an_open_dialog_follows_files_that_are_read_again(sit, make_library, tmp_path):
    async with sit(make_library(), PAIR) as at:
        assert "Export Russia and Kyrgyzstan" in await at.press("x")
        file = tmp_path / f"dossiers/{PAIR}.yaml"
        file.write_text(file.read_text().replace("Russia and Kyrgyzstan", "Moscow and its neighbour"))
        at.app.session.reload()
        await at.settle()
        assert "Export Moscow and its neighbour" in at.text
        await at.press("enter")
        assert (tmp_path / f"{PAIR}.md").read_text().startswith("# Moscow and its neighbour")


async def test_an_open_dialog_keeps_what_it_has_of_a_dossier_that_cannot_be_read_any_more(sit, make_library, tmp_path):
    async with sit(make_library(), PAIR) as at:
        await at.press("x")
        (tmp_path / f"dossiers/{PAIR}.yaml").write_text("title: [")
        at.app.session.reload()
        await at.settle()
        assert "Export Russia and Kyrgyzstan" in at.text
        await at.press("enter")
        assert (tmp_path / f"{PAIR}.md").read_text().startswith("# Russia and Kyrgyzstan")


async def test_a_dossier_selected_in_the_library_is_exported_from_there(sit, bundled, tmp_path):
    async with sit(bundled) as at:
        await at.press("x", "enter")
        assert (tmp_path / "russia-abkhazia.md").exists()


async def test_sections_and_judgements_are_left_out_when_unticked(sit, make_library, tmp_path):
    async with sit(make_library(), PAIR, size="60x16") as at:
        await at.press("x", "tab", "tab")
        assert "[ ] History" in await at.press("space")
        await at.press(*["tab"] * 5)
        assert "[ ] Evaluations" in await at.press("space")
        await at.press("ctrl+s")
        text = (tmp_path / f"{PAIR}.md").read_text()
        assert "# History" not in text
        assert "# Economy" in text
        assert "counts as an ally" not in text


async def test_the_annex_is_written_when_it_is_ticked(sit, bundled, tmp_path):
    async with sit(bundled, PAIR, size="60x16") as at:
        assert "[ ] Annex" in await at.press("x")
        await at.press(*["tab"] * 8)
        assert "[x] Annex" in await at.press("space")
        await at.press("ctrl+s")
        assert "\n## Annex: people" in (tmp_path / f"{PAIR}.md").read_text()


async def test_an_existing_file_is_replaced_only_when_that_is_ticked(sit, bundled, tmp_path):
    there = tmp_path / f"{PAIR}.md"
    there.write_text("mine")
    async with sit(bundled, PAIR, size="60x16") as at:
        await at.press("x")
        assert "exists already" in " ".join((await at.press("enter")).split())
        assert there.read_text() == "mine"
        await at.press("space", "ctrl+s")
        assert there.read_text().startswith("# Russia")


async def test_another_format_brings_another_ending_unless_the_file_has_been_named(sit, bundled):
    async with sit(bundled, PAIR) as at:
        assert f"{PAIR}.txt" in await at.press("x", "tab", "right", "enter")


@pytest.mark.parametrize("size", ["60x16", "80x24"])
async def test_every_format_is_written(sit, bundled, tmp_path, size):
    async with sit(bundled, PAIR, size=size) as at:
        for each in FORMATS.values():
            await at.press("x")
            at.app.screen.query_one(f"#format-{each.key}").value = True
            await at.settle()
            assert "Not written" not in await at.press("ctrl+s")
            assert (tmp_path / f"{PAIR}{each.suffix}").stat().st_size > 500


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("../out.md", "leads out of"),
        ("", "Name a file"),
        ("nowhere/out.md", "There is no folder"),
        ("/proc/out.md", "Not written"),
        (".", "That is a folder"),
        ("x" * 300, "no name of a file here: File name too"),
    ],
)
async def test_what_cannot_be_written_is_said_in_the_dialog_and_nothing_is_lost(sit, bundled, tmp_path, typed, says):
    async with sit(bundled, PAIR, size="60x16") as at:
        await at.press("x", "ctrl+u")
        await at.type(typed)
        assert says in " ".join((await at.press("enter")).split())
        assert "Export Russia" in at.text
        assert not list(tmp_path.parent.glob("*.md"))


@pytest.mark.parametrize("size", ["60x16", "80x24"])
async def test_whose_words_are_used_is_asked_where_names_are_disputed_and_the_file_says_it(
    sit, bundled, tmp_path_factory, monkeypatch, size
):
    folder = tmp_path_factory.mktemp("x")  # short enough to stand on one line
    monkeypatch.chdir(folder)
    async with sit(bundled, "russia-abkhazia", size=size) as at:
        shown = await at.press("x")
        assert "Names (●) neutral  ( ) Georgia  ( ) Russia" in shown
        assert "Write" in shown
        at.app.screen.query_one("#viewpoint").focus()
        await at.press("right", "enter", "ctrl+s")
        assert "Worded as on the side of Georgia" in (folder / "russia-abkhazia.md").read_text()
        assert at.app.screen.shown.dossier.registry.viewpoint == ""
    async with sit(bundled, PAIR, size=size) as at:
        assert "Names" not in await at.press("x")


async def test_an_absolute_path_is_what_it_says(sit, bundled, tmp_path):
    goal = tmp_path / "elsewhere"
    goal.mkdir()
    async with sit(bundled, PAIR) as at:
        await at.press("x")
        at.app.screen.query_one("#to").value = str(goal / "brief.md")
        await at.press("enter")
        assert (goal / "brief.md").exists()


async def test_escape_leaves_without_a_file(sit, bundled, tmp_path):
    async with sit(bundled, PAIR) as at:
        await at.press("x", "escape")
        assert "Export Russia" not in at.text
        assert not list(tmp_path.iterdir())
