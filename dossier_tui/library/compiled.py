"""Compiled dossiers: resolved dossiers as bytes that can be decoded without reading YAML."""

from functools import cache
from typing import Any

import msgspec

from ..model import SECTIONS, Check, Dossier, FilePosition, Group, Header, Held, Registry, Source, with_typed_others
from ..values import Citation, Citations
from ..values.plain import from_text, to_text


class Compiled(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The encoded form of a dossier, without the declarations of sections, which are part of the program."""

    key: str
    path: str
    header: Header
    registry: Registry
    sources: dict[str, Source]
    named: list[str]
    checks: tuple[Check, ...]
    not_said: dict[str, tuple[str, ...]]
    positions: dict[str, FilePosition]
    held: dict[str, dict[str, msgspec.Raw]]
    """The encoded content of each group, by section key and group key; its type depends on the group."""


def encode(dossier: Dossier) -> bytes:
    """Encode a dossier as MessagePack. The wording of dates and names is not preserved."""
    return _packed(
        Compiled(
            key=dossier.key,
            path=dossier.path,
            header=dossier.header,
            registry=dossier.registry,
            sources=dict(dossier.sources),
            named=sorted(dossier.named),
            checks=dossier.checks,
            not_said=dict(dossier.not_said),
            positions=dict(dossier.positions),
            held={
                section: {group: msgspec.Raw(_packed(held)) for group, held in groups.items()}
                for section, groups in dossier.held.items()
            },
        )
    )


def decode(compiled: bytes) -> Dossier:
    """Decode a dossier. Raises msgspec.DecodeError if the bytes are not a compiled dossier."""
    try:
        return _dossier(_unpacked(compiled, Compiled))
    except msgspec.DecodeError:
        raise
    except (ValueError, RecursionError) as error:  # text that is no UTF-8, a value of no such type, lists without end
        raise msgspec.DecodeError(str(error)) from error


def _dossier(unpacked: Compiled) -> Dossier:
    return Dossier(
        key=unpacked.key,
        path=unpacked.path,
        header=unpacked.header,
        registry=unpacked.registry,
        sources=unpacked.sources,
        named=frozenset(unpacked.named),
        checks=unpacked.checks,
        not_said=unpacked.not_said,
        positions=unpacked.positions,
        held={
            section.key: {group.key: _held(groups[group.key], group) for group in section.groups if group.key in groups}
            for section in SECTIONS
            if (groups := unpacked.held.get(section.key)) is not None
        },
    )


def _held(packed: msgspec.Raw, group: Group) -> Held:
    held: Held = _unpacked(packed, _held_form(group.kind))
    return tuple(map(with_typed_others, held)) if isinstance(held, tuple) else held


@cache
def _held_form(kind: Any) -> Any:
    return tuple[kind, ...] | str


def _packed(value: Any) -> bytes:
    return msgspec.msgpack.encode(value, enc_hook=to_text)


def _unpacked(packed: bytes | msgspec.Raw, kind: Any) -> Any:
    return msgspec.msgpack.decode(packed, type=kind, dec_hook=_read)


def _read(kind: type, value: Any) -> Any:
    """Decode a value type: citations are encoded as lists, all other value types as text."""
    if kind is Citations:
        return Citations(msgspec.convert(value, list[Citation]))
    return from_text(kind, value)
