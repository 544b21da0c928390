"""What annotations say of a form is what msgspec makes of it, which would take longer to ask."""

from typing import Any, Literal, get_args

import msgspec
import pytest
from msgspec import inspect

from dossier_tui.model import ENTRY_KINDS, Act, Actor, AnyRecord, Form, Header, PersonId, Source, Term
from dossier_tui.model.hints import Kinds, Refers, fields_with, hints_of, is_of, is_reference, options_of, refers
from dossier_tui.values import Citations, Date, Due, FiscalYear, Quantity, Stated
from tests.forms import fields_of

FORMS = (*get_args(AnyRecord), *(kind.form for kind in ENTRY_KINDS.values()), Source, Header)
KINDS: tuple[Kinds, ...] = (Citations, (Date, Due, FiscalYear, Stated), Quantity, str, bool, Actor, (Act, Term))
PYTHON_TYPES: dict[type, type] = {inspect.StrType: str, inspect.IntType: int, inspect.BoolType: bool}


PARTS = ("type", "item_type", "key_type", "value_type")
LISTS = ("types", "item_types")


def described(shape: inspect.Type) -> list[inspect.Type]:
    """Return a type as msgspec describes it, and all types within it."""
    found: dict[int, inspect.Type] = {}
    waiting: list[Any] = [shape]
    while waiting:
        each = waiting.pop()
        if id(each) not in found:
            found[id(each)] = each
            waiting += [part for name in PARTS if (part := getattr(each, name, None))]
            waiting += [part for name in LISTS for part in getattr(each, name, ())]
            waiting += [field.type for field in getattr(each, "fields", ())]
    return list(found.values())


def may_be(shape: inspect.Type, kinds: Kinds) -> bool:
    if isinstance(shape, inspect.LiteralType):
        return any(isinstance(value, kinds) for value in shape.values)
    python_type = getattr(shape, "cls", PYTHON_TYPES.get(type(shape)))
    return python_type is not None and issubclass(python_type, kinds)


def refers_to_something(shape: inspect.Type) -> bool:
    return isinstance(shape, inspect.Metadata) and "ref" in (shape.extra or {})


@pytest.mark.parametrize("form", FORMS)
def test_the_fields_that_may_hold_a_value_are_those_that_msgspec_names(form: type[msgspec.Struct]) -> None:
    parts = {field.name: described(field.type) for field in fields_of(form)}
    keys = {field.name: field.encode_name for field in fields_of(form)}

    assert list(hints_of(form)) == list(keys)
    for kinds in KINDS:
        expected = [(name, keys[name]) for name in parts if any(may_be(part, kinds) for part in parts[name])]
        assert list(fields_with(form, is_of(kinds))) == expected
    expected = [(name, keys[name]) for name in parts if any(map(refers_to_something, parts[name]))]
    assert list(fields_with(form, is_reference)) == expected


def test_what_a_value_refers_to_depends_on_whether_it_is_text_a_list_or_a_mapping() -> None:
    person = Refers("person")

    assert refers(PersonId) == person
    assert refers(str) == Refers()
    assert refers(PersonId | None) == person
    assert refers(tuple[PersonId, ...]) == Refers(items=person)
    assert refers(PersonId | tuple[PersonId | Actor, ...] | None) == Refers("person", items=person)
    assert refers(dict[str, tuple[PersonId, ...]]) == Refers(keys=Refers(), values=Refers(items=person))


def test_a_field_of_any_value_may_hold_what_is_looked_for() -> None:
    class Anything(Form):
        value: Any = None
        word: Literal["yes", "no"] = "no"

    assert fields_with(Anything, is_of(Date)) == (("value", "value"),)
    assert fields_with(Anything, is_of(str)) == (("value", "value"), ("word", "word"))


def test_a_union_has_options_and_any_other_annotation_is_its_own() -> None:
    assert options_of(Date | None) == (Date, type(None))
    assert options_of(PersonId | None) == (PersonId, type(None))
    assert options_of(tuple[Date, ...]) == (tuple[Date, ...],)
