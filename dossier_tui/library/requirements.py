"""Which fields a form needs, and which cannot stand together: declared once, for the check and the JSON Schemas."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from ..model import Actor, Body, Figure, Goods, Link, Source, Trade


class Needs(Struct, frozen=True):
    """A rule that one of several fields must be given."""

    keys: tuple[str, ...]
    message: str
    key: str = ""
    """The key of a field on which the rule depends; empty if the rule always holds."""
    values: tuple[Any, ...] = ()
    """The values of that field for which the rule holds."""
    unless: tuple[str, ...] = ()
    """The kinds of record of which the rule asks nothing."""

    def is_broken(self, form: Any) -> bool:
        """Whether a form has none of the fields, and must have one."""
        holds = not self.key or getattr(form, self.key) in self.values
        if self.unless and {*self.unless} & {*form.kind}:
            return False
        return holds and not any(getattr(form, key) for key in self.keys)


class Excludes(Struct, frozen=True):
    """A rule that a field cannot stand with any of several others."""

    key: str
    others: tuple[str, ...]
    message: str

    def is_broken(self, form: Any) -> bool:
        """Whether a form has the field, and one of the others."""
        return bool(getattr(form, self.key)) and any(getattr(form, key) for key in self.others)


_DESCRIBED = ("name", "role", "portfolio", "of", "size")
"""The fields of an actor who is not in the registry."""

IN_KIND = ("goods", "services", "people")
"""The kinds of figure that need neither a number nor a period, although somebody gives."""

NEEDS: Mapping[type[Struct], tuple[Needs, ...]] = {
    Trade: (
        Needs(
            ("total", "sold_by", "change", "changes"),
            "trade needs a `total`, what each side sold (`sold_by`) or a `change`",
        ),
    ),
    Body: (Needs(("name", "of"), "a body needs a `name`, or for a mission whose it is (`of`)"),),
    Figure: (
        Needs(
            ("value", "values", "parts"),
            "a figure needs a `value`, `values` by holder, or `parts`; without a number, "
            "`kind: goods`, `services` or `people`",
            unless=IN_KIND,
        ),
    ),
    Goods: (Needs(("sold_by",), "goods with `sold_to` need `sold_by`: who sells them", "sold_to", ("all", "unknown")),),
    Link: (
        Needs(
            ("date", "acts", "state"),
            "a tie needs a `date`, `acts` or a `state`; write `date: unknown` if the source has none",
        ),
        Needs(("of",), "a recognition needs `of`: the polity that is meant", "kind", ("recognition",)),
        Needs(("of",), "a succession needs `of`: the polity that is meant", "kind", ("succession",)),
    ),
    Actor: (Needs(("who", *_DESCRIBED), "an actor needs `who` (an id of the registry), or a `name` or `role`"),),
    Source: tuple(
        Needs((key,), f"a source read in full needs its '{key}'", "held", ("full",))
        for key in ("sha256", "paragraphs", "claims")
    ),
}

OF_NEITHER_SIDE = Needs(
    ("side_reason", "home"),
    "a source of neither side says why it is held to be so, such as side_reason: a private daily; or whose public it "
    "speaks to (`home`)",
    "side",
    (None, ()),
)
"""What a source needs beside `side: null`."""

EXCLUDES: Mapping[type[Struct], Excludes] = {
    Figure: Excludes("value", ("values",), "write `value`, or `values` by holder, not both"),
    Actor: Excludes(
        "who", _DESCRIBED, "an actor of the registry (`who`) has its name, role and side there; leave them out here"
    ),
    Source: Excludes(
        "side",
        ("side_reason", "home"),
        "`side_reason` and `home` are for a source of neither side; this one is on a side",
    ),
}

PERIODS = ("period", "date", "as_of", "fiscal_year")
"""The fields of which a figure of money or a share needs one."""
