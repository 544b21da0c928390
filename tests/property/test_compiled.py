"""A compiled dossier is the dossier, and bytes that are none are refused in one way."""

import typing

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dossier_tui.blocks import Block, Heading, Prose, Series, Table, Timeline
from dossier_tui.library import Library, bundled_root
from dossier_tui.library.compiled import decode, encode, pack, unpack
from dossier_tui.model import ENTRY_KINDS, AnyRecord, Dossier, Source
from dossier_tui.model.sections import SECTIONS
from dossier_tui.views.panes import PANES
from dossier_tui.words.wording import Wording, worded

from .generated import dossiers, forms, records
from .shown import blocks

LIBRARY = Library((bundled_root(),))
KEYS = sorted(LIBRARY.paths)
KINDS = typing.get_args(AnyRecord)


def bundled(key: str) -> Dossier:
    dossier = LIBRARY.dossier(key)
    assert dossier
    return dossier


def decoded(compiled: bytes, of: Dossier) -> Dossier:
    """Decode a dossier with the entries and sources of another."""
    return decode(compiled, lambda kind, key: of.registry.of_kind(kind)[key], of.sources.__getitem__)


def there_and_back(dossier: Dossier) -> Dossier:
    return decoded(encode(dossier), dossier)


@pytest.mark.parametrize("key", KEYS)
def test_a_bundled_dossier_comes_back_whole(key: str) -> None:
    dossier = bundled(key)
    back = there_and_back(dossier)

    assert back == dossier
    assert [type(record) for record in back.records()] == [type(record) for record in dossier.records()]
    assert encode(back) == encode(dossier)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dossiers())
def test_any_dossier_comes_back_whole(dossier: Dossier) -> None:
    assert there_and_back(dossier) == dossier


@pytest.mark.parametrize("key", KEYS)
def test_what_the_panes_show_comes_back_whole(key: str) -> None:
    shown = tuple(block for pane in PANES for block in pane.blocks(bundled(key)))
    assert {type(block) for block in shown} >= {Heading, Prose, Table, Series, Timeline}
    assert unpack(pack(shown), tuple[Block, ...]) == shown


@given(blocks)
def test_any_block_comes_back_whole(block: Block) -> None:
    assert unpack(pack(block), Block) == block


@pytest.mark.parametrize("kind", ENTRY_KINDS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_entry_of_the_registry_comes_back_whole(kind: str, data: st.DataObject) -> None:
    entry = data.draw(forms(ENTRY_KINDS[kind].form))

    assert unpack(pack(entry), ENTRY_KINDS[kind].form) == entry


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(forms(Source))
def test_any_source_comes_back_whole(source: Source) -> None:
    assert unpack(pack(source), Source) == source


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_record_comes_back_with_what_other_sources_say_typed(kind: type[AnyRecord], data: st.DataObject) -> None:
    section, group = next((s, g) for s in SECTIONS for g in s.groups if g.kind is kind)
    record = data.draw(records(kind))
    dossier = Dossier(**{**vars_of(bundled(KEYS[0])), "held": {section.key: {group.key: (record,)}}})
    held = there_and_back(dossier).held[section.key][group.key]
    assert isinstance(held, tuple)
    (back,) = held

    assert back == record
    assert [type(o.value.value) for o in back.other_sources_say] == [
        type(o.value.value) for o in record.other_sources_say
    ]


def vars_of(dossier: Dossier) -> dict[str, typing.Any]:
    return {name: getattr(dossier, name) for name in Dossier.__struct_fields__}


@given(st.text(st.characters()), st.text(st.characters()))
@example("caf\udce9", "/home/caf\udce9/café/caf\udce9.yaml")
@example("\ud800", "\ud83d\ude00")
def test_a_file_is_named_as_it_was_also_where_its_name_is_no_utf_8(key: str, path: str) -> None:
    dossier = bundled(KEYS[0])
    elsewhere = {name: replace(place, path=path * (n % 2)) for n, (name, place) in enumerate(dossier.positions.items())}
    moved = Dossier(**{**vars_of(dossier), "key": key, "path": path, "positions": elsewhere})

    assert there_and_back(moved) == moved


def test_how_a_dossier_is_worded_is_not_kept() -> None:
    dossier = bundled(KEYS[0])
    iso = worded(dossier, Wording(dates="iso"))

    assert str(iso.as_of) != str(dossier.as_of)
    assert str(decoded(encode(iso), dossier).as_of) == str(dossier.as_of)


def refused_or_read(compiled: bytes) -> None:
    try:
        read = decoded(compiled, bundled(KEYS[0]))
    except (msgspec.DecodeError, KeyError):  # KeyError: the ids of entries or sources are spoiled
        return
    assert isinstance(read, Dossier)


COMPILED = encode(bundled(KEYS[0]))
edits = st.lists(st.tuples(st.integers(0, len(COMPILED) - 1), st.binary(min_size=1, max_size=4)), min_size=1)


@settings(max_examples=150)
@given(edits)
@example([(COMPILED.index(b"people"), b" ")])
def test_bytes_that_are_spoiled_are_refused_or_read_and_nothing_else(changes: list[tuple[int, bytes]]) -> None:
    spoiled = bytearray(COMPILED)
    for at, new in changes:
        spoiled[at : at + len(new)] = new
    refused_or_read(bytes(spoiled))


@given(st.integers(0, len(COMPILED) - 1))
def test_bytes_that_are_cut_short_are_refused(length: int) -> None:
    with pytest.raises(msgspec.DecodeError):
        decoded(COMPILED[:length], bundled(KEYS[0]))


@given(st.binary())
@example(b"")
@example(b"\x80")
@example(b"\x81\xa3key\xa1\xff")
@example(b"\x81\xa1x" + b"\x91" * 100_000)
@example(b"\x81\xa5named\xdd\xff\xff\xff\xff")
def test_bytes_of_anything_else_are_refused(raw: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        decoded(raw, bundled(KEYS[0]))


def test_a_value_that_does_not_fit_its_field_is_refused_too() -> None:
    dossier = next(d for d in map(bundled, KEYS) if any(r.other_sources_say for r in d.records()))
    stated = next(o for r in dossier.records() for o in r.other_sources_say if o.field == "date").value
    dated = str(stated).encode()

    with pytest.raises(msgspec.DecodeError, match="is not a date"):
        decoded(encode(dossier).replace(dated, b"?" * len(dated)), dossier)
