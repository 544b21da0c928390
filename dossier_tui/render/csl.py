"""Exports a dossier's sources as CSL-JSON for Zotero, Pandoc and word processors."""

import json
from typing import Any

from ..model import HELD, RELIABILITY, Dossier, Source
from ..values import Date
from ..values.points import Point
from ..views.brief import BriefOptions
from ..words.ages import or_later


def csl(dossier: Dossier, options: BriefOptions = BriefOptions()) -> str:  # noqa: B008  (frozen)
    """Return all sources that the dossier declares as CSL-JSON, the main one first; the options are ignored."""
    del options
    items = [_item(key, dossier.sources[key]) for key in dossier.cited_sources]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(key: str, source: Source) -> dict[str, Any]:
    trust = f"{RELIABILITY[source.reliability]} ({source.reliability}): {source.reliability_reason}"
    item = {
        "id": key,
        "type": source.type,
        "title": source.title,
        "container-title": source.publisher,
        "author": [{"literal": source.agency}] if source.agency else [],
        "issued": {} if source.is_undated else _date(source.issued),  # for which styles write “n.d.”
        "accessed": _date(source.read_on) if source.read_on else {},
        "language": source.language,
        "URL": source.url,
        "dimensions": f"{source.paragraphs} paragraphs" if source.paragraphs else "",
        "note": f"{trust.rstrip('.')}. {HELD[source.held].capitalize()}.{_undated(source)}",
    }
    return {name: value for name, value in item.items() if value}


def _undated(source: Source) -> str:
    """Return that a source bears no date, and which it must be later than, as a sentence that follows."""
    if not source.is_undated:
        return ""
    return f" Undated, of {or_later(source.issued)}." if source.issued.known else " Undated."


def _date(date: Date) -> dict[str, Any]:
    """Return a date in CSL's form, or in words if it is too vague for that."""
    ends = [end for end in dict.fromkeys((date.start, date.end)) if end]
    is_whole = date.known and len(ends) == len({date.start, date.end})
    has_season = any(end.is_season for end in ends)
    if not is_whole or any(end.is_year_unknown for end in ends) or (has_season and len(ends) > 1):
        return {"literal": str(date)}
    issued: dict[str, Any] = {"date-parts": [_parts(end) for end in ends]}
    if any(end.qualifier for end in ends):
        issued["circa"] = True
    if has_season:
        issued["season"] = int(ends[0].month) - 20
    return issued


def _parts(point: Point) -> list[int]:
    return [int(part) for part in (point.year, "" if point.is_season else point.month, point.day) if part]
