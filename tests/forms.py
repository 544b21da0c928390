"""The forms that curators write, as msgspec describes them."""

from functools import cache
from typing import cast

from msgspec import Struct, inspect


@cache
def fields_of(form: type[Struct]) -> tuple[inspect.Field, ...]:
    """Return the fields of a form with their types."""
    return cast("inspect.StructType", inspect.type_info(form)).fields
