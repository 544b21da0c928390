"""When one source changes, all that was found wrong in the others is still known."""

from pathlib import Path

import pytest

from dossier_tui.catalogue.catalogue import Catalogue
from dossier_tui.catalogue.kept import Kept
from dossier_tui.library.from_files import FromFiles
from tests.conftest import MakeLibrary, age


def rewrite(catalogue: Catalogue, name: str, old: str, new: str) -> None:
    """Change the file of a source as if long ago, and bring the catalogue up to date."""
    file = catalogue.roots[0] / "seeds" / f"{name}.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    age(file)
    catalogue.update()


@pytest.mark.parametrize(("old", "new"), [("side: russia", "side: narnia"), ("held: full", "held: excerpt\nseen: 3-1")])
def test_a_problem_of_one_stays_when_another_changes(
    make_library: MakeLibrary, tmp_path: Path, old: str, new: str
) -> None:
    library = make_library()
    age(*library.roots[0].rglob("*.yaml"))
    catalogue = Catalogue.open(library.roots, tmp_path / "cache" / "catalogue.sqlite3")
    rewrite(catalogue, "sputnik-2019", old, new)
    rewrite(catalogue, "kremlin-2019", "publisher: Kremlin", "publisher: The Kremlin")

    found = catalogue.shared()
    assert found
    assert found.problems
    assert found == FromFiles(library.roots).shared.whole()
    assert Kept(catalogue).shared.sources["kremlin-2019"].publisher == "The Kremlin"
