"""Compiled dossiers: resolved dossiers, registry entries and sources as bytes that are decoded without reading YAML."""

from collections.abc import Callable, Mapping
from functools import cache, wraps
from typing import Any, ParamSpec, TypeVar

import msgspec

from ..model import (
    ENTRY_KINDS,
    SECTIONS,
    Dossier,
    Entry,
    FilePosition,
    Finding,
    Header,
    Held,
    Registry,
    Source,
    with_typed_others,
)
from ..values import Address, Citation, Citations
from ..values.plain import from_text, to_text

Given = ParamSpec("Given")
Value = TypeVar("Value")


def _refusing(read: Callable[Given, Value]) -> Callable[Given, Value]:
    """Have a function raise msgspec.DecodeError whatever is wrong with the bytes."""

    @wraps(read)
    def reading(*args: Given.args, **kwargs: Given.kwargs) -> Value:
        try:
            return read(*args, **kwargs)
        except msgspec.DecodeError:
            raise
        except (ValueError, IndexError, RecursionError) as error:  # no UTF-8, no such value or path, endless lists
            raise msgspec.DecodeError(str(error)) from error

    return reading


class Compiled(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The encoded form of a dossier: without registry entries and sources, which dossiers share."""

    key: bytes
    paths: tuple[bytes, ...]
    """The paths of the files named in it; the dossier's own is the first."""
    header: Header
    entries: dict[str, tuple[str, ...]]
    """The ids of the registry entries that the dossier needs, by kind."""
    sources: tuple[str, ...]
    """The ids of the sources that the dossier declares or cites."""
    viewpoint: str
    named: list[str]
    found: tuple[Finding, ...]
    not_said: dict[str, tuple[str, ...]]
    unsaid: dict[str, tuple[str, ...]]
    positions: dict[str, tuple[int, int, int]]
    """The position of each record in its file: the index of the path, the line and the column."""
    held: dict[str, dict[str, msgspec.Raw]]
    """The encoded content of each group, by section key and group key; its type depends on the group."""


def encode(dossier: Dossier) -> bytes:
    """Encode a dossier as MessagePack, without its registry entries and sources, and in the wording of the files."""
    registry = dossier.registry
    paths = tuple(dict.fromkeys((dossier.path, *(position.path for position in dossier.positions.values()))))
    index = {path: number for number, path in enumerate(paths)}
    return pack(
        Compiled(
            key=_to_bytes(dossier.key),
            paths=tuple(map(_to_bytes, paths)),
            header=dossier.header,
            entries={kind: tuple(registry.of_kind(kind)) for kind in ENTRY_KINDS if registry.of_kind(kind)},
            sources=tuple(dossier.sources),
            viewpoint=registry.viewpoint,
            named=sorted(dossier.named),
            found=dossier.found,
            not_said=dict(dossier.not_said),
            unsaid=dict(dossier.unsaid),
            positions={id: (index[each.path], each.line, each.column) for id, each in dossier.positions.items()},
            held={
                section: {group: msgspec.Raw(pack(held)) for group, held in groups.items()}
                for section, groups in dossier.held.items()
            },
        )
    )


def decode(
    compiled: bytes,
    entry: Callable[[str, str], Entry],
    source: Callable[[str], Source],
) -> Dossier:
    """Decode a dossier; `entry` returns a registry entry by kind and id, and `source` a source by id.

    Raises msgspec.DecodeError if the bytes are not a compiled dossier, and what `entry` and `source` raise.
    """
    unpacked: Compiled = unpack(compiled, Compiled)
    if not unpacked.entries.keys() <= ENTRY_KINDS.keys():
        raise msgspec.DecodeError("there is no such kind of registry entry")
    kinds: dict[str, Any] = {kind: {key: entry(kind, key) for key in keys} for kind, keys in unpacked.entries.items()}
    registry = Registry(**kinds, viewpoint=unpacked.viewpoint)
    sources = {key: source(key) for key in unpacked.sources}
    return _dossier(unpacked, registry, sources)


@_refusing
def _dossier(unpacked: Compiled, registry: Registry, sources: Mapping[str, Source]) -> Dossier:
    paths = tuple(map(_from_bytes, unpacked.paths))
    return Dossier(
        key=_from_bytes(unpacked.key),
        path=paths[0],
        header=unpacked.header,
        registry=registry,
        sources=sources,
        named=frozenset(unpacked.named),
        found=unpacked.found,
        not_said=unpacked.not_said,
        unsaid=unpacked.unsaid,
        positions={
            id: FilePosition(path=paths[path], line=line, column=column)
            for id, (path, line, column) in unpacked.positions.items()
        },
        held=_held_by_group(unpacked.held),
    )


def _held_by_group(packed: Mapping[str, Mapping[str, msgspec.Raw]]) -> dict[str, dict[str, Held]]:
    return {
        section.key: {
            group.key: _held(groups[group.key], group.kind) for group in section.groups if group.key in groups
        }
        for section in SECTIONS
        if (groups := packed.get(section.key)) is not None
    }


@_refusing
def _held(packed: msgspec.Raw, kind: Any) -> Held:
    held: Held = unpack(packed, _held_form(kind))
    return tuple(map(with_typed_others, held)) if isinstance(held, tuple) else held


@cache
def _held_form(kind: Any) -> Any:
    return tuple[kind, ...] | str


def _to_bytes(name: str) -> bytes:
    """Encode the name of a file, which may be no UTF-8 and then has surrogates."""
    return name.encode("utf-8", "surrogatepass")


def _from_bytes(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")


def pack(value: Any) -> bytes:
    """Encode anything of the model, or blocks, as MessagePack."""
    return msgspec.msgpack.encode(value, enc_hook=_written)


@_refusing
def unpack(packed: bytes | msgspec.Raw, kind: Any) -> Any:
    """Decode a value of a type. Raises msgspec.DecodeError whatever is wrong with the bytes."""
    return _decoder(kind).decode(packed)


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind, dec_hook=_read)


def _written(value: Any) -> Any:
    return str(value) if isinstance(value, Address) else to_text(value)


def _read(kind: type, value: Any) -> Any:
    """Decode a value type: citations are encoded as lists, all other value types as text."""
    if kind is Citations:
        return Citations(msgspec.convert(value, list[Citation]))
    if kind is Address and isinstance(value, str):
        return Address.parse(value)
    return from_text(kind, value)
