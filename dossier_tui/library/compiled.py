"""Compiled dossiers: resolved dossiers as bytes that can be decoded without reading YAML."""

from functools import cache, lru_cache
from typing import Any

import msgspec

from ..model import SECTIONS, Check, Dossier, FilePosition, Group, Header, Held, Registry, Source, with_typed_others
from ..values import Citation, Citations
from ..values.plain import from_text, to_text


class Compiled(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The encoded form of a dossier, without the declarations of sections, which are part of the program."""

    key: bytes
    paths: tuple[bytes, ...]
    """The paths of the files named in it; the dossier's own is the first."""
    header: Header
    registry: Registry
    sources: dict[str, Source]
    named: list[str]
    checks: tuple[Check, ...]
    not_said: dict[str, tuple[str, ...]]
    positions: dict[str, tuple[int, int, int]]
    """The position of each record in its file: the index of the path, the line and the column."""
    held: dict[str, dict[str, msgspec.Raw]]
    """The encoded content of each group, by section key and group key; its type depends on the group."""


def encode(dossier: Dossier) -> bytes:
    """Encode a dossier as MessagePack. The wording of dates and names is not preserved."""
    paths = tuple(dict.fromkeys((dossier.path, *(position.path for position in dossier.positions.values()))))
    index = {path: number for number, path in enumerate(paths)}
    return _packed(
        Compiled(
            key=_to_bytes(dossier.key),
            paths=tuple(map(_to_bytes, paths)),
            header=dossier.header,
            registry=dossier.registry,
            sources=dict(dossier.sources),
            named=sorted(dossier.named),
            checks=dossier.checks,
            not_said=dict(dossier.not_said),
            positions={id: (index[each.path], each.line, each.column) for id, each in dossier.positions.items()},
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
    except (ValueError, IndexError, RecursionError) as error:  # no UTF-8, no such value or path, lists without end
        raise msgspec.DecodeError(str(error)) from error


def _dossier(unpacked: Compiled) -> Dossier:
    paths = tuple(map(_from_bytes, unpacked.paths))
    return Dossier(
        key=_from_bytes(unpacked.key),
        path=paths[0],
        header=unpacked.header,
        registry=unpacked.registry,
        sources=unpacked.sources,
        named=frozenset(unpacked.named),
        checks=unpacked.checks,
        not_said=unpacked.not_said,
        positions={
            id: FilePosition(path=paths[path], line=line, column=column)
            for id, (path, line, column) in unpacked.positions.items()
        },
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


def _to_bytes(name: str) -> bytes:
    """Encode the name of a file, which may be no UTF-8 and then has surrogates."""
    return name.encode("utf-8", "surrogatepass")


def _from_bytes(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")


def _packed(value: Any) -> bytes:
    return msgspec.msgpack.encode(value, enc_hook=to_text)


def _unpacked(packed: bytes | msgspec.Raw, kind: Any) -> Any:
    return msgspec.msgpack.decode(packed, type=kind, dec_hook=_read)


def _read(kind: type, value: Any) -> Any:
    """Decode a value type: citations are encoded as lists, all other value types as text."""
    if kind is Citations:
        return Citations(msgspec.convert(value, list[Citation]))
    return _from_text(kind, value) if isinstance(value, str) else from_text(kind, value)


@lru_cache(maxsize=4096)
def _from_text(kind: type, text: str) -> Any:
    """Parse a value, which is immutable; the same dates and quantities come in many records."""
    return from_text(kind, text)
