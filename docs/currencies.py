"""Rewrites `dossier_tui/values/currencies.py` from lists one and three of ISO 4217.

The lists as one table: https://github.com/datasets/currency-codes (public domain), `data/codes-all.csv`, which follows
the maintenance agency (SIX) month by month. `python docs/currencies.py codes-all.csv "amendment 180, in force since
1 January 2026"` names the last amendment in it.
"""

import csv
import re
import sys
import textwrap
from pathlib import Path

MODULE = Path(__file__).parents[1] / "dossier_tui/values/currencies.py"
NO_CURRENCIES = {"XTS", "XXX"}
"""The codes for tests and for "no currency"."""
TEMPLATE = '''"""The currencies that a quantity may have: ISO 4217 up to {amendment}.

`docs/currencies.py` rewrites this module from a newer list.
"""

from collections.abc import Mapping

CURRENT = frozenset(
    """
{current}
    """.split()
)
"""The codes of list one: currencies, funds and metals in use."""

WITHDRAWN: Mapping[str, str] = dict(
    entry.split(":")
    for entry in """
{withdrawn}
    """.split()
)
"""The codes of list three that are no longer in use, with the month or year in which the last place withdrew each."""

CURRENCIES = CURRENT | WITHDRAWN.keys()
"""Every code that a quantity may have: dossiers speak of the past too."""
'''


def main(table: str, amendment: str) -> None:
    """Write the module from a table of codes."""
    with Path(table).open(encoding="utf-8", newline="") as file:
        rows = [(row["AlphabeticCode"], row["WithdrawalDate"]) for row in csv.DictReader(file)]
    current = {code for code, withdrawn in rows if code and not withdrawn}
    dates: dict[str, str] = {}
    for code, withdrawn in sorted(rows):
        if code not in current and code:
            dates[code] = max(dates.get(code, ""), _last_date(withdrawn))
    lines = {
        "current": _lines(sorted(current - NO_CURRENCIES)),
        "withdrawn": _lines([f"{code}:{date}" for code, date in dates.items()]),
    }
    MODULE.write_text(TEMPLATE.format(amendment=amendment, **lines), encoding="utf-8")


def _last_date(withdrawn: str) -> str:
    """Return the last month or year of `1990-07 to 1990-09`, `1989 to 1990` or `2002-03`."""
    found = re.search(r"(\d{4}-(?:0[1-9]|1[0-2])|\d{4})$", withdrawn)
    if not found:
        raise ValueError(f"no date: {withdrawn}")
    return found[0]


def _lines(words: list[str]) -> str:
    return textwrap.fill(" ".join(words), 116, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
