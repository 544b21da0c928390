"""Drafts of notes: what is kept, which is offered, and what goes."""

from pathlib import Path

import msgspec
import pytest

from dossier_tui.desk.drafts import Draft, Drafts
from tests.conftest import at

KEY, RECORD = "russia-kyrgyzstan", "contact-2019-07-11"
DRAFT = Draft(dossier=KEY, record=RECORD, text="half")


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "desk" / "drafts")


def names(drafts: Drafts) -> list[str]:
    return sorted(path.name for path in drafts.folder.glob("*") if path.name != ".drafts.lock")


def test_the_newest_of_an_entry_is_offered_and_each_dialog_has_its_own(drafts: Drafts) -> None:
    for text in ("one", "two"):
        drafts.keep(Draft(dossier=KEY, record=RECORD, text=text))
    drafts.keep(Draft(dossier=KEY, record="trade-2018", text="of another entry"))
    drafts.keep(Draft(dossier="a-b", record=RECORD, text="of another dossier"))

    newest = drafts.on(KEY, at(RECORD))
    assert newest
    assert newest.text == "two"
    drafts.drop(newest)
    older = drafts.on(KEY, at(RECORD))
    assert older
    assert older.text == "one"
    assert drafts.count == 3


@pytest.mark.parametrize("text", ["", "  \n", "before", " before "])
def test_a_draft_without_words_of_its_own_goes(drafts: Drafts, text: str) -> None:
    draft = Draft(dossier=KEY, record=RECORD, text="before and after", note="1", before="before")
    drafts.keep(draft)
    drafts.keep(msgspec.structs.replace(draft, text=text))

    assert names(drafts) == []


@pytest.mark.parametrize("text", ["\ud800a", "a\0b", " spaces \n\n", "'''\"\"\"\\", "a\r\nb\rc", "эш\u2028"])
def test_any_text_comes_back(drafts: Drafts, text: str) -> None:
    drafts.keep(msgspec.structs.replace(DRAFT, text=text))

    back = drafts.on(KEY, at(RECORD))
    assert back
    assert back.text == text.replace("\ud800", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("how", ["keep", "drop"])
def test_what_killed_dialogs_left_is_swept(drafts: Drafts, how: str) -> None:
    drafts.keep(DRAFT)
    (drafts.folder / ".0123456789ab.toml.abcd_123.tmp").write_text("secret")
    (drafts.folder / ".mine").write_text("mine")
    getattr(drafts, how)(DRAFT)

    assert names(drafts) == sorted([".mine", *([f"{DRAFT.id}.toml"] if how == "keep" else [])])
