"""New since I last read it: what is new or changed in a dossier, counted from the last reading."""

from pathlib import Path

import pytest

from dossier_tui.desk import Desk
from dossier_tui.model import Dossier
from dossier_tui.words.wording import Wording
from tests.conftest import FILES, MakeLibrary, at

KEY = "russia-kyrgyzstan"


def opened(make_library: MakeLibrary, *changes: tuple[str, str]) -> Dossier:
    text = FILES[f"dossiers/{KEY}.yaml"]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    dossier = make_library({f"dossiers/{KEY}.yaml": text}).dossier(KEY)
    assert dossier
    return dossier


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "state.toml"


def test_of_a_dossier_never_read_nothing_is_new(make_library: MakeLibrary, state: Path) -> None:
    assert Desk.open(state).new_since(opened(make_library)) == frozenset()


def test_what_was_changed_or_added_since_is_new(make_library: MakeLibrary, state: Path) -> None:
    Desk.open(state).mark_read(opened(make_library))
    changed = opened(
        make_library,
        ("USD 1.6 bn", "USD 1.7 bn"),
        ("documents: []", "documents:\n            - {kind: treaty, title: Treaty of trust, src: sp#3}"),
    )

    assert Desk.open(state).new_since(changed) == {at("trade-2018"), at("treaty-of-trust")}


def test_a_source_that_has_changed_is_new_too(make_library: MakeLibrary, state: Path) -> None:
    Desk.open(state).mark_read(opened(make_library))
    source = FILES["seeds/kremlin-2019.yaml"].replace("reliability: B", "reliability: A")
    changed = make_library({"seeds/kremlin-2019.yaml": source}).dossier(KEY)
    assert changed

    assert Desk.open(state).new_since(changed) == {at("source:kremlin-2019")}


def test_the_marks_stay_for_the_session_and_are_gone_in_the_next(make_library: MakeLibrary, state: Path) -> None:
    Desk.open(state).mark_read(opened(make_library))
    changed = opened(make_library, ("USD 1.6 bn", "USD 1.7 bn"))
    desk = Desk.open(state)
    desk.mark_read(changed)

    assert desk.new_since(changed) == {at("trade-2018")}
    assert Desk.open(state).new_since(changed) == frozenset()


def test_what_is_left_unread_is_still_new_the_next_time(make_library: MakeLibrary, state: Path) -> None:
    Desk.open(state).mark_read(opened(make_library))
    changed = opened(make_library, ("USD 1.6 bn", "USD 1.7 bn"))

    for _ in range(2):
        desk = Desk.open(state)
        assert desk.new_since(changed) == {at("trade-2018")}
        desk.mark_read(changed, unread={at("trade-2018")})
    Desk.open(state).mark_read(changed)
    assert Desk.open(state).new_since(changed) == frozenset()


def test_another_wording_is_nothing_new(make_library: MakeLibrary, state: Path) -> None:
    library = make_library()
    plain, worded = library.dossier(KEY), library.in_wording(Wording("iso", "family-first")).dossier(KEY)
    assert plain
    assert worded
    Desk.open(state).mark_read(plain)

    assert Desk.open(state).new_since(worded) == frozenset()


def test_a_broken_file_counts_as_never_read(make_library: MakeLibrary, state: Path) -> None:
    dossier = opened(make_library)
    Desk.open(state).mark_read(dossier)
    (state.parent / "read" / f"{KEY}.json").write_text("[")

    assert Desk.open(state).new_since(dossier) == frozenset()


def test_after_the_files_are_read_again_it_is_counted_anew(make_library: MakeLibrary, state: Path) -> None:
    desk = Desk.open(state)
    desk.mark_read(opened(make_library))
    changed = opened(make_library, ("USD 1.6 bn", "USD 1.7 bn"))
    desk.reading.forget(KEY)

    assert desk.new_since(changed) == {at("trade-2018")}


def test_what_cannot_be_kept_is_told(make_library: MakeLibrary, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    desk = Desk.open(tmp_path / "file" / "state.toml")
    desk.mark_read(opened(make_library))

    assert "could not be kept" in desk.notice
