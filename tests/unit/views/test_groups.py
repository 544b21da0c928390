"""A group is shown by its layout: a line a record, or bodies with their parts below them."""

from dossier_tui.blocks import Branch, Bullets, Tree, text_of
from dossier_tui.model import Body, Dossier
from dossier_tui.model.sections import SECTIONS
from dossier_tui.views.groups import TABLES, body_tree, bullets
from tests.conftest import MakeDossier, at


def bodies(make_dossier: MakeDossier, *entries: str) -> tuple[Dossier, list[Body]]:
    lines = [f"    - {{kind: base, src: sp#3, {entry}}}" for entry in entries]
    dossier = make_dossier("security:\n  bases:\n" + "\n".join(lines))
    return dossier, dossier.records(Body)


def outline(branches: tuple[Branch, ...]) -> list[object]:
    return [(branch.row.address, outline(branch.parts)) for branch in branches]


def test_parts_stand_below_what_they_are_part_of(make_dossier: MakeDossier) -> None:
    dossier, found = bodies(
        make_dossier, "id: range, name: Range, part_of: whole", "id: whole, name: Whole",
        "id: hut, name: Hut, part_of: range", "id: other, name: Other",
    )  # fmt: skip
    (tree,) = body_tree(dossier, found)

    assert isinstance(tree, Tree)
    assert outline(tree.branches) == [(at("whole"), [(at("range"), [(at("hut"), [])])]), (at("other"), [])]


def test_bodies_without_parts_are_a_plain_list(make_dossier: MakeDossier) -> None:
    dossier, found = bodies(make_dossier, "id: one, name: One", "id: two, name: Two")
    (listed,) = body_tree(dossier, found)

    assert isinstance(listed, Bullets)
    assert [row.address for row in listed.rows] == [at("one"), at("two")]


def test_a_part_of_something_in_another_group_still_stands_in_its_own(make_dossier: MakeDossier) -> None:
    dossier = make_dossier("""
        security:
          bases: [{id: part, kind: base, name: Part, part_of: forum, src: sp#3}]
          forums: [{id: forum, kind: forum, name: Forum, src: sp#3}]
        """)
    (listed,) = body_tree(dossier, [body for body in dossier.records(Body) if body.id == "part"])

    assert isinstance(listed, Bullets)
    assert [row.address for row in listed.rows] == [at("part")]
    assert text_of(listed.rows[0].cells[0]) == "Part, base, part of the Forum"


def test_a_body_that_there_is_not_is_said_not_to_be(make_dossier: MakeDossier) -> None:
    dossier, found = bodies(make_dossier, "id: one, name: Liaison office, state: none")
    (listed,) = body_tree(dossier, found)

    assert isinstance(listed, Bullets)
    assert text_of(listed.rows[0].cells[0]) == "No liaison office (as of 11 July 2019)"


def test_any_records_are_a_line_each_with_their_addresses(make_dossier: MakeDossier) -> None:
    dossier, _ = bodies(make_dossier, "id: one, name: One", "id: two, name: Two")
    (listed,) = bullets(dossier, dossier.records())

    assert isinstance(listed, Bullets)
    assert [row.address for row in listed.rows] == [at("one"), at("two")]


def test_every_group_that_asks_for_a_table_has_one() -> None:
    groups = [group for section in SECTIONS for group in section.groups]

    assert {group.kind for group in groups if group.layout == "table"} == set(TABLES)
    assert {group.kind for group in groups if group.layout == "tree"} == {Body}
