"""CONTRIBUTING tells the truth: its example of a pane is one, and what it names is there."""

import re
from pathlib import Path
from types import ModuleType

import msgspec

from dossier_tui.library.forms import dossier_form
from dossier_tui.model import SECTIONS

ROOT = Path(__file__).parents[2]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_example_of_a_pane_becomes_a_key_of_the_file() -> None:
    (example,) = re.findall(r"^```python\n(.*?)^```$", CONTRIBUTING, re.MULTILINE | re.DOTALL)
    module = ModuleType("dossier_tui.model.sections.parliaments")
    module.__package__ = "dossier_tui.model.sections"
    exec(compile(example, "CONTRIBUTING.md", "exec"), module.__dict__)

    form = dossier_form((*SECTIONS, module.PARLIAMENTS))

    assert "parliaments" in {field.encode_name for field in msgspec.structs.fields(form)}


def test_it_is_short_enough_to_be_read() -> None:
    assert len(CONTRIBUTING.splitlines()) <= 150


def test_its_table_has_every_module_and_no_other() -> None:
    rows = re.findall(r"^\| ((?:`[\w./]+`(?:, )?)+) \|", CONTRIBUTING, re.MULTILINE)
    named = {name.strip("/") for row in rows for name in re.findall(r"`([\w./]+)`", row)}
    there = {path.name for path in (ROOT / "dossier_tui").iterdir() if not path.name.startswith("_")}

    assert named == {name for name in there if name != "py.typed"}


def test_the_picture_of_the_readme_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))

    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)
