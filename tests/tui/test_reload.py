"""What is read again, or worded otherwise, shows everywhere: in lists, titles, previews and pages below."""

import pytest

from tests.conftest import FILES
from tests.tui.test_home import SECOND

PAIR = "russia-kyrgyzstan"
FILE = f"dossiers/{PAIR}.yaml"
OLD, NEW = "Russia and Kyrgyzstan", "Moscow and its southern neighbour"


@pytest.fixture
def library(make_library):
    return make_library({"dossiers/russia-georgia.yaml": SECOND})


@pytest.fixture
def rename(tmp_path):
    """Gives the dossier another title in its file."""

    def write(old: str = OLD, new: str = NEW) -> None:
        path = tmp_path / FILE
        path.write_text(path.read_text().replace(old, new))

    return write


@pytest.mark.parametrize("size", ["80x24", "120x40", "60x16"])
async def test_a_title_renamed_while_the_dossier_is_open_is_in_the_list_and_its_preview(sit, library, rename, size):
    async with sit(library, size=size) as at:
        assert OLD in await at.press("G")
        await at.press("enter")
        rename()
        assert at.lines[0].startswith(f" {OLD}")
        assert (await at.press("r")).startswith(f" {NEW}")
        shown = await at.press("q")
        assert "Library" in at.lines[0]
        assert NEW in at.marked
        assert OLD not in shown
        assert shown.count(NEW) == (2 if size == "120x40" else 1)


async def test_a_title_renamed_is_in_the_picker_and_the_palette(sit, library, rename):
    async with sit(library, PAIR, size="120x40") as at:
        assert OLD in await at.press("o")
        await at.press("escape")
        rename()
        await at.press("r", "o")
        assert NEW in await at.type("southern")
        await at.press("escape", ":")
        assert f"Open {NEW}" in await at.type("southern")


async def test_a_record_changed_is_on_the_pages_over_several_dossiers_below(sit, library, rename):
    async with sit(library) as at:
        await at.press("t")
        await at.press("z", "z")
        assert "Working visit" in at.marked
        await at.press("enter")
        rename("kind: working visit", "kind: state visit")
        await at.press("r")
        assert "Timeline by day" in await at.press("q")
        assert "State visit" in at.marked


async def test_a_title_renamed_is_on_the_page_of_bookmarks_below(sit, library, rename):
    async with sit(library, PAIR) as at:
        await at.press("3", "b", "q")
        assert OLD in await at.press("B")
        await at.press("enter")
        rename()
        await at.press("r")
        shown = await at.press("q")
        assert NEW in shown
        assert OLD not in shown


async def test_a_record_changed_is_found_by_the_search_below(sit, library, rename):
    async with sit(library, size="120x40") as at:
        await at.press("S")
        await at.type("jeenbekov")
        assert "working visit" in await at.press("down")
        await at.press("enter")
        rename("kind: working visit", "kind: state visit")
        await at.press("r")
        shown = await at.press("q")
        assert "Search everywhere" in shown
        assert "state visit" in shown
        assert "working visit" not in shown


async def test_another_viewpoint_shows_in_the_preview_of_the_library(sit, bundled):
    async with sit(bundled, size="120x40") as at:
        await at.press("g", "enter")
        assert "Worded as on the side of Georgia" in await at.press("1", "w")
        assert "Worded as on the side of Georgia" in await at.press("q")


async def test_a_dossier_that_breaks_while_open_is_broken_in_the_list(sit, make_library, tmp_path):
    async with sit(make_library()) as at:
        await at.press("enter")
        (tmp_path / FILE).write_text(FILES[FILE].replace("state: planned", "state: picnic"))
        await at.press("r")
        assert "broken" in await at.press("q")


async def test_a_filter_stays_when_files_are_read_again(sit, library, rename):
    async with sit(library) as at:
        await at.press("/")
        await at.type("kyrg")
        await at.press("enter")
        rename()
        shown = await at.press("r")
        assert "1 of 2 dossiers" in shown
        assert NEW in shown
        assert "Georgia" not in shown


async def test_a_comparison_with_a_dossier_that_has_broken_says_so(sit, library, tmp_path):
    async with sit(library, size="120x40") as at:
        await at.press("g", "v", "enter")
        assert " and " in at.lines[0]
        while PAIR not in str(at.app.screen.selected):
            await at.press("j")
        await at.press("enter")
        (tmp_path / "dossiers/russia-georgia.yaml").write_text("title: [\n")
        await at.press("r")
        assert "One of the two dossiers cannot be read" in await at.press("q")
        await at.press("x")
        assert "Export the comparison" not in at.text


async def test_a_person_renamed_has_the_new_name_on_the_page_below(sit, library, tmp_path):
    registry = tmp_path / "dossiers/registry/people.yaml"
    async with sit(library, PAIR) as at:
        await at.press("3", "p")
        await at.press("enter")
        assert at.lines[0].startswith(" Vladimir Putin")
        await at.press("enter")
        registry.write_text(registry.read_text().replace("Vladimir Putin", "Vladimir Vladimirovich Putin"))
        await at.press("r", "q")
        assert at.lines[0].startswith(" Vladimir Vladimirovich Putin")


async def test_where_something_comes_from_is_read_again(sit, library, tmp_path):
    source = tmp_path / "seeds/sputnik-2019.yaml"
    async with sit(library, PAIR, size="120x40") as at:
        await at.press("3", "i")
        assert "Putin is to receive Jeenbekov" in " ".join(at.text.split())
        at.app.session.reload()
        source.write_text(source.read_text().replace("is to receive", "is about to receive"))
        at.app.session.reload()
        await at.settle()
        assert "Putin is about to receive Jeenbekov" in " ".join(at.text.split())


async def test_problems_mended_are_gone_from_the_page(sit, make_library, tmp_path):
    path = tmp_path / FILE
    async with sit(make_library(), PAIR) as at:
        good = path.read_text()
        path.write_text(good.replace("state: planned", "state: picnic"))
        await at.press("r")
        assert "picnic" in await at.press("!")
        path.write_text(good)
        at.app.session.reload()
        await at.settle()
        assert "Nothing is wrong in these files." in at.text


async def test_keys_changed_in_the_config_file_are_in_force_when_files_are_read_again(sit, library, tmp_path):
    async with sit(library, PAIR) as at:
        path = at.app.session.desk.settings.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('[keys]\nhelp = "f1"\n')
        assert "? Help" in at.lines[-2]
        await at.press("r")
        assert "f1 Help" in at.lines[-2]
        assert at.lines[0] != " Help"
        assert (await at.press("f1")).startswith(" Help")
        assert "f1 Help" in await at.press("q", "q")


async def test_dates_changed_in_the_config_file_are_said_so_when_files_are_read_again(sit, library):
    async with sit(library, PAIR, size="120x40") as at:
        assert "as of 11 July 2019" in at.lines[0]
        path = at.app.session.desk.settings.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('dates = "month-day-year"\n')
        await at.press("r")
        assert "as of July 11, 2019" in at.lines[0]


async def test_a_viewpoint_chosen_stays_when_files_are_read_again(sit, bundled):
    async with sit(bundled, "russia-abkhazia", size="120x40") as at:
        assert "Worded as on the side of Georgia" in await at.press("w")
        assert "Worded as on the side of Georgia" in await at.press("r")
