"""`dossier timeline [PAIR…]`: list everything dated in one or several dossiers, or coming anniversaries."""

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from ...catalogue.kept import Kept
from ...library import Library
from ...model import Dossier
from ...values import Date, plural, today
from ...words.wording import AS_WRITTEN
from ..documents import add_document, answer, wants_document
from ..exits import DONE, UsageError
from ..library import add_pair, dossiers_of, library_of, say_blocks, say_with_sources
from ..options import add_json, count
from ..streams import say_json, tell

if TYPE_CHECKING:
    from ...catalogue.dated import Found
    from ...views.anniversaries import Coming
    from ...views.several import SourceSet
    from ...views.timeline import Happening

MOST = 100
"""The number of anniversaries that a page shows unless told otherwise."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the pairs, the zoom, the time or the day for anniversaries, the format and the file."""
    from ...views.zooms import ZOOMS

    add_pair(parser, optional=True)
    parser.add_argument("--zoom", choices=ZOOMS, default="day", help="how near: counts a year, a month, every entry")
    parser.add_argument("--since", metavar="DATE", type=_date, help="from this date on: 2018, 2018-06, 2018-06-14")
    parser.add_argument("--until", metavar="DATE", type=_date, help="up to this date")
    parser.add_argument("--on", metavar="DAY", type=_day, help="anniversaries from this day on (2026-06-10, or today)")
    parser.add_argument("--within", metavar="DAYS", type=_days, help="with --on: how many days ahead (30)")
    says = f"with --on: at most so many, {MOST} unless told otherwise; 0 for all, as --json has anyway"
    parser.add_argument("--limit", metavar="N", type=count, help=says)
    add_document(parser)
    add_json(parser)


def run(parsed: argparse.Namespace) -> int:
    """Print or write the timeline or the anniversaries. Raises UsageError for options that do not go together."""
    from ...views.anniversaries import WITHIN

    if parsed.within is not None and parsed.on is None:
        raise UsageError("--within goes with --on DAY")
    if parsed.limit is not None and parsed.on is None:
        raise UsageError("--limit goes with --on DAY")
    if parsed.on and (parsed.since or parsed.until):
        raise UsageError("--on looks ahead from one day; leave out --since and --until")
    since, until = parsed.since and parsed.since.first, parsed.until and parsed.until.last
    if since and until and since > until:
        raise UsageError(f"--since {parsed.since.edtf} is after --until {parsed.until.edtf}; turn the two round")
    library = library_of(parsed)
    if parsed.on is None:
        return _timeline(dossiers_of(library, parsed.pair), parsed)
    within = WITHIN if parsed.within is None else parsed.within
    return _anniversaries(library, within, parsed)


def _timeline(dossiers: tuple[Dossier, ...], parsed: argparse.Namespace) -> int:
    from ...views.timeline import happenings
    from ...views.zooms import timeline_of

    dated = happenings(dossiers, parsed.since, parsed.until)
    if wants_document(parsed):
        from ...views.reports import timeline_report

        answer(timeline_report(dossiers, parsed.zoom, parsed.since, parsed.until), parsed)
    elif parsed.json:
        say_json([each.as_data() for each in dated])
        return DONE
    else:
        say_blocks(dossiers, timeline_of(dated, parsed.zoom))
    undated = sum(not each.when.known for each in happenings(dossiers)) if parsed.since or parsed.until else 0
    if undated:
        tell(f"{plural(undated, 'entry', 'entries')} of unknown date left out.")
    return DONE


def _anniversaries(library: Library, within: int, parsed: argparse.Namespace) -> int:
    as_document = wants_document(parsed)
    if parsed.json:
        return _say_data(library, within, parsed)
    found, sources = _kept(library, within, parsed) or _opened(library, within, parsed)
    if as_document:
        from ...views.reports import anniversaries_report

        return answer(anniversaries_report(found, sources), parsed)
    from ...views.anniversaries import anniversary_blocks

    say_with_sources(sources, anniversary_blocks(found))
    if len(found.anniversaries) < found.number or len(found.planned) < found.number_planned:
        tell(f"No more than {_most(parsed)} are shown; `--limit 0` shows all.")
    return DONE


def _say_data(library: Library, within: int, parsed: argparse.Namespace) -> int:
    from ...views.anniversaries import coming
    from ...views.timeline import happenings

    found = coming(happenings(_near(library, within, parsed)), parsed.on, within, parsed.limit or None)
    planned, round_again = ([each.as_data() for each in those] for those in (found.planned, found.anniversaries))
    say_json({"on": str(parsed.on), "within": within, "anniversaries": round_again, "planned": planned})
    return DONE


def _most(parsed: argparse.Namespace) -> int | None:
    """Return the maximum number of anniversaries; None for all."""
    return MOST if parsed.limit is None else parsed.limit or None


def _near(library: Library, within: int, parsed: argparse.Namespace) -> tuple[Dossier, ...]:
    """Return the dossiers that may have something near the day."""
    return dossiers_of(library, parsed.pair, None if parsed.pair else library.origin.coming_round(parsed.on, within))


def _kept(library: Library, within: int, parsed: argparse.Namespace) -> "Found | None":
    """Return what may come round or be planned near the day; None if dossiers have to be opened for it."""
    kept = library.kept if library.wording == AS_WRITTEN and not parsed.pair else None
    return kept.coming(parsed.on, within, _most(parsed)) if isinstance(kept, Kept) else None


def _opened(library: Library, within: int, parsed: argparse.Namespace) -> "tuple[Coming[Happening], SourceSet]":
    """Return the same from the dossiers themselves."""
    from ...views.anniversaries import coming
    from ...views.several import DossierSet
    from ...views.timeline import happenings

    dossiers = _near(library, within, parsed)
    found = coming(happenings(dossiers), parsed.on, within, _most(parsed))
    return found, DossierSet(tuple(each for each in dossiers if each.key in found.pairs)).named


def _date(written: str) -> Date:
    try:
        date = Date.parse_dated(written)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if not date.known:
        raise argparse.ArgumentTypeError(f"'{written}' has no place in time; write 2018, 2018-06 or 2018-06-14")
    return date


def _day(written: str) -> dt.date:
    day = today() if written == "today" else _date(written).day
    if day is None:
        raise argparse.ArgumentTypeError(f"'{written}' is not one day; write it as 2026-06-10, or today")
    return day


def _days(written: str) -> int:
    if not written.isdecimal() or int(written) > 366:
        raise argparse.ArgumentTypeError(f"'{written}' is not a number of days from 0 to 366")
    return int(written)
