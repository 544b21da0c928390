"""Puts the keys of a tree into the order in which the model declares them; lists keep their order."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import Struct, inspect

from ...model import SECTIONS, Entry, Header, Record
from ...model.steps import Step
from ..shapes import shape_of
from .tree import BLANK, Apart, Branch, Item, Scalar

AROUND_ITS_KINDS: Mapping[type[Struct], tuple[Sequence[str], Sequence[str]]] = {
    Record: (("id",), ("src", "other_sources_say")),
    Step: ((), ()),
    Entry: (("name", "article", "names", "also"), ()),
}
"""The keys of a general form that stand above those of its kinds, and those below everything else."""
DATES = ("date", "period", "since", "signed")
"""The keys right behind one of which the source's own words for it stand."""
DATE_WORDS = "date_words"


def put_in_order(root: Branch, form: Any) -> None:
    """Order the keys of a file, and say which of its parts are never in brackets and which are set apart."""
    shape = shape_of(form)
    root.is_flow = False
    head = _take_head(root)
    _order(root, shape)
    if isinstance(shape, inspect.DictType):
        root.apart = Apart.LONG
    elif issubclass(form, Header):
        _lay_out_sections(root)
    if head and root.entries:
        first = root.entries[0].above
        root.entries[0].above = [*head, BLANK, *first] if first else head


def _take_head(root: Branch) -> list[str]:
    """Take away the comments above the first key that are about the file: those above a blank line, if there is one."""
    if not root.entries:
        return []
    first = root.entries[0]
    last_blank = max((n for n, line in enumerate(first.above) if line == BLANK), default=len(first.above) - 1)
    head, first.above = first.above[: last_blank + 1], first.above[last_blank + 1 :]
    return head if any(head) else []


def _lay_out_sections(root: Branch) -> None:
    """Have sections and groups in lines of their own, with blank lines between them."""
    keys = {section.key for section in SECTIONS}
    sections = [item for item in root.entries if item.key and item.key.text in keys]
    _set_apart(sections)
    for section in (item.value for item in sections if isinstance(item.value, Branch)):
        section.is_flow, section.apart = False, Apart.LONG
        for group in (item.value for item in section.entries if isinstance(item.value, Branch)):
            if any(isinstance(item.value, Branch) for item in group.entries):
                group.is_flow = group.is_flow and group.is_mapping
                group.apart = Apart.ALIKE


def _set_apart(items: Sequence[Item]) -> None:
    for item in items:
        item.above.insert(0, BLANK)


def _order(node: Scalar | Branch, shape: inspect.Type) -> None:
    """Order the keys of a value and of all that it holds; those that the form does not have stand below the others."""
    if isinstance(node, Scalar):
        return
    match _shape_of(node, shape):
        case inspect.StructType() as form:
            order, types = _key_order(form.cls), {each.encode_name: each.type for each in form.fields}
            node.entries.sort(key=lambda item: order.get(_key(item), len(order)))
            for item in node.entries:
                if _key(item) in types:
                    _order(item.value, types[_key(item)])
        case inspect.DictType(value_type=part) | inspect.VarTupleType(item_type=part):
            for item in node.entries:
                _order(item.value, part)
        case _:
            pass


def _shape_of(node: Branch, shape: inspect.Type) -> inspect.Type:
    """Return the type that a mapping or list is meant for: one of several, or that of the only item of a list."""
    match shape:
        case inspect.Metadata():
            return _shape_of(node, shape.type)
        case inspect.VarTupleType() if node.is_mapping:
            return _shape_of(node, shape.item_type)
        case inspect.UnionType():
            wanted = (inspect.StructType, inspect.DictType) if node.is_mapping else inspect.VarTupleType
            meant = (_shape_of(node, each) for each in shape.types)
            return next((each for each in meant if isinstance(each, wanted)), shape)
        case _:
            return shape


def _key(item: Item) -> str:
    return item.key.text if item.key else ""


@cache
def _key_order(form: type[Struct]) -> Mapping[str, int]:
    """Return the place of each key of a form among the others."""
    keys = list(form.__struct_encode_fields__)
    for general, (above, below) in AROUND_ITS_KINDS.items():
        if issubclass(form, general):
            shared = general.__struct_encode_fields__
            own = [key for key in keys if key not in shared]
            rest = [key for key in shared if key not in (*above, *below)]
            keys = [*above, *own, *rest, *below]
    dated = [key for key in keys if key in DATES]
    if DATE_WORDS in keys and dated:
        keys.remove(DATE_WORDS)
        keys.insert(keys.index(dated[0]) + 1, DATE_WORDS)
    return {key: place for place, key in enumerate(keys)}
