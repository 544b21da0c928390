"""A resolved dossier stands for itself: its sources have ids, its values types, its registry all that it needs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_tui.blocks import text_of
from dossier_tui.library import Library, bundled_root
from dossier_tui.library.world import complete
from dossier_tui.model import ENTRY_KINDS, Body, Contact, Dossier, FilePosition, references, values_of
from dossier_tui.render.markdown import markdown
from dossier_tui.values import INLINE, UNKNOWN, Citations, Date, Quantity
from dossier_tui.views.brief import brief
from dossier_tui.words.sources import source_line
from dossier_tui.words.values import other_words
from tests.conftest import FILES, HEAD, MakeDossier

CONTACTS = """
    leadership:
      contacts:
        - {id: met, date: 2018-06, kind: meeting, who: [putin], src: sp#3}
    """
ONE_SOURCE = HEAD.replace(", kr: kremlin-2019", "")
BUNDLED = Library((bundled_root(),))


def with_other(make_dossier: MakeDossier, fields: str, other: str) -> tuple[Dossier, Contact]:
    """A contact, and another source's value beside one of its fields."""
    made = make_dossier(f"""
        leadership:
          contacts:
            - {{id: met, kind: meeting, who: [putin], src: sp#3, {fields},
               other_sources_say: [{{src: kr#p1, {other}}}]}}
        """)
    return made, made.records(Contact)[0]


def all_cites(dossier: Dossier) -> Iterator[Citations]:
    """Every citation of a dossier: of records, of other values, in its prose."""
    for record in dossier.records():
        yield from (cites for _, cites in values_of(record, Citations))
    for text in (dossier.header.on_names, *(remark.says for remark in dossier.header.remarks)):
        yield from (Citations.parse(cited[1]) for cited in INLINE.finditer(text))


def test_sources_have_their_ids_once_read_and_their_aliases_only_as_the_file_writes_them(
    make_dossier: MakeDossier,
) -> None:
    made, contact = with_other(make_dossier, "date: 2018-06", "field: date, value: 2018-06-14")
    cites = (contact.src, contact.other_sources_say[0].src)
    written = made.as_written(contact)

    assert [str(each) for each in cites] == ["sputnik-2019#3", "kremlin-2019#p1"]
    assert [str(each) for each in (written.src, written.other_sources_say[0].src)] == ["sp#3", "kr#p1"]
    assert [str(made.as_written(each)) for each in cites] == ["sp#3", "kr#p1"]
    assert (made.main, made.cited_sources) == ("sputnik-2019", ("sputnik-2019", "kremlin-2019"))
    assert (made.alias("kremlin-2019"), made.alias("tass-2018")) == ("kr", "tass-2018")


def test_what_a_header_cites_has_the_ids_of_sources_too(make_dossier: MakeDossier) -> None:
    remarks = "remarks: [{title: Odd, about: [met], says: 'Look [kr#p1 sp#2] twice'}]\n"
    made = make_dossier(CONTACTS, head=HEAD + "on_names: As they say [sp#3].\n" + remarks)

    assert made.header.on_names == "As they say [sputnik-2019#3]."
    assert made.header.remarks[0].says == "Look [kremlin-2019#p1 sputnik-2019#2] twice"


def test_checks_cite_sources_by_their_ids(make_dossier: MakeDossier) -> None:
    made = make_dossier(CONTACTS, head=HEAD + "remarks: [{title: Odd, about: [met], says: 'Look [kr#p1]'}]\n")
    (check,) = made.checks

    assert check.remark == made.header.remarks[0]
    assert check.remark.says == "Look [kremlin-2019#p1]"


def test_a_source_that_is_only_cited_by_its_id_comes_with_the_dossier(make_dossier: MakeDossier) -> None:
    sections = CONTACTS.replace("src: sp#3", "src: sp#3 kremlin-2019#p1")
    made = make_dossier(sections, head=ONE_SOURCE)

    assert made.cited_sources == ("sputnik-2019",)
    assert list(made.sources) == ["sputnik-2019", "kremlin-2019"]


@pytest.mark.parametrize(
    "prose",
    [
        "on_names: As they say [kremlin-2019#p1].\n",
        "remarks: [{title: Odd, about: [met], says: 'Look [sp#2 kremlin-2019#p1]'}]\n",
    ],
)
def test_a_source_that_only_prose_cites_comes_with_the_dossier(make_dossier: MakeDossier, prose: str) -> None:
    made = make_dossier(CONTACTS, head=ONE_SOURCE + prose)

    assert list(made.sources) == ["sputnik-2019", "kremlin-2019"]
    assert "[^kremlin-2019-1]: Kremlin, 28 March 2019 (excerpt), para. 1." in markdown(brief(made))


def test_no_source_comes_along_that_is_neither_declared_nor_cited(make_dossier: MakeDossier) -> None:
    assert list(make_dossier(CONTACTS, head=ONE_SOURCE).sources) == ["sputnik-2019"]


@pytest.mark.parametrize(
    ("fields", "other", "value"),
    [
        ("date: 2018-06", "field: date, value: 2018-06-14", Date.parse("2018-06-14")),
        ("date: 2018-06", "field: date, value: unknown", Date.parse("unknown")),
        ("date: 2018-06", "field: date_words, value: 2018-06-14", "2018-06-14"),
        ("date: 2018-06", "field: place, value: tbilisi", "tbilisi"),
        ("date: 2018-06", "field: state_as_of, value: 2019", Date.parse("2019")),
    ],
)
def test_what_another_source_says_is_of_the_type_of_its_field(
    make_dossier: MakeDossier, fields: str, other: str, value: object
) -> None:
    _, contact = with_other(make_dossier, fields, other)
    stated = contact.other_sources_say[0].value

    assert stated.value == value
    assert f"value: {stated}" in other


def test_another_sources_figure_is_a_quantity(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        economy:
          figures:
            - {what: Aid, value: USD 5 m, period: 2018, src: sp#4,
               other_sources_say: [{field: value, value: about USD 6 m, src: kr#p1}]}
        """)

    assert made.records()[0].other_sources_say[0].value.value == Quantity.parse("about USD 6 m")


def test_the_registry_is_what_the_dossier_names_and_no_more(make_dossier: MakeDossier) -> None:
    made = make_dossier(CONTACTS.replace("who: [putin]", "who: [putin], place: kant, names: [customs]"))

    assert {"russia", "kyrgyzstan", "putin", "kant", "customs"} <= set(made.registry.entries)
    assert not {"aidarov", "bishkek", "tbilisi", "georgia"} & set(made.registry.entries)


def test_the_registry_has_what_its_own_entries_refer_to(make_dossier: MakeDossier) -> None:
    organisations = """
        customs: {name: Federal Customs Service, of: russia, part_of: finance}
        finance: {name: Ministry of Finance, part_of: cabinet}
        cabinet: {name: Cabinet, of: georgia}
        courts: {name: Courts, of: georgia}
        """
    made = make_dossier(
        CONTACTS.replace("who: [putin]", "who: [putin], names: [customs]"),
        files={"dossiers/registry/organisations.yaml": organisations},
    )

    assert {"customs", "finance", "cabinet", "georgia"} <= set(made.registry.entries)
    assert "courts" not in made.registry.entries


def test_the_side_of_a_source_is_named_even_where_nothing_else_names_it(make_dossier: MakeDossier) -> None:
    seed = FILES["seeds/kremlin-2019.yaml"].replace("side: russia", "side: georgia")
    made = make_dossier(CONTACTS, files={"seeds/kremlin-2019.yaml": seed})

    assert "on the side of Georgia" in text_of(source_line(made, "kremlin-2019"))
    assert "georgia" not in made.named


@pytest.mark.parametrize(("field", "words"), [("place", "Tbilisi, Georgia"), ("who", "Aidar Aidarov")])
def test_what_only_another_source_names_is_called_by_its_name(
    make_dossier: MakeDossier, field: str, words: str
) -> None:
    key = {"place": "tbilisi", "who": "aidarov"}[field]
    made, contact = with_other(make_dossier, "date: 2018", f"field: {field}, value: {key}")

    assert other_words(made, contact, contact.other_sources_say[0]) == words
    assert key not in made.named


def test_checks_and_words_agree_on_a_place_that_only_another_source_names(make_dossier: MakeDossier) -> None:
    made, _ = with_other(make_dossier, "date: 2018, place: russia", "field: place, value: moscow")

    assert made.checks == ()
    assert "Also: Moscow (Kremlin)." in markdown(brief(made)).replace("[^kr-1]", "")


@pytest.mark.parametrize("key", sorted(BUNDLED.paths))
def test_a_bundled_dossier_needs_nothing_beside_itself(key: str) -> None:
    dossier = BUNDLED.dossier(key)
    assert dossier
    entries = dossier.registry.entries

    for entry in entries.values():
        assert {name for _, _, name in references(entry)} <= set(entries)
    for record in dossier.records():
        named = {name for _, ref, name in references(record) if ref not in {"record", "mention"}}
        assert named <= {*entries, UNKNOWN, *(body.id for body in dossier.records(Body))}
    assert {
        side for source in dossier.sources.values() for side in source.side or ()
    } <= dossier.registry.polities.keys()
    assert {cite.source for cites in all_cites(dossier) for cite in cites} <= set(dossier.sources)
    assert dossier.named <= set(entries)
    whole = complete(BUNDLED.registry)
    assert all(dossier.registry.of_kind(kind).items() <= whole.of_kind(kind).items() for kind in ENTRY_KINDS)


@pytest.mark.parametrize("key", sorted(BUNDLED.paths))
def test_a_bundled_dossier_says_where_each_of_its_records_begins(key: str) -> None:
    dossier = BUNDLED.dossier(key)
    assert dossier
    lines = Path(dossier.path).read_text(encoding="utf-8").splitlines()

    assert set(dossier.positions) == {record.id for record in dossier.records()}
    assert len({(place.line, place.column) for place in dossier.positions.values()}) == len(dossier.positions)
    for record in dossier.records():
        place = dossier.positions[record.id]
        assert place.path == dossier.path
        assert lines[place.line - 1][: place.column - 1].strip() == "-"


def test_a_record_begins_behind_its_dash(make_dossier: MakeDossier) -> None:
    made = make_dossier("""
        leadership:
          contacts:
            - {id: one, date: 2018, kind: call, who: [putin], src: sp#3}
            -   id: two
                date: 2018
                kind: call
                who: [putin]
                src: sp#3
        """)

    assert made.positions == {
        "one": FilePosition(path=made.path, line=8, column=7),
        "two": FilePosition(path=made.path, line=9, column=9),
    }
