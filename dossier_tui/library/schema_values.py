"""What JSON Schemas say of the values that are parsed from text: dates, quantities, citations.

An editor reads YAML 1.2, which takes some of them for numbers: a year, or the words `-5` for when something is due.
"""

from collections.abc import Mapping
from typing import Any

from ..values import Citations, Date, DateOrNever, Due, FiscalYear, Quantity, Stated
from ..values.patterns import CITATIONS, CITATIONS_OR_BLANK, DATE, DATE_OR_NEVER, DUE, FISCAL_YEAR
from ..values.quantities.pattern import NO_QUANTITY, QUANTITY

_EDTF = "EDTF: 2019, 2019-08, 2019-08-06, 2017-04-18/2017-04-19, unknown"
_NEVER = "EDTF: 2019, 2019-08, 2019-08-06, unknown; or never"
_PRINTED = "As printed: USD 192.4 m, about 50 %, USD 18–19 bn, up 12 %, 3rd largest buyer, unknown"
_CITED = "Claims or paragraphs of a source: sp#12, sp#12-15, sp#p3"
_DUE = "A date or words: 2006, within two months of entry into force"
_FISCAL = "2005, 2019/20, 2016–2018 for several, to 2020-06-30"
_YEAR: dict[str, Any] = {"type": ["string", "integer"], "minimum": 1, "maximum": 9999}


def _text(pattern: str, help_: str) -> dict[str, Any]:
    """Return the schema of a text, with what an editor of VS Code's family says of one that does not match."""
    return {"type": "string", "pattern": pattern, "patternErrorMessage": help_}


PARSED_VALUES: Mapping[type, tuple[dict[str, Any], str]] = {
    Date: ({**_text(DATE, _EDTF), **_YEAR}, _EDTF),
    DateOrNever: ({**_text(DATE_OR_NEVER, _NEVER), **_YEAR}, _NEVER),
    Quantity: ({**_text(QUANTITY, _PRINTED), "not": {"pattern": NO_QUANTITY}}, _PRINTED),
    Citations: (
        {
            "anyOf": [
                _text(CITATIONS, _CITED),
                {"type": "array", "items": _text(CITATIONS_OR_BLANK, _CITED), "contains": {"pattern": "#"}},
            ]
        },
        _CITED,
    ),
    FiscalYear: ({**_text(FISCAL_YEAR, _FISCAL), **_YEAR}, _FISCAL),
    Stated: ({"type": ["string", "number", "boolean", "array", "object"], "pattern": r"\S"}, ""),
    Due: ({**_text(DUE, _DUE), "type": ["string", "number", "boolean"], "maximum": 9999}, _DUE),
}
"""The definition of each kind of value, and its description, which stands with each field."""
