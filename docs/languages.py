"""Rewrites `names.py` and `others.py` in `dossier_tui/values/languages`: what language tags (BCP 47) are made of.

Two tables: IANA's registry of subtags as JSON, `registry.json` of the package language-tags (CC0), and the codes of
ISO 639-2, https://github.com/datasets/language-codes (public domain), `data/language-codes-full.csv`.
`python docs/languages.py registry.json language-codes-full.csv "16 May 2024"` names the day of the registry.
"""

import csv
import json
import re
import sys
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parents[1] / "dossier_tui/values/languages"
CODED_LATER = "2009"
"""From this year on IANA added the languages of ISO 639-3, most of them spoken by few."""
ALSO_NAMED = {"arz", "ckb", "cnr", "kmr", "pnb", "prs", "zgh"}
"""Languages among those added later that states or many people use."""
MORE_NAMES = {
    "ar": "العربية", "bg": "български", "bs": "bosanski", "cs": "čeština", "da": "dansk", "de": "Deutsch",
    "el": "ελληνικά", "es": "español", "fa": "Farsi, فارسی", "fi": "suomi", "fr": "français", "he": "עברית",
    "hi": "हिन्दी", "hr": "hrvatski", "hu": "magyar", "hy": "հայերեն", "it": "italiano", "ja": "日本語",
    "ka": "ქართული", "kk": "қазақ тілі", "ko": "한국어", "ky": "кыргыз тили, кыргызча", "nl": "Nederlands",
    "no": "norsk", "pl": "polski", "pt": "português", "ro": "română", "ru": "русский", "sr": "српски, srpski",
    "sv": "svenska", "tr": "Türkçe", "uk": "українська", "zh": "Mandarin, 中文, 汉语", "Hans": "Simplified",
    "Hant": "Traditional",
}  # fmt: skip
"""Names that people write and the registry does not have, those of languages in themselves among them."""
RANGES = {"qaa..qtz", "Qaaa..Qabx", "QM..QZ", "XA..XZ"}
"""What the registry keeps for private use."""

NAMES = '''"""Languages and scripts with their English names, and regions, by the subtags of IANA's registry of {day}.

`docs/languages.py` rewrites this module from a newer registry.
"""

from collections.abc import Mapping


def _by_code(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names by code: `en English; es Spanish, Castilian`."""
    pairs = (entry.split(" ", 1) for entry in " ".join(text.split()).split("; "))
    return {{code: tuple(names.split(", ")) for code, names in pairs}}


LANGUAGES = _by_code(
    """
{languages}
    """
)
"""The names of languages that have a code of ISO 639-1 or 639-2, or are widely used."""

SCRIPTS = _by_code(
    """
{scripts}
    """
)
"""The names of scripts."""

REGIONS = frozenset(
    """
{regions}
    """.split()
)
"""Countries, of now and of the past, and other regions."""

REPLACED: Mapping[str, str] = dict(
    entry.split(":")
    for entry in """
{replaced}
    """.split()
)
"""What to write for the codes of ISO 639-2 where there is a shorter one, and for tags that are no longer used."""
'''
OTHERS = '''"""The other languages of IANA's registry of {day}, by their subtags: those of ISO 639-3, spoken by few.

`docs/languages.py` rewrites this module from a newer registry.
"""

OTHERS = frozenset(
    """
{others}
    """.split()
)
'''


def main(registry: str, codes: str, day: str) -> None:
    """Write the modules from the two tables."""
    entries = [entry for entry in json.loads(Path(registry).read_text("utf-8")) if entry.get("Subtag") not in RANGES]
    languages = {entry["Subtag"]: entry for entry in entries if entry["Type"] == "language"}
    used = {code: entry for code, entry in languages.items() if "Deprecated" not in entry}
    named = {code: _names(entry) for code, entry in used.items() if _is_named(entry)}
    replaced = _shorter(codes) | {
        code: entry["Preferred-Value"]
        for code, entry in languages.items()
        if "Preferred-Value" in entry and len(code) == len("en")
    }
    for old, new in replaced.items():
        if old in languages:
            named[new] += [name for name in _names(languages[old]) if name not in named[new]]
    regions = sorted(each["Subtag"] for each in entries if each["Type"] == "region")
    scripts = {entry["Subtag"]: _names(entry) for entry in entries if entry["Type"] == "script"}
    texts = {
        "languages": _lines(_pairs(named), "; "),
        "scripts": _lines(_pairs(scripts), "; "),
        "regions": _lines(regions),
        "replaced": _lines([f"{old}:{new}" for old, new in sorted(replaced.items())]),
    }
    (PACKAGE / "names.py").write_text(NAMES.format(day=day, **texts), encoding="utf-8")
    others = _lines(sorted(used.keys() - named.keys()))
    (PACKAGE / "others.py").write_text(OTHERS.format(day=day, others=others), encoding="utf-8")


def _is_named(entry: Mapping[str, Any]) -> bool:
    return entry["Added"] < CODED_LATER or entry["Subtag"] in ALSO_NAMED


def _names(entry: Mapping[str, Any]) -> list[str]:
    """Return the names of a language or a script, without years: `Greek` for `Modern Greek (1453-)`."""
    names = (re.sub(r" *\((?:[^)]*[0-9][^)]*|macrolanguage)\)|[,;()]", "", name) for name in entry["Description"])
    more = MORE_NAMES.get(entry["Subtag"], "")
    return list(dict.fromkeys([*(name.removeprefix("Modern ") for name in names), *filter(None, more.split(", "))]))


def _shorter(codes: str) -> dict[str, str]:
    """Return the codes of two letters by those of three."""
    with Path(codes).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["alpha2"]]
    return {row[key]: row["alpha2"] for row in rows for key in ("alpha3-b", "alpha3-t") if row[key]}


def _pairs(names: Mapping[str, Sequence[str]]) -> list[str]:
    return [f"{code} {', '.join(of_code)}" for code, of_code in sorted(names.items())]


def _lines(words: list[str], between: str = " ") -> str:
    text = between.join(words)
    return textwrap.fill(text, 116, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
